"""Schools: each closed to the others (law 13)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Boolean, Column, Integer, String, Table, Text, Time, false, select, update

from domain.help_requests import Steps
from domain.refusals import ZoneUnknown
from domain.school_settings import SchoolSettings
from domain.school_year import next_offer
from domain.weekly import Rhythm, next_summary
from domain.working_time import DateRange, QuietHours, SchoolHours, local_day
from storage import weekly_plans, year_plans
from storage.schema import Moment, metadata
from storage.tx import Tx

schools = Table(
    "schools",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(120), nullable=False),
    Column("official_name", String(400), nullable=False),
    Column("place", String(120), nullable=False, server_default=""),
    Column("zone", String(64), nullable=False),
    Column("quiet_start", Time, nullable=False),
    Column("quiet_end", Time, nullable=False),
    Column("lessons_start", Time, nullable=False),
    Column("lessons_end", Time, nullable=False),
    Column("mentors_after", Integer, nullable=False),
    Column("curator_after", Integer, nullable=False),
    Column("urgent_mentors_after", Integer, nullable=False),
    Column("urgent_curator_after", Integer, nullable=False),
    Column("reflect_before", Integer, nullable=False, server_default="30"),
    Column("result_days", Integer, nullable=False, server_default="60"),
    Column("has_council", Boolean, nullable=False, server_default=false()),
    Column("summary_day", Integer, nullable=False, server_default="0"),
    Column("summary_hour", Integer, nullable=False, server_default="8"),
    Column("silent_after", Integer, nullable=False, server_default="14"),
    Column("holidays", Text, nullable=False, server_default="[]"),
    Column("created_at", Moment, nullable=False),
)
"""`*_after`: minutes of working time before an unanswered request goes on, first to further
mentors, then to the curator; the second counts from the request as well. `reflect_before`: days before
the end of a programme at which its two look back; `result_days`: how long its last stage lasts. `summary_*`:
the day of the week, Monday being 0, and the hour of the weekly summary; `silent_after`: days after which a
pair without contact is named in it. `holidays`: JSON, pairs of the first and the last day, so that the school's
hours are read in one row."""


OF_HOURS = (
    schools.c.zone.label("school_zone"),
    schools.c.quiet_start.label("school_quiet_start"),
    schools.c.quiet_end.label("school_quiet_end"),
    schools.c.lessons_start,
    schools.c.lessons_end,
    schools.c.holidays,
)
OF_STEPS = tuple(schools.c[field.name] for field in fields(Steps))


def known_zone(zone: str) -> str:
    """Raises ZoneUnknown."""
    try:
        return ZoneInfo(zone).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ZoneUnknown from None


def found(tx: Tx, name: str, official_name: str, zone: str, now: datetime) -> int:
    """A new school with the hours and steps that its curator may change."""
    school_id = tx.add(
        schools,
        name=name,
        official_name=official_name,
        place="",
        zone=zone,
        quiet_start=time(20),
        quiet_end=time(8),
        lessons_start=time(8, 30),
        lessons_end=time(14),
        mentors_after=120,
        curator_after=240,
        urgent_mentors_after=15,
        urgent_curator_after=30,
        created_at=now,
    )
    weekly_plans.put(tx, {school_id: next_summary(now, Rhythm(), SchoolHours(zone))})
    year_plans.put(tx, {school_id: next_offer(now, zone)})
    return school_id


def hours(tx: Tx, school_id: int) -> SchoolHours:
    """Quiet hours and lessons of the school."""
    return hours_in(tx.first(select(*OF_HOURS).where(schools.c.id == school_id)))


def steps_and_hours(tx: Tx, school_id: int) -> tuple[Steps, SchoolHours]:
    """By what an unanswered request goes on."""
    row = tx.first(select(*OF_STEPS, *OF_HOURS).where(schools.c.id == school_id))
    return steps_in(row), hours_in(row)


def steps_in(row: Any) -> Steps:
    """Out of a row that has the columns `OF_STEPS`, whatever else it has."""
    return Steps(**{field.name: getattr(row, field.name) for field in fields(Steps)})


def hours_in(row: Any) -> SchoolHours:
    """Out of a row that has the columns `OF_HOURS`, whatever else it has."""
    return SchoolHours(
        zone=row.school_zone,
        quiet=QuietHours(row.school_quiet_start, row.school_quiet_end),
        lessons_start=row.lessons_start,
        lessons_end=row.lessons_end,
        holidays=tuple(
            DateRange(date.fromisoformat(first), date.fromisoformat(last))
            for first, last in json.loads(row.holidays)
        ),
    )


def settings(tx: Tx, school_id: int) -> SchoolSettings:
    row = tx.first(select(schools).where(schools.c.id == school_id))
    return SchoolSettings(**{field.name: getattr(row, field.name) for field in fields(SchoolSettings)})


def today(tx: Tx, school_id: int, now: datetime) -> date:
    """By the school's own zone."""
    zone = tx.value(select(schools.c.zone).where(schools.c.id == school_id))
    return local_day(now, zone)


def change(tx: Tx, school_id: int, values: Mapping[str, str | int | time]) -> None:
    tx.run(update(schools).where(schools.c.id == school_id).values(dict(values)))


def set_holidays(tx: Tx, school_id: int, holidays: Sequence[DateRange]) -> None:
    days = [(one.first.isoformat(), one.last.isoformat()) for one in holidays]
    change(tx, school_id, {"holidays": json.dumps(days)})


def name_of(tx: Tx, school_id: int) -> str:
    return str(tx.value(select(schools.c.name).where(schools.c.id == school_id)))
