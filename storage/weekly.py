"""The figures of schools by the week: counted for all that are due in a few statements, and kept, so that the
week before is read and not counted again."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

from sqlalchemy import (
    CTE,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    FromClause,
    Integer,
    PrimaryKeyConstraint,
    Select,
    Table,
    Text,
    case,
    func,
    literal,
    select,
    union_all,
)

from domain.weekly import Rhythm, WeekFigures, WeekPlan, figures_from, next_summary
from domain.working_time import SchoolHours
from storage.activities import activities
from storage.groups import groups
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.mentorships import mentorships
from storage.programmes import GOING, programmes
from storage.reflections import reflections
from storage.schema import Moment, metadata
from storage.schools import OF_HOURS, hours_in, schools
from storage.talks import messages
from storage.tx import Tx
from storage.weekly_plans import put, weekly_plans

weekly_figures = Table(
    "weekly_figures",
    metadata,
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("week", Date, nullable=False),
    Column("figures", Text, nullable=False),
    PrimaryKeyConstraint("school_id", "week"),
)
"""`week`: its first day. `figures`: a `WeekFigures` as JSON."""

AT_ONCE = 1000
NOT_OLDER = timedelta(days=13)
"""A week that ended longer ago is no «week before»."""


@dataclass(frozen=True, slots=True)
class DueSchool:
    """`plan` is empty where the next summary is only to be planned."""

    id: int
    rhythm: Rhythm
    hours: SchoolHours
    plan: WeekPlan | None


def due(tx: Tx, now: datetime) -> Sequence[int]:
    rows = tx.rows(
        select(weekly_plans.c.school_id)
        .where(weekly_plans.c.due_at <= now)
        .order_by(weekly_plans.c.due_at)
        .limit(AT_ONCE)
    )
    return [row.school_id for row in rows]


OF_RHYTHM = (schools.c.summary_day, schools.c.summary_hour, schools.c.silent_after)


def rhythm_in(row: Any) -> Rhythm:
    return Rhythm(row.summary_day, row.summary_hour, row.silent_after)


def hold(tx: Tx, ids: Collection[int], now: datetime) -> list[DueSchool]:
    """Those that are still due; until the end of the transaction they are this one's own."""
    rows = tx.rows(
        select(weekly_plans, *OF_RHYTHM, *OF_HOURS)
        .join(schools, schools.c.id == weekly_plans.c.school_id)
        .where(weekly_plans.c.school_id.in_(ids), weekly_plans.c.due_at <= now)
        .order_by(weekly_plans.c.school_id)
        .with_for_update(of=weekly_plans, skip_locked=True)
    )
    return [DueSchool(row.school_id, rhythm_in(row), hours_in(row), _plan(row)) for row in rows]


def _plan(row: Any) -> WeekPlan | None:
    if row.since is None:
        return None
    return WeekPlan(row.due_at, row.since, row.until, row.silent_since, row.today, row.ahead_to)


def replan(tx: Tx, school_id: int, now: datetime) -> None:
    """The school changed its day, its zone or its holidays."""
    put(tx, {school_id: next_summary(now, *rhythm(tx, school_id))})


def rhythm(tx: Tx, school_id: int) -> tuple[Rhythm, SchoolHours]:
    row = tx.first(select(*OF_RHYTHM, *OF_HOURS).where(schools.c.id == school_id))
    return rhythm_in(row), hours_in(row)


def count_due(tx: Tx, ids: Collection[int]) -> dict[int, WeekFigures]:
    """For all these schools together, each by the week of its plan."""
    return _counted(tx, ids, select(weekly_plans).where(weekly_plans.c.school_id.in_(ids)).cte("w"))


def count(tx: Tx, school_id: int, plan: WeekPlan) -> WeekFigures:
    """For one school, by any week."""
    return _counted(tx, [school_id], week_of(school_id, plan))[school_id]


def week_of(school_id: int, plan: WeekPlan) -> CTE:
    return select(
        literal(school_id, Integer).label("school_id"),
        literal(plan.at, Moment).label("due_at"),
        literal(plan.since, Moment).label("since"),
        literal(plan.until, Moment).label("until"),
        literal(plan.silent_since, Moment).label("silent_since"),
        literal(plan.today, Date).label("today"),
        literal(plan.ahead_to, Date).label("ahead_to"),
    ).cte("w")


def _counted(tx: Tx, ids: Collection[int], week: CTE) -> dict[int, WeekFigures]:
    found: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for row in tx.rows(_figures(week)):
        found[row.school_id][row.figure] = row.n
    for figures in found.values():
        figures["planned"] = sum(figures.get(state, 0) for state in ("planned", "held", "missed"))
    for school_id, waited in _waits(tx, week).items():
        found[school_id]["requests"] = len(waited)
        found[school_id]["wait"] = round(median(waited))
    return {school_id: WeekFigures(**found[school_id]) for school_id in ids}


