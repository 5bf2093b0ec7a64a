"""When a notice that waits for a good moment may reach a person."""

from datetime import datetime

from sqlalchemy import select

from domain.categories import Category
from domain.working_time import QuietHours, next_allowed
from storage import schools
from storage.members import members
from storage.people import people
from storage.tx import Tx


def when_free(tx: Tx, member_id: int, now: datetime) -> datetime:
    """Outside the person's quiet hours (their own, else the school's) and, for a student, outside lessons."""
    row = tx.first(
        select(members.c.school_id, members.c.category, people.c.quiet_start, people.c.quiet_end)
        .join(people, people.c.id == members.c.person_id)
        .where(members.c.id == member_id)
    )
    hours = schools.hours(tx, row.school_id)
    own = row.quiet_start is not None and row.quiet_end is not None
    quiet = QuietHours(row.quiet_start, row.quiet_end) if own else hours.quiet
    return next_allowed(now, hours, quiet=quiet, student=row.category == Category.STUDENT.value)
