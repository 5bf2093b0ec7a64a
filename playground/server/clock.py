"""The playground's clock: the system's time and what has been turned since."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Clock:
    def __init__(self) -> None:
        self.turned = timedelta()
        self.on_turn: Callable[[datetime], None] = lambda now: None

    def now(self) -> datetime:
        return datetime.now(UTC) + self.turned

    def unix(self) -> int:
        return int(self.now().timestamp())

    def advance(self, by: timedelta | float) -> datetime:
        self.turned += by if isinstance(by, timedelta) else timedelta(seconds=by)
        return self._told()

    def set(self, to: datetime) -> datetime:
        if to.tzinfo is None:
            raise ValueError("the clock is set to an aware time only")
        self.turned = to - datetime.now(UTC)
        return self._told()

    def _told(self) -> datetime:
        now = self.now()
        self.on_turn(now)
        return now
