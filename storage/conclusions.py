"""Conclusions of the two (п. 4.1.4): what was proposed and by whom, and what came of it; all are kept."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, select, update

from domain.conclusions import Conclusion, ConclusionState, Outcome
from storage.programmes import times_looked_back
from storage.schema import Moment, metadata
from storage.tx import Tx

conclusions = Table(
    "conclusions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("round", Integer, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("until", Date),
    Column("state", String(16), nullable=False),
    Column("proposed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("proposed_at", Moment, nullable=False),
    Column("answered_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("answered_at", Moment),
)
"""`round`: the how manieth time the two look back. `state`: `proposed`, `discussed`, `agreed`, `decided` by a
curator, `replaced`. Whoever decides has proposed as well."""
Index("ix_conclusions_programme", conclusions.c.programme_id, conclusions.c.id)


def propose(
    tx: Tx, school_id: int, programme_id: int, outcome: Outcome, until: date | None, by: int, now: datetime
) -> int:
    """What was proposed before and is not answered is proposed no longer."""
    unanswered = conclusions.c.state == ConclusionState.PROPOSED.value
    replaced = update(conclusions).where(conclusions.c.programme_id == programme_id, unanswered)
    tx.run(replaced.values(state=ConclusionState.REPLACED.value))
    return tx.add(
        conclusions,
        school_id=school_id,
        programme_id=programme_id,
        round=times_looked_back(tx, programme_id),
        outcome=outcome.value,
        until=until,
        state=ConclusionState.PROPOSED.value,
        proposed_by=by,
        proposed_at=now,
    )


def find(tx: Tx, conclusion_id: int, school_id: int) -> Conclusion | None:
    which = conclusions.c.id == conclusion_id, conclusions.c.school_id == school_id
    return _found(tx, *which)


def newest_of(tx: Tx, programme_id: int) -> Conclusion | None:
    """Of this time that the two look back."""
    now_back = conclusions.c.round == times_looked_back(tx, programme_id)
    return _found(tx, conclusions.c.programme_id == programme_id, now_back)


def answer(tx: Tx, conclusion_id: int, state: ConclusionState, by: int, now: datetime) -> None:
    values = {"state": state.value, "answered_by": by, "answered_at": now}
    tx.run(update(conclusions).where(conclusions.c.id == conclusion_id).values(values))


def _found(tx: Tx, *which: Any) -> Conclusion | None:
    row = tx.first(select(conclusions).where(*which).order_by(conclusions.c.id.desc()).limit(1))
    if row is None:
        return None
    return Conclusion(
        id=row.id,
        programme_id=row.programme_id,
        outcome=Outcome(row.outcome),
        until=row.until,
        state=ConclusionState(row.state),
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        answered_by=row.answered_by,
        answered_at=row.answered_at,
    )
