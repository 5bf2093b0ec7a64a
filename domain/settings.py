"""What a person sets for oneself: language, quiet hours, whether urgent help may come at night."""

from dataclasses import dataclass
from datetime import time

from domain.categories import Category
from domain.people import Actor, Language
from domain.refusals import NotAllowed, NotFound
from domain.rights import Part, parts_of
from domain.working_time import QuietHours

NO_QUIET = QuietHours(time(0), time(0))
QUIET_CHOICES = (
    QuietHours(time(19), time(8)),
    QuietHours(time(20), time(8)),
    QuietHours(time(21), time(7)),
    QuietHours(time(22), time(7)),
    QuietHours(time(23), time(7)),
)


@dataclass(frozen=True, slots=True)
class School:
    """One of the schools a person belongs to; `member_id` is the person's card there."""

    member_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Settings:
    """`quiet` is empty where the school's hours hold."""

    language: Language
    quiet: QuietHours | None
    school_quiet: QuietHours
    quiet_choices: tuple[QuietHours, ...]
    digest_hour: int
    digest_choices: tuple[int, ...]
    urgent_at_night: bool
    helps: bool
    """Urgent help may reach this person at all."""
    here: School
    elsewhere: tuple[School, ...]


def quiet_choices(category: Category) -> tuple[QuietHours, ...]:
    """A student always has a night."""
    return QUIET_CHOICES if category is Category.STUDENT else (*QUIET_CHOICES, NO_QUIET)


def chosen_quiet(category: Category, number: int | None) -> QuietHours | None:
    """By its place among the choices; None: the school's. Raises NotFound."""
    choices = quiet_choices(category)
    if number is None:
        return None
    if not 0 <= number < len(choices):
        raise NotFound
    return choices[number]


def check_helps(actor: Actor) -> None:
    """Raises NotAllowed: no student is woken."""
    if not helps(actor):
        raise NotAllowed


def helps(actor: Actor) -> bool:
    """Urgent help reaches mentors, and in the end a curator."""
    return Part.HELPER in parts_of(actor) and not actor.is_student
