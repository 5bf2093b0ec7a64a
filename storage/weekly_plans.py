"""When each school's weekly summary is due, and of which week: asked by the moment, whatever exists."""

from collections.abc import Mapping

from sqlalchemy import Column, Date, ForeignKey, Index, Table

from domain.weekly import WeekPlan
from storage.schema import Moment, metadata
from storage.tx import Tx

weekly_plans = Table(
    "weekly_plans",
    metadata,
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), primary_key=True),
    Column("due_at", Moment, nullable=False),
    Column("since", Moment),
    Column("until", Moment),
    Column("silent_since", Moment),
    Column("today", Date),
    Column("ahead_to", Date),
)
"""A `domain.weekly.WeekPlan`; without a week it is only to be planned."""
Index("ix_weekly_plans_due", weekly_plans.c.due_at)


def put(tx: Tx, plans: Mapping[int, WeekPlan]) -> None:
    statement = tx.insert(weekly_plans)
    values = ("due_at", "since", "until", "silent_since", "today", "ahead_to")
    tx.many(
        statement.on_conflict_do_update(
            index_elements=["school_id"], set_={name: statement.excluded[name] for name in values}
        ),
        [
            {
                "school_id": school_id,
                "due_at": plan.at,
                "since": plan.since,
                "until": plan.until,
                "silent_since": plan.silent_since,
                "today": plan.today,
                "ahead_to": plan.ahead_to,
            }
            for school_id, plan in plans.items()
        ],
    )
