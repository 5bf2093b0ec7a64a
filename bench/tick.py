"""P7: a tick where nothing is due costs the same whatever waits; and what a bot costs to whom nobody writes."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

from bench.figure import Figure
from bench.side import AIOGRAM, NASTAVNIK, Side, running
from bench.size import size
from bench.town import database, kinds, opened, people_in, remind, settle
from scheduler.beats import Beats
from scheduler.delivery import Delivery
from scheduler.outcomes import Delayed, Outcome
from storage import outbox
from storage.outbox import Urgency
from storage.store import Store

FEW = 1000
LATER = timedelta(days=1)
APART = timedelta(seconds=1)
TICKS_A_TURN = 20


async def measure(folder: Path) -> AsyncIterator[Figure]:
    many = size(100_000, 1_000_000)
    for kind in kinds():
        few, lots = await _ticks(kind, many)
        note = f"{many} pending {lots * 1e3:.2f} ms, {FEW} pending {few * 1e3:.2f} ms"
        yield Figure(f"P7 tick {kind}", lots / few, (2, 1), note)
    async for figure in _idle(folder):
        yield figure


async def _ticks(kind: str, many: int) -> tuple[float, float]:
    """Median seconds of a tick with few and with many pending."""
    async with AsyncExitStack() as stack:
        stores: dict[int, Store] = {}
        for pending in (FEW, many):
            url = await stack.enter_async_context(database(kind))
            stores[pending] = await stack.enter_async_context(opened(url))
            people = await settle(stores[pending], FEW)
            await remind(stores[pending], people, datetime.now(UTC) + LATER, APART, pending // FEW)
        taken: dict[int, list[float]] = {FEW: [], many: []}
        for turn in range(size(10, 40)):
            for pending, store in stores.items():
                spent = await _spent(store)
                if turn:
                    taken[pending].append(spent)
    return median(taken[FEW]), median(taken[many])


async def _spent(store: Store) -> float:
    """Of the fastest tick of a turn: what else runs on the machine has no part in it."""
    beats = Beats(store, _now, Delivery(store, _now, _send, _tell, one_process=True), _record)
    fastest = float("inf")
    for _ in range(TICKS_A_TURN):
        began = time.perf_counter()
        await beats.beat()
        claimed = await store.write_plainly(outbox.claim, uuid4().hex, _now(), 90, Urgency.BULK)
        fastest = min(fastest, time.perf_counter() - began)
        assert not claimed
    return fastest


def _now() -> datetime:
    return datetime.now(UTC)


async def _send(_: int, __: int, ___: Callable[[], Awaitable[Any]]) -> Outcome:
    return Delayed()


async def _record(what: str, error: BaseException) -> int:
    raise error


async def _tell(_: str, __: str) -> int:
    return 0


async def _idle(folder: Path) -> AsyncIterator[Figure]:
    seconds = size(20, 120)
    async with AsyncExitStack() as stack:
        sides: dict[str, Side] = {}
        for kind in kinds():
            url = await stack.enter_async_context(database(kind))
            await people_in(url, FEW)
            sides[kind] = await stack.enter_async_context(running(NASTAVNIK, folder, {"DATABASE_URL": url}))
        sides["aiogram"] = await stack.enter_async_context(running(AIOGRAM, folder))
        await asyncio.sleep(3)
        before = {name: side.cpu() for name, side in sides.items()}
        await asyncio.sleep(seconds)
        percent = {name: (side.cpu() - before[name]) / seconds * 100 for name, side in sides.items()}
    for name in sides:
        goal = () if name == "aiogram" else ("0.5 %", "0.1 %")
        yield Figure(f"P7 idle {name}", f"{percent[name]:.2f} %", goal, f"of a core, {seconds} s")
