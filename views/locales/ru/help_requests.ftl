## Просьбы о помощи: уведомления, экраны просящего и помогающего.

help-about-topic = Тема: { $topic }
help-about-urgent = ⚡ срочно
help-asks = 🆘 <b>{ $name }</b> просит помощь
help-at-today = в { $time }
help-at-tomorrow = завтра в { $time }
help-at-day = { $day } в { $time }

help-answer = ✍️ Ответить
help-pass = Передать
help-close = Закрыть
help-keep = Не закрывать
help-close-surely = Закрыть просьбу
help-take = Возьму
help-decline = Не могу
help-helped-yes = Да
help-helped-partly = Частично
help-helped-no = Нет

help-colleague-colleague = 🤝 { $by } просит подхватить: <b>{ $mentee }</b> ждёт помощи. Разговор покажем, если возьмёте.
help-colleague-escalation = 🤝 <b>{ $mentee }</b> ждёт помощи, наставник пока не ответил. Разговор покажем, если возьмёте.
help-colleague-mentor = 🤝 <b>{ $mentee }</b> ждёт помощи. Разговор покажем, если возьмёте.
help-colleague-curator = 🤝 <b>{ $mentee }</b> ждёт помощи, просьба без ответа. Отправлена { $at }. Разговор покажем, если возьмёте.
help-moved-mentors = { $count ->
    [one] Пока нет ответа. Спросили ещё: { $names }. Если и там не ответят, куратор увидит { $at }.
   *[other] Пока нет ответа. Спросили ещё: { $names }. Если и они не ответят, куратор увидит { $at }.
}
help-moved-curator = Пока нет ответа. Передали куратору: { $names }.
help-joined-mentee = 🤝 С { $you ->
    [young] твоей
   *[formal] вашей
} просьбой поможет { $name }. Всё написанное уже передано.
help-joined-helper = { $name } берёт просьбу: { $mentee }. Разговор остаётся у вас для чтения.
help-refused = { $name } сейчас не может помочь. Просьба остаётся у вас: { $mentee }.
help-closed-mentee = Просьба закрыта. Кто закрыл: { $by }. Помогло?
help-closed-helper = { $by }: просьба закрыта. Спасибо за помощь!
help-closed-helper-other = { $mentee }: просьба закрыта. Кто закрыл: { $by }.
help-helped-told = { $helped ->
    [yes] 👍 { $mentee }: помогло.
    [partly] { $mentee }: помогло частично.
   *[no] { $mentee }: пока не помогло. Можно договориться о встрече.
}
help-urgent-now = ⚡ { $mentee }: теперь это срочно.

help-took = ✓ Вы взяли просьбу. Последние сообщения — ниже. Чтобы ответить, ответьте на любое из них.
help-declined = Хорошо, обойдёмся без вас.
help-closed-now = Просьба закрыта.
help-kept = Просьба остаётся открытой.
help-rated = { $helped ->
    [yes] Спасибо! Рады, что помогло.
    [partly] Спасибо! Если вопрос остался, { $you ->
        [young] попроси
       *[formal] попросите
    } помощь ещё раз.
   *[no] Спасибо, что сказали. { $you ->
        [young] Попроси
       *[formal] Попросите
    } ещё раз: ответит наставник или куратор.
}

## Экран «Попросить помощь»

help-ask-button = 🆘 Попросить помощь
help-ask-again = Попросить ещё раз
help-ask-form = <b>{ $you ->
    [young] Напиши, что случилось
   *[formal] Напишите, что случилось
}</b> — текстом, голосом, фото или файлом. Уйдёт сразу.
    Увидит: { $who }.
help-ask-no-mentor = Здесь { $you ->
    [young] ты сможешь
   *[formal] вы сможете
} попросить помощь у наставника. Пока наставника нет: его назначает куратор.
help-urgent-on = ✓ Срочно
help-urgent-off = ⚡ Срочно
help-chosen = ✓ { $what }
help-passed-now = ✓ Передано: { $names }
help-passed-later = ✓ Передано: { $names }. Увидит { $at }.
help-passed-away = ✓ Сохранено. { $names } сейчас вне Telegram, поэтому спрашиваем дальше.
help-sent = { $you ->
    [young] Можешь писать дальше, всё придёт туда же.
   *[formal] Можно писать дальше, всё придёт туда же.
}
help-topic-button = Тема
help-to-whom-button = Кому
help-to-whom-screen = Кого попросить?
help-topic-screen = О чём просьба?
help-topic-none = Без темы
help-closed-screen = <b>Просьба закрыта.</b> Помогло?
help-later = Не сейчас

