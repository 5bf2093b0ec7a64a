"""A process that stood still reads the answers that have come meanwhile, however long ago its limit passed."""

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError

from bot import wiring
from bot.budget import Budget
from bot.clock import monotonic
from bot.wiring import make_bot


class Answer(BaseHTTPRequestHandler):
    """Telegram on a thread of its own, a while after it was asked."""

    after = 0.3
    asked = 0

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        type(self).asked += 1
        time.sleep(self.after)
        message = {"message_id": 7, "date": 1, "chat": {"id": 1, "type": "private"}}
        body = json.dumps({"ok": True, "result": message}).encode()
        with suppress(BrokenPipeError):
            self.answer(body)

    def answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def impatient(url: str, monkeypatch: pytest.MonkeyPatch) -> Bot:
    Answer.asked = 0
    monkeypatch.setattr(wiring, "REQUEST_SECONDS", 1)
    return make_bot("42:bot", url, Budget(monotonic))


async def test_what_was_answered_while_the_process_stood_still_is_not_asked_again(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot = impatient(url, monkeypatch)
    asked = asyncio.create_task(bot.send_message(1, "x"))
    await asyncio.sleep(0.15)
    time.sleep(1.5)  # noqa: ASYNC251
    assert (await asked).message_id == 7
    assert Answer.asked == 1
    await bot.session.close()


async def test_what_is_not_answered_in_time_is_given_up(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "LAST_LOOK", 0.1)
    monkeypatch.setattr(Answer, "after", 2.0)
    bot = impatient(url, monkeypatch)
    with pytest.raises(TelegramNetworkError):
        await bot.get_me()
    await bot.session.close()
