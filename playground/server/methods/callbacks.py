"""answerCallbackQuery: a second answer is taken and shows nothing new."""

from __future__ import annotations

from typing import Any

from playground.server.parameters import Parameters
from playground.server.refusals import bad
from playground.server.shapes import Json
from playground.server.telegram import Telegram

TEXT_LIMIT = 200


def answer_callback_query(telegram: Telegram, p: Parameters) -> bool:
    query = telegram.queries.living(p.text("callback_query_id"))
    text, url = p.text("text"), p.text("url")
    if len(text) > TEXT_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    if url and not url.startswith((f"https://t.me/{telegram.account.username}?", "tg://resolve?domain=")):
        raise bad("URL_INVALID")
    answer: Json = {"alert": p.flag("show_alert")}
    answer |= {name: value for name, value in (("text", text), ("url", url)) if value}
    query.answers.append(answer)
    if len(query.answers) == 1:
        told = {"type": "answer", "chat_id": query.chat_id, "callback_query_id": query.id}
        telegram.tell({**told, **answer})
    return True


METHODS: dict[str, Any] = {"answerCallbackQuery": answer_callback_query}
