## Pairs: the proposal, the answers, the papers, the work.

pair-title = { $mentor } → { $mentee }
pair-form = { $form ->
    [teacher_teacher] teacher – teacher
    [head_teacher] head – teacher
    [employer_student] employer – student
   *[student_student] student – student
}
pair-role-model = { $role_model ->
    [experienced_young] experienced teacher – young specialist
    [leader_struggling] community leader – teacher who finds communication hard
    [innovator_conservative] innovator – conservative
    [subject_expert_novice] subject expert – subject novice
    [professional_indifferent] active professional – indifferent consumer
    [colleague_young_colleague] colleague – young colleague
    [employer_future_employee] employer – future employee
    [achieving_underachieving] achieving – underachieving
    [leader_passive] leader – passive
   *[equal_equal] equal – equal
}
pair-kind = { $kind ->
    [virtual] at a distance
    [group] in a group
    [short_term] short goals on a schedule
    [reverse] learning from each other
    [situational] help when it is needed
    [speed] a single meeting
   *[traditional] one to one, for long
}
pair-choice =
    Form: { pair-form }
    Roles: { pair-role-model }
    How: { pair-kind }
pair-terms =
    Form: { pair-form }
    How: { pair-kind }
pair-same-subject = teaches the same subject: { $subject }
pair-shared = can teach: { $topics }
pair-teaches = can teach: { $topics }
pair-teaches-unsaid = has not said what to teach
pair-load = { $n ->
    [0] no mentees yet
   *[other] mentees: { $n }
}

## Official words: in papers only.

pair-form-official = { $form ->
    [teacher_teacher] teacher – teacher
    [head_teacher] head of the school – teacher
    [employer_student] employer – student
   *[student_student] student – student
}
pair-role-model-official = { $role_model ->
    [experienced_young] experienced teacher – young specialist
    [leader_struggling] leader of the teaching community – teacher with difficulties in communication
    [innovator_conservative] innovator – conservative teacher
    [subject_expert_novice] experienced subject teacher – inexperienced subject teacher
    [professional_indifferent] active professional – indifferent consumer
    [colleague_young_colleague] colleague – young colleague
    [employer_future_employee] employer – future employee
    [achieving_underachieving] achieving – underachieving
    [leader_passive] leader – passive
   *[equal_equal] equal – equal
}
pair-kind-official = { $kind ->
    [virtual] virtual (distance) mentoring
    [group] group mentoring
    [short_term] short-term (goal-setting) mentoring
    [reverse] reverse mentoring
    [situational] situational mentoring
    [speed] speed mentoring
   *[traditional] traditional mentoring
}

## A new pair

pair-choose-mentee = <b>New pair</b> · 1 of 3
    Who needs a mentor? Those who have none come first.
    { pair-mentee-legend }
    To search, write a part of the name.
pair-no-mentees = Mentees will be here. There are none yet: invite people or accept applications.
pair-mentee-item = { $sign ->
    [paper] ⏳{" "}
    [some] ✓{" "}
   *[none] { "" }
}{ $name }
pair-mentee-legend = ✓ has a mentor, ⏳ waits for the parents' paper.
pair-choose-mentor = <b>{ $mentee }</b> · 2 of 3
    Finds hard: { $hard }

    Who will help? The most fitting come first.
pair-mentor-reason = { $number }. <b>{ $name }</b>
    { $why }
pair-no-mentors = There are no suitable mentors yet: invite them or propose another pair.
pair-review = <b>Check the pair</b> · 3 of 3
    Mentor: { $mentor }
    Mentee: { $mentee }
    💡 { $why }
pair-review-note = Both will be asked. One may refuse without a reason.
pair-warning-classes = ⚠️ The mentor is in a lower class. For “equal – equal” that is allowed.
pair-propose = ✅ Propose
pair-change-form = Form
pair-change-model = Roles
pair-change-kind = How they meet
pair-pick-form = Which form?
pair-pick-model = Which roles?
pair-pick-kind = How will they work?
pair-proposed-done = Both have been asked

## The list and the card

pair-list = <b>Pairs</b>
    Press a pair to see what is missing.
