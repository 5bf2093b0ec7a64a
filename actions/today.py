"""The first screen: what matters today for the one who looks."""

from datetime import datetime

from domain.people import Actor
from domain.rights import oneself, require
from domain.today import Today, most_important
from storage import today
from storage.tx import Tx


def see_today(tx: Tx, actor: Actor, now: datetime) -> Today:
    """Own numbers only; nothing in it names another person."""
    require(actor, "see_today", oneself(actor))
    school, counts = today.counts(tx, actor, now.astimezone(actor.zone).date())
    return Today(actor.name, school, actor.standing, actor.roles, actor.is_student, most_important(counts))
