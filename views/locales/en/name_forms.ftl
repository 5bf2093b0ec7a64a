## The name in the cases of papers.

name-forms-open = Name in papers
name-forms-title = <b>{ $name }</b>
    So the name stands in orders and consents:
name-form = { $case ->
    [genitive] of whom?
    [dative] to whom?
   *[accusative] to appoint whom?
} <b>{ $form }</b>{ $corrected ->
    [yes] {" "}✏️
   *[no] { "" }
}
name-form-correct = ✏️ { $case ->
    [genitive] Of whom?
    [dative] To whom?
   *[accusative] Appoint whom?
}
name-form-ask = { $case ->
    [genitive] The consent <b>of whom?</b>
    [dative] Given <b>to whom?</b>
   *[accusative] To appoint <b>whom?</b>
}
    Now: { $form }
    Write it as it should be: surname, name, patronymic.
name-form-by-rule = Decline by rule
