"""The first screen: what matters today for the one who looks."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Actor, Role, Standing
from domain.rights import require, school_of
from storage import schools
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Today:
    """`roles` decide which buttons are shown."""

    name: str
    school: str
    standing: Standing
    roles: frozenset[Role]
    is_student: bool


def see_today(tx: Tx, actor: Actor, now: datetime) -> Today:
    require(actor, "see_today", school_of(actor))
    return Today(
        actor.name, schools.name_of(tx, actor.school_id), actor.standing, actor.roles, actor.is_student
    )
