## Встречи пары.

refusal-meeting-over = Эта встреча уже началась, прошла или отменена.
refusal-meeting-moved = Время этой встречи уже другое. { $you ->
    [young] Посмотри новое сообщение или экран «Встречи».
   *[formal] Посмотрите новое сообщение или экран «Встречи».
}
refusal-meeting-ahead = Встреча ещё не началась: записывать пока нечего.
refusal-meeting-too-soon = { $you ->
    [young] Это время уже прошло или наступит слишком скоро. Выбери другое.
   *[formal] Это время уже прошло или наступит слишком скоро. Выберите другое.
}
refusal-meeting-too-far = Так далеко встречи не назначают: можно не дальше чем на { $days } дней вперёд.
refusal-meeting-in-lessons = В это время у ученика уроки ({ $name }). { $you ->
    [young] Выбери другое время.
   *[formal] Выберите другое время.
}
refusal-meeting-in-quiet-hours = В это время у ученика тихие часы ({ $name }). { $you ->
    [young] Выбери другое время.
   *[formal] Выберите другое время.
}
refusal-meeting-twice = На это время встреча у вас уже назначена.

## Когда, где, зачем.

meeting-at-today = сегодня в { $time }
meeting-at-tomorrow = завтра в { $time }
meeting-at-day = { $day }, { $time }
meeting-slot-today = сегодня
meeting-slot-tomorrow = завтра
meeting-slot = { $usual ->
    [yes] ⭐ { $when }
   *[no] { $when }
}
meeting-time = { $clashes ->
    [yes] ⚠️ { $time }
   *[no] { $time }
}
meeting-when = 🕒 { $when } · { $minutes } мин
meeting-where = 📍 { $where }
meeting-of-group = 👥 Группа «{ $topic }»
meeting-goal = 🎯 { $goal }
meeting-goal-empty = 🎯 пока без цели
meeting-was = Было: { $when }
meeting-minutes = { $minutes } мин
meeting-title = <b>Встреча: { $names }</b>
meeting-last = В прошлый раз: «{ $goal }» — { $reached ->
    [yes] цель достигнута.
    [partly] цель достигнута не до конца.
    [no] цель пока не достигнута.
   *[unsaid] итог не записан.
}
meeting-clash = ⚠️ { $whose ->
    [own] У вас
   *[other] { $name }:
} уже есть встреча: { $day }, { $since }–{ $until }
meeting-told-now = { $names } — уже знает.
meeting-told-later = { $names } — увидит { $when }.
meeting-told-away = { $names } сейчас без Telegram: предупредите лично.

## Экран «Встречи» и одна встреча.

meetings = { $which ->
    [ahead] <b>Ближайшие встречи</b>
    [unrecorded] <b>Как они прошли?</b> { $you ->
        [young] Открой встречу и отметь: это два нажатия.
       *[formal] Откройте встречу и отметьте: это два нажатия.
    }
   *[past] <b>Прошедшие встречи</b>
}
meetings-empty = { $which ->
    [ahead] Пока ничего не назначено. Здесь появятся встречи пары: когда, где и с какой целью.
    [unrecorded] Всё отмечено.
   *[past] Здесь будут прошедшие встречи и их итоги.
}
meetings-ahead = К ближайшим
meetings-past = Прошедшие
meetings-unrecorded = 📝 Отметить: { $unrecorded }
meeting-row = { $state ->
    [agreed] ✅
    [asked] ⏳
    [held] ✔️
    [missed] ✖️
   *[cancelled] 🚫
} { $when } · { $names }
meeting-with = ➕ { $name }
meeting-plan = ➕ Назначить
meeting-with-whom = С кем встретиться?
meeting-coming = { $coming ->
    [yes] ✅ { $name }: будет
   *[none] ⏳ { $name }: ответа пока нет
}
meeting-state = { $state ->
    [planned] Итог ещё не записан.
    [held] ✔️ Состоялась.
    [missed] ✖️ Не состоялась.
   *[cancelled] 🚫 Отменена.
}
meeting-reached = { $reached ->
    [yes] Цель достигнута.
    [partly] Цель достигнута не до конца.
    [no] Цель пока не достигнута.
   *[unsaid] О цели ничего не записано.
}
meeting-next-goal = К следующей встрече: { $goal }
meeting-note = 📝 { $note }
meeting-stands = Общение сейчас приостановлено: об этой встрече не напоминаем.

