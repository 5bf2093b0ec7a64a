"""One living message: edited in place while it stands last in the chat, sent anew when it does not."""

from collections.abc import Awaitable, Callable
from secrets import randbits
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram_dialog.api.entities import NewMessage, OldMessage, ShowMode, stack
from aiogram_dialog.api.entities.stack import id_to_str
from aiogram_dialog.api.exceptions import OutdatedIntent
from aiogram_dialog.api.internal import STACK_KEY
from aiogram_dialog.manager.manager import ManagerImpl
from aiogram_dialog.manager.manager_factory import DefaultManagerFactory
from aiogram_dialog.manager.message_manager import MessageManager
from aiogram_dialog.utils import remove_intent_id

from bot.conversation import current

DEEPEST = 30
"""Screens open above one another."""


def screen_id() -> str:
    """One of so many that it never comes twice."""
    return id_to_str(randbits(40))


def keep_screens_apart() -> None:
    """aiogram-dialog's own ids repeat once in a hundred times within a second: of two open screens with one id, going
    back from the upper one lost both."""
    stack.new_id = screen_id


class LivingMessage(MessageManager):
    """Knows the newest message of the chat: below a notice the screen comes anew."""

    async def show_message(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None
    ) -> OldMessage:
        conversation = current.get()
        stands_last = old_message is not None and old_message.message_id >= conversation.newest_message_id
        if new_message.show_mode is ShowMode.EDIT and not stands_last:
            new_message.show_mode = ShowMode.SEND
        shown = await super().show_message(bot, new_message, old_message)
        conversation.newest_message_id = max(conversation.newest_message_id, shown.message_id)
        return shown

    async def edit_message_safe(self, bot: Bot, new_message: NewMessage, old_message: OldMessage) -> Message:
        """Whatever the reason why the old screen cannot become the new one: it comes anew."""
        try:
            return await super().edit_message_safe(bot, new_message, old_message)
        except TelegramBadRequest:
            return await self.send_message(bot, new_message)

    async def remove_inline_kbd(self, bot: Bot, old_message: OldMessage | None) -> Message | None:
        """An old screen that keeps its buttons harms nobody: they say that they are outdated."""
        try:
            return await super().remove_inline_kbd(bot, old_message)
        except TelegramBadRequest:
            return None

    async def remove_message_safe(
        self, bot: Bot, old_message: OldMessage, new_message: NewMessage | None
    ) -> None:
        try:
            await super().remove_message_safe(bot, old_message, new_message)
        except TelegramBadRequest:
            await self.remove_inline_kbd(bot, old_message)


class ScreenManager(ManagerImpl):
    """A press under a notice never turns the notice itself into a screen. Whoever goes from notice to notice and never
    back leaves no more than so many screens below."""

    async def start(self, state: State, *args: Any, **kwargs: Any) -> None:
        await self._forget_the_lowest()
        await super().start(state, *args, **kwargs)

    async def _forget_the_lowest(self) -> None:
        """But the first, from which all the others were opened."""
        stack = self.current_stack()
        while stack is not None and len(stack.intents) >= DEEPEST:
            await self.storage().remove_context(stack.intents.pop(1))

    def _get_last_message(self) -> OldMessage | None:
        message: OldMessage | None = super()._get_last_message()
        stack = self.current_stack()
        if message is None or stack is None or not stack.last_message_id:
            return None
        if message.message_id == stack.last_message_id:
            return message
        return OldMessage(
            chat=message.chat,
            message_id=stack.last_message_id,
            media_id=stack.last_media_id,
            media_uniq_id=stack.last_media_unique_id,
            text="",
            has_reply_keyboard=stack.last_reply_keyboard,
            has_protected_content=stack.has_protected_content,
            content_type=stack.content_type,
            business_connection_id=None,
        )


class ScreenManagerFactory(DefaultManagerFactory):
    def __call__(self, event: Any, data: dict[str, Any], registry: Any, router: Any) -> ScreenManager:
        return ScreenManager(
            event=event,
            data=data,
            message_manager=self.message_manager,
            media_id_storage=self.media_id_storage,
            registry=registry,
            router=router,
            getter=self.getter,
        )


async def only_the_living_message(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
    event: TelegramObject,
    data: dict[str, Any],
) -> Any:
    """A button of a screen works only while that screen is the living one; an old copy is outdated."""
    assert isinstance(event, CallbackQuery)
    intent_id, _ = remove_intent_id(event.data or "")
    stack = data.get(STACK_KEY)
    if intent_id and stack and event.message and event.message.message_id != stack.last_message_id:
        raise OutdatedIntent(stack.id, "under an old screen")  # type: ignore[no-untyped-call]
    return await handler(event, data)
