"""Who stands behind a figure of the week: pages of pairs, requests, meetings and activities of one school."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CTE, Date, FromClause, Integer, Select, String, and_, func, literal, null, select

from domain.weekly import Behind, Figure, Person, WeekPlan
from storage.activities import activities
from storage.groups import groups
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.members import members
from storage.mentorships import mentorships
from storage.programmes import GOING, programmes
from storage.reflections import reflections
from storage.schema import Moment
from storage.tx import Tx
from storage.weekly import silent_pairs, week_of

_mentor = members.alias("mentor")
_mentee = members.alias("mentee")


def count(tx: Tx, school_id: int, figure: Figure, plan: WeekPlan) -> int:
    behind = _behind(figure, week_of(school_id, plan))
    return int(tx.value(select(func.count()).select_from(behind)))


def listed(tx: Tx, school_id: int, figure: Figure, plan: WeekPlan, limit: int, offset: int) -> list[Behind]:
    """The longest waiting first."""
    behind = _behind(figure, week_of(school_id, plan))
    ordered = _named(behind, school_id).order_by(behind.c.at, behind.c.day, behind.c.subject)
    return [_row(figure, row) for row in tx.rows(ordered.limit(limit).offset(offset))]


def one(tx: Tx, school_id: int, figure: Figure, plan: WeekPlan, subject: int) -> Behind | None:
    """None where it stands behind the figure no longer."""
    behind = _behind(figure, week_of(school_id, plan))
    row = tx.first(_named(behind, school_id).where(behind.c.subject == subject))
    return _row(figure, row) if row else None


def _behind(figure: Figure, week: CTE) -> FromClause:
    """One row a thing: its id, its pair or group, since when or by when, and whom it concerns."""
    return _ROWS[figure](week).subquery("behind")


def _columns(**known: Any) -> Sequence[Any]:
    empty = {
        "pair_id": null().cast(Integer),
        "group_id": null().cast(Integer),
        "about": literal("", String),
        "at": null().cast(Moment),
        "day": null().cast(Date),
        "whose": null().cast(Integer),
    }
    return [value.label(name) for name, value in {**empty, **known}.items()]


def _requests(week: CTE, *which: Any) -> Select[Any]:
    table = help_requests.c
    return (
        select(*_columns(subject=table.id, pair_id=table.mentorship_id, at=table.asked_at))
        .select_from(help_requests.join(week, week.c.school_id == table.school_id))
        .where(*which)
    )


def _unheard(week: CTE) -> Select[Any]:
    return _requests(week, help_requests.c.state == "open")


def _asked(week: CTE) -> Select[Any]:
    table = help_requests.c
    return _requests(week, table.asked_at >= week.c.since, table.asked_at < week.c.until)


def _missed(week: CTE) -> Select[Any]:
    table = meetings.c
    return (
        select(
            *_columns(
                subject=table.id, pair_id=table.mentorship_id, group_id=table.group_id, at=table.starts_at
            )
        )
        .select_from(meetings.join(week, week.c.school_id == table.school_id))
        .where(table.state == "missed", table.starts_at >= week.c.since, table.starts_at < week.c.until)
    )


def _tasks(week: CTE, *which: Any) -> Select[Any]:
    table = activities.c
    return (
        select(
            *_columns(
                subject=table.id,
                pair_id=programmes.c.mentorship_id,
                about=table.title,
                day=table.due_on,
                whose=table.responsible_id,
            )
        )
        .select_from(
            activities.join(programmes, programmes.c.id == table.programme_id).join(
                week, week.c.school_id == table.school_id
            )
        )
        .where(table.done_at.is_(None), GOING, *which)
    )


def _late(week: CTE) -> Select[Any]:
    return _tasks(week, activities.c.due_on < week.c.today)


def _deadlines(week: CTE) -> Select[Any]:
    return _tasks(week, activities.c.due_on >= week.c.today, activities.c.due_on < week.c.ahead_to)


def _silent(week: CTE) -> Select[Any]:
    silent = silent_pairs(week)
    return select(*_columns(subject=silent.c.id, pair_id=silent.c.id))


def _reflections(week: CTE) -> Select[Any]:
    table = reflections.c
    return (
        select(
            *_columns(
                subject=table.id,
                pair_id=programmes.c.mentorship_id,
                at=table.asked_at,
                whose=table.member_id,
            )
        )
        .select_from(
            reflections.join(programmes, programmes.c.id == table.programme_id).join(
                week, week.c.school_id == table.school_id
            )
        )
        .where(table.state == "asked")
    )


_ROWS = {
    Figure.UNHEARD: _unheard,
    Figure.REQUESTS: _asked,
    Figure.MISSED: _missed,
    Figure.LATE: _late,
    Figure.DEADLINES: _deadlines,
    Figure.SILENT: _silent,
    Figure.REFLECTIONS: _reflections,
}


def _named(behind: FromClause, school_id: int) -> Select[Any]:
    """With the names of the two, or of the group and whoever leads it."""
    return (
        select(
            behind,
            groups.c.topic.label("group_topic"),
            _mentor.c.id.label("mentor_id"),
            _mentor.c.name.label("mentor"),
            _mentee.c.id.label("mentee_id"),
            _mentee.c.name.label("mentee"),
        )
        .select_from(behind)
        .outerjoin(
            mentorships, and_(mentorships.c.id == behind.c.pair_id, mentorships.c.school_id == school_id)
        )
        .outerjoin(groups, and_(groups.c.id == behind.c.group_id, groups.c.school_id == school_id))
        .outerjoin(_mentor, _mentor.c.id == func.coalesce(mentorships.c.mentor_id, groups.c.leader_id))
        .outerjoin(_mentee, _mentee.c.id == mentorships.c.mentee_id)
    )


def _row(figure: Figure, row: Any) -> Behind:
    mentor = Person(row.mentor_id, row.mentor) if row.mentor_id else None
    mentee = Person(row.mentee_id, row.mentee) if row.mentee_id else None
    first = mentee if figure is Figure.REQUESTS else mentor
    if mentee is not None and row.whose == mentee.id:
        first = mentee
    return Behind(
        figure=figure,
        subject=row.subject,
        pair_id=row.pair_id,
        mentor=mentor,
        mentee=mentee,
        group=row.group_topic or "",
        about=row.about,
        at=row.at,
        day=row.day,
        to_write=first or mentee,
    )
