"""How little a student has to do to join a group: the figure U6, counted on the bot as a process."""

from datetime import UTC, date, datetime

import pytest

from domain.catalogue import RoleModel
from domain.categories import Category
from domain.groups import GroupPlan, GroupState
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from playground.server import serve
from storage import consents, groups, schools
from storage.members import add
from storage.people import person_of
from storage.roles import grant
from storage.store import open_store
from storage.tx import Tx
from tests.e2e.acts import Person
from tests.process import running

MONDAY_AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in Asia/Yekaterinburg: no lessons, no quiet hours."""
PLAN = GroupPlan("projects", RoleModel.ACHIEVING_UNDERACHIEVING, 5, 7, 5)


def _open_group(tx: Tx, leader: int, student: int, now: datetime) -> None:
    """A student mentor of class 10 leads a group for classes 5 to 7; both have their parents' paper."""
    school = schools.found(tx, "Школа № 7", "МБОУ «Школа № 7»", "Asia/Yekaterinburg", now)
    ids = {}
    for account, name, role, grade in (
        (leader, "Рябов Илья Денисович", Role.MENTOR, 10),
        (student, "Котова Лиза Андреевна", Role.MENTEE, 6),
    ):
        person = person_of(tx, Guest(account, Language.RU), now)
        profile = Profile(name, grade=grade, class_name=str(grade), age=grade + 6, hard=("homework",))
        ids[role] = add(tx, school, person, Category.STUDENT, profile, now)
        grant(tx, school, ids[role], role, now)
        consents.record(tx, school, ids[role], "parent", now.date(), now, valid_until=date(2027, 5, 31))
    mentor = ids[Role.MENTOR]
    groups.add(tx, school, PLAN, GroupState.OPEN, mentor, now, leader_id=mentor)


@pytest.mark.clause("3.1.4")
async def test_a_student_joins_a_group_in_two_acts(database_url: str) -> None:
    async with serve() as server, running(database_url) as bot_of:
        server.clock.set(MONDAY_AFTERNOON)
        bot = bot_of(server)
        leader, student = Person(server, "Илья"), Person(server, "Лиза")
        store = await open_store(database_url)
        await store.write_plainly(_open_group, leader.phone.id, student.phone.id, MONDAY_AFTERNOON)
        await store.close()
        await bot.start()
        await student.start()
        before = student.acts
        await student.press("Группы")
        said = await student.press("Записаться")
        await student.sees("Ты в группе")
        code, _ = await bot.terminate()
    assert ({"U6": student.acts - before}, said, code) == ({"U6": 2}, "Ты в группе!", 0)
