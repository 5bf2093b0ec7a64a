"""A colleague comes along to a meeting with an own yes, and not against the mentee's will (п. 5.1.1/1, 5.1.2/2); both
databases."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions import meeting_guests, meetings
from actions.members import end_membership
from actions.mentorships import end_pair
from actions.my_meetings import see_meeting, see_my_meetings, see_pair_meetings, see_series
from actions.privacy import erase_own_data
from actions.safety import call_for_safety
from domain.categories import Category
from domain.meetings import MeetingState
from domain.people import Role
from domain.refusals import (
    ColleagueUnfit,
    ContactFrozen,
    GuestMovedOn,
    MeetingMoved,
    NotAllowed,
    NotFound,
    ParentConsentMissingForMentee,
    Refusal,
)
from storage.consents import consents
from storage.meeting_guests import meeting_guests as rows_of
from storage.outbox import outbox
from storage.tx import Tx
from tests.house import House, Person, School
from tests.petitions import ordered, parting

pytestmark = [pytest.mark.clause("5.1.1/1"), pytest.mark.clause("5.1.2/2")]

AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""Monday, 15:00 in the school's zone."""
WEDNESDAY = datetime(2026, 9, 9, 9, 30, tzinfo=UTC)
"""14:30 there."""
THURSDAY = WEDNESDAY + timedelta(days=1)
AT = int(WEDNESDAY.timestamp())


@pytest.fixture
async def pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def student_pair(house: House, school: School) -> int:
    house.clock.set(AFTERNOON)
    return await house.pair(school.mentor, school.student, "teacher_student")


@pytest.fixture
async def psychologist(house: House, school: School) -> Person:
    return await house.join(
        school.id, "Юдина Нина Павловна", Role.MENTOR, Category.EMPLOYEE, post="psychologist"
    )


async def plan(person: Person, pair: int, at: datetime = WEDNESDAY, **more: Any) -> int:
    told = await person.do(meetings.plan_meeting, pair, at, **more)
    await person.house.settle()
    return int(told.meeting_id)


async def invited(school: School, pair: int, guest: Person, **more: Any) -> int:
    meeting = await plan(school.mentor, pair, **more)
    await school.mentor.do(meeting_guests.invite_guest, meeting, guest.member_id)
    await school.mentor.house.settle()
    return meeting


async def accompanied(school: School, pair: int, guest: Person, **more: Any) -> int:
    meeting = await invited(school, pair, guest, **more)
    await guest.do(meeting_guests.answer_guest, meeting, True)
    await guest.house.settle()
    return meeting


async def refused(refusal: type[Refusal], person: Person, action: Any, *args: Any) -> None:
    with pytest.raises(refusal):
        await person.do(action, *args)


def _waiting(tx: Tx, person_id: int) -> list[str]:
    which = outbox.c.person_id == person_id, outbox.c.state == "pending"
    return [row.topic for row in tx.rows(select(outbox.c.topic).where(*which).order_by(outbox.c.due_at))]


async def waiting(person: Person) -> list[str]:
    return await person.house.store.read(_waiting, person.person_id)


async def state_of(guest: Person, meeting: int) -> str:
    which = rows_of.c.meeting_id == meeting, rows_of.c.member_id == guest.member_id
    return str(await guest.house.store.read(lambda tx: tx.value(select(rows_of.c.state).where(*which))))


