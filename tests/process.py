"""The bot as a process, started, stopped, killed and held still as an operator or a fault would."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playground.server import Server
from tests.nursery import ROOT, nursery

READY_WITHIN = 60.0
LOOK_EVERY = 0.01


class BotProcess:
    """`cold`: a new interpreter runs `python -m bot`; otherwise the process comes from the nursery."""

    def __init__(self, environment: dict[str, str], folder: Path, *, cold: bool = False) -> None:
        self.environment = {"PATH": os.environ.get("PATH", ""), **environment}
        self.killed_at: list[float] = []
        self._folder = folder
        self.cold = cold
        self._runs = 0
        self._pid: int | None = None
        self._popen: subprocess.Popen[bytes] | None = None

    @property
    def out(self) -> str:
        """What any run of it has written to standard output."""
        return self._text("out")

    @property
    def err(self) -> str:
        return self._text("err")

    def launch(self) -> None:
        self._runs += 1
        out, err = (self._folder / f"{self._runs}.{kind}" for kind in ("out", "err"))
        if self.cold:
            with out.open("wb") as to_out, err.open("wb") as to_err:
                self._popen = subprocess.Popen(
                    [sys.executable, "-m", "bot"],
                    cwd=ROOT,
                    env=self.environment,
                    stdout=to_out,
                    stderr=to_err,
                )
            self._pid = self._popen.pid
        else:
            self._pid = nursery().bear(self.environment, out, err)

    async def start(self) -> None:
        """Until it says that it is ready."""
        self.launch()
        written = self._folder / f"{self._runs}.out"
        give_up_at = time.monotonic() + READY_WITHIN
        while not (written.exists() and "Ready:" in written.read_text()):
            assert self.code is None, f"ended with {self.code}: {self.err}"
            assert time.monotonic() < give_up_at, f"not ready: {self.out} {self.err}"
            await asyncio.sleep(LOOK_EVERY)

    @property
    def code(self) -> int | None:
        """None while it runs."""
        if self._popen is not None:
            return self._popen.poll()
        return nursery().codes.get(self._pid) if self._pid is not None else None

    @property
    def running(self) -> bool:
        return self._pid is not None and self.code is None

    async def kill(self) -> None:
        """kill -9."""
        self.killed_at.append(time.monotonic())
        self._signal(signal.SIGKILL)
        await self.ended()

    async def terminate(self) -> tuple[int, float]:
        """SIGTERM: the code with which it ended, and after how many seconds."""
        began = time.monotonic()
        self._signal(signal.SIGTERM)
        return await self.ended(), time.monotonic() - began

    async def ended(self, within: float = 30.0) -> int:
        give_up_at = time.monotonic() + within
        while (code := self.code) is None:
            assert time.monotonic() < give_up_at, f"it goes on: {self.err}"
            await asyncio.sleep(LOOK_EVERY)
        return code

    async def hold_still(self, seconds: float) -> None:
        """SIGSTOP, and SIGCONT after so long."""
        self._signal(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        self._signal(signal.SIGCONT)

    async def clear_away(self) -> None:
        """Whatever the test did, nothing of it is left running."""
        if self.running:
            self._signal(signal.SIGKILL)
            await self.ended()

    def _signal(self, number: signal.Signals) -> None:
        assert self._pid is not None
        os.kill(self._pid, number)

    def _text(self, kind: str) -> str:
        runs = [self._folder / f"{run}.{kind}" for run in range(1, self._runs + 1)]
        return "".join(run.read_text() for run in runs if run.exists())


def settings_of(server: Server, database_url: str) -> dict[str, str]:
    return {
        "BOT_TOKEN": server.token,
        "BOT_API_URL": server.url,
        "CLOCK_URL": f"{server.url}/clock",
        "DATABASE_URL": database_url,
    }


@asynccontextmanager
async def running(database_url: str) -> AsyncIterator[Callable[[Server], BotProcess]]:
    """Makes bots that are gone with the test."""
    bots: list[BotProcess] = []
    with TemporaryDirectory() as folder:

        def bot_of(server: Server) -> BotProcess:
            own = Path(folder, str(len(bots)))
            own.mkdir()
            bots.append(BotProcess(settings_of(server, database_url), own))
            return bots[-1]

        try:
            yield bot_of
        finally:
            for bot in bots:
                await bot.clear_away()
