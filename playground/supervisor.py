"""Keeps the playground's Telegram and the bot beside it, and carries out what the page asks of both."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import create_engine

from domain.people import Language
from playground import memory
from playground.bot_process import BotProcess
from playground.demo import play_demo
from playground.server import serve
from storage import freezes, help_requests, outbox
from storage.people import people
from storage.tx import Tx

T = TypeVar("T")

SAVE_SECONDS = 2.0


class Supervisor:
    """`folder` holds the bot's database and what Telegram remembers."""

    def __init__(self, folder: Path, port: int) -> None:
        self._folder = folder
        self._port = port
        self._database = folder / "nastavnik.db"
        self._memory = folder / "telegram.pickle"
        self._changing = asyncio.Lock()

    async def live(self, stop: asyncio.Event) -> int:
        """Until stopped. 0, or what the bot ended with."""
        self._folder.mkdir(parents=True, exist_ok=True)
        async with serve(
            self._port,
            next_due=self._next_due,
            restart=self._restart,
            language_changed=self._speak,
        ) as server:
            self._server = server
            self._bot = BotProcess(server.url, server.token, f"sqlite:///{self._database}")
            await self._begin()
            if not await self._bot.start():
                return await self._bot.ended() or 2
            self._show_link()
            print(
                f"\n  Open {server.url} in a browser. Ctrl-C stops everything; nothing is lost.\n", flush=True
            )
            try:
                await self._watch(stop)
            finally:
                await self._bot.stop()
                memory.save(server, self._memory)
        return 0

    async def _begin(self) -> None:
        """Goes on where it was stopped, or makes the demo school."""
        if self._database.exists() and memory.load(self._server, self._memory):
            return
        await self._make(demo=True)

    async def _make(self, demo: bool) -> None:
        self._forget()
        self._server.extra_state["first_link"] = None
        self._server.reset(demo=demo)
        if demo:
            print("Making the demo school ...", flush=True)
            await play_demo(self._server, f"sqlite:///{self._database}")
        else:
            self._server.add_phone("Администратор", title="Администратор")
        memory.save(self._server, self._memory)

    def _forget(self) -> None:
        for path in self._folder.glob("nastavnik.db*"):
            path.unlink()
        self._memory.unlink(missing_ok=True)

    async def _watch(self, stop: asyncio.Event) -> None:
        """Saves what Telegram would remember; starts the bot anew if it fell."""
        while not stop.is_set():
            try:
                await asyncio.wait_for(stop.wait(), SAVE_SECONDS)
            except TimeoutError:
                async with self._changing:
                    memory.save(self._server, self._memory)
                    if self._bot.fell:
                        await self._bot.start()

    async def _restart(self, demo: bool) -> None:
        async with self._changing:
            await self._bot.stop()
            await self._make(demo)
            await self._bot.start()
            self._show_link()

    def _show_link(self) -> None:
        """The page offers the first administrator's link where there is one."""
        self._server.extra_state["first_link"] = self._bot.link

    async def _next_due(self) -> datetime | None:
        """The moment of the next notice or step of the bot, by its own database."""
        return await asyncio.to_thread(self._ask, next_due)

    async def _speak(self, language_code: str) -> None:
        """Everybody's language, as if each had chosen it; their screens come anew in it."""
        code = "en" if language_code == "en" else "ru"
        await asyncio.to_thread(self._ask, lambda tx: speak(tx, Language(code)))
        for phone in self._server.phones:
            if phone.chat.started and not phone.chat.blocked:
                phone.start()

    def _ask(self, unit: Callable[[Tx], T]) -> T:
        """Looks into the bot's database from outside, as its administrator would."""
        engine = create_engine(f"sqlite:///{self._database}", connect_args={"timeout": 10})
        try:
            with engine.begin() as connection:
                return unit(Tx(connection))
        finally:
            engine.dispose()


def next_due(tx: Tx) -> datetime | None:
    moments = [outbox.next_due(tx), help_requests.next_step(tx), freezes.next_alarm(tx)]
    return min((moment for moment in moments if moment is not None), default=None)


def speak(tx: Tx, language: Language) -> None:
    tx.run(people.update().values(language=language.value))
