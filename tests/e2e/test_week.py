"""How little a curator has to do from the weekly summary to a word (U7), counted on the bot as a process."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.categories import Category
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from playground.server import serve
from storage import schools
from storage.members import add
from storage.mentorships import mentorships
from storage.people import person_of
from storage.roles import grant
from storage.store import open_store
from storage.tx import Tx
from tests.e2e.acts import Person
from tests.process import running

SUNDAY = datetime(2026, 9, 13, 10, 0, tzinfo=UTC)
MONDAY_AT_EIGHT = datetime(2026, 9, 14, 3, 0, tzinfo=UTC)
"""In Asia/Yekaterinburg."""


def _silent_pairs(tx: Tx, curator: int, pairs: tuple[tuple[int, str], ...]) -> None:
    """A curator, and pairs of teachers of whom nothing was heard for a month; of a mentee nothing is needed."""
    school = schools.found(tx, "Школа № 7", "МБОУ «Школа № 7»", "Asia/Yekaterinburg", SUNDAY)

    def come(account: int, name: str, role: Role) -> int:
        profile = Profile(name, subject="math", hard=("discipline",))
        person = person_of(tx, Guest(account, Language.RU), SUNDAY)
        member = add(tx, school, person, Category.EMPLOYEE, profile, SUNDAY)
        grant(tx, school, member, role, SUNDAY)
        return member

    come(curator, "Орлова Ольга Юрьевна", Role.CURATOR)
    for account, name in pairs:
        mentor = come(account, name, Role.MENTOR)
        mentee = come(account + 1000, "Белова Анна Сергеевна", Role.MENTEE)
        long_ago = SUNDAY - timedelta(days=30)
        tx.add(
            mentorships, school_id=school, mentor_id=mentor, mentee_id=mentee, form="teacher_teacher",
            role_model="experienced_young", kind="short_term", state="active", mentor_answer="yes",
            mentee_answer="yes", proposed_at=long_ago, activated_at=long_ago,
        )  # fmt: skip


async def to_one_of_several(curator: Person, mentor: Person) -> int:
    """From the summary to the people behind a figure, and to a word that has gone to one of them."""
    before = curator.acts
    await curator.press("Нет связи: 2")
    await curator.press("Иванова")
    await curator.write("Мария Петровна, как идут дела?")
    acts = curator.acts - before
    await mentor.sees("как идут дела?")
    return acts


@pytest.mark.clause("4.1.2/6")
async def test_from_the_summary_to_a_word_there_are_three_acts(database_url: str) -> None:
    async with serve() as server, running(database_url) as bot_of:
        server.clock.set(SUNDAY)
        curator, maria, nina = (Person(server, name) for name in ("Ольга", "Мария", "Нина"))
        store = await open_store(database_url)
        mentors = ((maria.phone.id, "Иванова Мария Петровна"), (nina.phone.id, "Зуева Нина Васильевна"))
        await store.write_plainly(_silent_pairs, curator.phone.id, mentors)
        await store.close()
        bot = bot_of(server)
        await bot.start()
        for person in (curator, maria):
            await person.start()
        server.clock.set(MONDAY_AT_EIGHT)
        told = await curator.sees("Нет связи 14 дней: 2 пары")
        u7 = await to_one_of_several(curator, maria)
        code, _ = await bot.terminate()
    assert "photo" in told
    assert {"U7": u7} == {"U7": 3}
    assert code == 0
