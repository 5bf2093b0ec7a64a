"""The first words with the Bot API: whether it is there and knows the token.

Without aiogram, whose import takes most of a start: what cannot work says so at once.
"""

import asyncio
import json
from typing import Any

import aiohttp

from bot.settings import Settings, SettingsWrong

PATIENCE = 2.0
"""Seconds to find the server; a start that waits longer looks like one that hangs."""
PAUSE = 0.5
ANSWER_WITHIN = aiohttp.ClientTimeout(total=30, sock_connect=PATIENCE)
"""Who has taken the call may be slow to answer."""


async def introduce(settings: Settings) -> None:
    """Raises SettingsWrong where the token or the address is wrong."""
    async with aiohttp.ClientSession(timeout=ANSWER_WITHIN) as session:
        await _ask(session, f"{settings.bot_api_url}/bot{settings.bot_token}/getMe")


async def _ask(session: aiohttp.ClientSession, url: str) -> None:
    loop = asyncio.get_running_loop()
    give_up_at = loop.time() + PATIENCE
    while True:
        trouble = await _trouble(session, url)
        if trouble is None:
            return
        if loop.time() + PAUSE > give_up_at:
            raise SettingsWrong(f"BOT_API_URL: {trouble}")
        await asyncio.sleep(PAUSE)


async def _trouble(session: aiohttp.ClientSession, url: str) -> str | None:
    """What may pass, in words; None: it is done. Raises SettingsWrong for what will not pass."""
    try:
        async with session.post(url) as response:
            status, answer = response.status, _json(await response.read())
    except aiohttp.InvalidURL:
        raise SettingsWrong("BOT_API_URL: is no address") from None
    except (aiohttp.ClientError, TimeoutError, OSError):
        return "the Bot API server does not answer"
    if answer.get("ok") is True:
        return None
    if status == 200 and isinstance(answer.get("error_code"), int):
        status = answer["error_code"]
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
