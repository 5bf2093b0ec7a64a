## The desks of the curator and the administrator.

desk-curator = <b>The curator's desk</b> · { $school }
desk-curator-quiet = Nothing urgent.
desk-applications-wait = { $applications ->
    [one] { $applications } application waits for an answer
   *[other] { $applications } applications wait for an answer
}.
desk-papers-wait = { $without_paper ->
    [one] { $without_paper } student waits for the parents' paper
   *[other] { $without_paper } students wait for the parents' paper
}.
desk-freezes-wait = ⛔ Contact stands still: { $freezes }.
desk-pairs-wait = { $pairs ->
    [one] { $pairs } pair waits for papers and the order
   *[other] { $pairs } pairs wait for papers and the order
}.
desk-requests-wait = 🆘 { $unheard ->
    [one] { $unheard } request without an answer
   *[other] { $unheard } requests without an answer
}.
desk-asked-wait = { $asked ->
    [one] { $asked } pair is asked, answers are awaited
   *[other] { $asked } pairs are asked, answers are awaited
}.
desk-requests = Requests
desk-invite = Invite
desk-applications = { $applications ->
    [0] Applications
   *[other] Applications · { $applications }
}
desk-people = People
desk-without-paper = No paper · { $without_paper }
desk-pairs = Pairs
desk-new-pair = New pair
desk-orders = Orders
desk-freezes = ⛔ Decide · { $freezes }
desk-blanks = Blanks
desk-catalogue = Catalogue
desk-school = School
desk-admin = <b>The administrator's desk</b> · { $school }
desk-admin-curators = Curator: { $curators }
desk-admin-no-curator = No curator yet. Invite one: the curator then invites the others.
desk-admin-heads = Head: { $heads }
desk-admin-no-head = No head yet. Invite one: somebody has to sign the orders.
desk-invite-curator = Invite the curator
desk-invite-head = Invite the head
desk-invitations = Invitations
desk-new-school = Another school
desk-new-school-sure = Make a link for another school? Whoever opens it first becomes the administrator of the new school. That school will not see your data.
desk-new-school-yes = Make the link
