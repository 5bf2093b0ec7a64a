"""Schools: each closed to the others (law 13)."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Column, Integer, String, Table, Time, select, update

from domain.refusals import ZoneUnknown
from domain.school_settings import SchoolSettings
from domain.working_time import QuietHours, SchoolHours
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
    Column("created_at", Moment, nullable=False),
)
"""`*_after`: minutes of working time before an unanswered request goes on, first to further
mentors, then to the curator; the second counts from the request as well. `reflect_before`: days before
the end of a programme at which its two look back."""


def known_zone(zone: str) -> str:
    """Raises ZoneUnknown."""
    try:
        return ZoneInfo(zone).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ZoneUnknown from None


def found(tx: Tx, name: str, official_name: str, zone: str, now: datetime) -> int:
    """A new school with the hours and steps that its curator may change."""
    return tx.add(
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


def hours(tx: Tx, school_id: int) -> SchoolHours:
    """Quiet hours and lessons of the school."""
    row = tx.first(select(schools).where(schools.c.id == school_id))
    return SchoolHours(
        zone=row.zone,
        quiet=QuietHours(row.quiet_start, row.quiet_end),
        lessons_start=row.lessons_start,
        lessons_end=row.lessons_end,
    )


def settings(tx: Tx, school_id: int) -> SchoolSettings:
    row = tx.first(select(schools).where(schools.c.id == school_id))
    return SchoolSettings(**{field.name: getattr(row, field.name) for field in fields(SchoolSettings)})


def change(tx: Tx, school_id: int, values: Mapping[str, str | int | time]) -> None:
    tx.run(update(schools).where(schools.c.id == school_id).values(dict(values)))


def name_of(tx: Tx, school_id: int) -> str:
    return str(tx.value(select(schools.c.name).where(schools.c.id == school_id)))
