"""One clock for all: it can be turned, everybody watching is told, messages are dated by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from playground.server import Phone, Server
from tests.playground.bot import Bot

MONDAY = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)


def near(told: str, expected: datetime) -> bool:
    return abs(datetime.fromisoformat(told) - expected) < timedelta(seconds=5)


async def test_it_goes_with_the_system_until_it_is_turned(bot: Bot) -> None:
    assert near((await bot.look("/clock"))["now"], datetime.now(UTC))


async def test_it_is_set_and_advanced(bot: Bot) -> None:
    assert near((await bot.control("/clock", set=MONDAY.isoformat()))["now"], MONDAY)
    assert near((await bot.control("/clock", advance=3600))["now"], MONDAY + timedelta(hours=1))
    assert near((await bot.look("/clock"))["now"], MONDAY + timedelta(hours=1))


async def test_messages_are_dated_by_it(bot: Bot, anna: Phone) -> None:
    await bot.control("/clock", set=MONDAY.isoformat())
    sent = await bot.result("sendMessage", chat_id=anna.id, text="Доброе утро")
    assert 0 <= sent["date"] - MONDAY.timestamp() < 5


async def test_it_jumps_to_what_is_due_next(bot: Bot, server: Server) -> None:
    async def tomorrow() -> datetime | None:
        return MONDAY + timedelta(days=1)

    await bot.control("/clock", set=MONDAY.isoformat())
    server.next_due = tomorrow
    assert near((await bot.control("/clock", to="next"))["now"], MONDAY + timedelta(days=1))


async def test_with_nothing_due_it_stays_and_says_so(bot: Bot) -> None:
    await bot.control("/clock", set=MONDAY.isoformat())
    answer = await bot.control("/clock", to="next")
    assert (answer["nothing"], near(answer["now"], MONDAY)) == (True, True)


async def test_a_naive_time_is_refused(bot: Bot) -> None:
    assert await bot.control("/clock", set="2026-09-07T05:00:00") == {
        "error": "the clock is set to an aware time only"
    }
