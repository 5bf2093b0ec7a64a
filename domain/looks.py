"""What staff see of a talk, and the record that they did."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A talk without a word of it. `others`: who takes part beside the student."""

    id: int
    asked_at: datetime
    others: tuple[str, ...]
    messages: int


@dataclass(frozen=True, slots=True)
class TalkMessage:
    """`text` is HTML of the Bot API; `file_id` is empty where there is nothing but words."""

    author: str
    kind: str
    text: str
    file_id: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Look:
    reader: str
    student: str
    deed: str
    at: datetime
