"""Orders of replacement and of ending (п. 4.1): what goes into which, what each changes, what is printed; both
databases."""

import asyncio
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from sqlalchemy import select

from actions.ending_orders import see_ended_pairs, send_ending_order
from actions.mentorships import answer_pair, end_pair, propose_pair, record_pair_paper, withdraw_pair
from actions.orders import confirm_order, return_order, see_order, see_ready_pairs, send_order
from actions.pair_papers import see_order_paper
from actions.petition_desk import grant_without_successor
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.matching import Choice
from domain.mentorships import Answer, EndReason, PairState
from domain.orders import OrderKind, OrderState
from domain.petitions import PetitionKind
from domain.refusals import NotAllowed, NotFound, NothingEnded, OrderMovedOn, OwnAppointment
from domain.stages import Stage
from storage import programme_results, programmes
from storage.leaving import end_pairs
from storage.mentorships import mentorships
from storage.outbox import outbox
from storage.tx import Tx
from tests.house import House, Person, School
from tests.petitions import Parting, filed, ordered, parting
from tests.programmes import standing_at
from views.pair_papers import order_paper
from views.papers import TEMPLATES

STUDENTS = Choice(MentoringForm.STUDENT_STUDENT, RoleModel.LEADER_PASSIVE, MentoringKind.TRADITIONAL)
SIGNED = date(2026, 9, 4)
TODAY = date(2026, 9, 7)


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def ended_without_order(person: Person) -> list[tuple[int, EndReason | None]]:
    seen = await person.look(see_ended_pairs)
    return [(pair.id, pair.end_reason) for pair in seen.shown]


async def with_papers(school: School, pair: int, mentor: Person, mentee: Person) -> None:
    await mentor.do(answer_pair, pair, Answer.YES)
    await mentee.do(answer_pair, pair, Answer.YES)
    await school.curator.do(record_pair_paper, pair, SIGNED)


async def printed(school: School, order: int) -> tuple[list[str], tuple[str, ...]]:
    """The first row of the list, and what is left to be written by hand."""
    content, lacking = order_paper(await school.head.look(see_order_paper, order), TEMPLATES)
    tables = docx.Document(BytesIO(content)).tables
    row = next(table.rows[1] for table in tables if len(table.columns) == 6)
    return [cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in row.cells], lacking


def _row(tx: Tx, pair: int) -> Any:
    return tx.first(select(mentorships).where(mentorships.c.id == pair))


def _topics(tx: Tx, order: int) -> list[tuple[str, int]]:
    which = outbox.c.object_key == f"order:{order}"
    return [(row.topic, row.person_id) for row in tx.rows(select(outbox).where(which).order_by(outbox.c.id))]


def _programme_ends(tx: Tx, programme: int, school: int, now: Any) -> None:
    found = programmes.find(tx, programme, school)
    assert found is not None
    programme_results.end(tx, found, school, now)


# --- replacement ------------------------------------------------------------------------------------------


async def replacement_sent(house: House, school: School, pair: int) -> tuple[Parting, list[int]]:
    """Beside a pair that appoints."""
    way = await parting(house, school, pair)
    await with_papers(school, way.new, way.second, school.mentee)
    other = await school.curator.do(
        propose_pair, school.student_mentor.member_id, school.student.member_id, STUDENTS
    )
    await with_papers(school, other, school.student_mentor, school.student)
    return way, await school.curator.do(send_order)


@pytest.mark.clause("4.1")
@pytest.mark.clause("5.2.1/5")
async def test_a_pair_that_succeeds_another_goes_into_an_order_of_replacement(
    house: House, school: School, pair: int
) -> None:
    way, sent = await replacement_sent(house, school, pair)
    seen = [await school.head.look(see_order, order) for order in sent]
    assert [one.order.kind for one in seen] == [OrderKind.REPLACEMENT, OrderKind.APPOINTMENT]
    [replaced, appointed] = seen
    assert [one.id for one in replaced.pairs] == [way.new]
    assert {number: party.name for number, party in replaced.former.items()} == {
        way.new: "Иванова Мария Петровна"
    }
    assert appointed.former == {}


