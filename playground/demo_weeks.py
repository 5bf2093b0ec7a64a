"""Two weeks of the demo school's teachers, so that the curator's summary has a week before to stand beside."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from actions.meeting_records import record_meeting
from actions.meetings import plan_meeting
from actions.my_pairs import see_my_mentees
from playground.cast import Player
from playground.stage import Stage

Cast = dict[str, Player]

SUMMARY = time(8, 5)
"""The weekly summary has just come."""
TALK, MEETING, AFTER_IT = time(14, 40), time(17), time(17, 50)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Event:
    """What somebody does at a moment of the school's history."""

    at: datetime
    done: Callable[[], Awaitable[None]]


async def live(stage: Stage, events: Sequence[Event], until: datetime, zone: ZoneInfo) -> None:
    """One after another; no Monday morning is passed over."""
    for event in sorted(events, key=lambda one: one.at):
        await _turn(stage, event.at, zone)
        await event.done()
    await _turn(stage, until, zone)


async def _turn(stage: Stage, to: datetime, zone: ZoneInfo) -> None:
    for morning in list(_mondays(stage.now, to, zone)):
        await stage.turn(morning)
    await stage.turn(max(to, stage.now))


def _mondays(since: datetime, until: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Monday mornings in between."""
    day = since.astimezone(zone).date()
    while day <= until.astimezone(zone).date():
        morning = datetime.combine(day, SUMMARY, zone).astimezone(UTC)
        if day.weekday() == 0 and since < morning <= until:
            yield morning
        day += timedelta(days=1)


def two_weeks(stage: Stage, cast: Cast, present: datetime, zone: ZoneInfo) -> list[Event]:
    """Beside the weekly meetings of the two: before the last Monday but one a request, before the last one a
    meeting, and one that was not."""
    last = list(_mondays(present - WEEK, present, zone))[-1]
    maria = cast["maria"]

    def at(days_before: int, wall: time) -> datetime:
        day = last.astimezone(zone).date() - timedelta(days=days_before)
        return datetime.combine(day, wall, zone).astimezone(UTC)

    events = [Event(at(10, TALK), lambda: _early_talk(stage, cast))]
    for days_before, goal, held in (
        (4, "Разбор урока", False),
        (3, "Разбор урока", True),
    ):
        events += _meeting(maria, at(days_before, MEETING), at(days_before, AFTER_IT), goal, held=held)
    return events


def _meeting(mentor: Player, starts_at: datetime, over: datetime, goal: str, *, held: bool) -> list[Event]:
    """Planned a few hours before, recorded afterwards."""
    planned: list[int] = []

    async def plan() -> None:
        pair = (await mentor.do(see_my_mentees)).shown[0].id
        planned.append((await mentor.do(plan_meeting, pair, starts_at, goal=goal)).meeting_id)

    async def record() -> None:
        await mentor.do(record_meeting, planned[0], held=held)

    return [Event(starts_at - timedelta(hours=3), plan), Event(over, record)]


async def _early_talk(stage: Stage, cast: Cast) -> None:
    anna, maria = cast["anna"].hands, cast["maria"].hands
    await anna.write("/start")
    await anna.press("Попросить помощь")
    await anna.write("Где взять бланк отчёта за четверть?")
    asked = maria.last["message_id"]
    await stage.wait(minutes=40)
    await maria.write("У секретаря, второй ящик.", reply_to=asked)
