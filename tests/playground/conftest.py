from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from playground.server import Phone, Server, serve
from tests.playground.bot import Bot


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve(limits=False) as running:
        yield running


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with aiohttp.ClientSession() as session:
        yield Bot(server, session)


@pytest.fixture
def anna(server: Server) -> Phone:
    """A person who has started the bot; nothing of that is left to fetch."""
    phone = server.add_phone("Анна", "Белова", title="Анна Белова · наставляемая")
    phone.start()
    server.telegram.updates.clear()
    return phone
