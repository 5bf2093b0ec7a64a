## Приказы о назначении наставников.

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
order-line = 📄 { $title } · пар: { $n }
order-unsigned = ждёт подписи
order-signed = № { $number } от { $day }
order-head = 📄 <b>Приказ</b> · { $title }
order-pair = { $number }. { $title }
order-pair-lacks = ⚠️ осталось: { $gaps }
order-and-more = … и ещё пар: { $n }
order-own = Вы сами назначаетесь этим приказом, поэтому его отмечает другой человек: руководитель или второй куратор.
order-sign = Подписан: номер и дата
order-number = Какой номер у приказа? Напишите, как на бумаге, например 12-н.
    1 из 2
order-day = Приказ № { $number }. Когда подписан?
order-other-day = Подписан в другой день
order-write-number = Подписали на бумаге? Напишите сюда номер приказа.
order-review = Приказ № { $number } от { $day }, пар: { $n }. После подтверждения все пары начнут действовать, люди получат сообщения.
    2 из 2
order-confirm = ✅ Подтвердить
order-confirmed-done = Пары действуют: { $n }
order-return = Вернуть
order-take-back = Отозвать
order-return-word = Что поправить? Напишите куратору пару слов. Увидит только куратор.
order-return-silently = Вернуть без слов
order-returned-done = Возвращено, пары ждут нового приказа
order-print = Скачать приказ
order-caption = Приказ о назначении наставников.
order-file = Приказ о назначении наставников
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
order-waits = 📄 <b>Приказ ждёт подписи</b>
    Пар в списке: { $n }. Посмотрите список, подпишите приказ на бумаге и отметьте номер и дату.
order-open = Открыть
order-confirmed = ✅ Приказ { $title }: пары действуют ({ $n }).
order-returned = Приказ возвращён без подписи. Пары ждут нового приказа.
order-returned-with-word = Руководитель вернул приказ без подписи: «{ $word }». Пары ждут нового приказа.
order-empty = Здесь будут приказы. Сейчас ни один не ждёт.

head-desk = <b>Стол руководителя</b>
    Приказов на подпись: { $waiting }
    Пар действует: { $active }
head-pairs = Пары школы
head-people = Люди
head-journal = Кто читал

refusal-nothing-for-order = Готовых пар нет: сначала соберите бумаги.
refusal-order-moved-on = С этим приказом уже решено.
refusal-order-changed = Список пар изменился. Откройте приказ ещё раз и проверьте.
