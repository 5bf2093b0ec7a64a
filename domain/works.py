"""The mentee's work on an activity (п. 5.1.1/4, 5.2.2/5, 5.2.2/7): gathered, handed in, accepted by the mentor or
returned with a remark, and handed in again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.activities import Activity
from domain.activity_types import ActivityType
from domain.mentorships import Pair, Party, Side
from domain.refusals import ChoiceWanted, WorkEmpty, WorkFull, WorkMovedOn, WorkWanted
from domain.talks import ContentKind
from domain.working_time import MIDNIGHT, ONE_DAY, SchoolHours, instant, is_working_day, local_day

PARTS_AT_MOST = 10
ACTUAL_LIMIT = 500
MARKS: Final = (5, 4, 3, 2, 1)
PASSED = 0
"""«Зачтено»: a mark without a number."""
REMIND_CHECK_AFTER = 1
CHECK_WITHIN = 3
"""Working days: after one the mentor is reminded, after three the curator sees it."""

CHECKED: Final = frozenset(
    {ActivityType.TASK, ActivityType.PROJECT, ActivityType.BUSINESS, ActivityType.PUBLICATION}
)
"""What leaves something to look at. All else is done by being there: whoever was, says so, and may hand in what
there is to show."""


class WorkState(StrEnum):
    GATHERING = "gathering"
    """Kept as it comes; nobody else sees it yet."""
    HANDED_IN = "handed_in"
    RETURNED = "returned"
    ACCEPTED = "accepted"


class WorkDeed(StrEnum):
    ADD = "add"
    CLEAR = "clear"
    HAND_IN = "hand_in"
    TAKE_BACK = "take_back"
    RECORD = "record"
    """The curator's, for a mentee who brought it on paper."""
    ACCEPT = "accept"
    RETURN = "return"


_BEFORE: Final[Mapping[WorkDeed, tuple[WorkState | None, ...]]] = {
    WorkDeed.ADD: (None, WorkState.GATHERING, WorkState.RETURNED),
    WorkDeed.CLEAR: (WorkState.GATHERING,),
    WorkDeed.HAND_IN: (WorkState.GATHERING,),
    WorkDeed.TAKE_BACK: (WorkState.HANDED_IN,),
    WorkDeed.RECORD: (None, WorkState.GATHERING, WorkState.RETURNED),
    WorkDeed.ACCEPT: (WorkState.HANDED_IN,),
    WorkDeed.RETURN: (WorkState.HANDED_IN,),
}
"""In which state of the last work each is done; None: there is none yet. After a return a new one begins."""


@dataclass(frozen=True, slots=True)
class WorkPart:
    """A message of it: `text` is HTML of the Bot API."""

    id: int
    kind: ContentKind
    text: str
    file_id: str


@dataclass(frozen=True, slots=True)
class Work:
    """`revision` counts how often it was handed in. `remark`: why it was returned. `recorded`: on paper, by the
    curator's word."""

    id: int
    activity_id: int
    author_id: int
    state: WorkState
    handed_in_at: datetime | None
    revision: int
    recorded: bool
    remark: str
    parts: tuple[WorkPart, ...]


@dataclass(frozen=True, slots=True)
class WorkNews:
    """What a notice says of a work. `part`: the message that it carries, if any; `reader` is one of the two."""

    activity: Activity
    pair: Pair
    work: Work
    part: WorkPart | None
    reader: Party
    today: date


def check_deed(work: Work | None, deed: WorkDeed) -> None:
    """Raises WorkMovedOn: the button was for another time; WorkFull, WorkEmpty."""
    state = None if work is None else work.state
    if state not in _BEFORE[deed]:
        raise WorkMovedOn
    gathered = len(work.parts) if work is not None and state is WorkState.GATHERING else 0
    if deed is WorkDeed.ADD and gathered >= PARTS_AT_MOST:
        raise WorkFull(limit=PARTS_AT_MOST)
    if deed is WorkDeed.HAND_IN and not gathered:
        raise WorkEmpty


def is_checked(activity: Activity, pair: Pair) -> bool:
    """Whether it is done only when the mentor has said so (п. 5.1.1/4): something that the mentee makes."""
    return pair.side_of(activity.responsible_id) is Side.MENTEE and activity.type in CHECKED


def check_finished_by(activity: Activity, pair: Pair, member_id: int) -> None:
    """Nobody accepts an own work. Raises WorkWanted, WorkMovedOn: the mentor has it and decides."""
    if pair.side_of(member_id) is not Side.MENTEE:
        return
    if activity.handed_in_at is not None:
        raise WorkMovedOn
    if is_checked(activity, pair):
        raise WorkWanted


def check_mark(mark: int) -> None:
    """Raises ChoiceWanted."""
    if mark not in (*MARKS, PASSED):
        raise ChoiceWanted


def waits_too_long_before(now: datetime, hours: SchoolHours) -> datetime:
    """What was handed in before this moment has waited for more than `CHECK_WITHIN` whole working days, the day on
    which it came not counted."""
    day = local_day(now, hours.zone)
    left = CHECK_WITHIN
    while left:
        day -= ONE_DAY
        left -= is_working_day(day, hours)
    return instant(day, MIDNIGHT, hours.zone)
