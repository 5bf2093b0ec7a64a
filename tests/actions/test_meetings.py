"""Meetings on both databases: reminders follow each change, contact that stands still is respected (п. 3.1.5/3)."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions import meeting_records, meetings, my_meetings
from actions.holidays import add_holidays
from actions.member_papers import withdraw_parent_paper
from actions.mentorships import end_pair
from actions.privacy import erase_own_data
from actions.safety import call_for_safety, lift_freeze
from actions.schools import set_lessons, set_quiet_hours, set_zone
from actions.settings import choose_own_quiet_hours
from domain.meetings import MeetingState, Reached
from domain.refusals import (
    AccountNotShared,
    ContactFrozen,
    MeetingAhead,
    MeetingInLessons,
    MeetingOver,
    MeetingTooSoon,
    MeetingTwice,
    NotAllowed,
    NotFound,
    PairEnded,
    ParentConsentMissingForMentee,
    Refusal,
)
from storage.audit import audit
from storage.meeting_lists import Which
from storage.outbox import outbox
from storage.tx import Tx
from tests.house import House, Person, School

pytestmark = pytest.mark.clause("3.1.5/3")

AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""Monday, 15:00 in the school's zone."""
WEDNESDAY = datetime(2026, 9, 9, 9, 30, tzinfo=UTC)
"""14:30 there."""
THURSDAY = WEDNESDAY + timedelta(days=1)
HOME = "Asia/Yekaterinburg"


@pytest.fixture
async def pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def student_pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.student_mentor, school.student, "student_student")


async def plan(person: Person, pair: int, at: datetime = WEDNESDAY, **more: Any) -> int:
    told = await person.do(meetings.plan_meeting, pair, at, **more)
    await person.house.settle()
    return int(told.meeting_id)


def _waiting(tx: Tx, person_id: int, zone: str) -> list[tuple[str, str]]:
    rows = tx.rows(
        select(outbox.c.topic, outbox.c.due_at)
        .where(outbox.c.person_id == person_id, outbox.c.state == "pending")
        .where(outbox.c.object_key.like("meeting:%"))
        .order_by(outbox.c.due_at, outbox.c.id)
    )
    return [(row.topic, f"{row.due_at.astimezone(ZoneInfo(zone)):%a %d %H:%M}") for row in rows]


async def waiting(person: Person, zone: str = HOME) -> list[tuple[str, str]]:
    """What is still to be said of meetings, with its wall time."""
    return await person.house.store.read(_waiting, person.person_id, zone)


async def refused(refusal: type[Refusal], person: Person, action: Any, *args: Any) -> None:
    with pytest.raises(refusal):
        await person.do(action, *args)


async def test_both_are_reminded_and_the_mentor_is_asked_afterwards(
    house: House, school: School, pair: int
) -> None:
    await plan(school.mentor, pair)
    assert await waiting(school.mentee) == [
        ("meeting_day", "Tue 08 14:30"),
        ("meeting_hour", "Wed 09 13:30"),
    ]
    assert await waiting(school.mentor) == [
        ("meeting_day", "Tue 08 14:30"),
        ("meeting_hour", "Wed 09 13:30"),
        ("meeting_after", "Wed 09 15:15"),
    ]


async def test_moved_back_and_forth_there_is_one_reminder_for_each_intended_time(
    house: House, school: School, pair: int
) -> None:
    meeting = await plan(school.mentor, pair)
    times = [THURSDAY, WEDNESDAY, THURSDAY, THURSDAY + timedelta(hours=2), WEDNESDAY]
    for at, person in zip(times, [school.mentee, school.mentor] * 3, strict=False):
        await person.do(meetings.move_meeting, meeting, at)
        await house.settle()
    assert await waiting(school.mentee) == [
        ("meeting_day", "Tue 08 14:30"),
        ("meeting_hour", "Wed 09 13:30"),
    ]


@pytest.mark.parametrize("moved_at", range(0, 48, 5))
async def test_moved_at_any_moment_nobody_is_reminded_twice_of_a_time_or_of_an_old_one(
    house: House, school: School, pair: int, moved_at: int
) -> None:
    """The clock goes on hour by hour; somewhere on the way the meeting is moved by a day."""
    meeting = await plan(school.mentor, pair)
    said_before = len(school.mentee.phone.texts)
    for hour in range(96):
        if hour == moved_at and house.now < WEDNESDAY:
            await school.mentor.do(meetings.move_meeting, meeting, THURSDAY)
        await house.turn(AFTERNOON + timedelta(hours=hour, minutes=1))
    reminders = [t.split("\n")[0] for t in school.mentee.phone.texts[said_before:] if t.startswith("⏰")]
    moved_after = moved_at if AFTERNOON + timedelta(hours=moved_at) < WEDNESDAY else 96
    of_old = [hours for hours in (24, 46) if hours - 0.5 < moved_after]
    assert len(reminders) == len(of_old) + (2 if moved_after < 96 else 0)
    assert len([t for t in school.mentor.phone.texts if t.startswith("📝")]) == 1


