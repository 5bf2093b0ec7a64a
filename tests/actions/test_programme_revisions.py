"""Revisions of a programme in force (п. 4.1.4): corrected by both, each kept and compared; both databases."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from actions.activities import finish_activity, move_activity
from actions.mentorships import end_pair
from actions.programme_agreement import agree_to_programme, return_programme
from actions.programme_revisions import (
    begin_correction,
    compare_revisions,
    drop_correction,
    see_revision,
    see_revisions,
)
from actions.programmes import see_programme
from domain.mentorships import Side
from domain.programme_contents import Change, Content
from domain.programme_revisions import RevisionState
from domain.refusals import CorrectionStands, DifficultyWithoutActivity, NotFound, PairEnded, TermTooLong
from storage import programme_revisions
from storage.activities import activities
from storage.tx import Tx
from tests.house import House, Person, School
from tests.programmes import DUE, in_force, item, revision_of

LATER = date(2026, 11, 11)


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def programme(house: House, school: School, pair: int) -> int:
    found, _ = await in_force(school.mentor, school.mentee, pair)
    return found


async def corrected(house: House, programme: int, by: Person, change: Any) -> int:
    """A correction with this change, that nobody has answered; its version."""
    await by.do(begin_correction, programme)
    await house.store.write_plainly(_edit, programme, by, change, house.now)
    return int((await revision_of(house, programme)).version)


def _edit(tx: Tx, programme: int, by: Person, change: Any, now: datetime) -> None:
    revision = programme_revisions.open_of(tx, programme)
    assert revision is not None
    programme_revisions.edit(tx, revision, change(revision.content), by.member_id, now, by.school_id)


async def both_agree(school: School, programme: int, version: int) -> None:
    await school.mentor.do(agree_to_programme, programme, version)
    await school.mentee.do(agree_to_programme, programme, version)


def later(content: Content) -> Content:
    return content.with_item(replace(content.items[0], due_on=LATER))


async def of_programme(house: House, programme: int) -> list[Any]:
    def read(tx: Tx) -> list[Any]:
        query = select(activities).where(activities.c.programme_id == programme)
        return list(tx.rows(query.order_by(activities.c.key)))

    return await house.store.read(read)


@pytest.mark.clause("4.1.4/design/6")
async def test_a_correction_is_carried_out_with_both_yeses_and_the_former_revision_is_kept(
    house: House, school: School, programme: int
) -> None:
    version = await corrected(house, programme, school.mentee, later)
    await school.mentee.do(agree_to_programme, programme, version)
    assert [one.due_on for one in await of_programme(house, programme)] == [DUE]
    await school.mentor.do(agree_to_programme, programme, version)
    assert [one.due_on for one in await of_programme(house, programme)] == [LATER]
    shown = (await school.head.look(see_revisions, programme)).shown
    assert [(one.number, one.state, one.content.items[0].due_on) for one in shown] == [
        (2, RevisionState.IN_FORCE, LATER),
        (1, RevisionState.REPLACED, DUE),
    ]


async def test_what_is_done_stays_also_where_a_correction_takes_it_out(
    house: House, school: School, pair: int
) -> None:
    two = (("talk", DUE, Side.MENTEE), ("webinar", DUE, Side.MENTEE))
    programme, [first, _] = await in_force(school.mentor, school.mentee, pair, *two)
    await school.mentee.do(finish_activity, first)

    def change(content: Content) -> Content:
        left, *_ = content.items
        moved = replace(content.items[1], difficulties=content.difficulties)
        return content.with_item(moved).without_item(left.key)

    await both_agree(school, programme, await corrected(house, programme, school.mentor, change))
    assert [(one.title, one.done_at is None) for one in await of_programme(house, programme)] == [
        ("talk", False),
        ("webinar", True),
    ]


async def test_a_correction_begins_with_the_days_to_which_activities_were_moved(
    house: House, school: School, pair: int
) -> None:
    programme, [activity] = await in_force(school.mentor, school.mentee, pair)
    await school.mentee.do(move_activity, activity, LATER)
    await school.mentor.do(begin_correction, programme)
    assert [one.due_on for one in (await revision_of(house, programme)).content.items] == [LATER]


@pytest.mark.clause("1.2/programme")
async def test_a_correction_breaks_no_rule_of_the_regulation(
    house: House, school: School, programme: int
) -> None:
    def bare(content: Content) -> Content:
        return replace(content, difficulties=(*content.difficulties, "parents"))

    version = await corrected(house, programme, school.mentor, bare)
    with pytest.raises(DifficultyWithoutActivity):
        await school.mentor.do(agree_to_programme, programme, version)
    await school.mentor.do(drop_correction, programme)
    version = await corrected(
        house, programme, school.mentor, lambda content: replace(content, ends_on=date(2027, 9, 7))
    )
    with pytest.raises(TermTooLong):
        await school.mentor.do(agree_to_programme, programme, version)


async def test_a_longer_term_moves_the_stage_that_time_begins(
    house: House, school: School, pair: int, programme: int
) -> None:
    longer = date(2027, 6, 30)
    version = await corrected(
        house, programme, school.mentor, lambda content: replace(content, ends_on=longer)
    )
    await both_agree(school, programme, version)
    assert (await school.mentor.look(see_programme, pair)).programme.ends_on == longer
    await house.turn(datetime.fromisoformat("2027-05-01T05:00:00+00:00"))
    assert (await school.mentor.look(see_programme, pair)).programme.stage.value == "implementation"


async def test_one_correction_at_a_time_and_one_that_is_dropped_changes_nothing(
    house: House, school: School, programme: int
) -> None:
    await corrected(house, programme, school.mentor, later)
    with pytest.raises(CorrectionStands):
        await school.mentee.do(begin_correction, programme)
    await school.mentee.do(drop_correction, programme)
    assert [one.due_on for one in await of_programme(house, programme)] == [DUE]
    shown = (await school.mentee.look(see_revisions, programme)).shown
    assert [(one.number, one.state.value) for one in shown] == [(2, "dropped"), (1, "in_force")]


async def test_a_no_to_a_correction_voids_the_yes_of_the_other(
    house: House, school: School, programme: int
) -> None:
    version = await corrected(house, programme, school.mentor, later)
    await school.mentor.do(agree_to_programme, programme, version)
    await school.mentee.do(return_programme, programme, version, "Лучше в декабре")
    await school.mentee.do(agree_to_programme, programme, version + 1)
    assert [one.due_on for one in await of_programme(house, programme)] == [DUE]


async def test_two_revisions_are_compared_the_older_first(
    house: House, school: School, programme: int
) -> None:
    def change(content: Content) -> Content:
        return later(content).with_item(item("webinar", difficulties=content.difficulties))

    await both_agree(school, programme, await corrected(house, programme, school.mentor, change))
    newer, older = (await school.mentor.look(see_revisions, programme)).shown
    seen = await school.mentor.look(compare_revisions, newer.id, older.id)
    assert (seen.older.number, seen.newer.number) == (1, 2)
    assert [one.change for one in seen.differences] == [Change.ITEM_CHANGED, Change.ITEM_ADDED]
    assert (await school.mentor.look(see_revision, newer.id)).before == older.id


async def test_revisions_of_two_programmes_are_not_compared(
    house: House, school: School, programme: int
) -> None:
    other_pair = await house.pair(school.student_mentor, school.student, "student_student")
    other, _ = await in_force(school.student_mentor, school.student, other_pair)
    [one] = (await school.curator.look(see_revisions, programme)).shown
    [two] = (await school.curator.look(see_revisions, other)).shown
    with pytest.raises(NotFound):
        await school.curator.look(compare_revisions, one.id, two.id)


async def test_revisions_are_read_a_page_at_a_time(house: House, school: School, programme: int) -> None:
    for _ in range(7):
        await school.mentor.do(begin_correction, programme)
        await school.mentor.do(drop_correction, programme)
    seen = await school.mentor.look(see_revisions, programme, 1)
    assert (seen.total, [one.number for one in seen.shown]) == (8, [1])


async def test_with_the_pair_a_correction_under_way_ends_too(
    house: House, school: School, pair: int, programme: int
) -> None:
    await corrected(house, programme, school.mentor, later)
    await school.curator.do(end_pair, pair)
    assert (await revision_of(house, programme)).state is RevisionState.DROPPED
    with pytest.raises(PairEnded):
        await school.mentor.look(see_revisions, programme)
