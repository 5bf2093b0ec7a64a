"""A database comes forward from any of its versions, keeps its data, and ends as the tables in the code."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, MetaData, func, select, text

from actions.mentor_reports import draft_report, see_report
from actions.programme_agreement import agree_to_programme
from actions.programme_drafts import add_item, see_draft
from actions.programme_papers import see_programme_paper
from actions.programme_revisions import begin_correction, see_revisions
from actions.programmes import see_programme, turn_programme
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.mentorships import Side
from domain.people import Actor
from domain.programme_contents import Content, Item
from domain.programme_papers import ProgrammePaper
from domain.programme_revisions import Revision, RevisionState
from domain.programmes import ProgrammeState
from domain.stages import Stage, Why
from storage import actors, programme_revisions
from storage.activities import activities
from storage.errors import DatabaseUnusable
from storage.faults import find, report
from storage.migrate import migrate, revisions
from storage.outbox import outbox
from storage.schools import found, schools
from storage.store import Store, open_store
from storage.tables import metadata
from storage.tx import Tx
from tests.databases import postgres_available, postgres_database, sqlite_url
from tests.old_programmes import ACCEPTED, CURATOR, HARD, LOOKED_BACK, MENTOR, Old, found_old_school
from tests.reliability.crowd import WRITTEN_AT


@pytest.fixture
async def empty_url(database_kind: str, tmp_path: Path):  # type: ignore[no-untyped-def]
    if database_kind == "sqlite":
        yield sqlite_url(tmp_path)
    elif postgres_available():
        async with postgres_database() as url:
            yield url
    else:
        pytest.skip("no PostgreSQL")


async def connection_of(store: Store, look):  # type: ignore[no-untyped-def]
    return await store.write_plainly(lambda tx: look(tx.connection))


async def test_each_step_up_can_be_taken_alone_and_a_second_time(empty_url: str) -> None:
    for revision in revisions():
        await migrate(empty_url, to=revision)
        await migrate(empty_url, to=revision)
    store = await open_store(empty_url)
    version = await store.read(lambda tx: tx.value(text("SELECT version_num FROM alembic_version")))
    await store.close()
    assert version == revisions()[-1]


async def test_the_migrated_tables_are_those_in_the_code(store: Store) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert await connection_of(store, differences) == []


async def test_indexes_and_constraints_have_the_names_that_the_code_gives(store: Store) -> None:
    def named(connection: Connection) -> dict[str, set[str | None]]:
        seen = MetaData()
        seen.reflect(connection)
        return {
            t.name: {i.name for i in t.indexes} for t in seen.sorted_tables if t.name != "alembic_version"
        }

    expected = {table.name: {index.name for index in table.indexes} for table in metadata.sorted_tables}
    assert await connection_of(store, named) == expected


async def test_data_is_kept_when_nothing_is_to_be_done_and_when_it_is_done_again(empty_url: str) -> None:
    await migrate(empty_url)
    store = await open_store(empty_url)
    number = await store.write_plainly(report, "handler", "x", WRITTEN_AT)
    await store.close()
    await migrate(empty_url)
    store = await open_store(empty_url)
    kept = await store.read(find, number)
    await store.close()
    assert kept is not None
    assert (kept.what, kept.at) == ("handler", WRITTEN_AT)


async def test_a_school_of_before_the_programmes_keeps_its_settings_and_looks_back_in_the_last_month(
    empty_url: str,
) -> None:
    await migrate(empty_url, to="0001")
    store = await open_store(empty_url)
    await store.write_plainly(_found_before_programmes)
    await store.close()
    await migrate(empty_url)
    store = await open_store(empty_url)
    kept = await store.read(lambda tx: tx.first(select(schools)))
    await store.close()
    assert (kept.name, kept.zone, kept.reflect_before) == ("Школа", "Asia/Omsk", 30)


def _found_before_programmes(tx: Tx) -> None:
    tx.run(
        text(
            "INSERT INTO schools (name, official_name, zone, quiet_start, quiet_end, lessons_start, lessons_end,"
            " mentors_after, curator_after, urgent_mentors_after, urgent_curator_after, created_at) VALUES"
            " ('Школа', 'МБОУ', 'Asia/Omsk', '20:00:00.000000', '08:00:00.000000', '08:30:00.000000',"
            " '14:00:00.000000', 120, 240, 15, 30, '2026-09-07 05:00:00.000000')"
        )
    )


async def test_a_migration_that_fails_leaves_nothing_behind(
    empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill in the middle must not leave tables without their version: the next start goes on."""
    from alembic import command

    upgrade = command.upgrade

    def fall(*args: object) -> None:
        upgrade(*args)  # type: ignore[arg-type]
        raise OSError("no space left")

    monkeypatch.setattr(command, "upgrade", fall)
    with pytest.raises(DatabaseUnusable):
        await migrate(empty_url)
    monkeypatch.undo()
    await migrate(empty_url)
    store = await open_store(empty_url)
    await store.write_plainly(found, "Школа", "МБОУ «Школа»", "Asia/Yekaterinburg", WRITTEN_AT)
    await store.close()


