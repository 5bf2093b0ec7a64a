"""A student's age is put right by the curator alone, and decides from then on about the parents' paper (п. 2.1)."""

import pytest
from sqlalchemy import select

from actions.ages import correct_age
from actions.members import see_card
from domain.refusals import AdultByTheHead, ChoiceWanted, TooYoung
from storage.audit import audit
from storage.tx import Tx
from tests.house import House, School


def _deeds(tx: Tx) -> list[tuple[str, int | None]]:
    rows = tx.rows(select(audit.c.deed, audit.c.actor_id).where(audit.c.deed == "age_corrected"))
    return [(row.deed, row.actor_id) for row in rows]


@pytest.mark.clause("2.1")
async def test_a_corrected_age_asks_for_the_parents_paper_by_itself_and_is_on_record(
    house: House, school: School
) -> None:
    await school.head.do(correct_age, school.student.member_id, 18)
    grown = await school.curator.do(see_card, school.student.member_id)
    await school.curator.do(correct_age, school.student.member_id, 13)
    child = await school.curator.do(see_card, school.student.member_id)
    assert (grown.age, grown.needs_parent) == (18, False)
    assert (child.age, child.needs_parent) == (13, True)
    assert await house.store.read(_deeds) == [
        ("age_corrected", school.head.member_id),
        ("age_corrected", school.curator.member_id),
    ]


@pytest.mark.clause("2.1")
@pytest.mark.parametrize("steps", [(18,), (17, 18)])
async def test_the_curator_makes_no_minor_an_adult_however_many_steps_it_takes(
    school: School, steps: tuple[int, ...]
) -> None:
    *before, last = steps
    for age in before:
        await school.curator.do(correct_age, school.student.member_id, age)
    with pytest.raises(AdultByTheHead):
        await school.curator.do(correct_age, school.student.member_id, last)


@pytest.mark.clause("2.1")
async def test_the_curators_hear_that_the_head_has_made_a_minor_an_adult(
    house: House, school: School
) -> None:
    await school.head.do(correct_age, school.student.member_id, 18)
    await house.settle()
    assert school.curator.phone.text == (
        "👤 Записан как совершеннолетний: Лис Анна Олеговна\n"
        "Согласие родителей больше не нужно. Кто исправил возраст: Громова Вера Львовна. "
        "Если это неожиданно, спросите лично."
    )


@pytest.mark.clause("2.1")
async def test_nobody_becomes_younger_than_ten(school: School) -> None:
    with pytest.raises(TooYoung):
        await school.curator.do(correct_age, school.student.member_id, 9)


async def test_adults_have_no_age_here(school: School) -> None:
    with pytest.raises(ChoiceWanted):
        await school.curator.do(correct_age, school.mentor.member_id, 17)
    assert (await school.curator.do(see_card, school.mentor.member_id)).age is None
