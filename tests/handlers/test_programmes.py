"""A programme by phone (п. 1.2, 5.2.1, 5.2.2): made by taps, answered, reminded of, done, moved; curators look on."""

from datetime import UTC, datetime
from typing import Any

import pytest

from actions.programme_drafts import add_item
from domain.mentorships import Side
from domain.people import Role
from storage.roles import grant
from tests.house import House, School
from tests.programmes import DUE, diagnosed, draft, in_force, proposed

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
DAY_BEFORE = datetime(2026, 10, 13, 3, 0, tzinfo=UTC)
"""8:00 in the school."""


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def open_programmes(person: Any) -> None:
    await person.phone.start()
    await person.phone.press("Программ")


@pytest.mark.clause("1.2/programme")
@pytest.mark.clause("5.2.1/2")
async def test_a_mentor_makes_a_programme_by_taps_and_the_mentee_accepts_it(
    house: House, school: School, pair: int
) -> None:
    mentor, mentee = school.mentor.phone, school.mentee.phone
    await open_programmes(school.mentor)
    assert mentor.text.startswith("Программа · Артём Игоревич\nПрограммы пока нет.")
    await mentor.press("Составить")
    assert mentor.buttons[:4] == ["До 31 мая", "На 3 месяца", "На полгода", "На год"]
    await mentor.press("До 31 мая")
    assert mentor.buttons[0] == "✅ Дисциплина"
    await mentor.press("Дальше")
    assert mentor.text.splitlines()[:3] == [
        "3 из 3",
        "",
        "Дела: что поможет? Пока нет дела: Дисциплина. Выберите или напишите своё.",
    ]
    await mentor.press("Посетить урок наставника")
    await mentor.press("Через 2 недели")
    await mentor.press("Артём Игоревич")
    assert "• 21 сентября · Посетить урок наставника · Артём Игоревич" in mentor.text
    await mentor.write("Разобрать видео урока")
    await mentor.press("Через месяц")
    await mentor.press("Мария Петровна")
    await mentor.press("К программе")
    await diagnosed(house, 1)
    await mentor.press("К согласованию")
    await mentor.press("✅ Принять")
    assert mentor.text.startswith("Программа · Артём Игоревич\n🕓 Ждём согласия наставляемого")
    assert "Ещё нужно: Цели, Самоанализ наставляемого, " in mentor.text
    assert mentee.text.splitlines() == [
        "🗺 Программа: Мария Петровна предлагает",
        "",
        "С 7 сентября по 31 мая 2027",
        "Форма: учитель — учитель",
        "О чём: опыт для начинающего",
        "Как: помощь, когда нужна",
        "Направления: Урок",
        "Трудно: Дисциплина",
        "",
        "Дела · 2",
        "• 21 сентября · Посетить урок наставника · Артём Игоревич → Отобраны приёмы для своего урока",
        "• 7 октября · Разобрать видео урока · Мария Петровна",
        "",
        "Подходит? Если нет, нажмите «Обсудить» и напишите, что поменять.",
    ]
    await mentee.press("✅ Принять")
    assert mentee.text.endswith("✅ Ваше согласие записано. Ждём остальных.")


async def test_the_last_difficulty_is_not_taken_off(house: House, school: School, pair: int) -> None:
    await open_programmes(school.mentor)
    await school.mentor.phone.press("Составить")
    await school.mentor.phone.press("На полгода")
    await school.mentor.phone.press("Дисциплина")
    assert str(school.mentor.phone.alert).startswith("Программа помогает преодолеть трудности")


@pytest.mark.clause("1.2/programme")
async def test_a_difficulty_without_an_activity_is_named_in_words(
    house: House, school: School, pair: int
) -> None:
    programme = await draft(school.mentor, pair)
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    phone = school.mentor.phone
    await open_programmes(school.mentor)
    await phone.press("Продолжить")
    await phone.press("К согласованию")
    await phone.press("✅ Принять")
    assert phone.alert == ("Для трудности «Дисциплина» пока нет дела. Добавьте дело или уберите трудность.")


async def test_a_draft_left_half_way_is_taken_up_again(house: House, school: School, pair: int) -> None:
    phone = school.mentor.phone
    await open_programmes(school.mentor)
    await phone.press("Составить")
    await phone.press("На полгода")
    await open_programmes(school.mentor)
    assert "Составляется вдвоём с наставляемым." in phone.text
    await phone.press("Продолжить")
    assert "Дела: пока ни одного" in phone.text