## Назначить или перенести.

meeting-slots = { $what ->
    [one] <b>Когда встретиться?</b> { $names }. Шаг 1 из 2.
    [series] <b>Серия: каждую неделю в одно время.</b> { $names }. С какого дня начать? Шаг 1 из 2.
    [move] <b>На когда перенести?</b> { $names } — спросим ещё раз.
   *[move_series] <b>Перенести эту и следующие встречи.</b> { $names } — спросим ещё раз. С какого дня?
}
    { $minutes } мин, когда все свободны.
meeting-slots-none = Свободного времени в ближайшие недели не нашлось. { $you ->
    [young] Выбери день сам.
   *[formal] Выберите день сами.
}
meeting-length = ⏱ { $minutes } мин
meeting-to-series = 🔁 Серия встреч
meeting-to-one = Одна встреча
meeting-to-rest = 🔁 И следующие тоже
meeting-to-single = Только эту
meeting-ask-day = В какой день?
meeting-ask-time = Во сколько? { $day }
    ⚠️ — в это время у кого-то из вас уже есть встреча.
meeting-no-time = { $day }: подходящего времени нет. { $you ->
    [young] Выбери другой день.
   *[formal] Выберите другой день.
}
meeting-write-goal = Шаг 2 из 2. Цель можно написать прямо сюда. Её увидите вы двое.
meeting-ask = ✅ Позвать
meeting-ask-anyway = ✅ Всё равно позвать
meeting-to-goal = 🎯 Цель
meeting-to-place = 📍 Где
meeting-ask-goal = Зачем встречаетесь? { $you ->
    [young] Выбери цель или напиши свою.
   *[formal] Выберите цель или напишите свою.
} Её увидите вы двое.
meeting-goal-none = Без цели
meeting-close-activity = ✅ Сделано: { $title }
meeting-activity-closed = ✅ Дело закрыто.
meeting-goal-own = Своя цель
meeting-ask-place = Где? { $you ->
    [young] Напиши место
   *[formal] Напишите место
} («каб. 34») или ссылку на видеозвонок. Увидите вы двое.
meeting-place-none = Договоримся позже
meeting-ask-length = Сколько минут?
series-title = <b>{ $n ->
    [one] { $n } встреча
    [few] { $n } встречи
   *[many] { $n } встреч
}: { $names }</b>, по { $minutes } мин. Шаг 2 из 2.
meeting-series-line = { $has ->
    [yes] • { $when } — { $goal }
   *[no] • { $when }
}
series-count = { $on ->
    [yes] ✅ { $n }
   *[no] { $n }
}
series-goals-hint = Цели можно написать прямо сюда, каждую с новой строки. Их увидите вы двое.
series-ask = ✅ Назначить { $n }
meeting-done = { $n ->
    [one] ✅ Встреча назначена: { $when }.
    [few] ✅ Назначены { $n } встречи, первая { $when }.
   *[many] ✅ Назначено { $n } встреч, первая { $when }.
}
    { $told }
meeting-done-moved = { $n ->
    [one] ✅ Встреча перенесена: { $when }.
    [few] ✅ Перенесены { $n } встречи, первая { $when }.
   *[many] ✅ Перенесено { $n } встреч, первая { $when }.
}
    { $told }
meeting-file = В календарь
meeting-unfile = Убрать из календаря
meeting-file-caption = Файл для календаря: { $you ->
    [young] открой его на телефоне или компьютере.
   *[formal] откройте его на телефоне или компьютере.
}
meeting-calendar-title = Встреча: { $names }

## Уведомления.

