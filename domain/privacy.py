"""Own data (п. 1.3/4): seen, corrected, taken along, erased."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.categories import Category
from domain.profiles import Profile, Question

Row = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one table that are about a person."""

    table: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OwnProfile:
    """`questions`: what the person may correct alone. The age is not among them: a minor who grew up by a
    press would be rid of the parents' consent (п. 2.1)."""

    school: str
    category: Category
    questions: tuple[Question, ...]
    profile: Profile


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is lost by it, in numbers: pairs that end, requests that close."""

    pairs: int
    requests: int
    others: bool
    """The person is in another school as well: what is kept there stays."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody has left: how many pairs ended by it."""

    pairs: int
