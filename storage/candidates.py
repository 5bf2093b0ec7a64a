"""Who may be paired: mentees without a mentor first; mentors by what speaks for each (п. 1.3/5)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select

from domain.categories import Category
from domain.matching import Factors
from domain.mentorships import STANDING, Party
from domain.people import Language, Role
from storage.consents import consents
from storage.members import age_of, members
from storage.mentorships import in_states, mentorships
from storage.pairs import in_force
from storage.people import people
from storage.roles import roles
from storage.tags import tags
from storage.tx import Tx

MAY_MENTOR = (Role.MENTOR, Role.HEAD, Role.CURATOR)


@dataclass(frozen=True, slots=True)
class MenteeFound:
    """`mentors`: how many pairs stand already; `hard`: what one finds hard."""

    party: Party
    hard: tuple[str, ...]
    mentors: int


@dataclass(frozen=True, slots=True)
class MentorFound:
    party: Party
    teaches: tuple[str, ...]
    factors: Factors


def _pairs_as(side: Any) -> Any:
    return (
        select(func.count())
        .select_from(mentorships)
        .where(side == members.c.id, in_states(STANDING))
        .scalar_subquery()
    )


def _holds(*which: Role) -> ColumnElement[bool]:
    return exists().where(
        roles.c.member_id == members.c.id,
        roles.c.role.in_([role.value for role in which]),
        roles.c.ended_at.is_(None),
    )


def _people(school_id: int, today: date, *more: Any) -> Any:
    """Everybody who is in, with what a `Party` needs."""
    parent_paper = exists().where(
        consents.c.member_id == members.c.id, consents.c.kind == "parent", in_force(today)
    )
    return (
        select(
            members,
            people.c.language,
            people.c.chat_id,
            people.c.unreachable_since,
            _holds(Role.HEAD).label("is_head"),
            parent_paper.label("parent_paper"),
            *more,
        )
        .join(people, people.c.id == members.c.person_id)
        .where(members.c.school_id == school_id, members.c.left_at.is_(None), members.c.standing == "member")
    )


def _party(row: Any, today: date) -> Party:
    return Party(
        member_id=row.id,
        person_id=row.person_id,
        name=row.name,
        category=Category(row.category),
        language=Language(row.language),
        post=row.post,
        subject=row.subject,
        class_name=row.class_name,
        organisation=row.organisation,
        grade=row.grade,
        age=age_of(row.age_stated, row.age_stated_on, today),
        is_head=bool(row.is_head),
        reachable=row.chat_id is not None and row.unreachable_since is None,
        parent_paper=bool(row.parent_paper),
    )


def _named(search: str) -> ColumnElement[bool]:
    return members.c.search_name.contains(search.casefold(), autoescape=True)


def _can_be_mentee() -> ColumnElement[bool]:
    return and_(_holds(Role.MENTEE), members.c.category != Category.EMPLOYER.value)


def count_mentees(tx: Tx, school_id: int, search: str) -> int:
    query = select(func.count()).select_from(members)
    return int(
        tx.value(
            query.where(
                members.c.school_id == school_id,
                members.c.left_at.is_(None),
                members.c.standing == "member",
                _can_be_mentee(),
                _named(search),
            )
        )
    )


def mentees(
    tx: Tx, school_id: int, today: date, search: str, *, limit: int, offset: int
) -> list[MenteeFound]:
    """Those without a mentor first, then by name."""
    mentors = _pairs_as(mentorships.c.mentee_id)
    rows = tx.rows(
        _people(school_id, today, mentors.label("mentors"))
        .where(_can_be_mentee(), _named(search))
        .order_by(mentors, members.c.search_name, members.c.id)
        .limit(limit)
        .offset(offset)
    )
    hard = _tags(tx, [row.id for row in rows], "hard")
    return [MenteeFound(_party(row, today), hard.get(row.id, ()), int(row.mentors)) for row in rows]


def mentee(tx: Tx, school_id: int, member_id: int, today: date) -> MenteeFound | None:
    """None: no such person in the school, or not a mentee there."""
    mentors = _pairs_as(mentorships.c.mentee_id)
    row = tx.first(
        _people(school_id, today, mentors.label("mentors")).where(members.c.id == member_id, _can_be_mentee())
    )
    if row is None:
        return None
    hard = _tags(tx, [row.id], "hard")
    return MenteeFound(_party(row, today), hard.get(row.id, ()), int(row.mentors))


def _free_for(mentee: MenteeFound, categories: Collection[Category]) -> ColumnElement[bool]:
    """Not oneself, of an open category, and not paired with the mentee already."""
    paired = exists().where(
        in_states(STANDING),
        or_(
            and_(mentorships.c.mentor_id == members.c.id, mentorships.c.mentee_id == mentee.party.member_id),
            and_(mentorships.c.mentee_id == members.c.id, mentorships.c.mentor_id == mentee.party.member_id),
        ),
    )
    return and_(
        members.c.id != mentee.party.member_id,
        members.c.category.in_([category.value for category in categories]),
        _holds(*MAY_MENTOR),
        ~paired,
    )


def count_mentors(
    tx: Tx, school_id: int, mentee: MenteeFound, categories: Collection[Category], search: str
) -> int:
    return int(
        tx.value(
            select(func.count())
            .select_from(members)
            .where(
                members.c.school_id == school_id,
                members.c.left_at.is_(None),
                members.c.standing == "member",
                _free_for(mentee, categories),
                _named(search),
            )
        )
    )


def mentors(
    tx: Tx,
    school_id: int,
    today: date,
    mentee: MenteeFound,
    categories: Collection[Category],
    search: str,
    *,
    limit: int,
    offset: int,
) -> list[MentorFound]:
    """Those first who teach most of what the mentee finds hard, then the same subject, then mentors by their
    role (the head and curators may mentor too), then the least load."""
    query, shared, same_subject, load = _mentors(school_id, today, mentee)
    rows = tx.rows(
        query.where(_free_for(mentee, categories), _named(search))
        .order_by(
            shared.desc(),
            same_subject.desc(),
            _holds(Role.MENTOR).desc(),
            load,
            members.c.search_name,
            members.c.id,
        )
        .limit(limit)
        .offset(offset)
    )
    return _found(tx, rows, mentee, today)


def mentor(tx: Tx, school_id: int, member_id: int, today: date, mentee: MenteeFound) -> MentorFound | None:
    """None: no such person in the school, or nobody who may mentor."""
    query, *_ = _mentors(school_id, today, mentee)
    found = _found(tx, tx.rows(query.where(members.c.id == member_id, _holds(*MAY_MENTOR))), mentee, today)
    return found[0] if found else None


def _mentors(school_id: int, today: date, mentee: MenteeFound) -> tuple[Any, Any, Any, Any]:
    shared = (
        select(func.count())
        .select_from(tags)
        .where(tags.c.member_id == members.c.id, tags.c.kind == "teaches", tags.c.value.in_(mentee.hard))
        .scalar_subquery()
    )
    same_subject = (
        case((members.c.subject == mentee.party.subject, 1), else_=0) if mentee.party.subject else literal(0)
    )
    load = _pairs_as(mentorships.c.mentor_id)
    query = _people(
        school_id, today, shared.label("shared"), same_subject.label("same_subject"), load.label("load")
    )
    return query, shared, same_subject, load


def _found(tx: Tx, rows: Any, mentee: MenteeFound, today: date) -> list[MentorFound]:
    teaches = _tags(tx, [row.id for row in rows], "teaches")
    return [
        MentorFound(
            _party(row, today),
            teaches.get(row.id, ()),
            Factors(
                shared=tuple(value for value in teaches.get(row.id, ()) if value in mentee.hard),
                same_subject=bool(row.same_subject),
                mentees=int(row.load),
            ),
        )
        for row in rows
    ]


def _tags(tx: Tx, member_ids: list[int], kind: str) -> dict[int, tuple[str, ...]]:
    rows = tx.rows(
        select(tags.c.member_id, tags.c.value)
        .where(tags.c.member_id.in_(member_ids), tags.c.kind == kind)
        .order_by(tags.c.id)
    )
    found: dict[int, tuple[str, ...]] = {}
    for member_id, value in rows:
        found[member_id] = (*found.get(member_id, ()), value)
    return found
