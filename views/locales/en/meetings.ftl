## Meetings of a pair.

refusal-meeting-over = This meeting has begun, is over or was cancelled.
refusal-meeting-ahead = The meeting has not begun: there is nothing to record yet.
refusal-meeting-too-soon = This time has passed or comes too soon. Please choose another.
refusal-meeting-too-far = Meetings are planned up to { $days } days ahead.
refusal-meeting-in-lessons = The student has lessons then ({ $name }). Please choose another time.
refusal-meeting-in-quiet-hours = The student has quiet hours then ({ $name }). Please choose another time.
refusal-meeting-twice = You have a meeting at this time already.