async def test_a_database_of_a_newer_house_is_refused_and_left_as_it_is(empty_url: str) -> None:
    await migrate(empty_url)
    store = await open_store(empty_url)

    def from_the_future(tx: Tx) -> None:
        tx.run(text("UPDATE alembic_version SET version_num = '9999'"))

    await store.write_plainly(from_the_future)
    await store.close()
    with pytest.raises(DatabaseUnusable) as refused:
        await migrate(empty_url)
    assert str(refused.value) == "DATABASE_URL: the database is of a newer version (9999)"


class Walked:
    """The school of before the revisions, brought forward; its people act by the real actions."""

    NOW = datetime(2026, 11, 30, 5, 0, tzinfo=UTC)

    def __init__(self, store: Store, old: dict[str, Old]) -> None:
        self.store, self.old = store, old

    async def actor(self, account: int) -> Actor:
        found = await self.store.read(actors.actor, account, self.NOW)
        assert found is not None
        return found

    async def look(self, account: int, action: Callable[..., Any], *args: Any) -> Any:
        return await self.store.read(action, await self.actor(account), self.NOW, *args)

    async def do(self, account: int, action: Callable[..., Any], *args: Any) -> Any:
        return await self.store.write(action, await self.actor(account), self.NOW, *args)

    async def revisions(self, name: str) -> list[Revision]:
        return await self.store.read(programme_revisions.all_of, self.old[name].programme)

    async def activities(self, name: str) -> list[Any]:
        programme = self.old[name].programme
        query = select(activities).where(activities.c.programme_id == programme).order_by(activities.c.due_on)
        return list(await self.store.read(lambda tx: tx.rows(query)))


@pytest.fixture
async def walked(empty_url: str) -> AsyncIterator[Walked]:
    await migrate(empty_url, to="0006")
    store = await open_store(empty_url)
    old = await store.write_plainly(found_old_school)
    await store.close()
    await migrate(empty_url)
    store = await open_store(empty_url)
    yield Walked(store, old)
    await store.close()


ITEMS = (
    Item(1, "talk", date(2026, 9, 21), Side.MENTEE, difficulties=HARD),
    Item(2, "Урок вместе", date(2026, 10, 5), Side.MENTOR),
    Item(3, "lesson_card", date(2026, 11, 2), Side.MENTEE),
)


async def test_what_an_old_programme_says_is_its_first_revision(walked: Walked) -> None:
    said = Content(
        date(2026, 9, 7),
        date(2026, 12, 6),
        (MentoringForm.TEACHER_TEACHER,),
        (RoleModel.EXPERIENCED_YOUNG,),
        (MentoringKind.TRADITIONAL,),
        difficulties=HARD,
        items=ITEMS,
        next_key=4,
    )
    stood = {}
    for name in walked.old:
        (revision,) = await walked.revisions(name)
        assert (revision.number, revision.version, revision.content) == (1, 0, said)
        stood[name] = (revision.state, revision.in_force_at)
    assert stood == {
        "draft": (RevisionState.DRAFT, None),
        "proposed": (RevisionState.DRAFT, None),
        "carried_out": (RevisionState.IN_FORCE, ACCEPTED),
        "looking_back": (RevisionState.IN_FORCE, ACCEPTED),
        "ended": (RevisionState.IN_FORCE, ACCEPTED),
        "given_up": (RevisionState.DROPPED, None),
    }


