## Маршрутный лист: программа картинкой.

route-screen = Маршрут выше. На нём этапы, дела и сегодняшний день.
route-again = Нарисовать заново
route-sheet = Лист { $number } из { $total }
route-tally = Сделано { $done } из { $total }{ $waiting ->
    [0] { "" }
   *[other] , на проверке { $waiting }
}{ $late ->
    [0] { "" }
   *[other] , ⏳ не закрыто { $late }
}
route-title = Маршрут
route-term = С { $begins } по { $ends }
route-today = сегодня, { $day }
route-end = Конец программы
route-done = сделано
route-waiting = на проверке
route-late = срок прошёл
route-ahead = впереди
route-stage-preparatory = ПОДГОТОВКА
route-stage-design = СОСТАВЛЕНИЕ
route-stage-implementation = РЕАЛИЗАЦИЯ
route-stage-reflexive-analytic = РЕФЛЕКСИЯ
route-stage-result = РЕЗУЛЬТАТ
