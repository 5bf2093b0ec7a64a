"""Law 4 and 8: one transaction an action, one trip to its thread, and effects that happen once."""

import asyncio
import inspect
import threading
from collections.abc import AsyncIterator

import aiosqlite
import pytest
from sqlalchemy import Column, Integer, MetaData, Table, func, select, text
from sqlalchemy.exc import DBAPIError

from storage.effects import Handling, handling
from storage.faults import faults, report
from storage.sqlite import hop
from storage.store import Store
from storage.tx import Tx
from tests.reliability.crowd import WRITTEN_AT

counters = Table("counters", MetaData(), Column("id", Integer, primary_key=True), Column("n", Integer))


@pytest.fixture
async def counter(store: Store) -> AsyncIterator[None]:
    """A table of the test's own, gone with it."""

    def make(tx: Tx) -> None:
        counters.create(tx.connection)
        tx.run(counters.insert(), id=1, n=0)

    await store.write_plainly(make)
    yield
    await store.write_plainly(lambda tx: counters.drop(tx.connection))


def read_then_write(tx: Tx) -> int:
    seen: int = tx.value(select(counters.c.n))
    tx.run(counters.update().values(n=seen + 1))
    return seen + 1


def fault_count(tx: Tx) -> int:
    return int(tx.value(select(func.count()).select_from(faults)))


@pytest.mark.usefixtures("counter")
async def test_a_hundred_actions_at_once_that_read_and_then_write_leave_a_hundred(store: Store) -> None:
    given = await asyncio.gather(*(store.write(read_then_write) for _ in range(100)))
    assert sorted(given) == list(range(1, 101))
    assert await store.read(lambda tx: tx.value(select(counters.c.n))) == 100


async def test_a_read_cannot_write(store: Store) -> None:
    with pytest.raises(DBAPIError):
        await store.read(report, "handler", "x", WRITTEN_AT)
    assert await store.read(fault_count) == 0


async def test_an_action_that_fails_leaves_nothing(store: Store) -> None:
    def half(tx: Tx) -> None:
        report(tx, "handler", "x", WRITTEN_AT)
        raise LookupError

    with pytest.raises(LookupError):
        await store.write(half)
    assert await store.read(fault_count) == 0


@pytest.mark.usefixtures("counter")
async def test_of_actions_at_once_the_one_that_fails_leaves_nothing_and_the_others_all(store: Store) -> None:
    def stumble(tx: Tx) -> None:
        read_then_write(tx)
        raise LookupError

    units = [stumble if number % 3 == 0 else read_then_write for number in range(30)]
    given = await asyncio.gather(*(store.write(unit) for unit in units), return_exceptions=True)
    assert [type(one) for one in given] == [LookupError if n % 3 == 0 else int for n in range(30)]
    assert await store.read(lambda tx: tx.value(select(counters.c.n))) == 20


@pytest.mark.usefixtures("counter")
async def test_on_sqlite_a_transaction_that_is_lost_takes_no_other_action_with_it(
    store: Store, database_kind: str
) -> None:
    """As a full disk does it: SQLite rolls back all that was done together."""
    if database_kind != "sqlite":
        pytest.skip("units share a transaction on SQLite only")

    def lose(tx: Tx) -> None:
        tx.connection.exec_driver_sql("ROLLBACK")
        raise LookupError

    units = [*[read_then_write] * 10, lose, *[read_then_write] * 10]
    given = await asyncio.gather(*(store.write(unit) for unit in units), return_exceptions=True)
    assert sorted(one for one in given if isinstance(one, int)) == list(range(1, 21))
    assert await store.read(lambda tx: tx.value(select(counters.c.n))) == 20


async def test_the_bell_rings_after_a_commit_that_wrote_to_the_outbox_and_only_then(store: Store) -> None:
    def ring(tx: Tx) -> None:
        tx.bell = True

    def ring_and_fail(tx: Tx) -> None:
        tx.bell = True
        raise LookupError

    await store.write_plainly(report, "handler", "nobody is told: there is no administrator", WRITTEN_AT)
    assert not store.bell.is_set()
    with pytest.raises(LookupError):
        await store.write(ring_and_fail)
    assert not store.bell.is_set()
    await store.write(ring)
    assert store.bell.is_set()


@pytest.mark.usefixtures("counter")
async def test_a_replayed_action_changes_nothing_and_gives_what_it_gave(store: Store) -> None:
    given = []
    for replayed in (False, True, True):
        token = handling.set(Handling(inbox_id=1, replayed=replayed))
        given += [await store.write(read_then_write), await store.write(read_then_write)]
        handling.reset(token)
    assert given == [1, 2, 1, 2, 1, 2]
    assert await store.read(lambda tx: tx.value(select(counters.c.n))) == 2


@pytest.mark.usefixtures("counter")
async def test_a_replay_goes_on_where_the_first_handling_broke_off(store: Store) -> None:
    token = handling.set(Handling(inbox_id=1, replayed=False))
    await store.write(read_then_write)
    handling.set(Handling(inbox_id=1, replayed=True))
    assert [await store.write(read_then_write), await store.write(read_then_write)] == [1, 2]
    handling.reset(token)


async def test_the_hop_into_aiosqlite_is_as_it_was_when_it_was_measured() -> None:
    """storage.sqlite.hop uses a private name: a change of it must be read before it is used."""
    assert inspect.getsource(aiosqlite.Connection._execute) == (
        "    async def _execute(self, fn, *args, **kwargs):\n"
        '        """Queue a function with the given arguments for execution."""\n'
        "        if not self._running or not self._connection:\n"
        '            raise ValueError("Connection closed")\n'
        "\n"
        "        function = partial(fn, *args, **kwargs)\n"
        "        future = asyncio.get_event_loop().create_future()\n"
        "\n"
        "        self._tx.put_nowait((future, function))\n"
        "\n"
        "        return await future\n"
    )


async def test_a_unit_runs_whole_on_the_thread_of_its_connection() -> None:
    async with aiosqlite.connect(":memory:") as connection:
        threads = {await hop(connection, threading.get_ident) for _ in range(3)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_sqlite_syncs_each_commit_and_keeps_references(store: Store, database_kind: str) -> None:
    if database_kind != "sqlite":
        pytest.skip("a setting of SQLite")
    for door in (store.read, store.write_plainly):
        pragmas = [
            await door(lambda tx, name=name: tx.value(text(f"PRAGMA {name}")))
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
        assert pragmas == ["wal", 2, 1]
