"""Many people with phones, and notices for them: work for the process to be interrupted in."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import func, select

from domain.people import Guest, Language
from playground.server import Server
from storage import outbox, people
from storage.faults import report
from storage.inbox import InboxState, inbox
from storage.outbox import Letter, OutboxState, Urgency
from storage.store import Store, open_store
from storage.tx import Tx

FIRST = 700_001
WRITTEN_AT = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
T = TypeVar("T")


def gather(server: Server, count: int) -> list[int]:
    """People who have started the bot; their ids."""
    ids = list(range(FIRST, FIRST + count))
    for id_ in ids:
        server.add_phone(f"П{id_}", id=id_)
        server.telegram.chats[id_].started = True
    return ids


@asynccontextmanager
async def opened(database_url: str) -> AsyncIterator[Store]:
    """The database, while no bot has it."""
    store = await open_store(database_url)
    try:
        yield store
    finally:
        await store.close()


def write_notices(tx: Tx, ids: Sequence[int], each: int = 1, urgency: Urgency = Urgency.NOTICE) -> None:
    """So many notices for each, all due."""
    number = report(tx, "handler", "a fault to tell of", WRITTEN_AT)
    for id_ in ids:
        person_id = people.person_of(tx, Guest(id_, Language.RU), WRITTEN_AT)
        for turn in range(each):
            letter = Letter(
                None,
                person_id,
                "fault",
                f"fault:{number}:{turn}",
                WRITTEN_AT,
                urgency,
                args={"fault": number},
            )
            outbox.put(tx, letter)


def states(tx: Tx) -> dict[str, int]:
    """How many rows of the outbox are in which state."""
    counted = select(outbox.outbox.c.state, func.count()).group_by(outbox.outbox.c.state)
    return {row[0]: row[1] for row in tx.rows(counted)}


def inbox_states(tx: Tx) -> dict[str, int]:
    return {row[0]: row[1] for row in tx.rows(select(inbox.c.state, func.count()).group_by(inbox.c.state))}


def unfinished(tx: Tx) -> int:
    """What is still to be handled or sent."""
    waiting = outbox.outbox.c.state.in_([OutboxState.PENDING.value, OutboxState.CLAIMED.value])
    new = inbox.c.state == InboxState.NEW.value
    return sum(tx.value(select(func.count()).where(condition)) for condition in (waiting, new))


def accepted_by_chat(server: Server, method: str = "sendMessage") -> Counter[int]:
    """How many messages the server took for each chat."""
    calls = server.calls.since()
    return Counter(c.chat_id for c in calls if c.method == method and c.accepted and c.chat_id is not None)


def time_to_send(messages: int) -> float:
    """Seconds in which so many go out, at 30 a second and on a machine that does much else."""
    return 120 + messages / 30 * 2


async def until(look: Callable[[], T], within: float) -> T:
    """Waits until something true is seen."""
    give_up_at = time.monotonic() + within
    while not (seen := look()):
        assert time.monotonic() < give_up_at, "it did not come to pass"
        await asyncio.sleep(0.05)
    return seen
