## Группы «ученик — ученик»: записаться, вести, одобрить.

menu-groups = Группы
desk-groups = Группы
desk-groups-wait = { $groups ->
    [one] { $groups } группа ждёт решения
    [few] { $groups } группы ждут решения
   *[many] { $groups } групп ждут решения
}.
today-leading = { $you ->
    [young] Тебя просят вести группу: ответь в «Группах».
   *[formal] Вас просят вести группу: ответьте в «Группах».
}
today-groups = { $n ->
    [one] { $n } группа ждёт решения.
    [few] { $n } группы ждут решения.
   *[many] { $n } групп ждут решения.
}

group-topic = { $topic ->
    [leadership] Лидерство
    [meta_skills] Умение учиться
    [adaptation] Помощь новичкам
    [communication] Лёгкое общение
    [projects] Проекты
    [class_hours] Классные часы
    [extracurricular] После уроков
    [school_events] Школьные события
    [contests] Конкурсы
    [olympiads] Олимпиады
    [volunteering] Волонтёрство
   *[own] { $topic }
}
group-class = { $grade } класс
group-classes = { $first }–{ $last } классы
group-model = { $model ->
    [achieving_underachieving] Помощь с учёбой
    [leader_passive] Вместе активнее
   *[equal_equal] На равных
}
group-plan = <b>{ $topic }</b>
    Для кого: { $classes }
    Как: { $model }
    Мест: { $places }
group-warning-classes = ⚠️ Наставник учится в классе младше некоторых участников. «На равных» это можно.

## Ученик

groups = 👥 <b>Группы</b>
    Встречи после уроков, ведут старшие ученики.
groups-none = Здесь будут группы для { $you ->
    [young] твоего
   *[formal] вашего
} класса. Пока их нет.
groups-only-mine = Других групп для { $you ->
    [young] твоего
   *[formal] вашего
} класса пока нет.
groups-stopped = { $you ->
    [young] Общение остановлено. Группы откроются, когда куратор во всём разберётся.
   *[formal] Общение остановлено. Группы откроются, когда куратор во всём разберётся.
}
group-offer = { $number }. <b>{ $topic }</b> · { $classes }
    Ведёт { $leader }
    { $full ->
        [yes] Мест нет, в очереди: { $waiting }
       *[no] Свободно мест: { $free } из { $places }
    }
group-meets = 📅 Ближайшая встреча: { $when }
group-no-meeting = 📅 Встреча пока не назначена
group-join = { $number } · Записаться
group-to-line = { $number } · В очередь
group-mine = { $how ->
    [asked] ❓ { $topic }: ответить
    [line] ⏳ { $topic } · в очереди { $n }
    [waiting] ⏳ { $topic } · у куратора
    [returned] ✏️ { $topic } · исправить
    [in] ✅ { $topic }
   *[open] ⭐ { $topic }
}
group-in-now = { $you ->
    [young] Ты в группе!
   *[formal] Вы в группе!
}
group-in-line = { $you ->
    [young] Мест пока нет. Ты в очереди, номер { $n }. Как освободится место, мы напишем.
   *[formal] Мест пока нет. Вы в очереди, номер { $n }. Как освободится место, мы напишем.
}
group-title = 👥 <b>{ $topic }</b>
group-led-by = Ведёт { $leader }
group-no-leader = Наставника пока нет: куратор ищет нового.
group-people = Участников: { $taken } из { $places }
group-you-in = { $you ->
    [young] ✅ Ты в группе
   *[formal] ✅ Вы в группе
}
group-you-wait = { $you ->
    [young] ⏳ Ты в очереди, номер { $n }
   *[formal] ⏳ Вы в очереди, номер { $n }
}
group-leave = Выйти
group-leave-sure = { $stand ->
    [line] { $you ->
        [young] Уйти из очереди? Если передумаешь, встанешь в её конец.
       *[formal] Уйти из очереди? Если передумаете, встанете в её конец.
    }
   *[in] { $you ->
        [young] Выйти из группы? Объяснять ничего не нужно. Место получит следующий в очереди.
       *[formal] Выйти из группы? Объяснять ничего не нужно. Место получит следующий в очереди.
    }
}
group-stay = Остаться
group-leave-yes = Да, выйти
group-left-now = Готово

