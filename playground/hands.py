"""A person's hands on a phone: writes, presses, and waits until the bot has done all that follows."""

from collections.abc import Awaitable, Callable
from typing import Any

from playground.server.phones import Phone

Json = dict[str, Any]


class Hands:
    def __init__(self, raw: Phone, settle: Callable[[], Awaitable[None]]) -> None:
        self.raw = raw
        self._settle = settle
        self.alert: str | None = None
        """What the last press was answered with, if anything was said."""

    @property
    def id(self) -> int:
        return self.raw.id

    @property
    def received(self) -> list[Json]:
        """What the bot wrote and still stands, oldest first."""
        return self.raw.received

    @property
    def last(self) -> Json:
        return self.received[-1]

    @property
    def text(self) -> str:
        return text_of(self.last)

    @property
    def texts(self) -> list[str]:
        return [text_of(message) for message in self.received]

    @property
    def buttons(self) -> list[str]:
        """Labels of the newest message that has buttons."""
        newest = next((rows for m in reversed(self.received) if (rows := keyboard_of(m))), [])
        return [button["text"] for row in newest for button in row]

    async def start(self, parameter: str = "") -> None:
        self.raw.start(parameter)
        await self._settle()

    async def write(self, text: str, reply_to: int | None = None) -> Json:
        sent = self.raw.send_text(text, reply_to)
        await self._settle()
        return sent

    async def send_file(self, kind: str, data: bytes = b"data", **options: Any) -> Json:
        sent = self.raw.send_file(kind, data, **options)
        await self._settle()
        return sent

    async def pin(self, message_id: int) -> None:
        self.raw.pin(message_id)
        await self._settle()

    async def edit(self, message_id: int, text: str) -> None:
        self.raw.edit_text(message_id, text)
        await self._settle()

    async def press(self, label: str) -> None:
        """The newest button whose label contains these words."""
        await self.press_data(*self.find(label))

    async def press_data(self, message_id: int, data: str) -> None:
        """Any data under any message: an old button, another's, a forged one."""
        query = self.raw.press(message_id, data)
        await self._settle()
        self.alert = (await self.raw.answer(query)).get("text")

    async def press_gone(self, label: str) -> None:
        """The same, after the message under which it stands has been deleted: the bot is told of it no more than
        where it stood."""
        message_id, data = self.find(label)
        del self.raw.chat.messages[message_id]
        await self.press_data(message_id, data)

    def find(self, label: str) -> tuple[int, str]:
        """The message and the callback data of the newest button with these words."""
        for message in reversed(self.received):
            for row in keyboard_of(message):
                for button in row:
                    if label in button["text"] and "callback_data" in button:
                        return message["message_id"], button["callback_data"]
        raise LookupError(f"no button {label!r}; there are {self.buttons}; the screen says {self.texts[-1:]}")


def text_of(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def keyboard_of(message: Json) -> list[list[Json]]:
    rows: list[list[Json]] = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return rows
