"""Who leads is no secret among those who lead, and nobody makes oneself one of them (п. 4.1.1/8)."""

from typing import Any

import pytest
from sqlalchemy import select, update

from actions.entry import accept_role, open_invitation, relink
from actions.invitations import invite, invite_new_account
from actions.members import end_membership, grant_role, see_card, withdraw_role
from domain.invitations import Invitee, new_token
from domain.people import Guest, Language, Role
from domain.refusals import RoleForOneself
from storage.outbox import outbox
from storage.roles import roles
from storage.tx import Tx
from tests.house import House, Person, School


async def told(house: House) -> list[int]:
    """The people to whom a change of those who lead is told."""
    waiting = (
        select(outbox.c.person_id).where(outbox.c.topic == "leader_changed").order_by(outbox.c.person_id)
    )
    return await house.store.read(lambda tx: [row.person_id for row in tx.rows(waiting)])


def persons(*people: Person) -> list[int]:
    return sorted(one.person_id for one in people)


def guest(person: Person) -> Guest:
    return Guest(person.phone.id, Language.RU)


async def use(house: House, person: Person, action: Any, *args: Any) -> Any:
    return await house.store.write_plainly(action, guest(person), house.now, *args)


async def invited(school: School, invitee: Invitee) -> str:
    token = new_token()
    await school.admin.do(invite, invitee, token)
    return token.hash


def _nobody_leads(tx: Tx, school_id: int) -> None:
    leads = roles.c.role.in_(["head", "curator"])
    tx.run(update(roles).where(roles.c.school_id == school_id, leads).values(ended_at=roles.c.granted_at))


@pytest.mark.clause("4.1.1/8")
@pytest.mark.parametrize("role", [Role.CURATOR, Role.HEAD, Role.ADMIN])
async def test_a_granted_role_is_told_to_head_curator_and_whom_it_is_given(
    house: House, school: School, role: Role
) -> None:
    await school.admin.do(grant_role, school.mentor.member_id, role)
    assert await told(house) == persons(school.head, school.curator, school.mentor)


async def test_the_words_name_the_role_who_has_it_and_who_gave_it(house: House, school: School) -> None:
    await school.admin.do(grant_role, school.mentor.member_id, Role.CURATOR)
    await house.settle()
    assert school.head.phone.text == (
        "🔑 Новая роль в школе: куратор\n"
        "Кому: Иванова Мария Петровна. Кто дал: Седов Пётр Ильич. Если это неожиданно, спросите лично."
    )
    assert school.mentor.phone.text == (
        "🔑 Вам дали роль: куратор. Кто дал: Седов Пётр Ильич. Нажмите /start — появятся новые кнопки."
    )


async def test_a_role_to_take_part_with_is_told_to_nobody_else(house: House, school: School) -> None:
    await school.curator.do(grant_role, school.mentee.member_id, Role.MENTOR)
    assert await told(house) == []


@pytest.mark.clause("4.1.1/8")
async def test_a_withdrawn_role_is_told_to_whoever_loses_it_too(house: House, school: School) -> None:
    await school.admin.do(withdraw_role, school.curator.member_id, Role.CURATOR)
    assert await told(house) == persons(school.head, school.curator)


async def test_what_was_not_held_is_not_withdrawn_and_not_told(house: House, school: School) -> None:
    await school.admin.do(withdraw_role, school.mentor.member_id, Role.CURATOR)
    assert await told(house) == []


async def test_that_one_who_leads_left_is_told_to_the_others(house: House, school: School) -> None:
    await school.admin.do(end_membership, school.curator.member_id)
    assert await told(house) == persons(school.head)


@pytest.mark.parametrize("role", [Role.CURATOR, Role.HEAD])
async def test_the_administrator_makes_oneself_neither_curator_nor_head(school: School, role: Role) -> None:
    with pytest.raises(RoleForOneself):
        await school.admin.do(grant_role, school.admin.member_id, role)
    assert (await school.admin.do(see_card, school.admin.member_id)).powers.grant == ()


async def test_nor_by_an_own_invitation(house: House, school: School) -> None:
    link = await invited(school, Invitee.CURATOR)
    with pytest.raises(RoleForOneself):
        await use(house, school.admin, open_invitation, link)
    with pytest.raises(RoleForOneself):
        await use(house, school.admin, accept_role, link, ())


async def test_another_administrator_may_give_it(house: House, school: School) -> None:
    await school.admin.do(grant_role, school.mentor.member_id, Role.ADMIN)
    await school.mentor.do(grant_role, school.admin.member_id, Role.CURATOR)
    assert (await school.admin.actor()).roles == {Role.ADMIN, Role.CURATOR}


async def test_where_nobody_leads_yet_the_administrator_begins_alone(house: House, school: School) -> None:
    await house.store.write_plainly(_nobody_leads, school.id)
    await school.admin.do(grant_role, school.admin.member_id, Role.CURATOR)
    assert (await school.admin.actor()).roles == {Role.ADMIN, Role.CURATOR}


async def test_whoever_leads_by_an_invitation_is_told_of_to_the_others(house: House, school: School) -> None:
    link = await invited(school, Invitee.CURATOR)
    await use(house, school.mentor, accept_role, link, ())
    assert await told(house) == persons(school.head, school.curator)


async def test_the_heads_card_on_another_account_is_told_to_the_curator(house: House, school: School) -> None:
    token = new_token()
    await school.admin.do(invite_new_account, school.head.member_id, token)
    new_phone = Guest(777, Language.RU)
    await house.store.write_plainly(relink, new_phone, house.now, token.hash)
    assert school.curator.person_id in await told(house)
