"""The register by phone: papers by buttons, roles, ends; the desk shows what waits."""

import pytest

from domain.categories import Category
from domain.people import Role
from handlers.curator.blanks import Blanks
from handlers.curator.desk import CuratorDesk
from handlers.curator.people import People
from handlers.curator.school import School as SchoolSettings
from storage.outbox import Letter, put
from tests.handlers.screens import open_screen
from tests.house import House, School


@pytest.mark.clause("2.1")
async def test_the_parents_paper_is_recorded_by_five_presses_from_the_desk(
    house: House, school: School
) -> None:
    await house.join(school.id, "Ёлкин Глеб Олегович", Role.MENTEE, Category.STUDENT, age=11, hard=("exams",))
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    assert "1 ученик ждёт бумагу от родителей." in phone.text
    await phone.press("Без бумаги · 1")
    await phone.press("Ёлкин")
    await phone.press("Согласие родителей")
    await phone.press("Сегодня")
    await phone.press("До 31 мая")
    assert phone.alert == "Записано"
    assert "Согласие родителей: до 31 мая 2027" in phone.text


async def test_a_day_is_chosen_from_a_calendar_that_begins_on_monday(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, People.register)
    await phone.press("Дроздов")
    await phone.press("Справка")
    await phone.press("Другой день")
    assert phone.buttons[0] == "Сентябрь 2026"
    assert phone.buttons[1:8] == ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
    assert phone.buttons[8:15] == ["·", "1", "2", "3", "4", "5", "6"]
    assert phone.buttons[15:22] == ["[7]", "·", "·", "·", "·", "·", "·"]
    await phone.press("‹")
    assert phone.buttons[0] == "Август 2026"
    await phone.press("31")
    assert "Справка об отсутствии судимости: от 31 августа" in phone.text


@pytest.mark.parametrize("data", ["issued_on:999999999", "issued_on:x", "issued_on:m0", "issued_on:740000"])
async def test_a_forged_day_is_no_day(house: House, school: School, data: str) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, People.register)
    await phone.press("Дроздов")
    await phone.press("Справка")
    message_id, real = phone.find("Сегодня")
    forged = real.split("issued_on")[0] + data
    await phone.press_data(message_id, forged)
    assert phone.alert is not None
    assert "нет" in phone.alert


async def test_withdrawing_the_paper_asks_once_more_the_safe_button_first(
    house: House, school: School
) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, People.register)
    await phone.press("Лис")
    await phone.press("Согласие родителей")
    await phone.press("Родители отозвали")
    assert phone.buttons == ["Оставить как есть", "Да, отозвали"]
    await phone.press("Да, отозвали")
    assert "Ждёт согласия родителей" in phone.text


async def test_people_are_searched_and_an_empty_search_says_so(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, People.register)
    await phone.press("Найти")
    await phone.write("кОТОВ")
    assert "Котов Артём Игоревич · учитель, математика".lower() in phone.buttons[0].lower()
    await phone.press("Найти")
    await phone.write("Ъъъ")
    assert "Ничего не нашлось" in phone.text
    await phone.press("Показать всех")
    assert "Все участники: 8" in phone.text


async def test_a_students_card_cannot_be_forwarded(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, People.register)
    await phone.press("Лис")
    assert phone.last.get("has_protected_content") is True


async def test_the_head_sees_cards_and_changes_nothing_but_a_wrong_age_or_class(
    house: House, school: School
) -> None:
    phone = school.head.phone
    await open_screen(house, phone, People.register)
    await phone.press("Лис")
    assert phone.buttons == ["Возраст", "Класс", "Разговоры", "← Назад", "На главную"]


async def test_a_role_is_added_and_taken_back(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, People.register)
    await phone.press("Котов")
    await phone.press("Роли")
    await phone.press("＋ Наставник")
    assert "Роль: наставник, наставляемый" in phone.text
    await phone.press("Роли")
    await phone.press("Снять: наставник")
    await phone.press("Да, снять")
    assert "Роль: наставляемый" in phone.text


async def test_a_blank_comes_filled_with_what_is_to_be_written_by_hand(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, Blanks.which)
    await phone.press("Согласие родителей")
    await phone.press("Лис")
    file = phone.received[-2]
    assert file["document"]["file_name"] == "Согласие родителей Лис Анна Олеговна.docx"
    assert "Впишите от руки: имя родителя" in file["caption"]
    assert "Бумага готова" in phone.text


async def test_a_blank_for_nobody_is_for_an_adult_or_for_a_child(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, Blanks.which)
    await phone.press("Фото и видео")
    await phone.press("Пустой: за ребёнка")
    assert phone.received[-2]["document"]["file_name"] == "Фото и видео.docx"


async def test_the_curators_are_told_once_of_whoever_cannot_be_reached(house: House, school: School) -> None:
    school.mentor.phone.raw.block()
    for revision in (1, 2):
        letter = Letter(
            school_id=school.id,
            person_id=school.mentor.person_id,
            topic="help_stopped",
            about="help:1",
            due_at=house.now,
            revision=revision,
        )
        await house.store.write_plainly(put, letter)
    await house.settle()
    told = [text for text in school.curator.phone.texts if "не может написать" in text]
    assert told == [
        "📵 Бот не может написать: Иванова Мария Петровна. Возможно, бот заблокирован или сменился аккаунт. "
        "В карточке человека можно выдать ссылку для нового телефона."
    ]


async def test_quiet_hours_change_by_one_press(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, SchoolSettings.main)
    assert "Тихие часы: с 20:00 до 8:00" in phone.text
    await phone.press("Тихие часы")
    await phone.press("с 21:00")
    assert "Тихие часы: с 21:00 до 8:00" in phone.text
    assert "✅ с 21:00" in phone.buttons


async def test_the_curator_is_never_asked_before_the_mentors(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, SchoolSettings.main)
    await phone.press("Помощь")
    await phone.press("куратору: 1 ч")
    assert phone.alert is not None
    assert "Сначала просьба идёт другим наставникам" in phone.alert
    assert "куратору — через 4 ч" in phone.text


async def test_the_administrator_names_the_place_for_orders(house: House, school: School) -> None:
    phone = school.admin.phone
    await open_screen(house, phone, SchoolSettings.main)
    await phone.press("Населённый пункт")
    await phone.write("г. Нефтеюганск")
    assert "г. Нефтеюганск" in phone.text
