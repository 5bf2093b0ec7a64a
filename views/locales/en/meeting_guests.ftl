## A guest at a meeting of a pair: a colleague or a specialist of the school.

refusal-guests-full = One meeting has { $limit } guests at most.
refusal-guest-moved-on = This invitation is over: it was answered or taken back.

## For the mentor.

guest-invite = Bring a colleague
guest-invite-screen = <b>Whom to bring along?</b> The meeting { $when }, { $mentee }.
    You may write a name, a post or a subject: “psychologist”, “physics”.
guest-invite-nobody = Nobody to bring yet: here you will see the staff of the school who have the bot.
guest-invited = ✓ Asked: { $name }.{ $later ->
    [yes] { " " }Will see it { $when }.
   *[no] { "" }
} The answer comes as a message.
guest-asked-line = ⏳ { $name }: asked to come
guest-drop = ✖️ Without { $name }
guest-dropped = { $name } hears not to come.

## For the guest.

guest-asked = 👤 <b>{ $host }</b> asks you to come along to a meeting { $whom ->
    [student] with a student.
   *[adult] of a pair: { $mentee }.
}
guest-free = It is up to you: a no needs no reason.
guest-yes = ✅ I will come
guest-yes-after-all = I will come anyway
guest-you-not = They hear that you will not come.
guest-you = 👤 You are a guest at this meeting.
guest-off = 🚫 You need not come to the meeting { $when } ({ $host }).

## For the two.

guest-coming = { $coming ->
    [yes] 👤 { $name }: comes as a guest
   *[none] ⏳ { $name } (guest): no answer yet
}
guest-comes-lead = ✅ { $guest } comes to the meeting { $when }.
guest-comes = 👤 <b>{ $guest }</b> comes along to the meeting { $when }.
    { $you ->
    [young] If you do not want it, press “I do not want”: no reason is needed.
   *[formal] If you do not want it, press “I do not want”: no reason is needed.
}
guest-refuse = I do not want
guest-declined = { $guest } does not come to the meeting { $when }. The meeting itself stays.
guest-refused = The meeting { $when } is without guests: { $guest } does not come. The meeting itself stays.
