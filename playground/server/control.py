"""The control API: what the page and tests do over HTTP is one step away from the Python objects."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

from .faults import Faults
from .requests import read_parameters
from .shapes import Json

if TYPE_CHECKING:
    from .app import Server
    from .phones import Phone


class Control:
    def __init__(self, server: Server) -> None:
        self.server = server

    def add_to(self, app: web.Application) -> None:
        phone = "/playground/phones/{id:-?\\d+}/{deed}"
        app.router.add_get("/clock", self.clock)
        app.router.add_post("/clock", self.turn)
        app.router.add_get("/playground/state", self.state)
        app.router.add_get("/playground/live", self.live)
        app.router.add_post("/playground/phones", self.add_phone)
        app.router.add_post(phone, self.deed)
        app.router.add_get("/playground/files/{file_id}", self.file)
        app.router.add_post("/playground/language", self.language)
        app.router.add_post("/playground/restart", self.restart)
        app.router.add_post("/playground/updates", self.updates)
        app.router.add_post("/playground/faults", self.faults)
        app.router.add_get("/playground/calls", self.calls)

    async def clock(self, request: web.Request) -> web.Response:
        return web.json_response({"now": self.server.clock.now().isoformat()})

    async def turn(self, request: web.Request) -> web.Response:
        given = await request.json()
        if "advance" in given:
            self.server.clock.advance(float(given["advance"]))
        elif "set" in given:
            self.server.clock.set(datetime.fromisoformat(given["set"]))
        elif given.get("to") == "next":
            if not await self.server.turn_to_next():
                return web.json_response({"now": self.server.clock.now().isoformat(), "nothing": True})
        else:
            raise ValueError('one of "advance", "set" and "to" is needed')
        return await self.clock(request)

    async def state(self, request: web.Request) -> web.Response:
        return web.json_response(self.server.state())

    async def live(self, request: web.Request) -> web.WebSocketResponse:
        return await self.server.telegram.live.serve(request)

    async def add_phone(self, request: web.Request) -> web.Response:
        phone = self.server.add_phone(**await request.json())
        return web.json_response({"ok": True, **phone.json()})

    async def deed(self, request: web.Request) -> web.Response:
        phone = self.server.phone(int(request.match_info["id"]))
        deed = request.match_info["deed"]
        if deed == "file":
            return web.json_response({"ok": True, "message": await _send_file(phone, request)})
        given = await request.json() if request.can_read_body else {}
        return web.json_response({"ok": True, **_do(phone, deed, given)})

    async def file(self, request: web.Request) -> web.Response:
        stored = self.server.telegram.files.find(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        headers = {"Cache-Control": "max-age=86400", "X-Content-Type-Options": "nosniff"}
        if stored.kind == "document":
            headers["Content-Disposition"] = _attachment(stored.name)
        return web.Response(body=stored.data, content_type=stored.mime_type.split(";")[0], headers=headers)

    async def language(self, request: web.Request) -> web.Response:
        await self.server.set_language((await request.json())["language_code"])
        return web.json_response({"ok": True})

    async def restart(self, request: web.Request) -> web.Response:
        await self.server.restart(bool((await request.json()).get("demo")))
        return web.json_response({"ok": True})

    async def updates(self, request: web.Request) -> web.Response:
        given = await request.json()
        several = given["updates"] if "updates" in given else [given["update"]]
        return web.json_response({"ok": True, "update_ids": [self.server.add_update(one) for one in several]})

    async def faults(self, request: web.Request) -> web.Response:
        self.server.set_faults(Faults.from_json(await request.json()))
        return web.json_response({"ok": True})

    async def calls(self, request: web.Request) -> web.Response:
        calls = self.server.calls.since(int(request.query.get("since", 0)))
        return web.json_response({"calls": [call.json() for call in calls], "next": self.server.calls.next})


def _do(phone: Phone, deed: str, given: Json) -> Json:
    match deed:
        case "text":
            return {"message": phone.send_text(str(given["text"]), given.get("reply_to"))}
        case "start":
            return {"message": phone.start(given.get("parameter") or "")}
        case "press":
            return {"callback_query_id": phone.press(int(given["message_id"]), str(given["data"]))}
        case "contact":
            return {"message": phone.send_contact(given["phone_number"], given["first_name"])}
        case "location":
            return {"message": phone.send_location(given["latitude"], given["longitude"])}
        case "edit":
            return {"message": phone.edit_text(int(given["message_id"]), str(given["text"]))}
        case "block" | "unblock" | "read" | "deactivate":
            getattr(phone, deed)()
            return {}
    raise ValueError(f"a phone cannot do {deed!r}")


async def _send_file(phone: Phone, request: web.Request) -> Json:
    p = await read_parameters(request)
    upload = p.uploads.get("file")
    if upload is None:
        raise ValueError("the file is missing")
    return phone.send_file(
        p.text("kind"),
        upload.data,
        upload.name,
        mime_type=upload.content_type,
        caption=p.text("caption"),
        reply_to=p.message_id("reply_to") or None,
        size=p.integer("size") if p.text("size") else None,
        duration=p.integer("duration", 1),
    )


def _attachment(name: str) -> str:
    return f"attachment; filename*=UTF-8''{quote(name)}"


@web.middleware
async def told_in_words(request: web.Request, handler: Any) -> web.StreamResponse:
    """What the control API cannot do it says in words, with 400; a fault of the Bot API itself stays a 500."""
    if request.path.startswith(("/bot", "/file")):
        return await handler(request)  # type: ignore[no-any-return]
    try:
        response: web.StreamResponse = await handler(request)
    except (ValueError, TypeError) as problem:
        return web.json_response({"error": str(problem) or "bad request"}, status=400)
    except KeyError as missing:
        return web.json_response({"error": f"missing: {missing.args[0]}"}, status=400)
    return response
