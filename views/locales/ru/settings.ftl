## Настройки.

settings-title = <b>Настройки</b>
settings-language = Язык: { $language }
settings-language-name = русский
settings-quiet-own = Тихие часы: { $hours }
settings-quiet-school = Тихие часы: как в школе, { $hours }
settings-quiet-none = без тихих часов
settings-urgent-yes = Срочные просьбы: приходят и ночью
settings-urgent-no = Срочные просьбы: ночью ждут утра
settings-school = Школа: { $school }
settings-to-language = Язык · Language
settings-to-quiet = Тихие часы
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
settings-ask-school = В какую школу перейти?
