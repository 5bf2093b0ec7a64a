## Анкета до и после программы (п. 4.1.4, 6.1): вопросы, карта трудностей, наблюдение наставника.

diagnosis-asked = { $phase ->
    [before] 📋 <b>Анкета перед программой</b>
   *[after] 📋 <b>Та же анкета, что в начале</b>
}
    { $phase ->
        [before] { $you ->
            [young] Что даётся легко, а что трудно? Вопросы короткие, минуты на три. По ответам составят программу для тебя.
           *[formal] Что даётся легко, а что трудно? Вопросы короткие, минуты на три. По ответам составят программу именно для вас.
        }
       *[after] { $you ->
            [young] Ответь ещё раз — и увидишь, что стало легче.
           *[formal] Ответьте ещё раз — и увидите, что стало легче.
        }
    }
    <i>Ответы увидят { $mentor } и куратор.</i>
diagnosis-again = { $phase ->
    [before] { $you ->
        [young] 📋 Ответишь на анкету? Минуты три: с неё начинается программа.
       *[formal] 📋 Ответите на анкету? Минуты три: с неё начинается программа.
    }
   *[after] { $you ->
        [young] 📋 Ответишь на анкету ещё раз? Минуты три — и видно, что стало легче.
       *[formal] 📋 Ответите на анкету ещё раз? Минуты три — и видно, что стало легче.
    }
}
    <i>Ответы увидят { $mentor } и куратор.</i>
diagnosis-line = { $phase ->
    [before] Анкета перед программой: минуты на три
   *[after] Та же анкета, что в начале: что стало легче
}
diagnosis-answer = Ответить
diagnosis-later = Позже
diagnosis-no = Не буду
diagnosis-later-now = Хорошо, позже. Анкета ждёт в «Программе».
diagnosis-no-now = { $you ->
    [young] Хорошо, больше не спросим. Передумаешь — анкета ждёт в «Программе».
   *[formal] Хорошо, больше не спросим. Передумаете — анкета ждёт в «Программе».
}
diagnosis-given = { $phase ->
    [before] 📋 <b>{ $name }: анкета готова</b>
   *[after] 📋 <b>{ $name }: анкета после программы готова</b>
}
today-diagnoses = { $you ->
    [young] 📋 Ответь на анкету: минуты на три.
   *[formal] 📋 Ответьте на анкету: минуты на три.
}

## Место анкеты в программе

programme-to-diagnosis = Анкета и карта
diagnosis-place = <b>Анкета и карта</b>
diagnosis-none-yet = Здесь будет видно, что даётся легко, а что трудно. Анкету ещё не заполняли.
diagnosis-state = { $phase ->
    [before] До программы:
   *[after] После программы:
} { $state ->
    [asked] ждём ответов
    [given] заполнена
    [declined] ответа не будет
   *[closed] не заполнена
}
diagnosis-answer-now = Ответить на анкету
diagnosis-record = Записать ответы
diagnosis-show-map = Карта
diagnosis-to-note = Моё наблюдение

## Вопросы

diagnosis-ask-career = { $who ->
    [self] <b>Сколько лет вы работаете в школе?</b>
   *[other] <b>{ $mentee }: сколько лет в школе?</b>
}
diagnosis-career-young-teacher = До трёх лет
diagnosis-career-experienced-teacher = Больше трёх лет
diagnosis-ask-mark = <b>{ $difficulty }</b>
    { $faces ->
        [yes] { $you ->
            [young] Как у тебя с этим? 😀 — легко, 😣 — очень трудно.
           *[formal] Насколько это трудно? 😀 — легко, 😣 — очень трудно.
        }
       *[no] Насколько это трудно? 1 — легко, 10 — очень трудно.
    }
