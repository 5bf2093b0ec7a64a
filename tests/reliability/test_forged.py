"""S2: forged, mutated and replayed presses change nothing and are each answered."""

import random
import string
from typing import Any

import pytest

from playground.hands import Hands
from playground.server.phones import Phone
from tests.conftest import FULL
from tests.dump import dump
from tests.house import House, Person, School

pytestmark = pytest.mark.reliability

PRESSES = {"sqlite": 1_000, "postgres": 200}
PRESSES_IN_FULL = 10_000
PREFIXES = (
    "pair:",
    "help:",
    "order:",
    "freeze:",
    "alarm:",
    "entry:",
    "app:",
    "talk:",
    "note:",
    "aiogd:",
    "home:",
    "x:",
)
ALPHABET = string.ascii_letters + string.digits + ":_-|\x1d"


async def seen_buttons(house: House, people: list[Person]) -> list[str]:
    """The callback data that each of them really has on the screen."""
    found: list[str] = []
    for person in people:
        await person.phone.write("/start")
        for message in person.phone.received:
            rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
            found += [button["callback_data"] for row in rows for button in row if "callback_data" in button]
    return sorted(set(found))


def forge(chance: random.Random, real: list[str]) -> str:
    """Something like a button, but nobody's."""
    what = chance.random()
    if what < 0.4:
        data = list(chance.choice(real))
        for _ in range(chance.randint(1, 3)):
            data[chance.randrange(len(data))] = chance.choice(ALPHABET)
        return "".join(data)[:64]
    if what < 0.7:
        numbers = ":".join(str(chance.randint(-1, 50)) for _ in range(chance.randint(1, 4)))
        return f"{chance.choice(PREFIXES)}{numbers}"
    return "".join(chance.choices(ALPHABET, k=chance.randint(1, 64)))


async def test_forged_presses_change_nothing_and_are_each_answered(
    house: House, school: School, database_kind: str
) -> None:
    chance = random.Random(11)
    everybody = [school.mentee, school.mentor, school.curator, school.head, school.admin, school.student]
    real = await seen_buttons(house, everybody)
    stranger = house.phone("Чужой")
    await stranger.write("/start")
    hands: list[Hands] = [*(person.phone for person in everybody), stranger]
    before = await dump(house.store)
    queries: list[tuple[Phone, str]] = []
    for number in range(PRESSES_IN_FULL if FULL else PRESSES[database_kind]):
        phone = chance.choice(hands).raw
        message: dict[str, Any] = chance.choice(phone.received)
        data = forge(chance, real)
        while data in real:
            data = forge(chance, real)
        queries.append((phone, phone.press(message["message_id"], data)))
        if number % 200 == 199:
            await house.settle()
    await house.settle()
    unanswered = [query for phone, query in queries if not await phone.answer(query)]
    assert unanswered == []
    assert await dump(house.store) == before


async def test_buttons_of_others_change_nothing_in_a_strangers_hands(house: House, school: School) -> None:
    real = await seen_buttons(
        house, [school.curator, school.mentor, school.mentee, school.admin, school.head]
    )
    stranger = house.phone("Чужой")
    await stranger.write("/start")
    before = await dump(house.store)
    for data in real:
        await stranger.press_data(stranger.received[0]["message_id"], data)
    assert await dump(house.store) == before
