"""When the school does not work: nothing is told on these days but what is for that very day, and they are no
working time."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.holidays import proposed, to_show, with_range, without_range
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.rights import require, school_of
from domain.working_time import DateRange, local_day
from storage import audit, programme_plans, schools, weekly
from storage.meeting_letters import remind_anew
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Holidays:
    """A page of what is still to come, and the public holidays that are not among it yet."""

    rows: tuple[DateRange, ...]
    page: int
    total: int
    proposed: tuple[DateRange, ...]


def see_holidays(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> Holidays:
    require(actor, "see_holidays", school_of(actor))
    known, today = _known(tx, actor, now)
    ahead = to_show(known, today)
    page = page_within(page, len(ahead))
    start = page * PAGE_SIZE
    return Holidays(ahead[start : start + PAGE_SIZE], page, len(ahead), proposed(today, known))


def add_holidays(tx: Tx, actor: Actor, now: datetime, first: date, last: date) -> None:
    require(actor, "add_holidays", school_of(actor))
    known, today = _known(tx, actor, now)
    _keep(tx, actor, now, with_range(known, first, last, today))


def add_public_holidays(tx: Tx, actor: Actor, now: datetime) -> None:
    """All that are proposed, in one press."""
    require(actor, "add_public_holidays", school_of(actor))
    known, today = _known(tx, actor, now)
    for one in proposed(today, known):
        known = with_range(known, one.first, one.last, today)
    _keep(tx, actor, now, known)


def remove_holidays(tx: Tx, actor: Actor, now: datetime, first: date) -> None:
    """The days that begin then are working days again."""
    require(actor, "remove_holidays", school_of(actor))
    known, today = _known(tx, actor, now)
    _keep(tx, actor, now, without_range(known, first, today))


def _known(tx: Tx, actor: Actor, now: datetime) -> tuple[tuple[DateRange, ...], date]:
    hours = schools.hours(tx, actor.school_id)
    return hours.holidays, local_day(now, hours.zone)


def _keep(tx: Tx, actor: Actor, now: datetime, holidays: tuple[DateRange, ...]) -> None:
    """What was to be told on a day off moves with it."""
    schools.set_holidays(tx, actor.school_id, holidays)
    weekly.replan(tx, actor.school_id, now)
    programme_plans.follow_hours(tx, actor.school_id, now)
    remind_anew(tx, actor.school_id, now)
    audit.note_by(tx, actor, "holidays_set", "school", actor.school_id, now)
