"""The numbers of the first screen, in one statement whatever the roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
)

from domain.diagnoses import WAITS_IN, Phase
from domain.people import Actor, Role
from domain.today import Matter, TodayMeeting
from storage import group_lists, petitions, today_meeting
from storage.activities import activities, late
from storage.consents import consents
from storage.diagnoses import diagnoses
from storage.freezes import freezes, hidden_from
from storage.groups import groups
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.members import members
from storage.mentorships import mentorships, orders
from storage.programme_revisions import programme_answers, programme_revisions
from storage.programmes import GOING, programmes
from storage.reflections import reflections
from storage.request_helpers import helpers
from storage.schools import schools
from storage.tags import tags
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Seen:
    """The school's name, the numbers that concern this person, and the next meeting of the day."""

    school: str
    counts: dict[Matter, int]
    meeting: TodayMeeting | None
    petitioned: bool


def read(tx: Tx, actor: Actor, now: datetime) -> Seen:
    matters = tuple(dict.fromkeys(_matters(actor)))
    row = tx.first(
        _statement(matters),
        me=actor.member_id,
        school=actor.school_id,
        today=actor.today(now),
        **today_meeting.values(actor, now),
    )
    counts = {matter: getattr(row, matter.value) for matter in matters}
    return Seen(row.name, counts, today_meeting.in_row(row), bool(row.petitioned))


_ME: Any = bindparam("me")
_SCHOOL: Any = bindparam("school")
_TODAY: Any = bindparam("today")


@cache
def _statement(matters: tuple[Matter, ...]) -> Select[Any]:
    """Made once for all who see the same matters: to make it anew costs ten times what it costs to run."""
    numbers = [_counted(matter).label(matter.value) for matter in matters]
    petitioned = select(petitions.petitions.c.id).where(petitions.of_author(_ME)).exists().label("petitioned")
    return select(schools.c.name, petitioned, *numbers, *today_meeting.columns()).where(
        schools.c.id == _SCHOOL
    )


def _matters(actor: Actor) -> Iterable[Matter]:
    yield Matter.PROPOSALS
    if actor.is_student:
        yield from (Matter.FROZEN, Matter.LEADING)
    if Role.MENTEE in actor.roles:
        yield from (Matter.DIFFICULTIES, Matter.ASKED, Matter.ANSWERED, Matter.DIAGNOSES)
    if actor.roles & {Role.MENTEE, Role.MENTOR}:
        yield from (Matter.LATE, Matter.REFLECTIONS, Matter.PROGRAMMES)
    if Role.MENTOR in actor.roles:
        yield Matter.UNRECORDED
    if actor.roles & {Role.MENTOR, Role.CURATOR}:
        yield from (Matter.REQUESTS, Matter.OFFERS)
    if Role.CURATOR in actor.roles:
        yield from (
            Matter.FREEZES,
            Matter.PETITIONS,
            Matter.APPLICATIONS,
            Matter.GROUPS,
            Matter.PAPERS,
            Matter.PARENTS,
            Matter.AGREEMENTS,
        )
    if Role.HEAD in actor.roles:
        yield from (Matter.FREEZES, Matter.ORDERS, Matter.PETITIONS, Matter.APPROVALS)


def _counted(matter: Matter) -> ScalarSelect[Any]:
    me, school, requests = _ME, _SCHOOL, help_requests.c
    match matter:
        case Matter.PROPOSALS:
            unanswered = or_(
                and_(mentorships.c.mentor_id == me, mentorships.c.mentor_answer.is_(None)),
                and_(mentorships.c.mentee_id == me, mentorships.c.mentee_answer.is_(None)),
            )
            return _count(mentorships, mentorships.c.state == "proposed", unanswered)
        case Matter.PROGRAMMES:
            return _count(programme_revisions, or_(_asked(me, "mentor"), _asked(me, "mentee")))
        case Matter.AGREEMENTS:
            with_curator = programme_revisions.c.state.in_(("curator", "council"))
            return _count(programme_revisions, programme_revisions.c.school_id == school, with_curator)
        case Matter.APPROVALS:
            with_head = programme_revisions.c.state == "head"
            return _count(programme_revisions, programme_revisions.c.school_id == school, with_head)
        case Matter.LATE:
            going = select(programmes.c.id).where(GOING)
            own = activities.c.responsible_id == me
            return _count(activities, own, late(_TODAY), activities.c.programme_id.in_(going))
        case Matter.UNRECORDED:
            return _count(meetings, today_meeting.unrecorded())
        case Matter.REFLECTIONS:
            return _count(reflections, reflections.c.member_id == me, reflections.c.state == "asked")
        case Matter.DIAGNOSES:
            waiting = or_(*(_waits(phase) for phase in WAITS_IN))
            return _count(diagnoses, diagnoses.c.member_id == me, diagnoses.c.state == "asked", waiting)
        case Matter.FROZEN:
            return _count(freezes, freezes.c.student_id == me, freezes.c.state != "lifted")
        case Matter.DIFFICULTIES:
            named = select(tags.c.member_id).where(tags.c.member_id == me, tags.c.kind == "hard")
            return _count(members, members.c.id == me, members.c.id.not_in(named))
        case Matter.ASKED:
            return _count(help_requests, requests.mentee_id == me, requests.state == "open")
        case Matter.ANSWERED:
            return _count(help_requests, requests.mentee_id == me, requests.state == "answered")
        case Matter.REQUESTS:
            mine = select(helpers.c.request_id).where(helpers.c.member_id == me, helpers.c.state == "helping")
            return _count(help_requests, requests.id.in_(mine), requests.state == "open")
        case Matter.OFFERS:
            asked = select(helpers.c.request_id).where(helpers.c.member_id == me, helpers.c.state == "asked")
            return _count(help_requests, requests.id.in_(asked), requests.state == "open")
        case Matter.FREEZES:
            return _count(freezes, freezes.c.school_id == school, freezes.c.state == "open", ~hidden_from(me))
        case Matter.APPLICATIONS:
            return _count(
                members,
                members.c.school_id == school,
                members.c.standing == "applicant",
                members.c.left_at.is_(None),
            )
        case Matter.PAPERS:
            return _count(mentorships, mentorships.c.school_id == school, mentorships.c.state == "agreed")
        case Matter.PARENTS:
            signed = select(consents.c.member_id).where(
                consents.c.school_id == school, consents.c.kind == "parent", consents.c.withdrawn_at.is_(None)
            )
            return _count(
                members,
                members.c.school_id == school,
                members.c.category == "student",
                members.c.age_stated < 18,
                members.c.left_at.is_(None),
                members.c.id.not_in(signed),
            )
        case Matter.LEADING:
            return _count(groups, group_lists.asks(me))
        case Matter.GROUPS:
            return _count(groups, groups.c.school_id == school, group_lists.waits_for_curator())
        case Matter.PETITIONS:
            table = petitions.petitions
            return _count(table, table.c.school_id == school, petitions.waiting_for(me))
        case Matter.ORDERS:
            return _count(orders, orders.c.school_id == school, orders.c.state == "waiting")


def _asked(me: Any, side: str) -> ColumnElement[bool]:
    """Somebody else's yes to what stands there now is there, one's own is not."""
    own = mentorships.c[f"{side}_id"] == me
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


def _count(table: Table, *conditions: Any) -> ScalarSelect[Any]:
    return select(func.count()).select_from(table).where(*conditions).scalar_subquery()
