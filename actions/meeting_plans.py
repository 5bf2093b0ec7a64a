"""What is shown while a meeting is being planned: the times that the house proposes, overlaps, goals at hand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.meeting_news import Clash
from domain.meeting_times import (
    SEARCHED_DAYS,
    SERIES_LENGTH,
    SERIES_LIMIT,
    Busy,
    Diary,
    Offer,
    check_time,
    overlaps,
    proposed,
    times_of,
    weekly,
)
from domain.meetings import (
    Circle,
    Meeting,
    Participant,
    Reached,
    check_changeable,
    check_length,
    subject_of,
    subject_of_changers,
)
from domain.people import Actor
from domain.refusals import NotFound
from domain.rights import require
from domain.working_time import MIDNIGHT, ONE_DAY, instant
from storage import activities, freezes, meetings
from storage.meeting_diaries import LONGEST, Habit, diary, habit_of_group, habit_of_pair, horizon
from storage.meeting_lists import last_before, of_pair
from storage.tx import Tx

GOALS_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Slots:
    """`usual`: the first of the moments is the time at which these people meet most of all."""

    names: tuple[str, ...]
    minutes: int
    moments: tuple[datetime, ...]
    usual: bool
    with_student: bool
    in_series: bool = False


@dataclass(frozen=True, slots=True)
class DayTimes:
    names: tuple[str, ...]
    day: date
    offers: tuple[Offer, ...]
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A meeting before it is saved. `goals`: those at hand, the likeliest first; a title of a programme may be a
    key of its catalogue. `last`: how the goal of the last meeting ended (п. 3.1.5/3)."""

    names: tuple[str, ...]
    starts_at: datetime
    where: str
    goals: tuple[str, ...]
    clashes: tuple[Clash, ...]
    last_goal: str
    last_reached: Reached | None


@dataclass(frozen=True, slots=True)
class SeriesDraft:
    """`goals` stand beside `moments`, and may be fewer."""

    names: tuple[str, ...]
    moments: tuple[datetime, ...]
    where: str
    goals: tuple[str, ...]
    clashes: tuple[Clash, ...]


def see_meeting_slots(tx: Tx, actor: Actor, now: datetime, pair_id: int, minutes: int | None = None) -> Slots:
    """The nearest sensible times of a pair. Raises what keeps these people from meeting."""
    circle = _circle(tx, actor, now, pair_id, "see_meeting_slots")
    habit = habit_of_pair(tx, pair_id)
    return _slots(tx, actor, now, circle, habit, minutes or habit.minutes)


def see_meeting_times(tx: Tx, actor: Actor, now: datetime, pair_id: int, day: date, minutes: int) -> DayTimes:
    circle = _circle(tx, actor, now, pair_id, "see_meeting_times")
    return _times(tx, actor, now, circle, day, minutes)


