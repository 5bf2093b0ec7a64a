"""What the table says is what happens: each action, by a person of each part, on an own object, on another's, on
one of another school; and whatever is refused leaves every table as it was."""

from typing import Any

import pytest

from domain.refusals import NotAllowed, NotFound, Refusal
from domain.rights import Part
from storage.tx import Tx
from tests.dump import Dump, rows_of
from tests.rights.actions import aims, by_members
from tests.rights.cast import NOW, Things
from tests.rights.conftest import Schools
from tests.rights.deeds import DEEDS
from tests.rights.table import OBJECTS, cells

ACTIONS = sorted(by_members())
SHUT = (NotAllowed, NotFound)


def test_each_action_of_members_is_tried() -> None:
    assert sorted(DEEDS) == ACTIONS


@pytest.mark.parametrize("action", ACTIONS)
def test_what_happens_is_what_is_written(schools: Schools, action: str) -> None:
    happened, left = schools.trial(outcomes, schools, action)
    assert (happened, left == schools.before) == (written(action), True)


def test_on_postgres_too(schools_on_postgres: Schools) -> None:
    for action in ACTIONS:
        happened, left = schools_on_postgres.trial(outcomes, schools_on_postgres, action)
        assert (action, happened, left == schools_on_postgres.before) == (action, written(action), True)


def written(action: str) -> dict[Part, str]:
    """Without an id nobody can aim at what is another's: then there is the first sign only."""
    signs = len(OBJECTS) if aims(by_members()[action]) else 1
    return {part: row[:signs] for part, row in cells()[action].items()}


def outcomes(tx: Tx, schools: Schools, action: str) -> tuple[dict[Part, str], Dump]:
    """The signs as they come about, and what the refused calls have left behind."""
    happened = dict.fromkeys(Part, "")
    for part, mine in schools.ours.things.items():
        objects = (mine, schools.ours.stranger, schools.theirs.things[part])
        for number in range(len(written(action)[part])):
            happened[part] += "+" if deed(tx, action, part, mine, objects[number]) else "-"
    return happened, rows_of(tx)


def deed(tx: Tx, action: str, part: Part, mine: Things, aimed_at: Things) -> bool:
    """Whether the right was there: then what was done is undone. Any other refusal is one that knows the object."""
    tx.connection.exec_driver_sql("SAVEPOINT deed")
    arguments: tuple[Any, ...] = DEEDS[action](part, aimed_at)
    try:
        result = by_members()[action](tx, mine.actor, NOW, *arguments)
    except SHUT:
        return False
    except Refusal:
        result = ...
    if action in ("find_talk", "find_word") and result is None:
        return False
    tx.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT deed")
    return True
