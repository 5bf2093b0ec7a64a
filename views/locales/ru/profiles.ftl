## Профиль: вопросы, вероятные ответы, отказы.

profile-line = <b>{ $what }:</b> { $answer }
profile-review = { $you ->
    [young] Проверь, всё ли верно:
   *[formal] Проверьте, всё ли верно:
}
profile-correct = Что исправить?
profile-correcting = Исправляем ответ
profile-name = Имя
profile-school-name = Школа
profile-official-name = Полное название
profile-zone = Часовой пояс
profile-age = Возраст
profile-grade = Класс
profile-letter = Буква класса
profile-organisation = Организация
profile-post = Должность
profile-subject = Предмет
profile-teaches = Может научить
profile-hard = Даётся трудно
profile-age-younger = младше 10
profile-age-adult = 18 или больше
profile-ask-name = { $you ->
    [young] <b>Как тебя зовут?</b>
    Напиши фамилию, имя и отчество: так они будут в документах.
    <i>Увидят те, кто ведёт наставничество, и твоя пара.</i>
   *[formal] <b>Как вас зовут?</b>
    Напишите фамилию, имя и отчество: так они будут в документах.
    <i>Увидят те, кто ведёт наставничество, и ваша пара.</i>
}
profile-ask-school-name = <b>Как коротко называть школу?</b>
    Например: Школа № 5.
    <i>Увидят все, кто в ней участвует.</i>
profile-ask-official-name = <b>Полное официальное название</b>
    Как в уставе: оно будет стоять на приказах и согласиях.
profile-ask-zone = <b>В каком часовом поясе школа?</b>
    По нему бот напоминает и молчит ночью.
profile-ask-age = <b>Сколько полных лет?</b>
    <i>Увидят только те, кто ведёт наставничество.</i>
profile-ask-grade = { $you ->
    [young] <b>В каком ты классе?</b>
    <i>Увидят те, кто ведёт наставничество, и твоя пара.</i>
   *[formal] <b>В каком вы классе?</b>
    <i>Увидят те, кто ведёт наставничество, и ваша пара.</i>
}
profile-ask-letter = { $you ->
    [young] <b>Буква класса?</b>
    Если букв нет, пропусти.
   *[formal] <b>Буква класса?</b>
    Если букв нет, пропустите.
}
profile-ask-organisation = <b>Где вы работаете?</b>
    Напишите название предприятия или учреждения.
    <i>Увидят те, кто ведёт наставничество, и ваша пара.</i>
profile-ask-post = <b>Ваша должность?</b>
    { $offers ->
        [no] Напишите, как в документах.
       *[yes] Выберите или напишите своими словами.
    }
    <i>Увидят те, кто ведёт наставничество, и ваша пара.</i>
profile-ask-subject = <b>Какой предмет вы ведёте?</b>
    Выберите или напишите своими словами.
profile-ask-teaches = { $you ->
    [young] <b>Чему ты можешь научить?</b>
    Отметь одно или несколько, можно дописать своими словами.
    <i>По этому куратор подбирает пару.</i>
   *[formal] <b>Чему вы можете научить?</b>
    Отметьте одно или несколько, можно дописать своими словами.
    <i>По этому куратор подбирает пару.</i>
}
profile-ask-hard = { $you ->
    [young] <b>Что даётся трудно?</b>
    Отметь хотя бы одно, можно дописать своими словами.
    <i>Увидят куратор и твой наставник.</i>
   *[formal] <b>Что даётся трудно?</b>
    Отметьте хотя бы одно, можно дописать своими словами.
    <i>Увидят куратор и ваш наставник.</i>
}

post-teacher = Учитель
post-primary-teacher = Начальные классы
post-class-teacher = Классный руководитель
post-psychologist = Психолог
post-deputy-head = Завуч
post-head = Директор
post-educator = Воспитатель
subject-russian = Русский язык
subject-literature = Литература
subject-math = Математика
subject-physics = Физика
subject-informatics = Информатика
subject-chemistry = Химия
subject-biology = Биология
subject-geography = География
subject-history = История
subject-social = Обществознание
subject-english = Английский
subject-pe = Физкультура
subject-technology = Труд
subject-art = ИЗО
subject-music = Музыка
subject-primary = Начальная школа
zone-asia-yekaterinburg = Екатеринбург
zone-europe-moscow = Москва
zone-europe-kaliningrad = Калининград
zone-europe-samara = Самара
zone-asia-omsk = Омск
zone-asia-krasnoyarsk = Красноярск
zone-asia-irkutsk = Иркутск
zone-asia-yakutsk = Якутск
zone-asia-vladivostok = Владивосток
zone-asia-magadan = Магадан
zone-asia-kamchatka = Камчатка
topic-lesson-plan = План урока
topic-documents = Документы
topic-discipline = Дисциплина
topic-motivation = Мотивация
topic-parents = Родители
topic-exams = Экзамены
topic-digital = Цифровые средства
topic-class-work = Классное руководство
topic-gifted = Одарённые дети
topic-special-needs = Особые дети
topic-assessment = Оценивание
topic-contests = Конкурсы
topic-homework = Домашние задания
topic-projects = Проекты
topic-olympiads = Олимпиады
topic-speaking = Выступления
topic-friends = Друзья и общение
topic-profession = Выбор профессии
topic-time = Всё успевать

refusal-choice-wanted = { $you ->
    [young] Выбери, пожалуйста, кнопкой.
   *[formal] Выберите, пожалуйста, кнопкой.
}
refusal-name-without-letters = Нужно имя буквами, например: Иванова Анна Петровна.
refusal-difficulty-missing = { $you ->
    [young] Назови хотя бы одно: с этого начинается помощь.
   *[formal] Назовите хотя бы одно: с этого начинается помощь.
}
refusal-too-many-topics = { $you ->
    [young] Достаточно { $limit }. Сними лишнее, чтобы добавить другое.
   *[formal] Достаточно { $limit }. Снимите лишнее, чтобы добавить другое.
}
