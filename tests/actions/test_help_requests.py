"""Help requests through the store (п. 3.1.5/5, 5.2.1/3, 5.1.1/1): rights, races, papers, what is on record."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Update, select, update

from actions.colleagues import decline_request, pass_on, see_colleagues, take_request
from actions.help_requests import (
    Closed,
    ask_for_help,
    change_topic,
    change_urgency,
    close_request,
    say_whether_helped,
    see_ask_form,
    see_own_requests,
    see_requests_to_me,
)
from actions.member_papers import record_parent_paper
from actions.safety import call_for_safety
from actions.talks import edit_message, find_talk, see_request, see_talk, write_message
from domain.categories import Category
from domain.help_requests import Helped, HelperState, HelpRequest, RequestState, Step, Why
from domain.people import Role
from domain.refusals import (
    AccountNotShared,
    ClosesUnheard,
    ColleagueUnfit,
    ContactFrozen,
    NoMentorYet,
    NotAllowed,
    NotFound,
    PairEnded,
    ParentConsentMissing,
    ParentConsentMissingForMentee,
    Refusal,
    RequestAnswered,
    RequestClosed,
    RequestTaken,
)
from domain.talks import ContentKind, Written
from storage import help_facts
from storage.audit import audit
from storage.consents import consents
from storage.help_requests import help_requests as table
from storage.mentorships import mentorships
from storage.outbox import outbox
from storage.people import people
from storage.schools import schools
from storage.talks import messages
from storage.tx import Tx
from tests.house import House, Person, School

NOON = datetime(2026, 9, 7, 7, 0, 30, tzinfo=UTC)
"""12:00 in the school: two hours after the request."""
_places = count(10_000)


def words(text: str = "Помогите", person: Person | None = None, **about: Any) -> Written:
    chat_id = person.phone.id if person else 1
    return Written(ContentKind.TEXT, text, chat_id, next(_places), **about)


async def asked(by: Person, text: str = "Помогите", **about: Any) -> int:
    passed = await by.do(ask_for_help, (words(text, by),), **about)
    return int(passed.request_id)


async def request_of(house: House, school: School, request_id: int) -> HelpRequest:
    return await house.store.read(help_facts.existing, request_id, school.id, house.now)


async def states(house: House, school: School, request_id: int) -> dict[str, str]:
    request = await request_of(house, school, request_id)
    return {helper.name.split()[0]: helper.state.value for helper in request.helpers}


async def change(house: House, statement: Any) -> None:
    def unit(tx: Tx) -> None:
        tx.run(statement)

    await house.store.write_plainly(unit)


async def rows(house: House, statement: Any) -> list[Any]:
    def unit(tx: Tx) -> Any:
        return [tuple(row) for row in tx.rows(statement)]

    return list(await house.store.read(unit))


async def mentor_with_order(house: House, school: School, name: str, **about: Any) -> Person:
    about = {"post": "teacher", **about}
    other = await house.join(school.id, name, Role.MENTOR, Category.EMPLOYEE, **about)
    pupil = await house.join(
        school.id, f"Подопечный {name}", Role.MENTEE, Category.EMPLOYEE, post="teacher", hard=("parents",)
    )
    await house.pair(other, pupil)
    return other


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


@pytest.fixture
async def student_pair(house: House, school: School) -> int:
    return await house.pair(school.employer, school.student, "employer_student")


async def test_without_a_pair_nobody_is_asked(school: School) -> None:
    assert (await school.mentee.look(see_ask_form)).mentors == ()
    with pytest.raises(NoMentorYet):
        await asked(school.mentee)


async def test_a_pair_of_others_is_not_there(house: House, school: School, pair: int) -> None:
    others = await house.pair(school.employer, school.student, "employer_student")
    with pytest.raises(NotFound):
        await asked(school.mentee, mentorship_id=others)


async def test_only_a_mentee_asks(school: School, pair: int) -> None:
    for person in (school.mentor, school.curator, school.head, school.admin):
        with pytest.raises(NotAllowed):
            await asked(person)


@pytest.mark.clause("5.2.1/3")
async def test_what_was_written_is_stored_with_its_letters(house: House, school: School, pair: int) -> None:
    await asked(school.mentee, "<b>Секрет</b>", topic="discipline", urgent=True)
    assert await rows(house, select(messages.c.text, messages.c.kind)) == [("<b>Секрет</b>", "text")]
    letters = await rows(house, select(outbox.c.topic, outbox.c.args).where(outbox.c.topic == "help_asked"))
    assert len(letters) == 1
    assert "Секрет" not in letters[0][1]


@pytest.mark.clause("3.1.5/5")
async def test_the_first_answer_ends_the_escalation(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    await school.mentor.do(write_message, request_id, words("Иду", school.mentor))
    request = await request_of(house, school, request_id)
    assert request.state is RequestState.ANSWERED
    assert await rows(house, select(table.c.escalate_at)) == [(None,)]


async def test_only_the_parties_read_and_write(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    for person in (school.employer, school.curator, school.head, school.student):
        with pytest.raises(NotAllowed):
            await person.look(see_request, request_id)
        with pytest.raises(NotAllowed):
            await person.look(see_talk, request_id, 0)
        with pytest.raises(NotAllowed):
            await person.do(write_message, request_id, words("Подслушал", person))
    assert (await school.mentor.look(see_talk, request_id, 0)).total == 1


async def test_of_another_school_nothing_is_learnt(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    other = await house.school("Школа № 9")
    for person in (other.mentor, other.mentee, other.curator):
        for action, *args in (
            (see_request,),
            (see_talk, 0),
            (write_message, words("Чужое", person)),
            (close_request,),
            (take_request,),
            (decline_request,),
            (pass_on, person.member_id),
            (see_colleagues, "", 0),
            (change_urgency, True),
            (change_topic, ""),
            (say_whether_helped, Helped.YES),
        ):
            with pytest.raises(NotFound):
                await person.do(action, request_id, *args)


async def test_a_place_of_anothers_chat_is_no_talk(house: House, school: School, pair: int) -> None:
    await asked(school.mentee)
    await house.settle()
    place = (school.mentor.phone.id, school.mentor.phone.last["message_id"])
    assert await school.mentor.look(find_talk, *place) is not None
    assert await school.employer.look(find_talk, *place) is None


async def test_the_curator_leaves_to_those_who_talk_what_they_can_close(
    house: House, school: School, pair: int
) -> None:
    request_id = await asked(school.mentee)
    with pytest.raises(NotAllowed):
        await school.curator.do(close_request, request_id)


@pytest.mark.parametrize(
    "stuck",
    [
        update(table).values(step=2),
        update(people).where(people.c.id == 4).values(unreachable_since=NOON),
        update(people).where(people.c.id == 5).values(unreachable_since=NOON),
        update(mentorships).values(state="ended"),
    ],
    ids=["came to the curator", "mentor away", "mentee away", "pair over"],
)
async def test_the_curator_closes_what_is_stuck(
    house: House, school: School, pair: int, stuck: Update
) -> None:
    assert (school.mentor.person_id, school.mentee.person_id) == (4, 5)
    request_id = await asked(school.mentee)
    await change(house, stuck)
    assert await school.curator.do(close_request, request_id) == Closed(own=False, news=True)


async def test_who_helps_closes_what_nobody_answered_only_on_a_second_word(
    house: House, school: School, pair: int
) -> None:
    request_id = await asked(school.mentee)
    with pytest.raises(ClosesUnheard):
        await school.mentor.do(close_request, request_id)
    assert await school.mentor.do(close_request, request_id, sure=True) == Closed(own=False, news=True)


async def test_the_mentee_closes_what_nobody_answered_at_once(
    house: House, school: School, pair: int
) -> None:
    request_id = await asked(school.mentee)
    assert await school.mentee.do(close_request, request_id) == Closed(own=True, news=True)


async def test_what_the_curator_has_closed_is_closed(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    await change(house, update(table).values(step=2))
    assert await school.curator.do(close_request, request_id) == Closed(own=False, news=True)
    assert await school.curator.do(close_request, request_id) == Closed(own=False, news=False)
    with pytest.raises(RequestClosed):
        await school.mentor.do(write_message, request_id, words("Поздно", school.mentor))


async def test_a_pair_that_ended_is_closed_for_writing(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    await change(house, update(mentorships).where(mentorships.c.id == pair).values(state="ended"))
    for person in (school.mentor, school.mentee):
        with pytest.raises(PairEnded):
            await person.do(write_message, request_id, words("Эй", person))


async def test_without_the_parents_paper_nothing_passes(
    house: House, school: School, student_pair: int
) -> None:
    request_id = await asked(school.student)
    withdrawn = update(consents).where(consents.c.member_id == school.student.member_id)
    await change(house, withdrawn.where(consents.c.kind == "parent").values(withdrawn_at=house.now))
    with pytest.raises(ParentConsentMissing):
        await asked(school.student)
    with pytest.raises(ParentConsentMissingForMentee):
        await school.employer.do(write_message, request_id, words("Эй", school.employer))


async def test_a_paper_that_ran_out_holds_what_waits(house: House, school: School, student_pair: int) -> None:
    """Written in the lesson of the last day, to be sent after it: the day is over, the paper too."""
    request_id = await asked(school.student)
    until = update(consents).where(consents.c.member_id == school.student.member_id)
    await change(house, until.values(valid_until=date(2026, 9, 7)))
    house.clock.set(datetime(2026, 9, 7, 16, 0, tzinfo=UTC))
    await school.employer.do(write_message, request_id, words("До завтра", school.employer))
    await house.turn(datetime(2026, 9, 8, 9, 0, 30, tzinfo=UTC))
    assert not any("До завтра" in text for text in school.student.phone.texts)


async def test_what_waited_when_the_paper_ran_out_is_passed_on_with_the_next(
    house: House, school: School, student_pair: int
) -> None:
    request_id = await asked(school.student)
    until = update(consents).where(consents.c.member_id == school.student.member_id)
    await change(house, until.values(valid_until=date(2026, 9, 7)))
    house.clock.set(datetime(2026, 9, 7, 16, 0, tzinfo=UTC))
    await school.employer.do(write_message, request_id, words("До завтра", school.employer))
    await house.turn(datetime(2026, 9, 8, 9, 0, 30, tzinfo=UTC))
    paper = school.student.member_id, date(2026, 9, 8), date(2027, 5, 31)
    await school.curator.do(record_parent_paper, *paper)
    await house.turn(datetime(2026, 9, 9, 10, 0, tzinfo=UTC))
    assert [text for text in school.student.phone.texts if "До завтра" in text] == [
        "Павел Кимович\nДо завтра"
    ]


async def test_frozen_contact_refuses_both(house: House, school: School, student_pair: int) -> None:
    request_id = await asked(school.student)
    await school.student.do(call_for_safety)
    with pytest.raises(ContactFrozen):
        await school.employer.do(write_message, request_id, words("Эй", school.employer))
    with pytest.raises(Refusal):
        await asked(school.student)


async def test_no_account_between_an_adult_and_a_student(school: School, student_pair: int) -> None:
    request_id = await asked(school.student)
    mine = words("Хорошо", school.employer)
    await school.employer.do(write_message, request_id, mine)
    with pytest.raises(AccountNotShared):
        await school.employer.do(edit_message, mine.chat_id, mine.message_id, "@drozdov_pavel")
    with pytest.raises(AccountNotShared):
        await school.student.do(write_message, request_id, words("t.me/anna", school.student))


@pytest.mark.clause("2.1")
async def test_what_students_tell_of_their_accounts_is_not_for_the_adult_who_joins(
    house: House, school: School
) -> None:
    """Илья passes Анна's request on to an adult, who reads the talk on its screen."""
    house.clock.set(datetime(2026, 9, 7, 10, 0, tzinfo=UTC))
    await house.pair(school.student_mentor, school.student, "student_student")
    other = await house.join(
        school.id, "Юров Юрий Юрьевич", Role.MENTEE, Category.STUDENT, grade=9, age=15, hard=("homework",)
    )
    await house.pair(school.employer, other, "employer_student")
    request_id = await asked(school.student, "Мой ник @anna_lis")
    await school.student.do(write_message, request_id, words("Помоги", school.student))
    await school.student_mentor.do(pass_on, request_id, school.employer.member_id)
    await school.employer.do(take_request, request_id)
    read = (await school.employer.look(see_talk, request_id, 0)).messages
    assert [(message.text, message.withheld) for message in read] == [("", True), ("Помоги", False)]
    theirs = (await school.student_mentor.look(see_talk, request_id, 0)).messages
    assert [message.text for message in theirs] == ["Мой ник @anna_lis", "Помоги"]


