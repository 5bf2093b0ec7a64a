"""Whether the good parts of a programme that has ended may become a practice of the school: each of the two answers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    UniqueConstraint,
    and_,
    func,
    or_,
    select,
)

from domain.mentorships import Side
from domain.pages import PAGE_SIZE
from domain.results import PracticeLine
from storage.members import members
from storage.mentorships import mentorships
from storage.programmes import programmes
from storage.schema import Moment, metadata
from storage.tx import Tx

practice_leaves = Table(
    "practice_leaves",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("allowed", Boolean, nullable=False),
    Column("answered_at", Moment, nullable=False),
    UniqueConstraint("programme_id", "member_id"),
)
Index("ix_practice_leaves_school", practice_leaves.c.school_id, practice_leaves.c.allowed)
Index("ix_practice_leaves_member", practice_leaves.c.member_id)

_MENTOR = members.alias("mentor")
_MENTEE = members.alias("mentee")
_BY_MENTOR = practice_leaves.alias("by_mentor")
_BY_MENTEE = practice_leaves.alias("by_mentee")


def answer(tx: Tx, school_id: int, programme_id: int, member_id: int, allowed: bool, now: datetime) -> None:
    """Whoever thinks better of it answers anew."""
    said = tx.insert(practice_leaves).values(
        school_id=school_id, programme_id=programme_id, member_id=member_id, allowed=allowed, answered_at=now
    )
    tx.run(
        said.on_conflict_do_update(
            index_elements=["programme_id", "member_id"],
            set_={"allowed": said.excluded.allowed, "answered_at": said.excluded.answered_at},
        )
    )


def count(tx: Tx, school_id: int) -> int:
    return int(tx.value(_allowed(school_id, func.count())))


def page(tx: Tx, school_id: int, page: int) -> list[PracticeLine]:
    """The newest programme first."""
    columns = (
        mentorships.c.id.label("pair_id"),
        _MENTOR.c.name.label("mentor"),
        _MENTEE.c.name.label("mentee"),
        _BY_MENTOR.c.id.label("by_mentor"),
        _BY_MENTEE.c.id.label("by_mentee"),
    )
    query = _allowed(school_id, *columns).order_by(programmes.c.id.desc())
    return _lines(tx.rows(query.limit(PAGE_SIZE).offset(page * PAGE_SIZE)))


def _allowed(school_id: int, *columns: Any) -> Any:
    return (
        select(*columns)
        .select_from(programmes)
        .join(mentorships, mentorships.c.id == programmes.c.mentorship_id)
        .join(_MENTOR, _MENTOR.c.id == mentorships.c.mentor_id)
        .join(_MENTEE, _MENTEE.c.id == mentorships.c.mentee_id)
        .outerjoin(_BY_MENTOR, _yes(_BY_MENTOR, mentorships.c.mentor_id))
        .outerjoin(_BY_MENTEE, _yes(_BY_MENTEE, mentorships.c.mentee_id))
        .where(
            programmes.c.school_id == school_id,
            or_(_BY_MENTOR.c.id.is_not(None), _BY_MENTEE.c.id.is_not(None)),
        )
    )


def _yes(leave: Any, whose: Any) -> Any:
    return and_(leave.c.programme_id == programmes.c.id, leave.c.member_id == whose, leave.c.allowed)


def _lines(rows: Sequence[Any]) -> list[PracticeLine]:
    return [
        PracticeLine(
            pair_id=row.pair_id,
            mentor=row.mentor,
            mentee=row.mentee,
            allowed=tuple(
                side
                for side, leave in ((Side.MENTOR, row.by_mentor), (Side.MENTEE, row.by_mentee))
                if leave is not None
            ),
        )
        for row in rows
    ]
