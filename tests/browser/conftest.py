"""A real Chromium, the real playground, and a bot that does what a test tells it to."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from playground.server import Server, serve

Json = dict[str, Any]

LAPTOP = (1366, 768)
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]


def chromium_path() -> str | None:
    usual = Path("/usr/bin/chromium")
    names = ("chromium", "chromium-browser", "google-chrome")
    return str(usual) if usual.exists() else next(filter(None, map(shutil.which, names)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker runs them all: each worker would start a Chromium of its own."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))


class ScriptedBot:
    """Calls the Bot API over HTTP, as any bot does."""

    def __init__(self, server: Server, session: aiohttp.ClientSession) -> None:
        self.server, self.session, self.offset = server, session, 0
        self.base = f"{server.url}/bot{server.token}/"

    async def call(self, method: str, **parameters: Any) -> Any:
        async with self.session.post(self.base + method, json=parameters) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def send(self, chat_id: int, text: str, **parameters: Any) -> int:
        sent = await self.call("sendMessage", chat_id=chat_id, text=text, parse_mode="HTML", **parameters)
        return int(sent["message_id"])

    async def upload(self, method: str, chat_id: int, field: str, name: str, data: bytes) -> Json:
        form = aiohttp.FormData({"chat_id": str(chat_id)})
        form.add_field(field, data, filename=name)
        async with self.session.post(self.base + method, data=form) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return dict(answer["result"])

    async def update(self) -> Json:
        """The next update; fails when none comes within five seconds."""
        updates = await self.call("getUpdates", offset=self.offset, limit=1, timeout=5)
        assert updates, "no update came"
        self.offset = updates[0]["update_id"] + 1
        return dict(updates[0])

    async def download(self, file_id: str) -> bytes:
        path = (await self.call("getFile", file_id=file_id))["file_path"]
        async with self.session.get(f"{self.server.url}/file/bot{self.server.token}/{path}") as response:
            return await response.read()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = chromium_path()
    if path is None:
        pytest.skip("Chromium is not installed: the page is not tried in a browser")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def server() -> AsyncIterator[Server]:
    async with serve(limits=False) as server:
        yield server


@pytest_asyncio.fixture(loop_scope="session")
async def bot(server: Server) -> AsyncIterator[ScriptedBot]:
    async with aiohttp.ClientSession() as session:
        yield ScriptedBot(server, session)


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, server: Server) -> AsyncIterator[Page]:
    """The page on a laptop; any error in its scripts fails the test."""
    width, height = LAPTOP
    context = await browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    context.set_default_timeout(5000)
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(server.url)
    await page.wait_for_selector("body[data-ready=true]")
    yield page
    await context.close()
    assert errors == []
