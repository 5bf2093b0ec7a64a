"""Petitions of the two of a pair (п. 5): what is asked for, who looks at it, what was decided."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    and_,
    case,
    func,
    or_,
    select,
    update,
)

from domain.pages import PAGE_SIZE
from domain.petitions import OPEN, PARTING, Petition, PetitionKind, PetitionLine, PetitionState
from storage.members import members
from storage.mentorships import mentorships
from storage.schema import Moment, metadata
from storage.tx import Tx

petitions = Table(
    "petitions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("mentorship_id", ForeignKey("mentorships.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", String(24), nullable=False, server_default=""),
    Column("words", String(1000), nullable=False, server_default=""),
    Column("shown", Boolean, nullable=False),
    Column("stop", Boolean, nullable=False),
    Column("until", Date),
    Column("filed_at", Moment, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("sounds_at", Moment),
    Column("taken_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("decided_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("decided_at", Moment),
    Column("answer", String(500), nullable=False, server_default=""),
    Column("done_at", Moment),
)
"""`state`: a `PetitionState`. `shown`: the mentor may read why. `sounds_at`: when the next reminder of one that nobody
has decided is due. `done_at`: when a yes was carried out; a pause is, when it is over."""
_OPEN = petitions.c.state.in_([state.value for state in OPEN])
Index("ix_petitions_author", petitions.c.author_id, petitions.c.id)
Index("ix_petitions_mentorship", petitions.c.mentorship_id, petitions.c.state)
Index("ix_petitions_school", petitions.c.school_id, petitions.c.state)
_SOUNDS = petitions.c.sounds_at.is_not(None)
Index("ix_petitions_sounds", petitions.c.sounds_at, sqlite_where=_SOUNDS, postgresql_where=_SOUNDS)

_WAITS = or_(
    _OPEN,
    and_(
        petitions.c.state == PetitionState.GRANTED.value,
        petitions.c.kind.in_([kind.value for kind in PARTING]),
        petitions.c.done_at.is_(None),
    ),
)
"""Open, or granted with nobody yet in the mentor's place."""
_AUTHOR, _MENTOR, _MENTEE = members.alias("author"), members.alias("mentor"), members.alias("mentee")


def file(tx: Tx, school_id: int, mentorship_id: int, author_id: int, **values: Any) -> int:
    return tx.add(
        petitions,
        school_id=school_id,
        mentorship_id=mentorship_id,
        author_id=author_id,
        state=PetitionState.FILED.value,
        **values,
    )


def find(tx: Tx, petition_id: int, school_id: int) -> Petition | None:
    """None: no such petition in this school."""
    row = tx.first(select(petitions).where(petitions.c.id == petition_id, petitions.c.school_id == school_id))
    return _petition(row) if row is not None else None


def hold(tx: Tx, petition_id: int, school_id: int) -> None:
    """Until the end of the transaction nobody else decides it (SQLite has one writer anyway)."""
    tx.rows(
        select(petitions.c.id)
        .where(petitions.c.id == petition_id, petitions.c.school_id == school_id)
        .with_for_update()
    )


def change(tx: Tx, petition_id: int, **values: Any) -> None:
    tx.run(update(petitions).where(petitions.c.id == petition_id).values(values))


def decide(tx: Tx, petition_id: int, state: PetitionState, by: int, now: datetime, **values: Any) -> None:
    """It sounds no longer."""
    decided = {"state": state.value, "decided_by": by, "decided_at": now, "sounds_at": None}
    change(tx, petition_id, **decided, **values)


def standing(tx: Tx, mentorship_id: int, author_id: int, kind: PetitionKind) -> int:
    """How many of this kind wait; of proposals any number may."""
    if kind is PetitionKind.PROPOSAL:
        return 0
    which = petitions.c.mentorship_id == mentorship_id, petitions.c.author_id == author_id
    return int(tx.value(select(func.count()).where(*which, petitions.c.kind == kind.value, _WAITS)))


def waiting_of_pair(tx: Tx, mentorship_id: int) -> list[Petition]:
    """The oldest first."""
    query = select(petitions).where(petitions.c.mentorship_id == mentorship_id, _WAITS)
    return [_petition(row) for row in tx.rows(query.order_by(petitions.c.id))]


