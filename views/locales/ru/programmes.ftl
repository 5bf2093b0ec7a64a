## Программы: экран двоих, составление, стол куратора.

programme-title = <b>Программа</b> · { $other }
programme-title-pair = <b>Программа</b>
    { $mentor } → { $mentee }
programme-term = С { $begins } по { $ends }
programme-state = { $reader ->
    [mentee] { $you ->
        [young] Составляется: посмотри, поменяй, добавь своё.
       *[formal] Составляется: посмотрите, поменяйте, добавьте своё.
    }
   *[maker] Составляется вдвоём с наставляемым.
}
programme-stage = Этап: { $stage ->
    [preparatory] подготовка
    [design] составление
    [implementation] реализация
    [reflexive_analytic] рефлексия
    [result] самостоятельно
   *[ended] завершена
}, с { $since }
programme-hard = Трудно: { $topics }
programme-tally = Сделано { $done } из { $total }
programme-late = ⏳ { $n ->
    [one] Осталось { $n } незакрытое дело
    [few] Осталось { $n } незакрытых дела
   *[many] Осталось { $n } незакрытых дел
}
programme-waiting = 📥 { $n ->
    [one] { $n } работа ждёт проверки
    [few] { $n } работы ждут проверки
   *[many] { $n } работ ждут проверки
}
programme-marks = Средняя оценка { $average } ({ $n ->
    [one] { $n } оценка
    [few] { $n } оценки
   *[many] { $n } оценок
})
programme-to-route = 🗺 Маршрут
programme-to-task = Дать задание
programme-coming = <b>Ближайшее</b>
programme-reflected = { $given ->
    [yes] 💬 { $who }: рефлексия есть
   *[no] 💬 { $who }: рефлексии пока нет
}
programme-and-more = … и ещё { $n }
programme-item = { $state ->
    [late] ⏳{" "}
    [draft] ✏️{" "}
    [in_force] 🗺{" "}
    [result] 🌱{" "}
    [ended] ✔️{" "}
   *[none] ➕{" "}
}{ $name }{ $late ->
    [0] { "" }
   *[other] { " " }· { $late }
}
programme-item-waits = 🕓 { $name }{ $days ->
    [0] { "" }
    [one] {" "}· { $days } день
    [few] {" "}· { $days } дня
   *[many] {" "}· { $days } дней
}
programme-none-mentor = Программы пока нет. Она помогает держать цель: срок от 3 месяцев до года, что трудно, и дела с днями.
programme-none-mentee = Её ещё не составили. Здесь будут срок, дела и дни. { $you ->
        [young] Наставник предложит, а ты скажешь, подходит ли.
       *[formal] Наставник предложит, а вы скажете, подходит ли.
    }
programmes-mine = <b>Программы</b>
    ⏳ есть незакрытое, 🗺 идёт, 🌱 самостоятельно, 🕓 ждёт ответа, ✏️ черновик, ✔️ завершена, ➕ ещё нет
programmes-mine-empty = <b>Программы</b>
    Программа появится вместе с парой. Пары подбирает куратор.
programmes-of-school = <b>Программы</b>
    { $part ->
        [late] { $total ->
            [0] Незакрытых дел нет ни у кого.
           *[other] Есть дела, у которых прошёл срок. Число — сколько их.
        }
        [waiting] { $total ->
            [0] Все работы проверены вовремя.
           *[other] Работа ждёт наставника дольше трёх рабочих дней.
        }
        [curator] { $total ->
            [0] Ничего не ждёт куратора.
           *[other] Ждут согласия куратора или решения совета. Число — сколько дней.
        }
        [head] { $total ->
            [0] Ничего не ждёт руководителя.
           *[other] Ждут утверждения. Число — сколько дней.
        }
        [going] { $total ->
            [0] Действующих программ пока нет.
           *[other] Действуют сейчас.
        }
        [making] { $total ->
            [0] Ничего не составляют.
           *[other] ✏️ черновик, 🕓 ждёт ответа наставляемого
        }
       *[none] { $total ->
            [0] Программа есть у каждой пары.
           *[other] Пары без действующей программы. Составить может наставник или вы.
        }
    }
