"""`make run` without a token (U12): one address to open, a living school, and nothing lost by Ctrl-C."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.nursery import ROOT

ANNA = "Анна Сергеевна · молодой учитель"
OLGA = "Ольга Юрьевна · куратор"
PYOTR = "Пётр Ильич · психолог, администратор"


class Page:
    """What the page asks of the playground, by hand."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def state(self) -> dict[str, Any]:
        async with self._session.get(f"{self._url}/playground/state") as answer:
            state: dict[str, Any] = await answer.json()
        return state

    async def post(self, path: str, **asked: Any) -> dict[str, Any]:
        async with self._session.post(f"{self._url}{path}", json=asked) as answer:
            said: dict[str, Any] = await answer.json()
        return said

    async def phone(self, title: str) -> dict[str, Any]:
        return next(p for p in (await self.state())["phones"] if p["title"] == title)

    async def press(self, title: str, label: str) -> None:
        phone = await self.phone(title)
        for message in reversed(phone["messages"]):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"]:
                        place = f"/playground/phones/{phone['user']['id']}/press"
                        await self.post(place, message_id=message["message_id"], data=button["callback_data"])
                        return
        raise LookupError(label)

    async def sees(self, title: str, words: str) -> bool:
        for _ in range(200):
            if any(words in str(m.get("text")) for m in (await self.phone(title))["messages"]):
                return True
            await asyncio.sleep(0.1)
        return False


@asynccontextmanager
async def make_run(folder: Path) -> AsyncIterator[Page]:
    """Ends by Ctrl-C."""
    environment = {**os.environ, "PLAYGROUND_PORT": "0", "BOT_TOKEN": "", "PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "playground.run",
        cwd=folder,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    said = ""
    while not (found := re.search(r"Open (http://\S+)", said)):
        line = await asyncio.wait_for(process.stdout.readline(), 90)
        assert line, said
        said += line.decode()
    async with aiohttp.ClientSession() as session:
        yield Page(session, found.group(1))
    process.send_signal(signal.SIGINT)
    await asyncio.wait_for(process.stdout.read(), 30)
    assert await process.wait() == 0


async def test_in_the_demo_school_a_petition_waits_for_the_curator_and_a_guest_is_asked(
    tmp_path: Path,
) -> None:
    async with make_run(tmp_path) as page:
        assert await page.sees(OLGA, "Сафин Тимур Русланович просит перерыв")
        assert await page.sees(PYOTR, "Мария Петровна Иванова зовёт вас с собой на встречу пары")


async def test_one_command_one_address_one_press_and_nothing_is_lost_by_ctrl_c(tmp_path: Path) -> None:
    async with make_run(tmp_path) as page:
        people = {phone["title"]: len(phone["messages"]) for phone in (await page.state())["phones"]}
        assert min(people.values()) > 1
        await page.press(ANNA, "Попросить помощь")
        assert await page.sees(ANNA, "Напишите, что случилось")
        before = await page.phone(ANNA)
    async with make_run(tmp_path) as page:
        assert (await page.phone(ANNA))["messages"] == before["messages"]
        place = f"/playground/phones/{before['user']['id']}/text"
        await page.post(place, text="Дети не слушают, что делать?")
        assert await page.sees("Мария Петровна · наставник", "Дети не слушают")
        await page.post("/playground/restart", demo=False)
        empty = await page.state()
    assert (empty["demo"], len(empty["phones"])) == (False, 1)
    assert re.fullmatch(r"https://t\.me/nastavnik_bot\?start=[\w-]{32}", empty["first_link"])
