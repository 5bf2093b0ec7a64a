"""Reflections (п. 4.1.4): what mentor and mentee say of the programme when it comes to its end."""

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
    Text,
    UniqueConstraint,
    func,
    select,
    update,
)

from domain.reflections import OPEN, Question, Reflection, ReflectionState, ShownTo
from storage.programmes import programmes, times_looked_back
from storage.schema import Moment, metadata
from storage.tx import Tx

reflections = Table(
    "reflections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("good", Text),
    Column("hard", Text),
    Column("onward", Text),
    Column("mark", Integer),
    Column("shown_to", String(16)),
    Column("asked_at", Moment, nullable=False),
    Column("given_at", Moment),
    Column("round", Integer, nullable=False, server_default="1"),
    Column("programme_mark", Integer),
    Column("partner_mark", Integer),
    UniqueConstraint("programme_id", "member_id", "round"),
)
"""`state`: `asked`, `given`, `declined`, `closed` with the programme. The answers are a draft until it is given:
empty is not answered yet, without words is skipped. `shown_to`: `nobody`, `curator`, `partner`. `round`: the how
manieth time the two look back."""
Index("ix_reflections_school", reflections.c.school_id, reflections.c.state)
Index("ix_reflections_member", reflections.c.member_id, reflections.c.state)

_REFLECTION = select(reflections, programmes.c.mentorship_id).join(
    programmes, programmes.c.id == reflections.c.programme_id
)
_OPEN = reflections.c.state.in_([state.value for state in OPEN])


def ask(tx: Tx, school_id: int, programme_id: int, member_id: int, now: datetime) -> int | None:
    """None: asked before, this time that they look back."""
    asked: int | None = tx.connection.execute(
        tx.insert(reflections)
        .values(
            school_id=school_id,
            programme_id=programme_id,
            member_id=member_id,
            state=ReflectionState.ASKED.value,
            asked_at=now,
            round=times_looked_back(tx, programme_id),
        )
        .on_conflict_do_nothing()
        .returning(reflections.c.id)
    ).scalar()
    return asked


def find(tx: Tx, reflection_id: int, school_id: int) -> Reflection | None:
    row = tx.first(_REFLECTION.where(reflections.c.id == reflection_id, reflections.c.school_id == school_id))
    return _reflection(row) if row else None


def of_programme(tx: Tx, programme_id: int) -> list[Reflection]:
    """Of the last time that they looked back."""
    of_programme = reflections.c.programme_id == programme_id
    last = select(func.max(reflections.c.round)).where(of_programme).scalar_subquery()
    return _reflections(tx.rows(_REFLECTION.where(of_programme, reflections.c.round == last)))


def newest_given(tx: Tx, mentorship_id: int) -> list[Reflection]:
    """Of the pair's newest programme."""
    newest = select(programmes.c.id).where(programmes.c.mentorship_id == mentorship_id)
    last = newest.order_by(programmes.c.id.desc()).limit(1).scalar_subquery()
    given = reflections.c.state == ReflectionState.GIVEN.value
    query = _REFLECTION.where(reflections.c.programme_id == last, given)
    return _reflections(tx.rows(query.order_by(reflections.c.id)))


def hold(tx: Tx, reflection_id: int, school_id: int) -> None:
    tx.rows(
        select(reflections.c.id)
        .where(reflections.c.id == reflection_id, reflections.c.school_id == school_id)
        .with_for_update()
    )


def answer(tx: Tx, reflection_id: int, question: Question, value: str | int) -> None:
    """The draft is kept at once; who wanted to be asked no more and answers after all is asked again."""
    values = {question.value: value, "state": ReflectionState.ASKED.value}
    tx.run(update(reflections).where(reflections.c.id == reflection_id, _OPEN).values(values))


def give(tx: Tx, reflection_id: int, shown_to: ShownTo, now: datetime) -> None:
    values = {"state": ReflectionState.GIVEN.value, "shown_to": shown_to.value, "given_at": now}
    tx.run(update(reflections).where(reflections.c.id == reflection_id, _OPEN).values(values))


def decline(tx: Tx, reflection_id: int) -> None:
    tx.run(
        update(reflections)
        .where(reflections.c.id == reflection_id, _OPEN)
        .values(state=ReflectionState.DECLINED.value)
    )


def close_of(tx: Tx, programme_ids: Any) -> list[int]:
    """Those that were still open, by a query of their programmes."""
    which = reflections.c.programme_id.in_(programme_ids), _OPEN
    ids = [row.id for row in tx.rows(select(reflections.c.id).where(*which))]
    tx.run(update(reflections).where(*which).values(state=ReflectionState.CLOSED.value))
    return ids


def close_own(tx: Tx, programme_id: int, member_id: int) -> list[int]:
    """What one of the two was still asked."""
    which = reflections.c.programme_id == programme_id, reflections.c.member_id == member_id, _OPEN
    ids = [row.id for row in tx.rows(select(reflections.c.id).where(*which))]
    tx.run(update(reflections).where(*which).values(state=ReflectionState.CLOSED.value))
    return ids


def _reflections(rows: Sequence[Any]) -> list[Reflection]:
    return [_reflection(row) for row in rows]


def _reflection(row: Any) -> Reflection:
    return Reflection(
        id=row.id,
        programme_id=row.programme_id,
        mentorship_id=row.mentorship_id,
        member_id=row.member_id,
        state=ReflectionState(row.state),
        good=row.good,
        hard=row.hard,
        onward=row.onward,
        mark=row.mark,
        programme_mark=row.programme_mark,
        partner_mark=row.partner_mark,
        shown_to=ShownTo(row.shown_to) if row.shown_to else None,
    )
