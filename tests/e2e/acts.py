"""A person's acts, counted: a press, a message, a file. The bot is a process behind HTTP."""

import re
from typing import Any

from playground.hands import keyboard_of, text_of
from playground.server import Phone, Server

PATIENCE = 20.0


class Person:
    def __init__(self, server: Server, name: str) -> None:
        self.phone: Phone = server.add_phone(name, title=name)
        self.acts = 0

    @property
    def newest(self) -> dict[str, Any]:
        return self.phone.received[-1]

    async def start(self, secret: str = "") -> None:
        """Opens a link or sends /start; answered by a message below it."""
        await self._said(self.phone.start(secret))

    async def write(self, text: str, reply_to: int | None = None) -> None:
        await self._said(self.phone.send_text(text, reply_to))

    async def press(self, label: str) -> str | None:
        """The newest button with these words, waited for; gives what the press was answered with."""
        message_id, data = await self.phone.until(lambda _: self._find(label), PATIENCE)
        self.acts += 1
        answer = await self.phone.answer(self.phone.press(message_id, data), PATIENCE)
        return answer.get("text")

    async def sees(self, words: str) -> dict[str, Any]:
        """Waits for a message of the bot with these words, and gives the newest such."""
        return await self.phone.until(lambda _: self._with(words), PATIENCE)

    async def link(self, not_this: str = "") -> str:
        """The secret of the newest invitation on this phone."""
        return await self.phone.until(lambda _: self._secret(not_this), PATIENCE)

    async def _said(self, sent: dict[str, Any]) -> None:
        self.acts += 1
        await self.phone.until(
            lambda _: any(m["message_id"] > sent["message_id"] for m in self.phone.received), PATIENCE
        )

    def _find(self, label: str) -> tuple[int, str] | None:
        for message in reversed(self.phone.received):
            for row in keyboard_of(message):
                for button in row:
                    if label in button["text"] and "callback_data" in button:
                        return message["message_id"], button["callback_data"]
        return None

    def _with(self, words: str) -> dict[str, Any] | None:
        return next((m for m in reversed(self.phone.received) if words in text_of(m)), None)

    def _secret(self, not_this: str) -> str | None:
        for message in reversed(self.phone.received):
            found = re.search(r"[?&]start=([\w-]{20,})", str(message))
            if found and found.group(1) != not_this:
                return found.group(1)
        return None
