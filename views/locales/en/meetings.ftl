## Meetings of a pair.

refusal-meeting-over = This meeting has begun, is over or was cancelled.
refusal-meeting-moved = This meeting has another time by now. Please see the newer message or the screen of meetings.
refusal-meeting-ahead = The meeting has not begun: there is nothing to record yet.
refusal-meeting-too-soon = This time has passed or comes too soon. Please choose another.
refusal-meeting-too-far = Meetings are planned up to { $days } days ahead.
refusal-meeting-in-lessons = The student has lessons then ({ $name }). Please choose another time.
refusal-meeting-in-quiet-hours = The student has quiet hours then ({ $name }). Please choose another time.
refusal-meeting-twice = You have a meeting at this time already.

## When, where, what for.

meeting-at-today = today at { $time }
meeting-at-tomorrow = tomorrow at { $time }
meeting-at-day = { $day }, { $time }
meeting-slot-today = today
meeting-slot-tomorrow = tomorrow
meeting-slot = { $usual ->
    [yes] ⭐ { $when }
   *[no] { $when }
}
meeting-time = { $clashes ->
    [yes] ⚠️ { $time }
   *[no] { $time }
}
meeting-when = 🕒 { $when } · { $minutes } min
meeting-where = 📍 { $where }
meeting-of-group = 👥 Group “{ $topic }”
meeting-goal = 🎯 { $goal }
meeting-goal-empty = 🎯 no goal yet
meeting-was = It was: { $when }
meeting-minutes = { $minutes } min
meeting-title = <b>Meeting: { $names }</b>
meeting-last = Last time: "{ $goal }" – { $reached ->
    [yes] reached.
    [partly] partly reached.
    [no] not reached yet.
   *[unsaid] nothing recorded.
}
meeting-clash = ⚠️ { $whose ->
    [own] You already meet somebody:
   *[other] { $name } already meets somebody:
} { $day }, { $since }–{ $until }
meeting-told-now = { $names } knows already.
meeting-told-later = { $names } will see it { $when }.
meeting-told-away = { $names } has no Telegram now: please tell in person.

## The screen of meetings, and one of them.

meetings = { $which ->
    [ahead] <b>Meetings to come</b>
    [unrecorded] <b>How did they go?</b> Open a meeting and record it: two presses.
   *[past] <b>Meetings held</b>
}
meetings-empty = { $which ->
    [ahead] Nothing is planned yet. Here you will see when, where and what for you meet.
    [unrecorded] All is recorded.
   *[past] Here you will see past meetings and what came of them.
}
meetings-ahead = To come
meetings-past = Past
meetings-unrecorded = 📝 To record: { $unrecorded }
meeting-row = { $state ->
    [agreed] ✅
    [asked] ⏳
    [held] ✔️
    [missed] ✖️
   *[cancelled] 🚫
} { $when } · { $names }
meeting-with = ➕ { $name }
meeting-plan = ➕ Plan
meeting-with-whom = Whom will you meet?
meeting-coming = { $coming ->
    [yes] ✅ { $name }: will be there
   *[none] ⏳ { $name }: no answer yet
}
meeting-state = { $state ->
    [planned] Not recorded yet.
    [held] ✔️ Held.
    [missed] ✖️ Not held.
   *[cancelled] 🚫 Cancelled.
}
meeting-reached = { $reached ->
    [yes] The goal is reached.
    [partly] The goal is partly reached.
    [no] The goal is not reached yet.
   *[unsaid] Nothing recorded of the goal.
}
meeting-next-goal = For the next meeting: { $goal }
meeting-note = 📝 { $note }
meeting-stands = Contact stands still: nobody is reminded of this meeting.

## Plan or move.

meeting-slots = { $what ->
    [one] <b>When to meet?</b> { $names }. Step 1 of 2.
    [series] <b>A series: every week at one time.</b> { $names }. From which day on? Step 1 of 2.
    [move] <b>Move it to when?</b> { $names } will be asked anew.
   *[move_series] <b>Move this meeting and the next ones.</b> { $names } will be asked anew. From which day on?
}
    { $minutes } min, when everybody is free.
meeting-slots-none = No free time was found in the next weeks. Please choose a day yourself.
meeting-length = ⏱ { $minutes } min
meeting-to-series = 🔁 A series
meeting-to-one = One meeting
meeting-to-rest = 🔁 The next ones too
meeting-to-single = Only this one
meeting-ask-day = On which day?
meeting-ask-time = At what time? { $day }
    ⚠️ – one of you has a meeting then already.
