## Programmes: the screen of the two, making one, the curator's desk.

programme-title = <b>Programme</b> · { $other }
programme-title-pair = <b>Programme</b>
    { $mentor } → { $mentee }
programme-term = From { $begins } to { $ends }
programme-state = { $reader ->
    [mentee] In the making: have a look, change it, add your own.
   *[maker] In the making, together with the mentee.
}
programme-stage = Stage: { $stage ->
    [preparatory] preparation
    [design] design
    [implementation] implementation
    [reflexive_analytic] looking back
    [result] on their own
   *[ended] over
}, since { $since }
programme-hard = Hard: { $topics }
programme-tally = Done: { $done } of { $total }
programme-late = ⏳ { $n ->
    [one] { $n } thing is still open
   *[other] { $n } things are still open
}
programme-waiting = 📥 { $n ->
    [one] { $n } work waits to be checked
   *[other] { $n } works wait to be checked
}
programme-marks = Average mark { $average } ({ $n ->
    [one] { $n } mark
   *[other] { $n } marks
})
programme-to-route = 🗺 Route
programme-to-task = Give a task
programme-coming = <b>Next</b>
programme-reflected = { $given ->
    [yes] 💬 { $who }: has looked back
   *[no] 💬 { $who }: has not looked back yet
}
programme-and-more = … and { $n } more
programme-item = { $state ->
    [late] ⏳{" "}
    [draft] ✏️{" "}
    [in_force] 🗺{" "}
    [result] 🌱{" "}
    [ended] ✔️{" "}
   *[none] ➕{" "}
}{ $name }{ $late ->
    [0] { "" }
   *[other] { " " }· { $late }
}
programme-item-waits = 🕓 { $name }{ $days ->
    [0] { "" }
    [one] {" "}· { $days } day
   *[other] {" "}· { $days } days
}
programme-none-mentor = No programme yet. It helps to keep the aim: a term of 3 months to a year, what is hard, and things to do with their days.
programme-none-mentee = Nobody has made it yet. Here will stand the term, the things to do and their days. The mentor proposes, and you say whether it suits you.
programmes-mine = <b>Programmes</b>
    ⏳ something is still open, 🗺 under way, 🌱 on their own, 🕓 waits for an answer, ✏️ a draft, ✔️ over, ➕ none yet
programmes-mine-empty = <b>Programmes</b>
    A programme comes with a pair. Pairs are made by the curator.
programmes-of-school = <b>Programmes</b>
    { $part ->
        [late] { $total ->
            [0] Nobody has anything open that is past its day.
           *[other] Some things are past their day. The number says how many.
        }
        [waiting] { $total ->
            [0] All works are checked in time.
           *[other] A work waits for the mentor for more than three working days.
        }
        [curator] { $total ->
            [0] Nothing waits for the curator.
           *[other] These wait for the curator or the council. The number: how many days.
        }
        [head] { $total ->
            [0] Nothing waits for the head.
           *[other] These wait for the approval. The number: how many days.
        }
        [going] { $total ->
            [0] No programme is in force yet.
           *[other] In force now.
        }
        [making] { $total ->
            [0] Nothing is being made.
           *[other] ✏️ a draft, 🕓 waits for the mentee's answer
        }
       *[none] { $total ->
            [0] Every pair has a programme.
           *[other] Pairs without a programme in force. The mentor can make it, or you.
        }
    }
programmes-part = { $on ->
    [yes] ✅{" "}
   *[no] { "" }
}{ $part ->
    [late] Still open
    [waiting] To check
    [curator] With curator
    [head] With head
    [going] In force
    [making] In the making
   *[none] Without one
} · { $n }
programme-make = Make one
programme-go-on = Go on
programme-open = Open
programme-activities = All things to do
programme-to-turn = To looking back
programme-to-reflect = 💬 Look back
programme-read-reflections = Read what they say
programme-drop = Delete the draft
programme-drop-sure = Delete this programme? It has not been accepted. Its things to do and days will be lost.
programme-drop-keep = Keep it
programme-drop-yes = Yes, delete
programme-dropped-toast = Deleted
programme-turn-why = <b>Look back before the time?</b>
    Mentor and mentee get a few short questions each. The programme goes on until its end. The reason is kept.
programme-why-plan-done = The plan is done
programme-why-agreed = Agreed so
programme-why-year-ends = The year ends
programme-turned-toast = Both will be asked

programme-ask-term = <b>Until which day?</b>
    From 3 months to a year, counted from today.
programme-until-summer = Until 31 May
programme-months-3 = For 3 months
programme-months-6 = For half a year
programme-months-9 = For 9 months
programme-months-12 = For a year
programme-further = Go on
programme-seen-by = <i>Seen by the mentor, the mentee, the curator and the head.</i>
programme-ask-day = <b>{ $title }</b>
    Until which day? The programme: { $begins } – { $ends }.
programme-ask-who = <b>{ $title }</b>, { $day }
    Who will do it? That person will be reminded.
today-programmes = 🗺 A programme waits for your answer: read it and decide.
today-late = ⏳ { $n ->
    [one] { $n } thing in a programme is still open.
   *[other] { $n } things in a programme are still open.
}
today-reflections = 💬 Tell us how the programme went: a few questions.
menu-programmes = Programmes
menu-programme = Programme
desk-programmes = Programmes
desk-agreements-wait = 🗺 { $agreements ->
    [one] { $agreements } programme waits for the curator
   *[other] { $agreements } programmes wait for the curator
}.
head-approvals = Approve programmes · { $approvals }
today-agreements = 🗺 { $n ->
    [one] { $n } programme waits for the curator.
   *[other] { $n } programmes wait for the curator.
}
today-approvals = 🗺 { $n ->
    [one] { $n } programme waits for approval.
   *[other] { $n } programmes wait for approval.
}
desk-late-wait = ⏳ { $late ->
    [one] { $late } pair has things still open
   *[other] { $late } pairs have things still open
}.
desk-unchecked = 📥 { $unchecked ->
    [one] { $unchecked } pair: a work waits to be checked for more than three days
   *[other] { $unchecked } pairs: works wait to be checked for more than three days
}.
school-reflect = Looking back
school-choose-reflect = <b>When to ask how it was</b>
    { $reflect_before } days before the end of a programme. Mentor and mentee get a few short questions each, the mentor also a draft of the report.
school-reflect-days = { $days } days before

refusal-term-too-short = A programme lasts 3 months at least. Choose a later day.
refusal-term-too-long = A programme lasts a year at most. Choose an earlier day.
refusal-programme-without-difficulty = A programme helps with difficulties, so there must be one at least. The mentee names them in the profile.
refusal-programme-without-activity = Add one thing to do at least: there is no programme without.
refusal-activity-outside-term = This day is outside the programme or has passed. Choose another.
refusal-programme-full = A programme holds { $limit } things to do. Take one out to add another.
refusal-programme-stands = This pair has a programme already. Open it.
refusal-programme-moved-on = Something has changed in this programme. Open it to see how it stands.
refusal-programme-paused = The programme stands still at present. The curator knows what is needed. What was written is kept.
