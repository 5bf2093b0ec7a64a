## Agreeing to a programme, its revisions and corrections.

revision-button = No. { $number } · { $state ->
    [in_force] in force since { $day }
    [replaced] was in force from { $day }
    [dropped] dropped
   *[other] in the making
}
revision-title = <b>Revision No. { $number }</b>: { $state ->
    [in_force] in force since { $day }
    [replaced] in force from { $day }, then replaced by another
    [dropped] dropped, never in force
   *[other] not agreed to yet
}
revision-answer = { $yes ->
    [yes] ✅
   *[no] ↩️
} { $voice ->
    [mentor] Mentor
    [mentee] Mentee
    [curator] Curator
    [council] Council of mentors
   *[head] Head
}{ $some ->
    [yes] : "{ $remark }"
   *[no] { "" }
}
revision-compared = <b>What changed</b>: revision No. { $older } → No. { $newer }
revision-changes = What changed
revision-compare = Compare
revision-compare-with = <b>Compare with which?</b>
revisions-list = <b>Revisions</b>
    All are kept: what was in force, and when. Press to read or compare.

agreement-waits = { $whom ->
    [you] ✍️ { $you ->
        [young] Read and answer.
       *[formal] Please read and answer.
    }
    [both] 🕓 Both are still to agree
    [mentor] 🕓 The mentor is still to agree
    [mentee] 🕓 The mentee is still to agree
    [curator] 🕓 Waits for the curator
    [council] 🕓 Waits for the council of mentors
    [head] 🕓 Waits for the head's approval
   *[needs] Both agree
}{ $days ->
    [0] { "" }
    [one] , { $days } day
   *[other] , { $days } days
}
agreement-correction = ✏️ <b>A correction is being prepared.</b> Until then all stays as it is.
agreement-yes = ✅ Agreed: { $who }
agreement-voice = { $voice ->
    [mentor] mentor
    [mentee] mentee
    [curator] curator
    [council] council of mentors
   *[head] head
}{ $recorded ->
    [yes] {" "}(recorded by the curator)
   *[no] { "" }
}
agreement-no = ↩️ { $voice ->
    [mentor] Mentor
    [mentee] Mentee
    [curator] Curator
    [council] Council of mentors
   *[head] Head
}: { $some ->
    [yes] "{ $remark }"
   *[no] asks for changes
}
agreement-missing = Still needed: { $needs }
agreement-none = Nothing is to be agreed to now: all is decided.
agreement-agree = ✅ Agree
agreement-discuss = Discuss
agreement-open = Open
agreement-edit = ✏️ Change
agreement-take-back = Change it again
agreement-pass = { $state ->
    [council] ✅ Council agrees
   *[other] ✅ Agree
}
agreement-approve = { $reader ->
    [head] ✅ Approve
   *[curator] Approved on paper
}
agreement-return = { $state ->
    [council] Council returns
   *[other] Return
}
agreement-record-mentor = Mentor agrees
agreement-record-mentee = Mentee agrees
agreement-changes-button = What will change
agreement-changes = <b>What will change</b>
agreement-agreed-you = { $state ->
    [curator] ✅ Both agree. The programme is with the curator.
    [in_force] ✅ Both agree: the correction is in force.
   *[draft] ✅ { $you ->
        [young] Your yes is recorded. The others are next.
       *[formal] Your agreement is recorded. The others are next.
    }
}
agreement-recorded-toast = Agreement recorded
agreement-passed-toast = { $state ->
    [council] Now the council decides
   *[head] Now the head decides
}
agreement-approved-toast = The programme is in force
agreement-returned-toast = Returned
agreement-ask-remark = <b>What is to be changed?</b>
    { $you ->
        [young] Write a few words.
       *[formal] Please write a few words.
    } All answer anew when it is changed.
    <i>Seen by mentor, mentee, curator and head.</i>
agreement-silently = Return without words
agreement-ask-minutes = <b>Number and date of the minutes?</b>
    For example: "No. 3 of September 12". Seen by mentor, mentee, curator and head.
agreement-without-minutes = Without minutes
agreement-ask-number = Under which number is it approved? Write as on paper, for example 7.
    1 of 2
agreement-review = Approve the programme: No. { $number } of { $day }?
    It comes into force. Mentor and mentee get a message, and the bot reminds of activities by itself.
    2 of 2
agreement-confirm = ✅ Approve
agreement-ask-day = Programme No. { $number }. On which day was it approved?
agreement-drop = Drop the correction
agreement-drop-sure = Drop this correction? The programme stays as it is. The correction is kept among the revisions.
agreement-drop-keep = Keep it
agreement-drop-yes = Yes, drop it
agreement-dropped-toast = The correction is dropped
agreement-asks = { $kind ->
    [correction] ✏️ <b>Correction of the programme</b>: { $other } proposes
   *[programme] 🗺 <b>Programme</b>: { $other } proposes
}
agreement-ask = { $whole ->
    [yes] { $you ->
        [young] Does it suit you? If not, press "Discuss" and write what to change.
       *[formal] Does it suit you? If not, press "Discuss" and write what to change.
    }
   *[no] { $you ->
        [young] This is not all. Open it, read to the end and answer.
       *[formal] This is not all. Please open it, read to the end and answer.
    }
}
agreement-waits-you = { $state ->
    [draft] 🕓 <b>Record an agreement</b>
    [curator] 🗺 <b>A programme waits for your agreement</b>
    [council] 🗺 <b>A programme waits for the council</b>
   *[head] 🗺 <b>A programme waits for approval</b>
}
    { $mentor } → { $mentee }
agreement-record-how = They cannot answer in the chat. If they agree on paper, record it.
agreement-still-waits = 🕓 A programme has waited for three working days: { $mentor } → { $mentee }. { $state ->
    [curator] The curator's answer is needed.
    [council] The council's word is needed.
   *[head] The approval is needed.
}
agreement-still-waits-line = A programme waits for an answer: { $mentor } → { $mentee }
agreement-returned = ↩️ <b>Changes to the programme are asked for.</b> Change it together and answer anew.
agreement-returned-desk = ↩️ The programme was returned: { $mentor } → { $mentee }
agreement-in-force = ✅ <b>The programme is approved</b>: No. { $number } of { $day }. You will be reminded of activities a week before, the day before and on the day.
agreement-in-force-desk = ✅ The programme is approved, No. { $number } of { $day }: { $mentor } → { $mentee }
agreement-corrected = ✅ <b>The correction is in force:</b> both agree.
agreement-corrected-desk = ✅ The programme was corrected, both agree: { $mentor } → { $mentee }

correction-begin = <b>Change the programme?</b>
    You change a copy. Until both agree, all stays as it is. What is done stays.
correction-begin-yes = ✏️ Begin a correction
programme-to-agreement = Agreement
programme-to-revisions = Revisions
programme-to-correct = ✏️ Change
programme-correction = ✏️ Correction
