"""Programmes in lists: each active pair with its newest programme, and how much of it is late."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select

from domain.programme_revisions import RevisionState
from domain.programmes import ProgrammeLine, ProgrammePart, ProgrammeState
from domain.stages import Stage
from storage.activities import activities, late, waiting
from storage.members import members
from storage.mentorships import mentorships
from storage.programme_revisions import OPEN_ONE, programme_revisions
from storage.programmes import GOING, programmes
from storage.tx import Tx

_MENTOR = members.alias("mentor")
_MENTEE = members.alias("mentee")
_NEWEST = (
    select(func.max(programmes.c.id))
    .where(programmes.c.mentorship_id == mentorships.c.id)
    .correlate(mentorships)
    .scalar_subquery()
)
_STATE = func.coalesce(programme_revisions.c.state, "")
_WITH_CURATOR: ColumnElement[bool] = _STATE.in_([RevisionState.CURATOR.value, RevisionState.COUNCIL.value])
WITH_HEAD: ColumnElement[bool] = _STATE.in_([RevisionState.HEAD.value])
_WAITS = or_(_WITH_CURATOR, WITH_HEAD)
_IN_FORCE = programmes.c.state == ProgrammeState.IN_FORCE.value


def _late(today: date) -> Any:
    """Of a plan that is carried out: what nobody has agreed to is not late, nor what was left when it ended."""
    return (
        select(func.count())
        .select_from(activities)
        .where(activities.c.programme_id == programmes.c.id, GOING, late(today))
        .correlate(programmes)
        .scalar_subquery()
    )


def _of(part: ProgrammePart, today: date, since: datetime) -> ColumnElement[bool]:
    match part:
        case ProgrammePart.WAITING:
            waits = exists().where(activities.c.programme_id == programmes.c.id, waiting(since))
            return and_(_IN_FORCE, waits)
        case ProgrammePart.LATE:
            return and_(GOING, _late(today) > 0)
        case ProgrammePart.GOING:
            return _IN_FORCE
        case ProgrammePart.CURATOR:
            return _WITH_CURATOR
        case ProgrammePart.HEAD:
            return WITH_HEAD
        case ProgrammePart.MAKING:
            return and_(programmes.c.state == ProgrammeState.DRAFT.value, ~_WAITS)
        case ProgrammePart.NONE:
            return or_(programmes.c.id.is_(None), programmes.c.state == ProgrammeState.ENDED.value)


def of_member(member_id: int) -> ColumnElement[bool]:
    return or_(mentorships.c.mentor_id == member_id, mentorships.c.mentee_id == member_id)


def counts(tx: Tx, school_id: int, today: date, since: datetime) -> dict[ProgrammePart, int]:
    """How many pairs stand in each part, in one statement. What was handed in before `since` waits too long."""
    figures = [func.count().filter(_of(part, today, since)).label(part.value) for part in ProgrammePart]
    row = tx.first(_pairs(school_id, *figures))
    return {part: getattr(row, part.value) for part in ProgrammePart}


def count(tx: Tx, school_id: int, *which: ColumnElement[bool]) -> int:
    return int(tx.value(_pairs(school_id, func.count()).where(*which)))


def part(
    tx: Tx,
    school_id: int,
    part: ProgrammePart,
    today: date,
    since: datetime,
    zone: tzinfo,
    limit: int,
    offset: int,
) -> tuple[ProgrammeLine, ...]:
    """What is late first, and of it the most; then what waits the longest, then what ends soonest, last who has
    none."""
    return lines(tx, school_id, today, zone, limit, offset, _of(part, today, since))


def lines(
    tx: Tx,
    school_id: int,
    today: date,
    zone: tzinfo,
    limit: int,
    offset: int,
    *which: ColumnElement[bool],
) -> tuple[ProgrammeLine, ...]:
    behind = _late(today).label("behind")
    waits_since = case((_WAITS, programme_revisions.c.state_since)).label("waits_since")
    query = _pairs(
        school_id,
        mentorships.c.id.label("pair_id"),
        mentorships.c.mentor_id,
        _MENTOR.c.name.label("mentor"),
        _MENTEE.c.name.label("mentee"),
        programmes.c.id.label("programme_id"),
        programmes.c.state,
        programmes.c.stage,
        programmes.c.ends_on,
        behind,
        waits_since,
    )
    shown = query.where(*which).order_by(
        behind.desc(),
        waits_since.nulls_last(),
        programmes.c.id.is_(None),
        programmes.c.ends_on,
        mentorships.c.id,
    )
    return _lines(tx.rows(shown.limit(limit).offset(offset)), today, zone)


def _pairs(school_id: int, *columns: Any) -> Any:
    return (
        select(*columns)
        .select_from(mentorships)
        .join(_MENTOR, _MENTOR.c.id == mentorships.c.mentor_id)
        .join(_MENTEE, _MENTEE.c.id == mentorships.c.mentee_id)
        .outerjoin(programmes, programmes.c.id == _NEWEST)
        .outerjoin(programme_revisions, and_(programme_revisions.c.programme_id == programmes.c.id, OPEN_ONE))
        .where(mentorships.c.school_id == school_id, mentorships.c.state == "active")
    )


def _lines(rows: Sequence[Any], today: date, zone: tzinfo) -> tuple[ProgrammeLine, ...]:
    return tuple(
        ProgrammeLine(
            pair_id=row.pair_id,
            mentor_id=row.mentor_id,
            mentor=row.mentor,
            mentee=row.mentee,
            programme_id=row.programme_id,
            state=ProgrammeState(row.state) if row.state else None,
            stage=Stage(row.stage) if row.stage else None,
            ends_on=row.ends_on,
            late=row.behind,
            waiting_days=_days(row.waits_since, today, zone),
        )
        for row in rows
    )


def _days(since: datetime | None, today: date, zone: tzinfo) -> int | None:
    return (today - since.astimezone(zone).date()).days if since else None
