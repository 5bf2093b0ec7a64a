## Help requests as the curator sees them: that they are there, without the words.

watch-row = { $state ->
    [mine] 🤝
    [urgent] ⚡
    [open] 🕓
   *[answered] 💬
} { $name } · { $told }
watch-wait = { $unit ->
    [minutes] { $n ->
        [0] just now
       *[other] waits { $n } min
    }
    [hours] waits { $n } h
   *[days] waits { $n } d
}
watch-list = <b>Help requests</b>
    { $unanswered ->
        [0] Every open request has an answer.
        [one] { $unanswered } request waits for an answer.
       *[other] { $unanswered } requests wait for an answer.
    }
    🕓 waits, ⚡ waits urgently, 🤝 you are asked, 💬 answered
watch-list-empty = <b>Help requests</b>
    No open requests. Who waits for an answer, and how long, will be seen here.
watch-card = <b>{ $name }</b>
    { $state ->
        [open] { $urgent ->
            [yes] ⚡ Urgent, no answer yet
           *[no] No answer yet
        }
        [answered] Answered, the talk goes on
       *[closed] The request is closed
    }
watch-since = Sent { $at }
watch-with = Now with: { $names }
watch-next = Unanswered, it comes to you { $at } at the latest
watch-pair = Requests in this pair: { $n }
watch-pair-usual = Requests in this pair: { $n }, usually answered within { $usual }
watch-no-words = The talk itself is not shown here.
watch-theirs-to-close = Those who talk close it. You can once it is stuck: nobody answered, or somebody cannot be reached.
watch-talk = Open the talk
watch-taken = The request is yours, the talk is below
watch-close-sure = Close the request of { $name }? { $waits ->
        [yes] There is no answer yet. It will go to nobody else.
       *[no] Nobody will be able to write in this talk.
    } Those who take part will be told.
