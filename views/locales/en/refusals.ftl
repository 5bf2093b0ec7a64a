## Refusals: what happened, what is kept, what to do.

button-outdated = This button is outdated. Here is the current screen.
words-for-no-screen = This message went nowhere: the screen that it belonged to is no more. Here is the current one.
fault-told = Something went wrong and is on record under number { $number }. Nothing is lost: please try again.
answer-not-taken = Telegram does not show my answer. What was done is kept; the administrator knows of the fault. To begin at the first screen: /start
refusal-not-allowed = This action is not available to you.
refusal-not-found = There is nothing like that here. It may have been removed.
refusal-parent-consent-missing = { $you ->
    [young] There is no paper from your parents yet. Ask them to sign it and take it to the curator.
   *[formal] There is no parents' consent yet. Ask them to sign the paper and take it to the curator.
}
refusal-not-accepted-yet = The curator has not accepted your application yet. We will write as soon as that happens.
refusal-invitation-unusable = This invitation does not work. Ask the school's curator for a new one.
refusal-guessing-slowed = Too many attempts. Try again in an hour.
refusal-too-young = You can take part from the age of 10. Nothing has been kept. See you then!
refusal-already-member = You are in this school already. Press /start.
refusal-text-missing = Words are needed here. Write them in one message.
refusal-text-too-long = Too long: { $limit } characters at most. Please shorten it.
refusal-zone-unknown = There is no such time zone. Choose from the list.
refusal-paper-date-wrong = This date does not fit: a paper is not signed in the future, and must still be valid.
