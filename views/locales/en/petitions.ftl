## Petitions of the two: to be relieved, another mentor, a proposal, a pause; the desk.

menu-petitions = Petitions
petitions-all = My petitions
programme-to-petitions = Petitions
desk-petitions = Petitions · { $petitions }
desk-petitions-wait = 📨 { $petitions ->
    [one] { $petitions } petition waits
   *[other] { $petitions } petitions wait
}.
petitions-mine = <b>Petitions</b>
    You see who looks at each and what was decided.
petitions-mine-empty = <b>Petitions</b>
    { $you ->
        [young] Here you can ask for a pause or for another mentor, or say how the programme could be better.
       *[formal] Here you can ask for a pause or a replacement, or say how the programme could be better.
    }
petitions-no-pair = <b>Petitions</b>
    Here you will be able to turn to the curator when you have a pair.
petition-new = New
petition-which-pair = Which pair is it about?
petition-which-kind = <b>{ $other }</b>
    { $you ->
        [young] What do you want to ask for?
       *[formal] What would you like to ask for?
    }
petition-kind = { $kind ->
    [relief] Relief from mentoring
    [replacement] Another mentor
    [proposal] Proposal for the programme
   *[pause] Pause
}
petition-ask = { $kind ->
    [relief] Relieve me
    [replacement] I want another mentor
    [proposal] Better the programme
   *[pause] I need a pause
}
petition-paused-now = ⏸ There is a pause now.
petition-end-pause = ▶️ End the pause
petition-pause-ended-toast = The pause is over
petition-reason = { $reason ->
    [load] too much work
    [health] health
    [leaving] leaving the school
    [contact] we do not get on
    [subject] another subject is needed
    [time] our times do not fit
    [trust] I do not feel at ease
    [illness] illness
    [exams] exams
    [holidays] holidays
   *[family] family
}
petition-ask-until = <b>Pause</b> · 1 of { $total }
    Until which day? On that day all goes on by itself.
petition-in-week = For a week
petition-in-2-weeks = For 2 weeks
petition-in-month = For a month
petition-ask-reason = <b>{ $kind }</b> · { $n } of { $total }
    Why? Press or write. You may skip it.

    <i>{ $reader ->
        [curators] Only the curator and the head will see it.
       *[curator] Only the curator will see it.
    }</i>
petition-ask-proposal = <b>Proposal for the programme</b>
    { $you ->
        [young] What could be better? Write it in your own words.
       *[formal] What could be better? Write it in your own words.
    }

    <i>{ $side ->
        [mentee] The mentor and the curator will see it.
       *[mentor] The mentee and the curator will see it.
    }</i>
petition-ask-shown = <b>Another mentor</b> · 2 of 3
    May the mentor read why? If not, the mentor hears only what was decided.
petition-shown-no = Do not show
petition-shown-yes = May be shown
petition-ask-stop = <b>Another mentor</b> · 3 of 3
    What until it is decided?
petition-stop-no = As usual
petition-stop-yes = No contact
petition-review = <b>{ $kind }</b>
    { $pair }
petition-review-note = { $kind ->
    [relief] The mentee hears nothing until it is decided.
    [replacement] { $stop ->
        [yes] Contact stops at once, meetings are cancelled. The mentor hears of it without a reason.
       *[no] The mentor hears nothing until it is decided.
    }
   *[pause] When the curator agrees, the other side hears the day.
}
petition-send = Send
petition-sent-toast = Sent
petition-card = <b>{ $kind }</b> · { $other }
petition-state = { $state ->
    [filed] filed
    [taken] being looked at
    [granted] { $parting ->
        [yes] { $done ->
            [yes] decided: yes
           *[no] decided: yes, a new mentor is being found
        }
       *[no] decided: yes
    }
    [declined] decided: no
    [withdrawn] withdrawn
   *[lapsed] no longer needed
}
petition-state-line = Now: { $state }{ $name }
petition-until = Until: { $day }
petition-why = Reason: { $why }
petition-words = “{ $words }”
petition-no-reason = No reason is given, and that is fine.
petition-answer = Answer: “{ $words }”
petition-term = { $kind ->
    [proposal] The answer comes by { $day }.
   *[other] The curator decides by { $day }.
}
petition-stopped-own = Contact stands still until it is decided. A request for help goes to the curator.
petition-line = { $state ->
    [filed] 🕓
    [taken] 👀
    [granted] { $parting ->
        [yes] { $done ->
            [yes] ✅
           *[no] 🔎
        }
       *[no] ✅
    }
    [declined] ✖️
   *[withdrawn] ▫️
} { $kind }{ $own ->
    [yes] { "" }
   *[no] {" "}· to you
}
petition-open = Open
petition-withdraw = Withdraw
petition-withdraw-sure = Withdraw it? Nobody will look at it any longer. You may file a new one any day.
petition-withdraw-yes = Yes, withdraw
petition-keep = Keep
petition-withdrawn-toast = Withdrawn
petition-add = Add words
petition-ask-words = { $you ->
    [young] Write what matters. Only the curator and the head will see it.
   *[formal] Write what matters. Only the curator and the head will see it.
}
petition-agree = Accept
petition-disagree = Decline
petition-ask-answer = { $yes ->
    [yes] <b>Accept the proposal</b>
   *[no] <b>Decline the proposal</b>
}
    { $you ->
        [young] Add a few words on what comes next, or none.
       *[formal] Add a few words on what comes next, or none.
    }
petition-without-words = Without words
petition-answered-toast = The answer is sent

## Notices

