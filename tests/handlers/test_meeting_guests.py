"""Guests by phone: found, asked with three taps, comes or not; the student may refuse (п. 5.1.1/1, 5.1.2/2)."""

from datetime import UTC, datetime

import pytest

from domain.categories import Category
from domain.people import Role
from tests.house import House, Person, School

pytestmark = [pytest.mark.clause("5.1.1/1"), pytest.mark.clause("5.1.2/2")]

AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""Monday, 15:00 in the school's zone: no lessons, no quiet hours."""


@pytest.fixture
async def psychologist(house: House, school: School) -> Person:
    house.clock.set(AFTERNOON)
    return await house.join(
        school.id, "Юдина Нина Павловна", Role.MENTOR, Category.EMPLOYEE, post="psychologist"
    )


async def press_all(person: Person, *labels: str) -> None:
    for label in labels:
        await person.phone.press(label)


async def ask(school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/start")
    await press_all(school.mentor, "Встречи", "➕", "завтра 14:30")
    await phone.write("Начало урока")
    await press_all(school.mentor, "Позвать", "Назад", "завтра 14:30", "Позвать коллегу")
    await phone.write("психолог")
    assert phone.buttons[0] == "Юдина Н.П. · психолог"
    await phone.press("Юдина")


async def test_a_colleague_is_asked_and_learns_when_whose_and_what_for(
    house: House, school: School, psychologist: Person
) -> None:
    await house.pair(school.mentor, school.mentee)
    await ask(school)
    assert school.mentor.phone.text == "✓ Спросили: Нина Павловна. Ответ придёт сообщением."
    assert psychologist.phone.text == (
        "👤 Мария Петровна Иванова зовёт вас с собой на встречу пары: Артём Игоревич Котов.\n"
        "🕒 завтра в 14:30 · 45 мин\n🎯 Начало урока\n\nРешать вам: объяснять отказ не нужно."
    )
    assert psychologist.phone.buttons == ["✅ Приду", "Не смогу"]
    await school.mentor.phone.press("Готово")
    assert "⏳ Нина Павловна: спросили, придёт ли" in school.mentor.phone.text


async def test_of_a_student_the_colleague_learns_the_topic_only(
    house: House, school: School, psychologist: Person
) -> None:
    await house.pair(school.mentor, school.student, "teacher_student")
    await ask(school)
    assert psychologist.phone.text.startswith(
        "👤 Мария Петровна Иванова зовёт вас с собой на встречу с учеником.\n🕒 завтра в 14:30"
    )
    assert "Анна" not in psychologist.phone.text


async def test_the_guest_opens_the_meeting_and_steps_back_on_the_card(
    house: House, school: School, psychologist: Person
) -> None:
    await house.pair(school.mentor, school.mentee)
    await ask(school)
    await psychologist.phone.press("Приду")
    assert psychologist.phone.text.endswith("✅ Вы придёте. Напомним заранее.")
    assert psychologist.phone.buttons == ["В календарь", "Открыть", "Не смогу"]
    await psychologist.phone.press("Открыть")
    assert psychologist.phone.text == (
        "Встреча: Мария Петровна, Артём Игоревич\n\n🕒 завтра в 14:30 · 45 мин\n🎯 Начало урока\n"
        "✅ Мария Петровна: будет\n⏳ Артём Игоревич: ответа пока нет\n👤 Вы на этой встрече гость."
    )
    assert psychologist.phone.buttons == ["В календарь", "Не смогу", "← Назад", "На главную"]
    await psychologist.phone.press("Не смогу")
    assert "Нина Павловна не придёт" in school.mentor.phone.text


async def test_after_a_no_the_guest_may_still_come(
    house: House, school: School, psychologist: Person
) -> None:
    await house.pair(school.mentor, school.mentee)
    await ask(school)
    await psychologist.phone.press("Не смогу")
    assert psychologist.phone.text.endswith("Передали, что вы не придёте.")
    assert school.mentor.phone.text == (
        "Нина Павловна не придёт на встречу завтра в 14:30. Сама встреча остаётся."
    )
    await psychologist.phone.press("Всё-таки приду")
    assert school.mentor.phone.text == "✅ Нина Павловна придёт на встречу завтра в 14:30."


@pytest.mark.clause("1.3/4")
async def test_a_student_hears_who_comes_and_may_refuse(
    house: House, school: School, psychologist: Person
) -> None:
    await house.pair(school.mentor, school.student, "teacher_student")
    await ask(school)
    await psychologist.phone.press("Приду")
    assert school.student.phone.text == (
        "👤 На встречу завтра в 14:30 придёт ещё Нина Павловна Юдина (психолог).\n"
        "Если ты против, нажми «Не хочу»: объяснять ничего не нужно."
    )
    assert school.student.phone.buttons == ["Не хочу", "🛟 Мне некомфортно"]
    await school.student.phone.press("Не хочу")
    assert school.student.phone.text.endswith("Передали: Нина Павловна не придёт.")
    assert psychologist.phone.text == "🚫 На встречу завтра в 14:30 (Мария Петровна) приходить не нужно."
    assert school.mentor.phone.text.startswith("Встреча завтра в 14:30 пройдёт без гостей")


async def test_the_mentee_may_refuse_on_the_card_too(
    house: House, school: School, psychologist: Person
) -> None:
    await house.pair(school.mentor, school.mentee)
    await ask(school)
    await psychologist.phone.press("Приду")
    await school.mentee.phone.write("/start")
    await press_all(school.mentee, "Встречи", "завтра 14:30")
    assert "👤 Нина Павловна: придёт гостем" in school.mentee.phone.text
    await school.mentee.phone.press("Без гостя: Юдина Н.П.")
    assert "Нина Павловна" not in school.mentee.phone.text
    assert "приходить не нужно" in psychologist.phone.text


async def test_a_moved_meeting_asks_the_guest_without_the_buttons_of_the_two(
    house: House, school: School, psychologist: Person
) -> None:
    await house.pair(school.mentor, school.mentee)
    await ask(school)
    await psychologist.phone.press("Приду")
    await press_all(school.mentee, "Другое время", "чт 10 сен 14:30")
    assert psychologist.phone.buttons == ["✅ Буду", "Не смогу", "В календарь"]
    await psychologist.phone.press("Буду")
    assert psychologist.phone.buttons == ["В календарь", "Открыть", "Не смогу"]
    await house.turn(datetime(2026, 9, 9, 9, 31, tzinfo=UTC))
    assert psychologist.phone.text.startswith("⏰ Встреча завтра в 14:30: Мария Петровна, Артём Игоревич")
    assert psychologist.phone.buttons == ["Не смогу"]


async def test_the_curator_reads_who_came_along(house: House, school: School, psychologist: Person) -> None:
    await house.pair(school.mentor, school.mentee)
    await ask(school)
    await psychologist.phone.press("Приду")
    await school.curator.phone.write("/start")
    await press_all(school.curator, "Стол куратора", "Пары", "Иванова", "Встречи")
    assert school.curator.phone.text.endswith("⏳ завтра в 14:30 · 45 мин · гость: Нина Павловна")
