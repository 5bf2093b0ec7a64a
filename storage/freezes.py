"""Freezes: a student said "Мне некомфортно"; all contact stands still until the curator decides."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    and_,
    func,
    or_,
    select,
    update,
)

from domain.meetings import Circle, check_contact
from domain.names import called
from domain.pages import PAGE_SIZE
from domain.people import Actor
from domain.refusals import ContactStopped
from domain.safety import AGAIN_AFTER, FreezeState, Note, Told, to_alarm
from storage.members import members
from storage.mentorships import mentorships
from storage.schema import Moment, metadata
from storage.staff import staff
from storage.tx import Tx

freezes = Table(
    "freezes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("student_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(8), nullable=False),
    Column("frozen_at", Moment, nullable=False),
    Column("alarm_at", Moment),
    Column("alarms", Integer, nullable=False),
    Column("seen_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("seen_at", Moment),
    Column("decided_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("decided_at", Moment),
)
"""`state`: `open` (nobody decided), `kept` (the curator keeps it), `lifted`. `alarm_at`: when the alarm
sounds again; empty as soon as somebody has seen it."""
Index(
    "uq_freezes_standing",
    freezes.c.student_id,
    unique=True,
    sqlite_where=freezes.c.state != "lifted",
    postgresql_where=freezes.c.state != "lifted",
)
Index("ix_freezes_school_state", freezes.c.school_id, freezes.c.state)
_SOUNDS = freezes.c.alarm_at.is_not(None)
Index("ix_freezes_alarm", freezes.c.alarm_at, sqlite_where=_SOUNDS, postgresql_where=_SOUNDS)

freeze_notes = Table(
    "freeze_notes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("freeze_id", ForeignKey("freezes.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("file_id", String(200)),
    Column("written_at", Moment, nullable=False),
)
"""What the student adds of one's own will; only who decides reads it."""
Index("ix_freeze_notes_freeze", freeze_notes.c.freeze_id)

_STANDING = freezes.c.state != FreezeState.LIFTED.value
_STUDENT = members.alias("student")
_SEER = members.alias("seer")
_FREEZE = (
    select(
        freezes,
        _STUDENT.c.name,
        _STUDENT.c.class_name,
        _STUDENT.c.person_id,
        _SEER.c.name.label("seer"),
    )
    .join(_STUDENT, _STUDENT.c.id == freezes.c.student_id)
    .outerjoin(_SEER, _SEER.c.id == freezes.c.seen_by)
)


def is_frozen(tx: Tx, member_id: int) -> bool:
    """Whether contact with this student stands still."""
    return bool(frozen_among(tx, [member_id]))


def frozen_among(tx: Tx, member_ids: Collection[int]) -> frozenset[int]:
    """Those of them whose contact stands still: nothing passes to them or from them."""
    found = tx.rows(select(freezes.c.student_id).where(freezes.c.student_id.in_(member_ids), _STANDING))
    return frozenset(row.student_id for row in found)


def check_not_stopped(tx: Tx, school_id: int, member_id: int) -> None:
    """A student who stopped contact is told kindly who is there instead. Raises ContactStopped."""
    if is_frozen(tx, member_id):
        names = told(tx, school_id, member_id).names[:1]
        raise ContactStopped(curator="".join(f" ({called(name, student=False)})" for name in names))


def check_circle(tx: Tx, actor: Actor, circle: Circle) -> None:
    """Raises ContactStopped to the student who stopped contact, and what keeps these people from meeting."""
    concerned = circle.concerned(actor.member_id)
    if actor.is_student and any(one.frozen for one in concerned):
        check_not_stopped(tx, actor.school_id, actor.member_id)
    check_contact(concerned, circle.goes_on)


def freeze(tx: Tx, school_id: int, student_id: int, now: datetime) -> int | None:
    """The new freeze, or None where one stands already."""
    written: int | None = tx.connection.execute(
        tx.insert(freezes)
        .values(
            school_id=school_id,
            student_id=student_id,
            state=FreezeState.OPEN.value,
            frozen_at=now,
            alarm_at=now + AGAIN_AFTER,
            alarms=0,
        )
        .on_conflict_do_nothing()
        .returning(freezes.c.id)
    ).scalar()
    return written


def standing(tx: Tx, student_id: int) -> Any:
    """The freeze of this student that is not lifted, or None."""
    return tx.first(_FREEZE.where(freezes.c.student_id == student_id, _STANDING))


def find(tx: Tx, freeze_id: int, school_id: int) -> Any:
    """With the student's `name`, `class_name`, `person_id` and the `seer`, who saw it first."""
    return tx.first(_FREEZE.where(freezes.c.id == freeze_id, freezes.c.school_id == school_id))


def find_any(tx: Tx, freeze_id: int) -> Any:
    """For delivery, which serves all schools; the recipient's own is checked there."""
    return tx.first(_FREEZE.where(freezes.c.id == freeze_id))


def is_partner(tx: Tx, student_id: int, member_id: int) -> bool:
    """Whether these two have or had a pair: then this person learns nothing and decides nothing."""
    return member_id in partners(tx, student_id)


