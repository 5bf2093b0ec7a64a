"""Whether the good parts of a programme may become a practice of the school: the two answer, the curator decides."""

from dataclasses import dataclass
from datetime import datetime

from domain.mentorships import subject_of_two
from domain.pages import page_within
from domain.people import Actor
from domain.programmes import check_seen
from domain.results import PracticeLine, check_ended
from domain.rights import require, school_of
from storage import audit, practice_leaves, programme_pairs
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class PracticesPage:
    page: int
    total: int
    shown: tuple[PracticeLine, ...]


def answer_practice(tx: Tx, actor: Actor, now: datetime, programme_id: int, allowed: bool) -> None:
    """Each for oneself; the answer may be changed. Raises ProgrammeMovedOn: it has not ended."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "answer_practice", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    check_ended(programme)
    practice_leaves.answer(tx, actor.school_id, programme_id, actor.member_id, allowed, now)
    audit.note_by(tx, actor, "practice_answered", "programme", programme_id, now, actor.member_id)


def see_practices(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> PracticesPage:
    """Those that at least one of the two allows."""
    require(actor, "see_practices", school_of(actor))
    total = practice_leaves.count(tx, actor.school_id)
    page = page_within(page, total)
    return PracticesPage(page, total, tuple(practice_leaves.page(tx, actor.school_id, page)))
