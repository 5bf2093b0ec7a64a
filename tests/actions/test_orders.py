"""Orders through the store: one list, confirmed at once and rechecked, both databases."""

import asyncio
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select, update

from actions.mentorships import answer_pair, propose_pair, record_pair_paper, see_pair, withdraw_pair
from actions.orders import confirm_order, return_order, see_order, see_orders, see_ready_pairs, send_order
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.matching import Choice
from domain.mentorships import Answer, Gap, PairState
from domain.orders import OrderState
from domain.people import Role
from domain.refusals import (
    NotAllowed,
    NotFound,
    NothingForOrder,
    OrderChanged,
    OrderMovedOn,
    OwnAppointment,
    PairIncomplete,
    PaperDateWrong,
    TextMissing,
)
from storage import mentorships
from storage.audit import audit
from storage.consents import consents
from storage.outbox import outbox
from storage.roles import roles_of
from storage.tx import Tx
from tests.house import House, Person, School

TEACHERS = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
HEADS = Choice(MentoringForm.HEAD_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
STUDENTS = Choice(MentoringForm.STUDENT_STUDENT, RoleModel.LEADER_PASSIVE, MentoringKind.TRADITIONAL)
SIGNED = date(2026, 9, 4)


async def ready(school: School, mentor: Person, mentee: Person, choice: Choice) -> int:
    pair: int = await school.curator.do(propose_pair, mentor.member_id, mentee.member_id, choice)
    await mentor.do(answer_pair, pair, Answer.YES)
    await mentee.do(answer_pair, pair, Answer.YES)
    recorder = school.head if mentor is school.curator else school.curator
    await recorder.do(record_pair_paper, pair, SIGNED)
    return pair


async def two_ready(school: School) -> list[int]:
    return [
        await ready(school, school.mentor, school.mentee, TEACHERS),
        await ready(school, school.student_mentor, school.student, STUDENTS),
    ]


async def states(school: School, pairs: list[int]) -> set[PairState]:
    return {(await school.curator.look(see_pair, pair)).pair.state for pair in pairs}


async def rows(house: House, table: Any, *which: Any) -> list[Any]:
    return list(await house.store.read(_rows, table, which))


def _rows(tx: Tx, table: Any, which: tuple[Any, ...]) -> Any:
    return tx.rows(select(table).where(*which).order_by(table.c.id))


def _withdraw_parent(tx: Tx, member_id: int, now: datetime) -> None:
    tx.run(
        update(consents)
        .where(consents.c.member_id == member_id, consents.c.kind == "parent")
        .values(withdrawn_at=now)
    )


@pytest.mark.clause("4.1")
@pytest.mark.clause("1.2/mentor")
async def test_one_order_makes_all_pairs_of_its_list_active(house: House, school: School) -> None:
    pairs = await two_ready(school)
    [order] = await school.curator.do(send_order)
    assert await states(school, pairs) == {PairState.AGREED}
    assert await school.head.do(confirm_order, order, " 12-н ", SIGNED, pairs) == 2
    assert await states(school, pairs) == {PairState.ACTIVE}
    seen = await school.head.look(see_order, order)
    assert (seen.order.state, seen.order.number, seen.order.signed_on) == (
        OrderState.CONFIRMED,
        "12-н",
        SIGNED,
    )
    active = await house.store.read(mentorships.active_pairs_of, school.student.member_id)
    assert [(one.id, one.mentor_id) for one in active] == [(pairs[1], school.student_mentor.member_id)]


@pytest.mark.clause("1.3/7")
async def test_the_audit_tells_who_confirmed_which_pair(house: House, school: School) -> None:
    [pair] = [await ready(school, school.mentor, school.mentee, TEACHERS)]
    [order] = await school.curator.do(send_order)
    await school.curator.do(confirm_order, order, "12-н", SIGNED, [pair])
    written = await rows(
        house, audit, audit.c.deed.in_(["order_sent", "order_recorded_for_head", "pair_active"])
    )
    assert [(row.deed, row.object, row.object_id, row.actor_id) for row in written] == [
        ("order_sent", "order", order, school.curator.member_id),
        ("order_recorded_for_head", "order", order, school.curator.member_id),
        ("pair_active", "pair", pair, school.curator.member_id),
    ]


async def test_both_of_each_pair_hear_of_it(house: House, school: School) -> None:
    pairs = await two_ready(school)
    [order] = await school.curator.do(send_order)
    await school.head.do(confirm_order, order, "12-н", SIGNED, pairs)
    told = await rows(house, outbox, outbox.c.topic == "pair_active")
    assert {row.person_id for row in told} == {
        school.mentor.person_id,
        school.mentee.person_id,
        school.student_mentor.person_id,
        school.student.person_id,
    }


@pytest.mark.clause("1.2/mentor")
async def test_a_paper_withdrawn_a_second_ago_stops_the_whole_order(house: House, school: School) -> None:
    pairs = await two_ready(school)
    [order] = await school.curator.do(send_order)
    await house.store.write_plainly(_withdraw_parent, school.student.member_id, house.now)
    with pytest.raises(PairIncomplete) as refused:
        await school.head.do(confirm_order, order, "12-н", SIGNED, pairs)
    missing = [gap for gap in Gap if refused.value.details[gap.value]]
    assert missing == [Gap.MENTEE_PARENT]
    assert await states(school, pairs) == {PairState.AGREED}
    seen = await school.head.look(see_order, order)
    assert (seen.order.state, seen.lacking) == (OrderState.WAITING, ((), (Gap.MENTEE_PARENT,)))


async def test_a_pair_that_lacks_anything_is_in_no_order(house: House, school: School) -> None:
    pair = await school.curator.do(propose_pair, school.mentor.member_id, school.mentee.member_id, TEACHERS)
    await school.mentor.do(answer_pair, pair, Answer.YES)
    await school.mentee.do(answer_pair, pair, Answer.YES)
    assert (await school.curator.look(see_ready_pairs)).ready == ()
    with pytest.raises(NothingForOrder):
        await school.curator.do(send_order)


async def test_a_double_press_sends_one_order_and_confirms_once(house: House, school: School) -> None:
    pairs = await two_ready(school)
    sent = await asyncio.gather(
        school.curator.do(send_order), school.curator.do(send_order), return_exceptions=True
    )
    assert sorted(isinstance(one, NothingForOrder) for one in sent) == [False, True]
    [[order]] = [one for one in sent if not isinstance(one, BaseException)]
    confirmed = await asyncio.gather(
        *(school.head.do(confirm_order, order, "12-н", SIGNED, pairs) for _ in range(3)),
        return_exceptions=True,
    )
    assert sorted(one for one in confirmed if isinstance(one, int)) == [2]
    assert sum(isinstance(one, OrderMovedOn) for one in confirmed) == 2
    assert len(await rows(house, outbox, outbox.c.topic == "pair_active")) == 4


async def test_an_order_confirmed_and_returned_at_once_is_one_of_both(house: House, school: School) -> None:
    pairs = await two_ready(school)
    [order] = await school.curator.do(send_order)
    results = await asyncio.gather(
        school.head.do(confirm_order, order, "12-н", SIGNED, pairs),
        school.curator.do(return_order, order),
        return_exceptions=True,
    )
    assert [isinstance(one, OrderMovedOn) for one in results].count(True) == 1
    returned = isinstance(results[0], OrderMovedOn)
    assert await states(school, pairs) == {PairState.AGREED if returned else PairState.ACTIVE}


@pytest.mark.clause("4.1")
async def test_a_head_who_is_the_mentor_cannot_confirm_and_the_curator_records_it(
    house: House, school: School
) -> None:
    own = await ready(school, school.head, school.mentee, HEADS)
    [order] = await school.curator.do(send_order)
    with pytest.raises(OwnAppointment):
        await school.head.do(confirm_order, order, "12-н", SIGNED, [own])
    assert await school.curator.do(confirm_order, order, "12-н", SIGNED, [own]) == 1
    assert Role.MENTOR in (await school.head.actor()).roles


async def test_a_mentor_who_may_confirm_gets_an_order_apart(house: House, school: School) -> None:
    await ready(school, school.student_mentor, school.student, STUDENTS)
    await ready(school, school.head, school.mentee, HEADS)
    await ready(school, school.curator, school.mentee, TEACHERS)
    sent = await school.curator.do(send_order)
    sizes = [len((await school.head.look(see_order, order)).pairs) for order in sent]
    assert sizes == [1, 1, 1]
    told = await rows(house, outbox, outbox.c.topic == "order_waits")
    assert [(row.object_key, row.person_id) for row in told] == [
        (f"order:{sent[0]}", school.head.person_id),
        (f"order:{sent[2]}", school.head.person_id),
    ]
    own = await school.curator.look(see_order, sent[2])
    assert own.is_own
    with pytest.raises(OwnAppointment):
        await school.curator.do(confirm_order, sent[2], "1", SIGNED, [pair.id for pair in own.pairs])


async def test_a_returned_order_frees_its_pairs_and_carries_the_heads_word(
    house: House, school: School
) -> None:
    pairs = await two_ready(school)
    [order] = await school.curator.do(send_order)
    await school.head.do(return_order, order, "Уточните  класс")
    assert (await school.head.look(see_order, order)).order.word == "Уточните класс"
    told = await rows(house, outbox, outbox.c.topic == "order_returned")
    assert [(row.person_id, row.args) for row in told] == [
        (school.curator.person_id, f'{{"order": {order}}}')
    ]
    [again] = await school.curator.do(send_order)
    assert {pair.id for pair in (await school.head.look(see_order, again)).pairs} == set(pairs)


async def test_the_list_that_was_signed_is_the_list_that_is_confirmed(house: House, school: School) -> None:
    pairs = await two_ready(school)
    [order] = await school.curator.do(send_order)
    await school.curator.do(withdraw_pair, pairs[0])
    with pytest.raises(OrderChanged):
        await school.head.do(confirm_order, order, "12-н", SIGNED, pairs)
    assert await school.head.do(confirm_order, order, "12-н", SIGNED, [pairs[1]]) == 1


async def test_an_order_without_pairs_waits_for_nobody(house: House, school: School) -> None:
    [pair] = [await ready(school, school.mentor, school.mentee, TEACHERS)]
    [order] = await school.curator.do(send_order)
    await school.curator.do(withdraw_pair, pair)
    assert (await school.head.look(see_orders)).total == 0
    with pytest.raises(OrderMovedOn):
        await school.head.do(confirm_order, order, "12-н", SIGNED, [])


async def test_an_order_has_a_number_and_a_day_that_has_come(house: House, school: School) -> None:
    pairs = await two_ready(school)
    [order] = await school.curator.do(send_order)
    with pytest.raises(TextMissing):
        await school.head.do(confirm_order, order, "  ", SIGNED, pairs)
    with pytest.raises(PaperDateWrong):
        await school.head.do(confirm_order, order, "12-н", date(2026, 9, 8), pairs)
    assert await states(school, pairs) == {PairState.AGREED}


async def test_orders_are_for_the_head_and_the_curator_of_the_same_school(
    house: House, school: School
) -> None:
    pairs = await two_ready(school)
    [order] = await school.curator.do(send_order)
    for stranger in (school.mentor, school.mentee, school.student, school.admin):
        with pytest.raises(NotAllowed):
            await stranger.do(confirm_order, order, "12-н", SIGNED, pairs)
        with pytest.raises(NotAllowed):
            await stranger.look(see_order, order)
    other = await house.school("Школа № 9")
    for action, more in ((confirm_order, ("12-н", SIGNED, pairs)), (return_order, ())):
        with pytest.raises(NotFound):
            await other.head.do(action, order, *more)
    assert (await other.curator.look(see_ready_pairs)).ready == ()


async def test_a_mentor_appointed_by_order_holds_the_role(house: House, school: School) -> None:
    pair = await ready(school, school.curator, school.mentee, TEACHERS)
    [order] = await school.curator.do(send_order)
    assert Role.MENTOR not in await house.store.read(roles_of, school.curator.member_id)
    await school.head.do(confirm_order, order, "12-н", SIGNED, [pair])
    assert Role.MENTOR in await house.store.read(roles_of, school.curator.member_id)
