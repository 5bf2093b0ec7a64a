"""Who may be brought along to a meeting, and to which (п. 5.1.1/1, 5.1.2/2)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.categories import Category
from domain.meeting_guests import LIMIT, GuestState, MeetingGuest, check_opens, check_room
from domain.meetings import (
    Coming,
    Meeting,
    MeetingState,
    Participant,
    Reached,
    may_hear,
    subject_of_changers,
)
from domain.refusals import AccountNotShared, ContactFrozen, GuestsFull, MeetingOver, NotFound, PairEnded
from domain.rights import Part

pytestmark = pytest.mark.clause("5.1.1/1")

NOW = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


def one(member_id: int, **more: object) -> Participant:
    about = {"category": Category.EMPLOYEE, "leads": member_id == 1, "guest": member_id == 3, **more}
    return Participant(member_id, member_id, f"Белов Пётр {member_id}", class_name="", **about)  # type: ignore[arg-type]


PEOPLE = (one(1), one(2, category=Category.STUDENT), one(3, coming=Coming.YES))
MEETING = Meeting(
    id=1, school_id=1, mentorship_id=5, series_id=1, starts_at=NOW + timedelta(days=1), minutes=45, place="каб. 34",
    link="", goal="Дроби", reached=Reached.NO, next_goal="Проценты", note="Устал", state=MeetingState.PLANNED,
    revision=0, planned_by=1, planned_at=NOW, goes_on=True, people=PEOPLE,
)  # fmt: skip


def test_a_guest_changes_nothing() -> None:
    assert subject_of_changers(MEETING).parties == {Part.MEMBER: frozenset({1, 2})}


def test_a_guest_sees_one_meeting_and_nothing_of_what_came_of_it() -> None:
    seen = MEETING.seen_by(3)
    assert (seen.goal, seen.place, seen.note, seen.next_goal, seen.reached, seen.series_id) == (
        "Дроби", "каб. 34", "", "", None, None,
    )  # fmt: skip
    assert MEETING.seen_by(2) is MEETING


def test_a_guest_who_has_left_the_school_stops_nobodys_meeting() -> None:
    gone = replace(MEETING, people=(*PEOPLE[:2], replace(PEOPLE[2], is_here=False)))
    assert may_hear(gone, PEOPLE[1])


def test_where_contact_stands_still_the_guest_hears_nothing_either() -> None:
    frozen = replace(MEETING, people=(PEOPLE[0], replace(PEOPLE[1], frozen=True), PEOPLE[2]))
    assert not may_hear(frozen, PEOPLE[2])
    with pytest.raises(ContactFrozen):
        check_opens(frozen, NOW)


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"mentorship_id": None, "group_id": 3}, NotFound),
        ({"state": MeetingState.CANCELLED}, MeetingOver),
        ({"starts_at": NOW}, MeetingOver),
        ({"goes_on": False}, PairEnded),
        ({"goal": "пиши на @anna_lis"}, AccountNotShared),
    ],
)
def test_to_some_meetings_nobody_is_brought(changed: dict[str, object], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check_opens(replace(MEETING, **changed), NOW)  # type: ignore[arg-type]


def test_only_who_is_asked_or_comes_takes_a_place() -> None:
    def guest(state: GuestState) -> MeetingGuest:
        return MeetingGuest(4, 4, "Белова Ольга Юрьевна", "psychologist", "", state, 0)

    free = [guest(GuestState.DECLINED), guest(GuestState.REFUSED)] * LIMIT
    check_room([*free, *[guest(GuestState.ASKED)] * (LIMIT - 1)])
    with pytest.raises(GuestsFull):
        check_room([guest(GuestState.COMES)] * LIMIT)
