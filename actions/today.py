"""The first screen: what matters today for the one who looks."""

from datetime import datetime

from domain.people import Actor
from domain.rights import oneself, require
from domain.today import SHOWN, Today, most_important
from storage import today
from storage.tx import Tx


def see_today(tx: Tx, actor: Actor, now: datetime) -> Today:
    """Own numbers, and with whom the next meeting of the day is."""
    require(actor, "see_today", oneself(actor))
    seen = today.read(tx, actor, now)
    matters = most_important(seen.counts, SHOWN - 1 if seen.meeting else SHOWN)
    return Today(
        actor.name,
        seen.school,
        actor.standing,
        actor.roles,
        actor.is_student,
        matters,
        seen.meeting,
        seen.petitioned,
    )
