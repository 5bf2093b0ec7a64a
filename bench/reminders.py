"""P3 to P6: what ten thousand due reminders do to the event loop, to whoever waits for an answer, and to themselves."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import quantiles

from bench.figure import Figure
from bench.lag import longest
from bench.side import AIOGRAM, NASTAVNIK, Side, running
from bench.size import size
from bench.telegram import Call, Telegram, wave
from bench.town import database, kinds, opened, remind, settle

LATENCY = 0.05
A_SECOND = 30
IN_FLIGHT = 100
WRITES_A_SECOND = 5
BELOW_THE_CAP = 10
"""Reminders a second, a third of what may be sent."""
LEAD = timedelta(seconds=10)
"""So long the bot has to start before the first of them."""


async def measure(folder: Path) -> AsyncIterator[Figure]:
    async for figure in _under_load(folder):
        yield figure
    for kind in kinds():
        async for figure in _at_the_cap(kind, folder):
            yield figure
    for kind in kinds():
        yield await _below_the_cap(kind, folder)


async def _under_load(folder: Path) -> AsyncIterator[Figure]:
    """P3 and P4."""
    due, seconds, waves = 10_000, size(15, 60), size(3, 20)
    answers: dict[str, float] = {}
    for kind in kinds():
        async with _bot(kind, folder, due, 1, IN_FLIGHT) as (side, people, _):
            writers = people[due:]
            answers[kind] = await _answered_within(side.telegram, writers, seconds)
            await longest(side)
            await _waves(side, writers, waves)
            wall, own = await longest(side)
        note = f"{due} due, {waves} × {IN_FLIGHT} updates at once; {own * 1e3:.0f} ms of it its own CPU"
        yield Figure(f"P3 {kind}", f"{wall * 1e3:.0f} ms", ("100 ms", "30 ms"), note)
    async with running(AIOGRAM, folder, {"BENCH_LAG": "1"}, latency=LATENCY) as side:
        await _waves(side, range(1, IN_FLIGHT + 1), waves)
        wall, own = await longest(side)
    note = f"the same updates, no reminders; {own * 1e3:.0f} ms of it its own CPU"
    yield Figure("P3 aiogram", f"{wall * 1e3:.0f} ms", note=note)
    for kind, late in answers.items():
        note = f"{due} due, {WRITES_A_SECOND} people a second for {seconds} s, latency {LATENCY * 1e3:.0f} ms"
        yield Figure(f"P4 {kind}", f"{late * 1e3:.0f} ms", ("1000 ms", "300 ms"), note)


async def _waves(side: Side, people: Sequence[int], waves: int) -> None:
    for _ in range(waves):
        await wave(side.telegram, people, lambda id_: side.telegram.write(id_, "/start"), "sendMessage")


async def _answered_within(telegram: Telegram, writers: Sequence[int], seconds: int) -> float:
    """The 95th of a hundred answers, in seconds from when a person wrote."""
    asked: dict[int, float] = {}
    waited: list[float] = []

    def hear(call: Call) -> None:
        if call.method == "sendMessage" and call.chat_id in asked:
            waited.append(call.at - asked.pop(call.chat_id))

    telegram.heard = hear
    chance = random.Random(1)
    for turn in range(WRITES_A_SECOND * seconds):
        writer = writers[turn % len(writers)]
        asked[writer] = time.monotonic()
        telegram.write(writer, "/start")
        await asyncio.sleep(chance.expovariate(WRITES_A_SECOND))
    await telegram.until(lambda: not asked)
    return _p95(waited)


async def _at_the_cap(kind: str, folder: Path) -> AsyncIterator[Figure]:
    """P5: two for each, so that the pace of a chat shows as well."""
    total = size(900, 10_000)
    sent: list[Call] = []
    async with _bot(kind, folder, total // 2, 2, 0, hear=sent) as (side, _, __):
        await side.telegram.until(lambda: len(sent) >= total, within=total / A_SECOND + 60)
    times = [call.at for call in sent]
    ratio = (times[-1] - times[0]) / ((total - 1) / A_SECOND)
    yield Figure(f"P5 {kind}", ratio, (1.05, 1.03), f"{total} at {A_SECOND} a second, latency 50 ms")
    yield Figure(f"P5 {kind} most in a second", float(_most_in_a_second(times)), (30,))
    yield Figure(f"P5 {kind} shortest gap in a chat", f"{_shortest_gap(sent):.2f} s", ("1 s",))


def _most_in_a_second(times: Sequence[float]) -> int:
    first = most = 0
    for last, at in enumerate(times):
        while at - times[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def _shortest_gap(sent: Sequence[Call]) -> float:
    chats: dict[int, list[float]] = {}
    for call in sent:
        chats.setdefault(call.chat_id, []).append(call.at)
    return min(later - earlier for times in chats.values() for earlier, later in pairwise(times))


async def _below_the_cap(kind: str, folder: Path) -> Figure:
    """P6: lateness at the server, from when a reminder was due."""
    total = size(150, 3000)
    sent: list[Call] = []
    apart = timedelta(seconds=1 / BELOW_THE_CAP)
    async with _bot(kind, folder, total, 1, 0, hear=sent, lead=LEAD, apart=apart) as (side, people, first):
        ready, began = time.monotonic(), time.monotonic() + (first - datetime.now(UTC)).total_seconds()
        await side.telegram.until(lambda: len(sent) >= total, within=total / BELOW_THE_CAP + 60)
    due = {id_: began + place * apart.total_seconds() for place, id_ in enumerate(people)}
    late = [call.at - due[call.chat_id] for call in sent if due[call.chat_id] > ready]
    note = f"{len(late)} at {BELOW_THE_CAP} a second"
    return Figure(f"P6 {kind}", f"{_p95(late):.2f} s", ("5 s", "1 s"), note)


@asynccontextmanager
async def _bot(
    kind: str,
    folder: Path,
    reminded: int,
    each: int,
    others: int,
    *,
    hear: list[Call] | None = None,
    lead: timedelta = timedelta(),
    apart: timedelta = timedelta(),
) -> AsyncIterator[tuple[Side, range, datetime]]:
    """The bot at Telegram's pace, with reminders for the first of so many people, from that moment on."""

    def note(call: Call) -> None:
        if hear is not None and call.method == "sendMessage":
            hear.append(call)

    async with database(kind) as url:
        async with opened(url) as store:
            people = await settle(store, reminded + others)
            first = datetime.now(UTC) + lead
            await remind(store, people[:reminded], first, apart, each)
        options = {"DATABASE_URL": url, "BENCH_PACE": "1", "BENCH_LAG": "1"}
        async with running(NASTAVNIK, folder, options, hear=note, latency=LATENCY) as side:
            yield side, people, first


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]
