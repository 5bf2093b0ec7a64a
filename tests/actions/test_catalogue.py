"""What a school adds to the catalogue (п. 3.1): proposed at once, to this school alone, never to what is under way."""

from dataclasses import replace
from typing import Any

import pytest

from actions.catalogue import (
    add_school_activity,
    retire_school_activity,
    see_catalogue,
    see_directions,
    see_school_activity,
)
from actions.programme_agreement import approve_programme
from actions.programme_drafts import add_item, see_draft
from domain.activity_types import ActivityType
from domain.catalogue import RoleModel
from domain.mentorships import Side
from domain.programme_revisions import RevisionState
from domain.refusals import ActivityListed, CatalogueFull, ChoiceWanted, NotFound, TextMissing
from domain.school_activities import OWN_AT_MOST
from domain.typical import Typical
from storage import activities, catalogue
from tests.house import House, School
from tests.programmes import DUE, at_state, ready, revision_of

YOUNG = RoleModel.EXPERIENCED_YOUNG
WEEK = Typical("Неделя открытых уроков", ActivityType.VISIT, "lesson", ("discipline",), "Посещены три урока")


async def own(house: House, school: School, *models: RoleModel) -> Any:
    return await house.store.read(catalogue.own_of, school.id, models or (YOUNG,))


@pytest.mark.clause("3.1")
async def test_what_the_curator_adds_stands_first_and_is_proposed_for_its_role_model(
    house: House, school: School
) -> None:
    added = await school.curator.do(add_school_activity, YOUNG, WEEK)
    assert added.typical == WEEK
    seen = await school.curator.look(see_catalogue, YOUNG)
    assert ([one.id for one in seen.own], [one.key for one in seen.typical][:2]) == (
        [added.id],
        ["self_check", "talk"],
    )
    assert await own(house, school) == (WEEK,)
    assert await own(house, school, RoleModel.EQUAL_EQUAL) == ()


async def test_pages_go_on_from_the_own_to_the_typical_and_each_stands_once(
    house: House, school: School
) -> None:
    for n in range(9):
        await school.curator.do(add_school_activity, YOUNG, replace(WEEK, key=f"Дело {n}"))
    first = await school.curator.look(see_catalogue, YOUNG)
    pages = [await school.curator.look(see_catalogue, YOUNG, page) for page in range(-(-first.total // 7))]
    shown = [[*(one.typical.key for one in page.own), *(one.key for one in page.typical)] for page in pages]
    assert shown[0] == [f"Дело {n}" for n in reversed(range(2, 9))]
    assert shown[1][:4] == ["Дело 1", "Дело 0", "self_check", "talk"]
    assert {len(page) for page in shown[:-1]} == {7}
    whole = [key for page in shown for key in page]
    assert (len(whole), len(set(whole))) == (first.total, first.total)


async def test_one_that_is_retired_is_proposed_no_longer_and_may_be_added_anew(
    house: House, school: School
) -> None:
    added = await school.curator.do(add_school_activity, YOUNG, WEEK)
    await school.curator.do(retire_school_activity, added.id)
    assert await own(house, school) == ()
    with pytest.raises(NotFound):
        await school.curator.look(see_school_activity, added.id)
    await school.curator.do(add_school_activity, YOUNG, WEEK)
    assert await own(house, school) == (WEEK,)


async def test_the_same_title_twice_is_refused_in_one_role_model_only(house: House, school: School) -> None:
    await school.curator.do(add_school_activity, YOUNG, WEEK)
    with pytest.raises(ActivityListed):
        await school.curator.do(add_school_activity, YOUNG, replace(WEEK, key="НЕДЕЛЯ открытых  уроков"))
    await school.curator.do(add_school_activity, RoleModel.LEADER_STRUGGLING, WEEK)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (replace(WEEK, key=" "), TextMissing),
        (replace(WEEK, direction=""), TextMissing),
        (replace(WEEK, removes=("homework",)), ChoiceWanted),
    ],
)
async def test_what_is_not_said_or_fits_no_teacher_is_refused(
    house: House, school: School, said: Typical, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await school.curator.do(add_school_activity, YOUNG, said)
    assert await own(house, school) == ()


async def test_there_is_an_end_to_the_list(house: House, school: School) -> None:
    def fill(tx: Any) -> None:
        for n in range(OWN_AT_MOST):
            said = replace(WEEK, key=f"Дело {n}")
            catalogue.add(tx, school.id, YOUNG, said, school.curator.member_id, house.now)

    await house.store.write_plainly(fill)
    with pytest.raises(CatalogueFull):
        await school.curator.do(add_school_activity, YOUNG, WEEK)


async def test_own_words_of_a_direction_are_offered_to_the_next_one(house: House, school: School) -> None:
    await school.curator.do(add_school_activity, YOUNG, replace(WEEK, direction="Наши традиции"))
    assert (await school.curator.look(see_directions, RoleModel.EQUAL_EQUAL))[-2:] == (
        "communication",
        "Наши традиции",
    )


async def test_another_school_sees_nothing_of_it(house: House, school: School) -> None:
    added = await school.curator.do(add_school_activity, YOUNG, replace(WEEK, direction="Наши традиции"))
    other = await house.school("Школа № 9")
    assert (await other.curator.look(see_catalogue, YOUNG)).own == ()
    assert "Наши традиции" not in await other.curator.look(see_directions, YOUNG)
    with pytest.raises(NotFound):
        await other.curator.do(retire_school_activity, added.id)


async def add_the_own_one(house: House, school: School, programme: int) -> None:
    """As the screen proposes it."""
    own = (await school.mentor.look(see_draft, programme)).typical[0]
    said = own.type, own.direction, own.removes, own.expected
    await school.mentor.do(add_item, programme, own.key, DUE, Side.MENTEE, *said)


@pytest.mark.clause("3.1")
async def test_a_programme_keeps_what_was_chosen_when_the_catalogue_is_another(
    house: House, school: School
) -> None:
    """Both the one that is carried out and the one that is still made."""
    added = await school.curator.do(add_school_activity, YOUNG, WEEK)
    running = await ready(house, await house.pair(school.mentor, school.mentee))
    await add_the_own_one(house, school, running)
    await at_state(house, school, running, RevisionState.HEAD)
    await school.head.do(approve_programme, running, 1, "7", house.now.date())
    made = await ready(house, await house.pair(school.mentor, school.curator))
    await add_the_own_one(house, school, made)
    before = [(await revision_of(house, one)).content for one in (running, made)]
    carried_out = await house.store.read(activities.of_programme, running)
    assert [one.items[-1].title for one in before] == [WEEK.key, WEEK.key]
    assert [one.title for one in carried_out] == ["talk", WEEK.key]

    await school.curator.do(retire_school_activity, added.id)
    await school.curator.do(add_school_activity, YOUNG, replace(WEEK, key="Месяц открытых уроков"))
    assert [(await revision_of(house, one)).content for one in (running, made)] == before
    assert await house.store.read(activities.of_programme, running) == carried_out
    offered = (await school.mentor.look(see_draft, made)).typical
    assert offered[0].key == "Месяц открытых уроков"
    assert WEEK not in offered
