"""Applications from the open link: one decision, told to whoever applied."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from actions import entry
from actions.applications import (
    accept_application,
    decline_application,
    see_application,
    see_applications,
)
from actions.invitations import invite
from domain.invitations import Invitee, new_token
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from domain.refusals import ApplicationDecided, NotAllowed, NotFound
from playground.hands import Hands
from storage import actors, members
from storage.conversations import conversations
from storage.people import people
from storage.tx import Tx
from tests.house import House, School


async def apply(house: House, school: School, name: str = "Ветрова Нина Павловна") -> tuple[int, Hands]:
    """By the link for the staff room, past its screens."""
    token = new_token()
    await school.curator.do(invite, Invitee.STAFF_ROOM, token)
    phone = house.phone(name.split()[1])
    phone.raw.chat.user["language_code"] = "ru"
    house.server.telegram.chats[phone.id].started = True
    profile = Profile(name=name, post="teacher", subject="math")
    guest = Guest(phone.id, Language.RU)
    member_id = await house.store.write(entry.join, guest, house.now, token.hash, profile)
    await house.settle()
    return member_id, phone


def _person(tx: Tx, telegram_id: int) -> object:
    return tx.first(select(people).where(people.c.telegram_id == telegram_id))


def _talk(tx: Tx, chat_id: int) -> object:
    return tx.first(select(conversations).where(conversations.c.chat_id == chat_id))


@pytest.mark.clause("4.1.1/3")
async def test_an_application_waits_until_the_curator_accepts_it(house: House, school: School) -> None:
    member_id, phone = await apply(house, school)
    assert [one.name for one in (await school.curator.look(see_applications)).shown] == [
        "Ветрова Нина Павловна"
    ]
    await school.curator.do(accept_application, member_id, Role.MENTOR)
    await house.settle()
    actor = await house.store.read(actors.actor, phone.id, house.now)
    assert actor is not None
    assert actor.roles == {Role.MENTOR}
    assert (await school.curator.look(see_applications)).total == 0
    assert phone.text == "✅ Куратор принял вашу заявку. Вы — наставник в «Школа № 5». Нажмите /start."


async def test_only_one_curator_decides(house: House, school: School) -> None:
    member_id, _ = await apply(house, school)
    await school.curator.do(accept_application, member_id, Role.MENTEE)
    with pytest.raises(ApplicationDecided):
        await school.curator.do(accept_application, member_id, Role.MENTOR)
    with pytest.raises(ApplicationDecided):
        await school.curator.do(decline_application, member_id)


async def test_of_a_declined_applicant_nothing_is_left_once_the_answer_is_sent(
    house: House, school: School
) -> None:
    member_id, phone = await apply(house, school)
    await school.curator.do(decline_application, member_id)
    await house.settle()
    assert "Сейчас принять заявку не получается" in phone.text
    assert await house.store.read(members.find_member, member_id, school.id) is None
    assert await house.store.read(_person, phone.id) is None
    assert await house.store.read(_talk, phone.id) is None


async def test_a_declined_applicant_who_blocked_the_bot_leaves_nothing_either(
    house: House, school: School
) -> None:
    member_id, phone = await apply(house, school)
    phone.raw.block()
    await school.curator.do(decline_application, member_id)
    await house.settle()
    assert await house.store.read(_person, phone.id) is None


async def test_the_answer_waits_for_the_morning(house: House, school: School) -> None:
    member_id, phone = await apply(house, school)
    house.clock.set(datetime(2026, 9, 7, 18, 0, tzinfo=UTC))
    await school.curator.do(accept_application, member_id, Role.MENTOR)
    await house.settle()
    assert phone.texts == []
    await house.turn(datetime(2026, 9, 8, 3, 0, tzinfo=UTC))
    assert "принял" in phone.text


async def test_a_role_that_leads_is_given_to_no_applicant(house: House, school: School) -> None:
    member_id, _ = await apply(house, school)
    with pytest.raises(NotAllowed):
        await school.curator.do(accept_application, member_id, Role.CURATOR)


@pytest.mark.parametrize("who", ["admin", "head", "mentor", "student"])
async def test_only_curators_see_applications(house: House, school: School, who: str) -> None:
    member_id, _ = await apply(house, school)
    with pytest.raises(NotAllowed):
        await getattr(school, who).look(see_application, member_id)


async def test_another_school_finds_no_application(house: House, school: School) -> None:
    member_id, _ = await apply(house, school)
    other = await house.school("Лицей № 1")
    with pytest.raises(NotFound):
        await other.curator.do(accept_application, member_id, Role.MENTOR)
    assert (await other.curator.look(see_applications)).total == 0
