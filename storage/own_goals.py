"""Own goals of mentees at the result stage (п. 2.2)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    delete,
    select,
    update,
)

from domain.results import OwnGoal
from storage.schema import Moment, metadata
from storage.tx import Tx

own_goals = Table(
    "own_goals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("words", String(200), nullable=False),
    Column("by_when", Date),
    Column("muted", Boolean, nullable=False, default=False),
    Column("set_at", Moment, nullable=False),
    Column("reached_at", Moment),
)
Index("ix_own_goals_programme", own_goals.c.programme_id)
Index("ix_own_goals_member", own_goals.c.member_id)


def add(
    tx: Tx, school_id: int, programme_id: int, member_id: int, words: str, by_when: date | None, now: datetime
) -> int:
    return tx.add(
        own_goals, school_id=school_id, programme_id=programme_id, member_id=member_id, words=words,
        by_when=by_when, muted=False, set_at=now,
    )  # fmt: skip


def find(tx: Tx, own_goal_id: int, school_id: int) -> OwnGoal | None:
    which = own_goals.c.id == own_goal_id, own_goals.c.school_id == school_id
    found = _own_goals(tx.rows(select(own_goals).where(*which)))
    return found[0] if found else None


def of_programme(tx: Tx, programme_id: int) -> list[OwnGoal]:
    """Open ones first; there are a few at most (domain/results.py)."""
    query = select(own_goals).where(own_goals.c.programme_id == programme_id)
    return _own_goals(tx.rows(query.order_by(own_goals.c.reached_at.is_not(None), own_goals.c.id)))


def change(tx: Tx, own_goal_id: int, **values: Any) -> None:
    tx.run(update(own_goals).where(own_goals.c.id == own_goal_id).values(values))


def drop(tx: Tx, own_goal_id: int) -> None:
    tx.run(delete(own_goals).where(own_goals.c.id == own_goal_id))


def _own_goals(rows: Sequence[Any]) -> list[OwnGoal]:
    return [
        OwnGoal(
            id=row.id,
            programme_id=row.programme_id,
            member_id=row.member_id,
            words=row.words,
            by_when=row.by_when,
            reached_at=row.reached_at,
            muted=row.muted,
        )
        for row in rows
    ]
