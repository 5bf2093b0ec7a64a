"""Safety of students: who hears a call, when it sounds again, and what stands still meanwhile."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.people import Role
from domain.refusals import NoteUnfit

AGAIN_AFTER: Final = timedelta(minutes=30)
"""At any hour: a call that nobody has seen sounds again, to the head too, until somebody has."""
NOTE_KINDS: Final = ("text", "voice", "photo", "video_note")


class FreezeState(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    LIFTED = "lifted"


class Hearer(StrEnum):
    """Who of the school hears the student."""

    CURATOR = "curator"
    HEAD = "head"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Staff:
    """Someone who leads. `reachable`: has an account that the bot can write to."""

    member_id: int
    person_id: int
    name: str
    role: Role
    reachable: bool


@dataclass(frozen=True, slots=True)
class Told:
    """People: who hears a call at once, who hears it again, and the administrators who fetch somebody."""

    hearer: Hearer
    names: tuple[str, ...]
    first: tuple[int, ...]
    again: tuple[int, ...]
    admins: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What the student added of one's own will."""

    kind: str
    text: str
    file_id: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class FreezeLine:
    id: int
    student: str
    class_name: str
    state: FreezeState
    frozen_at: datetime


@dataclass(frozen=True, slots=True)
class FreezeCard:
    """`seer` is empty while nobody has seen it; `partners` are the others of the active pairs, `leaders` lead
    the groups in which the student is."""

    id: int
    student_id: int
    student: str
    class_name: str
    state: FreezeState
    frozen_at: datetime
    seer: str
    notes: tuple[Note, ...]
    partners: tuple[str, ...]
    leaders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alarm:
    """A standing freeze as a notice tells it. `since`: in the school's zone; `seer`: who has seen it."""

    freeze_id: int
    student: str
    class_name: str
    since: datetime
    seer: str
    repeated: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """One neutral line about contact. `other`: the student who is the mentee, or the mentor's name."""

    other: str
    other_is_mentee: bool


def to_alarm(staff: Sequence[Staff], partners: Collection[int]) -> Told:
    """It goes past everybody who has a pair with the student. The curators hear it; where none can, the
    head; where no curator has an account, the administrators are asked to fetch somebody as well."""
    able = [one for one in staff if one.reachable and one.member_id not in partners]
    curators = [one for one in able if one.role is Role.CURATOR]
    heads = [one for one in able if one.role is Role.HEAD]
    first = curators or heads
    any_curator = any(one.reachable for one in staff if one.role is Role.CURATOR)
    fetching = not first or not any_curator
    return Told(
        hearer=Hearer.CURATOR if curators else Hearer.HEAD if heads else Hearer.ADMIN,
        names=tuple(dict.fromkeys(one.name for one in first)),
        first=_people(first),
        again=_people([*curators, *heads]),
        admins=_people([one for one in able if one.role is Role.ADMIN and one not in first])
        if fetching
        else (),
    )


def check_note(kind: str) -> None:
    """Raises NoteUnfit."""
    if kind not in NOTE_KINDS:
        raise NoteUnfit


def _people(staff: Sequence[Staff]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one.person_id for one in staff))