meeting-no-time = { $day }: no time fits. Please choose another day.
meeting-write-goal = Step 2 of 2. You may write the goal right here. The two of you will see it.
meeting-ask = ✅ Ask
meeting-ask-anyway = ✅ Ask anyway
meeting-to-goal = 🎯 Goal
meeting-to-place = 📍 Where
meeting-ask-goal = What do you meet for? Choose a goal or write your own. The two of you will see it.
meeting-goal-none = No goal
meeting-close-activity = ✅ Done: { $title }
meeting-activity-closed = ✅ The activity is closed.
meeting-goal-own = Own goal
meeting-ask-place = Where? Write a place ("room 34") or paste a link to a video call. The two of you will see it.
meeting-place-none = Agree later
meeting-ask-length = How many minutes?
series-title = <b>{ $n ->
    [one] { $n } meeting
   *[other] { $n } meetings
}: { $names }</b>, { $minutes } min each. Step 2 of 2.
meeting-series-line = { $has ->
    [yes] • { $when } – { $goal }
   *[no] • { $when }
}
series-count = { $on ->
    [yes] ✅ { $n }
   *[no] { $n }
}
series-goals-hint = You may write the goals right here, each on its own line. The two of you will see them.
series-ask = ✅ Plan { $n }
meeting-done = { $n ->
    [one] ✅ The meeting is planned: { $when }.
   *[other] ✅ { $n } meetings are planned, the first { $when }.
}
    { $told }
meeting-done-moved = { $n ->
    [one] ✅ The meeting is moved: { $when }.
   *[other] ✅ { $n } meetings are moved, the first { $when }.
}
    { $told }
meeting-file = To calendar
meeting-unfile = Out of calendar
meeting-file-caption = A file for your calendar: open it on your phone or computer.
meeting-calendar-title = Meeting: { $names }

## Notices.

meeting-asked = 📅 <b>{ $by }</b> asks you to meet.
meeting-moved = 📅 <b>{ $by }</b> proposes another time.
meeting-reminder = ⏰ <b>Meeting { $when }</b>: { $names }
meeting-confirmed = ✅ { $name } will be at the meeting { $when }.
meeting-place-changed = 📍 <b>{ $by }</b> changes the place of the meeting { $when }.
meeting-called-off = 🚫 <b>{ $by }</b> cancels the meeting: { $when }.
meeting-after = 📝 The meeting { $when }, { $names }: was it held?
series-asked = 🔁 <b>{ $by }</b> proposes { $n ->
    [one] { $n } meeting.
   *[other] { $n } meetings.
}
series-moved = 🔁 <b>{ $by }</b> proposes another time for { $n ->
    [one] { $n } meeting.
   *[other] { $n } meetings.
}
series-confirmed = ✅ { $name } will be at { $n ->
    [one] { $n } meeting
   *[other] { $n } meetings
}, the first { $when }.
series-called-off = 🚫 <b>{ $by }</b> cancels the meetings:
meeting-yes = ✅ I will be there
series-yes = ✅ Suits me
meeting-another = Another time
meeting-cannot = I cannot
meeting-move = Move
meeting-off = Cancel it
meeting-keep = Keep it
meeting-off-sure = Cancel the meeting
series-off-sure = The next ones too
meeting-off-ask = { $series ->
    [yes] Cancel this meeting and the next ones?
   *[no] Cancel the meeting?
} The other side hears of it at once.
meeting-off-sure-ask = Cancel it? The other side hears of it at once.
meeting-cancelled = { $n ->
    [one] 🚫 The meeting is cancelled.
   *[other] 🚫 { $n } meetings are cancelled.
}
meeting-you-come = ✅ You will be there. We shall remind you.
meeting-open = Open
meeting-plan-another = Plan another

## After the meeting.

meeting-record = { $recorded ->
    [yes] Correct it
   *[no] 📝 Say how it went
}
meeting-held = ✅ Yes
meeting-held-reached = ✅ Yes, goal reached
meeting-held-partly = Yes, goal in part
meeting-held-not-reached = Yes, goal not yet
meeting-missed = It was not held
meeting-recorded-held = ✔️ Recorded: held ({ $names }).
meeting-recorded-missed = ✖️ Recorded: not held ({ $names }).
meeting-recorded-goal = ✔️ Recorded: held ({ $names }).
    🎯 { $goal } – { $reached ->
        [yes] reached.
        [partly] in part.
       *[no] not yet.
    }
meeting-next-goal-ask = What is to be worked on till the next meeting?
meeting-next-goal-ask-at = What is the next meeting for ({ $when })?
meeting-write-note = 📝 Note
meeting-ask-note = What is worth keeping? The two of you will see the note; the curator does not.
meeting-open-next = The next meeting
meeting-plan-next = ➕ Plan the next one
meeting-meet-with = 📅 { $name }
meeting-meet = 📅 Meet

## For the curator.

pair-programme = Programme
pair-meetings = Meetings
pair-meetings-title = <b>Meetings of the pair</b>
    { $mentor } → { $mentee }
pair-meetings-counts = Held: { $held }. Not held: { $missed }. Cancelled: { $cancelled }. Ahead or not recorded: { $planned }.
pair-meetings-line = { $state ->
    [planned] ⏳
    [held] ✔️
    [missed] ✖️
   *[cancelled] 🚫
} { $when } · { $minutes } min{ $n ->
    [0] { "" }
    [one] { " " }· guest: { $guests }
   *[other] { " " }· guests: { $guests }
}
pair-meetings-empty = No meetings yet. What the two speak of only they see; here you will see days and numbers.
