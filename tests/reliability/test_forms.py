"""R3 in words: a form survives kill -9. Whoever is in the middle of one finds it where it was, with the answers
kept; no answer lands in another question, and what a form does is done once."""

import asyncio
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import pytest
from sqlalchemy import select

from actions.invitations import invite
from domain.categories import Category
from domain.invitations import Invitee, new_token
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from playground.hands import keyboard_of, text_of
from playground.server import Phone, Server, serve
from storage import actors, members, schools
from storage.audit import audit
from storage.mentorships import mentorships
from storage.outbox import outbox
from storage.tags import tags
from storage.tx import Tx
from tests.conftest import FULL
from tests.house import _join
from tests.process import BotProcess, running
from tests.reliability.crowd import opened, until

pytestmark = pytest.mark.reliability

CURATOR, MENTOR, NEWCOMER = 700_001, 700_002, 700_003
MONDAY_AFTERNOON = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in Asia/Yekaterinburg."""
LATENCY = 0.1
"""Half of it on the way to Telegram, half on the way back: between them the process is killed."""
PATIENCE = 30.0
OUTDATED = "устарела"


class Moment(Enum):
    """How far the answer to a question had come when the process died."""

    GIVEN = "at Telegram, not fetched"
    ASKED = "the next screen is on its way"
    TAKEN = "the next screen stands in the chat, and the bot does not know it"
    ANSWERED = "the bot knows that it stands there"


ROUNDS = range(len(Moment)) if FULL else range(1)


@dataclass
class Fate:
    """Kills the process at each answer, each time at another moment, and begins the next run."""

    server: Server
    bot: BotProcess
    moments: Iterator[Moment]

    async def strike(self, phone: Phone, since: int) -> None:
        moment = next(self.moments)
        if moment is not Moment.GIVEN:
            await self._come(moment, phone, since)
        await self.bot.kill()
        await self.bot.start()

    async def _come(self, moment: Moment, phone: Phone, since: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while not any(_at(moment, call) for call in _redraws(self.server, phone, since)):  # noqa: ASYNC110
                await asyncio.sleep(0.002)


def _redraws(server: Server, phone: Phone, since: int) -> list[Any]:
    screens = ("sendMessage", "editMessageText")
    return [c for c in server.calls.since(since) if c.chat_id == phone.id and c.method in screens]


def _at(moment: Moment, call: Any) -> bool:
    return {Moment.ASKED: True, Moment.TAKEN: call.accepted, Moment.ANSWERED: call.answered}[moment]


@dataclass
class Person:
    """Acts as soon as a question is seen, never waiting for the bot to come to itself."""

    phone: Phone
    fate: Fate

    async def write(self, text: str, then: str) -> None:
        since = self.fate.server.calls.next
        self.phone.send_text(text)
        await self.fate.strike(self.phone, since)
        await self.sees(then)

    async def press(self, label: str, then: str) -> None:
        """A button of a screen that the next run has drawn anew is outdated: the person is shown the present
        one and presses there."""
        since = self.fate.server.calls.next
        query = await self._press(label)
        await self.fate.strike(self.phone, since)
        while OUTDATED in (await self.phone.answer(query, PATIENCE)).get("text", ""):
            query = await self._press(label, below=self.phone.received[-1]["message_id"])
        await self.sees(then)

    async def sees(self, words: str) -> None:
        """In the newest message."""
        try:
            await self.phone.until(lambda phone: words in _texts(phone)[-1], PATIENCE)
        except TimeoutError:
            raise AssertionError(f"{words!r} did not come: {_texts(self.phone)}") from None

    async def _press(self, label: str, below: int = 0) -> str:
        return self.phone.press(*await self.phone.until(lambda phone: _button(phone, label, below), PATIENCE))


def _texts(phone: Phone) -> list[str]:
    return [text_of(message) for message in phone.received] or [""]


def _button(phone: Phone, label: str, below: int) -> tuple[int, str] | None:
    for message in reversed([m for m in phone.received if m["message_id"] > below]):
        for button in itertools.chain.from_iterable(keyboard_of(message)):
            if label in button["text"] and "callback_data" in button:
                return message["message_id"], button["callback_data"]
    return None


def prepare(tx: Tx) -> str:
    """A school with a curator and a mentor; gives the secret of an invitation for a mentee."""
    school_id = schools.found(tx, "Школа № 5", "МБОУ «Школа № 5»", "Asia/Yekaterinburg", MONDAY_AFTERNOON)
    curator = Profile(name="Белова Ольга Юрьевна", post="deputy_head")
    mentor = Profile(name="Иванова Мария Петровна", post="teacher", subject="math", teaches=("discipline",))
    for id_, role, profile in ((CURATOR, Role.CURATOR, curator), (MENTOR, Role.MENTOR, mentor)):
        _join(tx, Guest(id_, Language.RU), MONDAY_AFTERNOON, school_id, role, Category.EMPLOYEE, profile)
    token, inviting = new_token(), actors.actor(tx, CURATOR, MONDAY_AFTERNOON)
    assert inviting is not None
    invite(tx, inviting, MONDAY_AFTERNOON, Invitee.TEACHER_MENTEE, token)
    return token.secret


async def comes_in(newcomer: Person, secret: str) -> None:
    await newcomer.write(f"/start {secret}", then="персональных данных")
    await newcomer.press("Согласен", then="1 из 4")
    await newcomer.write("Котов Артём Игоревич", then="2 из 4")
    await newcomer.press("Учитель", then="3 из 4")
    await newcomer.press("Русский", then="4 из 4")
    await newcomer.press("Дисциплина", then="4 из 4")
    await newcomer.press("Готово", then="Котов Артём Игоревич")
    await newcomer.press("Всё верно", then="Школа № 5")


async def pairs(curator: Person) -> None:
    await curator.press("Подобрать наставника", then="Иванова")
    await curator.press("Иванова", then="Котов")
    await curator.press("Предложить", then="")


def what_was_done(tx: Tx) -> dict[str, Any]:
    table = members.members
    newcomer = tx.first(select(table).where(table.c.name == "Котов Артём Игоревич"))
    assert newcomer is not None
    hard = select(tags.c.value).where(tags.c.member_id == newcomer.id)
    return {
        "members": [row.name for row in tx.rows(select(table.c.name).order_by(table.c.name))],
        "newcomer": (newcomer.post, newcomer.subject, [row.value for row in tx.rows(hard)]),
        "pairs": len(tx.rows(select(mentorships.c.id))),
        "deeds": Counter(row.deed for row in tx.rows(select(audit.c.deed))),
        "letters": Counter(row.topic for row in tx.rows(select(outbox.c.topic))),
    }


@pytest.mark.parametrize("first", ROUNDS)
async def test_a_form_goes_on_where_it_was_and_does_once_what_it_does(database_url: str, first: int) -> None:
    moments = itertools.islice(itertools.cycle(Moment), first, None)
    async with serve(limits=False) as server, running(database_url) as bot_of:
        server.clock.set(MONDAY_AFTERNOON)
        async with opened(database_url) as store:
            secret = await store.write_plainly(prepare)
        curator, mentor, newcomer = (
            server.add_phone(f"П{id_}", id=id_) for id_ in (CURATOR, MENTOR, NEWCOMER)
        )
        for phone in (curator, mentor):
            phone.chat.started = True
        server.set_faults(latency=LATENCY)
        bot = bot_of(server)
        await bot.start()
        fate = Fate(server, bot, moments)
        await comes_in(Person(newcomer, fate), secret)
        await pairs(Person(curator, fate))
        await until(lambda: "Котов" in str(mentor.received) and "Иванова" in str(newcomer.received), PATIENCE)
        assert (await bot.terminate())[0] == 0
        async with opened(database_url) as store:
            done = await store.read(what_was_done)
    assert done == {
        "members": ["Белова Ольга Юрьевна", "Иванова Мария Петровна", "Котов Артём Игоревич"],
        "newcomer": ("teacher", "russian", ["discipline"]),
        "pairs": 1,
        "deeds": {"joined": 3, "invited": 1, "pair_proposed": 1},
        "letters": {"joined": 1, "pair_proposed": 2},
    }
