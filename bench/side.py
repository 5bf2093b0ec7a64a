"""One side of a comparison: a bot as a process beside a server of its own, and what it costs."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.telegram import TOKEN, Call, Telegram, serve

ROOT = Path(__file__).parent.parent
STOP_SECONDS = 15.0
NO_MORE: Mapping[str, str] = {}

AIOGRAM = "bench.echo_aiogram"
PTB = "bench.echo_ptb"
NASTAVNIK = "bench.nastavnik"
"""Without Telegram's limits: what is measured is work, not waiting."""


@dataclass(slots=True)
class Side:
    name: str
    telegram: Telegram
    process: subprocess.Popen[bytes]
    folder: Path

    def cpu(self) -> float:
        """Seconds of processor time, user and system, of all its threads."""
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def megabytes(self) -> float:
        """Resident memory."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def launch(
    module: str, telegram: Telegram, folder: Path, settings: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": telegram.url,
        "LOG_LEVEL": "ERROR",
        "BENCH_FOLDER": str(folder),
        **settings,
    }
    with (folder / "out").open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-m", module], cwd=ROOT, env=environment, stdout=out, stderr=out
        )


@asynccontextmanager
async def running(
    module: str,
    folder: Path,
    settings: Mapping[str, str] = NO_MORE,
    *,
    hear: Callable[[Call], None] | None = None,
    latency: float = 0.0,
) -> AsyncIterator[Side]:
    """From when it asks for updates; afterwards it is gone."""
    own = folder / f"{module}-{time.monotonic_ns()}"
    own.mkdir()
    async with serve(hear, latency) as telegram:
        process = launch(module, telegram, own, settings)
        try:
            await _listens(telegram, process, own)
            yield Side(module, telegram, process, own)
        finally:
            await stop(process)


async def _listens(telegram: Telegram, process: subprocess.Popen[bytes], folder: Path) -> None:
    waiting = asyncio.ensure_future(telegram.until(lambda: telegram.counts["getUpdates"] > 0))
    while not waiting.done():
        if process.poll() is not None:
            raise RuntimeError((folder / "out").read_text()[-2000:])
        await asyncio.wait({waiting}, timeout=0.1)
    waiting.result()


async def stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    give_up_at = time.monotonic() + STOP_SECONDS
    while process.poll() is None:
        if time.monotonic() > give_up_at:
            process.kill()
        await asyncio.sleep(0.01)
