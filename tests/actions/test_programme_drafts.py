"""A programme in the making, through the store (п. 1.2, 5.2.1): edited by both, told to the other; both databases."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions.programme_agreement import agree_to_programme
from actions.programme_changes import read_programme_changes, see_programme_changes
from actions.programme_drafts import (
    add_item,
    alter_item,
    choose_in_programme,
    drop_item,
    see_draft,
    set_programme_term,
)
from actions.programmes import see_programme
from actions.safety import call_for_safety
from domain.catalogue import MentoringKind, RoleModel
from domain.mentorships import Side
from domain.programme_contents import Change, Content, Item
from domain.programme_drafts import Choice
from domain.refusals import (
    AccountNotShared,
    ActivityOutsideTerm,
    NotFound,
    ProgrammeChanged,
    ProgrammeMovedOn,
    ProgrammePaused,
)
from domain.stages import Stage
from storage import programme_revisions
from storage.outbox import outbox
from storage.tx import Tx
from tests.house import House, Person, School
from tests.programmes import DUE, draft, proposed, standing_at, waiting

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
LATER = date(2026, 10, 21)


@pytest.fixture
async def programme(house: House, school: School) -> int:
    pair = await house.pair(school.mentor, school.mentee)
    return await draft(school.mentor, pair)


async def content(person: Person, programme: int) -> Content:
    seen = await person.look(see_draft, programme)
    return seen.content  # type: ignore[no-any-return]


async def seen_item(person: Person, programme: int) -> tuple[Item, int]:
    """The first one, and the version that was read."""
    seen = await person.look(see_draft, programme)
    return seen.content.items[0], seen.revision.version


async def outcome(deed: Any) -> str:
    try:
        await deed
    except ProgrammeChanged:
        return "changed"
    return "done"


@pytest.mark.clause("5.2.1/2")
async def test_mentor_mentee_and_curator_each_put_something_in(school: School, programme: int) -> None:
    for number, person in enumerate((school.mentor, school.mentee, school.curator), start=1):
        assert await person.do(add_item, programme, f"Дело {number}", DUE, Side.MENTEE) == number
    assert [one.title for one in (await content(school.mentee, programme)).items] == [
        "Дело 1",
        "Дело 2",
        "Дело 3",
    ]


@pytest.mark.clause("5.2.1/2")
async def test_what_another_changed_since_one_read_it_is_not_overwritten(
    school: School, programme: int
) -> None:
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    item, seen = await seen_item(school.mentee, programme)
    await school.mentor.do(alter_item, programme, replace(item, due_on=LATER), seen)
    with pytest.raises(ProgrammeChanged):
        await school.mentee.do(alter_item, programme, replace(item, responsible=Side.MENTOR), seen)
    with pytest.raises(ProgrammeChanged):
        await school.mentee.do(drop_item, programme, item.key, seen)
    [kept] = (await content(school.mentee, programme)).items
    assert (kept.due_on, kept.responsible) == (LATER, Side.MENTEE)
    fresh, now = await seen_item(school.mentee, programme)
    await school.mentee.do(alter_item, programme, replace(fresh, responsible=Side.MENTOR), now)


@pytest.mark.clause("5.2.1/2")
async def test_of_two_who_alter_one_thing_at_the_same_moment_one_sees_the_other(
    school: School, programme: int
) -> None:
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    item, seen = await seen_item(school.mentee, programme)
    ends = await asyncio.gather(
        outcome(school.mentor.do(alter_item, programme, replace(item, title="Первый"), seen)),
        outcome(school.mentee.do(alter_item, programme, replace(item, title="Второй"), seen)),
    )
    assert sorted(ends) == ["changed", "done"]
    [kept] = (await content(school.mentee, programme)).items
    assert kept.title == ("Первый" if ends[0] == "done" else "Второй")


@pytest.mark.clause("5.2.1/2")
async def test_what_all_add_at_the_same_moment_is_all_there(school: School, programme: int) -> None:
    people = (school.mentor, school.mentee, school.curator)
    await asyncio.gather(
        *(
            person.do(add_item, programme, f"{place}-{number}", DUE, Side.MENTEE)
            for place, person in enumerate(people)
            for number in range(3)
        )
    )
    items = (await content(school.mentor, programme)).items
    assert sorted(one.title for one in items) == [f"{p}-{n}" for p in range(3) for n in range(3)]
    assert sorted(one.key for one in items) == list(range(1, 10))


@pytest.mark.clause("1.2/programme")
async def test_an_other_term_is_that_of_the_programme(school: School, programme: int) -> None:
    await school.mentee.do(set_programme_term, programme, date(2027, 3, 31), 0)
    seen = await school.mentor.look(see_draft, programme)
    assert (seen.content.ends_on, seen.programme.ends_on) == (date(2027, 3, 31), date(2027, 3, 31))
    with pytest.raises(ProgrammeChanged):
        await school.mentor.do(set_programme_term, programme, date(2027, 4, 30), 0)


async def test_nothing_is_put_on_a_day_that_is_past(house: House, school: School, programme: int) -> None:
    await school.mentor.do(add_item, programme, "talk", date(2026, 9, 8), Side.MENTEE)
    item, seen = await seen_item(school.mentor, programme)
    house.clock.set(house.now + timedelta(days=3))
    with pytest.raises(ActivityOutsideTerm):
        await school.mentor.do(alter_item, programme, replace(item, due_on=date(2026, 9, 9)), seen)
    await school.mentor.do(alter_item, programme, replace(item, title="Другое"), seen)


@pytest.mark.clause("1.2/mentee")
async def test_only_the_mentee_names_a_difficulty_in_own_words(school: School, programme: int) -> None:
    own = "Боюсь собраний"
    for other in (school.mentor, school.curator):
        with pytest.raises(NotFound):
            await other.do(choose_in_programme, programme, Choice.DIFFICULTIES, own, True)
    await school.mentee.do(choose_in_programme, programme, Choice.DIFFICULTIES, own, True)
    seen = await school.mentor.look(see_draft, programme)
    assert seen.named == seen.programme.difficulties == ("discipline", own)


@pytest.mark.clause("3.1")
async def test_several_roles_and_kinds_stand_together_and_only_those_that_are_open(
    school: School, programme: int
) -> None:
    mentee = school.mentee
    await mentee.do(choose_in_programme, programme, Choice.ROLE_MODELS, "leader_struggling", True)
    await mentee.do(choose_in_programme, programme, Choice.KINDS, "reverse", True)
    for choice, value in (
        (Choice.ROLE_MODELS, "leader_passive"),
        (Choice.KINDS, "speed"),
        (Choice.FORMS, "student_student"),
        (Choice.KINDS, "unknown"),
    ):
        with pytest.raises(NotFound):
            await mentee.do(choose_in_programme, programme, choice, value, True)
    now = await content(mentee, programme)
    assert now.role_models == (RoleModel.EXPERIENCED_YOUNG, RoleModel.LEADER_STRUGGLING)
    assert now.kinds == (MentoringKind.SITUATIONAL, MentoringKind.REVERSE)


@pytest.mark.clause("1.3/8")
async def test_what_is_proposed_follows_from_what_is_hard(school: School, programme: int) -> None:
    seen = await school.mentor.look(see_draft, programme)
    assert "discipline" in seen.typical[0].removes
    assert seen.content.directions == ("lesson",)
    assert [one.value for one in seen.suggested[Choice.KINDS]] == ["situational"]


@pytest.mark.clause("5.2.1/2")
async def test_every_edit_stands_in_the_journal_with_whose_it_is(school: School, programme: int) -> None:
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    item, seen = await seen_item(school.mentee, programme)
    await school.mentee.do(alter_item, programme, replace(item, due_on=LATER), seen)
    page = await school.mentor.look(see_programme_changes, programme)
    assert [(one.edited_by, one.version) for one in page.shown] == [
        (school.mentee.member_id, 2),
        (school.mentor.member_id, 1),
    ]
    [moved], [added] = (one.differences for one in page.shown)
    assert (moved.change, moved.before, moved.after.due_on) == (Change.ITEM_CHANGED, item, LATER)
    assert (added.change, added.after) == (Change.ITEM_ADDED, item)


async def test_pages_of_the_journal_join_without_a_gap(school: School, programme: int) -> None:
    for number in range(9):
        await school.mentor.do(add_item, programme, f"Дело {number}", DUE, Side.MENTEE)
    second = await school.mentee.look(see_programme_changes, programme, 1)
    added = [one.after.title for edit in second.shown for one in edit.differences]
    assert (second.total, added) == (9, ["Дело 1", "Дело 0"])


@pytest.mark.clause("5.2.1/2")
async def test_the_card_counts_what_the_other_changed_since_one_looked(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await draft(school.mentor, pair)
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    await school.mentee.do(add_item, programme, "webinar", DUE, Side.MENTEE)
    assert (await school.mentee.look(see_programme, pair)).unread == 1
    assert await school.mentee.do(read_programme_changes, programme) == 0
    assert (await school.mentee.look(see_programme, pair)).unread == 0
    assert (await school.mentor.look(see_programme, pair)).unread == 1
    await school.mentor.do(add_item, programme, "course", DUE, Side.MENTEE)
    assert (await school.mentee.look(see_programme, pair)).unread == 1
    assert await school.mentee.do(read_programme_changes, programme) == 2


async def _told(house: House, person: Person) -> list[str]:
    def read(tx: Tx) -> list[str]:
        which = outbox.c.topic == "programme_edited", outbox.c.person_id == person.person_id
        return [row.state for row in tx.rows(select(outbox).where(*which).order_by(outbox.c.id))]

    return await house.store.read(read)


@pytest.mark.clause("5.2.1/2")
async def test_the_other_is_told_once_until_one_has_looked(
    house: House, school: School, programme: int
) -> None:
    for number in range(3):
        await school.mentor.do(add_item, programme, f"Дело {number}", DUE, Side.MENTEE)
    assert await _told(house, school.mentee) == ["pending"]
    assert await _told(house, school.mentor) == []
    await house.turn(house.now + timedelta(minutes=16))
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    await house.turn(house.now + timedelta(minutes=16))
    assert await _told(house, school.mentee) == ["sent"]
    await school.mentee.do(read_programme_changes, programme)
    await school.curator.do(add_item, programme, "webinar", DUE, Side.MENTEE)
    await house.turn(house.now + timedelta(minutes=16))
    assert await _told(house, school.mentee) == ["sent", "sent"]
    assert await _told(house, school.mentor) == ["sent"]


async def test_who_has_looked_in_time_is_not_told(house: House, school: School, programme: int) -> None:
    await school.mentor.do(add_item, programme, "talk", DUE, Side.MENTEE)
    await school.mentee.do(read_programme_changes, programme)
    await house.turn(house.now + timedelta(minutes=16))
    assert await _told(house, school.mentee) == ["skipped"]


async def test_what_both_have_agreed_to_is_edited_no_further(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme, [key] = await proposed(school.mentor, pair)
    await school.mentee.do(agree_to_programme, programme, 0)
    for person in (school.mentor, school.mentee):
        with pytest.raises(ProgrammeMovedOn):
            await person.do(drop_item, programme, key, 1)


@pytest.mark.clause("1.3/4")
async def test_where_contact_stands_still_nothing_is_edited(house: House, school: School) -> None:
    house.clock.set(AFTER_LESSONS)
    pair = await house.pair(school.student_mentor, school.student, "student_student")
    programme = await draft(school.student_mentor, pair)
    await school.student.do(call_for_safety)
    with pytest.raises(ProgrammePaused):
        await school.student_mentor.do(choose_in_programme, programme, Choice.KINDS, "reverse", True)
    assert await waiting(house, f"programme:{programme}", "programme_edited") == []


@pytest.mark.clause("2.1")
async def test_no_account_is_written_into_any_part_of_a_students_programme(
    house: House, school: School
) -> None:
    pair = await house.pair(school.employer, school.student, "employer_student")
    programme = await draft(school.employer, pair)
    with pytest.raises(AccountNotShared):
        await school.employer.do(
            add_item, programme, "talk", DUE, Side.MENTEE, expected="Напиши @pavel_zavod"
        )
    with pytest.raises(AccountNotShared):
        await school.student.do(choose_in_programme, programme, Choice.DIFFICULTIES, "@liza_2014", True)


@pytest.mark.clause("1.2/programme")
async def test_a_correction_of_what_is_in_force_changes_the_programme_only_when_it_is_agreed(
    house: House, school: School
) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION)

    def correct(tx: Tx) -> None:
        revision = programme_revisions.in_force_of(tx, programme)
        assert revision is not None
        programme_revisions.begin(
            tx, school.id, programme, revision.content, school.mentor.member_id, house.now
        )

    await house.store.write_plainly(correct)
    await school.mentor.do(set_programme_term, programme, date(2027, 3, 31), 0)
    seen = await school.mentee.look(see_draft, programme)
    assert (seen.content.ends_on, seen.programme.ends_on) == (date(2027, 3, 31), date(2027, 5, 31))
