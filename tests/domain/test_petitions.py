"""The rules of petitions (п. 5): who may file which, by when it is decided, and who hears that it waits."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.mentorships import Pair, PairState, Party, Side, subject_outside
from domain.people import Role
from domain.petitions import (
    Petition,
    PetitionKind,
    PetitionState,
    Sounding,
    check_decidable,
    check_kind,
    check_pause,
    due_on,
    first_to_hear,
    hears,
    next_sounding,
    reason_of,
    sounding_days,
    sounding_on,
)
from domain.programmes import check_in_contact, check_pair
from domain.refusals import (
    PairEnded,
    PairOnPause,
    PauseTooLong,
    PetitionDecided,
    PetitionNotOfThis,
    ProgrammePaused,
)
from domain.rights import Part
from domain.safety import Staff
from domain.working_time import DateRange, SchoolHours, is_working_day

SATURDAY = 5
MONDAY = date(2026, 9, 7)
HOURS = SchoolHours("Asia/Yekaterinburg")
MENTOR, MENTEE, CURATOR, HEAD = 1, 2, 3, 4
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def pair(**about: object) -> Pair:
    mentor = Party(MENTOR, 11, "Иванова Мария Петровна", Category.EMPLOYEE)
    mentee = Party(MENTEE, 12, "Котов Артём Игоревич", Category.EMPLOYEE)
    state = about.pop("state", PairState.ACTIVE)
    return Pair(
        1, 1, state, mentor, mentee, MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG,
        MentoringKind.TRADITIONAL, **about,
    )  # type: ignore[arg-type]  # fmt: skip


def petition(kind: PetitionKind, state: PetitionState, done: bool = False) -> Petition:
    now = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
    return Petition(
        1, 1, 1, MENTEE, kind, state, "", "", False, False, None, now, MONDAY, None, None, None, "",
        now if done else None,
    )  # fmt: skip


def staff(*members: tuple[int, Role]) -> list[Staff]:
    return [Staff(member, member + 10, str(member), role, True) for member, role in members]


@pytest.mark.clause("5.1.1/3")
@pytest.mark.clause("5.2.1/5")
@pytest.mark.parametrize(
    ("side", "kinds"),
    [
        (Side.MENTOR, {"proposal", "pause", "relief"}),
        (Side.MENTEE, {"proposal", "pause", "replacement"}),
    ],
)
def test_the_mentor_asks_for_relief_and_the_mentee_for_another_mentor(side: Side, kinds: set[str]) -> None:
    allowed = set()
    for kind in PetitionKind:
        try:
            check_kind(pair(), side, kind)
            allowed.add(kind.value)
        except PetitionNotOfThis:
            pass
    assert allowed == kinds


def test_nobody_else_files_one_and_nothing_is_filed_of_a_pair_that_is_over() -> None:
    with pytest.raises(PetitionNotOfThis):
        check_kind(pair(), None, PetitionKind.PAUSE)
    with pytest.raises(PairEnded):
        check_kind(pair(state=PairState.ENDED), Side.MENTEE, PetitionKind.PAUSE)


def test_a_parting_is_decided_in_five_working_days_and_a_pause_in_two() -> None:
    assert due_on(PetitionKind.RELIEF, MONDAY, HOURS) == date(2026, 9, 14)
    assert due_on(PetitionKind.PAUSE, MONDAY, HOURS) == date(2026, 9, 9)
    off = SchoolHours("Asia/Yekaterinburg", holidays=(DateRange(date(2026, 9, 8), date(2026, 9, 9)),))
    assert due_on(PetitionKind.PAUSE, MONDAY, off) == date(2026, 9, 11)


@given(st.sampled_from(PetitionKind), days)
def test_the_last_day_of_a_term_is_a_day_ahead_on_which_any_school_works(
    kind: PetitionKind, filed: date
) -> None:
    last = due_on(kind, filed, HOURS)
    assert last > filed
    assert is_working_day(last, HOURS)
    assert last.weekday() != SATURDAY


def test_nobody_is_reminded_of_a_term_on_a_saturday() -> None:
    monday, friday = date(2026, 9, 14), date(2026, 9, 18)
    assert sounding_days(monday, HOURS)[Sounding.BEFORE] == date(2026, 9, 11)
    assert sounding_days(friday, HOURS)[Sounding.AFTER] == date(2026, 9, 21)


@given(days)
def test_whoever_decides_is_reminded_before_on_and_after_the_last_day(filed: date) -> None:
    last = due_on(PetitionKind.RELIEF, filed, HOURS)
    heard = sounding_days(last, HOURS)
    assert list(heard) == [Sounding.BEFORE, Sounding.ON, Sounding.AFTER]
    assert heard[Sounding.BEFORE] < heard[Sounding.ON] == last < heard[Sounding.AFTER]


@given(days, st.integers(0, 20))
def test_each_reminder_comes_once_and_of_those_slept_through_only_the_last(filed: date, slept: int) -> None:
    last = due_on(PetitionKind.RELIEF, filed, HOURS)
    today = filed + timedelta(days=slept)
    now, coming = sounding_on(last, today, HOURS), next_sounding(last, today, HOURS)
    order = list(Sounding)
    heard = order.index(now) if now else -1
    assert coming is None if heard == 2 else coming is not None and order.index(coming[0]) == heard + 1


def test_a_parting_is_heard_by_curators_and_head_and_a_pause_by_the_curators() -> None:
    them = staff((CURATOR, Role.CURATOR), (HEAD, Role.HEAD))
    told = {kind: [one.member_id for one in first_to_hear(kind, pair(), them)] for kind in PetitionKind}
    assert told == {
        PetitionKind.RELIEF: [CURATOR, HEAD],
        PetitionKind.REPLACEMENT: [CURATOR, HEAD],
        PetitionKind.PROPOSAL: [CURATOR],
        PetitionKind.PAUSE: [CURATOR],
    }


def test_of_an_own_pair_the_curator_hears_nothing_and_the_head_does() -> None:
    them = staff((MENTOR, Role.CURATOR), (HEAD, Role.HEAD))
    assert [one.member_id for one in first_to_hear(PetitionKind.REPLACEMENT, pair(), them)] == [HEAD]
    assert [one.member_id for one in first_to_hear(PetitionKind.PAUSE, pair(), them)] == [HEAD]
    assert [one.member_id for one in hears(Sounding.ON, pair(), them)] == [HEAD]
    assert subject_outside(pair(), MENTOR).parties[Part.CURATOR] == frozenset()


def test_after_the_term_the_head_hears_it() -> None:
    them = staff((CURATOR, Role.CURATOR), (HEAD, Role.HEAD))
    heard = {one: [who.member_id for who in hears(one, pair(), them)] for one in Sounding}
    assert heard == {Sounding.BEFORE: [CURATOR], Sounding.ON: [CURATOR], Sounding.AFTER: [HEAD]}


@pytest.mark.parametrize(("days_ahead", "fits"), [(0, False), (1, True), (92, True), (93, False)])
def test_a_pause_begins_tomorrow_at_the_soonest_and_ends_within_a_summer(days_ahead: int, fits: bool) -> None:
    until = MONDAY + timedelta(days=days_ahead)
    if fits:
        check_pause(until, MONDAY)
        return
    with pytest.raises(PauseTooLong):
        check_pause(until, MONDAY)


def test_during_a_pause_the_programme_stands_but_days_may_be_moved() -> None:
    paused = pair(paused_until=date(2026, 9, 21))
    with pytest.raises(PairOnPause) as refused:
        check_pair(paused)
    assert refused.value.details == {"day": "21", "month": "09"}
    check_in_contact(paused)


def test_where_contact_is_stopped_nothing_of_the_programme_passes() -> None:
    with pytest.raises(ProgrammePaused):
        check_in_contact(pair(stopped=True))


def test_what_was_granted_may_get_another_successor_until_it_is_carried_out() -> None:
    relief = PetitionKind.RELIEF
    check_decidable(petition(relief, PetitionState.GRANTED), relief)
    with pytest.raises(PetitionDecided):
        check_decidable(petition(relief, PetitionState.GRANTED, done=True), relief)
    with pytest.raises(PetitionDecided):
        check_decidable(petition(relief, PetitionState.WITHDRAWN), relief)
    with pytest.raises(PetitionNotOfThis):
        check_decidable(petition(PetitionKind.PAUSE, PetitionState.FILED), relief)


def test_a_forged_reason_is_no_reason() -> None:
    assert reason_of(PetitionKind.RELIEF, "load") == "load"
    assert reason_of(PetitionKind.RELIEF, "exams") == ""
