"""Goals and resources through the store (4.1.4/design, п. 1.2): worded by both, followed to their results; both
databases."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from actions.goals import drop_goal, move_goal, note_goal, see_goal, see_goals, sign_goal, word_goal
from actions.programmes import see_programme
from actions.resources import choose_resource, see_resources
from actions.safety import call_for_safety
from domain.goals import with_new
from domain.mentorships import Side
from domain.programme_contents import Goal
from domain.programme_revisions import RevisionState
from domain.refusals import (
    AccountNotShared,
    NotAllowed,
    ProgrammeChanged,
    ProgrammeMovedOn,
    ProgrammePaused,
)
from domain.stages import Need, Stage
from storage import goals, pairs, programme_carrying, programme_revisions
from storage.tx import Tx
from tests.house import House, School
from tests.programmes import item, standing_at

TUESDAY = datetime(2026, 9, 8, 3, 0, tzinfo=UTC)
"""8:00 in the school."""


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def designed(house: House, pair: int) -> int:
    return await standing_at(house, pair, Stage.DESIGN, item(difficulties=("discipline",)))


async def followed(house: House, pair: int) -> tuple[int, int]:
    goal = Goal(0, "Вести урок в тишине", "Открытый урок")
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item(), goals=(goal,))
    [found] = await house.store.read(goals.of_programme, programme)
    return programme, found.id


@pytest.mark.clause("4.1.4/design/1")
@pytest.mark.clause("1.2/mentee")
async def test_both_word_goals_of_one_draft_and_each_sees_the_others(
    house: House, school: School, pair: int
) -> None:
    programme = await designed(house, pair)
    first = await school.mentee.do(word_goal, programme, 0, "Вести урок в тишине")
    second = await school.mentor.do(word_goal, programme, 0, "Писать план за час")
    await school.mentor.do(sign_goal, programme, first, "Открытый урок")
    seen = await school.mentee.look(see_goals, programme)
    assert [(one.key, one.words, one.seen_by) for one in seen.designed] == [
        (first, "Вести урок в тишине", "Открытый урок"),
        (second, "Писать план за час", ""),
    ]
    await school.mentee.do(drop_goal, programme, second)
    assert [one.key for one in (await school.curator.look(see_goals, programme)).designed] == [first]


async def test_of_two_who_change_the_same_words_the_second_sees_the_first(
    house: House, school: School, pair: int
) -> None:
    programme = await designed(house, pair)
    key = await school.mentee.do(word_goal, programme, 0, "Тишина")
    await school.mentee.do(word_goal, programme, key, "Рабочая тишина", "Тишина")
    with pytest.raises(ProgrammeChanged):
        await school.mentor.do(word_goal, programme, key, "Порядок", "Тишина")
    seen = await school.mentor.look(see_goals, programme)
    assert [one.words for one in seen.designed] == ["Рабочая тишина"]


@pytest.mark.clause("4.1.4/design/1")
async def test_a_goal_is_a_need_of_the_stage_and_resources_are_another(
    house: House, school: School, pair: int
) -> None:
    programme = await designed(house, pair)
    before = dict((await school.mentee.look(see_programme, pair)).needs)
    assert (before[Need.GOALS], before[Need.RESOURCES]) == (False, False)
    await school.mentee.do(word_goal, programme, 0, "Вести урок в тишине")
    await school.mentee.do(choose_resource, programme, "courses", True)
    after = dict((await school.mentee.look(see_programme, pair)).needs)
    assert (after[Need.GOALS], after[Need.RESOURCES]) == (True, True)


async def test_what_those_who_agree_are_reading_is_not_edited(
    house: House, school: School, pair: int
) -> None:
    programme = await designed(house, pair)
    revision = await house.store.read(programme_revisions.open_of, programme)
    await house.store.write_plainly(
        lambda tx: programme_revisions.change(tx, revision.id, state=RevisionState.HEAD.value)
    )
    with pytest.raises(ProgrammeMovedOn):
        await school.mentee.do(word_goal, programme, 0, "Вести урок в тишине")
    with pytest.raises(ProgrammeMovedOn):
        await school.mentor.do(choose_resource, programme, "courses", True)


@pytest.mark.clause("4.1.4/design/2")
@pytest.mark.clause("4.1.4/design/3")
async def test_resources_are_chosen_from_what_is_likely_or_written_by_both(
    house: House, school: School, pair: int
) -> None:
    programme = await designed(house, pair)
    seen = await school.mentee.look(see_resources, programme)
    assert ("interest" in seen.own, "young_school" in seen.around) == (True, True)
    await school.mentee.do(choose_resource, programme, "interest", True)
    await school.mentor.do(choose_resource, programme, "Клуб «Учитель»", True)
    await school.mentor.do(choose_resource, programme, "library", True)
    await school.mentee.do(choose_resource, programme, "library", False)
    assert (await school.head.look(see_resources, programme)).chosen == ("interest", "Клуб «Учитель»")


@pytest.mark.clause("1.2/mentee")
async def test_a_goal_is_followed_step_by_step_by_both_to_its_result(
    house: House, school: School, pair: int
) -> None:
    _, goal = await followed(house, pair)
    await school.mentee.do(move_goal, goal, 50)
    await school.mentor.do(move_goal, goal, 100)
    await school.mentor.do(note_goal, goal, "Весь урок без замечаний")
    seen = await school.mentee.look(see_goal, goal)
    assert (seen.goal.progress, seen.goal.reached_at is not None) == (100, True)
    assert [(one.progress, one.note, side) for one, side in seen.steps] == [
        (100, "Весь урок без замечаний", Side.MENTOR),
        (50, "", Side.MENTEE),
    ]
    await school.mentee.do(move_goal, goal, 75)
    assert (await school.mentor.look(see_goal, goal)).goal.reached_at is None


@pytest.mark.clause("1.2/mentee")
async def test_the_other_hears_at_once_that_a_goal_is_reached(
    house: House, school: School, pair: int
) -> None:
    _, goal = await followed(house, pair)
    await school.mentee.do(move_goal, goal, 100)
    await house.settle()
    assert school.mentor.phone.text.splitlines() == [
        "🎯 Цель достигнута: Вести урок в тишине",
        "Отмечает Артём Игоревич.",
    ]
    assert [text for text in school.mentee.phone.texts if "Цель достигнута" in text] == []


async def test_of_several_steps_the_other_hears_the_last_one_the_day_after(
    house: House, school: School, pair: int
) -> None:
    _, goal = await followed(house, pair)
    await school.mentee.do(move_goal, goal, 25)
    await school.mentee.do(move_goal, goal, 50)
    await house.turn(TUESDAY)
    said = [text for text in school.mentor.phone.texts if "Вести урок в тишине" in text]
    assert said == ["Артём Игоревич: «Вести урок в тишине» — на полпути"]


async def test_a_word_is_put_on_ones_own_last_step_only(house: House, school: School, pair: int) -> None:
    _, goal = await followed(house, pair)
    await school.mentee.do(move_goal, goal, 25)
    with pytest.raises(ProgrammeMovedOn):
        await school.mentor.do(note_goal, goal, "Молодец")
    with pytest.raises(NotAllowed):
        await school.curator.do(move_goal, goal, 50)


async def test_goals_agreed_to_follow_the_revision_in_force_and_one_that_is_reached_stays(
    house: House, school: School, pair: int
) -> None:
    programme, goal = await followed(house, pair)
    await school.mentee.do(move_goal, goal, 100)

    def agreed(tx: Tx) -> list[tuple[int, str, int]]:
        revision = programme_revisions.in_force_of(tx, programme)
        found = pairs.find(tx, pair, school.id, house.now.date())
        assert revision is not None
        assert found is not None
        content = with_new(with_new(revision.content, "Писать план"), "Вести кружок").without_goal(2)
        for later in (content, content.without_goal(3), content.without_goal(4)):
            programme_carrying.carry(
                tx, school.id, programme, found, later, school.mentor.member_id, house.now
            )
        return [(one.key, one.words, one.progress) for one in goals.of_programme(tx, programme)]

    assert await house.store.write_plainly(agreed) == [
        (2, "Вести урок в тишине", 100),
        (3, "Писать план", 0),
    ]


@pytest.mark.clause("1.3/4")
async def test_where_contact_stands_still_no_goal_is_worded_or_moved(house: House, school: School) -> None:
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    _, goal = await followed(house, pair)
    await school.student.do(call_for_safety)
    with pytest.raises(ProgrammePaused):
        await school.student_mentor.do(move_goal, goal, 50)


@pytest.mark.parametrize("words", ["Пиши мне: @pavel_zavod", "Звони: +7 912 345-67-89"])
async def test_an_adult_writes_no_account_into_a_students_goals(
    house: House, school: School, words: str
) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme = await designed(house, pair)
    deeds: tuple[tuple[Any, ...], ...] = (
        (word_goal, programme, 0, words),
        (choose_resource, programme, words, True),
    )
    for deed, *arguments in deeds:
        with pytest.raises(AccountNotShared):
            await school.employer.do(deed, *arguments)


async def test_a_key_in_a_content_is_not_lost_by_a_change(house: House, school: School, pair: int) -> None:
    """Sign and words are two answers: each is changed alone."""
    programme = await designed(house, pair)
    key = await school.mentee.do(word_goal, programme, 0, "Тишина")
    await school.mentor.do(sign_goal, programme, key, "Открытый урок")
    await school.mentee.do(word_goal, programme, key, "Рабочая тишина", "Тишина")
    [one] = (await school.mentee.look(see_goals, programme)).designed
    assert replace(one, key=0) == Goal(0, "Рабочая тишина", "Открытый урок")