## Наставник группы

group-new = Открыть группу
group-ask-topic = <b>Новая группа</b> · 1 из { $total }
    О чём будет группа? Выберите или напишите своё. Название увидят все ученики.
group-ask-first = <b>Новая группа</b> · 2 из { $total }
    Для каких классов? С какого:
group-ask-last = <b>Новая группа</b> · 2 из { $total }
    По какой класс:
group-ask-places = <b>Новая группа</b> · 3 из { $total }
    Сколько мест?
group-ask-model = <b>Новая группа</b> · 4 из { $total }
    Как будете работать?

    • Помощь с учёбой: кто успевает, помогает другим
    • Вместе активнее: лидер зовёт в общее дело
    • На равных: учитесь друг у друга
group-ask-leader = <b>Новая группа</b> · 5 из { $total }
    Кто будет вести? Ученика спросят, отказаться можно без объяснений.
group-no-mentors = Подходящих учеников-наставников нет: нужен ученик не младше участников с ролью наставника.
group-review = <b>Проверьте группу</b>
group-review-leader = Ведёт: { $leader }
group-review-note = Группу сначала увидит куратор. Когда он согласится, ученики смогут записаться.
group-review-note-curator = Наставнику придёт вопрос. Когда он согласится, группа откроется.
group-send = ✅ Отправить
group-ask-mentor = ✅ Спросить
group-change = Изменить
group-sent = Отправлено куратору. Мы напишем, когда он ответит.
group-mentor-asked = Наставнику отправлен вопрос. Мы напишем, если он не сможет.
group-now = { $state ->
    [waiting] ⏳ Ждёт ответа куратора.
    [returned] ✏️ Куратор просит исправить: { $word }
    [closed] Группа закрыта.
   *[open] ✅ Открыта: ученики могут записаться.
}
group-person = • { $name }
group-line = В очереди: { $n }
group-person-waiting = { $n }. { $name }
group-more = и ещё { $n }
group-correct = ✏️ Исправить
group-close = Закрыть группу
group-close-sure = Закрыть группу? { $people ->
    [0] В ней пока никого.
    [one] { $people } ученик получит сообщение, что группа закрыта.
    [few] { $people } ученика получат сообщение, что группа закрыта.
   *[many] { $people } учеников получат сообщение, что группа закрыта.
} Открыть её снова будет нельзя.
group-close-yes = Да, закрыть
group-keep = Оставить
group-closed-now = Группа закрыта

## Куратор

groups-all = 👥 <b>Группы школы</b>
    Сначала те, что ждут вас. ❗ нужно решение, ⏳ ждём ответа, ✏️ исправляют, ✖️ закрыта.
groups-all-none = Здесь будут группы, которые ведут ученики-наставники. Откройте первую: наставник ответит в чате.
group-row = { $sign ->
    [waiting] ❗{" "}
    [bare] ❗{" "}
    [asked] ⏳{" "}
    [returned] ✏️{" "}
    [closed] ✖️{" "}
   *[open] { "" }
}{ $topic } · { $taken }/{ $places }{ $leader }
group-roles = Роли: { pair-role-model }
group-asked-who = Спросили: { $name }
group-no-leader-curator = ❗ Нет наставника
group-now-curator = Сейчас: { $state ->
    [waiting] ждёт вашего решения
    [asked] ждём согласия наставника
    [returned] возвращена с вашими словами: { $word }
    [closed] закрыта
   *[open] открыта
}
group-approve = ✅ Одобрить
group-return = Вернуть
group-ask-word = Что исправить? Напишите наставнику группы, увидит только он.
group-approved-now = Группа открыта
group-returned-now = Передано наставнику группы.
group-name-leader = Назвать наставника
group-who-leads = Кто будет вести группу? Ученика спросят, отказаться можно без объяснений.

## Сообщения

group-open = Открыть
group-asked-you = { $you ->
    [young] <b>Хочешь вести группу?</b>
   *[formal] <b>Вас просят вести группу</b>
}
group-you-lead = { $you ->
    [young] ✅ Ты ведёшь группу. Она в «Группах».
   *[formal] ✅ Вы ведёте группу. Она в «Группах».
}
group-you-do-not-lead = { $you ->
    [young] Хорошо. Куратор спросит другого.
   *[formal] Хорошо. Куратор спросит другого.
}
group-waits = 👥 <b>Новая группа ждёт вашего ответа</b>
    Хочет вести: { $leader }
