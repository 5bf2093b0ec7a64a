"""The first screen, by phone."""

import pytest

from tests.house import House, School


async def test_a_stranger_gets_a_polite_dead_end(house: House) -> None:
    stranger = house.phone("Некто")
    await stranger.write("/start")
    assert stranger.texts == [
        "Здравствуйте! Этот бот работает только по приглашению школы. Попросите приглашение у куратора наставничества."
    ]


async def test_a_stranger_whose_telegram_speaks_english_is_answered_in_english(house: House) -> None:
    stranger = house.phone("Somebody", language_code="en")
    await stranger.write("hello")
    assert stranger.texts == [
        "Hello! This bot works by a school's invitation only. Ask the mentoring curator for one."
    ]


async def test_start_names_the_school(house: House, school: School) -> None:
    await school.mentee.phone.write("/start")
    assert "Школа № 5" in school.mentee.phone.text


@pytest.mark.parametrize("data", ["-", "x", "no-such-button", "aiogd:1:2", "pair:1:yes"])
async def test_a_forged_button_is_answered(house: House, school: School, data: str) -> None:
    phone = school.mentee.phone
    await phone.write("/start")
    await phone.press_data(phone.last["message_id"], data)
    assert phone.alert == "Эта кнопка устарела. Вот текущий экран."


async def test_a_message_that_was_pinned_is_no_word_of_the_person(house: House, school: School) -> None:
    mentee = school.mentee.phone
    await mentee.start()
    before = mentee.texts
    await mentee.pin(mentee.last["message_id"])
    assert mentee.texts == before
