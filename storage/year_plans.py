"""When the curators of a school are next asked to begin its year: by the moment, whatever exists."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Table, select

from storage.schema import Moment, metadata
from storage.tx import Tx

AT_ONCE = 50

year_plans = Table(
    "year_plans",
    metadata,
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), primary_key=True),
    Column("due_at", Moment, nullable=False),
)
Index("ix_year_plans_due", year_plans.c.due_at)


def put(tx: Tx, due: Mapping[int, datetime]) -> None:
    statement = tx.insert(year_plans)
    tx.many(
        statement.on_conflict_do_update(
            index_elements=["school_id"], set_={"due_at": statement.excluded.due_at}
        ),
        [{"school_id": school_id, "due_at": due_at} for school_id, due_at in due.items()],
    )


def due(tx: Tx, now: datetime) -> Sequence[int]:
    rows = tx.rows(
        select(year_plans.c.school_id)
        .where(year_plans.c.due_at <= now)
        .order_by(year_plans.c.due_at)
        .limit(AT_ONCE)
    )
    return [row.school_id for row in rows]


def hold(tx: Tx, school_ids: Collection[int], now: datetime) -> list[tuple[int, datetime]]:
    """Those that are still due, each with when it was; until the end of the transaction they are this one's own."""
    rows = tx.rows(
        select(year_plans)
        .where(year_plans.c.school_id.in_(school_ids), year_plans.c.due_at <= now)
        .order_by(year_plans.c.school_id)
        .with_for_update(skip_locked=True)
    )
    return [(row.school_id, row.due_at) for row in rows]
