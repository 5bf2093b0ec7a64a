"""What the papers of a programme say beside its content: what came of each item, meetings, the head's yes."""

from datetime import date
from typing import Any

from sqlalchemy import func, select

from domain.meetings import MeetingState
from domain.programme_contents import Content, Item
from domain.programme_papers import Outcome
from domain.programmes import Programme
from domain.working_time import MIDNIGHT, ONE_DAY, instant, local_day
from storage.activities import activities
from storage.meetings import meetings
from storage.programmes import programmes
from storage.tx import Tx


def outcomes(tx: Tx, programme: Programme, content: Content, zone: str) -> tuple[Outcome, ...]:
    """In the order of their days; what was done and is in the plan no longer stands as well."""
    query = select(activities).where(activities.c.programme_id == programme.id)
    rows = {row.key: row for row in tx.rows(query)}
    items = sorted(content.items, key=lambda one: (one.due_on, one.key))
    return tuple(_outcome(item, rows.get(item.key), zone) for item in items)


def _outcome(item: Item, row: Any, zone: str) -> Outcome:
    if row is None:
        return Outcome(item)
    done_on = local_day(row.done_at, zone) if row.done_at else None
    return Outcome(item, done_on, row.actual, row.mark)


def meetings_of(tx: Tx, programme: Programme, zone: str) -> tuple[int, int]:
    """Of its term: held, and all that were planned and not called off."""
    held = meetings.c.state == MeetingState.HELD.value
    row = tx.first(
        select(func.count().filter(held).label("held"), func.count().label("planned")).where(
            meetings.c.mentorship_id == programme.mentorship_id,
            meetings.c.state != MeetingState.CANCELLED.value,
            meetings.c.starts_at >= instant(programme.begins_on, MIDNIGHT, zone),
            meetings.c.starts_at < instant(programme.ends_on + ONE_DAY, MIDNIGHT, zone),
        )
    )
    return row.held, row.planned


def approval(tx: Tx, programme_id: int) -> tuple[str, date | None]:
    """The number and the day of the head's yes."""
    row = tx.first(
        select(programmes.c.approved_number, programmes.c.approved_on).where(programmes.c.id == programme_id)
    )
    return row.approved_number, row.approved_on
