"""The bot as the playground starts it: a process of its own that knows nothing but a Bot API address."""

import asyncio
import contextlib
import os
import sys

READY = "Ready:"
LINK = "https://t.me/"
STOP_SECONDS = 12


class BotProcess:
    """`link` is the first administrator's, where the school has none yet."""

    def __init__(self, url: str, token: str, database_url: str) -> None:
        self._environment = {
            **os.environ,
            "BOT_TOKEN": token,
            "BOT_API_URL": url,
            "CLOCK_URL": f"{url}/clock",
            "DATABASE_URL": database_url,
        }
        self._process: asyncio.subprocess.Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self.link: str | None = None

    async def start(self) -> bool:
        """Whether it says that it is ready; otherwise it has said why not, and ended."""
        self.link = None
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            env=self._environment,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        ready = asyncio.Event()
        self._reader = asyncio.create_task(self._read(self._process, ready))
        await asyncio.wait(
            {self._reader, asyncio.ensure_future(ready.wait())}, return_when=asyncio.FIRST_COMPLETED
        )
        return ready.is_set()

    async def stop(self) -> None:
        if self._process is None or self._reader is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), STOP_SECONDS)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        await self._reader

    @property
    def fell(self) -> bool:
        """Ended without being asked to."""
        return self._process is not None and self._process.returncode is not None

    async def ended(self) -> int:
        assert self._process is not None
        return await self._process.wait()

    async def _read(self, process: asyncio.subprocess.Process, ready: asyncio.Event) -> None:
        assert process.stdout is not None
        async for raw in process.stdout:
            line = raw.decode().strip()
            if line.startswith(LINK):
                self.link = line
                print(line, flush=True)
            elif line.startswith(READY):
                ready.set()
