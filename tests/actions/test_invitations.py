"""Invitations on both databases: rights, hashes, renewal, two schools."""

import pytest
from sqlalchemy import select

from actions.invitations import (
    describe_invitation,
    invite,
    invite_new_account,
    renew_invitation,
    see_invitation,
    see_invitations,
    withdraw_invitation,
)
from domain.invitations import Invitee, Token, new_token
from domain.refusals import InvitationSettled, NotAllowed, NotFound
from storage.audit import audit
from storage.effects import Handling, handling
from storage.invitations import find_open, invitations
from storage.tx import Tx
from tests.house import House, School


def _rows(tx: Tx) -> list[object]:
    return [tuple(row) for row in tx.rows(select(invitations))]


def _deeds(tx: Tx) -> list[str]:
    noted = select(audit.c.deed).where(audit.c.object == "invitation").order_by(audit.c.id)
    return [row.deed for row in tx.rows(noted)]


@pytest.mark.clause("1.3/5")
async def test_the_secret_itself_is_kept_nowhere(house: House, school: School) -> None:
    token = new_token()
    await school.curator.do(invite, Invitee.TEACHER_MENTOR, token)
    kept = await house.store.read(_rows)
    assert not any(token.secret in str(row) for row in kept)
    assert any(token.hash in str(row) for row in kept)


@pytest.mark.clause("4.1.1/8")
async def test_the_curator_invites_no_head_and_the_administrator_no_mentor(school: School) -> None:
    with pytest.raises(NotAllowed):
        await school.curator.do(invite, Invitee.HEAD, new_token())
    with pytest.raises(NotAllowed):
        await school.admin.do(invite, Invitee.TEACHER_MENTOR, new_token())


@pytest.mark.parametrize("who", ["head", "mentor", "mentee", "student", "employer"])
async def test_nobody_but_the_desks_invites(school: School, who: str) -> None:
    with pytest.raises(NotAllowed):
        await getattr(school, who).do(invite, Invitee.TEACHER_MENTEE, new_token())


async def test_each_desk_sees_the_open_invitations_that_it_could_have_made(school: School) -> None:
    await school.admin.do(invite, Invitee.HEAD, new_token())
    await school.admin.do(invite, Invitee.FOUNDER, new_token())
    await school.curator.do(invite, Invitee.EMPLOYER, new_token())
    await school.curator.do(invite, Invitee.STAFF_ROOM, new_token())
    admin, curator = await school.admin.look(see_invitations), await school.curator.look(see_invitations)
    assert [one.invitee for one in admin.shown] == [Invitee.FOUNDER, Invitee.HEAD]
    assert [one.invitee for one in curator.shown] == [Invitee.STAFF_ROOM, Invitee.EMPLOYER]


async def test_the_list_is_paged_by_seven(school: School) -> None:
    for _ in range(8):
        await school.curator.do(invite, Invitee.EMPLOYER, new_token())
    first = await school.curator.look(see_invitations)
    second = await school.curator.look(see_invitations, 1)
    assert (first.total, len(first.shown), len(second.shown)) == (8, 7, 1)


async def test_a_renewed_invitation_opens_by_the_new_link_alone(house: House, school: School) -> None:
    old, new = new_token(), new_token()
    issued = await school.curator.do(invite, Invitee.EMPLOYER, old)
    await school.curator.do(renew_invitation, issued.id, new)
    assert await house.store.read(find_open, old.hash, house.now) is None
    found = await house.store.read(find_open, new.hash, house.now)
    assert found is not None
    assert found.id == issued.id


async def test_a_withdrawn_invitation_is_neither_renewed_nor_withdrawn_again(school: School) -> None:
    issued = await school.curator.do(invite, Invitee.EMPLOYER, new_token())
    await school.curator.do(withdraw_invitation, issued.id)
    with pytest.raises(InvitationSettled):
        await school.curator.do(withdraw_invitation, issued.id)
    with pytest.raises(InvitationSettled):
        await school.curator.do(renew_invitation, issued.id, new_token())


async def test_one_desk_touches_no_invitation_of_the_other(school: School) -> None:
    issued = await school.admin.do(invite, Invitee.HEAD, new_token())
    with pytest.raises(NotAllowed):
        await school.curator.do(withdraw_invitation, issued.id)
    with pytest.raises(NotAllowed):
        await school.curator.do(renew_invitation, issued.id, new_token())


async def test_another_school_knows_nothing_of_an_invitation(house: House, school: School) -> None:
    issued = await school.curator.do(invite, Invitee.EMPLOYER, new_token())
    founding = await school.admin.do(invite, Invitee.FOUNDER, new_token())
    other = await house.school("Лицей № 1")
    with pytest.raises(NotFound):
        await other.curator.look(see_invitation, issued.id)
    with pytest.raises(NotFound):
        await other.curator.do(describe_invitation, issued.id, "чужое")
    with pytest.raises(NotFound):
        await other.admin.do(withdraw_invitation, founding.id)
    assert (await other.curator.look(see_invitations)).total == 0
    assert (await other.admin.look(see_invitations)).total == 0


async def test_the_curator_gives_a_mentor_a_link_for_a_new_phone_and_only_the_newest_works(
    house: House, school: School
) -> None:
    old, new = new_token(), new_token()
    await school.curator.do(invite_new_account, school.mentor.member_id, old)
    issued = await school.curator.do(invite_new_account, school.mentor.member_id, new)
    assert issued.name == "Иванова Мария Петровна"
    assert await house.store.read(find_open, old.hash, house.now) is None
    assert await house.store.read(find_open, new.hash, house.now) is not None


async def test_the_curator_cannot_move_the_heads_card_to_another_account(school: School) -> None:
    with pytest.raises(NotAllowed):
        await school.curator.do(invite_new_account, school.head.member_id, new_token())
    issued = await school.admin.do(invite_new_account, school.head.member_id, new_token())
    assert issued.invitee is None


async def test_a_link_for_a_new_phone_is_made_for_members_of_the_own_school_only(
    house: House, school: School
) -> None:
    other = await house.school("Лицей № 1")
    with pytest.raises(NotFound):
        await school.curator.do(invite_new_account, other.mentor.member_id, new_token())


async def test_an_invitation_made_by_a_replayed_press_gets_the_secret_of_the_last_run(
    house: House, school: School
) -> None:
    """The first run's secret is lost with it; the invitation stays one (law 8)."""
    lost, shown = new_token(), new_token()
    handling.set(Handling(1, replayed=False))
    first = await school.curator.do(invite, Invitee.EMPLOYER, lost)
    handling.set(Handling(1, replayed=True))
    again = await school.curator.do(invite, Invitee.EMPLOYER, shown)
    assert (again.id, again.token_hash) == (first.id, lost.hash)
    renewed = await school.curator.do(renew_invitation, again.id, shown)
    handling.set(None)
    assert renewed.token_hash == shown.hash
    assert (await school.curator.look(see_invitations)).total == 1


@pytest.mark.clause("1.3/7")
async def test_who_invited_renewed_and_withdrew_is_on_record(house: House, school: School) -> None:
    issued = await school.curator.do(invite, Invitee.EMPLOYER, Token("first"))
    await school.curator.do(renew_invitation, issued.id, Token("second"))
    await school.curator.do(withdraw_invitation, issued.id)
    assert await house.store.read(_deeds) == ["invited", "invitation_renewed", "invitation_withdrawn"]
