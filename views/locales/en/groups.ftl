## Student – student groups: join, lead, approve.

## Refusals

refusal-already-in-group = You are in this group or in its line already.
refusal-not-in-group = You are neither in this group nor in its line.
refusal-own-group = You lead this group.
refusal-group-moved-on = This group has moved on. Open “Groups” to see how it is.
refusal-group-not-for-class = This group is for other classes. Choose another one.
refusal-group-classes-wrong = The last class cannot be lower than the first. Choose again.
refusal-group-places-wrong = A group has 2 to 15 places. Choose again.
refusal-group-leader-unfit = A group is led by a student mentor of this school. Choose somebody else.
refusal-groups-standing = This student leads a group. Close it first, or wait for another leader.