diagnosis-ask-needs = { $who ->
    [self] { $phase ->
        [before] { $you ->
            [young] <b>С чем тебе хочется помощи?</b>
           *[formal] <b>Какая помощь вам нужна прежде всего?</b>
        }
       *[after] { $you ->
            [young] <b>С чем ещё хочется помощи?</b>
           *[formal] <b>Какая помощь вам ещё нужна?</b>
        }
    }
   *[other] <b>{ $mentee }: какая помощь нужна?</b>
}
diagnosis-ask-motives = { $who ->
    [self] { $you ->
        [young] <b>Чему хочется научиться?</b>
       *[formal] <b>К чему вы стремитесь?</b>
    }
   *[other] <b>{ $mentee }: к чему есть стремление?</b>
}
diagnosis-ask-strengths = { $who ->
    [self] { $you ->
        [young] <b>Что у тебя хорошо получается?</b>
       *[formal] <b>Что у вас хорошо получается?</b>
    }
   *[other] <b>{ $mentee }: что хорошо получается?</b>
}
diagnosis-seen-by = <i>{ $who ->
    [self] Увидят { $mentor } и куратор — когда анкета будет отправлена.
   *[other] Увидят { $mentee }, { $mentor } и куратор.
}</i>
diagnosis-said-now = Сейчас: { $said }
diagnosis-review = { $you ->
    [young] <b>Проверь, всё ли верно</b>
   *[formal] <b>Проверьте, всё ли верно</b>
}
diagnosis-give = Отправить
diagnosis-correct = <b>Что исправить?</b>
diagnosis-given-now = ✅ Спасибо! Анкета отправлена.
diagnosis-name-needs = Какая помощь
diagnosis-name-motives = К чему стремлюсь
diagnosis-name-strengths = Получается

teacher-does-lesson-plan = Планировать урок: цель, этапы, время
teacher-does-documents = Вести документы: программы, планы, журнал
teacher-does-discipline = Держать дисциплину на уроке
teacher-does-motivation = Увлечь класс предметом
teacher-does-parents = Разговаривать с родителями
teacher-does-exams = Готовить класс к экзаменам
teacher-does-digital = Вести урок с цифровыми средствами
teacher-does-class-work = Вести класс как классный руководитель
teacher-does-gifted = Работать с одарёнными детьми
teacher-does-special-needs = Работать с особыми детьми
teacher-does-assessment = Оценивать и проверять работы
teacher-does-contests = Участвовать в конкурсах и публиковаться
pupil-does-homework = Делать домашние задания
pupil-does-exams = Готовиться к контрольным и экзаменам
pupil-does-projects = Делать проекты
pupil-does-olympiads = Готовиться к олимпиадам
pupil-does-speaking = Выступать перед классом
pupil-does-friends = Дружить и общаться с ребятами
pupil-does-profession = Выбирать профессию
pupil-does-time = Всё успевать

## Что вышло

diagnosis-hardest = <b>Труднее всего:</b> { $topics }
diagnosis-goes-well = <b>Получается:</b> { $topics }
diagnosis-even = Ничего особенно трудного и ничего совсем лёгкого.
diagnosis-eased = <b>Стало легче:</b> { $shifts }
diagnosis-harder = <b>Стало труднее:</b> { $shifts }
diagnosis-shift = { $topic } ({ $before } → { $after })
diagnosis-same = Заметных перемен нет.
diagnosis-said = <b>{ $phase ->
    [before] В начале
   *[after] В конце
}</b>{ $recorded ->
    [yes] {" "}(записано со слов)
   *[no] {""}
}
diagnosis-said-needs = <i>Нужна помощь:</i> { $said }
diagnosis-said-motives = <i>Стремится:</i> { $said }
diagnosis-said-strengths = <i>Получается:</i> { $said }
diagnosis-said-career = <i>В школе:</i> { $career }
diagnosis-said-mark = { $topic }: { $mark }
diagnosis-without-words = Своими словами ничего не добавлено.
diagnosis-chart-hard = Трудно
diagnosis-chart-easy = Получается
diagnosis-chart-before = В начале
diagnosis-chart-after = В конце
diagnosis-chart-scale = 1 — легко, 10 — очень трудно

## Наблюдение наставника

diagnosis-note-hard = <b>Что, по-вашему, даётся трудно?</b>
    { $mentee }: как это видно в делах и в разговорах.
diagnosis-note-strong = <b>А что получается?</b>
    { $mentee }: сильные стороны.
diagnosis-note-seen-by = <i>Увидят { $mentee } и куратор.</i>
diagnosis-observed = <b>Наставник видит</b>
diagnosis-observed-hard = <i>Трудно:</i> { $said }
diagnosis-observed-strong = <i>Получается:</i> { $said }

refusal-diagnosis-over = Анкета уже отправлена или закрыта.
refusal-diagnosis-incomplete = { $you ->
    [young] Ответь на вопросы с оценкой: остальное можно пропустить.
   *[formal] Ответьте на вопросы с оценкой: остальное можно пропустить.
}
