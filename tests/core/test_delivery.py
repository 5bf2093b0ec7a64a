"""Law 7: each row stands alone; what was sent is marked, what cannot be sent is parked and told (R8)."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import update

from domain.people import Guest, Language
from scheduler import delivery as delivering
from scheduler.delivery import Delivery
from scheduler.outcomes import (
    Delayed,
    Delivered,
    Nothing,
    Outcome,
    Rejected,
    Stumbled,
    Unreachable,
    Write,
)
from scheduler.topic import Topic
from scheduler.topics import TOPICS
from storage import outbox, people
from storage.errors import DatabaseAway
from storage.openings import opening
from storage.outbox import Letter, Urgency
from storage.store import Store
from storage.tx import Tx
from tests.reliability.crowd import FIRST, WRITTEN_AT, states, write_notices
from views.notice import Notice


@dataclass
class Post:
    """Telegram as delivery sees it: answers what it was told to, and remembers."""

    store: Store
    answers: dict[int, list[Outcome]] = field(default_factory=dict)
    sent: list[int] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    on_send: Callable[[], Any] | None = None
    away_for: int = 0
    now: datetime = WRITTEN_AT

    async def send(self, chat_id: int, urgency: int, write: Write) -> Outcome:
        if (written := await write()) is None:
            return Nothing()
        chat_id, notice = written
        self.said.append(notice.text)
        if self.on_send is not None:
            self.on_send()
        self.sent.append(chat_id)
        if len(self.sent) <= self.away_for:
            return Stumbled()
        waiting = self.answers.get(chat_id)
        return waiting.pop(0) if waiting else Delivered(len(self.sent))

    async def tell(self, what: str, detail: str) -> int:
        self.told.append(f"{what}: {detail}")
        return len(self.told)

    async def settled(self, within: float = 30.0) -> dict[str, int]:
        """The states of all rows once none is waiting."""
        async with asyncio.timeout(within):
            while {"pending", "claimed"} & set(await self.store.read(states)):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        return await self.store.read(states)


@asynccontextmanager
async def at_work(post: Post) -> AsyncIterator[Delivery]:
    delivery = Delivery(post.store, lambda: post.now, post.send, post.tell, one_process=True)
    await delivery.begin()
    running = asyncio.create_task(delivery.run())
    delivery.beat()
    try:
        yield delivery
    finally:
        await delivery.stop(5)
        await running


@pytest.fixture
def post(store: Store) -> Post:
    return Post(store)


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses are waited for in thousandths."""
    for name in ("FAILURE_PAUSES", "TROUBLE_PAUSES"):
        monkeypatch.setattr(delivering, name, (0.001,))


def put(
    tx: Tx, person: int, topic: str = "fault", args: dict[str, Any] | None = None, name: str = "a"
) -> None:
    person_id = people.person_of(tx, Guest(person, Language.RU), WRITTEN_AT)
    outbox.put(tx, Letter(None, person_id, topic, name, WRITTEN_AT, Urgency.NOTICE, args=args))


async def test_broken_rows_among_a_thousand_are_parked_and_told_and_the_others_are_sent(post: Post) -> None:
    """R8."""
    await post.store.write_plainly(write_notices, range(FIRST, FIRST + 995))

    def broken(tx: Tx) -> None:
        put(tx, 1, topic="no-such-topic")
        put(tx, 2, args={"wrong": 1})
        put(tx, 3, args={"fault": "no number"})
        put(tx, 4)
        put(tx, 5)
        table = outbox.outbox
        for person, text in ((4, "{"), (5, "[]")):
            person_id = people.person_of(tx, Guest(person, Language.RU), WRITTEN_AT)
            tx.run(update(table).where(table.c.person_id == person_id).values(args=text))

    await post.store.write_plainly(broken)
    async with at_work(post):
        settled = await post.settled()
    assert set(post.sent) == set(range(FIRST, FIRST + 995))
    assert len(post.sent) == 995
    on_sqlite = settled.get("skipped", 0)
    assert settled == {"sent": 995, "parked": 5 - on_sqlite} | ({"skipped": on_sqlite} if on_sqlite else {})
    assert len(post.told) == settled["parked"]


