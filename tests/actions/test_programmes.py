"""Programmes through the store (п. 1.2, 5.2.1, 4.1.4): made, refused, accepted, led through the stages; both
databases."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions.member_papers import withdraw_parent_paper
from actions.mentorships import end_pair
from actions.privacy import erase_own_data
from actions.programme_agreement import agree_to_programme
from actions.programme_drafts import add_item, see_draft
from actions.programmes import (
    begin_programme,
    drop_programme,
    see_my_programmes,
    see_programme,
    see_programmes,
    turn_programme,
)
from actions.safety import call_for_safety
from actions.schools import set_reflect_before, set_zone
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.mentorships import Side
from domain.programme_contents import Content
from domain.programmes import ProgrammePart, ProgrammeState, Tally
from domain.reflections import ReflectionState
from domain.refusals import (
    AccountNotShared,
    ActivityOutsideTerm,
    ChoiceWanted,
    EndsInHolidays,
    PairEnded,
    ParentConsentMissing,
    ProgrammeFull,
    ProgrammeMovedOn,
    ProgrammePaused,
    ProgrammeStands,
    ProgrammeWithoutDifficulty,
    TermTooLong,
    TermTooShort,
)
from domain.stages import Stage, Why
from storage import activities, programmes
from storage.audit import audit
from storage.programme_revisions import programme_revisions
from storage.programmes import programme_difficulties, stage_changes
from storage.reflections import reflections
from storage.tags import set_tags
from storage.tx import Tx
from tests.house import House, School
from tests.programmes import DUE, ENDS, all_said, draft, in_force, proposed, waiting

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
LAST_MONTH = datetime(2027, 4, 30, 19, 0, tzinfo=UTC)
"""1 May 2027, 00:00 in Asia/Yekaterinburg: thirty days before the end."""


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def found(house: House, programme: int, school: School) -> Any:
    return await house.store.read(programmes.find, programme, school.id)


async def rows(house: House, table: Any, *which: Any) -> list[Any]:
    def read(tx: Tx) -> list[Any]:
        return list(tx.rows(select(table).where(*which).order_by(table.c.id)))

    return await house.store.read(read)


@pytest.mark.clause("1.2/programme")
async def test_a_programme_takes_difficulties_from_the_profile_and_the_rest_from_the_pair(
    house: House, school: School, pair: int
) -> None:
    programme = await draft(school.mentor, pair)
    seen = await school.mentor.look(see_draft, programme)
    assert seen.content == Content(
        date(2026, 9, 7),
        ENDS,
        (MentoringForm.TEACHER_TEACHER,),
        (RoleModel.EXPERIENCED_YOUNG,),
        (MentoringKind.SITUATIONAL,),
        directions=("lesson",),
        difficulties=("discipline",),
    )
    assert seen.programme.difficulties == ("discipline",)
    assert seen.typical[0].key == "ages"


@pytest.mark.clause("1.2/programme")
@pytest.mark.parametrize(
    ("ends_on", "refusal"),
    [(date(2026, 12, 5), TermTooShort), (date(2027, 9, 7), TermTooLong)],
)
async def test_a_term_outside_three_months_to_a_year_is_refused(
    house: House, school: School, pair: int, ends_on: date, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await school.mentor.do(begin_programme, pair, ends_on)
    assert await rows(house, programmes.programmes) == []


@pytest.mark.clause("1.2/programme")
async def test_without_a_difficulty_there_is_no_programme(house: House, school: School, pair: int) -> None:
    hard = (school.id, school.mentee.member_id, "hard", ())
    await house.store.write_plainly(set_tags, *hard)
    with pytest.raises(ProgrammeWithoutDifficulty):
        await draft(school.mentor, pair)


@pytest.mark.clause("1.2/programme")
@pytest.mark.parametrize("day", [date(2026, 9, 6), date(2027, 6, 1)])
async def test_an_activity_outside_the_term_is_refused(
    house: House, school: School, pair: int, day: date
) -> None:
    programme = await draft(school.mentor, pair)
    with pytest.raises(ActivityOutsideTerm):
        await school.mentor.do(add_item, programme, "talk", day, Side.MENTEE)


async def test_an_activity_in_the_past_is_refused(house: House, school: School, pair: int) -> None:
    programme = await draft(school.mentor, pair)
    house.clock.set(house.now + timedelta(days=3))
    with pytest.raises(ActivityOutsideTerm):
        await school.mentor.do(add_item, programme, "talk", date(2026, 9, 8), Side.MENTEE)


async def test_a_programme_holds_thirty_activities(house: House, school: School, pair: int) -> None:
    programme = await draft(school.mentor, pair)
    for number in range(30):
        await school.mentor.do(add_item, programme, f"Дело {number}", DUE, Side.MENTEE)
    with pytest.raises(ProgrammeFull):
        await school.mentor.do(add_item, programme, "Ещё", DUE, Side.MENTEE)


async def test_a_pair_has_one_programme_at_a_time(house: House, school: School, pair: int) -> None:
    await draft(school.mentor, pair)
    with pytest.raises(ProgrammeStands):
        await draft(school.curator, pair)


async def test_a_draft_that_is_deleted_leaves_nothing(house: House, school: School, pair: int) -> None:
    programme = await draft(school.mentor, pair)
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTOR)
    await school.mentor.do(drop_programme, programme)
    for table in (programmes.programmes, programme_revisions, programme_difficulties, stage_changes):
        assert await rows(house, table) == []


async def test_what_waits_for_the_school_is_not_deleted(house: House, school: School, pair: int) -> None:
    programme, _ = await proposed(school.mentor, pair)
    await school.mentee.do(agree_to_programme, programme, 0)
    with pytest.raises(ProgrammeMovedOn):
        await school.mentor.do(drop_programme, programme)


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
async def test_in_the_last_month_time_lets_the_two_look_back_and_the_record_says_why(
    house: House, school: School, pair: int
) -> None:
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    await house.turn(LAST_MONTH - timedelta(seconds=1))
    assert (await found(house, programme, school)).stage is Stage.IMPLEMENTATION
    await house.turn(LAST_MONTH)
    assert (await found(house, programme, school)).stage is Stage.REFLEXIVE_ANALYTIC
    changes = await rows(house, stage_changes)
    assert [(one.stage, one.why, one.changed_by) for one in changes] == [
        ("implementation", "ready", school.mentor.member_id),
        ("reflexive_analytic", "last_month", None),
    ]
    asked = await rows(house, reflections)
    assert {one.member_id for one in asked} == {school.mentor.member_id, school.mentee.member_id}
    [note] = await rows(house, audit, audit.c.deed == "programme_turned")
    assert (note.actor_id, note.rule) == (None, "last_month")


async def test_with_the_term_the_programme_comes_to_its_result(
    house: House, school: School, pair: int
) -> None:
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    await house.turn(LAST_MONTH)
    await all_said(house, programme)
    await house.turn(datetime(2027, 5, 31, 18, 59, tzinfo=UTC))
    assert (await found(house, programme, school)).state is ProgrammeState.IN_FORCE
    await house.turn(datetime(2027, 5, 31, 19, 0, tzinfo=UTC))
    now = await found(house, programme, school)
    assert (now.state, now.stage) == (ProgrammeState.IN_FORCE, Stage.RESULT)
    with pytest.raises(ProgrammeStands):
        await draft(school.mentor, pair, date(2028, 2, 1))
    await house.turn(datetime(2027, 7, 30, 19, 0, tzinfo=UTC))
    assert (await found(house, programme, school)).state is ProgrammeState.ENDED
    assert await draft(school.mentor, pair, date(2028, 2, 1)) > programme


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
async def test_the_curator_may_let_them_look_back_earlier_with_a_reason_on_record(
    house: House, school: School, pair: int
) -> None:
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    await school.curator.do(turn_programme, programme, Why.PLAN_DONE)
    assert (await found(house, programme, school)).stage is Stage.REFLEXIVE_ANALYTIC
    last = (await rows(house, stage_changes))[-1]
    assert (last.why, last.changed_by) == ("plan_done", school.curator.member_id)
    with pytest.raises(ProgrammeMovedOn):
        await school.curator.do(turn_programme, programme, Why.PLAN_DONE)


async def test_a_school_sets_how_long_before_and_it_holds_at_once(
    house: House, school: School, pair: int
) -> None:
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    await school.curator.do(set_reflect_before, 14)
    await house.turn(LAST_MONTH)
    assert (await found(house, programme, school)).stage is Stage.IMPLEMENTATION
    await house.turn(datetime(2027, 5, 16, 19, 0, tzinfo=UTC))
    assert (await found(house, programme, school)).stage is Stage.REFLEXIVE_ANALYTIC
    with pytest.raises(ChoiceWanted):
        await school.curator.do(set_reflect_before, 1)


async def test_in_another_zone_the_stage_begins_with_its_own_day(
    house: House, school: School, pair: int
) -> None:
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    await school.admin.do(set_zone, "Europe/Moscow")
    await house.turn(LAST_MONTH)
    assert (await found(house, programme, school)).stage is Stage.IMPLEMENTATION
    await house.turn(LAST_MONTH + timedelta(hours=2))
    assert (await found(house, programme, school)).stage is Stage.REFLEXIVE_ANALYTIC


async def test_with_the_pair_its_programme_ends_and_nobody_is_asked_or_reminded(
    house: House, school: School, pair: int
) -> None:
    programme, [activity] = await in_force(school.mentor, school.mentee, pair)
    await school.curator.do(turn_programme, programme, Why.AGREED)
    await school.curator.do(end_pair, pair)
    assert (await found(house, programme, school)).state is ProgrammeState.ENDED
    assert await waiting(house, f"activity:{activity}", "activity_due") == []
    closed = await rows(house, reflections)
    assert {one.state for one in closed} == {ReflectionState.CLOSED.value}
    for one in closed:
        assert await waiting(house, f"reflection:{one.id}", "reflection_again") == []


@pytest.mark.clause("1.3/4")
async def test_whoever_erases_oneself_ends_the_programme_and_takes_the_own_words_along(
    house: House, school: School, pair: int
) -> None:
    programme, _ = await in_force(
        school.mentor, school.mentee, pair, ("Диктант", DUE, Side.MENTEE), ("Урок", DUE, Side.MENTOR)
    )
    await school.mentor.do(erase_own_data, "Участник удалён")
    assert (await found(house, programme, school)).state is ProgrammeState.ENDED
    assert [one.title for one in await rows(house, activities.activities)] == ["Диктант"]
    await school.mentee.do(erase_own_data, "Участник удалён")
    assert await rows(house, activities.activities) == []
    assert await rows(house, programme_difficulties) == []


@pytest.mark.clause("1.3/4")
async def test_where_contact_stands_still_nothing_of_a_programme_passes(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await draft(school.student_mentor, pair)
    await school.student.do(call_for_safety)
    with pytest.raises(ProgrammePaused):
        await school.student_mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)


@pytest.mark.clause("2.1")
async def test_without_the_parents_paper_a_students_programme_stands_still(
    house: House, school: School
) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme, _ = await proposed(school.employer, pair)
    await school.curator.do(withdraw_parent_paper, school.student.member_id)
    with pytest.raises(ParentConsentMissing):
        await school.student.do(agree_to_programme, programme, 0)
    with pytest.raises(ProgrammePaused):
        await school.employer.do(agree_to_programme, programme, 0)


async def test_after_the_pair_has_ended_the_two_look_into_it_no_longer(
    house: House, school: School, pair: int
) -> None:
    await in_force(school.mentor, school.mentee, pair)
    await school.curator.do(end_pair, pair)
    with pytest.raises(PairEnded):
        await school.mentor.look(see_programme, pair)
    assert (await school.curator.look(see_programme, pair)).programme is not None


async def test_an_adult_writes_no_account_into_a_students_programme(house: House, school: School) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme = await draft(school.employer, pair)
    with pytest.raises(AccountNotShared):
        await school.employer.do(add_item, programme, "Пиши мне: @pavel_zavod", DUE, Side.MENTEE)


async def test_between_students_too_the_curator_writes_none_and_reads_none(
    house: House, school: School
) -> None:
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await draft(school.curator, pair)
    for maker in (school.curator, school.student_mentor):
        with pytest.raises(AccountNotShared):
            await maker.do(add_item, programme, "Звони: <+7 912 345-67-89>", DUE, Side.MENTEE)


async def test_the_curator_sees_what_is_late_what_is_made_and_who_has_none(
    house: House, school: School, pair: int
) -> None:
    other = await house.pair(school.employer, school.student, "employer_student")
    await in_force(school.mentor, school.mentee, pair)
    house.clock.set(datetime(2026, 10, 15, 5, 0, tzinfo=UTC))
    seen = await school.curator.look(see_programmes, ProgrammePart.LATE)
    assert [(line.pair_id, line.late) for line in seen.shown] == [(pair, 1)]
    assert [n for _, n in seen.counts] == [1, 0, 0, 0, 1, 0, 1]
    none = await school.curator.look(see_programmes, ProgrammePart.NONE)
    assert [(line.pair_id, line.programme_id) for line in none.shown] == [(other, None)]
    assert (await school.head.look(see_programmes, ProgrammePart.LATE)).total == 1


async def test_each_of_the_two_sees_the_own_programmes_and_how_they_go(
    house: House, school: School, pair: int
) -> None:
    await in_force(school.mentor, school.mentee, pair)
    for one in (school.mentor, school.mentee):
        assert [line.pair_id for line in (await one.look(see_my_programmes)).shown] == [pair]
    assert (await school.student.look(see_my_programmes)).shown == ()
    seen = await school.mentee.look(see_programme, pair)
    assert (seen.side, seen.tally, [one.title for one in seen.coming]) == (
        Side.MENTEE,
        Tally(total=1),
        ["talk"],
    )


@pytest.mark.clause("1.2/programme")
async def test_no_programme_is_set_to_end_in_the_summer(house: House, school: School, pair: int) -> None:
    with pytest.raises(EndsInHolidays):
        await school.mentor.do(begin_programme, pair, date(2027, 6, 6))
    assert await rows(house, programmes.programmes) == []
