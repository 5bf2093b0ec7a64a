"""Invitations by phone: one press gives a link that works once."""

import re
from datetime import timedelta

import pytest

from handlers.admin.desk import AdminDesk
from handlers.curator.desk import CuratorDesk
from playground.hands import Hands
from tests.handlers.screens import open_screen
from tests.house import House, School


def link_in(phone: Hands) -> str:
    """The secret of the newest link that the phone has."""
    for text in reversed(phone.texts):
        if found := re.search(r"https://t\.me/\w+\?start=([\w-]+)", text):
            return found.group(1)
    raise AssertionError(phone.texts)


@pytest.mark.clause("1.3/5")
async def test_one_press_gives_a_link_with_a_picture_that_says_until_when(
    house: House, school: School
) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    await phone.press("Пригласить")
    await phone.press("Педагог-наставник")
    picture = phone.received[-2]
    assert "photo" in picture
    assert "Приглашение для наставника" in picture["caption"]
    assert "Действует до 21 сентября, одноразовое" in picture["caption"]
    assert "Приглашение готово" in phone.text


async def test_the_note_is_seen_in_the_list_and_nowhere_in_the_link(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    await phone.press("Пригласить")
    await phone.press("Работодатель")
    await phone.press("Подписать")
    await phone.write("Дроздову, завод")
    assert "Для кого: Дроздову, завод" in phone.text
    await phone.press("Назад")
    assert "Работодатель · Дроздову, завод · до 21 сентября" in phone.buttons


async def test_a_sticker_in_place_of_the_note_leaves_the_question_standing(
    house: House, school: School
) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    await phone.press("Пригласить")
    await phone.press("Работодатель")
    await phone.press("Подписать")
    await phone.send_file("sticker")
    assert "Здесь нужен текст" in phone.texts[-2]
    assert "Для кого это приглашение?" in phone.text


@pytest.mark.clause("4.1.1/8")
async def test_the_administrator_invites_the_curator_by_one_press(house: House, school: School) -> None:
    phone = school.admin.phone
    await open_screen(house, phone, AdminDesk.main)
    await phone.press("Пригласить куратора")
    newcomer = house.phone("Ольга")
    await newcomer.start(link_in(phone))
    assert "куратор" in newcomer.text.lower()


async def test_a_withdrawn_link_opens_nothing(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    await phone.press("Пригласить")
    await phone.press("Педагог-наставник")
    secret = link_in(phone)
    await phone.press("Открытые · 1")
    await phone.press("Педагог-наставник")
    await phone.press("Отозвать")
    await phone.press("Да, отозвать")
    assert "Открытых приглашений нет" in phone.text
    stranger = house.phone("Некто")
    await stranger.start(secret)
    assert "не действует" in stranger.text


async def test_a_renewed_link_works_and_the_old_one_does_not(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    await phone.press("Пригласить")
    await phone.press("Педагог-наставник")
    old = link_in(phone)
    await phone.press("Открытые · 1")
    await phone.press("Педагог-наставник")
    await phone.press("Новая ссылка")
    first, second = house.phone("Один"), house.phone("Другой")
    await first.start(old)
    await second.start(link_in(phone))
    assert "не действует" in first.text
    assert "не действует" not in second.text


async def test_after_two_weeks_a_link_is_in_no_list(house: House, school: School) -> None:
    phone = school.curator.phone
    await open_screen(house, phone, CuratorDesk.main)
    await phone.press("Пригласить")
    await phone.press("Педагог-наставник")
    house.clock.set(house.now + timedelta(days=14))
    await phone.press("Открытые")
    assert "Открытых приглашений нет" in phone.text


async def test_a_mentor_finds_no_desk_even_by_force(house: House, school: School) -> None:
    await open_screen(house, school.mentor.phone, CuratorDesk.main)
    assert school.mentor.phone.text == "Это действие вам недоступно."


async def test_the_link_for_a_further_school_is_asked_for_once_more(house: House, school: School) -> None:
    phone = school.admin.phone
    await open_screen(house, phone, AdminDesk.main)
    await phone.press("Ещё одна школа")
    assert "Выдать ссылку для ещё одной школы?" in phone.text
    await phone.press("Выдать ссылку")
    founder = house.phone("Основатель")
    await founder.start(link_in(phone))
    assert "не действует" not in founder.text
