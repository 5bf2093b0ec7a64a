"""What the two may conclude (п. 4.1.4, 1.2), in which state, and until when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conclusions import (
    Conclusion,
    ConclusionState,
    Outcome,
    answered,
    carried_out,
    check_other_wanted,
    check_proposed,
    closed,
    is_due,
    likely_ends,
    outcomes,
)
from domain.programmes import Programme, ProgrammeState, check_term, last_day
from domain.refusals import (
    ChoiceWanted,
    ConclusionOver,
    EndsInHolidays,
    ProgrammeMovedOn,
    ProlongedTooLittle,
    TermTooLong,
)
from domain.stages import CLOSING_REASONS, Need, Stage, Why
from domain.working_time import DateRange, SchoolHours

BEGINS, ENDS = date(2026, 9, 7), date(2027, 2, 28)
TODAY = date(2027, 2, 1)
HOURS = SchoolHours("Asia/Yekaterinburg", holidays=(DateRange(date(2027, 3, 27), date(2027, 4, 4)),))
LOOKING_BACK = Programme(
    id=1,
    mentorship_id=1,
    begins_on=BEGINS,
    ends_on=ENDS,
    state=ProgrammeState.IN_FORCE,
    stage=Stage.REFLEXIVE_ANALYTIC,
    revision=1,
    made_by=1,
)
AT = datetime(2027, 2, 1, 5, 0, tzinfo=UTC)
PROPOSED = Conclusion(1, 1, Outcome.COMPLETE, ENDS, ConclusionState.PROPOSED, 1, AT)


@pytest.mark.clause("4.1.4/reflexive-analytic/2")
@pytest.mark.parametrize(
    ("outcome", "until", "refusal"),
    [
        (Outcome.COMPLETE, None, None),
        (Outcome.COMPLETE, ENDS, None),
        (Outcome.COMPLETE, date(2027, 3, 31), ChoiceWanted),
        (Outcome.PROLONG, date(2027, 5, 31), None),
        (Outcome.PROLONG, date(2027, 9, 6), None),
        (Outcome.PROLONG, date(2027, 9, 7), TermTooLong),
        (Outcome.PROLONG, date(2027, 4, 1), EndsInHolidays),
        (Outcome.PROLONG, date(2027, 6, 30), EndsInHolidays),
        (Outcome.CHANGE, date(2027, 6, 30), EndsInHolidays),
        (Outcome.PROLONG, ENDS, ChoiceWanted),
        (Outcome.PROLONG, None, ChoiceWanted),
        (Outcome.PROLONG, date(2027, 3, 2), ProlongedTooLittle),
        (Outcome.CHANGE, date(2027, 5, 31), None),
        (Outcome.CHANGE, ENDS, ProlongedTooLittle),
        (Outcome.CHANGE, date(2027, 9, 7), TermTooLong),
    ],
)
def test_what_may_be_proposed_and_until_when(
    outcome: Outcome, until: date | None, refusal: type[Exception] | None
) -> None:
    if refusal is None:
        check_proposed(LOOKING_BACK, outcome, until, TODAY, 30, HOURS)
    else:
        with pytest.raises(refusal):
            check_proposed(LOOKING_BACK, outcome, until, TODAY, 30, HOURS)


@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("stage", [one for one in Stage if one is not Stage.REFLEXIVE_ANALYTIC])
def test_in_no_other_stage_anything_is_concluded(outcome: Outcome, stage: Stage) -> None:
    with pytest.raises(ProgrammeMovedOn):
        check_proposed(replace(LOOKING_BACK, stage=stage), outcome, date(2027, 5, 31), TODAY, 30, HOURS)


@pytest.mark.parametrize("state", list(ConclusionState))
def test_only_what_is_proposed_is_answered_and_what_stands_is_not_proposed_anew(
    state: ConclusionState,
) -> None:
    one = replace(PROPOSED, state=state)
    if state is ConclusionState.PROPOSED:
        assert answered(one, True) is ConclusionState.AGREED
        assert answered(one, False) is ConclusionState.DISCUSSED
    else:
        with pytest.raises(ConclusionOver):
            answered(one, True)
    if state in (ConclusionState.AGREED, ConclusionState.DECIDED):
        with pytest.raises(ConclusionOver):
            check_other_wanted(one)
    else:
        check_other_wanted(one)


@pytest.mark.parametrize(
    ("outcome", "goes"),
    [
        (Outcome.COMPLETE, None),
        (Outcome.PROLONG, (Stage.IMPLEMENTATION, Why.PROLONGED)),
        (Outcome.CHANGE, (Stage.IMPLEMENTATION, Why.CHANGED)),
    ],
)
def test_where_a_programme_goes_by_what_was_concluded(
    outcome: Outcome, goes: tuple[Stage, Why] | None
) -> None:
    assert carried_out(replace(PROPOSED, outcome=outcome)) == goes


def test_what_is_completed_with_its_term_waits_for_the_day_after_it() -> None:
    assert not is_due(PROPOSED, ENDS)
    assert is_due(PROPOSED, ENDS + timedelta(days=1))
    assert is_due(replace(PROPOSED, until=None), TODAY)


DAYS = st.dates(date(2020, 1, 1), date(2060, 1, 1))


@pytest.mark.clause("1.2/programme")
@given(
    DAYS,
    st.integers(89, 366),
    st.integers(-60, 120),
    st.sampled_from((14, 21, 30, 45)),
    st.sampled_from((Outcome.PROLONG, Outcome.CHANGE)),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 14)), max_size=3),
)
def test_however_often_a_programme_is_prolonged_it_lasts_a_year_in_all(
    begins: date,
    length: int,
    since_end: int,
    before: int,
    outcome: Outcome,
    vacations: list[tuple[int, int]],
) -> None:
    off = ((begins + timedelta(days=first), timedelta(days=more)) for first, more in vacations)
    hours = replace(HOURS, holidays=tuple(DateRange(first, first + more) for first, more in off))
    year = last_day(begins, 12)
    ends = min(max(begins + timedelta(days=length), last_day(begins, 3)), year)
    programme = replace(LOOKING_BACK, begins_on=begins, ends_on=ends)
    today = max(begins, ends + timedelta(days=since_end))
    for _ in range(15):
        offered = likely_ends(programme, outcome, today, before, hours)
        assert (outcome in outcomes(programme, today, before, hours)) == bool(offered)
        if not offered:
            break
        for day in offered.values():
            check_proposed(programme, outcome, day, today, before, hours)
        programme = replace(programme, ends_on=min(offered.values()))
        check_term(programme.begins_on, programme.ends_on)
        assert programme.ends_on <= year
        today = max(today, programme.ends_on - timedelta(days=before))
        assert today < programme.ends_on
    assert not likely_ends(programme, Outcome.PROLONG, year, before, hours)


@pytest.mark.clause("1.2/programme")
def test_no_offered_end_is_in_the_holidays() -> None:
    """The last school day before them, and none in the summer: the year of this programme is over after it."""
    assert likely_ends(LOOKING_BACK, Outcome.PROLONG, TODAY, 30, HOURS) == {
        "prolong-months-1": date(2027, 3, 26),
        "prolong-months-2": date(2027, 4, 28),
        "prolong-months-3": date(2027, 5, 28),
        "prolong-summer": date(2027, 5, 31),
        "prolong-year": date(2027, 9, 6),
    }
    until_summer = replace(LOOKING_BACK, begins_on=date(2026, 9, 1), ends_on=date(2027, 5, 31))
    may = date(2027, 5, 3)
    assert likely_ends(until_summer, Outcome.PROLONG, may, 14, HOURS) == {}
    with pytest.raises(TermTooLong):
        check_proposed(until_summer, Outcome.PROLONG, date(2027, 8, 31), may, 14, HOURS)


@pytest.mark.parametrize("why", list(Why))
def test_a_stage_that_lacks_something_is_closed_for_a_reason_of_the_list_and_no_other(why: Why) -> None:
    if why in CLOSING_REASONS:
        assert closed(LOOKING_BACK, (Need.REPORT,), why) is Stage.RESULT
    else:
        with pytest.raises(ProgrammeMovedOn):
            closed(LOOKING_BACK, (Need.REPORT,), why)
    with pytest.raises(ProgrammeMovedOn):
        closed(LOOKING_BACK, (), why)
