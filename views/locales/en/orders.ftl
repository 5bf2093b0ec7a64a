## Orders: of appointment, of replacement, of ending.

order-list = <b>Orders</b>
    { $ready ->
        [0] No pair is ready: as soon as its papers are there, a pair shows up here.
        [one] { $ready } pair lacks only the order.
       *[other] { $ready } pairs lack only the order.
    }
order-ready-pair = • { $title }
order-send = Send to the head
order-sent = Sent to the head
order-line = 📄 { $kind ->
    [replacement] Replacement ·{" "}
    [ending] Ending ·{" "}
   *[appointment] { "" }
}{ $title } · pairs: { $n }
order-unsigned = awaits the signature
order-signed = No. { $number } of { $day }
order-head = 📄 <b>{ $kind ->
        [replacement] Order of replacement
        [ending] Order of ending
       *[appointment] Order
    }</b> · { $title }
order-pair = { $number }. { $title }
order-pair-lacks = ⚠️ missing: { $gaps }
order-pair-former = in place of: { $name }
order-pair-ended = { $how }
order-and-more = … and more pairs: { $n }
order-own = { $kind ->
    [ending] You are a mentor in this order yourself
   *[appointment] You are appointed by this order yourself
}, so somebody else records it: the head or another curator.
order-sign = Signed: number and date
order-number = What is the number of the order? Write it as on the paper, for example 12-n.
    1 of 2
order-day = Order No. { $number }. When was it signed?
order-other-day = Signed on another day
order-write-number = Signed on paper? Write the number of the order here.
order-review = Order No. { $number } of { $day }, pairs: { $n }. { $kind ->
        [ending] The pairs have ended already: the bot will note the number and the date.
        [replacement] When you confirm, the new mentors take over and people get messages.
       *[appointment] When you confirm, { $n ->
            [one] the pair begins
           *[other] all the pairs begin
        } and people get messages.
    }
    2 of 2
order-confirm = ✅ Confirm
order-confirmed-done = { $kind ->
    [ending] The order is recorded
   *[appointment] { $n ->
        [one] The order is recorded, the pair has begun
       *[other] The order is recorded, pairs begun: { $n }
    }
}
order-return = Return
order-take-back = Take back
order-return-word = What is to be changed? Write a word to the curator. Only the curator will see it.
order-return-silently = Return without words
order-returned-done = Returned, the pairs await a new order
order-print = Download the order
order-caption = { order-file }.
order-file = { $kind ->
    [replacement] Order replacing a mentor
    [ending] Order ending mentoring
   *[appointment] Order appointing mentors
}
order-missing = Fill in by hand: { $fields }.
order-missing-field = { $field ->
    [number] number
    [basis] basis
    [place] place
    [direction] direction
    [term] terms
    [consent] details of the consent
    [people] posts and classes
   *[other] the rest where there are lines
}
order-waits = 📄 <b>{ $kind ->
        [replacement] An order of replacement awaits the signature
        [ending] An order of ending awaits the signature
       *[appointment] An order awaits the signature
    }</b>
    Pairs on the list: { $n }. Look at the list, sign the order on paper and note its number and date.
order-open = Open
order-confirmed = { $kind ->
    [replacement] ✅ Order of replacement { $title }: the new mentors have taken over ({ $n }).
    [ending] ✅ Order of ending { $title } is recorded, pairs: { $n }.
   *[appointment] ✅ Order { $title }: { $n ->
        [one] the pair has begun.
       *[other] the pairs have begun ({ $n }).
    }
}
order-returned = The order is returned without a signature. The pairs await a new one.
order-returned-with-word = The head returned the order without a signature: “{ $word }”. The pairs await a new one.

order-endings = Ending · { $ended }
ending-list = <b>Ending</b>
    { $total ->
        [0] Pairs that have ended without an order will be here. There are none now.
        [one] { $total } pair has ended, no order says so yet.
       *[other] { $total } pairs have ended, no order says so yet.
    }
ending-pair = • { $title }
    { $how }

head-desk = <b>The head's desk</b>
    { $waiting ->
        [0] No order awaits the signature.
       *[other] Awaiting the signature: { $waiting }
    }
    Active pairs: { $active }
head-pairs = Pairs
head-people = People
head-journal = Who read

refusal-nothing-for-order = No pair is ready: collect the papers first.
refusal-nothing-ended = Every pair that has ended stands in an order.
refusal-order-moved-on = This order has been decided on already.
refusal-order-changed = The list of pairs has changed. Open the order again and check it.
