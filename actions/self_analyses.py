"""Self-analysis (4.1.4/design/4, /5): each answers for oneself, kept at once; the other of the two and the curator read
what is given."""

from dataclasses import dataclass
from datetime import datetime

from domain.categories import Category
from domain.mentorships import Pair, Side, subject_of_two
from domain.people import Actor
from domain.programmes import check_pair, check_seen
from domain.rights import require
from domain.self_analyses import (
    Question,
    Sheet,
    answered,
    check_given,
    check_open,
    check_question,
    is_open,
)
from domain.talks import check_words
from domain.texts import line
from storage import audit, looks, programme_letters, programme_pairs, programme_plans, self_analyses
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """One's own; None: not begun."""

    pair: Pair
    side: Side
    sheet: Sheet | None


@dataclass(frozen=True, slots=True)
class SheetsSeen:
    """Of each of the two what is given; none: not yet. `fills`, `corrects`: may answer now, for the first time or
    anew."""

    pair: Pair
    given: tuple[tuple[Side, Sheet | None], ...]
    fills: bool
    corrects: bool


def see_own_sheet(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> SheetSeen:
    _, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_own_sheet", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    return SheetSeen(pair, _side(pair, actor), self_analyses.find(tx, programme_id, actor.member_id))


def choose_in_sheet(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, question: Question, value: str, on: bool
) -> None:
    """Raises AccountNotShared: the other reads it; TooManyTopics, ProgrammeMovedOn."""
    pair = _hold(tx, actor, now, programme_id, "choose_in_sheet")
    check_question(_side(pair, actor), question)
    said = line(value)
    check_words(said, adult_and_student=pair.with_student)
    sheet = self_analyses.begin(tx, actor.school_id, programme_id, actor.member_id, now)
    self_analyses.answer(tx, sheet, question, answered(sheet.answers.get(question, ()), said, on))


def pass_question(tx: Tx, actor: Actor, now: datetime, programme_id: int, question: Question) -> None:
    """On to the next one; what was answered stays."""
    pair = _hold(tx, actor, now, programme_id, "pass_question")
    check_question(_side(pair, actor), question)
    sheet = self_analyses.begin(tx, actor.school_id, programme_id, actor.member_id, now)
    self_analyses.answer(tx, sheet, question, sheet.answers.get(question, ()))


def give_sheet(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> None:
    """From now on the other of the two and the curator read it; it may be corrected while the programme is designed.
    Raises SheetEmpty."""
    pair = _hold(tx, actor, now, programme_id, "give_sheet")
    sheet = check_given(self_analyses.find(tx, programme_id, actor.member_id))
    if not self_analyses.give(tx, sheet.id, now):
        return
    audit.note_by(tx, actor, "sheet_given", "programme", programme_id, now, pair.mentee.member_id)
    other = pair.mentee if _side(pair, actor) is Side.MENTOR else pair.mentor
    programme_letters.tell_of_sheet(tx, actor.school_id, programme_id, sheet.id, other.member_id, now)
    programme_plans.go_on(tx, programme_id, actor.school_id, now, actor.member_id)


def see_sheets(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> SheetsSeen:
    """A curator's look at a student's words is on record (п. 1.3/7)."""
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_sheets", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    given = tuple((side, _given(tx, programme_id, pair.party(side).member_id)) for side in Side)
    own = pair.side_of(actor.member_id)
    if own is None:
        for side, sheet in given:
            if sheet is not None and pair.party(side).category is Category.STUDENT:
                looks.note(
                    tx, actor.school_id, actor.member_id, "sheet_read", "self_analysis", sheet.id,
                    sheet.member_id, now,
                )  # fmt: skip
    changes = own is not None and is_open(programme)
    has_given = own is not None and dict(given)[own] is not None
    return SheetsSeen(pair, given, changes and not has_given, changes and has_given)


def _given(tx: Tx, programme_id: int, member_id: int) -> Sheet | None:
    sheet = self_analyses.find(tx, programme_id, member_id)
    return sheet if sheet is not None and sheet.given_at is not None else None


def _hold(tx: Tx, actor: Actor, now: datetime, programme_id: int, action: str) -> Pair:
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, action, subject_of_two(pair))
    check_open(programme)
    check_pair(pair)
    return pair


def _side(pair: Pair, actor: Actor) -> Side:
    side = pair.side_of(actor.member_id)
    assert side is not None
    return side
