"""R7: updates of every kind of nonsense stall nothing; the good ones among them are answered."""

import random
from collections import Counter
from copy import deepcopy
from typing import Any

import pytest
from sqlalchemy import func, select

from playground.hands import Hands
from storage.faults import faults
from storage.inbox import inbox
from tests.conftest import FULL
from tests.house import House, School
from tests.reliability.crowd import inbox_states

pytestmark = pytest.mark.reliability

BAD, GOOD_EVERY = (10_000, 100) if FULL else (600, 30)
FIRST = 600_000_000


def is_kept(update: dict[str, Any]) -> bool:
    """What was not asked for is confirmed and no more."""
    return len(update) == 1 or any(kind in update for kind in ASKED_FOR)


def deep(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


NONSENSE: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    2**63,
    -(2**63) - 1,
    10**300,
    1e308,
    "",
    "\0",
    "\ud83d",
    "x\udfff\ud800y",
    "\u202e\u200b\u0000",
    "<b>&amp;</i>",
    "я" * 5000,
    [],
    {},
    [[]],
    {"id": {"id": 1}},
    {"": None},
    deep(100),
)
ASKED_FOR = ("message", "edited_message", "callback_query", "my_chat_member")
KINDS = (*ASKED_FOR, "poll", "no_such_kind", "inline_query")


def base(number: int, chat: int, kind: str) -> dict[str, Any]:
    """A good update, before anything happens to it."""
    person = {"id": chat, "is_bot": False, "first_name": "П", "language_code": "ru"}
    message = {
        "message_id": number,
        "date": 1_788_757_200,
        "chat": {"id": chat, "type": "private", "first_name": "П"},
        "from": person,
        "text": "/start",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    }
    if kind == "callback_query":
        press = {"id": str(number), "from": person, "chat_instance": "1", "message": message, "data": "x"}
        return {"update_id": FIRST + number, kind: press}
    if kind == "my_chat_member":
        member = {"user": person, "status": "member"}
        change = {"chat": message["chat"], "from": person, "date": 1, "old_chat_member": member}
        return {"update_id": FIRST + number, kind: {**change, "new_chat_member": member}}
    return {"update_id": FIRST + number, kind: message}


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in an update but its number."""
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    own = [path] if path and path != ("update_id",) else []
    return own + [place for key, child in children for place in places(child, (*path, key))]


def spoil(chance: random.Random, update: dict[str, Any]) -> dict[str, Any]:
    """Takes away, replaces or adds something, once or several times."""
    spoilt = deepcopy(update)
    for _ in range(chance.randint(1, 3)):
        *way, last = chance.choice(places(spoilt))
        holder = spoilt
        for step in way:
            holder = holder[step]
        what = chance.random()
        if what < 0.2:
            del holder[last]
        elif what < 0.6:
            alike = [value for value in NONSENSE if type(value) is type(holder[last])]
            holder[last] = deepcopy(chance.choice(alike or NONSENSE))
        elif what < 0.9:
            holder[last] = deepcopy(chance.choice(NONSENSE))
        elif isinstance(holder, dict):
            holder[f"unknown{chance.randint(0, 9)}"] = deepcopy(chance.choice(NONSENSE))
        if not places(spoilt):
            break
    return spoilt


async def test_fuzzed_updates_stall_nothing_and_good_ones_among_them_are_answered(
    house: House, school: School
) -> None:
    chance = random.Random(7)
    school.mentee.phone.raw.chat.started = True
    good: list[Hands] = []
    bad = [house.phone(f"Злой{number}") for number in range(50)]
    for phone in bad:
        phone.raw.chat.started = True
    kept = 0
    for number in range(BAD):
        spoilt = spoil(chance, base(number, bad[number % 50].id, chance.choice(KINDS)))
        kept += is_kept(spoilt)
        house.server.add_update(spoilt)
        if number % GOOD_EVERY == 0:
            phone = house.phone(f"Добрый{number}")
            phone.raw.start()
            good.append(phone)
        if number % 500 == 499:
            await house.settle()
    await house.settle()
    assert [len(phone.received) for phone in good] == [1] * len(good)
    states = await house.store.read(inbox_states)
    assert set(states) == {"done", "quarantined"}
    assert sum(states.values()) == kept + len(good)
    await said_once(house, states["quarantined"])
    await school.mentee.phone.write("/start")
    assert "Школа № 5" in school.mentee.phone.text


async def said_once(house: House, quarantined: int) -> None:
    """Each is counted in one fault, told once an hour; other faults there were none."""
    rows = await house.store.read(lambda tx: tx.rows(select(faults)))
    assert Counter(row.what for row in rows).keys() <= {"quarantine"}
    told = sum(row.times for row in rows)
    numbered = await house.store.read(
        lambda tx: tx.value(
            select(func.count()).where(inbox.c.state == "quarantined", inbox.c.update_id.is_not(None))
        )
    )
    assert numbered == quarantined
    assert told == quarantined


async def test_an_update_that_says_it_comes_from_a_group_is_answered_by_silence(
    house: House, school: School
) -> None:
    """What is personal is not said in a group."""
    update = base(1, school.mentee.phone.id, "message")
    update["message"]["chat"] = {"id": -100, "type": "supergroup", "title": "Группа"}
    house.server.add_update(update)
    await house.settle()
    assert await house.store.read(inbox_states) == {"done": 1}
    assert [c.method for c in house.server.calls.since() if c.method.startswith(("send", "edit"))] == []
