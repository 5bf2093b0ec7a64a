"""The route of a programme (п. 2.2, 4.1.4): its stages as bands, all that is to be done as stops on the way, and the
present day among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.activities import Activity
from domain.mentorships import Pair
from domain.programmes import Programme, ProgrammeState, Tally
from domain.stages import Stage


class StopKind(StrEnum):
    STAGE = "stage"
    ACTIVITY = "activity"
    TODAY = "today"
    END = "end"


class StopState(StrEnum):
    DONE = "done"
    WAITING = "waiting"
    """For the mentor's check."""
    LATE = "late"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Stop:
    """`stage`: the band in which it lies; a stop of the kind `STAGE` begins it."""

    kind: StopKind
    day: date
    stage: Stage
    activity: Activity | None = None
    state: StopState | None = None


@dataclass(frozen=True, slots=True)
class Route:
    pair: Pair
    programme: Programme
    stops: tuple[Stop, ...]
    tally: Tally
    today: date


def state_of(activity: Activity, today: date) -> StopState:
    if activity.done_at is not None:
        return StopState.DONE
    if activity.handed_in_at is not None:
        return StopState.WAITING
    return StopState.LATE if activity.due_on < today else StopState.AHEAD


def stops_of(
    activities: Sequence[Activity],
    programme: Programme,
    began: Sequence[tuple[Stage, date]],
    reflect_before: int,
    today: date,
) -> tuple[Stop, ...]:
    """In the order of their days. `began`: the changes of stage on record; the last one of each counts. A stage in
    which nothing is to be done is left out, but the present one and those to come."""
    begins = dict(began)
    begins.setdefault(programme.stage, programme.begins_on)
    if programme.state is not ProgrammeState.ENDED:
        looks_back = programme.ends_on - timedelta(days=reflect_before)
        begins.setdefault(Stage.REFLEXIVE_ANALYTIC, max(looks_back, programme.begins_on))
    bands = sorted(begins.items(), key=lambda one: (one[1], tuple(Stage).index(one[0])))
    stops = [
        Stop(StopKind.ACTIVITY, one.due_on, _band(bands, one.due_on), one, state_of(one, today))
        for one in activities
    ]
    busy = {stop.stage for stop in stops}
    current = tuple(Stage).index(programme.stage)
    stops += [
        Stop(StopKind.STAGE, day, stage)
        for stage, day in bands
        if stage in busy or tuple(Stage).index(stage) >= current
    ]
    if programme.begins_on <= today <= programme.ends_on:
        stops.append(Stop(StopKind.TODAY, today, _band(bands, today)))
    stops.append(Stop(StopKind.END, programme.ends_on, _band(bands, programme.ends_on)))
    order = (StopKind.STAGE, StopKind.TODAY, StopKind.ACTIVITY, StopKind.END)
    return tuple(sorted(stops, key=lambda stop: (stop.day, order.index(stop.kind))))


def _band(bands: Sequence[tuple[Stage, date]], day: date) -> Stage:
    """The last that has begun by that day; before all of them the first."""
    begun = [stage for stage, since in bands if since <= day]
    return begun[-1] if begun else bands[0][0]
