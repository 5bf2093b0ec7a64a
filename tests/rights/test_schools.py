"""Two schools in one house: neither sees anything of the other, and no id of the other opens anything (law 13)."""

import inspect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import pytest

from domain.refusals import ColleagueUnfit, NotAllowed, NotFound, Refusal
from domain.rights import Part
from storage.tx import Tx
from tests.rights.actions import by_members, ids_of
from tests.rights.cast import NOW, Ground
from tests.rights.conftest import Schools
from tests.rights.deeds import DEEDS
from tests.rights.table import cells

ACTIONS = sorted(by_members())
AIMED = [(action, name) for action in ACTIONS for name in ids_of(by_members()[action])]
OF_THE_CHAT = {"chat_id", "message_id"}
"""A place in a chat, which needs both: alone neither names anything."""


def test_both_schools_are_full_of_people(schools: Schools) -> None:
    assert (len(schools.ours.names), len(schools.theirs.names)) == (18, 18)


@pytest.mark.parametrize("action", ACTIONS)
def test_what_is_shown_names_nobody_of_the_other_school(schools: Schools, action: str) -> None:
    assert schools.trial(strangers_shown, schools, action) == []


def strangers_shown(tx: Tx, schools: Schools, action: str) -> list[str]:
    """Whom of their school people of ours are shown, in whatever the action gives back."""
    found = []
    for part in may_at_all(action):
        shown = result(tx, schools.ours, action, part)
        found += [
            name for said in texts(shown) for name in (*schools.theirs.names, "Школа Б") if name in said
        ]
    return found


def result(tx: Tx, ground: Ground, action: str, part: Part) -> Any:
    mine = ground.things[part]
    tx.connection.exec_driver_sql("SAVEPOINT shown")
    try:
        return by_members()[action](tx, mine.actor, NOW, *DEEDS[action](part, mine))
    except Refusal:
        return None
    finally:
        tx.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT shown")


def may_at_all(action: str) -> list[Part]:
    return [part for part, signs in cells()[action].items() if signs[0] == "+"]


def texts(value: Any) -> Iterator[str]:
    """Every text in a result, however deep."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name))
    elif isinstance(value, dict):
        for pair in value.items():
            yield from texts(pair)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for one in value:
            yield from texts(one)


def test_the_same_search_does_find_people_of_the_own_school(schools: Schools) -> None:
    def shown(tx: Tx) -> list[str]:
        found = texts(result(tx, schools.ours, "see_people", Part.CURATOR))
        return [text for text in found if text in schools.ours.names]

    assert len(schools.trial(shown)) == 7


@pytest.mark.parametrize(("action", "name"), [one for one in AIMED if one[1] not in OF_THE_CHAT])
def test_each_single_id_of_the_other_school_is_not_found(schools: Schools, action: str, name: str) -> None:
    """All other arguments are one's own: no id is taken on trust because another one was checked."""
    assert schools.trial(opened, schools, action, name) == []


@pytest.mark.parametrize(("action", "name"), [one for one in AIMED if one[1] not in OF_THE_CHAT])
@pytest.mark.parametrize("forged", [0, -1, 2_000_000_000])
def test_an_id_that_never_was_is_not_found_either(
    schools: Schools, action: str, name: str, forged: int
) -> None:
    """What a forged button may carry."""
    assert schools.trial(opened, schools, action, name, forged) == []


def opened(tx: Tx, schools: Schools, action: str, name: str, forged: int | None = None) -> list[Part]:
    """The parts to which this id opened something; None: the id of the same thing in the other school."""
    place = list(inspect.signature(by_members()[action]).parameters)[3:].index(name)
    return [part for part in may_at_all(action) if opens(tx, schools, action, part, place, forged)]


def opens(tx: Tx, schools: Schools, action: str, part: Part, place: int, forged: int | None) -> bool:
    mine = schools.ours.things[part]
    arguments = list(DEEDS[action](part, mine))
    arguments[place] = DEEDS[action](part, schools.theirs.things[part])[place] if forged is None else forged
    tx.connection.exec_driver_sql("SAVEPOINT forged")
    try:
        by_members()[action](tx, mine.actor, NOW, *arguments)
    except (NotFound, NotAllowed, ColleagueUnfit):
        return False
    except Refusal:
        return True
    finally:
        tx.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT forged")
    return True
