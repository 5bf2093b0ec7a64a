"""Each state of a petition with each who and each deed: what is not written here is refused (п. 5)."""

from typing import Any

import pytest
from sqlalchemy import select, update

from actions.petition_desk import (
    decline_petition,
    grant_with_successor,
    grant_without_successor,
    take_petition,
)
from actions.petitions import add_to_petition, withdraw_petition
from domain.petitions import PetitionKind, PetitionState
from domain.refusals import NotAllowed, PetitionDecided, Refusal
from storage.petitions import petitions
from storage.tx import Tx
from tests.dump import dump
from tests.house import House, Person, School
from tests.petitions import filed, second_mentor

ROLES = ("admin", "head", "curator", "mentor", "mentee", "student")
FILED, TAKEN, GRANTED, DECLINED, WITHDRAWN, LAPSED = PetitionState

DEEDS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "add": (add_to_petition, ("Ещё слово",)),
    "withdraw": (withdraw_petition, ()),
    "take": (take_petition, ()),
    "decline": (decline_petition, ("Пока нет",)),
    "successor": (grant_with_successor, ()),
    "end": (grant_without_successor, ()),
}

ALLOWED: dict[tuple[PetitionState, str, str], PetitionState] = {
    (FILED, "mentee", "add"): FILED,
    (TAKEN, "mentee", "add"): TAKEN,
    (FILED, "mentee", "withdraw"): WITHDRAWN,
    (TAKEN, "mentee", "withdraw"): WITHDRAWN,
    (FILED, "curator", "take"): TAKEN,
    (TAKEN, "curator", "take"): TAKEN,
    (FILED, "head", "take"): TAKEN,
    (TAKEN, "head", "take"): TAKEN,
    (FILED, "curator", "decline"): DECLINED,
    (TAKEN, "curator", "decline"): DECLINED,
    (FILED, "head", "decline"): DECLINED,
    (TAKEN, "head", "decline"): DECLINED,
    (FILED, "curator", "successor"): GRANTED,
    (TAKEN, "curator", "successor"): GRANTED,
    (GRANTED, "curator", "successor"): GRANTED,
    (FILED, "head", "successor"): GRANTED,
    (TAKEN, "head", "successor"): GRANTED,
    (GRANTED, "head", "successor"): GRANTED,
    (FILED, "curator", "end"): GRANTED,
    (TAKEN, "curator", "end"): GRANTED,
    (GRANTED, "curator", "end"): GRANTED,
    (FILED, "head", "end"): GRANTED,
    (TAKEN, "head", "end"): GRANTED,
    (GRANTED, "head", "end"): GRANTED,
}
"""State, who, what → the state after it, of a replacement that the mentee asks for. Everything else is refused."""

OF_AUTHOR = ("add", "withdraw")


def refusal_of(who: str, deed: str) -> type[Refusal]:
    may = who == "mentee" if deed in OF_AUTHOR else who in ("curator", "head")
    return PetitionDecided if may else NotAllowed


async def in_state(house: House, school: School, state: PetitionState) -> tuple[int, Person]:
    second = await second_mentor(house, school)
    pair = await house.pair(school.mentor, school.mentee)
    petition = await filed(school.mentee, pair, PetitionKind.REPLACEMENT)
    await house.store.write_plainly(_set_state, petition, state)
    return petition, second


def _set_state(tx: Tx, petition: int, state: PetitionState) -> None:
    tx.run(update(petitions).where(petitions.c.id == petition).values(state=state.value))


def _state(tx: Tx, petition: int) -> str:
    return str(tx.value(select(petitions.c.state).where(petitions.c.id == petition)))


def more_of(deed: str, second: Person) -> tuple[Any, ...]:
    return (second.member_id,) if deed == "successor" else DEEDS[deed][1]


@pytest.mark.parametrize("state", PetitionState)
async def test_what_is_not_in_the_table_is_refused_and_changes_nothing(
    house: House, school: School, state: PetitionState
) -> None:
    petition, second = await in_state(house, school, state)
    before = await dump(house.store, without=("outbox",))
    for who in ROLES:
        person: Person = getattr(school, who)
        for deed, (action, _) in DEEDS.items():
            if (state, who, deed) in ALLOWED:
                continue
            with pytest.raises(refusal_of(who, deed)):
                await person.do(action, petition, *more_of(deed, second))
    assert await dump(house.store, without=("outbox",)) == before


@pytest.mark.parametrize(("state", "who", "deed"), ALLOWED)
async def test_what_is_in_the_table_leads_where_it_says(
    house: House, school: School, state: PetitionState, who: str, deed: str
) -> None:
    petition, second = await in_state(house, school, state)
    await getattr(school, who).do(DEEDS[deed][0], petition, *more_of(deed, second))
    assert await house.store.read(_state, petition) == ALLOWED[state, who, deed].value
