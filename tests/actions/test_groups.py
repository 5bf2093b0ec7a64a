"""Groups of students (п. 3.1.4, 3.1.5/2): a line that keeps its order whoever presses when, and what stops it."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from actions.group_desk import (
    approve_group,
    name_group_leader,
    return_group,
    see_all_groups,
    see_group,
    see_group_mentors,
)
from actions.groups import (
    Joined,
    answer_group,
    close_group,
    correct_group,
    join_group,
    leave_group,
    open_group,
    see_groups,
    see_led_group,
    see_my_group,
)
from actions.member_papers import record_parent_paper, withdraw_parent_paper
from actions.members import end_membership, withdraw_role
from actions.privacy import erase_own_data
from actions.safety import call_for_safety, lift_freeze, see_freeze
from domain.catalogue import RoleModel
from domain.categories import Category
from domain.groups import GroupPlan, GroupState, Stand
from domain.people import Role
from domain.refusals import (
    AccountNotShared,
    AlreadyInGroup,
    ContactStopped,
    GroupLeaderUnfit,
    GroupMovedOn,
    GroupNotForClass,
    GroupsStanding,
    MentorOfLowerClass,
    NotAllowed,
    NotFound,
    OwnGroup,
    ParentConsentMissing,
)
from storage import groups
from storage.outbox import outbox
from tests import crowd_of_students as crowd
from tests.house import House, Person, School

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in the school."""


@pytest.fixture(autouse=True)
def after_lessons(house: House) -> None:
    house.clock.set(AFTER_LESSONS)


async def roll(house: House, school: School, group_id: int) -> tuple[list[int], list[int]]:
    def read(tx: Any) -> tuple[list[int], list[int]]:
        group = groups.find(tx, group_id, school.id, house.now.date())
        assert group is not None
        found = groups.roll(tx, group)
        return list(found.inside), list(found.waiting)

    return await house.store.read(read)


async def letters(house: House, topic: str) -> list[int]:
    """To which people."""
    rows = await house.store.read(
        lambda tx: list(tx.rows(select(outbox).where(outbox.c.topic == topic).order_by(outbox.c.id)))
    )
    return [row.person_id for row in rows if row.state != "withdrawn"]


async def state(house: House, school: School, group_id: int) -> GroupState:
    return (await school.curator.look(see_group, group_id)).group.state


def ids(people: list[Person]) -> list[int]:
    return [one.member_id for one in people]


@pytest.mark.clause("3.1.4")
@pytest.mark.clause("3.1.5/2")
async def test_of_twenty_who_press_at_once_one_gets_the_last_place_and_the_others_stand_in_order(
    house: House, school: School
) -> None:
    group_id = await crowd.open_group(house, school)
    first, *many = await crowd.students(house, school, 20)
    await first.do(join_group, group_id)
    actors = [await one.actor() for one in many]
    joined: list[Joined] = await asyncio.gather(
        *(house.store.write(join_group, actor, house.now, group_id) for actor in actors)
    )
    said = sorted((one.stand.value, one.place) for one in joined)
    assert said == [("in", 0), *(("line", place) for place in range(1, 19))]
    inside, waiting = await roll(house, school, group_id)
    told = {actor.member_id: one.place for actor, one in zip(actors, joined, strict=True)}
    assert (len(inside), [told[one] for one in waiting]) == (2, list(range(1, 19)))


async def test_all_leave_at_once_and_nobody_is_lost_or_twice_there(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school, crowd.plan(places=3))
    people = await crowd.students(house, school, 10)
    for one in people:
        await one.do(join_group, group_id)
    actors = [await one.actor() for one in people[:5]]
    await asyncio.gather(*(house.store.write(leave_group, actor, house.now, group_id) for actor in actors))
    inside, waiting = await roll(house, school, group_id)
    assert (sorted(inside), sorted(inside + waiting)) == (ids(people[5:8]), ids(people[5:]))


