"""Sides take turns (A B A B), so that a busy machine disturbs all alike; of the turns the median counts."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from statistics import median

from bench.side import Side
from bench.telegram import Telegram, wave

SETTLE_SECONDS = 0.3
"""What an update still does after its answer belongs to its cost."""

Act = Callable[[Telegram, int], None]


@dataclass(frozen=True, slots=True)
class Work:
    """What people do, and the names of the calls that answer it."""

    act: Act
    answers: tuple[str, ...]


class Turns:
    """`people` act one after another, so many at once; each may act again only when all have."""

    def __init__(self, side: Side, work: Work, people: Sequence[int]) -> None:
        self._side = side
        self._work = work
        self._people: Iterator[int] = cycle(people)

    async def take(self, count: int, at_once: int) -> float:
        """Seconds of processor time an update."""
        before = self._side.cpu()
        telegram = self._side.telegram
        for _ in range(count // at_once):
            some = islice(self._people, at_once)
            await wave(telegram, some, lambda id_: self._work.act(telegram, id_), *self._work.answers)
        await asyncio.sleep(SETTLE_SECONDS)
        return (self._side.cpu() - before) / count


async def compare(turns: Mapping[str, Turns], rounds: int, count: int, at_once: int) -> dict[str, float]:
    """The first turn of each only warms it up."""
    costs: dict[str, list[float]] = {name: [] for name in turns}
    for turn in range(rounds + 1):
        for name, side in turns.items():
            cost = await side.take(count, at_once)
            if turn:
                costs[name].append(cost)
    return {name: median(some) for name, some in costs.items()}
