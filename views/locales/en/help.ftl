## /help: what one can do here, in short.

help-title = <b>What you can do here</b>
help-admin = <b>Administrator:</b> the school's name and time zone, inviting the curator and the head.
help-head = <b>Head:</b> orders on pairs, and the journal of who read students' talks.
help-curator = <b>Curator:</b> invitations, people and papers, pairs and orders, the school's settings. You hear of a student's alarm at once.
help-mentor = <b>Mentor:</b> a request for help comes as a message. To answer, reply to it. You can pass it on to a colleague or close it.
help-mentee = <b>Mentee:</b> press "Ask for help" and write what happened: text, voice, photo or file. Your mentor sees it at once.
help-no-role = You have no role here yet: the curator appoints one.
help-ask = { $you ->
    [young] A question? Ask the curator at school: { $curators }.
   *[formal] A question? Ask the curator at school: { $curators }.
}
help-ask-nobody = Questions go to the school's administrator: there is no curator yet.
help-line = Children's helpline, free:
    <b>8-800-2000-122</b>
    In danger: <b>112</b>
help-commands = /start: today, /settings: settings, /privacy: your data, /cancel: cancel and go back.
