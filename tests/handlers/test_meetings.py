"""Meetings by phone: planned by taps, confirmed, moved, cancelled, recorded (п. 3.1.5/3)."""

from datetime import UTC, datetime

import pytest

from tests.house import House, Person, School

pytestmark = pytest.mark.clause("3.1.5/3")

AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""Monday, 15:00 in the school's zone: no lessons, no quiet hours."""


@pytest.fixture
async def pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def student_pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.student_mentor, school.student, "student_student")


async def press_all(person: Person, *labels: str) -> None:
    for label in labels:
        await person.phone.press(label)


async def plan_one(person: Person, slot: str = "завтра 14:30") -> None:
    await person.phone.write("/start")
    await press_all(person, "Встречи", "➕", slot, "Позвать")


async def test_a_mentor_plans_one_meeting_in_four_presses_and_the_mentee_is_asked(
    house: House, school: School, pair: int
) -> None:
    """U3."""
    await plan_one(school.mentor)
    assert school.mentor.phone.text == ("✅ Встреча назначена: завтра в 14:30.\nАртём Игоревич — уже знает.")
    assert school.mentee.phone.text == ("📅 Мария Петровна зовёт вас на встречу.\n🕒 завтра в 14:30 · 45 мин")
    assert school.mentee.phone.buttons == ["✅ Буду", "🕒 Другое время", "Не смогу", "📅 В календарь"]
