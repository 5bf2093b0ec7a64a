"""Mentorships: a mentor and a mentee, from the proposal to the order that makes them a pair."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
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
from domain.categories import Category
from domain.mentorships import STANDING, Answer, Pair, PairState, Party, Side
from domain.people import Language, Role
from storage.consents import consents
from storage.freezes import freezes
from storage.members import age_of, members, roles, tags
from storage.people import people
from storage.schema import Moment, metadata
from storage.tx import Tx

orders = Table(
    "orders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
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
confirms a list of pairs."""
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
)
"""`state`: a `PairState`. `mentor_answer`: `yes`, `no` or none yet."""
Index("ix_mentorships_mentor", mentorships.c.mentor_id, mentorships.c.state)
Index("ix_mentorships_mentee", mentorships.c.mentee_id, mentorships.c.state)
Index("ix_mentorships_school_state", mentorships.c.school_id, mentorships.c.state)

_MENTOR = members.alias("mentor")
_MENTEE = members.alias("mentee")
_MENTOR_PERSON = people.alias("mentor_person")
_MENTEE_PERSON = people.alias("mentee_person")


@dataclass(frozen=True, slots=True)
class ActivePair:
    """An active pair, as help requests and meetings see it."""

    id: int
    mentor_id: int
    mentee_id: int
    form: str
    kind: str


def in_force(today: date) -> ColumnElement[bool]:
    return and_(
        consents.c.withdrawn_at.is_(None),
        consents.c.signed_on <= today,
        or_(consents.c.valid_until.is_(None), consents.c.valid_until >= today),
    )


def _paper(whose: Any, kind: str, today: date) -> ColumnElement[bool]:
    return exists().where(consents.c.member_id == whose, consents.c.kind == kind, in_force(today))


def _party_columns(side: str, party: Any, person: Any, today: date) -> list[Any]:
    is_head = exists().where(
        roles.c.member_id == party.c.id, roles.c.role == Role.HEAD.value, roles.c.ended_at.is_(None)
    )
    plain = ("person_id", "name", "category", "post", "class_name", "organisation", "grade")
    stated = ("age_stated", "age_stated_on", "standing", "left_at")
    return [
        *(party.c[name].label(f"{side}_{name}") for name in (*plain, *stated)),
        person.c.language.label(f"{side}_language"),
        person.c.chat_id.label(f"{side}_chat_id"),
        person.c.unreachable_since.label(f"{side}_unreachable_since"),
        is_head.label(f"{side}_is_head"),
        _paper(party.c.id, "parent", today).label(f"{side}_parent_paper"),
    ]


def _pair_query(school_id: int, today: date) -> Any:
    mentor_paper = exists().where(
        consents.c.mentorship_id == mentorships.c.id, consents.c.kind == "mentor", in_force(today)
    )
    difficulties = exists().where(tags.c.member_id == mentorships.c.mentee_id, tags.c.kind == "hard")
    frozen = exists().where(
        freezes.c.student_id.in_([mentorships.c.mentor_id, mentorships.c.mentee_id]),
        freezes.c.state != "lifted",
    )
    return (
        select(
            mentorships,
            *_party_columns("mentor", _MENTOR, _MENTOR_PERSON, today),
            *_party_columns("mentee", _MENTEE, _MENTEE_PERSON, today),
            mentor_paper.label("mentor_paper"),
            _paper(mentorships.c.mentor_id, "no_criminal_record", today).label("certificate"),
            difficulties.label("difficulties"),
            frozen.label("frozen"),
            and_(orders.c.number != "", orders.c.signed_on.is_not(None)).label("order_signed"),
        )
        .select_from(mentorships)
        .join(_MENTOR, _MENTOR.c.id == mentorships.c.mentor_id)
        .join(_MENTOR_PERSON, _MENTOR_PERSON.c.id == _MENTOR.c.person_id)
        .join(_MENTEE, _MENTEE.c.id == mentorships.c.mentee_id)
        .join(_MENTEE_PERSON, _MENTEE_PERSON.c.id == _MENTEE.c.person_id)
        .outerjoin(orders, orders.c.id == mentorships.c.order_id)
        .where(mentorships.c.school_id == school_id)
    )


def _party(row: Any, side: str, today: date) -> Party:
    said = {
        key.removeprefix(f"{side}_"): value for key, value in row._mapping.items() if key.startswith(side)
    }
    return Party(
        member_id=said["id"],
        person_id=said["person_id"],
        name=said["name"],
        category=Category(said["category"]),
        language=Language(said["language"]),
        post=said["post"],
        class_name=said["class_name"],
        organisation=said["organisation"],
        grade=said["grade"],
        age=age_of(said["age_stated"], said["age_stated_on"], today),
        is_here=said["left_at"] is None and said["standing"] == "member",
        is_head=bool(said["is_head"]),
        reachable=said["chat_id"] is not None and said["unreachable_since"] is None,
        parent_paper=bool(said["parent_paper"]),
    )


def _pair(row: Any, today: date, curators: frozenset[int]) -> Pair:
    return Pair(
        id=row.id,
        school_id=row.school_id,
        state=PairState(row.state),
        mentor=_party(row, "mentor", today),
        mentee=_party(row, "mentee", today),
        form=MentoringForm(row.form),
        role_model=RoleModel(row.role_model),
        kind=MentoringKind(row.kind),
        mentor_answer=Answer(row.mentor_answer) if row.mentor_answer else None,
        mentee_answer=Answer(row.mentee_answer) if row.mentee_answer else None,
        order_id=row.order_id,
        mentor_paper=bool(row.mentor_paper),
        certificate=bool(row.certificate),
        difficulties=bool(row.difficulties),
        frozen=bool(row.frozen),
        order_signed=bool(row.order_signed),
        curators=curators,
    )


def reachable_curators(tx: Tx, school_id: int) -> frozenset[int]:
    """Those whom a student's call for safety would reach."""
    return frozenset(
        row.id
        for row in tx.rows(
            select(members.c.id)
            .join(roles, roles.c.member_id == members.c.id)
            .join(people, people.c.id == members.c.person_id)
            .where(
                members.c.school_id == school_id,
                members.c.left_at.is_(None),
                members.c.standing == "member",
                roles.c.role == Role.CURATOR.value,
                roles.c.ended_at.is_(None),
                people.c.chat_id.is_not(None),
                people.c.unreachable_since.is_(None),
            )
        )
    )


def pairs(
    tx: Tx,
    school_id: int,
    today: date,
    *which: ColumnElement[bool],
    limit: int | None = None,
    offset: int = 0,
) -> list[Pair]:
    """Pairs of the school with what is on record for each, oldest proposal first."""
    query = _pair_query(school_id, today).where(*which).order_by(mentorships.c.id)
    if limit is not None:
        query = query.limit(limit).offset(offset)
    curators = reachable_curators(tx, school_id)
    return [_pair(row, today, curators) for row in tx.rows(query)]


def find(tx: Tx, pair_id: int, school_id: int, today: date) -> Pair | None:
    """None: no such pair in this school."""
    found = pairs(tx, school_id, today, mentorships.c.id == pair_id)
    return found[0] if found else None


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


def in_order(order_id: int | None) -> ColumnElement[bool]:
    """None: in no order."""
    return mentorships.c.order_id == order_id


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


def close(tx: Tx, pair_id: int, before: PairState, state: PairState, now: datetime) -> bool:
    """Withdrawn or ended. False: somebody was quicker. A pair that never began leaves its order."""
    values: dict[str, Any] = {"state": state.value, "ended_at": now}
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
