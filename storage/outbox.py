"""Law 6: whoever else must hear of it is a row here, written in the transaction of the deed.

A row carries ids only, never what people wrote. Its unique key names the revision of its object
(`help:42:r3:person:7`), so that the same notice is never written twice.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from functools import cache
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
    exists,
    func,
    or_,
    select,
    update,
)

from storage.people import people
from storage.schema import Moment, metadata
from storage.tx import Tx, insert_of


class Urgency(IntEnum):
    """Lower goes first; within one chat order holds among equals."""

    SAFETY = 0
    HELP = 1
    NOTICE = 2
    BULK = 3
    SMALL = 4
    """What is due together with others of its person is told in one message: a digest."""


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
Index("ix_outbox_due", outbox.c.urgency, outbox.c.due_at, sqlite_where=_WAITING, postgresql_where=_WAITING)
Index(
    "ix_outbox_person_due",
    outbox.c.person_id,
    outbox.c.urgency,
    outbox.c.due_at,
    sqlite_where=_WAITING,
    postgresql_where=_WAITING,
)
_CLAIMED = outbox.c.state == "claimed"
Index("ix_outbox_claimed", outbox.c.person_id, sqlite_where=_CLAIMED, postgresql_where=_CLAIMED)
Index("ix_outbox_object_key", outbox.c.object_key)
Index("ix_outbox_settled_at", outbox.c.settled_at)


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
    """A due row in the hands of this run. `args` is the text as stored: it may be broken (R8).
    `chat_id` is where the person was when it was claimed; None: nowhere."""

    id: int
    school_id: int | None
    person_id: int
    topic: str
    args: str
    urgency: int
    tries: int
    chat_id: int | None = None


def put(tx: Tx, letter: Letter) -> None:
    """Writes a notice once: the same key again changes nothing."""
    put_all(tx, [letter])


def put_all(tx: Tx, letters: Sequence[Letter]) -> None:
    """Many at once, in one statement."""
    if letters:
        tx.many(_putting(tx.dialect), [_row(one) for one in letters])
        tx.bell = True


@cache
def _putting(dialect: str) -> Any:
    return insert_of(dialect, outbox).on_conflict_do_nothing(index_elements=["key"])


def _row(letter: Letter) -> dict[str, object]:
    return {
        "school_id": letter.school_id,
        "person_id": letter.person_id,
        "topic": letter.topic,
        "args": json.dumps(letter.args or {}),
        "key": letter.key,
        "object_key": letter.about,
        "urgency": int(letter.urgency),
        "due_at": letter.due_at,
        "state": OutboxState.PENDING.value,
        "tries": 0,
    }


def withdraw(tx: Tx, about: str, topic: str | None = None) -> None:
    """What is still to be said of an object need not be said any longer."""
    withdraw_all(tx, [about], None if topic is None else [topic])


def withdraw_all(tx: Tx, about: Collection[str], topics: Collection[str] | None = None) -> None:
    """Of several objects at once."""
    statement = update(outbox).where(
        outbox.c.object_key.in_(about), outbox.c.state == OutboxState.PENDING.value
    )
    if topics is not None:
        statement = statement.where(outbox.c.topic.in_(topics))
    tx.run(statement.values(state=OutboxState.WITHDRAWN.value))


def withdraw_of(tx: Tx, person_id: int, about: Collection[str]) -> None:
    """What is still to be said of these objects to this person; the others go on hearing of them."""
    tx.run(
        update(outbox)
        .where(
            outbox.c.person_id == person_id,
            outbox.c.object_key.in_(about),
            outbox.c.state == OutboxState.PENDING.value,
        )
        .values(state=OutboxState.WITHDRAWN.value)
    )


_other = outbox.alias("other")
_OTHER_OF_PERSON = exists().where(_other.c.person_id == outbox.c.person_id)
_CLAIMABLE = (
    select(
        outbox.c.id,
        outbox.c.school_id,
        outbox.c.person_id,
        outbox.c.topic,
        outbox.c.args,
        outbox.c.urgency,
        outbox.c.tries,
        select(people.c.chat_id).where(people.c.id == outbox.c.person_id).scalar_subquery(),
    )
    .where(
        _WAITING,
        outbox.c.urgency == bindparam("urgency"),
        outbox.c.due_at <= bindparam("now"),
        ~_OTHER_OF_PERSON.where(
            _other.c.state == "pending",
            _other.c.urgency + 0 == outbox.c.urgency,
            _other.c.due_at <= outbox.c.due_at,
            or_(_other.c.due_at < outbox.c.due_at, _other.c.id < outbox.c.id),
        ),
        ~_OTHER_OF_PERSON.where(_other.c.state == "claimed", _other.c.urgency <= outbox.c.urgency),
    )
    .order_by(outbox.c.due_at, outbox.c.id)
    .limit(bindparam("places"))
    .with_for_update(skip_locked=True, of=outbox)
)
"""The first waiting row of each person, if nothing as urgent is in somebody's hands: order holds in
a conversation, and a person with a thousand rows keeps nobody else waiting.

