"""When somebody may be written to."""

from dataclasses import dataclass
from datetime import datetime

from domain.working_time import QuietHours, SchoolHours, heard_at

USUAL_HOUR = 8


@dataclass(frozen=True, slots=True)
class Listener:
    """By the own quiet hours or else the school's, a student outside lessons; `hour` is the one chosen for the
    small things of a day; `urgent_at_night`: agreed to be reached by urgent help in quiet hours."""

    hours: SchoolHours
    quiet: QuietHours
    student: bool
    hour: int = USUAL_HOUR
    urgent_at_night: bool = False


def free_at(listener: Listener, now: datetime, *, urgent: bool = False) -> datetime:
    """Urgent help passes through quiet hours only to an adult who agreed to that."""
    if urgent and listener.urgent_at_night and not listener.student:
        return now
    return heard_at(now, listener.hours, listener.quiet, student=listener.student)
