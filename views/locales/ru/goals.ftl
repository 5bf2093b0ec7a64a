## Цели: словами наставляемого, как увидим, как далеко (4.1.4).

goals-title = <b>Цели</b>
goals-none = { $reader ->
    [mentee] { $you ->
        [young] Здесь будет то, чего ты хочешь добиться. Хватит одной цели.
       *[formal] Здесь будет то, чего вы хотите добиться. Хватит одной цели.
    }
   *[other] Здесь будут цели наставляемого, его словами. Хватит одной.
}
goal-followed = { $bar } { $words }
goal-designed = 🎯 <b>{ $words }</b>
    Как увидим: { $seen }
goal-not-signed = пока не решили
goal-add = Добавить цель
goal-ask-words = { $reader ->
    [mentee] { $you ->
        [young] <b>Чего ты хочешь добиться?</b>
            Выбери или напиши своими словами.
       *[formal] <b>Чего вы хотите добиться?</b>
            Выберите или напишите своими словами.
    }
   *[other] <b>Цель словами наставляемого</b>
        { $you ->
            [young] Спроси, чего он хочет добиться, и запиши так, как он сказал.
           *[formal] Спросите, чего он хочет добиться, и запишите так, как он сказал.
        }
}
goal-ask-sign = <b>{ $words }</b>
    { $reader ->
        [mentee] Как станет видно, что получилось?
       *[other] Как станет видно, что цель достигнута?
    }
goal-other-words = Другие слова
goal-other-sign = Как увидим
goal-drop = Убрать
goal-dropped-toast = Убрано
goal-card = 🎯 <b>{ $words }</b>
goal-card-seen = Как увидим: { $seen }
goal-card-progress = { $bar } { $progress ->
    [0] не начата
    [25] начата
    [50] на полпути
    [75] почти
   *[other] достигнута
}
goal-ask-progress = Как сейчас?
goal-progress = { $progress ->
    [0] Не начата
    [25] Начата
    [50] На полпути
    [75] Почти
   *[other] 🎯 Достигнута
}
goal-step = { $day } · { $progress ->
    [0] не начата
    [25] начата
    [50] на полпути
    [75] почти
   *[other] достигнута
}{ $who ->
    [0] { "" }
   *[other] { " " }· { $who }
}{ $noted ->
    [yes] : { $note }
   *[no] { "" }
}
goal-ask-note = { $progress ->
    [100] 🎯 Отлично! { $you ->
        [young] Что помогло? Напиши пару слов или пропусти.
       *[formal] Что помогло? Напишите пару слов или пропустите.
    }
   *[other] Отмечено. { $you ->
        [young] Хочешь добавить пару слов?
       *[formal] Хотите добавить пару слов?
    }
}
goal-note-seen-by = <i>Увидят наставник, наставляемый и куратор.</i>
goal-no-note = Без слов
goal-moved = { $who }: «{ $words }» — { $progress ->
    [0] не начата
    [25] начата
    [50] на полпути
    [75] почти
   *[other] достигнута
}{ $noted ->
    [yes] . { $note }
   *[no] { "" }
}
goal-reached = 🎯 <b>Цель достигнута</b>: { $words }
    { $noted ->
        [yes] { $who }: { $note }
       *[no] Отмечает { $who }.
    }
goal-open = Открыть
goal-likely-lesson-plan = Планировать урок и всё успевать
goal-likely-documents = Вести документы вовремя
goal-likely-discipline = Держать рабочую тишину на уроке
goal-likely-motivation = Увлекать класс своим предметом
goal-likely-parents = Спокойно говорить с родителями
goal-likely-exams = Уверенно готовить к экзаменам
goal-likely-digital = Вести урок с цифровыми средствами
goal-likely-class-work = Наладить классное руководство
goal-likely-gifted = Работать с одарёнными детьми
goal-likely-special-needs = Учить детей с особенностями
goal-likely-assessment = Оценивать понятно и справедливо
goal-likely-contests = Выступить на конкурсе
goal-likely-homework = Делать домашнее без подсказок
goal-likely-projects = Сделать и защитить проект
goal-likely-olympiads = Выступить на олимпиаде
goal-likely-speaking = Выступать перед классом без страха
goal-likely-friends = Найти друзей в классе
goal-likely-profession = Выбрать, кем быть
goal-likely-time = Всё успевать за день
goal-sign-open-lesson = Проведу открытый урок
goal-sign-alone = Справлюсь без помощи
goal-sign-colleague-sees = Заметят коллеги
goal-sign-results = Покажут результаты учеников
goal-sign-mark = Оценка станет выше
goal-sign-tell = Смогу объяснить другому
goal-sign-project-done = Будет готовая работа
programme-to-goals = 🎯 Цели
