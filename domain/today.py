"""What matters today: the facts of one person, and which of them come first on the first screen."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.people import Role, Standing


class Matter(StrEnum):
    """In the order of importance; the words are `today-<matter>` with `$n`."""

    FREEZES = "freezes"
    """Students who asked to stop contact: nobody decided yet."""
    FROZEN = "frozen"
    """The student's own contact stands still."""
    REQUESTS = "requests"
    """Requests that wait for this person's answer."""
    OFFERS = "offers"
    """A colleague asks to take over a request."""
    DIFFICULTIES = "difficulties"
    """A mentee who came in without having named any (п. 1.2)."""
    PROPOSALS = "proposals"
    """Pairs in which the person has not said yes or no."""
    PROGRAMMES = "programmes"
    """To which the other of the two has said yes, and one's own is waited for (п. 5.2.1)."""
    AGREEMENTS = "agreements"
    """Programmes that wait for the curator, or for the word of the council."""
    APPROVALS = "approvals"
    """Programmes that wait for the head (п. 4.1.4)."""
    LEADING = "leading"
    """Groups that the student is asked to lead."""
    ORDERS = "orders"
    """Orders that wait for the head's signature."""
    PETITIONS = "petitions"
    """Of the two of a pair, that wait for a decision (п. 5)."""
    APPLICATIONS = "applications"
    GROUPS = "groups"
    """Groups that wait for the curator's yes, or for a leader."""
    PAPERS = "papers"
    """Both agreed, and no order about them waits for the head: the curator has papers to record, or to send."""
    PARENTS = "parents"
    """Minors whose parents' paper is awaited."""
    UNRECORDED = "unrecorded"
    """Meetings that the person led and has not recorded (п. 3.1.5/3)."""
    DIAGNOSES = "diagnoses"
    """A questionnaire waits for the mentee (4.1.4/preparatory/7)."""
    REFLECTIONS = "reflections"
    """A programme comes to its end: the person is asked how it was (п. 4.1.4)."""
    LATE = "late"
    """Own activities that are open past their day (п. 5.2.2)."""
    ASKED = "asked"
    """Own requests that nobody has answered yet."""
    ANSWERED = "answered"
    """Own requests that are answered and open."""
    UNPAIRED = "unpaired"
    """Whoever came in to be a mentor or a mentee, and nobody has been found yet."""


SHOWN = 3


@dataclass(frozen=True, slots=True)
class TodayMeeting:
    """The next one of this day. `others`: how many there are beside the one who is named."""

    starts_at: datetime
    name: str
    others: int


@dataclass(frozen=True, slots=True)
class Today:
    """`matters`: the most important first; with the meeting three at most."""

    name: str
    school: str
    standing: Standing
    roles: frozenset[Role]
    is_student: bool
    matters: tuple[tuple[Matter, int], ...]
    meeting: TodayMeeting | None = None
    petitioned: bool = False
    """Has asked the school for something, at any time."""


def most_important(counts: dict[Matter, int], shown: int = SHOWN) -> tuple[tuple[Matter, int], ...]:
    return tuple((matter, counts[matter]) for matter in Matter if counts.get(matter))[:shown]
