"""Chats: who is there, what the bot seems to be doing, reactions and pins."""

from __future__ import annotations

import time
from typing import Any

from playground.server.chats import TYPING_SECONDS, StoredMessage
from playground.server.parameters import Parameters
from playground.server.refusals import bad
from playground.server.shapes import Json, required_string
from playground.server.telegram import Telegram

ACTIONS = frozenset(
    [
        "cancel",
        "typing",
        "record_video",
        "upload_video",
        "record_audio",
        "record_voice",
        "upload_audio",
        "upload_voice",
        "upload_photo",
        "upload_document",
        "choose_sticker",
        "pick_up_location",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
REACTIONS = (
    " ❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌"
    " 🕊 🤡 🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓"
    " 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡"
    " 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡 "
)


def get_chat(telegram: Telegram, p: Parameters) -> Json:
    chat = telegram.chat(p.text("chat_id"))
    limits = {"max_reaction_count": 11, "accent_color_id": 0}
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return {**chat.shape(), **limits, "accepted_gift_types": dict.fromkeys(gifts, True)}


def send_chat_action(telegram: Telegram, p: Parameters) -> bool:
    action = p.text("action").lower()
    if action not in ACTIONS:
        raise bad("Wrong parameter action in request")
    chat = telegram.chat_to_write(p.text("chat_id"))
    chat.typing_until = 0.0 if action == "cancel" else time.monotonic() + TYPING_SECONDS
    telegram.tell({"type": "typing", "chat_id": chat.id, "action": action})
    return True


def set_message_reaction(telegram: Telegram, p: Parameters) -> bool:
    reaction = _reaction(p)
    chat = telegram.chat_to_write(p.text("chat_id"))
    message = telegram.message(chat, p.message_id(), "message to react")
    if len(reaction) > 1 or any(f" {item.get('emoji')} " not in REACTIONS for item in reaction):
        raise bad("REACTION_INVALID")
    message.extra = {k: v for k, v in message.extra.items() if k != "reactions"}
    if reaction:
        message.extra["reactions"] = reaction
    telegram.tell_message("edited", chat, message)
    return True


def _reaction(p: Parameters) -> list[Json]:
    given = p.json("reaction", "Can't parse reaction types JSON object")
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad("Expected an Array of ReactionType")
    for item in given:
        if not isinstance(item, dict):
            raise bad("Can't parse ReactionType: expected an Object")
        if required_string(item, "type") != "emoji":
            raise bad("Can't parse ReactionType: invalid reaction type specified")
    return given


def pin_chat_message(telegram: Telegram, p: Parameters) -> bool:
    chat = telegram.chat_to_write(p.text("chat_id"))
    message = telegram.message(chat, p.message_id(), "message to pin")
    if message.service:
        raise bad("Service messages can't be pinned")
    chat.pinned = message.message_id
    content = {"pinned_message": telegram.rendered(chat, message)}
    id, now = telegram.next_message_id(), telegram.clock.unix()
    telegram.bot_wrote(chat, StoredMessage(id, now, out=False, content=content, service=True))
    return True


METHODS: dict[str, Any] = {
    "getChat": get_chat,
    "sendChatAction": send_chat_action,
    "setMessageReaction": set_message_reaction,
    "pinChatMessage": pin_chat_message,
}
