"""Who could help beside those whom a request has reached: mentors of the same mentee, of the same subject or
topic, colleagues to bring in (п. 5.1.1/1), curators. All are vetted: an active pair has its order."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, exists, func, or_, select

from domain.categories import Category
from domain.help_requests import PEERS_LIMIT, Around, HelperState, HelpRequest
from domain.names import called, introduced
from domain.people import Role
from storage.members import members
from storage.mentorships import mentorships
from storage.people import people
from storage.request_helpers import helpers
from storage.roles import roles
from storage.tags import tags
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class MentorOfMentee:
    """An active pair with no stop on its contact, as a mentee who asks for help sees it; the first is the main one.
    `name`: as the mentor is called, with the family name where there are several."""

    mentorship_id: int
    member_id: int
    name: str


def mentors_of(tx: Tx, school_id: int, mentee_id: int) -> list[MentorOfMentee]:
    rows = tx.rows(
        select(mentorships.c.id, members.c.id.label("member_id"), members.c.name, members.c.category)
        .join(members, members.c.id == mentorships.c.mentor_id)
        .where(
            mentorships.c.school_id == school_id,
            mentorships.c.mentee_id == mentee_id,
            mentorships.c.state == "active",
            mentorships.c.stopped_at.is_(None),
            members.c.left_at.is_(None),
        )
        .order_by(mentorships.c.activated_at, mentorships.c.id)
    )
    name = introduced if len(rows) > 1 else called
    return [
        MentorOfMentee(row.id, row.member_id, name(row.name, student=row.category == Category.STUDENT.value))
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Colleague:
    """`curator`: holds that role."""

    member_id: int
    name: str
    post: str
    subject: str
    curator: bool


_STUDENT = members.alias("student")


def _active_mentor(of_students: bool) -> Any:
    """Vetted by an order: holds an active pair, for a student's request one with a student."""
    pair = exists().where(mentorships.c.mentor_id == members.c.id, mentorships.c.state == "active")
    if of_students:
        pair = pair.where(
            mentorships.c.mentee_id == _STUDENT.c.id, _STUDENT.c.category == Category.STUDENT.value
        )
    return pair


def is_curator() -> Any:
    return exists().where(
        roles.c.member_id == members.c.id, roles.c.role == Role.CURATOR.value, roles.c.ended_at.is_(None)
    )


def _reached(request: HelpRequest, *states: HelperState) -> Any:
    return exists().where(
        helpers.c.request_id == request.id,
        helpers.c.member_id == members.c.id,
        helpers.c.state.in_([state.value for state in states]),
    )


def _here(request: HelpRequest) -> Any:
    return and_(
        members.c.school_id == request.school_id,
        members.c.left_at.is_(None),
        members.c.standing == "member",
        members.c.id != request.mentee_id,
        people.c.chat_id.is_not(None),
        people.c.unreachable_since.is_(None),
    )


def _vetted(request: HelpRequest) -> Any:
    """By an order; an adult's request is not for students to read."""
    student = request.mentee_category is Category.STUDENT
    mentor = _active_mentor(of_students=student)
    if not student:
        mentor = and_(mentor, members.c.category != Category.STUDENT.value)
    return and_(_here(request), or_(mentor, is_curator()))


def _may_be_brought_in(request: HelpRequest) -> Any:
    return and_(_vetted(request), ~_reached(request, HelperState.HELPING, HelperState.ASKED))


def colleagues(tx: Tx, request: HelpRequest, search: str, limit: int, offset: int) -> tuple[Colleague, ...]:
    """By name; curators among them."""
    rows = tx.rows(
        _searched(
            select(
                members.c.id,
                members.c.name,
                members.c.post,
                members.c.subject,
                is_curator().label("curator"),
            ),
            request,
            search,
        )
        .order_by(members.c.search_name, members.c.id)
        .limit(limit)
        .offset(offset)
    )
    return tuple(Colleague(row.id, row.name, row.post, row.subject, bool(row.curator)) for row in rows)


def count_colleagues(tx: Tx, request: HelpRequest, search: str) -> int:
    return int(tx.value(_searched(select(func.count(members.c.id)), request, search)))


def may_be_brought_in(tx: Tx, request: HelpRequest, member_id: int) -> bool:
    found = _searched(select(members.c.id), request, "").where(members.c.id == member_id)
    return tx.first(found) is not None


def is_vetted(tx: Tx, request: HelpRequest, member_id: int) -> bool:
    """Whether who was asked may still say yes."""
    found = select(members.c.id).join(people, people.c.id == members.c.person_id)
    return tx.first(found.where(_vetted(request), members.c.id == member_id)) is not None


def _searched(statement: Any, request: HelpRequest, search: str) -> Any:
    statement = statement.select_from(members).join(people, people.c.id == members.c.person_id)
    statement = statement.where(_may_be_brought_in(request))
    if search:
        statement = statement.where(members.c.search_name.contains(search.casefold(), autoescape=True))
    return statement


def around(tx: Tx, request: HelpRequest) -> Around:
    """Those not yet reached by the request, whom it may go on to."""
    return Around(_other_mentors(tx, request), _peers(tx, request), _curators(tx, request))


def _unreached(request: HelpRequest) -> Any:
    return and_(_here(request), ~_reached(request, *HelperState))


def _other_mentors(tx: Tx, request: HelpRequest) -> tuple[int, ...]:
    rows = tx.rows(
        select(members.c.id)
        .distinct()
        .join(people, people.c.id == members.c.person_id)
        .join(mentorships, mentorships.c.mentor_id == members.c.id)
        .where(
            mentorships.c.mentee_id == request.mentee_id,
            mentorships.c.state == "active",
            _unreached(request),
        )
        .order_by(members.c.id)
    )
    return tuple(row.id for row in rows)


def _peers(tx: Tx, request: HelpRequest) -> tuple[int, ...]:
    """Who teaches the topic comes before who has the same subject."""
    mentee_subject = select(members.c.subject).where(members.c.id == request.mentee_id).scalar_subquery()
    teaches = exists().where(
        tags.c.member_id == members.c.id,
        tags.c.kind == "teaches",
        tags.c.value.in_([request.topic, f"topic:{request.topic}"]) if request.topic else tags.c.value == "",
    )
    rows = tx.rows(
        select(members.c.id)
        .join(people, people.c.id == members.c.person_id)
        .where(
            _unreached(request),
            _active_mentor(of_students=False),
            members.c.category != Category.STUDENT.value,
            or_(teaches, and_(members.c.subject != "", members.c.subject == mentee_subject)),
        )
        .order_by(case((teaches, 0), else_=1), members.c.id)
        .limit(PEERS_LIMIT)
    )
    return tuple(row.id for row in rows)


def _curators(tx: Tx, request: HelpRequest) -> tuple[int, ...]:
    rows = tx.rows(
        select(members.c.id)
        .join(people, people.c.id == members.c.person_id)
        .where(_unreached(request), is_curator())
        .order_by(members.c.id)
    )
    return tuple(row.id for row in rows)
