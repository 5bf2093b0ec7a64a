"""When people meet: what is proposed, what is refused in words, and what is only warned of."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.categories import Category
from domain.meeting_times import (
    Busy,
    Diary,
    Usual,
    check_time,
    overlaps,
    proposed,
    times_of,
    usual_of,
    weekly,
)
from domain.meetings import Participant
from domain.refusals import MeetingInLessons, MeetingInQuietHours, MeetingTooFar, MeetingTooSoon, Refusal
from domain.working_time import (
    DateRange,
    QuietHours,
    SchoolHours,
    is_working_day,
    touches_lessons,
    touches_quiet,
)
from tests.domain.test_working_time import HOME, at

pytestmark = pytest.mark.clause("3.1.5/3")

HOURS = SchoolHours(HOME)
MONDAY = at("2026-09-07 10:00")


def person(
    category: Category = Category.EMPLOYEE, quiet: QuietHours | None = None, member: int = 1
) -> Participant:
    return Participant(member, member, "Лис Анна Олеговна", category, "6 «Б»", member == 1, quiet=quiet)


ADULTS = Diary(HOURS, (person(), person(member=2)))
WITH_STUDENT = Diary(HOURS, (person(), person(Category.STUDENT, member=2)))


def walls(moments: tuple[datetime, ...], zone: str = HOME) -> list[str]:
    return [f"{moment.astimezone(ZoneInfo(zone)):%a %d %H:%M}" for moment in moments]


def test_the_nearest_working_days_are_proposed_soon_after_lessons() -> None:
    assert walls(proposed(MONDAY, 45, WITH_STUDENT)) == [
        "Mon 07 14:30",
        "Tue 08 14:30",
        "Wed 09 14:30",
        "Thu 10 14:30",
        "Fri 11 14:30",
        "Sat 12 14:30",
    ]


def test_the_pairs_usual_time_comes_first_and_gives_the_hour_of_the_other_days() -> None:
    usual = Diary(HOURS, ADULTS.people, usual=Usual(3, time(16)))
    assert walls(proposed(MONDAY, 45, usual)) == [
        "Thu 10 16:00",
        "Mon 07 16:00",
        "Tue 08 16:00",
        "Wed 09 16:00",
        "Fri 11 16:00",
        "Sat 12 16:00",
    ]


def test_what_is_usual_is_what_was_most_often_and_among_equals_the_latest() -> None:
    thursday, other = at("2026-09-03 16:00"), at("2026-09-01 15:00")
    assert usual_of([thursday, other, thursday - timedelta(weeks=1)], HOME) == Usual(3, time(16))
    assert usual_of([other, thursday], HOME) == Usual(1, time(15))
    assert usual_of([], HOME) is None


def test_beside_a_meeting_of_either_of_them_a_later_time_of_the_day_is_proposed() -> None:
    busy = (Busy(2, at("2026-09-07 14:00"), at("2026-09-07 15:10")),)
    assert walls(proposed(MONDAY, 45, Diary(HOURS, ADULTS.people, busy)))[0] == "Mon 07 15:30"


def test_nothing_is_proposed_within_the_hour() -> None:
    assert walls(proposed(at("2026-09-07 14:00"), 45, ADULTS))[0] == "Mon 07 15:00"


def test_no_sunday_and_no_holiday_is_proposed() -> None:
    hours = SchoolHours(HOME, holidays=(DateRange(date(2026, 9, 8), date(2026, 9, 11)),))
    found = walls(proposed(MONDAY, 45, Diary(hours, ADULTS.people)))
    assert found[:3] == ["Mon 07 14:30", "Sat 12 14:30", "Mon 14 14:30"]


@pytest.mark.parametrize(
    ("moment", "refusal"),
    [
        ("2026-09-08 13:30", MeetingInLessons),
        ("2026-09-08 08:00", MeetingInLessons),
        ("2026-09-08 19:30", MeetingInQuietHours),
        ("2026-09-07 10:00", MeetingTooSoon),
        ("2027-09-09 15:00", MeetingTooFar),
    ],
)
def test_a_students_lessons_and_quiet_hours_are_refused_in_words(moment: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        check_time(at(moment), 45, MONDAY, WITH_STUDENT)


def test_adults_meet_when_they_like() -> None:
    check_time(at("2026-09-08 19:30"), 45, MONDAY, ADULTS)
    check_time(at("2026-09-08 10:00"), 45, MONDAY, ADULTS)


def test_a_students_own_quiet_hours_count() -> None:
    early = Diary(HOURS, (person(), person(Category.STUDENT, QuietHours(time(18), time(8)), 2)))
    with pytest.raises(MeetingInQuietHours):
        check_time(at("2026-09-08 17:30"), 45, MONDAY, early)
    check_time(at("2026-09-08 17:15"), 45, MONDAY, early)


def test_times_of_a_day_leave_out_what_is_forbidden_and_mark_what_overlaps() -> None:
    busy = (Busy(1, at("2026-09-08 16:00"), at("2026-09-08 16:45")),)
    offers = times_of(date(2026, 9, 8), 45, MONDAY, Diary(HOURS, WITH_STUDENT.people, busy))
    shown = [(walls((offer.starts_at,))[0], offer.clashes) for offer in offers]
    assert shown[0] == ("Tue 08 14:00", False)
    assert shown[-1] == ("Tue 08 19:00", False)
    assert [wall for wall, clashes in shown if clashes] == ["Tue 08 15:30", "Tue 08 16:00", "Tue 08 16:30"]


def test_what_ends_when_the_other_begins_is_no_overlap() -> None:
    busy = (Busy(1, at("2026-09-08 16:00"), at("2026-09-08 16:45")),)
    assert overlaps(at("2026-09-08 15:15"), 45, busy) == ()
    assert overlaps(at("2026-09-08 16:45"), 45, busy) == ()
    assert overlaps(at("2026-09-08 16:44"), 45, busy) == busy


def test_a_series_is_weekly_at_the_same_wall_time_and_leaves_holidays_out() -> None:
    hours = SchoolHours(HOME, holidays=(DateRange(date(2026, 11, 2), date(2026, 11, 8)),))
    found = weekly(at("2026-10-21 14:30"), 4, 45, Diary(hours, ADULTS.people))
    assert walls(found) == ["Wed 21 14:30", "Wed 28 14:30", "Wed 11 14:30", "Wed 18 14:30"]


def test_a_series_stays_at_its_wall_time_over_a_change_of_the_clock() -> None:
    berlin = Diary(SchoolHours("Europe/Berlin"), ADULTS.people)
    first = at("2026-10-21 14:30", "Europe/Berlin")
    assert walls(weekly(first, 2, 45, berlin), "Europe/Berlin") == ["Wed 21 14:30", "Wed 28 14:30"]
    assert [moment.hour for moment in weekly(first, 2, 45, berlin)] == [12, 13]


@given(
    st.integers(0, 270 * 24 * 4),
    st.sampled_from([20, 30, 45, 60, 90]),
    st.none()
    | st.builds(Usual, st.integers(0, 6), st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30]))),
    st.lists(st.tuples(st.integers(0, 14 * 48), st.integers(1, 8)), max_size=12),
)
def test_whatever_is_proposed_is_forbidden_to_nobody_and_overlaps_nothing(
    quarters: int, minutes: int, usual: Usual | None, taken: list[tuple[int, int]]
) -> None:
    now = MONDAY + timedelta(minutes=15 * quarters)
    half_hour = timedelta(minutes=30)
    busy = tuple(
        Busy(2, now + half_hour * begins, now + half_hour * (begins + long)) for begins, long in taken
    )
    diary = Diary(HOURS, WITH_STUDENT.people, busy, usual)
    found = proposed(now, minutes, diary)
    assert 1 <= len(found) == len(set(found)) <= 6
    for moment in found:
        end = moment + timedelta(minutes=minutes)
        assert moment >= now + timedelta(hours=1)
        assert is_working_day(moment.astimezone(ZoneInfo(HOME)).date(), HOURS)
        assert not touches_lessons(moment, end, HOURS)
        assert not touches_quiet(moment, end, HOURS, HOURS.quiet)
        assert overlaps(moment, minutes, busy) == ()
