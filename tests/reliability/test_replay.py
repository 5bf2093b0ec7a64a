"""R4: the same update twice, ten times, out of order, a day later has one effect."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from playground.hands import Hands
from storage.invitations import guesses
from tests.dump import dump
from tests.house import House, School

pytestmark = pytest.mark.reliability


async def guess(house: House, phone: Hands, number: int) -> dict[str, Any]:
    """A wrong token: its effect is a count."""
    sender = phone.raw.chat.user
    message = {
        "message_id": number,
        "date": 1_788_757_200,
        "chat": {"id": phone.id, "type": "private", "first_name": sender["first_name"]},
        "from": sender,
        "text": f"/start wrong{number}",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    }
    update = {"update_id": 500_000_000 + number, "message": message}
    house.server.add_update(update)
    await house.settle()
    return update


async def again(house: House, *updates: dict[str, Any]) -> None:
    for update in updates:
        house.server.add_update(update)
    await house.settle()


async def failed(house: House, phone: Hands) -> int:
    query = select(guesses.c.failed).where(guesses.c.telegram_id == phone.id)
    return int(await house.store.read(lambda tx: tx.value(query)) or 0)


async def test_an_update_that_comes_again_in_any_way_has_its_effect_once(house: House) -> None:
    phone = house.phone("Некто")
    phone.raw.chat.started = True
    one = await guess(house, phone, 1)
    two = await guess(house, phone, 2)
    assert await failed(house, phone) == 2
    await again(house, one)
    await again(house, *[two] * 10)
    await again(house, two, one, two, one)
    house.clock.advance(timedelta(days=1).total_seconds())
    await again(house, one, two)
    assert await failed(house, phone) == 2
    assert len(phone.received) == 2


async def test_a_press_that_comes_again_changes_nothing_and_is_not_shown_again(
    house: House, school: School
) -> None:
    phone = school.mentee.phone
    await phone.write("/start")
    seen: list[Any] = []
    given = house.server.telegram.updates._enqueue

    def note(number: int, update: Any, replayed: bool) -> None:
        seen.append(update)
        given(number, update, replayed)

    house.server.telegram.updates._enqueue = note  # type: ignore[method-assign]
    label = phone.buttons[0]
    await phone.press(label)
    [press] = seen
    before, shown = await dump(house.store, without=("effects", "inbox")), phone.texts
    await again(house, *[press] * 10)
    assert await dump(house.store, without=("effects", "inbox")) == before
    assert phone.texts == shown