def going_pause(tx: Tx, mentorship_id: int) -> Petition | None:
    """The granted one that has not come to its end."""
    row = tx.first(
        select(petitions)
        .where(
            petitions.c.mentorship_id == mentorship_id,
            petitions.c.kind == PetitionKind.PAUSE.value,
            petitions.c.state == PetitionState.GRANTED.value,
            petitions.c.done_at.is_(None),
        )
        .order_by(petitions.c.id.desc())
        .limit(1)
    )
    return _petition(row) if row is not None else None


def of_author(member_id: Any) -> ColumnElement[bool]:
    own: ColumnElement[bool] = petitions.c.author_id == member_id
    return own


def to_answer(member_id: int) -> ColumnElement[bool]:
    """Proposals of the other of one's pairs."""
    of_pair = or_(mentorships.c.mentor_id == member_id, mentorships.c.mentee_id == member_id)
    active = mentorships.c.state == "active"
    ours = select(mentorships.c.id).where(of_pair, active)
    return and_(
        petitions.c.kind == PetitionKind.PROPOSAL.value,
        petitions.c.author_id != member_id,
        petitions.c.mentorship_id.in_(ours),
    )


def waiting_for(member_id: Any) -> ColumnElement[bool]:
    """What the desks see: nothing of a pair of one's own."""
    own = select(mentorships.c.id).where(
        or_(mentorships.c.mentor_id == member_id, mentorships.c.mentee_id == member_id)
    )
    waits: ColumnElement[bool] = and_(_WAITS, petitions.c.mentorship_id.not_in(own))
    return waits


def count(tx: Tx, school_id: int, which: ColumnElement[bool]) -> int:
    return int(
        tx.value(select(func.count()).select_from(petitions).where(petitions.c.school_id == school_id, which))
    )


def listed(tx: Tx, school_id: int, which: ColumnElement[bool], page: int) -> tuple[PetitionLine, ...]:
    """What waits first, by its term; then the newest."""
    rows = tx.rows(
        select(
            petitions,
            _AUTHOR.c.name.label("author"),
            _MENTOR.c.name.label("mentor"),
            _MENTEE.c.name.label("mentee"),
        )
        .join(mentorships, mentorships.c.id == petitions.c.mentorship_id)
        .join(_AUTHOR, _AUTHOR.c.id == petitions.c.author_id)
        .join(_MENTOR, _MENTOR.c.id == mentorships.c.mentor_id)
        .join(_MENTEE, _MENTEE.c.id == mentorships.c.mentee_id)
        .where(petitions.c.school_id == school_id, which)
        .order_by(
            case((_WAITS, 0), else_=1),
            case((_WAITS, petitions.c.due_on)),
            petitions.c.id.desc(),
        )
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )
    return tuple(
        PetitionLine(
            row.id,
            PetitionKind(row.kind),
            PetitionState(row.state),
            row.author,
            row.mentor,
            row.mentee,
            row.due_on,
            _petition(row).is_carried_out,
        )
        for row in rows
    )


def sounding(tx: Tx, now: datetime) -> list[tuple[int, int]]:
    """Those of which somebody is to be reminded: the petition and its school."""
    rows = tx.rows(
        select(petitions.c.id, petitions.c.school_id)
        .where(_SOUNDS, petitions.c.sounds_at <= now)
        .order_by(petitions.c.sounds_at, petitions.c.id)
    )
    return [(row.id, row.school_id) for row in rows]


def open_of_pairs(tx: Tx, mentorship_ids: Collection[int]) -> list[Petition]:
    which = petitions.c.mentorship_id.in_(mentorship_ids), or_(_WAITS, _going())
    return _petitions(tx.rows(select(petitions).where(*which).order_by(petitions.c.id)))


def _going() -> ColumnElement[bool]:
    return and_(petitions.c.state == PetitionState.GRANTED.value, petitions.c.done_at.is_(None))


def _petitions(rows: Sequence[Any]) -> list[Petition]:
    return [_petition(row) for row in rows]


def _petition(row: Any) -> Petition:
    until: date | None = row.until
    return Petition(
        id=row.id,
        school_id=row.school_id,
        mentorship_id=row.mentorship_id,
        author_id=row.author_id,
        kind=PetitionKind(row.kind),
        state=PetitionState(row.state),
        reason=row.reason,
        words=row.words,
        shown=row.shown,
        stop=row.stop,
        until=until,
        filed_at=row.filed_at,
        due_on=row.due_on,
        taken_by=row.taken_by,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        answer=row.answer,
        done_at=row.done_at,
    )
