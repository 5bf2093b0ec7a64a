## Goals: in the mentee's words, how it will be seen, how far (4.1.4).

goals-title = <b>Goals</b>
goals-none = { $reader ->
    [mentee] Here will stand what you want to reach. One goal is enough.
   *[other] Here will stand the mentee's goals, in the mentee's words. One is enough.
}
goal-followed = { $bar } { $words }
goal-designed = 🎯 <b>{ $words }</b>
    Seen by: { $seen }
goal-not-signed = not decided yet
goal-add = Add a goal
goal-ask-words = { $reader ->
    [mentee] <b>What do you want to reach?</b>
        Choose or write in your own words.
   *[other] <b>The goal in the mentee's words</b>
        Ask what they want to reach, and write it down as they said it.
}
goal-ask-sign = <b>{ $words }</b>
    { $reader ->
        [mentee] How will you see that it worked?
       *[other] How will it be seen that it is reached?
    }
goal-other-words = Other words
goal-other-sign = How to see it
goal-drop = Take out
goal-dropped-toast = Taken out
goal-card = 🎯 <b>{ $words }</b>
goal-card-seen = Seen by: { $seen }
goal-card-progress = { $bar } { $progress ->
    [0] not begun
    [25] begun
    [50] half-way
    [75] almost
   *[other] reached
}
goal-ask-progress = How is it now?
goal-progress = { $progress ->
    [0] Not begun
    [25] Begun
    [50] Half-way
    [75] Almost
   *[other] 🎯 Reached
}
goal-step = { $day } · { $progress ->
    [0] not begun
    [25] begun
    [50] half-way
    [75] almost
   *[other] reached
}{ $who ->
    [0] { "" }
   *[other] { " " }· { $who }
}{ $noted ->
    [yes] : { $note }
   *[no] { "" }
}
goal-ask-note = { $progress ->
    [100] 🎯 Great! What helped? Write a few words or skip.
   *[other] Noted. Would you like to add a few words?
}
goal-note-seen-by = <i>The mentor, the mentee and the curator will see it.</i>
goal-no-note = No words
goal-moved = { $who }: “{ $words }” — { $progress ->
    [0] not begun
    [25] begun
    [50] half-way
    [75] almost
   *[other] reached
}{ $noted ->
    [yes] . { $note }
   *[no] { "" }
}
goal-reached = 🎯 <b>A goal is reached</b>: { $words }
    { $noted ->
        [yes] { $who }: { $note }
       *[no] Noted by { $who }.
    }
goal-open = Open
goal-likely-lesson-plan = Plan a lesson that fits its time
goal-likely-documents = Keep documents on time
goal-likely-discipline = Keep a working silence in class
goal-likely-motivation = Make the class love my subject
goal-likely-parents = Talk to parents calmly
goal-likely-exams = Prepare for exams with confidence
goal-likely-digital = Teach with digital tools
goal-likely-class-work = Lead my class well
goal-likely-gifted = Work with gifted children
goal-likely-special-needs = Teach children with special needs
goal-likely-assessment = Mark clearly and fairly
goal-likely-contests = Take part in a contest
goal-likely-homework = Do homework without hints
goal-likely-projects = Make and defend a project
goal-likely-olympiads = Take part in an olympiad
goal-likely-speaking = Speak to the class without fear
goal-likely-friends = Find friends in class
goal-likely-profession = Choose who to become
goal-likely-time = Get everything done in a day
goal-sign-open-lesson = I will give an open lesson
goal-sign-alone = I will manage without help
goal-sign-colleague-sees = Colleagues will notice
goal-sign-results = Students' results will show it
goal-sign-mark = My mark will be better
goal-sign-tell = I can explain it to another
goal-sign-project-done = There will be finished work
programme-to-goals = 🎯 Goals
