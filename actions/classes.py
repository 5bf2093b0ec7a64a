"""A student's class: moved up by the school year, and put right on the card by those who lead."""

from datetime import datetime

from domain.categories import Category
from domain.people import Actor
from domain.profiles import Question, answer, class_of
from domain.refusals import ChoiceWanted
from domain.rights import require, school_of
from storage import audit, members, register
from storage.tx import Tx


def correct_class(tx: Tx, actor: Actor, now: datetime, member_id: int, grade: int, letter: str = "") -> None:
    """Raises ChoiceWanted, TextTooLong."""
    row = register.existing(tx, member_id, actor.school_id)
    require(actor, "correct_class", school_of(actor))
    if row.category != Category.STUDENT.value:
        raise ChoiceWanted
    known = int(answer(Question.GRADE, str(grade)))
    said = str(answer(Question.LETTER, letter)) if letter else ""
    today = actor.today(now)
    members.set_class(tx, member_id, known, class_of(known, said), today)
    audit.note_by(tx, actor, "class_corrected", "member", member_id, now, member_id)
