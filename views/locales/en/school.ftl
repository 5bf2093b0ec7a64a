## Settings of the school.

school-settings = <b>{ $name }</b>
    { $official }
    { $place }
    Time zone: { $zone }

    Quiet hours: { $quiet }
    Lessons: { $lessons }
    Help without an answer: to further mentors after { $mentors }, to the curator after { $curator }
    Urgent help: after { $urgent_mentors } and after { $urgent_curator }
school-no-place = No town is given
school-hours = from { $start } to { $end }
school-minutes = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
school-quiet = Quiet hours
school-lessons = Lessons
school-steps = Help
school-urgent-steps = Urgent help
school-name = Name
school-official = Full name
school-place = Town
school-zone = Time zone
school-choose-quiet = <b>Quiet hours: { $quiet }</b>
    The bot writes to nobody then, but for urgent help to those who agreed to it, and calls for safety. Everyone can set them differently.
school-choose-lessons = <b>Lessons: { $lessons }</b>
    Students get no messages then.
school-choose-steps = <b>When nobody has answered a request</b>
    To further mentors after { $mentors }, to the curator after { $curator }. Working time is counted from the request.
school-choose-urgent = <b>When nobody has answered an urgent request</b>
    To further mentors after { $urgent_mentors }, to the curator after { $urgent_curator }. Working time is counted from the request.
school-from = from { $time }
school-to = to { $time }
school-to-mentors = others: { $time }
school-to-curator = curator: { $time }
school-ask-name = The short name of the school? Now: “{ $name }”.
    All participants see it.
school-ask-official = The full official name? Now: “{ $official }”.
    It is printed in orders and consents.
school-ask-place = In which town is the school?
    It is printed in orders.
school-ask-zone = By which time does the school live? Now: { $zone }.
refusal-hours-wrong = This does not work: the beginning must be before the end, and at least an hour must be left for work.
refusal-steps-wrong = A request goes to further mentors first and only then to the curator. Choose more time for the curator.
school-holidays = Days off
school-council = Council
school-choose-council = <b>Is there a council of mentors?</b>
    If there is, a programme goes from the curator to the council, whose word the curator records, and then to the head.
school-council-yes = There is one
school-council-no = There is none
