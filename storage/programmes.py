"""Programmes (п. 1.2): the term, what is hard for the mentee, the stage and how it came to be."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    and_,
    delete,
    func,
    select,
    update,
)

from domain.programmes import Programme, ProgrammeState
from domain.stages import Stage, Why
from storage.schema import Moment, metadata
from storage.tx import Tx

programmes = Table(
    "programmes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("mentorship_id", ForeignKey("mentorships.id", ondelete="CASCADE"), nullable=False),
    Column("begins_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("state", String(16), nullable=False),
    Column("stage", String(24), nullable=False),
    Column("turns_at", Moment),
    Column("revision", Integer, nullable=False, default=0),
    Column("made_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("made_at", Moment, nullable=False),
    Column("accepted_at", Moment),
    Column("ended_at", Moment),
    Column("stage_since", Date),
    Column("approved_number", String(40), nullable=False, server_default=""),
    Column("approved_on", Date),
    Column("approved_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("overdue_since", Date),
)
"""`state`: `draft`, `in_force`, `ended`. `approved_*`: the head's yes, by the number and the date of the paper;
empty where the two had agreed before the head was asked. `turns_at`: when time itself takes it to its next stage;
empty: it does not. `revision` counts the proposals of that time. `overdue_since`: the term is over, and something is
missing."""
_STANDING = programmes.c.state != "ended"
Index(
    "uq_programmes_standing",
    programmes.c.mentorship_id,
    unique=True,
    sqlite_where=_STANDING,
    postgresql_where=_STANDING,
)
Index("ix_programmes_school_state", programmes.c.school_id, programmes.c.state)
_TURNS = programmes.c.turns_at.is_not(None)
Index("ix_programmes_turns", programmes.c.turns_at, sqlite_where=_TURNS, postgresql_where=_TURNS)

programme_difficulties = Table(
    "programme_difficulties",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("value", String(120), nullable=False),
    UniqueConstraint("programme_id", "value"),
)
"""What the programme is to remove: `value` is a key of domain/profiles.py or the mentee's own words, as they
stood in the profile then."""

stage_changes = Table(
    "stage_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("stage", String(24), nullable=False),
    Column("why", String(24), nullable=False),
    Column("changed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("changed_at", Moment, nullable=False),
)
"""`changed_by` is empty where time did it."""
Index("ix_stage_changes_programme", stage_changes.c.programme_id, stage_changes.c.id)

GOING = and_(programmes.c.state == ProgrammeState.IN_FORCE.value, programmes.c.stage != Stage.RESULT.value)
"""In force, with a plan that is carried out: at its result nothing of it is late any longer (п. 4.1.4)."""

_NEWEST = programmes.c.id.desc()


def begin(
    tx: Tx,
    school_id: int,
    mentorship_id: int,
    begins_on: date,
    ends_on: date,
    difficulties: Sequence[str],
    made_by: int,
    now: datetime,
) -> int | None:
    """None: the pair has one that is not over."""
    programme_id: int | None = tx.connection.execute(
        tx.insert(programmes)
        .values(
            school_id=school_id,
            mentorship_id=mentorship_id,
            begins_on=begins_on,
            ends_on=ends_on,
            state=ProgrammeState.DRAFT.value,
            stage=Stage.PREPARATORY.value,
            revision=0,
            made_by=made_by,
            made_at=now,
        )
        .on_conflict_do_nothing()
        .returning(programmes.c.id)
    ).scalar()
    if programme_id is not None:
        set_difficulties(tx, school_id, programme_id, difficulties)
    return programme_id


def find(tx: Tx, programme_id: int, school_id: int) -> Programme | None:
    return _found(tx, programmes.c.id == programme_id, programmes.c.school_id == school_id)


def newest_of(tx: Tx, mentorship_id: int) -> Programme | None:
    """The pair's last one, also where it is over."""
    return _found(tx, programmes.c.mentorship_id == mentorship_id)


def hold(tx: Tx, programme_id: int, school_id: int) -> None:
    """Until the end of the transaction nobody else changes the programme or what it consists of."""
    tx.rows(
        select(programmes.c.id)
        .where(programmes.c.id == programme_id, programmes.c.school_id == school_id)
        .with_for_update()
    )


