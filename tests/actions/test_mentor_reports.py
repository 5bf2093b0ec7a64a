"""The mentor's report through the store (п. 4.1.4, 5.2.2): drafted from what was recorded, given, returned, read; both
databases."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from actions.activities import finish_activity
from actions.mentor_reports import (
    choose_outcome,
    draft_report,
    give_report,
    keep_section,
    mark_order,
    read_report,
    return_report,
    see_report,
    see_report_of_me,
    write_section,
)
from actions.programmes import turn_programme
from actions.safety import call_for_safety
from domain.conclusions import ConclusionState, Outcome
from domain.mentor_reports import READ_THROUGH, HardFact, ReportState, Section
from domain.mentorships import Side
from domain.programme_contents import Goal
from domain.refusals import AccountNotShared, NotAllowed, ProgrammePaused, ReportOver
from domain.stages import Stage, Why
from storage import pairs, programmes, report_facts
from storage.activities import activities
from storage.audit import audit
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.tx import Tx
from tests.house import House, Person, School
from tests.programmes import item, standing_at, waiting

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


async def looking_back(house: House, mentor: Person, mentee: Person, form: str = "teacher_teacher") -> int:
    """The programme of these two."""
    pair = await house.pair(mentor, mentee, form)
    items = (
        item("visit_mentor", difficulties=("discipline",)),
        item("article", responsible=Side.MENTEE, difficulties=("discipline",)),
        item("webinar"),
    )
    return await standing_at(
        house, pair, Stage.REFLEXIVE_ANALYTIC, *items, goals=(Goal(0, "Вести урок в тишине"),)
    )


async def whole(
    mentor: Person, programme: int, outcome: Outcome = Outcome.COMPLETE, until: Any = None
) -> int:
    """All read through, nothing written."""
    report: int = await mentor.do(draft_report, programme)
    for section in READ_THROUGH:
        await mentor.do(keep_section, report, section)
    await mentor.do(mark_order, report, 4)
    await mentor.do(choose_outcome, report, outcome, until)
    return report


async def given(mentor: Person, programme: int) -> int:
    report = await whole(mentor, programme)
    await mentor.do(give_report, report)
    await mentor.house.settle()
    return report


def _record(tx: Tx, school_id: int, pair_id: int, mentee_id: int, now: datetime) -> None:
    """Three meetings that were to be, one of them missed and one cancelled; two requests, one answered."""
    for state, days in (("held", 3), ("held", 2), ("missed", 1), ("cancelled", 1)):
        tx.add(
            meetings, school_id=school_id, mentorship_id=pair_id, starts_at=now - timedelta(days=days),
            minutes=45, state=state, planned_at=now - timedelta(days=9),
        )  # fmt: skip
    for waited in (20, None):
        tx.add(
            help_requests, school_id=school_id, mentorship_id=pair_id, mentee_id=mentee_id, topic="", urgent=False,
            state="closed", step=0, curator_at=now, revision=0, asked_at=now,
            answered_at=now + timedelta(minutes=waited) if waited else None,
        )  # fmt: skip


def _facts(tx: Tx, programme_id: int, school_id: int, now: datetime) -> Any:
    programme = programmes.find(tx, programme_id, school_id)
    assert programme is not None
    pair = pairs.find(tx, programme.mentorship_id, school_id, now.date())
    assert pair is not None
    return report_facts.gather(tx, programme, pair, now)


@pytest.mark.clause("4.1.4/reflexive-analytic/2")
async def test_the_draft_is_the_numbers_of_what_was_recorded(house: House, school: School) -> None:
    programme = await looking_back(house, school.mentor, school.mentee)

    def ids(tx: Tx) -> list[int]:
        rows = tx.rows(select(activities.c.id).order_by(activities.c.key))
        return [row.id for row in rows]

    for activity in (await house.store.read(ids))[:2]:
        await school.mentee.do(finish_activity, activity)
    marked = update(activities).where(activities.c.title == "article").values(mark=5, actual="в журнале")
    await house.store.write_plainly(lambda tx: tx.run(marked))
    house.clock.set(house.now + timedelta(days=30))
    await house.store.write_plainly(_record, school.id, 1, school.mentee.member_id, house.now)
    facts = await house.store.read(_facts, programme, school.id, house.now)
    assert (facts.activities_done, facts.activities, facts.percent) == (2, 3, 67)
    assert (facts.lessons_done, facts.lessons) == (1, 1)
    assert (facts.meetings_held, facts.meetings) == (2, 3)
    assert (facts.answered, facts.requests, facts.answer_minutes) == (1, 2, 20)
    assert (facts.marks, facts.mark_sum) == (1, 5)
    assert facts.hard == (HardFact("discipline", 2, ("visit_mentor", "article")),)
    assert [(one.title, one.actual) for one in facts.achievements] == [("article", "в журнале")]
    assert [(one.words, one.reached) for one in facts.goals] == [("Вести урок в тишине", False)]


async def test_what_is_recorded_later_comes_in_and_what_the_mentor_wrote_stays(
    house: House, school: School
) -> None:
    programme = await looking_back(house, school.mentor, school.mentee)
    report = await school.mentor.do(draft_report, programme)
    await school.mentor.do(write_section, report, Section.DONE, "Сверх плана вели кружок", False)
    first = await house.store.read(lambda tx: tx.value(select(activities.c.id).where(activities.c.key == 2)))
    await school.mentee.do(finish_activity, first)
    assert await school.mentor.do(draft_report, programme) == report
    seen = (await school.mentor.look(see_report, programme)).report
    assert (seen.facts.activities_done, seen.own(Section.DONE).words) == (1, "Сверх плана вели кружок")


@pytest.mark.clause("4.1.4/reflexive-analytic/2")
async def test_the_mentor_is_asked_with_the_small_things_of_the_next_day_and_no_more_once_it_is_given(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    await school.curator.do(turn_programme, programme, Why.PLAN_DONE)
    report = await whole(school.mentor, programme)
    about = f"report:{report}"
    asked = [one.due_at for one in await waiting(house, about, "report_asked")]
    assert asked == [datetime(2026, 9, 8, 3, 0, tzinfo=UTC)]
    assert len(await waiting(house, about, "report_again")) == 2
    await school.mentor.do(give_report, report)
    assert await waiting(house, about, "report_asked") == []
    assert await waiting(house, about, "report_again") == []


@pytest.mark.clause("5.2.2/8")
async def test_the_mentee_hears_the_mark_and_the_achievements_and_no_other_word(
    house: House, school: School
) -> None:
    programme = await looking_back(house, school.mentor, school.mentee)
    report = await school.mentor.do(draft_report, programme)
    await school.mentor.do(write_section, report, Section.EFFECTIVENESS, "Мне не хватило терпения", True)
    await school.mentor.do(write_section, report, Section.ACHIEVEMENTS, "Победа в конкурсе", False)
    await given(school.mentor, programme)
    assert school.mentee.phone.text.splitlines() == [
        "📝 Итог программы от наставника (Мария Петровна)",
        "",
        "Достижения",
        "Достигнуто целей: 0 из 1.",
        "Победа в конкурсе",
        "",
        "Организованность, дисциплина, культура работы: 4 из 5",
        "",
        "Мария Петровна предлагает: завершить сейчас. "
        "Согласны? Если нет, нажмите «Обсудить» и поговорите с наставником.",
    ]
    assert not any("терпения" in text for text in school.mentee.phone.texts)
    assert (await school.mentee.look(see_report_of_me, programme)).report.order_mark == 4
    with pytest.raises(NotAllowed):
        await school.mentee.look(see_report, programme)


async def test_the_curator_is_told_reads_it_and_returns_it_with_a_remark(
    house: House, school: School
) -> None:
    programme = await looking_back(house, school.mentor, school.mentee)
    report = await given(school.mentor, programme)
    assert school.curator.phone.text.startswith("📝 Отчёт наставника")
    seen = await school.curator.do(read_report, programme)
    assert (seen.report.order_mark, seen.conclusion.state) == (4, ConclusionState.PROPOSED)
    await school.curator.do(return_report, report, "Добавьте, что дал вебинар")
    await house.settle()
    assert school.mentor.phone.text.endswith("Добавьте, что дал вебинар")
    await school.mentor.do(give_report, report)
    again = (await school.curator.do(read_report, programme)).report
    assert (again.state, again.remark) == (ReportState.GIVEN, "")


async def test_what_is_given_changes_no_more(house: House, school: School) -> None:
    programme = await looking_back(house, school.mentor, school.mentee)
    report = await given(school.mentor, programme)
    with pytest.raises(ReportOver):
        await school.mentor.do(write_section, report, Section.AIM, "Иначе", True)
    assert await school.mentor.do(draft_report, programme) == report


async def test_before_the_two_look_back_there_is_no_report(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    with pytest.raises(ReportOver):
        await school.mentor.do(draft_report, programme)


@pytest.mark.clause("1.3/7")
async def test_a_look_at_what_a_student_mentor_wrote_is_on_record(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    programme = await looking_back(house, school.student_mentor, school.student, "student_student")
    await given(school.student_mentor, programme)
    assert (await school.curator.do(read_report, programme)).recorded

    def looks(tx: Tx) -> list[Any]:
        return list(tx.rows(select(audit).where(audit.c.deed == "report_read")))

    [look] = await house.store.read(looks)
    assert (look.actor_id, look.concerns_id) == (school.curator.member_id, school.student_mentor.member_id)


async def test_no_account_of_an_adult_stands_in_a_report_on_a_student(house: House, school: School) -> None:
    programme = await looking_back(house, school.employer, school.student, "employer_student")
    report = await school.employer.do(draft_report, programme)
    with pytest.raises(AccountNotShared):
        await school.employer.do(write_section, report, Section.ACHIEVEMENTS, "Пиши мне: @pavel_zavod", False)


@pytest.mark.clause("1.3/4")
async def test_where_contact_stands_still_no_report_is_given(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    programme = await looking_back(house, school.student_mentor, school.student, "student_student")
    report = await whole(school.student_mentor, programme)
    await school.student.do(call_for_safety)
    with pytest.raises(ProgrammePaused):
        await school.student_mentor.do(give_report, report)
