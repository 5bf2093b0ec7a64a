"""P8: from the start of the process to its first getUpdates, and the memory of a bot that waits."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median

from bench.figure import Figure
from bench.side import AIOGRAM, running
from bench.size import size
from bench.town import database, kinds

BOT = "bot"
REST_SECONDS = 2.0


async def measure(folder: Path) -> AsyncIterator[Figure]:
    async with AsyncExitStack() as stack:
        settings: dict[str, dict[str, str]] = {"aiogram": {}}
        for kind in kinds():
            settings[kind] = {"DATABASE_URL": await stack.enter_async_context(database(kind))}
        started: dict[str, list[tuple[float, float, float]]] = {name: [] for name in settings}
        for turn in range(size(4, 12)):
            for name, more in settings.items():
                told = await _start(AIOGRAM if name == "aiogram" else BOT, folder, more)
                if turn:
                    started[name].append(told)
    seconds, cpu, memory = (
        {name: median(one[part] for one in told) for name, told in started.items()} for part in range(3)
    )
    for kind in kinds():
        note = f"{seconds[kind]:.2f} s, aiogram {seconds['aiogram']:.2f} s; of CPU {_ratio(cpu, kind):.2f}"
        yield Figure(f"P8 start {kind}", _ratio(seconds, kind), (1.4, 1.2), note)
    for kind in kinds():
        note = f"{memory[kind]:.0f} MB, aiogram {memory['aiogram']:.0f} MB"
        yield Figure(f"P8 memory {kind}", _ratio(memory, kind), (1.5, 1.25), note)


def _ratio(values: dict[str, float], kind: str) -> float:
    return values[kind] / values["aiogram"]


async def _start(module: str, folder: Path, settings: dict[str, str]) -> tuple[float, float, float]:
    """Seconds to the first getUpdates, of these on the processor, and megabytes a while later."""
    began = time.monotonic()
    async with running(module, folder, settings) as side:
        seconds, cpu = side.telegram.polled_at - began, side.cpu()
        await asyncio.sleep(REST_SECONDS)
        return seconds, cpu, side.megabytes()