def partners(tx: Tx, student_id: int, *, active: bool = False) -> frozenset[int]:
    """The others of the student's pairs that were not declined, or of the active ones."""
    pairs = tx.rows(
        select(mentorships.c.mentor_id, mentorships.c.mentee_id).where(
            or_(mentorships.c.mentor_id == student_id, mentorships.c.mentee_id == student_id),
            mentorships.c.state == "active" if active else mentorships.c.state != "declined",
        )
    )
    return frozenset(one for pair in pairs for one in pair) - {student_id}


def told(tx: Tx, school_id: int, student_id: int) -> Told:
    """Who of the school hears the student now, and who hears it when nobody of them has seen it."""
    return to_alarm(staff(tx, school_id), partners(tx, student_id))


def add_note(
    tx: Tx, school_id: int, freeze_id: int, kind: str, text: str, file_id: str | None, now: datetime
) -> int:
    return tx.add(
        freeze_notes,
        school_id=school_id,
        freeze_id=freeze_id,
        kind=kind,
        text=text,
        file_id=file_id,
        written_at=now,
    )


def notes(tx: Tx, freeze_id: int, limit: int) -> tuple[Note, ...]:
    """The newest, oldest of them first."""
    rows = tx.rows(
        select(freeze_notes)
        .where(freeze_notes.c.freeze_id == freeze_id)
        .order_by(freeze_notes.c.id.desc())
        .limit(limit)
    )
    return tuple(Note(n.kind, n.text, n.file_id or "", n.written_at) for n in reversed(rows))


def mark_seen(tx: Tx, freeze_id: int, member_id: int, now: datetime) -> bool:
    """Whether this is the first to see it."""
    statement = update(freezes).where(freezes.c.id == freeze_id, freezes.c.seen_at.is_(None))
    return tx.run(statement.values(seen_at=now, seen_by=member_id, alarm_at=None)) == 1


def decide(
    tx: Tx, freeze_id: int, before: Sequence[FreezeState], state: FreezeState, by: int, now: datetime
) -> bool:
    """Whether the freeze was still in a state that this decision is for."""
    statement = update(freezes).where(
        freezes.c.id == freeze_id, freezes.c.state.in_([s.value for s in before])
    )
    values = {"state": state.value, "decided_by": by, "decided_at": now, "alarm_at": None}
    return tx.run(statement.values(**values)) == 1


def hidden_from(member_id: int) -> Any:
    """Pairs of the student and this person: such a freeze does not exist for whom it may be about."""
    return (
        select(mentorships.c.id)
        .where(
            or_(
                and_(mentorships.c.mentor_id == member_id, mentorships.c.mentee_id == freezes.c.student_id),
                and_(mentorships.c.mentee_id == member_id, mentorships.c.mentor_id == freezes.c.student_id),
            ),
            mentorships.c.state != "declined",
        )
        .exists()
    )


def standing_count(tx: Tx, school_id: int, viewer_id: int) -> int:
    return int(
        tx.value(
            select(func.count())
            .select_from(freezes)
            .where(freezes.c.school_id == school_id, _STANDING, ~hidden_from(viewer_id))
        )
    )


def standing_page(tx: Tx, school_id: int, viewer_id: int, page: int) -> Sequence[Any]:
    """Those not yet decided first, the oldest first."""
    return tx.rows(
        _FREEZE.where(freezes.c.school_id == school_id, _STANDING, ~hidden_from(viewer_id))
        .order_by(freezes.c.state.desc(), freezes.c.frozen_at, freezes.c.id)
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )


def counts(tx: Tx, school_id: int) -> dict[str, int]:
    """How many freezes there are in each state: figures only."""
    rows = tx.rows(
        select(freezes.c.state, func.count().label("number"))
        .where(freezes.c.school_id == school_id)
        .group_by(freezes.c.state)
    )
    return {row.state: row.number for row in rows}


def sounding(tx: Tx, now: datetime) -> Sequence[int]:
    """Freezes that nobody has seen in time."""
    rows = tx.rows(select(freezes.c.id).where(_SOUNDS, freezes.c.alarm_at <= now).order_by(freezes.c.id))
    return [row.id for row in rows]


def next_alarm(tx: Tx) -> datetime | None:
    """When the next unseen call sounds again."""
    moment: datetime | None = tx.value(select(func.min(freezes.c.alarm_at)).where(_SOUNDS))
    return moment


def still_sounding(tx: Tx, freeze_id: int, now: datetime) -> Any:
    return tx.first(_FREEZE.where(freezes.c.id == freeze_id, _SOUNDS, freezes.c.alarm_at <= now))


def pairs_of(tx: Tx, student_id: int) -> Sequence[Any]:
    """The student's active pairs: `id`, `mentor_id`, and the `partner`'s name."""
    partner = members.alias("partner")
    return tx.rows(
        select(
            mentorships.c.id,
            mentorships.c.mentor_id,
            partner.c.name.label("partner"),
            partner.c.id.label("partner_id"),
        )
        .join(
            partner,
            or_(
                and_(partner.c.id == mentorships.c.mentor_id, mentorships.c.mentee_id == student_id),
                and_(partner.c.id == mentorships.c.mentee_id, mentorships.c.mentor_id == student_id),
            ),
        )
        .where(mentorships.c.state == "active")
        .order_by(partner.c.search_name)
        .limit(PAGE_SIZE)
    )
