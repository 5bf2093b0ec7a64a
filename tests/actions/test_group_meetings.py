"""Meetings of a group (п. 3.1.5/2): reminders go with who joins and leaves, attendance is of each."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from actions.group_meetings import (
    plan_group_meeting,
    see_attendance,
    see_group_meetings,
    see_group_slots,
    tick_attendance,
)
from actions.groups import close_group, join_group, leave_group
from actions.meeting_records import record_meeting
from actions.meetings import cancel_meeting, confirm_meeting, move_meeting
from actions.my_meetings import see_meeting, see_my_meetings
from actions.safety import call_for_safety
from actions.today import see_today
from domain.meetings import MeetingState
from domain.refusals import ContactStopped, MeetingInLessons, NotAllowed
from tests import crowd_of_students as crowd
from tests.house import House, Person, School

MONDAY = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in the school."""
WEDNESDAY = datetime(2026, 9, 9, 10, 0, tzinfo=UTC)
THURSDAY = datetime(2026, 9, 10, 10, 0, tzinfo=UTC)
DAY_BEFORE = datetime(2026, 9, 8, 13, 0, tzinfo=UTC)
HOUR_BEFORE = datetime(2026, 9, 9, 9, 5, tzinfo=UTC)
AFTERWARDS = datetime(2026, 9, 9, 11, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def after_lessons(house: House) -> None:
    house.clock.set(MONDAY)


@pytest.fixture
async def group_id(house: House, school: School) -> int:
    return await crowd.open_group(house, school, crowd.plan(places=3))


async def planned(school: School, group_id: int, at: datetime = WEDNESDAY) -> int:
    meeting: int = await school.student_mentor.do(plan_group_meeting, group_id, at, "каб. 34", "Дроби")
    return meeting


def reminded(person: Person) -> int:
    """How many reminders stand on the phone."""
    return sum(1 for text in person.phone.texts if text.startswith("⏰"))


async def turn(house: House, moment: datetime) -> None:
    await house.turn(moment)


@pytest.mark.clause("3.1.5/2")
async def test_all_are_asked_and_reminded_the_day_and_the_hour_before(
    house: House, school: School, group_id: int
) -> None:
    anna, bella = await crowd.students(house, school, 2)
    for one in (anna, bella):
        await one.do(join_group, group_id)
    await planned(school, group_id)
    await house.settle()
    assert anna.phone.text == (
        "📅 Илья зовёт тебя на встречу.\n🕒 ср 9 сентября, 15:00 · 45 мин\n📍 каб. 34\n🎯 Дроби\n"
        "👥 Группа «Проекты»"
    )
    await turn(house, DAY_BEFORE)
    assert [reminded(one) for one in (anna, bella, school.student_mentor)] == [1, 1, 1]
    await turn(house, HOUR_BEFORE)
    assert [reminded(one) for one in (anna, bella, school.student_mentor)] == [2, 2, 2]
    assert anna.phone.text.splitlines()[0] == "⏰ Встреча сегодня в 15:00: Проекты"


async def test_who_joins_later_is_reminded_and_who_leaves_is_not(
    house: House, school: School, group_id: int
) -> None:
    anna, bella = await crowd.students(house, school, 2)
    await anna.do(join_group, group_id)
    await planned(school, group_id)
    await bella.do(join_group, group_id)
    await anna.do(leave_group, group_id)
    await turn(house, DAY_BEFORE)
    await turn(house, HOUR_BEFORE)
    assert (reminded(anna), reminded(bella)) == (0, 2)


async def test_who_leaves_and_comes_back_is_reminded(house: House, school: School, group_id: int) -> None:
    [anna] = await crowd.students(house, school, 1)
    await anna.do(join_group, group_id)
    await planned(school, group_id)
    await anna.do(leave_group, group_id)
    await anna.do(join_group, group_id)
    await turn(house, DAY_BEFORE)
    assert reminded(anna) == 1


async def test_the_next_in_line_takes_part_in_what_is_planned(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    anna, bella, vera = await crowd.students(house, school, 3)
    for one in (anna, bella, vera):
        await one.do(join_group, group_id)
    await planned(school, group_id)
    await anna.do(leave_group, group_id)
    await turn(house, HOUR_BEFORE)
    assert (reminded(anna), reminded(vera)) == (0, 2)


@pytest.mark.clause("1.3/4")
async def test_who_stopped_contact_is_out_of_the_reminders_and_the_others_are_not(
    house: House, school: School, group_id: int
) -> None:
    anna, bella = await crowd.students(house, school, 2)
    for one in (anna, bella):
        await one.do(join_group, group_id)
    await planned(school, group_id)
    await anna.do(call_for_safety)
    await turn(house, HOUR_BEFORE)
    assert (reminded(anna), reminded(bella)) == (0, 2)


@pytest.mark.clause("1.3/4")
async def test_when_the_leader_stopped_contact_nobody_is_reminded_and_nothing_is_planned(
    house: House, school: School, group_id: int
) -> None:
    [anna] = await crowd.students(house, school, 1)
    await anna.do(join_group, group_id)
    await planned(school, group_id)
    await school.student_mentor.do(call_for_safety)
    await turn(house, HOUR_BEFORE)
    assert reminded(anna) == 0
    with pytest.raises(ContactStopped):
        await planned(school, group_id, THURSDAY)


@pytest.mark.clause("3.1.4")
async def test_a_group_never_meets_during_lessons(house: House, school: School, group_id: int) -> None:
    [anna] = await crowd.students(house, school, 1)
    await anna.do(join_group, group_id)
    with pytest.raises(MeetingInLessons):
        await planned(school, group_id, datetime(2026, 9, 9, 6, 0, tzinfo=UTC))
    slots = await school.student_mentor.look(see_group_slots, group_id)
    assert all((at + timedelta(hours=5)).hour >= 14 for at in slots.moments)


async def test_only_the_leader_moves_and_cancels(house: House, school: School, group_id: int) -> None:
    [anna] = await crowd.students(house, school, 1)
    await anna.do(join_group, group_id)
    meeting = await planned(school, group_id)
    for deed, *more in ((move_meeting, THURSDAY), (cancel_meeting,)):
        with pytest.raises(NotAllowed):
            await anna.do(deed, meeting, *more)
    await anna.do(confirm_meeting, meeting)
    await school.student_mentor.do(move_meeting, meeting, THURSDAY)
    await house.settle()
    assert anna.phone.text.splitlines()[:2] == [
        "📅 Илья предлагает другое время.",
        "🕒 чт 10 сентября, 15:00 · 45 мин",
    ]
    await school.student_mentor.do(cancel_meeting, meeting)
    await house.settle()
    assert anna.phone.text == "🚫 Илья отменяет встречу: чт 10 сентября, 15:00."


async def test_a_member_sees_no_other_members_name_on_the_meeting(
    house: House, school: School, group_id: int
) -> None:
    anna, bella = await crowd.students(house, school, 2)
    for one in (anna, bella):
        await one.do(join_group, group_id)
    meeting = await planned(school, group_id)
    seen = await anna.look(see_meeting, meeting)
    names = [one.name for one in seen.meeting.others(anna.member_id)]
    assert (names, seen.may_change, seen.may_confirm) == (["Рябов Илья Денисович"], False, True)


async def test_a_group_that_is_closed_meets_no_more(house: House, school: School, group_id: int) -> None:
    [anna] = await crowd.students(house, school, 1)
    await anna.do(join_group, group_id)
    meeting = await planned(school, group_id)
    await school.student_mentor.do(close_group, group_id)
    await turn(house, HOUR_BEFORE)
    seen = await anna.look(see_meeting, meeting)
    assert (seen.meeting.state, reminded(anna)) == (MeetingState.CANCELLED, 0)


@pytest.mark.clause("3.1.5/2")
async def test_all_were_there_until_one_is_ticked_as_missing(
    house: House, school: School, group_id: int
) -> None:
    mentor = school.student_mentor
    anna, bella = await crowd.students(house, school, 2)
    for one in (anna, bella):
        await one.do(join_group, group_id)
    meeting = await planned(school, group_id)
    await turn(house, AFTERWARDS)
    await mentor.do(record_meeting, meeting, True)
    await mentor.do(tick_attendance, meeting, bella.member_id, False)
    assert await there(mentor, meeting) == {anna.member_id: True, bella.member_id: False}
    await mentor.do(tick_attendance, meeting, bella.member_id, True)
    assert await there(mentor, meeting) == {anna.member_id: True, bella.member_id: True}


async def there(mentor: Person, meeting: int) -> dict[int, Any]:
    seen = await mentor.look(see_attendance, meeting)
    return {one.member_id: one.attended for one in seen.people if not one.leads}


async def test_a_member_ticks_nobody(house: House, school: School, group_id: int) -> None:
    [anna] = await crowd.students(house, school, 1)
    await anna.do(join_group, group_id)
    meeting = await planned(school, group_id)
    await turn(house, AFTERWARDS)
    await school.student_mentor.do(record_meeting, meeting, True)
    with pytest.raises(NotAllowed):
        await anna.do(tick_attendance, meeting, anna.member_id, True)


async def test_the_curator_sees_when_they_met_and_who_was_missing(
    house: House, school: School, group_id: int
) -> None:
    [anna] = await crowd.students(house, school, 1)
    await anna.do(join_group, group_id)
    meeting = await planned(school, group_id)
    await turn(house, AFTERWARDS)
    await school.student_mentor.do(record_meeting, meeting, True)
    await school.student_mentor.do(tick_attendance, meeting, anna.member_id, False)
    seen = await school.curator.look(see_group_meetings, group_id)
    assert [(one.state, [p.name for p in one.people if p.attended is False]) for one in seen.shown] == [
        (MeetingState.HELD, ["Анина Яна Олеговна"])
    ]


async def test_the_meetings_of_a_group_stand_among_ones_own(
    house: House, school: School, group_id: int
) -> None:
    [anna] = await crowd.students(house, school, 1)
    await anna.do(join_group, group_id)
    await planned(school, group_id)
    seen = await anna.look(see_my_meetings)
    assert [one.topic for one in seen.shown] == ["projects"]


async def test_who_stopped_contact_takes_the_meeting_of_the_day_from_oneself_and_from_nobody_else(
    house: House, school: School, group_id: int
) -> None:
    anna, bella = await crowd.students(house, school, 2)
    for one in (anna, bella):
        await one.do(join_group, group_id)
    await planned(school, group_id)
    await anna.do(call_for_safety)
    house.clock.set(WEDNESDAY - timedelta(hours=1))
    assert (await anna.look(see_today)).meeting is None
    assert (await bella.look(see_today)).meeting is not None
    assert (await school.student_mentor.look(see_today)).meeting is not None