pair-list-read-only = <b>Pairs of the school</b>
pair-list-empty = Nothing here yet.
pair-list-empty-hint = Pairs will be here. Begin with the first.
pair-filter = { $on ->
    [yes] •{" "}
   *[no] { "" }
}{ $filter ->
    [asked] Asked
    [papers] On papers
    [active] Active
   *[over] Over
}: { $n }
pair-new = New pair
pair-state = { $state ->
    [proposed] awaiting answers
    [agreed] both agree
    [active] active
    [declined] did not come about
    [withdrawn] the proposal is withdrawn
   *[ended] ended
}
pair-end-reason = { $reason ->
    [completed] the programme is completed
    [left] left the school
    [petition] on request
    [succeeded] replaced by another mentor
   *[curator] the curator's decision
}
pair-card = <b>{ $title }</b>
    Mentor: { $mentor }
    Mentee: { $mentee }
    Now: { $state }
pair-card-in-order = The order has been sent to the head.
pair-left = Still missing:
pair-left-item = • { $gap }
pair-gap = { $gap ->
    [participant] one of the two has left the school
    [form] the form does not fit any longer: propose the pair anew
    [freeze] contact is stopped, decide on it under “Safety”
    [ask_another] something is not ready: ask another curator or the head
    [mentor_answer] the mentor's answer
    [mentee_answer] the mentee's answer
    [mentee_parent] consent of the mentee's parents
    [mentor_parent] consent of the mentor's parents
    [difficulty] difficulties in the mentee's profile
    [curator] another curator within reach, not the mentor
    [certificate] the certificate of no criminal record
    [mentor_paper] { $mentor ->
        [employee] the mentor's signed papers (Labour Code, art. 351.8: consent and agreement)
       *[other] the mentor's signed consent
    }
   *[order] the head's order
}
pair-answer-for-mentor = Record mentor's answer
pair-answer-for-mentee = Record mentee's answer
pair-answer-for = { $name } does not use the bot. What did the person tell you? The journal will show that you recorded the answer.
pair-said-yes = Agrees
pair-said-no = Cannot
pair-answer-recorded = The answer is recorded
pair-paper-today = Papers signed today
pair-paper-other-day = Signed on another day
pair-record-certificate = Certificate is here
pair-paper-day = When were the mentor's papers signed?
pair-certificate-day = What is the date of the certificate?
pair-paper-recorded = Recorded
pair-print-consent = Consent form
pair-consent-caption = The blank of the mentor's consent. Print it, have it signed and note the date here.
pair-consent-file = Consent of the mentor
pair-parent-mentee = Paper: mentee
pair-parent-mentor = Paper: mentor
pair-parent-day = { $name }: when did the parents sign the consent?
pair-parent-term = Until which day does the parents' consent hold?
pair-freezes = Safety
pair-withdraw = Withdraw
pair-withdraw-sure = Withdraw the proposal “{ $title }”? Both will get a short message that there will be no pair.
pair-withdraw-yes = Yes, withdraw
pair-withdrawn-done = The proposal is withdrawn
pair-end = End the pair
pair-end-sure = End the pair “{ $title }”? Both will get a message, and no help can be asked for in this pair any longer.
pair-end-yes = Yes, end it
pair-ended-done = The pair has ended. Its order of ending: “Orders”.
pair-keep = Keep
pair-to-orders = To the orders

## Messages

pair-agree = ✅ I agree
pair-refuse = I cannot
pair-proposed-mentor = { $you ->
    [young] <b>Would you like to be a mentor?</b>
    You are asked to help: { $other }.
   *[formal] <b>You are asked to be a mentor</b>
    To help: { $other }.
}
pair-proposed-mentee = { $you ->
    [young] <b>A mentor for you</b>
    This is { $other }.
   *[formal] <b>A mentor is proposed to you</b>
    This is { $other }.
}
pair-free = { $you ->
    [young] You decide. You may say no, and no reason is needed. The curator sees your answer.
   *[formal] You decide. You may refuse, and no reason is needed. The curator sees your answer.
}
pair-you-agreed = { $you ->
    [young] ✅ You agree. When everybody has answered and the papers are ready, we will write.
   *[formal] ✅ You agree. When everybody has answered and the papers are ready, we will write.
}
pair-you-agreed-both = { $you ->
    [young] ✅ You agree, and so does the other. The curator prepares the papers, then we will write.
   *[formal] ✅ You agree, and so does the other. The curator prepares the papers and the order, then we will write.
}
pair-you-refused = { $you ->
    [young] All right. The curator will find another pair.
   *[formal] All right. The curator will find another pair.
}
pair-agreed = ✅ <b>Both agree</b>
    { $mentor } → { $mentee }
    The papers and the order are left.
