## Обращения двоих: освободить, другой наставник, предложение, перерыв; стол куратора.

menu-petitions = Обращения
petitions-all = Мои обращения
programme-to-petitions = Обращения
desk-petitions = Обращения · { $petitions }
desk-petitions-wait = 📨 { $petitions ->
    [one] { $petitions } обращение ждёт
    [few] { $petitions } обращения ждут
   *[many] { $petitions } обращений ждут
}.
petitions-mine = <b>Обращения</b>
    Видно, кто смотрит и что решено.
petitions-mine-empty = <b>Обращения</b>
    { $you ->
        [young] Здесь можно попросить перерыв, другого наставника или предложить, как сделать программу лучше.
       *[formal] Здесь можно попросить о перерыве, о замене или предложить, как сделать программу лучше.
    }
petitions-no-pair = <b>Обращения</b>
    Здесь можно будет обратиться к куратору, когда появится пара.
petition-new = Новое
petition-which-pair = О какой паре речь?
petition-which-kind = <b>{ $other }</b>
    { $you ->
        [young] О чём ты хочешь попросить?
       *[formal] О чём вы хотите попросить?
    }
petition-kind = { $kind ->
    [relief] Освободить от наставничества
    [replacement] Другой наставник
    [proposal] Предложение по программе
   *[pause] Перерыв
}
petition-ask = { $kind ->
    [relief] Освободить меня
    [replacement] Хочу другого наставника
    [proposal] Улучшить программу
   *[pause] Нужен перерыв
}
petition-paused-now = ⏸ Сейчас перерыв.
petition-end-pause = ▶️ Закончить перерыв
petition-pause-ended-toast = Перерыв окончен
petition-reason = { $reason ->
    [load] большая нагрузка
    [health] здоровье
    [leaving] ухожу из школы
    [contact] не складывается общение
    [subject] нужен другой предмет
    [time] не совпадает время
    [trust] мне неспокойно
    [illness] болезнь
    [exams] экзамены
    [holidays] каникулы, отпуск
   *[family] семейное
}
petition-ask-until = <b>Перерыв</b> · 1 из { $total }
    До какого дня? В этот день всё продолжится само.
petition-in-week = На неделю
petition-in-2-weeks = На 2 недели
petition-in-month = На месяц
petition-ask-reason = <b>{ $kind }</b> · { $n } из { $total }
    Почему? Нажмите или напишите. Можно пропустить.

    <i>{ $reader ->
        [curators] Увидят только куратор и руководитель.
       *[curator] Увидит только куратор.
    }</i>
petition-ask-proposal = <b>Предложение по программе</b>
    { $you ->
        [young] Что сделать лучше? Напиши своими словами.
       *[formal] Что сделать лучше? Напишите своими словами.
    }

    <i>{ $side ->
        [mentee] Увидят наставник и куратор.
       *[mentor] Увидят наставляемый и куратор.
    }</i>
petition-ask-shown = <b>Другой наставник</b> · 2 из 3
    Можно ли показать причину наставнику? Если нет, он узнает только о решении.
petition-shown-no = Не показывать
petition-shown-yes = Можно показать
petition-ask-stop = <b>Другой наставник</b> · 3 из 3
    Как быть до решения?
petition-stop-no = Пока как обычно
petition-stop-yes = Не общаться
petition-review = <b>{ $kind }</b>
    { $pair }
