## A new school year: classes move up, leavers go.

desk-year = School year
year-title = <b>School year { $year }/{ $next }</b>
year-will = When you begin it:
    • move up by one class: { $moving }
    • finish school or leave: { $leaving }
    • stay in their class: { $staying }
year-with-leavers = With those who leave there end: pairs — { $pairs }, meetings — { $meetings }, requests for help — { $requests }. { $groups ->
    [0] Groups keep their leaders.
    [one] { $groups } group is left without a leader.
   *[other] { $groups } groups are left without a leader.
}
year-ninth = Not all leave after the ninth class: open “Class 9” and tick who does.
year-check = Look at these too:
year-check-summer = ⏳ programmes end in the holidays: { $n }
year-check-papers = 📄 new papers of parents are needed: { $n }
year-check-employer = 🏭 with an employer a student outside classes 10–11: { $n }
year-nobody = All students are in the classes of the new year.
year-done = ✅ Moved up: { $moved }. Left: { $departed }. A wrong class is put right on the card.
year-part = { $part ->
    [ninth] Class 9
    [leaving] Leaving
    [moving] Moving up
    [staying] Staying
    [pairs] Pairs
    [summer] Programmes
    [papers] Papers
   *[employer] Employers
} · { $n }
year-start = Begin the year
year-sure = <b>Begin the school year?</b>
    Move up: { $moving }. Leave: { $leaving }.
    { $leaving ->
        [0] A class can be put right on the card later.
       *[other] Those who leave lose their access. { $pairs ->
            [0] They have no pairs.
           *[other] Their pairs ({ $pairs }) end, and the other of the two hears of it.
        } A person comes back by a new invitation only. A class can be put right on the card later.
    }
year-look-again = Look once more
year-start-now = Yes, begin
year-carried = Done: the school year has begun.
year-list = { $part ->
    [ninth] <b>Class 9</b>
        Press those who leave after the ninth.
    [leaving] <b>Leaving</b>
        Press whoever stays after all.
    [moving] <b>Moving up</b>
        Press whoever stays in the same class for another year.
    [staying] <b>Staying in their class</b>
        Press to put back among the others.
    [pairs] <b>These pairs end: one of the two leaves</b>
        Where work is not finished, find somebody else in time.
    [summer] <b>Programmes that end in the holidays</b>
        Open one and agree on another day.
    [papers] <b>The parents' paper will not hold on 1 September</b>
        Open the card: the blank and the record of a new one are there.
   *[employer] <b>An employer mentors students of classes 10–11</b>
        Open the pair and decide.
}
year-student = { $name } · { $now }
year-student-moves = { $name } · { $now } → { $after }
year-turned = { $name }: { $fate ->
    [leaves] leaves
    [stays] stays in the same class
   *[moves] moves up
}
year-pair = { $mentor } → { $mentee }{ $says ->
    [yes] {" "}· { $about }
   *[no] {""}
}
year-offer = 1 September is near. Students whose class is still that of last year: { $waiting }. Classes move up and leavers go in one step: first I show all of it, then I ask.
year-open = The new school year
refusal-school-year-closed = A school year is begun in summer and autumn, from 1 June on. Before that nobody moves up.
refusal-ends-in-holidays = That day is in the holidays, when nobody is there. The nearest school day is { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $day }, { $year }.
