"""Small letters: those of a person that are due together are told in one message.

They lie in the outbox as all letters do, with their own topics and keys, and are withdrawn as all are. The
first of a person's that is due is claimed; the others that are due by then go with it.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import and_, bindparam, select, update

from domain.digests import digest_moment
from domain.working_time import local_day
from storage.members import members
from storage.outbox import Claimed, Letter, OutboxState, Urgency, outbox
from storage.outbox import put as put_letter
from storage.quiet import listener
from storage.tx import Tx

AT_ONCE = 10
"""So many lines hold in one message; what is left follows in another."""

_WAITING = and_(
    outbox.c.state == OutboxState.PENDING.value,
    outbox.c.urgency == int(Urgency.SMALL),
)


def put(
    tx: Tx, member_id: int, day: date, letter: Letter, now: datetime, *, of_that_day: bool = False
) -> datetime | None:
    """A small thing, told on that local day at the hour the person chose. `of_that_day`: the thing itself is
    of that day, and is told on Sundays and holidays too; all else waits for a working day. Two of one topic
    about one object that would fall together become one. Gives the moment; None where it has passed: a
    reminder that is late when it is written is not written."""
    at = digest_moment(day, listener(tx, member_id), now, of_that_day=of_that_day)
    if at is None:
        return None
    small = replace(letter, urgency=Urgency.SMALL, due_at=at)
    tx.run(
        update(outbox)
        .where(
            _WAITING,
            outbox.c.object_key == small.about,
            outbox.c.person_id == small.person_id,
            outbox.c.topic == small.topic,
            outbox.c.due_at == at,
            outbox.c.key != small.key,
        )
        .values(state=OutboxState.WITHDRAWN.value)
    )
    put_letter(tx, small)
    return at


_DUE_WITH = (
    select(
        outbox.c.id,
        outbox.c.school_id,
        outbox.c.person_id,
        outbox.c.topic,
        outbox.c.args,
        outbox.c.urgency,
        outbox.c.tries,
    )
    .where(
        _WAITING,
        outbox.c.person_id == bindparam("person_id"),
        outbox.c.school_id == bindparam("school_id"),
        outbox.c.due_at <= bindparam("now"),
        outbox.c.tries == 0,
        outbox.c.topic.in_(bindparam("topics", expanding=True)),
    )
    .order_by(outbox.c.due_at, outbox.c.id)
    .limit(AT_ONCE - 1)
)


def due_with(tx: Tx, row: Claimed, topics: Collection[str], now: datetime) -> list[Claimed]:
    """What goes in one message with this row: the other small letters of its person and school, due by now, of
    topics that can be told in a line. A row that failed once goes alone, so that a broken one stops no other."""
    if row.urgency != Urgency.SMALL or row.tries or row.topic not in topics:
        return []
    rows = tx.rows(_DUE_WITH, person_id=row.person_id, school_id=row.school_id, now=now, topics=list(topics))
    return [Claimed(*one) for one in rows]


def settle(tx: Tx, ids: Collection[int], state: OutboxState, now: datetime) -> None:
    """What was withdrawn meanwhile stays withdrawn."""
    if ids:
        told = update(outbox).where(outbox.c.id.in_(ids), outbox.c.state == OutboxState.PENDING.value)
        tx.run(told.values(state=state.value, settled_at=now))


def follow_school(tx: Tx, school_id: int, topic: str, now: datetime) -> None:
    """The school's hours, lessons or days off are others: what waits of this topic keeps its day, or moves on to
    the next working one. Two of it about one object that fall together become one."""
    rows = tx.rows(
        select(outbox.c.id, outbox.c.due_at, outbox.c.object_key, members.c.id.label("member_id"))
        .join(
            members,
            and_(members.c.person_id == outbox.c.person_id, members.c.school_id == outbox.c.school_id),
        )
        .where(_WAITING, outbox.c.school_id == school_id, outbox.c.topic == topic, outbox.c.due_at > now)
        .order_by(outbox.c.due_at, outbox.c.id)
    )
    listeners = {member_id: listener(tx, member_id) for member_id in {row.member_id for row in rows}}
    moved: dict[tuple[str, int, datetime], int] = {}
    for row in rows:
        to = listeners[row.member_id]
        at = digest_moment(local_day(row.due_at, to.hours.zone), to, now)
        assert at is not None
        moved.setdefault((row.object_key, row.member_id, at), row.id)
    kept = moved.values()
    tx.many(
        update(outbox).where(outbox.c.id == bindparam("row_id")).values(due_at=bindparam("at")),
        [{"row_id": row_id, "at": at} for (_, _, at), row_id in moved.items()],
    )
    too_many = [row.id for row in rows if row.id not in kept]
    tx.run(update(outbox).where(outbox.c.id.in_(too_many)).values(state=OutboxState.WITHDRAWN.value))


def retime(tx: Tx, person_id: int, now: datetime) -> None:
    """The person chose other hours: what waits keeps its day and moves to them."""
    rows = tx.rows(
        select(outbox.c.id, outbox.c.due_at, members.c.id.label("member_id"))
        .join(
            members,
            and_(members.c.person_id == outbox.c.person_id, members.c.school_id == outbox.c.school_id),
        )
        .where(_WAITING, outbox.c.person_id == person_id, outbox.c.due_at > now)
        .order_by(outbox.c.id)
    )
    listeners = {member_id: listener(tx, member_id) for member_id in {row.member_id for row in rows}}
    moved = []
    for row in rows:
        to = listeners[row.member_id]
        day = local_day(row.due_at, to.hours.zone)
        at = digest_moment(day, to, now, of_that_day=True)
        if at is not None and at != row.due_at:
            moved.append({"row_id": row.id, "at": at})
    tx.many(update(outbox).where(outbox.c.id == bindparam("row_id")).values(due_at=bindparam("at")), moved)
