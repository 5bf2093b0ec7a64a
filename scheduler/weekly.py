"""On the school's day the curators get its week (п. 4.1.2/6): counted once for all schools that are due."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from functools import cache, partial
from typing import Any

from domain.people import Role
from domain.recipients import Recipient
from domain.weekly import WeekSeen, next_summary
from domain.working_time import local_day, next_allowed
from scheduler.tick import Tick
from scheduler.topic import Topic
from storage import outbox, staff, weekly, weekly_plans
from storage.outbox import Letter
from storage.roles import roles_of
from storage.tx import Tx
from storage.weekly import DueSchool
from views.weekly import weekly_notice


def tell(tx: Tx, ids: Sequence[int], now: datetime) -> None:
    """Each school's week is counted, kept and told; then its next one is planned."""
    due = weekly.hold(tx, ids, now)
    told = {school.id: school.plan for school in due if school.plan is not None}
    if told:
        first = {school.id: told[school.id].first_day(school.hours.zone) for school in due if school.plan}
        weekly.keep(tx, first, weekly.count_due(tx, list(told)))
        _put_letters(tx, [school for school in due if school.plan], first, now)
    next_of = cache(partial(next_summary, now))
    weekly_plans.put(tx, {school.id: next_of(school.rhythm, school.hours) for school in due})


def _put_letters(tx: Tx, due: Collection[DueSchool], first: dict[int, date], now: datetime) -> None:
    hours = {school.id: school.hours for school in due}
    outbox.put_all(
        tx,
        [
            Letter(
                school_id=one.school_id,
                person_id=one.person_id,
                topic="weekly_summary",
                about=f"summary:{one.school_id}",
                due_at=next_allowed(
                    now, hours[one.school_id], quiet=one.quiet or hours[one.school_id].quiet, student=False
                ),
                revision=first[one.school_id].isoformat(),
                args={"school": one.school_id, "week": first[one.school_id].isoformat()},
            )
            for one in staff.curators_of(tx, list(hours))
        ],
    )


def _week(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> WeekSeen | None:
    """Nothing to whoever is no curator any longer."""
    if recipient.member_id is None or Role.CURATOR not in roles_of(tx, recipient.member_id):
        return None
    week = date.fromisoformat(args["week"])
    figures = weekly.kept(tx, args["school"], week)
    if figures is None:
        return None
    rhythm, hours = weekly.rhythm(tx, args["school"])
    return WeekSeen(
        first=week,
        today=local_day(recipient.now, hours.zone),
        figures=figures,
        before=weekly.before(tx, args["school"], week),
        silent_after=rhythm.silent_after,
    )


TOPICS = {"weekly_summary": Topic(_week, weekly_notice, drawn=True)}

TICKS = (Tick(weekly.due, tell),)