def _figures(week: CTE) -> Any:
    """One pass a table, grouped by school."""
    return union_all(
        _number(literal("pairs"), week, mentorships, mentorships.c.state == "active"),
        _number(literal("groups"), week, groups, groups.c.state == "open"),
        _number(literal("unheard"), week, help_requests, help_requests.c.state == "open"),
        _number(literal("reflections"), week, reflections, reflections.c.state == "asked"),
        _number(
            meetings.c.state,
            week,
            meetings,
            meetings.c.state.in_(("planned", "held", "missed")),
            meetings.c.starts_at >= week.c.since,
            meetings.c.starts_at < week.c.until,
        ),
        _number(
            case((activities.c.due_on < week.c.today, "late"), else_="deadlines"),
            week,
            activities,
            activities.c.done_at.is_(None),
            activities.c.due_on < week.c.ahead_to,
            activities.c.programme_id.in_(_OF_GOING),
        ),
        _silent(week),
    )


_OF_GOING = select(programmes.c.id).where(GOING)


def _number(
    figure: ColumnElement[str], week: CTE, table: Table, *which: ColumnElement[bool]
) -> Select[tuple[str, int, int]]:
    labelled = figure.label("figure")
    return (
        select(labelled, table.c.school_id, func.count().label("n"))
        .select_from(week.join(table, table.c.school_id == week.c.school_id))
        .where(*which)
        .group_by(table.c.school_id, labelled)
    )


def silent_pairs(week: CTE) -> FromClause:
    """Active pairs without a meeting and without a word since the school's day of silence."""
    met = (
        select(meetings.c.mentorship_id)
        .join(week, week.c.school_id == meetings.c.school_id)
        .where(meetings.c.state == "held", meetings.c.starts_at >= week.c.silent_since)
        .distinct()
        .subquery("met")
    )
    wrote = (
        select(help_requests.c.mentorship_id)
        .select_from(messages)
        .join(help_requests, help_requests.c.id == messages.c.request_id)
        .join(week, week.c.school_id == messages.c.school_id)
        .where(messages.c.written_at >= week.c.silent_since)
        .distinct()
        .subquery("wrote")
    )
    return (
        select(mentorships.c.id, mentorships.c.school_id)
        .join(week, week.c.school_id == mentorships.c.school_id)
        .outerjoin(met, met.c.mentorship_id == mentorships.c.id)
        .outerjoin(wrote, wrote.c.mentorship_id == mentorships.c.id)
        .where(
            mentorships.c.state == "active",
            mentorships.c.activated_at < week.c.silent_since,
            met.c.mentorship_id.is_(None),
            wrote.c.mentorship_id.is_(None),
        )
        .subquery("silent")
    )


def _silent(week: CTE) -> Select[tuple[str, int, int]]:
    silent = silent_pairs(week)
    return select(literal("silent").label("figure"), silent.c.school_id, func.count().label("n")).group_by(
        silent.c.school_id
    )


def _waits(tx: Tx, week: CTE) -> dict[int, list[float]]:
    """Minutes that each request of the week waited for its first answer; those still unheard, up to now."""
    heard = case(
        (help_requests.c.answered_at.is_not(None), help_requests.c.answered_at),
        (help_requests.c.closed_at.is_not(None), help_requests.c.closed_at),
        else_=week.c.due_at,
    )
    rows = tx.rows(
        select(help_requests.c.school_id, _seconds(tx, heard) - _seconds(tx, help_requests.c.asked_at))
        .join(week, week.c.school_id == help_requests.c.school_id)
        .where(help_requests.c.asked_at >= week.c.since, help_requests.c.asked_at < week.c.until)
    )
    waits: defaultdict[int, list[float]] = defaultdict(list)
    for school_id, seconds in rows:
        waits[school_id].append(float(seconds) / 60)
    return waits


def _seconds(tx: Tx, moment: ColumnElement[Any]) -> ColumnElement[Any]:
    """Seconds as the database counts them: ten thousand moments are not made in Python."""
    if tx.dialect == "sqlite":
        return func.julianday(moment) * 86400
    return func.extract("epoch", moment)


def keep(tx: Tx, weeks: Mapping[int, date], figures: Mapping[int, WeekFigures]) -> None:
    statement = tx.insert(weekly_figures)
    tx.many(
        statement.on_conflict_do_update(
            index_elements=["school_id", "week"], set_={"figures": statement.excluded.figures}
        ),
        [
            {"school_id": school_id, "week": weeks[school_id], "figures": figures[school_id].dump()}
            for school_id in weeks
        ],
    )


def kept(tx: Tx, school_id: int, week: date) -> WeekFigures | None:
    text = tx.value(
        select(weekly_figures.c.figures).where(
            weekly_figures.c.school_id == school_id, weekly_figures.c.week == week
        )
    )
    return figures_from(text) if text is not None else None


def before(tx: Tx, school_id: int, week: date) -> WeekFigures | None:
    """The latest week that was told before this one, if it is not long ago."""
    text = tx.value(
        select(weekly_figures.c.figures)
        .where(
            weekly_figures.c.school_id == school_id,
            weekly_figures.c.week < week,
            weekly_figures.c.week >= week - NOT_OLDER,
        )
        .order_by(weekly_figures.c.week.desc())
        .limit(1)
    )
    return figures_from(text) if text is not None else None