async def test_the_order_of_replacement_names_both_mentors(house: House, school: School, pair: int) -> None:
    _, [order, _] = await replacement_sent(house, school, pair)
    row, lacking = await printed(school, order)
    assert row == [
        "1",
        "Котов Артём Игоревич,\nучитель, математика",
        "Иванова Мария Петровна",
        "Орлова Нина Павловна,\nучитель, математика",
        "учитель – учитель;\nопытный педагог – молодой специалист;\nситуационное наставничество",
        "от 04.09.2026",
    ]
    assert lacking == ("number", "place")


async def test_whom_an_order_of_replacement_relieves_needs_none_of_ending(
    house: House, school: School, pair: int
) -> None:
    way = await parting(house, school, pair)
    await ordered(house, school, way.new, way.second, school.mentee)
    assert (await house.store.read(_row, pair)).end_reason == "succeeded"
    assert await ended_without_order(school.curator) == []


async def test_a_pair_that_ended_before_its_successor_began_waits_for_the_replacement(
    house: House, school: School, pair: int
) -> None:
    way = await parting(house, school, pair)
    await school.curator.do(end_pair, pair)
    assert await ended_without_order(school.curator) == []
    await school.curator.do(withdraw_pair, way.new)
    assert await ended_without_order(school.curator) == [(pair, EndReason.CURATOR)]


# --- ending -----------------------------------------------------------------------------------------------


@pytest.mark.clause("4.1")
@pytest.mark.clause("1.3/7")
async def test_an_order_of_ending_puts_the_end_on_record_and_changes_nothing_else(
    house: House, school: School, pair: int
) -> None:
    await school.curator.do(end_pair, pair)
    before = await house.store.read(_row, pair)
    assert (await school.curator.look(see_ready_pairs)).ended == 1
    [order] = await school.curator.do(send_ending_order)
    seen = await school.head.look(see_order, order)
    assert (seen.order.kind, seen.order.state, seen.lacking) == (OrderKind.ENDING, OrderState.WAITING, ((),))
    assert await school.head.do(confirm_order, order, "21-н", TODAY, [pair]) == 1
    seen = await school.head.look(see_order, order)
    assert (seen.order.state, seen.order.number, seen.order.signed_on) == (
        OrderState.CONFIRMED,
        "21-н",
        TODAY,
    )
    after = await house.store.read(_row, pair)
    assert after._asdict() == before._asdict() | {"ending_order_id": order}
    assert await house.store.read(_topics, order) == [
        ("order_waits", school.head.person_id),
        ("order_confirmed", school.curator.person_id),
    ]
    assert (await school.curator.look(see_ready_pairs)).ended == 0


async def test_the_order_of_ending_gives_the_day_and_the_neutral_reason(
    house: House, school: School, pair: int
) -> None:
    petition = await filed(school.mentee, pair, PetitionKind.REPLACEMENT, words="Мне с ним страшно")
    await school.curator.do(grant_without_successor, petition)
    [order] = await school.curator.do(send_ending_order)
    row, lacking = await printed(school, order)
    assert row[1:] == [
        "Иванова Мария Петровна,\nучитель, математика",
        "Котов Артём Игоревич,\nучитель, математика",
        "учитель – учитель",
        "7 сентября 2026 г.",
        "по заявлению",
    ]
    assert lacking == ("number", "place")


async def test_a_pair_whose_programme_came_to_its_end_ends_for_that_reason(
    house: House, school: School, pair: int
) -> None:
    programme = await standing_at(house, pair, Stage.RESULT)
    await house.store.write_plainly(_programme_ends, programme, school.id, house.now)
    await school.curator.do(end_pair, pair)
    assert await ended_without_order(school.curator) == [(pair, EndReason.COMPLETED)]


async def test_a_pair_that_is_ended_before_its_programme_ends_by_the_curators_decision(
    house: House, school: School, pair: int
) -> None:
    await standing_at(house, pair, Stage.RESULT)
    await school.curator.do(end_pair, pair)
    assert await ended_without_order(school.curator) == [(pair, EndReason.CURATOR)]