programmes-part = { $on ->
    [yes] ✅{" "}
   *[no] { "" }
}{ $part ->
    [late] Незакрытое
    [waiting] Проверка
    [curator] У куратора
    [head] У руководителя
    [going] Идут
    [making] В работе
   *[none] Без программы
} · { $n }
programme-make = Составить
programme-go-on = Продолжить
programme-open = Открыть
programme-activities = Все дела
programme-to-turn = К рефлексии
programme-to-reflect = 💬 Рефлексия
programme-read-reflections = Читать рефлексию
programme-drop = Удалить черновик
programme-drop-sure = Удалить эту программу? Её ещё не приняли. Дела и дни пропадут.
programme-drop-keep = Не удалять
programme-drop-yes = Да, удалить
programme-dropped-toast = Удалено
programme-turn-why = <b>Перейти к рефлексии раньше?</b>
    Наставник и наставляемый получат несколько коротких вопросов. Программа идёт дальше до своего срока. Причина сохранится.
programme-why-plan-done = План выполнен
programme-why-agreed = Так договорились
programme-why-year-ends = Кончается год
programme-turned-toast = Обоим придут вопросы

programme-ask-term = <b>До какого дня?</b>
    От 3 месяцев до года, считая с сегодняшнего дня.
programme-until-summer = До 31 мая
programme-months-3 = На 3 месяца
programme-months-6 = На полгода
programme-months-9 = На 9 месяцев
programme-months-12 = На год
programme-further = Дальше
programme-seen-by = <i>Увидят наставник, наставляемый, куратор и руководитель.</i>
programme-ask-day = <b>{ $title }</b>
    К какому дню? Программа: { $begins } – { $ends }.
programme-ask-who = <b>{ $title }</b>, { $day }
    Кто это сделает? Ему будут приходить напоминания.
today-programmes = { $you ->
    [young] 🗺 Программа ждёт твоего ответа: прочитай и реши.
   *[formal] 🗺 Программа ждёт вашего ответа: прочитайте и решите.
}
today-late = ⏳ { $n ->
    [one] Осталось { $n } незакрытое дело в программе.
    [few] Осталось { $n } незакрытых дела в программе.
   *[many] Осталось { $n } незакрытых дел в программе.
}
today-reflections = { $you ->
    [young] 💬 Расскажи, как прошла программа: несколько вопросов.
   *[formal] 💬 Расскажите, как прошла программа: несколько вопросов.
}
menu-programmes = Программы
menu-programme = Программа
desk-programmes = Программы
desk-agreements-wait = 🗺 { $agreements ->
    [one] { $agreements } программа ждёт куратора
    [few] { $agreements } программы ждут куратора
   *[many] { $agreements } программ ждут куратора
}.
head-approvals = Утвердить программы · { $approvals }
today-agreements = 🗺 { $n ->
    [one] { $n } программа ждёт согласия куратора.
    [few] { $n } программы ждут согласия куратора.
   *[many] { $n } программ ждут согласия куратора.
}
today-approvals = 🗺 { $n ->
    [one] { $n } программа ждёт утверждения.
    [few] { $n } программы ждут утверждения.
   *[many] { $n } программ ждут утверждения.
}
desk-late-wait = ⏳ { $late ->
    [one] { $late } пара с незакрытыми делами
    [few] { $late } пары с незакрытыми делами
   *[many] { $late } пар с незакрытыми делами
}.
desk-unchecked = 📥 { $unchecked ->
    [one] { $unchecked } пара: работа ждёт проверки дольше трёх дней
    [few] { $unchecked } пары: работы ждут проверки дольше трёх дней
   *[many] { $unchecked } пар: работы ждут проверки дольше трёх дней
}.
school-reflect = Рефлексия
school-choose-reflect = <b>Когда спрашивать о рефлексии</b>
    За { $reflect_before ->
        [one] { $reflect_before } день
        [few] { $reflect_before } дня
       *[many] { $reflect_before } дней
    } до конца программы. Наставник и наставляемый получат несколько коротких вопросов, наставник — ещё и черновик отчёта.
school-reflect-days = за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}

refusal-term-too-short = Программа длится не меньше 3 месяцев. Выберите день позже.
refusal-term-too-long = Программа длится не больше года. Выберите день раньше.
refusal-programme-without-difficulty = Программа помогает преодолеть трудности, поэтому нужна хотя бы одна. Наставляемый называет их в своём профиле.
refusal-programme-without-activity = Добавьте хотя бы одно дело: без дел программы нет.
refusal-activity-outside-term = Этот день вне срока программы или уже прошёл. Выберите другой.
refusal-programme-full = В программе помещается { $limit } дел. Уберите лишнее, чтобы добавить другое.
refusal-programme-stands = У этой пары программа уже есть. Откройте её.
refusal-programme-moved-on = С этой программой уже что-то изменилось. Откройте её, чтобы увидеть, как сейчас.
refusal-programme-paused = Сейчас программа стоит. Куратор знает, что нужно. Записанное сохранено.
