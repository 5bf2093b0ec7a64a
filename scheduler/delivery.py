"""Law 7: claims due rows, sends outside any transaction, settles. Each row stands alone.

Several conversations are served at once, each in its own order; a retry holds back that
conversation alone.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import structlog
from sqlalchemy.exc import SQLAlchemyError

from domain.recipients import Recipient
from scheduler.outcomes import Delayed, Delivered, Moved, Outcome, Rejected, Unreachable
from scheduler.topics import TOPICS
from storage import conversations, members, outbox, people
from storage.outbox import Claimed, OutboxState, Urgency
from storage.store import Store
from storage.tx import Tx
from views.notice import Notice
from views.words import Words

log = structlog.get_logger()

AT_ONCE = 90
"""Rows in hand: three seconds of the budget, so that it never waits for the database."""
URGENT_AT_ONCE = 60
FAILURES_OF_A_ROW = 5
LEASE = timedelta(seconds=45)
BACKOFF = (1, 2, 5, 15, 60, 300)


Send = Callable[[int, Notice, int], Awaitable[Outcome]]
TellFault = Callable[[str, str], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class _Facts:
    recipient: Recipient | None
    said: Any


class Delivery:
    """`now` gives the moment in UTC; `one_process` is true on SQLite, where other claims are dead ones."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        send: Send,
        tell_fault: TellFault,
        *,
        one_process: bool,
    ) -> None:
        self._store = store
        self._now = now
        self._send = send
        self._tell_fault = tell_fault
        self._one_process = one_process
        self._name = uuid4().hex
        self._tasks: set[asyncio.Task[None]] = set()
        self._in_hand = 0
        self._stalls = 0
        self._stopping = False

    async def begin(self) -> None:
        """Frees the claims of runs that ended; on PostgreSQL by lease, at every beat as well."""
        older_than = None if self._one_process else self._now() - LEASE
        await self._store.write_plainly(outbox.free_claims, self._name, older_than)

    async def run(self) -> None:
        """Until stopped: whenever the bell rings, a beat comes, or a place is free."""
        while not self._stopping:
            await self._store.bell.wait()
            self._store.bell.clear()
            try:
                await self._take_and_send()
            except (SQLAlchemyError, OSError) as error:
                log.warning("delivery waits for the database", error=type(error).__name__)

    def beat(self) -> None:
        """Time has passed: something may be due."""
        self._store.bell.set()

    async def stop(self, seconds: float) -> None:
        """Finishes what is in hand; what could not be finished is freed by the next run."""
        self._stopping = True
        self._store.bell.set()
        if self._tasks:
            await asyncio.wait(list(self._tasks), timeout=seconds)
        for task in list(self._tasks):
            task.cancel()

    async def _take_and_send(self) -> None:
        """Urgent rows have places of their own: bulk in hand never keeps them waiting."""
        free = AT_ONCE - self._in_hand
        urgency, limit = (Urgency.BULK, free) if free > 0 else (Urgency.HELP, URGENT_AT_ONCE)
        if self._in_hand >= AT_ONCE + URGENT_AT_ONCE or self._stopping:
            return
        rows = await self._store.write_plainly(outbox.claim, self._name, self._now(), limit, urgency)
        for conversation in _by_person(rows):
            self._in_hand += len(conversation)
            task = asyncio.create_task(self._serve(conversation))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        if len(rows) == limit:
            self._store.bell.set()

    async def _serve(self, rows: list[Claimed]) -> None:
        """One conversation in order: after a row that has to wait, the rest waits with it."""
        waiting = list(rows)
        try:
            while waiting:
                goes_on = await self._deliver(waiting[0])
                waiting.pop(0)
                if not goes_on:
                    break
        except (SQLAlchemyError, OSError) as error:
            log.warning("a row was not settled", error=type(error).__name__)
        finally:
            if waiting:
                await self._store.write_plainly(outbox.release, [row.id for row in waiting])
            self._in_hand -= len(rows)
            self._store.bell.set()

    async def _deliver(self, row: Claimed) -> bool:
        """Whether the conversation may go on."""
        try:
            facts = await self._store.read(_facts, row, self._now())
            if facts.recipient is None or facts.said is None:
                await self._settle(row, OutboxState.SKIPPED)
                return True
            recipient = facts.recipient
            words = Words(recipient.language, young=recipient.young)
            notice = TOPICS[row.topic].render(facts.said, words)
        except (SQLAlchemyError, OSError):
            raise
        except Exception as error:
            log.exception("a row cannot be put into words", row=row.id, topic=row.topic)
            return await self._failed(row, type(error).__name__)
        return await self._hand_over(row, recipient, notice)

    async def _hand_over(self, row: Claimed, recipient: Recipient, notice: Notice) -> bool:
        result = await self._send(recipient.chat_id, notice, row.urgency)
        match result:
            case Delivered(message_id):
                await self._store.write_plainly(_sent, row, recipient, message_id, self._now())
            case Delayed(seconds):
                await self._delay(row, seconds)
                return False
            case Moved(chat_id):
                await self._store.write_plainly(people.move_chat, recipient.person_id, chat_id)
                await self._delay(row, 0.0)
                return False
            case Unreachable():
                await self._store.write_plainly(_gone, row, self._now())
            case Rejected(why):
                await self._settle(row, OutboxState.PARKED)
                await self._tell_fault("delivery", f"{row.topic}: {why}")
        return True

    async def _delay(self, row: Claimed, seconds: float) -> None:
        """Marked as held by a try of at least one, so that nothing of the conversation overtakes it."""
        due_at = self._now() + timedelta(seconds=max(seconds, 0.2))
        await self._store.write_plainly(outbox.retry, row.id, due_at, max(row.tries, 1))

    async def _failed(self, row: Claimed, why: str) -> bool:
        if row.tries + 1 >= FAILURES_OF_A_ROW:
            await self._settle(row, OutboxState.PARKED)
            await self._tell_fault("delivery", f"{row.topic}: {why}")
            return True
        pause = timedelta(seconds=BACKOFF[min(row.tries, len(BACKOFF) - 1)])
        await self._store.write_plainly(outbox.retry, row.id, self._now() + pause, row.tries + 1)
        return False

    async def _settle(self, row: Claimed, state: OutboxState) -> None:
        await self._store.write_plainly(outbox.settle, row.id, state, self._now())


def _by_person(rows: Iterable[Claimed]) -> list[list[Claimed]]:
    conversations_: dict[int, list[Claimed]] = defaultdict(list)
    for row in rows:
        conversations_[row.person_id].append(row)
    return list(conversations_.values())


def _facts(tx: Tx, row: Claimed, now: datetime) -> _Facts:
    recipient = members.recipient(tx, row.person_id, row.school_id, now.date())
    if recipient is None:
        return _Facts(None, None)
    return _Facts(recipient, TOPICS[row.topic].facts(tx, recipient, row.args))


def _sent(tx: Tx, row: Claimed, recipient: Recipient, message_id: int, now: datetime) -> None:
    outbox.settle(tx, row.id, OutboxState.SENT, now)
    conversations.note_message(tx, recipient.chat_id, message_id)
    afterwards = TOPICS[row.topic].afterwards
    if afterwards is not None:
        afterwards(tx, recipient, row.args, message_id)


def _gone(tx: Tx, row: Claimed, now: datetime) -> None:
    outbox.settle(tx, row.id, OutboxState.GONE, now)
    people.mark_unreachable(tx, row.person_id, now)
