## Looking back: questions to the two, and who sees what.

reflection-asked = { $side ->
    [mentee] 💬 <b>How did the programme go?</b>
   *[mentor] 💬 <b>How did it go for you as a mentor?</b>
}
    A few short questions. You decide who sees it.
reflection-again = 💬 Will you tell how the programme went? The questions are short and may be skipped. { $side ->
    [mentee] These are your words, and you decide who sees them.
   *[mentor] It is about your work as a mentor, and you decide who sees it.
}
reflection-again-line = Looking back at the programme: a few short questions
reflection-answer = Answer
reflection-later = Later
reflection-no = No, thanks
reflection-later-now = Later, then. The questions wait under “Programme”.
reflection-no-now = We will not ask again. Should you think better of it, the questions wait under “Programme”.
reflection-ask-good = <b>{ $side ->
    [mentee] What helped you?
   *[mentor] What went well for you as a mentor?
}</b>
reflection-ask-hard = <b>What was hard?</b>
reflection-ask-onward = <b>{ $side ->
    [mentee] What do you want next?
   *[mentor] What will you do differently next time?
}</b>
reflection-ask-mark = <b>{ $side ->
    [mentee] How much did the programme help?
   *[mentor] How useful was your help?
}</b>
    1 — hardly, 5 — very much.
reflection-ask-programme-mark = <b>How well made was the programme?</b>
    Activities, terms, meetings. 1 — hardly, 5 — very much.
reflection-ask-partner-mark = <b>{ $side ->
    [mentee] Was it easy to be with the mentor?
   *[mentor] How much did the mentee join in?
}</b>
    1 — hardly, 5 — very much. <i>{ $side ->
        [mentee] The mentor will not see this mark.
       *[mentor] The mentee will not see this mark.
    }</i>
reflection-seen-by = <i>Only you see it for now. At the end you choose whom to show it.</i>
reflection-said-now = Your answer: { $said }
reflection-review = <b>Whom to show it?</b>
reflection-who-reads = { $side ->
    [mentee] “Show the mentor”: { $partner } and the curator will read it. “Me and the curator”: the mentor will not see it. “Only me”: nobody sees the words; the curator only learns that you have answered.
   *[mentor] “Me and the curator”: the curator will read it. “Only me”: nobody sees the words; the curator only learns that you have answered.
}
reflection-show-partner = Show the mentor
reflection-show-curator = Me and the curator
reflection-show-nobody = Only me
reflection-change = Change
reflection-given-now = { $shown ->
    [partner] Thank you! { $partner } and the curator can read it.
    [curator] Thank you! Only the curator can read it.
   *[nobody] Thank you! Only you see the words.
}
reflection-shown = 💬 { $name } tells you how the programme went
reflection-said-good = <i>{ $side ->
    [mentee] Helped:
   *[mentor] Went well:
}</i> { $said }
reflection-said-hard = <i>{ $side ->
    [mentee] Hard:
   *[mentor] Was hard:
}</i> { $said }
reflection-said-onward = <i>{ $side ->
    [mentee] Next:
   *[mentor] Differently:
}</i> { $said }
reflection-said-mark = <i>{ $side ->
    [mentee] The programme helped:
   *[mentor] My help:
}</i> { $mark } of 5
reflection-said-programme-mark = <i>The programme:</i> { $mark } of 5
reflection-said-partner-mark = <i>{ $side ->
    [mentee] With the mentor:
   *[mentor] The mentee:
}</i> { $mark } of 5
reflection-read-name = <b>{ $name }</b>
reflection-read-title = <b>Looking back</b>
    Here is what the curator was allowed to read. Reading a student's words is recorded.
reflection-read-none = <b>Looking back</b>
    Here will stand the words of those who allow them to be read. There are none yet.
refusal-reflection-over = This has been sent or closed already.
refusal-reflection-without-mark = Give a mark: all else may be skipped.
