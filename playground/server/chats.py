"""The private chat of the bot with one person: its messages, and what the person's phone shows of it."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass, field

from .shapes import Json

KEPT_MESSAGES = 5_000
TYPING_SECONDS = 5.0


@dataclass(slots=True)
class StoredMessage:
    message_id: int
    date: int
    out: bool  # the person wrote it
    content: Json
    extra: Json = field(default_factory=dict)
    reply_to: int | None = None
    inline_keyboard: Json | None = None
    other_markup: Json | None = None
    protected: bool = False
    service: bool = False
    edit_date: int | None = None

    @property
    def forwarded(self) -> bool:
        return "forward_origin" in self.extra


@dataclass(slots=True)
class Chat:
    user: Json
    title: str = ""
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    unread: int = 0
    typing_until: float = 0.0
    reply_keyboard: Json | None = None
    pinned: int | None = None
    messages: OrderedDict[int, StoredMessage] = field(default_factory=OrderedDict)

    @property
    def id(self) -> int:
        return int(self.user["id"])

    @property
    def typing(self) -> bool:
        return time.monotonic() < self.typing_until

    def shape(self) -> Json:
        names = ("first_name", "last_name", "username")
        return {
            "id": self.id,
            "type": "private",
            **{name: self.user[name] for name in names if name in self.user},
        }

    def add(self, message: StoredMessage) -> None:
        self.messages[message.message_id] = message
        while len(self.messages) > KEPT_MESSAGES:
            self.messages.popitem(last=False)

    def render(self, message: StoredMessage, bot: Json) -> Json:
        """The Message of the Bot API; it is a copy, later edits do not reach it."""
        told: Json = {
            "message_id": message.message_id,
            "from": self.user if message.out else bot,
            "chat": self.shape(),
            "date": message.date,
            **({"edit_date": message.edit_date} if message.edit_date else {}),
            **message.extra,
            **message.content,
        }
        replied = self.messages.get(message.reply_to) if message.reply_to else None
        if replied is not None:
            whole = self.render(replied, bot)
            told["reply_to_message"] = {k: v for k, v in whole.items() if k != "reply_to_message"}
        if message.protected:
            told["has_protected_content"] = True
        if message.inline_keyboard:
            told["reply_markup"] = message.inline_keyboard
        return told
