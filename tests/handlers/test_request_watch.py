"""The curator watches over requests (п. 4.1.2/4): who waits and with whom it is, never the words."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.house import House, School

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in the school's zone."""


async def ask(school: School, words: str) -> None:
    await school.mentee.phone.write("/start")
    await school.mentee.phone.press("Попросить помощь")
    await school.mentee.phone.write(words)


async def to_requests(school: School) -> None:
    phone = school.curator.phone
    await phone.write("/start")
    await phone.press("Стол куратора")
    await phone.press("Просьбы")


@pytest.mark.clause("3.1.5/5")
async def test_the_curator_sees_that_somebody_waits_and_not_what_is_written(
    house: House, school: School
) -> None:
    house.clock.set(AFTER_LESSONS)
    await house.pair(school.mentor, school.mentee)
    await ask(school, "Шумят после физкультуры")
    phone = school.curator.phone
    await phone.write("/start")
    await phone.press("Стол куратора")
    assert "1 просьба без ответа" in phone.text
    await phone.press("Просьбы")
    await phone.press("Котов")
    assert phone.text.splitlines() == [
        "Котов Артём Игоревич",
        "Ответа ещё нет",
        "Отправлена в 15:00",
        "Сейчас у: Иванова Мария Петровна",
        "Если не ответят, просьба придёт вам не позже чем в 19:00",
        "В этой паре просьб: 1",
        "",
        "Сам разговор здесь не виден.",
        "Закроют её сами участники. Вы сможете, если просьба застрянет: "
        "никто не ответил или кого-то нет на связи.",
    ]
    assert "Закрыть просьбу" not in phone.buttons


async def test_the_curator_closes_what_nobody_answered_after_being_asked_once_more(
    house: House, school: School
) -> None:
    house.clock.set(AFTER_LESSONS)
    await house.pair(school.mentor, school.mentee)
    await ask(school, "Как начать?")
    await house.turn(AFTER_LESSONS + timedelta(days=1))
    await to_requests(school)
    phone = school.curator.phone
    await phone.press("Котов")
    await phone.press("Закрыть просьбу")
    assert phone.buttons == ["Не закрывать", "Закрыть просьбу"]
    await phone.press("Закрыть просьбу")
    assert "Открытых просьб нет" in phone.text
    await house.settle()
    assert "Ольга Юрьевна" in school.mentee.phone.text
    assert "Ольга Юрьевна" in school.mentor.phone.text


async def test_what_came_to_the_curator_is_taken_from_the_list(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    await house.pair(school.mentor, school.mentee)
    await ask(school, "Как начать?")
    await house.turn(AFTER_LESSONS + timedelta(days=1))
    await to_requests(school)
    phone = school.curator.phone
    await phone.press("🤝 Котов")
    await phone.press("Возьму")
    assert any("Как начать?" in text for text in phone.texts)


async def test_what_the_curator_has_taken_is_opened_from_the_list(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    await house.pair(school.mentor, school.mentee)
    await ask(school, "Как начать?")
    await house.turn(AFTER_LESSONS + timedelta(days=1))
    phone = school.curator.phone
    await phone.press("Возьму")
    await to_requests(school)
    await phone.press("Котов")
    await phone.press("Открыть разговор")
    assert "Как начать?" in phone.text
    await phone.press("Назад")
    assert "Просьбы ко мне" in phone.text


async def test_an_answered_pair_tells_how_soon_it_usually_answers(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    await house.pair(school.mentor, school.mentee)
    await ask(school, "Как начать?")
    house.clock.set(AFTER_LESSONS + timedelta(minutes=12))
    await school.mentor.phone.write("С тишины", reply_to=school.mentor.phone.last["message_id"])
    await to_requests(school)
    await school.curator.phone.press("💬 Котов")
    assert "В этой паре просьб: 1, обычно отвечают за 12 мин" in school.curator.phone.text