petition-review-note = { $kind ->
    [relief] Наставляемый ничего не узнает, пока не решено.
    [replacement] { $stop ->
        [yes] Общение остановится сразу, встречи отменятся. Наставник узнает об этом без объяснений.
       *[no] Наставник ничего не узнает, пока не решено.
    }
   *[pause] Когда куратор согласится, вторая сторона узнает день.
}
petition-send = Отправить
petition-sent-toast = Отправлено
petition-card = <b>{ $kind }</b> · { $other }
petition-state = { $state ->
    [filed] подано
    [taken] рассматривается
    [granted] { $parting ->
        [yes] { $done ->
            [yes] решено: да
           *[no] решено: да, нового наставника подбирают
        }
       *[no] решено: да
    }
    [declined] решено: нет
    [withdrawn] отозвано
   *[lapsed] больше не нужно
}
petition-state-line = Сейчас: { $state }{ $name }
petition-until = До: { $day }
petition-why = Причина: { $why }
petition-words = «{ $words }»
petition-no-reason = Причина не названа, и это нормально.
petition-answer = Ответ: «{ $words }»
petition-term = { $kind ->
    [proposal] Ответ — до { $day }.
   *[other] Куратор решит до { $day }.
}
petition-stopped-own = Общение стоит, пока не решено. Просьбу о помощи увидит куратор.
petition-line = { $state ->
    [filed] 🕓
    [taken] 👀
    [granted] { $parting ->
        [yes] { $done ->
            [yes] ✅
           *[no] 🔎
        }
       *[no] ✅
    }
    [declined] ✖️
   *[withdrawn] ▫️
} { $kind }{ $own ->
    [yes] { "" }
   *[no] {" "}· вам
}
petition-open = Открыть
petition-withdraw = Отозвать
petition-withdraw-sure = Отозвать обращение? Его больше не будут рассматривать. Подать новое можно в любой день.
petition-withdraw-yes = Да, отозвать
petition-keep = Оставить
petition-withdrawn-toast = Отозвано
petition-add = Дополнить
petition-ask-words = { $you ->
    [young] Напиши, что важно знать. Увидят только куратор и руководитель.
   *[formal] Напишите, что важно знать. Увидят только куратор и руководитель.
}
petition-agree = Принять
petition-disagree = Отклонить
petition-ask-answer = { $yes ->
    [yes] <b>Принять предложение</b>
   *[no] <b>Отклонить предложение</b>
}
    { $you ->
        [young] Добавь пару слов: что дальше. Можно и без них.
       *[formal] Добавьте пару слов: что дальше. Можно и без них.
    }
petition-without-words = Без слов
petition-answered-toast = Ответ отправлен

## Уведомления

petition-waits = { $sounding ->
    [before] ⏳ Завтра последний день:{" "}
    [on] ⏳ Сегодня последний день:{" "}
    [after] ⏳ Срок прошёл, решения нет:{" "}
   *[filed] 📨{" "}
}<b>{ $author }</b> { $kind ->
    [relief] просит освободить от наставничества.
    [replacement] просит другого наставника.
    [proposal] предлагает, как улучшить программу.
   *[pause] просит перерыв.
} { $sounding ->
    [filed] Решить — до { $day }.
   *[other] { "" }
}
petition-proposed = 💡 <b>{ $name }</b> предлагает:
    «{ $words }»
petition-decided = { $kind ->
    [relief] { $yes ->
        [yes] ✅ Вас освободят. Новому наставнику всё передаст приказ, до него всё как обычно.
       *[no] Освободить вас сейчас не могут.
    }
    [replacement] { $yes ->
        [yes] ✅ Решено: наставник будет другой. { $you ->
            [young] Когда его назначат, ты узнаешь сразу.
           *[formal] Когда его назначат, вы узнаете сразу.
        }
       *[no] Наставник остаётся прежний.
    }
    [proposal] { $yes ->
        [yes] ✅ Предложение принято.
       *[no] Предложение отклонено.
    }
   *[pause] { $yes ->
        [yes] ✅ Перерыв разрешён.
       *[no] Перерыв не разрешён.
    }
}
petition-parting-mentor = Школа подбирает другого наставника: { $other }. До приказа всё как обычно. Дела и встречи передадим сами. Спасибо за вашу работу!
petition-parting-mentee = { $you ->
    [young] Школа подбирает тебе другого наставника. Пока рядом прежний: { $other }. Дела и встречи не пропадут.
   *[formal] Школа подбирает вам другого наставника. Пока рядом прежний: { $other }. Дела и встречи не пропадут.
}
petition-shown-to-you = Наставляемый разрешил передать причину:
pair-paused = ⏸ Перерыв до { $day }: { $other }. Напоминаний по программе не будет, просить помощь можно.{ $meetings ->
    [0] { "" }
    [one] {" "}Отменена { $meetings } встреча.
    [few] {" "}Отменены { $meetings } встречи.
   *[many] {" "}Отменено { $meetings } встреч.
}
pause-over = ▶️ Перерыв окончен: { $other }. Программа продолжается.
pair-stopped = Общение приостановлено куратором: { $other }. Встречи отменены. Ничего делать не нужно.
pair-resumed = Общение снова открыто: { $other }.
pair-passed-on = Наставник теперь другой: { $other }. Программа, дела и встречи переданы. Спасибо за вашу работу!

