"""The mentor's report (п. 4.1.4): drafted from what was recorded, so that the mentor only edits, then given to the
curator; the mentee hears of it what concerns the mentee (п. 5.2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.activity_types import ActivityType
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.conclusions import Outcome
from domain.mentorships import Pair, Side
from domain.programmes import Programme, ProgrammeState
from domain.refusals import ChoiceWanted, ReportIncomplete, ReportOver
from domain.stages import Stage
from domain.working_time import SchoolHours, last_working_day, working_days_on

WORDS_LIMIT = 700
"""All sections of a report that a mentor has written in full stand on two screens."""
REMARK_LIMIT = 300
MARKS = range(1, 6)
ASK_BEFORE_END: Final = (14, 3)
"""Days before the programme ends on which a report that is not given is asked for again."""
ONE_DAY = timedelta(days=1)


class Section(StrEnum):
    """In the order of the paper."""

    AIM = "aim"
    DONE = "done"
    DYNAMICS = "dynamics"
    ACHIEVEMENTS = "achievements"
    DIFFICULTIES = "difficulties"
    EFFECTIVENESS = "effectiveness"
    REWARD = "reward"
    """A proposal (п. 5.1.2), and the only section that most reports leave out."""


READ_THROUGH: Final = tuple(one for one in Section if one is not Section.REWARD)
"""One a screen: the mentor keeps the draft, adds to it or writes another."""


class Step(StrEnum):
    """What a report asks for beside its sections."""

    ORDER = "order"
    """The mark on discipline, organisation and culture of work (п. 5.2.2)."""
    OUTCOME = "outcome"


STEPS: Final = len(READ_THROUGH) + len(Step)


class ReportState(StrEnum):
    DRAFT = "draft"
    GIVEN = "given"
    RETURNED = "returned"
    """By the curator, with a remark: the mentor corrects it and gives it again."""


IN_HAND: Final = (ReportState.DRAFT, ReportState.RETURNED)


@dataclass(frozen=True, slots=True)
class GoalFact:
    words: str
    reached: bool


@dataclass(frozen=True, slots=True)
class HardFact:
    """What was hard, and the titles of what was done about it."""

    difficulty: str
    planned: int
    done: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AchievementFact:
    """`actual`: what came of it."""

    title: str
    actual: str = ""


@dataclass(frozen=True, slots=True)
class ShiftFact:
    """A scale of the diagnosis, before the programme and after it."""

    scale: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What was recorded of a programme, and nothing else. `lessons` are visits of lessons that were planned;
    `answer_minutes`: half of the requests were answered sooner; `marks`: how many activities have one, `mark_sum`
    all of them together; `own_*`: the mentor's own reflection, where the mentor shows it."""

    begins_on: date
    ends_on: date
    form: MentoringForm
    role_model: RoleModel
    kind: MentoringKind
    goals: tuple[GoalFact, ...] = ()
    hard: tuple[HardFact, ...] = ()
    activities: int = 0
    activities_done: int = 0
    lessons: int = 0
    lessons_done: int = 0
    meetings: int = 0
    meetings_held: int = 0
    requests: int = 0
    answered: int = 0
    answer_minutes: int | None = None
    marks: int = 0
    mark_sum: int = 0
    shifts: tuple[ShiftFact, ...] = ()
    achievements: tuple[AchievementFact, ...] = ()
    own_mark: int | None = None
    own_good: str = ""
    own_hard: str = ""

    @property
    def percent(self) -> int:
        """Of the activities, those that are done."""
        return share(self.activities_done, self.activities)

    @property
    def goals_reached(self) -> int:
        return sum(one.reached for one in self.goals)


@dataclass(frozen=True, slots=True)
class Own:
    """What the mentor wrote of a section: below the draft, or `instead` of it. Without words the draft stands."""

    words: str = ""
    instead: bool = False


AS_DRAFTED: Final = Own()


@dataclass(frozen=True, slots=True)
class MentorReport:
    """`sections`: those that the mentor has read through. `order_mark`, `outcome` and `until` are the mentor's
    answers; what `until` says stands in domain/conclusions.py. `remark`: why the curator returned it."""

    id: int
    programme_id: int
    mentorship_id: int
    member_id: int
    state: ReportState
    facts: Facts
    sections: Mapping[Section, Own] = field(default_factory=dict)
    order_mark: int | None = None
    outcome: Outcome | None = None
    until: date | None = None
    remark: str = ""
    drafted_at: datetime | None = None
    given_at: datetime | None = None

    @property
    def next_step(self) -> Section | Step | None:
        """Where a report left half-way is taken up again; None: all is there."""
        unread = next((one for one in READ_THROUGH if one not in self.sections), None)
        if unread is not None:
            return unread
        if self.order_mark is None:
            return Step.ORDER
        return Step.OUTCOME if self.outcome is None else None

    @property
    def is_given(self) -> bool:
        return self.state is ReportState.GIVEN

    def own(self, section: Section) -> Own:
        return self.sections.get(section, AS_DRAFTED)


@dataclass(frozen=True, slots=True)
class ReportNews:
    """What a notice says of a report. `side`: which of the two reads it, none for a curator."""

    report: MentorReport
    programme: Programme
    pair: Pair
    side: Side | None
    today: date


_ACHIEVED_BY_TYPE: Final = (ActivityType.CONTEST, ActivityType.PUBLICATION, ActivityType.CONFERENCE)
_ACHIEVED_BY_TITLE: Final = ("olympiad", "contest", "defence", "article", "conference", "open_own_lesson")
_LESSONS_BY_TITLE: Final = ("visit_mentor", "open_own_lesson")


def is_achievement(title: str, type_: str) -> bool:
    """Of what is done: contests, publications and the like (п. 5.2.1)."""
    return title in _ACHIEVED_BY_TITLE or type_ in _ACHIEVED_BY_TYPE


def is_visit(title: str, type_: str) -> bool:
    """One of the two was at the other's lesson."""
    return title in _LESSONS_BY_TITLE or type_ == ActivityType.VISIT


def share(part: int, whole: int) -> int:
    """Percent, to the nearest whole; of nothing it is nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def check_asked_for(programme: Programme) -> None:
    """Raises ReportOver: a report is of the stage in which the two look back."""
    if programme.state is not ProgrammeState.IN_FORCE or programme.stage is not Stage.REFLEXIVE_ANALYTIC:
        raise ReportOver


def check_in_hand(report: MentorReport) -> None:
    """Raises ReportOver: what is given is the curator's to return."""
    if report.state not in IN_HAND:
        raise ReportOver


def check_mark(mark: int) -> None:
    """Raises ChoiceWanted."""
    if mark not in MARKS:
        raise ChoiceWanted


def check_whole(report: MentorReport) -> None:
    """Raises ReportOver, ReportIncomplete."""
    check_in_hand(report)
    if report.next_step is not None:
        raise ReportIncomplete


def returned(report: MentorReport) -> ReportState:
    """Raises ReportOver."""
    if not report.is_given:
        raise ReportOver
    return ReportState.RETURNED


def ask_days(today: date, ends_on: date, hours: SchoolHours) -> tuple[date, ...]:
    """The working days on which a report is asked for while it is not given: on the next one, when the mentor has
    been asked how it was, and at most twice before the programme ends."""
    first = working_days_on(today, 1, hours)
    again = {last_working_day(ends_on - timedelta(days=before), hours) for before in ASK_BEFORE_END}
    return (first, *sorted(day for day in again if day > first))
