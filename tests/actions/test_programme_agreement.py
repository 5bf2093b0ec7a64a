"""A programme on its way into force (п. 4.1.4, 5.2.1): its two, the curator, the council, the head; both databases."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions.programme_agreement import (
    agree_to_programme,
    approve_programme,
    pass_programme,
    record_programme_yes,
    return_programme,
    see_agreement,
)
from actions.programmes import see_programme, see_programmes
from actions.safety import call_for_safety
from actions.schools import set_council
from domain.mentorships import Side
from domain.people import Role
from domain.programme_revisions import RevisionState, Voice
from domain.programmes import ProgrammePart, ProgrammeState
from domain.refusals import (
    AccountNotShared,
    AnswersInChat,
    CuratorDecides,
    DifficultyWithoutActivity,
    OwnAppointment,
    PaperDateWrong,
    ProgrammeChanged,
    ProgrammeMovedOn,
    ProgrammePaused,
    ProgrammeWithoutActivity,
)
from domain.stages import Need, Stage
from storage import people, programmes
from storage.activities import activities
from storage.audit import audit
from storage.programme_revisions import programme_answers
from storage.programmes import stage_changes
from storage.roles import grant
from storage.tx import Tx
from tests.house import House, Person, School
from tests.programmes import at_state, edited, ready, revision_of, standing_at, waiting

APPROVED = date(2026, 9, 7)
AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def programme(house: House, pair: int) -> int:
    return await ready(house, pair)


async def rows(house: House, table: Any, *which: Any) -> list[Any]:
    def read(tx: Tx) -> list[Any]:
        return list(tx.rows(select(table).where(*which).order_by(table.c.id)))

    return await house.store.read(read)


async def version(house: House, programme: int) -> int:
    return int((await revision_of(house, programme)).version)


async def state(house: House, programme: int) -> RevisionState:
    return RevisionState((await revision_of(house, programme)).state)


async def as_mentor(house: House, person: Person) -> None:
    await house.store.write_plainly(grant, person.school_id, person.member_id, Role.MENTOR, house.now)


@pytest.mark.clause("5.2.1/2")
async def test_with_both_yeses_it_is_the_curators_turn(house: House, school: School, programme: int) -> None:
    assert await school.mentor.do(agree_to_programme, programme, 0) is RevisionState.DRAFT
    assert await school.mentee.do(agree_to_programme, programme, 0) is RevisionState.CURATOR
    seen = await school.curator.look(see_agreement, programme)
    assert (seen.agreement.yes, seen.agreement.awaits) == (
        {Voice.MENTOR, Voice.MENTEE},
        (Voice.CURATOR,),
    )
    assert await state(house, programme) is RevisionState.CURATOR


@pytest.mark.clause("4.1.4/design/6")
async def test_approved_it_is_in_force_and_its_activities_are_reminded_of(
    house: House, school: School, pair: int, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.HEAD)
    await school.head.do(approve_programme, programme, 0, "7", APPROVED)
    now = (await school.mentor.look(see_programme, pair)).programme
    assert (now.state, now.stage) == (ProgrammeState.IN_FORCE, Stage.IMPLEMENTATION)
    [row] = await rows(house, programmes.programmes)
    assert (row.approved_number, row.approved_on, row.approved_by) == (
        "7",
        APPROVED,
        school.head.member_id,
    )
    [activity] = await rows(house, activities)
    assert len(await waiting(house, f"activity:{activity.id}", "activity_due")) == 3
    last = (await rows(house, stage_changes))[-1]
    assert (last.stage, last.why, last.changed_by) == (
        "implementation",
        "accepted",
        school.head.member_id,
    )
    assert await state(house, programme) is RevisionState.IN_FORCE


async def test_while_something_of_the_stage_is_lacking_both_yeses_wait_with_the_two(
    house: House, school: School, pair: int
) -> None:
    programme = await ready(house, pair, goals=())
    await school.mentor.do(agree_to_programme, programme, 0)
    assert await school.mentee.do(agree_to_programme, programme, 0) is RevisionState.DRAFT
    seen = await school.mentor.look(see_agreement, programme)
    assert (seen.agreement.awaits, seen.missing) == ((), (Need.GOALS,))


@pytest.mark.clause("5.2.1/2")
async def test_a_yes_to_what_has_been_changed_since_is_refused(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(agree_to_programme, programme, 0)
    await edited(house, programme, school.mentee)
    with pytest.raises(ProgrammeChanged):
        await school.mentee.do(agree_to_programme, programme, 0)
    assert await school.mentee.do(agree_to_programme, programme, 1) is RevisionState.DRAFT


@pytest.mark.clause("1.2/programme")
async def test_nobody_agrees_to_what_the_regulation_does_not_allow(
    house: House, school: School, pair: int
) -> None:
    programme = await standing_at(house, pair, Stage.DESIGN)
    with pytest.raises(ProgrammeWithoutActivity):
        await school.mentor.do(agree_to_programme, programme, 0)
    await edited(house, programme, school.mentor)
    with pytest.raises(DifficultyWithoutActivity):
        await school.mentor.do(agree_to_programme, programme, 1)


async def test_returned_with_a_remark_it_is_the_two_who_answer_anew(
    house: House, school: School, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.HEAD)
    await school.head.do(return_programme, programme, 0, "Добавьте урок")
    seen = await school.mentee.look(see_agreement, programme)
    assert (seen.agreement.revision.state, seen.agreement.revision.version) == (RevisionState.DRAFT, 1)
    assert (seen.agreement.no.remark, seen.agreement.yes) == ("Добавьте урок", frozenset())
    with pytest.raises(ProgrammeChanged):
        await school.mentor.do(agree_to_programme, programme, 0)


async def test_one_of_the_two_takes_it_back_before_it_is_approved(
    house: House, school: School, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.CURATOR)
    await school.mentee.do(return_programme, programme, 0)
    with pytest.raises(ProgrammeMovedOn):
        await school.curator.do(pass_programme, programme, 0)
    assert await state(house, programme) is RevisionState.DRAFT


@pytest.mark.clause("4.1.3/2")
async def test_where_the_school_has_a_council_its_word_is_recorded_with_the_minutes(
    house: House, school: School, programme: int
) -> None:
    await school.curator.do(set_council, True)
    await at_state(house, school, programme, RevisionState.CURATOR)
    assert await school.curator.do(pass_programme, programme, 0) is RevisionState.COUNCIL
    assert await school.curator.do(pass_programme, programme, 0, "№ 3 от 12 сентября") is RevisionState.HEAD
    last = (await rows(house, programme_answers))[-1]
    assert (last.voice, last.remark, last.answered_by) == (
        "council",
        "№ 3 от 12 сентября",
        school.curator.member_id,
    )
    await school.head.do(approve_programme, programme, 0, "7", APPROVED)
    assert await state(house, programme) is RevisionState.IN_FORCE


@pytest.mark.clause("4.1.3/2")
async def test_the_council_is_a_need_only_where_there_is_one(
    house: House, school: School, pair: int, programme: int
) -> None:
    async def needs() -> list[Need]:
        return [need for need, _ in (await school.mentor.look(see_programme, pair)).needs]

    assert Need.COUNCIL_YES not in await needs()
    await school.curator.do(set_council, True)
    assert Need.COUNCIL_YES in await needs()


async def test_a_council_that_is_given_up_holds_nothing_up_and_a_new_one_nothing_that_is_past_it(
    house: House, school: School, pair: int, programme: int
) -> None:
    await school.curator.do(set_council, True)
    await at_state(house, school, programme, RevisionState.COUNCIL)
    await school.curator.do(set_council, False)
    assert await state(house, programme) is RevisionState.HEAD
    await school.curator.do(set_council, True)
    await school.head.do(approve_programme, programme, 0, "7", APPROVED)
    assert await state(house, programme) is RevisionState.IN_FORCE


async def test_the_curator_records_the_heads_signed_paper(
    house: House, school: School, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.HEAD)
    with pytest.raises(PaperDateWrong):
        await school.curator.do(approve_programme, programme, 0, "7", date(2026, 9, 8))
    await school.curator.do(approve_programme, programme, 0, "7", APPROVED)
    [note] = await rows(house, audit, audit.c.deed == "programme_approval_recorded")
    assert note.actor_id == school.curator.member_id


@pytest.mark.clause("3.1.2")
async def test_the_heads_own_programme_is_approved_by_another(house: House, school: School) -> None:
    await as_mentor(house, school.head)
    programme = await ready(house, await house.pair(school.head, school.mentee))
    await school.head.do(agree_to_programme, programme, 0)
    await school.mentee.do(agree_to_programme, programme, 0)
    with pytest.raises(OwnAppointment):
        await school.head.do(pass_programme, programme, 0)
    await school.curator.do(pass_programme, programme, 0)
    with pytest.raises(OwnAppointment):
        await school.head.do(approve_programme, programme, 0, "7", APPROVED)
    await school.curator.do(approve_programme, programme, 0, "7", APPROVED)
    assert await state(house, programme) is RevisionState.IN_FORCE


@pytest.mark.clause("3.1.2")
async def test_of_the_curators_own_programme_the_head_speaks_for_the_curator(
    house: House, school: School, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.CURATOR)
    with pytest.raises(CuratorDecides):
        await school.head.do(pass_programme, programme, 0)
    await as_mentor(house, school.curator)
    own = await ready(house, await house.pair(school.curator, school.mentee))
    await school.curator.do(agree_to_programme, own, 0)
    await school.mentee.do(agree_to_programme, own, 0)
    with pytest.raises(OwnAppointment):
        await school.curator.do(pass_programme, own, 0)
    assert await school.head.do(pass_programme, own, 0) is RevisionState.HEAD


async def test_only_for_one_who_cannot_answer_the_curator_records_the_yes_and_it_is_marked(
    house: House, school: School, programme: int
) -> None:
    with pytest.raises(AnswersInChat):
        await school.curator.do(record_programme_yes, programme, Side.MENTEE, 0)
    await house.store.write_plainly(people.mark_unreachable, school.mentee.person_id, house.now)
    await school.mentor.do(agree_to_programme, programme, 0)
    await house.settle()
    assert school.curator.phone.text.startswith("🕓 Запишите согласие")
    recorded = await school.curator.do(record_programme_yes, programme, Side.MENTEE, 0)
    assert recorded is RevisionState.CURATOR
    assert (await school.mentor.look(see_agreement, programme)).agreement.recorded == {Voice.MENTEE}
    [note] = await rows(house, audit, audit.c.deed == "programme_yes_recorded")
    assert (note.actor_id, note.concerns_id) == (school.curator.member_id, school.mentee.member_id)


async def test_the_pipeline_says_what_waits_for_whom_and_since_when(
    house: House, school: School, pair: int, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.CURATOR)
    house.clock.set(house.now + timedelta(days=3))
    seen = await school.curator.look(see_programmes, ProgrammePart.CURATOR)
    assert [(line.pair_id, line.waiting_days) for line in seen.shown] == [(pair, 3)]
    assert dict(seen.counts)[ProgrammePart.MAKING] == 0
    await school.curator.do(pass_programme, programme, 0)
    seen = await school.head.look(see_programmes, ProgrammePart.HEAD)
    assert [(line.pair_id, line.waiting_days) for line in seen.shown] == [(pair, 0)]


async def test_who_has_not_answered_for_three_working_days_is_asked_once_more(
    house: House, school: School, programme: int
) -> None:
    await at_state(house, school, programme, RevisionState.CURATOR)
    [letter] = await waiting(house, f"programme:{programme}", "programme_still_waits")
    assert letter.due_at.date() == date(2026, 9, 10)
    await school.curator.do(pass_programme, programme, 0)
    again = await waiting(house, f"programme:{programme}", "programme_still_waits")
    assert [one.person_id for one in again] == [school.head.person_id]


async def test_two_yeses_at_once_lose_none(house: House, school: School, programme: int) -> None:
    states = await asyncio.gather(
        school.mentor.do(agree_to_programme, programme, 0), school.mentee.do(agree_to_programme, programme, 0)
    )
    assert sorted(states) == [RevisionState.CURATOR, RevisionState.DRAFT]
    assert await state(house, programme) is RevisionState.CURATOR


async def test_an_adult_writes_no_account_into_a_remark_that_a_student_reads(
    house: House, school: School
) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme = await ready(house, pair)
    with pytest.raises(AccountNotShared):
        await school.employer.do(return_programme, programme, 0, "Пиши мне: @pavel_drozdov")


@pytest.mark.clause("1.3/4")
async def test_where_contact_stands_still_nobody_answers(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await ready(house, pair)
    await school.student.do(call_for_safety)
    with pytest.raises(ProgrammePaused):
        await school.student_mentor.do(agree_to_programme, programme, 0)
    with pytest.raises(ProgrammePaused):
        await school.student_mentor.do(return_programme, programme, 0, "Давай поменяем")
