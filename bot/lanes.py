"""One lane per chat: its updates are handled one at a time and in order; lanes run in parallel."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.enums import ChatAction, ChatMemberStatus
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError, TelegramServerError
from aiogram.types import Update

from bot.clock import Clock
from bot.conversation import current
from bot.faults import Faults
from bot.updates import is_private, parse
from domain.ages import is_young
from domain.people import Actor, language_of
from handlers.shared.errors import PASSING
from storage import conversations
from storage.conversations import Conversation
from storage.effects import Handling, handling
from storage.errors import DatabaseAway
from storage.inbox import Unfinished, begin_again, begun, forgive, mark_done, mark_quarantined, unfinished
from storage.openings import opening
from storage.store import Store
from views.words import Words

log = structlog.get_logger()

IN_PARALLEL = 100
KEPT_OF_A_LANE = 50
"""What a person sends beyond that waits in the database, and keeps nobody else waiting."""
TOGETHER_AT_MOST = 3
"""So often an update may be begun beside others in a process that ends; then it may be what ends it, and is handled
alone."""
ALONE_AT_MOST = 12
"""An update during which the process ended so often while nothing else was handled is set aside."""
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
STUMBLES = 5
"""So often Telegram may fail on the answer to an update; then it is asked whether it lives, and if it fails
on the answer again, other words are tried."""


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
        self._more: set[int] = set()
        """Lanes of which more is in the database than here."""
        self._running: dict[int, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(IN_PARALLEL)
        self._alone = asyncio.Lock()
        self._stopping = asyncio.Event()

    @property
    def busy(self) -> int:
        """How many updates are taken in and not done: polling waits when there are too many."""
        return sum(len(lane) for lane in self._waiting.values()) + len(self._running)

    def feed(self, batch: Iterable[Unfinished]) -> None:
        """What has just been stored, in order."""
        for one in batch:
            queue = self._waiting.setdefault(one.lane, deque())
            if one.lane in self._more or len(queue) >= KEPT_OF_A_LANE:
                self._more.add(one.lane)
            else:
                queue.append(one)
            self._start(one.lane)

    def resume(self, lanes: Iterable[int]) -> None:
        """There is something in the database that was never fed: an earlier run's, or a lost answer."""
        for lane in lanes:
            self._more.add(lane)
            self._start(lane)

    def _start(self, lane: int) -> None:
        if lane not in self._running:
            self._running[lane] = asyncio.create_task(self._run(lane))

    async def room(self, enough: int) -> None:
        """Waits while more than enough is under way."""
        while self.busy > enough and self._running:
            await asyncio.wait(list(self._running.values()), return_when=asyncio.FIRST_COMPLETED)

    async def drain(self, seconds: float) -> None:
        """Finishes what is being handled; what has not begun stays in the inbox."""
        self._stopping.set()
        if self._running:
            await asyncio.wait(list(self._running.values()), timeout=seconds)
        left = list(self._running.values())
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _run(self, lane: int) -> None:
        attempt = 0
        try:
            while not self._stopping.is_set():
                try:
                    await self._empty(lane)
                    return
                except Exception:
                    log.exception("a lane begins anew with what is in the database")
                self._waiting.pop(lane, None)
                self._more.add(lane)
                await self._pause(attempt)
                attempt += 1
        finally:
            self._running.pop(lane, None)
            self._waiting.pop(lane, None)

    async def _empty(self, lane: int) -> None:
        while not self._stopping.is_set() and (one := await self._next(lane)) is not None:
            await self._finish(one)

    async def _next(self, lane: int) -> Unfinished | None:
        queue = self._waiting.setdefault(lane, deque())
        attempt = 0
        while not queue and lane in self._more:
            self._more.discard(lane)
            try:
                stored = await self._store.read(unfinished, lane, KEPT_OF_A_LANE)
            except DatabaseAway:
                self._more.add(lane)
                await self._pause(attempt)
                attempt += 1
                if self._stopping.is_set():
                    return None
                continue
            self._join(lane, queue, stored)
        return queue.popleft() if queue else None

    def _join(self, lane: int, queue: deque[Unfinished], stored: list[Unfinished]) -> None:
        """What was fed while the database was asked comes behind what it gave, each once."""
        fed = [one for one in queue if not stored or one.inbox_id > stored[-1].inbox_id]
        queue.clear()
        queue.extend(stored)
        if len(stored) == KEPT_OF_A_LANE or lane in self._more:
            self._more.add(lane)
        else:
            queue.extend(fed)

    async def _finish(self, one: Unfinished) -> None:
        """Handles until it is done: passing troubles are waited out, all others are recorded."""
        replayed, attempt, counted, stumbles = one.replayed, 0, False, 0
        given_up: Exception | None = None
        lives = False
        while True:
            try:
                async with self._turn(alone=not counted and await self._is_suspected(one)):
                    if given_up is not None:
                        await self._record(one, given_up)
                        return
                    if one.replayed and not counted:
                        counted = True
                        times = await self._store.write_plainly(begin_again, one.inbox_id)
                        if times > TOGETHER_AT_MOST + ALONE_AT_MOST:
                            await self._set_aside(one, "handled too often")
                            return
                    lives = stumbles >= STUMBLES and await self._telegram_lives(one.lane)
                    await self._try(one, replayed)
                return
            except PASSING as error:
                log.warning("trouble that passes", error=type(error).__name__, inbox_id=one.inbox_id)
                stumbles += isinstance(error, TelegramServerError)
                if lives and isinstance(error, TelegramServerError) and await self._apologise(one):
                    given_up, attempt = error, 0
            if counted:
                await self._forgive(one)
            if self._stopping.is_set():
                return
            await self._pause(attempt)
            attempt += 1
            replayed = True

    async def _is_suspected(self, one: Unfinished) -> bool:
        """Who kills a process that handles a hundred updates cannot be told; it need not have been an update."""
        return one.replayed and await self._store.read(begun, one.inbox_id) >= TOGETHER_AT_MOST

    @asynccontextmanager
    async def _turn(self, *, alone: bool) -> AsyncIterator[None]:
        """A place among the others, or all the places at once."""
        if not alone:
            async with self._places:
                yield
            return
        async with self._alone, AsyncExitStack() as places:
            for _ in range(IN_PARALLEL):
                await places.enter_async_context(self._places)
            yield

    async def _try(self, one: Unfinished, replayed: bool) -> None:
        try:
            await self._handle(one, replayed)
        except PASSING:
            raise
        except Exception as error:
            log.exception("an update was not finished", inbox_id=one.inbox_id)
            await self._record(one, error)

    async def _record(self, one: Unfinished, error: Exception) -> None:
        await self._faults.record("update", error)
        await self._store.write_plainly(mark_done, one.inbox_id)

    async def _telegram_lives(self, lane: int) -> bool:
        """Whether it shows the person that something is being written."""
        try:
            return await self._bot.send_chat_action(lane, ChatAction.TYPING)
        except (*PASSING, TelegramAPIError):
            return False

    async def _apologise(self, one: Unfinished) -> bool:
        """Whether other words went through where the answer did not: it must not hold the lane for ever."""
        update = parse(one.raw, self._bot)
        if update is None or not is_private(update):
            return False
        try:
            _, actor = await self._store.read(opening, one.lane, self._clock.now())
            await self._bot.send_message(one.lane, _words(update, actor)("answer-not-taken"))
        except (*PASSING, TelegramAPIError):
            return False
        return True

    async def _forgive(self, one: Unfinished) -> None:
        try:
            await self._store.write_plainly(forgive, one.inbox_id)
        except DatabaseAway:
            log.warning("an update keeps its count", inbox_id=one.inbox_id)

    async def _handle(self, one: Unfinished, replayed: bool) -> None:
        update = parse(one.raw, self._bot)
        if update is None:
            await self._set_aside(one, "cannot be parsed")
            return
        now = self._clock.now()
        conversation, actor = await self._store.read(opening, one.lane, now)
        current.set(conversation)
        _note_incoming(update, conversation)
        conversation.came_back &= not _leaves(update)
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
            conversation.came_back = False
            log.info("the person blocked the bot", inbox_id=one.inbox_id)
        finally:
            handling.set(None)
        await self._store.write_plainly(conversations.finish, one.inbox_id, conversation)

    async def _set_aside(self, one: Unfinished, why: str) -> None:
        await self._store.write_plainly(mark_quarantined, one.inbox_id)
        log.warning("an update is set aside", inbox_id=one.inbox_id, why=why)
        await self._faults.tell("quarantine", f"an update {why}")

    async def _pause(self, attempt: int) -> None:
        """A stop ends every pause."""
        try:
            await asyncio.wait_for(self._stopping.wait(), PAUSES[min(attempt, len(PAUSES) - 1)])
        except TimeoutError:
            return


def _words(update: Update, actor: Actor | None) -> Words:
    """The person's language; a stranger's is that of the Telegram account."""
    if actor is not None:
        return Words(actor.language, young=actor.age is not None and is_young(actor.age))
    sender = getattr(update.event, "from_user", None)
    return Words(language_of(sender.language_code if sender else None))


def _leaves(update: Update) -> bool:
    """The person blocks the bot."""
    member = update.my_chat_member
    return member is not None and member.new_chat_member.status == ChatMemberStatus.KICKED


def _note_incoming(update: Update, conversation: Conversation) -> None:
    """What the person wrote now stands below the screen."""
    if update.message is not None:
        newest = max(conversation.newest_message_id, update.message.message_id)
        conversation.newest_message_id = newest