async def test_a_term_out_of_the_calendar_is_refused_in_words(
    house: House, school: School, pair: int
) -> None:
    phone = school.mentor.phone
    await open_programmes(school.mentor)
    await phone.press("Составить")
    await phone.press("Другой день")
    await phone.press("15")
    assert phone.alert == "Программа длится не меньше 3 месяцев. Выберите день позже."


async def test_the_mentee_asks_for_a_change_and_the_mentor_proposes_anew(
    house: House, school: School, pair: int
) -> None:
    await proposed(school.mentor, pair)
    await house.settle()
    await school.mentee.phone.press("Обсудить")
    await school.mentee.phone.write("Лучше открытый урок")
    phone = school.mentor.phone
    await phone.press("Открыть")
    await phone.press("✏️ Изменить")
    await phone.press("Дела")
    await phone.press("Диагностическая беседа")
    await phone.press("Убрать")
    await phone.press("➕ Дело")
    await phone.press("Открыть свой урок")
    await phone.press("Через месяц")
    await phone.press("Артём")
    await phone.press("К программе")
    await phone.press("К согласованию")
    await phone.press("✅ Принять")
    await school.mentee.phone.press("✅ Принять")
    assert "Открыть свой урок наставнику" in school.mentee.phone.text
    assert school.mentee.phone.text.endswith("✅ Оба согласны. Программа у куратора.")


@pytest.mark.clause("5.2.2/2")
async def test_a_reminder_is_answered_by_done_and_says_so(house: House, school: School, pair: int) -> None:
    await in_force(school.mentor, school.mentee, pair)
    await house.turn(DAY_BEFORE)
    phone = school.mentee.phone
    assert phone.text == "📌 Завтра: Диагностическая беседа"
    assert phone.buttons == ["Сделано", "Позже", "Не напоминать"]
    await phone.press("Сделано")
    assert phone.text.endswith("✅ Сделано. Напоминаний больше не будет.")
    await house.turn(datetime(2026, 10, 14, 3, 0, tzinfo=UTC))
    assert phone.text.endswith("✅ Сделано. Напоминаний больше не будет.")


@pytest.mark.clause("5.2.2/2")
async def test_later_offers_days_and_the_other_hears_of_the_new_one(
    house: House, school: School, pair: int
) -> None:
    await in_force(school.mentor, school.mentee, pair)
    await house.turn(DAY_BEFORE)
    phone = school.mentee.phone
    await phone.press("Позже")
    assert phone.buttons == ["Через 3 дня", "Через неделю", "Открыть"]
    await phone.press("Через неделю")
    assert phone.text.endswith("Перенесено на 20 октября. Второй участник узнает.")
    assert "Новый срок: 20 октября." in school.mentor.phone.text
    await house.turn(datetime(2026, 10, 19, 3, 0, tzinfo=UTC))
    assert phone.text == "📌 Завтра: Диагностическая беседа"


async def test_later_offers_days_below_where_the_reminder_is_gone(
    house: House, school: School, pair: int
) -> None:
    await in_force(school.mentor, school.mentee, pair)
    await house.turn(DAY_BEFORE)
    phone = school.mentee.phone
    await phone.press_gone("Позже")
    assert phone.text == "Диагностическая беседа"
    assert phone.buttons == ["Через 3 дня", "Через неделю", "Открыть"]


async def test_two_things_of_one_day_are_one_message_with_a_way_to_each(
    house: House, school: School, pair: int
) -> None:
    await in_force(
        school.mentor, school.mentee, pair, ("talk", DUE, Side.MENTEE), ("webinar", DUE, Side.MENTEE)
    )
    await house.turn(DAY_BEFORE)
    phone = school.mentee.phone
    assert phone.text.splitlines()[1:] == [
        "1. Завтра: Диагностическая беседа",
        "2. Завтра: Вебинар или семинар",
    ]
    await phone.press("2. Открыть")
    assert phone.text.startswith("Вебинар или семинар\nСрок: 14 октября")
    await phone.press("Сделано")
    assert phone.text.startswith("Вебинар или семинар\nСделано. Срок был: 14 октября")


