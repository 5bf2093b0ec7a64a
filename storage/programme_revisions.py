"""Revisions of programmes, who said yes or no to them, and every edit on the way: all are kept."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    or_,
    select,
    update,
)

from domain.programme_contents import Content, differences
from domain.programme_revisions import OPEN, Answer, Edit, Revision, RevisionState, Voice
from storage import programme_readings, programmes
from storage.programme_contents import dumped, loaded
from storage.schema import Moment, metadata
from storage.tx import Tx

programme_revisions = Table(
    "programme_revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("made_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("made_at", Moment, nullable=False),
    Column("in_force_at", Moment),
    Column("state_since", Moment),
    UniqueConstraint("programme_id", "number"),
)
"""`content`: JSON of domain/programme_contents.py. `state_since`: since when it waits for whom it waits now."""
OPEN_ONE = programme_revisions.c.state.in_([state.value for state in OPEN])
Index(
    "uq_programme_revisions_open",
    programme_revisions.c.programme_id,
    unique=True,
    sqlite_where=OPEN_ONE,
    postgresql_where=OPEN_ONE,
)
Index("ix_programme_revisions_school", programme_revisions.c.school_id, programme_revisions.c.state)

programme_answers = Table(
    "programme_answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("revision_id", ForeignKey("programme_revisions.id", ondelete="CASCADE"), nullable=False),
    Column("voice", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("yes", Boolean, nullable=False),
    Column("remark", String(500), nullable=False, server_default=""),
    Column("answered_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("answered_at", Moment, nullable=False),
)
Index("ix_programme_answers_revision", programme_answers.c.revision_id, programme_answers.c.id)

programme_edits = Table(
    "programme_edits",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("revision_id", ForeignKey("programme_revisions.id", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", Text, nullable=False),
    Column("edited_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("edited_at", Moment, nullable=False),
)
"""`before`: the content that this edit left behind; `version`: the one that it made. What is other is said by
`differences` of domain/programme_contents.py."""
Index("ix_programme_edits_revision", programme_edits.c.revision_id, programme_edits.c.version)


def begin(
    tx: Tx, school_id: int, programme_id: int, content: Content, made_by: int, now: datetime
) -> int | None:
    """A draft, with the next number. None: one is open already."""
    last = select(func.coalesce(func.max(programme_revisions.c.number), 0)).where(
        programme_revisions.c.programme_id == programme_id
    )
    made: int | None = tx.connection.execute(
        tx.insert(programme_revisions)
        .values(
            school_id=school_id,
            programme_id=programme_id,
            number=last.scalar_subquery() + 1,
            state=RevisionState.DRAFT.value,
            version=0,
            content=dumped(content),
            made_by=made_by,
            made_at=now,
            state_since=now,
        )
        .on_conflict_do_nothing()
        .returning(programme_revisions.c.id)
    ).scalar()
    return made


def find(tx: Tx, revision_id: int, school_id: int) -> Revision | None:
    return _found(tx, programme_revisions.c.id == revision_id, programme_revisions.c.school_id == school_id)


def open_of(tx: Tx, programme_id: int) -> Revision | None:
    """The one that is on its way; the caller holds the programme (storage/programmes.py) to change it."""
    return _found(tx, programme_revisions.c.programme_id == programme_id, OPEN_ONE)


def in_force_of(tx: Tx, programme_id: int) -> Revision | None:
    state = programme_revisions.c.state == RevisionState.IN_FORCE.value
    return _found(tx, programme_revisions.c.programme_id == programme_id, state)


def all_of(tx: Tx, programme_id: int) -> list[Revision]:
    """The newest first."""
    query = select(programme_revisions).where(programme_revisions.c.programme_id == programme_id)
    return [_revision(row) for row in tx.rows(query.order_by(programme_revisions.c.number.desc()))]


def count(tx: Tx, programme_id: int) -> int:
    table = programme_revisions
    return int(tx.value(select(func.count()).where(table.c.programme_id == programme_id)))


def page(tx: Tx, programme_id: int, limit: int, offset: int) -> list[Revision]:
    """The newest first."""
    query = select(programme_revisions).where(programme_revisions.c.programme_id == programme_id)
    newest = query.order_by(programme_revisions.c.number.desc())
    return [_revision(row) for row in tx.rows(newest.limit(limit).offset(offset))]


def before(tx: Tx, revision: Revision) -> Revision | None:
    """The one that was in force before it; of one that never was in force, the last that was before it."""
    table = programme_revisions
    query = select(table).where(
        table.c.programme_id == revision.programme_id,
        table.c.number < revision.number,
        table.c.in_force_at.is_not(None),
    )
    row = tx.first(query.order_by(table.c.number.desc()).limit(1))
    return _revision(row) if row is not None else None


def go(tx: Tx, revision: Revision, now: datetime) -> None:
    """To the state and version that it has here."""
    change(tx, revision.id, state=revision.state.value, version=revision.version, state_since=now)


def put_in_force(tx: Tx, revision: Revision, now: datetime) -> None:
    """The one that was in force until now is kept."""
    table = programme_revisions
    tx.run(
        update(table)
        .where(table.c.programme_id == revision.programme_id, table.c.state == RevisionState.IN_FORCE.value)
        .values(state=RevisionState.REPLACED.value)
    )
    change(tx, revision.id, state=RevisionState.IN_FORCE.value, in_force_at=now, state_since=now)


def drop_open(tx: Tx, programme_id: int, now: datetime) -> None:
    """What was on its way is asked for no longer; it is kept."""
    table = programme_revisions
    tx.run(
        update(table)
        .where(table.c.programme_id == programme_id, OPEN_ONE)
        .values(state=RevisionState.DROPPED.value, state_since=now)
    )


def waiting_in(tx: Tx, school_id: int, state: RevisionState) -> list[Revision]:
    table = programme_revisions
    query = select(table).where(table.c.school_id == school_id, table.c.state == state.value)
    return [_revision(row) for row in tx.rows(query.order_by(table.c.id))]


def edit(
    tx: Tx, revision: Revision, content: Content, edited_by: int, now: datetime, school_id: int
) -> Revision:
    """The next version; what stood before stays in the journal, and the other of the two is told. Nothing is written
    where nothing is other. A programme that nobody has agreed to yet is what its first revision says."""
    if content == revision.content:
        return revision
    tx.add(
        programme_edits,
        school_id=school_id,
        revision_id=revision.id,
        version=revision.version + 1,
        before=dumped(revision.content),
        edited_by=edited_by,
        edited_at=now,
    )
    change(tx, revision.id, content=dumped(content), version=revision.version + 1)
    if not revision.is_correction:
        _follow(tx, school_id, revision.programme_id, revision.content, content)
    programme_readings.tell_the_other(tx, school_id, revision.programme_id, revision.id, edited_by, now)
    edited = find(tx, revision.id, school_id)
    assert edited is not None
    return edited


def _follow(tx: Tx, school_id: int, programme_id: int, old: Content, new: Content) -> None:
    if new.difficulties != old.difficulties:
        programmes.set_difficulties(tx, school_id, programme_id, new.difficulties)
    if (new.begins_on, new.ends_on) != (old.begins_on, old.ends_on):
        programmes.change(tx, programme_id, begins_on=new.begins_on, ends_on=new.ends_on)


def change(tx: Tx, revision_id: int, **values: Any) -> None:
    tx.run(update(programme_revisions).where(programme_revisions.c.id == revision_id).values(values))


def count_edits(tx: Tx, revision_id: int) -> int:
    return int(tx.value(select(func.count()).where(programme_edits.c.revision_id == revision_id)))


def edits(tx: Tx, revision: Revision, limit: int, offset: int) -> list[Edit]:
    """The newest first."""
    table = programme_edits
    query = select(table).where(table.c.revision_id == revision.id).order_by(table.c.version.desc())
    later = list(tx.rows(query.limit(1).offset(offset - 1))) if offset else []
    after = loaded(later[0].before) if later else revision.content
    found = []
    for row in tx.rows(query.limit(limit).offset(offset)):
        before = loaded(row.before)
        found.append(Edit(row.version, differences(before, after), row.edited_by, row.edited_at))
        after = before
    return found


def unread(tx: Tx, revision_id: int, member_id: int) -> int:
    """How many edits others have made since this person looked."""
    table = programme_edits
    return int(
        tx.value(
            select(func.count()).where(
                table.c.revision_id == revision_id,
                table.c.version > programme_readings.read_by(tx, revision_id, member_id),
                or_(table.c.edited_by.is_(None), table.c.edited_by != member_id),
            )
        )
    )


def read_at(tx: Tx, revision: Revision, version: int) -> Content:
    """What stood there at that version."""
    table = programme_edits
    later = select(table.c.before).where(table.c.revision_id == revision.id, table.c.version > version)
    row = tx.first(later.order_by(table.c.version).limit(1))
    return loaded(row.before) if row is not None else revision.content


def answer(
    tx: Tx,
    school_id: int,
    revision: Revision,
    voice: Voice,
    yes: bool,
    by: int,
    now: datetime,
    remark: str = "",
) -> None:
    """Whoever says yes has read it."""
    if yes:
        programme_readings.mark(tx, school_id, revision.id, by, revision.version)
    tx.add(
        programme_answers,
        school_id=school_id,
        revision_id=revision.id,
        voice=voice.value,
        version=revision.version,
        yes=yes,
        remark=remark,
        answered_by=by,
        answered_at=now,
    )


def answers_of(tx: Tx, revision_id: int) -> list[Answer]:
    """The oldest first."""
    query = select(programme_answers).where(programme_answers.c.revision_id == revision_id)
    return [
        Answer(Voice(row.voice), row.version, row.yes, row.answered_by, row.answered_at, row.remark)
        for row in tx.rows(query.order_by(programme_answers.c.id))
    ]


def _found(tx: Tx, *which: Any) -> Revision | None:
    row = tx.first(select(programme_revisions).where(*which))
    return _revision(row) if row is not None else None


def _revision(row: Any) -> Revision:
    return Revision(
        id=row.id,
        programme_id=row.programme_id,
        number=row.number,
        state=RevisionState(row.state),
        version=row.version,
        content=loaded(row.content),
        made_by=row.made_by,
        made_at=row.made_at,
        in_force_at=row.in_force_at,
        state_since=row.state_since,
    )
