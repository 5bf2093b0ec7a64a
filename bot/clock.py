"""The one place that reads the clock (law 3).

`now()` follows the clock at CLOCK_URL where there is one; waiting, leases and timeouts are
monotonic, so that a turned clock shows at the next beat and breaks nothing.
"""

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

import aiohttp
import structlog

log = structlog.get_logger()

SILENT = (aiohttp.ClientError, OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError)
"""What comes of asking a clock that is away, or something that is no clock."""

EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""Beyond them a day in another zone, or in a school year's time, may be no date at all."""


PATIENCE = 1.0
"""Seconds to find the clock at a start, asked again and again."""
PAUSE = 0.2
ANSWER_WITHIN = aiohttp.ClientTimeout(total=10, sock_connect=2)
"""Who has taken the call may be slow to answer."""
A_BEAT_WAITS = 0.5
"""Seconds for an answer; a later one is taken when it comes."""


class ClockSilent(Exception):  # noqa: N818
    """No clock answers there."""


class Clock(Protocol):
    def now(self) -> datetime: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class FollowedClock:
    """The system clock shifted by what the clock at `url` last said; `follow` asks it anew."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._shift = timedelta()
        self._asking: asyncio.Task[None] | None = None

    def now(self) -> datetime:
        return datetime.now(UTC) + self._shift

    async def ask(self, session: aiohttp.ClientSession) -> None:
        """Raises one of SILENT."""
        asked = monotonic()
        async with session.get(self._url, timeout=ANSWER_WITHIN) as response:
            said = datetime.fromisoformat(json.loads(await response.read())["now"])
        if not EARLIEST <= said <= LATEST:
            raise ValueError("no year that anybody lives in")
        underway = timedelta(seconds=(monotonic() - asked) / 2)
        self._shift = said + underway - datetime.now(UTC)

    async def find(self, session: aiohttp.ClientSession) -> None:
        """The first time; who is being started beside it gets a moment. Raises ClockSilent with the reason."""
        give_up_at = monotonic() + PATIENCE
        while True:
            try:
                await self.ask(session)
                return
            except SILENT as error:
                if monotonic() + PAUSE > give_up_at:
                    raise ClockSilent(type(error).__name__) from None
            await asyncio.sleep(PAUSE)

    async def follow(self, session: aiohttp.ClientSession) -> None:
        """Keeps the last shift while the other clock does not answer; nobody waits long for it."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask_quietly(session))
        await asyncio.wait({self._asking}, timeout=A_BEAT_WAITS)

    async def _ask_quietly(self, session: aiohttp.ClientSession) -> None:
        try:
            await self.ask(session)
        except SILENT as error:
            log.warning("the clock does not answer", error=type(error).__name__)


def monotonic() -> float:
    """Seconds, for waiting only."""
    return time.monotonic()
