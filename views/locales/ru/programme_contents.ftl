## Содержание программы: что в ней, и что стало другим.

content-part = { $part ->
    [forms] Форма
    [role_models] О чём
    [kinds] Как
    [directions] Направления
    [difficulties] Трудно
   *[resources] Ресурсы
}: { $said }
content-goals = <b>Цели</b>
content-goal = { $words }{ $some ->
    [yes] {" "}(видно по тому, что: { $seen_by })
   *[no] { "" }
}
content-items = <b>Дела</b> · { $n }
content-item = { $day } · { $title } · { $who }{ $some ->
    [yes] {" "}→ { $expected }
   *[no] { "" }
}
content-line = • { $said }
difference-none = Всё так же.
difference-list = { $how ->
    [in] ➕
   *[out] ➖
} { $part }
difference-thing = { $change ->
    [item_added] ➕ Дело
    [item_dropped] ➖ Дело
    [goal_added] ➕ Цель
   *[goal_dropped] ➖ Цель
}: { $what }
difference-day = ✏️ { $part ->
    [begins] Начало
   *[ends] Конец
}: { $before } → { $after }
difference-changed = ✏️ { $what }
difference-field = { $field ->
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
