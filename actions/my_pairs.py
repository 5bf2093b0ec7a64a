"""One's own pairs, as mentor and as mentee: who it is, and never a contact."""

from dataclasses import dataclass
from datetime import datetime

from domain.categories import Category
from domain.mentorships import Pair, PairState, Side, subject_of_side
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import NotFound
from domain.rights import oneself, require
from storage import looks, mentorships, pairs
from storage.tags import tags_of
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class MyPairs:
    page: int
    total: int
    shown: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class MenteeCard:
    pair: Pair
    hard: tuple[str, ...]


def see_my_mentees(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> MyPairs:
    require(actor, "see_my_mentees", oneself(actor))
    return _mine(tx, actor, now, Side.MENTOR, page)


def see_my_mentors(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> MyPairs:
    require(actor, "see_my_mentors", oneself(actor))
    return _mine(tx, actor, now, Side.MENTEE, page)


def open_mentee_card(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> MenteeCard:
    """By the mentor of an active pair. The reading of a student's card is on record."""
    pair = pairs.existing(tx, actor, now, pair_id)
    if pair.state is not PairState.ACTIVE:
        raise NotFound
    require(actor, "open_mentee_card", subject_of_side(pair, Side.MENTOR))
    mentee = pair.mentee
    if mentee.category is Category.STUDENT:
        looks.note(
            tx,
            actor.school_id,
            actor.member_id,
            "card_read",
            "member",
            mentee.member_id,
            mentee.member_id,
            now,
        )
    return MenteeCard(pair, tags_of(tx, mentee.member_id, "hard"))


def _mine(tx: Tx, actor: Actor, now: datetime, side: Side, page: int) -> MyPairs:
    which = (
        mentorships.with_member(side, actor.member_id),
        mentorships.in_states([PairState.ACTIVE]),
    )
    total = mentorships.count(tx, actor.school_id, *which)
    page = page_within(page, total)
    today = actor.today(now)
    found = pairs.listed(tx, actor.school_id, today, *which, limit=PAGE_SIZE, offset=page * PAGE_SIZE)
    return MyPairs(page, total, tuple(found))
