## Ресурсы и среда: на что опереться (4.1.4).

resources-own = <b>Что уже есть?</b>
    { $reader ->
        [mentee] { $you ->
            [young] На что ты можешь опереться сам. Нажми или напиши.
           *[formal] На что вы можете опереться. Нажмите или напишите.
        }
       *[other] На что может опереться наставляемый: { $mentee }. Нажмите или напишите.
    }
resources-around = <b>Что поможет рядом?</b>
    В школе и вокруг неё. { $you ->
        [young] Нажми или напиши.
       *[formal] Нажмите или напишите.
    }
resources-chosen = Выбрано: { $chosen }
resources-further = Дальше
resource-interest = Интерес
resource-time = Есть время
resource-subject = Знаю предмет
resource-digital-skills = С техникой на «ты»
resource-courses-done = Были курсы
resource-colleagues = Коллеги помогут
resource-persistence = Упорство
resource-searching = Умею искать
resource-family = Семья поможет
resource-friends = Друзья помогут
resource-method-union = Методобъединение
resource-young-school = Школа молодого учителя
resource-open-lessons = Уроки коллег
resource-courses = Курсы
resource-psychologist = Психолог
resource-library = Библиотека
resource-experts = Эксперты
resource-distance = Онлайн-площадки
resource-enterprise = Предприятие
resource-career-advice = Профориентация
resource-circles = Кружки и секции
resource-technopark = Технопарк
resource-colleges = Колледжи и вузы
resource-contests = Конкурсы
resource-teacher-extra = Дополнительные занятия
resource-olympiad-school = Школа олимпиадника
programme-to-resources = Ресурсы
