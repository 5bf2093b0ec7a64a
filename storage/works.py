"""Works on activities (п. 5.1.1/4): what the mentee hands in, message by message, and what became of it."""

from collections.abc import Sequence
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
    delete,
    func,
    select,
    update,
)

from domain.talks import ContentKind, Written
from domain.works import Work, WorkPart, WorkState
from storage import outbox
from storage.activities import activities
from storage.remarks import remarks
from storage.schema import Moment, metadata
from storage.tx import Tx

works = Table(
    "works",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("activity_id", ForeignKey("activities.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("begun_at", Moment, nullable=False),
    Column("handed_in_at", Moment),
    Column("recorded_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("checked_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("checked_at", Moment),
)
"""`state`: `gathering`, `handed_in`, `returned`, `accepted`; `revision` counts how often it was handed in.
`recorded_by`: the curator, for a work on paper. Why one was returned stands in the remarks."""
_OPEN = works.c.state.in_((WorkState.GATHERING.value, WorkState.HANDED_IN.value))
Index("uq_works_open", works.c.activity_id, unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN)
Index("ix_works_activity", works.c.activity_id, works.c.id)
Index("ix_works_author", works.c.author_id)

work_parts = Table(
    "work_parts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("work_id", ForeignKey("works.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("file_id", String(200)),
    Column("written_at", Moment, nullable=False),
)
"""`text` is HTML of the Bot API with nothing in it but formatting."""
Index("ix_work_parts_work", work_parts.c.work_id, work_parts.c.id)

_WORK = select(works, remarks.c.text.label("remark")).outerjoin(remarks, remarks.c.work_id == works.c.id)


def last_of(tx: Tx, activity_id: int) -> Work | None:
    found = _works(
        tx, tx.rows(_WORK.where(works.c.activity_id == activity_id).order_by(works.c.id.desc()).limit(1))
    )
    return found[0] if found else None


def find(tx: Tx, work_id: int, school_id: int) -> Work | None:
    found = _works(tx, tx.rows(_WORK.where(works.c.id == work_id, works.c.school_id == school_id)))
    return found[0] if found else None


def count_shown(tx: Tx, activity_id: int) -> int:
    """Those that others than the author may see."""
    shown = works.c.activity_id == activity_id, works.c.state != WorkState.GATHERING.value
    return int(tx.value(select(func.count()).select_from(works).where(*shown)))


def shown_at(tx: Tx, activity_id: int, place: int) -> Work | None:
    """One of them, the newest at the first place."""
    shown = works.c.activity_id == activity_id, works.c.state != WorkState.GATHERING.value
    query = _WORK.where(*shown).order_by(works.c.id.desc()).limit(1).offset(place)
    found = _works(tx, tx.rows(query))
    return found[0] if found else None


def begin(tx: Tx, school_id: int, activity_id: int, author_id: int, now: datetime) -> int:
    return tx.add(
        works,
        school_id=school_id,
        activity_id=activity_id,
        author_id=author_id,
        state=WorkState.GATHERING.value,
        begun_at=now,
    )


def add_part(tx: Tx, school_id: int, work_id: int, written: Written, now: datetime) -> int:
    return tx.add(
        work_parts,
        school_id=school_id,
        work_id=work_id,
        kind=written.kind.value,
        text=written.text,
        file_id=written.file_id or None,
        written_at=now,
    )


def drop(tx: Tx, work_id: int) -> None:
    tx.run(delete(works).where(works.c.id == work_id))


def change(tx: Tx, work: Work, state: WorkState, **values: Any) -> None:
    """The activity knows since when a work of it waits."""
    tx.run(update(works).where(works.c.id == work.id).values(state=state.value, **values))
    waits = values.get("handed_in_at") if state is WorkState.HANDED_IN else None
    tx.run(update(activities).where(activities.c.id == work.activity_id).values(handed_in_at=waits))


def settle_with(tx: Tx, activity_id: int, checked_by: int, now: datetime) -> None:
    """The activity is done without a look at what was handed in: that is accepted with it."""
    waits = works.c.activity_id == activity_id, works.c.state == WorkState.HANDED_IN.value
    for row in tx.rows(select(works.c.id).where(*waits)):
        outbox.withdraw(tx, f"work:{row.id}")
    accepted = {"state": WorkState.ACCEPTED.value, "checked_by": checked_by, "checked_at": now}
    tx.run(update(works).where(*waits).values(accepted))


def _works(tx: Tx, rows: Sequence[Any]) -> list[Work]:
    parts: dict[int, list[WorkPart]] = {}
    if rows:
        of_works = work_parts.c.work_id.in_([row.id for row in rows])
        for row in tx.rows(select(work_parts).where(of_works).order_by(work_parts.c.id)):
            part = WorkPart(row.id, ContentKind(row.kind), row.text, row.file_id or "")
            parts.setdefault(row.work_id, []).append(part)
    return [
        Work(
            id=row.id,
            activity_id=row.activity_id,
            author_id=row.author_id,
            state=WorkState(row.state),
            handed_in_at=row.handed_in_at,
            revision=row.revision,
            recorded=row.recorded_by is not None,
            remark=row.remark or "",
            parts=tuple(parts.get(row.id, ())),
        )
        for row in rows
    ]
