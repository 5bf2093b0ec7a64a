"""How little a mentor has to do for meetings: the figures U3, U4 and U5, counted on the bot as a process."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.categories import Category
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from playground.server import serve
from storage import schools
from storage.activities import activities
from storage.members import add
from storage.mentorships import mentorships
from storage.people import person_of
from storage.programmes import programmes
from storage.roles import grant
from storage.store import open_store
from storage.tx import Tx
from tests.e2e.acts import Person
from tests.process import running

MONDAY_AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in Asia/Yekaterinburg: no lessons, no quiet hours."""
GOALS = tuple(f"Урок {n}: начало и тишина" for n in range(1, 9))


def _pair_with_a_programme(tx: Tx, mentor: int, mentee: int, now: datetime) -> None:
    """Two teachers with an active pair, and a programme in force with eight activities."""
    school = schools.found(tx, "Школа № 7", "МБОУ «Школа № 7»", "Asia/Yekaterinburg", now)
    two = {}
    for account, name, role in (
        (mentor, "Иванова Мария Петровна", Role.MENTOR),
        (mentee, "Белова Анна Сергеевна", Role.MENTEE),
    ):
        person = person_of(tx, Guest(account, Language.RU), now)
        profile = Profile(name, subject="math", hard=("discipline",))
        two[role] = add(tx, school, person, Category.EMPLOYEE, profile, now)
        grant(tx, school, two[role], role, now)
    pair = tx.add(
        mentorships, school_id=school, mentor_id=two[Role.MENTOR], mentee_id=two[Role.MENTEE],
        form="teacher_teacher", role_model="experienced_young", kind="short_term", state="active",
        mentor_answer="yes", mentee_answer="yes", proposed_at=now, activated_at=now,
    )  # fmt: skip
    programme = tx.add(
        programmes, school_id=school, mentorship_id=pair, begins_on=date(2026, 9, 1),
        ends_on=date(2027, 5, 31), state="in_force", stage="implementation", revision=0, made_at=now,
    )  # fmt: skip
    for number, goal in enumerate(GOALS):
        tx.add(
            activities, school_id=school, programme_id=programme, title=goal,
            due_on=date(2026, 9, 20) + timedelta(weeks=number), responsible_id=two[Role.MENTEE],
            muted=False, revision=0, added_at=now,
        )  # fmt: skip


async def one_is_planned(mentor: Person, mentee: Person) -> int:
    """U3: a time that the bot proposes, and the mentee is asked."""
    await mentor.start()
    before = mentor.acts
    await mentor.press("Встречи")
    await mentor.press("➕")
    await mentor.press("сегодня 16:30")
    await mentor.press("Позвать")
    await mentee.sees("зовёт вас на встречу")
    return mentor.acts - before


async def eight_are_planned(mentor: Person, mentee: Person) -> int:
    """U4: each with a goal from the programme."""
    await mentor.start()
    before = mentor.acts
    await mentor.press("Встречи")
    await mentor.press("➕")
    await mentor.press("Серия")
    await mentor.press("ср 9 сен")
    await mentor.press("Назначить 8")
    asked = await mentee.sees("предлагает встречаться: 8 встреч")
    assert [goal for goal in GOALS if goal in asked["text"]] == list(GOALS)
    return mentor.acts - before


async def one_is_recorded(mentor: Person) -> int:
    """U5, from the notice: held, its goal, the next one."""
    await mentor.sees("состоялась?")
    before = mentor.acts
    await mentor.press("Да, цель достигнута")
    await mentor.press("Урок 2")
    await mentor.sees("К следующей встрече: Урок 2")
    return mentor.acts - before


@pytest.mark.clause("3.1.5/3")
async def test_a_meeting_a_series_and_a_record_take_few_presses(database_url: str) -> None:
    async with serve() as server, running(database_url) as bot_of:
        server.clock.set(MONDAY_AFTERNOON)
        mentor, mentee = Person(server, "Мария"), Person(server, "Анна")
        store = await open_store(database_url)
        await store.write_plainly(_pair_with_a_programme, mentor.phone.id, mentee.phone.id, MONDAY_AFTERNOON)
        await store.close()
        bot = bot_of(server)
        await bot.start()
        await mentee.start()
        u3 = await one_is_planned(mentor, mentee)
        u4 = await eight_are_planned(mentor, mentee)
        server.clock.set(MONDAY_AFTERNOON + timedelta(hours=2, minutes=20))
        u5 = await one_is_recorded(mentor)
        code, _ = await bot.terminate()
    assert {"U3": u3, "U4": u4, "U5": u5} == {"U3": 4, "U4": 5, "U5": 2}
    assert code == 0
