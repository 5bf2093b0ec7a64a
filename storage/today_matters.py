"""How many of each matter a person has: a number of the one statement of the first screen."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, ScalarSelect, Table, and_, bindparam, exists, func, or_, select

from domain.diagnoses import WAITS_IN, Phase
from domain.mentorships import STANDING
from domain.today import Matter
from storage import group_lists, petitions, today_meeting
from storage.activities import activities, late
from storage.consents import consents
from storage.diagnoses import diagnoses
from storage.freezes import freezes, hidden_from
from storage.groups import groups
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.members import members
from storage.mentorships import in_no_order, in_states, mentorships, orders
from storage.programme_revisions import programme_answers, programme_revisions
from storage.programmes import GOING, programmes
from storage.reflections import reflections
from storage.request_helpers import helpers
from storage.tags import tags

Number = ScalarSelect[Any]

ME: Final[Any] = bindparam("me")
SCHOOL: Final[Any] = bindparam("school")
_TODAY: Final[Any] = bindparam("today")


def counted(matter: Matter) -> Number:
    return _COUNTED[matter]()


def _proposals() -> Number:
    unanswered = or_(
        and_(mentorships.c.mentor_id == ME, mentorships.c.mentor_answer.is_(None)),
        and_(mentorships.c.mentee_id == ME, mentorships.c.mentee_answer.is_(None)),
    )
    return _count(mentorships, mentorships.c.state == "proposed", unanswered)


def _programmes() -> Number:
    return _count(programme_revisions, or_(_yes_awaited("mentor"), _yes_awaited("mentee")))


def _agreements() -> Number:
    return _of_school(programme_revisions, programme_revisions.c.state.in_(("curator", "council")))


def _approvals() -> Number:
    return _of_school(programme_revisions, programme_revisions.c.state == "head")


def _late() -> Number:
    going = select(programmes.c.id).where(GOING)
    own = activities.c.responsible_id == ME
    return _count(activities, own, late(_TODAY), activities.c.programme_id.in_(going))


def _unrecorded() -> Number:
    return _count(meetings, today_meeting.unrecorded())


def _reflections() -> Number:
    return _count(reflections, reflections.c.member_id == ME, reflections.c.state == "asked")


def _diagnoses() -> Number:
    waiting = or_(*(_waits(phase) for phase in WAITS_IN))
    return _count(diagnoses, diagnoses.c.member_id == ME, diagnoses.c.state == "asked", waiting)


def _frozen() -> Number:
    return _count(freezes, freezes.c.student_id == ME, freezes.c.state != "lifted")


def _difficulties() -> Number:
    named = select(tags.c.member_id).where(tags.c.member_id == ME, tags.c.kind == "hard")
    return _count(members, members.c.id == ME, members.c.id.not_in(named))


def _asked() -> Number:
    return _count(help_requests, help_requests.c.mentee_id == ME, help_requests.c.state == "open")


def _answered() -> Number:
    return _count(help_requests, help_requests.c.mentee_id == ME, help_requests.c.state == "answered")


def _requests() -> Number:
    return _count(
        help_requests, help_requests.c.id.in_(_as_helper("helping")), help_requests.c.state == "open"
    )


def _offers() -> Number:
    return _count(help_requests, help_requests.c.id.in_(_as_helper("asked")), help_requests.c.state == "open")


def _freezes() -> Number:
    return _of_school(freezes, freezes.c.state == "open", ~hidden_from(ME))


def _applications() -> Number:
    return _of_school(members, members.c.standing == "applicant", members.c.left_at.is_(None))


def _papers() -> Number:
    return _of_school(mentorships, mentorships.c.state == "agreed", in_no_order())


def _parents() -> Number:
    signed = select(consents.c.member_id).where(
        consents.c.school_id == SCHOOL, consents.c.kind == "parent", consents.c.withdrawn_at.is_(None)
    )
    return _of_school(
        members,
        members.c.category == "student",
        members.c.age_stated < 18,
        members.c.left_at.is_(None),
        members.c.id.not_in(signed),
    )


def _leading() -> Number:
    return _count(groups, group_lists.asks(ME))


def _groups() -> Number:
    return _of_school(groups, group_lists.waits_for_curator())


def _petitions() -> Number:
    return _of_school(petitions.petitions, petitions.waiting_for(ME))


def _orders() -> Number:
    return _of_school(orders, orders.c.state == "waiting")


def _unpaired() -> Number:
    """Whoever leads a group waits for nobody."""
    either = or_(mentorships.c.mentor_id == ME, mentorships.c.mentee_id == ME)
    paired = select(mentorships.c.id).where(either, in_states(STANDING)).exists()
    leads = select(groups.c.id).where(groups.c.leader_id == ME, groups.c.closed_at.is_(None)).exists()
    return _count(members, members.c.id == ME, ~paired, ~leads)


_COUNTED: Final[Mapping[Matter, Callable[[], Number]]] = {
    Matter.FREEZES: _freezes,
    Matter.FROZEN: _frozen,
    Matter.REQUESTS: _requests,
    Matter.OFFERS: _offers,
    Matter.DIFFICULTIES: _difficulties,
    Matter.PROPOSALS: _proposals,
    Matter.PROGRAMMES: _programmes,
    Matter.AGREEMENTS: _agreements,
    Matter.APPROVALS: _approvals,
    Matter.LEADING: _leading,
    Matter.ORDERS: _orders,
    Matter.PETITIONS: _petitions,
    Matter.APPLICATIONS: _applications,
    Matter.GROUPS: _groups,
    Matter.PAPERS: _papers,
    Matter.PARENTS: _parents,
    Matter.UNRECORDED: _unrecorded,
    Matter.DIAGNOSES: _diagnoses,
    Matter.REFLECTIONS: _reflections,
    Matter.LATE: _late,
    Matter.ASKED: _asked,
    Matter.ANSWERED: _answered,
    Matter.UNPAIRED: _unpaired,
}


def _yes_awaited(side: str) -> ColumnElement[bool]:
    """Somebody else's yes to what stands there now is there, one's own is not."""
    own = mentorships.c[f"{side}_id"] == ME
    mine = (
        select(programmes.c.id)
        .join(mentorships, mentorships.c.id == programmes.c.mentorship_id)
        .where(own, mentorships.c.state == "active", programmes.c.state != "ended")
    )
    said = exists().where(
        programme_answers.c.revision_id == programme_revisions.c.id,
        programme_answers.c.version == programme_revisions.c.version,
        programme_answers.c.yes,
    )
    return and_(
        programme_revisions.c.programme_id.in_(mine),
        programme_revisions.c.state == "draft",
        said,
        ~said.where(programme_answers.c.voice == side),
    )


def _waits(phase: Phase) -> Any:
    """The programme is at a stage at which it is asked."""
    at = select(programmes.c.id).where(programmes.c.stage.in_([stage.value for stage in WAITS_IN[phase]]))
    return and_(diagnoses.c.phase == phase.value, diagnoses.c.programme_id.in_(at))


def _as_helper(state: str) -> Any:
    """Requests that have reached this person, who is in this state there."""
    return select(helpers.c.request_id).where(helpers.c.member_id == ME, helpers.c.state == state)


def _of_school(table: Table, *conditions: Any) -> Number:
    return _count(table, table.c.school_id == SCHOOL, *conditions)


def _count(table: Table, *conditions: Any) -> Number:
    return select(func.count()).select_from(table).where(*conditions).scalar_subquery()
