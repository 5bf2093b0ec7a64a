"""Hands notices over to Telegram and tells what became of them; and the manners of every request."""

import asyncio
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import (
    BufferedInputFile,
    ReplyParameters,
)

from bot.budget import ANSWER, Budget, rank
from scheduler.outcomes import Delayed, Delivered, Moved, Outcome, Rejected, Unreachable
from views.notice import Attachment, Notice, keyboard

log = structlog.get_logger()

ANSWER_PAUSES = (0.2, 1.0, 3.0)
"""Seconds between the tries of an answer; after them the update itself is handled again."""

COUNTED = ("send", "copy", "forward", "editMessage")
"""What Telegram's limits count."""

GONE = ("bot was blocked", "user is deactivated", "chat not found", "can't initiate conversation")


class Manners(BaseRequestMiddleware):
    """Every request to a chat waits for the budget; an answer is tried again, a notice is not."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        counted = method.__api_method__.startswith(COUNTED)
        chat_id = getattr(method, "chat_id", None) if counted else None
        pauses = list(ANSWER_PAUSES) if rank.get() == ANSWER else []
        while True:
            if isinstance(chat_id, int):
                await self._budget.take(chat_id)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                if isinstance(chat_id, int):
                    self._budget.close(chat_id, error.retry_after)
                if rank.get() != ANSWER:
                    raise
            except (TelegramNetworkError, TelegramServerError):
                if not pauses:
                    raise
                await asyncio.sleep(pauses.pop(0))


class Postman:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, chat_id: int, notice: Notice, urgency: int) -> Outcome:
        """One try. Never raises for what Telegram or the network did."""
        token = rank.set(urgency)
        try:
            return Delivered(await self._hand_over(chat_id, notice))
        except TelegramRetryAfter as error:
            return Delayed(float(error.retry_after))
        except TelegramMigrateToChat as error:
            return Moved(error.migrate_to_chat_id)
        except (TelegramForbiddenError, TelegramNotFound):
            return Unreachable()
        except (TelegramBadRequest, TelegramEntityTooLarge) as error:
            return _refusal(error)
        except (TelegramServerError, TelegramNetworkError):
            return Delayed(1.0)
        except TelegramAPIError as error:
            log.warning("strange answer to a notice", error=type(error).__name__)
            return Delayed(5.0)
        finally:
            rank.reset(token)

    async def _hand_over(self, chat_id: int, notice: Notice) -> int:
        if notice.edits is not None:
            return await self._edit(chat_id, notice, notice.edits)
        common: dict[str, Any] = {
            "chat_id": chat_id,
            "reply_markup": keyboard(notice),
            "protect_content": notice.protected or None,
            "disable_notification": notice.silent or None,
        }
        if notice.reply_to is not None:
            common["reply_parameters"] = ReplyParameters(
                message_id=notice.reply_to, allow_sending_without_reply=True
            )
        if notice.attachment is None:
            return (await self._bot.send_message(text=notice.text, **common)).message_id
        return await self._send_file(notice.attachment, notice.text, common)

    async def _send_file(self, attachment: Attachment, caption: str, common: dict[str, Any]) -> int:
        file: Any = attachment.file_id or BufferedInputFile(attachment.content, attachment.file_name)
        send = getattr(self._bot, f"send_{attachment.kind}")
        if attachment.kind not in ("sticker", "video_note"):
            common["caption"] = caption
        message_id: int = (await send(**{attachment.kind: file}, **common)).message_id
        return message_id

    async def _edit(self, chat_id: int, notice: Notice, message_id: int) -> int:
        place: dict[str, Any] = {
            "chat_id": chat_id,
            "message_id": message_id,
            "reply_markup": keyboard(notice),
        }
        try:
            if notice.attachment is None:
                await self._bot.edit_message_text(text=notice.text, **place)
            else:
                await self._bot.edit_message_caption(caption=notice.text, **place)
        except TelegramBadRequest as error:
            if "message is not modified" not in error.message:
                raise
        return message_id


def _refusal(error: TelegramAPIError) -> Outcome:
    if any(text in error.message for text in GONE):
        return Unreachable()
    return Rejected(error.message)
