"""Papers about a person that the curator records: the parent's consent (п. 2.1), and the certificate of no
criminal record of a mentor from outside."""

from datetime import date, datetime
from typing import Any

from domain.categories import Category
from domain.parent_papers import check_paper
from domain.people import Actor
from domain.refusals import OwnAppointment, PaperDateWrong, PaperMissing, PaperNotNeeded
from domain.rights import require, school_of
from storage import audit, consents, group_exits, held_letters, leaving, members, outbox, register
from storage.outbox import Letter, put
from storage.quiet import when_free
from storage.tx import Tx


def record_parent_paper(
    tx: Tx, actor: Actor, now: datetime, member_id: int, signed_on: date, valid_until: date
) -> None:
    """From now on everything works for the child, who is told; what was written before the last paper ran out is
    passed on."""
    row = _present(tx, actor, "record_parent_paper", member_id)
    today = actor.today(now)
    if not members.is_minor_on(row, today):
        raise PaperNotNeeded
    check_paper(signed_on, valid_until, today)
    paper_id = consents.record(
        tx,
        actor.school_id,
        member_id,
        "parent",
        signed_on,
        now,
        valid_until=valid_until,
        recorded_by=actor.member_id,
    )
    told_at = _tell_child(tx, row, "parent_paper_recorded", paper_id, now)
    held_letters.release(tx, actor.school_id, member_id, None, told_at)
    group_exits.let_in(tx, actor.school_id, member_id, now)
    _note(tx, actor, "parent_paper_recorded", member_id, now)


def withdraw_parent_paper(tx: Tx, actor: Actor, now: datetime, member_id: int) -> None:
    """п. 2.1: everything for this child stops at once, but calls for safety."""
    row = _present(tx, actor, "withdraw_parent_paper", member_id)
    if not register.withdraw_papers(tx, member_id, "parent", now):
        raise PaperMissing
    outbox.withdraw_from(tx, row.person_id, actor.school_id)
    for request_id in register.open_requests_of(tx, member_id):
        leaving.stop_request(tx, actor.school_id, request_id, actor.member_id, now)
    revision = int(now.timestamp())
    _tell_child(tx, row, "parent_paper_withdrawn", revision, now)
    _note(tx, actor, "parent_paper_withdrawn", member_id, now)


def record_no_criminal_record(tx: Tx, actor: Actor, now: datetime, member_id: int, issued_on: date) -> None:
    """Whoever works with students from outside the school brings the certificate."""
    row = _present(tx, actor, "record_no_criminal_record", member_id)
    if member_id == actor.member_id:
        raise OwnAppointment
    if row.category != Category.EMPLOYER.value:
        raise PaperNotNeeded
    if issued_on > actor.today(now):
        raise PaperDateWrong
    consents.record(
        tx,
        actor.school_id,
        member_id,
        "no_criminal_record",
        issued_on,
        now,
        recorded_by=actor.member_id,
    )
    _note(tx, actor, "no_criminal_record_recorded", member_id, now)


def _present(tx: Tx, actor: Actor, action: str, member_id: int) -> Any:
    row = register.existing(tx, member_id, actor.school_id)
    require(actor, action, school_of(actor))
    return row


def _tell_child(tx: Tx, row: Any, topic: str, revision: int, now: datetime) -> datetime:
    """Gives the moment at which the child hears it."""
    due_at = when_free(tx, row.id, now)
    letter = Letter(
        school_id=row.school_id,
        person_id=row.person_id,
        topic=topic,
        about=f"parent_paper:{row.id}",
        due_at=due_at,
        revision=revision,
    )
    put(tx, letter)
    return due_at


def _note(tx: Tx, actor: Actor, deed: str, member_id: int, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "member", member_id, now, member_id)