async def test_only_the_author_edits(house: House, school: School, pair: int) -> None:
    mine = words("Раз", school.mentee)
    await school.mentee.do(ask_for_help, (mine,))
    with pytest.raises(NotFound):
        await school.mentor.do(edit_message, mine.chat_id, mine.message_id, "Подделка")
    assert await school.mentee.do(edit_message, mine.chat_id, mine.message_id, "Два") is True
    assert await school.mentee.do(edit_message, mine.chat_id, mine.message_id, "Два") is False


async def test_lists_are_paged_by_a_query(house: House, school: School, pair: int) -> None:
    for _ in range(8):
        await asked(school.mentee)
    first = await school.mentee.look(see_own_requests, 0)
    assert (len(first.rows), first.total) == (7, 8)
    second = await school.mentor.look(see_requests_to_me, 1)
    assert (len(second.rows), second.page) == (1, 1)


@pytest.mark.clause("5.1.1/1")
async def test_only_who_is_vetted_by_an_order_is_offered(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    await mentor_with_order(house, school, "Зуев Олег Янович")
    await house.join(school.id, "Новый Ян Ильич", Role.MENTOR, Category.EMPLOYEE, post="teacher")
    seen = await school.mentor.look(see_colleagues, request_id, "", 0)
    assert [one.name for one in seen.found] == ["Белова Ольга Юрьевна", "Зуев Олег Янович"]
    with pytest.raises(ColleagueUnfit):
        await school.mentor.do(pass_on, request_id, school.employer.member_id)


@pytest.mark.clause("5.1.1/1")
async def test_a_students_request_goes_only_to_mentors_of_students(
    house: House, school: School, student_pair: int, pair: int
) -> None:
    request_id = await asked(school.student)
    seen = await school.employer.look(see_colleagues, request_id, "", 0)
    assert [one.name for one in seen.found] == ["Белова Ольга Юрьевна"]
    await house.pair(school.student_mentor, school.student, "student_student")
    seen = await school.employer.look(see_colleagues, request_id, "", 0)
    assert [one.name for one in seen.found] == ["Белова Ольга Юрьевна", "Рябов Илья Денисович"]


@pytest.mark.clause("5.1.1/1")
async def test_who_was_brought_in_and_why_is_on_record(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    mate = await mentor_with_order(house, school, "Зуев Олег Янович")
    await school.mentor.do(pass_on, request_id, mate.member_id)
    await mate.do(take_request, request_id)
    assert await states(house, school, request_id) == {"Иванова": "left", "Зуев": "helping"}
    noted = select(audit.c.deed, audit.c.actor_id, audit.c.concerns_id).where(
        audit.c.object == "help_request", audit.c.object_id == request_id
    )
    assert await rows(house, noted.order_by(audit.c.id)) == [
        ("asked_for_help", school.mentee.member_id, None),
        ("asked_colleague", school.mentor.member_id, mate.member_id),
        ("joined_as_colleague", mate.member_id, school.mentee.member_id),
    ]


async def test_a_colleague_who_lost_the_order_may_not_take_it(
    house: House, school: School, pair: int
) -> None:
    request_id = await asked(school.mentee)
    mate = await mentor_with_order(house, school, "Зуев Олег Янович")
    await school.mentor.do(pass_on, request_id, mate.member_id)
    theirs = update(mentorships).where(mentorships.c.mentor_id == mate.member_id)
    await change(house, theirs.values(state="ended"))
    with pytest.raises(ColleagueUnfit):
        await mate.do(take_request, request_id)


async def test_of_two_who_take_it_at_once_one_wins(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    mates = [await mentor_with_order(house, school, f"Зуев{n} Олег", subject="math") for n in range(3)]
    await house.turn(NOON)
    results = await asyncio.gather(
        *(mate.do(take_request, request_id) for mate in mates), return_exceptions=True
    )
    assert sorted(type(result).__name__ for result in results) == [
        "RequestAnswered",
        "RequestAnswered",
        "int",
    ]
    request = await request_of(house, school, request_id)
    assert sorted(helper.state.value for helper in request.helpers) == ["helping", "helping", "late", "late"]


async def test_a_second_press_changes_nothing(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    mate = await mentor_with_order(house, school, "Зуев Олег Янович")
    await school.mentor.do(pass_on, request_id, mate.member_id)
    await mate.do(take_request, request_id)
    with pytest.raises(RequestTaken):
        await mate.do(take_request, request_id)
    with pytest.raises(RequestAnswered):
        await mate.do(decline_request, request_id)
    await school.mentee.do(say_whether_helped, request_id, Helped.YES)
    await school.mentee.do(say_whether_helped, request_id, Helped.YES)
    told = select(outbox.c.id).where(outbox.c.topic == "help_helped")
    assert len(await rows(house, told)) == 1


@pytest.mark.clause("3.1.5/5")
async def test_it_goes_on_to_the_other_mentors_of_the_mentee(house: House, school: School, pair: int) -> None:
    await house.pair(school.employer, school.mentee)
    await mentor_with_order(house, school, "Зуев Олег Янович", subject="math")
    request_id = await asked(school.mentee, mentorship_id=pair)
    await house.turn(NOON)
    assert await states(house, school, request_id) == {"Иванова": "helping", "Дроздов": "asked"}
    noted = select(audit.c.rule).where(audit.c.object_id == request_id, audit.c.rule.is_not(None))
    assert await rows(house, noted) == [("unanswered_escalation",)]


async def test_who_teaches_the_topic_is_asked_before_the_same_subject(
    house: House, school: School, pair: int
) -> None:
    for n in range(3):
        await mentor_with_order(house, school, f"Предметов{n} Олег", subject="math")
    await mentor_with_order(house, school, "Темов Олег", subject="music", teaches=("parents",))
    await mentor_with_order(house, school, "Чужой Олег", subject="music")
    request_id = await asked(school.mentee, topic="parents")
    await house.turn(NOON)
    assert set(await states(house, school, request_id)) == {"Иванова", "Темов", "Предметов0", "Предметов1"}


async def test_a_students_request_goes_to_the_curator_where_there_is_no_second_mentor(
    house: House, school: School, student_pair: int
) -> None:
    await mentor_with_order(house, school, "Зуев Олег Янович", teaches=("homework",))
    request_id = await asked(school.student, topic="homework")
    await house.turn(NOON)
    assert await states(house, school, request_id) == {"Дроздов": "helping", "Белова": "asked"}


async def test_when_all_said_no_the_curator_is_asked_at_once(house: House, school: School, pair: int) -> None:
    mate = await mentor_with_order(house, school, "Зуев Олег Янович", subject="math")
    request_id = await asked(school.mentee)
    await house.turn(NOON)
    await mate.do(decline_request, request_id)
    await house.turn(house.now + timedelta(seconds=1))
    expected = {"Иванова": "helping", "Зуев": "declined", "Белова": "asked"}
    assert await states(house, school, request_id) == expected


async def test_new_steps_are_for_new_requests(house: House, school: School, pair: int) -> None:
    old = await asked(school.mentee)
    await change(house, update(schools).values(mentors_after=30, curator_after=60))
    new = await asked(school.mentee)
    await house.turn(datetime(2026, 9, 7, 6, 1, tzinfo=UTC))
    assert (await request_of(house, school, old)).step is Step.MENTOR
    assert (await request_of(house, school, new)).step is Step.CURATOR


async def test_urgent_makes_the_steps_shorter(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    await school.mentee.do(change_urgency, request_id, True)
    await house.turn(datetime(2026, 9, 7, 5, 31, tzinfo=UTC))
    request = await request_of(house, school, request_id)
    assert (request.urgent, request.step) == (True, Step.CURATOR)


async def test_friday_evening_goes_on_on_saturday_and_saturday_evening_on_monday(
    house: House, school: School, pair: int
) -> None:
    house.clock.set(datetime(2026, 9, 11, 14, 0, tzinfo=UTC))
    friday = await asked(school.mentee)
    await house.turn(datetime(2026, 9, 12, 3, 59, tzinfo=UTC))
    assert (await request_of(house, school, friday)).step is Step.MENTOR
    await house.turn(datetime(2026, 9, 12, 4, 0, 30, tzinfo=UTC))
    assert (await request_of(house, school, friday)).step is Step.CURATOR
    house.clock.set(datetime(2026, 9, 12, 14, 30, tzinfo=UTC))
    saturday = await asked(school.mentee)
    await house.turn(datetime(2026, 9, 14, 4, 29, tzinfo=UTC))
    assert (await request_of(house, school, saturday)).step is Step.MENTOR
    await house.turn(datetime(2026, 9, 14, 4, 30, 30, tzinfo=UTC))
    assert (await request_of(house, school, saturday)).step is Step.CURATOR


async def test_a_frozen_request_stays_where_it_is(house: House, school: School, student_pair: int) -> None:
    request_id = await asked(school.student)
    await school.student.do(call_for_safety)
    await house.turn(datetime(2026, 9, 8, 12, 0, tzinfo=UTC))
    assert (await request_of(house, school, request_id)).step is Step.MENTOR


async def test_helpers_know_how_they_were_reached(house: House, school: School, pair: int) -> None:
    request_id = await asked(school.mentee)
    await house.turn(datetime(2026, 9, 7, 12, 0, tzinfo=UTC))
    request = await request_of(house, school, request_id)
    assert [(helper.why, helper.state) for helper in request.helpers] == [
        (Why.MENTOR, HelperState.HELPING),
        (Why.CURATOR, HelperState.ASKED),
    ]
