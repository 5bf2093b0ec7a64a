"""P11: what an update costs in SQL, whatever the data."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

from tests.house import House, School

MARKS = ("INTO inbox", "UPDATE inbox", "FROM outbox")
"""`FROM outbox`: the test itself looks whether all is quiet."""
LIMIT = 6


@contextmanager
def counted(house: House) -> Iterator[Counter[str]]:
    """Statements that read or change data; the inbox's own marks aside. Time stands still meanwhile:
    what it does by itself is nobody's update."""
    seen: Counter[str] = Counter()

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        kind = statement.lstrip().split(" ", 1)[0]
        if kind in ("SELECT", "INSERT", "UPDATE", "DELETE") and not any(mark in statement for mark in MARKS):
            seen[statement] += 1

    beats = house.life.beats._scheduler
    beats.pause()
    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)
        beats.resume()


async def cost_of_start(house: House, school: School) -> int:
    await house.settle()
    await asyncio.sleep(0.1)
    with counted(house) as seen:
        await school.mentee.phone.write("/start")
    return sum(seen.values())


async def test_a_simple_update_needs_at_most_six_statements_and_no_more_with_more_data(
    house: House, school: School
) -> None:
    first = await cost_of_start(house, school)
    for number in range(3):
        await house.school(f"Школа № {number}")
    assert await cost_of_start(house, school) == first
    assert first <= LIMIT
