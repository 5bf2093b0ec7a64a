"""All that begins by time, gathered from the rooms of the scheduler."""

from datetime import datetime, timedelta

from domain.invitations import SLOWED_FOR
from domain.petitions import PAUSE_DAYS
from scheduler import help_requests, petitions, programmes, safety, school_year, weekly
from scheduler.tick import Tick
from storage import conversations, inbox, invitations, outbox
from storage.tx import Tx

__all__ = ["TICKS", "Tick", "clean_up"]

OUTBOX_KEPT = timedelta(days=14)
SKIPPED_KEPT = timedelta(days=PAUSE_DAYS + 7)
GUESTS_KEPT = timedelta(days=14)

TICKS: tuple[Tick, ...] = (
    *safety.TICKS,
    *help_requests.TICKS,
    *programmes.TICKS,
    *petitions.TICKS,
    *weekly.TICKS,
    *school_year.TICKS,
)


def clean_up(tx: Tx, now: datetime) -> None:
    inbox.forget(tx, now)
    outbox.forget(tx, now - OUTBOX_KEPT, now - SKIPPED_KEPT)
    conversations.forget_guests(tx, now - GUESTS_KEPT)
    invitations.forget_guesses(tx, now - SLOWED_FOR)
