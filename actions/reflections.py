"""Looking back (п. 4.1.4): each answers for oneself, decides who reads it, and may say no."""

from dataclasses import dataclass
from datetime import datetime

from domain.categories import Category
from domain.mentorships import Pair, Party, Side, subject_of_one, subject_outside
from domain.people import Actor
from domain.reflections import (
    ANSWER_LIMIT,
    CHOICES,
    IN_WORDS,
    Question,
    Reflection,
    ShownTo,
    check_given,
    check_mark,
    check_open,
)
from domain.refusals import ChoiceWanted, NotFound, ProgrammePaused
from domain.rights import require
from domain.talks import check_words
from domain.texts import paragraphs
from storage import audit, looks, pairs, programme_letters, programme_plans, programmes, reflections
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class ReflectionSeen:
    """`partner`: the other of the two."""

    reflection: Reflection
    side: Side
    partner: Party
    choices: tuple[ShownTo, ...]


@dataclass(frozen=True, slots=True)
class ReflectionRead:
    """What the curator reads, by leave of whoever wrote it."""

    name: str
    side: Side
    reflection: Reflection


def see_reflection(tx: Tx, actor: Actor, now: datetime, reflection_id: int) -> ReflectionSeen:
    reflection, pair = _reflection(tx, actor, now, reflection_id)
    require(actor, "see_reflection", subject_of_one(pair, reflection.member_id))
    side = _side(pair, reflection)
    partner = pair.party(Side.MENTOR if side is Side.MENTEE else Side.MENTEE)
    return ReflectionSeen(reflection, side, partner, CHOICES[side])


def answer_reflection(
    tx: Tx, actor: Actor, now: datetime, reflection_id: int, question: Question, text: str
) -> None:
    """Kept at once, as a draft; no words: skipped. Raises AccountNotShared: the other, or the curator, may come to
    read it."""
    reflection, pair = _hold(tx, actor, now, reflection_id)
    require(actor, "answer_reflection", subject_of_one(pair, reflection.member_id))
    check_open(reflection)
    if question not in IN_WORDS:
        raise ChoiceWanted
    said = paragraphs(text, ANSWER_LIMIT) if text else ""
    check_words(said, adult_and_student=pair.with_student)
    reflections.answer(tx, reflection.id, question, said)


def mark_reflection(
    tx: Tx, actor: Actor, now: datetime, reflection_id: int, mark: int, question: Question = Question.MARK
) -> None:
    reflection, pair = _hold(tx, actor, now, reflection_id)
    require(actor, "mark_reflection", subject_of_one(pair, reflection.member_id))
    check_open(reflection)
    check_mark(question, mark, _side(pair, reflection))
    reflections.answer(tx, reflection.id, question, mark)


def give_reflection(tx: Tx, actor: Actor, now: datetime, reflection_id: int, shown_to: ShownTo) -> None:
    """Nobody is asked any longer; the mentor reads the mentee's words only where the mentee wants it, and never
    while contact stands still."""
    reflection, pair = _hold_with_programme(tx, actor, now, reflection_id)
    require(actor, "give_reflection", subject_of_one(pair, reflection.member_id))
    check_given(reflection, _side(pair, reflection), shown_to)
    if shown_to is ShownTo.PARTNER and pair.frozen:
        raise ProgrammePaused
    reflections.give(tx, reflection.id, shown_to, now)
    programme_letters.ask_no_more(tx, reflection.id)
    _note(tx, actor, "reflection_given", reflection, now)
    if shown_to is ShownTo.PARTNER:
        programme_letters.show_reflection(tx, actor.school_id, reflection.id, pair.mentor.member_id, now)
    programme_plans.go_on(tx, reflection.programme_id, actor.school_id, now, actor.member_id)


def decline_reflection(tx: Tx, actor: Actor, now: datetime, reflection_id: int) -> None:
    """A no needs no reason, and nobody asks again; the form stays open for whoever thinks better of it."""
    reflection, pair = _hold_with_programme(tx, actor, now, reflection_id)
    require(actor, "decline_reflection", subject_of_one(pair, reflection.member_id))
    check_open(reflection)
    reflections.decline(tx, reflection.id)
    programme_letters.ask_no_more(tx, reflection.id)
    _note(tx, actor, "reflection_declined", reflection, now)
    programme_plans.go_on(tx, reflection.programme_id, actor.school_id, now, actor.member_id)


def read_reflections(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> tuple[ReflectionRead, ...]:
    """By a curator who is none of the two, where it is allowed. A look at a student's words is on record (п. 1.3/7)."""
    pair = pairs.existing(tx, actor, now, pair_id)
    require(actor, "read_reflections", subject_outside(pair, actor.member_id))
    shown = [one for one in reflections.newest_given(tx, pair.id) if one.shown_to is not ShownTo.NOBODY]
    for one in shown:
        if pair.party(_side(pair, one)).category is Category.STUDENT:
            looks.note(
                tx,
                actor.school_id,
                actor.member_id,
                "reflection_read",
                "reflection",
                one.id,
                one.member_id,
                now,
            )
    return tuple(
        ReflectionRead(pair.party(side).name, side, one) for one in shown for side in [_side(pair, one)]
    )


def _hold_with_programme(tx: Tx, actor: Actor, now: datetime, reflection_id: int) -> tuple[Reflection, Pair]:
    """What may end the stage holds the programme, and first, as whatever else turns it."""
    programmes.hold(tx, _found(tx, actor, reflection_id).programme_id, actor.school_id)
    return _hold(tx, actor, now, reflection_id)


def _hold(tx: Tx, actor: Actor, now: datetime, reflection_id: int) -> tuple[Reflection, Pair]:
    reflections.hold(tx, reflection_id, actor.school_id)
    return _reflection(tx, actor, now, reflection_id)


def _reflection(tx: Tx, actor: Actor, now: datetime, reflection_id: int) -> tuple[Reflection, Pair]:
    reflection = _found(tx, actor, reflection_id)
    return reflection, pairs.existing(tx, actor, now, reflection.mentorship_id)


def _found(tx: Tx, actor: Actor, reflection_id: int) -> Reflection:
    """Raises NotFound."""
    reflection = reflections.find(tx, reflection_id, actor.school_id)
    if reflection is None:
        raise NotFound
    return reflection


def _side(pair: Pair, reflection: Reflection) -> Side:
    side = pair.side_of(reflection.member_id)
    assert side is not None
    return side


def _note(tx: Tx, actor: Actor, deed: str, reflection: Reflection, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "reflection", reflection.id, now, reflection.member_id)
