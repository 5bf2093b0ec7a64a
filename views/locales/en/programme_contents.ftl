## The content of a programme: what it says, and what is other.

content-part = { $part ->
    [forms] Form
    [role_models] About
    [kinds] How
    [directions] Directions
    [difficulties] Hard
   *[resources] Resources
}: { $said }
content-goals = <b>Goals</b>
content-goal = { $words }{ $some ->
    [yes] {" "}(seen by: { $seen_by })
   *[no] { "" }
}
content-items = <b>Activities</b> · { $n }
content-item = { $day } · { $title } · { $who }{ $some ->
    [yes] {" "}→ { $expected }
   *[no] { "" }
}
content-line = • { $said }
difference-none = All the same.
difference-list = { $how ->
    [in] ➕
   *[out] ➖
} { $part }
difference-thing = { $change ->
    [item_added] ➕ Activity
    [item_dropped] ➖ Activity
    [goal_added] ➕ Goal
   *[goal_dropped] ➖ Goal
}: { $what }
difference-day = ✏️ { $part ->
    [begins] Begins
   *[ends] Ends
}: { $before } → { $after }
difference-changed = ✏️ { $what }
difference-field = { $field ->
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
