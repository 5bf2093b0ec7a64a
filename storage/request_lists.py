"""Lists of help requests, as a mentee and as a helper see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, select

from domain.categories import Category
from domain.help_requests import HelperState, RequestState
from domain.names import introduced
from storage.help_requests import help_requests
from storage.members import members
from storage.mentorships import mentorships
from storage.request_helpers import helpers
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A line of somebody's list of requests. `name`: whose, as one is called."""

    id: int
    name: str
    topic: str
    urgent: bool
    state: RequestState
    asked_at: datetime


_ROW = select(
    help_requests.c.id,
    help_requests.c.topic,
    help_requests.c.urgent,
    help_requests.c.state,
    help_requests.c.asked_at,
    members.c.name,
    members.c.category,
).order_by(
    (help_requests.c.state == RequestState.CLOSED.value).asc(),
    help_requests.c.asked_at.desc(),
    help_requests.c.id.desc(),
)


def of_mentee(tx: Tx, school_id: int, mentee_id: int, limit: int, offset: int) -> list[RequestRow]:
    """Own requests, the closed ones last; `name` is the mentor's."""
    statement = (
        _ROW.join(mentorships, mentorships.c.id == help_requests.c.mentorship_id)
        .join(members, members.c.id == mentorships.c.mentor_id)
        .where(help_requests.c.school_id == school_id, help_requests.c.mentee_id == mentee_id)
    )
    return _rows(tx, statement.limit(limit).offset(offset))


def count_of_mentee(tx: Tx, school_id: int, mentee_id: int) -> int:
    return int(
        tx.value(
            select(func.count())
            .select_from(help_requests)
            .where(help_requests.c.school_id == school_id, help_requests.c.mentee_id == mentee_id)
        )
    )


def _of_helper(school_id: int, member_id: int) -> Any:
    return and_(
        helpers.c.request_id == help_requests.c.id,
        helpers.c.member_id == member_id,
        helpers.c.state.in_([HelperState.HELPING.value, HelperState.ASKED.value, HelperState.LEFT.value]),
        help_requests.c.school_id == school_id,
    )


def of_helper(tx: Tx, school_id: int, member_id: int, limit: int, offset: int) -> list[RequestRow]:
    """Requests that have reached a person, the closed ones last; `name` is the mentee's."""
    statement = (
        _ROW.join(members, members.c.id == help_requests.c.mentee_id)
        .join(helpers, _of_helper(school_id, member_id))
        .where(help_requests.c.school_id == school_id)
    )
    return _rows(tx, statement.limit(limit).offset(offset))


def count_of_helper(tx: Tx, school_id: int, member_id: int) -> int:
    return int(
        tx.value(
            select(func.count()).select_from(help_requests).join(helpers, _of_helper(school_id, member_id))
        )
    )


def waiting_for(tx: Tx, school_id: int, member_id: int) -> list[RequestRow]:
    """Requests whose talk a helper takes part in and that nobody answered yet; two say that there are several."""
    statement = (
        _ROW.join(members, members.c.id == help_requests.c.mentee_id)
        .join(
            helpers,
            and_(
                helpers.c.request_id == help_requests.c.id,
                helpers.c.member_id == member_id,
                helpers.c.state == HelperState.HELPING.value,
            ),
        )
        .where(help_requests.c.school_id == school_id, help_requests.c.state == RequestState.OPEN.value)
    )
    return _rows(tx, statement.limit(2))


def going_on_of(tx: Tx, school_id: int, mentee_id: int) -> list[RequestRow]:
    """A mentee's requests that are not closed; two say that there are several."""
    statement = (
        _ROW.join(mentorships, mentorships.c.id == help_requests.c.mentorship_id)
        .join(members, members.c.id == mentorships.c.mentor_id)
        .where(
            help_requests.c.school_id == school_id,
            help_requests.c.mentee_id == mentee_id,
            help_requests.c.state != RequestState.CLOSED.value,
        )
    )
    return _rows(tx, statement.limit(2))


def _rows(tx: Tx, statement: Any) -> list[RequestRow]:
    return [
        RequestRow(row.id, _name(row), row.topic, row.urgent, RequestState(row.state), row.asked_at)
        for row in tx.rows(statement)
    ]


def _name(row: Any) -> str:
    return introduced(row.name, student=row.category == Category.STUDENT.value)
