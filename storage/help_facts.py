"""A help request with all who take part at this moment: what the rules decide by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, bindparam, exists, select

from domain.ages import is_minor
from domain.categories import Category
from domain.help_requests import Helped, Helper, HelperState, HelpRequest, RequestState, Step, Steps, Why
from domain.refusals import NotFound
from domain.working_time import SchoolHours
from storage.consents import PARENT_PAPER, consents
from storage.freezes import freezes
from storage.help_requests import help_requests
from storage.members import age_of, members
from storage.mentorships import mentorships
from storage.people import people
from storage.quiet import listener_in, of_listener
from storage.request_helpers import helpers
from storage.schools import OF_HOURS, OF_STEPS, hours_in, schools, steps_in
from storage.tx import Tx

_MENTEE = members.alias("mentee")
_MENTEE_PERSON = people.alias("mentee_person")
_HELPER = members.alias("helper")
_HELPER_PERSON = people.alias("helper_person")


def _frozen(member: Any) -> Any:
    return exists().where(freezes.c.student_id == member.c.id, freezes.c.state != "lifted")


def _reachable(member: Any, person: Any) -> Any:
    return and_(
        person.c.chat_id.is_not(None), person.c.unreachable_since.is_(None), member.c.left_at.is_(None)
    )


_BOTH_SIDES = (
    _MENTEE.c.name,
    _MENTEE.c.category,
    _MENTEE.c.class_name,
    _MENTEE.c.person_id,
    _MENTEE.c.age_stated,
    _MENTEE.c.age_stated_on,
    mentorships.c.state.label("pair_state"),
    mentorships.c.stopped_at,
    _reachable(_MENTEE, _MENTEE_PERSON).label("reachable"),
    exists().where(consents.c.member_id == _MENTEE.c.id, PARENT_PAPER).label("parent_paper"),
    _frozen(_MENTEE).label("frozen"),
    *of_listener(_MENTEE_PERSON),
    _HELPER.c.id.label("helper_id"),
    _HELPER.c.name.label("helper_name"),
    _HELPER.c.category.label("helper_category"),
    _HELPER.c.person_id.label("helper_person_id"),
    _reachable(_HELPER, _HELPER_PERSON).label("helper_reachable"),
    _frozen(_HELPER).label("helper_frozen"),
    *of_listener(_HELPER_PERSON, "helper_"),
    *OF_HOURS,
)
"""Of the mentee and of one of those who help, and when each may be written to."""

_FIND = (
    select(
        help_requests, helpers.c.state.label("helper_state"), helpers.c.why, helpers.c.asked_by, *_BOTH_SIDES
    )
    .join(schools, schools.c.id == help_requests.c.school_id)
    .join(_MENTEE, _MENTEE.c.id == help_requests.c.mentee_id)
    .join(_MENTEE_PERSON, _MENTEE_PERSON.c.id == _MENTEE.c.person_id)
    .join(mentorships, mentorships.c.id == help_requests.c.mentorship_id)
    .outerjoin(helpers, helpers.c.request_id == help_requests.c.id)
    .outerjoin(_HELPER, _HELPER.c.id == helpers.c.member_id)
    .outerjoin(_HELPER_PERSON, _HELPER_PERSON.c.id == _HELPER.c.person_id)
    .where(help_requests.c.id == bindparam("request_id"), help_requests.c.school_id == bindparam("school_id"))
    .order_by(helpers.c.id)
)


def find(tx: Tx, request_id: int, school_id: int, now: datetime) -> HelpRequest | None:
    """One statement: a row for each whom it has reached, the request itself in every one."""
    rows = tx.rows(_FIND, request_id=request_id, school_id=school_id, today=now.date())
    return _request(rows, now) if rows else None


def existing(tx: Tx, request_id: int, school_id: int, now: datetime) -> HelpRequest:
    """Raises NotFound: of another school's requests one learns nothing."""
    request = find(tx, request_id, school_id, now)
    if request is None:
        raise NotFound
    return request


@dataclass(frozen=True, slots=True)
class PairToAsk:
    """`request`: as it would be through this pair, with no number yet, of no topic, not urgent."""

    request: HelpRequest
    mentor_id: int
    steps: Steps
    hours: SchoolHours


