"""Self-analysis through the store (4.1.4/design/4, /5): a draft of one's own, then read by whoever may; both
databases."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from actions.programmes import see_programme
from actions.safety import call_for_safety
from actions.self_analyses import choose_in_sheet, give_sheet, pass_question, see_own_sheet, see_sheets
from domain.mentorships import Side
from domain.refusals import (
    AccountNotShared,
    NotFound,
    ProgrammeMovedOn,
    ProgrammePaused,
    SheetEmpty,
    TooManyTopics,
)
from domain.self_analyses import Question
from domain.stages import Need, Stage
from storage.audit import audit
from storage.tx import Tx
from tests.house import House, Person, School
from tests.programmes import item, standing_at

TUESDAY = datetime(2026, 9, 8, 3, 0, tzinfo=UTC)


@pytest.fixture
async def programme(house: House, school: School) -> int:
    pair = await house.pair(school.mentor, school.mentee)
    return await standing_at(house, pair, Stage.DESIGN, item())


async def given(person: Person, programme: int, question: Question, value: str) -> None:
    await person.do(choose_in_sheet, programme, question, value, True)
    await person.do(give_sheet, programme)


@pytest.mark.clause("4.1.4/design/4")
async def test_a_draft_is_ones_own_until_it_is_given(house: House, school: School, programme: int) -> None:
    await school.mentee.do(choose_in_sheet, programme, Question.DEMANDS, "attestation", True)
    await school.mentee.do(choose_in_sheet, programme, Question.DEMANDS, "Класс с тремя языками", True)
    await school.mentee.do(choose_in_sheet, programme, Question.DEMANDS, "attestation", False)
    for reader in (school.mentor, school.curator):
        assert dict((await reader.do(see_sheets, programme)).given)[Side.MENTEE] is None
    await school.mentee.do(give_sheet, programme)
    for reader in (school.mentor, school.curator):
        sheet = dict((await reader.do(see_sheets, programme)).given)[Side.MENTEE]
        assert sheet.answers == {Question.DEMANDS: ("Класс с тремя языками",)}


@pytest.mark.clause("4.1.4/design/4")
async def test_a_sheet_left_half_way_goes_on_where_it_was_left(
    house: House, school: School, programme: int
) -> None:
    await school.mentee.do(choose_in_sheet, programme, Question.DEMANDS, "contest", True)
    await school.mentee.do(pass_question, programme, Question.DEMANDS)
    await school.mentee.do(pass_question, programme, Question.STRONG)
    seen = await school.mentee.look(see_own_sheet, programme)
    assert seen.sheet.unanswered(seen.side) is Question.WEAK
    assert seen.sheet.answers == {Question.DEMANDS: ("contest",), Question.STRONG: ()}


@pytest.mark.clause("4.1.4/design/4")
@pytest.mark.clause("4.1.4/design/5")
async def test_each_sheet_is_a_need_of_the_stage(house: House, school: School, programme: int) -> None:
    async def needs() -> tuple[bool, bool]:
        seen = await school.mentor.look(see_programme, 1)
        met = dict(seen.needs)
        return met[Need.MENTEE_SHEET], met[Need.MENTOR_SHEET]

    assert await needs() == (False, False)
    await given(school.mentor, programme, Question.GIVE, "support")
    assert await needs() == (False, True)
    await given(school.mentee, programme, Question.WEAK, "hours")
    assert await needs() == (True, True)


@pytest.mark.clause("4.1.4/design/5")
async def test_a_mentor_answers_the_mentors_questions_and_no_others(
    house: House, school: School, programme: int
) -> None:
    with pytest.raises(NotFound):
        await school.mentor.do(choose_in_sheet, programme, Question.DEMANDS, "contest", True)
    with pytest.raises(SheetEmpty):
        await school.mentor.do(give_sheet, programme)
    await school.mentor.do(pass_question, programme, Question.GIVE)
    with pytest.raises(SheetEmpty):
        await school.mentor.do(give_sheet, programme)


async def test_a_question_has_six_answers_at_most(house: House, school: School, programme: int) -> None:
    for number in range(6):
        await school.mentee.do(choose_in_sheet, programme, Question.STRONG, f"Сильное {number}", True)
    with pytest.raises(TooManyTopics):
        await school.mentee.do(choose_in_sheet, programme, Question.STRONG, "Ещё", True)


async def test_the_other_hears_of_it_once_in_the_message_of_the_next_day(
    house: House, school: School, programme: int
) -> None:
    await given(school.mentee, programme, Question.STRONG, "order")
    await given(school.mentee, programme, Question.STRONG, "contact")
    await house.turn(TUESDAY)
    said = [text for text in school.mentor.phone.texts if "самоанализ" in text]
    assert said == ["📝 Артём Игоревич: самоанализ готов, можно прочитать."]


@pytest.mark.clause("1.3/7")
async def test_a_curators_look_at_a_students_sheet_is_on_record(house: House, school: School) -> None:
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await standing_at(house, pair, Stage.DESIGN)
    await given(school.student, programme, Question.WEAK, "hours")
    await school.student_mentor.do(see_sheets, programme)
    await school.curator.do(see_sheets, programme)

    def looks(tx: Tx) -> list[tuple[int, int]]:
        rows = tx.rows(select(audit).where(audit.c.deed == "sheet_read"))
        return [(row.actor_id, row.concerns_id) for row in rows]

    assert await house.store.read(looks) == [(school.curator.member_id, school.student.member_id)]


async def test_what_is_carried_out_is_not_answered_any_longer(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    with pytest.raises(ProgrammeMovedOn):
        await school.mentee.do(choose_in_sheet, programme, Question.STRONG, "order", True)


@pytest.mark.clause("1.3/4")
async def test_no_account_stands_in_a_sheet_and_where_contact_stands_still_nothing_is_given(
    house: House, school: School
) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme = await standing_at(house, pair, Stage.DESIGN)
    with pytest.raises(AccountNotShared):
        await school.employer.do(choose_in_sheet, programme, Question.GIVE, "Пиши: @pavel_zavod", True)
    await school.employer.do(choose_in_sheet, programme, Question.GIVE, "support", True)
    await school.student.do(call_for_safety)
    with pytest.raises(ProgrammePaused):
        await school.employer.do(give_sheet, programme)
