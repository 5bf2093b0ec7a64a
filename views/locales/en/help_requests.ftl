## Help requests: notices, the screens of who asks and of who helps.

help-about-topic = Topic: { $topic }
help-about-urgent = ⚡ urgent
help-asks = 🆘 <b>{ $name }</b> asks for help
help-at-today = at { $time }
help-at-tomorrow = tomorrow at { $time }
help-at-day = on { $day } at { $time }

help-answer = ✍️ Answer
help-pass = Pass on
help-close = Close
help-keep = Keep open
help-close-surely = Close the request
help-take = I'll take it
help-decline = I can't
help-helped-yes = Yes
help-helped-partly = Partly
help-helped-no = No

help-colleague-colleague = 🤝 { $by } asks you to step in: <b>{ $mentee }</b> is waiting for help. You will see the talk if you take it.
help-colleague-escalation = 🤝 <b>{ $mentee }</b> is waiting for help, the mentor has not answered yet. You will see the talk if you take it.
help-colleague-mentor = 🤝 <b>{ $mentee }</b> is waiting for help. You will see the talk if you take it.
help-colleague-curator = 🤝 <b>{ $mentee }</b> is waiting for help, nobody has answered. Sent { $at }. You will see the talk if you take it.
help-moved-mentors = { $count ->
    [one] No answer yet. We have also asked { $names }. If there is none either, the curator will see it { $at }.
   *[other] No answer yet. We have also asked: { $names }. If there is none either, the curator will see it { $at }.
}
help-moved-curator = No answer yet. We have told the curator: { $names }.
help-joined-mentee = 🤝 { $name } will help with your request. All you wrote has been passed on.
help-joined-helper = { $name } takes the request of { $mentee }. You can go on reading the talk.
help-refused = { $name } cannot help now. The request stays with you: { $mentee }.
help-closed-mentee = The request was closed by { $by }. Did it help?
help-closed-helper = The request was closed by { $by }. Thank you for helping!
help-closed-helper-other = The request of { $mentee } was closed by { $by }.
help-helped-told = { $helped ->
    [yes] 👍 { $mentee }: it helped.
    [partly] { $mentee }: it helped partly.
   *[no] { $mentee }: it has not helped yet. You could agree on a meeting.
}
help-urgent-now = ⚡ { $mentee }: this is urgent now.

help-took = ✓ You have taken the request. The last messages are below. To answer, reply to any of them.
help-declined = All right, we will manage without you.
help-closed-now = The request is closed.
help-kept = The request stays open.
help-rated = { $helped ->
    [yes] Thank you! Glad it helped.
    [partly] Thank you! If a question is left, ask for help again.
   *[no] Thank you for saying so. Ask again: a mentor or the curator will answer.
}

## The screen "Ask for help"

help-ask-button = 🆘 Ask for help
help-ask-again = Ask again
help-ask-form = <b>Write what happened</b>: text, voice, photo or file. It is sent at once.
    Seen by: { $who }.
help-ask-no-mentor = Here you will be able to ask your mentor for help. You have none yet: the curator appoints one.
help-urgent-on = ✓ Urgent
help-urgent-off = ⚡ Urgent
help-chosen = ✓ { $what }
help-passed-now = ✓ Passed on to { $names }
help-passed-later = ✓ Passed on to { $names }, who will see it { $at }.
help-passed-away = ✓ Kept. { $names } cannot be reached in Telegram now, so we ask further.
help-sent = You may go on writing, it will all go to the same place.
help-topic-button = Topic
help-to-whom-button = To whom
help-to-whom-screen = Whom to ask?
help-topic-screen = What is it about?
help-topic-none = No topic
help-closed-screen = <b>The request is closed.</b> Did it help?
help-later = Not now

## Lists and the talk

help-list-own = <b>My requests</b>
help-list-own-empty = <b>My requests</b>

    Your help requests and the answers to them will be here.
help-list-to-me = <b>Requests to me</b>
help-list-to-me-empty = <b>Requests to me</b>

    Help requests will be here. A new one comes as a message, and you can answer right there.
help-row = { $state ->
    [open] 🕓
    [answered] 💬
   *[closed] ✓
} { $name }, { $at }
help-state = { $state ->
    [open] Waiting for an answer
    [answered] Answered
   *[closed] Closed
}
help-talk-write = Write a message and it goes into the talk. Seen by: { $who }.
help-talk-read = Nothing more can be written here, only read.
help-answer-screen = <b>Answer to { $name }</b>
    Write text, voice, photo or file, several messages if you like. Seen by: { $who }.
help-answer-more = You may write more, or press “Done”.
help-answer-done = Done

## Passing on to a colleague

help-pass-screen = <b>Whom to ask?</b> { $mentee } is waiting for help.
    The colleague sees who asks and what about; the talk itself only after a yes. You can write a part of a name.
help-pass-nobody = Nobody to ask: mentors confirmed by an order and the curator will be here.
help-pass-curator = { $name } (curator)
help-pass-asked = ✓ Asked: { $names }. The answer will come as a message, until then the request stays with you.

## Words outside any form

words-offer-ask = { $count ->
    [one] Send this to your mentor as a request?
   *[other] Send this to your mentor as a request? Messages: { $count }.
}
words-offer-answer = Is this an answer? { $name } will see it.
words-offer-talk = Send this into the talk? { $name } will see it.
words-ask = Send
words-ask-new = New request
words-answer = Yes, an answer
words-talk = Into the talk
words-drop = No
words-dropped = All right, nothing was sent.
words-not-kept = This was not kept: here you choose with a button.

## Refusals

refusal-account-not-shared = Not passed on: the message has an account's name, a link to one, an e-mail address or a phone number. Take it out and send again.
refusal-kind-not-relayed = Not passed on: the bot does not carry such messages. Send text, voice, photo, video or a file.
refusal-contact-not-relayed = Not passed on: the bot carries no contacts and no places. Write in words what is needed.
refusal-file-too-large = Not passed on: the file is over { $limit } MB. Send a smaller one.
refusal-request-closed = This request is closed, the message was not passed on. A new one begins with “Ask for help”.
refusal-closes-unheard = There was no answer yet. If you close it, the request goes to nobody else.
refusal-request-answered = No longer needed: somebody has taken or answered the request. Thank you!
refusal-request-taken = You have taken this request already. Reply to a message of the talk.
refusal-not-taken-yet = Press "I'll take it" first, then answer.
refusal-pair-ended = This mentoring pair has ended, nothing more can be written here. Ask the curator.
refusal-no-mentor-yet = There is no mentor to pass this on to yet. The curator appoints one.
refusal-contact-frozen = Contact is paused, the message was not passed on. The curator is already looking into it.
refusal-parent-consent-missing-for-mentee = There is no valid parents' consent now, so the talk stands still. The curator knows what is needed.
refusal-colleague-unfit = This person cannot be asked now. Choose another from the list.
refusal-nothing-kept = This was sent or removed already.
