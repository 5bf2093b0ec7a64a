"""Diagnoses through the store (4.1.4/preparatory/7, 6.1/1): asked, answered, noted, found, asked once more; both
databases."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from actions.conclusions import answer_conclusion, propose_conclusion, see_conclusion
from actions.diagnoses import (
    answer_diagnosis,
    begin_diagnosis,
    choose_career,
    decline_diagnosis,
    give_diagnosis,
    mark_difficulty,
    note_observation,
    read_diagnoses,
    see_diagnoses,
    see_diagnosis,
)
from actions.mentorships import end_pair
from actions.programmes import begin_programme, see_programme, turn_programme
from actions.safety import call_for_safety, lift_freeze, see_looks
from domain.conclusions import Outcome
from domain.diagnoses import DiagnosisState, Observed, Phase, Shift
from domain.mentorships import Side
from domain.questionnaires import Open, Questionnaire
from domain.refusals import (
    AccountNotShared,
    AnswersInChat,
    ChoiceWanted,
    DiagnosisIncomplete,
    DiagnosisOver,
    NotAllowed,
    ProgrammePaused,
    TextTooLong,
)
from domain.stages import Need, Stage, Why
from storage import diagnoses, people, programme_revisions, programmes
from storage.freezes import freezes
from storage.tags import set_tags
from tests.house import House, Person, School
from tests.programmes import DUE, ENDS, answer, in_force, item, standing_at, waiting

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
YEKATERINBURG = ZoneInfo("Asia/Yekaterinburg")


async def asked(
    house: House, mentor: Person, mentee: Person, form: str = "teacher_teacher"
) -> tuple[int, int]:
    """The programme and the diagnosis that waits."""
    pair = await house.pair(mentor, mentee, form)
    programme = await mentor.do(begin_programme, pair, ENDS)
    await house.settle()
    return programme, (await of(house, programme)).id


async def of(house: House, programme: int, phase: Phase = Phase.BEFORE) -> Any:
    return await house.store.read(diagnoses.of_phase, programme, phase)


async def of_teachers(house: House, school: School) -> tuple[int, int]:
    return await asked(house, school.mentor, school.mentee)


async def of_students(house: House, school: School) -> tuple[int, int]:
    house.clock.set(AFTER_LESSONS)
    return await asked(house, school.student_mentor, school.student, "student_student")


async def stage(house: House, school: School, programme: int) -> Stage:
    found: Stage = (await house.store.read(programmes.find, programme, school.id)).stage
    return found


async def fill(person: Person, diagnosis: int, **marks: int) -> None:
    """All on scales; what is not said here is in the middle."""
    found = (await person.look(see_diagnosis, diagnosis)).diagnosis
    if found.questionnaire is None:
        await person.do(choose_career, diagnosis, Questionnaire.YOUNG_TEACHER)
        found = (await person.look(see_diagnosis, diagnosis)).diagnosis
    for topic in found.scales:
        await person.do(mark_difficulty, diagnosis, topic, marks.get(topic, 5))


async def give(person: Person, diagnosis: int, **marks: int) -> None:
    await fill(person, diagnosis, **marks)
    await person.do(give_diagnosis, diagnosis)
    await person.house.settle()


async def days(house: House, diagnosis: int, topic: str = "diagnosis_again") -> list[date]:
    letters = await waiting(house, f"diagnosis:{diagnosis}", topic)
    return [letter.due_at.astimezone(YEKATERINBURG).date() for letter in letters]


async def cut_off(house: House, person: Person) -> None:
    """The account is gone."""
    gone = update(people.people).where(people.people.c.id == person.person_id)
    await house.store.write_plainly(lambda tx: tx.run(gone.values(unreachable_since=house.now)))


@pytest.mark.clause("4.1.4/preparatory/7")
async def test_with_the_programme_the_mentee_is_asked_and_twice_more(house: House, school: School) -> None:
    _, diagnosis = await of_teachers(house, school)
    assert school.mentee.phone.text.startswith("📋 Анкета перед программой")
    assert await days(house, diagnosis) == [date(2026, 9, 10), date(2026, 9, 15)]


@pytest.mark.clause("4.1.4/preparatory/7")
async def test_the_preparatory_stage_waits_for_the_answers(house: House, school: School) -> None:
    programme, diagnosis = await of_teachers(house, school)
    assert await stage(house, school, programme) is Stage.PREPARATORY
    await give(school.mentee, diagnosis)
    assert await stage(house, school, programme) is Stage.DESIGN
    assert await days(house, diagnosis) == []


@pytest.mark.clause("1.3/8")
async def test_what_is_found_stands_in_the_first_draft_as_the_mentees_edit(
    house: House, school: School
) -> None:
    programme, diagnosis = await of_teachers(house, school)
    await give(school.mentee, diagnosis, parents=8, motivation=9, digital=1)
    assert await house.store.read(diagnoses.found, programme) == ("motivation", "parents")
    revision = await house.store.read(programme_revisions.open_of, programme)
    assert revision.content.difficulties == ("discipline", "motivation", "parents")
    [edit] = await house.store.read(programme_revisions.edits, revision, 9, 0)
    assert edit.edited_by == school.mentee.member_id


async def test_a_draft_that_names_it_already_is_left_as_it_is(house: House, school: School) -> None:
    programme, diagnosis = await of_teachers(house, school)
    await give(school.mentee, diagnosis, discipline=9)
    revision = await house.store.read(programme_revisions.open_of, programme)
    assert (revision.version, revision.content.difficulties) == (0, ("discipline",))


@pytest.mark.clause("1.3/8")
async def test_own_words_of_the_profile_are_asked_about_too(house: House, school: School) -> None:
    tags = school.id, school.student.member_id, "hard", ("дроби",)
    await house.store.write_plainly(set_tags, *tags)
    _, diagnosis = await of_students(house, school)
    found = (await school.student.look(see_diagnosis, diagnosis)).diagnosis
    assert (found.questionnaire, found.scales[0]) == (Questionnaire.CHILD, "дроби")


async def test_each_answer_is_kept_at_once_and_the_last_one_counts(house: House, school: School) -> None:
    _, diagnosis = await of_teachers(house, school)
    await fill(school.mentee, diagnosis, parents=4)
    await school.mentee.do(mark_difficulty, diagnosis, "parents", 7)
    await school.mentee.do(answer_diagnosis, diagnosis, Open.NEEDS, "Уроки вдвоём")
    await school.mentee.do(answer_diagnosis, diagnosis, Open.NEEDS, "")
    found = (await school.mentee.look(see_diagnosis, diagnosis)).diagnosis
    assert (found.marks["parents"], dict(found.words)) == (7, {Open.NEEDS: ""})


async def test_before_it_is_given_nobody_else_reads_a_word_of_it(house: House, school: School) -> None:
    programme, diagnosis = await of_teachers(house, school)
    await fill(school.mentee, diagnosis)
    await school.mentee.do(answer_diagnosis, diagnosis, Open.NEEDS, "Уроки вдвоём")
    for reader in (school.mentor, school.curator):
        read = await reader.do(read_diagnoses, programme)
        assert (read.map, read.observed) == (None, None)
        with pytest.raises(AnswersInChat):
            await reader.look(see_diagnosis, diagnosis)


async def test_what_is_given_is_not_changed(house: House, school: School) -> None:
    _, diagnosis = await of_teachers(house, school)
    await give(school.mentee, diagnosis)
    with pytest.raises(DiagnosisOver):
        await school.mentee.do(mark_difficulty, diagnosis, "parents", 1)


async def test_without_all_scales_it_is_not_given(house: House, school: School) -> None:
    _, diagnosis = await of_teachers(house, school)
    with pytest.raises(ChoiceWanted):
        await school.mentee.do(choose_career, diagnosis, Questionnaire.CHILD)
    with pytest.raises(DiagnosisIncomplete):
        await school.mentee.do(give_diagnosis, diagnosis)


async def test_own_words_have_three_hundred_signs(house: House, school: School) -> None:
    _, diagnosis = await of_teachers(house, school)
    with pytest.raises(TextTooLong):
        await school.mentee.do(answer_diagnosis, diagnosis, Open.MOTIVES, "а" * 301)


async def test_a_student_writes_no_account_here_either(house: House, school: School) -> None:
    _, diagnosis = await of_students(house, school)
    with pytest.raises(AccountNotShared):
        await school.student.do(answer_diagnosis, diagnosis, Open.NEEDS, "Пишите на @anna_lis")


@pytest.mark.clause("1.3/5")
async def test_a_no_is_taken_as_one_and_then_the_mentors_notes_will_do(house: House, school: School) -> None:
    programme, diagnosis = await of_teachers(house, school)
    await school.mentee.do(decline_diagnosis, diagnosis)
    assert await days(house, diagnosis) == []
    assert await stage(house, school, programme) is Stage.PREPARATORY
    await school.mentor.do(note_observation, programme, Observed.HARD, "Темп урока")
    assert await stage(house, school, programme) is Stage.DESIGN


@pytest.mark.clause("4.1.4/preparatory/7")
async def test_the_mentee_sees_what_the_mentor_notes(house: House, school: School) -> None:
    programme, _ = await of_teachers(house, school)
    await school.mentor.do(note_observation, programme, Observed.STRONG, "Слышит детей")
    read = await school.mentee.do(read_diagnoses, programme)
    assert read.observed.observed == {Observed.HARD: "", Observed.STRONG: "Слышит детей"}
    with pytest.raises(NotAllowed):
        await school.mentee.do(note_observation, programme, Observed.HARD, "")


async def test_for_a_mentee_whom_the_bot_cannot_reach_others_record_it_marked_so(
    house: House, school: School
) -> None:
    programme, diagnosis = await of_teachers(house, school)
    await cut_off(house, school.mentee)
    assert (await school.curator.look(see_diagnoses, programme)).answers is True
    await give(school.mentor, diagnosis, parents=8)
    assert (await of(house, programme)).recorded is True
    assert await stage(house, school, programme) is Stage.DESIGN


async def test_the_mentor_hears_of_it_with_the_map(house: House, school: School) -> None:
    _, diagnosis = await of_teachers(house, school)
    await give(school.mentee, diagnosis, parents=8, digital=2)
    assert school.mentor.phone.last["caption"].splitlines() == [
        "📋 Артём Игоревич: анкета готова",
        "Труднее всего: Родители",
        "Получается: Цифровые средства",
    ]


@pytest.mark.clause("1.3/7")
async def test_a_look_at_a_students_answers_is_on_record_and_the_mentors_is_not(
    house: House, school: School
) -> None:
    programme, diagnosis = await of_students(house, school)
    await give(school.student, diagnosis, homework=8)
    await school.student_mentor.do(read_diagnoses, programme)
    await school.curator.do(read_diagnoses, programme)
    journal = await school.head.look(see_looks)
    assert [(one.deed, one.reader) for one in journal.shown] == [("diagnosis_read", "Белова Ольга Юрьевна")]


@pytest.mark.clause("1.3/4")
async def test_while_contact_stands_still_nothing_is_asked_or_answered(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await standing_at(house, pair, Stage.PREPARATORY)
    await school.student.do(call_for_safety)
    diagnosis = await house.store.write_plainly(diagnoses.ask, school.id, programme, house.now)
    await house.settle()
    assert [text for text in school.student.phone.texts if "Анкета" in text] == []
    with pytest.raises(ProgrammePaused):
        await fill(school.student, diagnosis)


@pytest.mark.clause("1.3/4")
async def test_when_contact_is_open_again_the_question_comes_once(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await standing_at(house, pair, Stage.PREPARATORY)
    await school.student.do(call_for_safety)
    await house.store.write_plainly(diagnoses.ask, school.id, programme, house.now)
    await house.turn(datetime(2026, 9, 10, 10, 0, tzinfo=UTC))
    freeze = await house.store.read(lambda tx: tx.value(select(freezes.c.id)))
    await school.curator.do(lift_freeze, freeze)
    await house.settle()
    assert len([text for text in school.student.phone.texts if "нкет" in text]) == 1


async def test_with_the_pair_the_question_ends(house: House, school: School) -> None:
    programme, diagnosis = await of_teachers(house, school)
    await school.curator.do(end_pair, 1)
    assert (await of(house, programme)).state is DiagnosisState.CLOSED
    assert await days(house, diagnosis) == []


async def looking_back(house: House, school: School) -> tuple[int, int]:
    """The programme and the second diagnosis."""
    pair = await house.pair(school.mentor, school.mentee)
    programme, _ = await in_force(school.mentor, school.mentee, pair, ("talk", DUE, Side.MENTEE))
    await house.store.write_plainly(answer, school.id, programme, house.now)
    await school.curator.do(turn_programme, programme, Why.AGREED)
    await house.settle()
    return programme, (await of(house, programme, Phase.AFTER)).id


@pytest.mark.clause("6.1/1")
async def test_in_the_end_the_same_is_asked_a_day_after_the_question_how_it_was(
    house: House, school: School
) -> None:
    programme, after = await looking_back(house, school)
    assert await days(house, after, "diagnosis_asked") == [date(2026, 9, 8)]
    assert await days(house, after) == [date(2026, 9, 10), date(2026, 9, 15)]
    first, second = await of(house, programme), await of(house, programme, Phase.AFTER)
    assert (second.questionnaire, second.scales) == (first.questionnaire, first.scales)


@pytest.mark.clause("6.1/1")
async def test_before_and_after_stand_side_by_side(house: House, school: School) -> None:
    programme, after = await looking_back(house, school)
    await give(school.mentee, after, discipline=2)
    known = await house.store.read(diagnoses.before_after, programme)
    assert known.shifts[0] == Shift("discipline", 5, 2)
    assert {one.before - one.after for one in known.shifts[1:]} == {0}


async def test_what_comes_by_time_and_by_the_curator_asks_only_once(house: House, school: School) -> None:
    programme, after = await looking_back(house, school)
    assert await house.store.write_plainly(diagnoses.ask_after, school.id, programme, house.now) is None
    assert await days(house, after, "diagnosis_asked") == [date(2026, 9, 8)]


@pytest.mark.clause("6.1/1")
async def test_the_stage_of_looking_back_waits_for_the_second_answers_or_a_no(
    house: House, school: School
) -> None:
    _, after = await looking_back(house, school)
    seen = dict((await school.mentee.look(see_programme, 1)).needs)
    assert seen[Need.DIAGNOSIS_AFTER] is False
    await school.mentee.do(decline_diagnosis, after)
    seen = dict((await school.mentee.look(see_programme, 1)).needs)
    assert seen[Need.DIAGNOSIS_AFTER] is True


async def test_a_programme_begun_before_anybody_asked_can_be_answered_while_it_is_made(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.DESIGN)
    assert (await school.mentee.look(see_diagnoses, programme)).answers is True
    diagnosis = await school.mentee.do(begin_diagnosis, programme)
    assert await school.mentee.do(begin_diagnosis, programme) == diagnosis


async def test_once_it_is_carried_out_what_was_hard_before_is_not_asked(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    assert (await school.mentee.look(see_diagnoses, programme)).answers is False
    with pytest.raises(DiagnosisOver):
        await school.mentee.do(begin_diagnosis, programme)


async def test_where_only_the_end_was_answered_it_stands_alone(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.REFLEXIVE_ANALYTIC, item())
    await house.store.write_plainly(answer, school.id, programme, house.now, Phase.AFTER, parents=9)
    known = await house.store.read(diagnoses.before_after, programme)
    assert (known.before.phase, known.after) == (Phase.AFTER, None)
    assert await house.store.read(diagnoses.found, programme) == ()


async def prolonged(house: House, school: School, programme: int) -> None:
    """It comes to its new end, 3 September 2027."""
    await house.turn(datetime(2027, 5, 1, 5, 0, tzinfo=UTC))
    await school.mentor.do(propose_conclusion, programme, Outcome.PROLONG, date(2027, 9, 3))
    proposed = (await school.mentee.look(see_conclusion, programme)).conclusion
    await school.mentee.do(answer_conclusion, proposed.id, True)
    await house.turn(datetime(2027, 8, 4, 5, 0, tzinfo=UTC))


@pytest.mark.clause("6.1/1")
async def test_a_prolonged_programme_asks_the_same_at_its_new_end(house: House, school: School) -> None:
    programme, first = await looking_back(house, school)
    await give(school.mentee, first, discipline=2)
    await prolonged(house, school, programme)
    again = await of(house, programme, Phase.AFTER)
    assert (again.id == first, again.state, again.marks) == (False, DiagnosisState.ASKED, {})
    assert await days(house, again.id, "diagnosis_asked") == [date(2027, 8, 5)]
    assert dict((await school.mentee.look(see_programme, 1)).needs)[Need.DIAGNOSIS_AFTER] is False


@pytest.mark.clause("6.1/1")
async def test_the_answers_of_the_first_end_are_shown_until_those_of_the_new_one_are_given(
    house: House, school: School
) -> None:
    programme, first = await looking_back(house, school)
    await give(school.mentee, first, discipline=2)
    await school.mentor.do(note_observation, programme, Observed.STRONG, "Слышит детей")
    await prolonged(house, school, programme)
    read = await school.mentor.do(read_diagnoses, programme)
    assert (read.map.shifts[0], read.observed.observed[Observed.STRONG]) == (
        Shift("discipline", 5, 2),
        "Слышит детей",
    )
    await give(school.mentee, (await of(house, programme, Phase.AFTER)).id, discipline=1)
    assert (await house.store.read(diagnoses.before_after, programme)).shifts[0] == Shift("discipline", 5, 1)


async def test_what_was_not_answered_at_the_first_end_is_asked_only_at_the_new_one(
    house: House, school: School
) -> None:
    programme, first = await looking_back(house, school)
    await prolonged(house, school, programme)
    assert (await house.store.read(diagnoses.find, first, school.id)).state is DiagnosisState.CLOSED
    assert await days(house, first) == []
    assert (await of(house, programme, Phase.AFTER)).state is DiagnosisState.ASKED
