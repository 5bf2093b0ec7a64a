"""/bot<token>/<method>: a call from the wire to its answer, with the faults that are switched on."""

from __future__ import annotations

import asyncio
import inspect
import json
import socket
import struct
from typing import Any

from aiohttp import web

from .calls import Call
from .files import DOWNLOAD_LIMIT
from .methods import METHODS
from .parameters import Parameters, to_integer
from .refusals import Refusal, method_not_found, unauthorized
from .requests import read_parameters
from .shapes import Json
from .telegram import Telegram


class BotApi:
    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    def add_to(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token}/{method}", self.call)
        app.router.add_get("/file/bot{token}/{path:.+}", self.download)

    async def call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        call = self.telegram.calls.begin(method)
        faults = self.telegram.faults
        try:
            p = await self._read(request, call)
            if faults.down:
                return cut(request, call, "down")
            await asyncio.sleep(faults.latency / 2)
            fault = "500" if faults.poisoned(call.params) else faults.draw(method)
            if fault == "hang":
                await asyncio.sleep(faults.hang_seconds)
            if fault in ("hang", "reset_before"):
                return cut(request, call, fault)
            if fault is not None and fault != "cut_after":
                raise faults.refusal(fault)
            body = {"ok": True, "result": await self._do(method, p, call)}
            if fault == "cut_after":
                return cut(request, call, fault)
            status = 200
        except Refusal as refusal:
            body, status = refusal.answer(), refusal.code
            call.outcome = str(refusal.code)
        await asyncio.sleep(faults.latency / 2)
        response = await write(request, call, body, status)
        self.telegram.wake()
        return response

    async def _read(self, request: web.Request, call: Call) -> Parameters:
        p = await read_parameters(request)
        call.params = p.logged()
        if p.text("chat_id"):
            call.chat_id = to_integer(p.text("chat_id"))
        return p

    async def _do(self, name: str, p: Parameters, call: Call) -> Any:
        method = METHODS.get(name.lower())
        if method is None:
            raise method_not_found()
        result = method(self.telegram, p)
        if inspect.isawaitable(result):
            result = await result
        call.accepted, call.outcome = True, "ok"
        if isinstance(result, dict) and "message_id" in result:
            call.message_id = result["message_id"]
        return result

    async def download(self, request: web.Request) -> web.StreamResponse:
        if self.telegram.faults.down:
            return cut(request, None, "down")
        stored = self.telegram.files.at_path(request.match_info["path"])
        if stored is None or stored.size > DOWNLOAD_LIMIT:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=stored.data, content_type="application/octet-stream")


@web.middleware
async def token_required(request: web.Request, handler: Any) -> web.StreamResponse:
    """Wrong token: 401, as Telegram says it."""
    token = request.match_info.get("token")
    if token is not None and token != request.app[TOKEN]:
        refusal = unauthorized()
        return web.json_response(refusal.answer(), status=refusal.code)
    response: web.StreamResponse = await handler(request)
    return response


TOKEN = web.AppKey("token", str)


def cut(request: web.Request, call: Call | None, outcome: str) -> web.Response:
    """Resets the connection: whoever called sees it break, and hears nothing."""
    if call is not None:
        call.outcome = outcome
    if request.transport is not None:
        connection = request.transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()
    return web.Response()


async def write(request: web.Request, call: Call, body: Json, status: int) -> web.StreamResponse:
    response = web.Response(
        body=json.dumps(body).encode(),
        status=status,
        content_type="application/json",
    )
    if retry_after := body.get("parameters", {}).get("retry_after"):
        response.headers["Retry-After"] = str(retry_after)
    # One turn of the loop, so that a client that has just died is noticed.
    await asyncio.sleep(0)
    if request.transport is None or request.transport.is_closing():
        return response
    try:
        await response.prepare(request)
        await response.write_eof()
    except ConnectionError:
        return response
    call.answered = request.transport is not None and not request.transport.is_closing()
    return response
