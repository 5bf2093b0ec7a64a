"""The first words with the Bot API: whether it is there, knows the token, and gives updates by polling."""

import asyncio
import json
from typing import Any

import aiohttp
from aiogram import Bot

from bot.settings import SettingsWrong

PATIENCE = 3.0
"""Seconds to find the server; a start that waits longer looks like one that hangs."""
PAUSE = 0.5
ANSWER_WITHIN = aiohttp.ClientTimeout(total=30, sock_connect=PATIENCE)
"""Who has taken the call may be slow to answer."""


async def introduce(bot: Bot, session: aiohttp.ClientSession) -> None:
    """Raises SettingsWrong where the token or the address is wrong.

    A webhook that was left on the token is taken off, or getUpdates would be refused; what waits for
    it is kept.
    """
    await _ask(bot, session, "getMe")
    await _ask(bot, session, "deleteWebhook")
    await bot.me()


async def _ask(bot: Bot, session: aiohttp.ClientSession, method: str) -> None:
    loop = asyncio.get_running_loop()
    give_up_at = loop.time() + PATIENCE
    while True:
        trouble = await _trouble(bot, session, method)
        if trouble is None:
            return
        if loop.time() + PAUSE > give_up_at:
            raise SettingsWrong(f"BOT_API_URL: {trouble}")
        await asyncio.sleep(PAUSE)


async def _trouble(bot: Bot, session: aiohttp.ClientSession, method: str) -> str | None:
    """What may pass, in words; None: it is done. Raises SettingsWrong for what will not pass."""
    url = bot.session.api.api_url(bot.token, method)
    try:
        async with session.post(url, timeout=ANSWER_WITHIN) as response:
            status, answer = response.status, _json(await response.read())
    except aiohttp.InvalidURL:
        raise SettingsWrong("BOT_API_URL: is no address") from None
    except (aiohttp.ClientError, TimeoutError, OSError):
        return "the Bot API server does not answer"
    if answer.get("ok") is True:
        return None
    if status == 401 or (status == 404 and answer.get("description") == "Not Found"):
        raise SettingsWrong("BOT_TOKEN: the Bot API does not know this token")
    if status >= 500 or status == 429:
        return f"the Bot API server answers {status}"
    raise SettingsWrong(f"BOT_API_URL: no Bot API there (it answers {status})")


def _json(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}