## Стол куратора и руководителя

petitions-desk = <b>Обращения</b>
    Сначала те, у которых срок раньше.
petitions-desk-empty = <b>Обращения</b>
    Здесь будут просьбы наставников и наставляемых: о замене, о перерыве. Сейчас никто не ждёт.
petition-desk-line = { $state ->
    [late] ⏳
    [filed] 📨
    [taken] 👀
   *[granted] 🔎
} { $kind } · { $author }
petition-desk-card = <b>{ $author }</b> { $kind ->
    [relief] просит освободить от наставничества
    [replacement] просит другого наставника
    [proposal] предлагает, как улучшить программу
   *[pause] просит перерыв
}
    { $title }
petition-desk-term = Решить до: { $day }
petition-shown = { $shown ->
    [yes] Причину можно показать наставнику.
   *[no] Наставник причину не увидит.
}
petition-stopped-desk = ⛔ До решения эти двое не общаются.
petition-meetings-within = Встречи в эти дни:
petition-days-within = Дела со сроком в эти дни, их стоит перенести:
petition-within-item = • { $what }
petition-and-more = … и ещё { $n }
petition-successor-asked = 🔎 Новую пару уже предложили. Когда приказ подпишут, всё перейдёт само.
petition-take = Беру
petition-taken-toast = Автор видит, что вы смотрите
petition-decline = Отказать
petition-ask-decline = <b>Отказать</b>
    Напишите, почему. Увидит только тот, кто обратился.
petition-declined-toast = Ответ отправлен
petition-grant = Разрешить
petition-grant-keep = Разрешить, встречи оставить
petition-grant-off = Разрешить, встречи отменить
petition-paused-toast = Перерыв записан, оба узнают
petition-choose-successor = Выбрать преемника
petition-without-successor = Без преемника
petition-without-sure = <b>{ $title }</b>
    Завершить пару без преемника? Программа закончится, встречи отменятся. Оба узнают без объяснений.
petition-without-yes = Завершить пару
petition-without-done = Пара завершена
petition-who-succeeds = <b>{ $mentee }</b>
    Трудно: { $hard }

    Кто станет наставником? Самые подходящие — первыми.
petition-no-successors = Подходящих наставников пока нет. Пригласите их или завершите пару без преемника.
petition-successor-sure = <b>{ $name }</b> → { $mentee }
    Обоим придёт вопрос. После согласия нужны бумага и приказ. В день приказа программа, дела, встречи и просьбы перейдут к новому наставнику.
petition-successor-yes = Предложить
petition-successor-done = Спросили обоих
petition-back-to-list = К списку

today-petitions = 📨 { $n ->
    [one] { $n } обращение ждёт решения.
    [few] { $n } обращения ждут решения.
   *[many] { $n } обращений ждут решения.
}

refusal-petition-not-of-this = Так это обращение не решают. Откройте его, чтобы увидеть, что можно.
refusal-petition-stands = Такое обращение уже отправлено, ответа пока нет.
refusal-petition-decided = С этим обращением уже решено. Откройте его, чтобы увидеть, как сейчас.
refusal-pause-too-long = Перерыв бывает с завтрашнего дня и не длиннее { $days } дней. Выберите другой день.
refusal-pair-on-pause = Сейчас перерыв до { $day }.{ $month }. Программа продолжится в этот день, просить помощь можно и сейчас.
refusal-successor-unfit = Этот человек не может стать преемником. Выберите другого.
refusal-successor-stands = Новую пару уже предложили. Чтобы выбрать другого, сначала отзовите её в разделе «Пары».
