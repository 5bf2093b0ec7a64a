"""The register on both databases: pages, search, roles, ends of memberships, two schools."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from actions.members import (
    end_membership,
    grant_role,
    see_card,
    see_people,
    withdraw_role,
)
from domain.categories import Category
from domain.people import Role
from domain.refusals import LastAdministrator, NotAllowed, NotFound, PairsStanding, RoleUnfit
from domain.register import Among
from storage import actors, members
from storage.audit import audit
from storage.roles import grant
from storage.tx import Tx
from tests.house import House, School


def _deeds(tx: Tx, member_id: int) -> list[tuple[str, int | None]]:
    rows = tx.rows(
        select(audit.c.deed, audit.c.actor_id).where(audit.c.concerns_id == member_id).order_by(audit.c.id)
    )
    return [(row.deed, row.actor_id) for row in rows]


@pytest.mark.clause("4.1.2/2")
async def test_the_register_is_found_by_role(school: School) -> None:
    mentors = await school.curator.look(see_people, Among.MENTORS)
    students = await school.curator.look(see_people, Among.STUDENTS)
    staff = await school.curator.look(see_people, Among.STAFF)
    assert [one.name.split()[0] for one in mentors.shown] == ["Дроздов", "Иванова", "Рябов"]
    assert [one.name.split()[0] for one in students.shown] == ["Лис", "Рябов"]
    assert [one.name.split()[0] for one in staff.shown] == ["Белова", "Громова", "Седов"]


async def test_the_register_is_paged_by_seven_and_by_name(school: School) -> None:
    first, second = await school.curator.look(see_people), await school.curator.look(see_people, page=9)
    assert (first.total, len(first.shown)) == (8, 7)
    assert (second.page, [one.name for one in second.shown]) == (1, ["Седов Пётр Ильич"])


@pytest.mark.parametrize("search", ["иВАНОВА", "мария", "ова мар"])
async def test_a_name_is_found_in_any_case(school: School, search: str) -> None:
    found = await school.curator.look(see_people, Among.ALL, search)
    assert [one.name for one in found.shown] == ["Иванова Мария Петровна"]


@pytest.mark.parametrize("search", ["%", "_", "' OR 1=1 --"])
async def test_signs_of_a_query_are_signs_like_others(school: School, search: str) -> None:
    assert (await school.curator.look(see_people, Among.ALL, search)).total == 0


@pytest.mark.clause("2.1")
async def test_a_minor_is_listed_as_waiting_as_long_as_no_paper_is_in_force(
    house: House, school: School
) -> None:
    assert (await school.curator.look(see_people, Among.WAITING)).total == 0
    house.clock.set(datetime(2027, 6, 1, 5, 0, tzinfo=UTC))
    waiting = await school.curator.look(see_people, Among.WAITING)
    assert [one.name.split()[0] for one in waiting.shown] == ["Лис", "Рябов"]


async def test_the_administrator_sees_neither_difficulties_nor_what_a_mentor_teaches(school: School) -> None:
    seen = await school.admin.do(see_card, school.mentee.member_id)
    known = await school.curator.do(see_card, school.mentee.member_id)
    assert (seen.hard, known.hard) == ((), ("discipline",))


async def test_the_head_only_looks(school: School) -> None:
    seen = await school.head.do(see_card, school.student.member_id)
    assert (seen.powers.grant, seen.powers.withdraw) == ((), ())
    assert (seen.powers.end, seen.powers.relink, seen.powers.papers) == (False, False, False)


@pytest.mark.parametrize("who", ["mentor", "mentee", "student", "employer"])
async def test_participants_see_no_register(school: School, who: str) -> None:
    with pytest.raises(NotAllowed):
        await getattr(school, who).look(see_people)


@pytest.mark.clause("1.3/7")
async def test_who_opened_a_students_card_is_on_record(house: House, school: School) -> None:
    await school.head.do(see_card, school.student.member_id)
    deeds = await house.store.read(_deeds, school.student.member_id)
    assert ("card_read", school.head.member_id) in deeds


@pytest.mark.clause("4.1.1/8")
async def test_roles_are_granted_and_withdrawn_on_record(house: House, school: School) -> None:
    person = school.mentor
    await school.admin.do(grant_role, person.member_id, Role.CURATOR)
    assert (await person.actor()).roles == {Role.MENTOR, Role.CURATOR}
    await school.admin.do(withdraw_role, person.member_id, Role.CURATOR)
    assert (await person.actor()).roles == {Role.MENTOR}
    deeds = await house.store.read(_deeds, person.member_id)
    assert deeds[-2:] == [
        ("granted_curator", school.admin.member_id),
        ("withdrew_curator", school.admin.member_id),
    ]


async def test_the_curator_makes_nobody_a_head(school: School) -> None:
    with pytest.raises(NotAllowed):
        await school.curator.do(grant_role, school.mentor.member_id, Role.HEAD)


async def test_a_student_leads_nothing(school: School) -> None:
    with pytest.raises(RoleUnfit):
        await school.admin.do(grant_role, school.student.member_id, Role.CURATOR)


async def test_the_last_administrator_stays(school: School) -> None:
    with pytest.raises(LastAdministrator):
        await school.admin.do(withdraw_role, school.admin.member_id, Role.ADMIN)
    with pytest.raises(LastAdministrator):
        await school.admin.do(end_membership, school.admin.member_id)
    await school.admin.do(grant_role, school.mentor.member_id, Role.ADMIN)
    await school.admin.do(withdraw_role, school.admin.member_id, Role.ADMIN)
    assert Role.ADMIN not in (await school.admin.actor()).roles


async def test_whoever_has_a_pair_keeps_the_role_in_it(house: House, school: School) -> None:
    await house.pair(school.mentor, school.mentee)
    with pytest.raises(PairsStanding):
        await school.curator.do(withdraw_role, school.mentor.member_id, Role.MENTOR)
    with pytest.raises(PairsStanding):
        await school.curator.do(end_membership, school.mentee.member_id)


async def test_whoever_left_is_nobody_here(house: House, school: School) -> None:
    await school.curator.do(end_membership, school.mentor.member_id)
    assert await house.store.read(actors.actor, school.mentor.phone.id, house.now) is None
    assert (await school.curator.look(see_people, Among.MENTORS)).total == 2
    with pytest.raises(NotFound):
        await school.curator.do(see_card, school.mentor.member_id)


async def test_whoever_leaves_one_school_goes_on_in_the_other(house: House, school: School) -> None:
    other = await house.school("Лицей № 1")

    def also_here(tx: Tx) -> int:
        from domain.profiles import Profile

        member_id = members.add(
            tx, school.id, other.mentor.person_id, Category.EMPLOYEE, Profile(name="Гость"), house.now
        )
        grant(tx, school.id, member_id, Role.MENTEE, house.now)
        return member_id

    member_id = await house.store.write_plainly(also_here)
    await school.curator.do(end_membership, member_id)
    assert (await other.mentor.actor()).school_id == other.id


async def test_the_curator_ends_no_membership_of_those_who_lead(school: School) -> None:
    with pytest.raises(NotAllowed):
        await school.curator.do(end_membership, school.head.member_id)


async def test_schools_see_nothing_of_each_other(house: House, school: School) -> None:
    other = await house.school("Лицей № 1")
    assert (await other.curator.look(see_people)).total == 8
    with pytest.raises(NotFound):
        await other.curator.do(see_card, school.mentor.member_id)
    with pytest.raises(NotFound):
        await other.curator.do(grant_role, school.mentor.member_id, Role.MENTEE)
    with pytest.raises(NotFound):
        await other.curator.do(end_membership, school.mentor.member_id)
    with pytest.raises(NotFound):
        await other.head.do(see_card, school.student.member_id)


async def test_the_card_says_until_when_the_parents_agreed(school: School) -> None:
    seen = await school.curator.do(see_card, school.student.member_id)
    assert (seen.needs_parent, seen.parent_until) == (True, date(2027, 5, 31))