async def test_before_a_yes_the_colleague_sees_nothing_and_the_mentee_hears_nothing(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    before = len(school.mentee.phone.texts)
    meeting = await invited(school, pair, psychologist)
    assert len(school.mentee.phone.texts) == before + 1
    await refused(NotAllowed, psychologist, see_meeting, meeting)
    assert (await psychologist.look(see_my_meetings)).total == 0
    assert len((await school.mentee.look(see_meeting, meeting)).guests) == 0


async def test_who_said_yes_comes_in_is_reminded_and_both_hear_it(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    meeting = await accompanied(school, pair, psychologist)
    assert await waiting(psychologist) == ["meeting_day", "meeting_hour"]
    seen = await psychologist.look(see_meeting, meeting)
    assert (seen.guest, seen.may_change, seen.may_record, seen.last) == (True, False, False, None)
    assert [one.name for one in seen.meeting.people] == [
        "Иванова Мария Петровна", "Котов Артём Игоревич", "Юдина Нина Павловна",
    ]  # fmt: skip
    assert school.mentor.phone.text == "✅ Нина Павловна придёт на встречу ср 9 сентября, 14:30."


@pytest.mark.parametrize(
    "action",
    [
        (meetings.move_meeting, THURSDAY),
        (meetings.cancel_meeting,),
        (meetings.set_meeting_goal, "Другая"),
        (meetings.set_meeting_place, "каб. 1"),
        (meetings.confirm_series,),
    ],
)
async def test_a_guest_changes_nothing(
    house: House, school: School, pair: int, psychologist: Person, action: tuple[Any, ...]
) -> None:
    meeting = await accompanied(school, pair, psychologist)
    await refused(NotAllowed, psychologist, action[0], meeting, *action[1:])


async def test_of_a_series_the_guest_sees_and_hears_the_one_meeting(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    told = await school.mentor.do(meetings.plan_series, pair, WEDNESDAY, 3)
    await school.mentor.do(meeting_guests.invite_guest, told.meeting_id, psychologist.member_id)
    await psychologist.do(meeting_guests.answer_guest, told.meeting_id, True, AT)
    await house.settle()
    assert [one.id for one in await psychologist.look(see_series, told.meeting_id)] == [told.meeting_id]
    await school.mentee.do(meetings.move_series, told.meeting_id, THURSDAY)
    await house.settle()
    assert psychologist.phone.text.startswith(
        "📅 Артём Игоревич предлагает другое время.\n🕒 чт 10 сентября, 14:30"
    )
    assert psychologist.phone.text.count("🕒") == 1
    await school.mentor.do(meetings.cancel_series, told.meeting_id)
    await house.settle()
    assert (
        psychologist.phone.text == "🚫 На встречу чт 10 сентября, 14:30 (Мария Петровна) приходить не нужно."
    )
    assert psychologist.phone.buttons == ["Убрать из календаря"]


async def test_a_yes_to_an_old_time_is_none_and_who_has_not_answered_is_asked_anew(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    meeting = await invited(school, pair, psychologist)
    await school.mentor.do(meetings.move_meeting, meeting, THURSDAY)
    await house.settle()
    assert "чт 10 сентября, 14:30" in psychologist.phone.text
    await refused(MeetingMoved, psychologist, meeting_guests.answer_guest, meeting, True, AT)
    await psychologist.do(meeting_guests.answer_guest, meeting, True, int(THURSDAY.timestamp()))
    assert await state_of(psychologist, meeting) == "comes"


async def test_a_guest_may_step_back_and_come_after_all(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    meeting = await accompanied(school, pair, psychologist)
    await psychologist.do(meeting_guests.answer_guest, meeting, False)
    await house.settle()
    gone = "Нина Павловна не придёт на встречу ср 9 сентября, 14:30. Сама встреча остаётся."
    assert (school.mentor.phone.text, school.mentee.phone.text) == (gone, gone)
    await refused(NotAllowed, psychologist, see_meeting, meeting)
    await refused(GuestMovedOn, psychologist, meeting_guests.answer_guest, meeting, False)
    await psychologist.do(meeting_guests.answer_guest, meeting, True, AT)
    await house.settle()
    assert school.mentor.phone.text == "✅ Нина Павловна придёт на встречу ср 9 сентября, 14:30."
    before = len(psychologist.phone.texts)
    await house.turn(WEDNESDAY - timedelta(hours=24) + timedelta(minutes=1))
    assert [text[:1] for text in psychologist.phone.texts[before:]] == ["⏰"]


async def test_whom_the_mentor_takes_back_hears_it_and_may_be_asked_again(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    meeting = await accompanied(school, pair, psychologist)
    await school.mentor.do(meeting_guests.withdraw_guest, meeting, psychologist.member_id)
    await house.settle()
    assert (
        psychologist.phone.text == "🚫 На встречу ср 9 сентября, 14:30 (Мария Петровна) приходить не нужно."
    )
    assert "Нина Павловна не придёт" in school.mentee.phone.text
    await refused(GuestMovedOn, psychologist, meeting_guests.answer_guest, meeting, True)
    await school.mentor.do(meeting_guests.invite_guest, meeting, psychologist.member_id)
    await house.settle()
    assert psychologist.phone.text.startswith("👤 Мария Петровна Иванова зовёт вас")


@pytest.mark.clause("1.3/4")
async def test_whom_the_student_refuses_does_not_come_and_is_not_asked_again(
    house: House, school: School, student_pair: int, psychologist: Person
) -> None:
    meeting = await accompanied(school, student_pair, psychologist)
    await school.student.do(meeting_guests.refuse_guest, meeting, psychologist.member_id)
    await house.settle()
    assert school.mentor.phone.text == (
        "Встреча ср 9 сентября, 14:30 пройдёт без гостей: Нина Павловна не придёт. Сама встреча остаётся."
    )
    assert "приходить не нужно" in psychologist.phone.text
    await refused(ColleagueUnfit, school.mentor, meeting_guests.invite_guest, meeting, psychologist.member_id)


async def test_a_guest_is_an_employee_and_never_a_student_or_an_employer(
    house: House, school: School, student_pair: int
) -> None:
    meeting = await plan(school.mentor, student_pair)
    for person in (school.employer, school.student_mentor, school.mentor, school.student):
        await refused(ColleagueUnfit, school.mentor, meeting_guests.invite_guest, meeting, person.member_id)


async def test_specialists_are_found_by_name_post_and_subject(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    meeting = await plan(school.mentor, pair)

    async def found(search: str, *about: str) -> list[str]:
        seen = await school.mentor.look(meeting_guests.see_guests_to_invite, meeting, search, about, 0)
        return [one.name for one in seen.found]

    assert await found("") == [
        "Белова Ольга Юрьевна", "Громова Вера Львовна", "Седов Пётр Ильич", "Юдина Нина Павловна",
    ]  # fmt: skip
    assert await found("ЮДИН") == ["Юдина Нина Павловна"]
    assert await found("психолог", "psychologist") == ["Юдина Нина Павловна"]
    assert await found("физика", "physics") == []


async def test_another_school_has_no_guests_here(house: House, school: School, pair: int) -> None:
    other = await house.school("Школа № 7")
    meeting = await plan(school.mentor, pair)
    await refused(
        ColleagueUnfit, school.mentor, meeting_guests.invite_guest, meeting, other.curator.member_id
    )
    await refused(NotFound, other.curator, meeting_guests.answer_guest, meeting, True)


@pytest.mark.clause("1.3/4")
async def test_when_the_student_stops_contact_the_guest_hears_only_not_to_come(
    house: House, school: School, student_pair: int, psychologist: Person
) -> None:
    meeting = await accompanied(school, student_pair, psychologist)
    await school.student.do(call_for_safety)
    await house.settle()
    assert (
        psychologist.phone.text == "🚫 На встречу ср 9 сентября, 14:30 (Мария Петровна) приходить не нужно."
    )
    assert await state_of(psychologist, meeting) == "withdrawn"
    await refused(ContactFrozen, school.mentor, meeting_guests.invite_guest, meeting, psychologist.member_id)


@pytest.mark.clause("2.1")
async def test_without_the_parents_paper_nobody_is_brought_along(
    house: House, school: School, student_pair: int, psychologist: Person
) -> None:
    meeting = await invited(school, student_pair, psychologist)
    paper = consents.c.member_id == school.student.member_id
    await house.store.write_plainly(
        lambda tx: tx.run(
            consents.update().where(paper).values(valid_until=AFTERNOON.date() - timedelta(days=1))
        )
    )
    await refused(ParentConsentMissingForMentee, psychologist, meeting_guests.answer_guest, meeting, True)


async def test_when_the_pair_ends_nobody_comes_in_vain(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    await accompanied(school, pair, psychologist)
    await school.curator.do(end_pair, pair)
    await house.settle()
    assert (
        psychologist.phone.text == "🚫 На встречу ср 9 сентября, 14:30 (Мария Петровна) приходить не нужно."
    )


async def test_who_leaves_the_school_is_nobodys_guest_and_the_two_meet_all_the_same(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    meeting = await accompanied(school, pair, psychologist)
    await school.curator.do(end_membership, psychologist.member_id)
    await house.settle()
    assert "Нина Павловна не придёт" in school.mentee.phone.text
    seen = await school.mentee.look(see_meeting, meeting)
    assert (len(seen.meeting.people), seen.stands) == (2, False)


async def test_who_erases_own_data_comes_no_longer(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    meeting = await accompanied(school, pair, psychologist)
    await psychologist.do(erase_own_data, "Участник")
    assert await state_of(psychologist, meeting) == "declined"
    assert len((await school.mentee.look(see_meeting, meeting)).meeting.people) == 2


async def test_guests_stay_when_another_takes_the_pair_over(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    meeting = await accompanied(school, pair, psychologist, at=datetime(2026, 9, 30, 9, 30, tzinfo=UTC))
    way = await parting(house, school, pair)
    await ordered(house, school, way.new, way.second, school.mentee)
    seen = await psychologist.look(see_meeting, meeting)
    assert [one.member_id for one in seen.meeting.people] == [
        way.second.member_id, school.mentee.member_id, psychologist.member_id,
    ]  # fmt: skip
    assert seen.meeting.state is MeetingState.PLANNED


async def test_the_curator_sees_who_came_along_and_nothing_that_was_written(
    house: House, school: School, pair: int, psychologist: Person
) -> None:
    await accompanied(school, pair, psychologist, goal="Начало урока")
    seen = await school.curator.look(see_pair_meetings, pair)
    assert seen.times == ((WEDNESDAY, 45, MeetingState.PLANNED, ("Нина Павловна",)),)
