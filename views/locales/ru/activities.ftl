## Мероприятия программы: карточка, список, напоминания.

activity-line = { $state ->
    [done] ✅
    [late] ⏳
    [waiting] 📥
   *[open] •
} { $day } · { $title } · { $who }
activity-item = { $state ->
    [done] ✅{" "}
    [late] ⏳{" "}
    [waiting] 📥{" "}
   *[open] { "" }
}{ $day } · { $title }
activity-card = <b>{ $title }</b>
activity-card-due = { $state ->
    [done] Сделано. Срок был: { $day }
    [waiting] 📥 Ждёт проверки наставника. Срок: { $day }
    [late] Срок был: { $day }. Дело пока не закрыто.
   *[open] Срок: { $day }
}
activity-card-who = Делает: { $who }
activity-card-given = Задание наставника, рядом с программой.
activity-card-planned = Планируем: { $expected }
activity-card-actual = Получилось: { $actual }
activity-card-muted = Напоминания выключены.
activity-due = 📌 { $when }: <b>{ $title }</b>
activity-due-line = { $when }: { $title }
activity-when = { $days ->
    [0] Сегодня
    [1] Завтра
   *[other] До срока { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }, { $day }
}
activity-moved = Перенесено: <b>{ $title }</b>
    Новый срок: { $day }. Делает: { $who }.
activity-moved-you = Перенесено на { $day }. Второй участник узнает.
activity-done = Сделано
activity-hand-in = Сдать
activity-discuss = Обсудить
activity-later = Позже
activity-mute = Не напоминать
activity-unmute = Напоминать
activity-open = Открыть
activity-move = Перенести
activity-meet = Встретиться
activity-met = 🗓 { $at }{ $state ->
    [held] { " " }· состоялась
    [missed] { " " }· не состоялась
   *[planned] { "" }
}
activity-reopen = Вернуть в работу
activity-drop = Убрать
activity-ask-day = <b>{ $title }</b>
    На какой день перенести? Программа идёт до { $ends }. Второй участник узнает о новом сроке.
activity-done-now = ✅ Сделано. Напоминаний больше не будет.
activity-done-toast = Отмечено
activity-reopened-toast = Снова в работе
activity-muted-now = Больше не напомним. Дело останется в программе.
activity-unmuted-toast = Будем напоминать
activity-dropped-toast = Убрано
activity-in-3-days = Через 3 дня
activity-in-week = Через неделю
activity-in-2-weeks = Через 2 недели
activity-in-month = Через месяц
activity-in-2-months = Через 2 месяца
activities-open = <b>Что впереди</b>
    { $total ->
        [0] Всё сделано.
       *[other] { $late ->
            [0] Нажмите, чтобы открыть.
           *[other] ⏳ срок прошёл, дело не закрыто. Нажмите, чтобы открыть.
        }
    }
activities-late = <b>Незакрытые дела</b>
    { $total ->
        [0] Таких нет: всё вовремя.
       *[other] Срок прошёл, но ещё можно закрыть или перенести.
    }
activities-done = <b>Сделано</b>
    { $total ->
        [0] Здесь будет то, что уже сделано.
       *[other] Нажмите, чтобы открыть.
    }
activities-to-open = Впереди · { $n }
activities-to-late = ⏳ Незакрытые · { $n }
activities-to-done = ✅ Сделано · { $n }
