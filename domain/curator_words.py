"""A word from the curator to one person of the school, and the answer to it."""

from dataclasses import dataclass
from datetime import datetime

WORD_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class WordPassed:
    """To whom the words go; `seen_at`: when they will be seen, if not at once."""

    name: str
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class WordNews:
    """A word as its reader gets it. `of_curator`: the curator's own; else an answer to it."""

    word_id: int
    author: str
    text: str
    of_curator: bool
    protected: bool
    """Between an adult and a student: not to be passed on."""
    to_student: bool
