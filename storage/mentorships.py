"""Mentorships: a mentor and a mentee, from the proposal to the order that makes them a pair."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    and_,
    exists,
    func,
    or_,
    select,
    true,
    update,
)

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.mentorships import STANDING, UNDER_WAY, Answer, EndReason, PairState, Side
from storage.consents import consents
from storage.members import members
from storage.schema import Moment, metadata
from storage.tx import Tx

orders = Table(
    "orders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False, server_default="appointment"),
    Column("state", String(16), nullable=False),
    Column("number", String(40), nullable=False, server_default=""),
    Column("signed_on", Date),
    Column("word", String(500), nullable=False, server_default=""),
    Column("prepared_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("prepared_at", Moment, nullable=False),
    Column("confirmed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("confirmed_at", Moment),
)
"""`state`: `waiting` for the head, `confirmed`, `returned` with a word of the head. One order
confirms a list of pairs. `kind`: an `OrderKind`."""
Index("ix_orders_school_state", orders.c.school_id, orders.c.state)

mentorships = Table(
    "mentorships",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("mentor_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("mentee_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("form", String(24), nullable=False),
    Column("role_model", String(40), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("state", String(16), nullable=False),
    Column("mentor_answer", String(3)),
    Column("mentee_answer", String(3)),
    Column("order_id", ForeignKey("orders.id", ondelete="SET NULL")),
    Column("proposed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("proposed_at", Moment, nullable=False),
    Column("activated_at", Moment),
    Column("ended_at", Moment),
    Column("end_reason", String(24), nullable=False, server_default=""),
    Column("succeeds_id", Integer),
    Column("stopped_at", Moment),
    Column("paused_until", Date),
    Column("returns_at", Moment),
    Column("ending_order_id", ForeignKey("orders.id", ondelete="SET NULL")),
)
"""`state`: a `PairState`. `mentor_answer`: `yes`, `no` or none yet. `end_reason`: neutral, an `EndReason`.
`succeeds_id`: the pair whose programme this one takes over with the order. `stopped_at`: no contact until a petition
is decided. `returns_at`: when time ends the pause. `order_id` began the pair, `ending_order_id` puts its end on
record."""
Index("ix_mentorships_mentor", mentorships.c.mentor_id, mentorships.c.state)
Index("ix_mentorships_mentee", mentorships.c.mentee_id, mentorships.c.state)
Index("ix_mentorships_school_state", mentorships.c.school_id, mentorships.c.state)
Index("ix_mentorships_order", mentorships.c.order_id)
Index("ix_mentorships_ending_order", mentorships.c.ending_order_id)
_RETURNS = mentorships.c.returns_at.is_not(None)
Index("ix_mentorships_returns", mentorships.c.returns_at, sqlite_where=_RETURNS, postgresql_where=_RETURNS)
_SUCCEEDS = mentorships.c.succeeds_id.is_not(None)
Index(
    "ix_mentorships_succeeds", mentorships.c.succeeds_id, sqlite_where=_SUCCEEDS, postgresql_where=_SUCCEEDS
)


@dataclass(frozen=True, slots=True)
class ActivePair:
    """An active pair, as help requests and meetings see it."""

    id: int
    mentor_id: int
    mentee_id: int
    form: str
    kind: str


def hold(tx: Tx, pair_id: int, school_id: int) -> None:
    """Until the end of the transaction nobody else changes the pair (SQLite has one writer anyway)."""
    tx.rows(
        select(mentorships.c.id)
        .where(mentorships.c.id == pair_id, mentorships.c.school_id == school_id)
        .with_for_update()
    )


def hold_people(tx: Tx, member_ids: Collection[int]) -> None:
    """Two proposals for the same two people go one after the other."""
    tx.rows(select(members.c.id).where(members.c.id.in_(member_ids)).order_by(members.c.id).with_for_update())


def hold_papers(tx: Tx, member_ids: Collection[int]) -> None:
    """A paper that is being withdrawn at this moment is withdrawn before one looks at it."""
    tx.rows(
        select(consents.c.id)
        .where(consents.c.member_id.in_(member_ids))
        .order_by(consents.c.id)
        .with_for_update()
    )


def are_paired(tx: Tx, one: int, other: int) -> bool:
    """In either direction, while the pair stands: reverse mentoring is one pair (п. 3.1.5/4)."""
    both = or_(
        and_(mentorships.c.mentor_id == one, mentorships.c.mentee_id == other),
        and_(mentorships.c.mentor_id == other, mentorships.c.mentee_id == one),
    )
    found = tx.first(select(mentorships.c.id).where(both, in_states(STANDING)))
    return found is not None


def in_states(states: Sequence[PairState]) -> ColumnElement[bool]:
    return mentorships.c.state.in_([state.value for state in states])


def in_no_order() -> ColumnElement[bool]:
    """Of those that have not begun."""
    return mentorships.c.order_id.is_(None)


def in_order(order_id: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Of any kind: one order either begins pairs or ends them."""
    return or_(mentorships.c.order_id == order_id, mentorships.c.ending_order_id == order_id)