def _found(tx: Tx, *which: Any) -> Programme | None:
    row = tx.first(select(programmes).where(*which).order_by(_NEWEST).limit(1))
    if row is None:
        return None
    values = select(programme_difficulties.c.value).where(programme_difficulties.c.programme_id == row.id)
    return Programme(
        id=row.id,
        mentorship_id=row.mentorship_id,
        begins_on=row.begins_on,
        ends_on=row.ends_on,
        state=ProgrammeState(row.state),
        stage=Stage(row.stage),
        revision=row.revision,
        made_by=row.made_by,
        stage_since=row.stage_since,
        difficulties=tuple(one.value for one in tx.rows(values.order_by(programme_difficulties.c.id))),
        overdue=row.overdue_since is not None,
    )


def set_difficulties(tx: Tx, school_id: int, programme_id: int, values: Sequence[str]) -> None:
    table = programme_difficulties
    tx.run(delete(table).where(table.c.programme_id == programme_id))
    rows = [{"school_id": school_id, "programme_id": programme_id, "value": value} for value in values]
    tx.many(table.insert(), rows)


def change(tx: Tx, programme_id: int, **values: Any) -> None:
    tx.run(update(programmes).where(programmes.c.id == programme_id).values(values))


def drop(tx: Tx, programme_id: int) -> None:
    """A draft that nobody agreed to leaves nothing."""
    tx.run(delete(programmes).where(programmes.c.id == programme_id))


def note_stage(
    tx: Tx, school_id: int, programme_id: int, stage: Stage, why: Why, now: datetime, by: int | None = None
) -> None:
    tx.add(
        stage_changes,
        school_id=school_id,
        programme_id=programme_id,
        stage=stage.value,
        why=why.value,
        changed_by=by,
        changed_at=now,
    )


def last_change(tx: Tx, programme_id: int) -> Any:
    """`stage`, `why`, `changed_by`, `changed_at`; None: no stage was ever noted."""
    query = select(stage_changes).where(stage_changes.c.programme_id == programme_id)
    return tx.first(query.order_by(stage_changes.c.id.desc()).limit(1))


def times_looked_back(tx: Tx, programme_id: int) -> int:
    """How often the programme has come to the stage of looking back: one that was prolonged comes there anew."""
    of_stage = stage_changes.c.stage == Stage.REFLEXIVE_ANALYTIC.value
    since = stage_changes.c.programme_id == programme_id
    changes = select(func.count()).select_from(stage_changes).where(since, of_stage)
    return int(tx.value(changes))


def stages_of(tx: Tx, programme_id: int) -> list[tuple[Stage, datetime]]:
    """Each change of stage, in the order in which they were made."""
    query = select(stage_changes).where(stage_changes.c.programme_id == programme_id)
    return [(Stage(row.stage), row.changed_at) for row in tx.rows(query.order_by(stage_changes.c.id))]


def approval(tx: Tx, programme_id: int) -> tuple[str, date | None]:
    """The number and the day of the paper by which the head approved it."""
    paper = select(programmes.c.approved_number, programmes.c.approved_on)
    row = tx.first(paper.where(programmes.c.id == programme_id))
    return row.approved_number, row.approved_on


def due(tx: Tx, now: datetime) -> list[tuple[int, int]]:
    """Those that time takes to another stage: the programme and its school."""
    rows = tx.rows(
        select(programmes.c.id, programmes.c.school_id)
        .where(_TURNS, programmes.c.turns_at <= now)
        .order_by(programmes.c.turns_at, programmes.c.id)
    )
    return [(row.id, row.school_id) for row in rows]


def in_force(tx: Tx, school_id: int) -> list[int]:
    state = programmes.c.state == ProgrammeState.IN_FORCE.value
    return [
        row.id for row in tx.rows(select(programmes.c.id).where(programmes.c.school_id == school_id, state))
    ]


def came_to_end(tx: Tx, mentorship_id: int) -> bool:
    """Of a pair that goes on: whether it has had a programme, and has none any longer."""
    of_pair = programmes.c.mentorship_id == mentorship_id
    return tx.first(select(programmes.c.id).where(of_pair)) is not None and not standing_of(
        tx, [mentorship_id]
    )


def standing_of(tx: Tx, mentorship_ids: Collection[int]) -> list[Any]:
    """Those of these pairs that are not over: `id`, `state`."""
    of_pairs = programmes.c.mentorship_id.in_(mentorship_ids)
    return list(tx.rows(select(programmes.c.id, programmes.c.state).where(of_pairs, _STANDING)))