## Списки и разговор

help-list-own = <b>Мои просьбы</b>
help-list-own-empty = <b>Мои просьбы</b>

    Здесь будут { $you ->
        [young] твои
       *[formal] ваши
    } просьбы о помощи и ответы на них.
help-list-to-me = <b>Просьбы ко мне</b>
help-list-to-me-empty = <b>Просьбы ко мне</b>

    Здесь будут просьбы о помощи. Новая придёт отдельным сообщением, ответить можно прямо на него.
help-row = { $state ->
    [open] 🕓
    [answered] 💬
   *[closed] ✓
} { $name }, { $at }
help-state = { $state ->
    [open] Ждёт ответа
    [answered] Есть ответ
   *[closed] Закрыта
}
help-talk-write = { $you ->
    [young] Напиши
   *[formal] Напишите
} сообщение, и оно уйдёт в разговор. Увидит: { $who }.
help-talk-read = Писать сюда больше нельзя, можно читать.
help-answer-screen = <b>Ответ: { $name }</b>
    { $you ->
        [young] Пиши
       *[formal] Пишите
    } текстом, голосом, фото или файлом, можно несколько сообщений. Увидит: { $who }.
help-answer-more = { $you ->
    [young] Можешь написать ещё или нажать «Готово».
   *[formal] Можно написать ещё или нажать «Готово».
}
help-answer-done = Готово

## Передать коллеге

help-pass-screen = <b>Кого попросить?</b> { $mentee } ждёт помощи.
    Коллега увидит, кто просит и о чём; сам разговор — только если согласится. Можно написать часть имени.
help-pass-nobody = Некого попросить: здесь будут наставники, утверждённые приказом, и куратор.
help-pass-curator = { $name } (куратор)
help-pass-asked = ✓ Спросили: { $names }. Ответ придёт сообщением, до него просьба остаётся у вас.

## Слова вне формы

words-offer-ask = { $count ->
    [one] Отправить это наставнику как просьбу?
   *[other] Отправить это наставнику как просьбу? Сообщений: { $count }.
}
words-offer-answer = Это ответ? Увидит: { $name }.
words-offer-talk = Отправить в разговор? Увидит: { $name }.
words-ask = Отправить
words-ask-new = Новая просьба
words-answer = Да, ответ
words-talk = В разговор
words-drop = Нет
words-dropped = Хорошо, никому не отправлено.
words-not-kept = Это не сохранено: здесь выбирают кнопкой.

## Отказы

refusal-account-not-shared = Не передано: в сообщении есть имя аккаунта, ссылка на него, почта или номер телефона. { $you ->
    [young] Убери их и отправь ещё раз.
   *[formal] Уберите их и отправьте ещё раз.
}
refusal-kind-not-relayed = Не передано: такие сообщения бот не пересылает. { $you ->
    [young] Пришли
   *[formal] Пришлите
} текст, голос, фото, видео или файл.
refusal-contact-not-relayed = Не передано: контакты и местоположение бот не пересылает. { $you ->
    [young] Напиши
   *[formal] Напишите
} словами, что нужно.
refusal-file-too-large = Не передано: файл больше { $limit } МБ. { $you ->
    [young] Пришли файл поменьше.
   *[formal] Пришлите файл поменьше.
}
refusal-request-closed = Эта просьба закрыта, сообщение не передано. Новая начинается с «Попросить помощь».
refusal-closes-unheard = Ответа ещё не было. Если закрыть, просьба больше никому не уйдёт.
refusal-request-answered = Уже не нужно: просьбу взяли или на неё ответили. Спасибо!
refusal-request-taken = Вы уже взяли эту просьбу. Ответьте на сообщение разговора.
refusal-not-taken-yet = Сначала нажмите «Возьму», потом отвечайте.
refusal-pair-ended = Эта наставническая пара завершена, писать сюда больше нельзя. По вопросам — к куратору.
refusal-no-mentor-yet = Пока нет наставника, которому это передать. Его назначает куратор.
refusal-contact-frozen = Общение приостановлено, сообщение не передано. Куратор уже разбирается.
refusal-parent-consent-missing-for-mentee = Сейчас нет действующего согласия родителей, поэтому переписка стоит. Куратор знает, что нужно.
refusal-colleague-unfit = Этого человека сейчас нельзя попросить. Выберите другого из списка.
refusal-nothing-kept = Это уже отправлено или убрано.
