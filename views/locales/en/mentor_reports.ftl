## The mentor's report: a draft of what was recorded, its sections, and who sees what.

report-section-aim = Aim and tasks
report-section-done = Done
report-section-dynamics = Before and after
report-section-achievements = Achievements
report-section-difficulties = Difficulties and what was done
report-section-effectiveness = My work as a mentor
report-section-reward = Proposal of a reward
report-section-item = { $own ->
    [yes] ✏️{" "}
   *[no] { "" }
}{ $name }
report-head-pair = Mentor: { $mentor }. Mentee: { $mentee }.
report-head-term = From { $begins } to { $ends }
report-goals = Aim: { $goals }.
report-tasks = Tasks: to overcome what is hard ({ $hard }).
report-activities = Activities: { $done } of { $total } ({ $percent } %).
report-lessons = Lessons visited: { $done } of { $total }.
report-meetings = { $total ->
    [0] No meetings were planned.
   *[other] Meetings: { $held } of { $total }.
}
report-requests = { $n ->
    [0] There were no requests for help.
   *[other] Requests for help: { $n }, answered { $answered }.
}
report-answers = An answer usually came within { $n } { $unit ->
    [minutes] min
    [hours] h
   *[days] d
}.
report-shift = { $what }: was { $before }, is { $after }.
report-marks = Average mark for activities: { $average } of 5 (marks: { $n }).
report-no-dynamics = No second questionnaire and no marks yet.
report-goals-reached = Goals reached: { $reached } of { $total }.
report-achievement = • { $title }{ $actual ->
    [none] { "" }
   *[other] {" "}— { $actual }
}
report-difficulty = • { $what }: { $planned ->
    [0] no activities of its own
   *[other] done { $done } of { $planned }{ $done ->
        [0] { "" }
       *[other] {" "}({ $titles }{ $more ->
            [0] { "" }
           *[other] {" "}and { $more } more
        })
    }
}
report-own-mark = I rate my help { $mark } of 5.
report-own-good = Went well: { $said }
report-own-hard = Was hard: { $said }
report-order = Organisation, discipline, culture of work: { $mark } of 5
report-concludes = Conclusion: { $what }
report-no-draft = There is no draft here.
report-own = <b>Your words:</b> { $said }

report-section-ask = <b>{ $title }</b>
report-seen-by = <i>{ $shown ->
    [mentee] The curator and the mentee will read it.
   *[curator] Only the curator will read it.
}</i>
report-keep = Keep
report-add = Add
report-instead = Replace
report-later = Later
report-draft-back = Back to draft
report-ask-add = <b>{ $title }</b>
    Write what to add. It will stand below the draft.
report-ask-instead = <b>{ $title }</b>
    Write this section. Your words will stand instead of the draft.
report-ask-order = <b>Organisation, discipline, culture of work</b>
    How is the mentee at it? 1 — still hard, 5 — excellent. <i>The mentee and the curator will see the mark.</i>
report-ask-outcome = <b>What comes next?</b>
    The programme lasts until { $ends_words }. The mentee will agree or want to discuss it.
report-ask-until = <b>Until what day?</b>
    { $outcome ->
        [change] First the two of you correct the programme, then you work until that day.
       *[prolong] All of the programme stays, only the term changes.
    } { $days ->
        [one] { $days } day
       *[other] { $days } days
    } before it you look back again.
report-review = <b>The report is ready</b>
report-review-ask = The curator will read all of it. The mentee will see the achievements, the mark and the conclusion.
report-returned-was = ↩️ Curator: { $remark }
report-give = Send
report-correct = Correct
report-reward = Propose a reward
report-ask-correct = <b>What to correct?</b>
report-mark-item = Mark
report-outcome-item = Conclusion
report-whole = Read the whole
report-given-now = ✅ The curator has the report. The mentee will see the achievements and the mark and answer your conclusion.
report-place = <b>The mentor's report</b>
    { $state ->
        [draft] The draft is ready: read it and send it.
        [returned] The curator has returned it: correct it and send it again.
        [given] ✅ The report has been sent.
       *[none] A draft will be here when the programme comes to its end.
    }
report-begin = Begin
report-go-on = Go on
report-of-none = <b>The mentor's report</b>
    The report will be here when the mentor has sent it.
report-read-recorded = 👁 These are a student's words: the look is recorded.
report-return = Return
report-ask-remark = <b>What is to be corrected?</b>
    Write it in one message. <i>The mentor will read it.</i>
report-returned-now = Returned to the mentor.
report-of-me = <b>How the programme went</b>
report-of-me-none = <b>How the programme went</b>
    The achievements and the mark will be here when the mentor has sent the report.

report-asked = 📝 <b>The mentor's report</b> · { $mentee }
    Activities, meetings and goals have been counted. Read it, and correct it where you want.
report-again = 📝 The report waits · { $mentee }
    The programme lasts until { $ends }. The draft is ready: read it and send it.
report-line = The mentor's report · { $mentee }
report-open = Open
report-read = Read
report-later-now = Later, then. The report waits under “Programme”.
report-given = 📝 A mentor's report
    { $mentor } → { $mentee }
report-returned = ↩️ The curator has returned the report · { $mentee }
    { $remark }
report-shown = 📝 <b>How the programme went</b>, by the mentor ({ $mentor })

refusal-report-over = This report is not changed now: it has been sent, or its time has passed.
refusal-report-incomplete = The report is not complete yet. Open it: it goes on where something is missing.
