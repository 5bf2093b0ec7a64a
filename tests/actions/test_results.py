"""The result stage through the store (4.1.4/result, п. 2.2): it begins, fades and ends by time; both databases."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions.mentorships import end_pair
from actions.own_goals import (
    drop_own_goal,
    mute_own_goal,
    reach_own_goal,
    see_own_goals,
    set_own_goal,
)
from actions.petition_desk import grant_pause
from actions.practices import answer_practice, see_practices
from actions.programmes import see_my_programmes, see_programme, see_programmes
from actions.safety import call_for_safety, lift_freeze
from actions.schools import set_result_days
from actions.today import see_today
from domain.mentorships import Side
from domain.petitions import PetitionKind
from domain.programme_contents import Goal
from domain.programmes import ProgrammePart, ProgrammeState
from domain.refusals import (
    AccountNotShared,
    ChoiceWanted,
    NotAllowed,
    ProgrammeMovedOn,
    TooManyTopics,
)
from domain.stages import Stage, Why
from storage import goals, programme_plans, programmes
from storage.freezes import freezes
from storage.tx import Tx
from tests.house import House, Person, School
from tests.petitions import filed
from tests.programmes import item, standing_at, waiting

AFTER = datetime(2027, 6, 1, 5, 0, tzinfo=UTC)
"""10:00 in the school, a Tuesday, the day after the term."""


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def at_result(house: House, pair: int) -> int:
    """It comes there on 1 June 2027 with one activity left open and a goal."""
    goal = Goal(0, "Вести урок в тишине")
    programme = await standing_at(house, pair, Stage.REFLEXIVE_ANALYTIC, item(), goals=(goal,))
    house.clock.set(AFTER)
    await house.store.write_plainly(turn_to_result, programme, AFTER)
    await house.settle()
    return programme


def turn_to_result(tx: Tx, programme_id: int, now: datetime) -> None:
    """Past what the stage of looking back asks for."""
    school_id = tx.value(programmes.programmes.select().with_only_columns(programmes.programmes.c.school_id))
    found = programmes.find(tx, programme_id, school_id)
    assert found is not None
    programmes.change(tx, programme_id, stage=Stage.IMPLEMENTATION.value)
    found = programmes.find(tx, programme_id, school_id)
    assert found is not None
    programme_plans.turn(tx, found, school_id, Stage.RESULT, Why.TERM_OVER, now)


async def state(house: House, programme: int, school: School) -> Any:
    found = await house.store.read(programmes.find, programme, school.id)
    return found.state, found.stage


async def days(house: House, programme: int, topic: str) -> list[date]:
    return [letter.due_at.date() for letter in await waiting(house, f"programme:{programme}", topic)]


@pytest.mark.clause("4.1.4/result/1")
async def test_at_its_result_a_programme_is_in_force_and_nothing_of_it_is_late_or_reminded_of(
    house: House, school: School, pair: int
) -> None:
    programme = await at_result(house, pair)
    assert await state(house, programme, school) == (ProgrammeState.IN_FORCE, Stage.RESULT)
    seen = await school.mentee.look(see_programme, pair)
    assert (seen.tally.total, seen.tally.late, seen.coming) == (1, 0, ())
    assert (await school.curator.look(see_programmes, ProgrammePart.LATE)).total == 0
    assert (await school.curator.look(see_programmes, ProgrammePart.GOING)).total == 1
    assert (await school.mentor.look(see_my_programmes)).shown[0].late == 0
    assert "late" not in [matter.value for matter, _ in (await school.mentee.look(see_today)).matters]


@pytest.mark.clause("4.1.4/result/1")
async def test_the_mentor_hears_that_the_programme_is_over_and_then_ever_less(
    house: House, school: School, pair: int
) -> None:
    programme = await at_result(house, pair)
    assert school.mentor.phone.text.startswith("🌱 Программа пройдена. Артём Игоревич идёт дальше без плана.")
    assert await days(house, programme, "how_is_it") == [date(2027, 6, 15), date(2027, 7, 6)]
    for day in range(1, 59):
        await house.turn(AFTER + timedelta(days=day))
    said = [text for text in school.mentor.phone.texts if "Как там" in text]
    assert said == ["🌱 Как там Артём Игоревич? Если захотите, спросите при встрече."] * 2


@pytest.mark.clause("2.2/4")
@pytest.mark.clause("4.1.4/result/2")
async def test_the_mentee_sets_own_goals_and_is_reminded_of_those_that_are_open(
    house: House, school: School, pair: int
) -> None:
    programme = await at_result(house, pair)
    first = await school.mentee.do(set_own_goal, programme, "Провести мастер-класс", date(2027, 9, 1))
    second = await school.mentee.do(set_own_goal, programme, "Написать статью")
    await school.mentee.do(mute_own_goal, second, True)
    assert await days(house, programme, "own_goals_again") == [date(2027, 6, 22), date(2027, 7, 13)]
    await house.turn(datetime(2027, 6, 22, 3, 0, tzinfo=UTC))
    assert school.mentee.phone.text == "🌱 Ваше: «Провести мастер-класс». Как идёт?"
    await school.mentee.do(reach_own_goal, first)
    before = len(school.mentee.phone.texts)
    await house.turn(datetime(2027, 7, 13, 3, 0, tzinfo=UTC))
    assert [text for text in school.mentee.phone.texts[before:] if "Ваше" in text] == []


@pytest.mark.clause("4.1.4/result/2")
async def test_own_goals_are_the_mentees_and_the_mentor_reads_them(
    house: House, school: School, pair: int
) -> None:
    programme = await at_result(house, pair)
    goal = await school.mentee.do(set_own_goal, programme, "Написать статью")
    with pytest.raises(NotAllowed):
        await school.mentor.do(set_own_goal, programme, "Чужая цель")
    with pytest.raises(NotAllowed):
        await school.curator.look(see_own_goals, programme)
    seen = await school.mentor.look(see_own_goals, programme)
    assert ([one.words for one in seen.goals], seen.sets) == (["Написать статью"], False)
    await school.mentee.do(drop_own_goal, goal)
    for number in range(3):
        await school.mentee.do(set_own_goal, programme, f"Цель {number}")
    with pytest.raises(TooManyTopics):
        await school.mentee.do(set_own_goal, programme, "Ещё")


async def test_before_the_result_there_are_no_own_goals(house: House, school: School, pair: int) -> None:
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    with pytest.raises(ProgrammeMovedOn):
        await school.mentee.do(set_own_goal, programme, "Написать статью")


@pytest.mark.clause("2.1")
async def test_a_student_names_no_account_in_a_goal_that_an_adult_reads(house: House, school: School) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme = await standing_at(house, pair, Stage.RESULT, item())
    with pytest.raises(AccountNotShared):
        await school.student.do(set_own_goal, programme, "Писать на @anna_lis")


@pytest.mark.clause("4.1.4/result/1")
async def test_after_the_schools_days_it_ends_with_thanks_in_what_happened(
    house: House, school: School, pair: int
) -> None:
    programme = await at_result(house, pair)
    [goal] = await house.store.read(goals.of_programme, programme)
    await house.store.write_plainly(goals.move, school.id, goal.id, 100, school.mentee.member_id, house.now)
    await house.turn(datetime(2027, 7, 30, 18, 59, tzinfo=UTC))
    assert await state(house, programme, school) == (ProgrammeState.IN_FORCE, Stage.RESULT)
    await house.turn(datetime(2027, 7, 31, 5, 0, tzinfo=UTC))
    assert await state(house, programme, school) == (ProgrammeState.ENDED, Stage.RESULT)
    assert school.mentor.phone.text.splitlines() == [
        "🌿 Спасибо! Программа завершена: Артём Игоревич справляется без плана, и в этом ваша заслуга.",
        "Достигнута 1 цель из 1",
        "",
        "Можно ли поделиться удачным с другими? Что и как, решит куратор.",
    ]
    assert school.mentee.phone.text.startswith("🌿 Программа завершена. Спасибо за ваш труд!")


async def test_a_school_sets_how_long_it_lasts_and_it_holds_at_once(
    house: House, school: School, pair: int
) -> None:
    programme = await at_result(house, pair)
    await school.curator.do(set_result_days, 30)
    await house.turn(datetime(2027, 7, 1, 5, 0, tzinfo=UTC))
    assert await state(house, programme, school) == (ProgrammeState.ENDED, Stage.RESULT)
    assert [text for text in school.mentor.phone.texts if "Спасибо!" in text] != []
    with pytest.raises(ChoiceWanted):
        await school.curator.do(set_result_days, 31)


async def test_a_longer_stage_reminds_further_and_nothing_twice(
    house: House, school: School, pair: int
) -> None:
    programme = await at_result(house, pair)
    await school.curator.do(set_result_days, 90)
    assert await days(house, programme, "how_is_it") == [
        date(2027, 6, 15),
        date(2027, 7, 6),
        date(2027, 8, 3),
    ]


async def test_with_the_pair_all_that_was_to_be_told_is_not(house: House, school: School, pair: int) -> None:
    programme = await at_result(house, pair)
    await school.curator.do(end_pair, pair)
    assert await days(house, programme, "how_is_it") == []
    assert await days(house, programme, "own_goals_again") == []


async def test_each_of_the_two_says_whether_the_good_parts_may_be_shared_and_the_curator_sees_who(
    house: House, school: School, pair: int
) -> None:
    programme = await at_result(house, pair)
    with pytest.raises(ProgrammeMovedOn):
        await school.mentor.do(answer_practice, programme, True)
    await house.turn(datetime(2027, 7, 31, 5, 0, tzinfo=UTC))
    await school.mentee.do(answer_practice, programme, False)
    assert (await school.curator.look(see_practices)).total == 0
    await school.mentor.do(answer_practice, programme, True)
    [one] = (await school.curator.look(see_practices)).shown
    assert (one.pair_id, one.allowed) == (pair, (Side.MENTOR,))
    await school.mentee.do(answer_practice, programme, True)
    [one] = (await school.curator.look(see_practices)).shown
    assert one.allowed == (Side.MENTOR, Side.MENTEE)


async def of_students_at_result(house: House, school: School) -> tuple[int, int]:
    """The pair and its programme, which ends on 31 July 2027."""
    for student in (school.student_mentor, school.student):
        await house.parents_agree(student, until=date(2027, 12, 31))
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    return pair, await at_result(house, pair)


def thanks(person: Person) -> list[str]:
    return [text for text in person.phone.texts if "Программа завершена" in text or "Спасибо!" in text]


async def freeze_of(house: House) -> int:
    return int(await house.store.read(lambda tx: tx.value(select(freezes.c.id))))


@pytest.mark.clause("4.1.4/result/1")
async def test_whose_contact_stands_still_at_the_end_is_thanked_when_it_is_open_again(
    house: House, school: School
) -> None:
    await of_students_at_result(house, school)
    await house.turn(datetime(2027, 7, 29, 10, 0, tzinfo=UTC))
    await school.student.do(call_for_safety)
    await house.turn(datetime(2027, 7, 31, 10, 0, tzinfo=UTC))
    assert (thanks(school.student), thanks(school.student_mentor)) == ([], [])
    await house.turn(datetime(2027, 8, 18, 10, 0, tzinfo=UTC))
    await school.curator.do(lift_freeze, await freeze_of(house))
    for hour in (11, 12):
        await house.turn(datetime(2027, 8, 18, hour, 0, tzinfo=UTC))
    assert (len(thanks(school.student)), len(thanks(school.student_mentor))) == (1, 1)


async def test_where_the_pair_is_over_by_then_nobody_is_thanked(house: House, school: School) -> None:
    pair, _ = await of_students_at_result(house, school)
    await house.turn(datetime(2027, 7, 29, 10, 0, tzinfo=UTC))
    await school.student.do(call_for_safety)
    await house.turn(datetime(2027, 7, 31, 10, 0, tzinfo=UTC))
    await school.curator.do(end_pair, pair)
    await school.curator.do(lift_freeze, await freeze_of(house))
    await house.turn(datetime(2027, 8, 2, 10, 0, tzinfo=UTC))
    assert (thanks(school.student), thanks(school.student_mentor)) == ([], [])


async def test_a_pause_at_the_end_puts_the_thanks_off_to_the_return(
    house: House, school: School, pair: int
) -> None:
    await at_result(house, pair)
    await house.turn(datetime(2027, 7, 30, 10, 0, tzinfo=UTC))
    petition = await filed(school.mentee, pair, PetitionKind.PAUSE, until=date(2027, 8, 9))
    await school.curator.do(grant_pause, petition, False)
    await house.turn(datetime(2027, 8, 2, 10, 0, tzinfo=UTC))
    assert (thanks(school.mentee), thanks(school.mentor)) == ([], [])
    for hour in (10, 11):
        await house.turn(datetime(2027, 8, 9, hour, 0, tzinfo=UTC))
    assert (len(thanks(school.mentee)), len(thanks(school.mentor))) == (1, 1)


async def test_a_pause_granted_before_the_thanks_are_read_puts_them_off_too(
    house: House, school: School, pair: int
) -> None:
    await at_result(house, pair)
    petition = await filed(school.mentee, pair, PetitionKind.PAUSE, until=date(2027, 8, 9))
    await house.turn(datetime(2027, 7, 30, 20, 0, tzinfo=UTC))
    await school.curator.do(grant_pause, petition, False)
    await house.turn(datetime(2027, 8, 2, 10, 0, tzinfo=UTC))
    assert (thanks(school.mentee), thanks(school.mentor)) == ([], [])
    for hour in (10, 11):
        await house.turn(datetime(2027, 8, 9, hour, 0, tzinfo=UTC))
    assert (len(thanks(school.mentee)), len(thanks(school.mentor))) == (1, 1)