_PAIRS = (
    select(
        mentorships.c.id.label("mentorship_id"),
        mentorships.c.school_id,
        mentorships.c.mentee_id,
        *_BOTH_SIDES,
        *OF_STEPS,
    )
    .join(schools, schools.c.id == mentorships.c.school_id)
    .join(_MENTEE, _MENTEE.c.id == mentorships.c.mentee_id)
    .join(_MENTEE_PERSON, _MENTEE_PERSON.c.id == _MENTEE.c.person_id)
    .join(_HELPER, _HELPER.c.id == mentorships.c.mentor_id)
    .join(_HELPER_PERSON, _HELPER_PERSON.c.id == _HELPER.c.person_id)
    .where(
        mentorships.c.school_id == bindparam("school_id"),
        mentorships.c.mentee_id == bindparam("mentee_id"),
        mentorships.c.state == "active",
        mentorships.c.stopped_at.is_(None),
        _HELPER.c.left_at.is_(None),
    )
    .order_by(mentorships.c.activated_at, mentorships.c.id)
)


def pairs_to_ask(tx: Tx, school_id: int, mentee_id: int, now: datetime) -> tuple[PairToAsk, ...]:
    """The mentee's active pairs, the main one first."""
    rows = tx.rows(_PAIRS, school_id=school_id, mentee_id=mentee_id, today=now.date())
    return tuple(
        PairToAsk(_request_through(row, now), row.helper_id, steps_in(row), hours_in(row)) for row in rows
    )


def _request_through(row: Any, now: datetime) -> HelpRequest:
    mentor = _helper(row, HelperState.HELPING, Why.MENTOR)
    return HelpRequest(
        **_sides(row, now.date()),
        id=0,
        topic="",
        urgent=False,
        state=RequestState.OPEN,
        answered=False,
        step=Step.MENTOR,
        curator_at=now,
        asked_at=now,
        closed_by=None,
        helped=None,
        helpers=(mentor,),
    )


def _request(rows: Sequence[Any], now: datetime) -> HelpRequest:
    row = rows[0]
    return HelpRequest(
        **_sides(row, now.date()),
        id=row.id,
        topic=row.topic,
        urgent=row.urgent,
        state=RequestState(row.state),
        answered=row.answered_at is not None,
        step=Step(row.step),
        curator_at=row.curator_at,
        asked_at=row.asked_at,
        closed_by=row.closed_by,
        helped=Helped(row.helped) if row.helped else None,
        helpers=tuple(
            _helper(one, HelperState(one.helper_state), Why(one.why), one.asked_by)
            for one in rows
            if one.helper_id is not None
        ),
    )


def _sides(row: Any, today: date) -> dict[str, Any]:
    """Of the mentee, and of the pair through which it is asked."""
    age = age_of(row.age_stated, row.age_stated_on, today)
    student = row.category == Category.STUDENT.value
    return {
        "school_id": row.school_id,
        "mentorship_id": row.mentorship_id,
        "mentee_id": row.mentee_id,
        "mentee_person_id": row.person_id,
        "mentee_name": row.name,
        "mentee_category": Category(row.category),
        "mentee_class": row.class_name or "",
        "mentee_awaits_parent": student and age is not None and is_minor(age) and not row.parent_paper,
        "mentee_reachable": bool(row.reachable),
        "mentee_listens": listener_in(row, hours_in(row), student=student),
        "frozen": bool(row.frozen),
        "pair_active": row.pair_state == "active" and row.stopped_at is None,
    }


def _helper(row: Any, state: HelperState, why: Why, asked_by: int | None = None) -> Helper:
    student = row.helper_category == Category.STUDENT.value
    return Helper(
        member_id=row.helper_id,
        person_id=row.helper_person_id,
        name=row.helper_name,
        category=Category(row.helper_category),
        state=state,
        why=why,
        asked_by=asked_by,
        reachable=bool(row.helper_reachable),
        frozen=bool(row.helper_frozen),
        listens=listener_in(row, hours_in(row), student=student, prefix="helper_"),
    )
