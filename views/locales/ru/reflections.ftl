## Рефлексия: вопросы двоим, кто что видит.

reflection-asked = { $side ->
    [mentee] 💬 <b>Как прошла программа?</b>
   *[mentor] { $you ->
        [young] 💬 <b>Как у тебя получилось быть наставником?</b>
       *[formal] 💬 <b>Как у вас получилось быть наставником?</b>
    }
}
    { $you ->
        [young] Несколько коротких вопросов. Ты решаешь, кто это увидит.
       *[formal] Несколько коротких вопросов. Вы решаете, кто это увидит.
    }
reflection-again = { $you ->
    [young] 💬 Расскажешь, как прошла программа? Вопросы короткие, пропускать можно. { $side ->
        [mentee] Это твои слова, и ты решаешь, кто их увидит.
       *[mentor] Это о твоей работе наставника, и ты решаешь, кто увидит.
    }
   *[formal] 💬 Расскажете, как прошла программа? Вопросы короткие, пропускать можно. { $side ->
        [mentee] Это ваши слова, и вы решаете, кто их увидит.
       *[mentor] Это о вашей работе наставника, и вы решаете, кто увидит.
    }
}
reflection-again-line = Рефлексия по программе: несколько коротких вопросов
reflection-answer = Ответить
reflection-later = Позже
reflection-no = Не буду
reflection-later-now = { $you ->
    [young] Хорошо, позже. Вопросы ждут в «Программе».
   *[formal] Хорошо, позже. Вопросы ждут в «Программе».
}
reflection-no-now = { $you ->
    [young] Хорошо, больше не спросим. Передумаешь — вопросы ждут в «Программе».
   *[formal] Хорошо, больше не спросим. Передумаете — вопросы ждут в «Программе».
}
reflection-ask-good = <b>{ $side ->
        [mentee] { $you ->
            [young] Что тебе помогло?
           *[formal] Что вам помогло?
        }
       *[mentor] { $you ->
            [young] Что у тебя получилось как у наставника?
           *[formal] Что у вас получилось как у наставника?
        }
    }</b>
reflection-ask-hard = <b>Что было трудно?</b>
reflection-ask-onward = <b>{ $side ->
        [mentee] { $you ->
            [young] Чего хочешь дальше?
           *[formal] Чего хотите дальше?
        }
       *[mentor] { $you ->
            [young] Что в следующий раз сделаешь иначе?
           *[formal] Что в следующий раз сделаете иначе?
        }
    }</b>
reflection-ask-mark = <b>{ $side ->
        [mentee] Насколько программа помогла?
       *[mentor] { $you ->
            [young] Насколько твоя помощь была полезна?
           *[formal] Насколько ваша помощь была полезна?
        }
    }</b>
    1 — почти нет, 5 — очень.
reflection-ask-programme-mark = <b>Насколько удачной была программа?</b>
    Дела, сроки, встречи. 1 — почти нет, 5 — очень.
reflection-ask-partner-mark = <b>{ $side ->
        [mentee] Легко ли было с наставником?
       *[mentor] Насколько наставляемый включился в работу?
    }</b>
    1 — почти нет, 5 — очень. <i>{ $side ->
        [mentee] Эту оценку наставник не увидит.
       *[mentor] Эту оценку наставляемый не увидит.
    }</i>
reflection-seen-by = <i>{ $you ->
    [young] Пока видишь только ты. В конце выберешь, кому показать.
   *[formal] Пока видите только вы. В конце выберете, кому показать.
}</i>
reflection-said-now = { $you ->
    [young] Твой ответ: { $said }
   *[formal] Ваш ответ: { $said }
}
reflection-review = <b>Кому показать?</b>
reflection-who-reads = { $side ->
    [mentee] «Показать наставнику» — прочтут { $partner } и куратор. «Мне и куратору» — наставник не увидит. «Только мне» — слова не увидит никто; куратор узнает лишь, что рефлексия есть.
   *[mentor] «Мне и куратору» — прочтёт куратор. «Только мне» — слова не увидит никто; куратор узнает лишь, что рефлексия есть.
}
reflection-show-partner = Показать наставнику
reflection-show-curator = Мне и куратору
reflection-show-nobody = Только мне
reflection-change = Исправить
reflection-given-now = { $shown ->
    [partner] Спасибо! { $partner } и куратор смогут прочитать.
    [curator] Спасибо! Прочитать сможет только куратор.
   *[nobody] Спасибо! { $you ->
        [young] Слова видишь только ты.
       *[formal] Слова видите только вы.
    }
}
reflection-shown = 💬 { $name } делится тем, как прошла программа
reflection-said-good = <i>{ $side ->
    [mentee] Помогло:
   *[mentor] Получилось:
}</i> { $said }
reflection-said-hard = <i>{ $side ->
    [mentee] Трудно:
   *[mentor] Было трудно:
}</i> { $said }
reflection-said-onward = <i>{ $side ->
    [mentee] Дальше:
   *[mentor] Иначе:
}</i> { $said }
reflection-said-mark = <i>{ $side ->
    [mentee] Программа помогла:
   *[mentor] Моя помощь:
}</i> { $mark } из 5
reflection-said-programme-mark = <i>Программа:</i> { $mark } из 5
reflection-said-partner-mark = <i>{ $side ->
    [mentee] С наставником:
   *[mentor] Наставляемый:
}</i> { $mark } из 5
reflection-read-name = <b>{ $name }</b>
reflection-read-title = <b>Рефлексия</b>
    Здесь то, что разрешили прочитать куратору. Чтение слов ученика записывается.
reflection-read-none = <b>Рефлексия</b>
    Здесь будут слова тех, кто разрешил их прочитать. Пока таких нет.
refusal-reflection-over = Это уже отправлено или закрыто.
refusal-reflection-without-mark = { $you ->
    [young] Поставь оценку: остальное можно пропустить.
   *[formal] Поставьте оценку: остальное можно пропустить.
}
