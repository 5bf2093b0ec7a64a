"""The order makes another the mentor (п. 5.1.1, 5.2.1): in its transaction all that was open goes on with the new one,
and what was is kept; both databases."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from actions.activities import see_activity
from actions.help_requests import ask_for_help
from actions.meetings import confirm_meeting, plan_meeting, plan_series
from actions.mentorships import end_pair
from actions.my_meetings import see_my_meetings
from actions.petition_desk import grant_pause
from actions.petitions import see_my_petitions
from actions.programmes import see_programme
from actions.talks import see_talk, write_message
from domain.help_requests import HelperState
from domain.mentorships import Side
from domain.petitions import PetitionKind
from domain.programme_contents import Goal
from domain.programme_revisions import Voice, said_yes
from domain.refusals import NotAllowed, PairEnded
from domain.stages import Stage
from domain.talks import ContentKind, Written
from domain.works import WorkState
from storage import mentorships as pairs_of
from storage import programme_results, programme_revisions, programmes, reflections, work_letters, works
from storage.activities import activities
from storage.help_requests import help_requests
from storage.meetings import meeting_people, meetings
from storage.mentorships import mentorships
from storage.outbox import outbox
from storage.request_helpers import helpers
from storage.tx import Tx
from tests.house import House, Person, School
from tests.petitions import filed, ordered, parting
from tests.programmes import DUE, item, standing_at, waiting

THURSDAY = datetime(2026, 9, 10, 10, 0, tzinfo=UTC)
MENTORS_DAY = date(2026, 10, 20)


@pytest.fixture
async def pair(house: House, school: School) -> int:
    return await house.pair(school.mentor, school.mentee)


async def handed_over(house: House, school: School, pair: int) -> tuple[int, Person]:
    """The new pair and its mentor, by the head's order."""
    way = await parting(house, school, pair)
    await ordered(house, school, way.new, way.second, school.mentee)
    return way.new, way.second


def _responsible(tx: Tx) -> list[tuple[date, int]]:
    rows = tx.rows(select(activities).order_by(activities.c.due_on))
    return [(row.due_on, row.responsible_id) for row in rows]


def _pending_for(tx: Tx, person_id: int) -> list[str]:
    which = outbox.c.person_id == person_id, outbox.c.state == "pending"
    return [row.topic for row in tx.rows(select(outbox.c.topic).where(*which))]


@pytest.mark.clause("5.1.1/3")
@pytest.mark.clause("5.2.1/5")
async def test_the_programme_goes_on_with_the_new_mentor(house: House, school: School, pair: int) -> None:
    programme = await standing_at(
        house, pair, Stage.IMPLEMENTATION, item(),
        item("lesson_card", MENTORS_DAY, Side.MENTOR), goals=(Goal(0, "Начинать урок вовремя"),),
    )  # fmt: skip
    new, second = await handed_over(house, school, pair)
    seen = await second.look(see_programme, new)
    assert seen.programme is not None
    assert (seen.programme.id, seen.programme.stage, seen.tally.total) == (
        programme,
        Stage.IMPLEMENTATION,
        2,
    )
    assert await house.store.read(_responsible) == [
        (DUE, school.mentee.member_id),
        (MENTORS_DAY, second.member_id),
    ]
    activity = next(one.id for one in seen.coming if one.due_on == MENTORS_DAY)
    assert (await second.look(see_activity, activity)).own is True
    letters = await waiting(house, f"activity:{activity}", "activity_due")
    assert {one.person_id for one in letters} == {second.person_id}
    assert await house.store.read(_pending_for, school.mentor.person_id) == []
    revision = await house.store.read(programme_revisions.in_force_of, programme)
    assert [one.words for one in revision.content.goals] == ["Начинать урок вовремя"]


async def test_the_old_pair_has_ended_by_petition_and_everybody_hears_neutral_words(
    house: House, school: School, pair: int
) -> None:
    _, second = await handed_over(house, school, pair)
    row = await house.store.read(lambda tx: tx.first(select(mentorships).where(mentorships.c.id == pair)))
    assert (row.state, row.end_reason) == ("ended", "succeeded")
    assert school.mentor.phone.text == (
        "Наставник теперь другой: Артём Игоревич. Программа, дела и встречи переданы. Спасибо за вашу работу!"
    )
    assert "Орлова Нина Павловна" in school.mentee.phone.text
    assert "Котов Артём Игоревич" in second.phone.text
    assert (await school.mentee.look(see_my_petitions)).shown[0].done is True
    with pytest.raises(PairEnded):
        await school.mentor.look(see_programme, pair)


