"""What a handler has at hand: who presses, when, in which language, and the door to the house."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from domain.people import Actor
from domain.refusals import NotAllowed
from storage.store import Store
from storage.tx import Tx
from views.words import Words

P = ParamSpec("P")
T = TypeVar("T")
Act = Callable[Concatenate[Tx, Actor, datetime, P], T]


@dataclass(frozen=True, slots=True)
class Here:
    """Made anew for each press from what the dispatcher knows of the update."""

    store: Store
    now: datetime
    words: Words
    known: Actor | None

    @property
    def actor(self) -> Actor:
        """Raises NotAllowed for a stranger: nobody in any school."""
        if self.known is None:
            raise NotAllowed
        return self.known

    async def look(self, action: Act[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Reads for a screen; rights are checked as for any action."""
        return await self.store.read(action, self.actor, self.now, *args, **kwargs)

    async def look_on_record(self, action: Act[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Reads what an action shows only while it writes down who looked (law 14); what was shown is kept
        nowhere else."""
        return await self.store.write_plainly(action, self.actor, self.now, *args, **kwargs)

    async def do(self, action: Act[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Changes something, once per update."""
        return await self.store.write(action, self.actor, self.now, *args, **kwargs)


def here(source: DialogManager | dict[str, Any]) -> Here:
    """From a dialog's manager, or from the data of a plain handler."""
    data = source if isinstance(source, dict) else source.middleware_data
    return Here(data["store"], data["now"], data["words"], data["actor"])


async def toast(event: CallbackQuery, text: str, *, alert: bool = False) -> None:
    """Short plain words over the screen; Telegram takes 200 characters. To a press that has waited
    too long (the bot or the network was away) they come as a message."""
    try:
        await event.answer(text[:200], show_alert=alert)
    except TelegramBadRequest:
        assert event.bot is not None
        await event.bot.send_message(event.from_user.id, text, parse_mode=None)


async def say(event: Message | CallbackQuery, text: str) -> None:
    """An answer worth keeping in the chat, or an alert where nothing can be written."""
    message = event.message if isinstance(event, CallbackQuery) else event
    if isinstance(message, Message):
        await message.answer(text)
