"""Own settings and help by phone."""

from datetime import time

import pytest

from actions.settings import see_settings
from domain.people import Language
from domain.working_time import QuietHours
from tests.house import House, School


async def test_the_language_changes_at_once_and_is_remembered(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/settings")
    await phone.press("Язык")
    await phone.press("English")
    assert phone.text.startswith("Settings\nLanguage: English")
    assert (await school.mentor.actor()).language is Language.EN
    await phone.write("/help")
    assert "What you can do here" in phone.text
    await phone.write("/settings")
    await phone.press("Language")
    await phone.press("Russian")
    assert phone.text.startswith("Настройки\nЯзык: русский")


async def test_own_quiet_hours_are_chosen_and_given_up(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/settings")
    assert "Тихие часы: как в школе, 20:00–8:00" in phone.text
    await phone.press("Тихие часы")
    await phone.press("22:00–7:00")
    assert "Тихие часы: 22:00–7:00" in phone.text
    assert (await school.mentor.look(see_settings)).quiet == QuietHours(time(22), time(7))
    await phone.press("Тихие часы")
    await phone.press("без тихих часов")
    assert "Тихие часы: без тихих часов" in phone.text
    await phone.press("Тихие часы")
    await phone.press("Как в школе")
    assert (await school.mentor.look(see_settings)).quiet is None


async def test_the_hour_of_small_things_is_chosen(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/settings")
    assert "Сводка дня: в 8:00" in phone.text
    await phone.press("Сводка дня")
    assert phone.buttons == ["8:00", "9:00", "12:00", "15:00", "18:00", "← Назад"]
    await phone.press("18:00")
    assert "Сводка дня: в 18:00" in phone.text


async def test_a_student_chooses_among_hours_outside_lessons(house: House, school: School) -> None:
    phone = school.student.phone
    await phone.write("/settings")
    await phone.press("Сводка дня")
    assert phone.buttons == ["8:00", "15:00", "18:00", "← Назад"]
    message_id, data = phone.find("18:00")
    await phone.press_data(message_id, data.replace("18", "12"))
    assert phone.alert == "Такого здесь нет. Возможно, запись уже убрали."
    assert (await school.student.look(see_settings)).digest_hour == 8


async def test_a_student_always_has_a_night(house: House, school: School) -> None:
    phone = school.student.phone
    await phone.write("/settings")
    await phone.press("Тихие часы")
    assert "без тихих часов" not in phone.buttons
    message_id, data = phone.find("23:00–7:00")
    await phone.press_data(message_id, data[:-1] + "5")
    assert phone.alert == "Такого здесь нет. Возможно, запись уже убрали."
    assert (await school.student.look(see_settings)).quiet is None


async def test_a_mentor_may_be_woken_only_by_own_will(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/settings")
    assert "ночью ждут утра" in phone.text
    wake = phone.find("Будить, если срочно")
    await phone.press_data(*wake)
    assert (await school.mentor.look(see_settings)).urgent_at_night is True
    await phone.press_data(*wake)
    assert (await school.mentor.look(see_settings)).urgent_at_night is True
    await phone.press("Ночью не будить")
    assert (await school.mentor.look(see_settings)).urgent_at_night is False


@pytest.mark.parametrize("who", ["mentee", "student", "student_mentor", "head"])
async def test_nobody_else_is_asked_about_the_night(house: House, school: School, who: str) -> None:
    phone = getattr(school, who).phone
    await phone.write("/settings")
    assert "Будить, если срочно" not in phone.buttons


async def test_the_choice_of_school_is_shown_only_where_there_is_one(house: House, school: School) -> None:
    await school.mentor.phone.write("/settings")
    assert "Другая школа" not in school.mentor.phone.buttons


async def test_home_is_one_press_away(house: House, school: School) -> None:
    for command in ("/settings", "/help", "/privacy"):
        await school.mentor.phone.write(command)
        await school.mentor.phone.press("На главную")
        assert "Школа № 5" in school.mentor.phone.text


async def test_help_is_short_and_names_the_curator(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/help")
    assert "Наставнику: просьба о помощи приходит сообщением" in phone.text
    assert "Белова Ольга Юрьевна" in phone.text
    assert "8-800-2000-122" not in phone.text
    assert len(phone.text) < 1000


async def test_a_students_help_has_the_helpline(house: House, school: School) -> None:
    phone = school.student.phone
    await phone.write("/help")
    assert "8-800-2000-122" in phone.text
    assert "112" in phone.text
    assert "нажми «Попросить помощь»" in phone.text


@pytest.mark.parametrize("command", ["/settings", "/help"])
async def test_a_stranger_is_told_that_it_takes_an_invitation(house: House, command: str) -> None:
    phone = house.phone("Некто")
    await phone.write(command)
    assert "только по приглашению" in phone.text
