"""The register of mentors and mentees (п. 4.1.2/2), as the desks see it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.categories import Category
from domain.people import Role


class Among(StrEnum):
    """Which part of the register is shown."""

    ALL = "all"
    MENTORS = "mentors"
    MENTEES = "mentees"
    STUDENTS = "students"
    STAFF = "staff"
    WAITING = "waiting"
    """Minors without a parent's paper in force."""


ROLES_AMONG: dict[Among, tuple[Role, ...]] = {
    Among.MENTORS: (Role.MENTOR,),
    Among.MENTEES: (Role.MENTEE,),
    Among.STAFF: (Role.ADMIN, Role.HEAD, Role.CURATOR),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the register."""

    member_id: int
    name: str
    post: str
    subject: str
    class_name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Powers:
    """What whoever looks may do with this card: for the buttons; each action checks anew."""

    grant: tuple[Role, ...] = ()
    withdraw: tuple[Role, ...] = ()
    end: bool = False
    relink: bool = False
    papers: bool = False
    age: bool = False
    talks: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """`teaches`, `hard` and the age are empty for the administrator, `frozen` is known to those who decide on it."""

    member_id: int
    name: str
    category: Category
    roles: tuple[Role, ...]
    post: str
    subject: str
    class_name: str
    organisation: str
    age: int | None
    teaches: tuple[str, ...]
    hard: tuple[str, ...]
    needs_parent: bool
    parent_until: date | None
    """Until when the parent's paper holds; none on record or in force: empty."""
    no_criminal_record: date | None
    """The date of the certificate (mentors from outside only)."""
    unreachable_since: datetime | None
    frozen: bool
    powers: Powers


@dataclass(frozen=True, slots=True)
class Stranded:
    """Someone whom the bot cannot reach: blocked it, or the account is gone."""

    member_id: int
    name: str
