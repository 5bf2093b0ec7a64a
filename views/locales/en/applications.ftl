## Applications from the open link.

application = <b>Application: { $name }</b>
    { $about }
application-accept-mentor = Accept as mentor
application-accept-mentee = Accept as mentee
application-decline = Decline
application-decline-sure = { $name }: decline the application? The person will get a polite answer, and the data will be erased.
application-decline-yes = Yes, decline
application-keep = Do not decline
application-accepted = ✅ { $name } is a { $role ->
    [mentor] mentor
   *[mentee] mentee
} now. A message has been sent.
application-declined = The application is declined, the data are erased.
application-accepted-you = ✅ The curator has accepted your application. You are a { $role ->
    [mentor] mentor
   *[mentee] mentee
} at “{ $school }”.
application-press-start = Press /start.
application-declined-you = Thank you for your interest in mentoring at “{ $school }”. Your application cannot be accepted at present. Your data have been erased. If you have questions, please ask the curator of the school.
application-list = <b>Applications: { $total }</b>
    Press one to answer it.
application-list-empty = There are no applications. They come by the link for the staff room: put it into the school's chat or on the wall.
application-make-link = Link for the staff room
refusal-application-decided = This application has been answered already.