async def test_whoever_leaves_the_school_leaves_the_pair(house: House, school: School, pair: int) -> None:
    await house.store.write_plainly(
        end_pairs, school.id, school.mentee.member_id, school.curator.member_id, TODAY, house.now
    )
    assert await ended_without_order(school.curator) == [(pair, EndReason.LEFT)]


async def test_a_pair_that_never_began_needs_no_order_of_ending(house: House, school: School) -> None:
    proposed = await school.curator.do(
        propose_pair, school.student_mentor.member_id, school.student.member_id, STUDENTS
    )
    await school.curator.do(withdraw_pair, proposed)
    with pytest.raises(NothingEnded):
        await school.curator.do(send_ending_order)


async def test_a_returned_order_of_ending_frees_its_pairs_for_another(
    house: House, school: School, pair: int
) -> None:
    await school.curator.do(end_pair, pair)
    [order] = await school.curator.do(send_ending_order)
    await school.head.do(return_order, order, "Не та дата")
    row = await house.store.read(_row, pair)
    assert (row.state, row.ending_order_id) == ("ended", None)
    [again] = await school.curator.do(send_ending_order)
    assert [one.id for one in (await school.head.look(see_order, again)).pairs] == [pair]


async def test_a_double_press_sends_one_order_of_ending_and_confirms_it_once(
    house: House, school: School, pair: int
) -> None:
    await school.curator.do(end_pair, pair)
    sent = await asyncio.gather(
        *(school.curator.do(send_ending_order) for _ in range(2)), return_exceptions=True
    )
    assert sorted(isinstance(one, NothingEnded) for one in sent) == [False, True]
    [[order]] = [one for one in sent if not isinstance(one, BaseException)]
    confirmed = await asyncio.gather(
        *(school.head.do(confirm_order, order, "21-н", TODAY, [pair]) for _ in range(2)),
        return_exceptions=True,
    )
    assert sorted(isinstance(one, OrderMovedOn) for one in confirmed) == [False, True]


@pytest.mark.clause("4.1")
async def test_nobody_confirms_the_ending_of_an_own_pair(house: House, school: School) -> None:
    own = await house.pair(school.head, school.mentee, "head_teacher")
    other = await house.pair(school.student_mentor, school.student, "student_student")
    await school.curator.do(end_pair, own)
    await school.curator.do(end_pair, other)
    [apart, rest] = await school.curator.do(send_ending_order)
    assert (await school.head.look(see_order, apart)).is_own
    with pytest.raises(OwnAppointment):
        await school.head.do(confirm_order, apart, "21-н", TODAY, [own])
    assert await school.curator.do(confirm_order, apart, "21-н", TODAY, [own]) == 1
    assert await school.head.do(confirm_order, rest, "22-н", TODAY, [other]) == 1


async def test_ended_pairs_are_for_the_curator_of_the_same_school(
    house: House, school: School, pair: int
) -> None:
    await school.curator.do(end_pair, pair)
    [order] = await school.curator.do(send_ending_order)
    for stranger in (school.mentor, school.mentee, school.head):
        with pytest.raises(NotAllowed):
            await stranger.look(see_ended_pairs)
        with pytest.raises(NotAllowed):
            await stranger.do(send_ending_order)
    other = await house.school("Школа № 9")
    with pytest.raises(NotFound):
        await other.head.do(confirm_order, order, "21-н", TODAY, [pair])
    assert await ended_without_order(other.curator) == []


async def test_a_pair_keeps_both_its_orders(house: House, school: School, pair: int) -> None:
    way = await parting(house, school, pair)
    await ordered(house, school, way.new, way.second, school.mentee)
    [began] = [row.order_id for row in [await house.store.read(_row, way.new)]]
    await school.curator.do(end_pair, way.new)
    [order] = await school.curator.do(send_ending_order)
    await school.head.do(confirm_order, order, "21-н", TODAY, [way.new])
    row = await house.store.read(_row, way.new)
    assert (row.state, row.order_id, row.ending_order_id) == (PairState.ENDED, began, order)
    assert [one.id for one in (await school.head.look(see_order, began)).pairs] == [way.new]
