"""Law 5: updates are in the database before Telegram hears that they came.

A row holds the raw text of an update until it is done (in quarantine for seven days), its id for
fourteen days, so that an update sent again changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    bindparam,
    delete,
    func,
    select,
    update,
)

from storage.schema import Moment, metadata
from storage.tx import Tx, insert_of

KEEP_IDS = timedelta(days=14)
KEEP_QUARANTINE = timedelta(days=7)


class InboxState(StrEnum):
    NEW = "new"
    DONE = "done"
    QUARANTINED = "quarantined"


inbox = Table(
    "inbox",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("update_id", BigInteger, unique=True),
    Column("lane", BigInteger, nullable=False),
    Column("raw", Text),
    Column("state", String(16), nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("received_at", Moment, nullable=False),
)
Index(
    "ix_inbox_unfinished",
    inbox.c.id,
    sqlite_where=inbox.c.state == "new",
    postgresql_where=inbox.c.state == "new",
)
Index("ix_inbox_received_at", inbox.c.received_at)


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as it came. `update_id` is None where it has none that could be confirmed."""

    update_id: int | None
    lane: int
    raw: str
    parsable: bool = True


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An update to be handled. `lane` is the chat, whose updates go one at a time and in order.

    `replayed`: it may have been handled in part by a run that ended.
    """

    inbox_id: int
    lane: int
    raw: str
    replayed: bool = False


_NEW = inbox.c.state == "new"
_LANES = select(inbox.c.lane).where(_NEW).group_by(inbox.c.lane).order_by(func.min(inbox.c.id))
_OF_LANE = (
    select(inbox.c.id, inbox.c.lane, inbox.c.raw)
    .where(_NEW, inbox.c.lane == bindparam("lane"))
    .order_by(inbox.c.id)
    .limit(bindparam("some"))
)
_ONE = update(inbox).where(inbox.c.id == bindparam("inbox_id"))
_DONE = _ONE.values(state=InboxState.DONE.value, raw=None, lane=0)
_QUARANTINE = _ONE.values(state=InboxState.QUARANTINED.value)
_BEGUN = _ONE.values(tries=inbox.c.tries + 1).returning(inbox.c.tries)
_TRIES = select(inbox.c.tries).where(inbox.c.id == bindparam("inbox_id"))
_FORGIVEN = _ONE.values(tries=0)


@cache
def _take_in(dialect: str) -> Any:
    inserted = insert_of(dialect, inbox).on_conflict_do_nothing(index_elements=["update_id"])
    return inserted.returning(inbox.c.id)


def take_in(tx: Tx, batch: Sequence[Incoming], now: datetime) -> list[Unfinished]:
    """Stores what is new of a batch; gives what is to be handled, in the order in which it came."""
    fresh: list[Unfinished] = []
    statement = _take_in(tx.dialect)
    for incoming in batch:
        state = InboxState.NEW if incoming.parsable else InboxState.QUARANTINED
        inbox_id = tx.value(
            statement,
            update_id=incoming.update_id,
            lane=incoming.lane,
            raw=incoming.raw,
            state=state.value,
            tries=0,
            received_at=now,
        )
        if inbox_id is not None and incoming.parsable:
            fresh.append(Unfinished(inbox_id, incoming.lane, incoming.raw))
    return fresh


def unfinished_lanes(tx: Tx) -> list[int]:
    """The chats in which something was taken in and is not done, the longest waiting first."""
    return [row.lane for row in tx.rows(_LANES)]


def unfinished(tx: Tx, lane: int, some: int) -> list[Unfinished]:
    """The first of what is not done in this chat."""
    rows = tx.rows(_OF_LANE, lane=lane, some=some)
    return [Unfinished(row.id, row.lane, row.raw, replayed=True) for row in rows]


def begun(tx: Tx, inbox_id: int) -> int:
    """How often it was begun anew before."""
    return int(tx.value(_TRIES, inbox_id=inbox_id) or 0)


def begin_again(tx: Tx, inbox_id: int) -> int:
    """How often it was begun anew: what brings the process down each time must not do so for ever."""
    return int(tx.value(_BEGUN, inbox_id=inbox_id) or 0)


def forgive(tx: Tx, inbox_id: int) -> None:
    """It was the world's fault that it was not finished."""
    tx.run(_FORGIVEN, inbox_id=inbox_id)


def mark_done(tx: Tx, inbox_id: int) -> None:
    """The raw text of an update, and whose it was, are erased when it is done."""
    tx.run(_DONE, inbox_id=inbox_id)


def mark_quarantined(tx: Tx, inbox_id: int) -> None:
    tx.run(_QUARANTINE, inbox_id=inbox_id)


def forget(tx: Tx, now: datetime) -> None:
    """Erases what need not be remembered any longer: effects with their updates, quarantined texts."""
    from storage.effects import effects

    old = select(inbox.c.id).where(
        inbox.c.received_at < now - KEEP_IDS, inbox.c.state != InboxState.NEW.value
    )
    tx.run(delete(effects).where(effects.c.inbox_id.in_(old)))
    tx.run(delete(inbox).where(inbox.c.id.in_(old)))
    tx.run(
        update(inbox)
        .where(inbox.c.received_at < now - KEEP_QUARANTINE, inbox.c.state == InboxState.QUARANTINED.value)
        .values(raw=None)
    )
