"""Meetings of the demo school: one held with its goal, a series that goes on, one within the next hours."""

from datetime import UTC, date, datetime, time, timedelta

from actions.meeting_guests import invite_guest
from actions.meeting_plans import see_series_draft
from actions.meeting_records import see_record, set_next_goal, write_meeting_note
from actions.meetings import confirm_meeting, confirm_series, plan_meeting, plan_series
from actions.my_meetings import see_my_meetings
from actions.my_pairs import see_my_mentees
from playground.cast import ZONE, Player
from playground.stage import Stage

SUNDAY = 6
AT = time(15, 30)
"""After lessons."""
SOON = timedelta(minutes=100)


async def plan_weeks(cast: dict[str, Player]) -> int:
    """The two teachers meet every week from the next working day on; gives the first meeting."""
    maria = cast["maria"]
    pair, first = await _pair(maria), _next_working(maria.stage.now)
    draft = await maria.do(see_series_draft, pair, first, 45, 6)
    told = await maria.do(plan_series, pair, first, 6, 45, "каб. 34", draft.goals)
    await cast["anna"].do(confirm_series, told.meeting_id)
    return int(told.meeting_id)


async def record_the_first(cast: dict[str, Player], meeting_id: int) -> None:
    """Under the notice that asks how it was: held, its goal reached; and what to work on till the next one."""
    maria = cast["maria"]
    await maria.hands.press("✅ Да")
    seen = await maria.do(see_record, meeting_id)
    if seen.goals:
        await maria.do(set_next_goal, meeting_id, seen.goals[0])
    await maria.hands.press("Без цели")
    await maria.do(
        write_meeting_note, meeting_id, "Разобрали начало урока: задание уже на доске, минута тишины."
    )


async def meet_soon(stage: Stage, cast: dict[str, Player]) -> None:
    """Two students see each other today or tomorrow, and the mentor waits for the mentee's yes from the factory."""
    ilya, pavel = cast["ilya"], cast["pavel"]
    told = await ilya.do(
        plan_meeting, await _pair(ilya), _soon(stage.now), 30, "библиотека", "Деление дробей"
    )
    await cast["liza"].do(confirm_meeting, told.meeting_id)
    at = _next_working(stage.now)
    await pavel.do(
        plan_meeting, await _pair(pavel), at, 45, "завод «Луч», проходная", "Какие предметы сдавать"
    )


async def bring_a_guest(cast: dict[str, Player]) -> None:
    """The psychologist is asked to the teachers' next meeting that is not of today, and has not answered yet."""
    maria = cast["maria"]
    tomorrow = _next_working(maria.stage.now).date()
    ahead = (await maria.do(see_my_meetings)).shown
    later = next(one for one in ahead if one.starts_at.date() >= tomorrow)
    await maria.do(invite_guest, later.id, cast["pyotr"].member_id)


async def _pair(mentor: Player) -> int:
    seen = await mentor.do(see_my_mentees)
    return int(seen.shown[0].id)


def _next_working(now: datetime) -> datetime:
    day = _after(now.astimezone(ZONE).date())
    return datetime.combine(day, AT, ZONE).astimezone(UTC)


def _after(day: date) -> date:
    day += timedelta(days=1)
    return _after(day) if day.weekday() == SUNDAY else day


def _soon(now: datetime) -> datetime:
    """At a half hour within the next hours, before quiet hours."""
    local = (now + SOON).astimezone(ZONE)
    soon = local.replace(minute=local.minute // 30 * 30, second=0, microsecond=0)
    return soon.astimezone(UTC)
