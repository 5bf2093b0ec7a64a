"""Groups in lists: those open to a student with the own ones first, and all of a school for the curator."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select

from domain.catalogue import RoleModel
from domain.groups import STANDING, GroupLine, GroupState, Offer, Stand
from domain.pages import PAGE_SIZE
from storage import peers
from storage.groups import LEADER, count_of, group_members, groups, peer_columns, peer_of, plan_of
from storage.meetings import meetings
from storage.tx import Tx

_MINE = group_members.alias("mine")
_AHEAD = group_members.alias("ahead")
_TAKEN, _WAITING = count_of(groups, Stand.IN), count_of(groups, Stand.LINE)
_OPEN = groups.c.state == GroupState.OPEN.value
_LACKS_LEADER = and_(
    groups.c.state.in_([GroupState.ASKED.value, GroupState.OPEN.value]),
    groups.c.leader_id.is_(None),
    groups.c.asked_id.is_(None),
)


def _mine(school_id: int, me: int, today: date) -> ColumnElement[bool]:
    """Led, offered to lead, or joined; while the leader's contact stands still the group is not there."""
    leader_there = or_(groups.c.leader_id.is_(None), groups.c.leader_id.in_(peers.able(school_id, today)))
    return or_(
        and_(groups.c.leader_id == me, groups.c.state.in_([state.value for state in STANDING])),
        and_(groups.c.asked_id == me, groups.c.state.in_([GroupState.ASKED.value, GroupState.OPEN.value])),
        and_(_OPEN, _MINE.c.id.is_not(None), leader_there),
    )


def _fitting(school_id: int, grade: int | None, today: date) -> ColumnElement[bool]:
    """п. 3.1.4: for this class, and led by nobody of a lower one but as an equal."""
    if grade is None:
        return literal(False)
    no_lower = or_(
        LEADER.c.grade.is_(None),
        LEADER.c.grade >= grade,
        groups.c.role_model == RoleModel.EQUAL_EQUAL.value,
    )
    for_class = and_(groups.c.grade_from <= grade, groups.c.grade_to >= grade)
    return and_(_OPEN, for_class, no_lower, groups.c.leader_id.in_(peers.able(school_id, today)))


def _offered(query: Any, school_id: int, me: int, grade: int | None, today: date) -> Any:
    mine = and_(_MINE.c.group_id == groups.c.id, _MINE.c.member_id == me, _MINE.c.stand != Stand.LEFT.value)
    shown = or_(_mine(school_id, me, today), _fitting(school_id, grade, today))
    return (
        query.select_from(groups)
        .outerjoin(LEADER, LEADER.c.id == groups.c.leader_id)
        .outerjoin(_MINE, mine)
        .where(groups.c.school_id == school_id, shown)
    )


def count_offers(tx: Tx, school_id: int, me: int, grade: int | None, today: date) -> int:
    return int(tx.value(_offered(select(func.count()), school_id, me, grade, today)))


def offers(
    tx: Tx, school_id: int, me: int, grade: int | None, today: date, now: datetime, page: int
) -> tuple[Offer, ...]:
    """The own ones first, then those with a free place, the oldest first."""
    place = (
        select(func.count())
        .select_from(_AHEAD)
        .where(
            _AHEAD.c.group_id == groups.c.id, _AHEAD.c.stand == Stand.LINE.value, _AHEAD.c.id <= _MINE.c.id
        )
        .scalar_subquery()
    )
    query = select(
        groups,
        *peer_columns("leader", LEADER, school_id, today),
        _MINE.c.stand.label("my_stand"),
        place.label("my_place"),
        _TAKEN.label("taken"),
        _WAITING.label("waiting"),
        next_meeting(now).label("meets_at"),
    )
    mine = case((_mine(school_id, me, today), 0), else_=1)
    full = case((groups.c.places <= _TAKEN, 1), else_=0)
    rows = tx.rows(
        _offered(query, school_id, me, grade, today)
        .order_by(mine, full, groups.c.id)
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )
    return tuple(_offer(row, me) for row in rows)


def next_meeting(now: datetime) -> Any:
    """When the group meets next, as a column."""
    return (
        select(func.min(meetings.c.starts_at))
        .where(meetings.c.group_id == groups.c.id, meetings.c.state == "planned", meetings.c.starts_at > now)
        .scalar_subquery()
    )


def _offer(row: Any, me: int) -> Offer:
    stand = Stand(row.my_stand) if row.my_stand else Stand.LEFT
    return Offer(
        id=row.id,
        state=GroupState(row.state),
        plan=plan_of(row),
        leader=peer_of(row, "leader"),
        taken=row.taken,
        waiting=row.waiting,
        leads=row.leader_id == me,
        asked=row.asked_id == me,
        stand=stand,
        place=row.my_place if stand is Stand.LINE else 0,
        meets_at=row.meets_at,
    )


def count_of_school(tx: Tx, school_id: int) -> int:
    return int(tx.value(select(func.count()).where(groups.c.school_id == school_id)))


def of_school(tx: Tx, school_id: int, page: int) -> tuple[GroupLine, ...]:
    """Those that wait for the curator first, the closed ones last."""
    by_state = case({state.value: place for place, state in enumerate(GroupState, 2)}, value=groups.c.state)
    order = case((groups.c.state == GroupState.WAITING.value, 0), (_LACKS_LEADER, 1), else_=by_state)
    rows = tx.rows(
        select(
            groups,
            LEADER.c.name.label("leader"),
            _TAKEN.label("taken"),
            _WAITING.label("waiting"),
            _LACKS_LEADER.label("lacks_leader"),
        )
        .outerjoin(LEADER, LEADER.c.id == groups.c.leader_id)
        .where(groups.c.school_id == school_id)
        .order_by(order, groups.c.id)
        .limit(PAGE_SIZE)
        .offset(page * PAGE_SIZE)
    )
    return tuple(
        GroupLine(
            id=row.id,
            state=GroupState(row.state),
            plan=plan_of(row),
            leader=row.leader or "",
            taken=row.taken,
            waiting=row.waiting,
            lacks_leader=bool(row.lacks_leader),
        )
        for row in rows
    )


def waits_for_curator() -> ColumnElement[bool]:
    """To be approved, or to be given a leader."""
    return or_(groups.c.state == GroupState.WAITING.value, _LACKS_LEADER)


def count_waiting(tx: Tx, school_id: int) -> int:
    return int(tx.value(select(func.count()).where(groups.c.school_id == school_id, waits_for_curator())))


def meets_at(tx: Tx, group_id: int, now: datetime) -> datetime | None:
    moment: datetime | None = tx.value(select(next_meeting(now)).where(groups.c.id == group_id))
    return moment


def count_meetings(tx: Tx, group_id: int) -> int:
    return int(tx.value(select(func.count()).where(meetings.c.group_id == group_id)))


def asks(member_id: int) -> ColumnElement[bool]:
    """Groups that wait for this student's answer."""
    return and_(
        groups.c.asked_id == member_id,
        groups.c.state.in_([GroupState.ASKED.value, GroupState.OPEN.value]),
    )
