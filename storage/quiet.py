"""When a notice that waits for a good moment may reach a person."""

from datetime import datetime

from sqlalchemy import select

from domain.categories import Category
from domain.working_time import QuietHours, next_allowed
from storage import schools
from storage.members import members
from storage.people import people
from storage.tx import Tx


def when_free(tx: Tx, member_id: int, now: datetime, *, urgent: bool = False) -> datetime:
    """Outside the person's quiet hours (their own, else the school's) and, for a student, outside lessons.
    Urgent help passes only to an adult who agreed to that; who leaves no moment in a week is asked by the
    school's hours."""
    row = tx.first(
        select(
            members.c.school_id,
            members.c.category,
            people.c.quiet_start,
            people.c.quiet_end,
            people.c.urgent_at_night,
        )
        .join(people, people.c.id == members.c.person_id)
        .where(members.c.id == member_id)
    )
    hours = schools.hours(tx, row.school_id)
    student = row.category == Category.STUDENT.value
    if urgent and row.urgent_at_night and not student:
        return now
    own = row.quiet_start is not None and row.quiet_end is not None
    quiet = QuietHours(row.quiet_start, row.quiet_end) if own else hours.quiet
    try:
        return next_allowed(now, hours, quiet=quiet, student=student)
    except ValueError:
        return next_allowed(now, hours, quiet=hours.quiet, student=student)
