"""Hands notices over to Telegram and tells what became of them; and the manners of every request."""

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any, cast

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import AnswerCallbackQuery, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import (
    BufferedInputFile,
    ReplyParameters,
)

from bot.budget import ANSWER, Budget, Closing, Place, rank
from scheduler.outcomes import Delayed, Delivered, Nothing, Outcome, Rejected, Stumbled, Unreachable, Write
from storage.effects import Handling, handling
from views.notice import Attachment, Notice, keyboard

log = structlog.get_logger()

ANSWER_PAUSES = (0.2, 1.0, 3.0)
"""Seconds between the tries of an answer; after them the update itself is handled again."""

ANSWERED_KEPT = 200
"""Presses in hand are fewer."""

COUNTED = ("send", "copy", "forward", "editMessage")
"""What Telegram's limits count."""

QUOTED = re.compile(r'".*"', re.DOTALL)
GONE = ("bot was blocked", "user is deactivated", "chat not found", "can't initiate conversation")


NOTHING_TO_EDIT = ("message is not modified", "message to edit not found", "message can't be edited")


held: ContextVar[Place | None] = ContextVar("held", default=None)
"""The place in the budget that the notice now being written has."""


class Manners(BaseRequestMiddleware):
    """Every request to a chat waits for the budget; an answer is tried again, a notice is not. A press is
    answered once: where something was said to it, the dialog's own empty answer is not sent."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._answered: deque[tuple[str, Handling | None]] = deque(maxlen=ANSWERED_KEPT)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if isinstance(method, AnswerCallbackQuery):
            press = (method.callback_query_id, handling.get())
            if not method.text and press in self._answered:
                return cast(Response[TelegramType], True)
            answered = await self._ask(make_request, bot, method)
            self._answered.append(press)
            return answered
        return await self._ask(make_request, bot, method)

    async def _ask(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        chat_id = getattr(method, "chat_id", None)
        counted = chat_id if method.__api_method__.startswith(COUNTED) and isinstance(chat_id, int) else None
        answers = rank.get() == ANSWER and (chat_id is not None or hasattr(method, "callback_query_id"))
        pauses = list(ANSWER_PAUSES) if answers else []
        while True:
            if counted is not None:
                await self._take(counted)
            try:
                return await _readable(make_request, bot, method)
            except TelegramRetryAfter as error:
                if counted is not None:
                    self._budget.close(counted, error.retry_after)
                if not answers:
                    raise
                if counted is None:
                    await asyncio.sleep(error.retry_after)
            except (TelegramNetworkError, TelegramServerError):
                if not pauses:
                    raise
                await asyncio.sleep(pauses.pop(0))

    async def _take(self, chat_id: int) -> None:
        place = held.get()
        if place is None or place.chat_id != chat_id:
            await self._budget.take(chat_id)
        else:
            held.set(None)
            self._budget.use(place)


async def _readable(
    make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
) -> Response[TelegramType]:
    """What the answer means, where its code alone does not say it.

    A page of HTML is not from Telegram but from what stands before it: the server is in trouble. A
    chat that is not there is a person who has gone. A press that takes no answer any more, be it too
    old or answered already, needs none, unless there is something to say.
    """
    try:
        return await make_request(bot, method)
    except TelegramBadRequest as error:
        if any(text in error.message for text in GONE):
            raise TelegramForbiddenError(method, error.message) from error
        if isinstance(method, AnswerCallbackQuery) and not method.text:
            return cast(Response[TelegramType], True)
        raise
    except ClientDecodeError as error:
        if isinstance(error.data, dict):
            raise
        raise TelegramServerError(method, "the answer is no JSON") from error
    except UnicodeDecodeError as error:
        raise TelegramServerError(method, "the answer is no text") from error


class Postman:
    def __init__(self, bot: Bot, budget: Budget) -> None:
        self._bot = bot
        self._budget = budget

    async def send(self, chat_id: int, urgency: int, write: Write) -> Outcome:
        """One try. What is said is written when its turn has come, and not sent where Telegram has closed the
        chat meanwhile. Never raises for what Telegram or the network did; what `write` raises passes through."""
        token = rank.set(urgency)
        try:
            async with self._turn(chat_id):
                written = await write()
                if written is None:
                    return Nothing()
                if (seconds := self._budget.closed_for(chat_id)) > 0:
                    return Delayed(seconds)
                return Delivered(await self._hand_over(*written))
        except TelegramRetryAfter as error:
            return Delayed(float(error.retry_after))
        except TelegramForbiddenError:
            return Unreachable()
        except (TelegramBadRequest, TelegramEntityTooLarge, TelegramMigrateToChat) as error:
            return _refusal(error)
        except TelegramServerError:
            return Stumbled()
        except (TelegramNetworkError, Closing):
            return Delayed()
        except ClientDecodeError:
            return Rejected("its answer could not be read")
        except TelegramAPIError as error:
            log.warning("strange answer to a notice", error=type(error).__name__)
            return Delayed()
        finally:
            rank.reset(token)

    @asynccontextmanager
    async def _turn(self, chat_id: int) -> AsyncIterator[None]:
        """A place in which nothing was sent is given back."""
        held.set(await self._budget.hold(chat_id))
        try:
            yield
        finally:
            if (place := held.get()) is not None:
                held.set(None)
                self._budget.give_back(place)

    async def _hand_over(self, chat_id: int, notice: Notice) -> int:
        if notice.edits is not None:
            return await self._edit(chat_id, notice, notice.edits)
        common: dict[str, Any] = {
            "chat_id": chat_id,
            "reply_markup": keyboard(notice.buttons),
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
            "reply_markup": keyboard(notice.buttons),
        }
        try:
            if notice.attachment is None:
                await self._bot.edit_message_text(text=notice.text, **place)
            else:
                await self._bot.edit_message_caption(caption=notice.text, **place)
        except TelegramBadRequest as error:
            if not any(text in error.message for text in NOTHING_TO_EDIT):
                raise
        return message_id


def _refusal(error: TelegramAPIError) -> Outcome:
    """A person's chat never moves: who asks for that, too, refuses. What Telegram quotes is left out."""
    return Rejected(QUOTED.sub('"…"', error.message))
