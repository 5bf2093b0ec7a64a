## Согласование программы, её редакции и правки.

revision-button = № { $number } · { $state ->
    [in_force] действует с { $day }
    [replaced] действовала с { $day }
    [dropped] отменена
   *[other] в работе
}
revision-title = <b>Редакция № { $number }</b>: { $state ->
    [in_force] действует с { $day }
    [replaced] действовала с { $day }, потом её сменила другая
    [dropped] отменена, не действовала
   *[other] ещё не принята
}
revision-answer = { $yes ->
    [yes] ✅
   *[no] ↩️
} { $voice ->
    [mentor] Наставник
    [mentee] Наставляемый
    [curator] Куратор
    [council] Совет наставников
   *[head] Руководитель
}{ $some ->
    [yes] : «{ $remark }»
   *[no] { "" }
}
revision-compared = <b>Что изменилось</b>: редакция № { $older } → № { $newer }
revision-changes = Что изменилось
revision-compare = Сравнить
revision-compare-with = <b>С какой сравнить?</b>
revisions-list = <b>Редакции</b>
    Хранятся все: что и когда действовало. Нажмите, чтобы прочитать или сравнить.

agreement-waits = { $whom ->
    [you] ✍️ { $you ->
        [young] Прочитай и ответь.
       *[formal] Прочитайте и ответьте.
    }
    [both] 🕓 Ждём согласия обоих
    [mentor] 🕓 Ждём согласия наставника
    [mentee] 🕓 Ждём согласия наставляемого
    [curator] 🕓 Ждём куратора
    [council] 🕓 Ждём решения совета наставников
    [head] 🕓 Ждём утверждения руководителем
   *[needs] Оба согласны
}{ $days ->
    [0] { "" }
    [one] , { $days } день
    [few] , { $days } дня
   *[many] , { $days } дней
}
agreement-correction = ✏️ <b>Готовится правка.</b> Пока действует прежнее.
agreement-yes = ✅ Согласны: { $who }
agreement-voice = { $voice ->
    [mentor] наставник
    [mentee] наставляемый
    [curator] куратор
    [council] совет наставников
   *[head] руководитель
}{ $recorded ->
    [yes] {" "}(записал куратор)
   *[no] { "" }
}
agreement-no = ↩️ { $voice ->
    [mentor] Наставник
    [mentee] Наставляемый
    [curator] Куратор
    [council] Совет наставников
   *[head] Руководитель
}: { $some ->
    [yes] «{ $remark }»
   *[no] просит доработать
}
agreement-missing = Ещё нужно: { $needs }
agreement-none = Согласовывать сейчас нечего: всё решено.
agreement-agree = ✅ Принять
agreement-discuss = Обсудить
agreement-open = Открыть
agreement-edit = ✏️ Изменить
agreement-take-back = Вернуть к правке
agreement-pass = { $state ->
    [council] ✅ Совет согласен
   *[other] ✅ Согласовать
}
agreement-approve = { $reader ->
    [head] ✅ Утвердить
   *[curator] Утверждена на бумаге
}
agreement-return = { $state ->
    [council] Совет вернул
   *[other] Вернуть
}
agreement-record-mentor = Наставник согласен
agreement-record-mentee = Наставляемый согласен
agreement-changes-button = Что изменится
agreement-changes = <b>Что изменится</b>
agreement-agreed-you = { $state ->
    [curator] ✅ Оба согласны. Программа у куратора.
    [in_force] ✅ Оба согласны: правка действует.
   *[draft] ✅ { $you ->
        [young] Твоё согласие записано. Ждём остальных.
       *[formal] Ваше согласие записано. Ждём остальных.
    }
}
agreement-recorded-toast = Согласие записано
agreement-passed-toast = { $state ->
    [council] Теперь решает совет
   *[head] Теперь решает руководитель
}
agreement-approved-toast = Программа действует
agreement-returned-toast = Возвращено
agreement-ask-remark = <b>Что поменять?</b>
    { $you ->
        [young] Напиши пару слов.
       *[formal] Напишите пару слов.
    } Все ответят заново, когда программу поправят.
    <i>Увидят наставник, наставляемый, куратор и руководитель.</i>
agreement-silently = Вернуть без слов
agreement-ask-minutes = <b>Номер и дата протокола?</b>
    Например: «№ 3 от 12 сентября». Увидят наставник, наставляемый, куратор и руководитель.
agreement-without-minutes = Без протокола
agreement-ask-number = Под каким номером утверждена? Напишите, как на бумаге, например 7.
    1 из 2
agreement-review = Утвердить программу: № { $number } от { $day }?
    Она начнёт действовать. Наставник и наставляемый получат сообщение, о делах бот напомнит сам.
    2 из 2
agreement-confirm = ✅ Утвердить
agreement-ask-day = Программа № { $number }. Какого числа утверждена?
agreement-drop = Отменить правку
agreement-drop-sure = Отменить эту правку? Программа останется прежней. В редакциях правка сохранится.
agreement-drop-keep = Не отменять
agreement-drop-yes = Да, отменить
agreement-dropped-toast = Правка отменена
agreement-asks = { $kind ->
    [correction] ✏️ <b>Правка программы</b>: { $other } предлагает
   *[programme] 🗺 <b>Программа</b>: { $other } предлагает
}
agreement-ask = { $whole ->
    [yes] { $you ->
        [young] Подходит? Если нет, нажми «Обсудить» и напиши, что поменять.
       *[formal] Подходит? Если нет, нажмите «Обсудить» и напишите, что поменять.
    }
   *[no] { $you ->
        [young] Здесь не всё. Открой, прочитай до конца и ответь.
       *[formal] Здесь не всё. Откройте, прочитайте до конца и ответьте.
    }
}
agreement-waits-you = { $state ->
    [draft] 🕓 <b>Запишите согласие</b>
    [curator] 🗺 <b>Программа ждёт вашего согласия</b>
    [council] 🗺 <b>Программа ждёт решения совета</b>
   *[head] 🗺 <b>Программа ждёт утверждения</b>
}
    { $mentor } → { $mentee }
agreement-record-how = В чате ответить не могут. Если согласие есть на бумаге, отметьте его.
agreement-still-waits = 🕓 Программа ждёт уже три рабочих дня: { $mentor } → { $mentee }. { $state ->
    [curator] Нужен ответ куратора.
    [council] Нужно решение совета.
   *[head] Нужно утверждение.
}
agreement-still-waits-line = Программа ждёт ответа: { $mentor } → { $mentee }
agreement-returned = ↩️ <b>Программу просят изменить.</b> Поправьте её вместе и ответьте заново.
agreement-returned-desk = ↩️ Программу вернули на доработку: { $mentor } → { $mentee }
agreement-in-force = ✅ <b>Программа утверждена</b>: № { $number } от { $day }. О делах напомним за неделю, накануне и в самый день.
agreement-in-force-desk = ✅ Программа утверждена, № { $number } от { $day }: { $mentor } → { $mentee }
agreement-corrected = ✅ <b>Правка действует:</b> согласны оба.
agreement-corrected-desk = ✅ Программу поправили, согласны оба: { $mentor } → { $mentee }

correction-begin = <b>Изменить программу?</b>
    Вы измените копию. Пока согласны не оба, действует прежнее. Сделанное останется.
correction-begin-yes = ✏️ Начать правку
programme-to-agreement = Согласование
programme-to-revisions = Редакции
programme-to-correct = ✏️ Изменить
programme-correction = ✏️ Правка
