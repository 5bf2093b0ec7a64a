## Works: handing in, checking, remarks and answers, tasks of the mentor.

work-gather = <b>{ $title }</b>
    Due on { $day }
work-gather-planned = Planned: { $expected }
work-gather-remark = What to mend: <i>{ $remark }</i>
work-gather-ask = Send the work: text, a photo, a file or a voice message. Several messages are fine. When all is there, press “Hand in”.
work-gather-more = You may add more. When all is there, press “Hand in”.
work-gather-seen-by = <i>{ $with_student ->
    [yes] { $name } will see it. The curator and the head read it only where help is needed, and that is on record.
   *[no] Only { $name } will see it.
}</i>
work-gathered = 📎 Gathered: { $n ->
    [one] { $n } message
   *[other] { $n } messages
}
work-hand-in = Hand in
work-clear = Begin anew
work-cleared-toast = We begin anew
work-sent-now = ✅ Handed in. { $name } gets it now.
work-sent-later = ✅ Handed in. { $name } will see it { $at }.
work-sent-away = ✅ Handed in and kept. { $name } is not in Telegram now; the curator will help.
work-take-back = Take it back
work-taken-back-toast = The work is here again: add to it and hand it in
work-part = <b>{ $name }</b> · { $title }
work-handed-in = 📥 <b>{ $name }</b>: a work to check
    { $title }
work-handed-in-on-paper = On paper: so the curator recorded.
work-handed-in-above = The work itself stands above, messages: { $n }
work-waits = Waits to be checked: { $title } · { $name }
work-accept = Accept
work-return = Return
work-open = Look
work-accepted-now = ✅ Accepted. You may give a mark.
work-accepted-toast = Accepted
work-accept-in-person = Accept without it
work-ask-remark = <b>{ $title }</b>
    What is to be mended? A few words: { $name } gets them, and may hand in again.
work-returned-now = ↩️ Returned. { $name } gets the remark.
work-returned = ↩️ <b>{ $title }</b>: something is to be mended
    { $name }: { $remark }
work-accepted = ✅ Accepted: <b>{ $title }</b>
work-record = Record: handed in
work-recorded-toast = Recorded; the mentor will be told
work-read = Read the work
work-to-check = 📥 Check
work-history = Works
work-page = <b>{ $title }</b>
    { $name }, { $state ->
        [handed_in] being checked
        [returned] returned
       *[accepted] accepted
    }: { $at }
work-page-on-paper = Handed in on paper.
work-page-none = Here will be the works that were handed in. There are none yet.
work-page-remark = Remark: <i>{ $remark }</i>
work-files = Attachments

activity-mark = { $mark ->
    [0] Mark: passed
   *[other] Mark: { $mark }
}
activity-mark-button = { $mark ->
    [0] Passed
    [-1] No mark
   *[other] { $mark }
}
activity-ask-mark = <b>{ $title }</b>
    Which mark? The mentee, the curator and the head will see it.
activity-ask-actual = What came of it?
activity-ask-actual-planned = What came of it? Planned: { $expected }
activity-write-actual = <b>{ $title }</b>
    What came of it? One sentence: it goes into the report.
activity-actual-planned = As planned
activity-actual-write = Write
activity-actual-none = Nothing
activity-actual-now = Result: { $actual }
activity-saved-toast = Saved
activity-to-mark = Mark
activity-to-actual = Result

remark-came = 💬 <b>{ $name }</b> about “{ $title }”
    { $remark }
remark-answer-came = 💬 <b>{ $name }</b> answers about “{ $title }”
    { $answer }
remark-understood = Understood
remark-answer = Answer
remark-line = 💬 { $name }: { $text }{ $answered ->
    [yes] { " " }→ { $answer }
   *[no] { "" }
}
remark-write = Remark
remark-discuss = Talk it over
remark-ask = <b>{ $title }</b>
    Write a remark or a piece of advice: { $name } gets it and answers.
remark-ask-discuss = <b>{ $title }</b>
    Write what to talk over: { $name } gets it and answers. Until you agree, it stays in the list.
remark-ask-answer = <b>{ $title }</b>
    { $name }: { $remark }

    Write the answer.
remark-sent = ✓ Passed on: { $name }
remark-answered-now = ✓ The answer is passed on: { $answer }
remark-then-task = Give a task

task-ask-title = <b>Task</b> · { $name }
    What is to be done? One sentence. The programme stays as it is: the task stands beside it, and may be talked over.
task-ask-day = <b>{ $title }</b>
    By which day? The programme lasts until { $ends }.
task-given = 📌 The task is given: <b>{ $title }</b>, by { $day }.
task-given-now = { $name } hears of it now.
task-given-later = { $name } will hear of it { $at }.
task-give-more = Another task
task-came = 📌 <b>{ $name }</b> gives a task: <b>{ $title }</b>
    Due on { $day }
task-withdraw = Take the task off
task-withdraw-ask = Take off the task “{ $title }”? Its works and remarks go with it. { $name } will be told.
task-withdraw-keep = Keep it
task-withdraw-yes = Yes, take off
task-withdrawn-now = The task is off.
task-withdrawn-you = { $name } takes one task off: it is no longer in the list.

refusal-work-moved-on = Something has changed with this work. Open the activity to see how it is now.
refusal-work-empty = Nothing is gathered yet. Send the work first.
refusal-work-full = A work holds { $limit } messages. These are kept: press “Hand in”.
refusal-work-wanted = The mentor checks this one. Press “Hand in” and send the work.
refusal-not-done-yet = It is not closed yet: mark and result come afterwards.
refusal-remark-answered = There is an answer to it already.
