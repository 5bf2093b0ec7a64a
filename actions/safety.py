"""Safety of students: one press stops all contact, the curator decides, each reading is on record."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.looks import Look, TalkLine, TalkMessage
from domain.pages import page_within
from domain.people import Actor
from domain.refusals import FreezeDecided, NoFreeze, NotFound
from domain.rights import Subject, oneself, outside_the_pair, require, school_of
from domain.safety import FreezeCard, FreezeLine, FreezeState, Hearer, check_note
from domain.texts import paragraphs
from storage import (
    audit,
    freeze_letters,
    freezes,
    group_exits,
    group_partners,
    guest_letters,
    held_letters,
    looks,
    meeting_guests,
)
from storage.tx import Tx

NOTES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class OwnFreeze:
    """What the student sees: whether contact stands still, and who hears it. `noted`: how many notes."""

    frozen: bool
    seen: bool
    hearer: Hearer
    name: str
    noted: int


@dataclass(frozen=True, slots=True)
class FreezePage:
    shown: tuple[FreezeLine, ...]
    page: int
    total: int


@dataclass(frozen=True, slots=True)
class TalkList:
    student: str
    shown: tuple[TalkLine, ...]
    page: int
    total: int


@dataclass(frozen=True, slots=True)
class TalkPage:
    shown: tuple[TalkMessage, ...]
    page: int
    total: int


@dataclass(frozen=True, slots=True)
class LookPage:
    """The journal, and how many freezes there are in each state."""

    shown: tuple[Look, ...]
    page: int
    total: int
    open: int
    kept: int
    lifted: int


def call_for_safety(tx: Tx, actor: Actor, now: datetime) -> int:
    """Law: needs no reason, holds at once, and once however often it is pressed (п. 1.3/4)."""
    require(actor, "call_for_safety", oneself(actor))
    freeze_id = freezes.freeze(tx, actor.school_id, actor.member_id, now)
    if freeze_id is None:
        return int(freezes.standing(tx, actor.member_id).id)
    _note(tx, actor, "freeze_called", freeze_id, actor.member_id, now)
    guest_letters.send_off(tx, meeting_guests.ahead_with(tx, actor.member_id, now), actor.school_id, now)
    row = freezes.standing(tx, actor.member_id)
    freeze_letters.sound_alarm(tx, row, now)
    freeze_letters.tell_partners(tx, row, "contact_paused", now)
    return freeze_id


def see_own_freeze(tx: Tx, actor: Actor, now: datetime) -> OwnFreeze:
    require(actor, "see_own_freeze", oneself(actor))
    row = freezes.standing(tx, actor.member_id)
    told = freezes.told(tx, actor.school_id, actor.member_id)
    return OwnFreeze(
        frozen=row is not None,
        seen=row is not None and row.seen_at is not None,
        hearer=told.hearer,
        name=told.names[0] if len(told.names) == 1 else "",
        noted=len(freezes.notes(tx, row.id, NOTES_SHOWN)) if row else 0,
    )


def add_freeze_note(
    tx: Tx, actor: Actor, now: datetime, kind: str, text: str, file_id: str | None = None
) -> None:
    """What happened, in the student's words or voice: whoever decides reads it, nobody else."""
    row = freezes.standing(tx, actor.member_id)
    require(actor, "add_freeze_note", oneself(actor))
    if row is None:
        raise NoFreeze
    check_note(kind)
    words = paragraphs(text) if kind == "text" or text else ""
    note_id = freezes.add_note(tx, actor.school_id, row.id, kind, words, file_id, now)
    _note(tx, actor, "freeze_noted", row.id, actor.member_id, now)
    freeze_letters.tell_of_note(tx, row, note_id, now)


