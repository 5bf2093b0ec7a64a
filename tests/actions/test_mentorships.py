"""Pairs through the store: proposed, answered, papers recorded, confirmed by an order, both databases."""

import asyncio
from collections.abc import Awaitable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from actions.matching import see_match, see_mentees_to_pair, see_mentors_for
from actions.member_papers import record_no_criminal_record
from actions.mentorships import (
    answer_pair,
    end_pair,
    propose_pair,
    record_pair_answer,
    record_pair_paper,
    see_pair,
    see_pairs,
    withdraw_pair,
)
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.matching import Choice
from domain.mentorships import Answer, Gap, PairState, Side
from domain.people import Role
from domain.refusals import (
    AlreadyAnswered,
    AnswersInChat,
    NotAllowed,
    NotFound,
    OwnAppointment,
    PairMovedOn,
    PairTwice,
    PaperDateWrong,
    PaperOnRecord,
    ParentConsentMissing,
    ParentPaperFirst,
)
from storage import mentorships
from storage.audit import audit
from storage.consents import consents
from storage.outbox import outbox
from storage.people import people
from storage.roles import grant
from storage.tags import tags
from storage.tx import Tx
from tests.house import House, Person, School

TEACHERS = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
STUDENTS = Choice(MentoringForm.STUDENT_STUDENT, RoleModel.LEADER_PASSIVE, MentoringKind.TRADITIONAL)
SIGNED = date(2026, 9, 4)


async def propose(school: School, mentor: Person, mentee: Person, choice: Choice = TEACHERS) -> int:
    pair: int = await school.curator.do(propose_pair, mentor.member_id, mentee.member_id, choice)
    return pair


async def agreed(school: School, mentor: Person, mentee: Person, choice: Choice = TEACHERS) -> int:
    pair = await propose(school, mentor, mentee, choice)
    await mentor.do(answer_pair, pair, Answer.YES)
    await mentee.do(answer_pair, pair, Answer.YES)
    return pair


async def rows(house: House, table: Any, *which: Any) -> list[Any]:
    return list(await house.store.read(_rows, table, which))


def _rows(tx: Tx, table: Any, which: tuple[Any, ...]) -> Any:
    return tx.rows(select(table).where(*which).order_by(table.c.id))


async def topics(house: House, pair: int) -> list[tuple[str, int]]:
    written = await rows(house, outbox, outbox.c.object_key == f"pair:{pair}", outbox.c.state != "withdrawn")
    return [(row.topic, row.person_id) for row in written]


async def block(house: House, person: Person) -> None:
    await house.store.write_plainly(_unreachable, person.person_id, house.now)


def _unreachable(tx: Tx, person_id: int, now: datetime) -> None:
    tx.run(update(people).where(people.c.id == person_id).values(unreachable_since=now))


async def both_at_once(*acts: Awaitable[Any]) -> list[type | Any]:
    results = await asyncio.gather(*acts, return_exceptions=True)
    return [type(one) if isinstance(one, BaseException) else one for one in results]


