## Бумаги программы.

programme-to-papers = 📄 Бумаги
programme-papers = <b>Бумаги программы</b>
    Файл Word: можно напечатать и подписать.
programme-paper = { $paper ->
    [programme] Программа
    [route_sheet] Маршрутный лист
    [certificate] Сертификат
   *[mentor_report] Отчёт наставника
}
programme-paper-lacking = <b>{ $paper }</b>
    Останется вписать от руки: { $fields }.
programme-paper-take = Получить файл
paper-caption = Готово к печати.

## Слова самих бумаг: официальные.

paper-of-all = { $n } из { $total }
paper-item-done = выполнено { $day }
paper-item-late = срок прошёл
paper-goal-reached = достигнута
paper-report-order = Дисциплина, организованность, культура труда (из 5)
paper-change = { $change ->
    [begins] начало
    [ends] срок окончания
    [forms] форма
    [role_models] ролевая модель
    [kinds] вид
    [directions] направления
    [difficulties] затруднения
    [resources] ресурсы
    [item_added] добавлены мероприятия
    [item_changed] изменены мероприятия
    [item_dropped] исключены мероприятия
    [goal_added] добавлены цели
    [goal_changed] изменены цели
   *[goal_dropped] исключены цели
}
