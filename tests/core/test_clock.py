"""Law 3: one clock, which may be turned; what waits does not feel it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from aiohttp import web

from bot.clock import FollowedClock, SystemClock

TURNED = datetime(2027, 5, 31, 9, 0, tzinfo=UTC)


@pytest.fixture
async def other() -> AsyncIterator[tuple[dict[str, object], str]]:
    """A clock that says what the test wants."""
    says: dict[str, object] = {"now": TURNED.isoformat()}

    async def clock(_: web.Request) -> web.Response:
        return web.json_response(says)

    app = web.Application()
    app.router.add_get("/clock", clock)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield says, f"http://127.0.0.1:{runner.addresses[0][1]}/clock"
    await runner.cleanup()


def seconds_apart(one: datetime, other: datetime) -> float:
    return abs((one - other).total_seconds())


async def test_the_systems_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


async def test_a_followed_clock_goes_on_from_what_the_other_said(
    other: tuple[dict[str, object], str],
) -> None:
    clock = FollowedClock(other[1])
    async with aiohttp.ClientSession() as session:
        await clock.follow(session)
        assert seconds_apart(clock.now(), TURNED) < 5
        other[0]["now"] = (TURNED - timedelta(hours=3)).isoformat()
        await clock.follow(session)
        assert seconds_apart(clock.now(), TURNED - timedelta(hours=3)) < 5


@pytest.mark.parametrize("nonsense", ["soon", 7, None, "2027-05-31T09:00:00"])
async def test_nonsense_of_the_other_clock_leaves_the_last_time_standing(
    other: tuple[dict[str, object], str], nonsense: object
) -> None:
    clock = FollowedClock(other[1])
    async with aiohttp.ClientSession() as session:
        await clock.follow(session)
        other[0]["now"] = nonsense
        await clock.follow(session)
        assert seconds_apart(clock.now(), TURNED) < 5