async def test_a_row_that_telegram_refuses_is_parked_at_once_and_told(post: Post) -> None:
    await post.store.write_plainly(write_notices, [FIRST])
    post.answers = {FIRST: [Rejected("Bad Request: can't parse entities")]}
    async with at_work(post):
        assert await post.settled() == {"parked": 1}
    assert (post.sent, post.told) == ([FIRST], ["delivery: fault: Bad Request: can't parse entities"])


async def until_tried(post: Post, chat: int, times: int) -> None:
    async with asyncio.timeout(10):
        while post.sent.count(chat) < times:  # noqa: ASYNC110
            await asyncio.sleep(0.001)


async def test_a_row_on_which_telegram_always_fails_while_others_go_out_is_parked_and_told(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivering, "STUMBLES_OF_A_ROW", 3)
    await post.store.write_plainly(write_notices, [FIRST], 2)
    post.answers = {FIRST: [Stumbled()] * 1000}
    async with at_work(post):
        for other in range(1, 6):
            tried = post.sent.count(FIRST)
            await post.store.write_plainly(write_notices, [FIRST + other])
            await until_tried(post, FIRST + other, 1)
            if post.told:
                break
            await until_tried(post, FIRST, tried + 2)
        del post.answers[FIRST]
        settled = await post.settled()
    assert post.told == ["delivery: fault: Telegram fails on it"]
    assert settled["parked"] == 1
    assert post.sent[-1] == FIRST, "its conversation goes on"


async def test_no_row_is_given_up_while_telegram_fails_on_all(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivering, "STUMBLES_OF_A_ROW", 3)
    await post.store.write_plainly(write_notices, range(FIRST, FIRST + 5))
    post.away_for = 100
    async with at_work(post):
        assert await post.settled() == {"sent": 5}
    assert (len(post.sent), post.told) == (105, [])


async def test_who_has_gone_is_not_written_to_again(post: Post) -> None:
    await post.store.write_plainly(write_notices, [FIRST], 3)
    post.answers = {FIRST: [Unreachable()]}
    async with at_work(post):
        assert "sent" not in await post.settled()
    assert (post.sent, post.told) == ([FIRST], [])


async def test_a_row_is_tried_again_until_it_is_sent_and_its_conversation_waits(post: Post) -> None:
    await post.store.write_plainly(write_notices, [FIRST], 2)
    await post.store.write_plainly(write_notices, [FIRST + 1], 2)
    post.answers = {FIRST: [Delayed(), Delayed(0.05), Delayed()]}
    async with at_work(post):
        assert await post.settled() == {"sent": 4}
    assert Counter(post.sent) == {FIRST: 5, FIRST + 1: 2}


async def test_order_holds_within_a_conversation_through_retries(post: Post) -> None:
    names = [f"n{n}" for n in range(6)]

    def in_order(tx: Tx) -> None:
        for name in names:
            put(tx, FIRST, topic="named", name=name, args={"name": name})

    def render(name: str, _: Any) -> Notice:
        return Notice(name)

    TOPICS["named"] = Topic(lambda tx, recipient, args: args["name"], render)
    try:
        await post.store.write_plainly(in_order)
        post.answers = {FIRST: [answer for n in range(6) for answer in (Delayed(0.01), Delivered(n))]}
        async with at_work(post):
            await post.settled()
    finally:
        del TOPICS["named"]
    assert post.said == [name for name in names for _ in range(2)]


