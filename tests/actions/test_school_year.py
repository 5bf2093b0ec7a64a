"""A new school year on both databases: nobody moves twice, leavers end whole, what broke off goes on."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select, update

from actions.classes import correct_class
from actions.help_requests import ask_for_help
from actions.meetings import plan_meeting
from actions.privacy import correct_profile
from actions.school_year import (
    carry_school_year,
    choose_fate,
    see_school_year,
    see_year_pairs,
    see_year_students,
)
from domain.categories import Category
from domain.people import Role
from domain.profiles import Profile
from domain.refusals import ChoiceWanted, NotFound, SchoolYearClosed
from domain.school_year import PORTION, Fate, YearPart
from domain.talks import ContentKind, Written
from storage.help_requests import help_requests
from storage.meetings import meetings
from storage.members import members
from storage.mentorships import mentorships
from storage.outbox import outbox
from storage.roles import grant
from storage.tx import Tx
from tests.house import House, Person, School

AUGUST = datetime(2027, 8, 25, 5, 0, tzinfo=UTC)


@pytest.fixture
async def leaver(house: House, school: School) -> Person:
    """In the last class, a mentor."""
    return await house.join(
        school.id, "Юрьева Дарья Львовна", Role.MENTOR, Category.STUDENT, grade=11, class_name="11 «А»",
        age=17, teaches=("homework",),
    )  # fmt: skip


def august(house: House) -> None:
    """A year later, past all that time does meanwhile."""
    house.clock.set(AUGUST)


async def classes(house: House, school: School) -> dict[str, tuple[int, str, bool]]:
    def read(tx: Tx) -> Any:
        columns = members.c.name, members.c.grade, members.c.class_name, members.c.left_at
        of_school = members.c.school_id == school.id, members.c.grade.is_not(None)
        return tx.rows(select(*columns).where(*of_school).order_by(members.c.id))

    rows = await house.store.read(read)
    return {row.name.split()[0]: (row.grade, row.class_name, row.left_at is None) for row in rows}


async def value(house: House, column: Any, *which: Any) -> Any:
    return await house.store.read(lambda tx: tx.value(select(column).where(*which)))


async def test_classes_move_up_leavers_go_and_a_second_time_changes_nothing(
    house: House, school: School, leaver: Person
) -> None:
    august(house)
    assert await school.curator.do(carry_school_year) == 3
    after = {
        "Лис": (7, "7 «Б»", True),
        "Рябов": (11, "11 «А»", True),
        "Юрьева": (11, "11 «А»", False),
    }
    assert await classes(house, school) == after
    assert await school.curator.do(carry_school_year) == 0
    seen = await school.curator.look(see_school_year)
    assert (seen.year, seen.moved, seen.departed, seen.counts.waiting) == (2027, 2, 1, 0)
    house.clock.set(datetime(2027, 12, 1, 5, 0, tzinfo=UTC))
    assert await school.curator.do(carry_school_year) == 0
    assert await classes(house, school) == after


async def test_a_big_school_goes_in_portions_and_what_broke_off_goes_on(house: House, school: School) -> None:
    def fill(tx: Tx) -> None:
        row = tx.first(select(members).where(members.c.id == school.student.member_id))
        from storage import people

        for n in range(PORTION + 3):
            person = tx.add(people.people, language="ru", urgent_at_night=False, created_at=house.now)
            told = row._asdict() | {"name": f"Ученик {n}", "person_id": person}
            told.pop("id")
            tx.add(members, **told)

    await house.store.write_plainly(fill)
    august(house)
    assert await school.curator.do(carry_school_year) == PORTION
    assert (await school.curator.look(see_school_year)).counts.waiting == 5
    assert [await school.curator.do(carry_school_year) for _ in range(2)] == [5, 0]
    assert {grade for grade, _, _ in (await classes(house, school)).values()} == {7, 11}
    assert (await school.curator.look(see_school_year)).moved == PORTION + 5


async def test_who_stays_in_the_class_or_leaves_after_the_ninth_is_said_by_hand(
    house: House, school: School
) -> None:
    ninth = await house.join(
        school.id, "Орлов Ян Ильич", Role.MENTEE, Category.STUDENT, grade=9, class_name="9 «В»", age=15,
        hard=("exams",),
    )  # fmt: skip
    august(house)
    await school.curator.do(choose_fate, ninth.member_id, Fate.LEAVES)
    await school.curator.do(choose_fate, school.student.member_id, Fate.STAYS)
    counts = (await school.curator.look(see_school_year)).counts.parts
    of_students = (YearPart.NINTH, YearPart.LEAVING, YearPart.MOVING, YearPart.STAYING)
    assert [counts[part] for part in of_students] == [1, 1, 1, 1]
    await school.curator.do(carry_school_year)
    assert await classes(house, school) == {
        "Лис": (6, "6 «Б»", True),
        "Рябов": (11, "11 «А»", True),
        "Орлов": (9, "9 «В»", False),
    }
    with pytest.raises(NotFound):
        await school.curator.do(choose_fate, school.student.member_id, Fate.LEAVES)


async def test_a_choice_is_taken_back_and_the_last_class_cannot_move(
    house: House, school: School, leaver: Person
) -> None:
    august(house)
    for fate in (Fate.STAYS, Fate.LEAVES):
        await school.curator.do(choose_fate, leaver.member_id, fate)
    assert (await school.curator.look(see_year_students, YearPart.LEAVING)).total == 1
    with pytest.raises(ChoiceWanted):
        await school.curator.do(choose_fate, leaver.member_id, Fate.MOVES)


async def test_with_a_leaver_pairs_meetings_and_requests_end_and_the_other_hears_of_it(
    house: House, school: School, leaver: Person
) -> None:
    await house.parents_agree(leaver, None)
    await house.store.write_plainly(grant, school.id, leaver.member_id, Role.MENTEE, house.now)
    pair = await house.pair(leaver, school.student, "student_student")
    later = await house.pair(school.student_mentor, leaver, "student_student")
    august(house)
    await house.parents_agree(school.student, date(2028, 5, 31))
    await school.student.do(plan_meeting, pair, datetime(2027, 9, 2, 11, 0, tzinfo=UTC))
    words = (Written(ContentKind.TEXT, "Как?", leaver.phone.id, 7),)
    await leaver.do(ask_for_help, words, later)
    counts = (await school.curator.look(see_school_year)).counts
    assert (counts.parts[YearPart.PAIRS], counts.meetings, counts.requests) == (2, 1, 1)
    shown = (await school.curator.look(see_year_pairs, YearPart.PAIRS)).shown
    assert [one.pair_id for one in shown] == [pair, later]
    await school.curator.do(carry_school_year)
    assert await value(house, mentorships.c.state, mentorships.c.id == pair) == "ended"
    assert await value(house, meetings.c.state, meetings.c.mentorship_id == pair) == "cancelled"
    assert (
        await value(house, help_requests.c.state, help_requests.c.mentee_id == leaver.member_id) == "closed"
    )
    waiting = (outbox.c.person_id == leaver.person_id, outbox.c.state == "pending")
    assert await value(house, outbox.c.id, *waiting) is None
    assert await value(house, outbox.c.topic, outbox.c.person_id == school.student.person_id,
                       outbox.c.topic == "pair_ended") == "pair_ended"  # fmt: skip


async def test_whoever_came_or_said_the_class_in_summer_is_in_it_already(
    house: House, school: School
) -> None:
    house.clock.set(datetime(2027, 6, 1, 5, 0, tzinfo=UTC))
    await house.join(
        school.id, "Ёлкин Глеб Олегович", Role.MENTEE, Category.STUDENT, grade=5, class_name="5", age=11,
        hard=("exams",),
    )  # fmt: skip
    said = Profile("Лис Анна Олеговна", grade=7, class_name="7 «Б»", hard=("homework",))
    await school.student.do(correct_profile, said)
    august(house)
    await school.curator.do(carry_school_year)
    assert await classes(house, school) == {
        "Лис": (7, "7 «Б»", True),
        "Рябов": (11, "11 «А»", True),
        "Ёлкин": (5, "5", True),
    }


async def test_a_profile_corrected_without_the_class_still_moves_up(house: House, school: School) -> None:
    house.clock.set(datetime(2027, 6, 1, 5, 0, tzinfo=UTC))
    said = Profile("Лис Анна Игоревна", grade=6, class_name="6 «Б»", hard=("homework",))
    await school.student.do(correct_profile, said)
    august(house)
    await school.curator.do(carry_school_year)
    assert (await classes(house, school))["Лис"] == (7, "7 «Б»", True)


async def test_in_the_middle_of_a_year_nobody_moves(house: House, school: School) -> None:
    house.clock.set(datetime(2027, 3, 1, 5, 0, tzinfo=UTC))
    for action in (see_school_year, carry_school_year):
        with pytest.raises(SchoolYearClosed):
            await school.curator.do(action)


async def test_a_class_is_put_right_on_the_card_and_stays_so(house: House, school: School) -> None:
    august(house)
    await school.curator.do(correct_class, school.student.member_id, 8, "в")
    await school.curator.do(carry_school_year)
    assert (await classes(house, school))["Лис"] == (8, "8 «В»", True)
    with pytest.raises(ChoiceWanted):
        await school.curator.do(correct_class, school.mentee.member_id, 8, "В")
    with pytest.raises(ChoiceWanted):
        await school.curator.do(correct_class, school.student.member_id, 12)


@pytest.mark.clause("2.1")
async def test_parents_papers_that_do_not_hold_in_september_are_named_without_leavers(
    house: House, school: School, leaver: Person
) -> None:
    august(house)
    await house.parents_agree(school.student_mentor, date(2028, 5, 31))
    seen = await school.curator.look(see_year_students, YearPart.PAPERS)
    assert [one.name for one in seen.shown] == ["Лис Анна Олеговна"]


@pytest.mark.clause("3.1.3")
async def test_an_employer_with_a_student_outside_the_senior_classes_is_named(
    house: House, school: School
) -> None:
    await house.pair(school.employer, school.student_mentor, "employer_student")
    young = await house.pair(school.employer, school.student, "employer_student")
    august(house)
    seen = await school.curator.look(see_year_pairs, YearPart.EMPLOYER)
    assert [one.pair_id for one in seen.shown] == [young]
    await house.store.write_plainly(
        lambda tx: tx.run(update(members).where(members.c.id == school.student.member_id).values(grade=9))
    )
    assert (await school.curator.look(see_year_pairs, YearPart.EMPLOYER)).total == 0
    await school.curator.do(choose_fate, school.student.member_id, Fate.STAYS)
    assert [one.pair_id for one in (await school.curator.look(see_year_pairs, YearPart.EMPLOYER)).shown] == [
        young
    ]


async def test_another_school_does_not_move(house: House, school: School) -> None:
    other = await house.school("Школа № 9")
    august(house)
    await school.curator.do(carry_school_year)
    assert (await classes(house, other))["Лис"] == (6, "6 «Б»", True)
    assert (await other.curator.look(see_school_year)).moved is None
