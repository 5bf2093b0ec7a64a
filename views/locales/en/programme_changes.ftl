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
change-list = { $how ->
    [in] ➕
   *[out] ➖
} { $part ->
    [forms] Form
    [role_models] About
    [kinds] How
    [directions] Directions
    [difficulties] Difficulties
   *[resources] Resources
}: { $said }
change-thing = { $change ->
    [item_added] ➕ Activity
    [item_dropped] ➖ Activity
    [goal_added] ➕ Goal
   *[goal_dropped] ➖ Goal
}: { $what }
change-day = ✏️ { $part ->
    [begins] Begins
   *[ends] Ends
}: { $before } → { $after }
change-title = ✏️ { $what }
change-field = { $field ->
    [title] Name
    [day] Due
    [who] Done by
    [difficulties] Against
    [expected] Result
    [type] Type
    [direction] Direction
    [words] Goal
   *[seen_by] Seen by
}: { $before } → { $after }
