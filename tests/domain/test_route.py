"""The route (п. 2.2, 4.1.4): every activity once, in the order of days, each in its stage, with the present day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.activities import Activity
from domain.programmes import Programme, ProgrammeState
from domain.route import StopKind, StopState, state_of, stops_of
from domain.stages import Stage
from views.route_sheet import ON_A_SHEET, sheets

BEGINS, ENDS = date(2026, 9, 7), date(2027, 5, 31)
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, tzinfo=UTC)
PROGRAMME = Programme(1, 1, BEGINS, ENDS, ProgrammeState.IN_FORCE, Stage.IMPLEMENTATION, 0, None)
BEGAN = ((Stage.DESIGN, date(2026, 9, 1)), (Stage.IMPLEMENTATION, BEGINS))


def activity(id: int, due_on: date, **more: object) -> Activity:
    return Activity(id, 1, "talk", due_on, 2, **more)  # type: ignore[arg-type]


def test_a_stop_is_done_waits_is_late_or_lies_ahead() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert state_of(activity(1, yesterday, done_at=NOW), TODAY) is StopState.DONE
    assert state_of(activity(1, yesterday, handed_in_at=NOW), TODAY) is StopState.WAITING
    assert state_of(activity(1, yesterday), TODAY) is StopState.LATE
    assert state_of(activity(1, TODAY), TODAY) is StopState.AHEAD


@pytest.mark.clause("4.1.4/design/8")
def test_stages_activities_the_day_and_the_end_stand_in_their_order() -> None:
    stops = stops_of(
        [activity(1, date(2026, 10, 14)), activity(2, date(2027, 5, 20))], PROGRAMME, BEGAN, 30, TODAY
    )
    assert [(stop.kind, stop.day, stop.stage) for stop in stops] == [
        (StopKind.STAGE, BEGINS, Stage.IMPLEMENTATION),
        (StopKind.ACTIVITY, date(2026, 10, 14), Stage.IMPLEMENTATION),
        (StopKind.TODAY, TODAY, Stage.IMPLEMENTATION),
        (StopKind.STAGE, date(2027, 5, 1), Stage.REFLEXIVE_ANALYTIC),
        (StopKind.ACTIVITY, date(2027, 5, 20), Stage.REFLEXIVE_ANALYTIC),
        (StopKind.END, ENDS, Stage.REFLEXIVE_ANALYTIC),
    ]


def test_after_the_end_no_day_is_the_present_one() -> None:
    stops = stops_of([], PROGRAMME, BEGAN, 30, date(2027, 6, 1))
    assert StopKind.TODAY not in [stop.kind for stop in stops]


@pytest.mark.clause("2.2/5")
@given(st.lists(st.dates(BEGINS, ENDS), max_size=40), st.dates(BEGINS, ENDS))
def test_each_activity_stands_on_one_sheet_and_none_is_overfull(days: list[date], today: date) -> None:
    found = [activity(n, day) for n, day in enumerate(days)]
    pages = sheets(stops_of(found, PROGRAMME, BEGAN, 30, today))
    shown = [stop.activity.id for page in pages for stop in page if stop.activity is not None]
    assert sorted(shown) == list(range(len(days)))
    assert max(sum(stop.activity is not None for stop in page) for page in pages) <= ON_A_SHEET
    ordered = [stop.day for page in pages for stop in page]
    assert ordered == sorted(ordered)
