## Самоанализ двоих (4.1.4): вопросы, ответы, кто их видит.

sheets-title = <b>Самоанализ</b>
sheet-of = <b>{ $who }</b>
sheet-none = пока не заполнен
sheet-fill = Ответить: три вопроса
sheet-correct = Исправить свои ответы
sheet-ask = <b>{ $question ->
    [demands] { $you ->
        [young] Чего от тебя ждут?
       *[formal] Чего от вас ждут?
    }
    [strong] Что уже получается?
    [weak] Чего пока не хватает?
    [give] { $you ->
        [young] Что ты можешь дать?
       *[formal] Что вы можете дать?
    }
    [hinder] Что может помешать?
   *[lack] { $you ->
        [young] Что нужно тебе самому?
       *[formal] Что нужно вам самим?
    }
}</b>
    { $question ->
        [demands] { $student ->
            [yes] Экзамены, олимпиады, проекты. { $you ->
                [young] Нажми или напиши.
               *[formal] Нажмите или напишите.
            }
           *[no] Должность, класс, конкурсы, олимпиады. Нажмите или напишите.
        }
       *[other] { $you ->
            [young] Нажми или напиши.
           *[formal] Нажмите или напишите.
        }
    }
sheet-said-now = Выбрано: { $said }
sheet-seen-by = <i>{ $you ->
    [young] Когда нажмёшь «Готово», прочтут { $other } и куратор.
   *[formal] Когда нажмёте «Готово», прочтут { $other } и куратор.
}</i>
sheet-further = Дальше
sheet-later = Позже
sheet-given-toast = Готово
sheet-said-demands = <i>Ждут:</i> { $said }
sheet-said-strong = <i>Получается:</i> { $said }
sheet-said-weak = <i>Не хватает:</i> { $said }
sheet-said-give = <i>Могу дать:</i> { $said }
sheet-said-hinder = <i>Может помешать:</i> { $said }
sheet-said-lack = <i>Нужно самому:</i> { $said }
sheet-given = 📝 { $who }: самоанализ готов, можно прочитать.
sheet-open = Открыть
sheet-answer-attestation = Аттестация
sheet-answer-exam-results = Итоги экзаменов
sheet-answer-contest = Конкурс
sheet-answer-open-lesson = Открытый урок
sheet-answer-olympiad-team = Олимпиадники
sheet-answer-reports = Отчёты в срок
sheet-answer-know-subject = Знаю предмет
sheet-answer-contact = Контакт с детьми
sheet-answer-technology = Техника
sheet-answer-order = Порядок в делах
sheet-answer-creative = Придумывать
sheet-answer-learn-fast = Быстро учусь
sheet-answer-experience = Опыт
sheet-answer-hours = Время
sheet-answer-confidence = Уверенность
sheet-answer-methods = Приёмы работы
sheet-answer-calm = Спокойствие
sheet-answer-feedback = Взгляд со стороны
sheet-answer-show-lessons = Показать уроки
sheet-answer-materials = Материалы
sheet-answer-look-through = Разбирать работы
sheet-answer-support = Поддержка
sheet-answer-introduce = Познакомить
sheet-answer-busy = Мало времени
sheet-answer-schedule = Разные часы
sheet-answer-far = Далеко друг от друга
sheet-answer-new-to-it = Делаю впервые
sheet-answer-nothing = Ничего
sheet-answer-common-hour = Общее окно
sheet-answer-training = Обучение
sheet-answer-ready-materials = Материалы
sheet-answer-expert-advice = Совет эксперта
sheet-answer-school-exam = Экзамен
sheet-answer-olympiad = Олимпиада
sheet-answer-project-defence = Защита проекта
sheet-answer-good-marks = Хорошие оценки
sheet-answer-speech = Выступление
sheet-answer-choice = Выбор профессии
sheet-answer-friendly = Дружить
sheet-answer-persistent = Доводить до конца
sheet-answer-knowledge = Знания
sheet-answer-habit = Привычка
sheet-answer-explanations = Объяснения
sheet-answer-explain = Объяснить
sheet-answer-do-together = Делать вместе
sheet-answer-tell-tricks = Свои приёмы
programme-to-sheets = Самоанализ
refusal-sheet-empty = { $you ->
    [young] Ответь хотя бы на один вопрос: остальное можно пропустить.
   *[formal] Ответьте хотя бы на один вопрос: остальное можно пропустить.
}
