## Student – student groups: join, lead, approve.

menu-groups = Groups
desk-groups = Groups
desk-groups-wait = { $groups ->
    [one] { $groups } group waits for a decision
   *[other] { $groups } groups wait for a decision
}.
today-leading = You are asked to lead a group: answer in “Groups”.
today-groups = { $n ->
    [one] { $n } group waits for a decision.
   *[other] { $n } groups wait for a decision.
}

group-topic = { $topic ->
    [leadership] Leadership
    [meta_skills] Learning to learn
    [adaptation] Help for newcomers
    [communication] Easy communication
    [projects] Projects
    [class_hours] Class hours
    [extracurricular] After lessons
    [school_events] School events
    [contests] Contests
    [olympiads] Olympiads
    [volunteering] Volunteering
   *[own] { $topic }
}
group-class = class { $grade }
group-classes = classes { $first }–{ $last }
group-model = { $model ->
    [achieving_underachieving] Help with studies
    [leader_passive] More active together
   *[equal_equal] As equals
}
group-plan = <b>{ $topic }</b>
    For: { $classes }
    How: { $model }
    Places: { $places }
group-warning-classes = ⚠️ The mentor is in a lower class than some of those who may join. “As equals” this is possible.

## Student

groups = 👥 <b>Groups</b>
    After lessons, led by older students.
groups-none = Groups for your class will be here. There are none yet.
groups-only-mine = There are no other groups for your class yet.
groups-stopped = Contact is stopped. Groups will open when the curator has sorted it out.
group-offer = { $number }. <b>{ $topic }</b> · { $classes }
    Led by { $leader }
    { $full ->
        [yes] No place free, in line: { $waiting }
       *[no] Free places: { $free } of { $places }
    }
group-meets = 📅 Next meeting: { $when }
group-no-meeting = 📅 No meeting planned yet
group-join = { $number } · Join
group-to-line = { $number } · Join line
group-mine = { $how ->
    [asked] ❓ { $topic }: answer
    [line] ⏳ { $topic } · in line { $n }
    [waiting] ⏳ { $topic } · with the curator
    [returned] ✏️ { $topic } · correct
    [in] ✅ { $topic }
   *[open] ⭐ { $topic }
}
group-in-now = You are in the group!
group-in-line = No place is free yet. You are in line, number { $n }. We will write as soon as there is a place.
group-title = 👥 <b>{ $topic }</b>
group-led-by = Led by { $leader }
group-no-leader = No leader yet: the curator is looking for one.
group-people = Members: { $taken } of { $places }
group-you-in = ✅ You are in the group
group-you-wait = ⏳ You are in line, number { $n }
group-leave = Leave
group-leave-sure = { $stand ->
    [line] Leave the line? If you change your mind, you will stand at its end.
   *[in] Leave the group? No need to explain. The place goes to the next in line.
}
group-stay = Stay
group-leave-yes = Yes, leave
group-left-now = Done

## Who leads

group-new = Open a group
group-ask-topic = <b>New group</b> · 1 of { $total }
    What is the group about? Choose, or write your own. All students will see the name.
group-ask-first = <b>New group</b> · 2 of { $total }
    For which classes? From:
group-ask-last = <b>New group</b> · 2 of { $total }
    Up to class:
group-ask-places = <b>New group</b> · 3 of { $total }
    How many places?
group-ask-model = <b>New group</b> · 4 of { $total }
    How will you work?

    • Help with studies: who does well helps the others
    • More active together: a leader calls to common things
    • As equals: you learn from each other
group-ask-leader = <b>New group</b> · 5 of { $total }
    Who is to lead it? The student is asked and may say no without a reason.
group-no-mentors = There is no fitting student mentor: it takes a student of no lower class with the role of a mentor.
group-review = <b>Check the group</b>
group-review-leader = Led by: { $leader }
group-review-note = The curator sees the group first. With a yes, students can join.
group-review-note-curator = The mentor is asked. With a yes, the group opens.
group-send = ✅ Send
group-ask-mentor = ✅ Ask
group-change = Change
group-sent = Sent to the curator. We will write when there is an answer.
group-mentor-asked = The mentor is asked. We will write if the answer is no.
group-now = { $state ->
    [waiting] ⏳ Waits for the curator.
    [returned] ✏️ The curator asks to correct: { $word }
    [closed] The group is closed.
   *[open] ✅ Open: students can join.
}
group-person = • { $name }
group-line = In line: { $n }
group-person-waiting = { $n }. { $name }
group-more = and { $n } more
group-correct = ✏️ Correct
group-close = Close the group
group-close-sure = Close the group? { $people ->
    [0] Nobody is in it yet.
    [one] { $people } student will hear that it is closed.
   *[other] { $people } students will hear that it is closed.
} It cannot be opened again.
group-close-yes = Yes, close
group-keep = Keep
group-closed-now = The group is closed

