## Coming in by an invitation.

entry-role = { $role ->
    [admin] administrator
    [head] head of the school
    [curator] mentoring curator
    [mentor] mentor
   *[mentee] mentee
}
entry-found = <b>Hello!</b>
    This is the school mentoring assistant. You will open your school in it and become its first administrator.
entry-join = <b>{ $school }</b>
    Hello! This is the school mentoring assistant. You are invited as: { $role }.
entry-apply = <b>{ $school }</b>
    Hello! This is the school mentoring assistant. Tell a little about yourself, and your application goes to the curator.
entry-consent = First, the <b>consent to personal data</b>.

    <b>What is kept:</b> name, post, subject or organisation, your answers about yourself and what you write here; the number of your Telegram account, to write to you.
    <b>Why:</b> to run mentoring: to find a pair, to help, to prepare papers.
    <b>Who sees it:</b> the school's curator, head and administrator; your pair sees your name and work. The bot shows your number and account to nobody.
    <b>Until when:</b> while you take part, or until you withdraw the consent.
    <b>How to withdraw:</b> any day, under “My data” or by /privacy. You can get the data as a file, correct and erase it.

    Without the consent the bot keeps nothing.
entry-consent-child = First, the <b>consent to personal data</b>.

    <b>What is kept:</b> name, age, class, answers about yourself and everything written to the bot; the number of the Telegram account, so that the bot can answer.
    <b>Why:</b> to find a good pair and to help.
    <b>Who sees it:</b> the school's curator, head and administrator; the pair sees name and class. The bot shows number and account to nobody.
    <b>Until when:</b> while taking part, or until the consent is withdrawn.
    <b>How to withdraw:</b> any day, under “My data” or by /privacy. The data can be got as a file, corrected and erased.

    Under 18 a paper from parents is needed as well: more about it later. Without the consent the bot keeps nothing.
entry-agree = I agree
entry-disagree = I do not agree
entry-agreed = ✅ Consent given. It can be withdrawn any day: /privacy
entry-nothing-kept = All right. Nothing has been kept. If you change your mind, open the invitation again.
entry-declined = All right, everything stays as it was.
entry-add-role = <b>{ $school }</b>
    You are offered one more role: { $role }. Your other roles stay. Do you agree?
entry-add-role-yes = Yes
entry-add-role-no = No
entry-add-role-done = ✅ Role: { $role }.
entry-relink = <b>{ $school }</b>
    By this link your card moves to this account. The old one will have no access. Move it?
entry-relink-yes = Move
entry-relink-no = No
entry-relink-done = ✅ From now on you enter from this account.
entry-what-next = What comes next
entry-welcome-paper = <b>{ $you ->
        [young] You are almost on the team!
       *[formal] You are almost on the team!
    }</b>
    { $you ->
        [young] One paper is left: your parents' consent. The curator has the form. Ask your mum, dad or guardian to sign it and take it to the curator. As soon as it is recorded, the bot works and writes to you.
       *[formal] One paper is left: your parents' consent. The curator has the form. Ask a parent or guardian to sign it and take it to the curator. As soon as it is recorded, the bot works and writes to you.
    }
entry-welcome-next = { $you ->
        [young] 1. Take the form and the page for parents from the curator: it says who will write to you and who sees it.
       *[formal] 1. Take the form and the page for parents from the curator: it says who will write to you and who sees it.
    }
    { $you ->
        [young] 2. Your parents sign, you take the paper to the curator.
       *[formal] 2. Your parents sign, you take the paper to the curator.
    }
    { $you ->
        [young] 3. The curator finds you a pair and asks whether you agree. You can say no without explaining.
       *[formal] 3. The curator finds you a pair and asks whether you agree. You can say no without explaining.
    }

    Children's helpline, free:
    <b>8-800-2000-122</b>
    In danger: <b>112</b>
entry-welcome-applied = <b>Your application is with the curator.</b>
    We will write as soon as there is an answer. There is nothing more to do.
entry-joined-new = { $name } is in the school now: { $role ->
        [admin] administrator
        [head] head
        [curator] curator
        [mentor] mentor
        [mentee] mentee
       *[none] no role yet
    }.
entry-joined-role = { $name } has one more role: { $role ->
        [admin] administrator
        [head] head
        [curator] curator
        [mentor] mentor
        [mentee] mentee
       *[none] no role yet
    }.
entry-joined-account = { $name } is back: the card has moved to a new account. If that is unexpected, ask in person.
entry-joined-awaits-parent = The parents' paper is awaited: without it the bot does not work for the student.
