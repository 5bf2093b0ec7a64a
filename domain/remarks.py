"""Remarks to an activity (п. 5.2.2/5, 5.2.2/7): what one of the two says of it, and the other's answer. A remark of
the mentor returns a work or recommends something; with one of the mentee a task is talked over."""

from dataclasses import dataclass
from datetime import datetime

from domain.activities import Activity
from domain.mentorships import Pair, Party
from domain.refusals import RemarkAnswered

REMARK_LIMIT = 1000
SHOWN = 3
"""So many of the last ones stand on the screen of an activity."""


@dataclass(frozen=True, slots=True)
class Remark:
    """`work_id`: the work that it returned. `answer`: without words it is «понял(а)»; None: nobody has answered."""

    id: int
    activity_id: int
    work_id: int | None
    author_id: int
    reader_id: int
    text: str
    answer: str | None
    written_at: datetime


@dataclass(frozen=True, slots=True)
class RemarkNews:
    """What a notice says of a remark. `reader`: whoever is told, of the remark or of its answer."""

    remark: Remark
    activity: Activity
    pair: Pair
    reader: Party
    other: Party


def check_open(remark: Remark) -> None:
    """Raises RemarkAnswered."""
    if remark.answer is not None:
        raise RemarkAnswered
