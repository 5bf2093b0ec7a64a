"""Goals that were agreed to (п. 1.2): how far each has come, and every step on the way."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    and_,
    delete,
    func,
    select,
    update,
)

from domain.goals import REACHED, Followed, Step
from domain.programme_contents import Goal
from storage.schema import Moment, metadata
from storage.tx import Tx

goals = Table(
    "goals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("key", Integer, nullable=False),
    Column("words", String(200), nullable=False),
    Column("seen_by", String(200), nullable=False, server_default=""),
    Column("progress", Integer, nullable=False, server_default="0"),
    Column("reached_at", Moment),
    UniqueConstraint("programme_id", "key"),
)
"""`key`: the goal of the programme's content that is followed here; `progress`: of domain/goals.py."""
Index("ix_goals_school", goals.c.school_id)

goal_steps = Table(
    "goal_steps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("goal_id", ForeignKey("goals.id", ondelete="CASCADE"), nullable=False),
    Column("progress", Integer, nullable=False),
    Column("note", String(300), nullable=False, server_default=""),
    Column("made_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("made_at", Moment, nullable=False),
)
Index("ix_goal_steps_goal", goal_steps.c.goal_id, goal_steps.c.id)


def carry(tx: Tx, school_id: int, programme_id: int, agreed: Sequence[Goal]) -> None:
    """What was agreed to is followed, by key: new ones come in, others take their new words, those taken out go,
    unless they are reached."""
    standing = {one.key: one for one in of_programme(tx, programme_id)}
    gone = [one.id for key, one in standing.items() if key not in {goal.key for goal in agreed}]
    tx.run(delete(goals).where(goals.c.id.in_(gone), goals.c.reached_at.is_(None)))
    for goal in agreed:
        if goal.key in standing:
            said = {"words": goal.words, "seen_by": goal.seen_by}
            tx.run(update(goals).where(goals.c.id == standing[goal.key].id).values(said))
        else:
            tx.add(
                goals,
                school_id=school_id,
                programme_id=programme_id,
                key=goal.key,
                words=goal.words,
                seen_by=goal.seen_by,
            )


def find(tx: Tx, goal_id: int, school_id: int) -> Followed | None:
    row = tx.first(select(goals).where(goals.c.id == goal_id, goals.c.school_id == school_id))
    return _followed(row) if row is not None else None


def of_programme(tx: Tx, programme_id: int) -> list[Followed]:
    """All of them: a programme has no more than a hand holds (domain/goals.py)."""
    query = select(goals).where(goals.c.programme_id == programme_id).order_by(goals.c.key)
    return [_followed(row) for row in tx.rows(query)]


def tally(tx: Tx, programme_id: int) -> tuple[int, int]:
    """How many there are, and how many of them are reached."""
    reached = func.count(goals.c.reached_at)
    row = tx.first(select(func.count(), reached).where(goals.c.programme_id == programme_id))
    return row[0], row[1]


def move(tx: Tx, school_id: int, goal_id: int, progress: int, by: int, now: datetime) -> int:
    """The step that was made."""
    reached_at = now if progress == REACHED else None
    tx.run(update(goals).where(goals.c.id == goal_id).values(progress=progress, reached_at=reached_at))
    return tx.add(
        goal_steps, school_id=school_id, goal_id=goal_id, progress=progress, note="", made_by=by, made_at=now
    )


def note(tx: Tx, step_id: int, words: str) -> None:
    tx.run(update(goal_steps).where(goal_steps.c.id == step_id).values(note=words))


def newest_step(tx: Tx, goal_id: int) -> Step | None:
    found = steps(tx, goal_id, 1)
    return found[0] if found else None


def steps(tx: Tx, goal_id: int, limit: int) -> list[Step]:
    """The newest first."""
    query = select(goal_steps).where(goal_steps.c.goal_id == goal_id)
    return [
        Step(row.id, row.progress, row.note, row.made_by, row.made_at)
        for row in tx.rows(query.order_by(goal_steps.c.id.desc()).limit(limit))
    ]


def forget_notes(tx: Tx, member_id: int) -> None:
    """What one wrote on goals of others."""
    mine = and_(goal_steps.c.made_by == member_id, goal_steps.c.note != "")
    tx.run(update(goal_steps).where(mine).values(note=""))


def _followed(row: Any) -> Followed:
    return Followed(
        id=row.id,
        programme_id=row.programme_id,
        key=row.key,
        words=row.words,
        seen_by=row.seen_by,
        progress=row.progress,
        reached_at=row.reached_at,
    )
