## Making a programme together: the whole, its parts, its activities.

draft-form = Form: { $forms }
draft-roles = { $reader ->
    [two] About
   *[desk] Roles
}: { $models }
draft-kind = How: { $kinds }
draft-hard = <b>To overcome</b>
draft-difficulty = { $met ->
    [yes] ☑️ { $what }
   *[no] ▫️ { $what }: nothing for it yet
}
draft-items = { $n ->
    [0] <b>To do</b>: nothing yet
   *[other] <b>To do</b> · { $n }
}
draft-next = Change it together: each sees what the other did.
draft-to-agreement = To agreement
draft-add = ➕ Activity
draft-to-items = Activities
draft-to-hard = Difficulties
draft-to-term = Term
draft-to-roles = What about
draft-to-kinds = How we work
draft-ask-hard = <b>What will the programme help to overcome?</b>
    { $reader ->
        [mentee] What is marked the programme is aimed at. At least one stays.
       *[other] This is what is hard: { $mentee }. What is too much can be taken off, at least one stays.
    }
draft-own-hard = You can also write it in your own words.
draft-ask-term = <b>Until which day?</b>
    Now: { $begins } – { $ends }. It lasts from 3 months to a year.
draft-ask-roles = <b>What is the programme about?</b>
    One or several.
draft-ask-kinds = <b>How will you work?</b>
    One or several.
programme-model = { $role_model ->
    [experienced_young] experience for a beginner
    [leader_struggling] communication
    [innovator_conservative] new ways of teaching
    [subject_expert_novice] deeper into the subject
    [professional_indifferent] seeing a profession
    [colleague_young_colleague] a common project
    [employer_future_employee] a step to a profession
    [achieving_underachieving] studies
    [leader_passive] life of class and school
   *[equal_equal] exchange of skills
}
item-ask = <b>Activities</b>: { $n_bare ->
    [0] each difficulty has one. You can add more.
   *[other] what will help? Nothing yet for: { $bare }.
    } Choose one or write your own.
item-ask-against = <b>{ $title }</b>
    What will it help to overcome?
item-added-toast = Added
item-enough = To the programme
item-list = <b>Activities of the programme</b>
    { $n ->
        [0] Activities will be here, each with its day.
       *[other] Each can be opened and changed.
    }
item-title = <b>{ $title }</b>
item-day = Due: { $day }
item-who = Done by: { $who }
item-against = Against: { $topics }
item-expected = Result: { $expected }
item-gone = This activity is gone: it was taken out.
item-to-day = Day
item-to-who = Who does it
item-to-title = Name
item-to-expected = Result
item-to-against = Difficulty
item-ask-title = <b>{ $title }</b>
    Write the new name.
item-ask-expected = <b>{ $title }</b>
    What will have come of it? Write one sentence.
draft-directions = Directions: { $directions }
draft-to-directions = Directions
draft-ask-directions = <b>Where does the programme lead?</b>
    One or several.
item-typical = { $helps ->
    [yes] 💡{" "}
   *[no] { "" }
}{ $title }
item-type = Type: { $type }
item-direction = Direction: { $direction }
item-to-type = Type
item-to-direction = Direction
draft-option = { $sign ->
    [chosen] ✅{" "}
    [fits] 💡{" "}
   *[none] { "" }
}{ $what }
draft-reason = 💡 { $what } – { $reason ->
    [hard] hard: { $topics }
    [same_subject] both teach the same subject
    [mentee_knows] the mentee can teach in return: { $topics }
    [another_place] the mentor works elsewhere
    [senior_class] the last class
    [same_class] both are in the same year
    [many] several difficulties, and time enough
   *[few] one difficulty, a short term
}
programme-edited = ✏️ <b>The programme is being changed</b>: { $other } is making it together with you. { $n ->
        [one] New: { $n } change.
       *[other] New: { $n } changes.
    } Have a look and add your own.
draft-unread = 🆕 { $n ->
    [one] { $n } new change
   *[other] { $n } new changes
}
item-choose-day = <b>Until which day?</b> The programme: { $begins } – { $ends }.
item-choose-who = <b>Who will do it?</b>
item-choose-against = <b>What will it help to overcome?</b>
item-choose-type = <b>Of what type is it?</b>
item-choose-direction = <b>Where does it lead?</b>
refusal-part-empty = { $part ->
    [difficulties] A programme helps to overcome difficulties: at least one must stay.
   *[other] At least one must stay.
}
refusal-activities-outside-term = { $n ->
    [one] { $n } activity
   *[other] { $n } activities
} would be outside the new term. Move them first.
