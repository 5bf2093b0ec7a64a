"""One aiohttp application on one loopback port: Bot API, page, clock, phones, faults."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from aiohttp import web

from .account import Account
from .bot_api import TOKEN, BotApi, token_required
from .calls import Calls
from .chats import Chat
from .clock import Clock
from .control import Control, told_in_words
from .faults import Faults
from .phones import Phone
from .requests import BODY_LIMIT
from .shapes import Json
from .telegram import Telegram

PAGE = Path(__file__).parent.parent / "page"
FIRST_PERSON = 1001

T = TypeVar("T")
NextDue = Callable[[], Awaitable[datetime | None]]
Restart = Callable[[bool], Awaitable[None]]
LanguageChanged = Callable[[str], Awaitable[None]]


class Server:
    def __init__(self, telegram: Telegram, url: str) -> None:
        self.telegram = telegram
        self.url = url
        self.next_due: NextDue | None = None
        self.on_restart: Restart | None = None
        self.on_language: LanguageChanged | None = None
        self.extra_state: Json = {}  # what the supervisor adds to the page's state

    @property
    def token(self) -> str:
        return self.telegram.account.token

    @property
    def clock(self) -> Clock:
        return self.telegram.clock

    @property
    def calls(self) -> Calls:
        return self.telegram.calls

    @property
    def phones(self) -> list[Phone]:
        return [Phone(self.telegram, chat) for chat in self.telegram.chats.values()]

    def phone(self, id: int) -> Phone:
        if id not in self.telegram.chats:
            raise ValueError(f"there is no phone {id}")
        return Phone(self.telegram, self.telegram.chats[id])

    def add_phone(
        self,
        first_name: str,
        last_name: str = "",
        username: str = "",
        language_code: str = "ru",
        title: str = "",
        id: int | None = None,
    ) -> Phone:
        if not first_name:
            raise ValueError("a person has a first name")
        if id is None:
            id = max(self.telegram.chats, default=FIRST_PERSON - 1) + 1
        if id in self.telegram.chats or id <= 0:
            raise ValueError(f"the id {id} is taken or not a person's")
        names = {"last_name": last_name, "username": username, "language_code": language_code}
        user = {"id": id, "is_bot": False, "first_name": first_name, **{k: v for k, v in names.items() if v}}
        shown = title or f"{first_name} {last_name}".strip()
        self.telegram.chats[id] = Chat(user=user, title=shown)
        phone = self.phone(id)
        phone.tell()
        return phone

    def state(self) -> Json:
        account = self.telegram.account
        return {
            "now": self.clock.now().isoformat(),
            "bot": account.user(),
            "commands": account.commands_by_language(),
            "demo": self.telegram.demo,
            "phones": [phone.json() for phone in self.phones],
            **self.extra_state,
        }

    @property
    def pending_updates(self) -> int:
        """Updates that the bot has not confirmed."""
        return self.telegram.updates.pending

    async def until(self, look: Callable[[], T], timeout: float = 5.0) -> T:
        """Waits until something true is seen (calls, phones, updates), and gives it."""
        return await self.telegram.until(look, timeout)

    def add_update(self, update: Any) -> int:
        """Any update at all, for fuzzing and replay; gives its update_id."""
        return self.telegram.updates.add_raw(update)

    def set_faults(self, faults: Faults | None = None, **settings: Any) -> None:
        """Replaces the whole setting; with nothing given there are no faults."""
        self.telegram.faults = faults or Faults(**settings)
        wanted = self.telegram.faults.limits
        self.telegram.limits.enabled = self.telegram.limits_by_default if wanted is None else wanted
        if self.telegram.faults.down:
            self.telegram.updates.end_poll()

    async def turn_to_next(self) -> bool:
        due = await self.next_due() if self.next_due else None
        if due is not None:
            self.clock.set(max(due, self.clock.now()))
        return due is not None

    async def set_language(self, language_code: str) -> None:
        for phone in self.phones:
            phone.chat.user = {**phone.chat.user, "language_code": language_code}
            phone.tell()
        if self.on_language:
            await self.on_language(language_code)

    async def restart(self, demo: bool) -> None:
        self.telegram.demo = demo
        if self.on_restart:
            await self.on_restart(demo)
        else:
            self.telegram.reset()
        self.telegram.tell({"type": "reset"})

    def reset(self, demo: bool | None = None) -> None:
        """Takes everybody and everything away; the token, the commands and the clock stay."""
        if demo is not None:
            self.telegram.demo = demo
        self.telegram.reset()


@asynccontextmanager
async def serve(
    port: int = 0,
    token: str = "42:playground",
    *,
    host: str = "127.0.0.1",
    username: str = "nastavnik_bot",
    name: str = "Наставник",
    limits: bool = True,
    page: Path = PAGE,
    next_due: NextDue | None = None,
    restart: Restart | None = None,
    language_changed: LanguageChanged | None = None,
) -> AsyncIterator[Server]:
    telegram = Telegram(Account(token, username, name), limits)
    server = Server(telegram, "")
    server.next_due, server.on_restart, server.on_language = next_due, restart, language_changed
    runner = web.AppRunner(_application(server, page), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    server.url = f"http://{host}:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        await telegram.webhook.stop()
        telegram.updates.end_poll()
        telegram.live.close()
        await runner.cleanup()


def _application(server: Server, page: Path) -> web.Application:
    app = web.Application(middlewares=[token_required, told_in_words], client_max_size=BODY_LIMIT)
    app[TOKEN] = server.token
    BotApi(server.telegram).add_to(app)
    Control(server).add_to(app)

    async def front(request: web.Request) -> web.StreamResponse:
        index = page / "index.html"
        return web.FileResponse(index) if index.is_file() else web.Response(text="The page is not built.")

    app.router.add_get("/", front)
    if page.is_dir():
        app.router.add_static("/page", page)
    return app
