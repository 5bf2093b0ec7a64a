## Blanks: papers for signing.

blank = { $blank ->
    [parent_consent] Parents' consent
    [parents_page] Page for parents
    [mentor_consent] Mentor's consent
    [mentee_consent] Mentee's consent
    [data_register] Data: register
    [data_messenger] Data: bot
    [data_public] Data: website
   *[data_photo] Photo and video
}
blank-variant = { $variant ->
    [adult] Empty: adult
    [child] Empty: for a child
    [employee] Empty: employee
    [student] Empty: student
    [employer] Empty: employer
   *[anybody] Empty blank
}
blank-which = <b>Which paper to print?</b>
    The bot fills in what it knows and says what to write by hand. Papers are in Russian.
blank-whose = <b>{ $title }</b>
    For whom?
blank-caption = 📄 { $title }
blank-by-hand = Write by hand: { $fields }.
blank-ready = The paper is ready ☝️
blank-broken = The template of this paper is broken: { $why }. Put the original file back into the folder papers.
blank-form = { $form ->
    [teacher_teacher] “teacher – teacher”
    [head_teacher] “head of the school – teacher”
    [employer_student] “employer – student”
   *[student_student] “student – student”
}
blank-role-model = { $role_model ->
    [experienced_young] “experienced teacher – young specialist”
    [leader_struggling] “leader of the community – teacher with difficulties in communication”
    [innovator_conservative] “innovator – conservative teacher”
    [subject_expert_novice] “experienced subject teacher – inexperienced subject teacher”
    [professional_indifferent] “active professional – indifferent consumer”
    [colleague_young_colleague] “colleague – young colleague”
    [employer_future_employee] “employer – future employee”
    [achieving_underachieving] “achieving – underachieving”
    [leader_passive] “leader – passive”
   *[equal_equal] “equal – equal”
}
blank-kind = { $kind ->
    [virtual] virtual (remote) mentoring
    [group] mentoring in a group
    [short_term] short-term (goal-setting) mentoring
    [reverse] reverse mentoring
    [situational] situational mentoring
    [speed] speed mentoring
   *[traditional] traditional mentoring (“one on one”)
}
blank-field = { $field ->
    [school_official_name] full name of the school
    [school_short_name] name of the school
    [school_place] town
    [school_address] address of the school
    [school_inn] INN
    [school_ogrn] OGRN
    [school_site] website
    [school_phone] phone of the school
    [school_email] mail of the school
    [school_head_name] name of the head
    [school_head_post] post of the head
    [person_name] name
    [person_post] post
    [person_grade] class
    [person_organisation] organisation
    [parent_name] name of the parent
    [mentor_name] name of the mentor
    [mentor_post] post of the mentor
    [mentor_grade] class of the mentor
    [mentor_organisation] organisation of the mentor
    [mentee_name] name of the mentee
    [mentee_post] post of the mentee
    [mentee_grade] class of the mentee
    [curator_name] name of the curator
    [curator_post] post of the curator
    [curator_phone] phone of the curator
    [form] form
    [role_model] role model
    [kind] kind
    [direction] direction
    [work] content of the work
    [pay] pay
    [agreement] agreement with the organisation
    [bot] name of the bot
    [messenger] messenger
    [hosting] hosting
    [starts] beginning
    [ends] end
    [signer_name] who approves
    [signer_post] the post of who approves
    [programme_difficulties] difficulties
    [programme_diagnosis] what the questionnaire showed
    [programme_directions] directions
    [programme_resources] resources
    [programme_approved_number] number of the approval
    [programme_approved_on] date of the approval
    [programme_done] activities done
    [programme_meetings] meetings held
    [consent_until] term of the consent
   *[other] the other lines
}
