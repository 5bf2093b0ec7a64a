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
