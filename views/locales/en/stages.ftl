## Stages: what is needed before the next one.

need-diagnosis = The mentee's questionnaire
need-goals = Goals
need-mentee-sheet = The mentee's self-analysis
need-mentor-sheet = The mentor's self-analysis
need-resources = Resources
need-difficulties = What to overcome
need-activities = Activities for each difficulty
need-mentor-yes = The mentor's yes
need-mentee-yes = The mentee's yes
need-curator-yes = The curator's yes
need-council-yes = The council's yes
need-head-yes = The head's approval
need-mentee-reflection = The mentee's reflection
need-mentor-reflection = The mentor's reflection
need-diagnosis-after = Questionnaire after the programme
need-report = The mentor's report
need-conclusion = Conclusion: what next
need-item = { $met ->
    [yes] ☑️
   *[no] ▫️
} { $name }
needs-before = Before { $stage ->
    [design] the design
    [implementation] the implementation
    [reflexive_analytic] the reflection
   *[result] the result
} there must be:
refusal-stage-incomplete = Too early: first { $need ->
    [diagnosis] the mentee's questionnaire
    [goals] goals
    [mentee_sheet] the mentee's self-analysis
    [mentor_sheet] the mentor's self-analysis
    [resources] resources
    [difficulties] difficulties
    [activities] activities for each difficulty
    [mentor_yes] the mentor's yes
    [mentee_yes] the mentee's yes
    [curator_yes] the curator's yes
    [council_yes] the council's yes
    [head_yes] the head's approval
    [mentee_reflection] the mentee's reflection
    [mentor_reflection] the mentor's reflection
    [diagnosis_after] the second questionnaire
    [report] the mentor's report
   *[conclusion] the conclusion
}{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
refusal-difficulty-without-activity = There is no activity for "{ $difficulty }" yet. Add one, or take the difficulty out.
refusal-programme-changed = The programme has just been changed. See what is different and answer again.
refusal-curator-decides = The curator decides first.
refusal-correction-stands = A correction has been begun already. Open it and go on together.
