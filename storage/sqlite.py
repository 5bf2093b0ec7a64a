"""SQLite: one writer and one reader, each on the thread of its aiosqlite connection, one hop a unit or a group."""

import fcntl
import os
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import IO, Any

import aiosqlite
from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy.exc import DBAPIError

from domain.refusals import NotFound
from storage.errors import DatabaseAway, DatabaseUnusable
from storage.gathering import Gathering, Outcome, Unit
from storage.tx import Tx

BUSY_SECONDS = 10.0
AT_ONCE = 50
"""Units of a group."""
PASSING = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    )
)


async def hop(connection: aiosqlite.Connection, unit: Callable[[], Any]) -> Any:
    """The one use of a private method of aiosqlite: all that is to be done in one trip to its thread."""
    return await connection._execute(unit)  # type: ignore[no-untyped-call]


class SqliteDoor:
    """`lock` keeps a second process out of the file: two writers would share no claims."""

    def __init__(self, writer: "Lane", reader: "Lane", lock: IO[str]) -> None:
        self._writer = writer
        self._reader = reader
        self._lock = lock

    async def read(self, unit: Unit) -> Any:
        return await self._reader.run(unit)

    async def write(self, unit: Unit) -> Any:
        return await self._writer.run(unit)

    async def settle(self, unit: Unit) -> Any:
        return await self._writer.run(unit)

    async def close(self) -> None:
        await self._reader.close()
        await self._writer.close()
        self._lock.close()


class GroupLost(Exception):  # noqa: N818
    """SQLite has rolled back the whole transaction by itself, as on a full disk."""


class Lane:
    """One connection with its thread, and a SQLAlchemy connection that lives on that thread.

    A group runs in one hop and one transaction, and each unit of it stands alone by a savepoint of its own.
    """

    def __init__(self, raw: aiosqlite.Connection, connection: Connection, begin: str) -> None:
        self._raw = raw
        self._connection = connection
        self._begin = begin
        self._gathering = Gathering(lambda units: hop(raw, partial(self._run, units)), AT_ONCE)

    async def run(self, unit: Unit) -> Any:
        """Raises DatabaseAway for trouble that passes, NotFound for a forged number that no key can be."""
        try:
            return await self._gathering.join(unit)
        except OverflowError as error:
            raise NotFound from error
        except (DBAPIError, sqlite3.Error) as error:
            cause = getattr(error, "orig", error)
            if getattr(cause, "sqlite_errorcode", 0) & 0xFF in PASSING:
                raise DatabaseAway(str(cause)) from error
            raise

    def _run(self, units: Sequence[Unit]) -> list[Outcome]:
        if len(units) > 1:
            try:
                return self._together(units)
            except (GroupLost, sqlite3.Error):
                self._roll_back()
        return [self._alone(unit) for unit in units]

    def _alone(self, unit: Unit) -> Outcome:
        try:
            self._say(self._begin)
            result = unit(Tx(self._connection))
            self._say("COMMIT")
        except BaseException as error:
            self._roll_back()
            return Outcome(error=error)
        return Outcome(result)

    def _together(self, units: Sequence[Unit]) -> list[Outcome]:
        """Raises GroupLost or sqlite3.Error: each must then run alone. Where none can begin none need try."""
        try:
            self._say(self._begin)
        except sqlite3.Error as error:
            return [Outcome(error=error)] * len(units)
        outcomes = [self._one_of_many(unit) for unit in units]
        self._say("COMMIT")
        return outcomes

    def _one_of_many(self, unit: Unit) -> Outcome:
        self._say("SAVEPOINT unit")
        try:
            outcome = Outcome(unit(Tx(self._connection)))
        except BaseException as error:
            if not self._raw.in_transaction:
                raise GroupLost from error
            self._say("ROLLBACK TO unit")
            outcome = Outcome(error=error)
        self._say("RELEASE unit")
        return outcome

    def _say(self, command: str) -> None:
        self._raw._conn.execute(command)

    def _roll_back(self) -> None:
        """Some errors (a full disk) have rolled back already: a second ROLLBACK would hide them."""
        if self._raw.in_transaction:
            self._say("ROLLBACK")

    async def close(self) -> None:
        await self._gathering.over()
        await hop(self._raw, self._connection.close)
        await self._raw.close()


async def open_sqlite(path: Path) -> SqliteDoor:
    lock = hold(path)
    try:
        writer = await _lane(path)
        reader = await _lane(path, read_only=True)
    except sqlite3.Error as error:
        lock.close()
        raise DatabaseUnusable(f"DATABASE_URL: {path} cannot be opened: {error}") from error
    return SqliteDoor(writer, reader, lock)


def hold(path: Path) -> IO[str]:
    """The lock of the file, held until it is closed. Raises DatabaseUnusable where another holds it."""
    try:
        lock = open(f"{path}.lock", "w")  # noqa: SIM115
    except OSError as error:
        raise DatabaseUnusable(f"DATABASE_URL: {path} cannot be written: {error.strerror}") from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise DatabaseUnusable(f"DATABASE_URL: {path} is in use by another process of the bot") from error
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


async def _lane(path: Path, *, read_only: bool = False) -> Lane:
    raw = await aiosqlite.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        connection = await hop(raw, lambda: _connection(raw._conn, read_only))
        return Lane(raw, connection, "BEGIN" if read_only else "BEGIN IMMEDIATE")
    except BaseException:
        await raw.close()
        raise


def _connection(raw: sqlite3.Connection, read_only: bool) -> Connection:
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")
    if read_only:
        raw.execute("PRAGMA query_only = ON")
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True)
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")
