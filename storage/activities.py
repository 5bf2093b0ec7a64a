"""Activities of programmes (п. 5.2.2): what is due when, and by whom."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    and_,
    delete,
    false,
    func,
    select,
    update,
)

from domain.activities import Activity, Which
from domain.activity_types import ActivityType
from domain.pages import PAGE_SIZE
from domain.programmes import Tally
from storage.programmes import GOING, programmes
from storage.schema import Moment, metadata
from storage.tx import Tx

activities = Table(
    "activities",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("title", String(200), nullable=False),
    Column("due_on", Date, nullable=False),
    Column("responsible_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("muted", Boolean, nullable=False, default=False),
    Column("revision", Integer, nullable=False, default=0),
    Column("added_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("added_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("done_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("key", Integer),
    Column("type", String(120), nullable=False, server_default=""),
    Column("direction", String(120), nullable=False, server_default=""),
    Column("difficulties", Text, nullable=False, server_default="[]"),
    Column("expected", String(300), nullable=False, server_default=""),
    Column("actual", String(500), nullable=False, server_default=""),
    Column("mark", Integer),
    Column("given", Boolean, nullable=False, server_default=false()),
    Column("handed_in_at", Moment),
)
"""`title` is a key of domain/typical.py or own words. `muted`: whoever is responsible wants no reminder.
`revision` counts the days that it was due on. `key`: the item of the programme's content that it carries out;
`type`, `direction`, `expected` are its own, `difficulties` is a JSON list. `actual`: what came of it; `mark`: the
mentor's. `given`: by the mentor in passing, outside the content (no `key`). `handed_in_at`: since when a work waits
for the mentor's check."""
Index("ix_activities_programme", activities.c.programme_id, activities.c.due_on)
Index("ix_activities_school", activities.c.school_id, activities.c.due_on)
Index("ix_activities_responsible", activities.c.responsible_id, activities.c.due_on)
_WAITS = activities.c.handed_in_at.is_not(None)
Index(
    "ix_activities_waiting",
    activities.c.programme_id,
    activities.c.handed_in_at,
    sqlite_where=_WAITS,
    postgresql_where=_WAITS,
)


_DONE = activities.c.done_at.is_not(None)
_OPEN = activities.c.done_at.is_(None)


def upcoming(tx: Tx, mentorship_id: int, day: date, limit: int) -> list[Activity]:
    """What the pair's programme in force still has to do from that day on, the nearest first."""
    return _activities(
        tx.rows(
            select(activities)
            .join(programmes, programmes.c.id == activities.c.programme_id)
            .where(
                programmes.c.mentorship_id == mentorship_id,
                GOING,
                _OPEN,
                activities.c.due_on >= day,
            )
            .order_by(activities.c.due_on, activities.c.id)
            .limit(limit)
        )
    )


def meant_by(tx: Tx, mentorship_id: int | None, goal: str) -> int | None:
    """What of the pair's programme in force a meeting with this goal belongs to: the open one of that name, the
    nearest first."""
    if mentorship_id is None or not goal:
        return None
    found: int | None = tx.value(
        select(activities.c.id)
        .join(programmes, programmes.c.id == activities.c.programme_id)
        .where(
            programmes.c.mentorship_id == mentorship_id,
            programmes.c.state == "in_force",
            _OPEN,
            activities.c.title == goal,
        )
        .order_by(activities.c.due_on, activities.c.id)
        .limit(1)
    )
    return found


def find(tx: Tx, activity_id: int, school_id: int) -> Activity | None:
    found = _activities(
        tx.rows(select(activities).where(activities.c.id == activity_id, activities.c.school_id == school_id))
    )
    return found[0] if found else None


def of_programme(tx: Tx, programme_id: int) -> list[Activity]:
    """All of them: a programme holds no more than a list of a hand (domain/programmes.py)."""
    query = select(activities).where(activities.c.programme_id == programme_id)
    return _activities(tx.rows(query.order_by(activities.c.due_on, activities.c.id)))


def coming(tx: Tx, programme_id: int, limit: int) -> list[Activity]:
    """What is not done, the nearest first; what is late comes before all."""
    query = select(activities).where(activities.c.programme_id == programme_id, _OPEN)
    return _activities(tx.rows(query.order_by(activities.c.due_on, activities.c.id).limit(limit)))


def page(tx: Tx, programme_id: int, which: Which, today: date, page: int) -> list[Activity]:
    """What is done the newest first, the rest the nearest first."""
    newest = activities.c.done_at.desc() if which is Which.DONE else activities.c.due_on
    query = select(activities).where(activities.c.programme_id == programme_id, _which(which, today))
    return _activities(
        tx.rows(query.order_by(newest, activities.c.id).limit(PAGE_SIZE).offset(page * PAGE_SIZE))
    )


def late(today: date) -> ColumnElement[bool]:
    """What waits for the mentor's check is not late: the mentee has done it."""
    return and_(_OPEN, ~_WAITS, activities.c.due_on < today)


def waiting(since: datetime | None = None) -> ColumnElement[bool]:
    """For the mentor's check; with `since`, from before that moment."""
    return _WAITS if since is None else and_(_WAITS, activities.c.handed_in_at < since)


