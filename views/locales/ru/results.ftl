## Последний этап: наставник отходит, наставляемый ставит свои цели (2.2, 4.1.4).

result-began = 🌱 Программа пройдена. { $mentee } идёт дальше без плана.
    { $you ->
        [young] Ты по-прежнему рядом: срочная просьба о помощи дойдёт. Напоминать будем всё реже.
       *[formal] Вы по-прежнему рядом: срочная просьба о помощи дойдёт. Напоминать будем всё реже.
    }
own-goals-asked = 🌱 <b>Программа пройдена!</b>
    { $you ->
        [young] Чего теперь хочешь добиться сам? Хватит одной цели. Помощь по-прежнему рядом: { $mentor }.
       *[formal] Чего теперь хотите добиться сами? Хватит одной цели. Помощь по-прежнему рядом: { $mentor }.
    }
how-is-it = 🌱 Как там { $mentee }? { $you ->
    [young] Если захочешь, спроси при встрече.
   *[formal] Если захотите, спросите при встрече.
}
own-goals-again = { $you ->
    [young] 🌱 Твоё: { $goals }. Как идёт?
   *[formal] 🌱 Ваше: { $goals }. Как идёт?
}
own-goal-quoted = «{ $words }»
result-own-goals = Мои цели
result-certificate = 📄 Сертификат
result-allow = Можно
result-refuse = Не надо
programme-thanks = { $side ->
    [mentor] 🌿 <b>Спасибо!</b> Программа завершена: { $other } справляется без плана, и в этом { $you ->
        [young] твоя заслуга.
       *[formal] ваша заслуга.
    }
   *[mentee] 🌿 <b>Программа завершена.</b> { $you ->
        [young] Спасибо за твой труд! Рядом был(а) { $other }.
       *[formal] Спасибо за ваш труд! Рядом был(а) { $other }.
    }
}
happened-met = { $n ->
    [one] { $n } встреча
    [few] { $n } встречи
   *[many] { $n } встреч
}
happened-done = { $done ->
    [one] Сделано { $done } дело
    [few] Сделано { $done } дела
   *[many] Сделано { $done } дел
} из { $total }
happened-reached = { $n ->
    [one] Достигнута { $n } цель
    [few] Достигнуты { $n } цели
   *[many] Достигнуто { $n } целей
} из { $total }
happened-own = { $n ->
    [one] И { $n } своя цель
    [few] И { $n } свои цели
   *[many] И { $n } своих целей
}
practice-ask = { $you ->
    [young] Можно показать другим то, что у вас получилось? Решит куратор.
   *[formal] Можно ли поделиться удачным с другими? Что и как, решит куратор.
}
practice-allowed-now = ✅ Спасибо! Куратор увидит, что можно.
practice-refused-now = Хорошо, останется между вами.
practice-item = { $by ->
    [both] ✅{" "}
    [mentor] ☑️{" "}
   *[mentee] ☑️{" "}
}{ $name }{ $by ->
    [both] { "" }
    [mentor] {" "}· наставник
   *[mentee] {" "}· наставляемый
}
practices = <b>Чем можно поделиться</b>
    { $total ->
        [0] Здесь будут завершённые программы, удачным из которых разрешили поделиться. Пока таких нет.
       *[other] ✅ разрешили оба, ☑️ разрешил один. Нажмите, чтобы открыть программу.
    }
programmes-to-practices = Чем поделиться
own-goals-title = <b>Свои цели</b>
own-goals-none = { $side ->
    [mentee] { $you ->
        [young] Здесь будет то, чего ты хочешь добиться сам. Хватит одной цели.
       *[formal] Здесь будет то, чего вы хотите добиться сами. Хватит одной цели.
    }
   *[mentor] Здесь будут цели, которые наставляемый поставит себе сам.
}
own-goal-add = Поставить цель
own-goal-line = { $reached ->
    [yes] ✅
   *[no] ▫️
} { $words }{ $timed ->
    [yes] , к { $day }
   *[no] { "" }
}
own-goal-button = { $reached ->
    [yes] ✅{" "}
   *[no] { "" }
}{ $words }
own-goal-ask-words = { $you ->
    [young] <b>Чего хочешь добиться сам?</b>
        Напиши своими словами, одной строкой.
   *[formal] <b>Чего хотите добиться сами?</b>
        Напишите своими словами, одной строкой.
}
own-goal-seen-by = <i>{ $you ->
    [young] Увидите только ты и наставник.
   *[formal] Увидите только вы и наставник.
}</i>
own-goal-ask-day = <b>{ $words }</b>
    К какому дню?
own-goal-in-month = Через месяц
own-goal-in-3-months = Через 3 месяца
own-goal-no-day = Без срока
own-goal-reach = ✅ Получилось
own-goal-reopen = Ещё не всё
own-goal-reached-toast = Здорово! Больше не напомним.
own-goal-muted-toast = Больше не напомним. Цель останется.
programme-to-own-goals = 🌱 Свои цели
school-result = Завершение
school-choose-result = <b>Сколько длится последний этап</b>
    { $result_days ->
        [one] { $result_days } день
        [few] { $result_days } дня
       *[many] { $result_days } дней
    }: наставник рядом, но напоминаний всё меньше. Потом программа завершается, оба получают благодарность.
school-result-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
