"""Texts and captions of the bot: parsed, cleaned, measured, refused as Telegram refuses them."""

from __future__ import annotations

import json
from typing import Any

from . import entities as marks
from .html import parse_html
from .parameters import Parameters
from .refusals import Refusal, bad, inside
from .shapes import Json, required_integer, required_object, required_string, string

TEXT_LIMIT, CAPTION_LIMIT, RAW_LIMIT = 4096, 1024, 1 << 15
FOUND_BY_TELEGRAM = frozenset(
    ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card"]
)
PLAIN = frozenset(
    ["bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code"]
)


def message_text(p: Parameters) -> Json:
    """{"text", "entities"?} of sendMessage and editMessageText."""
    if not p.text("text"):
        raise bad("Message text is empty")
    text, found = formatted(p.text("text"), p.text("parse_mode"), _listed(p.text("entities")))
    if not text:
        raise bad("Text must be non-empty")
    if marks.units(text) > TEXT_LIMIT:
        raise bad("Message is too long")
    return {"text": text, **({"entities": found} if found else {})}


def caption_of(p: Parameters) -> Json:
    return caption(*formatted(p.text("caption"), p.text("parse_mode"), _listed(p.text("caption_entities"))))


def caption(text: str, found: list[Json]) -> Json:
    """{"caption", "caption_entities"?}, or nothing where there is no caption."""
    if marks.units(text) > CAPTION_LIMIT:
        raise bad("Message caption is too long")
    if not text:
        return {}
    return {"caption": text, **({"caption_entities": found} if found else {})}


def formatted(raw: str, parse_mode: str, given: Any) -> tuple[str, list[Json]]:
    if len(raw.encode("utf-8", "surrogatepass")) > RAW_LIMIT:
        raise bad("Text is too long")
    mode = parse_mode.lower()
    if raw and mode not in ("", "none"):
        if mode != "html":
            raise bad("Unsupported parse_mode")
        text, found = parse_html(marks.cleaned(raw))
    else:
        text, found = raw, _explicit(given)
        _check_places(text, found)
        text, found = _clean(text, found)
    text, found = marks.trimmed(text, found)
    return text, marks.completed(text, found)


def _listed(text: str) -> Any:
    """The JSON of an entities parameter; what cannot be read counts as none, as in Telegram."""
    try:
        return json.loads(text) if text else []
    except ValueError:
        return []


def _explicit(given: Any) -> list[Json]:
    found = [_entity(value) for value in given] if isinstance(given, list) else []
    return [entity for entity in found if entity and entity["length"] > 0]


def _entity(value: Any) -> Json | None:
    prefix = "Can't parse MessageEntity: "
    if not isinstance(value, dict):
        raise bad(prefix + "expected an Object")
    try:
        place: Json = {
            "offset": required_integer(value, "offset"),
            "length": required_integer(value, "length"),
        }
        kind = required_string(value, "type")
        extra = _extra(kind, value)
    except Refusal as problem:
        raise inside(prefix, problem) from None
    return None if extra is None else {**place, "type": kind, **extra}


def _extra(kind: str, value: Json) -> Json | None:
    """What belongs to an entity of this kind; None for those that Telegram finds by itself."""
    if kind in FOUND_BY_TELEGRAM:
        return None
    if kind in PLAIN:
        return {}
    if kind == "pre":
        language = string(value, "language")
        return {"language": language} if language else {}
    if kind == "text_link":
        return {"url": required_string(value, "url")}
    if kind == "text_mention":
        return {"user_id": required_integer(required_object(value, "user"), "id")}
    if kind == "custom_emoji":
        return {"custom_emoji_id": required_string(value, "custom_emoji_id")}
    raise bad("Unsupported type specified")


def _check_places(text: str, found: list[Json]) -> None:
    end = marks.units(text)
    for entity in sorted(found, key=lambda entity: int(entity["offset"])):
        start, length = entity["offset"], entity["length"]
        if not 0 <= start <= 1_000_000:
            raise bad(f"Receive an entity with incorrect offset {start}")
        if start > end:
            raise bad(f"Entity begins after the end of the text at UTF-16 offset {start}")
        if start + length > end:
            raise bad(
                f"Entity beginning at UTF-16 offset {start}"
                f" ends after the end of the text at UTF-16 offset {start + length}"
            )


def _clean(text: str, found: list[Json]) -> tuple[str, list[Json]]:
    """Signs that Telegram removes move the entities after them."""
    clean = marks.cleaned(text)
    if len(clean) == len(text) or not found:
        return clean, found
    moved, at = {0: 0}, 0
    written = 0
    for sign in text:
        at += marks.units(sign)
        written += marks.units(marks.cleaned(sign))
        moved[at] = written
    for entity in found:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        entity["offset"] = moved.get(start, start)
        entity["length"] = moved.get(end, end) - entity["offset"]
    return clean, [entity for entity in found if entity["length"] > 0]
