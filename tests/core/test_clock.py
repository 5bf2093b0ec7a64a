"""Law 3: one clock, which may be turned; what waits does not feel it."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from aiohttp import web

from bot import clock as at_clock
from bot.clock import A_BEAT_WAITS, ClockSilent, FollowedClock, SystemClock

TURNED = datetime(2027, 5, 31, 9, 0, tzinfo=UTC)


class OtherClock:
    """Says what the test wants, after as long as the test wants."""

    def __init__(self) -> None:
        self.says: dict[str, object] = {"now": TURNED.isoformat()}
        self.content_type = "application/json"
        self.takes = 0.0
        self.fails = 0
        self.asked = 0
        self.url = ""

    async def answer(self, _: web.Request) -> web.Response:
        self.asked += 1
        await asyncio.sleep(self.takes)
        if self.asked <= self.fails:
            return web.Response(status=503, text="<html>busy</html>", content_type="text/html")
        return web.Response(text=json.dumps(self.says), content_type=self.content_type)


@pytest.fixture
async def other() -> AsyncIterator[OtherClock]:
    clock = OtherClock()
    app = web.Application()
    app.router.add_get("/clock", clock.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    clock.url = f"http://127.0.0.1:{runner.addresses[0][1]}/clock"
    yield clock
    await runner.cleanup()


async def followed(other: OtherClock) -> datetime:
    clock = FollowedClock(other.url)
    async with aiohttp.ClientSession() as session:
        await clock.follow(session)
    return clock.now()


def seconds_apart(one: datetime, other: datetime) -> float:
    return abs((one - other).total_seconds())


async def test_the_systems_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


async def test_a_followed_clock_goes_on_from_what_the_other_said(
    other: OtherClock,
) -> None:
    clock = FollowedClock(other.url)
    async with aiohttp.ClientSession() as session:
        await clock.follow(session)
        assert seconds_apart(clock.now(), TURNED) < 5
        other.says["now"] = (TURNED - timedelta(hours=3)).isoformat()
        await clock.follow(session)
        assert seconds_apart(clock.now(), TURNED - timedelta(hours=3)) < 5


@pytest.mark.parametrize(
    "nonsense",
    ["soon", 7, None, "2027-05-31T09:00:00", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00-12:00"],
)
async def test_nonsense_of_the_other_clock_leaves_the_last_time_standing(
    other: OtherClock, nonsense: object
) -> None:
    clock = FollowedClock(other.url)
    async with aiohttp.ClientSession() as session:
        await clock.follow(session)
        other.says["now"] = nonsense
        await clock.follow(session)
        assert seconds_apart(clock.now(), TURNED) < 5


async def test_a_clock_that_says_what_it_says_as_plain_text_is_followed(other: OtherClock) -> None:
    other.content_type = "text/plain"
    assert seconds_apart(await followed(other), TURNED) < 5


@pytest.mark.parametrize(
    "said", ["2027-05-31T09:00:00Z", "2027-05-31T09:00:00.250000Z", "2027-05-31T14:00:00.5+05:00"]
)
async def test_a_moment_may_be_written_in_any_zone_and_finer_than_a_second(
    other: OtherClock, said: str
) -> None:
    other.says["now"] = said
    assert seconds_apart(await followed(other), TURNED) < 5


async def test_nobody_waits_for_a_slow_clock_and_its_late_answer_counts(other: OtherClock) -> None:
    other.takes = A_BEAT_WAITS + 0.5
    clock = FollowedClock(other.url)
    async with aiohttp.ClientSession() as session:
        await clock.follow(session)
        assert seconds_apart(clock.now(), datetime.now(UTC)) < 5
        async with asyncio.timeout(10):
            while seconds_apart(clock.now(), TURNED) > 5:
                await clock.follow(session)
    assert other.asked == 1


async def test_a_clock_that_fails_at_first_is_found(other: OtherClock) -> None:
    other.fails = 2
    clock = FollowedClock(other.url)
    async with aiohttp.ClientSession() as session:
        await clock.find(session)
    assert seconds_apart(clock.now(), TURNED) < 5


async def test_where_no_clock_answers_it_is_said_why(
    other: OtherClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_clock, "PATIENCE", 0.0)
    other.fails = 100
    async with aiohttp.ClientSession() as session:
        with pytest.raises(ClockSilent, match="JSONDecodeError"):
            await FollowedClock(other.url).find(session)
