## Бланки: бумаги для подписи.

blank = { $blank ->
    [parent_consent] Согласие родителей
    [parents_page] Страница для родителей
    [mentor_consent] Согласие наставника
    [mentee_consent] Согласие наставляемого
    [data_register] Данные: учёт
    [data_messenger] Данные: бот
    [data_public] Данные: сайт
   *[data_photo] Фото и видео
}
blank-variant = { $variant ->
    [adult] Пустой: взрослый
    [child] Пустой: за ребёнка
    [employee] Пустой: работник
    [student] Пустой: ученик
    [employer] Пустой: работодатель
   *[anybody] Пустой бланк
}
blank-which = <b>Какую бумагу распечатать?</b>
    Бот впишет всё, что знает, и скажет, что вписать от руки.
blank-whose = <b>{ $title }</b>
    Для кого?
blank-caption = 📄 { $title }
blank-by-hand = Впишите от руки: { $fields }.
blank-ready = Бумага готова ☝️
blank-broken = Шаблон этой бумаги испорчен: { $why }. Верните исходный файл в папку papers.
blank-form = { $form ->
    [teacher_teacher] «педагог – педагог»
    [head_teacher] «руководитель образовательной организации – педагог»
    [employer_student] «работодатель – ученик»
   *[student_student] «ученик – ученик»
}
blank-role-model = { $role_model ->
    [experienced_young] «опытный педагог – молодой специалист»
    [leader_struggling] «лидер педагогического сообщества – педагог, испытывающий профессиональные затруднения в сфере коммуникации»
    [innovator_conservative] «педагог-новатор – консервативный педагог»
    [subject_expert_novice] «опытный предметник – неопытный предметник»
    [professional_indifferent] «активный профессионал – равнодушный потребитель»
    [colleague_young_colleague] «коллега – молодой коллега»
    [employer_future_employee] «работодатель – будущий сотрудник»
    [achieving_underachieving] «успевающий – неуспевающий»
    [leader_passive] «лидер – пассивный»
   *[equal_equal] «равный – равному»
}
blank-kind = { $kind ->
    [virtual] виртуальное (дистанционное) наставничество
    [group] наставничество в группе
    [short_term] краткосрочное (целеполагающее) наставничество
    [reverse] реверсивное наставничество
    [situational] ситуационное наставничество
    [speed] скоростное наставничество
   *[traditional] традиционная форма наставничества («один на один»)
}
blank-field = { $field ->
    [school_official_name] полное название школы
    [school_short_name] название школы
    [school_place] населённый пункт
    [school_address] адрес школы
    [school_inn] ИНН
    [school_ogrn] ОГРН
    [school_site] сайт школы
    [school_phone] телефон школы
    [school_email] почта школы
    [school_head_name] имя руководителя школы
    [school_head_post] должность руководителя
    [person_name] имя
    [person_post] должность
    [person_grade] класс
    [person_organisation] организация
    [parent_name] имя родителя
    [mentor_name] имя наставника
    [mentor_post] должность наставника
    [mentor_grade] класс наставника
    [mentor_organisation] организация наставника
    [mentee_name] имя наставляемого
    [mentee_post] должность наставляемого
    [mentee_grade] класс наставляемого
    [curator_name] имя куратора
    [curator_post] должность куратора
    [curator_phone] телефон куратора
    [form] форма
    [role_model] ролевая модель
    [kind] вид
    [direction] направление
    [work] содержание работы
    [pay] условия оплаты
    [agreement] договор с организацией
    [bot] имя бота
    [messenger] мессенджер
    [hosting] хостинг
    [starts] начало
    [ends] окончание
    [signer_name] кто утверждает
    [signer_post] должность утверждающего
    [programme_difficulties] затруднения
    [programme_diagnosis] итоги анкеты
    [programme_directions] направления
    [programme_resources] ресурсы
    [programme_approved_number] номер утверждения
    [programme_approved_on] дата утверждения
    [programme_done] выполнено мероприятий
    [programme_meetings] проведено встреч
    [consent_until] срок согласия
   *[other] остальные строки
}
