## Пары: предложение, ответы, бумаги, действие.

pair-title = { $mentor } → { $mentee }
pair-form = { $form ->
    [teacher_teacher] учитель — учитель
    [head_teacher] руководитель — учитель
    [employer_student] работодатель — ученик
   *[student_student] ученик — ученик
}
pair-role-model = { $role_model ->
    [experienced_young] опытный педагог — молодой специалист
    [leader_struggling] лидер сообщества — педагог, которому трудно в общении
    [innovator_conservative] новатор — консерватор
    [subject_expert_novice] опытный предметник — начинающий предметник
    [professional_indifferent] активный профессионал — равнодушный потребитель
    [colleague_young_colleague] коллега — молодой коллега
    [employer_future_employee] работодатель — будущий сотрудник
    [achieving_underachieving] успевающий — неуспевающий
    [leader_passive] лидер — пассивный
   *[equal_equal] равный — равному
}
pair-kind = { $kind ->
    [virtual] на расстоянии
    [group] в группе
    [short_term] короткие цели по расписанию
    [reverse] учимся друг у друга
    [situational] помощь, когда нужна
    [speed] одна встреча
   *[traditional] один на один, надолго
}
pair-choice =
    Форма: { pair-form }
    Роли: { pair-role-model }
    Как: { pair-kind }
pair-terms =
    Форма: { pair-form }
    Как: { pair-kind }
pair-same-subject = ведёт тот же предмет: { $subject }
pair-shared = поможет: { $topics }
pair-teaches = может научить: { $topics }
pair-teaches-unsaid = чему учит, не указано
pair-load = { $n ->
    [0] пока никого не ведёт
   *[other] наставляемых: { $n }
}

## Официальные слова: только в бумагах.

pair-form-official = { $form ->
    [teacher_teacher] учитель – учитель
    [head_teacher] руководитель образовательной организации – учитель
    [employer_student] работодатель – ученик
   *[student_student] ученик – ученик
}
pair-role-model-official = { $role_model ->
    [experienced_young] опытный педагог – молодой специалист
    [leader_struggling] лидер педагогического сообщества – педагог, испытывающий трудности в общении
    [innovator_conservative] педагог-новатор – консервативный педагог
    [subject_expert_novice] опытный предметник – неопытный предметник
    [professional_indifferent] активный профессионал – равнодушный потребитель
    [colleague_young_colleague] коллега – молодой коллега
    [employer_future_employee] работодатель – будущий сотрудник
    [achieving_underachieving] успевающий – неуспевающий
    [leader_passive] лидер – пассивный
   *[equal_equal] равный – равному
}
pair-kind-official = { $kind ->
    [virtual] виртуальное (дистанционное) наставничество
    [group] групповое наставничество
    [short_term] краткосрочное (целеполагающее) наставничество
    [reverse] реверсивное наставничество
    [situational] ситуационное наставничество
    [speed] скоростное наставничество
   *[traditional] традиционное наставничество
}

## Новая пара

pair-choose-mentee = <b>Новая пара</b> · 1 из 3
    Кому нужен наставник? Сначала те, у кого его ещё нет.
    { pair-mentee-legend }
    Чтобы найти, напишите часть имени.
pair-no-mentees = Здесь будут наставляемые. Пока никого: пригласите людей или примите заявки.
pair-mentee-item = { $sign ->
    [paper] ⏳{" "}
    [some] ✓{" "}
   *[none] { "" }
}{ $name }
pair-mentee-legend = ✓ — наставник уже есть, ⏳ — ждёт бумагу от родителей.
pair-choose-mentor = <b>{ $mentee }</b> · 2 из 3
    Трудно: { $hard }

    Кто поможет? Самые подходящие — первыми.
pair-mentor-reason = { $number }. <b>{ $name }</b>
    { $why }
pair-no-mentors = Подходящих наставников пока нет: пригласите их или предложите другую пару.
pair-review = <b>Проверьте пару</b> · 3 из 3
    Наставник: { $mentor }
    Наставляемый: { $mentee }
    💡 { $why }
pair-review-note = Обоим придёт вопрос. Отказаться можно без объяснений.
pair-warning-classes = ⚠️ Наставник учится в классе младше. Для «равный — равному» это можно.
pair-propose = ✅ Предложить
pair-change-form = Форма
pair-change-model = Роли
pair-change-kind = Как встречаются
pair-pick-form = Какая форма?
pair-pick-model = Какие роли?
pair-pick-kind = Как будут работать?
pair-proposed-done = Спросили обоих

## Список и карточка

pair-list = <b>Пары</b>
    Нажмите на пару, чтобы увидеть, чего не хватает.