async def test_cancelled_nothing_more_is_said_but_that_it_is_off(
    house: House, school: School, pair: int
) -> None:
    meeting = await plan(school.mentor, pair)
    await school.mentor.do(meetings.cancel_meeting, meeting)
    await house.settle()
    assert await waiting(school.mentee) == []
    assert school.mentee.phone.text == "🚫 Мария Петровна отменяет встречу: ср 9 сентября, 14:30."
    await refused(MeetingOver, school.mentee, meetings.move_meeting, meeting, THURSDAY)


async def test_a_student_is_reminded_before_lessons_and_never_in_them(
    house: House, school: School, student_pair: int
) -> None:
    await plan(school.student_mentor, student_pair)
    assert await waiting(school.student) == [
        ("meeting_day", "Tue 08 14:30"),
        ("meeting_hour", "Wed 09 08:20"),
    ]


@pytest.mark.parametrize(
    ("at", "refusal"),
    [
        (datetime(2026, 9, 9, 5, 0, tzinfo=UTC), MeetingInLessons),
        (datetime(2026, 9, 7, 10, 0, tzinfo=UTC), MeetingTooSoon),
    ],
)
async def test_what_is_forbidden_is_refused(
    house: House, school: School, student_pair: int, at: datetime, refusal: type[Refusal]
) -> None:
    await refused(refusal, school.student, meetings.plan_meeting, student_pair, at)


async def test_the_same_two_do_not_meet_twice_at_one_time(house: House, school: School, pair: int) -> None:
    await plan(school.mentor, pair)
    await refused(MeetingTwice, school.mentee, meetings.plan_meeting, pair, WEDNESDAY)


@pytest.mark.clause("1.3/4")
async def test_where_contact_stands_still_nobody_plans_and_nobody_is_reminded(
    house: House, school: School, student_pair: int
) -> None:
    meeting = await plan(school.student_mentor, student_pair)
    before = len(school.student_mentor.phone.texts)
    await school.student.do(call_for_safety)
    await refused(ContactFrozen, school.student_mentor, meetings.plan_meeting, student_pair, THURSDAY)
    for hour in range(30):
        await house.turn(AFTERNOON + timedelta(hours=hour))
    said = school.student_mentor.phone.texts[before:]
    assert [text for text in said if text.startswith("⏰")] == []
    seen = await school.student.look(my_meetings.see_meeting, meeting)
    assert seen.stands


async def test_when_contact_is_open_again_the_reminders_that_lie_ahead_go_out(
    house: House, school: School, student_pair: int
) -> None:
    await plan(school.student_mentor, student_pair)
    freeze = await school.student.do(call_for_safety)
    await house.turn(datetime(2026, 9, 8, 10, 0, tzinfo=UTC))
    await school.curator.do(lift_freeze, freeze)
    await house.turn(datetime(2026, 9, 9, 3, 21, tzinfo=UTC))
    assert school.student.phone.text.startswith("⏰ Встреча сегодня в 14:30")


@pytest.mark.clause("2.1")
async def test_without_the_parents_paper_nobody_meets_and_nobody_is_reminded(
    house: House, school: School, student_pair: int
) -> None:
    await plan(school.student_mentor, student_pair)
    await school.curator.do(withdraw_parent_paper, school.student.member_id)
    before = len(school.student_mentor.phone.texts)
    await refused(
        ParentConsentMissingForMentee, school.student_mentor, meetings.plan_meeting, student_pair, THURSDAY
    )
    await house.turn(datetime(2026, 9, 8, 9, 31, tzinfo=UTC))
    assert [text for text in school.student_mentor.phone.texts[before:] if text.startswith("⏰")] == []


async def test_with_the_pair_its_meetings_end(house: House, school: School, pair: int) -> None:
    meeting = await plan(school.mentor, pair)
    await school.curator.do(end_pair, pair)
    assert await waiting(school.mentee) == []
    seen = await school.mentee.look(my_meetings.see_meeting, meeting)
    assert seen.meeting.state is MeetingState.CANCELLED
    await refused(PairEnded, school.mentor, meetings.plan_meeting, pair, THURSDAY)


