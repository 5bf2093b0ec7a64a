"""A watcher inside a bot's process: how long its event loop was not to be had."""

import asyncio
import json
import os
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bench.side import Side

NAP = 0.002


class Lag:
    """Each nap should take NAP; what it takes longer, something else had the loop."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.longest_own = 0.0
        """Of that, processor time of the loop's own thread: a busy machine has no part in it."""

    async def watch(self) -> None:
        while True:
            wall, own = time.monotonic(), time.thread_time()
            await asyncio.sleep(NAP)
            self.longest = max(self.longest, time.monotonic() - wall - NAP)
            self.longest_own = max(self.longest_own, time.thread_time() - own)


@asynccontextmanager
async def watched() -> AsyncIterator[None]:
    """With BENCH_LAG it writes what it saw since the last time to that file on SIGUSR1; else nothing watches."""
    if not os.environ.get("BENCH_LAG"):
        yield
        return
    lag, path = Lag(), Path(os.environ["BENCH_FOLDER"], "lag")

    def tell() -> None:
        path.write_text(json.dumps([lag.longest, lag.longest_own]))
        lag.longest = lag.longest_own = 0.0

    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, tell)
    watching = asyncio.create_task(lag.watch())
    try:
        yield
    finally:
        watching.cancel()


async def longest(side: Side) -> tuple[float, float]:
    """Since it was last asked: seconds, and of the loop's own processor time."""
    path = side.folder / "lag"
    path.unlink(missing_ok=True)
    os.kill(side.process.pid, signal.SIGUSR1)
    while not (path.exists() and (told := path.read_text())):  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    wall, own = json.loads(told)
    return wall, own
