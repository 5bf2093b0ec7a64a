## Self-analysis of the two (4.1.4): questions, answers, who sees them.

sheets-title = <b>Self-analysis</b>
sheet-of = <b>{ $who }</b>
sheet-none = not filled in yet
sheet-fill = Answer: three questions
sheet-correct = Correct my answers
sheet-ask = <b>{ $question ->
    [demands] What is asked of you?
    [strong] What works already?
    [weak] What is missing so far?
    [give] What can you give?
    [hinder] What may hinder you?
   *[lack] What do you need yourself?
}</b>
    { $question ->
        [demands] { $student ->
            [yes] Exams, olympiads, projects. Press or write.
           *[no] Your post, your class, contests, olympiads. Press or write.
        }
       *[other] Press or write.
    }
sheet-said-now = Chosen: { $said }
sheet-seen-by = <i>Once you press “Done”, { $other } and the curator will read it.</i>
sheet-further = Next
sheet-later = Later
sheet-given-toast = Done
sheet-said-demands = <i>Asked for:</i> { $said }
sheet-said-strong = <i>Works:</i> { $said }
sheet-said-weak = <i>Missing:</i> { $said }
sheet-said-give = <i>Can give:</i> { $said }
sheet-said-hinder = <i>May hinder:</i> { $said }
sheet-said-lack = <i>Needed oneself:</i> { $said }
sheet-given = 📝 { $who }: the self-analysis is ready to read.
sheet-open = Open
sheet-answer-attestation = Attestation
sheet-answer-exam-results = Exam results
sheet-answer-contest = A contest
sheet-answer-open-lesson = An open lesson
sheet-answer-olympiad-team = Olympiad students
sheet-answer-reports = Reports on time
sheet-answer-know-subject = I know the subject
sheet-answer-contact = Contact with children
sheet-answer-technology = Devices
sheet-answer-order = Order
sheet-answer-creative = Ideas
sheet-answer-learn-fast = I learn fast
sheet-answer-experience = Experience
sheet-answer-hours = Time
sheet-answer-confidence = Confidence
sheet-answer-methods = Methods
sheet-answer-calm = Calm
sheet-answer-feedback = A view from outside
sheet-answer-show-lessons = Show lessons
sheet-answer-materials = Materials
sheet-answer-look-through = Look through work
sheet-answer-support = Support
sheet-answer-introduce = Introduce people
sheet-answer-busy = Little time
sheet-answer-schedule = Different hours
sheet-answer-far = Far from each other
sheet-answer-new-to-it = New to it
sheet-answer-nothing = Nothing
sheet-answer-common-hour = A common hour
sheet-answer-training = Training
sheet-answer-ready-materials = Materials
sheet-answer-expert-advice = Expert advice
sheet-answer-school-exam = An exam
sheet-answer-olympiad = An olympiad
sheet-answer-project-defence = A project defence
sheet-answer-good-marks = Good marks
sheet-answer-speech = A speech
sheet-answer-choice = A profession
sheet-answer-friendly = Being friendly
sheet-answer-persistent = Finishing things
sheet-answer-knowledge = Knowledge
sheet-answer-habit = Habit
sheet-answer-explanations = Explanations
sheet-answer-explain = Explain
sheet-answer-do-together = Do it together
sheet-answer-tell-tricks = My own tricks
programme-to-sheets = Self-analysis
refusal-sheet-empty = Answer at least one question: the rest may be skipped.
