"""Looking back through the store (п. 4.1.4): asked, kept as a draft, given, declined, read by leave; both databases."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions.programmes import see_programme, turn_programme
from actions.reflections import (
    answer_reflection,
    decline_reflection,
    give_reflection,
    mark_reflection,
    read_reflections,
    see_reflection,
)
from actions.safety import call_for_safety, see_looks
from domain.mentorships import Side
from domain.people import Role
from domain.reflections import Question, ReflectionState, ShownTo
from domain.refusals import (
    AccountNotShared,
    ChoiceWanted,
    NotAllowed,
    ProgrammePaused,
    ReflectionOver,
    ReflectionWithoutMark,
    TextTooLong,
)
from domain.stages import Why
from storage.audit import audit
from storage.reflections import reflections
from storage.roles import grant
from storage.tx import Tx
from tests.house import House, Person, School
from tests.programmes import DUE, in_force, waiting

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
YEKATERINBURG = ZoneInfo("Asia/Yekaterinburg")


async def asked(house: House, school: School, mentor: Person, mentee: Person, form: str) -> dict[int, int]:
    """The reflection of each of the two, by the member."""
    pair = await house.pair(mentor, mentee, form)
    programme, _ = await in_force(mentor, mentee, pair, ("talk", DUE, Side.MENTEE))
    await school.curator.do(turn_programme, programme, Why.AGREED)
    await house.settle()
    return await house.store.read(_asked)


def _asked(tx: Tx) -> dict[int, int]:
    return {row.member_id: row.id for row in tx.rows(select(reflections))}


async def of_teachers(house: House, school: School) -> tuple[int, int]:
    """The mentor's and the mentee's."""
    found = await asked(house, school, school.mentor, school.mentee, "teacher_teacher")
    return found[school.mentor.member_id], found[school.mentee.member_id]


async def of_a_student(house: House, school: School) -> int:
    house.clock.set(AFTER_LESSONS)
    found = await asked(house, school, school.employer, school.student, "employer_student")
    return found[school.student.member_id]


async def days(house: House, reflection: int) -> list[Any]:
    letters = await waiting(house, f"reflection:{reflection}", "reflection_again")
    return [letter.due_at.astimezone(YEKATERINBURG).date() for letter in letters]


async def give(person: Person, reflection: int, shown_to: ShownTo, text: str = "Уроки вдвоём") -> None:
    await person.do(answer_reflection, reflection, Question.GOOD, text)
    await person.do(mark_reflection, reflection, 5)
    await person.do(give_reflection, reflection, shown_to)
    await person.house.settle()


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
async def test_both_are_asked_and_twice_more_while_they_have_not_answered(
    house: House, school: School
) -> None:
    mentor, mentee = await of_teachers(house, school)
    assert school.mentee.phone.text.startswith("💬 Как прошла программа?")
    assert school.mentor.phone.text.startswith("💬 Как у вас получилось быть наставником?")
    for reflection in (mentor, mentee):
        assert await days(house, reflection) == [date(2026, 9, 10), date(2026, 9, 15)]


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
async def test_after_it_is_given_nobody_asks(house: House, school: School) -> None:
    mentor, mentee = await of_teachers(house, school)
    await give(school.mentee, mentee, ShownTo.NOBODY)
    assert (await days(house, mentee), len(await days(house, mentor))) == ([], 2)


async def test_whoever_will_not_is_asked_no_more_and_may_think_better_of_it(
    house: House, school: School
) -> None:
    _, mentee = await of_teachers(house, school)
    await school.mentee.do(decline_reflection, mentee)
    assert await days(house, mentee) == []
    await give(school.mentee, mentee, ShownTo.CURATOR)
    assert (await school.mentee.look(see_reflection, mentee)).reflection.state is ReflectionState.GIVEN


async def test_each_answer_is_kept_at_once_and_the_form_goes_on_from_it(house: House, school: School) -> None:
    _, mentee = await of_teachers(house, school)
    await school.mentee.do(answer_reflection, mentee, Question.GOOD, "Уроки вдвоём")
    await school.mentee.do(answer_reflection, mentee, Question.HARD, "")
    seen = (await school.mentee.look(see_reflection, mentee)).reflection
    assert (seen.good, seen.hard, seen.next_question(Side.MENTEE)) == ("Уроки вдвоём", "", Question.ONWARD)


async def test_without_a_mark_it_is_not_given(house: House, school: School) -> None:
    _, mentee = await of_teachers(house, school)
    with pytest.raises(ReflectionWithoutMark):
        await school.mentee.do(give_reflection, mentee, ShownTo.CURATOR)
    with pytest.raises(ChoiceWanted):
        await school.mentee.do(mark_reflection, mentee, 6)


async def test_what_is_given_is_not_changed(house: House, school: School) -> None:
    _, mentee = await of_teachers(house, school)
    await give(school.mentee, mentee, ShownTo.NOBODY)
    with pytest.raises(ReflectionOver):
        await school.mentee.do(answer_reflection, mentee, Question.GOOD, "Иначе")


async def test_an_answer_has_room_for_five_hundred_signs(house: House, school: School) -> None:
    _, mentee = await of_teachers(house, school)
    with pytest.raises(TextTooLong):
        await school.mentee.do(answer_reflection, mentee, Question.GOOD, "а" * 501)


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
async def test_the_curator_sees_who_has_answered_and_the_words_only_by_leave(
    house: House, school: School
) -> None:
    mentor, mentee = await of_teachers(house, school)
    await give(school.mentee, mentee, ShownTo.NOBODY)
    seen = await school.curator.look(see_programme, 1)
    assert dict(seen.reflected) == {Side.MENTOR: ReflectionState.ASKED, Side.MENTEE: ReflectionState.GIVEN}
    assert await school.curator.do(read_reflections, 1) == ()
    await give(school.mentor, mentor, ShownTo.CURATOR, "Научился слушать")
    [read] = await school.curator.do(read_reflections, 1)
    assert (read.side, read.reflection.good) == (Side.MENTOR, "Научился слушать")


async def test_the_mentor_reads_the_mentees_words_only_by_leave(house: House, school: School) -> None:
    _, mentee = await of_teachers(house, school)
    before = len(school.mentor.phone.received)
    await give(school.mentee, mentee, ShownTo.CURATOR)
    assert len(school.mentor.phone.received) == before
    with pytest.raises(NotAllowed):
        await school.mentor.look(see_reflection, mentee)


async def test_a_student_shows_the_words_to_the_mentor_who_cannot_pass_them_on(
    house: House, school: School
) -> None:
    reflection = await of_a_student(house, school)
    await give(school.student, reflection, ShownTo.PARTNER)
    notice = school.employer.phone.last
    assert school.employer.phone.text.splitlines() == [
        "💬 Анна делится тем, как прошла программа",
        "",
        "Помогло: Уроки вдвоём",
        "Программа помогла: 5 из 5",
    ]
    assert notice["has_protected_content"] is True


@pytest.mark.clause("1.3/7")
async def test_a_look_at_a_students_words_is_on_record(house: House, school: School) -> None:
    reflection = await of_a_student(house, school)
    await give(school.student, reflection, ShownTo.CURATOR)
    await school.curator.do(read_reflections, 1)

    def looks(tx: Tx) -> list[Any]:
        return list(tx.rows(select(audit).where(audit.c.deed == "reflection_read")))

    [look] = await house.store.read(looks)
    assert (look.actor_id, look.concerns_id) == (school.curator.member_id, school.student.member_id)


async def test_a_curator_who_is_the_mentor_as_well_does_not_read_what_is_for_the_curator(
    house: House, school: School
) -> None:
    _, mentee = await of_teachers(house, school)
    await give(school.mentee, mentee, ShownTo.CURATOR)
    curator = (school.id, school.mentor.member_id, Role.CURATOR, house.now)
    await house.store.write_plainly(grant, *curator)
    with pytest.raises(NotAllowed):
        await school.mentor.do(read_reflections, 1)


async def test_a_student_writes_no_account_to_an_adult_here_either(house: House, school: School) -> None:
    reflection = await of_a_student(house, school)
    with pytest.raises(AccountNotShared):
        await school.student.do(answer_reflection, reflection, Question.ONWARD, "Пишите на @anna_lis")


async def test_a_student_led_by_a_student_writes_no_account_for_the_curator(
    house: House, school: School
) -> None:
    found = await asked(house, school, school.student_mentor, school.student, "student_student")
    with pytest.raises(AccountNotShared):
        await school.student.do(
            answer_reflection, found[school.student.member_id], Question.GOOD, "Мой номер <+79123456789>"
        )


@pytest.mark.clause("1.3/4")
async def test_while_contact_stands_still_no_words_reach_the_mentor(house: House, school: School) -> None:
    reflection = await of_a_student(house, school)
    await school.student.do(call_for_safety)
    await school.student.do(mark_reflection, reflection, 1)
    with pytest.raises(ProgrammePaused):
        await school.student.do(give_reflection, reflection, ShownTo.PARTNER)
    await school.student.do(give_reflection, reflection, ShownTo.CURATOR)


@pytest.mark.clause("1.3/7")
async def test_the_head_sees_in_the_journal_who_read_a_students_words(house: House, school: School) -> None:
    reflection = await of_a_student(house, school)
    await give(school.student, reflection, ShownTo.CURATOR)
    await school.curator.do(read_reflections, 1)
    journal = await school.head.look(see_looks)
    assert [(one.deed, one.student) for one in journal.shown] == [("reflection_read", "Лис Анна Олеговна")]


async def test_each_of_the_two_sees_only_the_own_answer_as_given(house: House, school: School) -> None:
    _, mentee = await of_teachers(house, school)
    await give(school.mentee, mentee, ShownTo.NOBODY)
    assert (await school.mentee.look(see_programme, 1)).reflected == ((Side.MENTEE, ReflectionState.GIVEN),)
    assert (await school.mentor.look(see_programme, 1)).reflected == ((Side.MENTOR, ReflectionState.ASKED),)
