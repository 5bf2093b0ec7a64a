## Этапы: что нужно до следующего (п. 4.1.4).

need-diagnosis = Анкета наставляемого
need-goals = Цели
need-mentee-sheet = Самоанализ наставляемого
need-mentor-sheet = Самоанализ наставника
need-resources = Ресурсы
need-difficulties = Что преодолеть
need-activities = Дела на каждую трудность
need-mentor-yes = Согласие наставника
need-mentee-yes = Согласие наставляемого
need-curator-yes = Согласие куратора
need-council-yes = Согласие совета наставников
need-head-yes = Утверждение руководителя
need-mentee-reflection = Рефлексия наставляемого
need-mentor-reflection = Рефлексия наставника
need-diagnosis-after = Анкета после программы
need-report = Отчёт наставника
need-conclusion = Вывод: что дальше
need-item = { $met ->
    [yes] ☑️
   *[no] ▫️
} { $name }
needs-before = До этапа «{ $stage ->
    [design] составление
    [implementation] реализация
    [reflexive_analytic] рефлексия
   *[result] итог
}» нужно:
refusal-stage-incomplete = Ещё рано: сначала { $need ->
    [diagnosis] анкета наставляемого
    [goals] цели
    [mentee_sheet] самоанализ наставляемого
    [mentor_sheet] самоанализ наставника
    [resources] ресурсы
    [difficulties] трудности
    [activities] дела на каждую трудность
    [mentor_yes] согласие наставника
    [mentee_yes] согласие наставляемого
    [curator_yes] согласие куратора
    [council_yes] согласие совета
    [head_yes] утверждение руководителя
    [mentee_reflection] рефлексия наставляемого
    [mentor_reflection] рефлексия наставника
    [diagnosis_after] вторая анкета
    [report] отчёт наставника
   *[conclusion] вывод
}{ $more ->
    [0] .
   *[other] {" "}и ещё { $more }.
}
refusal-difficulty-without-activity = Для трудности «{ $difficulty }» пока нет дела. Добавьте дело или уберите трудность.
refusal-programme-changed = Программу только что изменили. Посмотрите, что стало другим, и ответьте ещё раз.
refusal-curator-decides = Сначала это решает куратор.
refusal-correction-stands = Правку уже начали. Откройте её и меняйте дальше вместе.
