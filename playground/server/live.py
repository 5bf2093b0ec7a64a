"""Live events: each watching page has its queue; one that does not read is let go."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from aiohttp import WSMsgType, web

from .shapes import Json

BEHIND_LIMIT = 20_000


class Live:
    def __init__(self) -> None:
        self._watchers: set[asyncio.Queue[str | None]] = set()

    @property
    def watched(self) -> bool:
        return bool(self._watchers)

    def tell(self, event: Json) -> None:
        if not self._watchers:
            return
        frame = json.dumps(event, ensure_ascii=False)
        for watcher in list(self._watchers):
            if watcher.qsize() >= BEHIND_LIMIT:
                self._watchers.discard(watcher)
                watcher.put_nowait(None)
            else:
                watcher.put_nowait(frame)

    def close(self) -> None:
        for watcher in self._watchers:
            watcher.put_nowait(None)
        self._watchers.clear()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._watchers.add(queue)
        sending = asyncio.create_task(_send(socket, queue))
        try:
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
        finally:
            self._watchers.discard(queue)
            sending.cancel()
        return socket


async def _send(socket: web.WebSocketResponse, queue: asyncio.Queue[str | None]) -> None:
    with suppress(ConnectionError):
        while (frame := await queue.get()) is not None:
            await socket.send_str(frame)
        await socket.close()
