"""P11: what an update costs in SQL, whatever the data."""

from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.house import House, School
from tests.statements import counting

NIGHT = datetime(2026, 9, 7, 18, 0, tzinfo=UTC)
"""23:00 in the school: what is told waits for the morning, so that only the update itself is counted."""
ALLOWED = {"start": 3, "click": 3, "ask": 9, "answer": 9, "close": 6}
"""Three for what only reads. What writes needs a statement for each table that it writes, on SQLite no two can be one:
asking writes seven (request, who is asked, message, letter, audit, effect, conversation), answering six (message,
letter, request, audit, effect, conversation), closing four: its press leaves the conversation as it was."""


async def cost(house: House, act: Awaitable[Any]) -> int:
    """Time stands still meanwhile: on PostgreSQL an action that collides with a tick runs again."""
    await house.settle()
    beats = house.life.beats._scheduler
    beats.pause()
    with counting(house.store) as counts:
        await act
    beats.resume()
    return counts.seen


async def costs_of_a_request(house: House, school: School, day: int) -> dict[str, int]:
    """Asked and answered at night; between them a morning, which carries over what was written."""
    mentee, mentor, night = school.mentee.phone, school.mentor.phone, NIGHT + timedelta(days=day)
    await house.turn(night)
    found = {
        "start": await cost(house, mentee.write("/start")),
        "click": await cost(house, mentee.press("Попросить помощь")),
        "ask": await cost(house, mentee.write("Шумят после физкультуры")),
    }
    await house.turn(night + timedelta(hours=9, minutes=30))
    asked = mentor.last["message_id"]
    house.clock.set(night + timedelta(hours=22))
    found["answer"] = await cost(house, mentor.write("С тишины", reply_to=asked))
    found["close"] = await cost(house, mentor.press("Закрыть"))
    return found


async def test_an_update_needs_few_statements_and_no_more_with_more_data(
    house: House, school: School
) -> None:
    await house.pair(school.mentor, school.mentee)
    await costs_of_a_request(house, school, 0)
    for number in range(3):
        await house.school(f"Школа № {number}")
    later = await costs_of_a_request(house, school, 1)
    assert {act: n for act, n in later.items() if n > ALLOWED[act]} == {}
