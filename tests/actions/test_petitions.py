"""Petitions through the store (п. 5): filed, looked at, decided, carried out; both databases."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from actions.activities import move_activity
from actions.help_requests import ask_for_help, see_ask_form, see_places_for_words
from actions.meetings import plan_meeting
from actions.mentorships import end_pair, see_pair
from actions.petition_desk import (
    decline_petition,
    grant_pause,
    grant_with_successor,
    grant_without_successor,
    read_petition,
    see_petitions,
    see_successors,
    take_petition,
)
from actions.petitions import (
    add_to_petition,
    answer_proposal,
    end_pause,
    file_petition,
    see_my_petitions,
    see_petition,
    withdraw_petition,
)
from actions.programmes import begin_programme, see_programme, turn_programme
from actions.safety import call_for_safety, see_looks
from domain.categories import Category
from domain.mentorships import PairState
from domain.people import Role
from domain.petitions import PetitionKind, PetitionState
from domain.programmes import ProgrammeState
from domain.refusals import (
    AccountNotShared,
    NoMentorYet,
    NotAllowed,
    PairEnded,
    PairOnPause,
    PetitionDecided,
    PetitionNotOfThis,
    PetitionStands,
    ProgrammePaused,
    SuccessorStands,
    SuccessorUnfit,
    TextMissing,
)
from domain.stages import Stage, Why
from domain.talks import ContentKind, Written
from storage.audit import audit
from storage.meetings import meetings
from storage.mentorships import mentorships
from storage.petitions import petitions
from storage.roles import grant
from storage.tx import Tx
from tests.house import House, Person, School
from tests.petitions import filed, parting, second_mentor
from tests.programmes import all_said, item, standing_at, waiting

THURSDAY = datetime(2026, 9, 10, 10, 0, tzinfo=UTC)
UNTIL = date(2026, 9, 21)
RELIEF, REPLACEMENT = PetitionKind.RELIEF, PetitionKind.REPLACEMENT
PROPOSAL, PAUSE = PetitionKind.PROPOSAL, PetitionKind.PAUSE


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def state_of(house: House, petition: int) -> str:
    return str(
        await house.store.read(
            lambda tx: tx.value(select(petitions.c.state).where(petitions.c.id == petition))
        )
    )


async def pair_state(school: School, pair: int) -> PairState:
    state: PairState = (await school.curator.look(see_pair, pair)).pair.state
    return state


def _meetings(tx: Tx) -> list[str]:
    return [row.state for row in tx.rows(select(meetings).order_by(meetings.c.id))]


@pytest.mark.clause("5.1.1/3")
async def test_a_mentor_asks_to_be_relieved_and_curator_and_head_hear_it(
    house: House, school: School, pair: int
) -> None:
    await filed(school.mentor, pair, RELIEF, reason="load")
    said = "📨 Иванова Мария Петровна просит освободить от наставничества. Решить — до 14 сентября."
    assert (school.curator.phone.text, school.head.phone.text) == (said, said)
    assert school.mentee.phone.texts == []


@pytest.mark.clause("5.2.1/5")
async def test_why_a_mentee_wants_another_mentor_reaches_curator_and_head_only(
    house: House, school: School, pair: int
) -> None:
    petition = await filed(school.mentee, pair, REPLACEMENT, words="Кричит на меня")
    for person in (school.curator, school.head):
        read = await person.do(read_petition, petition)
        assert read.seen.petition.words == "Кричит на меня"
    for person in (school.mentor, school.employer, school.admin):
        with pytest.raises(NotAllowed):
            await person.do(read_petition, petition)
        with pytest.raises(NotAllowed):
            await person.look(see_petition, petition)
    assert school.mentor.phone.texts == []


async def test_of_a_kind_one_waits_at_a_time(house: House, school: School, pair: int) -> None:
    await filed(school.mentee, pair, REPLACEMENT)
    with pytest.raises(PetitionStands):
        await school.mentee.do(file_petition, pair, REPLACEMENT)
    with pytest.raises(PetitionNotOfThis):
        await school.mentee.do(file_petition, pair, RELIEF)


async def test_whoever_filed_it_sees_who_looks_and_may_take_it_back(
    house: House, school: School, pair: int
) -> None:
    petition = await filed(school.mentee, pair, REPLACEMENT)
    await school.curator.do(take_petition, petition)
    seen = await school.mentee.look(see_petition, petition)
    assert (seen.petition.state, seen.taker) == (PetitionState.TAKEN, "Белова Ольга Юрьевна")
    await school.mentee.do(add_to_petition, petition, "Совсем нет времени")
    await school.mentee.do(withdraw_petition, petition)
    assert await state_of(house, petition) == "withdrawn"
    with pytest.raises(PetitionDecided):
        await school.curator.do(decline_petition, petition, "Нет")
    assert (await school.curator.look(see_petitions)).total == 0


@pytest.mark.clause("1.3/7")
async def test_what_a_student_wrote_is_read_on_record(house: House, school: School) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    petition = await filed(school.student, pair, REPLACEMENT, words="Мне с ним трудно")
    await school.curator.do(read_petition, petition)
    looks = await school.head.look(see_looks)
    assert [(one.deed, one.reader) for one in looks.shown] == [("petition_read", "Белова Ольга Юрьевна")]


@pytest.mark.clause("5.2.1/5")
async def test_another_mentor_is_asked_for_from_within_a_freeze_and_nothing_reaches_the_other(
    house: House, school: School
) -> None:
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    await school.student.do(call_for_safety)
    await house.settle()
    before = len(school.student_mentor.phone.texts)
    petition = await filed(school.student, pair, REPLACEMENT)
    await school.curator.do(grant_with_successor, petition, (await _peer(house, school)).member_id)
    await house.settle()
    assert school.student_mentor.phone.texts[before:] == []
    assert await state_of(house, petition) == "granted"


async def _peer(house: House, school: School) -> Person:
    peer = await house.join(
        school.id, "Седова Вера Ильинична", Role.MENTOR, Category.STUDENT, grade=10, class_name="10 «Б»",
        age=16, teaches=("homework",),
    )  # fmt: skip
    await house.parents_agree(peer)
    return peer


@pytest.mark.clause("5.2.1/5")
async def test_contact_that_is_to_stand_still_stops_at_once_without_a_reason(
    house: House, school: School, pair: int
) -> None:
    await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    await school.mentor.do(plan_meeting, pair, THURSDAY)
    await house.settle()
    petition = await filed(school.mentee, pair, REPLACEMENT, words="Кричит", stop=True)
    assert school.mentor.phone.text == (
        "Общение приостановлено куратором: Артём Игоревич. Встречи отменены. Ничего делать не нужно."
    )
    assert await house.store.read(_meetings) == ["cancelled"]
    with pytest.raises(PairEnded):
        await school.mentor.do(plan_meeting, pair, THURSDAY)
    with pytest.raises(NoMentorYet):
        await school.mentee.do(ask_for_help, (Written(ContentKind.TEXT, "Как?", 1, 1),), pair)
    await school.curator.do(decline_petition, petition, "Давайте поговорим втроём")
    await house.settle()
    assert school.mentor.phone.text == "Общение снова открыто: Артём Игоревич."
    await school.mentor.do(plan_meeting, pair, THURSDAY)


async def test_who_may_be_asked_for_help_is_no_mentor_whose_contact_stands_still(
    house: House, school: School, pair: int
) -> None:
    assert (await school.mentee.look(see_places_for_words)).may_ask
    await filed(school.mentee, pair, REPLACEMENT, words="Кричит", stop=True)
    assert not (await school.mentee.look(see_places_for_words)).may_ask
    assert (await school.mentee.look(see_ask_form)).mentors == ()


async def test_a_no_has_its_words_for_its_author_alone(house: House, school: School, pair: int) -> None:
    petition = await filed(school.mentor, pair, RELIEF)
    with pytest.raises(TextMissing):
        await school.curator.do(decline_petition, petition, " ")
    await school.head.do(decline_petition, petition, "До конца четверти заменить некем")
    await house.settle()
    assert school.mentor.phone.text.splitlines() == [
        "Освободить вас сейчас не могут.",
        "Ответ: «До конца четверти заменить некем»",
    ]
    assert school.mentee.phone.texts == []


async def test_of_an_own_pair_another_decides(house: House, school: School) -> None:
    await house.store.write_plainly(grant, school.id, school.curator.member_id, Role.MENTOR, house.now)
    pair = await house.pair(school.curator, school.mentee)
    petition = await filed(school.mentee, pair, REPLACEMENT, words="Кричит")
    assert (await school.curator.look(see_petitions)).total == 0
    for action, more in ((read_petition, ()), (take_petition, ()), (decline_petition, ("Нет",))):
        with pytest.raises(NotAllowed):
            await school.curator.do(action, petition, *more)
    assert school.curator.phone.texts == []
    await school.head.do(decline_petition, petition, "Поговорим")
    assert await state_of(house, petition) == "declined"


@pytest.mark.clause("5.2.1/4")
async def test_a_proposal_goes_to_the_other_and_is_answered(house: House, school: School, pair: int) -> None:
    with pytest.raises(TextMissing):
        await school.mentee.do(file_petition, pair, PROPOSAL)
    petition = await filed(school.mentee, pair, PROPOSAL, words="Больше открытых уроков")
    assert school.mentor.phone.text.splitlines() == [
        "💡 Артём Игоревич предлагает:",
        "«Больше открытых уроков»",
    ]
    assert "предлагает, как улучшить программу" in school.curator.phone.text
    with pytest.raises(NotAllowed):
        await school.mentee.do(answer_proposal, petition, True)
    await school.mentor.do(answer_proposal, petition, True, "Добавим два в октябре")
    await house.settle()
    assert school.mentee.phone.text.splitlines() == [
        "✅ Предложение принято.",
        "Ответ: «Добавим два в октябре»",
    ]
    assert (await school.curator.look(see_petitions)).total == 0


async def test_an_adult_and_a_student_give_no_account_in_a_proposal(house: House, school: School) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    with pytest.raises(AccountNotShared):
        await school.employer.do(file_petition, pair, PROPOSAL, words="Пиши мне @pavel_drozdov")


async def test_no_proposal_passes_where_contact_stands_still(house: House, school: School) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    petition = await filed(school.student, pair, PROPOSAL, words="Хочу экскурсию")
    await school.student.do(call_for_safety)
    with pytest.raises(ProgrammePaused):
        await school.employer.look(see_petition, petition)
    with pytest.raises(ProgrammePaused):
        await school.student.do(file_petition, pair, PROPOSAL, words="Ещё")


async def test_a_pause_stops_what_the_programme_asks_until_its_day(
    house: House, school: School, pair: int
) -> None:
    await standing_at(house, pair, Stage.IMPLEMENTATION, item(due_on=date(2026, 9, 18)), item())
    petition = await filed(school.mentee, pair, PAUSE, reason="illness", until=UNTIL)
    assert school.curator.phone.text == ("📨 Котов Артём Игоревич просит перерыв. Решить — до 9 сентября.")
    read = await school.curator.do(read_petition, petition)
    assert [one.due_on for one in read.days] == [date(2026, 9, 18)]
    await school.curator.do(grant_pause, petition, True)
    await house.settle()
    assert school.mentee.phone.text.splitlines() == [
        "⏸ Перерыв до 21 сентября: Мария Петровна. Напоминаний по программе не будет, просить помощь можно.",
        "",
        "Дела со сроком в эти дни, их стоит перенести:",
        "• 18 сентября: Диагностическая беседа",
    ]
    said = len(school.mentee.phone.texts)
    await house.turn(datetime(2026, 9, 18, 6, 0, tzinfo=UTC))
    assert len(school.mentee.phone.texts) == said
    await house.turn(datetime(2026, 9, 21, 6, 0, tzinfo=UTC))
    assert school.mentee.phone.text == "▶️ Перерыв окончен: Мария Петровна. Программа продолжается."
    assert school.mentor.phone.text == "▶️ Перерыв окончен: Артём Игоревич. Программа продолжается."
    assert (await school.mentee.look(see_my_petitions)).shown[0].done is True


async def paused_while_asked(house: House, school: School, pair: int) -> int:
    """The two are asked to look back, and again, on days that a pause of two weeks holds."""
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    await school.curator.do(turn_programme, programme, Why.PLAN_DONE)
    await house.settle()
    petition = await filed(school.mentee, pair, PAUSE, reason="illness", until=UNTIL)
    await school.curator.do(grant_pause, petition, False)
    await house.settle()
    return programme


@pytest.mark.clause("4.1.4/reflexive-analytic/1")
async def test_what_fell_due_in_a_pause_is_asked_for_once_when_it_is_over(
    house: House, school: School, pair: int
) -> None:
    await paused_while_asked(house, school, pair)
    said = len(school.mentee.phone.texts)
    for day in (8, 10, 15):
        await house.turn(datetime(2026, 9, day, 6, 0, tzinfo=UTC))
    assert len(school.mentee.phone.texts) == said
    for day in (21, 22):
        await house.turn(datetime(2026, 9, day, 6, 0, tzinfo=UTC))
    assert school.mentee.phone.texts[said:] == [
        "▶️ Перерыв окончен: Мария Петровна. Программа продолжается.",
        "На сегодня\n"
        "1. Рефлексия по программе: несколько коротких вопросов\n"
        "2. Та же анкета, что в начале: что стало легче",
    ]


async def test_what_was_done_in_a_pause_is_not_asked_for_after_it(
    house: House, school: School, pair: int
) -> None:
    programme = await paused_while_asked(house, school, pair)
    said = len(school.mentee.phone.texts)
    await house.turn(datetime(2026, 9, 16, 6, 0, tzinfo=UTC))
    await all_said(house, programme)
    await house.turn(datetime(2026, 9, 21, 6, 0, tzinfo=UTC))
    assert school.mentee.phone.texts[said:] == ["▶️ Перерыв окончен: Мария Петровна. Программа продолжается."]


async def test_in_a_pause_days_may_be_moved_and_help_asked_for(
    house: House, school: School, pair: int
) -> None:
    await standing_at(house, pair, Stage.IMPLEMENTATION, item(due_on=date(2026, 9, 18)))
    petition = await filed(school.mentee, pair, PAUSE, until=UNTIL)
    await school.curator.do(grant_pause, petition, False)
    activity = (await school.mentee.look(see_programme, pair)).coming[0].id
    await school.mentee.do(move_activity, activity, date(2026, 9, 25))
    await school.mentee.do(ask_for_help, (Written(ContentKind.TEXT, "Как?", 1, 1),), pair)
    with pytest.raises(PairOnPause):
        await school.mentor.do(begin_programme, pair, date(2027, 5, 31))
    await school.mentee.do(end_pause, pair)
    await house.settle()
    assert school.mentor.phone.text == "▶️ Перерыв окончен: Артём Игоревич. Программа продолжается."
    assert [one.due_at for one in await waiting(house, f"activity:{activity}", "activity_due")] == [
        datetime(2026, 9, 18, 3, 0, tzinfo=UTC),
        datetime(2026, 9, 24, 3, 0, tzinfo=UTC),
        datetime(2026, 9, 25, 3, 0, tzinfo=UTC),
    ]


@pytest.mark.parametrize(("call_off", "states"), [(True, ["cancelled"]), (False, ["planned"])])
async def test_meetings_in_a_pause_are_named_and_cancelled_or_kept(
    house: House, school: School, pair: int, call_off: bool, states: list[str]
) -> None:
    await school.mentor.do(plan_meeting, pair, THURSDAY)
    petition = await filed(school.mentor, pair, PAUSE, until=UNTIL)
    read = await school.curator.do(read_petition, petition)
    assert [one.starts_at for one in read.meetings] == [THURSDAY]
    await school.curator.do(grant_pause, petition, call_off)
    assert await house.store.read(_meetings) == states


async def test_whoever_decides_is_reminded_and_after_the_term_the_head(
    house: House, school: School, pair: int
) -> None:
    await filed(school.mentee, pair, PAUSE, until=UNTIL)
    said = []
    for day in (8, 9, 10, 11):
        await house.turn(datetime(2026, 9, day, 6, 0, tzinfo=UTC))
        said.append((len(school.curator.phone.texts), len(school.head.phone.texts)))
    assert said == [(2, 0), (3, 0), (3, 1), (3, 1)]
    assert school.curator.phone.text == "⏳ Сегодня последний день: Котов Артём Игоревич просит перерыв."
    assert school.head.phone.text == "⏳ Срок прошёл, решения нет: Котов Артём Игоревич просит перерыв."


async def test_without_a_successor_the_pair_ends_and_both_hear_the_same(
    house: House, school: School, pair: int
) -> None:
    await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    petition = await filed(school.mentor, pair, RELIEF)
    await school.curator.do(grant_without_successor, petition)
    await house.settle()
    assert await pair_state(school, pair) is PairState.ENDED
    assert await house.store.read(_end_reason, pair) == "petition"
    said = "Пара завершена: {}. Спасибо за работу вместе! Вопросы можно задать куратору."
    assert school.mentor.phone.texts == [said.format("Артём Игоревич")]
    assert school.mentee.phone.texts == [said.format("Мария Петровна")]
    assert await state_of(house, petition) == "granted"
    assert (await school.curator.look(see_programme, pair)).programme.state is ProgrammeState.ENDED


def _end_reason(tx: Tx, pair: int) -> Any:
    return tx.value(select(mentorships.c.end_reason).where(mentorships.c.id == pair))


async def test_a_pair_that_the_curator_ends_leaves_no_petition_open(
    house: House, school: School, pair: int
) -> None:
    petition = await filed(school.mentee, pair, PAUSE, until=UNTIL)
    await school.curator.do(end_pair, pair)
    assert await state_of(house, petition) == "lapsed"
    assert (await school.curator.look(see_petitions)).total == 0


@pytest.mark.clause("5.2.1/5")
async def test_a_successor_is_asked_and_the_old_pair_goes_on_meanwhile(
    house: House, school: School, pair: int
) -> None:
    way = await parting(house, school, pair)
    assert await pair_state(school, pair) is PairState.ACTIVE
    seen = (await school.curator.look(see_pair, way.new)).pair
    assert (seen.state, seen.succeeds_id) == (PairState.PROPOSED, pair)
    assert school.mentor.phone.text == (
        "Школа подбирает другого наставника: Артём Игоревич. До приказа всё как обычно. Дела и встречи "
        "передадим сами. Спасибо за вашу работу!"
    )
    with pytest.raises(SuccessorStands):
        await school.curator.do(grant_with_successor, way.petition, school.employer.member_id)
    assert "Вас просят помочь" in way.second.phone.text


@pytest.mark.clause("5.2.1/5")
@pytest.mark.parametrize("shown", [True, False])
async def test_the_mentor_reads_why_only_where_the_mentee_allows(
    house: House, school: School, pair: int, shown: bool
) -> None:
    second = await second_mentor(house, school)
    petition = await filed(school.mentee, pair, REPLACEMENT, words="Разный предмет", shown=shown)
    await school.curator.do(grant_with_successor, petition, second.member_id)
    await house.settle()
    assert ("Разный предмет" in school.mentor.phone.text) is shown


async def test_nobody_succeeds_oneself_and_the_list_has_others(
    house: House, school: School, pair: int
) -> None:
    second = await second_mentor(house, school)
    petition = await filed(school.mentor, pair, RELIEF)
    found = await school.curator.look(see_successors, petition)
    assert second.member_id in [one.party.member_id for one in found.shown]
    assert school.mentor.member_id not in [one.party.member_id for one in found.shown]
    with pytest.raises(SuccessorUnfit):
        await school.curator.do(grant_with_successor, petition, school.mentor.member_id)


async def test_who_did_what_stands_in_the_audit(house: House, school: School, pair: int) -> None:
    petition = await filed(school.mentee, pair, PAUSE, until=UNTIL)
    await school.curator.do(take_petition, petition)
    await school.curator.do(grant_pause, petition, False)
    await house.turn(datetime(2026, 9, 21, 6, 0, tzinfo=UTC))
    deeds = await house.store.read(_deeds)
    assert deeds == [
        ("petition_filed_pause", school.mentee.member_id, None),
        ("petition_taken", school.curator.member_id, None),
        ("pause_granted", school.curator.member_id, None),
        ("pause_ended", None, "pause_over"),
    ]


def _deeds(tx: Tx) -> list[tuple[str, int | None, str | None]]:
    which = audit.c.object == "petition", audit.c.deed == "pause_ended"
    rows = tx.rows(select(audit).where(which[0] | which[1]).order_by(audit.c.id))
    return [(row.deed, row.actor_id, row.rule) for row in rows]