pair-list-read-only = <b>Пары школы</b>
pair-list-empty = Здесь пока пусто.
pair-list-empty-hint = Здесь будут пары. Начните с первой.
pair-filter = { $on ->
    [yes] •{" "}
   *[no] { "" }
}{ $filter ->
    [asked] Ждут ответа
    [papers] Ждут бумаг
    [active] Действуют
   *[over] Завершены
}: { $n }
pair-new = Новая пара
pair-state = { $state ->
    [proposed] ждём ответов
    [agreed] оба согласны
    [active] действует
    [declined] не сложилась
    [withdrawn] предложение отозвано
   *[ended] завершена
}
pair-end-reason = { $reason ->
    [completed] завершение программы
    [left] выбытие
    [petition] по заявлению
    [succeeded] замена наставника
   *[curator] решение куратора
}
pair-card = <b>{ $title }</b>
    Наставник: { $mentor }
    Наставляемый: { $mentee }
    Сейчас: { $state }
pair-card-in-order = Приказ отправлен руководителю.
pair-left = Осталось:
pair-left-item = • { $gap }
pair-gap = { $gap ->
    [participant] один из двоих ушёл из школы
    [form] форма больше не подходит: предложите пару заново
    [freeze] общение остановлено, решите это в «Безопасности»
    [ask_another] не всё готово: спросите другого куратора или руководителя
    [mentor_answer] ответ наставника
    [mentee_answer] ответ наставляемого
    [mentee_parent] согласие родителей наставляемого
    [mentor_parent] согласие родителей наставника
    [difficulty] трудности в профиле наставляемого
    [curator] ещё один куратор на связи, не наставник
    [certificate] справка об отсутствии судимости
    [mentor_paper] { $mentor ->
        [employee] подписанные бумаги наставника (ст. 351.8 ТК: согласие и допсоглашение)
       *[other] подписанное согласие наставника
    }
   *[order] приказ руководителя
}
pair-answer-for-mentor = Записать ответ наставника
pair-answer-for-mentee = Записать ответ наставляемого
pair-answer-for = { $name } не пользуется ботом. Что человек ответил вам лично? В журнале будет видно, что ответ записали вы.
pair-said-yes = Согласен(на)
pair-said-no = Не может
pair-answer-recorded = Ответ записан
pair-paper-today = Бумаги подписаны сегодня
pair-paper-other-day = Подписаны в другой день
pair-record-certificate = Справка есть
pair-paper-day = Когда подписаны бумаги наставника?
pair-certificate-day = Какой датой выдана справка?
pair-paper-recorded = Записано
pair-print-consent = Бланк согласия
pair-consent-caption = Бланк согласия наставника. Распечатайте, подпишите и отметьте здесь дату.
pair-consent-file = Согласие наставника
pair-parent-mentee = Бумага: наставляемый
pair-parent-mentor = Бумага: наставник
pair-parent-day = { $name }: когда родители подписали согласие?
pair-parent-term = До какого дня действует согласие родителей?
pair-freezes = Безопасность
pair-withdraw = Отозвать
pair-withdraw-sure = Отозвать предложение «{ $title }»? Обоим придёт короткое сообщение, что пары не будет.
pair-withdraw-yes = Да, отозвать
pair-withdrawn-done = Предложение отозвано
pair-end = Завершить пару
pair-end-sure = Завершить пару «{ $title }»? Обоим придёт сообщение, просить о помощи в этой паре станет нельзя.
pair-end-yes = Да, завершить
pair-ended-done = Пара завершена. Приказ о прекращении: «Приказы».
pair-keep = Оставить
pair-to-orders = К приказам

## Сообщения

pair-agree = ✅ Согласен(на)
pair-refuse = Не могу
pair-proposed-mentor = { $you ->
    [young] <b>Хочешь стать наставником?</b>
    Тебя просят помочь: { $other }.
   *[formal] <b>Предложение стать наставником</b>
    Вас просят помочь: { $other }.
}
pair-proposed-mentee = { $you ->
    [young] <b>Тебе предлагают наставника</b>
    Это { $other }.
   *[formal] <b>Вам предлагают наставника</b>
    Это { $other }.
}
pair-free = { $you ->
    [young] Решать тебе. Можно отказаться, и объяснять ничего не нужно. Ответ увидит куратор.
   *[formal] Решать вам. Можно отказаться, и объяснять ничего не нужно. Ответ увидит куратор.
}
pair-you-agreed = { $you ->
    [young] ✅ Ты согласен(на). Когда ответят все и будут готовы бумаги, мы напишем.
   *[formal] ✅ Вы согласны. Когда ответят все и будут готовы бумаги, мы напишем.
}
pair-you-agreed-both = { $you ->
    [young] ✅ Ты согласен(на), и второй тоже. Куратор подготовит бумаги, потом мы напишем.
   *[formal] ✅ Вы согласны, и второй тоже. Куратор подготовит бумаги и приказ, потом мы напишем.
}
pair-you-refused = { $you ->
    [young] Хорошо. Куратор подберёт другую пару.
   *[formal] Хорошо. Куратор подберёт другую пару.
}
pair-agreed = ✅ <b>Оба согласны</b>
    { $mentor } → { $mentee }
    Остались бумаги и приказ.
