"""A person's phone: what a hand can do with it. Refusals are ValueErrors in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .chats import Chat, StoredMessage
from .entities import cleaned, completed, trimmed, units
from .media import content_of
from .parameters import Upload
from .shapes import Json
from .telegram import Telegram

T = TypeVar("T")
TEXT_LIMIT, CAPTION_LIMIT, DATA_LIMIT = 4096, 1024, 64
FILE_KINDS = ("photo", "voice", "document", "video", "audio", "video_note", "sticker", "animation")
SHOWN_MESSAGES = 300


class Phone:
    def __init__(self, telegram: Telegram, chat: Chat) -> None:
        self.telegram = telegram
        self.chat = chat

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def messages(self) -> list[Json]:
        """All that stands in the chat, oldest first, as the page gets it."""
        return [self.telegram.shown(self.chat, message) for message in self.chat.messages.values()]

    @property
    def received(self) -> list[Json]:
        """What the bot wrote and is still there."""
        return [message for message in self.messages if not message["playground"]["out"]]

    def json(self) -> Json:
        shown = list(self.chat.messages.values())[-SHOWN_MESSAGES:]
        return {
            "user": self.chat.user,
            "title": self.chat.title,
            "blocked": self.chat.blocked,
            "unread": self.chat.unread,
            "typing": self.chat.typing,
            "messages": [self.telegram.shown(self.chat, message) for message in shown],
            "reply_keyboard": self.chat.reply_keyboard,
        }

    async def until(self, look: Callable[[Phone], T], timeout: float = 5.0) -> T:
        """Waits until something true is seen on this phone, and gives it."""
        return await self.telegram.until(lambda: look(self), timeout)

    async def answer(self, query_id: str, timeout: float = 5.0) -> Json:
        """Waits for the first answer to a pressed button: {"alert", "text"?, "url"?}."""

        def look() -> list[Json]:
            query = self.telegram.queries.find(query_id)
            return query.answers if query else []

        return (await self.telegram.until(look, timeout))[0]

    def start(self, parameter: str = "") -> Json:
        """Pressing Start; one who had blocked the bot unblocks it so."""
        if self.chat.blocked:
            self.unblock()
        return self.send_text(f"/start {parameter}".strip())

    def send_text(self, text: str, reply_to: int | None = None) -> Json:
        """A text longer than a message goes as several, like from a real phone; gives the last."""
        text, _ = trimmed(cleaned(text), [])
        if not text:
            raise ValueError("there is nothing to send")
        for part in _parts(text):
            sent = self._send({"text": part, **_marked("entities", part)}, reply_to)
        keyboard = self.chat.reply_keyboard
        if keyboard and keyboard.get("one_time_keyboard"):
            self.telegram.tell_keyboard(self.chat, None)
        return sent

    def send_file(
        self,
        kind: str,
        data: bytes,
        name: str = "",
        *,
        mime_type: str = "",
        caption: str = "",
        reply_to: int | None = None,
        size: int | None = None,
        duration: int = 1,
        media_group_id: str = "",
    ) -> Json:
        """size pretends another size than the bytes have."""
        if kind not in FILE_KINDS:
            raise ValueError(f"no such kind of file: {kind}")
        if units(caption) > CAPTION_LIMIT:
            raise ValueError("the caption is too long")
        upload = Upload(name, mime_type, data, len(data) if size is None else size)
        stored = self.telegram.files.keep(kind, upload)
        content = content_of(self.telegram.files, kind, stored, {"duration": duration})
        if caption and kind not in ("sticker", "video_note"):
            content |= {"caption": caption, **_marked("caption_entities", caption)}
        return self._send(content, reply_to, {"media_group_id": media_group_id} if media_group_id else {})

    def send_contact(self, phone_number: str, first_name: str, last_name: str = "") -> Json:
        contact: Json = {"phone_number": phone_number, "first_name": first_name}
        contact |= {"last_name": last_name} if last_name else {}
        return self._send({"contact": {**contact, "user_id": self.id}})

    def send_location(self, latitude: float, longitude: float) -> Json:
        return self._send({"location": {"latitude": latitude, "longitude": longitude}})

    def pin(self, message_id: int) -> Json:
        """The chat says that it was pinned."""
        pinned = self.telegram.rendered(self.chat, self.chat.messages[message_id])
        return self._send({"pinned_message": pinned})

    def edit_text(self, message_id: int, text: str) -> Json:
        message = self.chat.messages.get(message_id)
        text, _ = trimmed(cleaned(text), [])
        if message is None or not message.out:
            raise ValueError("only an own message can be edited")
        if not text:
            raise ValueError("there is nothing to send")
        place = "text" if "text" in message.content else "caption"
        marks = "entities" if place == "text" else "caption_entities"
        bare = {k: v for k, v in message.content.items() if k not in (place, marks)}
        message.content = {**bare, place: text, **_marked(marks, text)}
        message.edit_date = self.telegram.clock.unix()
        rendered = self.telegram.rendered(self.chat, message)
        self.telegram.updates.add("edited_message", rendered)
        self.telegram.tell_message("edited", self.chat, message)
        return rendered

    def press(self, message_id: int, data: str) -> str:
        """Presses an inline button, on the keyboard or forged; gives the id of the query."""
        if len(data.encode()) > DATA_LIMIT:
            raise ValueError("callback data is at most 64 bytes")
        if not self.telegram.was_sent(message_id):
            raise ValueError("there is no such message")
        query = self.telegram.queries.press(self.id)
        message = self.chat.messages.get(message_id)
        gone = {"chat": self.chat.shape(), "message_id": message_id, "date": 0}
        shown = self.telegram.rendered(self.chat, message) if message else gone
        told = {"id": query.id, "from": self.chat.user, "message": shown, "data": data}
        self.telegram.updates.add("callback_query", {**told, "chat_instance": str(self.id * 7919)})
        return query.id

    def tap(self, label: str) -> str | Json:
        """Presses the newest inline button of this label, or sends the reply keyboard's."""
        for message in reversed(self.chat.messages.values()):
            for row in (message.inline_keyboard or {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label and "callback_data" in button:
                        return self.press(message.message_id, button["callback_data"])
        rows = (self.chat.reply_keyboard or {}).get("keyboard", [])
        if any(button["text"] == label for row in rows for button in row):
            return self.send_text(label)
        raise ValueError(f"no button {label!r} on this phone")

    def block(self) -> None:
        if not self.chat.blocked:
            self.chat.blocked = True
            self._membership("member", "kicked")

    def unblock(self) -> None:
        if self.chat.blocked:
            self.chat.blocked = False
            self._membership("kicked", "member")

    def deactivate(self) -> None:
        """The person's account is deleted."""
        self.chat.deactivated = True
        self.tell()

    def read(self) -> None:
        self.chat.unread = 0
        self.tell()

    def tell(self) -> None:
        if self.telegram.live.watched:
            self.telegram.live.tell({"type": "phone", "phone": self.json()})
        self.telegram.wake()

    def _membership(self, old: str, new: str) -> None:
        bot = self.telegram.account.user()
        event = {
            "chat": self.chat.shape(),
            "from": self.chat.user,
            "date": self.telegram.clock.unix(),
            "old_chat_member": {"user": bot, "status": old, **({"until_date": 0} if old == "kicked" else {})},
            "new_chat_member": {"user": bot, "status": new, **({"until_date": 0} if new == "kicked" else {})},
        }
        self.telegram.updates.add("my_chat_member", event)
        self.tell()

    def _send(self, content: Json, reply_to: int | None = None, extra: Json | None = None) -> Json:
        if self.chat.blocked:
            raise ValueError("the bot is blocked on this phone: unblock it first")
        if reply_to is not None and reply_to not in self.chat.messages:
            raise ValueError("there is no such message to reply to")
        message = StoredMessage(
            message_id=self.telegram.next_message_id(),
            date=self.telegram.clock.unix(),
            out=True,
            content=content,
            extra=extra or {},
            reply_to=reply_to,
        )
        return self.telegram.person_wrote(self.chat, message)


def _marked(name: str, text: str) -> Json:
    found = completed(text, [])
    return {name: found} if found else {}


def _parts(text: str) -> list[str]:
    """Pieces of at most 4096 UTF-16 units."""
    parts: list[str] = []
    piece: list[str] = []
    size = 0
    for sign in text:
        if size + units(sign) > TEXT_LIMIT:
            parts.append("".join(piece))
            piece, size = [], 0
        piece.append(sign)
        size += units(sign)
    return [*parts, "".join(piece)]
