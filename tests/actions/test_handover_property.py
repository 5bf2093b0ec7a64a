"""A handover at any moment loses no activity, meeting, goal or request, and leaves each open thing with one responsible
person and nothing to be told to the old mentor (п. 5.1.1, 5.2.1)."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, func, select
from sqlalchemy.pool import StaticPool

from domain.categories import Category
from domain.help_requests import HelperState, Plan, Why
from domain.meetings import MeetingState, Wish
from domain.mentorships import Side
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from domain.programme_contents import Content, Goal, Item
from domain.stages import Stage
from domain.talks import ContentKind, Written
from storage import (
    activities,
    handovers,
    help_facts,
    help_requests,
    meeting_letters,
    meetings,
    members,
    pairs,
    people,
    programme_carrying,
    programme_letters,
    programme_revisions,
    programmes,
    reflections,
    request_helpers,
    schools,
    talks,
)
from storage.mentorships import mentorships
from storage.outbox import outbox
from storage.roles import grant
from storage.tables import metadata
from storage.tx import Tx

NOW = datetime(2026, 10, 7, 5, 0, tzinfo=UTC)
TODAY = NOW.date()
COUNTED = (
    "programmes", "programme_revisions", "activities", "meetings", "help_requests", "messages",
    "meeting_people",
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """A request: who helps, and whether it is closed."""

    helps: HelperState | None
    colleague: HelperState | None
    closed: bool


@dataclass(frozen=True)
class Life:
    """A pair at some moment."""

    stage: Stage
    items: tuple[tuple[int, Side, bool], ...]
    meetings: tuple[tuple[int, int], ...]
    asked: tuple[Asked, ...]
    looks_back: bool


helper_states = st.sampled_from([HelperState.HELPING, HelperState.LEFT, HelperState.DECLINED])
lives = st.builds(
    Life,
    st.sampled_from(Stage),
    st.lists(st.tuples(st.integers(-20, 60), st.sampled_from(Side), st.booleans()), max_size=5).map(tuple),
    st.lists(st.tuples(st.integers(-10, 20), st.integers(1, 3)), max_size=3, unique_by=lambda m: m[0]).map(
        tuple
    ),
    st.lists(
        st.builds(
            Asked,
            st.none() | helper_states,
            st.none() | st.sampled_from([HelperState.HELPING, HelperState.ASKED]),
            st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
    st.booleans(),
)


@dataclass
class Ground:
    """A school with five people, made once; each example begins with a copy of it."""

    founded: sqlite3.Connection
    engine: Engine

    @contextmanager
    def copied(self) -> Iterator[Tx]:
        self.founded.backup(_driver(self.engine))
        with self.engine.connect() as connection:
            yield Tx(connection)
            connection.rollback()


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    source, engine = (create_engine("sqlite://", poolclass=StaticPool) for _ in range(2))
    metadata.create_all(source)
    with source.begin() as connection:
        _found(Tx(connection))
    yield Ground(_driver(source), engine)
    for one in (source, engine):
        one.dispose()


def _driver(engine: Engine) -> sqlite3.Connection:
    driver = engine.raw_connection().driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


SCHOOL, CURATOR, OLD, NEW, MENTEE, COLLEAGUE = 1, 1, 2, 3, 4, 5
OLD_PAIR, NEW_PAIR = 1, 2


def _found(tx: Tx) -> None:
    school = schools.found(tx, "Школа", "МБОУ «Школа»", "Asia/Yekaterinburg", NOW)
    for number, role in enumerate((Role.CURATOR, Role.MENTOR, Role.MENTOR, Role.MENTEE, Role.MENTOR), 1):
        person = people.person_of(tx, Guest(100 + number, Language.RU), NOW)
        profile = Profile(f"Участник {number}", hard=("discipline",), teaches=("discipline",))
        member = members.add(tx, school, person, Category.EMPLOYEE, profile, NOW)
        grant(tx, school, member, role, NOW)
    for mentor, succeeds in ((OLD, None), (NEW, OLD_PAIR)):
        tx.add(
            mentorships, school_id=school, mentor_id=mentor, mentee_id=MENTEE, form="teacher_teacher",
            role_model="experienced_young", kind="traditional", state="active", mentor_answer="yes",
            mentee_answer="yes", proposed_at=NOW, activated_at=NOW, succeeds_id=succeeds,
        )  # fmt: skip


def _live(tx: Tx, life: Life) -> None:
    _plan(tx, life)
    for days, count in life.meetings:
        _meet(tx, days, count)
    for number, asked in enumerate(life.asked):
        _ask(tx, asked, number)


def _plan(tx: Tx, life: Life) -> None:
    pair = pairs.find(tx, OLD_PAIR, SCHOOL, TODAY)
    assert pair is not None
    begins, ends = TODAY - timedelta(days=30), TODAY + timedelta(days=90)
    programme = programmes.begin(tx, SCHOOL, OLD_PAIR, begins, ends, ("discipline",), OLD, NOW)
    assert programme is not None
    content = Content(begins, ends, (pair.form,), (pair.role_model,), (pair.kind,))
    content = content.with_goal(Goal(0, "Начинать урок вовремя"))
    for days, side, _ in life.items:
        content = content.with_item(Item(0, "talk", TODAY + timedelta(days=days), side))
    revision = programme_revisions.begin(tx, SCHOOL, programme, content, OLD, NOW)
    assert revision is not None
    programmes.change(tx, programme, stage=life.stage.value)
    if life.stage in (Stage.PREPARATORY, Stage.DESIGN):
        return
    programmes.change(tx, programme, state="in_force")
    programme_revisions.change(tx, revision, state="in_force", in_force_at=NOW)
    programme_carrying.carry(tx, SCHOOL, programme, pair, content, OLD, NOW)
    for one, (_, _, done) in zip(_by_key(tx, programme), life.items, strict=True):
        found = activities.find(tx, one, SCHOOL)
        assert found is not None
        if done:
            activities.finish(tx, one, found.responsible_id, NOW)
            programme_letters.forget_reminders(tx, one)
    if life.looks_back:
        for member in (OLD, MENTEE):
            reflection = reflections.ask(tx, SCHOOL, programme, member, NOW)
            assert reflection is not None
            programme_letters.ask_to_reflect(tx, SCHOOL, reflection, member, NOW)


def _by_key(tx: Tx, programme: int) -> list[int]:
    table = activities.activities
    which = table.c.programme_id == programme
    return [row.id for row in tx.rows(select(table.c.id).where(which).order_by(table.c.key))]


def _meet(tx: Tx, days: int, count: int) -> None:
    circle = meetings.circle_of_pair(tx, OLD_PAIR, SCHOOL, TODAY)
    assert circle is not None
    first = NOW + timedelta(days=days, hours=2)
    wishes = [Wish(first + timedelta(weeks=week)) for week in range(count)]
    planned = meetings.add(tx, circle, wishes, OLD, NOW)
    hours = schools.hours(tx, SCHOOL)
    meeting_letters.write_reminders(tx, planned, hours, NOW)
    mentor = [one for one in planned[0].people if one.leads]
    meeting_letters.tell(tx, planned[0], mentor, "meeting_asked", hours, NOW, by=MENTEE, was=0)


def _ask(tx: Tx, asked: Asked, number: int) -> None:
    through = help_facts.pairs_to_ask(tx, SCHOOL, MENTEE, NOW)[0].request
    planned = Plan(NOW + timedelta(hours=2), NOW + timedelta(hours=4))
    request = help_requests.add(tx, through, planned).id
    for member, state, why in ((OLD, asked.helps, Why.MENTOR), (COLLEAGUE, asked.colleague, Why.COLLEAGUE)):
        if state is not None:
            request_helpers.reach(tx, request, SCHOOL, member, state, why, NOW, asked_by=OLD)
    words = Written(ContentKind.TEXT, "Как?", 104, 1000 + number)
    talks.write(tx, SCHOOL, request, MENTEE, words, NOW)
    if asked.closed:
        help_requests.close(tx, request, MENTEE, NOW)


def _hand_over(tx: Tx) -> None:
    old, new = (pairs.find(tx, one, SCHOOL, TODAY) for one in (OLD_PAIR, NEW_PAIR))
    assert old is not None
    assert new is not None
    handovers.hand_over(tx, handovers.Handover(old, new, CURATOR, NOW))


def _counts(tx: Tx) -> dict[str, int]:
    return {name: int(tx.value(select(func.count()).select_from(metadata.tables[name]))) for name in COUNTED}


@pytest.mark.clause("5.1.1/3")
@settings(max_examples=25)
@given(life=lives)
def test_nothing_is_lost_and_each_open_thing_has_one_responsible(ground: Ground, life: Life) -> None:
    with ground.copied() as tx:
        _live(tx, life)
        before = _counts(tx)
        _hand_over(tx)
        assert _counts(tx) == before
        assert {row.mentorship_id for row in tx.rows(select(programmes.programmes))} == {NEW_PAIR}
        responsible = {row.responsible_id for row in tx.rows(select(activities.activities))}
        assert responsible <= {NEW, MENTEE}
        assert _leaders_ahead(tx) <= {(NEW_PAIR, NEW)}
        assert _leaders_before(tx) <= {(OLD_PAIR, OLD)}
        assert _helping(tx) == [_should_help(one) for one in life.asked if not one.closed]
        assert _told_to(tx, OLD) == ["pair_passed_on"]


def _led(tx: Tx, ahead: bool) -> set[tuple[Any, ...]]:
    table, taking_part = meetings.meetings, meetings.meeting_people
    lies = table.c.starts_at > NOW if ahead else table.c.starts_at <= NOW
    rows = tx.rows(
        select(table.c.mentorship_id, taking_part.c.member_id)
        .join(taking_part, taking_part.c.meeting_id == table.c.id)
        .where(taking_part.c.leads, lies, table.c.state == MeetingState.PLANNED.value)
    )
    return {tuple(row) for row in rows}


def _leaders_ahead(tx: Tx) -> set[tuple[Any, ...]]:
    return _led(tx, ahead=True)


def _leaders_before(tx: Tx) -> set[tuple[Any, ...]]:
    return _led(tx, ahead=False)


def _should_help(asked: Asked) -> list[int]:
    """The new mentor in the place of the old one, or where nobody is; who has taken a talk over keeps it."""
    colleague = [COLLEAGUE] if asked.colleague is HelperState.HELPING else []
    return [NEW, *colleague] if asked.helps is HelperState.HELPING or not colleague else colleague


def _helping(tx: Tx) -> list[list[int]]:
    """Who answers each open request."""
    table, helpers = help_requests.help_requests, request_helpers.helpers
    found = []
    for request in tx.rows(select(table.c.id).where(table.c.state != "closed").order_by(table.c.id)):
        which = helpers.c.request_id == request.id, helpers.c.state == HelperState.HELPING.value
        rows = tx.rows(select(helpers.c.member_id).where(*which).order_by(helpers.c.member_id))
        found.append([row.member_id for row in rows])
    return found


def _told_to(tx: Tx, member: int) -> list[str]:
    person = tx.value(select(members.members.c.person_id).where(members.members.c.id == member))
    which = outbox.c.person_id == person, outbox.c.state == "pending"
    return [row.topic for row in tx.rows(select(outbox.c.topic).where(*which))]
