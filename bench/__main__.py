"""`python -m bench`: all figures, or those that are named (`python -m bench P1 P8`)."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import memory, menu_click, reminders, start, statements, summary, tick, update
from bench.figure import Figure

Measure = Callable[[Path], AsyncIterator[Figure]]

FIGURES: dict[str, Measure] = {
    "P1": update.measure,
    "P2": menu_click.measure,
    "P3 P4 P5 P6": reminders.measure,
    "P7": tick.measure,
    "P8": start.measure,
    "P9": memory.measure,
    "P10": summary.measure,
    "P11": statements.measure,
}


async def main(named: list[str]) -> None:
    for id_, measure in FIGURES.items():
        if named and not set(named) & set(id_.split()):
            continue
        began = time.monotonic()
        with TemporaryDirectory() as folder:
            async for figure in measure(Path(folder)):
                print(figure.line(), flush=True)
        print(f"  {id_} took {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
