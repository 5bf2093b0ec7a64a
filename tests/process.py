"""The bot as a process: `python -m bot`, started, stopped, killed and held still as an operator or a fault would."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from playground.server import Server

ROOT = Path(__file__).parent.parent
READY_WITHIN = 30.0


class BotProcess:
    """`out` and `err` hold all lines that any run of it has written."""

    def __init__(self, server: Server, database_url: str, **settings: str) -> None:
        self.environment = {
            "PATH": os.environ.get("PATH", ""),
            "BOT_TOKEN": server.token,
            "BOT_API_URL": server.url,
            "CLOCK_URL": f"{server.url}/clock",
            "DATABASE_URL": database_url,
            **settings,
        }
        self.out: list[str] = []
        self.err: list[str] = []
        self.killed_at: list[float] = []
        self._process: asyncio.subprocess.Process | None = None
        self._readers: list[asyncio.Task[None]] = []
        self._ready = asyncio.Event()

    async def launch(self) -> None:
        self._ready = asyncio.Event()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            cwd=ROOT,
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        self._readers = [
            asyncio.create_task(self._read(self._process.stdout, self.out)),
            asyncio.create_task(self._read(self._process.stderr, self.err)),
        ]

    async def start(self) -> None:
        """Until it says that it is ready."""
        await self.launch()
        ready = asyncio.ensure_future(self._ready.wait())
        await asyncio.wait({ready, *self._readers}, timeout=READY_WITHIN, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        assert self._ready.is_set(), f"not ready: {self.out} {self.err}"

    async def kill(self) -> None:
        """kill -9."""
        assert self._process is not None
        self.killed_at.append(time.monotonic())
        self._process.kill()
        await self.ended()

    async def terminate(self) -> tuple[int, float]:
        """SIGTERM: the code with which it ended, and after how many seconds."""
        assert self._process is not None
        began = time.monotonic()
        self._process.terminate()
        return await self.ended(), time.monotonic() - began

    async def ended(self, within: float = 30.0) -> int:
        assert self._process is not None
        code = await asyncio.wait_for(self._process.wait(), within)
        await asyncio.gather(*self._readers)
        return code

    async def hold_still(self, seconds: float) -> None:
        """SIGSTOP, and SIGCONT after so long."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        self._process.send_signal(signal.SIGCONT)

    async def clear_away(self) -> None:
        """Whatever the test did, nothing of it is left running."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self.ended()

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def _read(self, stream: asyncio.StreamReader | None, lines: list[str]) -> None:
        assert stream is not None
        async for raw in stream:
            lines.append(raw.decode().rstrip())
            if raw.startswith(b"Ready:"):
                self._ready.set()


@asynccontextmanager
async def running(database_url: str, **settings: str) -> AsyncIterator[Callable[[Server], BotProcess]]:
    """Makes bots that are gone with the test."""
    bots: list[BotProcess] = []

    def bot_of(server: Server) -> BotProcess:
        bots.append(BotProcess(server, database_url, **settings))
        return bots[-1]

    try:
        yield bot_of
    finally:
        for bot in bots:
            await bot.clear_away()
