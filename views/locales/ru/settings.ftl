## Настройки.

settings-title = <b>Настройки</b>
settings-language = Язык: { $language }
settings-language-name = русский
settings-quiet-own = Тихие часы: { $hours }
settings-quiet-school = Тихие часы: как в школе, { $hours }
settings-quiet-none = без тихих часов
settings-hour = Сводка дня: в { $hour }
settings-urgent-yes = Срочные просьбы: приходят и ночью
settings-urgent-no = Срочные просьбы: ночью ждут утра
settings-school = Школа: { $school }
settings-to-language = Язык · Language
settings-to-quiet = Тихие часы
settings-to-hour = Сводка дня
settings-to-school = Другая школа
settings-night-on = Будить, если срочно
settings-night-off = Ночью не будить
settings-ask-language = На каком языке говорить?
settings-ru = Русский
settings-en = English
settings-ask-quiet = { $you ->
    [young] Когда тебе не писать? Напоминания подождут до утра.
   *[formal] Когда вам не писать? Напоминания подождут до утра.
}
settings-as-school = Как в школе: { $hours }
settings-ask-hour = Во сколько присылать мелкие дела дня одним сообщением? Важное приходит сразу.
settings-ask-school = В какую школу перейти?
