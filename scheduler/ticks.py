"""What begins by time: each tick reads what is due and does it. The audit names the rule, not an actor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.invitations import SLOWED_FOR
from storage import inbox, invitations, outbox
from storage.tx import Tx

OUTBOX_KEPT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Tick:
    """`due` costs by what is due, not by what exists; `do` checks again in its own transaction."""

    due: Callable[[Tx, datetime], Sequence[Any]]
    do: Callable[[Tx, Sequence[Any], datetime], None]


TICKS: tuple[Tick, ...] = ()


def clean_up(tx: Tx, now: datetime) -> None:
    inbox.forget(tx, now)
    outbox.forget(tx, now - OUTBOX_KEPT)
    invitations.forget_guesses(tx, now - SLOWED_FOR)
