"""A database comes forward from any of its versions, keeps its data, and ends as the tables in the code."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, MetaData, select, text

from storage.errors import DatabaseUnusable
from storage.faults import find, report
from storage.migrate import migrate, revisions
from storage.schools import found, schools
from storage.store import Store, open_store
from storage.tables import metadata
from storage.tx import Tx
from tests.databases import postgres_available, postgres_database, sqlite_url
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
