"""The curator looks at the week, and at the people behind its figures (п. 4.1.2/6)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import NotFound
from domain.rights import require, school_of
from domain.weekly import Behind, Figure, WeekPlan, WeekSeen, last_week, week_from
from domain.working_time import local_day
from storage import weekly, weekly_people
from storage.tx import Tx

TOLD_FOR = timedelta(days=366)
"""An older summary opens nobody."""


@dataclass(frozen=True, slots=True)
class BehindPage:
    rows: tuple[Behind, ...]
    page: int
    total: int
    silent_after: int


def see_week(tx: Tx, actor: Actor, now: datetime) -> WeekSeen:
    """The last one that is over, counted at this moment, beside the one that was told before it."""
    require(actor, "see_week", school_of(actor))
    rhythm, hours = weekly.rhythm(tx, actor.school_id)
    plan = last_week(now, rhythm, hours)
    first = plan.first_day(hours.zone)
    return WeekSeen(
        first=first,
        today=local_day(now, hours.zone),
        figures=weekly.count(tx, actor.school_id, plan),
        before=weekly.before(tx, actor.school_id, first),
        silent_after=rhythm.silent_after,
    )


def see_behind(tx: Tx, actor: Actor, now: datetime, figure: Figure, week: date, page: int = 0) -> BehindPage:
    """Names and dates, never anybody's words."""
    require(actor, "see_behind", school_of(actor))
    plan, silent_after = _plan(tx, actor, now, week)
    total = weekly_people.count(tx, actor.school_id, figure, plan)
    page = page_within(page, total)
    rows = weekly_people.listed(tx, actor.school_id, figure, plan, PAGE_SIZE, page * PAGE_SIZE)
    return BehindPage(tuple(rows), page, total, silent_after)


def see_one_behind(tx: Tx, actor: Actor, now: datetime, figure: Figure, week: date, subject: int) -> Behind:
    """Raises NotFound also where it stands behind the figure no longer."""
    require(actor, "see_one_behind", school_of(actor))
    plan, _ = _plan(tx, actor, now, week)
    found = weekly_people.one(tx, actor.school_id, figure, plan, subject)
    if found is None:
        raise NotFound
    return found


def _plan(tx: Tx, actor: Actor, now: datetime, week: date) -> tuple[WeekPlan, int]:
    if abs(now.date() - week) > TOLD_FOR:
        raise NotFound
    rhythm, hours = weekly.rhythm(tx, actor.school_id)
    return week_from(week, now, rhythm, hours), rhythm.silent_after
