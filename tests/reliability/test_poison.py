"""A request on which Telegram always fails (5xx) holds nobody up for ever: it is told to the administrator."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot import lanes, postman
from domain.people import Guest, Language
from scheduler import delivery
from storage import outbox, people
from storage.faults import faults
from storage.outbox import Letter, Urgency
from storage.tx import Tx
from tests.house import House, School
from tests.reliability.crowd import WRITTEN_AT, inbox_states, states, until

pytestmark = pytest.mark.reliability


@pytest.fixture(autouse=True)
async def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postman, "ANSWER_PAUSES", (0.001,))
    monkeypatch.setattr(lanes, "PAUSES", (0.01,))
    monkeypatch.setattr(delivery, "TROUBLE_PAUSES", (0.01,))
    monkeypatch.setattr(delivery, "STUMBLES_OF_A_ROW", 4)


@pytest.fixture
async def poisoned(house: House, school: School) -> AsyncIterator[School]:
    house.server.set_faults(poison="здравствуйте")
    yield school
    house.server.set_faults()


async def told(house: House) -> list[str]:
    return await house.store.read(
        lambda tx: [row.what for row in tx.rows(select(faults.c.what).order_by(faults.c.id))]
    )


async def test_who_gets_no_screen_gets_other_words_and_the_lane_goes_on(
    house: House, poisoned: School
) -> None:
    await poisoned.mentee.phone.write("/start")
    assert poisoned.mentee.phone.text.startswith("Telegram не показывает мой ответ.")
    assert await told(house) == ["update"]
    house.server.set_faults()
    await poisoned.mentee.phone.write("/start")
    assert "Попросить помощь" in str(poisoned.mentee.phone.buttons)
    assert await house.store.read(inbox_states) == {"done": 2}


async def test_an_answer_waits_as_long_as_telegram_fails_on_everything(house: House, school: School) -> None:
    house.server.set_faults(rates={"500": 1}, methods=["sendMessage", "sendChatAction"])
    school.mentee.phone.raw.send_text("/start")
    await until(lambda: sum(c.outcome == "500" for c in house.server.calls.since()) > 40, within=20)
    house.server.set_faults()
    await house.settle()
    assert "Попросить помощь" in str(school.mentee.phone.buttons)
    assert await told(house) == []


def tell_them(tx: Tx, letters: list[tuple[int, int]]) -> None:
    """To each chat the news of a fault."""
    for chat, fault in letters:
        person_id = people.person_of(tx, Guest(chat, Language.RU), WRITTEN_AT)
        about = f"fault:{fault}:{chat}"
        outbox.put(
            tx, Letter(None, person_id, "fault", about, WRITTEN_AT, Urgency.BULK, args={"fault": fault})
        )


async def test_a_notice_on_which_telegram_always_fails_is_parked_while_the_others_go_out(
    house: House, school: School
) -> None:
    """Its conversation goes on after it."""
    first, second = [await house.store.write_plainly(lambda tx: tx.add(faults, **A_FAULT)) for _ in "12"]
    house.server.set_faults(poison=f"№ {first}:")
    reader, *others = (house.phone(f"П{n}") for n in range(12))
    for phone in (reader, *others):
        phone.raw.chat.started = True
    await house.store.write_plainly(tell_them, [(reader.id, first), (reader.id, second)])
    for other in others:
        before = tries(house, reader.id)
        await house.store.write_plainly(tell_them, [(other.id, second)])
        await until(lambda other=other: len(other.received) == 1, within=10)  # type: ignore[misc]
        if reader.received:
            break
        await until(lambda before=before: reader.received or tries(house, reader.id) > before, within=10)  # type: ignore[misc]
    await house.settle()
    assert [text.split(":")[0] for text in reader.texts] == [f"⚠️ Сбой № {second}"]
    assert (await house.store.read(states))["parked"] == 1
    assert await told(house) == ["handler", "handler", "delivery"]


A_FAULT = {"what": "handler", "detail": "another", "times": 1, "at": WRITTEN_AT}


def tries(house: House, chat: int) -> int:
    return sum(call.chat_id == chat for call in house.server.calls.since())
