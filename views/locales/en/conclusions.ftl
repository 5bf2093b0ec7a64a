## The conclusion: complete, prolong, change; a term that is over while something is missing.

conclusion-complete = { $day ->
    [none] complete it now
   *[other] complete it with its term, { $day }
}
conclusion-prolong = prolong it until { $day }
conclusion-change = change the programme and go on until { $day }
conclusion-choose-complete-now = Complete now
conclusion-choose-complete-term = With its term
conclusion-choose-prolong = Prolong
conclusion-choose-change = Change
prolong-months-1 = A month
prolong-months-2 = 2 months
prolong-months-3 = 3 months
prolong-months-6 = Half a year
prolong-summer = Until May 31
prolong-year = The whole year
prolong-same = The same term
prolong-item = { $name } · { $day }
conclusion-title = <b>Conclusion</b>
conclusion-none = The mentor will propose it with the report.
conclusion-proposal = { $mentor } proposes: <b>{ $what }</b>. Do you agree? If not, press “Discuss” and talk to the mentor.
conclusion-stands = Conclusion: { $what }. { $state ->
    [proposed] It waits for the mentee's answer.
    [discussed] The mentee wants to discuss it.
    [agreed] Both agree.
    [decided] The curator has decided it.
   *[replaced] Another has been proposed.
}
conclusion-yes = Agree
conclusion-discuss = Discuss
conclusion-yes-now = ✅ Agreed.
conclusion-discuss-now = Good. Talk to the mentor, who will propose anew.
conclusion-propose = Propose another
conclusion-proposed-toast = The mentee will be asked
conclusion-answered = { $state ->
    [agreed] ✅ { $mentee } agrees. Conclusion: { $what }.
    [decided] ✅ The curator has decided: { $what }.
   *[discussed] 💬 { $mentee } wants to discuss the conclusion ({ $what }). Talk, and propose anew.
}
conclusion-decide = Decide for them
conclusion-ask = { $reader ->
    [desk] <b>What to decide?</b>
        One of the two cannot be reached now. The decision is recorded with your name.
   *[mentor] <b>What comes next?</b>
        The programme lasts until { $ends_words }. The mentee will agree or want to discuss it.
}
conclusion-decided-toast = Recorded
conclusion-missing = Missing: { $missing }.
stage-close = Close the stage
stage-ask-close = <b>Close the stage without it?</b>
    Missing: { $missing }. The programme goes on to its result. The reason, and what was missing, are kept.
stage-why-mentor-gone = The mentor left
stage-why-mentee-gone = The mentee left
stage-why-no-answer = They don't answer
stage-why-not-agreed = They don't agree
stage-closed-toast = The stage is closed
programme-lacking = ⏳ The term of a programme is over
    { $mentor } → { $mentee }
    Missing: { $missing }
programme-overdue = ⏳ The term is over. A little is left:
programme-to-report = Report
programme-to-conclusion = Conclusion

refusal-conclusion-over = This has been answered, or another has been proposed.
refusal-prolonged-too-little = No time would be left to work: { $days ->
    [one] { $days } day
   *[other] { $days } days
} before the end you look back again. Choose a later day.
refusal-correction-under-way = The programme is being corrected. Finish that first.
