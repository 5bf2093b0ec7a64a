"""Law 6: whoever else must hear of it is a row here, written in the transaction of the deed.

A row carries ids only, never what people wrote. Its unique key names the revision of its object
(`help:42:r3:person:7`), so that the same notice is never written twice.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)

from storage.schema import Moment, metadata
from storage.tx import Tx


class Urgency(IntEnum):
    """Lower goes first; within one chat order holds among equals."""

    SAFETY = 0
    HELP = 1
    NOTICE = 2
    BULK = 3


class OutboxState(StrEnum):
    PENDING = "pending"
    CLAIMED = "claimed"
    SENT = "sent"
    SKIPPED = "skipped"
    """Facts changed before its time: a cancelled meeting reminds nobody."""
    WITHDRAWN = "withdrawn"
    GONE = "gone"
    """The person blocked the bot or is deleted."""
    PARKED = "parked"
    """It failed too often; the administrator was told."""


outbox = Table(
    "outbox",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE")),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("topic", String(48), nullable=False),
    Column("args", Text, nullable=False),
    Column("key", String(160), nullable=False, unique=True),
    Column("object_key", String(80), nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("claimed_by", String(40)),
    Column("claimed_at", Moment),
    Column("settled_at", Moment),
)
_WAITING = outbox.c.state == "pending"
Index("ix_outbox_due", outbox.c.due_at, sqlite_where=_WAITING, postgresql_where=_WAITING)
_CLAIMED = outbox.c.state == "claimed"
Index("ix_outbox_claimed", outbox.c.claimed_at, sqlite_where=_CLAIMED, postgresql_where=_CLAIMED)
Index("ix_outbox_object_key", outbox.c.object_key)
Index("ix_outbox_person_waiting", outbox.c.person_id, sqlite_where=_WAITING, postgresql_where=_WAITING)


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice to be. `about` names the object (`help:42`), `revision` its state; `due_at` is UTC."""

    school_id: int | None
    person_id: int
    topic: str
    about: str
    due_at: datetime
    urgency: Urgency = Urgency.NOTICE
    revision: int | str = 0
    args: Mapping[str, int | str] | None = None

    @property
    def key(self) -> str:
        return f"{self.about}:r{self.revision}:{self.topic}:person:{self.person_id}"


@dataclass(frozen=True, slots=True)
class Claimed:
    """A due row in the hands of this run."""

    id: int
    school_id: int | None
    person_id: int
    topic: str
    args: dict[str, Any]
    urgency: int
    tries: int
    due_at: datetime


def put(tx: Tx, letter: Letter) -> None:
    """Writes a notice once: the same key again changes nothing."""
    statement = (
        tx.insert(outbox)
        .values(
            school_id=letter.school_id,
            person_id=letter.person_id,
            topic=letter.topic,
            args=json.dumps(letter.args or {}),
            key=letter.key,
            object_key=letter.about,
            urgency=int(letter.urgency),
            due_at=letter.due_at,
            state=OutboxState.PENDING.value,
            tries=0,
        )
        .on_conflict_do_nothing(index_elements=["key"])
    )
    tx.run(statement)
    tx.bell = True


def withdraw(tx: Tx, about: str, topic: str | None = None) -> None:
    """What is still to be said of an object need not be said any longer."""
    statement = update(outbox).where(
        outbox.c.object_key == about, outbox.c.state == OutboxState.PENDING.value
    )
    if topic is not None:
        statement = statement.where(outbox.c.topic == topic)
    tx.run(statement.values(state=OutboxState.WITHDRAWN.value))


def claim(tx: Tx, run: str, now: datetime, limit: int, urgency: Urgency = Urgency.BULK) -> list[Claimed]:
    """Takes due rows for this run: the urgent first, none of a conversation that a retry holds back."""
    held = (
        select(outbox.c.person_id)
        .where(
            or_(
                outbox.c.state == OutboxState.CLAIMED.value,
                and_(_WAITING, outbox.c.tries > 0, outbox.c.due_at > now),
            )
        )
        .scalar_subquery()
    )
    due = (
        select(outbox.c.id)
        .where(
            _WAITING,
            outbox.c.due_at <= now,
            outbox.c.urgency <= int(urgency),
            or_(outbox.c.urgency == int(Urgency.SAFETY), outbox.c.person_id.not_in(held)),
        )
        .order_by(outbox.c.urgency, outbox.c.due_at, outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = [row.id for row in tx.rows(due)]
    if not ids:
        return []
    tx.run(
        update(outbox)
        .where(outbox.c.id.in_(ids))
        .values(state=OutboxState.CLAIMED.value, claimed_by=run, claimed_at=now)
    )
    rows = {row.id: row for row in tx.rows(select(outbox).where(outbox.c.id.in_(ids)))}
    return [_claimed(rows[id_]) for id_ in ids]


def _claimed(row: Any) -> Claimed:
    return Claimed(
        row.id,
        row.school_id,
        row.person_id,
        row.topic,
        json.loads(row.args),
        row.urgency,
        row.tries,
        row.due_at,
    )


def settle(tx: Tx, row_id: int, state: OutboxState, now: datetime) -> None:
    tx.run(
        update(outbox).where(outbox.c.id == bindparam("row_id")).values(state=state.value, settled_at=now),
        row_id=row_id,
    )


def retry(tx: Tx, row_id: int, due_at: datetime, tries: int) -> None:
    """Back into the queue. `tries` counts failures of the row itself, and marks it as held."""
    tx.run(
        update(outbox)
        .where(outbox.c.id == bindparam("row_id"))
        .values(state=OutboxState.PENDING.value, due_at=due_at, tries=tries, claimed_by=None),
        row_id=row_id,
    )


def release(tx: Tx, row_ids: Sequence[int]) -> None:
    """Gives back claimed rows that were not sent."""
    tx.run(
        update(outbox)
        .where(outbox.c.id.in_(row_ids), outbox.c.state == OutboxState.CLAIMED.value)
        .values(state=OutboxState.PENDING.value, claimed_by=None)
    )


def free_claims(tx: Tx, run: str, older_than: datetime | None) -> None:
    """Claims of runs that ended: all of them on SQLite (one process), by lease on PostgreSQL."""
    statement = update(outbox).where(_CLAIMED, outbox.c.claimed_by != run)
    if older_than is not None:
        statement = statement.where(outbox.c.claimed_at < older_than)
    tx.run(statement.values(state=OutboxState.PENDING.value, claimed_by=None))


def next_due(tx: Tx) -> datetime | None:
    moment: datetime | None = tx.value(select(func.min(outbox.c.due_at)).where(_WAITING))
    return moment


def forget(tx: Tx, before: datetime) -> None:
    """Settled rows are history of deliveries, kept no longer than needed to send nothing twice."""
    tx.run(
        outbox.delete().where(
            outbox.c.settled_at < before,
            outbox.c.state.in_(
                [s.value for s in OutboxState if s not in (OutboxState.PENDING, OutboxState.CLAIMED)]
            ),
        )
    )


def anything_due(tx: Tx, now: datetime) -> bool:
    """Whether something is due or being sent."""
    due = select(outbox.c.id).where(or_(_CLAIMED, and_(_WAITING, outbox.c.due_at <= now))).limit(1)
    return tx.value(due) is not None