async def test_whoever_erases_oneself_leaves_no_words_and_no_reminder(
    house: House, school: School, pair: int
) -> None:
    meeting = await plan(school.mentor, pair, goal="Каллиграфия", where="каб. 34")
    await school.mentee.do(erase_own_data, "Участник удалён")
    assert await waiting(school.mentor) == []
    left = (await school.mentor.look(my_meetings.see_meeting, meeting)).meeting
    assert (left.state, left.goal, left.place) == (MeetingState.CANCELLED, "", "")


async def test_a_school_that_moves_to_another_zone_keeps_the_wall_times(
    house: House, school: School, pair: int
) -> None:
    meeting = await plan(school.mentor, pair)
    await school.admin.do(set_zone, "Europe/Moscow")
    moved = (await school.mentor.look(my_meetings.see_meeting, meeting)).meeting
    assert moved.starts_at == datetime(2026, 9, 9, 11, 30, tzinfo=UTC)
    assert await waiting(school.mentor, "Europe/Moscow") == [
        ("meeting_day", "Tue 08 14:30"),
        ("meeting_hour", "Wed 09 13:30"),
        ("meeting_after", "Wed 09 15:15"),
    ]


async def test_other_quiet_hours_or_lessons_of_the_school_move_the_reminders(
    house: House, school: School, student_pair: int
) -> None:
    await plan(school.student_mentor, student_pair, datetime(2026, 9, 9, 11, 0, tzinfo=UTC))
    await school.curator.do(set_lessons, time(8), time(15, 30))
    assert (await waiting(school.student))[-1] == ("meeting_hour", "Tue 08 19:50")
    await school.curator.do(set_lessons, time(9), time(15, 45))
    assert (await waiting(school.student))[-1] == ("meeting_hour", "Wed 09 08:50")
    await school.curator.do(set_quiet_hours, time(21), time(8, 55))
    assert (await waiting(school.student))[-1] == ("meeting_hour", "Wed 09 08:55")


async def test_a_holiday_on_the_day_before_moves_the_reminder_to_a_working_day(
    house: House, school: School, pair: int
) -> None:
    await plan(school.mentor, pair, THURSDAY)
    await school.curator.do(add_holidays, date(2026, 9, 9), date(2026, 9, 9))
    assert await waiting(school.mentee) == [
        ("meeting_day", "Tue 08 14:30"),
        ("meeting_hour", "Thu 10 13:30"),
    ]


async def test_own_quiet_hours_move_ones_reminders_and_nobody_elses(
    house: House, school: School, pair: int
) -> None:
    at = datetime(2026, 9, 9, 14, 30, tzinfo=UTC)
    await plan(school.mentor, pair, at)
    others = await waiting(school.mentor)
    assert await waiting(school.mentee) == [
        ("meeting_day", "Tue 08 19:30"),
        ("meeting_hour", "Wed 09 18:30"),
    ]
    await school.mentee.do(choose_own_quiet_hours, 0)
    assert await waiting(school.mentor) == others
    assert len(await waiting(school.mentee)) == 2


async def test_only_the_mentor_records_and_not_before_it_has_begun(
    house: House, school: School, pair: int
) -> None:
    meeting = await plan(school.mentor, pair, goal="Начало урока")
    await refused(MeetingAhead, school.mentor, meeting_records.record_meeting, meeting, True)
    house.clock.set(WEDNESDAY + timedelta(hours=1))
    await refused(NotAllowed, school.mentee, meeting_records.record_meeting, meeting, True)
    recorded = await school.mentor.do(meeting_records.record_meeting, meeting, True, Reached.YES)
    assert (recorded.held, recorded.reached) == (True, Reached.YES)
    corrected = await school.mentor.do(meeting_records.record_meeting, meeting, False)
    assert (corrected.held, corrected.reached) == (False, None)


async def test_a_meeting_recorded_early_is_not_asked_of(house: House, school: School, pair: int) -> None:
    meeting = await plan(school.mentor, pair)
    house.clock.set(WEDNESDAY + timedelta(minutes=5))
    await school.mentor.do(meeting_records.record_meeting, meeting, True)
    before = len(school.mentor.phone.texts)
    await house.turn(WEDNESDAY + timedelta(hours=2))
    assert school.mentor.phone.texts[before:] == []


