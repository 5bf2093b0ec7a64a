## Сводка недели.

weekly-title = <b>Неделя: { $days }</b>
weekly-quiet = Рассказывать нечего: активных пар { $n }, встреч, просьб и сроков на этой неделе не было.
weekly-days = { $n } дн.
weekly-was = { " " }(было { $n })
weekly-pairs = Активные пары: { $pairs }{ $was }
weekly-groups = Группы: { $groups }{ $was }
weekly-held = Встречи прошли: { $held }{ $was }
weekly-missed = Встречи не состоялись: { $missed }{ $was }
weekly-planned = Встречи были назначены: { $planned }{ $was }
weekly-requests = Просьбы о помощи: { $requests }{ $was }{ $waited ->
        [no] { "" }
       *[yes] , обычно ждали { $wait }{ $wait_was }
    }
weekly-unheard = Ждут ответа сейчас: { $unheard }{ $was }
weekly-late = Срок прошёл, дело открыто: { $late }{ $was }
weekly-deadlines = Сроки двух недель: { $deadlines }{ $was }
weekly-silent = Нет связи { $days } { $days ->
        [one] день
        [few] дня
       *[many] дней
    }: { $silent } { $silent ->
        [one] пара
        [few] пары
       *[many] пар
    }{ $was }
weekly-reflections = Ждём рефлексию: { $reflections }{ $was }
weekly-this = за неделю
weekly-last = неделей раньше
weekly-bar-held = Встречи
    прошли
weekly-bar-missed = Встречи
    не состоялись
weekly-bar-requests = Просьбы
    о помощи
weekly-behind = { $figure ->
    [unheard] Ждут ответа: { $n }
    [requests] Просьбы: { $n }
    [missed] Не состоялись: { $n }
    [late] Открытые дела: { $n }
    [deadlines] Сроки: { $n }
    [silent] Нет связи: { $n }
   *[reflections] Без рефлексии: { $n }
}
weekly-desk = Сводка недели
week-nobody = Здесь уже никого: всё закрыто.
week-behind-title = { $figure ->
    [unheard] <b>Ждут ответа: { $n }</b>
    [requests] <b>Просьбы недели: { $n }</b>
    [missed] <b>Встречи, которые не состоялись: { $n }</b>
    [late] <b>Открытые дела, срок которых прошёл: { $n }</b>
    [deadlines] <b>Сроки двух недель: { $n }</b>
    [silent] <b>Ни встреч, ни сообщений больше { $days } дн.: { $n }</b>
   *[reflections] <b>Ждём рефлексию: { $n }</b>
}
    Нажмите на строку, чтобы открыть и написать.
week-two = { $mentor } → { $mentee }
week-lead = { $mentor }
week-fact = { $figure ->
    [unheard] Просьба без ответа, { $told }
    [requests] Просьба от { $told }
    [missed] Встреча { $told } не состоялась
    [late] «{ $about }»: срок был { $told }
    [deadlines] «{ $about }»: срок { $told }
    [silent] Давно не было ни встреч, ни сообщений
   *[reflections] Рефлексию попросили { $told }
}
week-write = Напишите сюда — слова получит <b>{ $name }</b>, ответ придёт вам.
week-to-other = Писать: { $name }
week-to-pair = Открыть пару
week-to-request = Открыть просьбу
weekly-on-day = { $n ->
    [0] пн
    [4] пт
   *[other] сб
}
weekly-at-hour = в { $n }:00
weekly-silence = { $n } дн. без связи
weekly-rhythm = <b>Сводка недели</b>
    Приходит кураторам: { $day ->
        [0] в понедельник
        [4] в пятницу
       *[other] в субботу
    } в { $hour }:00, а если это выходной — в следующий рабочий день. Пара без встреч и сообщений названа в ней через { $days } { $days ->
        [one] день
       *[other] дней
    }.
