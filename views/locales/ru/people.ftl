## Люди: список, карточка, бумаги.

people-class = { $name } класс
people-list = <b>{ $among ->
    [mentors] Наставники
    [mentees] Наставляемые
    [students] Ученики
    [staff] Руководят и помогают
    [waiting] Ждут согласия родителей
   *[all] Все участники
}: { $total }</b>
people-list-search = Поиск: «{ $search }»
people-list-empty = { $among ->
    [waiting] Все бумаги от родителей на месте.
   *[other] Пока никого. Здесь будут те, кто вошёл по приглашению.
}
people-among = { $among ->
    [mentors] Наставники
    [mentees] Наставляемые
    [students] Ученики
    [staff] Руководство
    [waiting] Без бумаги
   *[all] Все
}
people-search-again = Показать всех
people-ask-search = Напишите часть имени или фамилии.
people-role = { $role ->
    [admin] администратор
    [head] руководитель школы
    [curator] куратор
    [mentor] наставник
   *[mentee] наставляемый
}
people-no-role = без роли
people-card-roles = Роль: { $roles }
people-card-age = Возраст: { $age ->
    [18] 18 или больше
   *[other] { $age }
}
card-find-mentor = Подобрать наставника
card-open = Открыть карточку
people-age = Возраст
people-ask-age = { $name }: сколько полных лет?
    Меняйте, только если ученик ошибся. Изменение попадёт в журнал. До 18 лет нужна бумага от родителей; «18 или больше» отмечает руководитель школы, и об этом узнают кураторы.
people-correct-class = Класс
people-ask-grade = { $name }: какой класс?
people-ask-letter = { $name }: какая буква?
people-no-letter = Без буквы
people-card-teaches = Может научить: { $topics }
people-card-hard = Трудно: { $topics }
people-card-paper-until = 📄 Согласие родителей: до { $day }
people-card-paper-missing = ⏳ Ждёт согласия родителей: без него ничего не работает
people-card-certificate = 📄 Справка об отсутствии судимости: от { $day }
people-card-certificate-missing = ⏳ Нет справки об отсутствии судимости
people-card-unreachable = 📵 Недоступен с { $day }: бот не может написать
people-card-frozen = ⛔ Общение приостановлено: «Мне некомфортно»
people-paper = Согласие родителей
people-paper-new = Новая бумага
people-certificate = Справка
people-relink = Новый телефон
people-roles = Роли
people-end = Завершить участие
people-talks = Разговоры
people-ask-signed = Бумага от родителей: { $name }
    Когда её подписали? 1 из 2
people-ask-until = До какого дня она действует? 2 из 2
people-ask-certificate = Справка об отсутствии судимости: { $name }
    Каким днём выдана?
paper-until-summer = До 31 мая
paper-for-a-year = На год
people-recorded = Записано
people-paper-standing = Согласие родителей: { $name }
    Действует до { $day }.
people-paper-withdraw = Родители отозвали
people-paper-withdraw-sure = { $name }: родители отозвали согласие?
    Для ребёнка всё остановится сразу: открытые просьбы о помощи закроются, сообщения больше не придут. Ребёнку и наставнику бот скажет об этом спокойно, без причин.
people-paper-withdraw-yes = Да, отозвали
people-paper-withdrawn = Бумага отозвана, для ребёнка всё остановлено
people-keep = Оставить как есть
people-relink-sure = { $name }: выдать ссылку для нового телефона?
    Когда её откроют, старый аккаунт потеряет доступ. Передайте ссылку только самому человеку.
people-relink-yes = Да, выдать ссылку
people-relink-ready = Ссылка для нового телефона готова ☝️
people-roles-of = <b>{ $name }</b>
    Сейчас: { $roles }.
people-grant = ＋ { $role ->
    [admin] Администратор
    [head] Руководитель
    [curator] Куратор
    [mentor] Наставник
   *[mentee] Наставляемый
}
people-withdraw-role = Снять: { $role ->
    [admin] администратор
    [head] руководитель
    [curator] куратор
    [mentor] наставник
   *[mentee] наставляемый
}
people-withdraw-role-sure = { $name }: снять роль «{ $role ->
    [admin] администратор
    [head] руководитель школы
    [curator] куратор
    [mentor] наставник
   *[mentee] наставляемый
}»? Кнопки этой роли перестанут работать сразу.
people-withdraw-role-yes = Да, снять
people-end-sure = { $name }: завершить участие?
    Человек потеряет доступ к боту этой школы. Вернуться можно по новому приглашению.
people-end-yes = Да, завершить
people-ended = Участие завершено
people-paper-recorded-you = { $you ->
    [young] ✅ Согласие родителей у куратора. Теперь тебе всё доступно: нажми /start.
   *[formal] ✅ Согласие родителей у куратора. Теперь вам всё доступно: нажмите /start.
}
people-paper-withdrawn-you = { $you ->
    [young] Родители решили, что участие пока остановится. Твоей вины в этом нет. Если есть вопросы, подойди к куратору школы.
   *[formal] Родители решили, что участие пока остановится. Вашей вины в этом нет. Если есть вопросы, подойдите к куратору школы.
}
people-help-stopped = Разговор с учеником пока остановлен, просьба о помощи закрыта. Делать ничего не нужно. Вопросы — куратору.
people-unreachable = 📵 Бот не может написать: { $name }. Возможно, бот заблокирован или сменился аккаунт. В карточке человека можно выдать ссылку для нового телефона.
refusal-role-unfit = Этому человеку такая роль не подходит.
refusal-last-administrator = Это единственный администратор. Сначала назначьте ещё одного.
refusal-paper-not-needed = Этому человеку такая бумага не нужна.
refusal-paper-missing = Действующей бумаги на записи нет.
refusal-pairs-standing = У этого человека есть пары. Сначала завершите их.