@pytest.mark.clause("1.3/5")
async def test_a_proposal_asks_both_and_pairs_nobody(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    assert await topics(house, pair) == [
        ("pair_proposed", school.mentor.person_id),
        ("pair_proposed", school.mentee.person_id),
    ]
    assert await house.store.read(mentorships.active_pairs_of, school.mentor.member_id) == []


@pytest.mark.clause("1.3/5")
async def test_a_pair_is_agreed_when_both_said_yes(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    assert await school.mentor.do(answer_pair, pair, Answer.YES) is PairState.PROPOSED
    assert await school.mentee.do(answer_pair, pair, Answer.YES) is PairState.AGREED
    assert (await topics(house, pair))[2:] == [("pair_agreed", school.curator.person_id)]


@pytest.mark.clause("1.3/5")
async def test_one_no_ends_the_proposal_and_the_other_is_told_without_a_reason(
    house: House, school: School
) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    await school.mentor.do(answer_pair, pair, Answer.YES)
    assert await school.mentee.do(answer_pair, pair, Answer.NO) is PairState.DECLINED
    assert (await topics(house, pair))[2:] == [
        ("pair_declined", school.curator.person_id),
        ("pair_off", school.mentor.person_id),
    ]
    with pytest.raises(AlreadyAnswered):
        await school.mentee.do(answer_pair, pair, Answer.YES)


@pytest.mark.clause("1.3/5")
async def test_nobody_answers_for_another_who_can_answer(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    with pytest.raises(NotAllowed):
        await school.student.do(answer_pair, pair, Answer.YES)
    with pytest.raises(NotAllowed):
        await school.curator.do(answer_pair, pair, Answer.YES)
    with pytest.raises(AnswersInChat):
        await school.curator.do(record_pair_answer, pair, Side.MENTEE, Answer.YES)


@pytest.mark.clause("1.3/7")
async def test_an_answer_recorded_for_somebody_is_marked_so_in_the_audit(
    house: House, school: School
) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    await block(house, school.mentee)
    await school.mentor.do(answer_pair, pair, Answer.YES)
    state = await school.curator.do(record_pair_answer, pair, Side.MENTEE, Answer.YES)
    assert state is PairState.AGREED
    written = await rows(house, audit, audit.c.object == "pair", audit.c.object_id == pair)
    assert [(row.deed, row.actor_id, row.concerns_id) for row in written] == [
        ("pair_proposed", school.curator.member_id, school.mentee.member_id),
        ("pair_answered_yes", school.mentor.member_id, school.mentor.member_id),
        ("pair_yes_recorded", school.curator.member_id, school.mentee.member_id),
    ]


async def test_a_curator_who_is_the_mentor_cannot_say_yes_for_the_mentee(
    house: House, school: School
) -> None:
    pair = await propose(school, school.curator, school.mentee)
    await block(house, school.mentee)
    with pytest.raises(OwnAppointment):
        await school.curator.do(record_pair_answer, pair, Side.MENTEE, Answer.YES)
    assert (await school.curator.look(see_pair, pair)).recorded_by_me == ()


async def test_the_same_two_people_are_not_paired_twice_in_either_direction(
    house: House, school: School
) -> None:
    await house.store.write_plainly(grant, school.id, school.mentor.member_id, Role.MENTEE, house.now)
    await house.store.write_plainly(grant, school.id, school.mentee.member_id, Role.MENTOR, house.now)
    await propose(school, school.mentor, school.mentee)
    with pytest.raises(PairTwice):
        await propose(school, school.mentor, school.mentee)
    with pytest.raises(PairTwice):
        await propose(school, school.mentee, school.mentor)


async def test_two_proposals_at_once_make_one_pair(house: House, school: School) -> None:
    results = await both_at_once(
        propose(school, school.mentor, school.mentee), propose(school, school.mentor, school.mentee)
    )
    assert sorted(result is PairTwice for result in results) == [False, True]
    assert len(await rows(house, mentorships.mentorships)) == 1


async def test_a_declined_pair_may_be_proposed_again(house: House, school: School) -> None:
    first = await propose(school, school.mentor, school.mentee)
    await school.mentor.do(answer_pair, first, Answer.NO)
    second = await propose(school, school.mentor, school.mentee)
    assert (await school.curator.look(see_pair, second)).pair.state is PairState.PROPOSED


async def test_several_mentors_and_several_mentees_are_fine(house: House, school: School) -> None:
    for mentor in (school.mentor, school.curator):
        await propose(school, mentor, school.mentee)
    await house.store.write_plainly(grant, school.id, school.admin.member_id, Role.MENTEE, house.now)
    await propose(school, school.mentor, school.admin)
    seen = await school.curator.look(see_pairs, [PairState.PROPOSED])
    assert [(pair.pair.mentor.member_id, pair.pair.mentee.member_id) for pair in seen.shown] == [
        (school.mentor.member_id, school.mentee.member_id),
        (school.curator.member_id, school.mentee.member_id),
        (school.mentor.member_id, school.admin.member_id),
    ]


async def test_two_answers_at_once_are_both_heard(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    results = await both_at_once(
        school.mentor.do(answer_pair, pair, Answer.YES), school.mentee.do(answer_pair, pair, Answer.YES)
    )
    assert sorted(results) == [PairState.AGREED, PairState.PROPOSED]
    told = [topic for topic, _ in await topics(house, pair)]
    assert told.count("pair_agreed") == 1


async def test_a_double_press_answers_once(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    results = await both_at_once(*(school.mentor.do(answer_pair, pair, Answer.YES) for _ in range(3)))
    assert sorted(result is AlreadyAnswered for result in results) == [False, True, True]


async def test_a_minor_is_not_asked_before_the_parents_paper(house: House, school: School) -> None:
    await withdraw_parent(house, school.student)
    with pytest.raises(ParentPaperFirst):
        await propose(school, school.student_mentor, school.student, STUDENTS)


async def test_a_minor_whose_paper_was_withdrawn_cannot_answer(house: House, school: School) -> None:
    pair = await propose(school, school.student_mentor, school.student, STUDENTS)
    await withdraw_parent(house, school.student)
    with pytest.raises(ParentConsentMissing):
        await school.student.do(answer_pair, pair, Answer.YES)


async def withdraw_parent(house: House, minor: Person) -> None:
    await house.store.write_plainly(_withdraw_parent, minor.member_id, house.now)


def _withdraw_parent(tx: Tx, member_id: int, now: datetime) -> None:
    tx.run(
        update(consents)
        .where(consents.c.member_id == member_id, consents.c.kind == "parent")
        .values(withdrawn_at=now)
    )


@pytest.mark.clause("1.2/mentor")
async def test_a_yes_in_the_chat_is_preliminary(house: House, school: School) -> None:
    pair = await agreed(school, school.mentor, school.mentee)
    assert (await school.curator.look(see_pair, pair)).gaps == (Gap.MENTOR_PAPER, Gap.ORDER)
    await school.curator.do(record_pair_paper, pair, SIGNED)
    assert (await school.curator.look(see_pair, pair)).gaps == (Gap.ORDER,)
    with pytest.raises(PaperOnRecord):
        await school.curator.do(record_pair_paper, pair, SIGNED)


async def test_a_paper_for_one_pair_is_none_for_another(house: House, school: School) -> None:
    first = await agreed(school, school.mentor, school.mentee)
    await house.store.write_plainly(grant, school.id, school.admin.member_id, Role.MENTEE, house.now)
    second = await agreed(school, school.mentor, school.admin)
    await school.curator.do(record_pair_paper, first, SIGNED)
    assert Gap.MENTOR_PAPER in (await school.curator.look(see_pair, second)).gaps


async def test_a_paper_of_tomorrow_is_refused(house: House, school: School) -> None:
    pair = await agreed(school, school.mentor, school.mentee)
    with pytest.raises(PaperDateWrong):
        await school.curator.do(record_pair_paper, pair, date(2026, 9, 8))


async def test_an_employer_of_a_senior_student_needs_papers_a_certificate_and_a_curator(
    house: House, school: School
) -> None:
    senior = await house.join(
        school.id,
        "Юдин Лев Маркович",
        Role.MENTEE,
        Category.STUDENT,
        grade=11,
        class_name="11 «А»",
        age=17,
        hard=("profession",),
    )
    await house.parents_agree(senior)
    choice = Choice(
        MentoringForm.EMPLOYER_STUDENT, RoleModel.EMPLOYER_FUTURE_EMPLOYEE, MentoringKind.TRADITIONAL
    )
    pair = await agreed(school, school.employer, senior, choice)
    await block(house, school.curator)
    assert (await school.curator.look(see_pair, pair)).gaps == (
        Gap.CURATOR, Gap.CERTIFICATE, Gap.MENTOR_PAPER, Gap.ORDER,
    )  # fmt: skip
    await school.curator.do(record_no_criminal_record, school.employer.member_id, SIGNED)
    await school.curator.do(record_pair_paper, pair, SIGNED)
    assert (await school.curator.look(see_pair, pair)).gaps == (Gap.CURATOR, Gap.ORDER)


@pytest.mark.clause("1.2/mentee")
async def test_a_mentee_without_a_named_difficulty_is_not_ready(house: House, school: School) -> None:
    pair = await agreed(school, school.mentor, school.mentee)
    await house.store.write_plainly(_forget_difficulties, school.mentee.member_id)
    assert Gap.DIFFICULTY in (await school.curator.look(see_pair, pair)).gaps


def _forget_difficulties(tx: Tx, member_id: int) -> None:
    tx.run(tags.delete().where(tags.c.member_id == member_id))


async def test_a_withdrawn_proposal_is_told_and_can_be_answered_no_more(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    await school.curator.do(withdraw_pair, pair)
    told = await topics(house, pair)
    assert [("pair_off", school.mentor.person_id), ("pair_off", school.mentee.person_id)] == told[-2:]
    with pytest.raises(PairMovedOn):
        await school.mentor.do(answer_pair, pair, Answer.YES)


async def test_an_active_pair_is_ended_once(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    with pytest.raises(PairMovedOn):
        await school.curator.do(withdraw_pair, pair)
    results = await both_at_once(school.curator.do(end_pair, pair), school.curator.do(end_pair, pair))
    assert sorted(result is PairMovedOn for result in results) == [False, True]
    assert await house.store.read(mentorships.active_pairs_of, school.mentee.member_id) == []


async def test_another_schools_pairs_do_not_exist(house: House, school: School) -> None:
    pair = await propose(school, school.mentor, school.mentee)
    other = await house.school("Школа № 9")
    with pytest.raises(NotFound):
        await other.curator.look(see_pair, pair)
    with pytest.raises(NotFound):
        await other.curator.do(propose_pair, school.mentor.member_id, other.mentee.member_id, TEACHERS)
    with pytest.raises(NotFound):
        await other.curator.do(propose_pair, other.mentor.member_id, school.mentee.member_id, TEACHERS)
    with pytest.raises(NotFound):
        await other.curator.do(withdraw_pair, pair)
    assert (await other.curator.look(see_pairs, list(PairState))).total == 0


async def test_mentees_without_a_mentor_come_first(house: House, school: School) -> None:
    await propose(school, school.mentor, school.mentee)
    seen = await school.curator.look(see_mentees_to_pair)
    assert [(found.party.name, found.mentors) for found in seen.shown] == [
        ("Лис Анна Олеговна", 0),
        ("Котов Артём Игоревич", 1),
    ]
    assert [
        found.party.name for found in (await school.curator.look(see_mentees_to_pair, "котОВ")).shown
    ] == ["Котов Артём Игоревич"]


@pytest.mark.clause("1.3/5")
async def test_mentors_who_teach_what_is_hard_come_first_and_the_reason_is_known(
    house: House, school: School
) -> None:
    seen = await school.curator.look(see_mentors_for, school.mentee.member_id)
    assert [(found.party.name, found.factors.shared, found.factors.same_subject) for found in seen.shown] == [
        ("Иванова Мария Петровна", ("discipline",), True),
        ("Белова Ольга Юрьевна", (), False),
        ("Громова Вера Львовна", (), False),
    ]


async def test_only_mentors_of_an_open_form_are_offered(house: House, school: School) -> None:
    seen = await school.curator.look(see_mentors_for, school.student.member_id)
    assert [found.party.name for found in seen.shown] == ["Рябов Илья Денисович"]


async def test_the_heads_pairs_have_the_heads_form(house: House, school: School) -> None:
    match = await school.curator.look(see_match, school.head.member_id, school.mentee.member_id)
    assert match.forms == (MentoringForm.HEAD_TEACHER,)


@pytest.mark.parametrize("hour", [3, 16])
async def test_a_student_is_asked_after_lessons_and_before_the_night(
    house: House, school: School, hour: int
) -> None:
    """08:00 and 21:00 in the school's zone; lessons last until 14:00."""
    house.clock.set(datetime(2026, 9, 8, hour, 45, tzinfo=UTC))
    pair = await propose(school, school.student_mentor, school.student, STUDENTS)
    written = await rows(house, outbox, outbox.c.object_key == f"pair:{pair}")
    day = datetime(2026, 9, 8, 9, tzinfo=UTC)
    assert {row.due_at for row in written} == {day if hour == 3 else day + timedelta(hours=18)}
