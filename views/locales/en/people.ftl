## People: the list, the card, papers.

people-class = class { $name }
people-list = <b>{ $among ->
    [mentors] Mentors
    [mentees] Mentees
    [students] Students
    [staff] Those who lead
    [waiting] Waiting for the parents' consent
   *[all] All participants
}: { $total }</b>
people-list-search = Search: “{ $search }”
people-list-empty = { $among ->
    [waiting] All papers from parents are here.
   *[other] Nobody yet. Those who came in by an invitation will be here.
}
people-among = { $among ->
    [mentors] Mentors
    [mentees] Mentees
    [students] Students
    [staff] Staff
    [waiting] No paper
   *[all] All
}
people-search-again = Show all
people-ask-search = Write a part of the name.
people-role = { $role ->
    [admin] administrator
    [head] head of the school
    [curator] curator
    [mentor] mentor
   *[mentee] mentee
}
people-no-role = no role
people-card-roles = Role: { $roles }
people-card-age = Age: { $age ->
    [18] 18 or more
   *[other] { $age }
}
card-find-mentor = Find a mentor
card-open = Open the card
people-age = Age
people-ask-age = { $name }: how many full years?
    Change it only where the student made a mistake. The change is on record. Under 18 a paper from the parents is needed; “18 or more” is recorded by the head, and the curators hear of it.
people-correct-class = Class
people-ask-grade = { $name }: which class?
people-ask-letter = { $name }: which letter?
people-no-letter = No letter
people-card-teaches = Can teach: { $topics }
people-card-hard = Finds hard: { $topics }
people-card-paper-until = 📄 Parents' consent: until { $day }
people-card-paper-missing = ⏳ Waiting for the parents' consent: nothing works without it
people-card-certificate = 📄 Certificate of no criminal record: { $day }
people-card-certificate-missing = ⏳ No certificate of no criminal record
people-card-unreachable = 📵 Cannot be reached since { $day }: the bot cannot write
people-card-frozen = ⛔ Contact stands still: “I feel uncomfortable”
people-paper = Parents' consent
people-paper-new = New paper
people-certificate = Certificate
people-relink = New phone
people-roles = Roles
people-end = End membership
people-talks = Talks
people-ask-signed = Paper from the parents: { $name }
    When was it signed? 1 of 2
people-ask-until = Until which day does it hold? 2 of 2
people-ask-certificate = Certificate of no criminal record: { $name }
    On which day was it issued?
paper-until-summer = Until 31 May
paper-for-a-year = For a year
people-recorded = Recorded
people-paper-standing = Parents' consent: { $name }
    It holds until { $day }.
people-paper-withdraw = Parents withdrew it
people-paper-withdraw-sure = { $name }: have the parents withdrawn their consent?
    Everything stops for the child at once: open requests for help are closed, no messages come any longer. The bot tells the child and the mentor calmly, without reasons.
people-paper-withdraw-yes = Yes, withdrawn
people-paper-withdrawn = The paper is withdrawn, everything has stopped for the child
people-keep = Leave as it is
people-relink-sure = { $name }: make a link for a new phone?
    When it is opened, the old account loses access. Give the link to this person only.
people-relink-yes = Yes, make the link
people-relink-ready = The link for the new phone is ready ☝️
people-roles-of = <b>{ $name }</b>
    Now: { $roles }.
people-grant = ＋ { $role ->
    [admin] Administrator
    [head] Head
    [curator] Curator
    [mentor] Mentor
   *[mentee] Mentee
}
people-withdraw-role = Withdraw: { $role ->
    [admin] administrator
    [head] head
    [curator] curator
    [mentor] mentor
   *[mentee] mentee
}
people-withdraw-role-sure = { $name }: withdraw the role “{ $role ->
    [admin] administrator
    [head] head of the school
    [curator] curator
    [mentor] mentor
   *[mentee] mentee
}”? The buttons of this role stop working at once.
people-withdraw-role-yes = Yes, withdraw
people-end-sure = { $name }: end the membership?
    The person loses access to the bot of this school. A new invitation is the way back.
people-end-yes = Yes, end it
people-ended = The membership has ended
people-paper-recorded-you = { $you ->
    [young] ✅ The curator has your parents' consent. Everything works for you now: press /start.
   *[formal] ✅ The curator has your parents' consent. Everything works for you now: press /start.
}
people-paper-withdrawn-you = { $you ->
    [young] Your parents have decided that taking part stops for now. You have done nothing wrong. If you have questions, ask the curator of the school.
   *[formal] Your parents have decided that taking part stops for now. You have done nothing wrong. If you have questions, ask the curator of the school.
}
people-help-stopped = The talk with the student has stopped for now, the request for help is closed. There is nothing to do. Questions go to the curator.
people-unreachable = 📵 The bot cannot write to { $name }. The bot may be blocked, or the account has changed. The card of the person has a link for a new phone.
refusal-role-unfit = This role does not suit this person.
refusal-last-administrator = This is the only administrator. Appoint another one first.
refusal-paper-not-needed = This person needs no such paper.
refusal-paper-missing = There is no paper in force on record.
refusal-pairs-standing = This person has pairs. End them first.
