## Что изменилось в программе, пока её составляют.

draft-to-changes = { $unread ->
    [0] Что изменилось
   *[other] 🆕 Что изменилось · { $unread }
}
changes-title = { $n ->
    [0] <b>Что изменилось</b>
        Здесь будет видно, кто что поменял. Пока всё как в начале.
   *[other] <b>Что изменилось</b>
}
changes-head = { $sign ->
    [new] 🆕{" "}
   *[old] { "" }
}<b>{ $who }</b>, { $when }
changes-by-another = Куратор
change-list = { $how ->
    [in] ➕
   *[out] ➖
} { $part ->
    [forms] Форма
    [role_models] О чём
    [kinds] Как
    [directions] Направления
    [difficulties] Трудности
   *[resources] Ресурсы
}: { $said }
change-thing = { $change ->
    [item_added] ➕ Дело
    [item_dropped] ➖ Дело
    [goal_added] ➕ Цель
   *[goal_dropped] ➖ Цель
}: { $what }
change-day = ✏️ { $part ->
    [begins] Начало
   *[ends] Конец
}: { $before } → { $after }
change-title = ✏️ { $what }
change-field = { $field ->
    [title] Название
    [day] Срок
    [who] Делает
    [difficulties] Против трудности
    [expected] Что получится
    [type] Вид
    [direction] Направление
    [words] Цель
   *[seen_by] По чему видно
}: { $before } → { $after }