async def test_a_meeting_to_come_is_the_new_mentors_who_says_whether_one_comes(
    house: House, school: School, pair: int
) -> None:
    await school.mentor.do(plan_meeting, pair, THURSDAY)
    [meeting] = [row.id for row in await house.store.read(_meetings)]
    await school.mentee.do(confirm_meeting, meeting)
    new, second = await handed_over(house, school, pair)
    [row] = await house.store.read(_meetings)
    assert (row.mentorship_id, row.state) == (new, "planned")
    assert await house.store.read(_people, meeting) == [
        (school.mentee.member_id, False, "yes"),
        (second.member_id, True, "none"),
    ]
    assert any("зовёт вас на встречу" in text for text in second.phone.texts)
    reminders = await waiting(house, f"meeting:{meeting}", "meeting_hour")
    assert {one.person_id for one in reminders} == {school.mentee.person_id, second.person_id}
    after = await waiting(house, f"meeting:{meeting}", "meeting_after")
    assert [one.person_id for one in after] == [second.person_id]
    await second.do(confirm_meeting, meeting)


async def test_of_a_series_the_rest_goes_on_and_what_was_stays(
    house: House, school: School, pair: int
) -> None:
    await school.mentor.do(plan_series, pair, THURSDAY, 3)
    await house.turn(datetime(2026, 9, 11, 6, 0, tzinfo=UTC))
    new, second = await handed_over(house, school, pair)
    rows = await house.store.read(_meetings)
    assert [row.mentorship_id for row in rows] == [pair, new, new]
    assert [row.series_id for row in rows] == [rows[0].id, rows[1].id, rows[1].id]
    assert sum("зовёт вас на 2 встречи" in text or "встреч" in text for text in second.phone.texts) == 1
    assert (await school.mentor.look(see_my_meetings)).total == 0
    assert await house.store.read(pairs_of.lineage, new) == (new, pair)


def _meetings(tx: Tx) -> list[Any]:
    return list(tx.rows(select(meetings).order_by(meetings.c.starts_at)))


def _people(tx: Tx, meeting: int) -> list[tuple[int, bool, str]]:
    which = meeting_people.c.meeting_id == meeting
    rows = tx.rows(select(meeting_people).where(which).order_by(meeting_people.c.member_id))
    return [(row.member_id, row.leads, row.coming) for row in rows]


async def test_an_open_request_is_answered_by_the_new_mentor_and_the_talk_stays_readable(
    house: House, school: School, pair: int
) -> None:
    passed = await school.mentee.do(
        ask_for_help, (Written(ContentKind.TEXT, "Шумят на уроке", school.mentee.phone.id, 900),), pair
    )
    await house.settle()
    request = passed.request_id
    old_words = Written(ContentKind.TEXT, "С тишины", school.mentor.phone.id, 901)
    await school.mentor.do(write_message, request, old_words)
    new, second = await handed_over(house, school, pair)
    assert await house.store.read(_helpers, request) == {
        school.mentor.member_id: HelperState.LATE.value,
        second.member_id: HelperState.HELPING.value,
    }
    assert await house.store.read(_pair_of, request) == new
    assert any("Шумят на уроке" in text for text in second.phone.texts)
    talk = await school.mentee.look(see_talk, request, 0)
    assert [one.text for one in talk.messages] == ["Шумят на уроке", "С тишины"]
    with pytest.raises(NotAllowed):
        await school.mentor.look(see_talk, request, 0)
    words = Written(ContentKind.TEXT, "Давайте вместе", second.phone.id, 902)
    await second.do(write_message, request, words)


def _helpers(tx: Tx, request: int) -> dict[int, str]:
    return {r.member_id: r.state for r in tx.rows(select(helpers).where(helpers.c.request_id == request))}


def _pair_of(tx: Tx, request: int) -> int:
    return int(tx.value(select(help_requests.c.mentorship_id).where(help_requests.c.id == request)))


async def test_whoever_agreed_to_a_revision_with_the_old_mentor_agrees_anew(
    house: House, school: School, pair: int
) -> None:
    programme = await standing_at(house, pair, Stage.DESIGN, item())
    await house.store.write_plainly(_say_yes, school, programme, house.now)
    await handed_over(house, school, pair)
    revision = await house.store.read(programme_revisions.open_of, programme)
    answers = await house.store.read(programme_revisions.answers_of, revision.id)
    assert said_yes(revision, answers) == frozenset()
    assert len(answers) == 1


