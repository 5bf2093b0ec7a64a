"""When a notice that waits for a good moment may reach a person."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from domain.categories import Category
from domain.digests import USUAL_HOUR, Listener
from domain.working_time import QuietHours, next_allowed
from storage.members import members
from storage.people import people
from storage.schools import OF_HOURS, hours_in, schools
from storage.tx import Tx

_LISTENER: Select[Any] = (
    select(
        members.c.id,
        members.c.category,
        people.c.quiet_start,
        people.c.quiet_end,
        people.c.digest_hour,
        people.c.urgent_at_night,
        *OF_HOURS,
    )
    .join(people, people.c.id == members.c.person_id)
    .join(schools, schools.c.id == members.c.school_id)
)


def listener(tx: Tx, member_id: int) -> Listener:
    """By the person's own settings, read anew."""
    return _listener(tx.first(_LISTENER.where(members.c.id == member_id)))


def when_free(tx: Tx, member_id: int, now: datetime, *, urgent: bool = False) -> datetime:
    """Outside the person's quiet hours (their own, else the school's) and, for a student, outside lessons.
    Urgent help passes only to an adult who agreed to that; who leaves no moment in a week is asked by the
    school's hours."""
    return when_each_free(tx, [member_id], now, urgent=urgent)[member_id]


def when_each_free(
    tx: Tx, member_ids: Collection[int], now: datetime, *, urgent: bool = False
) -> dict[int, datetime]:
    """By member, in one statement however many they are."""
    rows = tx.rows(_LISTENER.where(members.c.id.in_(member_ids))) if member_ids else ()
    return {row.id: _free_at(row, now, urgent=urgent) for row in rows}


def _free_at(row: Any, now: datetime, *, urgent: bool) -> datetime:
    to = _listener(row)
    if urgent and row.urgent_at_night and not to.student:
        return now
    try:
        return next_allowed(now, to.hours, quiet=to.quiet, student=to.student)
    except ValueError:
        return next_allowed(now, to.hours, quiet=to.hours.quiet, student=to.student)


def _listener(row: Any) -> Listener:
    hours = hours_in(row)
    own = row.quiet_start is not None and row.quiet_end is not None
    return Listener(
        hours=hours,
        quiet=QuietHours(row.quiet_start, row.quiet_end) if own else hours.quiet,
        student=row.category == Category.STUDENT.value,
        hour=row.digest_hour or USUAL_HOUR,
    )
