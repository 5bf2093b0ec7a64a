"""sendPhoto and its brothers, and albums."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from playground.server.media import content_of
from playground.server.outgoing import envelope, post, put
from playground.server.parameters import Parameters
from playground.server.refusals import Refusal, bad, inside
from playground.server.shapes import Json, integer, required_string, string
from playground.server.telegram import Telegram
from playground.server.texts import caption, caption_of, formatted

from .messages import with_known_people

MISSING = {kind: kind.replace("_", " ") for kind in ("photo", "document", "voice", "video", "audio")}
MISSING |= {"animation": "animation", "video_note": "video note", "sticker": "sticker"}
TOLD = ("duration", "width", "height", "length")
ALBUM_KINDS = ("photo", "video", "audio", "document")
ALONE_KINDS = ("audio", "document")
ALBUM_LIMIT = 10


def sender(kind: str) -> Callable[[Telegram, Parameters], Json]:
    def send(telegram: Telegram, p: Parameters) -> Json:
        file = telegram.files.given(p, kind, p.text(kind), kind)
        if file is None:
            raise bad(f"There is no {MISSING[kind]} in the request")
        told: Json = {name: p.integer(name, 0, 0, 86_400) for name in TOLD}
        told |= {name: p.text(name) for name in ("title", "performer")}
        captioned = {} if kind in ("sticker", "video_note") else caption_of(p)
        to = envelope(telegram, p)
        content = {**content_of(telegram.files, kind, file, told), **captioned, **flags(p)}
        return post(telegram, to, with_known_people(telegram, content))

    return send


def flags(p: Parameters) -> Json:
    given = {"show_caption_above_media": "show_caption_above_media", "has_media_spoiler": "has_spoiler"}
    return {name: True for name, parameter in given.items() if p.flag(parameter)}


def input_media(telegram: Telegram, p: Parameters, given: Any, album: bool) -> tuple[str, Json]:
    """The kind and the content of one InputMedia."""
    try:
        kind, value, words = _parsed(given, album)
        told: Json = {name: integer(given, name) for name in TOLD}
        told |= {name: string(given, name) for name in ("title", "performer")}
        if value.startswith("attach://") and value.removeprefix("attach://") not in p.uploads:
            raise bad("media not found")
    except Refusal as problem:
        raise inside("Can't parse InputMedia: ", problem) from None
    file = telegram.files.given(p, kind, value, "")
    assert file is not None
    content = {**content_of(telegram.files, kind, file, told), **caption(*words)}
    return kind, with_known_people(telegram, content)


def _parsed(given: Any, album: bool) -> tuple[str, str, tuple[str, list[Json]]]:
    if not isinstance(given, dict):
        raise bad("expected an Object")
    words = formatted(string(given, "caption"), string(given, "parse_mode"), given.get("caption_entities"))
    kind, value = required_string(given, "type"), string(given, "media")
    if not value:
        raise bad("media not found")
    if album and kind == "animation":
        raise bad(f'type "{kind}" can\'t be used in sendMediaGroup')
    if kind not in (*ALBUM_KINDS, "animation"):
        raise bad(f'type "{kind}" is unsupported')
    return kind, value, words


def send_media_group(telegram: Telegram, p: Parameters) -> list[Json]:
    p.required("media")
    given = p.json("media", "Can't parse media JSON object")
    if not isinstance(given, list):
        raise bad("Expected an Array of InputMedia")
    members = [input_media(telegram, p, item, album=True) for item in given]
    to = envelope(telegram, p, with_markup=False)
    if len(members) > ALBUM_LIMIT:
        raise bad("Too many messages to send as an album")
    if not members:
        raise bad("There are no messages to send")
    kinds = {kind for kind, _ in members}
    for kind in ALONE_KINDS:
        if kind in kinds and len(kinds) > 1:
            raise bad(f"{kind.capitalize()} can't be mixed with other media types")
    telegram.limits.charge(to.chat.id, len(members))
    group = {"media_group_id": str(secrets.randbelow(10**17) + 10**16)}
    return [put(telegram, to, content, group) for _, content in members]


METHODS: dict[str, Any] = {
    "sendPhoto": sender("photo"),
    "sendDocument": sender("document"),
    "sendVoice": sender("voice"),
    "sendVideo": sender("video"),
    "sendAudio": sender("audio"),
    "sendAnimation": sender("animation"),
    "sendVideoNote": sender("video_note"),
    "sendSticker": sender("sticker"),
    "sendMediaGroup": send_media_group,
}
