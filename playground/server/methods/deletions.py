"""Deleting: what is older than 48 hours by the playground's clock stays."""

from __future__ import annotations

from typing import Any

from playground.server.chats import Chat, StoredMessage
from playground.server.parameters import Parameters, to_integer
from playground.server.refusals import bad
from playground.server.telegram import Telegram

REVOCABLE_SECONDS = 48 * 3600
TOGETHER = 100


def delete_message(telegram: Telegram, p: Parameters) -> bool:
    if not p.text("chat_id"):
        raise bad("Chat identifier is not specified")
    if not p.message_id():
        raise bad("Message identifier is not specified")
    chat = telegram.chat_to_write(p.text("chat_id"))
    message = telegram.message(chat, p.message_id(), "message to delete")
    _delete(telegram, chat, [message])
    return True


def delete_messages(telegram: Telegram, p: Parameters) -> bool:
    """Those that are not there are skipped; one that is too old stops them all."""
    ids = _ids(p)
    chat = telegram.chat_to_write(p.text("chat_id"))
    _delete(telegram, chat, [chat.messages[id] for id in ids if id in chat.messages])
    return True


def _ids(p: Parameters) -> list[int]:
    given = p.json("message_ids", "Can't parse message_ids JSON object")
    if given is None or given == []:
        raise bad("Message identifiers are not specified")
    if not isinstance(given, list):
        raise bad("Expected an Array of message identifiers")
    if len(given) > TOGETHER:
        raise bad("Too many message identifiers specified")
    ids = []
    for value in given:
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise bad("Message identifier must be a Number")
        if to_integer(str(value)) <= 0:
            raise bad("Invalid message identifier specified")
        ids.append(to_integer(str(value)))
    return ids


def _delete(telegram: Telegram, chat: Chat, messages: list[StoredMessage]) -> None:
    now = telegram.clock.unix()
    if any(now - message.date > REVOCABLE_SECONDS for message in messages):
        raise bad("Message can't be deleted for everyone")
    for message in messages:
        chat.messages.pop(message.message_id, None)
    if messages:
        gone = [message.message_id for message in messages]
        telegram.tell({"type": "deleted", "chat_id": chat.id, "message_ids": gone})


METHODS: dict[str, Any] = {"deleteMessage": delete_message, "deleteMessages": delete_messages}
