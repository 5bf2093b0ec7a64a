"""How the bot asks a Bot API server: in the plainest form that the documentation allows."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest as BadRequest
from aiogram.exceptions import TelegramForbiddenError as Forbidden
from aiogram.exceptions import TelegramRetryAfter
from aiogram.exceptions import TelegramServerError as ServerError
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from aiohttp import web

from bot.budget import Budget
from bot.clock import monotonic
from bot.wiring import make_bot

SENT = {"message_id": 7, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "!"}
BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])


class Api:
    """Notes what it was asked and answers as it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Any]] = []
        self.answer: Any = {"ok": True, "result": SENT}
        self.status = 200

    async def hear(self, request: web.Request) -> web.Response:
        if request.content_type == "application/json":
            body = json.loads(await request.read())
        else:
            body = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
        self.asked.append((request.content_type, body))
        return web.json_response(self.answer, status=self.status)


@pytest.fixture
async def api() -> AsyncIterator[tuple[Api, Bot]]:
    api = Api()
    app = web.Application()
    app.router.add_post("/behind/a/prefix/bot42:plain/{method}", api.hear)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/behind/a/prefix"
    bot = make_bot("42:plain", url, Budget(monotonic))
    yield api, bot
    await bot.session.close()
    await runner.cleanup()


async def test_numbers_go_as_numbers_and_objects_as_objects(api: tuple[Api, Bot]) -> None:
    await api[1].send_message(
        2**33 + 5,
        "Привет",
        reply_markup=BUTTONS,
        reply_parameters=ReplyParameters(message_id=2**31, allow_sending_without_reply=True),
        protect_content=True,
        disable_notification=False,
    )
    assert api[0].asked == [
        (
            "application/json",
            {
                "chat_id": 2**33 + 5,
                "text": "Привет",
                "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": True},
                "protect_content": True,
                "disable_notification": False,
                "reply_markup": {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]},
                "reply_parameters": {
                    "message_id": 2**31,
                    "allow_sending_without_reply": True,
                    "quote_parse_mode": "HTML",
                },
            },
        )
    ]


async def test_what_is_empty_is_left_out(api: tuple[Api, Bot]) -> None:
    api[0].answer = {"ok": True, "result": True}
    await api[1].answer_callback_query("9", text="")
    assert api[0].asked == [("application/json", {"callback_query_id": "9"})]


async def test_a_file_goes_in_a_form(api: tuple[Api, Bot]) -> None:
    file = BufferedInputFile(b"bytes", "план.docx")
    await api[1].send_document(5, file, caption="План", reply_markup=BUTTONS)
    [(kind, body)] = api[0].asked
    assert kind == "multipart/form-data"
    assert body["chat_id"] == "5"
    assert json.loads(body["reply_markup"]) == {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}


REFUSALS = [
    (
        200,
        {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"},
        Forbidden,
    ),
    (200, {"ok": False, "error_code": 400, "description": "Bad Request: MESSAGE_ID_INVALID"}, BadRequest),
    (400, {"ok": False}, BadRequest),
    (400, {"ok": False, "error_code": 400, "description": None, "parameters": "?"}, BadRequest),
    (500, {"ok": False, "error_code": 500}, ServerError),
    (502, {"ok": False, "parameters": []}, ServerError),
    (200, {"ok": False}, ServerError),
]


@pytest.mark.parametrize(("status", "body", "kind"), REFUSALS)
async def test_a_refusal_told_in_part_is_read_as_what_it_is(
    api: tuple[Api, Bot], status: int, body: Any, kind: type[Exception]
) -> None:
    api[0].status, api[0].answer = status, body
    with pytest.raises(kind):
        await api[1].get_me()


WAITS = [
    ({"parameters": {"retry_after": 7}}, 7),
    ({"parameters": {"retry_after": 6.5}}, 7),
    ({"description": "Too Many Requests: retry after 7"}, 7),
    ({"description": "Too Many Requests"}, 1),
    ({}, 1),
]


@pytest.mark.parametrize(("told", "seconds"), WAITS)
async def test_too_many_requests_always_have_an_end(
    api: tuple[Api, Bot], told: dict[str, Any], seconds: int
) -> None:
    api[0].status, api[0].answer = 429, {"ok": False, "error_code": 429, **told}
    with pytest.raises(TelegramRetryAfter) as refused:
        await api[1].get_me()
    assert refused.value.retry_after == seconds


async def test_a_message_that_was_sent_counts_whatever_stands_in_its_picture(api: tuple[Api, Bot]) -> None:
    """Taken for a failure it would go out again."""
    told = {**SENT, "forward_origin": {"type": "galaxy", "date": 1}}
    api[0].answer = {"ok": True, "result": {**SENT, "reply_to_message": told}}
    sent = await api[1].send_message(5, "!")
    assert (sent.message_id, sent.text) == (7, "!")


async def test_a_press_to_which_something_was_said_is_not_answered_again(api: tuple[Api, Bot]) -> None:
    """A server may refuse the second answer."""
    api[0].answer = {"ok": True, "result": True}
    await api[1].answer_callback_query("9", text="Готово")
    await api[1].answer_callback_query("9")
    await api[1].answer_callback_query("10")
    assert [body["callback_query_id"] for _, body in api[0].asked] == ["9", "10"]