def _say_yes(tx: Tx, school: School, programme: int, now: datetime) -> None:
    revision = programme_revisions.open_of(tx, programme)
    assert revision is not None
    programme_revisions.answer(tx, school.id, revision, Voice.MENTOR, True, school.mentor.member_id, now)


async def test_in_the_last_month_the_new_mentor_is_asked_to_look_back(
    house: House, school: School, pair: int
) -> None:
    programme = await standing_at(house, pair, Stage.REFLEXIVE_ANALYTIC, item())
    await house.store.write_plainly(_ask, school, programme, house.now)
    _, second = await handed_over(house, school, pair)
    asked = await house.store.read(reflections.of_programme, programme)
    assert {one.member_id: one.state.value for one in asked} == {
        school.mentor.member_id: "closed",
        second.member_id: "asked",
    }


@pytest.mark.clause("4.1.4/result/1")
async def test_at_the_result_the_new_mentor_is_reminded_ever_less_in_the_old_ones_place(
    house: House, school: School, pair: int
) -> None:
    programme = await standing_at(house, pair, Stage.RESULT, item(responsible=Side.MENTOR))
    await house.store.write_plainly(_remind, school, programme, house.now)
    _, second = await handed_over(house, school, pair)
    letters = await waiting(house, f"programme:{programme}", "how_is_it")
    assert [(one.person_id, one.due_at.date()) for one in letters] == [
        (second.person_id, date(2026, 9, 21)),
        (second.person_id, date(2026, 10, 12)),
    ]
    assert await waiting(house, "activity:1", "activity_due") == []


def _remind(tx: Tx, school: School, programme_id: int, now: datetime) -> None:
    programme = programmes.find(tx, programme_id, school.id)
    assert programme is not None
    programme_results.remind(tx, programme, school.id, now)


def _ask(tx: Tx, school: School, programme: int, now: datetime) -> None:
    reflections.ask(tx, school.id, programme, school.mentor.member_id, now)


async def test_a_pause_goes_on_with_the_new_mentor_and_ends_on_its_day(
    house: House, school: School, pair: int
) -> None:
    way = await parting(house, school, pair)
    pause = await filed(school.mentee, pair, PetitionKind.PAUSE, until=date(2026, 9, 21))
    await school.curator.do(grant_pause, pause, False)
    await ordered(house, school, way.new, way.second, school.mentee)
    row = await house.store.read(lambda tx: tx.first(select(mentorships).where(mentorships.c.id == way.new)))
    assert row.paused_until == date(2026, 9, 21)
    await house.turn(datetime(2026, 9, 21, 6, 0, tzinfo=UTC))
    assert way.second.phone.text == "▶️ Перерыв окончен: Артём Игоревич. Программа продолжается."


async def test_a_successor_of_a_pair_that_has_ended_begins_with_nothing(
    house: House, school: School, pair: int
) -> None:
    way = await parting(house, school, pair)
    await school.curator.do(end_pair, pair)
    await ordered(house, school, way.new, way.second, school.mentee)
    assert (await way.second.look(see_programme, way.new)).programme is None


@pytest.mark.clause("5.1.1/4")
async def test_a_work_that_waits_for_a_check_waits_for_the_new_mentors(
    house: House, school: School, pair: int
) -> None:
    await standing_at(house, pair, Stage.IMPLEMENTATION, item())
    await house.store.write_plainly(_hand_in, school, house.now)
    _, second = await handed_over(house, school, pair)
    [letter] = await waiting(house, "work:1", "work_waits")
    assert letter.person_id == second.person_id
    assert any("План урока" in text for text in second.phone.texts)


def _hand_in(tx: Tx, school: School, now: datetime) -> None:
    activity = int(tx.value(select(activities.c.id)))
    work_id = works.begin(tx, school.id, activity, school.mentee.member_id, now)
    works.add_part(tx, school.id, work_id, Written(ContentKind.TEXT, "План урока", 1, 1), now)
    work = works.find(tx, work_id, school.id)
    assert work is not None
    works.change(tx, work, WorkState.HANDED_IN, handed_in_at=now)
    handed_in = works.find(tx, work_id, school.id)
    assert handed_in is not None
    work_letters.hand_over(tx, school.id, handed_in, school.mentor.member_id, now)
