"""What a programme consists of (п. 1.2): activities, each with a day and with somebody who is responsible."""

from dataclasses import dataclass
from datetime import date, datetime

TITLE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Activity:
    """`title` is a key of the catalogue or own words: views/activities.py says it (`title_words`)."""

    id: int
    title: str
    due_on: date
    responsible_id: int
    done_at: datetime | None = None
    muted: bool = False
    revision: int = 0
