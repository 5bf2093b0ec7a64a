"""Activities through the store (п. 5.2.2): done, moved, left in peace, and what becomes of their reminders; both
databases."""

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from actions.activities import (
    finish_activity,
    move_activity,
    mute_activity,
    reopen_activity,
    see_activities,
)
from actions.holidays import add_holidays
from actions.programme_agreement import approve_programme
from actions.safety import call_for_safety
from actions.schools import set_quiet_hours, set_zone
from actions.settings import choose_digest_hour
from domain.activities import Which
from domain.mentorships import Side
from domain.programme_revisions import RevisionState
from domain.refusals import ActivityOutsideTerm, NotAllowed, ProgrammePaused
from storage.activities import upcoming
from tests.house import House, School
from tests.programmes import DUE, at_state, in_force, ready, waiting

YEKATERINBURG = ZoneInfo("Asia/Yekaterinburg")
MORNING = datetime(2026, 10, 7, 3, 0, tzinfo=UTC)
"""8:00 in the school, a week before."""


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def days(house: House, activity: int, zone: ZoneInfo = YEKATERINBURG) -> list[Any]:
    """When it is still to be reminded of, in the school's time."""
    letters = await waiting(house, f"activity:{activity}", "activity_due")
    return [letter.due_at.astimezone(zone).strftime("%m-%d %H:%M") for letter in letters]


@pytest.mark.clause("5.2.2/2")
async def test_before_it_is_approved_nothing_is_to_be_done_and_then_all_is_reminded_of(
    house: House, school: School, pair: int
) -> None:
    programme = await ready(house, pair)
    await at_state(house, school, programme, RevisionState.HEAD)
    assert (await school.mentee.look(see_activities, programme, Which.OPEN)).total == 0
    await school.head.do(approve_programme, programme, 0, "7", date(2026, 9, 7))
    [activity] = (await school.mentee.look(see_activities, programme, Which.OPEN)).shown
    assert await days(house, activity.id) == ["10-07 08:00", "10-13 08:00", "10-14 08:00"]


@pytest.mark.clause("5.2.2/2")
async def test_what_is_done_is_reminded_of_no_longer(house: House, school: School, pair: int) -> None:
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    assert await days(house, activity) == ["10-07 08:00", "10-13 08:00", "10-14 08:00"]
    await school.mentee.do(finish_activity, activity)
    assert await days(house, activity) == []
    await house.turn(MORNING)
    assert [text for text in school.mentee.phone.texts if "До срока" in text] == []


async def test_a_press_by_mistake_is_taken_back_with_its_reminders(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    await school.mentee.do(finish_activity, activity)
    await school.mentee.do(reopen_activity, activity)
    assert await days(house, activity) == ["10-07 08:00", "10-13 08:00", "10-14 08:00"]


@pytest.mark.clause("5.2.2/2")
async def test_another_day_moves_all_reminders_and_the_other_is_told(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    await school.mentee.do(move_activity, activity, date(2026, 11, 18))
    assert await days(house, activity) == ["11-11 08:00", "11-17 08:00", "11-18 08:00"]
    await house.settle()
    assert school.mentor.phone.text.splitlines() == [
        "Перенесено: Диагностическая беседа",
        "Новый срок: 18 ноября. Делает: Артём Игоревич.",
    ]
    await school.mentee.do(move_activity, activity, DUE)
    assert await days(house, activity) == ["10-07 08:00", "10-13 08:00", "10-14 08:00"]


@pytest.mark.parametrize("day", [date(2027, 6, 1), date(2026, 9, 6)])
async def test_no_day_outside_the_term(house: House, school: School, pair: int, day: date) -> None:
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    with pytest.raises(ActivityOutsideTerm):
        await school.mentee.do(move_activity, activity, day)


async def test_whoever_wants_no_reminder_gets_none_until_one_is_wanted_again(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    await school.mentee.do(mute_activity, activity, True)
    assert await days(house, activity) == []
    await school.mentee.do(mute_activity, activity, False)
    assert await days(house, activity) == ["10-07 08:00", "10-13 08:00", "10-14 08:00"]


async def test_in_another_zone_each_reminder_keeps_its_day_and_hour(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    await school.admin.do(set_zone, "Asia/Kamchatka")
    assert await days(house, activity, ZoneInfo("Asia/Kamchatka")) == [
        "10-07 08:00",
        "10-13 08:00",
        "10-14 08:00",
    ]


@pytest.mark.clause("5.2.2/2")
async def test_holidays_and_quiet_hours_entered_later_move_what_waits(
    house: House, school: School, pair: int
) -> None:
    """The 13th is the eve: off, it is told on the working day before."""
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    await school.curator.do(add_holidays, date(2026, 10, 12), date(2026, 10, 13))
    assert await days(house, activity) == ["10-07 08:00", "10-10 08:00", "10-14 08:00"]
    await school.curator.do(set_quiet_hours, time(21), time(9))
    assert await days(house, activity) == ["10-07 09:00", "10-10 09:00", "10-14 09:00"]


async def test_what_is_to_be_told_later_today_is_told_today_still(
    house: House, school: School, pair: int
) -> None:
    await school.mentee.do(choose_digest_hour, 15)
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    house.clock.set(datetime(2026, 10, 14, 4, 0, tzinfo=UTC))
    assert await days(house, activity) == ["10-07 15:00", "10-13 15:00", "10-14 15:00"]
    await school.curator.do(set_quiet_hours, time(21), time(7))
    assert "10-14 15:00" in await days(house, activity)


async def test_only_whoever_is_responsible_or_the_curator_says_that_it_is_done(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await in_force(school.mentor, school.mentee, pair)
    with pytest.raises(NotAllowed):
        await school.mentor.do(finish_activity, activity)
    await school.curator.do(finish_activity, activity)


@pytest.mark.clause("5.2.2/2")
async def test_what_is_open_past_its_day_stands_in_a_list_of_its_own(
    house: House, school: School, pair: int
) -> None:
    programme, [first, second] = await in_force(
        school.mentor,
        school.mentee,
        pair,
        ("talk", DUE, Side.MENTEE),
        ("webinar", date(2026, 12, 1), Side.MENTOR),
    )
    house.clock.set(datetime(2026, 10, 14, 5, 0, tzinfo=UTC))
    assert (await school.mentee.look(see_activities, programme, Which.LATE)).shown == ()
    house.clock.set(datetime(2026, 10, 15, 5, 0, tzinfo=UTC))
    late = await school.mentor.look(see_activities, programme, Which.LATE)
    assert [one.id for one in late.shown] == [first]
    await school.mentee.do(finish_activity, first)
    done = await school.mentee.look(see_activities, programme, Which.DONE)
    assert ([one.id for one in done.shown], done.tally.late) == ([first], 0)
    coming = await house.store.read(upcoming, pair, date(2026, 10, 15), 5)
    assert [one.id for one in coming] == [second]


@pytest.mark.clause("1.3/4")
async def test_while_contact_stands_still_nothing_is_reminded_of_or_moved(
    house: House, school: School
) -> None:
    house.clock.set(datetime(2026, 9, 7, 10, 0, tzinfo=UTC))
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    _, [activity] = await in_force(school.student_mentor, school.student, pair, ("talk", DUE, Side.MENTOR))
    await school.student.do(call_for_safety)
    with pytest.raises(ProgrammePaused):
        await school.student_mentor.do(move_activity, activity, date(2026, 11, 18))
    await house.turn(datetime(2026, 10, 7, 9, 30, tzinfo=UTC))
    assert [text for text in school.student_mentor.phone.texts if "До срока" in text] == []