## Curator

groups-all = 👥 <b>Groups of the school</b>
    Those that wait for you first. ❗ to decide, ⏳ asked, ✏️ being corrected, ✖️ closed.
groups-all-none = Groups led by student mentors will be here. Open the first: the mentor answers in the chat.
group-row = { $sign ->
    [waiting] ❗{" "}
    [bare] ❗{" "}
    [asked] ⏳{" "}
    [returned] ✏️{" "}
    [closed] ✖️{" "}
   *[open] { "" }
}{ $topic } · { $taken }/{ $places }{ $leader }
group-roles = Roles: { pair-role-model }
group-asked-who = Asked: { $name }
group-no-leader-curator = ❗ No leader
group-now-curator = Now: { $state ->
    [waiting] waits for your decision
    [asked] waits for the mentor's yes
    [returned] returned with your words: { $word }
    [closed] closed
   *[open] open
}
group-approve = ✅ Approve
group-return = Return
group-ask-word = What is to be corrected? Write to whoever leads the group; nobody else sees it.
group-approved-now = The group is open
group-returned-now = Passed on to whoever leads the group.
group-name-leader = Name a leader
group-who-leads = Who is to lead the group? The student is asked and may say no without a reason.

## Notices

group-open = Open
group-asked-you = <b>You are asked to lead a group</b>
group-you-lead = ✅ You lead the group. It is in “Groups”.
group-you-do-not-lead = All right. The curator will ask somebody else.
group-waits = 👥 <b>A new group waits for your answer</b>
    To be led by: { $leader }
group-approved = ✅ <b>The curator has approved the group “{ $topic }”</b>
    Students can join it already.
group-returned = ✏️ <b>The curator asks to correct the group “{ $topic }”</b>
    { $word }
group-place = 🎉 <b>A place is free: you are in the group “{ $topic }”</b>
group-has-leader = 👥 <b>The group “{ $topic }” has a new leader</b>
group-closed-notice = The group “{ $topic }” is closed. Other groups are in “Groups”.
group-leaderless = ❗ <b>The group “{ $topic }” needs a leader</b>
    Name another student, or close the group.

group-contact-paused = Contact with a member of the group ({ $name }) is paused by the curator. There is nothing to do.
group-contact-open = Contact with a member of the group ({ $name }) is open again.
group-paused = The group “{ $topic }” is paused for now by the curator. There is nothing to do.
group-goes-on = The group “{ $topic }” goes on.

## Meetings of a group

group-plan-meeting = Plan a meeting
group-to-meetings = Meetings
group-meeting-when = <b>A meeting of the group “{ $topic }”</b> · 1 of 3
    When? These times are outside everybody's lessons.
group-meeting-where = <b>{ $when }</b> · 2 of 3
    Where? Write a place (“room 34”) or a link. The members of the group will see it.
group-meeting-same = Same place
group-meeting-goal = <b>{ $when }</b> · 3 of 3
    What is the meeting for? Write it in one line. The members of the group will see it.
group-meeting-planned = ✅ The meeting is planned. The members will get a message, and we will remind them.
group-attendance = <b>Who was there { $when }?</b>
    All are ticked. Tap whoever was missing.
group-was = { $there ->
    [yes] ✅ { $name }
   *[no] ✖️ { $name }
}
group-who-was = 👥 Who was there
group-meetings = 📅 <b>Meetings of the group “{ $topic }”</b>
group-meetings-none = Meetings of the group will be here, and who was at them.
group-meeting-line = { $state ->
    [planned] ⏳ { $when }
    [held] ✔️ { $when } · { $there } of { $total } were there
    [missed] ✖️ { $when }
   *[cancelled] 🚫 { $when }
}{ $some ->
    [yes] . Missing: { $missing }
   *[no] { "" }
}
group-leader-gone = Whoever led the group “{ $topic }” can lead it no longer. The curator is looking for another; meetings are off for now.

## Refusals

refusal-already-in-group = You are in this group or in its line already.
refusal-not-in-group = You are neither in this group nor in its line.
refusal-own-group = You lead this group.
refusal-group-moved-on = This group has moved on. Open “Groups” to see how it is.
refusal-group-not-for-class = This group is for other classes. Choose another one.
refusal-group-classes-wrong = The last class cannot be lower than the first. Choose again.
refusal-group-places-wrong = A group has 2 to 15 places. Choose again.
refusal-group-leader-unfit = A group is led by a student mentor of this school. Choose somebody else.
refusal-groups-standing = This student leads a group. Close it first, or wait for another leader.
