## Приказы: о назначении, о замене, о прекращении.

order-list = <b>Приказы</b>
    { $ready ->
        [0] Готовых пар нет: как только бумаги собраны, пара появится здесь.
        [one] Готова { $ready } пара, не хватает только приказа.
        [few] Готовы { $ready } пары, не хватает только приказа.
       *[many] Готово { $ready } пар, не хватает только приказа.
    }
order-ready-pair = • { $title }
order-send = Отправить руководителю
order-sent = Отправлено руководителю
order-line = 📄 { $kind ->
    [replacement] Замена ·{" "}
    [ending] Прекращение ·{" "}
   *[appointment] { "" }
}{ $title } · пар: { $n }
order-unsigned = ждёт подписи
order-signed = № { $number } от { $day }
order-head = 📄 <b>{ $kind ->
        [replacement] Приказ о замене
        [ending] Приказ о прекращении
       *[appointment] Приказ
    }</b> · { $title }
order-pair = { $number }. { $title }
order-pair-lacks = ⚠️ осталось: { $gaps }
order-pair-former = вместо: { $name }
order-pair-ended = { $how }
order-and-more = … и ещё пар: { $n }
order-own = { $kind ->
    [ending] Вы сами наставник в этом приказе
   *[appointment] Вы сами назначаетесь этим приказом
}, поэтому его отмечает другой человек: руководитель или второй куратор.
order-sign = Подписан: номер и дата
order-number = Какой номер у приказа? Напишите, как на бумаге, например 12-н.
    1 из 2
order-day = Приказ № { $number }. Когда подписан?
order-other-day = Подписан в другой день
order-write-number = Подписали на бумаге? Напишите сюда номер приказа.
order-review = Приказ № { $number } от { $day }, пар: { $n }. { $kind ->
        [ending] Пары уже завершены: бот запишет номер и дату.
        [replacement] После подтверждения новые наставники примут дела, люди получат сообщения.
       *[appointment] После подтверждения { $n ->
            [one] пара начнёт
           *[other] все пары начнут
        } действовать, люди получат сообщения.
    }
    2 из 2
order-confirm = ✅ Подтвердить
order-confirmed-done = { $kind ->
    [ending] Приказ записан
   *[appointment] { $n ->
        [one] Приказ записан, пара действует
       *[other] Приказ записан, пары действуют: { $n }
    }
}
order-return = Вернуть
order-take-back = Отозвать
order-return-word = Что поправить? Напишите куратору пару слов. Увидит только куратор.
order-return-silently = Вернуть без слов
order-returned-done = Возвращено, пары ждут нового приказа
order-print = Скачать приказ
order-caption = { order-file }.
order-file = { $kind ->
    [replacement] Приказ о замене наставника
    [ending] Приказ о прекращении наставничества
   *[appointment] Приказ о назначении наставников
}
order-missing = Впишите от руки: { $fields }.
order-missing-field = { $field ->
    [number] номер
    [basis] основание
    [place] населённый пункт
    [direction] направление
    [term] сроки
    [consent] реквизиты согласия
    [people] должности и классы
   *[other] остальное на линиях
}
order-waits = 📄 <b>{ $kind ->
        [replacement] Приказ о замене ждёт подписи
        [ending] Приказ о прекращении ждёт подписи
       *[appointment] Приказ ждёт подписи
    }</b>
    Пар в списке: { $n }. Посмотрите список, подпишите приказ на бумаге и отметьте номер и дату.
order-open = Открыть
order-confirmed = { $kind ->
    [replacement] ✅ Приказ о замене { $title }: новые наставники приняли дела ({ $n }).
    [ending] ✅ Приказ о прекращении { $title } записан, пар: { $n }.
   *[appointment] ✅ Приказ { $title }: { $n ->
        [one] пара действует.
       *[other] пары действуют ({ $n }).
    }
}
order-returned = Приказ возвращён без подписи. Пары ждут нового приказа.
order-returned-with-word = Руководитель вернул приказ без подписи: «{ $word }». Пары ждут нового приказа.

order-endings = Прекращение · { $ended }
ending-list = <b>Прекращение</b>
    { $total ->
        [0] Здесь будут завершённые пары, о которых ещё нет приказа. Сейчас таких нет.
        [one] { $total } пара завершена, приказа о ней ещё нет.
        [few] { $total } пары завершены, приказа о них ещё нет.
       *[many] { $total } пар завершены, приказа о них ещё нет.
    }
ending-pair = • { $title }
    { $how }

head-desk = <b>Стол руководителя</b>
    { $waiting ->
        [0] Приказов на подпись нет.
       *[other] Приказов на подпись: { $waiting }
    }
    Пар действует: { $active }
head-pairs = Пары школы
head-people = Люди
head-journal = Кто читал

refusal-nothing-for-order = Готовых пар нет: сначала соберите бумаги.
refusal-nothing-ended = Все завершённые пары уже в приказах.
refusal-order-moved-on = С этим приказом уже решено.
refusal-order-changed = Список пар изменился. Откройте приказ ещё раз и проверьте.
