"""A student's age (п. 2.1): the student states it once, and a wrong one is put right by those who lead, on record."""

from datetime import datetime

from domain.ages import ADULT_AGE, check_corrected, grows_up
from domain.categories import Category
from domain.people import Actor, Role
from domain.profiles import old_enough
from domain.refusals import ChoiceWanted
from domain.rights import require, school_of
from storage import audit, members, register
from storage.leader_letters import tell_of_grown_up
from storage.tx import Tx


def correct_age(tx: Tx, actor: Actor, now: datetime, member_id: int, age: int) -> None:
    """From this moment the parents' paper is asked for by the new age. Raises TooYoung, AdultByTheHead; the
    curators hear of a minor whom the head has made an adult."""
    row = register.existing(tx, member_id, actor.school_id)
    require(actor, "correct_age", school_of(actor))
    if row.category != Category.STUDENT.value or old_enough(age) > ADULT_AGE:
        raise ChoiceWanted
    today = actor.today(now)
    known = members.age_of(row.age_stated, row.age_stated_on, today)
    check_corrected(known, age, by_head=Role.HEAD in actor.roles)
    if grows_up(known, age):
        tell_of_grown_up(tx, row, actor.member_id, now)
    members.set_age(tx, member_id, age, today)
    audit.note_by(tx, actor, "age_corrected", "member", member_id, now, member_id)
