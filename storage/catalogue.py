"""The school's own activities beside the typical ones (п. 3.1)."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, and_, func, select, update

from domain.activity_types import ActivityType, Direction
from domain.catalogue import RoleModel
from domain.school_activities import OwnActivity
from domain.typical import Typical
from storage.schema import Moment, metadata
from storage.tx import Tx

school_activities = Table(
    "school_activities",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("role_model", String(32), nullable=False),
    Column("title", String(200), nullable=False),
    Column("type", String(32), nullable=False),
    Column("direction", String(120), nullable=False),
    Column("difficulties", Text, nullable=False),
    Column("expected", String(300), nullable=False),
    Column("added_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("added_at", Moment, nullable=False),
    Column("retired_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("retired_at", Moment),
)
"""`difficulties`: a JSON list of topics of domain/profiles.py. One that is retired is proposed no longer; where it
was chosen it stays."""
Index("ix_school_activities_school", school_activities.c.school_id, school_activities.c.role_model)

_STANDING = school_activities.c.retired_at.is_(None)


def own_of(tx: Tx, school_id: int, models: Iterable[RoleModel]) -> tuple[Typical, ...]:
    """All that the school proposes for these role models, the newest first; a school has no more of one than
    domain/school_activities.py lets it."""
    of_models = school_activities.c.role_model.in_([model.value for model in models])
    return tuple(one.typical for one in _own(tx.rows(_standing(school_id).where(of_models))))


def page(tx: Tx, school_id: int, model: RoleModel, offset: int, limit: int) -> tuple[OwnActivity, ...]:
    of_model = _standing(school_id).where(school_activities.c.role_model == model.value)
    return _own(tx.rows(of_model.offset(offset).limit(limit)))


def count(tx: Tx, school_id: int, model: RoleModel) -> int:
    return int(tx.value(select(func.count()).select_from(school_activities).where(_of(school_id, model))))


def titles(tx: Tx, school_id: int, model: RoleModel) -> tuple[str, ...]:
    rows = tx.rows(select(school_activities.c.title).where(_of(school_id, model)))
    return tuple(row.title for row in rows)


def own_directions(tx: Tx, school_id: int) -> tuple[str, ...]:
    """In the school's own words."""
    said = select(school_activities.c.direction).distinct().where(
        school_activities.c.school_id == school_id,
        _STANDING,
        school_activities.c.direction.not_in([one.value for one in Direction]),
    )  # fmt: skip
    return tuple(row.direction for row in tx.rows(said.order_by(school_activities.c.direction)))


def find(tx: Tx, activity_id: int, school_id: int) -> OwnActivity | None:
    """None for one that is retired."""
    found = _own(tx.rows(_standing(school_id).where(school_activities.c.id == activity_id)))
    return found[0] if found else None


def add(tx: Tx, school_id: int, model: RoleModel, said: Typical, added_by: int, now: datetime) -> int:
    return tx.add(
        school_activities,
        school_id=school_id,
        role_model=model.value,
        title=said.key,
        type=said.type.value,
        direction=said.direction,
        difficulties=json.dumps(said.removes, ensure_ascii=False),
        expected=said.expected,
        added_by=added_by,
        added_at=now,
    )


def retire(tx: Tx, activity_id: int, retired_by: int, now: datetime) -> bool:
    """False: it was retired before."""
    standing = update(school_activities).where(school_activities.c.id == activity_id, _STANDING)
    return tx.run(standing.values(retired_at=now, retired_by=retired_by)) == 1


def _of(school_id: int, model: RoleModel) -> Any:
    of_model = school_activities.c.role_model == model.value
    return and_(school_activities.c.school_id == school_id, of_model, _STANDING)


def _standing(school_id: int) -> Any:
    standing = select(school_activities).where(school_activities.c.school_id == school_id, _STANDING)
    return standing.order_by(school_activities.c.id.desc())


def _own(rows: Sequence[Any]) -> tuple[OwnActivity, ...]:
    return tuple(
        OwnActivity(
            row.id,
            RoleModel(row.role_model),
            Typical(
                key=row.title,
                type=ActivityType(row.type),
                direction=row.direction,
                removes=tuple(json.loads(row.difficulties)),
                result=row.expected,
            ),
        )
        for row in rows
    )
