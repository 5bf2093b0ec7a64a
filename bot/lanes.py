"""One lane per chat: its updates are handled one at a time and in order; lanes run in parallel."""

import asyncio
from collections import deque
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import Update

from bot.clock import Clock
from bot.conversation import current
from bot.faults import Faults
from bot.updates import is_private, parse
from domain.ages import is_young
from domain.people import Actor, language_of
from handlers.shared.errors import PASSING
from storage import conversations, members
from storage.conversations import Conversation
from storage.effects import Handling, handling
from storage.inbox import Unfinished, mark_done, mark_quarantined
from storage.store import Store
from storage.tx import Tx
from views.words import Words

log = structlog.get_logger()

IN_PARALLEL = 100
TRIES_OF_A_RUN = 8
"""An update that brought the process down so often is set aside."""
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


class Lanes:
    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        store: Store,
        clock: Clock,
        faults: Faults,
        shared: Mapping[str, Any],
    ) -> None:
        """`shared` is what handlers may ask for by name: the store, the folder of papers, …"""
        self._bot = bot
        self._dispatcher = dispatcher
        self._store = store
        self._clock = clock
        self._faults = faults
        self._shared = shared
        self._waiting: dict[int, deque[Unfinished]] = {}
        self._running: dict[int, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(IN_PARALLEL)
        self._stopping = asyncio.Event()

    @property
    def busy(self) -> int:
        """How many updates are taken in and not done: polling waits when there are too many."""
        return sum(len(lane) for lane in self._waiting.values()) + len(self._running)

    def feed(self, batch: Iterable[Unfinished]) -> None:
        for one in batch:
            self._waiting.setdefault(one.lane, deque()).append(one)
            if one.lane not in self._running:
                self._running[one.lane] = asyncio.create_task(self._run(one.lane))

    async def room(self, enough: int) -> None:
        """Waits while more than enough is under way."""
        while self.busy > enough and self._running:
            await asyncio.wait(list(self._running.values()), return_when=asyncio.FIRST_COMPLETED)

    async def drain(self, seconds: float) -> None:
        """Finishes what is being handled; what has not begun stays in the inbox."""
        self._stopping.set()
        if self._running:
            await asyncio.wait(list(self._running.values()), timeout=seconds)
        for task in list(self._running.values()):
            task.cancel()

    async def _run(self, lane: int) -> None:
        try:
            while (queue := self._waiting.get(lane)) and not self._stopping.is_set():
                async with self._places:
                    await self._finish(queue.popleft())
        finally:
            self._running.pop(lane, None)
            if not self._waiting.get(lane):
                self._waiting.pop(lane, None)

    async def _finish(self, one: Unfinished) -> None:
        """Handles until it is done: passing troubles are waited out, all others are recorded."""
        if one.tries > TRIES_OF_A_RUN:
            await self._set_aside(one, "handled too often")
            return
        replayed = one.tries > 0
        for attempt in range(10_000):
            try:
                await self._handle(one, replayed)
                return
            except PASSING as error:
                log.warning("trouble that passes", error=type(error).__name__, inbox_id=one.inbox_id)
                if self._stopping.is_set():
                    return
                await self._pause(PAUSES[min(attempt, len(PAUSES) - 1)])
            except Exception as error:
                log.exception("an update was not finished", inbox_id=one.inbox_id)
                await self._faults.record("update", error)
                await self._mark(mark_done, one.inbox_id)
                return
            replayed = True

    async def _handle(self, one: Unfinished, replayed: bool) -> None:
        update = parse(one.raw, self._bot)
        if update is None:
            await self._set_aside(one, "cannot be parsed")
            return
        now = self._clock.now()
        conversation, actor = await self._store.read(_open, one.lane, now)
        current.set(conversation)
        _note_incoming(update, conversation)
        handling.set(Handling(one.inbox_id, replayed))
        try:
            if is_private(update):
                await self._dispatcher.feed_update(
                    self._bot,
                    update,
                    now=now,
                    actor=actor,
                    words=_words(update, actor),
                    conversation=conversation,
                    **self._shared,
                )
        except TelegramForbiddenError:
            log.info("the person blocked the bot", inbox_id=one.inbox_id)
        finally:
            handling.set(None)
        await self._store.write_plainly(conversations.finish, one.inbox_id, conversation)

    async def _set_aside(self, one: Unfinished, why: str) -> None:
        await self._mark(mark_quarantined, one.inbox_id)
        await self._faults.tell("quarantine", f"update {why} (inbox {one.inbox_id})")

    async def _mark(self, mark: object, inbox_id: int) -> None:
        await self._store.write_plainly(mark, inbox_id)  # type: ignore[arg-type]

    async def _pause(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return


def _open(tx: Tx, chat_id: int, now: datetime) -> tuple[Conversation, Actor | None]:
    """All that an update begins with, in one trip. A private chat has the id of its person."""
    return conversations.load(tx, chat_id), members.actor(tx, chat_id, now)


def _words(update: Update, actor: Actor | None) -> Words:
    """The person's language; a stranger's is that of the Telegram account."""
    if actor is not None:
        return Words(actor.language, young=actor.age is not None and is_young(actor.age))
    sender = getattr(update.event, "from_user", None)
    return Words(language_of(sender.language_code if sender else None))


def _note_incoming(update: Update, conversation: Conversation) -> None:
    """What the person wrote now stands below the screen."""
    if update.message is not None:
        newest = max(conversation.newest_message_id, update.message.message_id)
        conversation.newest_message_id = newest