def see_slots_to_move(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> Slots:
    meeting = _meeting(tx, actor, now, meeting_id, "see_slots_to_move")
    habit = _habit(tx, meeting)
    in_series = meeting.series_id is not None
    return _slots(tx, actor, now, meeting.circle, habit, meeting.minutes, meeting, in_series=in_series)


def see_times_to_move(tx: Tx, actor: Actor, now: datetime, meeting_id: int, day: date) -> DayTimes:
    meeting = _meeting(tx, actor, now, meeting_id, "see_times_to_move")
    return _times(tx, actor, now, meeting.circle, day, meeting.minutes, meeting)


def see_meeting_draft(
    tx: Tx, actor: Actor, now: datetime, pair_id: int, starts_at: datetime, minutes: int
) -> Draft:
    """Overlaps are shown before anything is saved; what is forbidden is refused here already."""
    circle = _circle(tx, actor, now, pair_id, "see_meeting_draft")
    check_length(minutes)
    book = diary(tx, circle, starts_at, starts_at + LONGEST)
    check_time(starts_at, minutes, now, book)
    last = last_before(tx, of_pair(pair_id), now, actor.today(now))
    return Draft(
        names=_names(circle, actor),
        starts_at=starts_at,
        where=_where(habit_of_pair(tx, pair_id)),
        goals=_goals(last, _programme(tx, pair_id, starts_at, GOALS_OFFERED))[:GOALS_OFFERED],
        clashes=_clashes(overlaps(starts_at, minutes, book.busy), circle.people, actor),
        last_goal=last.goal if last else "",
        last_reached=last.reached if last else None,
    )


def see_series_draft(
    tx: Tx,
    actor: Actor,
    now: datetime,
    pair_id: int,
    starts_at: datetime,
    minutes: int,
    count: int = SERIES_LENGTH,
) -> SeriesDraft:
    """Weekly, each with a goal from the programme in the order of its days (п. 3.1.5/3)."""
    circle = _circle(tx, actor, now, pair_id, "see_series_draft")
    check_length(minutes)
    if not 2 <= count <= SERIES_LIMIT:
        raise NotFound
    book = diary(tx, circle, starts_at, horizon(starts_at))
    check_time(starts_at, minutes, now, book)
    moments = weekly(starts_at, count, minutes, book)
    clashing = tuple(one for moment in moments for one in overlaps(moment, minutes, book.busy))
    return SeriesDraft(
        names=_names(circle, actor),
        moments=moments,
        where=_where(habit_of_pair(tx, pair_id)),
        goals=_programme(tx, pair_id, now, len(moments)),
        clashes=_clashes(clashing, circle.people, actor),
    )


def _circle(tx: Tx, actor: Actor, now: datetime, pair_id: int, action: str) -> Circle:
    circle = meetings.circle_of_pair(tx, pair_id, actor.school_id, actor.today(now))
    if circle is None:
        raise NotFound
    require(actor, action, subject_of(circle))
    freezes.check_circle(tx, actor, circle)
    return circle


def _meeting(tx: Tx, actor: Actor, now: datetime, meeting_id: int, action: str) -> Meeting:
    meeting = meetings.existing(tx, actor, now, meeting_id)
    require(actor, action, subject_of_changers(meeting))
    check_changeable(meeting, now)
    freezes.check_circle(tx, actor, meeting.circle)
    return meeting


def _habit(tx: Tx, meeting: Meeting) -> Habit:
    if meeting.mentorship_id is not None:
        return habit_of_pair(tx, meeting.mentorship_id)
    assert meeting.group_id is not None
    return habit_of_group(tx, meeting.group_id)


def _slots(
    tx: Tx,
    actor: Actor,
    now: datetime,
    circle: Circle,
    habit: Habit,
    minutes: int,
    moved: Meeting | None = None,
    *,
    in_series: bool = False,
) -> Slots:
    check_length(minutes)
    until = now + timedelta(days=SEARCHED_DAYS)
    book = diary(tx, circle, now, until, habit=habit, but=[moved.id] if moved else ())
    moments = tuple(one for one in proposed(now, minutes, book) if moved is None or one != moved.starts_at)
    return Slots(
        names=_names(circle, actor),
        minutes=minutes,
        moments=moments,
        usual=_is_usual(moments, book),
        with_student=any(one.is_student for one in circle.people),
        in_series=in_series,
    )


def _is_usual(moments: tuple[datetime, ...], book: Diary) -> bool:
    if not moments or book.usual is None:
        return False
    local = moments[0].astimezone(ZoneInfo(book.hours.zone))
    return (local.weekday(), local.time()) == (book.usual.weekday, book.usual.at)


def _times(
    tx: Tx, actor: Actor, now: datetime, circle: Circle, day: date, minutes: int, moved: Meeting | None = None
) -> DayTimes:
    check_length(minutes)
    zone = actor.zone_name
    begins, ends = instant(day, MIDNIGHT, zone), instant(day + ONE_DAY, MIDNIGHT, zone)
    book = diary(tx, circle, begins, ends, but=[moved.id] if moved else ())
    busy = tuple(one for one in book.busy if one.ends_at > begins)
    return DayTimes(
        _names(circle, actor),
        day,
        times_of(day, minutes, now, book),
        _clashes(busy, circle.people, actor),
    )


def _names(circle: Circle, actor: Actor) -> tuple[str, ...]:
    return tuple(one.called for one in circle.people if one.member_id != actor.member_id)


def _clashes(busy: tuple[Busy, ...], people: tuple[Participant, ...], actor: Actor) -> tuple[Clash, ...]:
    """An own one is without a name."""
    known = {one.member_id: one.called for one in people if one.member_id != actor.member_id}
    return tuple(Clash(known.get(one.member_id, ""), one.starts_at, one.ends_at) for one in busy)


def _where(habit: Habit) -> str:
    return habit.link or habit.place


def _programme(tx: Tx, pair_id: int, since: datetime, limit: int) -> tuple[str, ...]:
    return tuple(one.title for one in activities.upcoming(tx, pair_id, since.date(), limit))


def _goals(last: Meeting | None, of_programme: tuple[str, ...]) -> tuple[str, ...]:
    """What was agreed on last time comes first, then what was not reached, then the programme."""
    agreed = [last.next_goal] if last else []
    unreached = [last.goal] if last and last.reached is not Reached.YES else []
    return tuple(dict.fromkeys(goal for goal in (*agreed, *unreached, *of_programme) if goal))
