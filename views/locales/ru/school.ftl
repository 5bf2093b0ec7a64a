## Настройки школы.

school-settings = <b>{ $name }</b>
    { $official }
    { $place }
    Часовой пояс: { $zone }

    Тихие часы: { $quiet }
    Уроки: { $lessons }
    Помощь без ответа: другим наставникам — через { $mentors }, куратору — через { $curator }
    Срочная помощь: через { $urgent_mentors } и через { $urgent_curator }
school-no-place = Населённый пункт не указан
school-hours = с { $start } до { $end }
school-minutes = { $hours ->
    [0] { $minutes } мин
   *[other] { $minutes ->
        [0] { $hours } ч
       *[other] { $hours } ч { $minutes } мин
    }
}
school-quiet = Тихие часы
school-lessons = Уроки
school-steps = Помощь
school-urgent-steps = Срочная помощь
school-name = Название
school-official = Полное название
school-place = Населённый пункт
school-zone = Часовой пояс
school-choose-quiet = <b>Тихие часы: { $quiet }</b>
    В это время бот никому не пишет, кроме срочной помощи тем, кто согласился, и сигналов безопасности. Каждый может настроить их для себя.
school-choose-lessons = <b>Уроки: { $lessons }</b>
    В это время ученикам ничего не приходит.
school-choose-steps = <b>Когда на просьбу никто не ответил</b>
    Другим наставникам — через { $mentors }, куратору — через { $curator }. Считается рабочее время с момента просьбы.
school-choose-urgent = <b>Когда на срочную просьбу никто не ответил</b>
    Другим наставникам — через { $urgent_mentors }, куратору — через { $urgent_curator }. Считается рабочее время с момента просьбы.
school-from = с { $time }
school-to = до { $time }
school-to-mentors = другим: { $time }
school-to-curator = куратору: { $time }
school-ask-name = Краткое название школы? Сейчас: «{ $name }».
    Его видят все участники.
school-ask-official = Полное официальное название? Сейчас: «{ $official }».
    Оно печатается в приказах и согласиях.
school-ask-place = В каком населённом пункте школа? Например: «г. Нефтеюганск».
    Это место печатается в приказах.
school-ask-zone = По какому времени живёт школа? Сейчас: { $zone }.
refusal-hours-wrong = Так не получится: начало должно быть раньше конца, а на работу должен остаться хотя бы час.
refusal-steps-wrong = Сначала просьба идёт другим наставникам и только потом куратору. Выберите для куратора больше времени.
school-holidays = Каникулы и праздники
school-council = Совет
school-choose-council = <b>Есть совет наставников?</b>
    Если есть, программа после куратора идёт в совет, его решение отмечает куратор. Потом её утверждает руководитель.
school-council-yes = Совет есть
school-council-no = Совета нет
