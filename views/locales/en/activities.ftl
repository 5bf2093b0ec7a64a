## Activities of a programme: card, list, reminders.

activity-line = { $state ->
    [done] ✅
    [late] ⏳
    [waiting] 📥
   *[open] •
} { $day } · { $title } · { $who }
activity-item = { $state ->
    [done] ✅{" "}
    [late] ⏳{" "}
    [waiting] 📥{" "}
   *[open] { "" }
}{ $day } · { $title }
activity-card = <b>{ $title }</b>
activity-card-due = { $state ->
    [done] Done. It was due on { $day }
    [waiting] 📥 Waits for the mentor's check. Due on { $day }
    [late] It was due on { $day } and is still open.
   *[open] Due on { $day }
}
activity-card-who = By: { $who }
activity-card-given = A task of the mentor, beside the programme.
activity-card-planned = Planned: { $expected }
activity-card-actual = Result: { $actual }
activity-card-muted = Reminders are off.
activity-due = 📌 { $when }: <b>{ $title }</b>
activity-due-line = { $when }: { $title }
activity-when = { $days ->
    [0] Today
    [1] Tomorrow
   *[other] In { $days } days, { $day }
}
activity-moved = Moved: <b>{ $title }</b>
    Due now on { $day }. By: { $who }.
activity-moved-you = Moved to { $day }. The other of you will be told.
activity-done = Done
activity-hand-in = Hand in
activity-discuss = Talk it over
activity-later = Later
activity-mute = Do not remind
activity-unmute = Remind
activity-open = Open
activity-move = Move
activity-meet = Meet
activity-met = 🗓 { $at }{ $state ->
    [held] { " " }· held
    [missed] { " " }· not held
   *[planned] { "" }
}
activity-reopen = Not done yet
activity-drop = Take out
activity-ask-day = <b>{ $title }</b>
    To which day? The programme lasts until { $ends }. The other of you will be told.
activity-done-now = ✅ Done. There will be no more reminders.
activity-done-toast = Noted
activity-reopened-toast = Open again
activity-muted-now = No more reminders. It stays in the programme.
activity-unmuted-toast = We will remind you
activity-dropped-toast = Taken out
activity-in-3-days = In 3 days
activity-in-week = In a week
activity-in-2-weeks = In 2 weeks
activity-in-month = In a month
activity-in-2-months = In 2 months
activities-open = <b>What lies ahead</b>
    { $total ->
        [0] Everything is done.
       *[other] { $late ->
            [0] Press to open.
           *[other] ⏳ the day has passed, the thing is open. Press to open.
        }
    }
activities-late = <b>Still open</b>
    { $total ->
        [0] Nothing here: all is in time.
       *[other] The day has passed; it can still be closed or moved.
    }
activities-done = <b>Done</b>
    { $total ->
        [0] Here will stand what has been done.
       *[other] Press to open.
    }
activities-to-open = Ahead · { $n }
activities-to-late = ⏳ Still open · { $n }
activities-to-done = ✅ Done · { $n }
