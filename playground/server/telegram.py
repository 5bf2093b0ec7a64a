"""The whole of this small Telegram: the bot's account, chats, updates, and who is watching."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from .account import Account
from .callbacks import Queries
from .calls import Calls
from .chats import Chat, StoredMessage
from .clock import Clock
from .faults import Faults
from .files import Files
from .limits import Limits
from .live import Live
from .parameters import to_integer
from .refusals import BLOCKED, CANNOT_INITIATE, DEACTIVATED, bad, forbidden, not_found
from .shapes import Json
from .updates import Updates
from .webhook import Webhook

T = TypeVar("T")


class Telegram:
    def __init__(self, account: Account, limits: bool) -> None:
        self.account = account
        self.clock = Clock()
        self.clock.on_turn = self._tell_clock
        self.live = Live()
        self.calls = Calls()
        self.limits = Limits(limits)
        self.limits_by_default = limits
        self.faults = Faults()
        self.demo = False
        self.updates = Updates(self.clock)
        self.webhook = Webhook(self.updates)
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.queries = Queries(self.clock)
        self._listeners: set[Callable[[], None]] = set()
        self.last_message_id = 0
        self.updates.on_confirmed = self.wake

    def reset(self) -> None:
        """No people, no messages, no updates; ids go on, so that nothing old is taken for new."""
        self.chats.clear()
        self.updates.clear()
        self.files = Files()
        self.queries = Queries(self.clock)
        self.tell({"type": "reset"})

    def next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def was_sent(self, message_id: int) -> bool:
        return 0 < message_id <= self.last_message_id

    def chat(self, chat_id: str) -> Chat:
        if not chat_id:
            raise bad("chat_id is empty")
        found = self.chats.get(to_integer(chat_id))
        if found is None:
            raise not_found("chat")
        return found

    def chat_to_write(self, chat_id: str) -> Chat:
        """The chat that the bot may write to: its person has started it and has not gone."""
        chat = self.chat(chat_id)
        if chat.deactivated:
            raise forbidden(DEACTIVATED)
        if not chat.started:
            raise forbidden(CANNOT_INITIATE)
        if chat.blocked:
            raise forbidden(BLOCKED)
        return chat

    def message(self, chat: Chat, message_id: int, called: str) -> StoredMessage:
        found = chat.messages.get(message_id)
        if found is None:
            raise not_found(called)
        return found

    def bot_wrote(self, chat: Chat, message: StoredMessage) -> Json:
        """Puts a message of the bot into the chat and shows it on the phone."""
        chat.add(message)
        chat.unread += 1
        chat.typing_until = 0.0
        self.tell_message("message", chat, message)
        return self.rendered(chat, message)

    def person_wrote(self, chat: Chat, message: StoredMessage) -> Json:
        """Puts a message of the person into the chat and gives the bot its update."""
        chat.started = True
        chat.add(message)
        rendered = self.rendered(chat, message)
        self.updates.add("message", rendered)
        self.tell_message("message", chat, message)
        return rendered

    def rendered(self, chat: Chat, message: StoredMessage) -> Json:
        return chat.render(message, self.account.user())

    def shown(self, chat: Chat, message: StoredMessage) -> Json:
        """The message as the page gets it."""
        files = {file_id: f"/playground/files/{file_id}" for file_id in file_ids(message.content)}
        own: Json = {"out": message.out, "deleted": False, "files": files}
        if message.other_markup and "force_reply" in message.other_markup:
            own["force_reply"] = message.other_markup
        return {**self.rendered(chat, message), "playground": own}

    def tell_message(self, kind: str, chat: Chat, message: StoredMessage) -> None:
        if self.live.watched:
            self.live.tell({"type": kind, "chat_id": chat.id, "message": self.shown(chat, message)})
        self.wake()

    def tell_keyboard(self, chat: Chat, keyboard: Json | None) -> None:
        chat.reply_keyboard = keyboard
        self.tell({"type": "keyboard", "chat_id": chat.id, "reply_keyboard": keyboard})

    def tell(self, event: Json) -> None:
        self.live.tell(event)
        self.wake()

    def _tell_clock(self, now: datetime) -> None:
        self.tell({"type": "clock", "now": now.isoformat()})

    def wake(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    async def until(self, look: Callable[[], T], timeout: float) -> T:
        """Waits for something to be seen in this Telegram; looks again after each change."""
        changed = asyncio.Event()
        self._listeners.add(changed.set)
        try:
            async with asyncio.timeout(timeout):
                while not (seen := look()):
                    await changed.wait()
                    changed.clear()
        finally:
            self._listeners.discard(changed.set)
        return seen


def file_ids(content: Any) -> list[str]:
    """Every file_id in a message's content, thumbnails too."""
    if isinstance(content, list):
        return [found for item in content for found in file_ids(item)]
    if not isinstance(content, dict):
        return []
    own = [content["file_id"]] if isinstance(content.get("file_id"), str) else []
    return own + [found for value in content.values() for found in file_ids(value)]
