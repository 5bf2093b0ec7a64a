"""One door to the database: `await store.read(query, …)`, `await store.write(action, …)`.

Law 4: one transaction per action and one trip to the database thread. An action is a plain
synchronous function of a `Tx`; only the store knows how it runs.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import make_url

from storage.effects import Turn, handling, once
from storage.tx import Tx

P = ParamSpec("P")
T = TypeVar("T")
Unit = Callable[[Tx], Any]


class Door(Protocol):
    """How units run on one kind of database. Trouble that passes is raised as DatabaseAway."""

    async def read(self, unit: Unit) -> Any: ...
    async def write(self, unit: Unit) -> Any: ...
    async def settle(self, unit: Unit) -> Any: ...
    async def close(self) -> None: ...


class Store:
    """`bell` rings after a commit that put something into the outbox."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.bell = asyncio.Event()

    async def read(self, query: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a query on a snapshot; what it would write is refused by the database."""
        result: T = await self._door.read(lambda tx: query(tx, *args, **kwargs))
        return result

    async def write(self, action: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs an action in one transaction; inside the handling of an update it is an effect (law 8)."""
        now = handling.get()
        turn = now.turn(action) if now else None
        result: T = await self._commit(self._door.write, action, turn, args, kwargs)
        return result

    async def write_plainly(
        self, action: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """A write that is idempotent by itself and belongs to no update (inbox, outbox, conversation)."""
        result: T = await self._commit(self._door.settle, action, None, args, kwargs)
        return result

    async def _commit(
        self,
        run: Callable[[Unit], Awaitable[Any]],
        action: Callable[..., T],
        turn: Turn | None,
        args: Any,
        kwargs: Any,
    ) -> T:
        bells: list[bool] = []

        def unit(tx: Tx) -> T:
            result = once(tx, turn, action, *args, **kwargs) if turn else action(tx, *args, **kwargs)
            bells.append(tx.bell)
            return result

        result: T = await run(unit)
        if any(bells):
            self.bell.set()
        return result

    async def close(self) -> None:
        await self._door.close()


async def open_store(database_url: str) -> Store:
    """Opens a migrated database. Raises DatabaseUnusable with one clear line."""
    url = make_url(database_url)
    door: Awaitable[Door]
    if url.get_backend_name() == "sqlite":
        from storage.sqlite import open_sqlite

        door = open_sqlite(Path(url.database or "data/nastavnik.db"))
    else:
        from storage.postgres import open_postgres

        door = open_postgres(url)
    return Store(await door)
