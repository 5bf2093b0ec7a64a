## Отчёт наставника: черновик из записанного, разделы, кто что видит (п. 4.1.4, 5.2.2).

report-section-aim = Цель и задачи
report-section-done = Выполнено
report-section-dynamics = Динамика
report-section-achievements = Достижения
report-section-difficulties = Трудности и что сделано
report-section-effectiveness = Моя работа наставника
report-section-reward = Предложение о поощрении
report-section-item = { $own ->
    [yes] ✏️{" "}
   *[no] { "" }
}{ $name }
report-head-pair = Наставник: { $mentor }. Наставляемый: { $mentee }.
report-head-term = Период: с { $begins } по { $ends }
report-goals = Цель: { $goals }.
report-tasks = Задачи: преодолеть трудности ({ $hard }).
report-activities = Дела: { $done } из { $total } ({ $percent } %).
report-lessons = Посещение уроков: { $done } из { $total }.
report-meetings = { $total ->
    [0] Встречи не назначались.
   *[other] Встречи: { $held } из { $total }.
}
report-requests = { $n ->
    [0] Просьб о помощи не было.
   *[other] Просьбы о помощи: { $n }, отвечено: { $answered }.
}
report-answers = Обычно ответ приходил за { $n } { $unit ->
    [minutes] мин.
    [hours] ч.
   *[days] дн.
}
report-shift = { $what }: было { $before }, стало { $after }.
report-marks = Средняя оценка за дела: { $average } из 5 (оценок: { $n }).
report-no-dynamics = Повторной анкеты и оценок пока нет.
report-goals-reached = Достигнуто целей: { $reached } из { $total }.
report-achievement = • { $title }{ $actual ->
    [none] { "" }
   *[other] {" "}— { $actual }
}
report-difficulty = • { $what }: { $planned ->
    [0] отдельных дел не было
   *[other] сделано { $done } из { $planned }{ $done ->
        [0] { "" }
       *[other] {" "}({ $titles }{ $more ->
            [0] { "" }
           *[other] {" "}и ещё { $more }
        })
    }
}
report-own-mark = Свою помощь оцениваю на { $mark } из 5.
report-own-good = Получилось: { $said }
report-own-hard = Было трудно: { $said }
report-order = Организованность, дисциплина, культура работы: { $mark } из 5
report-concludes = Вывод: { $what }
report-no-draft = Здесь черновика нет.
report-own = <b>{ $you ->
    [young] Твои слова:
   *[formal] Ваши слова:
}</b> { $said }

report-section-ask = <b>{ $title }</b>
report-seen-by = <i>{ $shown ->
    [mentee] Прочтут куратор и наставляемый.
   *[curator] Прочтёт только куратор.
}</i>
report-keep = Оставить
report-add = Дописать
report-instead = Заменить
report-later = Позже
report-draft-back = Вернуть черновик
report-ask-add = <b>{ $title }</b>
    { $you ->
        [young] Напиши, что добавить. Оно встанет под черновиком.
       *[formal] Напишите, что добавить. Оно встанет под черновиком.
    }
report-ask-instead = <b>{ $title }</b>
    { $you ->
        [young] Напиши этот раздел. Твои слова встанут вместо черновика.
       *[formal] Напишите этот раздел. Ваши слова встанут вместо черновика.
    }
report-ask-order = <b>Организованность, дисциплина, культура работы</b>
    Как с этим у наставляемого? 1 — пока трудно, 5 — отлично. <i>Оценку увидят наставляемый и куратор.</i>
report-ask-outcome = <b>Что дальше с программой?</b>
    Она до { $ends_words }. Наставляемый согласится или захочет обсудить.
report-ask-until = <b>До какого дня?</b>
    { $outcome ->
        [change] Сначала вы вдвоём поправите программу, потом поработаете до этого дня.
       *[prolong] Всё в программе остаётся, меняется только срок.
    } За { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } до него вы снова подведёте итоги.
report-review = <b>Отчёт готов</b>
report-review-ask = Куратор прочтёт всё. Наставляемый увидит достижения, оценку и вывод.
report-returned-was = ↩️ Куратор: { $remark }
report-give = Отправить
report-correct = Исправить
report-reward = Предложить поощрение
report-ask-correct = <b>Что исправить?</b>
report-mark-item = Оценка
report-outcome-item = Вывод
report-whole = Прочитать целиком
report-given-now = ✅ Отчёт у куратора. Наставляемый увидит достижения и оценку и ответит на ваш вывод.
report-place = <b>Отчёт наставника</b>
    { $state ->
        [draft] Черновик готов, его осталось прочитать и отправить.
        [returned] Куратор вернул отчёт, его можно поправить и отправить снова.
        [given] ✅ Отчёт отправлен.
       *[none] Здесь будет черновик, когда программа подойдёт к концу.
    }
report-begin = Начать
report-go-on = Продолжить
report-of-none = <b>Отчёт наставника</b>
    Здесь будет отчёт, когда наставник его отправит.
report-read-recorded = 👁 Это слова ученика: просмотр записан.
report-return = Вернуть
report-ask-remark = <b>Что поправить в отчёте?</b>
    Напишите одним сообщением. <i>Прочтёт наставник.</i>
report-returned-now = Вернули наставнику.
report-of-me = <b>Итог программы</b>
report-of-me-none = <b>Итог программы</b>
    Здесь будут достижения и оценка, когда наставник отправит отчёт.

report-asked = 📝 <b>Отчёт наставника</b> · { $mentee }
    { $you ->
        [young] Дела, встречи и цели уже посчитаны. Прочитай и поправь, если нужно.
       *[formal] Дела, встречи и цели уже посчитаны. Прочитайте и поправьте, если нужно.
    }
report-again = 📝 Отчёт ждёт · { $mentee }
    Программа до { $ends }. { $you ->
        [young] Черновик готов, осталось прочитать и отправить.
       *[formal] Черновик готов, осталось прочитать и отправить.
    }
report-line = Отчёт наставника · { $mentee }
report-open = Открыть
report-read = Читать
report-later-now = Хорошо, позже. Отчёт ждёт в «Программе».
report-given = 📝 Отчёт наставника
    { $mentor } → { $mentee }
report-returned = ↩️ Куратор вернул отчёт · { $mentee }
    { $remark }
report-shown = 📝 <b>Итог программы</b> от наставника ({ $mentor })

refusal-report-over = Этот отчёт сейчас не меняют: он уже отправлен или его время прошло.
refusal-report-incomplete = В отчёте ещё не всё. { $you ->
    [young] Открой его: он продолжится с нужного места.
   *[formal] Откройте его: он продолжится с нужного места.
}
