## Столы куратора и администратора.

desk-curator = <b>Стол куратора</b> · { $school }
desk-curator-quiet = Ничего срочного.
desk-applications-wait = { $applications ->
    [one] { $applications } заявка ждёт ответа
    [few] { $applications } заявки ждут ответа
   *[many] { $applications } заявок ждут ответа
}.
desk-papers-wait = { $without_paper ->
    [one] { $without_paper } ученик ждёт бумагу от родителей
    [few] { $without_paper } ученика ждут бумагу от родителей
   *[many] { $without_paper } учеников ждут бумагу от родителей
}.
desk-freezes-wait = ⛔ Приостановлено общение: { $freezes }.
desk-pairs-wait = { $pairs ->
    [one] { $pairs } пара ждёт бумаг и приказа
    [few] { $pairs } пары ждут бумаг и приказа
   *[many] { $pairs } пар ждут бумаг и приказа
}.
desk-requests-wait = 🆘 { $unheard ->
    [one] { $unheard } просьба без ответа
    [few] { $unheard } просьбы без ответа
   *[many] { $unheard } просьб без ответа
}.
desk-asked-wait = { $asked ->
    [one] { $asked } пару спросили, ждём ответов
    [few] { $asked } пары спросили, ждём ответов
   *[many] { $asked } пар спросили, ждём ответов
}.
desk-requests = Просьбы
desk-invite = Пригласить
desk-applications = { $applications ->
    [0] Заявки
   *[other] Заявки · { $applications }
}
desk-people = Люди
desk-without-paper = Без бумаги · { $without_paper }
desk-pairs = Пары
desk-new-pair = Новая пара
desk-orders = Приказы
desk-freezes = ⛔ Решить · { $freezes }
desk-blanks = Бланки
desk-catalogue = Каталог
desk-school = Школа
desk-admin = <b>Стол администратора</b> · { $school }
desk-admin-curators = Куратор: { $curators }
desk-admin-no-curator = Куратора пока нет. Пригласите: дальше людей зовёт куратор.
desk-admin-heads = Руководитель: { $heads }
desk-admin-no-head = Руководителя пока нет. Пригласите: без него не подписать приказ.
desk-invite-curator = Пригласить куратора
desk-invite-head = Пригласить директора
desk-invitations = Приглашения
desk-new-school = Ещё одна школа
desk-new-school-sure = Выдать ссылку для ещё одной школы? Кто откроет её первым, станет администратором новой школы. Ваших данных та школа не увидит.
desk-new-school-yes = Выдать ссылку
