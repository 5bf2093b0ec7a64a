"""Own data by phone: seen, taken along as a file, corrected, erased."""

import json

import pytest

from domain.people import Role
from storage import members
from tests.house import House, School
from tests.links import link, traces


@pytest.mark.clause("1.3/4")
async def test_privacy_shows_the_profile_and_says_why_it_is_kept(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/privacy")
    for part in (
        "Имя: Иванова Мария Петровна",
        "Может научить: Дисциплина",
        "Что хранится и зачем",
        "Кто видит",
    ):
        assert part in phone.text
    assert phone.buttons == [
        "Получить файлом",
        "Исправить профиль",
        "Имя в бумагах",
        "Отозвать и удалить",
        "На главную",
    ]


@pytest.mark.clause("1.3/4")
async def test_own_data_come_as_a_file_and_the_screen_stays_below(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/privacy")
    await phone.press("Получить файлом")
    sent = phone.received[-2]
    file = house.server.telegram.files.find(sent["document"]["file_id"])
    assert file is not None
    content = json.loads(file.data)
    assert sent["document"]["file_name"] == "my-data.json"
    assert content["Карточка в школе (members)"][0]["name"] == "Иванова Мария Петровна"
    assert "Мои данные" in phone.text


@pytest.mark.clause("1.3/4")
async def test_an_answer_is_corrected_and_saved(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/privacy")
    await phone.press("Исправить профиль")
    await phone.press("Предмет")
    await phone.press("Химия")
    assert "Предмет: Химия" in phone.text
    await phone.press("Сохранить")
    assert "Мои данные" in phone.text
    assert "Предмет: Химия" in phone.text


async def test_cancelled_corrections_change_nothing(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/privacy")
    await phone.press("Исправить профиль")
    await phone.press("Предмет")
    await phone.press("Химия")
    await phone.press("Отмена")
    assert "Предмет: Математика" in phone.text


async def test_back_from_the_choice_of_what_to_correct_leads_to_the_data(
    house: House, school: School
) -> None:
    phone = school.mentor.phone
    await phone.write("/privacy")
    await phone.press("Исправить профиль")
    await phone.press("Назад")
    assert phone.text.startswith("Мои данные")


async def test_a_childs_class_is_corrected_with_its_letter(house: House, school: School) -> None:
    phone = school.student.phone
    await phone.write("/privacy")
    await phone.press("Исправить профиль")
    assert "Возраст" not in phone.buttons
    await phone.press("Класс")
    await phone.press("7")
    await phone.press("А")
    await phone.press("Сохранить")
    row = await house.store.read(members.find_member, school.student.member_id, school.id)
    assert (row.grade, row.class_name) == (7, "7 «А»")


@pytest.mark.clause("1.3/4")
@pytest.mark.clause("4.1")
async def test_erasing_asks_twice_with_the_safe_button_first_and_says_what_stays(
    house: House, school: School
) -> None:
    phone = school.mentor.phone
    await house.pair(school.mentor, school.mentee)
    await phone.write("/privacy")
    await phone.press("Отозвать и удалить")
    assert "Закончатся пары: 1" in phone.text
    assert "Что останется по закону" in phone.text
    assert phone.buttons == ["← Ничего не удалять", "Продолжить"]
    await phone.press("Продолжить")
    assert phone.buttons == ["Нет, оставить", "Да, удалить всё"]
    await phone.press("Нет, оставить")
    assert "Имя: Иванова Мария Петровна" in phone.text


@pytest.mark.clause("1.3/4")
async def test_after_erasing_nothing_of_the_person_stays_and_others_hear_it_neutrally(
    house: House, school: School
) -> None:
    phone = school.mentor.phone
    await house.pair(school.mentor, school.mentee)
    await phone.write("/privacy")
    await phone.press("Отозвать и удалить")
    await phone.press("Продолжить")
    await phone.press("Да, удалить всё")
    assert phone.text == "Ваши данные удалены, согласие отозвано. Спасибо, что были с нами."
    assert await traces(house.store, phone.id, "Иванова") == []
    assert school.mentee.phone.texts == [
        "Ваша пара закончилась: второй участник больше не участвует. Куратор уже знает."
    ]
    assert school.curator.phone.texts == [
        "Участник отозвал согласие, его данные удалены. Закончилась 1 пара: посмотрите, кому нужна новая."
    ]
    await phone.write("/start")
    assert "только по приглашению" in phone.text


async def test_pressed_twice_it_is_erased_once(house: House, school: School) -> None:
    phone = school.mentor.phone
    await phone.write("/privacy")
    await phone.press("Отозвать и удалить")
    await phone.press("Продолжить")
    button = phone.find("Да, удалить всё")
    phone.raw.press(*button)
    await phone.press_data(*button)
    assert await traces(house.store, phone.id, "Иванова") == []
    assert len(await traces(house.store, "Участник удалён")) == 1


async def test_what_a_minor_may_do_without_the_parents_paper(house: House, school: School) -> None:
    secret = await link(house, school, Role.MENTEE)
    assert secret
    await house.turn(house.now.replace(year=2028))
    phone = school.student.phone
    await phone.write("/privacy")
    assert "Имя: Лис Анна Олеговна" in phone.text
    await phone.press("Получить файлом")
    assert "document" in phone.received[-2]
    await phone.write("/settings")
    assert "Настройки" in phone.text
    await phone.write("/help")
    assert "8-800-2000-122" in phone.text


async def test_of_a_stranger_nothing_is_kept_and_that_is_said(house: House) -> None:
    phone = house.phone("Некто")
    await phone.write("/privacy")
    assert phone.text == "О вас здесь ничего не хранится."
    assert await traces(house.store, phone.id) == []
