"""Self-analysis by phone (4.1.4/design/4, /5): three questions by taps, read by the other and the curator."""

from datetime import UTC, datetime

import pytest

from domain.stages import Stage
from tests.handlers.test_goals import open_programme
from tests.house import House, School
from tests.programmes import item, standing_at

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


@pytest.mark.clause("4.1.4/design/4")
@pytest.mark.clause("4.1.4/design/5")
async def test_mentee_and_mentor_answer_by_taps_and_the_other_reads_it(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await standing_at(house, pair, Stage.DESIGN, item())
    phone = school.mentee.phone
    await open_programme(school.mentee)
    assert "▫️ Самоанализ наставника" not in phone.buttons
    await phone.press("▫️ Самоанализ наставляемого")
    await phone.press("Ответить")
    assert phone.text.splitlines() == [
        "1 из 3",
        "Чего от вас ждут?",
        "Должность, класс, конкурсы, олимпиады. Нажмите или напишите.",
        "Когда нажмёте «Готово», прочтут Мария Петровна и куратор.",
    ]
    await phone.press("Открытый урок")
    await phone.write("Класс с двумя языками")
    await phone.press("Дальше")
    await phone.press("Позже")
    await phone.press("Ответить")
    assert phone.text.startswith("2 из 3\nЧто уже получается?")
    await phone.press("Пропустить")
    await phone.press("Время")
    await phone.press("Готово")
    assert phone.text.splitlines() == [
        "Самоанализ",
        "Мария Петровна",
        "пока не заполнен",
        "",
        "Артём Игоревич",
        "Ждут: Открытый урок, Класс с двумя языками",
        "Не хватает: Время",
    ]
    mentor = school.mentor.phone
    await open_programme(school.mentor)
    await mentor.press("▫️ Самоанализ наставника")
    assert "Ждут: Открытый урок, Класс с двумя языками" in mentor.text
    await mentor.press("Ответить")
    assert "Что вы можете дать?" in mentor.text
    await mentor.press("Показать уроки")
    await mentor.press("Назад")
    assert "Самоанализ" in mentor.text


async def test_a_student_is_asked_as_one_with_the_way_to_safety(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    await standing_at(house, pair, Stage.DESIGN, difficulties=("homework",))
    phone = school.student.phone
    await open_programme(school.student)
    await phone.press("▫️ Самоанализ наставляемого")
    await phone.press("Ответить")
    assert "Чего от тебя ждут?\nЭкзамены, олимпиады, проекты. Нажми или напиши." in phone.text
    assert "🛟 Мне некомфортно" in phone.buttons
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    await phone.press("Готово")
    assert phone.alert == "Ответь хотя бы на один вопрос: остальное можно пропустить."


@pytest.mark.clause("1.3/7")
async def test_a_curator_reads_both(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await standing_at(house, pair, Stage.DESIGN, item())
    phone = school.curator.phone
    await phone.start()
    for label in ("Стол куратора", "Программы", "В работе · 1", "Иванова", "Ещё", "Самоанализ"):
        await phone.press(label)
    assert phone.text.count("пока не заполнен") == 2
    assert phone.buttons == ["← Назад", "На главную"]
