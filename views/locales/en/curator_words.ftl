## A word from the curator and the answer to it.

word-from-curator = <b>The curator { $name } writes:</b>
word-answer = <b>{ $name } answers:</b>
word-text = { $text }
word-hint = { $you ->
    [young] You can answer with the button or by replying to this message. Only the curator will see it.
   *[formal] You can answer with the button or by replying to this message. Only the curator will see it.
}
word-reply = Answer
word-done = Done
word-ask = { $you ->
    [young] Write your answer. Only { $name } will see it.
   *[formal] Write your answer. Only { $name } will see it.
}
word-passed = Passed on to { $name }.
word-passed-later = Passed on to { $name }, who will see it { $at }.
refusal-reader-away = The bot cannot pass words on to this person now: no connection, or no consent of the parents. Nothing was kept.
