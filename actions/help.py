"""/help: what this person can do, and whom to ask."""

from datetime import datetime

from domain.help import Help
from domain.people import Actor, Role
from domain.rights import oneself, require
from storage.roles import with_role
from storage.tx import Tx


def see_help(tx: Tx, actor: Actor, now: datetime) -> Help:
    require(actor, "see_help", oneself(actor))
    curators = with_role(tx, actor.school_id, Role.CURATOR)
    return Help(
        tuple(role for role in Role if role in actor.roles),
        actor.is_student,
        tuple(curator.name for curator in curators),
    )
