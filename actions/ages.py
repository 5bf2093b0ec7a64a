"""A student's age (п. 2.1): the student states it once, and only the curator puts a wrong one right, on record."""

from datetime import datetime

from domain.ages import ADULT_AGE
from domain.categories import Category
from domain.people import Actor
from domain.profiles import old_enough
from domain.refusals import ChoiceWanted, NotFound
from domain.rights import require, school_of
from storage import audit, members, register
from storage.tx import Tx


def correct_age(tx: Tx, actor: Actor, now: datetime, member_id: int, age: int) -> None:
    """From this moment the parents' paper is asked for by the new age. Raises TooYoung."""
    row = register.find(tx, member_id, actor.school_id)
    if row is None:
        raise NotFound
    require(actor, "correct_age", school_of(actor))
    if row.category != Category.STUDENT.value or old_enough(age) > ADULT_AGE:
        raise ChoiceWanted
    members.set_age(tx, member_id, age, now.astimezone(actor.zone).date())
    audit.note(
        tx,
        actor.school_id,
        "age_corrected",
        "member",
        member_id,
        now,
        actor_id=actor.member_id,
        concerns_id=member_id,
    )
