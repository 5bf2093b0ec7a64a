"""A school of before the revisions of programmes (0006), by rows: a pair for each state in which a programme stood."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from storage.activities import activities
from storage.members import members
from storage.mentorships import mentorships
from storage.outbox import outbox
from storage.people import people
from storage.programmes import programme_difficulties, programmes, stage_changes
from storage.reflections import reflections
from storage.roles import roles
from storage.schools import schools
from storage.tags import tags
from storage.tx import Tx

BEGAN = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
ACCEPTED = datetime(2026, 9, 14, 20, 0, tzinfo=UTC)
"""The 15th in Asia/Yekaterinburg."""
LOOKED_BACK = datetime(2026, 11, 9, 5, 0, tzinfo=UTC)
OVER = datetime(2026, 12, 7, 5, 0, tzinfo=UTC)
HARD = ("discipline", "свои слова")
CURATOR, MENTOR = 101, 102
"""By their accounts; each mentee has the next number."""


@dataclass(frozen=True, slots=True)
class Old:
    """A pair with its programme, and the account of its mentee."""

    pair: int
    programme: int
    mentee: int


def found_old_school(tx: Tx, curator: int = CURATOR) -> dict[str, Old]:
    """Its pairs, by what they are called here."""
    school = _school(tx)
    _member(tx, school, curator, "Белова Ольга Юрьевна", "curator")
    mentor = _member(tx, school, curator + 1, "Иванова Мария Петровна", "mentor")
    stood = {
        "draft": ("draft", []),
        "proposed": ("proposed", []),
        "carried_out": ("in_force", [("implementation", "accepted", ACCEPTED)]),
        "looking_back": (
            "in_force",
            [("implementation", "accepted", ACCEPTED), ("reflexive_analytic", "last_month", LOOKED_BACK)],
        ),
        "ended": (
            "ended",
            [
                ("implementation", "accepted", ACCEPTED),
                ("reflexive_analytic", "last_month", LOOKED_BACK),
                ("result", "term_over", OVER),
            ],
        ),
        "given_up": ("ended", []),
    }
    found = {}
    for number, (name, (state, stages)) in enumerate(stood.items(), curator + 2):
        mentee = _member(tx, school, number, "Котов Артём Игоревич", "mentee")
        ended = name == "given_up"
        pair = _pair(tx, school, mentor, mentee, ended=ended)
        programme = _programme(tx, school, pair, mentor, mentee, state, stages)
        found[name] = Old(pair, programme, number)
    _tell_of_the_proposed(tx, school, found["proposed"])
    return found


def _school(tx: Tx) -> int:
    return tx.add(
        schools,
        name="Школа № 5",
        official_name="МБОУ «Школа № 5»",
        zone="Asia/Yekaterinburg",
        quiet_start=time(20),
        quiet_end=time(8),
        lessons_start=time(8, 30),
        lessons_end=time(14),
        mentors_after=120,
        curator_after=240,
        urgent_mentors_after=15,
        urgent_curator_after=30,
        created_at=BEGAN,
    )


def _member(tx: Tx, school: int, account: int, name: str, role: str) -> int:
    person = tx.add(people, telegram_id=account, chat_id=account, language="ru", created_at=BEGAN)
    about: dict[str, Any] = {"name": name, "search_name": name.casefold(), "category": "employee"}
    member = tx.add(
        members,
        school_id=school,
        person_id=person,
        standing="member",
        joined_at=BEGAN,
        post="teacher",
        **about,
    )
    tx.run(people.update().where(people.c.id == person).values(current_member_id=member))
    tx.add(roles, school_id=school, member_id=member, role=role, granted_at=BEGAN)
    if role == "mentee":
        for value in HARD:
            tx.add(tags, school_id=school, member_id=member, kind="hard", value=value)
    return member


def _pair(tx: Tx, school: int, mentor: int, mentee: int, *, ended: bool) -> int:
    return tx.add(
        mentorships,
        school_id=school,
        mentor_id=mentor,
        mentee_id=mentee,
        form="teacher_teacher",
        role_model="experienced_young",
        kind="traditional",
        state="ended" if ended else "active",
        mentor_answer="yes",
        mentee_answer="yes",
        proposed_at=BEGAN,
        activated_at=BEGAN,
        ended_at=OVER if ended else None,
    )


def _programme(
    tx: Tx,
    school: int,
    pair: int,
    mentor: int,
    mentee: int,
    state: str,
    stages: list[tuple[str, str, datetime]],
) -> int:
    """Three activities, the second of them the mentor's; in force the first is done."""
    programme = tx.add(
        programmes,
        school_id=school,
        mentorship_id=pair,
        begins_on=date(2026, 9, 7),
        ends_on=date(2026, 12, 6),
        state=state,
        stage=stages[-1][0] if stages else "design",
        revision=0 if state == "draft" else 1,
        made_by=mentor,
        made_at=BEGAN,
        accepted_at=ACCEPTED if stages else None,
        ended_at=OVER if state == "ended" else None,
    )
    for value in HARD:
        tx.add(programme_difficulties, school_id=school, programme_id=programme, value=value)
    for title, day, whose in (
        ("lesson_card", date(2026, 11, 2), mentee),
        ("talk", date(2026, 9, 21), mentee),
        ("Урок вместе", date(2026, 10, 5), mentor),
    ):
        done = {"done_at": LOOKED_BACK, "done_by": whose} if stages and title == "talk" else {}
        tx.add(
            activities,
            school_id=school,
            programme_id=programme,
            title=title,
            due_on=day,
            responsible_id=whose,
            added_by=mentor,
            added_at=BEGAN,
            **done,
        )
    for stage, why, at in (("design", "begun", BEGAN), *stages):
        tx.add(stage_changes, school_id=school, programme_id=programme, stage=stage, why=why, changed_at=at)
        if stage == "reflexive_analytic":
            for member in (mentor, mentee):
                _ask_back(tx, school, programme, member, given=state == "ended")
    return programme


def _ask_back(tx: Tx, school: int, programme: int, member: int, *, given: bool) -> None:
    answers = {"good": "Уроки", "hard": "", "onward": "", "mark": 5, "given_at": OVER, "shown_to": "nobody"}
    tx.add(
        reflections,
        school_id=school,
        programme_id=programme,
        member_id=member,
        state="given" if given else "asked",
        asked_at=LOOKED_BACK,
        **(answers if given else {}),
    )


def _tell_of_the_proposed(tx: Tx, school: int, old: Old) -> None:
    tx.add(
        outbox,
        school_id=school,
        person_id=tx.value(people.select().where(people.c.telegram_id == old.mentee)),
        topic="programme_proposed",
        args=f'{{"school": {school}, "programme": {old.programme}, "revision": 1}}',
        key=f"programme:{old.programme}:r1:programme_proposed",
        object_key=f"programme:{old.programme}",
        urgency=2,
        due_at=BEGAN,
        state="pending",
    )