def lacks_ending_order() -> ColumnElement[bool]:
    """Has begun and ended, and no order says so: neither one of ending, nor the one by which another mentor took
    over or is to."""
    successor = mentorships.alias("successor")
    took_over = exists().where(
        successor.c.succeeds_id == mentorships.c.id,
        or_(
            successor.c.activated_at.is_not(None), successor.c.state.in_([state.value for state in UNDER_WAY])
        ),
    )
    return and_(
        in_states([PairState.ENDED]),
        mentorships.c.activated_at.is_not(None),
        mentorships.c.ending_order_id.is_(None),
        ~took_over,
    )


def with_member(side: Side, member_id: int) -> ColumnElement[bool]:
    """In which the member is the mentor, or the mentee."""
    return mentorships.c[f"{side.value}_id"] == member_id


def propose(
    tx: Tx,
    school_id: int,
    mentor_id: int,
    mentee_id: int,
    form: MentoringForm,
    role_model: RoleModel,
    kind: MentoringKind,
    proposed_by: int,
    now: datetime,
    succeeds_id: int | None = None,
) -> int:
    return tx.add(
        mentorships,
        school_id=school_id,
        mentor_id=mentor_id,
        mentee_id=mentee_id,
        form=form.value,
        role_model=role_model.value,
        kind=kind.value,
        state=PairState.PROPOSED.value,
        proposed_by=proposed_by,
        proposed_at=now,
        succeeds_id=succeeds_id,
    )


def write_answer(tx: Tx, pair_id: int, side: Side, answer: Answer, state: PairState) -> bool:
    """False: somebody was quicker."""
    own = mentorships.c[f"{side.value}_answer"]
    return (
        tx.run(
            update(mentorships)
            .where(mentorships.c.id == pair_id, in_states([PairState.PROPOSED]), own.is_(None))
            .values({own.name: answer.value, "state": state.value})
        )
        == 1
    )


def close(
    tx: Tx, pair_id: int, before: PairState, state: PairState, now: datetime, reason: EndReason | None = None
) -> bool:
    """Withdrawn or ended. False: somebody was quicker. A pair that never began leaves its order."""
    values: dict[str, Any] = {"state": state.value, "ended_at": now, "returns_at": None}
    if reason is not None:
        values["end_reason"] = reason.value
    if before is not PairState.ACTIVE:
        values["order_id"] = None
    return (
        tx.run(
            update(mentorships)
            .where(mentorships.c.id == pair_id, mentorships.c.state == before.value)
            .values(values)
        )
        == 1
    )


def school_of(tx: Tx, pair_id: int) -> int:
    """For delivery, which serves all schools; that the recipient is one of the two is checked there."""
    return int(tx.value(select(mentorships.c.school_id).where(mentorships.c.id == pair_id)))


def change(tx: Tx, pair_id: int, **values: Any) -> None:
    tx.run(update(mentorships).where(mentorships.c.id == pair_id).values(values))


def standing_successor(tx: Tx, pair_id: int) -> int | None:
    """The pair that is to take over from this one, while it is on its way."""
    found: int | None = tx.value(
        select(mentorships.c.id).where(mentorships.c.succeeds_id == pair_id, in_states(UNDER_WAY))
    )
    return found


def lineage(tx: Tx, pair_id: int) -> tuple[int, ...]:
    """The pair and those that it took over from, itself first: what all of them did counts for the programme."""
    found = [pair_id]
    while True:
        before = tx.value(select(mentorships.c.succeeds_id).where(mentorships.c.id == found[-1]))
        if before is None or before in found:
            return tuple(found)
        found.append(int(before))


def returning(tx: Tx, now: datetime) -> list[tuple[int, int]]:
    """Those whose pause is over: the pair and its school."""
    rows = tx.rows(
        select(mentorships.c.id, mentorships.c.school_id)
        .where(_RETURNS, mentorships.c.returns_at <= now)
        .order_by(mentorships.c.returns_at, mentorships.c.id)
    )
    return [(row.id, row.school_id) for row in rows]


def count_by_state(tx: Tx, school_id: int) -> dict[PairState, int]:
    counted = tx.rows(
        select(mentorships.c.state, func.count())
        .where(mentorships.c.school_id == school_id)
        .group_by(mentorships.c.state)
    )
    return {PairState(state): number for state, number in counted}


def count(tx: Tx, school_id: int, *which: ColumnElement[bool]) -> int:
    return int(
        tx.value(select(func.count()).where(mentorships.c.school_id == school_id, *(which or (true(),))))
    )


def active_pairs_of(tx: Tx, member_id: int) -> list[ActivePair]:
    """Those in which the member is mentor or mentee, by order of the head (п. 1.2): longest first."""
    rows = tx.rows(
        select(
            mentorships.c.id,
            mentorships.c.mentor_id,
            mentorships.c.mentee_id,
            mentorships.c.form,
            mentorships.c.kind,
        )
        .where(
            mentorships.c.state == PairState.ACTIVE.value,
            or_(mentorships.c.mentor_id == member_id, mentorships.c.mentee_id == member_id),
        )
        .order_by(mentorships.c.activated_at, mentorships.c.id)
    )
    return [ActivePair(row.id, row.mentor_id, row.mentee_id, row.form, row.kind) for row in rows]


def proposed_by(tx: Tx, pair_id: int) -> int | None:
    found: int | None = tx.value(select(mentorships.c.proposed_by).where(mentorships.c.id == pair_id))
    return found


def has_answered(tx: Tx, pair_id: int, side: Side) -> bool:
    own = mentorships.c[f"{side.value}_answer"]
    return tx.value(select(own).where(mentorships.c.id == pair_id)) is not None
