"""The numbers of the first screen, in one statement whatever the roles."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, select

from domain.people import Actor, Role
from domain.today import Matter, TodayMeeting
from storage import petitions, today_meeting
from storage.schools import schools
from storage.today_matters import ME, SCHOOL, counted
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


@cache
def _statement(matters: tuple[Matter, ...]) -> Select[Any]:
    """Made once for all who see the same matters: to make it anew costs ten times what it costs to run."""
    numbers = [counted(matter).label(matter.value) for matter in matters]
    petitioned = select(petitions.petitions.c.id).where(petitions.of_author(ME)).exists().label("petitioned")
    return select(schools.c.name, petitioned, *numbers, *today_meeting.columns()).where(
        schools.c.id == SCHOOL
    )


def _matters(actor: Actor) -> Iterable[Matter]:
    yield Matter.PROPOSALS
    if actor.is_student:
        yield from (Matter.FROZEN, Matter.LEADING)
    if Role.MENTEE in actor.roles:
        yield from (Matter.DIFFICULTIES, Matter.ASKED, Matter.ANSWERED, Matter.DIAGNOSES)
    if actor.roles & {Role.MENTEE, Role.MENTOR}:
        yield from (Matter.LATE, Matter.REFLECTIONS, Matter.PROGRAMMES)
    if actor.roles and actor.roles <= {Role.MENTEE, Role.MENTOR}:
        yield Matter.UNPAIRED
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
