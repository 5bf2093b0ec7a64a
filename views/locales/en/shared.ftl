## Words that all screens share.

back = ← Back
cancel = Cancel
close = Close
to-home = Home
skip = Skip
done = Done
save = Save
all-correct = All correct
correct = Correct an answer
yes = Yes
no = No
next-page = →
prev-page = ←
page = { $n } / { $total }
step = { $n } of { $total }
search = Search
show-all = Show all
nothing-found = Nothing found. Try something shorter.
today = Today
tomorrow = Tomorrow
yesterday = Yesterday
choose-day = Another day
nobody = nobody
not-stated = not stated
saved = Saved
cancelled = Cancelled, nothing has changed.
chosen = ✅ { $what }
refusal-text-wanted = { $you ->
    [young] Words are needed here. Write your answer in one message.
   *[formal] Words are needed here. Write your answer in one message.
}
