"""Telegram's limits on sending: about 30 a second in all, about one a second in a chat with some burst."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from .refusals import too_many_requests

OVERALL_RATE, OVERALL_BURST = 30.0, 30.0
CHAT_RATE, CHAT_BURST = 1.0, 5.0


@dataclass(slots=True)
class Bucket:
    rate: float
    burst: float
    tokens: float
    at: float

    def missing(self, count: int, now: float) -> float:
        """Seconds until so many may pass; 0 when they may now."""
        self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
        self.at = now
        wanted = min(float(count), self.burst)
        return max(0.0, (wanted - self.tokens) / self.rate)


class Limits:
    def __init__(self, enabled: bool = True) -> None:
        self.enabled = enabled
        self._overall = Bucket(OVERALL_RATE, OVERALL_BURST, OVERALL_BURST, time.monotonic())
        self._chats: dict[int, Bucket] = {}

    def charge(self, chat_id: int, count: int = 1) -> None:
        if not self.enabled:
            return
        now = time.monotonic()
        chat = self._chats.setdefault(chat_id, Bucket(CHAT_RATE, CHAT_BURST, CHAT_BURST, now))
        wait = max(self._overall.missing(count, now), chat.missing(count, now))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self._overall.tokens -= count
        chat.tokens -= count
        self._forget_full(now)

    def _forget_full(self, now: float) -> None:
        if len(self._chats) > 10_000:
            self._chats = {key: chat for key, chat in self._chats.items() if now - chat.at < CHAT_BURST}