pair-open = Open the pair
pair-declined = The pair “{ $mentor } → { $mentee }” did not come about.
pair-off = { $other }: there will be no pair. The curator will find another one, there is nothing to do.
pair-active-mentor = { $you ->
    [young] 🎉 <b>You are a mentor!</b>
    The order is signed. With you: { $other }.
    If help is needed, the request comes right here. All about the pair: /start, “My mentees”.
   *[formal] 🎉 <b>You are a mentor</b>
    The order is signed. With you: { $other }.
    If help is needed, the request comes right here. All about the pair: /start, “My mentees”.
}
pair-active-mentee = { $you ->
    [young] 🎉 <b>You have a mentor</b>
    This is { $other }.
    Is it hard? Press /start and “Ask for help”: the mentor sees it at once.
   *[formal] 🎉 <b>You have a mentor</b>
    This is { $other }.
    Is it hard? Press /start and “Ask for help”: the mentor sees it at once.
}
pair-ended = { $you ->
    [young] The pair is ended: { $other }. Thank you for working together! The curator will answer questions.
   *[formal] The pair is ended: { $other }. Thank you for working together! The curator will answer questions.
}

## My pairs

pair-my-mentees = <b>My mentees</b>
pair-my-mentees-empty = Your mentees will be here when the order is signed.
pair-my-mentor = <b>{ $you ->
        [young] Your mentor
       *[formal] Your mentor
    }</b>
pair-my-mentor-line = • { $name }
pair-my-mentor-empty = { $you ->
    [young] You have no mentor yet. We will write when there is one.
   *[formal] You have no mentor yet. We will write when there is one.
}
pair-mentee-card = <b>{ $name }</b>
    Finds hard: { $hard }

## Refusals

refusal-pair-with-oneself = Mentor and mentee are different people. Choose somebody else.
refusal-pair-twice = These two are a pair already, or have been asked.
refusal-form-not-open = The regulation knows no such pair. Choose another mentor.
refusal-class-outside-form = “Employer – student” is for the senior classes. Choose another mentor.
refusal-role-model-of-other-form = These roles belong to another form. Choose others.
refusal-kind-not-for-pairs = A single meeting is an event, not a pair. Choose another kind.
refusal-mentor-of-lower-class = The mentor is in a lower class. That is possible as “equal – equal” only.
refusal-parent-paper-first = { $name }: the parents' paper comes first. Record it in the person's card.
refusal-already-answered = { $you ->
    [young] You have answered. If you change your mind, tell the curator.
   *[formal] You have answered. If you change your mind, tell the curator.
}
refusal-pair-moved-on = This proposal does not await an answer any longer.
refusal-answers-in-chat = The person uses the bot and will answer in person.
refusal-own-appointment = You are in this pair yourself, so somebody else decides: the head or another curator.
refusal-paper-on-record = This paper is on record already, or not needed here.
refusal-pair-incomplete = { $mentor_name } → { $mentee_name }. Still missing: { $participant ->
    [1] a person has left the school;{" "}
   *[0] { "" }
}{ $form ->
    [1] another form;{" "}
   *[0] { "" }
}{ $freeze ->
    [1] contact is stopped;{" "}
   *[0] { "" }
}{ $ask_another ->
    [1] ask another curator or the head;{" "}
   *[0] { "" }
}{ $mentor_answer ->
    [1] the mentor's answer;{" "}
   *[0] { "" }
}{ $mentee_answer ->
    [1] the mentee's answer;{" "}
   *[0] { "" }
}{ $mentee_parent ->
    [1] consent of the mentee's parents;{" "}
   *[0] { "" }
}{ $mentor_parent ->
    [1] consent of the mentor's parents;{" "}
   *[0] { "" }
}{ $difficulty ->
    [1] difficulties in the profile;{" "}
   *[0] { "" }
}{ $curator ->
    [1] a curator within reach;{" "}
   *[0] { "" }
}{ $certificate ->
    [1] the certificate;{" "}
   *[0] { "" }
}{ $mentor_paper ->
    [1] the mentor's papers;{" "}
   *[0] { "" }
}{ $order ->
    [1] the order;{" "}
   *[0] { "" }
}nothing has changed.
