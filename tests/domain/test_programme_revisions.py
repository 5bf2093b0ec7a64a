"""A revision on its way (п. 4.1.4, 5.2.1): whose yes it needs, what a no does, who speaks for the school."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.mentorships import Side
from domain.people import Role
from domain.programme_contents import Content
from domain.programme_revisions import (
    OPEN,
    Answer,
    Revision,
    RevisionState,
    Voice,
    answered,
    awaited,
    check_awaited,
    check_office,
    check_read,
    next_state,
    remind_on,
    returned,
    said_yes,
    voice_of_no,
)
from domain.refusals import CuratorDecides, OwnAppointment, ProgrammeChanged, ProgrammeMovedOn, Refusal
from domain.working_time import SchoolHours

MADE = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
CONTENT = Content(
    date(2026, 9, 7),
    date(2027, 5, 31),
    (MentoringForm.TEACHER_TEACHER,),
    (RoleModel.EXPERIENCED_YOUNG,),
    (MentoringKind.SITUATIONAL,),
)
DRAFT, CURATOR, COUNCIL, HEAD = OPEN
IN_FORCE = RevisionState.IN_FORCE
ALL = frozenset(Voice)


def revision(state: RevisionState = DRAFT, version: int = 0, number: int = 1) -> Revision:
    return Revision(1, 1, number, state, version, CONTENT, 10, MADE)


def yes(voice: Voice, version: int = 0) -> Answer:
    return Answer(voice, version, True, 10, MADE)


def no(voice: Voice, version: int = 0) -> Answer:
    return Answer(voice, version, False, 10, MADE)


@pytest.mark.clause("4.1.4/design/6")
@pytest.mark.parametrize(
    ("said", "council", "state"),
    [
        ("", False, DRAFT),
        ("mentor", False, DRAFT),
        ("mentee", True, DRAFT),
        ("curator head", True, DRAFT),
        ("mentor mentee", False, CURATOR),
        ("mentor mentee", True, CURATOR),
        ("mentor mentee curator", False, HEAD),
        ("mentor mentee curator", True, COUNCIL),
        ("mentor mentee curator council", True, HEAD),
        ("mentor mentee council head", True, CURATOR),
        ("mentor mentee curator head", False, IN_FORCE),
        ("mentor mentee curator head", True, COUNCIL),
        ("mentor mentee curator council head", True, IN_FORCE),
    ],
)
def test_the_first_revision_goes_by_all_who_must_agree(
    said: str, council: bool, state: RevisionState
) -> None:
    assert next_state(revision(), {Voice(one) for one in said.split()}, council) is state


def test_before_all_else_is_there_it_stays_with_the_two() -> None:
    assert next_state(revision(), ALL, False, ready=False) is DRAFT


@pytest.mark.clause("4.1.4/design/6")
def test_a_correction_needs_the_two_alone() -> None:
    assert next_state(revision(number=2), {Voice.MENTOR}, True) is DRAFT
    assert next_state(revision(number=2), {Voice.MENTOR, Voice.MENTEE}, True, ready=False) is IN_FORCE


def test_what_has_come_to_the_head_goes_back_to_no_council_that_begins_meanwhile() -> None:
    assert next_state(revision(HEAD), ALL - {Voice.COUNCIL}, council=True) is IN_FORCE


def test_a_yes_is_to_what_was_read() -> None:
    assert said_yes(revision(version=2), [yes(Voice.MENTOR, 1), yes(Voice.MENTEE, 2)]) == {Voice.MENTEE}
    check_read(revision(version=2), 2)
    with pytest.raises(ProgrammeChanged):
        check_read(revision(version=2), 1)


@pytest.mark.parametrize("state", OPEN)
def test_a_no_brings_it_back_to_the_two_and_voids_what_was_said(state: RevisionState) -> None:
    answers = [yes(Voice.MENTOR), yes(Voice.MENTEE), no(Voice.HEAD)]
    back = answered(revision(state), answers[:-1], answers[-1], False)
    assert (back.state, back.version, said_yes(back, answers)) == (DRAFT, 1, frozenset())


def test_a_remark_is_shown_until_somebody_says_yes_again() -> None:
    assert returned([yes(Voice.MENTOR), no(Voice.HEAD)]) == no(Voice.HEAD)
    assert returned([no(Voice.HEAD), yes(Voice.MENTOR, 1)]) is None
    assert returned([]) is None


@pytest.mark.parametrize(
    ("state", "who"),
    [
        (DRAFT, (Voice.MENTEE,)),
        (CURATOR, (Voice.CURATOR,)),
        (COUNCIL, (Voice.COUNCIL,)),
        (HEAD, (Voice.HEAD,)),
        (IN_FORCE, ()),
        (RevisionState.REPLACED, ()),
        (RevisionState.DROPPED, ()),
    ],
)
def test_in_each_state_one_knows_who_is_waited_for(state: RevisionState, who: tuple[Voice, ...]) -> None:
    assert awaited(revision(state), {Voice.MENTOR}) == who


def test_whoever_is_not_asked_now_does_not_answer() -> None:
    assert check_awaited(revision(HEAD), Voice.HEAD) == revision(HEAD)
    for wrong in (None, revision(CURATOR), revision(IN_FORCE)):
        with pytest.raises(ProgrammeMovedOn):
            check_awaited(wrong, Voice.HEAD)


def test_a_no_is_said_in_the_own_name_or_in_that_of_whom_it_waits_for() -> None:
    assert voice_of_no(revision(HEAD), Side.MENTOR) is Voice.MENTOR
    assert voice_of_no(revision(COUNCIL), None) is Voice.COUNCIL
    with pytest.raises(ProgrammeMovedOn):
        voice_of_no(revision(DRAFT), None)


TWO, ELSE = Side.MENTOR, None
OFFICES: list[tuple[Voice, Side | None, Role, bool, type[Refusal] | None]] = [
    (Voice.CURATOR, ELSE, Role.CURATOR, True, None),
    (Voice.CURATOR, ELSE, Role.HEAD, True, CuratorDecides),
    (Voice.CURATOR, ELSE, Role.HEAD, False, None),
    (Voice.CURATOR, TWO, Role.CURATOR, False, OwnAppointment),
    (Voice.COUNCIL, ELSE, Role.CURATOR, True, None),
    (Voice.COUNCIL, ELSE, Role.HEAD, True, CuratorDecides),
    (Voice.COUNCIL, TWO, Role.CURATOR, True, OwnAppointment),
    (Voice.HEAD, ELSE, Role.HEAD, True, None),
    (Voice.HEAD, ELSE, Role.CURATOR, True, None),
    (Voice.HEAD, TWO, Role.HEAD, True, OwnAppointment),
    (Voice.HEAD, TWO, Role.CURATOR, False, OwnAppointment),
]


@pytest.mark.clause("3.1.2")
@pytest.mark.parametrize(("voice", "side", "role", "curators", "refusal"), OFFICES)
def test_whoever_is_one_of_the_two_never_speaks_for_the_school(
    voice: Voice, side: Side | None, role: Role, curators: bool, refusal: type[Refusal] | None
) -> None:
    if refusal is None:
        check_office(voice, side, {role}, curators)
        return
    with pytest.raises(refusal):
        check_office(voice, side, {role}, curators)


def test_who_does_not_answer_is_asked_once_more_after_three_working_days() -> None:
    friday = date(2026, 9, 11)
    assert remind_on(friday, SchoolHours("Asia/Yekaterinburg")) == date(2026, 9, 15)


STEPS = st.lists(st.one_of(st.just("edit"), st.tuples(st.sampled_from(Voice), st.booleans())), max_size=40)


@pytest.mark.clause("5.2.1/2")
@given(STEPS, st.booleans(), st.integers(1, 2))
def test_nothing_is_in_force_without_a_yes_of_all_to_its_last_version(
    steps: Sequence[str | tuple[Voice, bool]], council: bool, number: int
) -> None:
    """However edits, yeses and noes follow each other."""
    now, moment = revision(number=number), MADE
    answers: list[Answer] = []
    for step in steps:
        moment += timedelta(minutes=1)
        if now.state not in OPEN:
            break
        if isinstance(step, str):
            now = replace(now, version=now.version + 1) if now.state is DRAFT else now
        elif step[0] in awaited(now, ()) or (not step[1] and step[0].value in tuple(Side)):
            answer = Answer(step[0], now.version, step[1], 10, moment)
            now = answered(now, answers, answer, council)
            answers.append(answer)
    if now.state is not IN_FORCE:
        return
    first = ALL if council else ALL - {Voice.COUNCIL}
    needed = first if number == 1 else frozenset({Voice.MENTOR, Voice.MENTEE})
    last = {one.voice: (one.yes, one.version) for one in answers}
    assert {voice: last.get(voice) for voice in needed} == dict.fromkeys(needed, (True, now.version))
