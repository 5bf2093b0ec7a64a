## The route sheet: a programme as a picture.

route-screen = The route stands above: stages, activities and the present day.
route-again = Draw it anew
route-sheet = Sheet { $number } of { $total }
route-tally = { $done } of { $total } done{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } being checked
}{ $late ->
    [0] { "" }
   *[other] , ⏳ { $late } still open
}
route-title = Route
route-term = From { $begins } to { $ends }
route-today = today, { $day }
route-end = End of the programme
route-done = done
route-waiting = being checked
route-late = still open
route-ahead = ahead
route-stage-preparatory = PREPARATION
route-stage-design = DESIGN
route-stage-implementation = CARRYING OUT
route-stage-reflexive-analytic = REFLECTION
route-stage-result = RESULT
