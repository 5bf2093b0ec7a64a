## Invitations.

invitee = { $who ->
    [admin] Administrator
    [head] Head of the school
    [curator] Curator
    [founder] A further school
    [teacher_mentor] Teacher, mentor
    [teacher_mentee] Teacher, mentee
    [student_mentor] Student, mentor
    [student_mentee] Student, mentee
    [employer] Employer
    [staff_room] Link for the staff room
   *[relink] New phone: { $name }
}
invitation-whom = <b>Whom to invite?</b>
    Press, and the link with its QR code is ready. Each link is for one person.
invitation-ready = <b>The invitation is ready</b> ☝️
    Forward it or show the QR code. The bot will not show this link again, but it can make a new one.
invitation-sign = Note for whom it is
invitation-list-button = Open · { $waiting }
invitation-ask-note = For whom is this invitation? For example: “Ms Smith, second building”.
    Only those who invite will see the note.
invitation-list = <b>Open invitations: { $total }</b>
    Press one to make a new link or to withdraw it.
invitation-list-empty = There are no open invitations. Those that nobody has used yet will be here.
invitation-new = Invite
invitation-line = { $title } · until { $until }
invitation-one = <b>{ $title }</b>
    Valid until { $until }.
invitation-one-note = For: { $note }
invitation-renew = New link
invitation-withdraw = Withdraw
invitation-withdraw-sure = Withdraw the invitation “{ $title }”? Nobody will be able to come in by its link.
invitation-withdraw-yes = Yes, withdraw
invitation-keep = Keep it
invitation-withdrawn = The invitation is withdrawn
invitation-caption = { $who ->
    [admin] <b>Invitation for an administrator</b>
    [head] <b>Invitation for the head of the school</b>
    [curator] <b>Invitation for the curator of mentoring</b>
    [founder] <b>Invitation for a further school</b>
    [teacher_mentor] <b>Invitation for a mentor</b>
    [teacher_mentee] <b>Invitation for a mentee</b>
    [student_mentor] <b>Invitation for a student mentor</b>
    [student_mentee] <b>Invitation for a student mentee</b>
    [employer] <b>Invitation for a mentor from an enterprise</b>
    [staff_room] <b>Would you like to be a mentor, or to find one?</b>
   *[relink] <b>Coming in from a new phone</b>
}
    { $who ->
        [founder] Open the link, press “Start” and name your school:
        [staff_room] Open the link and press “Start”. It is an application to “{ $school }”; the curator will answer:
        [relink] Open the link on the new phone and press “Start”. The old one will lose access:
       *[other] “{ $school }” is expecting you. Open the link and press “Start”:
    }
    { $link }

    { $who ->
        [staff_room] Valid until { $until }.
       *[other] Valid until { $until }, for one use only: do not pass it on to others.
    }
refusal-invitation-settled = This invitation has been used or withdrawn already.
