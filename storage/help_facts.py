"""A help request with all who take part at this moment: what the rules decide by."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, exists, or_, select

from domain.ages import is_minor
from domain.categories import Category
from domain.help_requests import Helped, Helper, HelperState, HelpRequest, RequestState, Step, Why
from domain.refusals import NotFound
from storage.consents import consents
from storage.freezes import freezes
from storage.help_requests import help_requests
from storage.members import age_of, members
from storage.mentorships import mentorships
from storage.people import people
from storage.request_helpers import helpers
from storage.tx import Tx

_MENTEE = members.alias("mentee")
_MENTEE_PERSON = people.alias("mentee_person")
_HELPER = members.alias("helper")
_HELPER_PERSON = people.alias("helper_person")


def _frozen(member_id: Any) -> Any:
    return exists().where(freezes.c.student_id == member_id, freezes.c.state != "lifted")


def _parent_paper(member_id: Any, today: date) -> Any:
    return exists().where(
        consents.c.member_id == member_id,
        consents.c.kind == "parent",
        consents.c.withdrawn_at.is_(None),
        or_(consents.c.valid_until.is_(None), consents.c.valid_until >= today),
    )


def _reachable(member: Any, person: Any) -> Any:
    return and_(
        person.c.chat_id.is_not(None), person.c.unreachable_since.is_(None), member.c.left_at.is_(None)
    )


def find(tx: Tx, request_id: int, school_id: int, now: datetime) -> HelpRequest | None:
    """One statement: a row for each whom it has reached, the request itself in every one."""
    rows = tx.rows(
        select(
            help_requests,
            _MENTEE.c.name,
            _MENTEE.c.category,
            _MENTEE.c.class_name,
            _MENTEE.c.person_id,
            _MENTEE.c.age_stated,
            _MENTEE.c.age_stated_on,
            mentorships.c.state.label("pair_state"),
            _reachable(_MENTEE, _MENTEE_PERSON).label("reachable"),
            _parent_paper(_MENTEE.c.id, now.date()).label("parent_paper"),
            _frozen(_MENTEE.c.id).label("frozen"),
            helpers.c.member_id.label("helper_id"),
            helpers.c.state.label("helper_state"),
            helpers.c.why,
            helpers.c.asked_by,
            _HELPER.c.name.label("helper_name"),
            _HELPER.c.category.label("helper_category"),
            _HELPER.c.person_id.label("helper_person_id"),
            _reachable(_HELPER, _HELPER_PERSON).label("helper_reachable"),
            _frozen(_HELPER.c.id).label("helper_frozen"),
        )
        .join(_MENTEE, _MENTEE.c.id == help_requests.c.mentee_id)
        .join(_MENTEE_PERSON, _MENTEE_PERSON.c.id == _MENTEE.c.person_id)
        .join(mentorships, mentorships.c.id == help_requests.c.mentorship_id)
        .outerjoin(helpers, helpers.c.request_id == help_requests.c.id)
        .outerjoin(_HELPER, _HELPER.c.id == helpers.c.member_id)
        .outerjoin(_HELPER_PERSON, _HELPER_PERSON.c.id == _HELPER.c.person_id)
        .where(help_requests.c.id == request_id, help_requests.c.school_id == school_id)
        .order_by(helpers.c.id)
    )
    return _request(rows, now) if rows else None


def existing(tx: Tx, request_id: int, school_id: int, now: datetime) -> HelpRequest:
    """Raises NotFound: of another school's requests one learns nothing."""
    request = find(tx, request_id, school_id, now)
    if request is None:
        raise NotFound
    return request


def _request(rows: Sequence[Any], now: datetime) -> HelpRequest:
    row = rows[0]
    age = age_of(row.age_stated, row.age_stated_on, now.date())
    student = row.category == Category.STUDENT.value
    return HelpRequest(
        id=row.id,
        school_id=row.school_id,
        mentorship_id=row.mentorship_id,
        mentee_id=row.mentee_id,
        mentee_person_id=row.person_id,
        mentee_name=row.name,
        mentee_category=Category(row.category),
        mentee_class=row.class_name or "",
        mentee_awaits_parent=student and age is not None and is_minor(age) and not row.parent_paper,
        mentee_reachable=bool(row.reachable),
        frozen=bool(row.frozen),
        pair_active=row.pair_state == "active",
        topic=row.topic,
        urgent=row.urgent,
        state=RequestState(row.state),
        answered=row.answered_at is not None,
        step=Step(row.step),
        curator_at=row.curator_at,
        asked_at=row.asked_at,
        closed_by=row.closed_by,
        helped=Helped(row.helped) if row.helped else None,
        helpers=tuple(_helper(one) for one in rows if one.helper_id is not None),
    )


def _helper(row: Any) -> Helper:
    return Helper(
        member_id=row.helper_id,
        person_id=row.helper_person_id,
        name=row.helper_name,
        category=Category(row.helper_category),
        state=HelperState(row.helper_state),
        why=Why(row.why),
        asked_by=row.asked_by,
        reachable=bool(row.helper_reachable),
        frozen=bool(row.helper_frozen),
    )
