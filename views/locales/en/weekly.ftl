## The weekly summary.

weekly-title = <b>Week: { $days }</b>
weekly-quiet = Nothing to tell: { $n } active pairs, no meetings, requests or deadlines this week.
weekly-days = { $n } days
weekly-was = { " " }(was { $n })
weekly-pairs = Active pairs: { $pairs }{ $was }
weekly-groups = Groups: { $groups }{ $was }
weekly-held = Meetings held: { $held }{ $was }
weekly-missed = Meetings missed: { $missed }{ $was }
weekly-planned = Meetings planned: { $planned }{ $was }
weekly-requests = Requests for help: { $requests }{ $was }{ $waited ->
        [no] { "" }
       *[yes] , the usual wait { $wait }{ $wait_was }
    }
weekly-unheard = Waiting for an answer: { $unheard }{ $was }
weekly-late = Past the day and open: { $late }{ $was }
weekly-deadlines = Due in two weeks: { $deadlines }{ $was }
weekly-silent = No contact for { $days } days: { $silent } { $silent ->
        [one] pair
       *[other] pairs
    }{ $was }
weekly-reflections = Reflections to come: { $reflections }{ $was }
weekly-this = the week
weekly-last = the week before
weekly-bar-held = Meetings
    held
weekly-bar-missed = Meetings
    missed
weekly-bar-requests = Requests
    for help
weekly-behind = { $figure ->
    [unheard] Waiting: { $n }
    [requests] Requests: { $n }
    [missed] Missed: { $n }
    [late] Still open: { $n }
    [deadlines] Deadlines: { $n }
    [silent] No contact: { $n }
   *[reflections] No reflection: { $n }
}
weekly-desk = The week
week-nobody = Nobody is left here: all is closed.
week-behind-title = { $figure ->
    [unheard] <b>Waiting for an answer: { $n }</b>
    [requests] <b>Requests of the week: { $n }</b>
    [missed] <b>Missed meetings: { $n }</b>
    [late] <b>Open past their day: { $n }</b>
    [deadlines] <b>Due in two weeks: { $n }</b>
    [silent] <b>No meeting and no word for { $days } days: { $n }</b>
   *[reflections] <b>Reflections to come: { $n }</b>
}
    Press a line to open it and write.
week-two = { $mentor } → { $mentee }
week-lead = { $mentor }
week-fact = { $figure ->
    [unheard] A request without an answer, { $told }
    [requests] A request of { $told }
    [missed] The meeting of { $told } was missed
    [late] “{ $about }”: it was due { $told }
    [deadlines] “{ $about }”: due { $told }
    [silent] No meeting and no word for long
   *[reflections] The reflection was asked for { $told }
}
week-write = Write here: the words go to <b>{ $name }</b>, the answer comes to you.
week-to-other = Write to { $name }
week-to-pair = Open the pair
week-to-request = Open the request
weekly-on-day = { $n ->
    [0] Mon
    [4] Fri
   *[other] Sat
}
weekly-at-hour = at { $n }:00
weekly-silence = { $n } silent days
weekly-rhythm = <b>The weekly summary</b>
    The curators get it { $day ->
        [0] on Monday
        [4] on Friday
       *[other] on Saturday
    } at { $hour }:00, or on the next working day if that one is off. A pair without a meeting or a word is named after { $days } days.
