"""The week of many schools is counted in a few statements, kept, told once, and the next one planned."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event, select

from domain.help_requests import RequestState
from domain.weekly import WeekFigures
from scheduler import weekly as ticking
from storage import outbox, weekly
from storage.activities import activities
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.programmes import programmes
from storage.reflections import reflections
from storage.tx import Tx
from storage.weekly_plans import weekly_plans
from tests.house import House, School

pytestmark = pytest.mark.clause("4.1.2/6")

EIGHT = datetime(2026, 9, 14, 3, 0, tzinfo=UTC)
"""08:00 on Monday in Yekaterinburg, a week after the house begins."""
WEEK = date(2026, 9, 7)
HOUR = timedelta(hours=1)


def ask(tx: Tx, school: School, pair: int, at: datetime, heard_after: timedelta | None) -> None:
    tx.add(
        help_requests,
        school_id=school.id,
        mentorship_id=pair,
        mentee_id=school.mentee.member_id,
        topic="",
        urgent=False,
        state=RequestState.OPEN.value if heard_after is None else RequestState.ANSWERED.value,
        step=0,
        curator_at=at,
        revision=0,
        asked_at=at,
        answered_at=None if heard_after is None else at + heard_after,
    )


def meet(tx: Tx, school: School, pair: int, at: datetime, state: str) -> None:
    tx.add(
        meetings,
        school_id=school.id,
        mentorship_id=pair,
        starts_at=at,
        minutes=40,
        state=state,
        planned_at=at,
    )


def plan_programme(tx: Tx, school: School, pair: int, now: datetime) -> None:
    programme = tx.add(
        programmes,
        school_id=school.id,
        mentorship_id=pair,
        begins_on=date(2026, 9, 1),
        ends_on=date(2027, 5, 31),
        state="in_force",
        stage="design",
        revision=0,
        made_at=now,
    )
    for due_on, done in (
        (date(2026, 9, 13), False),
        (date(2026, 9, 13), True),
        (date(2026, 9, 14), False),
        (date(2026, 9, 27), False),
        (date(2026, 9, 28), False),
    ):
        tx.add(
            activities,
            school_id=school.id,
            programme_id=programme,
            title="Урок",
            due_on=due_on,
            responsible_id=school.mentor.member_id,
            muted=False,
            revision=0,
            added_at=now,
            done_at=now if done else None,
        )
    tx.add(
        reflections,
        school_id=school.id,
        programme_id=programme,
        member_id=school.mentee.member_id,
        state="asked",
        asked_at=now,
    )


async def a_week(house: House, school: School) -> int:
    pair = await house.pair(school.mentor, school.mentee)
    silent = await house.pair(school.student_mentor, school.student, "student_student")
    begins = house.now

    def fill(tx: Tx) -> None:
        long_ago = begins - timedelta(days=30)
        from storage.mentorships import mentorships

        tx.run(mentorships.update().where(mentorships.c.id == silent).values(activated_at=long_ago))
        for hours in (1, 2, 30):
            ask(tx, school, pair, begins, hours * HOUR)
        ask(tx, school, pair, EIGHT - HOUR, None)
        ask(tx, school, pair, EIGHT - 9 * timedelta(days=1), 5 * HOUR)
        for state, count in (("held", 2), ("missed", 1), ("planned", 1), ("cancelled", 3)):
            for _ in range(count):
                meet(tx, school, pair, begins + HOUR, state)
        plan_programme(tx, school, pair, begins)

    await house.store.write_plainly(fill)
    return pair


COUNTED = WeekFigures(
    pairs=2, planned=4, held=2, missed=1, requests=3, wait=120, unheard=1, deadlines=2, late=1, silent=1,
    reflections=1,
)  # fmt: skip


async def test_the_week_is_told_on_monday_at_eight_beside_the_week_before(
    house: House, school: School
) -> None:
    await a_week(house, school)
    was = WeekFigures(pairs=1, held=5, requests=1, wait=15)
    await house.store.write_plainly(weekly.keep, {school.id: date(2026, 8, 31)}, {school.id: was})
    await house.turn(EIGHT - timedelta(seconds=1))
    assert school.curator.phone.received == []
    await house.turn(EIGHT)
    told = school.curator.phone.last
    assert "photo" in told
    assert school.curator.phone.text == (
        "Неделя: 7–13 сентября\n\n"
        "Активные пары: 2 (было 1)\n"
        "Встречи прошли: 2 (было 5)\n"
        "Встречи не состоялись: 1 (было 0)\n"
        "Встречи были назначены: 4 (было 0)\n"
        "Просьбы о помощи: 3 (было 1), обычно ждали 2 ч (было 15 мин)\n"
        "Ждут ответа сейчас: 1 (было 0)\n"
        "Срок прошёл, дело открыто: 1 (было 0)\n"
        "Сроки двух недель: 2 (было 0)\n"
        "Нет связи 14 дней: 1 пара (было 0)\n"
        "Ждём рефлексию: 1 (было 0)"
    )
    assert await house.store.read(weekly.kept, school.id, WEEK) == COUNTED


async def test_a_week_without_anything_is_told_in_one_line(house: House, school: School) -> None:
    await house.turn(EIGHT)
    assert school.curator.phone.text == (
        "Неделя: 7–13 сентября\n"
        "Рассказывать нечего: активных пар 0, встреч, просьб и сроков на этой неделе не было."
    )


async def test_nobody_but_the_curators_is_told(house: House, school: School) -> None:
    await a_week(house, school)
    await house.turn(EIGHT)
    assert await letters(house) == [school.curator.person_id]


async def letters(house: House) -> list[int]:
    def read(tx: Tx) -> list[int]:
        table = outbox.outbox
        rows = tx.rows(
            select(table.c.person_id).where(table.c.topic == "weekly_summary").order_by(table.c.id)
        )
        return [row.person_id for row in rows]

    return await house.store.read(read)


async def test_the_next_one_comes_a_week_later_and_nothing_twice(house: House, school: School) -> None:
    await house.turn(EIGHT)
    await house.turn(EIGHT + HOUR)
    assert len(await letters(house)) == 1
    assert await house.store.read(due_at, school.id) == EIGHT + timedelta(days=7)
    await house.turn(EIGHT + timedelta(days=7))
    assert len(await letters(house)) == 2


def due_at(tx: Tx, school_id: int) -> datetime:
    moment: datetime = tx.value(select(weekly_plans.c.due_at).where(weekly_plans.c.school_id == school_id))
    return moment


async def test_two_beats_at_once_tell_it_once(house: House, school: School) -> None:
    await house.turn(EIGHT - HOUR)
    ids = [school.id]
    for _ in range(2):
        await house.store.write_plainly(ticking.tell, ids, EIGHT)
    assert len(await letters(house)) == 1


async def test_each_school_has_its_own_hour_and_its_own_figures(house: House, school: School) -> None:
    other = await house.school("Школа № 6", "Europe/Moscow")
    await a_week(house, school)
    await house.turn(EIGHT)
    assert await letters(house) == [school.curator.person_id]
    await house.turn(EIGHT + 2 * HOUR)
    assert await letters(house) == [school.curator.person_id, other.curator.person_id]
    assert await house.store.read(weekly.kept, other.id, WEEK) == WeekFigures()


async def test_the_statements_do_not_grow_with_the_schools(house: House, school: School) -> None:
    """P10."""
    for number in range(6, 9):
        await house.school(f"Школа № {number}")
    await house.turn(EIGHT - HOUR)
    ids = await house.store.read(weekly.due, EIGHT)
    assert len(ids) == 4

    def tell(tx: Tx) -> int:
        seen: list[str] = []

        def note(*args: object) -> None:
            seen.append(str(args[2]))

        event.listen(tx.connection, "before_cursor_execute", note)
        try:
            ticking.tell(tx, ids, EIGHT)
        finally:
            event.remove(tx.connection, "before_cursor_execute", note)
        return len(seen)

    assert await house.store.write_plainly(tell) == 7
