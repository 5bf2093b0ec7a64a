"""Remarks to activities, each with its answer (п. 5.2.2/5, 5.2.2/7)."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, select, update

from domain.remarks import Remark
from storage.schema import Moment, metadata
from storage.tx import Tx

remarks = Table(
    "remarks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("activity_id", ForeignKey("activities.id", ondelete="CASCADE"), nullable=False),
    Column("work_id", ForeignKey("works.id", ondelete="CASCADE")),
    Column("author_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("reader_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    Column("answer", String(1000)),
    Column("written_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("written_at", Moment, nullable=False),
    Column("answered_at", Moment),
)
"""`work_id`: the work that it returned. `answer`: empty is not answered yet, without words is «понял(а)».
`written_by`: another than the author where the curator recorded it."""
Index("ix_remarks_activity", remarks.c.activity_id, remarks.c.id)
Index("ix_remarks_work", remarks.c.work_id)
Index("ix_remarks_author", remarks.c.author_id)
Index("ix_remarks_reader", remarks.c.reader_id)


def write(
    tx: Tx,
    school_id: int,
    activity_id: int,
    author_id: int,
    reader_id: int,
    text: str,
    written_by: int,
    now: datetime,
    work_id: int | None = None,
) -> int:
    return tx.add(
        remarks,
        school_id=school_id,
        activity_id=activity_id,
        work_id=work_id,
        author_id=author_id,
        reader_id=reader_id,
        text=text,
        written_by=written_by,
        written_at=now,
    )


def find(tx: Tx, remark_id: int, school_id: int) -> Remark | None:
    row = tx.first(select(remarks).where(remarks.c.id == remark_id, remarks.c.school_id == school_id))
    return _remark(row) if row else None


def last(tx: Tx, activity_id: int, limit: int) -> tuple[Remark, ...]:
    """In the order in which they were written."""
    rows = tx.rows(
        select(remarks).where(remarks.c.activity_id == activity_id).order_by(remarks.c.id.desc()).limit(limit)
    )
    return tuple(_remark(row) for row in reversed(rows))


def answer(tx: Tx, remark_id: int, words: str, now: datetime) -> None:
    tx.run(update(remarks).where(remarks.c.id == remark_id).values(answer=words, answered_at=now))


def _remark(row: Any) -> Remark:
    return Remark(
        id=row.id,
        activity_id=row.activity_id,
        work_id=row.work_id,
        author_id=row.author_id,
        reader_id=row.reader_id,
        text=row.text,
        answer=row.answer,
        written_at=row.written_at,
    )
