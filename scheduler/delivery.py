"""Law 7: claims due rows, sends outside any transaction, settles. Each row stands alone.

A conversation has one row in hand at a time, so that its order holds; a row that has to wait stays
in hand, and holds back that conversation alone. What a row says is read when its turn to be sent has come.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import structlog

from scheduler.members import tell_unreachable
from scheduler.message import Message, gather, settle_sent, skip
from scheduler.outcomes import (
    Delayed,
    Delivered,
    Nothing,
    Outcome,
    Rejected,
    Stumbled,
    Unreachable,
    Write,
)
from scheduler.topics import TOPICS
from storage import accounts, conversations, outbox, people
from storage.errors import DatabaseAway
from storage.outbox import Claimed, OutboxState, Urgency
from storage.store import Store
from storage.tx import Tx
from views.notice import Notice
from views.words import Words

log = structlog.get_logger()

AT_ONCE = 90
"""Rows in hand: three seconds of the budget, so that it never waits for the database."""
CLAIM_AT_LEAST = 30
"""Bulk is claimed by so many, not one by one."""
URGENT_AT_ONCE = 60
"""Places that bulk never takes."""
IN_HAND_AT_MOST = 600
"""With those that wait for a retry: when all of them wait, Telegram itself is away."""
FAILURES_OF_A_ROW = 5
STUMBLES_OF_A_ROW = 30
"""A quarter of an hour of 5xx for one row, while others went out between its tries: it is the row."""
FAILURE_PAUSES = (0.5, 1.0, 2.0, 4.0)
TROUBLE_PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
LEASE = timedelta(seconds=15)

Send = Callable[[int, int, Write], Awaitable[Outcome]]
TellFault = Callable[[str, str], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class _Again:
    """Not settled yet. `why`: the row itself failed; None: the world did. `stumbled`: nobody knows which."""

    why: str | None = None
    seconds: float | None = None
    stumbled: bool = False


class _Patience:
    """With one row, while it is in hand."""

    def __init__(self) -> None:
        self._stumbles = 0
        self._troubles = 0
        self._gone_out = -1

    def lost(self, row: Claimed, again: _Again, gone_out: int) -> str | None:
        """Why the row is given up, if it is. `gone_out` counts all rows that were sent: Telegram lives only
        if it grows, and while Telegram is away nothing is given up."""
        if again.stumbled and gone_out > self._gone_out:
            self._gone_out = gone_out
            self._stumbles += 1
        if self._stumbles >= STUMBLES_OF_A_ROW:
            return "Telegram fails on it"
        return again.why if row.tries >= FAILURES_OF_A_ROW else None

    def pause(self, row: Claimed, again: _Again) -> float:
        if again.why is not None:
            return _at(FAILURE_PAUSES, row.tries - 1)
        self._troubles += 1
        return _at(TROUBLE_PAUSES, self._troubles - 1) if again.seconds is None else again.seconds


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
        self._in_hand: set[int] = set()
        self._pausing = 0
        self._gone_out = 0
        self._sweep = False
        self._stopping = asyncio.Event()
        self._claims_over = asyncio.Event()
        """Set where none is under way and none will be."""
        self._claims_over.set()

    async def begin(self) -> None:
        """Frees the claims of runs that ended, and keeps its own; called now and again by the beats."""
        if not self._one_process:
            await self._store.write_plainly(outbox.renew, self._name)
        lease = None if self._one_process else LEASE
        if await self._store.write_plainly(outbox.free_claims, self._name, lease):
            self._store.bell.set()
        self._sweep = True

    async def run(self) -> None:
        """Until stopped: whenever the bell rings, a beat comes, or a place is free."""
        self._claims_over.clear()
        while not self._stopping.is_set():
            await self._store.bell.wait()
            self._store.bell.clear()
            try:
                await self._take_and_send()
            except DatabaseAway as error:
                log.warning("delivery waits for the database", why=str(error))
            except Exception:
                log.exception("delivery stumbled")
        self._claims_over.set()

    def beat(self) -> None:
        """Time has passed: something may be due."""
        self._store.bell.set()

    async def stop(self, seconds: float) -> None:
        """Finishes what is under way and gives back what is not; the next run frees what is left."""
        self._stopping.set()
        self._store.bell.set()
        over = asyncio.ensure_future(self._claims_over.wait())
        await asyncio.wait({over, *self._tasks}, timeout=seconds)
        left = [over, *self._tasks]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _take_and_send(self) -> None:
        """A claim whose answer was lost is given back here, where no other claim is under way."""
        if self._sweep:
            self._sweep = False
            await self._store.write_plainly(outbox.free, self._name, list(self._in_hand))
        urgency, places = self._places()
        if places <= 0 or self._stopping.is_set():
            return
        rows = await self._store.write_plainly(outbox.claim, self._name, self._now(), places, urgency)
        if self._stopping.is_set():
            for row in rows:
                await self._surely(outbox.give_back, row.id, self._name)
            return
        for row in rows:
            self._in_hand.add(row.id)
            task = asyncio.create_task(self._serve(row))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        if len(rows) == places:
            self._store.bell.set()

    def _places(self) -> tuple[Urgency, int]:
        """Urgent rows have places of their own: bulk in hand never keeps them waiting."""
        busy = len(self._in_hand) - self._pausing
        free = min(AT_ONCE - busy, IN_HAND_AT_MOST - len(self._in_hand))
        if free >= CLAIM_AT_LEAST:
            return Urgency.SMALL, free
        return Urgency.HELP, min(URGENT_AT_ONCE, AT_ONCE + URGENT_AT_ONCE - busy)

    async def _serve(self, row: Claimed) -> None:
        """Until it is settled, or the process stops."""
        patience = _Patience()
        try:
            while (again := await self._deliver(row)) is not None:
                if again.why is not None:
                    row = replace(row, tries=row.tries + 1)
                if (why := patience.lost(row, again, self._gone_out)) is not None:
                    await self._park(row, why)
                    return
                if again.why is not None:
                    await self._surely(outbox.count_try, row.id, self._name)
                await self._pause(patience.pause(row, again))
                if self._stopping.is_set():
                    await self._surely(outbox.give_back, row.id, self._name)
                    return
        except Exception:
            log.exception("a row was not settled", row=row.id, topic=row.topic)
            self._sweep = True
        finally:
            self._in_hand.discard(row.id)
            self._store.bell.set()

    async def _pause(self, seconds: float) -> None:
        """A waiting row leaves its place to others; a stop ends every pause."""
        self._pausing += 1
        self._store.bell.set()
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return
        finally:
            self._pausing -= 1

    async def _deliver(self, row: Claimed) -> _Again | None:
        """One try; None: settled, or no longer this run's."""
        messages: list[Message] = []

        async def write() -> tuple[int, Notice] | None:
            message = await self._store.read(gather, row, self._name, self._now())
            if message is None:
                return None
            messages.append(message)
            if message.recipient is None or not message.told:
                return None
            words = Words(message.recipient.language, young=message.recipient.young)
            return message.recipient.chat_id, await message.notice(words)

        try:
            if row.chat_id is not None:
                outcome = await self._send(row.chat_id, row.urgency, write)
            else:
                await write()
                outcome = Nothing()
        except DatabaseAway:
            return _Again()
        except Exception as error:
            log.exception("a row cannot be delivered", row=row.id, topic=row.topic)
            return _Again(why=type(error).__name__)
        return await self._settle(row, messages, outcome)

    async def _settle(self, row: Claimed, messages: list[Message], outcome: Outcome) -> _Again | None:
        """The last of the messages is the one that was handed over; none was read where the row has been lost
        to another process."""
        match outcome:
            case Delayed(seconds):
                return _Again(seconds=seconds)
            case Stumbled():
                return _Again(stumbled=True)
            case Nothing() if messages:
                await self._surely(skip, messages[-1], self._now())
            case Delivered(message_id):
                self._gone_out += 1
                await self._note_sent(row, messages[-1], message_id)
            case Unreachable():
                await self._note_gone(row, messages[-1])
            case Rejected(why) if len(messages[-1].told) > 1:
                return _Again(why=why)
            case Rejected(why):
                await self._park(row, why)
        return None

    async def _note_sent(self, row: Claimed, message: Message, message_id: int) -> None:
        """What follows a sent message may fail; sent it stays."""
        try:
            await self._surely(_sent, message, message_id, self._now())
        except Exception as error:
            log.exception("what follows a notice failed", row=row.id, topic=row.topic)
            await self._surely(settle_sent, message, self._now())
            await self._tell_fault("delivery", f"{row.topic}: {type(error).__name__}")

    async def _note_gone(self, row: Claimed, message: Message) -> None:
        """Who has gone is not written to again, whatever becomes of what should follow."""
        try:
            await self._surely(_gone, row, message, self._now())
        except Exception as error:
            log.exception("what follows a farewell failed", row=row.id, topic=row.topic)
            await self._surely(outbox.settle, row.id, OutboxState.GONE, self._now())
            await self._tell_fault("delivery", f"{row.topic}: {type(error).__name__}")

    async def _park(self, row: Claimed, why: str) -> None:
        await self._surely(outbox.settle, row.id, OutboxState.PARKED, self._now())
        await self._tell_fault("delivery", f"{row.topic}: {why}")

    async def _surely(self, unit: Callable[..., Any], *args: Any) -> None:
        """Settles as often as it takes: what was sent and not marked would be sent again."""
        troubles = 0
        while True:
            try:
                await self._store.write_plainly(unit, *args)
                return
            except DatabaseAway as error:
                log.warning("settling waits for the database", why=str(error))
                await asyncio.sleep(_at(TROUBLE_PAUSES, troubles))
                troubles += 1


def _at(pauses: tuple[float, ...], index: int) -> float:
    return pauses[min(index, len(pauses) - 1)]


def _sent(tx: Tx, message: Message, message_id: int, now: datetime) -> None:
    settle_sent(tx, message, now)
    assert message.recipient is not None
    conversations.note_message(tx, message.recipient.chat_id, message_id)
    for one in message.told:
        afterwards = TOPICS[one.topic].afterwards
        if afterwards is not None:
            afterwards(tx, message.recipient, one.args, message_id)


def _gone(tx: Tx, row: Claimed, message: Message, now: datetime) -> None:
    outbox.settle(tx, row.id, OutboxState.GONE, now)
    if people.mark_unreachable(tx, row.person_id, now):
        tell_unreachable(tx, row.person_id, now)
        accounts.erase_if_nobody(tx, row.person_id)
    gone = TOPICS[row.topic].gone
    if gone is not None:
        assert message.recipient is not None
        gone(tx, message.recipient, json.loads(row.args))
