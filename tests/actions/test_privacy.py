"""Own data on both databases: everything is found by the schema, and nothing but a tombstone stays."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions.entry import recognise
from actions.privacy import correct_profile, erase_own_data, export_own_data, see_own_data, see_own_profile
from domain.catalogue import RoleModel
from domain.groups import GroupPlan, GroupState
from domain.meetings import Wish
from domain.name_forms import Case
from domain.people import Guest, Language, Role
from domain.privacy import Erasure
from domain.profiles import Profile, Question
from domain.refusals import DifficultyMissing, LastAdministrator
from domain.school_year import Fate
from domain.talks import ContentKind, Written
from storage import (
    audit,
    curator_words,
    freezes,
    goals,
    groups,
    help_requests,
    inbox,
    invitations,
    meeting_guests,
    meetings,
    members,
    name_forms,
    petitions,
    privacy,
    programme_revisions,
    programmes,
    remarks,
    request_helpers,
    school_years,
    talks,
    works,
)
from storage.activities import activities
from storage.conclusions import conclusions
from storage.conversations import conversations
from storage.diagnoses import diagnoses, diagnosis_answers
from storage.effects import effects
from storage.erasure import WAYS
from storage.mentor_reports import mentor_reports
from storage.outbox import Letter, put
from storage.own_goals import own_goals
from storage.practice_leaves import practice_leaves
from storage.privacy import NOTHING_PERSONAL, own_columns, personal_tables
from storage.programme_readings import programme_readings
from storage.reflections import reflections
from storage.roles import grant, roles
from storage.self_analyses import self_analyses
from storage.tables import metadata
from storage.tags import set_tags
from storage.tx import Tx
from tests.house import House, Person, School
from tests.links import everything, link, traces

TOMBSTONE = "Участник удалён"
SECRETS = (
    "Лис Анна Олеговна",
    "олеговна",
    "каллиграфия",
    "помогите с дробями",
    "мне страшно",
    "file-of-anna",
)


@pytest.mark.clause("1.3/4")
def test_every_table_is_either_shown_to_its_person_or_named_as_holding_nothing_personal() -> None:
    shown = {table.name for table in personal_tables()}
    assert shown | set(NOTHING_PERSONAL) == set(metadata.tables)
    assert shown & set(NOTHING_PERSONAL) == set()


def test_every_shown_table_has_its_way_of_erasure() -> None:
    assert set(WAYS) | {"members", "people"} == {table.name for table in personal_tables()}


def test_every_key_to_a_person_is_own_or_says_who_did_it() -> None:
    """And every column that holds a number of Telegram belongs to a table that is erased."""
    for table in metadata.tables.values():
        for column in table.columns:
            leads = {key.column.table.name for key in column.foreign_keys} & {"members", "people"}
            if leads and not column.name.endswith("_by"):
                assert column.name in own_columns(table) or table.name in privacy.WITHOUT_FOREIGN_KEY
            if column.name in ("chat_id", "telegram_id", "lane"):
                assert table.name in {one.name for one in personal_tables()}


async def leave_traces_everywhere(house: House, school: School) -> None:
    """Something of the student in every table there is."""
    student, mentor = school.student, school.student_mentor
    pair = await house.pair(mentor, student, "student_student")
    await house.store.write_plainly(_write_all, school, pair, house.now)


def _write_programme(tx: Tx, school: School, pair: int, now: Any) -> None:
    student, mentor, day = school.student.member_id, school.student_mentor.member_id, now.date()
    programme = tx.add(
        programmes.programmes, school_id=school.id, mentorship_id=pair, begins_on=day, ends_on=day,
        state="in_force", stage="implementation", made_at=now,
    )  # fmt: skip
    of_programme = {"school_id": school.id, "programme_id": programme}
    tx.add(programmes.programme_difficulties, **of_programme, value="каллиграфия")
    tx.add(programmes.stage_changes, **of_programme, stage="design", why="begun", changed_at=now)
    said = {"school_id": school.id, "version": 1}
    revision = tx.add(
        programme_revisions.programme_revisions, **of_programme, number=1, state="in_force", version=1,
        content='{"difficulties": ["каллиграфия"]}', made_at=now,
    )  # fmt: skip
    tx.add(
        programme_revisions.programme_edits, **said, revision_id=revision, before="каллиграфия", edited_by=student,
        edited_at=now,
    )  # fmt: skip
    tx.add(programme_readings, **said, revision_id=revision, member_id=student)
    tx.add(
        programme_revisions.programme_answers, **said, revision_id=revision, voice="mentee", yes=False,
        remark="мне страшно", answered_by=student, answered_at=now,
    )  # fmt: skip
    for member, said in ((student, "мне страшно"), (mentor, "дроби")):
        tx.add(
            self_analyses, **of_programme, member_id=member, answers=f'{{"strong": ["{said}"]}}', begun_at=now,
        )  # fmt: skip
    for member, said in ((student, "мне страшно"), (mentor, "дроби")):
        tx.add(own_goals, **of_programme, member_id=member, words=said, muted=False, set_at=now)
        tx.add(practice_leaves, **of_programme, member_id=member, allowed=True, answered_at=now)
    goal = tx.add(goals.goals, **of_programme, key=1, words="каллиграфия", seen_by="мне страшно")
    tx.add(
        goals.goal_steps, school_id=school.id, goal_id=goal, progress=50, note="мне страшно", made_by=student,
        made_at=now,
    )  # fmt: skip
    for member in (student, mentor):
        activity = tx.add(
            activities, **of_programme, title="каллиграфия", due_on=day, responsible_id=member, muted=False,
            added_at=now,
        )  # fmt: skip
        work = works.begin(tx, school.id, activity, student, now)
        works.add_part(
            tx, school.id, work, Written(ContentKind.PHOTO, "мне страшно", 1, 1, "file-of-anna"), now
        )
        remarks.write(tx, school.id, activity, mentor, student, "помогите с дробями", mentor, now)
    tx.add(reflections, **of_programme, member_id=student, state="given", good="мне страшно", asked_at=now)
    tx.add(reflections, **of_programme, member_id=mentor, state="given", good="получилось", asked_at=now)
    diagnosis = tx.add(
        diagnoses, **of_programme, member_id=student, phase="before", state="given", scales='["каллиграфия"]',
        observed_hard="мне страшно", noted_by=mentor, asked_at=now,
    )  # fmt: skip
    for kind, said in (("scale", {"mark": 9}), ("open", {"words": "мне страшно"})):
        tx.add(
            diagnosis_answers,
            school_id=school.id,
            diagnosis_id=diagnosis,
            kind=kind,
            question="каллиграфия",
            **said,
        )
    _write_reports(tx, school, programme, now)


def _write_reports(tx: Tx, school: School, programme: int, now: Any) -> None:
    """One that the student gave as mentor, one that a mentor wrote of the student."""
    said = {"school_id": school.id, "programme_id": programme, "state": "given", "drafted_at": now}
    for round_, member in enumerate((school.student_mentor.member_id, school.student.member_id), start=1):
        tx.add(
            mentor_reports, **said, member_id=member, round=round_, facts='{"own_hard": "мне страшно"}',
            sections='{"aim": {"words": "каллиграфия"}}',
        )  # fmt: skip
    tx.add(
        conclusions, school_id=school.id, programme_id=programme, round=1, outcome="complete", state="agreed",
        proposed_at=now,
    )  # fmt: skip


def _write_petition(tx: Tx, school: School, pair: int, now: Any) -> None:
    """Of the student about the pair, and of the mentor."""
    for author, words in ((school.student, "мне страшно"), (school.student_mentor, "много дел")):
        petitions.file(
            tx, school.id, pair, author.member_id, kind="replacement", words=words, shown=False, stop=False,
            filed_at=now, due_on=now.date(),
        )  # fmt: skip


def _write_groups(tx: Tx, school: School, now: Any) -> None:
    """One that the student leads, one in which the student is."""
    student, mentor = school.student.member_id, school.student_mentor.member_id
    plan = GroupPlan("projects", RoleModel.EQUAL_EQUAL, 5, 9, 2)
    for leader, inside in ((student, mentor), (mentor, student)):
        group_id = groups.add(tx, school.id, plan, GroupState.OPEN, leader, now, leader_id=leader)
        tx.add(
            groups.group_members, school_id=school.id, group_id=group_id, member_id=inside, stand="in",
            came_at=now,
        )  # fmt: skip
        them = meetings.circle_of_group(tx, group_id, school.id, now.date())
        assert them is not None
        word = "каллиграфия" if leader == student else "дроби"
        meetings.add(tx, them, [Wish(now + timedelta(days=8), goal=word)], leader, now)


def _write_all(tx: Tx, school: School, pair: int, now: Any) -> None:
    _write_programme(tx, school, pair, now)
    name_forms.correct(tx, school.id, school.student.member_id, Case.DATIVE, "Анне Олеговне каллиграфия")
    school_years.choose(
        tx, school.id, now.year, school.student.member_id, Fate.STAYS, school.curator.member_id
    )
    _write_groups(tx, school, now)
    _write_petition(tx, school, pair, now)
    curator_words.write(
        tx, school.id, school.student.member_id, school.curator.member_id, "помогите с дробями", now
    )
    student, mentor, account = school.student, school.student_mentor, school.student.phone.id
    request = tx.add(
        help_requests.help_requests,
        school_id=school.id,
        mentorship_id=pair,
        mentee_id=student.member_id,
        topic="каллиграфия",
        urgent=False,
        state="open",
        step=0,
        curator_at=now,
        revision=0,
        asked_at=now,
    )
    for member in (student, mentor):
        tx.add(
            request_helpers.helpers,
            school_id=school.id,
            request_id=request,
            member_id=member.member_id,
            state="helping",
            why="mentor",
            asked_at=now,
        )
        message = tx.add(
            talks.messages,
            school_id=school.id,
            request_id=request,
            author_id=member.member_id,
            kind="photo",
            text="помогите с дробями",
            file_id="file-of-anna",
            chat_id=member.phone.id,
            message_id=7000,
            revision=0,
            written_at=now,
        )
        tx.add(
            talks.copies,
            school_id=school.id,
            request_id=request,
            about_id=message,
            person_id=member.person_id,
            chat_id=member.phone.id,
            message_id=7001,
        )
    two = meetings.circle_of_pair(tx, pair, school.id, now.date())
    assert two is not None
    in_a_week = now + timedelta(days=7)
    [met] = meetings.add(tx, two, [Wish(in_a_week, goal="каллиграфия")], mentor.member_id, now)
    meeting_guests.ask(tx, met, student.member_id, mentor.member_id, now)
    freeze = tx.add(
        freezes.freezes,
        school_id=school.id,
        student_id=student.member_id,
        state="open",
        frozen_at=now,
        alarms=0,
    )
    tx.add(
        freezes.freeze_notes,
        school_id=school.id,
        freeze_id=freeze,
        kind="text",
        text="мне страшно",
        written_at=now,
    )
    set_tags(tx, school.id, student.member_id, "hard", ("каллиграфия",))
    invitations.note_guess(tx, account, now)
    put(
        tx,
        Letter(school.id, student.person_id, "joined", f"member:{student.member_id}", now.replace(year=2030)),
    )
    tx.run(
        inbox.inbox.insert(), lane=account, raw="мне страшно", state="quarantined", received_at=now, tries=0
    )
    tx.run(inbox.inbox.insert(), lane=0, raw=None, state="done", received_at=now, tries=0)
    done = tx.value(select(inbox.inbox.c.id).where(inbox.inbox.c.state == "done").limit(1))
    tx.run(effects.insert(), inbox_id=done, action="x#9", result='"Лис Анна Олеговна"')
    tx.run(conversations.insert(), chat_id=account, data='{"a": "мне страшно"}', newest_message_id=1)
    tx.add(
        invitations.invitations,
        school_id=school.id,
        token_hash="0" * 64,
        kind="relink",
        note="Лис Анна Олеговна",
        relinks_member_id=student.member_id,
        created_at=now,
        expires_at=now,
    )


async def erase(person: Person) -> Erasure:
    lost: Erasure = await person.do(erase_own_data, TOMBSTONE)
    return lost


@pytest.mark.clause("1.3/4")
async def test_the_export_names_everything_that_stands_in_any_table(house: House, school: School) -> None:
    await leave_traces_everywhere(house, school)
    sections = await school.student.look(export_own_data)
    assert {section.table for section in sections} == {table.name for table in personal_tables()}
    said = str(sections)
    for words in ("Лис Анна Олеговна", "помогите с дробями", "мне страшно", "file-of-anna"):
        assert words in said
    assert "0" * 64 not in said


async def test_the_export_holds_nothing_that_others_wrote_or_are(house: House, school: School) -> None:
    await leave_traces_everywhere(house, school)
    sections = {s.table: s.rows for s in await school.student.look(export_own_data)}
    assert [row["author_id"] for row in sections["messages"]] == [school.student.member_id]
    assert [row["name"] for row in sections["members"]] == ["Лис Анна Олеговна"]
    assert {row["member_id"] for row in sections["consents"]} == {school.student.member_id}
    assert [row["good"] for row in sections["reflections"]] == ["мне страшно"]
    mine = {s.table: s.rows for s in await school.curator.look(export_own_data)}
    assert {row["member_id"] for row in mine["consents"]} == {school.curator.member_id}


@pytest.mark.clause("1.3/4")
async def test_s7_after_erasure_no_table_knows_the_name_the_words_or_the_account(
    house: House, school: School
) -> None:
    await leave_traces_everywhere(house, school)
    account = school.student.phone.id
    assert await traces(house.store, account, *SECRETS) != []
    await erase(school.student)
    assert await traces(house.store, account, *SECRETS) == []


async def test_the_tombstone_stands_where_the_name_stood_and_the_audit_by_ids(
    house: House, school: School
) -> None:
    before = (await everything(house.store))["audit"]
    await erase(school.student)
    after = await everything(house.store)
    assert after["audit"][: len(before)] == before
    row = await house.store.read(members.find_member, school.student.member_id, school.id)
    assert (row.name, row.telegram_id, row.class_name, row.age_stated) == (TOMBSTONE, None, "", None)
    assert row.left_at is not None
    deeds = await house.store.read(_deeds, school.student.member_id)
    assert deeds[-1] == "erased"


def _deeds(tx: Tx, member_id: int) -> list[str]:
    rows = tx.rows(
        select(audit.audit.c.deed).where(audit.audit.c.actor_id == member_id).order_by(audit.audit.c.id)
    )
    return [row.deed for row in rows]


async def test_roles_pairs_requests_and_consents_end(house: House, school: School) -> None:
    await leave_traces_everywhere(house, school)
    assert await school.student.look(see_own_data) == Erasure(pairs=1, requests=1, others=False)
    lost = await erase(school.student)
    assert lost == Erasure(pairs=1, requests=1, others=False)
    states = await house.store.read(_states, school.student.member_id)
    assert states == {"roles": 0, "pair": "ended", "request": "closed", "consents": 0}


def _states(tx: Tx, member_id: int) -> dict[str, Any]:
    from storage.consents import consents
    from storage.mentorships import mentorships

    held = tx.rows(select(roles).where(roles.c.member_id == member_id))
    papers = tx.rows(select(consents).where(consents.c.member_id == member_id))
    return {
        "roles": sum(row.ended_at is None for row in held),
        "pair": tx.value(select(mentorships.c.state).where(mentorships.c.mentee_id == member_id)),
        "request": tx.value(
            select(help_requests.help_requests.c.state).where(
                help_requests.help_requests.c.mentee_id == member_id
            )
        ),
        "consents": sum(row.withdrawn_at is None for row in papers),
    }


async def test_the_account_is_a_stranger_afterwards_and_may_come_again(house: House, school: School) -> None:
    await erase(school.mentor)
    guest = Guest(school.mentor.phone.id, Language.RU)
    assert await house.store.read(recognise, guest, house.now) is None
    secret = await link(house, school)
    await school.mentor.phone.start(secret)
    assert "Согласен(на)" in school.mentor.phone.buttons


async def test_a_request_that_the_erased_mentor_answered_goes_on(house: House, school: School) -> None:
    await leave_traces_everywhere(house, school)
    await house.store.write_plainly(_student_helps_not, school.student.member_id)
    await erase(school.student_mentor)
    row = await house.store.read(lambda tx: tx.first(select(help_requests.help_requests).limit(1)))
    assert row.state == "open"
    assert row.escalate_at is not None


def _student_helps_not(tx: Tx, member_id: int) -> None:
    tx.run(request_helpers.helpers.delete().where(request_helpers.helpers.c.member_id == member_id))


async def test_the_other_school_keeps_what_is_its_own(house: House, school: School) -> None:
    other = await house.school("Школа № 9")
    phone = school.mentor.phone
    await phone.start(await link(house, other))
    await phone.press("Согласен")
    await phone.press("Иванова Мария Петровна")
    await phone.press("Учитель")
    await phone.press("Пропустить")
    await phone.press("Пропустить")
    await phone.press("Всё верно")
    assert (await school.mentor.look(see_own_data)).others is True
    await erase(school.mentor)
    actor = await school.mentor.actor()
    assert (actor.school_id, actor.name) == (school.id, "Иванова Мария Петровна")


async def test_the_last_administrator_hands_the_school_over_first(house: House, school: School) -> None:
    with pytest.raises(LastAdministrator):
        await erase(school.admin)
    await house.store.write_plainly(grant, school.id, school.head.member_id, Role.ADMIN, house.now)
    await erase(school.admin)
    assert await traces(house.store, "Седов Пётр Ильич") == []


@pytest.mark.clause("1.3/4")
async def test_a_profile_is_corrected_by_its_person(house: House, school: School) -> None:
    await school.mentor.do(correct_profile, Profile("Иванова Мария", post="Методист", teaches=("вязание",)))
    own = await school.mentor.look(see_own_profile)
    assert own.profile == Profile("Иванова Мария", post="Методист", teaches=("вязание",))
    row = await house.store.read(members.find_member, school.mentor.member_id, school.id)
    assert row.search_name == "иванова мария"


@pytest.mark.clause("2.1")
async def test_a_minor_does_not_grow_up_by_correcting_the_profile(house: House, school: School) -> None:
    own = await school.student.look(see_own_profile)
    assert Question.AGE not in own.questions
    grown = Profile("Лис Анна", grade=11, age=18, hard=("homework",))
    await school.student.do(correct_profile, grown)
    assert (await school.student.actor()).age == 12


@pytest.mark.clause("1.2/mentee")
async def test_a_mentee_keeps_a_difficulty(house: House, school: School) -> None:
    with pytest.raises(DifficultyMissing):
        await school.mentee.do(correct_profile, Profile("Котов Артём"))
