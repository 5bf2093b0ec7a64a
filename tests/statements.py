"""P11: the statements that the handling of updates asks for; what delivery and ticks do beside it is not counted.

The inbox's own marks are left out.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy import Engine, event

from storage.store import Door, Store
from storage.tx import Tx

MARKS = ("INTO inbox", "UPDATE inbox")
COUNTED = ("SELECT", "INSERT", "UPDATE", "DELETE")
LANE = "Lanes._run"

_of_update: ContextVar[bool] = ContextVar("of_update", default=False)


class Counting:
    """Stands before the real door; `seen` may be set back at any time."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.seen = 0

    async def read(self, unit: Callable[[Tx], Any]) -> Any:
        return await self._door.read(_marked(unit))

    async def write(self, unit: Callable[[Tx], Any]) -> Any:
        return await self._door.write(_marked(unit))

    async def settle(self, unit: Callable[[Tx], Any]) -> Any:
        return await self._door.settle(_marked(unit))

    async def close(self) -> None:
        await self._door.close()

    def note(self, _: Any, __: Any, statement: str, *___: Any) -> None:
        if _of_update.get() and statement.lstrip().startswith(COUNTED):
            self.seen += not any(mark in statement for mark in MARKS)


def _marked(unit: Callable[[Tx], Any]) -> Callable[[Tx], Any]:
    """Units run elsewhere than where they are asked for: each carries along whether a lane asked."""
    task = asyncio.current_task()
    by_lane = task is not None and getattr(task.get_coro(), "__qualname__", "") == LANE

    def marked(tx: Tx) -> Any:
        token = _of_update.set(by_lane)
        try:
            return unit(tx)
        finally:
            _of_update.reset(token)

    return marked


@contextmanager
def counting(store: Store) -> Iterator[Counting]:
    door = store._door
    counts = Counting(door)
    store._door = counts
    event.listen(Engine, "before_cursor_execute", counts.note)
    try:
        yield counts
    finally:
        event.remove(Engine, "before_cursor_execute", counts.note)
        store._door = door
