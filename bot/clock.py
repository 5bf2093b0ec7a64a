"""The one place that reads the clock (law 3).

`now()` follows the clock at CLOCK_URL where there is one; waiting, leases and timeouts are
monotonic, so that a turned clock shows at the next beat and breaks nothing.
"""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

import aiohttp
import structlog

log = structlog.get_logger()

SILENT = (aiohttp.ClientError, OSError, ValueError, KeyError, TypeError)
"""What comes of asking a clock that is away, or something that is no clock."""


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

    def now(self) -> datetime:
        return datetime.now(UTC) + self._shift

    async def ask(self, session: aiohttp.ClientSession) -> None:
        """Raises one of SILENT."""
        async with session.get(self._url, timeout=aiohttp.ClientTimeout(total=2)) as response:
            said = datetime.fromisoformat((await response.json())["now"])
        self._shift = said - datetime.now(UTC)

    async def follow(self, session: aiohttp.ClientSession) -> None:
        """Keeps the last shift when the other clock does not answer."""
        try:
            await self.ask(session)
        except SILENT as error:
            log.warning("the clock does not answer", error=type(error).__name__)


def monotonic() -> float:
    """Seconds, for waiting only."""
    return time.monotonic()
