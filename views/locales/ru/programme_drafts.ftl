## Составление программы вдвоём: целое, части, дела.

draft-form = Форма: { $forms }
draft-roles = { $reader ->
    [two] О чём
   *[desk] Роли
}: { $models }
draft-kind = Как: { $kinds }
draft-hard = <b>Что преодолеть</b>
draft-difficulty = { $met ->
    [yes] ☑️ { $what }
   *[no] ▫️ { $what }: пока нет дела
}
draft-items = { $n ->
    [0] <b>Дела</b>: пока ни одного
   *[other] <b>Дела</b> · { $n }
}
draft-next = Меняйте вдвоём: каждый видит, что сделал другой.
draft-to-agreement = К согласованию
draft-add = ➕ Дело
draft-to-items = Дела
draft-to-hard = Трудности
draft-to-term = Срок
draft-to-roles = О чём она
draft-to-kinds = Как работаем
draft-ask-hard = <b>Что программа поможет преодолеть?</b>
    { $reader ->
        [mentee] Отмеченное станет целью программы. Хотя бы одно остаётся.
       *[other] Здесь названо, что трудно: { $mentee }. Лишнее можно снять, но хотя бы одно остаётся.
    }
draft-own-hard = Можно написать своими словами.
draft-ask-term = <b>До какого дня?</b>
    Сейчас: { $begins } – { $ends }. Длится от 3 месяцев до года.
draft-ask-roles = <b>О чём программа?</b>
    Одно или несколько.
draft-ask-kinds = <b>Как будете работать?</b>
    Одно или несколько.
programme-model = { $role_model ->
    [experienced_young] опыт для начинающего
    [leader_struggling] общение и коллектив
    [innovator_conservative] новое в уроке
    [subject_expert_novice] глубже в предмет
    [professional_indifferent] увидеть профессию
    [colleague_young_colleague] общий проект
    [employer_future_employee] шаг к профессии
    [achieving_underachieving] учёба
    [leader_passive] дела класса и школы
   *[equal_equal] обмен умениями
}
item-ask = <b>Дела</b>: { $n_bare ->
    [0] на каждую трудность дело есть. Можно добавить ещё.
   *[other] что поможет? Пока нет дела: { $bare }.
    } { $you ->
    [young] Выбери или напиши своё.
   *[formal] Выберите или напишите своё.
}
item-ask-against = <b>{ $title }</b>
    Что это поможет преодолеть?
item-added-toast = Добавлено
item-enough = К программе
item-list = <b>Дела программы</b>
    { $n ->
        [0] Здесь будут дела, каждое со сроком.
       *[other] Каждое можно открыть и изменить.
    }
item-title = <b>{ $title }</b>
item-day = Срок: { $day }
item-who = Делает: { $who }
item-against = Против трудности: { $topics }
item-expected = Что получится: { $expected }
item-gone = Этого дела уже нет: его убрали.
item-to-day = День
item-to-who = Кто делает
item-to-title = Название
item-to-expected = Что получится
item-to-against = Трудность
item-ask-title = <b>{ $title }</b>
    Какое название лучше? Ответ — одним сообщением.
item-ask-expected = <b>{ $title }</b>
    Что получится, когда дело сделано? Ответ — одной фразой.
draft-directions = Направления: { $directions }
draft-to-directions = Направления
draft-ask-directions = <b>Куда ведёт программа?</b>
    Одно или несколько.
item-typical = { $helps ->
    [yes] 💡{" "}
   *[no] { "" }
}{ $title }
item-type = Вид: { $type }
item-direction = Направление: { $direction }
item-to-type = Вид дела
item-to-direction = Направление
draft-option = { $sign ->
    [chosen] ✅{" "}
    [fits] 💡{" "}
   *[none] { "" }
}{ $what }
draft-reason = 💡 { $what } — { $reason ->
    [hard] трудно: { $topics }
    [same_subject] у обоих один предмет
    [mentee_knows] наставляемому тоже есть чему научить: { $topics }
    [another_place] наставник работает в другом месте
    [senior_class] выпускной класс
    [same_class] оба из одной параллели
    [many] трудностей несколько, времени достаточно
   *[few] трудность одна, срок короткий
}
programme-edited = ✏️ <b>Программу меняют</b>: { $other } составляет её вместе с { $you ->
        [young] тобой
       *[formal] вами
    }. { $n ->
        [one] Новое: { $n } изменение.
        [few] Новое: { $n } изменения.
       *[many] Новое: { $n } изменений.
    } { $you ->
        [young] Посмотри и добавь своё.
       *[formal] Посмотрите и добавьте своё.
    }
draft-unread = 🆕 { $n ->
    [one] { $n } новое изменение
    [few] { $n } новых изменения
   *[many] { $n } новых изменений
}
item-choose-day = <b>К какому дню?</b> Программа: { $begins } – { $ends }.
item-choose-who = <b>Кто это сделает?</b>
item-choose-against = <b>Что это поможет преодолеть?</b>
item-choose-type = <b>Какого вида это дело?</b>
item-choose-direction = <b>Куда оно ведёт?</b>
refusal-part-empty = { $part ->
    [difficulties] Программа помогает преодолеть трудности: хотя бы одна должна остаться.
   *[other] Хотя бы одно должно остаться.
}
refusal-activities-outside-term = Вне нового срока { $n ->
    [one] осталось бы { $n } дело. Сначала его нужно перенести.
    [few] остались бы { $n } дела. Сначала их нужно перенести.
   *[many] осталось бы { $n } дел. Сначала их нужно перенести.
}
