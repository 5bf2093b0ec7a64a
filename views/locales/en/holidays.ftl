## Vacations and holidays of the school.

holidays-list = <b>Vacations and holidays</b>
    On these days the bot writes only of what is for that very day. Press one to remove it.
holidays-none = <b>Vacations and holidays</b>
    Here will be the days on which the school does not work: on them the bot writes only of what is for that very day.
holidays-add = Add a vacation
holidays-public = Public holidays
holidays-ask-first = <b>Vacation · 1 of 2</b>
    The first day?
holidays-ask-last = <b>Vacation · 2 of 2</b>
    From { $first }. The last day?
holidays-propose = Add the holidays of the year ahead?
    { $days }

    Days off that the government moves are added by hand, as a vacation.
holidays-take = Add all
holiday-one-day = One day
holiday-nine-days = 9 days
holiday-two-weeks = 2 weeks
holiday-range = { $days } · { $n } days
holidays-remove-sure = Remove { $holiday }? These days will be working days again.
holidays-keep = Keep
holidays-remove = Remove
refusal-holiday-wrong = The last day is before the first. Choose a later one.
refusal-holiday-too-long = That is more than a hundred days: is it the right year?
refusal-holidays-full = No more than { $limit } entries fit. Remove some.
