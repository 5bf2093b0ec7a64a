"""Who leads a school hears of it when that changes, and when what protects a child is put aside (п. 4.1.1/8)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.people import Role

LEADERS: Final = frozenset({Role.HEAD, Role.CURATOR})


class Change(StrEnum):
    GRANTED = "granted"
    WITHDRAWN = "withdrawn"
    LEFT = "left"
    """Out of the school, and so out of every role."""
    MOVED = "moved"
    """The card of somebody who leads went to another account."""


@dataclass(frozen=True, slots=True)
class LeaderNews:
    """`role` is empty where all of them are meant; `by` did it; `oneself`: the reader is the one concerned."""

    change: Change
    name: str
    role: Role | None
    by: str
    oneself: bool


@dataclass(frozen=True, slots=True)
class GrownUp:
    """A minor whom the head has recorded as an adult: the parents' paper is asked for no longer."""

    member_id: int
    name: str
    by: str