petition-waits = { $sounding ->
    [before] ⏳ Tomorrow is the last day:{" "}
    [on] ⏳ Today is the last day:{" "}
    [after] ⏳ The term is over, nothing is decided:{" "}
   *[filed] 📨{" "}
}<b>{ $author }</b> { $kind ->
    [relief] asks to be relieved from mentoring.
    [replacement] asks for another mentor.
    [proposal] proposes how the programme could be better.
   *[pause] asks for a pause.
} { $sounding ->
    [filed] To be decided by { $day }.
   *[other] { "" }
}
petition-proposed = 💡 <b>{ $name }</b> proposes:
    “{ $words }”
petition-decided = { $kind ->
    [relief] { $yes ->
        [yes] ✅ You will be relieved. The order hands everything to the new mentor; until then all is as usual.
       *[no] You cannot be relieved now.
    }
    [replacement] { $yes ->
        [yes] ✅ Decided: there will be another mentor. { $you ->
            [young] You hear at once when that is.
           *[formal] You hear at once when that is.
        }
       *[no] The mentor stays the same.
    }
    [proposal] { $yes ->
        [yes] ✅ The proposal is accepted.
       *[no] The proposal is declined.
    }
   *[pause] { $yes ->
        [yes] ✅ The pause is allowed.
       *[no] The pause is not allowed.
    }
}
petition-parting-mentor = The school is looking for another mentor: { $other }. Until the order all is as usual. Activities and meetings are handed over by themselves. Thank you for your work!
petition-parting-mentee = { $you ->
    [young] The school is looking for another mentor for you. Until then you have { $other }. Activities and meetings will not be lost.
   *[formal] The school is looking for another mentor for you. Until then you have { $other }. Activities and meetings will not be lost.
}
petition-shown-to-you = The mentee lets you know why:
pair-paused = ⏸ Pause until { $day }: { $other }. No reminders of the programme; you may ask for help.{ $meetings ->
    [0] { "" }
    [one] {" "}{ $meetings } meeting is cancelled.
   *[other] {" "}{ $meetings } meetings are cancelled.
}
pause-over = ▶️ The pause is over: { $other }. The programme goes on.
pair-stopped = Contact is stopped by the curator: { $other }. Meetings are cancelled. Nothing is to be done.
pair-resumed = Contact is open again: { $other }.
pair-passed-on = There is another mentor now: { $other }. Programme, activities and meetings are handed over. Thank you for your work!

## The desk of curator and head

petitions-desk = <b>Petitions</b>
    Those whose term is sooner come first.
petitions-desk-empty = <b>Petitions</b>
    Here will be what mentors and mentees ask for: a replacement, a pause. Nobody waits now.
petition-desk-line = { $state ->
    [late] ⏳
    [filed] 📨
    [taken] 👀
   *[granted] 🔎
} { $kind } · { $author }
petition-desk-card = <b>{ $author }</b> { $kind ->
    [relief] asks to be relieved from mentoring
    [replacement] asks for another mentor
    [proposal] proposes how the programme could be better
   *[pause] asks for a pause
}
    { $title }
petition-desk-term = To be decided by: { $day }
petition-shown = { $shown ->
    [yes] The mentor may be told why.
   *[no] The mentor will not see why.
}
petition-stopped-desk = ⛔ Until it is decided these two have no contact.
petition-meetings-within = Meetings on these days:
petition-days-within = Activities due on these days, better moved:
petition-within-item = • { $what }
petition-and-more = … and { $n } more
petition-successor-asked = 🔎 A new pair is proposed already. With the signed order all is handed over by itself.
petition-take = I take it
petition-taken-toast = The author sees that you look at it
petition-decline = Decline
petition-ask-decline = <b>Decline</b>
    Write why. Only the one who asked will see it.
petition-declined-toast = The answer is sent
petition-grant = Allow
petition-grant-keep = Allow, keep meetings
petition-grant-off = Allow, cancel meetings
petition-paused-toast = The pause is recorded, both will hear
petition-choose-successor = Choose a successor
petition-without-successor = No successor
petition-without-sure = <b>{ $title }</b>
    End the pair without a successor? The programme ends, meetings are cancelled. Both hear of it without a reason.
petition-without-yes = End the pair
petition-without-done = The pair has ended
petition-who-succeeds = <b>{ $mentee }</b>
    Finds hard: { $hard }

    Who will be the mentor? The most fitting come first.
petition-no-successors = There is no fitting mentor yet. Invite some, or end the pair without a successor.
petition-successor-sure = <b>{ $name }</b> → { $mentee }
    Both will be asked. After their yes come the paper and the order. On the day of the order the programme, activities, meetings and requests go to the new mentor.
petition-successor-yes = Propose
petition-successor-done = Both are asked
petition-back-to-list = To the list

today-petitions = 📨 { $n ->
    [one] { $n } petition waits to be decided.
   *[other] { $n } petitions wait to be decided.
}

refusal-petition-not-of-this = This petition is not decided so. Open it to see what can be done.
refusal-petition-stands = Such a petition is sent already, there is no answer yet.
refusal-petition-decided = This petition is decided already. Open it to see how it stands.
refusal-pause-too-long = A pause begins tomorrow at the soonest and lasts { $days } days at most. Choose another day.
refusal-pair-on-pause = There is a pause until { $day }.{ $month }. The programme goes on that day; you may ask for help now.
refusal-successor-unfit = This person cannot be the successor. Choose another one.
refusal-successor-stands = A new pair is proposed already. To choose another, first withdraw it under “Pairs”.
