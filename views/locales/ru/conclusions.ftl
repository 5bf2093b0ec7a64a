## Вывод: завершить, продлить, изменить (п. 4.1.4); срок вышел, а чего-то не хватает.

conclusion-complete = { $day ->
    [none] завершить сейчас
   *[other] завершить в срок, { $day }
}
conclusion-prolong = продлить до { $day }
conclusion-change = изменить программу и продолжать до { $day }
conclusion-choose-complete-now = Завершить сейчас
conclusion-choose-complete-term = Завершить в срок
conclusion-choose-prolong = Продлить
conclusion-choose-change = Изменить
prolong-months-1 = На месяц
prolong-months-2 = На 2 месяца
prolong-months-3 = На 3 месяца
prolong-months-6 = На полгода
prolong-summer = До 31 мая
prolong-year = Весь год
prolong-same = Срок тот же
prolong-item = { $name } · { $day }
conclusion-title = <b>Вывод</b>
conclusion-none = Наставник предложит его вместе с отчётом.
conclusion-proposal = { $mentor } предлагает: <b>{ $what }</b>. { $you ->
    [young] Согласен(на)? Если нет, нажми «Обсудить» и поговори с наставником.
   *[formal] Согласны? Если нет, нажмите «Обсудить» и поговорите с наставником.
}
conclusion-stands = Вывод: { $what }. { $state ->
    [proposed] Ждёт ответа наставляемого.
    [discussed] Наставляемый хочет обсудить.
    [agreed] Оба согласны.
    [decided] Решил(а) куратор.
   *[replaced] Предложено другое.
}
conclusion-yes = Согласиться
conclusion-discuss = Обсудить
conclusion-yes-now = ✅ Договорились.
conclusion-discuss-now = { $you ->
    [young] Хорошо. Поговори с наставником: он предложит снова.
   *[formal] Хорошо. Поговорите с наставником: он предложит снова.
}
conclusion-propose = Предложить другое
conclusion-proposed-toast = Наставляемый получит вопрос
conclusion-answered = { $state ->
    [agreed] ✅ { $mentee }: согласие. Вывод: { $what }.
    [decided] ✅ Куратор решил(а): { $what }.
   *[discussed] 💬 { $mentee } хочет обсудить вывод ({ $what }). { $you ->
        [young] Поговорите и предложи снова.
       *[formal] Поговорите и предложите снова.
    }
}
conclusion-decide = Решить за пару
conclusion-ask = { $reader ->
    [desk] <b>Что решить?</b>
        Один из двоих сейчас недоступен. Решение запишется с вашим именем.
   *[mentor] <b>Что дальше с программой?</b>
        Она до { $ends_words }. Наставляемый согласится или захочет обсудить.
}
conclusion-decided-toast = Записано
conclusion-missing = Не хватает: { $missing }.
stage-close = Закрыть этап
stage-ask-close = <b>Закрыть этап без этого?</b>
    Не хватает: { $missing }. Программа перейдёт к результату. Причина и то, чего не было, сохранятся.
stage-why-mentor-gone = Наставник ушёл
stage-why-mentee-gone = Наставляемый ушёл
stage-why-no-answer = Не отвечают
stage-why-not-agreed = Не договорились
stage-closed-toast = Этап закрыт
programme-lacking = ⏳ Срок программы вышел
    { $mentor } → { $mentee }
    Не хватает: { $missing }
programme-overdue = ⏳ Срок вышел. Осталось немного:
programme-to-report = Отчёт
programme-to-conclusion = Вывод

refusal-conclusion-over = На это уже ответили или предложено другое.
refusal-prolonged-too-little = Так не останется времени поработать: за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} до конца вы снова подводите итоги. { $you ->
    [young] Выбери день позже.
   *[formal] Выберите день позже.
}
refusal-correction-under-way = Программу сейчас правят. Сначала закончите правку.