async def test_an_old_programme_stands_where_it_stood_since_the_day_in_the_schools_zone(
    walked: Walked,
) -> None:
    stood = {}
    for name, old in walked.old.items():
        programme = (await walked.look(CURATOR, see_programme, old.pair)).programme
        stood[name] = (programme.state, programme.stage, programme.stage_since)
    assert stood == {
        "draft": (ProgrammeState.DRAFT, Stage.DESIGN, date(2026, 9, 7)),
        "proposed": (ProgrammeState.DRAFT, Stage.DESIGN, date(2026, 9, 7)),
        "carried_out": (ProgrammeState.IN_FORCE, Stage.IMPLEMENTATION, date(2026, 9, 15)),
        "looking_back": (ProgrammeState.IN_FORCE, Stage.REFLEXIVE_ANALYTIC, date(2026, 11, 9)),
        "ended": (ProgrammeState.ENDED, Stage.RESULT, date(2026, 12, 7)),
        "given_up": (ProgrammeState.ENDED, Stage.DESIGN, date(2026, 9, 7)),
    }


async def test_both_go_on_with_an_old_draft_and_with_what_was_proposed(walked: Walked) -> None:
    for name in ("draft", "proposed"):
        old = walked.old[name]
        assert (await walked.look(old.mentee, see_draft, old.programme)).content.items == ITEMS
        key = await walked.do(MENTOR, add_item, old.programme, "webinar", date(2026, 12, 3), Side.MENTEE)
        seen = await walked.look(old.mentee, see_programme, old.pair)
        assert (key, seen.tally.total, seen.unread, await walked.activities(name)) == (4, 0, 1, [])


async def test_nobody_is_asked_any_longer_for_the_yes_of_before(walked: Walked) -> None:
    letter = await walked.store.read(
        lambda tx: tx.first(select(outbox).where(outbox.c.topic == "programme_proposed"))
    )
    assert letter.state == "withdrawn"


async def test_an_old_programme_in_force_is_corrected_and_keeps_what_was_done(walked: Walked) -> None:
    old = walked.old["carried_out"]
    before = await walked.activities("carried_out")
    await walked.do(MENTOR, begin_correction, old.programme)
    key = await walked.do(MENTOR, add_item, old.programme, "webinar", date(2026, 12, 3), Side.MENTEE)
    await walked.do(MENTOR, agree_to_programme, old.programme, 1)
    await walked.do(old.mentee, agree_to_programme, old.programme, 1)
    new, former = await walked.revisions("carried_out")
    after = await walked.activities("carried_out")
    assert (new.state, former.state) == (RevisionState.IN_FORCE, RevisionState.REPLACED)
    assert [row.key for row in after] == [1, 2, 3, key]
    assert after[:3] == before
    assert after[0].done_at == LOOKED_BACK


async def test_an_old_programme_is_looked_back_on_and_reported(walked: Walked) -> None:
    for name in ("carried_out", "looking_back"):
        old = walked.old[name]
        if name == "carried_out":
            await walked.do(CURATOR, turn_programme, old.programme, Why.PLAN_DONE)
        await walked.do(MENTOR, draft_report, old.programme)
        report = (await walked.look(MENTOR, see_report, old.programme)).report
        seen = await walked.look(old.mentee, see_programme, old.pair)
        assert report.facts.activities_done == 1
        assert [need for need, met in seen.needs if met] == []
        assert seen.own_reflection is not None


async def test_an_old_programme_that_ended_is_read_by_those_who_made_it(walked: Walked) -> None:
    old = walked.old["ended"]
    seen = await walked.look(old.mentee, see_programme, old.pair)
    shown = (await walked.look(MENTOR, see_revisions, old.programme)).shown
    paper = await walked.look(CURATOR, see_programme_paper, old.programme, ProgrammePaper.PROGRAMME)
    assert (seen.tally.total, seen.tally.done, seen.needs) == (3, 1, ())
    assert [one.number for one in shown] == [1]
    assert [one.item for one in paper.outcomes] == list(ITEMS)


async def test_each_of_many_old_programmes_gets_one_revision(empty_url: str) -> None:
    """More than are brought forward at a time."""
    await migrate(empty_url, to="0006")
    store = await open_store(empty_url)
    for number in range(9):
        await store.write_plainly(found_old_school, number * 10)
    await store.close()
    await migrate(empty_url)
    store = await open_store(empty_url)
    count = await store.read(
        lambda tx: tx.value(select(func.count()).select_from(programme_revisions.programme_revisions))
    )
    await store.close()
    assert count == 54
