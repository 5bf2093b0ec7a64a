"""The queue of updates: kept 24 hours, confirmed by offset, given to one poller at a time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .clock import Clock
from .refusals import OTHER_POLL, POLL_ENDED_BY_WEBHOOK, conflict
from .shapes import Json

KEPT_SECONDS = 24 * 3600
# A turned clock must not swallow what was pressed a moment ago.
KEPT_AT_LEAST = 60.0
UNASKED = frozenset(("chat_member", "message_reaction", "message_reaction_count"))


@dataclass(slots=True)
class Entry:
    number: int
    update: Any
    by_clock: float
    by_monotonic: float
    replayed: bool = False
    given: bool = False


class Updates:
    def __init__(self, clock: Clock, first: int = 100_000_001) -> None:
        self._clock = clock
        self.entries: list[Entry] = []
        self.next_number = first
        self._poll: asyncio.Future[None] | None = None
        self._arrived = asyncio.Event()
        self.allowed: list[str] = []
        self.on_arrival: Callable[[], None] = lambda: None
        self.on_confirmed: Callable[[], None] = lambda: None

    def add(self, kind: str, value: Json) -> int | None:
        """None for a kind that the bot has not asked for."""
        if kind not in self.allowed if self.allowed else kind in UNASKED:
            return None
        return self._put({kind: value})

    def _put(self, update: Json) -> int:
        number, self.next_number = self.next_number, self.next_number + 1
        self._enqueue(number, {"update_id": number, **update}, replayed=False)
        return number

    def add_raw(self, update: Any) -> int:
        """Anything at all; an id of its own is kept, so that an old update can come once more."""
        own = update.get("update_id") if isinstance(update, dict) else None
        if isinstance(own, int) and not isinstance(own, bool):
            self._enqueue(own, update, replayed=True)
            return own
        if isinstance(update, dict) and "update_id" not in update:
            return self._put(update)
        number, self.next_number = self.next_number, self.next_number + 1
        self._enqueue(number, update, replayed=True)
        return number

    def _enqueue(self, number: int, update: Any, replayed: bool) -> None:
        self._drop_old()
        self.entries.append(Entry(number, update, self._clock.now().timestamp(), time.monotonic(), replayed))
        self._arrived.set()
        self.on_arrival()

    def _drop_old(self) -> None:
        now, monotonic = self._clock.now().timestamp(), time.monotonic()
        while self.entries and self._expired(self.entries[0], now, monotonic):
            self.entries.pop(0)

    @staticmethod
    def _expired(entry: Entry, now: float, monotonic: float) -> bool:
        old = now - entry.by_clock > KEPT_SECONDS
        return old and monotonic - entry.by_monotonic > KEPT_AT_LEAST

    @property
    def pending(self) -> int:
        self._drop_old()
        return len(self.entries)

    def take_first(self) -> Entry | None:
        """What the webhook sends next; it stays in the queue until it is confirmed."""
        self._drop_old()
        return self.entries[0] if self.entries else None

    def confirm(self, entry: Entry) -> None:
        if entry in self.entries:
            self.entries.remove(entry)
            self.on_confirmed()

    def clear(self) -> None:
        self.entries.clear()

    def _forget_until(self, offset: int) -> None:
        """Confirms what is below the offset; one from the far future confirms only what was replayed."""
        far = offset > self.next_number + 10
        self.entries = [
            entry
            for entry in self.entries
            if entry.number >= offset or (not entry.given if entry.replayed else far)
        ]
        self.on_confirmed()

    def _batch(self, offset: int, limit: int) -> list[Any]:
        self._drop_old()
        if offset < 0:
            self.entries = self.entries[offset:]
        elif offset > 0:
            self._forget_until(offset)
        taken = self.entries[:limit]
        for entry in taken:
            entry.given = True
        return [entry.update for entry in taken]

    async def get(self, offset: int, limit: int, timeout: float) -> list[Any]:
        self.end_poll(OTHER_POLL)
        batch = self._batch(offset, limit)
        if batch or timeout <= 0:
            return batch
        poll: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        try:
            await self._wait(poll, timeout)
        finally:
            if self._poll is poll:
                self._poll = None
        return self._batch(max(offset, 0), limit)

    async def _wait(self, poll: asyncio.Future[None], timeout: float) -> None:
        """Until something arrives or time is up; raises when another request takes the place."""
        self._arrived.clear()
        arrival: asyncio.Future[Any] = asyncio.ensure_future(self._arrived.wait())
        try:
            await asyncio.wait([arrival, poll], timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
        finally:
            arrival.cancel()
        if poll.done():
            poll.result()

    def end_poll(self, reason: str = "") -> None:
        """With a reason the waiting request is refused with 409, without one it answers what there is."""
        if self._poll is not None and not self._poll.done():
            if reason:
                self._poll.set_exception(conflict(reason))
            else:
                self._poll.set_result(None)

    def end_poll_for_webhook(self) -> None:
        self.end_poll(POLL_ENDED_BY_WEBHOOK)
