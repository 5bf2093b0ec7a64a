"""Whatever is asked, it is answered: with a result or with a refusal, never with a fault of the server's own."""

from __future__ import annotations

import random
from typing import Any

from playground.server import Phone, Server
from playground.server.methods import METHODS
from tests.playground.bot import Bot

NAMES = (
    "chat_id from_chat_id message_id message_ids text parse_mode entities caption caption_entities reply_markup"
    " reply_parameters photo document voice video media file_id callback_query_id action reaction commands scope"
    " language_code latitude longitude phone_number first_name offset limit allowed_updates url link_preview_options"
)
JUNK: list[Any] = [
    "",
    "x",
    "-",
    "--5",
    "1e9",
    "null",
    "{}",
    "[]",
    "[[]]",
    '{"type": 5}',
    '[{"type": "photo"}]',
    '{"inline_keyboard": [[5]]}',
    '{"keyboard": [[null]]}',
    '{"inline_keyboard": [[{"text": null}]]}',
    '{"inline_keyboard": [[{"text": "x", "web_app": {"url": 5}}]]}',
    '{"message_id": "x"}',
    '{"message_id": 1.5}',
    '{"type": "chat", "chat_id": {}}',
    '[{"offset": 0, "length": 1, "type": "text_mention", "user": 5}]',
    "<b>x",
    "attach://x",
    "😀" * 10,
    "\ud800",
    '{"type": "emoji", "emoji": "\\ud800"}',
    0,
    -1,
    2**70,
    1.5,
    True,
    None,
    [],
    {},
    [1, "a", None],
    {"type": "emoji"},
]


async def test_any_call_is_answered(bot: Bot, anna: Phone, server: Server) -> None:
    names, chance = NAMES.split(), random.Random(7)
    for _ in range(1500):
        method = chance.choice([name for name in METHODS if name not in ("setwebhook", "getupdates")])
        params = {name: chance.choice(JUNK) for name in chance.sample(names, 6)}
        params |= chance.choice(
            [{}, {"chat_id": anna.id}, {"chat_id": anna.id, "message_id": 1, "text": "x"}]
        )
        answer = await bot.ask(method, **params)
        assert answer["ok"] or answer["error_code"] in (400, 403, 404), (method, params)


async def test_any_get_updates_is_answered(bot: Bot, anna: Phone) -> None:
    for value in (value for value in JUNK if value != "\ud800"):
        assert (await bot.ask("getUpdates", offset=value, limit=value, allowed_updates=value))["ok"] is True
