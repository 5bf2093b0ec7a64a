"""What the two conclude when they have looked back (п. 4.1.4): complete the programme, prolong it within its year
(п. 1.2), or change it. The mentor proposes, the mentee agrees or discusses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.mentorships import Pair, Side
from domain.parent_papers import end_of_school_year
from domain.programmes import (
    LONGEST,
    Programme,
    ProgrammeState,
    check_term,
    last_day,
    months_on,
)
from domain.refusals import (
    AnswersInChat,
    ChoiceWanted,
    ConclusionOver,
    ProgrammeMovedOn,
    ProlongedTooLittle,
)
from domain.school_year import check_end, is_off, last_school_day, school_day_near, summer_of
from domain.stages import CLOSING_REASONS, Need, Stage, Why
from domain.working_time import SchoolHours

PROLONGED_BY = (1, 2, 3, 6)
"""Months that are offered, where the year allows it."""
ONE_DAY = timedelta(days=1)


class Outcome(StrEnum):
    COMPLETE = "complete"
    PROLONG = "prolong"
    CHANGE = "change"
    """Other activities or goals: the two correct the content, and go on until another day."""


class ConclusionState(StrEnum):
    PROPOSED = "proposed"
    DISCUSSED = "discussed"
    """The mentee sees it otherwise: the two talk, and the mentor proposes anew."""
    AGREED = "agreed"
    DECIDED = "decided"
    """By the curator, where one of the two cannot be reached."""
    REPLACED = "replaced"
    """By a later proposal."""


STANDING: Final = (ConclusionState.AGREED, ConclusionState.DECIDED)


@dataclass(frozen=True, slots=True)
class Conclusion:
    """`until`: the last day of the programme, or of its work before the two look back anew; of one that is to be
    completed None: as soon as all that the stage needs is there."""

    id: int
    programme_id: int
    outcome: Outcome
    until: date | None
    state: ConclusionState
    proposed_by: int | None
    proposed_at: datetime
    answered_by: int | None = None
    answered_at: datetime | None = None

    @property
    def stands(self) -> bool:
        return self.state in STANDING

    @property
    def is_proposed(self) -> bool:
        return self.state is ConclusionState.PROPOSED


@dataclass(frozen=True, slots=True)
class ConclusionNews:
    """What a notice says of it, to one of the two."""

    conclusion: Conclusion
    programme: Programme
    pair: Pair
    side: Side
    today: date


@dataclass(frozen=True, slots=True)
class LackingNews:
    """The term is over, and this is missing: to a curator."""

    programme: Programme
    pair: Pair
    missing: tuple[Need, ...]


def check_concluding(programme: Programme) -> None:
    """Raises ProgrammeMovedOn: the two conclude while they look back."""
    if programme.state is not ProgrammeState.IN_FORCE or programme.stage is not Stage.REFLEXIVE_ANALYTIC:
        raise ProgrammeMovedOn


def check_proposed(
    programme: Programme,
    outcome: Outcome,
    until: date | None,
    today: date,
    reflect_before: int,
    hours: SchoolHours,
) -> None:
    """Raises ProgrammeMovedOn, ChoiceWanted, TermTooLong, EndsInHolidays, ProlongedTooLittle."""
    check_concluding(programme)
    if outcome is Outcome.COMPLETE:
        if until not in (None, programme.ends_on):
            raise ChoiceWanted
        return
    if until is None or until < programme.ends_on:
        raise ChoiceWanted
    if outcome is Outcome.PROLONG and until == programme.ends_on:
        raise ChoiceWanted
    check_term(programme.begins_on, until)
    if until != programme.ends_on:
        _check_other_end(programme, until, hours)
    if until - timedelta(days=reflect_before) <= today:
        raise ProlongedTooLittle(days=reflect_before)


def _check_other_end(programme: Programme, until: date, hours: SchoolHours) -> None:
    """Raises EndsInHolidays with a day that is later than the present end, or TermTooLong where the year has no such
    day left."""
    later = programme.ends_on + ONE_DAY
    if is_off(until, hours):
        check_term(programme.begins_on, school_day_near(until, later, hours))
    check_end(until, later, hours)


def likely_ends(
    programme: Programme, outcome: Outcome, today: date, reflect_before: int, hours: SchoolHours
) -> Mapping[str, date]:
    """Days to go on until, by the key of their words: within a year in all (п. 1.2), none in the holidays, and so that
    there is time to work before the two look back anew. Empty: there is none. A change may keep the term."""
    since = max(today, programme.ends_on)
    last = last_day(programme.begins_on, LONGEST)
    months = {f"prolong-months-{number}": months_on(since, number) for number in PROLONGED_BY}
    days = {key: day for key, day in months.items() if day not in summer_of(day.year)}
    days["prolong-summer"] = end_of_school_year(since + ONE_DAY)
    days["prolong-year"] = last
    days = {key: _at_school(day, hours) for key, day in days.items()}
    if outcome is Outcome.CHANGE:
        days["prolong-same"] = programme.ends_on
    allowed: dict[str, date] = {}
    for key, day in days.items():
        ahead = day - timedelta(days=reflect_before) > today
        later = day > programme.ends_on or key == "prolong-same"
        if later and day <= last and ahead and day not in allowed.values():
            allowed[key] = day
    return dict(sorted(allowed.items(), key=lambda one: one[1]))


def _at_school(day: date, hours: SchoolHours) -> date:
    """The last school day before it, where that day is off."""
    return last_school_day(day, hours) if is_off(day, hours) else day


def outcomes(
    programme: Programme, today: date, reflect_before: int, hours: SchoolHours
) -> tuple[Outcome, ...]:
    """Those that can be proposed now."""
    going_on = [
        one
        for one in (Outcome.PROLONG, Outcome.CHANGE)
        if likely_ends(programme, one, today, reflect_before, hours)
    ]
    return (Outcome.COMPLETE, *going_on)


def answered(conclusion: Conclusion, yes: bool) -> ConclusionState:
    """By the mentee. Raises ConclusionOver."""
    if conclusion.state is not ConclusionState.PROPOSED:
        raise ConclusionOver
    return ConclusionState.AGREED if yes else ConclusionState.DISCUSSED


def check_other_wanted(standing: Conclusion | None) -> None:
    """What both agreed to is not proposed anew. Raises ConclusionOver."""
    if standing is not None and standing.stands:
        raise ConclusionOver


def check_decided_for(pair: Pair) -> None:
    """Raises AnswersInChat: the two conclude for themselves while both can be reached."""
    if all(one.is_here and one.reachable for one in (pair.mentor, pair.mentee)):
        raise AnswersInChat


def carried_out(conclusion: Conclusion) -> tuple[Stage, Why] | None:
    """Where the programme goes by it at once. None: it is completed when all that the stage needs is there."""
    match conclusion.outcome:
        case Outcome.PROLONG:
            return Stage.IMPLEMENTATION, Why.PROLONGED
        case Outcome.CHANGE:
            return Stage.IMPLEMENTATION, Why.CHANGED
    return None


def is_due(conclusion: Conclusion, today: date) -> bool:
    """Whether a programme that is to be completed may be, where nothing is lacking."""
    return conclusion.until is None or today > conclusion.until


def closed(programme: Programme, missing: tuple[Need, ...], why: Why) -> Stage:
    """By the curator, though something is missing: the reason is on record. Raises ProgrammeMovedOn."""
    check_concluding(programme)
    if why not in CLOSING_REASONS or not missing:
        raise ProgrammeMovedOn
    return Stage.RESULT