def see_freezes(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> FreezePage:
    """Without those of students with whom one has a pair oneself."""
    require(actor, "see_freezes", school_of(actor))
    total = freezes.standing_count(tx, actor.school_id, actor.member_id)
    page = page_within(page, total)
    rows = freezes.standing_page(tx, actor.school_id, actor.member_id, page)
    lines = (FreezeLine(r.id, r.name, r.class_name, FreezeState(r.state), r.frozen_at) for r in rows)
    return FreezePage(tuple(lines), page, total)


def see_freeze(tx: Tx, actor: Actor, now: datetime, freeze_id: int) -> FreezeCard:
    """Law: whoever sees it is on record in the very transaction that shows it (п. 1.3/7), and the alarm is
    silent: somebody deals with it."""
    row = _freeze(tx, actor, "see_freeze", freeze_id)
    looks.note(tx, actor.school_id, actor.member_id, "freeze_read", "freeze", row.id, row.student_id, now)
    first = freezes.mark_seen(tx, row.id, actor.member_id, now)
    return FreezeCard(
        id=row.id,
        student_id=row.student_id,
        student=row.name,
        class_name=row.class_name,
        state=FreezeState(row.state),
        frozen_at=row.frozen_at,
        seer=actor.name if first else row.seer or "",
        notes=freezes.notes(tx, row.id, NOTES_SHOWN),
        partners=tuple(pair.partner for pair in freezes.pairs_of(tx, row.student_id)),
        leaders=tuple(one.name for one in group_partners.leaders(tx, row.student_id)),
    )


def keep_freeze(tx: Tx, actor: Actor, now: datetime, freeze_id: int) -> None:
    """Contact goes on standing still until somebody lifts it."""
    _decide(tx, actor, "keep_freeze", freeze_id, (FreezeState.OPEN,), FreezeState.KEPT, now)


def lift_freeze(tx: Tx, actor: Actor, now: datetime, freeze_id: int) -> None:
    """Contact is open again: the student hears of it first, the others one neutral line."""
    standing = (FreezeState.OPEN, FreezeState.KEPT)
    row = _decide(tx, actor, "lift_freeze", freeze_id, standing, FreezeState.LIFTED, now)
    told_at = freeze_letters.tell_student(tx, row, now)
    freeze_letters.tell_partners(tx, row, "contact_open", now, not_before=told_at)
    held_letters.release(tx, row.school_id, row.student_id, row.frozen_at, told_at)
    group_exits.let_in(tx, row.school_id, row.student_id, now)


def see_talks(tx: Tx, actor: Actor, now: datetime, student_id: int, page: int = 0) -> TalkList:
    """That a student talked: when and with whom. What was said is another action, and on record."""
    name = looks.student_name(tx, student_id, actor.school_id)
    if name is None:
        raise NotFound
    require(actor, "see_talks", _outside(tx, actor, student_id))
    total = looks.talk_count(tx, actor.school_id, student_id)
    page = page_within(page, total)
    return TalkList(name, looks.talks(tx, actor.school_id, student_id, page), page, total)


def read_talk(tx: Tx, actor: Actor, now: datetime, request_id: int, page: int = 0) -> TalkPage:
    """Law: a look at what others wrote is on record in the very transaction that shows it (п. 1.3/7)."""
    mentee_id = looks.whose_talk(tx, request_id, actor.school_id)
    if mentee_id is None:
        raise NotFound
    require(actor, "read_talk", _outside(tx, actor, mentee_id))
    audit.note_by(tx, actor, "talk_read", "help", request_id, now, mentee_id)
    total = looks.message_count(tx, request_id)
    page = page_within(page, total)
    return TalkPage(looks.talk(tx, request_id, page), page, total)


def see_looks(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> LookPage:
    """The head's journal: who read what students wrote, and the freezes in figures."""
    require(actor, "see_looks", school_of(actor))
    total = looks.look_count(tx, actor.school_id)
    page = page_within(page, total)
    states = freezes.counts(tx, actor.school_id)
    return LookPage(
        looks.looks(tx, actor.school_id, page),
        page,
        total,
        open=states.get(FreezeState.OPEN.value, 0),
        kept=states.get(FreezeState.KEPT.value, 0),
        lifted=states.get(FreezeState.LIFTED.value, 0),
    )


def _freeze(tx: Tx, actor: Actor, action: str, freeze_id: int) -> Any:
    """Nobody who has a pair with the student sees it or decides: another curator does, or the head."""
    row = freezes.find(tx, freeze_id, actor.school_id)
    if row is None:
        raise NotFound
    require(actor, action, _outside(tx, actor, row.student_id))
    return row


def _outside(tx: Tx, actor: Actor, student_id: int) -> Subject:
    """What concerns a student belongs to those who lead and have no pair with that student."""
    partner = freezes.is_partner(tx, student_id, actor.member_id)
    return outside_the_pair(actor.school_id, actor.member_id, partner=partner)


def _decide(
    tx: Tx,
    actor: Actor,
    action: str,
    freeze_id: int,
    before: tuple[FreezeState, ...],
    state: FreezeState,
    now: datetime,
) -> Any:
    row = _freeze(tx, actor, action, freeze_id)
    if not freezes.decide(tx, row.id, before, state, actor.member_id, now):
        raise FreezeDecided
    freezes.mark_seen(tx, row.id, actor.member_id, now)
    _note(tx, actor, f"freeze_{state.value}", row.id, row.student_id, now)
    return row


def _note(tx: Tx, actor: Actor, deed: str, freeze_id: int, student_id: int, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "freeze", freeze_id, now, student_id)
