## Работы: сдать, проверить, замечания и ответы, задания от наставника.

work-gather = <b>{ $title }</b>
    Срок: { $day }
work-gather-planned = Планируем: { $expected }
work-gather-remark = Что поправить: <i>{ $remark }</i>
work-gather-ask = { $you ->
    [young] Пришли работу: текст, фото, файл или голосовое. Можно несколько сообщений. Когда всё готово, нажми «Сдать».
   *[formal] Пришлите работу: текст, фото, файл или голосовое. Можно несколько сообщений. Когда всё готово, нажмите «Сдать».
}
work-gather-more = { $you ->
    [young] Можно добавить ещё. Когда всё готово, нажми «Сдать».
   *[formal] Можно добавить ещё. Когда всё готово, нажмите «Сдать».
}
work-gather-seen-by = <i>{ $with_student ->
    [yes] Увидит { $name }. Куратор и руководитель читают, только если нужна помощь, и это записывается.
   *[no] Увидит только { $name }.
}</i>
work-gathered = 📎 Собрано: { $n ->
    [one] { $n } сообщение
    [few] { $n } сообщения
   *[many] { $n } сообщений
}
work-hand-in = Сдать
work-clear = Начать заново
work-cleared-toast = Начинаем заново
work-sent-now = ✅ Сдано. { $name } получит работу сейчас.
work-sent-later = ✅ Сдано. { $name } увидит { $at }.
work-sent-away = ✅ Сдано и сохранено. { $name } сейчас вне Telegram, поможет куратор.
work-take-back = Забрать работу
work-taken-back-toast = Работа снова здесь: дополните её и сдайте
work-part = <b>{ $name }</b> · { $title }
work-handed-in = 📥 <b>{ $name }</b>: работа на проверку
    { $title }
work-handed-in-on-paper = На бумаге: так записал куратор.
work-handed-in-above = Сама работа выше, сообщений: { $n }
work-waits = Ждёт проверки: { $title } · { $name }
work-accept = Принять
work-return = Вернуть
work-open = Посмотреть
work-accepted-now = ✅ Принято. Можно поставить оценку.
work-accepted-toast = Принято
work-accept-in-person = Принять без работы
work-ask-remark = <b>{ $title }</b>
    Что поправить? Напишите коротко: это замечание получит { $name }, и работу можно будет сдать снова.
work-returned-now = ↩️ Возвращено. { $name } получит замечание.
work-returned = ↩️ <b>{ $title }</b>: нужно поправить
    { $name }: { $remark }
work-accepted = ✅ Принято: <b>{ $title }</b>
work-record = Записать: сдано
work-recorded-toast = Записано, наставник узнает
work-read = Прочитать работу
work-to-check = 📥 Проверить
work-history = Работы
work-page = <b>{ $title }</b>
    { $name }, { $state ->
        [handed_in] на проверке
        [returned] возвращена
       *[accepted] принята
    }: { $at }
work-page-on-paper = Сдано на бумаге.
work-page-none = Здесь будут работы, которые сданы на проверку. Пока их нет.
work-page-remark = Замечание: <i>{ $remark }</i>
work-files = Вложения

activity-mark = { $mark ->
    [0] Оценка: зачтено
   *[other] Оценка: { $mark }
}
activity-mark-button = { $mark ->
    [0] Зачтено
    [-1] Без оценки
   *[other] { $mark }
}
activity-ask-mark = <b>{ $title }</b>
    Какую оценку поставить? Её увидят наставляемый, куратор и руководитель.
activity-ask-actual = Что получилось?
activity-ask-actual-planned = Что получилось? Планировали: { $expected }
activity-write-actual = <b>{ $title }</b>
    Что получилось? Напишите одной фразой: она войдёт в отчёт.
activity-actual-planned = Как планировали
activity-actual-write = Написать
activity-actual-none = Не писать
activity-actual-now = Получилось: { $actual }
activity-saved-toast = Сохранено
activity-to-mark = Оценка
activity-to-actual = Результат

remark-came = 💬 <b>{ $name }</b> о деле «{ $title }»
    { $remark }
remark-answer-came = 💬 <b>{ $name }</b> отвечает о деле «{ $title }»
    { $answer }
remark-understood = Понятно
remark-answer = Ответить
remark-line = 💬 { $name }: { $text }{ $answered ->
    [yes] { " " }→ { $answer }
   *[no] { "" }
}
remark-write = Замечание
remark-discuss = Обсудить
remark-ask = <b>{ $title }</b>
    Напишите замечание или совет: { $name } получит и ответит.
remark-ask-discuss = <b>{ $title }</b>
    { $you ->
        [young] Напиши, что обсудить: { $name } получит и ответит. Пока не договоритесь, дело остаётся в списке.
       *[formal] Напишите, что обсудить: { $name } получит и ответит. Пока не договоритесь, дело остаётся в списке.
    }
remark-ask-answer = <b>{ $title }</b>
    { $name }: { $remark }

    { $you ->
        [young] Напиши ответ.
       *[formal] Напишите ответ.
    }
remark-sent = ✓ Передано: { $name }
remark-answered-now = ✓ Ответ передан: { $answer }
remark-then-task = Дать задание

task-ask-title = <b>Задание</b> · { $name }
    Что сделать? Напишите одной фразой. Программа останется прежней: задание встанет рядом с ней, и его можно обсудить.
task-ask-day = <b>{ $title }</b>
    К какому дню? Программа идёт до { $ends }.
task-given = 📌 Задание дано: <b>{ $title }</b>, до { $day }.
task-given-now = { $name } узнает сейчас.
task-given-later = { $name } узнает { $at }.
task-give-more = Ещё задание
task-came = 📌 <b>{ $name }</b> даёт задание: <b>{ $title }</b>
    Срок: { $day }
task-withdraw = Снять задание
task-withdraw-ask = Снять задание «{ $title }»? Вместе с ним исчезнут работы и замечания к нему. { $name } об этом узнает.
task-withdraw-keep = Оставить
task-withdraw-yes = Да, снять
task-withdrawn-now = Задание снято.
task-withdrawn-you = { $name } снимает одно задание: среди дел его больше нет.

refusal-work-moved-on = С этой работой уже что-то изменилось. { $you ->
    [young] Открой дело, чтобы увидеть, как сейчас.
   *[formal] Откройте дело, чтобы увидеть, как сейчас.
}
refusal-work-empty = Пока ничего не собрано. { $you ->
    [young] Сначала пришли саму работу.
   *[formal] Сначала пришлите саму работу.
}
refusal-work-full = В одной работе помещается { $limit } сообщений. { $you ->
    [young] Эти сохранены: нажми «Сдать».
   *[formal] Эти сохранены: нажмите «Сдать».
}
refusal-work-wanted = Это дело проверяет наставник. { $you ->
    [young] Нажми «Сдать» и пришли работу.
   *[formal] Нажмите «Сдать» и пришлите работу.
}
refusal-not-done-yet = Дело ещё не закрыто: оценка и результат появятся после.
refusal-remark-answered = На это уже есть ответ.