meeting-asked = 📅 <b>{ $by }</b> зовёт { $you ->
    [young] тебя
   *[formal] вас
} на встречу.
meeting-moved = 📅 <b>{ $by }</b> предлагает другое время.
meeting-reminder = ⏰ <b>Встреча { $when }</b>: { $names }
meeting-confirmed = ✅ { $name }: будет на встрече { $when }.
meeting-place-changed = 📍 <b>{ $by }</b> меняет место встречи { $when }.
meeting-called-off = 🚫 <b>{ $by }</b> отменяет встречу: { $when }.
meeting-after = 📝 Встреча { $when }, { $names }: состоялась?
series-asked = 🔁 <b>{ $by }</b> предлагает встречаться: { $n ->
    [one] { $n } встреча.
    [few] { $n } встречи.
   *[many] { $n } встреч.
}
series-moved = 🔁 <b>{ $by }</b> предлагает другое время: { $n ->
    [one] { $n } встреча.
    [few] { $n } встречи.
   *[many] { $n } встреч.
}
series-confirmed = ✅ { $name }: будет на { $n ->
    [one] { $n } встрече
   *[other] { $n } встречах
}, первая { $when }.
series-called-off = 🚫 <b>{ $by }</b> отменяет встречи:
meeting-yes = ✅ Буду
series-yes = ✅ Подходит
meeting-another = Другое время
meeting-cannot = Не смогу
meeting-move = Перенести
meeting-off = Отменить
meeting-keep = Не отменять
meeting-off-sure = Отменить встречу
series-off-sure = Отменить и следующие
meeting-off-ask = { $series ->
    [yes] Отменить эту и следующие встречи?
   *[no] Отменить встречу?
} Об этом сразу узнает другая сторона.
meeting-off-sure-ask = Отменить? Другая сторона узнает сразу.
meeting-cancelled = { $n ->
    [one] 🚫 Встреча отменена.
    [few] 🚫 Отменены { $n } встречи.
   *[many] 🚫 Отменено { $n } встреч.
}
meeting-you-come = { $you ->
    [young] ✅ Ты придёшь. Напомним заранее.
   *[formal] ✅ Вы придёте. Напомним заранее.
}
meeting-open = Открыть
meeting-plan-another = Назначить другую

## После встречи.

meeting-record = { $recorded ->
    [yes] Исправить итог
   *[no] 📝 Как прошла
}
meeting-held = ✅ Да
meeting-held-reached = ✅ Да, цель достигнута
meeting-held-partly = Да, цель не до конца
meeting-held-not-reached = Да, цель пока нет
meeting-missed = Не состоялась
meeting-recorded-held = ✔️ Записано: встреча состоялась ({ $names }).
meeting-recorded-missed = ✖️ Записано: встреча не состоялась ({ $names }).
meeting-recorded-goal = ✔️ Записано: встреча состоялась ({ $names }).
    🎯 { $goal } — { $reached ->
        [yes] достигнута.
        [partly] не до конца.
       *[no] пока нет.
    }
meeting-next-goal-ask = Над чем работать до следующей встречи?
meeting-next-goal-ask-at = Какая цель у следующей встречи ({ $when })?
meeting-write-note = 📝 Заметка
meeting-ask-note = Что важно запомнить? Заметку увидите вы двое, куратор её не видит.
meeting-open-next = Следующая встреча
meeting-plan-next = ➕ Назначить следующую
meeting-meet-with = 📅 { $name }
meeting-meet = 📅 Встретиться

## Куратору.

pair-programme = Программа
pair-meetings = Встречи
pair-meetings-title = <b>Встречи пары</b>
    { $mentor } → { $mentee }
pair-meetings-counts = Прошло: { $held }. Не состоялось: { $missed }. Отменено: { $cancelled }. Впереди и без итога: { $planned }.
pair-meetings-line = { $state ->
    [planned] ⏳
    [held] ✔️
    [missed] ✖️
   *[cancelled] 🚫
} { $when } · { $minutes } мин{ $n ->
    [0] { "" }
    [one] { " " }· гость: { $guests }
   *[other] { " " }· гости: { $guests }
}
pair-meetings-empty = Встреч пока нет. О чём говорят двое, видят только они; здесь будут даты и числа.