async def test_a_clock_turned_back_does_not_prolong_a_retry(post: Post) -> None:
    """Law 3: pauses are monotonic."""
    await post.store.write_plainly(write_notices, [FIRST])
    post.answers = {FIRST: [Delayed(0.1)]}
    post.on_send = lambda: setattr(post, "now", WRITTEN_AT.replace(hour=4, minute=30))
    async with at_work(post):
        assert await post.settled(within=3) == {"sent": 1}


async def test_a_waiting_chat_leaves_its_place_to_the_others(post: Post) -> None:
    troubled = range(FIRST, FIRST + 200)
    await post.store.write_plainly(write_notices, troubled)
    post.answers = {chat: [Delayed(60.0)] for chat in troubled}
    async with at_work(post) as delivery:
        async with asyncio.timeout(10):
            while len(post.sent) < 200:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await post.store.write_plainly(write_notices, [FIRST + 500])
        delivery.beat()
        async with asyncio.timeout(3):
            while FIRST + 500 not in post.sent:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
    assert await post.store.read(states) == {"sent": 1, "pending": 200}


async def test_what_was_sent_is_marked_even_if_the_database_is_away_for_a_while(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    await post.store.write_plainly(write_notices, [FIRST])
    write, away = post.store.write_plainly, [5]

    async def unreliable(action: Any, *args: Any) -> Any:
        if action is delivering._sent and away[0]:
            away[0] -= 1
            raise DatabaseAway("database is locked")
        return await write(action, *args)

    monkeypatch.setattr(post.store, "write_plainly", unreliable)
    async with at_work(post):
        assert await post.settled() == {"sent": 1}
    assert (post.sent, away) == ([FIRST], [0])


async def test_what_follows_a_sent_notice_may_fail_and_it_is_not_sent_again(post: Post) -> None:
    def fail(*_: Any) -> None:
        raise LookupError

    TOPICS["failing"] = Topic(lambda tx, recipient, args: 1, lambda facts, words: Notice("x"), fail)
    try:
        await post.store.write_plainly(put, FIRST, "failing")
        async with at_work(post):
            assert await post.settled() == {"sent": 1}
    finally:
        del TOPICS["failing"]
    assert (post.sent, post.told) == ([FIRST], ["delivery: failing: LookupError"])


async def test_a_claim_whose_answer_was_lost_is_found_again(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    await post.store.write_plainly(write_notices, [FIRST])
    write, lost = post.store.write_plainly, [1]

    async def losing(action: Any, *args: Any) -> Any:
        given = await write(action, *args)
        if action is outbox.claim and given and lost[0]:
            lost[0] -= 1
            raise DatabaseAway("the connection was closed")
        return given

    monkeypatch.setattr(post.store, "write_plainly", losing)
    async with at_work(post) as delivery:
        async with asyncio.timeout(5):
            while lost[0]:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await delivery.begin()
        delivery.beat()
        assert await post.settled() == {"sent": 1}
    assert post.sent == [FIRST]


async def test_a_sent_notice_stands_below_the_screen(post: Post) -> None:
    await post.store.write_plainly(write_notices, [FIRST])
    post.answers = {FIRST: [Delivered(77)]}
    async with at_work(post):
        await post.settled()
    conversation, _ = await post.store.read(opening, FIRST, post.now)
    assert conversation.newest_message_id == 77


async def test_on_a_stop_what_waits_goes_back_and_what_is_under_way_is_finished(post: Post) -> None:
    await post.store.write_plainly(write_notices, [FIRST, FIRST + 1, FIRST + 2])
    post.answers = {FIRST: [Delayed(60.0)]}
    going = asyncio.Event()

    async def slowly(chat_id: int, urgency: int, write: Write) -> Outcome:
        if chat_id == FIRST + 1:
            going.set()
            await asyncio.sleep(0.3)
        return await Post.send(post, chat_id, urgency, write)

    post.send = slowly  # type: ignore[method-assign]
    async with at_work(post):
        await going.wait()
    assert await post.store.read(states) == {"sent": 2, "pending": 1}
