"""A loopback Bot API that does little, so that what is measured is the bot: it lives in the bench's own process."""

import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

Json = dict[str, Any]

TOKEN = "42:bench"
ME = {"id": 42, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
LONGEST_WAIT = 50.0
PATIENCE = 90.0
SHOWN = {"sendMessage", "editMessageText", "editMessageReplyMarkup"}


@dataclass(frozen=True, slots=True)
class Call:
    """What the bot asked, and when it came (monotonic)."""

    method: str
    at: float
    params: Json

    @property
    def chat_id(self) -> int:
        return int(self.params.get("chat_id", 0))


class Telegram:
    """`latency`: seconds of a whole call, half of it before it takes effect. `heard` is told of each call."""

    def __init__(self, heard: Callable[[Call], None] | None = None, latency: float = 0.0) -> None:
        self.url = ""
        self.latency = latency
        self.counts: Counter[str] = Counter()
        self.heard = heard or _ignore
        self.polled_at = 0.0
        """When it was first asked for updates (monotonic)."""
        self.screens: dict[int, Json] = {}
        """The newest message of each chat."""
        self._updates: deque[tuple[int, bytes]] = deque()
        self._next_update = 1
        self._next_message = 1
        self._waiting: list[asyncio.Future[None]] = []

    def write(self, chat_id: int, text: str) -> None:
        """A person writes to the bot."""
        self._feed("message", self._message(chat_id, text, by_person=True))

    def press(self, chat_id: int, label: str) -> None:
        """A person presses the button of the newest screen with these words."""
        screen = self.screens[chat_id]
        data = next(
            button["callback_data"]
            for row in screen["reply_markup"]["inline_keyboard"]
            for button in row
            if label in button["text"]
        )
        press = {
            "id": str(self._next_update),
            "from": _person(chat_id),
            "chat_instance": "1",
            "message": screen,
            "data": data,
        }
        self._feed("callback_query", press)

    async def until(self, look: Callable[[], bool], within: float = PATIENCE) -> None:
        """Looks again after each call. Raises TimeoutError."""
        async with asyncio.timeout(within):
            while not look():
                await self._change()

    async def answer(self, method: str, params: Json) -> Any:
        if method == "getUpdates":
            return await self._give(params)
        if self.latency:
            await asyncio.sleep(self.latency / 2)
        call = Call(method, time.monotonic(), params)
        self.counts[method] += 1
        self.heard(call)
        self._wake()
        result = self._result(method, call)
        if self.latency:
            await asyncio.sleep(self.latency / 2)
        return result

    def _result(self, method: str, call: Call) -> Any:
        if method == "getMe":
            return ME
        if method not in SHOWN:
            return True
        message = self._message(call.chat_id, str(call.params.get("text", "")), by_person=False)
        if method != "sendMessage":
            message["message_id"] = int(call.params["message_id"])
        if markup := call.params.get("reply_markup"):
            message["reply_markup"] = json.loads(markup) if isinstance(markup, str) else markup
        if method != "editMessageReplyMarkup":
            self.screens[call.chat_id] = message
        return message

    def _message(self, chat_id: int, text: str, *, by_person: bool) -> Json:
        self._next_message += 1
        return {
            "message_id": self._next_message,
            "date": int(time.time()),
            "chat": {"id": chat_id, "type": "private", "first_name": "П"},
            "from": _person(chat_id) if by_person else ME,
            "text": text,
        }

    def _feed(self, kind: str, event: Json) -> None:
        update = {"update_id": self._next_update, kind: event}
        self._updates.append((self._next_update, json.dumps(update).encode()))
        self._next_update += 1
        self._wake()

    def _wake(self) -> None:
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
        self._waiting.clear()

    async def _change(self, within: float | None = None) -> None:
        """Something came, from either end; or nothing did."""
        changed = asyncio.get_running_loop().create_future()
        self._waiting.append(changed)
        await asyncio.wait({changed}, timeout=within)

    async def _give(self, params: Json) -> bytes:
        """As Telegram does it: an offset confirms what came before, an empty answer waits."""
        self.counts["getUpdates"] += 1
        self.polled_at = self.polled_at or time.monotonic()
        self._wake()
        offset, limit = int(params.get("offset") or 0), int(params.get("limit") or 100)
        wait = min(float(params.get("timeout") or 0), LONGEST_WAIT)
        while self._updates and self._updates[0][0] < offset:
            self._updates.popleft()
        give_up_at = time.monotonic() + wait
        while not self._updates and (left := give_up_at - time.monotonic()) > 0:
            await self._change(left)
        if self.latency:
            await asyncio.sleep(self.latency / 2)
        return b"[" + b",".join(raw for _, raw in list(self._updates)[:limit]) + b"]"


def _person(chat_id: int) -> Json:
    return {"id": chat_id, "is_bot": False, "first_name": "П", "language_code": "ru"}


def _ignore(_: Call) -> None:
    """Nobody listens."""


class Connection(asyncio.Protocol):
    """Just enough of HTTP/1.1: one request at a time, with its length."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._buffer = b""
        self._tasks: set[asyncio.Task[None]] = set()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, _: Exception | None) -> None:
        for task in self._tasks:
            task.cancel()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
        length = int(headers.get("content-length", 0))
        if len(rest) < length:
            return
        self._buffer = rest[length:]
        method = lines[0].split(" ")[1].rpartition("/")[2]
        task = asyncio.ensure_future(self._answer(method, _params(headers, rest[:length])))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, method: str, params: Json) -> None:
        result = await self._telegram.answer(method, params)
        body = result if isinstance(result, bytes) else json.dumps(result).encode()
        body = b'{"ok":true,"result":' + body + b"}"
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
                + body
            )


def _params(headers: dict[str, str], body: bytes) -> Json:
    if "json" in headers.get("content-type", ""):
        return dict(json.loads(body))
    return dict(parse_qsl(body.decode()))


@asynccontextmanager
async def serve(heard: Callable[[Call], None] | None = None, latency: float = 0.0) -> AsyncIterator[Telegram]:
    telegram = Telegram(heard, latency)
    server = await asyncio.get_running_loop().create_server(lambda: Connection(telegram), "127.0.0.1", 0)
    telegram.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield telegram
    finally:
        server.close()


async def wave(telegram: Telegram, people: Iterable[int], act: Callable[[int], None], *wanted: str) -> None:
    """All act at once; over when each has been given what is wanted (the names of the methods)."""
    before, count = Counter(telegram.counts), 0
    for chat_id in people:
        act(chat_id)
        count += 1
    await telegram.until(lambda: all(telegram.counts[w] - before[w] >= count for w in wanted))
