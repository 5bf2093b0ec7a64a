## The first screen.

stranger = Hello! This bot works by a school's invitation only. Ask the mentoring curator for one.
home = <b>{ $school }</b>
    { $name }, { $you ->
        [young] hi!
       *[formal] hello!
    }
home-awaiting-parent = { $you ->
    [young] We are waiting for your parents' paper. Take it to the curator and you can begin.
   *[formal] We are waiting for your parents' paper. Take it to the curator and you can begin.
}
home-applicant = The curator has your application. We will write when there is an answer.
today-nothing = Nothing urgent today.
today-freezes = 🔴 { $n ->
    [one] { $n } student has stopped contact: please decide.
   *[other] { $n } students have stopped contact: please decide.
}
today-frozen = { $you ->
    [young] Contact is stopped. The curator knows and will help.
   *[formal] Contact is stopped. The curator knows and will help.
}
today-requests = 🆘 { $n ->
    [one] { $n } request waits for your answer.
   *[other] { $n } requests wait for your answer.
}
today-offers = { $n ->
    [one] You are asked to take { $n } request.
   *[other] You are asked to take { $n } requests.
}
today-difficulties = Say what is hard for you: a mentor is matched by it.
today-meeting = 📅 Today at { $time } you meet { $name }{ $others ->
    [0] .
   *[other] {" "}and { $others } more.
}
today-unrecorded = 📝 How did it go? { $n ->
    [one] { $n } meeting waits
   *[other] { $n } meetings wait
} to be recorded.
today-proposals = { $you ->
    [young] A pair was proposed to you: answer in the message above.
   *[formal] A pair was proposed to you: answer in the message above.
}
today-orders = { $n ->
    [one] { $n } order waits to be signed.
   *[other] { $n } orders wait to be signed.
}
today-applications = { $n ->
    [one] { $n } application waits for a decision.
   *[other] { $n } applications wait for a decision.
}
today-papers = { $n ->
    [one] { $n } pair has agreed: papers and order are to be made.
   *[other] { $n } pairs have agreed: papers and order are to be made.
}
today-parents = Parents' consent: { $n ->
    [one] awaited for { $n } student.
   *[other] awaited for { $n } students.
}
today-asked = { $you ->
    [young] Your request was passed on; we wait for the answer.
   *[formal] Your request was passed on; we wait for the answer.
}
today-answered = { $you ->
    [young] Your request was answered.
   *[formal] Your request was answered.
}
today-unpaired = The curator will find you a pair and ask whether you agree.
menu-ask = 🆘 Ask for help
menu-difficulties = What is hard
menu-my-requests = My requests
menu-my-mentor = My mentor
menu-requests = Requests to me
menu-meetings = Meetings
menu-mentees = My mentees
menu-curator = Curator's desk
menu-head = Head's desk
menu-admin = Administrator's desk
menu-more = More
menu-settings = Settings
menu-privacy = My data
menu-help = What you can do here
more = Settings, your data and hints.
command-start = Today
command-help = What you can do here
command-settings = Settings
command-privacy = My data
command-cancel = Cancel and go back
