"""sendMessage, contacts and places, forwards and copies."""

from __future__ import annotations

import re
from typing import Any

from playground.server.outgoing import envelope, post
from playground.server.parameters import Parameters
from playground.server.refusals import bad
from playground.server.shapes import Json, boolean, string
from playground.server.telegram import Telegram
from playground.server.texts import caption_of, message_text

CAPTIONED = ("photo", "voice", "video", "audio", "document", "animation")


def send_message(telegram: Telegram, p: Parameters) -> Json:
    preview = link_preview(p)
    content = with_known_people(telegram, message_text(p))
    return post(telegram, envelope(telegram, p), content, preview)


def link_preview(p: Parameters) -> Json:
    given = p.json("link_preview_options", "Can't parse link preview options JSON object")
    if given is None:
        disabled = p.flag("disable_web_page_preview")
        return {"link_preview_options": {"is_disabled": True}} if disabled else {}
    if not isinstance(given, dict):
        raise bad("Object expected as link preview options")
    names = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
    options: Json = {name: True for name in names if boolean(given, name)}
    if url := string(given, "url"):
        options["url"] = url
    return {"link_preview_options": options} if options else {}


def with_known_people(telegram: Telegram, content: Json) -> Json:
    """A mention by id is shown only where the bot has met the person."""
    for name in ("entities", "caption_entities"):
        if name in content:
            kept = [whole for entity in content[name] if (whole := _met(telegram, entity))]
            content = {**content, name: kept} if kept else {k: v for k, v in content.items() if k != name}
    return content


def _met(telegram: Telegram, entity: Json) -> Json | None:
    if entity["type"] != "text_mention":
        return entity
    chat = telegram.chats.get(entity["user_id"])
    if chat is None:
        return None
    return {k: v for k, v in entity.items() if k != "user_id"} | {"user": chat.user}


def send_contact(telegram: Telegram, p: Parameters) -> Json:
    contact: Json = {"phone_number": p.required("phone_number"), "first_name": p.required("first_name")}
    if not re.search(r"\d", contact["phone_number"]):
        raise bad("Wrong phone number specified")
    contact |= {name: p.text(name) for name in ("last_name", "vcard") if p.text(name)}
    return post(telegram, envelope(telegram, p), {"contact": contact})


def send_location(telegram: Telegram, p: Parameters) -> Json:
    for name in ("latitude", "longitude"):
        if not p.text(name).strip():
            raise bad(f"{name} is empty")
    place = {name: _degrees(p.text(name)) for name in ("latitude", "longitude")}
    if abs(place["latitude"]) > 90 or abs(place["longitude"]) > 180:
        raise bad("Wrong location specified")
    return post(telegram, envelope(telegram, p), {"location": place})


def _degrees(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def forward_message(telegram: Telegram, p: Parameters) -> Json:
    origin_chat = telegram.chat(p.required("from_chat_id"))
    source = telegram.message(origin_chat, p.message_id(), "message to forward")
    to = envelope(telegram, p, with_markup=False)
    if source.service:
        raise bad("The message can't be forwarded")
    if source.protected:
        raise bad("Message has protected content and can't be forwarded")
    author = origin_chat.user if source.out else telegram.account.user()
    origin = {"type": "user", "sender_user": author, "date": source.date}
    extra = {"forward_origin": origin, "forward_from": author, "forward_date": source.date}
    return post(telegram, to, source.content, extra)


def copy_message(telegram: Telegram, p: Parameters) -> Json:
    origin_chat = telegram.chat(p.required("from_chat_id"))
    source = telegram.message(origin_chat, p.message_id(), "message to copy")
    content = _recaptioned(telegram, source.content, p)
    to = envelope(telegram, p)
    if source.service:
        raise bad("The message can't be copied")
    keep = ("link_preview_options",)
    extra = {name: source.extra[name] for name in keep if name in source.extra}
    return {"message_id": post(telegram, to, content, extra)["message_id"]}


def _recaptioned(telegram: Telegram, content: Json, p: Parameters) -> Json:
    """A copy keeps its caption unless a new one, even an empty one, is given."""
    if not p.has("caption") or not any(kind in content for kind in CAPTIONED):
        return content
    bare = {k: v for k, v in content.items() if k not in ("caption", "caption_entities")}
    return with_known_people(telegram, {**bare, **caption_of(p)})


METHODS: dict[str, Any] = {
    "sendMessage": send_message,
    "sendContact": send_contact,
    "sendLocation": send_location,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
}
