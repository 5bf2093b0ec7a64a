"""Help requests as the curator watches over them (п. 4.1.2/4): that they are there, never their words."""

from dataclasses import dataclass
from datetime import datetime

from domain.help_requests import RequestState, Step


@dataclass(frozen=True, slots=True)
class WatchedRow:
    """A line of the list; `mine`: the one who looks is asked to take it."""

    id: int
    mentee: str
    urgent: bool
    state: RequestState
    asked_at: datetime
    mine: bool


@dataclass(frozen=True, slots=True)
class PairHistory:
    """How a pair asks and answers; `minutes`: half of the answers came sooner."""

    total: int
    answered: int
    minutes: int


@dataclass(frozen=True, slots=True)
class WatchedRequest:
    """`with_names`: who is asked or answers; the one who looks may take it (`asked_me`), has taken it
    (`taken_by_me`), may close it (`closable`)."""

    mentee: str
    with_names: tuple[str, ...]
    asked_me: bool
    taken_by_me: bool
    urgent: bool
    state: RequestState
    step: Step
    closable: bool
    asked_at: datetime
    curator_at: datetime
    pair: PairHistory
