"""A week before the school year begins its curators are asked to begin it, once a year."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.people import Role
from domain.recipients import Recipient
from domain.school_year import YearCounts, next_offer
from domain.working_time import next_allowed
from scheduler.tick import Tick
from scheduler.topic import Topic
from storage import outbox, school_years, schools, staff, year_plans
from storage.outbox import Letter
from storage.roles import roles_of
from storage.tx import Tx
from views.school_year import offer_notice

TOO_LATE = timedelta(days=30)
"""A bot that was away for so long asks no more: the desk has it."""


def _offer(tx: Tx, due: Sequence[int], now: datetime) -> None:
    for school_id, due_at in year_plans.hold(tx, due, now):
        hours = schools.hours(tx, school_id)
        year_plans.put(tx, {school_id: next_offer(now, hours.zone)})
        if now - due_at > TOO_LATE:
            continue
        year = due_at.astimezone(ZoneInfo(hours.zone)).year
        for one in staff.curators_of(tx, [school_id]):
            letter = Letter(
                school_id,
                one.person_id,
                "school_year",
                about=f"school_year:{school_id}",
                due_at=next_allowed(now, hours, quiet=one.quiet or hours.quiet, student=False),
                revision=year,
                args={"school": school_id, "year": year},
            )
            outbox.put(tx, letter)


def _ahead(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> YearCounts | None:
    """Nothing to whoever is no curator any longer, nor where the classes have moved up already."""
    if recipient.member_id is None or Role.CURATOR not in roles_of(tx, recipient.member_id):
        return None
    today = recipient.today
    school_id = args["school"]
    counts = school_years.counts(tx, school_id, args["year"], today, schools.hours(tx, school_id))
    return counts if counts.waiting else None


TOPICS = {"school_year": Topic(_ahead, offer_notice)}

TICKS = (Tick(year_plans.due, _offer),)