def tally(tx: Tx, programme_id: int, today: date) -> Tally:
    row = tx.first(
        select(
            func.count().label("total"),
            func.count().filter(_DONE).label("done"),
            func.count().filter(late(today)).label("late"),
            func.count().filter(_WAITS).label("waiting"),
            func.count().filter(activities.c.mark > 0).label("marks"),
            func.coalesce(func.sum(activities.c.mark), 0).label("points"),
        )
        .select_from(activities)
        .where(activities.c.programme_id == programme_id)
    )
    return Tally(row.total, row.done, row.late, row.waiting, row.marks, row.points)


def drop(tx: Tx, activity_id: int) -> None:
    """Of what was given in passing; what was agreed to goes by a revision."""
    tx.run(delete(activities).where(activities.c.id == activity_id))


def finish(tx: Tx, activity_id: int, done_by: int, now: datetime) -> bool:
    """False: it was done before."""
    statement = update(activities).where(activities.c.id == activity_id, _OPEN)
    return tx.run(statement.values(done_at=now, done_by=done_by, handed_in_at=None)) == 1


def reopen(tx: Tx, activity_id: int) -> bool:
    statement = update(activities).where(activities.c.id == activity_id, _DONE)
    opened = {"done_at": None, "done_by": None, "mark": None, "actual": ""}
    return tx.run(statement.values(revision=activities.c.revision + 1, **opened)) == 1


def give(
    tx: Tx,
    school_id: int,
    programme_id: int,
    title: str,
    due_on: date,
    responsible_id: int,
    given_by: int,
    now: datetime,
) -> int:
    """Outside the content, by the mentor in passing."""
    return tx.add(
        activities,
        school_id=school_id,
        programme_id=programme_id,
        title=title,
        due_on=due_on,
        responsible_id=responsible_id,
        muted=False,
        revision=0,
        type=ActivityType.TASK.value,
        given=True,
        added_by=given_by,
        added_at=now,
    )


def note_result(tx: Tx, activity_id: int, **values: int | str) -> None:
    """Its `mark`, or what came of it (`actual`)."""
    tx.run(update(activities).where(activities.c.id == activity_id).values(**values))


def move(tx: Tx, activity_id: int, due_on: date) -> bool:
    """False: it is due on that day already, or done."""
    statement = update(activities).where(activities.c.id == activity_id, _OPEN, activities.c.due_on != due_on)
    return tx.run(statement.values(due_on=due_on, revision=activities.c.revision + 1)) == 1


def mute(tx: Tx, activity_id: int, muted: bool) -> None:
    """Each answer is another revision: what was written for the one before is not what is written now."""
    statement = update(activities).where(activities.c.id == activity_id)
    tx.run(statement.values(muted=muted, revision=activities.c.revision + 1))


def renew(tx: Tx, activity_id: int) -> None:
    """What was written of it before is not what is written now."""
    statement = update(activities).where(activities.c.id == activity_id)
    tx.run(statement.values(revision=activities.c.revision + 1))


def renew_open(tx: Tx, school_id: int) -> list[Activity]:
    """All that a school still has to do, in programmes in force, each with another revision."""
    going = select(programmes.c.id).where(programmes.c.school_id == school_id, GOING)
    which = _OPEN, activities.c.programme_id.in_(going)
    tx.run(update(activities).where(*which).values(revision=activities.c.revision + 1))
    return _activities(tx.rows(select(activities).where(*which).order_by(activities.c.id)))


def renew_open_of(tx: Tx, programme_id: int) -> list[Activity]:
    """What one programme still has to do, each with another revision."""
    which = _OPEN, activities.c.programme_id == programme_id
    tx.run(update(activities).where(*which).values(revision=activities.c.revision + 1))
    return _activities(tx.rows(select(activities).where(*which).order_by(activities.c.id)))


def pass_on(tx: Tx, programme_id: int, old_id: int, new_id: int) -> list[Activity]:
    """What one was responsible for is another's; gives what is not done, which is reminded of anew."""
    of_programme = activities.c.programme_id == programme_id
    which = of_programme, activities.c.responsible_id == old_id
    passed = [row.id for row in tx.rows(select(activities.c.id).where(*which, _OPEN))]
    values = {"responsible_id": new_id, "muted": False, "revision": activities.c.revision + 1}
    tx.run(update(activities).where(*which).values(values))
    return _activities(tx.rows(select(activities).where(activities.c.id.in_(passed))))


def ids_of(tx: Tx, programme_ids: Any) -> list[int]:
    """Those that are not done, by a query of their programmes."""
    which = activities.c.programme_id.in_(programme_ids), _OPEN
    return [row.id for row in tx.rows(select(activities.c.id).where(*which))]


def _which(which: Which, today: date) -> ColumnElement[bool]:
    return {Which.OPEN: _OPEN, Which.LATE: late(today), Which.DONE: _DONE}[which]


def _activities(rows: Sequence[Any]) -> list[Activity]:
    return [
        Activity(
            id=row.id,
            programme_id=row.programme_id,
            title=row.title,
            due_on=row.due_on,
            responsible_id=row.responsible_id,
            done_at=row.done_at,
            muted=row.muted,
            revision=row.revision,
            type=row.type,
            expected=row.expected,
            actual=row.actual,
            mark=row.mark,
            given=bool(row.given),
            handed_in_at=row.handed_in_at,
        )
        for row in rows
    ]
