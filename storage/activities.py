"""Activities of programmes (п. 5.2.2): what is due when, and by whom."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, select

from domain.activities import Activity
from storage.programmes import programmes
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
)
"""`title` is a key of domain/activities.py or own words. `muted`: whoever is responsible wants no reminder.
`revision` counts the days that it was due on."""
Index("ix_activities_programme", activities.c.programme_id, activities.c.due_on)
Index("ix_activities_responsible", activities.c.responsible_id, activities.c.due_on)


def upcoming(tx: Tx, mentorship_id: int, day: date, limit: int) -> list[Activity]:
    """What the pair's programme in force still has to do from that day on, the nearest first."""
    return _activities(
        tx.rows(
            select(activities)
            .join(programmes, programmes.c.id == activities.c.programme_id)
            .where(
                programmes.c.mentorship_id == mentorship_id,
                programmes.c.state == "in_force",
                activities.c.done_at.is_(None),
                activities.c.due_on >= day,
            )
            .order_by(activities.c.due_on, activities.c.id)
            .limit(limit)
        )
    )


def _activities(rows: Sequence[Any]) -> list[Activity]:
    return [
        Activity(row.id, row.title, row.due_on, row.responsible_id, row.done_at, row.muted, row.revision)
        for row in rows
    ]
