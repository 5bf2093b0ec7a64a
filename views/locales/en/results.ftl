## The last stage: the mentor steps back, the mentee sets own goals (2.2, 4.1.4).

result-began = 🌱 The programme is behind you. { $mentee } goes on without a plan.
    You are still near: an urgent request for help will reach you. We shall remind you ever less.
own-goals-asked = 🌱 <b>The programme is behind you!</b>
    What do you want to reach yourself now? One goal is enough. Help is still near: { $mentor }.
how-is-it = 🌱 How is { $mentee }? If you like, ask when you meet.
own-goals-again = 🌱 Yours: { $goals }. How is it going?
own-goal-quoted = “{ $words }”
result-own-goals = My goals
result-certificate = 📄 Certificate
result-allow = You may
result-refuse = Rather not
programme-thanks = { $side ->
    [mentor] 🌿 <b>Thank you!</b> The programme has ended: { $other } manages without a plan, and that is your merit.
   *[mentee] 🌿 <b>The programme has ended.</b> Thank you for your work! { $other } was near.
}
happened-met = { $n ->
    [one] { $n } meeting
   *[other] { $n } meetings
}
happened-done = Done: { $done } of { $total }
happened-reached = { $n ->
    [one] { $n } goal reached
   *[other] { $n } goals reached
} of { $total }
happened-own = { $n ->
    [one] And { $n } goal of one's own
   *[other] And { $n } goals of one's own
}
practice-ask = May others learn from what worked? The curator will decide what and how.
practice-allowed-now = ✅ Thank you! The curator will see that it is allowed.
practice-refused-now = All right, it stays between you.
practice-item = { $by ->
    [both] ✅{" "}
    [mentor] ☑️{" "}
   *[mentee] ☑️{" "}
}{ $name }{ $by ->
    [both] { "" }
    [mentor] {" "}· mentor
   *[mentee] {" "}· mentee
}
practices = <b>What may be shared</b>
    { $total ->
        [0] Here will stand ended programmes whose good parts may be shared. There are none yet.
       *[other] ✅ both allow it, ☑️ one does. Press to open the programme.
    }
programmes-to-practices = What to share
own-goals-title = <b>Own goals</b>
own-goals-none = { $side ->
    [mentee] Here will stand what you want to reach yourself. One goal is enough.
   *[mentor] Here will stand the goals that the mentee sets alone.
}
own-goal-add = Set a goal
own-goal-line = { $reached ->
    [yes] ✅
   *[no] ▫️
} { $words }{ $timed ->
    [yes] , by { $day }
   *[no] { "" }
}
own-goal-button = { $reached ->
    [yes] ✅{" "}
   *[no] { "" }
}{ $words }
own-goal-ask-words = <b>What do you want to reach yourself?</b>
    Write it in your own words, in one line.
own-goal-seen-by = <i>Only you and the mentor will see it.</i>
own-goal-ask-day = <b>{ $words }</b>
    By which day?
own-goal-in-month = In a month
own-goal-in-3-months = In 3 months
own-goal-no-day = No day
own-goal-reach = ✅ Reached
own-goal-reopen = Not quite yet
own-goal-reached-toast = Great! No more reminders.
own-goal-muted-toast = No more reminders. The goal stays.
programme-to-own-goals = 🌱 Own goals
school-result = Ending
school-choose-result = <b>How long the last stage lasts</b>
    { $result_days ->
        [one] { $result_days } day
       *[other] { $result_days } days
    }: the mentor is near, but is reminded ever less. Then the programme ends, and both are thanked.
school-result-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
