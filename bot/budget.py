"""One budget for all that is sent or edited: 30 a second overall, one a second in a chat (an answer
may burst three), 20 a minute in a group. The more urgent is served first, bulk takes what is left.

A place is held from the moment its turn has come until something is sent in it, or nothing is: so what
is to be said can be read when it may be said, and not before."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from math import inf

ANSWER = -1
"""The rank of an answer to the person who pressed; the outbox's urgencies follow."""

rank: ContextVar[int] = ContextVar("rank", default=ANSWER)

OVERALL = 30
ANSWER_BURST = 3
GROUP_A_MINUTE = 20
IDLE_CHATS_KEPT = 2000
CATCH_UP = 2
"""So many notices may follow at once after a timer that came late."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds in which 30 may be sent, and between two in a chat. A little more than one: what is
    sent evenly may arrive bunched."""

    window: float = 1.02
    chat: float = 1.02


TELEGRAM = Pace()


class Closing(Exception):  # noqa: N818
    """The process is about to end: only answers still go out. Nothing was sent."""


@dataclass(frozen=True, slots=True)
class Place:
    chat_id: int
    at: float


@dataclass(slots=True)
class _Waiting:
    rank: int
    chat_id: int
    served: asyncio.Future[Place]


@dataclass(slots=True)
class _Chat:
    sent: deque[float] = field(default_factory=lambda: deque(maxlen=GROUP_A_MINUTE))
    closed_until: float = 0.0


class Budget:
    def __init__(self, monotonic: Callable[[], float], pace: Pace = TELEGRAM) -> None:
        self._monotonic = monotonic
        self._pace = pace
        self._sent: deque[float] = deque(maxlen=OVERALL)
        self._held = 0
        self._chats: dict[int, _Chat] = {}
        self._chats_kept = IDLE_CHATS_KEPT
        self._waiting: list[_Waiting] = []
        self._bulk_at = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._closing = False

    async def take(self, chat_id: int) -> None:
        """Waits for its turn, and it is sent at once. Raises Closing."""
        self.use(await self.hold(chat_id))

    async def hold(self, chat_id: int) -> Place:
        """Waits for its turn; the rank comes from the context. Raises Closing."""
        if self._closing and rank.get() != ANSWER:
            raise Closing
        served: asyncio.Future[Place] = asyncio.get_running_loop().create_future()
        waiting = _Waiting(rank.get(), chat_id, served)
        self._waiting.append(waiting)
        self._waiting.sort(key=lambda one: one.rank)
        self._serve()
        try:
            return await served
        except asyncio.CancelledError:
            if waiting in self._waiting:
                self._waiting.remove(waiting)
            elif served.done() and not served.cancelled():
                self.give_back(served.result())
            raise

    def use(self, place: Place) -> None:
        """Something is sent in it now: this moment counts."""
        self._held -= 1
        self._sent.append(self._monotonic())
        self._serve()

    def give_back(self, place: Place) -> None:
        """Nothing was sent in it: the next may have it."""
        self._held -= 1
        self._bulk_at -= self._pace.window / OVERALL
        chat = self._chats.get(place.chat_id)
        if chat is not None and place.at in chat.sent:
            chat.sent.remove(place.at)
        self._serve()

    def answers_only(self) -> None:
        """The process is about to end: who waits with anything but an answer need not wait."""
        self._closing = True
        for waiting in [one for one in self._waiting if one.rank != ANSWER]:
            self._waiting.remove(waiting)
            if not waiting.served.done():
                waiting.served.set_exception(Closing())

    def close(self, chat_id: int, seconds: float) -> None:
        """Telegram asked to leave this chat alone for so long; other chats go on."""
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.closed_until = max(chat.closed_until, self._monotonic() + seconds)

    def closed_for(self, chat_id: int) -> float:
        """Seconds for which Telegram wants this chat left alone still."""
        chat = self._chats.get(chat_id)
        return max(0.0, chat.closed_until - self._monotonic()) if chat is not None else 0.0

    def _serve(self) -> None:
        """Serves all whose turn it is, and sets a timer for the next."""
        now = self._monotonic()
        soonest = inf
        overall = self._overall_at()
        for waiting in list(self._waiting):
            evenly = 0.0 if waiting.rank == ANSWER else self._bulk_at
            at = max(overall, evenly, self._chat_at(waiting))
            if at <= now:
                self._waiting.remove(waiting)
                if not waiting.served.done():
                    waiting.served.set_result(self._give(waiting, now))
                    overall = self._overall_at()
            else:
                soonest = min(soonest, at)
        self._rearm(soonest)

    def _rearm(self, at: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if at < inf:
            delay = max(0.001, at - self._monotonic())
            self._timer = asyncio.get_running_loop().call_later(delay, self._serve)

    def _overall_at(self) -> float:
        """What is held may be sent at any moment."""
        free = OVERALL - self._held
        if free <= 0:
            return inf
        return self._sent[-free] + self._pace.window if len(self._sent) >= free else 0.0

    def _chat_at(self, waiting: _Waiting) -> float:
        chat = self._chats.get(waiting.chat_id)
        if chat is None:
            return 0.0
        burst = ANSWER_BURST if waiting.rank == ANSWER else 1
        paced = chat.sent[-burst] + self._pace.chat * burst if len(chat.sent) >= burst else 0.0
        grouped = 0.0
        if waiting.chat_id < 0 and len(chat.sent) == GROUP_A_MINUTE:
            grouped = chat.sent[0] + 60.0
        return max(paced, grouped, chat.closed_until)

    def _give(self, waiting: _Waiting, now: float) -> Place:
        """Notices go out evenly: thirty at once might arrive in the second of the next thirty."""
        self._held += 1
        if waiting.rank != ANSWER:
            pace = self._pace.window / OVERALL
            self._bulk_at = max(self._bulk_at, now - CATCH_UP * pace) + pace
        self._chats.setdefault(waiting.chat_id, _Chat()).sent.append(now)
        if len(self._chats) > self._chats_kept:
            self._forget_idle(now)
        return Place(waiting.chat_id, now)

    def _forget_idle(self, now: float) -> None:
        self._chats = {
            chat_id: chat
            for chat_id, chat in self._chats.items()
            if chat.closed_until > now or (chat.sent and chat.sent[-1] > now - 60.0)
        }
        self._chats_kept = max(IDLE_CHATS_KEPT, 2 * len(self._chats))
