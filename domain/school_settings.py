"""What a school sets for itself: its names, its day, and how long a request for help waits."""

from dataclasses import dataclass
from datetime import time

from domain.refusals import ChoiceWanted, HoursWrong, StepsWrong
from domain.working_time import QuietHours, SchoolHours

QUIET_STARTS = (time(18), time(19), time(20), time(21), time(22))
QUIET_ENDS = (time(6), time(7), time(7, 30), time(8), time(9))
LESSON_STARTS = (time(8), time(8, 30), time(9))
LESSON_ENDS = (time(13), time(14), time(15), time(16), time(18), time(19))
MENTORS_AFTER = (30, 60, 120, 240)
CURATOR_AFTER = (60, 120, 240, 480)
URGENT_MENTORS_AFTER = (5, 10, 15, 30)
URGENT_CURATOR_AFTER = (15, 30, 45, 60)
"""Likely answers; minutes of working time, both counted from the request."""
REFLECT_BEFORE = (14, 21, 30, 45)
"""Days before the end of a programme at which mentor and mentee look back (п. 4.1.4)."""

RESULT_DAYS = (30, 60, 90)
"""How long the last stage of a programme lasts (4.1.4/result)."""


@dataclass(frozen=True, slots=True)
class SchoolSettings:
    name: str
    official_name: str
    place: str
    zone: str
    quiet_start: time
    quiet_end: time
    lessons_start: time
    lessons_end: time
    mentors_after: int
    curator_after: int
    urgent_mentors_after: int
    urgent_curator_after: int
    reflect_before: int
    result_days: int
    has_council: bool
    summary_day: int
    summary_hour: int
    silent_after: int


def check_quiet(zone: str, start: time, end: time) -> None:
    """Raises HoursWrong: a day without a working hour would let no deadline come."""
    try:
        SchoolHours(zone=zone, quiet=QuietHours(start, end))
    except ValueError:
        raise HoursWrong from None


def check_lessons(start: time, end: time) -> None:
    """Raises HoursWrong."""
    if start >= end:
        raise HoursWrong


def check_steps(mentors_after: int, curator_after: int) -> None:
    """Raises StepsWrong: further mentors are asked before the curator."""
    if not 0 < mentors_after < curator_after:
        raise StepsWrong


def check_reflect_before(days: int) -> None:
    """Raises ChoiceWanted."""
    if days not in REFLECT_BEFORE:
        raise ChoiceWanted


def check_result_days(days: int) -> None:
    """Raises ChoiceWanted."""
    if days not in RESULT_DAYS:
        raise ChoiceWanted
