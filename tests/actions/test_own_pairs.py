"""Whoever leads and takes part in a pair: learns of no call for safety by it, records no own paper."""

from datetime import date
from typing import Any

import pytest

from actions.members import grant_role
from actions.mentorships import propose_pair, record_pair_paper, see_pair, see_pairs
from actions.orders import confirm_order, see_order
from actions.safety import call_for_safety
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.matching import Choice
from domain.mentorships import Gap, PairState
from domain.people import Role
from domain.refusals import OwnAppointment, PairIncomplete
from storage import orders
from storage.mentorships import mentorships
from storage.people import mark_unreachable
from storage.roles import grant
from storage.tx import Tx
from tests.house import House, Person, School

SIGNED = date(2026, 9, 4)
TEACHERS = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
FREEZES = {Gap.FREEZE, Gap.ASK_ANOTHER}


async def known(reader: Person, pair_id: int) -> set[Gap]:
    """What the reader is told of a freeze in this pair."""
    return set((await reader.look(see_pair, pair_id)).gaps) & FREEZES


@pytest.mark.clause("1.3/4")
async def test_the_partner_who_leads_does_not_learn_that_the_student_stopped_contact(
    house: House, school: School
) -> None:
    own = await house.pair(school.curator, school.student, "employer_student")
    others = await house.pair(school.employer, school.student, "employer_student")
    await school.student.do(call_for_safety)
    assert (await known(school.curator, own), await known(school.curator, others)) == (
        {Gap.ASK_ANOTHER},
        {Gap.ASK_ANOTHER},
    )
    assert (await known(school.head, own), await known(school.head, others)) == ({Gap.FREEZE}, {Gap.FREEZE})


async def test_nor_by_the_list(house: House, school: School) -> None:
    await house.pair(school.curator, school.student, "employer_student")
    await school.student.do(call_for_safety)
    [seen] = (await school.curator.look(see_pairs, (PairState.ACTIVE,))).shown
    assert set(seen.gaps) & FREEZES == {Gap.ASK_ANOTHER}


def _in_order(tx: Tx, pair_id: int, school: School, now: Any) -> int:
    pair = mentorships.c.id == pair_id
    tx.run(mentorships.update().where(pair).values(state="agreed", activated_at=None))
    return orders.prepare(tx, school.id, [pair_id], school.head.member_id, now)


async def test_nor_by_an_order_or_by_its_refusal(house: House, school: School) -> None:
    await house.pair(school.curator, school.student, "employer_student")
    pair = await house.pair(school.employer, school.student, "employer_student")
    await school.student.do(call_for_safety)
    order = await house.store.write_plainly(_in_order, pair, school, house.now)
    [lacking] = (await school.curator.look(see_order, order)).lacking
    with pytest.raises(PairIncomplete) as refused:
        await school.curator.do(confirm_order, order, "12", SIGNED, [pair])
    assert set(lacking) & FREEZES == {Gap.ASK_ANOTHER}
    assert (refused.value.details["freeze"], refused.value.details["ask_another"]) == (0, 1)


async def own_pair(house: House, school: School) -> int:
    """Proposed, the curator being the mentor."""
    await house.store.write_plainly(grant, school.id, school.curator.member_id, Role.MENTOR, house.now)
    pair: int = await school.curator.do(
        propose_pair, school.curator.member_id, school.mentee.member_id, TEACHERS
    )
    return pair


@pytest.mark.clause("4.1")
async def test_nobody_records_an_own_paper_where_another_can(house: House, school: School) -> None:
    pair = await own_pair(house, school)
    assert (await school.curator.look(see_pair, pair)).paper_by_me is False
    with pytest.raises(OwnAppointment):
        await school.curator.do(record_pair_paper, pair, SIGNED)


async def test_the_head_records_it(house: House, school: School) -> None:
    pair = await own_pair(house, school)
    assert (await school.head.look(see_pair, pair)).paper_by_me is True
    await school.head.do(record_pair_paper, pair, SIGNED)
    assert Gap.MENTOR_PAPER not in (await school.head.look(see_pair, pair)).gaps


async def test_so_does_a_second_curator(house: House, school: School) -> None:
    pair = await own_pair(house, school)
    await school.admin.do(grant_role, school.mentor.member_id, Role.CURATOR)
    await school.mentor.do(record_pair_paper, pair, SIGNED)
    assert Gap.MENTOR_PAPER not in (await school.head.look(see_pair, pair)).gaps


async def test_where_nobody_else_can_be_reached_the_curator_records_it_alone(
    house: House, school: School
) -> None:
    pair = await own_pair(house, school)
    await house.store.write_plainly(mark_unreachable, school.head.person_id, house.now)
    await school.curator.do(record_pair_paper, pair, SIGNED)
    assert Gap.MENTOR_PAPER not in (await school.curator.look(see_pair, pair)).gaps
