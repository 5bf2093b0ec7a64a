"""The result stage by phone (4.1.4/result): own goals, thanks, the certificate, and leave to share."""

from datetime import UTC, datetime

import pytest

from tests.actions.test_results import AFTER, at_result
from tests.house import House, School

ENDED = datetime(2027, 7, 31, 5, 0, tzinfo=UTC)


@pytest.mark.clause("2.2/4")
@pytest.mark.clause("4.1.4/result/2")
async def test_a_mentee_sets_an_own_goal_from_the_notice_and_ticks_it(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await at_result(house, pair)
    phone = school.mentee.phone
    assert phone.text.splitlines() == [
        "🌱 Программа пройдена!",
        "Чего теперь хотите добиться сами? Хватит одной цели. Помощь по-прежнему рядом: Мария Петровна.",
    ]
    await phone.press("Мои цели")
    await phone.press("Поставить цель")
    assert phone.text.endswith("Увидите только вы и наставник.")
    await phone.write("Провести мастер-класс")
    await phone.press("Через 3 месяца")
    assert phone.text.splitlines() == ["Свои цели", "▫️ Провести мастер-класс, к 1 сентября"]
    await phone.press("Провести мастер-класс")
    await phone.press("✅ Получилось")
    assert phone.text == "✅ Провести мастер-класс, к 1 сентября"


@pytest.mark.clause("4.1.4/result/1")
async def test_at_the_end_the_mentor_gets_the_certificate_and_says_what_may_be_shared(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await at_result(house, pair)
    await house.turn(ENDED)
    phone = school.mentor.phone
    assert phone.buttons == ["📄 Сертификат", "Можно", "Не надо"]
    await phone.press("Можно")
    assert phone.text.endswith("✅ Спасибо! Куратор увидит, что можно.")
    curator = school.curator.phone
    await curator.start()
    for label in ("Стол куратора", "Программы", "Чем поделиться"):
        await curator.press(label)
    assert curator.buttons[0] == "☑️ Иванова М.П. → Котов А.И. · наставник"


async def test_the_certificate_is_a_word_file(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await at_result(house, pair)
    await house.turn(ENDED)
    phone = school.mentor.phone
    await phone.press("📄 Сертификат")
    assert phone.last["document"]["file_name"].endswith(".docx")


async def test_the_certificate_comes_where_the_thanks_are_gone(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await at_result(house, pair)
    await house.turn(ENDED)
    phone = school.mentor.phone
    await phone.press_gone("📄 Сертификат")
    assert phone.last["document"]["file_name"].endswith(".docx")


async def test_the_card_and_the_list_say_that_the_two_go_on_alone(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await at_result(house, pair)
    phone = school.mentee.phone
    await phone.start()
    await phone.press("Программа")
    assert "Этап: самостоятельно, с 1 июня" in phone.text
    await phone.press("Ещё")
    assert "🌱 Свои цели" in phone.buttons
    assert house.now >= AFTER


async def test_the_curator_sets_how_long_the_last_stage_lasts(house: House, school: School) -> None:
    phone = school.curator.phone
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Ещё" if "Школа" not in phone.buttons else "Школа")
    if "Завершение" not in phone.buttons:
        await phone.press("Школа")
    await phone.press("Завершение")
    assert "60 дней: наставник рядом" in phone.text
    await phone.press("90 дней")
    assert "✅ 90 дней" in phone.buttons


@pytest.mark.clause("4.1.4/result/1")
async def test_what_was_left_open_is_not_late_in_the_list_or_on_its_card(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    await at_result(house, pair)
    phone = school.mentee.phone
    await phone.start()
    for label in ("Программа", "Все дела"):
        await phone.press(label)
    assert phone.buttons[0] == "ср 14 окт · Диагностическая беседа"
    await phone.press("Диагностическая беседа")
    assert "Срок: 14 октября" in phone.text
