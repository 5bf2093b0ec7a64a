## The questionnaire before and after the programme: questions, the map, what the mentor sees.

diagnosis-asked = { $phase ->
    [before] 📋 <b>Questions before the programme</b>
   *[after] 📋 <b>The same questions as in the beginning</b>
}
    { $phase ->
        [before] What comes easily, and what is hard? Short questions, some three minutes. The programme will be made for you by your answers.
       *[after] Answer them once more and see what has become easier.
    }
    <i>{ $mentor } and the curator will see your answers.</i>
diagnosis-again = { $phase ->
    [before] 📋 Will you answer the questions? Some three minutes: the programme begins with them.
   *[after] 📋 Will you answer the questions once more? Some three minutes, and it shows what has become easier.
}
    <i>{ $mentor } and the curator will see your answers.</i>
diagnosis-line = { $phase ->
    [before] Questions before the programme: some three minutes
   *[after] The same questions as in the beginning: what is easier
}
diagnosis-answer = Answer
diagnosis-later = Later
diagnosis-no = No, thanks
diagnosis-later-now = Later, then. The questions wait under “Programme”.
diagnosis-no-now = We will not ask again. Should you think better of it, the questions wait under “Programme”.
diagnosis-given = { $phase ->
    [before] 📋 <b>{ $name }: the questions are answered</b>
   *[after] 📋 <b>{ $name }: the questions after the programme are answered</b>
}
today-diagnoses = 📋 Answer the questions: some three minutes.

## The place on the programme

programme-to-diagnosis = Questions, map
diagnosis-place = <b>Questions and map</b>
diagnosis-none-yet = Here one will see what comes easily and what is hard. Nobody has answered yet.
diagnosis-state = { $phase ->
    [before] Before the programme:
   *[after] After the programme:
} { $state ->
    [asked] waiting for answers
    [given] answered
    [declined] there will be no answer
   *[closed] not answered
}
diagnosis-answer-now = Answer the questions
diagnosis-record = Record answers
diagnosis-show-map = Map
diagnosis-to-note = What I see

## Questions

diagnosis-ask-career = { $who ->
    [self] <b>How long have you been working at school?</b>
   *[other] <b>{ $mentee }: how long at school?</b>
}
diagnosis-career-young-teacher = Up to three years
diagnosis-career-experienced-teacher = More than three
diagnosis-ask-mark = <b>{ $difficulty }</b>
    { $faces ->
        [yes] How hard is it? 😀 — easy, 😣 — very hard.
       *[no] How hard is it? 1 — easy, 10 — very hard.
    }
diagnosis-ask-needs = { $who ->
    [self] { $phase ->
        [before] <b>What help do you need first?</b>
       *[after] <b>What help do you still need?</b>
    }
   *[other] <b>{ $mentee }: what help is needed?</b>
}
diagnosis-ask-motives = { $who ->
    [self] <b>What do you strive for?</b>
   *[other] <b>{ $mentee }: strives for what?</b>
}
diagnosis-ask-strengths = { $who ->
    [self] <b>What are you good at?</b>
   *[other] <b>{ $mentee }: good at what?</b>
}
diagnosis-seen-by = <i>{ $who ->
    [self] { $mentor } and the curator will see it when you send it.
   *[other] { $mentee }, { $mentor } and the curator will see it.
}</i>
diagnosis-said-now = Now: { $said }
diagnosis-review = <b>Is everything right?</b>
diagnosis-give = Send
diagnosis-correct = <b>What to correct?</b>
diagnosis-given-now = ✅ Thank you! It is sent.
diagnosis-name-needs = What help
diagnosis-name-motives = What I strive for
diagnosis-name-strengths = Good at

teacher-does-lesson-plan = Planning a lesson: aim, steps, time
teacher-does-documents = Keeping documents: plans, the register
teacher-does-discipline = Keeping discipline in class
teacher-does-motivation = Winning the class for the subject
teacher-does-parents = Talking to parents
teacher-does-exams = Preparing the class for exams
teacher-does-digital = Teaching with digital means
teacher-does-class-work = Leading a class as its teacher
teacher-does-gifted = Working with gifted children
teacher-does-special-needs = Working with children with special needs
teacher-does-assessment = Assessing and correcting work
teacher-does-contests = Taking part in contests, publishing
pupil-does-homework = Doing homework
pupil-does-exams = Preparing for tests and exams
pupil-does-projects = Doing projects
pupil-does-olympiads = Preparing for olympiads
pupil-does-speaking = Speaking before the class
pupil-does-friends = Making friends, getting along
pupil-does-profession = Choosing a profession
pupil-does-time = Getting everything done in time

## What came of it

diagnosis-hardest = <b>Hardest:</b> { $topics }
diagnosis-goes-well = <b>Goes well:</b> { $topics }
diagnosis-even = Nothing is very hard, and nothing quite easy.
diagnosis-eased = <b>Has become easier:</b> { $shifts }
diagnosis-harder = <b>Has become harder:</b> { $shifts }
diagnosis-shift = { $topic } ({ $before } → { $after })
diagnosis-same = No change to speak of.
diagnosis-said = <b>{ $phase ->
    [before] In the beginning
   *[after] In the end
}</b>{ $recorded ->
    [yes] {" "}(recorded from what was told)
   *[no] {""}
}
diagnosis-said-needs = <i>Help needed:</i> { $said }
diagnosis-said-motives = <i>Strives for:</i> { $said }
diagnosis-said-strengths = <i>Goes well:</i> { $said }
diagnosis-said-career = <i>At school:</i> { $career }
diagnosis-said-mark = { $topic }: { $mark }
diagnosis-without-words = Nothing was added in own words.
diagnosis-chart-hard = Hard
diagnosis-chart-easy = Goes well
diagnosis-chart-before = In the beginning
diagnosis-chart-after = In the end
diagnosis-chart-scale = 1 — easy, 10 — very hard

## What the mentor sees

diagnosis-note-hard = <b>What is hard, as you see it?</b>
    { $mentee }: in deeds and in talks.
diagnosis-note-strong = <b>And what goes well?</b>
    { $mentee }: strengths.
diagnosis-note-seen-by = <i>{ $mentee } and the curator will see it.</i>
diagnosis-observed = <b>The mentor sees</b>
diagnosis-observed-hard = <i>Hard:</i> { $said }
diagnosis-observed-strong = <i>Goes well:</i> { $said }

refusal-diagnosis-over = The answers have been sent already, or the questionnaire is closed.
refusal-diagnosis-incomplete = Give each question on a scale its mark: all else may be skipped.
