"""PostgreSQL: a unit or a group is one `run_sync` over asyncpg."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import asyncpg
import structlog
from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from domain.refusals import NotFound
from storage.errors import DatabaseAway, DatabaseUnusable
from storage.gathering import Gathering, Outcome, Unit
from storage.tx import Tx

log = structlog.get_logger()

AT_ONCE = 10
"""Units of a group: they go one after another, so that a far server is asked no longer than a moment."""
READERS = 4
CONNECT_SECONDS = 4.0
COLLISIONS = ("40001", "40P01")
"""Serialization failure, deadlock: the unit was rolled back and may run again at once."""
PASSING = ("08", "53", "55P03", "57")
TRIES = 50
BEYOND_ANY_KEY = "value out of int"
"""So asyncpg refuses to send a number that the column cannot hold."""
READY_AT_ONCE = 3
"""Connections that the first messages need not wait for: what is sent must soon be marked."""


class PostgresDoor:
    """Writes are serializable, as on SQLite: what an action read is still so when it commits.

    `settle` runs at READ COMMITTED: units of the inbox and the outbox, which lock row by row. One group of
    either is under way at a time, so that no two of one process wait for each other's rows.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        reads = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        writes = engine.execution_options(isolation_level="SERIALIZABLE")
        self._again = asyncio.Lock()
        self._reads = Gathering(partial(self._group, reads), AT_ONCE, READERS)
        self._writes = Gathering(partial(self._group, writes), AT_ONCE)
        self._settles = Gathering(partial(self._group, engine), AT_ONCE)

    async def read(self, unit: Unit) -> Any:
        return await self._reads.join(unit)

    async def write(self, unit: Unit) -> Any:
        return await self._writes.join(unit)

    async def settle(self, unit: Unit) -> Any:
        return await self._settles.join(unit)

    async def _group(self, engine: AsyncEngine, units: Sequence[Unit]) -> list[Outcome]:
        """All in one transaction; where one fails, each in its own. Away is away for all of them."""
        if len(units) > 1:
            try:
                results = await _commit_once(engine, partial(_each, units))
                return [Outcome(result) for result in results]
            except DatabaseAway as error:
                return [Outcome(error=error)] * len(units)
            except Exception:
                log.debug("of a group one failed: each runs alone", units=len(units))
        return [await self._alone(engine, unit) for unit in units]

    async def _alone(self, engine: AsyncEngine, unit: Unit) -> Outcome:
        try:
            return Outcome(await self._commit(engine, unit))
        except Exception as error:
            return Outcome(error=error)

    async def _commit(self, engine: AsyncEngine, unit: Unit) -> Any:
        """What collided runs again, one such unit at a time, so that crowds do not collide for ever."""
        try:
            return await _commit_once(engine, unit)
        except DBAPIError as error:
            if _state(error) not in COLLISIONS:
                raise
        async with self._again:
            for left in reversed(range(TRIES)):
                try:
                    return await _commit_once(engine, unit)
                except DBAPIError as error:
                    if _state(error) not in COLLISIONS:
                        raise
                    if not left:
                        raise DatabaseAway("too many collisions") from error
                await asyncio.sleep(0.002)
        raise AssertionError

    async def close(self) -> None:
        await self._engine.dispose()


async def _commit_once(engine: AsyncEngine, unit: Unit) -> Any:
    async with _troubles_named(), engine.begin() as connection:
        return await connection.run_sync(_run, unit)


@asynccontextmanager
async def _troubles_named() -> AsyncIterator[None]:
    """Raises DatabaseAway for trouble that passes, NotFound for a forged number that no key can be;
    collisions pass by as they are."""
    try:
        yield
    except (DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        if BEYOND_ANY_KEY in str(error):
            raise NotFound from error
        if _passes(error):
            raise DatabaseAway(type(error).__name__) from error
        raise
    except (PoolExhausted, OSError) as error:
        raise DatabaseAway(type(error).__name__) from error


def _passes(error: Exception) -> bool:
    state = _state(error)
    if state in COLLISIONS:
        return False
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    if not state:
        return isinstance(error, InterfaceError | OperationalError | asyncpg.InterfaceError)
    return state.startswith(PASSING)


def _state(error: Exception) -> str:
    """PostgreSQL's five characters, or nothing."""
    return str(getattr(getattr(error, "orig", error), "sqlstate", None) or "")


def _run(connection: Connection, unit: Unit) -> Any:
    return unit(Tx(connection))


def _each(units: Sequence[Unit], tx: Tx) -> list[Any]:
    return [unit(Tx(tx.connection)) for unit in units]


def make_engine(url: URL) -> AsyncEngine:
    """`sslmode` as in every PostgreSQL address; asyncpg calls it `ssl`."""
    query = {"ssl" if name == "sslmode" else name: value for name, value in url.query.items()}
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg", query=query),
        pool_size=10,
        max_overflow=10,
        hide_parameters=True,
        connect_args={"timeout": CONNECT_SECONDS},
    )


UNREACHABLE = (OSError, DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError, TypeError, ValueError)
"""Whatever asyncpg and its dialect raise for an address that leads nowhere or means nothing."""


async def open_postgres(url: URL) -> PostgresDoor:
    engine = make_engine(url)
    try:
        await asyncio.gather(*(_greet(engine) for _ in range(READY_AT_ONCE)))
    except UNREACHABLE as error:
        await engine.dispose()
        raise unreachable(url, error) from error
    return PostgresDoor(engine)


async def _greet(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        await connection.execute(text("SELECT pg_sleep(0.01)"))


def unreachable(url: URL, error: Exception) -> DatabaseUnusable:
    """Never the address itself: it holds the password."""
    cause = getattr(error, "orig", None) or error
    reason = type(cause.__cause__ or cause).__name__
    return DatabaseUnusable(f"DATABASE_URL: cannot use PostgreSQL at {url.host}/{url.database}: {reason}")
