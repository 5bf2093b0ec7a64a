"""Puts the house together: one function for what handles updates, one for what is delivered."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any, ClassVar

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramNetworkError
from aiogram.fsm.storage.base import BaseEventIsolation, StorageKey
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile, LinkPreviewOptions
from aiogram_dialog import setup_dialogs
from aiogram_dialog.context.media_storage import MediaIdStorage
from aiohttp import BytesPayload

import handlers
from bot.answers import sent_in_short, told_in_full
from bot.budget import Budget
from bot.conversation import ConversationStorage
from bot.postman import Manners
from bot.routing import arranged
from bot.screens import LivingMessage, ScreenManagerFactory, keep_screens_apart, only_the_living_message

REQUEST_SECONDS = 30
LAST_LOOK = 1.0
"""Seconds more: whose time is up by the clock may have stood still, with the answer lying there unread."""
NO_LIMIT = 0
CONNECTIONS = 400
"""More than can be in hand at once: what hangs never keeps an answer from going out."""


class LanesIsolate(BaseEventIsolation):
    """Updates of one chat already go one at a time, in its lane; no lock is needed here."""

    @asynccontextmanager
    async def lock(self, key: StorageKey) -> AsyncIterator[None]:
        yield

    async def close(self) -> None:
        """Nothing is held."""


class Session(AiohttpSession):
    """Speaks JSON where no file goes along: a form puts each Russian letter into percent signs, which costs as much
    as sending it. A number goes as a number and an object as an object: a Bot API server need not read numbers
    and objects out of strings, as Telegram's own does.

    Keeps the models of answers: pydantic forgets a generic model that nobody holds, and to make one anew
    takes 25 ms of every thing that runs. Closes at once: aiogram's own waits for TLS to say goodbye."""

    _kept: ClassVar[dict[Any, type[Response[Any]]]] = {}

    def build_form_data(self, bot: Bot, method: TelegramMethod[TelegramType]) -> Any:
        files: dict[str, InputFile] = {}
        fields = {
            name: prepared
            for name, value in method.model_dump(warnings=False).items()
            if (prepared := self.prepare_value(value, bot=bot, files=files, _dumps_json=False))
            not in (None, "")
        }
        if files:
            return super().build_form_data(bot, method)
        return BytesPayload(json.dumps(fields).encode(), content_type="application/json")

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """aiohttp's own limit would fire before what has come meanwhile is read, and what was sent would be
        sent again."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(None) as limit:
                late = loop.call_later(
                    self.timeout if timeout is None else timeout,
                    lambda: limit.reschedule(loop.time() + LAST_LOOK),
                )
                try:
                    return await super().make_request(bot, method, timeout=NO_LIMIT)
                finally:
                    late.cancel()
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        kind = method.__returning__
        if kind not in self._kept:
            self._kept[kind] = Response[kind]  # type: ignore[valid-type]
        try:
            return super().check_response(bot, method, status_code, content)
        except (TelegramAPIError, ClientDecodeError, TypeError):
            shorter = sent_in_short(content)
            plainer = (status_code, shorter) if shorter else told_in_full(status_code, content)
            if plainer is None:
                raise
        return super().check_response(bot, method, *plainer)

    async def close(self) -> None:
        if self._session is not None and not self._session.closed:
            await self._session.close()


def make_bot(token: str, api_url: str, budget: Budget) -> Bot:
    api = TelegramAPIServer.from_base(api_url)
    session = Session(api=api, timeout=REQUEST_SECONDS, limit=CONNECTIONS)
    session.middleware(Manners(budget))
    properties = DefaultBotProperties(
        parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
    )
    return Bot(token, session=session, default=properties)


@cache
def the_dispatcher() -> Dispatcher:
    """One a process, since a router is attached once; the store and the clock come with each update."""
    dispatcher = Dispatcher(storage=ConversationStorage(), events_isolation=LanesIsolate())
    dispatcher.include_routers(*arranged(handlers.routers()))
    keep_screens_apart()
    setup_dialogs(
        dispatcher,
        dialog_manager_factory=ScreenManagerFactory(
            message_manager=LivingMessage(),
            media_id_storage=MediaIdStorage(),  # type: ignore[no-untyped-call]
            getter=None,
        ),
        events_isolation=LanesIsolate(),
    )
    dispatcher.callback_query.middleware(only_the_living_message)
    return dispatcher
