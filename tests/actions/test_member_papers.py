"""Parents' papers and certificates on both databases; a withdrawn paper stops everything at once."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from actions.help_requests import ask_for_help
from actions.member_papers import record_no_criminal_record, record_parent_paper, withdraw_parent_paper
from actions.members import see_card
from domain.categories import Category
from domain.people import Role, Standing
from domain.refusals import NotAllowed, NotFound, PaperDateWrong, PaperMissing, PaperNotNeeded
from domain.talks import ContentKind, Written
from storage import outbox
from storage.audit import audit
from storage.help_requests import help_requests
from storage.outbox import Letter, Urgency
from storage.tx import Tx
from tests.house import House, School

MONDAY = date(2026, 9, 7)
SUMMER = date(2027, 5, 31)


def _deeds(tx: Tx, member_id: int) -> list[str]:
    rows = tx.rows(select(audit.c.deed).where(audit.c.concerns_id == member_id).order_by(audit.c.id))
    return [row.deed for row in rows]


def _letters(tx: Tx, person_id: int) -> list[tuple[str, str]]:
    rows = tx.rows(
        select(outbox.outbox.c.topic, outbox.outbox.c.state)
        .where(outbox.outbox.c.person_id == person_id)
        .order_by(outbox.outbox.c.id)
    )
    return [(row.topic, row.state) for row in rows]


def _requests(tx: Tx) -> list[str]:
    return [row.state for row in tx.rows(select(help_requests.c.state))]


@pytest.mark.clause("2.1")
async def test_for_a_minor_everything_works_from_the_parents_paper_on(house: House, school: School) -> None:
    child = await house.join(
        school.id, "Ёлкин Глеб Олегович", Role.MENTEE, Category.STUDENT, age=11, hard=("exams",)
    )
    assert (await child.actor()).standing is Standing.AWAITING_PARENT
    await school.curator.do(record_parent_paper, child.member_id, MONDAY, SUMMER)
    assert (await child.actor()).standing is Standing.FULL
    await house.turn(datetime(2026, 9, 7, 10, 0, tzinfo=UTC))
    assert child.phone.text == "✅ Согласие родителей у куратора. Теперь тебе всё доступно: нажми /start."
    assert "parent_paper_recorded" in await house.store.read(_deeds, child.member_id)


@pytest.mark.clause("2.1")
async def test_a_paper_that_has_run_out_holds_no_longer(house: House, school: School) -> None:
    await school.curator.do(withdraw_parent_paper, school.student.member_id)
    await school.curator.do(record_parent_paper, school.student.member_id, MONDAY, date(2026, 9, 8))
    assert (await school.student.actor()).standing is Standing.FULL
    house.clock.set(datetime(2026, 9, 9, 5, 0, tzinfo=UTC))
    assert (await school.student.actor()).standing is Standing.AWAITING_PARENT


@pytest.mark.clause("2.1")
async def test_a_withdrawn_paper_stops_everything_for_the_child_at_once(house: House, school: School) -> None:
    child = school.student
    for urgency, about in ((Urgency.SAFETY, "freeze:1"), (Urgency.NOTICE, "pair:1")):
        letter = Letter(
            school_id=school.id,
            person_id=child.person_id,
            topic="joined",
            about=about,
            due_at=datetime(2026, 9, 10, tzinfo=UTC),
            urgency=urgency,
            args={"member": 1},
        )
        await house.store.write_plainly(outbox.put, letter)
    await school.curator.do(withdraw_parent_paper, child.member_id)
    assert (await child.actor()).standing is Standing.AWAITING_PARENT
    assert await house.store.read(_letters, child.person_id) == [
        ("joined", "pending"),
        ("joined", "withdrawn"),
        ("parent_paper_withdrawn", "pending"),
    ]
    assert "parent_paper_withdrawn" in await house.store.read(_deeds, child.member_id)


@pytest.mark.clause("2.1")
async def test_open_requests_of_the_child_are_closed_and_the_mentor_hears_no_reason(
    house: House, school: School
) -> None:
    await house.pair(school.student_mentor, school.student, "student_student")
    house.clock.set(datetime(2026, 9, 7, 10, 0, tzinfo=UTC))
    asked = Written(ContentKind.TEXT, "Помогите", school.student.phone.id, 100)
    await school.student.do(ask_for_help, (asked,))
    await house.settle()
    await school.curator.do(withdraw_parent_paper, school.student.member_id)
    await house.settle()
    assert await house.store.read(_requests) == ["closed"]
    assert school.student_mentor.phone.text == (
        "Разговор с учеником пока остановлен, просьба о помощи закрыта. "
        "Делать ничего не нужно. Вопросы — куратору."
    )
    assert "Твоей вины в этом нет" in school.student.phone.text


async def test_a_paper_is_withdrawn_once(school: School) -> None:
    await school.curator.do(withdraw_parent_paper, school.student.member_id)
    with pytest.raises(PaperMissing):
        await school.curator.do(withdraw_parent_paper, school.student.member_id)


async def test_an_adult_needs_no_parents_paper(school: School) -> None:
    with pytest.raises(PaperNotNeeded):
        await school.curator.do(record_parent_paper, school.mentee.member_id, MONDAY, SUMMER)


async def test_no_paper_is_signed_tomorrow(school: School) -> None:
    with pytest.raises(PaperDateWrong):
        await school.curator.do(record_parent_paper, school.student.member_id, date(2026, 9, 8), SUMMER)


@pytest.mark.parametrize("who", ["admin", "head", "mentor", "student_mentor"])
async def test_only_the_curator_records_papers(school: School, who: str) -> None:
    person = getattr(school, who)
    with pytest.raises(NotAllowed):
        await person.do(record_parent_paper, school.student.member_id, MONDAY, SUMMER)
    with pytest.raises(NotAllowed):
        await person.do(withdraw_parent_paper, school.student.member_id)
    with pytest.raises(NotAllowed):
        await person.do(record_no_criminal_record, school.employer.member_id, MONDAY)


async def test_a_certificate_is_recorded_of_mentors_from_outside(school: School) -> None:
    await school.curator.do(record_no_criminal_record, school.employer.member_id, date(2026, 9, 1))
    seen = await school.curator.do(see_card, school.employer.member_id)
    assert seen.no_criminal_record == date(2026, 9, 1)
    with pytest.raises(PaperNotNeeded):
        await school.curator.do(record_no_criminal_record, school.mentor.member_id, MONDAY)
    with pytest.raises(PaperDateWrong):
        await school.curator.do(record_no_criminal_record, school.employer.member_id, date(2026, 9, 8))


async def test_papers_of_another_school_cannot_be_touched(house: House, school: School) -> None:
    other = await house.school("Лицей № 1")
    with pytest.raises(NotFound):
        await other.curator.do(withdraw_parent_paper, school.student.member_id)
    with pytest.raises(NotFound):
        await other.curator.do(record_parent_paper, school.student.member_id, MONDAY, SUMMER)
    assert (await school.student.actor()).standing is Standing.FULL
