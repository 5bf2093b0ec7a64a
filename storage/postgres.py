"""PostgreSQL: a unit is one `run_sync` over asyncpg."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.errors import DatabaseUnusable
from storage.tx import Tx


class PostgresDoor:
    def __init__(self, engine: AsyncEngine) -> None:
        self._writes = engine
        self._reads = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    async def read(self, unit: Callable[[Tx], Any]) -> Any:
        async with self._reads.connect() as connection:
            return await connection.run_sync(_run, unit)

    async def write(self, unit: Callable[[Tx], Any]) -> Any:
        async with self._writes.begin() as connection:
            return await connection.run_sync(_run, unit)

    async def close(self) -> None:
        await self._writes.dispose()


def _run(connection: Connection, unit: Callable[[Tx], Any]) -> Any:
    return unit(Tx(connection))


async def open_postgres(url: URL) -> PostgresDoor:
    engine = create_async_engine(
        url.set(drivername="postgresql+asyncpg"), pool_size=10, max_overflow=10, pool_pre_ping=True
    )
    try:
        async with engine.connect():
            pass
    except (OSError, DBAPIError) as error:
        await engine.dispose()
        raise DatabaseUnusable(f"cannot reach PostgreSQL at {url.host}: {type(error).__name__}") from error
    return PostgresDoor(engine)
