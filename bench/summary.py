"""P10: the weekly summaries of many schools of a hundred pairs, all due at once: statements and CPU."""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from bench.figure import Figure
from bench.size import size
from bench.town import OF_A_SCHOOL, database, kinds, opened, settle
from domain.weekly import next_summary
from scheduler.weekly import tell
from storage import weekly, weekly_plans
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.mentorships import mentorships
from storage.tx import Tx
from tests.statements import COUNTED

PAIRS = OF_A_SCHOOL // 2
WEDNESDAY = datetime(2026, 9, 9, 9, 0, tzinfo=UTC)
TUESDAY_AFTER = datetime(2026, 9, 15, 9, 0, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)


async def measure(_: Path) -> AsyncIterator[Figure]:
    schools = size(200, 1000)
    for kind in kinds():
        async with database(kind) as url, opened(url) as store:
            await settle(store, schools * OF_A_SCHOOL)
            for school_id in range(1, schools + 1):
                await store.write_plainly(_live_a_week, school_id)
            with _counted() as seen:
                began = time.process_time()
                due = await store.read(weekly.due, TUESDAY_AFTER)
                await store.write_plainly(tell, due, TUESDAY_AFTER)
                spent = time.process_time() - began
            assert len(due) == schools
        note = f"{schools} schools × {PAIRS} pairs"
        yield Figure(f"P10 {kind} statements", float(len(seen)), (10, 5), note)
        yield Figure(f"P10 {kind} CPU", f"{spent:.2f} s", ("2 s", "0.5 s"), note)


def _live_a_week(tx: Tx, school_id: int) -> None:
    """Each pair is active and met; every fifth asked for help and was answered within the hour."""
    first = (school_id - 1) * OF_A_SCHOOL + 1
    pairs = range((school_id - 1) * PAIRS + 1, school_id * PAIRS + 1)
    tx.many(mentorships.insert(), [_pair(pair, school_id, first + 2 * n) for n, pair in enumerate(pairs)])
    tx.many(meetings.insert(), [_meeting(pair, school_id) for pair in pairs])
    asked = [(pair, first + 2 * n) for n, pair in enumerate(pairs) if n % 5 == 0]
    tx.many(help_requests.insert(), [_request(pair, school_id, mentee) for pair, mentee in asked])
    weekly_plans.put(tx, {school_id: next_summary(WEDNESDAY, *weekly.rhythm(tx, school_id))})


def _pair(id_: int, school_id: int, mentee_id: int) -> dict[str, Any]:
    return {
        "id": id_,
        "school_id": school_id,
        "mentor_id": mentee_id + 1,
        "mentee_id": mentee_id,
        "form": "teacher_teacher",
        "role_model": "experienced_young",
        "kind": "situational",
        "state": "active",
        "mentor_answer": "yes",
        "mentee_answer": "yes",
        "proposed_at": WEDNESDAY,
        "activated_at": WEDNESDAY,
    }


def _meeting(pair: int, school_id: int) -> dict[str, Any]:
    return {
        "school_id": school_id,
        "mentorship_id": pair,
        "starts_at": WEDNESDAY + AN_HOUR,
        "minutes": 30,
        "state": "held",
        "planned_at": WEDNESDAY,
        "recorded_at": WEDNESDAY + 2 * AN_HOUR,
    }


def _request(pair: int, school_id: int, mentee_id: int) -> dict[str, Any]:
    return {
        "school_id": school_id,
        "mentorship_id": pair,
        "mentee_id": mentee_id,
        "topic": "discipline",
        "urgent": False,
        "state": "answered",
        "step": 0,
        "revision": 0,
        "curator_at": WEDNESDAY + 4 * AN_HOUR,
        "asked_at": WEDNESDAY,
        "answered_at": WEDNESDAY + AN_HOUR,
    }


@contextmanager
def _counted() -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.lstrip().startswith((*COUNTED, "WITH")):
            seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)