`+ 0`: PostgreSQL, where it has no statistics yet, would look for the person's other rows through all that are as
urgent; so only the index of the person is left to it."""
_CLAIM = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
    .values(state=OutboxState.CLAIMED.value, claimed_by=bindparam("run"), claimed_at=bindparam("at"))
)


def bring_forward(tx: Tx, about: str, person_id: int, at: datetime) -> None:
    """What waits to be said of an object to this person is said earlier."""
    tx.run(
        update(outbox)
        .where(
            outbox.c.object_key == about,
            outbox.c.person_id == person_id,
            outbox.c.state == OutboxState.PENDING.value,
            outbox.c.due_at > at,
        )
        .values(due_at=at)
    )
    tx.bell = True


def withdraw_from(tx: Tx, person_id: int, school_id: int) -> None:
    """Nothing of this school waits for the person any longer, but what concerns safety."""
    tx.run(
        update(outbox)
        .where(
            outbox.c.person_id == person_id,
            outbox.c.school_id == school_id,
            outbox.c.state == OutboxState.PENDING.value,
            outbox.c.urgency > int(Urgency.SAFETY),
        )
        .values(state=OutboxState.WITHDRAWN.value)
    )


def claim(tx: Tx, run: str, now: datetime, limit: int, urgency: Urgency = Urgency.SMALL) -> list[Claimed]:
    """Takes due rows for this run, one a person: the urgent first, among equals the earlier.

    On PostgreSQL `claimed_at` is the server's own time: a turned clock must not touch a lease (law 3).
    """
    claimed: dict[int, Claimed] = {}
    for kind in Urgency:
        places = limit - len(claimed)
        if kind > urgency or places <= 0:
            break
        for row in tx.rows(_CLAIMABLE, urgency=int(kind), now=now, places=places):
            claimed.setdefault(row.person_id, Claimed(*row))
    at = _server_time(tx) if claimed else None
    tx.many(_CLAIM, [{"row_id": row.id, "run": run, "at": at} for row in claimed.values()])
    return list(claimed.values())


def _server_time(tx: Tx) -> datetime | None:
    """On SQLite there is one process and no lease."""
    if tx.dialect == "sqlite":
        return None
    moment: datetime = tx.value(select(func.clock_timestamp()))
    return moment


_SETTLE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
    .values(state=bindparam("to_state"), settled_at=bindparam("at"), claimed_by=None)
)
_MINE = and_(_CLAIMED, outbox.c.claimed_by == bindparam("run"))
_STILL = select(outbox.c.id).where(outbox.c.id == bindparam("row_id"), _MINE)
_COUNT_TRY = update(outbox).where(outbox.c.id == bindparam("row_id"), _MINE).values(tries=outbox.c.tries + 1)
_GIVE_BACK = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"), _MINE)
    .values(state=OutboxState.PENDING.value, claimed_by=None)
)
_RENEW = update(outbox).where(_MINE).values(claimed_at=bindparam("at"))


def settle(tx: Tx, row_id: int, state: OutboxState, now: datetime) -> None:
    tx.run(_SETTLE, row_id=row_id, to_state=state.value, at=now)


def still_claimed(tx: Tx, row_id: int, run: str) -> bool:
    """Whether the row is still this run's: a process that stood still too long has lost it."""
    return tx.value(_STILL, row_id=row_id, run=run) is not None


def count_try(tx: Tx, row_id: int, run: str) -> None:
    """One more failure of the row itself; not of the network or of Telegram."""
    tx.run(_COUNT_TRY, row_id=row_id, run=run)


def free(tx: Tx, run: str, in_hand: Collection[int]) -> None:
    """Puts this run's claims that nobody has in hand back into the queue."""
    tx.run(
        update(outbox)
        .where(_CLAIMED, outbox.c.claimed_by == run, outbox.c.id.not_in(in_hand))
        .values(state=OutboxState.PENDING.value, claimed_by=None)
    )


def give_back(tx: Tx, row_id: int, run: str) -> None:
    """Not sent: back into the queue, where it stood."""
    tx.run(_GIVE_BACK, row_id=row_id, run=run)


def renew(tx: Tx, run: str) -> None:
    """The lease of what is in hand goes on (PostgreSQL)."""
    tx.run(_RENEW, run=run, at=_server_time(tx))


def free_claims(tx: Tx, run: str, lease: timedelta | None) -> int:
    """Claims of runs that ended: all of them on SQLite (one process), by lease on PostgreSQL."""
    statement = update(outbox).where(_CLAIMED, outbox.c.claimed_by != run)
    if lease is not None:
        statement = statement.where(outbox.c.claimed_at < func.clock_timestamp() - lease)
    return tx.run(statement.values(state=OutboxState.PENDING.value, claimed_by=None))


_NEXT = (
    select(outbox.c.due_at)
    .where(_WAITING, outbox.c.urgency == bindparam("urgency"))
    .order_by(outbox.c.due_at)
    .limit(1)
)


def next_due(tx: Tx) -> datetime | None:
    moments = (tx.value(_NEXT, urgency=int(urgency)) for urgency in Urgency)
    return min((moment for moment in moments if moment is not None), default=None)


def forget(tx: Tx, before: datetime, skipped_before: datetime) -> None:
    """Settled rows are history of deliveries, kept no longer than needed to send nothing twice; what was not sent as
    long as a pause may last, for it may be sent after it."""
    withdrawn = and_(outbox.c.state == OutboxState.WITHDRAWN.value, outbox.c.due_at < before)
    skipped = outbox.c.state == OutboxState.SKIPPED.value
    tx.run(outbox.delete().where(outbox.c.settled_at < before, ~skipped))
    tx.run(outbox.delete().where(outbox.c.settled_at < skipped_before, skipped))
    tx.run(outbox.delete().where(withdrawn))


def anything_due(tx: Tx, now: datetime) -> bool:
    """Whether something is due or being sent."""
    due = select(outbox.c.id).where(or_(_CLAIMED, and_(_WAITING, outbox.c.due_at <= now))).limit(1)
    return tx.value(due) is not None
