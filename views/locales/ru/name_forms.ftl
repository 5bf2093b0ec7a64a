## Имя в падежах для бумаг.

name-forms-open = Имя в бумагах
name-forms-title = <b>{ $name }</b>
    Так имя стоит в приказах и согласиях:
name-form = { $case ->
    [genitive] кого?
    [dative] кому?
   *[accusative] назначить кого?
} <b>{ $form }</b>{ $corrected ->
    [yes] {" "}✏️
   *[no] { "" }
}
name-form-correct = ✏️ { $case ->
    [genitive] Кого?
    [dative] Кому?
   *[accusative] Назначить кого?
}
name-form-ask = { $case ->
    [genitive] Согласие <b>кого?</b>
    [dative] Поручить <b>кому?</b>
   *[accusative] Назначить <b>кого?</b>
}
    Сейчас: { $form }
    { $you ->
        [young] Напиши, как правильно, — фамилия, имя, отчество.
       *[formal] Напишите, как правильно, — фамилия, имя, отчество.
    }
name-form-by-rule = Склонять по правилам
