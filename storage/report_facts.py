"""What was recorded of a programme, gathered for the mentor's report: counted, never guessed."""

import json
from datetime import datetime
from statistics import median
from typing import Any

from sqlalchemy import select

from domain.meetings import MeetingState
from domain.mentor_reports import (
    AchievementFact,
    Facts,
    GoalFact,
    HardFact,
    ShiftFact,
    is_achievement,
    is_visit,
)
from domain.mentorships import Pair
from domain.programmes import Programme
from domain.reflections import Reflection, ReflectionState, ShownTo
from domain.working_time import MIDNIGHT, instant
from storage import diagnoses, goals, reflections, schools
from storage.activities import activities
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.tx import Tx


def gather(tx: Tx, programme: Programme, pair: Pair, now: datetime) -> Facts:
    since = instant(programme.begins_on, MIDNIGHT, schools.hours(tx, pair.school_id).zone)
    return Facts(
        begins_on=programme.begins_on,
        ends_on=programme.ends_on,
        form=pair.form,
        role_model=pair.role_model,
        kind=pair.kind,
        goals=_goals(tx, programme),
        shifts=_shifts(tx, programme),
        **_of_activities(tx, programme),
        **_of_meetings(tx, pair, since, now),
        **_of_requests(tx, pair, since),
        **_of_the_mentor(tx, programme, pair),
    )


def _goals(tx: Tx, programme: Programme) -> tuple[GoalFact, ...]:
    followed = goals.of_programme(tx, programme.id)
    return tuple(GoalFact(one.words, one.reached_at is not None) for one in followed)


def _shifts(tx: Tx, programme: Programme) -> tuple[ShiftFact, ...]:
    known = diagnoses.before_after(tx, programme.id)
    return tuple(ShiftFact(one.topic, one.before, one.after) for one in known.shifts) if known else ()


def _of_activities(tx: Tx, programme: Programme) -> dict[str, Any]:
    query = select(activities).where(activities.c.programme_id == programme.id)
    listed = tx.rows(query.order_by(activities.c.due_on, activities.c.id))
    done = [row for row in listed if row.done_at is not None]
    marks = [row.mark for row in done if row.mark is not None]
    achieved = [row for row in done if is_achievement(row.title, row.type)]
    return {
        "activities": len(listed),
        "activities_done": len(done),
        "lessons": sum(is_visit(row.title, row.type) for row in listed),
        "lessons_done": sum(is_visit(row.title, row.type) for row in done),
        "marks": len(marks),
        "mark_sum": sum(marks),
        "achievements": tuple(AchievementFact(row.title, row.actual) for row in achieved),
        "hard": tuple(_hard(one, listed) for one in programme.difficulties),
    }


def _hard(difficulty: str, listed: Any) -> HardFact:
    against = [row for row in listed if difficulty in json.loads(row.difficulties)]
    done = tuple(row.title for row in against if row.done_at is not None)
    return HardFact(difficulty, len(against), done)


def _of_meetings(tx: Tx, pair: Pair, since: datetime, now: datetime) -> dict[str, Any]:
    """Those that were to be by now; a cancelled one was not to be."""
    query = select(meetings.c.state).where(
        meetings.c.mentorship_id == pair.id,
        meetings.c.starts_at >= since,
        meetings.c.starts_at <= now,
        meetings.c.state != MeetingState.CANCELLED.value,
    )
    states = [row.state for row in tx.rows(query)]
    return {"meetings": len(states), "meetings_held": states.count(MeetingState.HELD.value)}


def _of_requests(tx: Tx, pair: Pair, since: datetime) -> dict[str, Any]:
    asked = help_requests.c.mentorship_id == pair.id, help_requests.c.asked_at >= since
    rows = tx.rows(select(help_requests.c.asked_at, help_requests.c.answered_at).where(*asked))
    waited = [row.answered_at - row.asked_at for row in rows if row.answered_at is not None]
    minutes = round(median(one.total_seconds() for one in waited) / 60) if waited else None
    return {"requests": len(rows), "answered": len(waited), "answer_minutes": minutes}


def _of_the_mentor(tx: Tx, programme: Programme, pair: Pair) -> dict[str, Any]:
    """The own words where the mentor lets the curator read them: who reads the report is the same."""
    own = next((one for one in reflections.of_programme(tx, programme.id) if _is_shown(one, pair)), None)
    if own is None:
        return {}
    return {"own_mark": own.mark, "own_good": own.good or "", "own_hard": own.hard or ""}


def _is_shown(one: Reflection, pair: Pair) -> bool:
    given = one.state is ReflectionState.GIVEN and one.shown_to is not ShownTo.NOBODY
    return given and one.member_id == pair.mentor.member_id
