"""A personal programme of mentoring (п. 1.2): from three months to a year, aimed at what is hard for the mentee,
made of activities within its term."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.activities import Activity
from domain.mentorships import Pair, PairState, Party, Side
from domain.parent_papers import end_of_school_year
from domain.refusals import (
    ActivityOutsideTerm,
    PairEnded,
    PairOnPause,
    ProgrammeMovedOn,
    ProgrammePaused,
    TermTooLong,
    TermTooShort,
)
from domain.school_year import summer_of
from domain.stages import CURATORS_REASONS, Need, Stage, Why

ONE_DAY = timedelta(days=1)
SHORTEST, LONGEST = 3, 12
"""Months (п. 1.2)."""
PROPOSED_MONTHS = (3, 6, 9, 12)
ACTIVITIES_AT_MOST = 30


class ProgrammeState(StrEnum):
    DRAFT = "draft"
    """Not agreed to by all who must: how far it is, its revision says."""
    IN_FORCE = "in_force"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Programme:
    """Form, role model, kind and people are those of its pair."""

    id: int
    mentorship_id: int
    begins_on: date
    ends_on: date
    state: ProgrammeState
    stage: Stage
    revision: int
    made_by: int | None
    difficulties: tuple[str, ...] = ()
    overdue: bool = False
    """The term is over, and its last stage but one still lacks something: no day of its own ends it."""
    stage_since: date | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How the activities of a programme stand on a day. `waiting`: for the mentor's check; `marks`: how many have a
    number, `points`: their sum."""

    total: int = 0
    done: int = 0
    late: int = 0
    waiting: int = 0
    marks: int = 0
    points: int = 0


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A pair in a list of programmes; `programme_id` is empty while nobody has begun one."""

    pair_id: int
    mentor_id: int
    mentor: str
    mentee: str
    programme_id: int | None
    state: ProgrammeState | None
    stage: Stage | None
    ends_on: date | None
    late: int
    waiting_days: int | None = None
    """For curator, council or head; none: for nobody of these."""


@dataclass(frozen=True, slots=True)
class ProgrammeChange:
    """What a notice says of edits of a programme in the making. `side`: which of the two reads it."""

    programme_id: int
    pair: Pair
    side: Side
    unread: int


@dataclass(frozen=True, slots=True)
class ActivityNews:
    """What a notice says of one activity. `own`: whoever reads it is responsible."""

    activity: Activity
    pair: Pair
    own: bool
    today: date

    @property
    def days_left(self) -> int:
        return (self.activity.due_on - self.today).days

    @property
    def responsible(self) -> Party:
        mentor, mentee = self.pair.mentor, self.pair.mentee
        return mentor if self.activity.responsible_id == mentor.member_id else mentee


class ProgrammePart(StrEnum):
    """Which programmes of a school are shown."""

    LATE = "late"
    WAITING = "waiting"
    """A work has waited for the mentor's check too long (domain/works.py)."""
    CURATOR = "curator"
    """Wait for the curator, or for the council whose word the curator records."""
    HEAD = "head"
    """Wait for the approval."""
    GOING = "going"
    MAKING = "making"
    """The two still write it."""
    NONE = "none"
    """Pairs for which none has been begun, or the last one is over."""


def months_on(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    last = date(year + month // 12, month % 12 + 1, 1) - ONE_DAY
    return last.replace(day=min(day.day, last.day))


def last_day(begins_on: date, months: int) -> date:
    """Both days are within the term: three months from 7 September end on 6 December."""
    return months_on(begins_on, months) - ONE_DAY


def check_term(begins_on: date, ends_on: date) -> None:
    """п. 1.2. Raises TermTooShort, TermTooLong."""
    if ends_on < last_day(begins_on, SHORTEST):
        raise TermTooShort
    if ends_on > last_day(begins_on, LONGEST):
        raise TermTooLong


def proposed_ends(begins_on: date) -> Mapping[str, date]:
    """Likely ends by the key of their words, none in the summer; that of the school year where the term is long
    enough."""
    months = {f"programme-months-{months}": last_day(begins_on, months) for months in PROPOSED_MONTHS}
    ends = {key: day for key, day in months.items() if day not in summer_of(day.year)}
    summer = end_of_school_year(begins_on)
    if last_day(begins_on, SHORTEST) <= summer <= last_day(begins_on, LONGEST):
        return {"programme-until-summer": summer, **ends}
    return ends


def soonest_end(begins_on: date) -> date:
    """п. 1.2."""
    return last_day(begins_on, SHORTEST)


def check_day(programme: Programme, day: date) -> None:
    """п. 1.2. Raises ActivityOutsideTerm."""
    if not programme.begins_on <= day <= programme.ends_on:
        raise ActivityOutsideTerm


def check_state(programme: Programme, *states: ProgrammeState) -> None:
    """Raises ProgrammeMovedOn: the button was for another time."""
    if programme.state not in states:
        raise ProgrammeMovedOn


def check_pair(pair: Pair) -> None:
    """Nothing of a programme passes between two whose contact stands still, nor from or to a minor whose parents'
    paper is not in force (п. 2.1), nor during a pause. Raises PairEnded, ProgrammePaused, PairOnPause."""
    check_in_contact(pair)
    if pair.paused_until is not None:
        raise PairOnPause(day=f"{pair.paused_until.day:02}", month=f"{pair.paused_until.month:02}")


def check_in_contact(pair: Pair) -> None:
    """What may be done in a pause too. Raises PairEnded, ProgrammePaused."""
    if pair.state is not PairState.ACTIVE:
        raise PairEnded
    if (
        pair.stopped
        or pair.frozen
        or any(one.needs_parent and not one.parent_paper for one in (pair.mentor, pair.mentee))
    ):
        raise ProgrammePaused


def check_seen(pair: Pair, reader_id: int) -> None:
    """After their pair has ended the two look into its programme no longer: it names what is hard for the mentee.
    Raises PairEnded."""
    if pair.side_of(reader_id) is not None and pair.state is not PairState.ACTIVE:
        raise PairEnded


def turns_on(programme: Programme, reflect_before: int) -> date | None:
    """The day on which time takes a programme in force to its next stage (п. 4.1.4); after the last there is none."""
    last = programme.stage is Stage.RESULT
    if programme.state is not ProgrammeState.IN_FORCE or programme.overdue or last:
        return None
    if programme.stage is Stage.IMPLEMENTATION:
        return programme.ends_on - timedelta(days=reflect_before)
    return programme.ends_on + ONE_DAY


def turned_by_time(
    programme: Programme, today: date, reflect_before: int, missing: Collection[Need]
) -> tuple[Stage, Why] | None:
    """None: its day has not come. With its term a programme comes to its result, unless something is missing of what
    its stage needs: then it stays where it is."""
    day = turns_on(programme, reflect_before)
    if day is None or today < day:
        return None
    if programme.stage is Stage.IMPLEMENTATION:
        return Stage.REFLEXIVE_ANALYTIC, Why.LAST_MONTH
    if missing:
        return programme.stage, Why.LACKING
    return Stage.RESULT, Why.TERM_OVER


def turned_by_curator(programme: Programme, why: Why) -> Stage:
    """To look back before the last month. Raises ProgrammeMovedOn."""
    if (
        programme.state is not ProgrammeState.IN_FORCE
        or programme.stage is not Stage.IMPLEMENTATION
        or why not in CURATORS_REASONS
    ):
        raise ProgrammeMovedOn
    return Stage.REFLEXIVE_ANALYTIC
