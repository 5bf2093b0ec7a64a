"""The curator's words on both databases: between a curator and somebody of the school, and past nobody's stop."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from actions.curator_words import answer_word, write_word
from actions.members import withdraw_role
from actions.safety import call_for_safety
from domain.people import Role
from domain.refusals import AccountNotShared, ReaderAway
from storage import roles
from storage.curator_words import curator_words
from tests.house import House, Person, School

pytestmark = pytest.mark.clause("2.1")

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def after_lessons(house: House) -> None:
    house.clock.set(AFTER_LESSONS)


async def curator_too(house: House, person: Person) -> None:
    await house.store.write_plainly(roles.grant, person.school_id, person.member_id, Role.CURATOR, house.now)


async def last_word(house: House) -> int:
    newest = select(curator_words.c.id).order_by(curator_words.c.id.desc()).limit(1)
    return int(await house.store.read(lambda tx: tx.value(newest)))


async def test_a_student_who_stopped_contact_hears_nothing_of_a_curator_who_is_the_mentor(
    house: House, school: School
) -> None:
    await house.pair(school.employer, school.student, "employer_student")
    await curator_too(house, school.employer)
    await school.employer.do(write_word, school.student.member_id, "Как дела?")
    await house.settle()
    word = await last_word(house)
    await school.student.do(call_for_safety)
    with pytest.raises(ReaderAway):
        await school.employer.do(write_word, school.student.member_id, "Почему?")
    with pytest.raises(ReaderAway):
        await school.student.do(answer_word, word, "Всё хорошо")


async def test_a_word_on_its_way_when_contact_is_stopped_does_not_arrive(
    house: House, school: School
) -> None:
    await house.pair(school.employer, school.student, "employer_student")
    await curator_too(house, school.employer)
    house.clock.set(datetime(2026, 9, 7, 5, 0, tzinfo=UTC))
    await school.employer.do(write_word, school.student.member_id, "Как дела?")
    await school.student.do(call_for_safety)
    await house.turn(AFTER_LESSONS)
    assert not [text for text in school.student.phone.texts if "Как дела?" in text]


async def test_a_stopped_contact_does_not_keep_the_other_curator_from_writing(
    house: House, school: School
) -> None:
    await house.pair(school.employer, school.student, "employer_student")
    await school.student.do(call_for_safety)
    await school.curator.do(write_word, school.student.member_id, "Мы рядом.")
    await house.settle()
    assert "Мы рядом." in school.student.phone.text


async def test_who_is_no_curator_any_longer_has_no_way_to_a_student_left(
    house: House, school: School
) -> None:
    await curator_too(house, school.mentor)
    await school.mentor.do(write_word, school.student.member_id, "Как дела?")
    await house.settle()
    asked = await last_word(house)
    await school.student.do(answer_word, asked, "Хорошо")
    answered = await last_word(house)
    await school.admin.do(withdraw_role, school.mentor.member_id, Role.CURATOR)
    with pytest.raises(ReaderAway):
        await school.mentor.do(answer_word, answered, "А теперь?")
    with pytest.raises(ReaderAway):
        await school.student.do(answer_word, asked, "Ещё раз")


async def test_brackets_hide_no_account(school: School) -> None:
    with pytest.raises(AccountNotShared):
        await school.curator.do(write_word, school.student.member_id, "<@belova_olga>")


async def test_a_student_may_stop_contact_from_the_word_itself(house: House, school: School) -> None:
    await school.curator.do(write_word, school.student.member_id, "Как дела?")
    await school.curator.do(write_word, school.mentor.member_id, "Как дела?")
    await house.settle()
    assert list(school.student.phone.buttons) == ["Ответить", "🛟 Мне некомфортно"]
    assert list(school.mentor.phone.buttons) == ["Ответить"]