group-approved = ✅ <b>Куратор одобрил группу «{ $topic }»</b>
    Ученики уже могут записаться.
group-returned = ✏️ <b>Куратор просит исправить группу «{ $topic }»</b>
    { $word }
group-place = { $you ->
    [young] 🎉 <b>Освободилось место: ты в группе «{ $topic }»</b>
   *[formal] 🎉 <b>Освободилось место: вы в группе «{ $topic }»</b>
}
group-has-leader = 👥 <b>У группы «{ $topic }» новый наставник</b>
group-closed-notice = Группа «{ $topic }» закрыта. Другие группы — в «Группах».
group-leaderless = ❗ <b>Группе «{ $topic }» нужен наставник</b>
    Назовите другого ученика или закройте группу.

group-contact-paused = Общение с участником группы ({ $name }) приостановлено куратором. Ничего делать не нужно.
group-contact-open = Общение с участником группы ({ $name }) снова открыто.
group-paused = Группа «{ $topic }» пока на паузе, так решил куратор. Ничего делать не нужно.
group-goes-on = Группа «{ $topic }» снова работает.

## Встречи группы

group-plan-meeting = Назначить встречу
group-to-meetings = Встречи
group-meeting-when = <b>Встреча группы «{ $topic }»</b> · 1 из 3
    Когда? Предлагаем время, когда у всех нет уроков.
group-meeting-where = <b>{ $when }</b> · 2 из 3
    Где? { $you ->
        [young] Напиши место
       *[formal] Напишите место
    } («каб. 34») или ссылку. Увидят участники группы.
group-meeting-same = Там же
group-meeting-goal = <b>{ $when }</b> · 3 из 3
    Какая цель встречи? { $you ->
        [young] Напиши одной строкой.
       *[formal] Напишите одной строкой.
    } Увидят участники группы.
group-meeting-planned = ✅ Встреча назначена. Участникам придёт сообщение, и мы напомним.
group-attendance = <b>Кто был { $when }?</b>
    Отмечены все. { $you ->
        [young] Нажми на того, кого не было.
       *[formal] Нажмите на того, кого не было.
    }
group-was = { $there ->
    [yes] ✅ { $name }
   *[no] ✖️ { $name }
}
group-who-was = 👥 Кто был
group-meetings = 📅 <b>Встречи группы «{ $topic }»</b>
group-meetings-none = Здесь будут встречи группы и кто на них был.
group-meeting-line = { $state ->
    [planned] ⏳ { $when }
    [held] ✔️ { $when } · были { $there } из { $total }
    [missed] ✖️ { $when }
   *[cancelled] 🚫 { $when }
}{ $some ->
    [yes] . Не было: { $missing }
   *[no] { "" }
}
group-leader-gone = Наставник группы «{ $topic }» больше не может её вести. Куратор ищет нового, встречи пока отменены.

## Отказы

refusal-already-in-group = { $you ->
    [young] Ты уже в этой группе или в очереди.
   *[formal] Вы уже в этой группе или в очереди.
}
refusal-not-in-group = { $you ->
    [young] Тебя нет в этой группе и в её очереди.
   *[formal] Вас нет в этой группе и в её очереди.
}
refusal-own-group = { $you ->
    [young] Эту группу ведёшь ты.
   *[formal] Эту группу ведёте вы.
}
refusal-group-moved-on = С этой группой уже всё решено иначе. Откройте «Группы», чтобы увидеть, как сейчас.
refusal-group-not-for-class = { $you ->
    [young] Эта группа для других классов. Выбери другую.
   *[formal] Эта группа для других классов. Выберите другую.
}
refusal-group-classes-wrong = Последний класс не может быть младше первого. Выберите ещё раз.
refusal-group-places-wrong = В группе от 2 до 15 мест. Выберите ещё раз.
refusal-group-leader-unfit = Группу ведёт ученик-наставник этой школы. Выберите другого.
refusal-groups-standing = Этот ученик ведёт группу. Сначала закройте её или дождитесь другого наставника.