async def test_the_next_goal_becomes_that_of_the_next_planned_meeting(
    house: House, school: School, pair: int
) -> None:
    first = await plan(school.mentor, pair)
    following = await plan(school.mentor, pair, THURSDAY)
    house.clock.set(WEDNESDAY + timedelta(hours=1))
    await school.mentor.do(meeting_records.record_meeting, first, True)
    await school.mentor.do(meeting_records.set_next_goal, first, "План урока")
    seen = await school.mentee.look(my_meetings.see_meeting, following)
    assert (seen.meeting.goal, seen.last.id if seen.last else None) == ("План урока", first)


async def test_a_series_is_moved_and_cancelled_from_one_meeting_on(
    house: House, school: School, pair: int
) -> None:
    told = await school.mentor.do(meetings.plan_series, pair, WEDNESDAY, 4)
    series = await school.mentee.look(my_meetings.see_series, told.meeting_id)
    await school.mentee.do(meetings.move_series, series[1].id, series[1].starts_at + timedelta(days=1))
    await house.settle()
    moved = await school.mentor.look(my_meetings.see_series, told.meeting_id)
    zone = ZoneInfo(HOME)
    assert [f"{one.starts_at.astimezone(zone):%a %d.%m %H:%M}" for one in moved] == [
        "Wed 09.09 14:30",
        "Thu 17.09 14:30",
        "Thu 24.09 14:30",
        "Thu 01.10 14:30",
    ]
    await school.mentor.do(meetings.cancel_series, series[2].id)
    left = await school.mentor.look(my_meetings.see_series, told.meeting_id)
    assert [one.state.value for one in left] == ["planned", "planned", "cancelled", "cancelled"]
    assert len(await waiting(school.mentee)) == 4


async def test_an_adult_and_a_student_give_each_other_no_account_anywhere(
    house: House, school: School
) -> None:
    house.clock.set(AFTERNOON)
    pair = await house.pair(school.employer, school.student, "employer_student")
    meeting = await plan(school.employer, pair)
    for action in (meetings.set_meeting_goal, meetings.set_meeting_place):
        for words in ("t.me/drozdov", "<@drozdov_pavel>", "<+7 912 345-67-89>"):
            await refused(AccountNotShared, school.employer, action, meeting, words)
    house.clock.set(WEDNESDAY + timedelta(hours=1))
    for action in (meeting_records.set_next_goal, meeting_records.write_meeting_note):
        await refused(AccountNotShared, school.employer, action, meeting, "<@drozdov_pavel>")


async def test_where_contact_stands_still_the_mentor_writes_nothing_that_the_student_would_read(
    house: House, school: School
) -> None:
    house.clock.set(AFTERNOON)
    pair = await house.pair(school.employer, school.student, "employer_student")
    meeting = await plan(school.employer, pair)
    house.clock.set(WEDNESDAY + timedelta(hours=1))
    await school.student.do(call_for_safety)
    for action in (meeting_records.set_next_goal, meeting_records.write_meeting_note):
        await refused(ContactFrozen, school.employer, action, meeting, "Напиши мне")


async def test_after_the_pair_has_ended_the_old_buttons_write_nothing(
    house: House, school: School, pair: int
) -> None:
    meeting = await plan(school.mentor, pair)
    house.clock.set(WEDNESDAY + timedelta(hours=1))
    await school.mentor.do(meeting_records.record_meeting, meeting, True)
    await school.curator.do(end_pair, pair)
    for action in (meeting_records.set_next_goal, meeting_records.write_meeting_note):
        await refused(PairEnded, school.mentor, action, meeting, "Напиши мне")


async def test_another_pair_and_another_school_learn_nothing(house: House, school: School, pair: int) -> None:
    meeting = await plan(school.mentor, pair)
    other = await house.school("Школа № 9")
    await refused(NotFound, other.mentor, meetings.cancel_meeting, meeting)
    await refused(NotAllowed, school.student, meetings.confirm_meeting, meeting)
    for person in (other.mentor, school.student):
        seen = await person.look(my_meetings.see_my_meetings, Which.AHEAD)
        assert (seen.shown, seen.total) == ((), 0)


async def test_each_deed_is_on_record(house: House, school: School, pair: int) -> None:
    meeting = await plan(school.mentor, pair)
    await school.mentee.do(meetings.move_meeting, meeting, THURSDAY)
    await school.mentor.do(meetings.cancel_meeting, meeting)
    deeds = await house.store.read(
        lambda tx: [
            (row.deed, row.actor_id)
            for row in tx.rows(select(audit).where(audit.c.object == "meeting").order_by(audit.c.id))
        ]
    )
    assert deeds == [
        ("meeting_planned", school.mentor.member_id),
        ("meeting_moved", school.mentee.member_id),
        ("meeting_cancelled", school.mentor.member_id),
    ]
