"""The result stage (4.1.4/result): the mentor steps back and is reminded ever more seldom; the mentee sets own goals
(п. 2.2); after the school's number of days the programme ends."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from domain.mentorships import Pair, Side
from domain.programmes import Programme, ProgrammeState, Tally, months_on
from domain.refusals import ProgrammeMovedOn, TooManyTopics
from domain.stages import Stage
from domain.working_time import SchoolHours, is_working_day

ONE_DAY = timedelta(days=1)
FADING: Final = (2, 5, 9)
"""Weeks after the programme, at which the mentor hears one gentle line, each gap longer than the one before."""
NUDGE_EVERY = timedelta(weeks=3)
OWN_GOALS_AT_MOST = 3
OWN_GOAL_LIMIT = 150


@dataclass(frozen=True, slots=True)
class OwnGoal:
    """The mentee's alone; `muted`: wants no reminder of it."""

    id: int
    programme_id: int
    member_id: int
    words: str
    by_when: date | None = None
    reached_at: datetime | None = None
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Happened:
    """What really was: meetings held, activities done, goals reached, of the programme and own ones."""

    met: int = 0
    done: int = 0
    total: int = 0
    reached: int = 0
    goals: int = 0
    own_reached: int = 0


@dataclass(frozen=True, slots=True)
class ResultNews:
    """What a notice of the last stage says to one of the two. `own`: the mentee's open goals that want a reminder."""

    programme: Programme
    pair: Pair
    side: Side
    today: date
    own: tuple[OwnGoal, ...] = ()
    happened: Happened = Happened()


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """An ended programme of which at least one of the two lets the good parts become a practice."""

    pair_id: int
    mentor: str
    mentee: str
    allowed: tuple[Side, ...]


def at_result(programme: Programme) -> bool:
    """In force still: the mentor is near, but nothing of the plan is late any longer."""
    return programme.state is ProgrammeState.IN_FORCE and programme.stage is Stage.RESULT


def settled(tally: Tally, programme: Programme) -> Tally:
    return replace(tally, late=0) if programme.stage is Stage.RESULT else tally


def ends_on(programme: Programme, result_days: int) -> date | None:
    """The day on which time ends it; none while it is not at its result."""
    if not at_result(programme) or programme.stage_since is None:
        return None
    return programme.stage_since + timedelta(days=result_days)


def is_over(programme: Programme, today: date, result_days: int) -> bool:
    day = ends_on(programme, result_days)
    return day is not None and today >= day


def fading_days(since: date, ends: date, hours: SchoolHours) -> tuple[date, ...]:
    """On working days, always before the end."""
    return tuple(_before(ends, (since + timedelta(weeks=weeks) for weeks in FADING), hours))


def nudge_days(since: date, ends: date, hours: SchoolHours) -> tuple[date, ...]:
    """When the mentee is gently reminded of own goals."""
    count = (ends - since) // NUDGE_EVERY
    return tuple(_before(ends, (since + NUDGE_EVERY * number for number in range(1, count + 1)), hours))


def by_days(today: date) -> Mapping[str, date]:
    """Likely days for an own goal, by the key of the words."""
    return {"own-goal-in-month": months_on(today, 1), "own-goal-in-3-months": months_on(today, 3)}


def check_at_result(programme: Programme) -> None:
    """Raises ProgrammeMovedOn."""
    if not at_result(programme):
        raise ProgrammeMovedOn


def check_ended(programme: Programme) -> None:
    """Raises ProgrammeMovedOn: it has not come to its end."""
    if programme.state is not ProgrammeState.ENDED or programme.stage is not Stage.RESULT:
        raise ProgrammeMovedOn


def check_room(open_goals: int) -> None:
    """Raises TooManyTopics."""
    if open_goals >= OWN_GOALS_AT_MOST:
        raise TooManyTopics(limit=OWN_GOALS_AT_MOST)


def _before(ends: date, days: Iterator[date], hours: SchoolHours) -> Iterator[date]:
    """What falls on a day without work is said on the next working day, or not at all; two never on one day."""
    last = None
    for day in days:
        while day < ends and not is_working_day(day, hours):
            day += ONE_DAY
        if day < ends and day != last:
            yield day
        last = day
