"""Law of safety: one press stops contact, the curator hears it past the mentor, each look is on record."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from actions.entry import relink
from actions.invitations import invite_new_account
from actions.members import see_card
from actions.safety import (
    add_freeze_note,
    call_for_safety,
    keep_freeze,
    lift_freeze,
    read_talk,
    see_freeze,
    see_freezes,
    see_looks,
    see_own_freeze,
    see_talks,
)
from domain.categories import Category
from domain.invitations import new_token
from domain.people import Guest, Language, Role
from domain.refusals import FreezeDecided, NoFreeze, NotAllowed, NoteUnfit, NotFound
from domain.safety import FreezeState, Hearer
from storage import actors, freezes, pairs
from storage.audit import audit
from storage.consents import consents
from storage.help_requests import help_requests
from storage.outbox import Urgency, outbox
from storage.roles import roles
from storage.talks import messages
from storage.tx import Tx
from tests.house import House, Person, School

NIGHT = datetime(2026, 9, 7, 20, 0, tzinfo=UTC)
"""1:00 at night in Asia/Yekaterinburg."""


async def rows(house: House, statement: Any) -> list[Any]:
    return await house.store.read(lambda tx: list(tx.rows(statement)))


async def letters(house: House, topic: str) -> list[Any]:
    return await rows(house, select(outbox).where(outbox.c.topic == topic).order_by(outbox.c.id))


async def frozen(house: House, person: Person) -> bool:
    return await house.store.read(freezes.is_frozen, person.member_id)


async def deeds(house: House) -> list[tuple[str, int | None, int | None]]:
    found = await rows(
        house, select(audit).where(audit.c.object.in_(("freeze", "help"))).order_by(audit.c.id)
    )
    return [(row.deed, row.actor_id, row.concerns_id) for row in found]


async def second_curator(house: House, school: School) -> Person:
    return await house.join(
        school.id, "Зимина Ирина Павловна", Role.CURATOR, Category.EMPLOYEE, post="deputy_head"
    )


@pytest.mark.clause("1.3/4")
async def test_contact_stands_still_as_soon_as_a_student_has_called(house: House, school: School) -> None:
    await house.pair(school.employer, school.student, "employer_student")
    await school.student.do(call_for_safety)
    assert await frozen(house, school.student)


async def test_called_twice_it_is_one_freeze_and_one_alarm(house: House, school: School) -> None:
    first = await school.student.do(call_for_safety)
    second = await school.student.do(call_for_safety)
    assert (first == second, len(await letters(house, "freeze_alarm"))) == (True, 1)


async def test_the_alarm_is_due_at_once_in_the_middle_of_the_night(house: House, school: School) -> None:
    await house.store.write(call_for_safety, await school.student.actor(), NIGHT)
    [alarm] = await letters(house, "freeze_alarm")
    assert (alarm.person_id, alarm.due_at, alarm.urgency) == (school.curator.person_id, NIGHT, Urgency.SAFETY)


async def test_the_mentors_line_waits_for_the_morning(house: House, school: School) -> None:
    await house.pair(school.employer, school.student, "employer_student")
    await house.store.write(call_for_safety, await school.student.actor(), NIGHT)
    [line] = await letters(house, "contact_paused")
    assert (line.person_id, line.due_at) == (
        school.employer.person_id,
        datetime(2026, 9, 8, 3, 0, tzinfo=UTC),
    )


async def test_a_student_without_the_parents_paper_may_call(house: House, school: School) -> None:
    await house.store.write_plainly(lambda tx: _withdraw_papers(tx))
    await school.student.do(call_for_safety)
    assert await frozen(house, school.student)


def _withdraw_papers(tx: Tx) -> None:
    tx.run(consents.delete().where(consents.c.kind == "parent"))


async def test_a_student_who_is_a_mentor_may_call(house: House, school: School) -> None:
    await school.student_mentor.do(call_for_safety)
    assert await frozen(house, school.student_mentor)


async def test_an_adult_has_no_such_call(house: House, school: School) -> None:
    with pytest.raises(NotAllowed):
        await school.mentee.do(call_for_safety)


async def test_a_mentor_who_is_also_the_curator_hears_nothing_and_the_head_does(
    house: House, school: School
) -> None:
    await house.pair(school.curator, school.student, "employer_student")
    await school.student.do(call_for_safety)
    assert [row.person_id for row in await letters(house, "freeze_alarm")] == [school.head.person_id]


async def test_where_the_curator_has_blocked_the_bot_head_and_administrator_are_told(
    house: House, school: School
) -> None:
    await house.store.write_plainly(lambda tx: _lose(tx, school.curator, house.now))
    await school.student.do(call_for_safety)
    told = [
        (row.topic, row.person_id)
        for topic in ("freeze_alarm", "freeze_unheard")
        for row in await letters(house, topic)
    ]
    assert told == [("freeze_alarm", school.head.person_id), ("freeze_unheard", school.admin.person_id)]


def _lose(tx: Tx, person: Person, now: datetime) -> None:
    from storage.people import mark_unreachable

    mark_unreachable(tx, person.person_id, now)


async def test_unseen_for_half_an_hour_it_sounds_again_to_curator_and_head_and_time_is_named_in_the_audit(
    house: House, school: School
) -> None:
    await house.turn(NIGHT)
    await school.student.do(call_for_safety)
    await house.turn(NIGHT + timedelta(minutes=31))
    again = [row.person_id for row in await letters(house, "freeze_alarm")][1:]
    assert again == [school.curator.person_id, school.head.person_id]
    rules = await rows(house, select(audit.c.actor_id, audit.c.rule).where(audit.c.deed == "freeze_sounded"))
    assert [tuple(row) for row in rules] == [(None, "alarm_unseen")]


async def test_a_clock_turned_by_a_day_sounds_it_once(house: House, school: School) -> None:
    await school.student.do(call_for_safety)
    await house.turn(house.now + timedelta(days=1))
    assert len(await letters(house, "freeze_alarm")) == 3


async def test_a_student_sees_who_hears_the_call(house: House, school: School) -> None:
    await school.student.do(call_for_safety)
    own = await school.student.look(see_own_freeze)
    assert (own.frozen, own.seen, own.hearer, own.name) == (
        True,
        False,
        Hearer.CURATOR,
        "Белова Ольга Юрьевна",
    )


async def test_the_students_words_are_for_whoever_decides(house: House, school: School) -> None:
    freeze_id = await school.student.do(call_for_safety)
    await school.student.do(add_freeze_note, "text", "Мне пишут ночью")
    card = await school.curator.do(see_freeze, freeze_id)
    assert [(note.kind, note.text) for note in card.notes] == [("text", "Мне пишут ночью")]


async def test_words_of_a_student_who_has_not_called_go_nowhere(house: House, school: School) -> None:
    with pytest.raises(NoFreeze):
        await school.student.do(add_freeze_note, "text", "Мне пишут ночью")


async def test_a_sticker_is_no_note(house: House, school: School) -> None:
    await school.student.do(call_for_safety)
    with pytest.raises(NoteUnfit):
        await school.student.do(add_freeze_note, "sticker", "", "file")


@pytest.mark.parametrize("action", [see_freeze, keep_freeze, lift_freeze])
async def test_who_has_a_pair_with_the_student_neither_sees_nor_decides(
    house: House, school: School, action: Any
) -> None:
    await house.pair(school.curator, school.student, "employer_student")
    freeze_id = await school.student.do(call_for_safety)
    with pytest.raises(NotAllowed):
        await school.curator.do(action, freeze_id)
    assert (await school.curator.look(see_freezes)).total == 0


async def test_then_another_curator_sees_and_decides(house: House, school: School) -> None:
    irina = await second_curator(house, school)
    await house.pair(school.curator, school.student, "employer_student")
    freeze_id = await school.student.do(call_for_safety)
    await irina.do(lift_freeze, freeze_id)
    assert not await frozen(house, school.student)


async def test_the_head_may_decide_too(house: House, school: School) -> None:
    freeze_id = await school.student.do(call_for_safety)
    await school.head.do(keep_freeze, freeze_id)
    assert (await school.curator.do(see_freeze, freeze_id)).state is FreezeState.KEPT


@pytest.mark.parametrize("who", ["student", "employer", "mentor", "admin"])
async def test_nobody_else_decides(house: House, school: School, who: str) -> None:
    freeze_id = await school.student.do(call_for_safety)
    with pytest.raises(NotAllowed):
        await getattr(school, who).do(lift_freeze, freeze_id)


async def test_a_freeze_of_another_school_does_not_exist(house: House, school: School) -> None:
    other = await house.school("Школа № 7")
    freeze_id = await school.student.do(call_for_safety)
    with pytest.raises(NotFound):
        await other.curator.do(lift_freeze, freeze_id)


async def test_the_first_who_opens_it_is_the_one_who_deals_with_it(house: House, school: School) -> None:
    irina = await second_curator(house, school)
    freeze_id = await school.student.do(call_for_safety)
    seers = [(await one.do(see_freeze, freeze_id)).seer for one in (irina, school.curator)]
    assert seers == ["Зимина Ирина Павловна", "Зимина Ирина Павловна"]


async def test_kept_it_still_stands(house: House, school: School) -> None:
    freeze_id = await school.student.do(call_for_safety)
    await school.curator.do(keep_freeze, freeze_id)
    assert await frozen(house, school.student)


async def test_it_is_lifted_once(house: House, school: School) -> None:
    freeze_id = await school.student.do(call_for_safety)
    await school.curator.do(lift_freeze, freeze_id)
    with pytest.raises(FreezeDecided):
        await school.head.do(lift_freeze, freeze_id)


async def test_after_it_was_lifted_a_student_may_call_again(house: House, school: School) -> None:
    freeze_id = await school.student.do(call_for_safety)
    await school.curator.do(lift_freeze, freeze_id)
    assert await school.student.do(call_for_safety) != freeze_id


async def test_the_student_hears_of_the_lifting_no_later_than_the_mentor(
    house: House, school: School
) -> None:
    await house.pair(school.employer, school.student, "employer_student")
    freeze_id = await school.student.do(call_for_safety)
    await school.curator.do(lift_freeze, freeze_id)
    [student], [mentor] = await letters(house, "freeze_lifted"), await letters(house, "contact_open")
    assert (student.due_at, mentor.due_at, student.urgency < mentor.urgency) == (
        datetime(2026, 9, 7, 9, 0, tzinfo=UTC),
        datetime(2026, 9, 7, 9, 0, tzinfo=UTC),
        True,
    )


@pytest.mark.clause("1.3/7")
async def test_all_of_it_is_on_record(house: House, school: School) -> None:
    student, curator = school.student, school.curator
    freeze_id = await student.do(call_for_safety)
    await student.do(add_freeze_note, "text", "Мне пишут ночью")
    await curator.do(see_freeze, freeze_id)
    await curator.do(keep_freeze, freeze_id)
    await curator.do(lift_freeze, freeze_id)
    by = student.member_id
    assert await deeds(house) == [
        ("freeze_called", by, by),
        ("freeze_noted", by, by),
        ("freeze_read", curator.member_id, by),
        ("freeze_kept", curator.member_id, by),
        ("freeze_lifted", curator.member_id, by),
    ]


async def talk(house: House, school: School, said: int = 2) -> int:
    """A talk of the student, past the chat."""
    pair_id = await house.pair(school.employer, school.student, "employer_student")
    return await house.store.write_plainly(_talk, school, pair_id, said, house.now)


def _talk(tx: Tx, school: School, pair_id: int, said: int, now: datetime) -> int:
    request_id = tx.add(
        help_requests,
        school_id=school.id,
        mentorship_id=pair_id,
        mentee_id=school.student.member_id,
        topic="homework",
        urgent=False,
        state="open",
        step=0,
        curator_at=now + timedelta(days=1),
        revision=0,
        asked_at=now,
    )
    for number in range(said):
        tx.add(
            messages,
            school_id=school.id,
            request_id=request_id,
            author_id=school.student.member_id,
            kind="text",
            text=f"Вопрос {number}",
            chat_id=school.student.phone.id,
            message_id=1000 + number,
            revision=0,
            written_at=now,
        )
    return request_id


@pytest.mark.clause("1.3/7")
async def test_reading_a_talk_is_on_record_and_the_head_sees_it(house: House, school: School) -> None:
    request_id = await talk(house, school)
    read = await school.curator.do(read_talk, request_id)
    seen = await school.head.look(see_looks)
    assert [message.text for message in read.shown] == ["Вопрос 0", "Вопрос 1"]
    assert [(look.reader, look.student, look.deed) for look in seen.shown] == [
        ("Белова Ольга Юрьевна", "Лис Анна Олеговна", "talk_read")
    ]


async def test_every_page_that_is_read_is_a_look_of_its_own(house: House, school: School) -> None:
    request_id = await talk(house, school, said=9)
    pages = [await school.curator.do(read_talk, request_id, page) for page in (0, 1)]
    assert [len(page.shown) for page in pages] == [7, 2]
    assert (await school.head.look(see_looks)).total == 2


@pytest.mark.clause("1.3/7")
async def test_a_call_is_shown_to_nobody_who_is_not_on_record(house: House, school: School) -> None:
    freeze_id = await school.student.do(call_for_safety)
    with pytest.raises(DBAPIError, match=r"read-?only"):
        await school.curator.look(see_freeze, freeze_id)
    await school.curator.do(see_freeze, freeze_id)
    assert [look.deed for look in (await school.head.look(see_looks)).shown] == ["freeze_read"]


async def test_a_card_drawn_anew_within_minutes_is_the_same_look_and_later_another(
    house: House, school: School
) -> None:
    for minutes in (0, 9, 11):
        house.clock.set(datetime(2026, 9, 7, 5, minutes, tzinfo=UTC))
        await school.curator.do(see_card, school.student.member_id)
    looks = (await school.head.look(see_looks)).shown
    assert [(look.deed, look.at.minute) for look in looks] == [("card_read", 11), ("card_read", 0)]


@pytest.mark.clause("1.3/7")
async def test_a_students_card_on_another_account_stands_in_the_heads_journal(
    house: House, school: School
) -> None:
    token = new_token()
    await school.curator.do(invite_new_account, school.student.member_id, token)
    await house.store.write_plainly(relink, Guest(777, Language.RU), house.now, token.hash)
    looks = (await school.head.look(see_looks)).shown
    assert [(look.deed, look.reader, look.student) for look in looks] == [
        ("relinked", "Лис Анна Олеговна", "Лис Анна Олеговна"),
        ("invited_new_account", "Белова Ольга Юрьевна", "Лис Анна Олеговна"),
    ]
    assert await house.store.read(actors.actor, school.student.phone.id, house.now) is None


async def test_an_adults_new_account_is_no_matter_of_that_journal(house: House, school: School) -> None:
    await school.curator.do(invite_new_account, school.mentor.member_id, new_token())
    assert (await school.head.look(see_looks)).total == 0


async def test_the_list_of_talks_shows_no_words_and_leaves_no_record(house: House, school: School) -> None:
    await talk(house, school)
    listed = await school.curator.look(see_talks, school.student.member_id)
    assert ([line.messages for line in listed.shown], (await school.head.look(see_looks)).total) == ([2], 0)


@pytest.mark.parametrize("who", ["admin", "mentor", "student_mentor", "mentee"])
async def test_nobody_else_reads_a_talk_that_is_not_theirs(house: House, school: School, who: str) -> None:
    request_id = await talk(house, school)
    with pytest.raises(NotAllowed):
        await getattr(school, who).do(read_talk, request_id)


async def test_a_talk_of_another_school_does_not_exist(house: House, school: School) -> None:
    request_id = await talk(house, school)
    other = await house.school("Школа № 7")
    with pytest.raises(NotFound):
        await other.curator.do(read_talk, request_id)


async def test_the_journal_is_the_heads(house: House, school: School) -> None:
    with pytest.raises(NotAllowed):
        await school.curator.look(see_looks)


async def test_the_head_sees_freezes_in_figures(house: House, school: School) -> None:
    first = await school.student.do(call_for_safety)
    await school.curator.do(lift_freeze, first)
    await school.student.do(call_for_safety)
    kept = await school.student_mentor.do(call_for_safety)
    await school.curator.do(keep_freeze, kept)
    seen = await school.head.look(see_looks)
    assert (seen.open, seen.kept, seen.lifted) == (1, 1, 1)


async def test_a_curator_without_an_account_or_who_blocked_the_bot_is_not_reachable(
    house: House, school: School
) -> None:
    assert await house.store.read(pairs.reachable_curators, school.id) == {school.curator.member_id}
    await house.store.write_plainly(lambda tx: _lose(tx, school.curator, house.now))
    assert await house.store.read(pairs.reachable_curators, school.id) == frozenset()


async def test_a_curator_whose_role_has_ended_is_not_reachable(house: House, school: School) -> None:
    ended = roles.update().where(roles.c.member_id == school.curator.member_id)
    await house.store.write_plainly(lambda tx: tx.run(ended.values(ended_at=house.now)))
    assert await house.store.read(pairs.reachable_curators, school.id) == frozenset()
