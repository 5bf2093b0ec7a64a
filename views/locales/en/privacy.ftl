## My data: what is kept, the file, corrections, erasure.

privacy-stranger = Nothing is kept about you here.
privacy-title = <b>My data</b> · { $school }
privacy-what = <b>What is kept and why:</b> the profile, to find a pair; requests and answers, to help you; consents, pairs and orders, since the mentoring regulation asks for them; the number of the account, so that the bot can write. The record remembers who did what, without names and texts.
    <b>Who sees it:</b> the profile: curator, head and administrator; talks: those who take part, and reading by others is on record.
    <b>Until when:</b> while you take part, or until the consent is withdrawn.
privacy-get-file = Get it as a file
privacy-correct = Correct the profile
privacy-to-erase = Withdraw and erase
privacy-file-caption = Everything kept about you in this school. Any text editor opens the file.
privacy-file-title = My data, as of
privacy-erase = <b>Withdraw the consent and erase the data</b>
    Name, profile, requests, talks, files and the tie to your account will be gone. Roles end; coming back takes a new invitation.
privacy-erase-pairs = Pairs that end: { $n }. The curator and the other side will hear that the participant has left, without a reason.
privacy-erase-requests = Requests that close: { $n }.
privacy-erase-others = What your other school keeps stays: it is erased there.
privacy-erase-stays = <b>What stays by law:</b> the record of the order with its number and date, and the record of actions: without your name. Messages that others already have in Telegram the bot cannot take back.
privacy-keep = ← Erase nothing
privacy-go-on = Go on
privacy-sure = <b>Erase for good?</b>
    It cannot be undone. If you need a copy, get the file first.
privacy-no-keep = No, keep it
privacy-yes-erase = Yes, erase all
privacy-erased = Your data have been erased and the consent is withdrawn. Thank you for having been with us.
privacy-tombstone = Participant removed
privacy-member-gone = A participant withdrew the consent; the data have been erased. { $n ->
    [0] There were no pairs.
    [one] { $n } pair has ended: see who needs a new one.
   *[other] { $n } pairs have ended: see who needs a new one.
}
privacy-partner-gone = { $you ->
    [young] Your pair has ended: the other one no longer takes part. It is not because of you. The curator knows.
   *[formal] Your pair has ended: the other one no longer takes part. The curator knows.
}
data-people = Account and settings
data-members = Card in the school
data-roles = Roles
data-tags = What I teach and find hard
data-name-forms = Name in cases
data-year-choices = The new school year: whether I stay in the class or leave
data-consents = Consents and papers
data-mentorships = Pairs
data-petitions = My petitions
data-programmes = Programmes
data-programme-difficulties = Difficulties in programmes
data-programme-revisions = Revisions of programmes
data-programme-answers = Answers on programmes
data-programme-readings = What was read in programmes
data-programme-edits = Edits of programmes
data-stage-changes = Stages of programmes
data-activities = Activities of programmes
data-works = My works that are checked
data-work-parts = What is in my works
data-remarks = Remarks and answers
data-goals = Goals of programmes
data-goal-steps = Steps towards goals
data-self-analyses = My self-analysis
data-own-goals = Own goals after a programme
data-practice-leaves = Whether the good parts may be shared
data-reflections = My reflections on programmes
data-mentor-reports = Mentor's reports
data-conclusions = Conclusions of programmes: complete, prolong, change
data-diagnoses = Questionnaires
data-diagnosis-answers = Answers to questionnaires
data-meetings = Meetings
data-meeting-people = My answers about meetings
data-meeting-guests = My invitations to meetings of others
data-groups = Groups I lead
data-group-members = Groups I take part in
data-help-requests = Requests for help
data-helpers = Requests I help with
data-curator-words = The curator's words and answers
data-messages = My messages
data-copies = Where messages stand in my chat
data-freezes = Contact stopped
data-freeze-notes = What I added to a stop
data-invitations = Invitations for a new account
data-outbox = Notices to me
data-conversations = Unfinished answers
data-guesses = Wrong invitations
data-inbox = Messages not understood
data-audit = Record of actions
