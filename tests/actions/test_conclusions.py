"""What the two conclude, through the store (п. 4.1.4, 1.2): carried out at once, kept with who and when; no stage
ends by time alone. Both databases."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions.conclusions import (
    answer_conclusion,
    close_stage,
    decide_conclusion,
    propose_conclusion,
    see_conclusion,
)
from actions.holidays import add_holidays
from actions.reflections import decline_reflection
from actions.schools import set_reflect_before
from domain.conclusions import ConclusionState, Outcome
from domain.programme_revisions import RevisionState
from domain.refusals import (
    AnswersInChat,
    ConclusionOver,
    CorrectionUnderWay,
    EndsInHolidays,
    NotAllowed,
    ProgrammeMovedOn,
    StageIncomplete,
)
from domain.stages import Need, Stage, Why
from storage import conclusions, people, programme_plans, programme_revisions, programmes, reflections
from storage.audit import audit
from storage.programmes import stage_changes
from storage.tx import Tx
from tests.house import House, School
from tests.programmes import ENDS, all_said, item, standing_at

LAST_MONTH = datetime(2027, 5, 1, 5, 0, tzinfo=UTC)
AFTER_THE_TERM = datetime(2027, 5, 31, 19, 0, tzinfo=UTC)
"""1 June in the school, 00:00."""
AUTUMN = date(2027, 9, 3)


@pytest.fixture
async def programme(house: House, school: School) -> int:
    """It has come to its last month."""
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    await house.turn(LAST_MONTH)
    return programme


async def found(house: House, programme: int, school: School) -> Any:
    return await house.store.read(programmes.find, programme, school.id)


async def rows(house: House, table: Any, *which: Any) -> list[Any]:
    def read(tx: Tx) -> list[Any]:
        return list(tx.rows(select(table).where(*which).order_by(table.c.id)))

    return await house.store.read(read)


async def newest(house: House, programme: int) -> Any:
    return await house.store.read(conclusions.newest_of, programme)


async def agreed(school: School, programme: int, outcome: Outcome, until: date | None) -> None:
    await school.mentor.do(propose_conclusion, programme, outcome, until)
    proposed = (await school.mentee.look(see_conclusion, programme)).conclusion
    await school.mentee.do(answer_conclusion, proposed.id, True)


async def without_conclusion(house: House, programme: int) -> None:
    """All else that the stage needs is there."""
    await all_said(house, programme)
    table = conclusions.conclusions
    await house.store.write_plainly(lambda tx: tx.run(table.delete()))


@pytest.mark.clause("4.1.4/reflexive-analytic/2")
async def test_with_the_last_yes_the_programme_comes_to_its_result_at_once(
    house: House, school: School, programme: int
) -> None:
    await without_conclusion(house, programme)
    await agreed(school, programme, Outcome.COMPLETE, None)
    assert (await found(house, programme, school)).stage is Stage.RESULT
    last = (await rows(house, stage_changes))[-1]
    assert (last.why, last.changed_by) == ("ready", school.mentee.member_id)


async def test_what_is_completed_with_its_term_waits_for_its_end(
    house: House, school: School, programme: int
) -> None:
    await without_conclusion(house, programme)
    await agreed(school, programme, Outcome.COMPLETE, ENDS)
    assert (await found(house, programme, school)).stage is Stage.REFLEXIVE_ANALYTIC
    await house.turn(AFTER_THE_TERM)
    assert (await found(house, programme, school)).stage is Stage.RESULT
    assert (await rows(house, stage_changes))[-1].why == "term_over"


@pytest.mark.clause("1.2/programme")
async def test_a_longer_term_is_a_revision_of_its_own_and_takes_the_programme_back_to_its_work(
    house: House, school: School, programme: int
) -> None:
    await agreed(school, programme, Outcome.PROLONG, AUTUMN)
    now = await found(house, programme, school)
    assert (now.stage, now.ends_on) == (Stage.IMPLEMENTATION, AUTUMN)
    revisions = await house.store.read(programme_revisions.all_of, programme)
    assert [(one.number, one.state, one.content.ends_on) for one in revisions] == [
        (2, RevisionState.IN_FORCE, AUTUMN),
        (1, RevisionState.REPLACED, ENDS),
    ]
    kept = (await rows(house, conclusions.conclusions))[-1]
    assert (kept.state, kept.proposed_by, kept.answered_by) == (
        "agreed",
        school.mentor.member_id,
        school.mentee.member_id,
    )


@pytest.mark.clause("1.2/programme")
async def test_nobody_sets_a_longer_term_to_end_in_the_holidays(
    house: House, school: School, programme: int
) -> None:
    with pytest.raises(EndsInHolidays) as refusal:
        await school.mentor.do(propose_conclusion, programme, Outcome.PROLONG, date(2027, 7, 20))
    assert refusal.value.details == {"day": 1, "month": 9, "year": "2027"}
    await house.store.write_plainly(people.mark_unreachable, school.mentee.person_id, house.now)
    with pytest.raises(EndsInHolidays):
        await school.curator.do(decide_conclusion, programme, Outcome.CHANGE, date(2027, 7, 20))


async def test_a_proposed_end_that_has_become_a_holiday_is_agreed_to_no_longer(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(propose_conclusion, programme, Outcome.PROLONG, AUTUMN)
    await school.curator.do(add_holidays, AUTUMN, AUTUMN)
    proposed = (await school.mentee.look(see_conclusion, programme)).conclusion
    with pytest.raises(EndsInHolidays):
        await school.mentee.do(answer_conclusion, proposed.id, True)


async def test_a_prolonged_programme_is_looked_back_at_anew(
    house: House, school: School, programme: int
) -> None:
    first = await house.store.read(reflections.of_programme, programme)
    own = next(one.id for one in first if one.member_id == school.mentee.member_id)
    await school.mentee.do(decline_reflection, own)
    await agreed(school, programme, Outcome.PROLONG, AUTUMN)
    await house.turn(datetime(2027, 8, 4, 5, 0, tzinfo=UTC))
    seen = await school.mentor.look(see_conclusion, programme)
    assert (seen.conclusion, seen.programme.stage) == (None, Stage.REFLEXIVE_ANALYTIC)
    assert seen.missing[:2] == (Need.MENTEE_REFLECTION, Need.MENTOR_REFLECTION)
    again = await house.store.read(reflections.of_programme, programme)
    assert len(again) == 2
    assert {one.id for one in again}.isdisjoint({one.id for one in first})


async def test_a_change_opens_a_correction_with_the_content_in_force(
    house: House, school: School, programme: int
) -> None:
    await agreed(school, programme, Outcome.CHANGE, AUTUMN)
    now = await found(house, programme, school)
    correction = await house.store.read(programme_revisions.open_of, programme)
    assert (now.stage, now.ends_on) == (Stage.IMPLEMENTATION, AUTUMN)
    assert (correction.number, correction.state, correction.content.ends_on) == (
        3,
        RevisionState.DRAFT,
        AUTUMN,
    )


async def test_while_the_content_is_being_corrected_nothing_is_prolonged(
    house: House, school: School, programme: int
) -> None:
    in_force = await house.store.read(programme_revisions.in_force_of, programme)
    begun = (school.id, programme, in_force.content, school.mentor.member_id, house.now)
    await house.store.write_plainly(programme_revisions.begin, *begun)
    with pytest.raises(CorrectionUnderWay):
        await agreed(school, programme, Outcome.PROLONG, AUTUMN)


@pytest.mark.clause("5.2.1/2")
async def test_a_mentee_who_sees_it_otherwise_is_proposed_another(
    house: House, school: School, programme: int
) -> None:
    await school.mentor.do(propose_conclusion, programme, Outcome.COMPLETE, None)
    first = await newest(house, programme)
    await school.mentee.do(answer_conclusion, first.id, False)
    await house.settle()
    assert "хочет обсудить вывод (завершить сейчас)" in school.mentor.phone.text
    await school.mentor.do(propose_conclusion, programme, Outcome.PROLONG, AUTUMN)
    with pytest.raises(ConclusionOver):
        await school.mentee.do(answer_conclusion, first.id, True)
    states = [one.state for one in await rows(house, conclusions.conclusions)]
    assert states == ["discussed", "proposed"]
    with pytest.raises(NotAllowed):
        await school.mentor.do(answer_conclusion, (await newest(house, programme)).id, True)


async def test_a_curator_decides_only_where_one_of_the_two_cannot_be_reached(
    house: House, school: School, programme: int
) -> None:
    with pytest.raises(AnswersInChat):
        await school.curator.do(decide_conclusion, programme, Outcome.PROLONG, AUTUMN)
    await house.store.write_plainly(people.mark_unreachable, school.mentee.person_id, house.now)
    await school.curator.do(decide_conclusion, programme, Outcome.PROLONG, AUTUMN)
    decided = (await rows(house, conclusions.conclusions))[-1]
    assert (decided.state, decided.answered_by) == (ConclusionState.DECIDED, school.curator.member_id)
    assert (await found(house, programme, school)).stage is Stage.IMPLEMENTATION


async def test_no_stage_ends_by_time_while_something_is_missing_and_the_curator_hears_of_it_once(
    house: House, school: School, programme: int
) -> None:
    before = len(school.curator.phone.received)
    await house.turn(AFTER_THE_TERM + timedelta(hours=10))
    now = await found(house, programme, school)
    assert (now.stage, now.overdue) == (Stage.REFLEXIVE_ANALYTIC, True)
    assert await house.store.read(programmes.due, house.now) == []
    await house.turn(house.now + timedelta(days=3))
    said = [text for text in school.curator.phone.texts[before:] if "Срок программы вышел" in text]
    assert said == [
        "⏳ Срок программы вышел\n"
        "Иванова Мария Петровна → Котов Артём Игоревич\n"
        "Не хватает: Рефлексия наставляемого, Рефлексия наставника, Анкета после программы, "
        "Отчёт наставника, Вывод: что дальше"
    ]


async def test_other_hours_of_the_school_bring_no_overdue_programme_back(
    house: House, school: School, programme: int
) -> None:
    await house.turn(AFTER_THE_TERM + timedelta(hours=10))
    await school.curator.do(set_reflect_before, 14)
    assert await house.store.read(programmes.due, house.now) == []


async def test_after_the_term_the_last_deed_ends_the_stage(
    house: House, school: School, programme: int
) -> None:
    await without_conclusion(house, programme)
    await house.turn(AFTER_THE_TERM + timedelta(hours=10))
    await agreed(school, programme, Outcome.COMPLETE, None)
    now = await found(house, programme, school)
    assert (now.stage, now.overdue) == (Stage.RESULT, False)


async def test_a_curator_closes_the_stage_with_a_reason_and_what_was_missing_is_on_record(
    house: House, school: School, programme: int
) -> None:
    with pytest.raises(ProgrammeMovedOn):
        await school.curator.do(close_stage, programme, Why.READY)
    await school.curator.do(close_stage, programme, Why.MENTOR_GONE)
    assert (await found(house, programme, school)).stage is Stage.RESULT
    last = (await rows(house, stage_changes))[-1]
    assert (last.why, last.changed_by) == ("mentor_gone", school.curator.member_id)
    notes = await rows(house, audit, audit.c.deed == "stage_closed")
    assert [one.rule for one in notes] == [
        "mentor_gone:mentee_reflection",
        "mentor_gone:mentor_reflection",
        "mentor_gone:diagnosis_after",
        "mentor_gone:report",
        "mentor_gone:conclusion",
    ]
    open_ones = [one for one in await house.store.read(reflections.of_programme, programme) if one.is_open]
    assert open_ones == []


async def test_nobody_else_argues_with_the_machine(house: House, school: School, programme: int) -> None:
    def turn(tx: Tx) -> None:
        now = programmes.find(tx, programme, school.id)
        assert now is not None
        programme_plans.turn(tx, now, school.id, Stage.RESULT, Why.TERM_OVER, house.now)

    with pytest.raises(StageIncomplete):
        await house.store.write_plainly(turn)
