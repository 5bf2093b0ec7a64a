"""One budget for all that is sent (law 7): 30 a second, 1 a second in a chat, 20 a minute in a group."""

import asyncio
from collections.abc import Iterator
from itertools import pairwise

import pytest

from bot.budget import ANSWER, Budget, Closing, Pace, rank
from storage.outbox import Urgency


class FastLoop:
    """A loop whose time does not pass but jumps to the next timer; `now` is the budget's monotonic."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.loop = asyncio.new_event_loop()
        self.loop.time = lambda: self.now  # type: ignore[method-assign]
        select = self.loop._selector.select  # type: ignore[attr-defined]

        def jump(timeout: float | None) -> list[object]:
            if timeout:
                self.now += timeout
            return select(0)  # type: ignore[no-any-return]

        self.loop._selector.select = jump  # type: ignore[attr-defined]


@pytest.fixture
def fast() -> Iterator[FastLoop]:
    fast = FastLoop()
    yield fast
    fast.loop.close()


def served(
    fast: FastLoop, wishes: list[tuple[int, int]], pace: Pace | None = None
) -> list[tuple[float, int]]:
    """All ask at once, in this order, each with a rank and a chat; when each was served, by its place."""
    budget = Budget(lambda: fast.now, pace or Pace(window=1.0, chat=1.0))
    times: list[tuple[float, int]] = []

    async def ask(place: int, rank_: int, chat: int) -> None:
        rank.set(rank_)
        await budget.take(chat)
        times.append((round(fast.now - 1000.0, 3), place))

    async def all_ask() -> None:
        await asyncio.gather(*(ask(place, *wish) for place, wish in enumerate(wishes)))

    fast.loop.run_until_complete(all_ask())
    return times


def busiest(times: list[float], window: float) -> int:
    """The most that fell into any window of that many seconds."""
    return max(sum(start <= t < start + window for t in times) for start in times)


def test_never_more_than_thirty_in_any_second_and_none_wasted(fast: FastLoop) -> None:
    times = [t for t, _ in served(fast, [(Urgency.BULK, chat) for chat in range(1, 301)])]
    assert busiest(times, 0.999) == 30
    assert times[-1] == pytest.approx(299 / 30, abs=0.1)


def test_notices_go_out_evenly_so_that_lateness_on_the_way_bunches_nothing(fast: FastLoop) -> None:
    times = [t for t, _ in served(fast, [(Urgency.BULK, chat) for chat in range(1, 61)])]
    assert busiest(times, 0.1) <= 6


def test_answers_need_not_be_even_and_still_keep_to_thirty(fast: FastLoop) -> None:
    times = [t for t, _ in served(fast, [(ANSWER, chat) for chat in range(1, 61)])]
    assert times == [0.0] * 30 + [1.0] * 30


def test_notices_to_one_chat_are_a_second_apart(fast: FastLoop) -> None:
    times = [t for t, _ in served(fast, [(Urgency.NOTICE, 1)] * 5)]
    assert [round(later - earlier, 3) >= 1 for earlier, later in pairwise(times)] == [True] * 4


def test_answers_to_one_chat_may_burst_three_in_three_seconds(fast: FastLoop) -> None:
    assert [t for t, _ in served(fast, [(ANSWER, 1)] * 7)] == [0.0, 0.0, 0.0, 3.0, 3.0, 3.0, 6.0]


def test_a_group_gets_twenty_a_minute(fast: FastLoop) -> None:
    times = [t for t, _ in served(fast, [(ANSWER, -1)] * 41)]
    assert busiest(times, 59.999) == 20
    assert 120 <= times[-1] < 121


def test_answers_come_first_and_the_more_urgent_before_the_less(fast: FastLoop) -> None:
    wishes = [(Urgency.BULK, n) for n in range(1, 41)] + [
        (Urgency.NOTICE, 101),
        (Urgency.SAFETY, 102),
        (ANSWER, 103),
        (Urgency.HELP, 104),
    ]
    order = [place for _, place in served(fast, wishes)]
    assert order[3:7] == [42, 41, 43, 40], "the first three were served when nobody else waited"


def test_a_chat_that_waits_does_not_hold_up_the_others(fast: FastLoop) -> None:
    times = served(fast, [(Urgency.SAFETY, 1)] * 3 + [(Urgency.BULK, 2)])
    assert {place: t for t, place in times}[3] < 0.2


def test_a_closed_chat_opens_when_telegram_said_and_not_before(fast: FastLoop) -> None:
    budget = Budget(lambda: fast.now, Pace(window=1.0, chat=1.0))

    async def ask(chat: int) -> float:
        await budget.take(chat)
        return round(fast.now - 1000.0, 3)

    async def both() -> list[float]:
        budget.close(1, 7)
        budget.close(1, 3)
        return await asyncio.gather(ask(1), ask(2))

    assert fast.loop.run_until_complete(both()) == [7.0, 0.0]


def test_before_the_end_only_answers_go_out(fast: FastLoop) -> None:
    budget = Budget(lambda: fast.now, Pace(window=1.0, chat=1.0))

    async def ask(rank_: int) -> str:
        rank.set(rank_)
        try:
            await budget.take(1)
        except Closing:
            return "not sent"
        return "sent"

    async def end() -> list[str]:
        wishes = [asyncio.ensure_future(ask(r)) for r in (ANSWER, ANSWER, ANSWER, ANSWER, Urgency.SAFETY)]
        await asyncio.sleep(0)
        budget.answers_only()
        return [*await asyncio.gather(*wishes), await ask(Urgency.BULK)]

    assert fast.loop.run_until_complete(end()) == ["sent"] * 4 + ["not sent", "not sent"]


def test_who_gives_up_waiting_takes_no_place(fast: FastLoop) -> None:
    budget = Budget(lambda: fast.now, Pace(window=1.0, chat=1.0))

    async def give_up() -> float:
        rank.set(Urgency.NOTICE)
        await budget.take(1)
        impatient = asyncio.ensure_future(budget.take(1))
        await asyncio.sleep(0.1)
        impatient.cancel()
        await budget.take(1)
        return round(fast.now - 1000.0, 3)

    assert fast.loop.run_until_complete(give_up()) == 1.0


def test_a_place_given_back_is_the_next_ones_at_once(fast: FastLoop) -> None:
    budget = Budget(lambda: fast.now, Pace(window=30.0, chat=10.0))

    async def hold_and_give_back() -> float:
        rank.set(Urgency.BULK)
        for chat in (1, 2, 3, 1, 2, 3, 1, 2, 3):
            budget.give_back(await budget.hold(chat))
        return fast.now - 1000.0

    assert fast.loop.run_until_complete(hold_and_give_back()) == 0.0


def test_what_is_held_for_long_and_then_sent_makes_no_more_than_thirty_a_second(fast: FastLoop) -> None:
    """As when the database is away for a while: what waited for it goes out at once."""
    budget = Budget(lambda: fast.now, Pace(window=1.0, chat=1.0))
    sent: list[float] = []

    async def send(chat: int) -> None:
        rank.set(Urgency.BULK)
        place = await budget.hold(chat)
        await asyncio.sleep(max(0.0, 1010.0 - fast.now))
        sent.append(fast.now)
        budget.use(place)

    async def all_send() -> None:
        await asyncio.gather(*(send(chat) for chat in range(1, 101)))

    fast.loop.run_until_complete(all_send())
    assert len(sent) == 100
    assert busiest(sent, 0.999) == 30


def test_who_gives_up_when_the_place_has_just_come_leaves_it_to_the_next(fast: FastLoop) -> None:
    budget = Budget(lambda: fast.now, Pace(window=1.0, chat=1.0))

    async def give_up() -> float:
        *_, last = [await budget.hold(chat) for chat in range(1, 31)]
        late = asyncio.ensure_future(budget.hold(31))
        await asyncio.sleep(0)
        budget.give_back(last)
        late.cancel()
        await asyncio.gather(late, return_exceptions=True)
        await asyncio.wait_for(budget.hold(32), 5)
        return fast.now - 1000.0

    assert fast.loop.run_until_complete(give_up()) == 0.0


def test_chats_that_are_quiet_are_forgotten(fast: FastLoop) -> None:
    budget = Budget(lambda: fast.now, Pace(window=0.0, chat=0.0))

    async def write_to_many() -> int:
        for chat in range(1, 10_001):
            await budget.take(chat)
            fast.now += 0.1
        return len(budget._chats)

    assert fast.loop.run_until_complete(write_to_many()) <= 2001