@pytest.mark.clause("5.2.2/2")
async def test_what_is_open_past_its_day_is_said_without_blame_and_closed(
    house: House, school: School, pair: int
) -> None:
    await in_force(school.mentor, school.mentee, pair)
    await house.turn(datetime(2026, 10, 15, 5, 0, tzinfo=UTC))
    phone = school.mentee.phone
    await phone.start()
    assert "⏳ Осталось 1 незакрытое дело в программе." in phone.text
    await phone.press("Программа")
    await phone.press("Все дела")
    await phone.press("⏳ Незакрытые · 1")
    await phone.press("Диагностическая беседа")
    await phone.press("Перенести")
    await phone.press("Завтра")
    assert "Срок: 16 октября" in phone.text


@pytest.mark.clause("5.2.2/2")
async def test_the_curator_sees_whose_programme_has_something_open(
    house: House, school: School, pair: int
) -> None:
    await in_force(school.mentor, school.mentee, pair)
    await house.turn(datetime(2026, 10, 15, 5, 0, tzinfo=UTC))
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    assert "⏳ 1 пара с незакрытыми делами." in phone.text
    await phone.press("Программы")
    await phone.press("⏳ Иванова М.П. → Котов А.И. · 1")
    assert "⏳ Осталось 1 незакрытое дело" in phone.text


async def test_the_curator_makes_a_programme_for_a_pair_without_one(
    house: House, school: School, pair: int
) -> None:
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Программы")
    await phone.press("Без программы · 1")
    await phone.press("➕ Иванова М.П.")
    await phone.press("Составить")
    await phone.press("На 3 месяца")
    assert "Что программа поможет преодолеть?" in phone.text


async def test_the_head_looks_on_and_changes_nothing(house: House, school: School, pair: int) -> None:
    await in_force(school.mentor, school.mentee, pair)
    phone = school.head.phone
    await phone.start()
    await phone.press("Стол руководителя")
    await phone.press("Программы")
    await phone.press("Идут · 1")
    await phone.press("Иванова")
    assert phone.buttons == ["Все дела", "Ещё", "← Назад", "На главную"]
    await phone.press("Все дела")
    await phone.press("Диагностическая беседа")
    assert phone.buttons == ["← Назад", "На главную"]


async def test_a_student_is_spoken_to_as_one_and_has_the_way_to_safety(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    await in_force(school.student_mentor, school.student, pair, ("Учить стих", DUE, Side.MENTEE))
    phone = school.student.phone
    await house.turn(DAY_BEFORE)
    assert phone.text == "📌 Завтра: Учить стих"
    assert phone.buttons[-1] == "🛟 Мне некомфортно"


async def test_whoever_has_several_pairs_chooses_among_them(house: House, school: School, pair: int) -> None:
    await house.store.write_plainly(grant, school.id, school.curator.member_id, Role.MENTEE, house.now)
    other = await house.pair(school.mentor, school.curator)
    await in_force(school.mentor, school.mentee, pair)
    await open_programmes(school.mentor)
    assert school.mentor.phone.buttons[:2] == ["🗺 Котов Артём Игоревич", "➕ Белова Ольга Юрьевна"]
    assert other > pair


async def test_nobody_has_a_programme_before_a_pair(house: House, school: School) -> None:
    await open_programmes(school.mentee)
    assert "Программа появится вместе с парой." in school.mentee.phone.text


async def test_the_other_school_sees_nothing_of_it(house: House, school: School, pair: int) -> None:
    other = await house.school("Школа № 7")
    await in_force(school.mentor, school.mentee, pair)
    phone = other.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Программы")
    await phone.press("Идут · 0")
    assert "Действующих программ пока нет." in phone.text


@pytest.mark.clause("5.2.2/2")
async def test_a_bot_that_was_away_says_a_thing_once(house: House, school: School, pair: int) -> None:
    await in_force(school.mentor, school.mentee, pair)
    await house.turn(datetime(2026, 10, 14, 5, 0, tzinfo=UTC))
    said = [text for text in school.mentee.phone.texts if "Диагностическая беседа" in text]
    assert said == ["📌 Сегодня: Диагностическая беседа"]


async def test_from_the_card_of_a_pair_the_curator_comes_to_its_programme(
    house: House, school: School, pair: int
) -> None:
    await in_force(school.mentor, school.mentee, pair)
    phone = school.curator.phone
    await phone.start()
    for label in ("Стол куратора", "Пары", "Иванова", "Программа"):
        await phone.press(label)
    assert phone.text.splitlines()[:2] == ["Программа", "Иванова Мария Петровна → Котов Артём Игоревич"]