async def test_who_leaves_lets_in_the_next_who_is_told_at_once(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    anna, bella, vera, galya = await crowd.students(house, school, 4)
    for one in (anna, bella, vera, galya):
        await one.do(join_group, group_id)
    await anna.do(leave_group, group_id)
    assert await roll(house, school, group_id) == (ids([bella, vera]), ids([galya]))
    assert await letters(house, "group_place") == [vera.person_id]


async def test_whoever_comes_again_stands_at_the_end(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    people = await crowd.students(house, school, 4)
    for one in people:
        await one.do(join_group, group_id)
    await people[2].do(leave_group, group_id)
    again: Joined = await people[2].do(join_group, group_id)
    assert (again.stand, again.place) == (Stand.LINE, 2)


async def test_nobody_joins_twice(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(join_group, group_id)
    with pytest.raises(AlreadyInGroup):
        await school.student.do(join_group, group_id)


async def test_the_leader_does_not_join_the_own_group(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    with pytest.raises(OwnGroup):
        await school.student_mentor.do(join_group, group_id)


@pytest.mark.clause("3.1.4")
async def test_a_student_sees_the_groups_of_the_own_class_and_school(house: House, school: School) -> None:
    mine = await crowd.open_group(house, school)
    await crowd.open_group(house, school, crowd.plan(first=8, last=9))
    await crowd.open_group(house, await house.school("Школа № 7"))
    page = await school.student.look(see_groups)
    assert ([one.id for one in page.shown], page.total) == ([mine], 1)


async def test_a_group_of_another_class_is_refused(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school, crowd.plan(first=8, last=9))
    with pytest.raises(GroupNotForClass):
        await school.student.do(join_group, group_id)


async def test_a_group_of_another_school_is_not_there(house: House, school: School) -> None:
    theirs = await crowd.open_group(house, await house.school("Школа № 7"))
    with pytest.raises(NotFound):
        await school.student.do(join_group, theirs)


async def test_the_list_is_paged_with_the_own_groups_first(house: House, school: School) -> None:
    for _ in range(7):
        await crowd.open_group(house, school)
    last = await crowd.open_group(house, school)
    await school.student.do(join_group, last)
    first_page = await school.student.look(see_groups, 0)
    second_page = await school.student.look(see_groups, 1)
    assert (first_page.shown[0].id, len(first_page.shown), len(second_page.shown)) == (last, 7, 1)


@pytest.mark.clause("2.1")
async def test_without_the_parents_paper_nobody_joins(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    await school.curator.do(withdraw_parent_paper, school.student.member_id)
    with pytest.raises(ParentConsentMissing):
        await school.student.do(join_group, group_id)


@pytest.mark.clause("2.1")
async def test_who_lost_the_paper_in_the_line_keeps_the_place_and_comes_in_with_the_new_one(
    house: House, school: School
) -> None:
    group_id = await crowd.open_group(house, school)
    anna, bella, vera = await crowd.students(house, school, 3)
    for one in (anna, bella, vera):
        await one.do(join_group, group_id)
    await school.curator.do(withdraw_parent_paper, vera.member_id)
    await anna.do(leave_group, group_id)
    assert await roll(house, school, group_id) == (ids([bella]), ids([vera]))
    day = house.now.date()
    await school.curator.do(record_parent_paper, vera.member_id, day, day.replace(year=2027))
    assert await roll(house, school, group_id) == (ids([bella, vera]), [])


@pytest.mark.clause("1.3/4")
async def test_who_stopped_contact_sees_no_groups_and_joins_none(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(call_for_safety)
    page = await school.student.look(see_groups)
    assert (page.shown, page.stopped) == ((), True)
    with pytest.raises(ContactStopped):
        await school.student.do(join_group, group_id)


@pytest.mark.clause("1.3/4")
async def test_while_the_leaders_contact_stands_still_the_group_is_hidden(
    house: House, school: School
) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(join_group, group_id)
    await school.student_mentor.do(call_for_safety)
    assert (await school.student.look(see_groups)).shown == ()
    [other] = await crowd.students(house, school, 1)
    with pytest.raises(GroupMovedOn):
        await other.do(join_group, group_id)


@pytest.mark.clause("1.3/4")
async def test_who_decides_on_a_call_sees_who_leads_the_students_group(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(join_group, group_id)
    freeze_id = await school.student.do(call_for_safety)
    card = await school.curator.do(see_freeze, freeze_id)
    assert (card.partners, card.leaders) == ((), ("Рябов Илья Денисович",))


@pytest.mark.clause("1.3/4")
async def test_the_leader_hears_one_neutral_line(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(join_group, group_id)
    freeze_id = await school.student.do(call_for_safety)
    await house.settle()
    paused = school.student_mentor.phone.text
    await school.curator.do(lift_freeze, freeze_id)
    await house.settle()
    assert (paused, school.student_mentor.phone.text) == (
        "Общение с участником группы (Анна Лис) приостановлено куратором. Ничего делать не нужно.",
        "Общение с участником группы (Анна Лис) снова открыто.",
    )


@pytest.mark.clause("1.3/4")
async def test_when_the_leader_stops_contact_the_others_hear_that_the_group_pauses(
    house: House, school: School
) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(join_group, group_id)
    await school.student_mentor.do(call_for_safety)
    await house.settle()
    assert (
        school.student.phone.text
        == "Группа «Проекты» пока на паузе, так решил куратор. Ничего делать не нужно."
    )


async def test_a_free_place_waits_for_nobody_who_stands_still_and_goes_to_them_afterwards(
    house: House, school: School
) -> None:
    group_id = await crowd.open_group(house, school)
    anna, bella, vera = await crowd.students(house, school, 3)
    for one in (anna, bella, vera):
        await one.do(join_group, group_id)
    freeze_id = await vera.do(call_for_safety)
    await anna.do(leave_group, group_id)
    assert await roll(house, school, group_id) == (ids([bella]), ids([vera]))
    await school.curator.do(lift_freeze, freeze_id)
    assert await roll(house, school, group_id) == (ids([bella, vera]), [])


@pytest.mark.clause("3.1.4")
async def test_a_mentors_group_is_open_only_after_the_curators_yes(house: House, school: School) -> None:
    mentor = school.student_mentor
    group_id = await mentor.do(open_group, crowd.plan(), mentor.member_id)
    assert (await letters(house, "group_waiting"), (await school.student.look(see_groups)).total) == (
        [school.curator.person_id],
        0,
    )
    await school.curator.do(approve_group, group_id)
    assert (await letters(house, "group_approved"), (await school.student.look(see_groups)).total) == (
        [mentor.person_id],
        1,
    )


async def test_no_account_passes_between_the_curator_and_students_by_a_group(
    house: House, school: School
) -> None:
    leader = school.student_mentor
    for opener in (school.curator, leader):
        with pytest.raises(AccountNotShared):
            await opener.do(open_group, crowd.plan(topic="Пишите @belova_olga"), leader.member_id)
    group_id = await leader.do(open_group, crowd.plan(), leader.member_id)
    with pytest.raises(AccountNotShared):
        await school.curator.do(return_group, group_id, "Позвони мне: <+7 912 345-67-89>")


async def test_a_returned_group_is_corrected_and_sent_again(house: House, school: School) -> None:
    mentor = school.student_mentor
    group_id = await mentor.do(open_group, crowd.plan(), mentor.member_id)
    await school.curator.do(return_group, group_id, "Сначала на пятерых")
    card = await mentor.look(see_led_group, group_id)
    assert (card.group.state, card.group.word) == (GroupState.RETURNED, "Сначала на пятерых")
    await mentor.do(correct_group, group_id, crowd.plan(places=5))
    card = await school.curator.look(see_group, group_id)
    assert (card.group.state, card.group.plan.places) == (GroupState.WAITING, 5)


@pytest.mark.clause("3.1.4")
async def test_a_mentor_of_a_lower_class_is_refused_but_as_an_equal(house: House, school: School) -> None:
    mentor = school.student_mentor
    with pytest.raises(MentorOfLowerClass):
        await mentor.do(open_group, crowd.plan(last=11), mentor.member_id)
    equals = GroupPlan("projects", RoleModel.EQUAL_EQUAL, 5, 11, 4)
    assert await mentor.do(open_group, equals, mentor.member_id) > 0


@pytest.mark.clause("3.1.4")
async def test_an_adult_mentor_leads_no_group_of_students(house: House, school: School) -> None:
    with pytest.raises(GroupLeaderUnfit):
        await school.mentor.do(open_group, crowd.plan(), school.mentor.member_id)
    with pytest.raises(GroupLeaderUnfit):
        await school.curator.do(open_group, crowd.plan(), school.student.member_id)


@pytest.mark.clause("1.3/5")
async def test_a_group_of_the_curator_opens_when_the_named_mentor_says_yes(
    house: House, school: School
) -> None:
    mentor = school.student_mentor
    group_id = await school.curator.do(open_group, crowd.plan(), mentor.member_id)
    assert (await state(house, school, group_id), await letters(house, "group_asked")) == (
        GroupState.ASKED,
        [mentor.person_id],
    )
    await mentor.do(answer_group, group_id, True)
    assert await state(house, school, group_id) is GroupState.OPEN


@pytest.mark.clause("1.3/5")
async def test_a_no_is_told_to_the_curator_who_names_another(house: House, school: School) -> None:
    mentor = school.student_mentor
    group_id = await school.curator.do(open_group, crowd.plan(), mentor.member_id)
    await mentor.do(answer_group, group_id, False)
    assert await letters(house, "group_leaderless") == [school.curator.person_id]
    other = await another_mentor(house, school)
    await school.curator.do(name_group_leader, group_id, other.member_id)
    await other.do(answer_group, group_id, True)
    card = await school.curator.look(see_group, group_id)
    assert (card.group.state, card.group.leader.member_id) == (GroupState.OPEN, other.member_id)


async def another_mentor(house: House, school: School) -> Person:
    other = await house.join(
        school.id, "Юдин Олег Павлович", Role.MENTOR, Category.STUDENT, grade=11, class_name="11 «А»", age=17
    )
    await house.parents_agree(other)
    return other


async def test_only_mentors_of_no_lower_class_are_proposed(house: House, school: School) -> None:
    other = await another_mentor(house, school)
    found = await school.curator.look(see_group_mentors, 11)
    assert [one.member_id for one in found.shown] == [other.member_id]


async def test_a_closed_group_is_told_to_all_and_joined_by_nobody(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    people = await crowd.students(house, school, 3)
    for one in people:
        await one.do(join_group, group_id)
    await school.student_mentor.do(close_group, group_id)
    assert sorted(await letters(house, "group_closed")) == sorted(one.person_id for one in people)
    with pytest.raises(GroupMovedOn):
        await school.student.do(join_group, group_id)


async def test_a_member_learns_of_no_other_members_name(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    [other] = await crowd.students(house, school, 1)
    for one in (other, school.student):
        await one.do(join_group, group_id)
    seen = await school.student.look(see_my_group, group_id)
    assert ("Анина" in str(seen), seen.taken) == (False, 2)
    with pytest.raises(NotAllowed):
        await school.student.look(see_led_group, group_id)


async def test_who_waits_for_the_curator_stands_first_in_the_list(house: House, school: School) -> None:
    mentor = school.student_mentor
    opened = await crowd.open_group(house, school)
    closed = await crowd.open_group(house, school)
    await mentor.do(close_group, closed)
    waiting = await mentor.do(open_group, crowd.plan(), mentor.member_id)
    page = await school.curator.look(see_all_groups)
    assert [one.id for one in page.shown] == [waiting, opened, closed]


async def test_who_leaves_the_school_makes_room_in_its_groups(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    anna, bella, vera = await crowd.students(house, school, 3)
    for one in (anna, bella, vera):
        await one.do(join_group, group_id)
    await school.curator.do(end_membership, anna.member_id)
    assert await roll(house, school, group_id) == (ids([bella, vera]), [])
    assert await letters(house, "group_place") == [vera.person_id]


async def test_who_erases_oneself_makes_room_too(house: House, school: School) -> None:
    group_id = await crowd.open_group(house, school)
    anna, bella, vera = await crowd.students(house, school, 3)
    for one in (anna, bella, vera):
        await one.do(join_group, group_id)
    await anna.do(erase_own_data, "Участник удалён")
    assert await roll(house, school, group_id) == (ids([bella, vera]), [])


@pytest.mark.parametrize("erased", [True, False])
async def test_when_the_leader_leaves_the_curator_names_another_and_the_others_are_told(
    house: House, school: School, erased: bool
) -> None:
    group_id = await crowd.open_group(house, school)
    await school.student.do(join_group, group_id)
    mentor = school.student_mentor
    if erased:
        await mentor.do(erase_own_data, "Участник удалён")
    else:
        await school.curator.do(end_membership, mentor.member_id)
    assert await letters(house, "group_leaderless") == [school.curator.person_id]
    [other] = await crowd.students(house, school, 1)
    with pytest.raises(GroupMovedOn):
        await other.do(join_group, group_id)
    new = await another_mentor(house, school)
    await school.curator.do(name_group_leader, group_id, new.member_id)
    await new.do(answer_group, group_id, True)
    assert await letters(house, "group_led") == [school.student.person_id]


async def test_whoever_leads_a_group_stays_a_mentor(house: House, school: School) -> None:
    await crowd.open_group(house, school)
    with pytest.raises(GroupsStanding):
        await school.curator.do(withdraw_role, school.student_mentor.member_id, Role.MENTOR)
