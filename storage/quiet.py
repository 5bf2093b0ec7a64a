"""When a notice that waits for a good moment may reach a person: read by the person's own settings, every time anew."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from domain.categories import Category
from domain.listeners import USUAL_HOUR, Listener, free_at
from domain.working_time import QuietHours, SchoolHours
from storage.members import members
from storage.people import people
from storage.schools import OF_HOURS, hours_in, schools
from storage.tx import Tx


def of_listener(person: Any, prefix: str = "") -> tuple[Any, ...]:
    """The columns of a person's own times; with `prefix` where several people stand in a row."""
    own = ("quiet_start", "quiet_end", "digest_hour", "urgent_at_night")
    return tuple(person.c[name].label(prefix + name) for name in own)


def listener_in(row: Any, hours: SchoolHours, *, student: bool, prefix: str = "") -> Listener:
    """Out of a row that has the columns `of_listener`, whatever else it has."""
    start, end, hour, urgent_at_night = (
        getattr(row, prefix + name) for name in ("quiet_start", "quiet_end", "digest_hour", "urgent_at_night")
    )
    own = start is not None and end is not None
    return Listener(
        hours=hours,
        quiet=QuietHours(start, end) if own else hours.quiet,
        student=student,
        hour=hour or USUAL_HOUR,
        urgent_at_night=bool(urgent_at_night),
    )


_LISTENER = (
    select(members.c.category, *of_listener(people), *OF_HOURS)
    .join(people, people.c.id == members.c.person_id)
    .join(schools, schools.c.id == members.c.school_id)
    .where(members.c.id == bindparam("member_id"))
)


def listener(tx: Tx, member_id: int) -> Listener:
    row = tx.first(_LISTENER, member_id=member_id)
    return listener_in(row, hours_in(row), student=row.category == Category.STUDENT.value)


def when_free(tx: Tx, member_id: int, now: datetime) -> datetime:
    return free_at(listener(tx, member_id), now)
