"""What waits while the database is busy runs together: under load units share a trip and a commit."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from storage.tx import Tx

Unit = Callable[[Tx], Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one unit, whatever became of those beside it."""

    result: Any = None
    error: BaseException | None = None


class Gathering:
    """`run` does a group of units and tells the outcome of each; so many groups are under way at once."""

    def __init__(
        self, run: Callable[[Sequence[Unit]], Awaitable[Sequence[Outcome]]], at_once: int, workers: int = 1
    ) -> None:
        self._run = run
        self._at_once = at_once
        self._workers = workers
        self._waiting: list[tuple[Unit, asyncio.Future[Outcome]]] = []
        self._working: set[asyncio.Task[None]] = set()

    async def join(self, unit: Unit) -> Any:
        """The unit's result, or its error; heard of after the commit."""
        ended: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((unit, ended))
        if len(self._working) < self._workers:
            self._working.add(asyncio.create_task(self._work()))
        outcome = await ended
        if outcome.error is not None:
            raise outcome.error
        return outcome.result

    async def over(self) -> None:
        """Nothing is under way any longer."""
        if self._working:
            await asyncio.wait(self._working)

    async def _work(self) -> None:
        """Until nothing waits; from that moment on whoever comes begins anew."""
        try:
            await self._empty()
        finally:
            self._working.discard(cast(asyncio.Task[None], asyncio.current_task()))

    async def _empty(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[: self._at_once], self._waiting[self._at_once :]
            units = [unit for unit, _ in group]
            try:
                outcomes = await self._run(units)
            except Exception as error:
                outcomes = [Outcome(error=error)] * len(units)
            for (_, ended), outcome in zip(group, outcomes, strict=True):
                if not ended.done():
                    ended.set_result(outcome)
