"""SQLite: one writer and one reader, each on the thread of its aiosqlite connection, one hop a unit."""

import fcntl
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import aiosqlite
from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy.exc import DBAPIError

from domain.refusals import NotFound
from storage.errors import DatabaseAway, DatabaseUnusable
from storage.tx import Tx

BUSY_SECONDS = 10.0
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
    """The one use of a private name of aiosqlite: the whole unit in one trip to its thread."""
    return await connection._execute(unit)  # type: ignore[no-untyped-call]


class SqliteDoor:
    """`lock` keeps a second process out of the file: two writers would share no claims."""

    def __init__(self, writer: "Lane", reader: "Lane", lock: IO[str]) -> None:
        self._writer = writer
        self._reader = reader
        self._lock = lock

    async def read(self, unit: Callable[[Tx], Any]) -> Any:
        return await self._reader.run("BEGIN", unit)

    async def write(self, unit: Callable[[Tx], Any]) -> Any:
        return await self._writer.run("BEGIN IMMEDIATE", unit)

    async def settle(self, unit: Callable[[Tx], Any]) -> Any:
        return await self.write(unit)

    async def close(self) -> None:
        await self._reader.close()
        await self._writer.close()
        self._lock.close()


class Lane:
    """One connection with its thread, and a SQLAlchemy connection that lives on that thread."""

    def __init__(self, raw: aiosqlite.Connection, connection: Connection) -> None:
        self._raw = raw
        self._connection = connection

    async def run(self, begin: str, unit: Callable[[Tx], Any]) -> Any:
        """Raises DatabaseAway for trouble that passes, NotFound for a forged number that no key can be."""
        try:
            return await hop(self._raw, lambda: self._run(begin, unit))
        except OverflowError as error:
            raise NotFound from error
        except DBAPIError as error:
            code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
            if code in PASSING:
                raise DatabaseAway(str(error.orig)) from error
            raise

    def _run(self, begin: str, unit: Callable[[Tx], Any]) -> Any:
        self._connection.exec_driver_sql(begin)
        try:
            result = unit(Tx(self._connection))
            self._connection.exec_driver_sql("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        return result

    def _roll_back(self) -> None:
        """Some errors (a full disk) have rolled back already: a second ROLLBACK would hide them."""
        if self._raw.in_transaction:
            self._connection.exec_driver_sql("ROLLBACK")

    async def close(self) -> None:
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
        return Lane(raw, await hop(raw, lambda: _connection(raw._conn, read_only)))
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
