"""The register (п. 4.1.2/2): who takes part in a school, found by role, by name, by what is missing."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, true, update

from domain.ages import ADULT_AGE, MINIMUM_AGE, of_age_since
from domain.categories import Category
from domain.people import Role
from domain.refusals import NotFound
from domain.register import ROLES_AMONG, Among, Entry
from storage.consents import consents
from storage.help_requests import help_requests
from storage.members import find_present, members
from storage.mentorships import mentorships
from storage.request_helpers import helpers
from storage.roles import roles
from storage.tx import Tx

_PRESENT = and_(members.c.left_at.is_(None), members.c.standing == "member")


def _chosen(school_id: int, among: Among, search: str, today: date) -> ColumnElement[bool]:
    """`search` is part of a name; % and _ in it are signs like others."""
    clauses = [members.c.school_id == school_id, _PRESENT]
    if search:
        clauses.append(members.c.search_name.contains(search.casefold(), autoescape=True))
    if among in ROLES_AMONG:
        held = roles.c.role.in_([role.value for role in ROLES_AMONG[among]])
        clauses.append(exists().where(roles.c.member_id == members.c.id, roles.c.ended_at.is_(None), held))
    if among is Among.STUDENTS:
        clauses.append(members.c.category == Category.STUDENT.value)
    if among is Among.WAITING:
        clauses.append(awaits_parent(today))
    return and_(*clauses)


def awaits_parent(today: date) -> ColumnElement[bool]:
    """п. 2.1: a minor by the age that was stated, and no paper in force."""
    minor = or_(
        members.c.age_stated < MINIMUM_AGE,
        *(
            and_(members.c.age_stated == age, members.c.age_stated_on > of_age_since(age, today))
            for age in range(MINIMUM_AGE, ADULT_AGE)
        ),
    )
    paper = exists().where(
        consents.c.member_id == members.c.id, consents.c.kind == "parent", _in_force(today)
    )
    return and_(members.c.category == Category.STUDENT.value, minor, ~paper)


def _in_force(today: date) -> ColumnElement[bool]:
    return and_(
        consents.c.withdrawn_at.is_(None),
        or_(consents.c.valid_until.is_(None), consents.c.valid_until >= today),
    )


def count(tx: Tx, school_id: int, among: Among, search: str, today: date) -> int:
    return int(tx.value(select(func.count()).where(_chosen(school_id, among, search, today))))


def page(
    tx: Tx, school_id: int, among: Among, search: str, today: date, offset: int, limit: int
) -> tuple[Entry, ...]:
    """By name."""
    rows = tx.rows(
        select(members)
        .where(_chosen(school_id, among, search, today))
        .order_by(members.c.search_name, members.c.id)
        .offset(offset)
        .limit(limit)
    )
    return tuple(
        Entry(row.id, row.name, row.post, row.subject, row.class_name, row.organisation) for row in rows
    )


def find(tx: Tx, member_id: int, school_id: int) -> Any:
    """The row of a member who is here, with the person's account; an applicant is none yet."""
    row = find_present(tx, member_id, school_id)
    return row if row is not None and row.standing == "member" else None


def existing(tx: Tx, member_id: int, school_id: int) -> Any:
    """Raises NotFound: of another school's people one learns nothing, and an applicant is none yet."""
    row = find(tx, member_id, school_id)
    if row is None:
        raise NotFound
    return row


def paper_in_force(tx: Tx, member_id: int, kind: str, today: date) -> Any:
    """The one that holds longest, or None."""
    return tx.first(
        select(consents)
        .where(consents.c.member_id == member_id, consents.c.kind == kind, _in_force(today))
        .order_by(consents.c.valid_until.is_not(None), consents.c.valid_until.desc(), consents.c.id.desc())
        .limit(1)
    )


def withdraw_papers(tx: Tx, member_id: int, kind: str, at: datetime) -> bool:
    """False where there was none that could be withdrawn."""
    standing = update(consents).where(
        consents.c.member_id == member_id, consents.c.kind == kind, consents.c.withdrawn_at.is_(None)
    )
    return tx.run(standing.values(withdrawn_at=at)) > 0


def has_pairs(tx: Tx, member_id: int, role: Role | None = None) -> bool:
    """Pairs proposed, agreed or active in which the member is mentor or mentee (or that role alone)."""
    sides = {Role.MENTOR: mentorships.c.mentor_id, Role.MENTEE: mentorships.c.mentee_id}
    chosen = [side for which, side in sides.items() if role in (None, which)]
    found = select(mentorships.c.id).where(
        or_(*(side == member_id for side in chosen)) if chosen else ~true(),
        mentorships.c.state.in_(["proposed", "agreed", "active"]),
    )
    return tx.first(found.limit(1)) is not None


def open_requests_of(tx: Tx, mentee_id: int) -> list[int]:
    found = select(help_requests.c.id).where(
        help_requests.c.mentee_id == mentee_id, help_requests.c.state != "closed"
    )
    return [row.id for row in tx.rows(found.order_by(help_requests.c.id))]


def memberships_of(tx: Tx, person_id: int) -> list[Any]:
    """Where the person is now: `id`, `school_id`."""
    here = select(members.c.id, members.c.school_id).where(members.c.person_id == person_id, _PRESENT)
    return list(tx.rows(here))


def helpers_of(tx: Tx, request_id: int) -> list[Any]:
    """Whom a request has reached and who has not left it: `member_id`, `person_id`."""
    reached = (
        select(members.c.id.label("member_id"), members.c.person_id)
        .join(helpers, helpers.c.member_id == members.c.id)
        .where(helpers.c.request_id == request_id, helpers.c.state.in_(["helping", "asked"]))
    )
    return list(tx.rows(reached))


def end_role(tx: Tx, member_id: int, role: Role, at: datetime) -> bool:
    """False where the member does not hold it."""
    held = update(roles).where(
        roles.c.member_id == member_id, roles.c.role == role.value, roles.c.ended_at.is_(None)
    )
    return tx.run(held.values(ended_at=at)) == 1


def leave(tx: Tx, member_id: int, at: datetime) -> bool:
    """All roles end with the membership. False where it has ended."""
    tx.run(
        update(roles).where(roles.c.member_id == member_id, roles.c.ended_at.is_(None)).values(ended_at=at)
    )
    return tx.run(update(members).where(members.c.id == member_id, _PRESENT).values(left_at=at)) == 1
