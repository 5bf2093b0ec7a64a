## "I feel uneasy": the student's screens, the alarm to the curator, neutral lines to the others.

safety-button = 🛟 I feel uneasy
safety-confirm =
    🛟 <b>If you feel uneasy, contact can be stopped.</b>

    What happens when you press:
    • contact stops at once;
    • { $hearer ->
        [curator] the curator is told at once, even at night
        [head] the head of the school is told at once, even at night
       *[admin] the school is told at once, even at night
    };
    • { $mentors ->
        [yes] your mentee is not told why. You need not explain anything.
       *[no] your mentor is not told why. You need not explain anything.
    }

    You can call and talk, free of charge:
    <b>8-800-2000-122</b>
    The children's helpline. In danger: <b>112</b>.
safety-stop = Stop contact
safety-frozen =
    🛟 <b>Contact has stopped.</b> That was right: you may do this.

    { $seen ->
        [yes] An adult at school has seen it and is dealing with it.
       *[no] { $hearer ->
            [curator] The curator{ $name } has the message already, even at night.
            [head] The head of the school has the message already, even at night.
           *[admin] The school has the message already, even at night.
        } If nobody has seen it in half an hour, the bot reminds and calls the head.
    }

    To talk right now, free of charge:
    <b>8-800-2000-122</b>
    The children's helpline. In danger: <b>112</b>.

    Would you like to tell the curator what happened? Write it here or say it. Only the curator and the head will see it. You need not.
safety-noted = ✅ Passed on. Thank you for telling. You may add more.
safety-not-frozen = Contact is open again. If you feel uneasy again, press the button once more.

## The alarm

freeze-alarm = 🛟 <b>A student feels uneasy: { $student }</b>
    At { $time } “I feel uneasy” was pressed. Contact in the pairs has stopped, the mentor is not told why.
    Please talk with the child as soon as you can.
freeze-alarm-again = 🛟 <b>Nobody has seen it yet: { $student }</b>
    At { $time } “I feel uneasy” was pressed. Contact has stopped. Please talk with the child as soon as you can.
freeze-take = Seen, dealing with it
freeze-open = Open
freeze-taken = 🛟 { $student }: contact has stopped.
    Dealing with it: { $seer }.
freeze-note-came = 🛟 { $student }: words were added to the call. The card shows them.
freeze-unheard = 🛟 <b>A student needs an adult: { $student }</b>
    “I feel uneasy” was pressed, and no message reaches the curator. Please find the curator or the head and ask them to open the bot.
freeze-lifted = The curator has dealt with it, and contact is open again. If you still feel uneasy, press “I feel uneasy”: you may do it any number of times.
contact-paused = Contact with your mentee ({ $name }) is paused by the curator. You need not do anything.
contact-paused-mentor = Contact with your mentor ({ $name }) is paused by the curator. You need not do anything.
contact-open = Contact with your mentee ({ $name }) is open again.
contact-open-mentor = Contact with your mentor ({ $name }) is open again.

## Screens of the curator and the head

freezes-title = 🛟 <b>Stopped contact</b>
freezes-some = Press a name to open the card. The opening is recorded.
freezes-none = Students who pressed “I feel uneasy” will be here. There are none now.
freeze-line = { $state ->
    [open] ❗ { $student } · { $since }
   *[kept] { $student } · { $since }
}
freeze-card = 🛟 <b>{ $student }</b>
    Contact stopped: { $since }. { $state ->
        [open] Nothing is decided yet.
        [kept] Decided: not to open it for now.
       *[lifted] Contact is open again.
    }
freeze-card-seer = Dealing with it: { $seer }
freeze-card-partners = Active pairs: { $names }
freeze-card-groups = Groups led by: { $names }
freeze-card-notes = The student's words (seen by you, the other curators and the head only):
freeze-card-no-notes = The student wrote nothing, and that is fine: nobody has to explain.
freeze-card-note = “{ $text }”
freeze-card-file = { $kind ->
    [voice] 🎤 A voice message
    [photo] 📷 A picture
   *[video_note] 📹 A video message
} { $text }
freeze-files = Listen and look
freeze-talks = Read the talks
freeze-lift = Open contact
freeze-keep = Not yet
freeze-lift-sure = <b>Open contact again: { $student }?</b>
    Mentor and mentee will be able to write to each other. The student hears of it first. Do it after a talk with the child.
freeze-lift-yes = Yes, open contact
freeze-lift-no = No, leave it
freeze-kept-done = Contact stays stopped.
freeze-lifted-done = Contact is open again. The student hears of it first.

## Reading talks, and the journal

look-talks = <b>Talks: { $student }</b>
    The list shows no words. Each reading is recorded, and the head sees it.
look-talks-none = Requests for help and answers will be here. There were none yet.
look-talk-line = { $since } · { $names } · { $n }
look-recorded = 👁 This look is recorded, and the head sees it.
look-empty = There are no messages in this talk yet.
look-message = <b>{ $author }</b>, { $time }
    { $kind ->
        [text] { $text }
        [photo] 📷 { $text }
        [voice] 🎤 { $text }
       *[other] 📎 { $text }
    }
look-files = Files of this page
look-journal = <b>Who read talks and cards</b>
    Contact is stopped for students: { $standing }, undecided among them: { $open }. Open again: { $lifted }.
look-journal-none = Who read students' words, and when, will be seen here. Nobody has yet.
look-line = { $time } · { $reader } → { $student }: { $what ->
        [talk_read] talk
        [card_read] card
        [petition_read] petition
        [reflection_read] looking back
        [sheet_read] self-analysis
        [report_read] mentor's report
        [work_read] work
        [diagnosis_read] questionnaire
        [invited_new_account] link for a new account
        [relinked] came in by a new account
       *[freeze_read] call
    }
look-gone = no longer here
look-freezes = 🛟 Stopped contact

refusal-no-freeze = Contact is open now. To stop it, press “I feel uneasy”.
refusal-freeze-decided = It has been decided already. Open the list to see how it stands.
refusal-note-unfit = You can write words here, say them, or send a picture.
refusal-contact-stopped = Contact has stopped, nothing was passed on. Talk with the curator{ $curator } or call:
    8-800-2000-122
    In danger: 112.
