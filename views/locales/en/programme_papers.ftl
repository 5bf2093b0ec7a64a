## Papers of a programme.

programme-to-papers = 📄 Papers
programme-papers = <b>Papers of the programme</b>
    A Word file: to be printed and signed.
programme-paper = { $paper ->
    [programme] Programme
    [route_sheet] Route sheet
    [certificate] Certificate
   *[mentor_report] The mentor's report
}
programme-paper-lacking = <b>{ $paper }</b>
    Left to write by hand: { $fields }.
programme-paper-take = Get the file
paper-caption = Ready to print.

## Words of the papers themselves, which are Russian.

paper-of-all = { $n } of { $total }
paper-item-done = done { $day }
paper-item-late = the day has passed
paper-goal-reached = reached
paper-report-order = Discipline, organisation, culture of work (of 5)
paper-change = { $change ->
    [begins] beginning
    [ends] end
    [forms] form
    [role_models] role model
    [kinds] kind
    [directions] directions
    [difficulties] difficulties
    [resources] resources
    [item_added] activities added
    [item_changed] activities changed
    [item_dropped] activities taken out
    [goal_added] goals added
    [goal_changed] goals changed
   *[goal_dropped] goals taken out
}
