"""Every state of a programme's newest revision × who presses × what: what is not in the table changes nothing."""

from datetime import date
from typing import Any

import pytest

from actions.programme_agreement import (
    agree_to_programme,
    approve_programme,
    pass_programme,
    record_programme_yes,
    return_programme,
)
from actions.programme_revisions import begin_correction, drop_correction
from actions.schools import set_council
from domain.mentorships import Side
from domain.programme_revisions import RevisionState
from domain.refusals import (
    AnswersInChat,
    CorrectionStands,
    CuratorDecides,
    NotAllowed,
    ProgrammeMovedOn,
    Refusal,
)
from tests.dump import dump
from tests.house import House, Person, School
from tests.programmes import at_state, in_force, ready, revision_of

APPROVED = date(2026, 9, 7)
ROLES = ("admin", "head", "curator", "mentor", "mentee", "student")
PAIR = ("mentor", "mentee")

DEEDS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "agree": (agree_to_programme, (0,)),
    "record": (record_programme_yes, (Side.MENTEE, 0)),
    "pass": (pass_programme, (0,)),
    "approve": (approve_programme, (0, "7", APPROVED)),
    "return": (return_programme, (0,)),
    "correct": (begin_correction, ()),
    "drop": (drop_correction, ()),
}
STATES = ("draft", "curator", "council", "head", "in_force", "correction", "replaced", "dropped")
"""`replaced`: by a correction that is in force; `dropped`: a correction that was given up."""

ALLOWED: dict[tuple[str, str, str], str] = {
    ("draft", "mentor", "agree"): "draft",
    ("draft", "mentee", "agree"): "draft",
    ("draft", "mentor", "return"): "draft",
    ("draft", "mentee", "return"): "draft",
    ("curator", "curator", "pass"): "council",
    ("curator", "curator", "return"): "draft",
    ("curator", "mentor", "return"): "draft",
    ("curator", "mentee", "return"): "draft",
    ("council", "curator", "pass"): "head",
    ("council", "curator", "return"): "draft",
    ("council", "mentor", "return"): "draft",
    ("council", "mentee", "return"): "draft",
    ("head", "head", "approve"): "in_force",
    ("head", "curator", "approve"): "in_force",
    ("head", "head", "return"): "draft",
    ("head", "curator", "return"): "draft",
    ("head", "mentor", "return"): "draft",
    ("head", "mentee", "return"): "draft",
    ("in_force", "mentor", "correct"): "draft",
    ("in_force", "mentee", "correct"): "draft",
    ("in_force", "curator", "correct"): "draft",
    ("correction", "mentor", "agree"): "draft",
    ("correction", "mentee", "agree"): "draft",
    ("correction", "mentor", "return"): "draft",
    ("correction", "mentee", "return"): "draft",
    ("correction", "mentor", "drop"): "dropped",
    ("correction", "mentee", "drop"): "dropped",
    ("correction", "curator", "drop"): "dropped",
    ("replaced", "mentor", "correct"): "draft",
    ("replaced", "mentee", "correct"): "draft",
    ("replaced", "curator", "correct"): "draft",
    ("dropped", "mentor", "correct"): "draft",
    ("dropped", "mentee", "correct"): "draft",
    ("dropped", "curator", "correct"): "draft",
}
"""State, who, what → how the newest revision stands after it. Everything else is refused."""

MAY = {
    "agree": PAIR,
    "record": ("curator",),
    "pass": ("head", "curator"),
    "approve": ("head", "curator"),
    "return": ("head", "curator", *PAIR),
    "correct": ("curator", *PAIR),
    "drop": ("curator", *PAIR),
}


def refusal_of(state: str, who: str, deed: str) -> type[Refusal]:
    """Who may never is told so; whoever may, but not now, that it has moved on."""
    if who not in MAY[deed]:
        return NotAllowed
    if deed == "record":
        return AnswersInChat
    if (state, deed) == ("correction", "correct"):
        return CorrectionStands
    if who == "head" and deed in ("pass", "return") and state in ("curator", "council"):
        return CuratorDecides
    return ProgrammeMovedOn


async def in_state(house: House, school: School, state: str) -> int:
    """With a council, so that each state is there."""
    await school.curator.do(set_council, True)
    pair = await house.pair(school.mentor, school.mentee)
    if state in ("draft", "curator", "council", "head"):
        programme = await ready(house, pair)
        await at_state(house, school, programme, RevisionState(state))
        return programme
    programme, _ = await in_force(school.mentor, school.mentee, pair)
    if state != "in_force":
        await school.mentor.do(begin_correction, programme)
    if state == "dropped":
        await school.mentor.do(drop_correction, programme)
    if state == "replaced":
        await school.mentor.do(agree_to_programme, programme, 0)
        await school.mentee.do(agree_to_programme, programme, 0)
    return programme


@pytest.mark.parametrize("state", STATES)
async def test_what_is_not_in_the_table_is_refused_and_changes_nothing(
    house: House, school: School, state: str
) -> None:
    programme = await in_state(house, school, state)
    await house.settle()
    before = await dump(house.store, without=("outbox",))
    for who in ROLES:
        person: Person = getattr(school, who)
        for deed, (action, more) in DEEDS.items():
            if (state, who, deed) in ALLOWED:
                continue
            with pytest.raises(refusal_of(state, who, deed)):
                await person.do(action, programme, *more)
    assert await dump(house.store, without=("outbox",)) == before


@pytest.mark.parametrize(("state", "who", "deed"), ALLOWED)
async def test_what_is_in_the_table_leads_where_it_says(
    house: House, school: School, state: str, who: str, deed: str
) -> None:
    programme = await in_state(house, school, state)
    action, more = DEEDS[deed]
    await getattr(school, who).do(action, programme, *more)
    assert (await revision_of(house, programme)).state == ALLOWED[state, who, deed]
