## Каникулы и праздники школы.

holidays-list = <b>Каникулы и праздники</b>
    В эти дни бот пишет только о том, что назначено на сам день. Нажмите, чтобы убрать.
holidays-none = <b>Каникулы и праздники</b>
    Здесь будут дни, когда школа не работает: бот в них пишет только о том, что назначено на сам день.
holidays-add = Добавить каникулы
holidays-public = Праздники России
holidays-ask-first = <b>Каникулы · 1 из 2</b>
    Первый день?
holidays-ask-last = <b>Каникулы · 2 из 2</b>
    С { $first }. Последний день?
holidays-propose = Добавить праздники на год вперёд?
    { $days }

    Переносы, которые назначает правительство, добавьте сами — как каникулы.
holidays-take = Добавить все
holiday-one-day = Один день
holiday-nine-days = 9 дней
holiday-two-weeks = 2 недели
holiday-range = { $days } · { $n } дн.
holidays-remove-sure = Убрать { $holiday }? Эти дни снова станут рабочими.
holidays-keep = Оставить
holidays-remove = Убрать
refusal-holiday-wrong = Последний день раньше первого. Выберите день позже.
refusal-holiday-too-long = Это больше ста дней: проверьте, тот ли год.
refusal-holidays-full = Больше { $limit } записей не поместится. Уберите лишние.
