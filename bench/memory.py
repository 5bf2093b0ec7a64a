"""P9: how much memory grows over many different people, and over many updates of the same ones."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from bench.figure import Figure
from bench.side import NASTAVNIK, Side, running
from bench.size import size
from bench.telegram import Telegram, wave
from bench.town import database, people_in

AT_ONCE = 100
GOAL = ("50 MB", "0 MB")
REST_SECONDS = 2.0


def start(telegram: Telegram, id_: int) -> None:
    telegram.write(id_, "/start")


async def measure(folder: Path) -> AsyncIterator[Figure]:
    people, updates, warm = size(3000, 100_000), size(6000, 1_000_000), 1000
    async with database("sqlite") as url:
        everybody = await people_in(url, people + warm)
        async with running(NASTAVNIK, folder, {"DATABASE_URL": url}) as side:
            await _write(side, everybody[:warm])
            at_first = await _at_rest(side)
            await _write(side, everybody[warm:])
            met = await _at_rest(side)
            for _ in range(updates // warm):
                await _write(side, everybody[:warm])
            wrote = await _at_rest(side)
    yield Figure("P9 people", f"{met - at_first:.1f} MB", GOAL, f"{people} different, after {warm}")
    yield Figure("P9 updates", f"{wrote - met:.1f} MB", GOAL, f"{updates} more of the same {warm}")


async def _write(side: Side, people: range) -> None:
    telegram = side.telegram
    for first in range(0, len(people), AT_ONCE):
        some = people[first : first + AT_ONCE]
        await wave(telegram, some, lambda id_: start(telegram, id_), "sendMessage")


async def _at_rest(side: Side) -> float:
    await asyncio.sleep(REST_SECONDS)
    return side.megabytes()