pair-open = Открыть пару
pair-declined = Пара «{ $mentor } → { $mentee }» не сложилась.
pair-off = { $other }: пары не будет. Куратор подберёт другую, ничего делать не нужно.
pair-active-mentor = { $you ->
    [young] 🎉 <b>Ты наставник!</b>
    Приказ подписан. С тобой: { $other }.
    Если понадобится помощь, просьба придёт прямо сюда. Всё о паре: /start, «Подопечные».
   *[formal] 🎉 <b>Вы наставник</b>
    Приказ подписан. С вами: { $other }.
    Если понадобится помощь, просьба придёт прямо сюда. Всё о паре: /start, «Подопечные».
}
pair-active-mentee = { $you ->
    [young] 🎉 <b>У тебя есть наставник</b>
    Это { $other }.
    Трудно? Нажми /start и «Попросить помощь»: наставник увидит просьбу сразу.
   *[formal] 🎉 <b>У вас есть наставник</b>
    Это { $other }.
    Трудно? Нажмите /start и «Попросить помощь»: наставник увидит просьбу сразу.
}
pair-ended = { $you ->
    [young] Пара завершена: { $other }. Спасибо за работу вместе! Вопросы можно задать куратору.
   *[formal] Пара завершена: { $other }. Спасибо за работу вместе! Вопросы можно задать куратору.
}

## Мои пары

pair-my-mentees = <b>Подопечные</b>
pair-my-mentees-empty = Здесь будут ваши наставляемые, когда подпишут приказ.
pair-my-mentor = <b>{ $you ->
        [young] Твой наставник
       *[formal] Ваш наставник
    }</b>
pair-my-mentor-line = • { $name }
pair-my-mentor-empty = { $you ->
    [young] Наставника пока нет. Когда он появится, мы напишем.
   *[formal] Наставника пока нет. Когда он появится, мы напишем.
}
pair-mentee-card = <b>{ $name }</b>
    Трудно: { $hard }

## Отказы

refusal-pair-with-oneself = Наставник и наставляемый — разные люди. Выберите другого.
refusal-pair-twice = Эти двое уже в паре, или их уже спросили.
refusal-form-not-open = Такой пары положение не предусматривает. Выберите другого наставника.
refusal-class-outside-form = «Работодатель — ученик» — для старших классов. Выберите другого наставника.
refusal-role-model-of-other-form = Эти роли не от этой формы. Выберите другие.
refusal-kind-not-for-pairs = Одна встреча — это событие, а не пара. Выберите другой вид.
refusal-mentor-of-lower-class = Наставник учится в классе младше. Так можно только «равный — равному».
refusal-parent-paper-first = { $name }: сначала нужна бумага от родителей. Отметьте её в карточке человека.
refusal-already-answered = { $you ->
    [young] Ответ уже есть. Если передумаешь, скажи куратору.
   *[formal] Ответ уже есть. Если передумаете, скажите куратору.
}
refusal-pair-moved-on = Это предложение уже не ждёт ответа.
refusal-answers-in-chat = Человек пользуется ботом и ответит сам.
refusal-own-appointment = Вы сами в этой паре, поэтому решает другой человек: руководитель или второй куратор.
refusal-paper-on-record = Эта бумага уже отмечена или здесь не нужна.
refusal-pair-incomplete = { $mentor_name } → { $mentee_name }. Осталось: { $participant ->
    [1] человек ушёл из школы;{" "}
   *[0] { "" }
}{ $form ->
    [1] другая форма;{" "}
   *[0] { "" }
}{ $freeze ->
    [1] общение остановлено;{" "}
   *[0] { "" }
}{ $ask_another ->
    [1] спросить другого куратора или руководителя;{" "}
   *[0] { "" }
}{ $mentor_answer ->
    [1] ответ наставника;{" "}
   *[0] { "" }
}{ $mentee_answer ->
    [1] ответ наставляемого;{" "}
   *[0] { "" }
}{ $mentee_parent ->
    [1] согласие родителей наставляемого;{" "}
   *[0] { "" }
}{ $mentor_parent ->
    [1] согласие родителей наставника;{" "}
   *[0] { "" }
}{ $difficulty ->
    [1] трудности в профиле;{" "}
   *[0] { "" }
}{ $curator ->
    [1] куратор на связи;{" "}
   *[0] { "" }
}{ $certificate ->
    [1] справка;{" "}
   *[0] { "" }
}{ $mentor_paper ->
    [1] бумаги наставника;{" "}
   *[0] { "" }
}{ $order ->
    [1] приказ;{" "}
   *[0] { "" }
}ничего не изменено.
