## What changed in a programme while it is made.

draft-to-changes = { $unread ->
    [0] What changed
   *[other] 🆕 What changed · { $unread }
}
changes-title = { $n ->
    [0] <b>What changed</b>
        Here you will see who changed what. So far all is as it was.
   *[other] <b>What changed</b>
}
changes-head = { $sign ->
    [new] 🆕{" "}
   *[old] { "" }
}<b>{ $who }</b>, { $when }
changes-by-another = The curator
