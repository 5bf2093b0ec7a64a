"""Peer mentoring groups (п. 3.1.4, 3.1.5/2): who leads one, who is in it, who stands in line."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    func,
    or_,
    select,
    update,
)

from domain.catalogue import RoleModel
from domain.groups import Group, GroupPlan, GroupState, Peer, Roll, Stand
from storage import peers
from storage.members import members
from storage.schema import Moment, metadata
from storage.tx import Tx

groups = Table(
    "groups",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("topic", String(100), nullable=False),
    Column("role_model", String(40), nullable=False),
    Column("grade_from", Integer, nullable=False),
    Column("grade_to", Integer, nullable=False),
    Column("places", Integer, nullable=False),
    Column("leader_id", ForeignKey("members.id", ondelete="SET NULL")),
    Column("asked_id", ForeignKey("members.id", ondelete="SET NULL")),
    Column("word", String(300), nullable=False, server_default=""),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("opened_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("opened_at", Moment, nullable=False),
    Column("approved_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("closed_at", Moment),
)
"""`state`: a `GroupState`; `topic`: one of domain/groups.py or own words; `word`: the curator's, where it was
returned; `asked_id`: whom the curator asked to lead it. `revision` rises with each change."""
Index("ix_groups_school_state", groups.c.school_id, groups.c.state)
Index("ix_groups_leader", groups.c.leader_id)
Index("ix_groups_asked", groups.c.asked_id)

group_members = Table(
    "group_members",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("group_id", ForeignKey("groups.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("stand", String(8), nullable=False),
    Column("came_at", Moment, nullable=False),
    Column("left_at", Moment),
)
"""`stand`: a `Stand`. Each coming is a row of its own: the order of the ids is the order of the line."""
_HERE = group_members.c.stand != Stand.LEFT.value
Index(
    "uq_group_members_here",
    group_members.c.group_id,
    group_members.c.member_id,
    unique=True,
    sqlite_where=_HERE,
    postgresql_where=_HERE,
)
Index("ix_group_members_member", group_members.c.member_id, group_members.c.stand)

LEADER, ASKED = members.alias("leader"), members.alias("asked")


def peer_columns(who: str, table: Any, school_id: int, today: date) -> list[Any]:
    may = table.c.id.in_(peers.able(school_id, today)).label(f"{who}_may_take_part")
    return [*(table.c[name].label(f"{who}_{name}") for name in peers.FACTS), may]


def peer_of(row: Any, who: str) -> Peer | None:
    facts = row._mapping
    if facts[f"{who}_id"] is None:
        return None
    said = {name: facts[f"{who}_{name}"] for name in peers.FACTS}
    return Peer(member_id=facts[f"{who}_id"], may_take_part=bool(facts[f"{who}_may_take_part"]), **said)


def plan_of(row: Any) -> GroupPlan:
    return GroupPlan(row.topic, RoleModel(row.role_model), row.grade_from, row.grade_to, row.places)


def hold(tx: Tx, group_id: int, school_id: int) -> None:
    """Deeds on one group go one after another: of two that meet, the second begins anew on what the first left."""
    tx.run(
        update(groups)
        .where(groups.c.id == group_id, groups.c.school_id == school_id)
        .values(revision=groups.c.revision + 1)
    )


def find(tx: Tx, group_id: int, school_id: int, today: date) -> Group | None:
    """None: no such group in this school."""
    row = tx.first(
        select(
            groups,
            *peer_columns("leader", LEADER, school_id, today),
            *peer_columns("asked", ASKED, school_id, today),
        )
        .select_from(groups)
        .outerjoin(LEADER, LEADER.c.id == groups.c.leader_id)
        .outerjoin(ASKED, ASKED.c.id == groups.c.asked_id)
        .where(groups.c.id == group_id, groups.c.school_id == school_id)
    )
    if row is None:
        return None
    return Group(
        id=row.id,
        school_id=row.school_id,
        state=GroupState(row.state),
        plan=plan_of(row),
        leader=peer_of(row, "leader"),
        asked=peer_of(row, "asked"),
        word=row.word,
        revision=row.revision,
        opened_at=row.opened_at,
    )


def anew(tx: Tx, group: Group, today: date) -> Group:
    """As it is after a change."""
    changed = find(tx, group.id, group.school_id, today)
    assert changed is not None
    return changed


def roll(tx: Tx, group: Group) -> Roll:
    """In the order of coming."""
    rows = tx.rows(
        select(group_members.c.member_id, group_members.c.stand)
        .where(group_members.c.group_id == group.id, _HERE)
        .order_by(group_members.c.id)
    )

    def standing(stand: Stand) -> tuple[int, ...]:
        return tuple(row.member_id for row in rows if row.stand == stand.value)

    return Roll(group.plan.places, standing(Stand.IN), standing(Stand.LINE))


def stand(stand: Stand) -> ColumnElement[bool]:
    return group_members.c.stand == stand.value


def add(
    tx: Tx,
    school_id: int,
    plan: GroupPlan,
    state: GroupState,
    opened_by: int,
    now: datetime,
    *,
    leader_id: int | None = None,
    asked_id: int | None = None,
) -> int:
    return tx.add(
        groups,
        school_id=school_id,
        state=state.value,
        leader_id=leader_id,
        asked_id=asked_id,
        opened_by=opened_by,
        opened_at=now,
        revision=0,
        **_said(plan),
    )


def _said(plan: GroupPlan) -> dict[str, Any]:
    return {
        "topic": plan.topic,
        "role_model": plan.role_model.value,
        "grade_from": plan.grade_from,
        "grade_to": plan.grade_to,
        "places": plan.places,
    }


def change(tx: Tx, group_id: int, **values: Any) -> None:
    tx.run(update(groups).where(groups.c.id == group_id).values(**values))


def plan_anew(tx: Tx, group_id: int, plan: GroupPlan) -> None:
    change(tx, group_id, **_said(plan))


def write_roll(tx: Tx, group: Group, before: Roll, after: Roll, now: datetime) -> None:
    """What a rule made of the roll."""
    for member_id in (*after.inside, *after.waiting):
        was, is_ = before.stand_of(member_id), after.stand_of(member_id)
        if was is Stand.LEFT:
            tx.add(
                group_members, school_id=group.school_id, group_id=group.id, member_id=member_id,
                stand=is_.value, came_at=now,
            )  # fmt: skip
        elif was is not is_:
            _move(tx, group.id, [member_id], stand=is_.value)
    gone = [one for one in (*before.inside, *before.waiting) if after.stand_of(one) is Stand.LEFT]
    if gone:
        _move(tx, group.id, gone, stand=Stand.LEFT.value, left_at=now)


def _move(tx: Tx, group_id: int, member_ids: Collection[int], **values: Any) -> None:
    tx.run(
        update(group_members)
        .where(group_members.c.group_id == group_id, group_members.c.member_id.in_(member_ids), _HERE)
        .values(**values)
    )


def topic_of(tx: Tx, group_id: int) -> str:
    return str(tx.value(select(groups.c.topic).where(groups.c.id == group_id)))


def of_member(tx: Tx, member_id: int) -> list[int]:
    """Open groups in which the student is, or stands in line."""
    rows = tx.rows(
        select(group_members.c.group_id)
        .join(groups, groups.c.id == group_members.c.group_id)
        .where(group_members.c.member_id == member_id, _HERE, groups.c.state == GroupState.OPEN.value)
        .order_by(group_members.c.group_id)
    )
    return [row.group_id for row in rows]


def led_by(tx: Tx, member_id: int) -> list[int]:
    """Groups not closed that the student leads, or was asked to lead."""
    rows = tx.rows(
        select(groups.c.id)
        .where(
            or_(groups.c.leader_id == member_id, groups.c.asked_id == member_id),
            groups.c.state != GroupState.CLOSED.value,
        )
        .order_by(groups.c.id)
    )
    return [row.id for row in rows]


def leads_any(tx: Tx, member_id: int) -> bool:
    """Whether a group that is not closed is led by this student."""
    led = select(groups.c.id).where(
        groups.c.leader_id == member_id, groups.c.state != GroupState.CLOSED.value
    )
    return tx.first(led.limit(1)) is not None


def able_among(tx: Tx, member_ids: Sequence[int], school_id: int, today: date) -> frozenset[int]:
    """Those who may come in now."""
    if not member_ids:
        return frozenset()
    rows = tx.rows(peers.able(school_id, today).where(members.c.id.in_(member_ids)))
    return frozenset(row.id for row in rows)


def count_of(group: Any, stand: Stand) -> Any:
    """How many stand so in a group, as a column."""
    return (
        select(func.count())
        .select_from(group_members)
        .where(group_members.c.group_id == group.c.id, group_members.c.stand == stand.value)
        .scalar_subquery()
    )
