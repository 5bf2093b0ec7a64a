"""Works through the store (п. 5.1.1/4, 5.2.2): handed in, checked, returned with a remark, marked; both databases."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from actions.activities import finish_activity, reopen_activity, see_activities, see_activity
from actions.programmes import see_programme, see_programmes
from actions.remarks import answer_remark, write_remark
from actions.safety import call_for_safety
from actions.tasks import give_task, withdraw_task
from actions.works import (
    accept_in_person,
    accept_work,
    add_to_work,
    clear_work,
    hand_in_work,
    mark_activity,
    read_works,
    record_actual,
    record_work,
    return_work,
    see_works,
    take_work_back,
)
from domain.activities import Which
from domain.activity_types import ActivityType, Direction
from domain.mentorships import Side
from domain.programme_contents import Content
from domain.programmes import ProgrammePart
from domain.refusals import (
    AccountNotShared,
    ActivityOutsideTerm,
    AnswersInChat,
    NotAllowed,
    NotDoneYet,
    PairEnded,
    ProgrammePaused,
    RemarkAnswered,
    WorkEmpty,
    WorkFull,
    WorkMovedOn,
    WorkWanted,
)
from domain.stages import Stage
from domain.talks import ContentKind, Written
from domain.works import PASSED, WorkState
from storage import activities, pairs, people, programme_carrying, programme_revisions, works
from storage.audit import audit
from storage.remarks import remarks
from storage.tx import Tx
from tests.house import House, Person, School
from tests.programmes import DUE, item, standing_at, waiting

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
TASK = item("lesson_card", type=ActivityType.TASK, direction=Direction.SKILLS, expected="lesson_card")


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def begun(house: House, pair: int, *items: Any) -> tuple[int, list[int]]:
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, *(items or (TASK,)))
    found = await house.store.read(activities.of_programme, programme)
    return programme, [one.id for one in found]


def text(words: str) -> Written:
    return Written(ContentKind.TEXT, words, 1, 1)


async def handed_in(house: House, mentee: Person, activity: int, *parts: Written) -> int:
    """The work."""
    for part in parts or (text("Вот карта урока"),):
        await mentee.do(add_to_work, activity, part)
    await mentee.do(hand_in_work, activity)
    await house.settle()
    found = await house.store.read(works.last_of, activity)
    assert found is not None
    return found.id


@pytest.mark.clause("5.1.1/4")
@pytest.mark.clause("5.2.2/5")
async def test_a_work_goes_to_the_mentor_is_returned_and_accepted_at_the_second_try(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await begun(house, pair)
    first = await handed_in(house, school.mentee, activity)
    await school.mentor.do(return_work, first, "Добавьте этап рефлексии")
    assert (await school.mentee.look(see_activity, activity)).remarks[0].text == "Добавьте этап рефлексии"
    second = await handed_in(house, school.mentee, activity, text("С рефлексией"))
    assert second != first
    await school.mentor.do(accept_work, second)
    seen = (await school.mentee.look(see_activity, activity)).activity
    assert (seen.done_at is not None, seen.handed_in_at) == (True, None)
    page = await school.mentee.look(see_works, activity)
    assert (page.total, page.work.state, page.work.parts[0].text) == (2, WorkState.ACCEPTED, "С рефлексией")


async def test_what_is_only_gathered_nobody_else_sees(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    await school.mentee.do(add_to_work, activity, text("Черновик"))
    assert (await school.mentor.look(see_works, activity)).work is None
    await school.mentee.do(clear_work, activity)
    with pytest.raises(WorkMovedOn):
        await school.mentee.do(hand_in_work, activity)


async def test_a_work_holds_ten_messages(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    for number in range(10):
        assert await school.mentee.do(add_to_work, activity, text(str(number))) == number + 1
    with pytest.raises(WorkFull):
        await school.mentee.do(add_to_work, activity, text("лишнее"))


async def test_a_work_taken_back_is_completed_and_told_anew(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    work = await handed_in(house, school.mentee, activity)
    await school.mentee.do(take_work_back, activity)
    with pytest.raises(WorkMovedOn):
        await school.mentor.do(accept_work, work)
    await school.mentee.do(add_to_work, activity, text("и вторая страница"))
    await school.mentee.do(hand_in_work, activity)
    await house.settle()
    assert school.mentor.phone.texts[-1].splitlines()[-1] == "Сама работа выше, сообщений: 2"


@pytest.mark.clause("5.2.2/2")
async def test_while_it_waits_the_mentee_is_not_reminded_and_nothing_is_late(
    house: House, school: School, pair: int
) -> None:
    programme, [activity] = await begun(house, pair)
    work = await handed_in(house, school.mentee, activity)
    assert await waiting(house, f"activity:{activity}", "activity_due") == []
    house.clock.set(datetime(2026, 10, 20, 5, 0, tzinfo=UTC))
    tally = (await school.mentee.look(see_programme, pair)).tally
    assert (tally.late, tally.waiting) == (0, 1)
    assert (await school.mentor.look(see_activities, programme, Which.LATE)).shown == ()
    await school.mentor.do(return_work, work, "Ещё раз")
    tally = (await school.mentee.look(see_programme, pair)).tally
    assert (tally.late, tally.waiting) == (1, 0)


@pytest.mark.clause("5.2.2/2")
async def test_after_a_return_the_mentee_is_reminded_again(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    before = [row.due_at for row in await waiting(house, f"activity:{activity}", "activity_due")]
    work = await handed_in(house, school.mentee, activity)
    await school.mentor.do(return_work, work, "Ещё раз")
    after = [row.due_at for row in await waiting(house, f"activity:{activity}", "activity_due")]
    assert (len(after), after) == (3, before)


async def test_the_mentor_is_reminded_once_of_what_waits(house: House, school: School, pair: int) -> None:
    """Handed in on Monday, told on Wednesday morning; what is checked by then is not told."""
    _, [activity] = await begun(house, pair)
    work = await handed_in(house, school.mentee, activity)
    [reminder] = await waiting(house, f"work:{work}", "work_waits")
    assert reminder.due_at == datetime(2026, 9, 9, 3, 0, tzinfo=UTC)
    await school.mentor.do(accept_work, work)
    assert await waiting(house, f"work:{work}", "work_waits") == []


async def test_what_the_mentor_checks_is_not_ticked_off(house: House, school: School, pair: int) -> None:
    _, [task, talk] = await begun(house, pair, TASK, item("talk", type=ActivityType.TALK))
    with pytest.raises(WorkWanted):
        await school.mentee.do(finish_activity, task)
    await school.mentee.do(finish_activity, talk)
    with pytest.raises(WorkMovedOn):
        await school.mentee.do(add_to_work, talk, text("поздно"))


async def test_what_is_seen_in_person_is_accepted_without_a_work(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await begun(house, pair)
    work = await handed_in(house, school.mentee, activity)
    await school.mentor.do(accept_in_person, activity)
    found = await house.store.read(works.find, work, school.id)
    assert found is not None
    assert found.state is WorkState.ACCEPTED
    assert (await school.mentor.look(see_activity, activity)).activity.done_at is not None


async def test_the_curators_word_settles_what_was_handed_in(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    work = await handed_in(house, school.mentee, activity)
    await school.curator.do(finish_activity, activity)
    found = await house.store.read(works.find, work, school.id)
    assert found is not None
    assert found.state is WorkState.ACCEPTED


@pytest.mark.clause("4.1.4/implementation/2")
@pytest.mark.clause("5.2.2/6")
async def test_a_mark_and_a_result_are_of_what_is_done(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    with pytest.raises(NotDoneYet):
        await school.mentor.do(mark_activity, activity, 5)
    await school.mentor.do(accept_in_person, activity)
    await school.mentor.do(mark_activity, activity, 4)
    await school.mentee.do(record_actual, activity, "Карта для 6 класса")
    seen = (await school.curator.look(see_activity, activity)).activity
    assert (seen.mark, seen.actual) == (4, "Карта для 6 класса")
    await school.mentor.do(record_actual, activity)
    tally = (await school.mentor.look(see_programme, pair)).tally
    assert (tally.marks, tally.points) == (1, 4)
    await school.mentor.do(mark_activity, activity, PASSED)
    seen = (await school.mentee.look(see_activity, activity)).activity
    assert (seen.mark, seen.actual) == (PASSED, "lesson_card")
    with pytest.raises(NotAllowed):
        await school.mentee.do(mark_activity, activity, 5)


async def test_what_is_opened_again_has_no_mark_any_longer(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    await school.mentor.do(accept_in_person, activity)
    await school.mentor.do(mark_activity, activity, 2)
    await school.mentee.do(reopen_activity, activity)
    seen = (await school.mentee.look(see_activity, activity)).activity
    assert (seen.mark, seen.done_at) == (None, None)


@pytest.mark.clause("5.2.2/5")
async def test_a_remark_is_answered_once(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    remark = await school.mentor.do(write_remark, activity, "Начните с цели урока")
    with pytest.raises(NotAllowed):
        await school.mentor.do(answer_remark, remark)
    await school.mentee.do(answer_remark, remark)
    with pytest.raises(RemarkAnswered):
        await school.mentee.do(answer_remark, remark, "Поздно")
    [seen] = (await school.mentor.look(see_activity, activity)).remarks
    assert (seen.text, seen.answer) == ("Начните с цели урока", "")
    assert (await school.curator.look(see_activity, activity)).remarks == ()


@pytest.mark.clause("5.2.2/5")
@pytest.mark.clause("5.2.2/7")
async def test_a_task_stands_beside_the_content_and_survives_a_revision(
    house: House, school: School, pair: int
) -> None:
    programme, [planned] = await begun(house, pair)
    given = await school.mentor.do(give_task, programme, "Прочитать главу 3", DUE)
    await house.store.write_plainly(_carry_less, programme, pair, school, house.now)
    found = await house.store.read(activities.of_programme, programme)
    assert [(one.id, one.given, one.type) for one in found] == [(given.activity_id, True, "task")]
    assert await waiting(house, f"activity:{planned}", "activity_due") == []


def _carry_less(tx: Tx, programme: int, pair_id: int, school: School, now: datetime) -> None:
    revision = programme_revisions.in_force_of(tx, programme)
    assert revision is not None
    content: Content = revision.content.without_item(revision.content.items[0].key)
    pair = pairs.find(tx, pair_id, school.id, now.date())
    assert pair is not None
    programme_carrying.carry(tx, school.id, programme, pair, content, school.mentor.member_id, now)


async def test_a_task_lies_within_the_term_and_is_taken_off_only_while_it_is_open(
    house: House, school: School, pair: int
) -> None:
    programme, [planned] = await begun(house, pair)
    for day in (date(2026, 9, 6), date(2027, 6, 1)):
        with pytest.raises(ActivityOutsideTerm):
            await school.mentor.do(give_task, programme, "Глава 3", day)
    given = (await school.mentor.do(give_task, programme, "Глава 3", DUE)).activity_id
    with pytest.raises(WorkMovedOn):
        await school.mentor.do(withdraw_task, planned)
    await school.mentor.do(withdraw_task, given)
    assert await house.store.read(activities.find, given, school.id) is None
    await house.settle()
    assert school.mentee.phone.texts[-1] == ("Мария Петровна снимает одно задание: среди дел его больше нет.")


@pytest.mark.clause("1.3/4")
async def test_between_a_student_and_a_mentor_no_account_passes(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme, [activity] = await begun(house, pair)
    for words in ("Мой телеграм @anna_lis", "Звоните: +7 912 345-67-89"):
        with pytest.raises(AccountNotShared):
            await school.student.do(add_to_work, activity, text(words))
        with pytest.raises(AccountNotShared):
            await school.employer.do(write_remark, activity, words)
        with pytest.raises(AccountNotShared):
            await school.employer.do(give_task, programme, words, DUE)
    work = await handed_in(house, school.student, activity)
    with pytest.raises(AccountNotShared):
        await school.employer.do(return_work, work, "Пиши на @pavel_drozdov")


@pytest.mark.clause("1.3/4")
async def test_where_contact_stands_still_nothing_passes(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme, [activity, other] = await begun(house, pair, TASK, TASK)
    await school.student.do(add_to_work, other, text("Вот"))
    work = await handed_in(house, school.student, activity)
    said = len(school.employer.phone.texts)
    await school.student.do(call_for_safety)
    for person, action, *arguments in (
        (school.student, add_to_work, other, text("Ещё")),
        (school.student, hand_in_work, other),
        (school.student, write_remark, activity, "Трудно"),
        (school.employer, accept_work, work),
        (school.employer, return_work, work, "Ещё раз"),
        (school.employer, write_remark, activity, "Пиши"),
        (school.employer, give_task, programme, "Ещё задание", DUE),
    ):
        with pytest.raises(ProgrammePaused):
            await person.do(action, *arguments)
    await house.turn(datetime(2026, 9, 9, 10, 0, tzinfo=UTC))
    assert [one for one in school.employer.phone.texts[said:] if "проверк" in one] == []


async def test_after_the_pair_has_ended_its_works_are_closed(house: House, school: School, pair: int) -> None:
    _, [activity] = await begun(house, pair)
    work = await handed_in(house, school.mentee, activity)
    await house.store.write_plainly(_end, pair)
    with pytest.raises(PairEnded):
        await school.mentor.do(accept_work, work)
    with pytest.raises(PairEnded):
        await school.mentee.look(see_works, activity)


def _end(tx: Tx, pair: int) -> None:
    from storage.mentorships import mentorships

    tx.run(mentorships.update().where(mentorships.c.id == pair).values(state="ended"))


async def test_the_curator_records_for_whoever_cannot_be_reached(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await begun(house, pair)
    with pytest.raises(AnswersInChat):
        await school.curator.do(record_work, activity)
    await house.store.write_plainly(people.mark_unreachable, school.mentee.person_id, house.now)
    await school.curator.do(record_work, activity)
    found = await house.store.read(works.last_of, activity)
    assert found is not None
    assert (found.state, found.recorded, found.author_id) == (
        WorkState.HANDED_IN, True, school.mentee.member_id,
    )  # fmt: skip
    with pytest.raises(AnswersInChat):
        await school.curator.do(accept_work, found.id)
    await house.store.write_plainly(people.mark_unreachable, school.mentor.person_id, house.now)
    await school.curator.do(accept_work, found.id)
    assert (await school.curator.look(see_activity, activity)).activity.done_at is not None


@pytest.mark.clause("1.3/7")
async def test_a_students_work_is_read_on_record_and_an_adults_not_at_all(
    house: House, school: School, pair: int
) -> None:
    house.clock.set(AFTER_LESSONS)
    _, [of_adults] = await begun(house, pair)
    await handed_in(house, school.mentee, of_adults)
    with pytest.raises(NotAllowed):
        await school.curator.do(read_works, of_adults)
    with_student = await house.pair(school.employer, school.student, "employer_student")
    _, [activity] = await begun(house, with_student)
    await handed_in(house, school.student, activity)
    seen = await school.curator.do(read_works, activity)
    assert seen.work.parts[0].text == "Вот карта урока"
    read = await house.store.read(lambda tx: tx.rows(select(audit).where(audit.c.deed == "work_read")))
    assert [(row.actor_id, row.concerns_id) for row in read] == [
        (school.curator.member_id, school.student.member_id)
    ]


@pytest.mark.clause("5.2.2/2")
async def test_the_curator_sees_what_has_waited_for_a_check_more_than_three_working_days(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await begun(house, pair)
    await handed_in(house, school.mentee, activity)
    for day, waits in ((10, 0), (11, 1)):
        house.clock.set(datetime(2026, 9, day, 5, 0, tzinfo=UTC))
        seen = await school.curator.look(see_programmes, ProgrammePart.WAITING)
        assert dict(seen.counts)[ProgrammePart.WAITING] == waits
    assert [one.pair_id for one in seen.shown] == [pair]


async def test_of_two_presses_at_once_the_second_sees_the_first(
    house: House, school: School, pair: int
) -> None:
    _, [activity] = await begun(house, pair)
    work = await handed_in(house, school.mentee, activity)
    await school.mentor.do(return_work, work, "Ещё раз")
    with pytest.raises(WorkMovedOn):
        await school.mentor.do(accept_work, work)
    said = await house.store.read(lambda tx: tx.rows(select(remarks)))
    assert [(row.text, row.work_id) for row in said] == [("Ещё раз", work)]


async def test_nothing_is_handed_in_before_something_is_there(
    house: House, school: School, pair: int
) -> None:
    _, [activity, mentors] = await begun(
        house, pair, TASK, item("lesson_card", date(2026, 11, 1), Side.MENTOR, type=ActivityType.TASK)
    )
    with pytest.raises(WorkMovedOn):
        await school.mentee.do(hand_in_work, activity)
    await house.store.write_plainly(works.begin, school.id, activity, school.mentee.member_id, house.now)
    with pytest.raises(WorkEmpty):
        await school.mentee.do(hand_in_work, activity)
    with pytest.raises(NotAllowed):
        await school.mentee.do(add_to_work, mentors, text("не моё"))
