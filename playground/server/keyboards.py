"""reply_markup in its four kinds, checked as Telegram checks it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from .links import BadLink, check_link
from .parameters import Parameters
from .refusals import Refusal, bad, inside
from .shapes import Json, boolean, integer, required_integer, required_object, required_string, string, typed

DATA_LIMIT, COPY_LIMIT = 64, 256
BUTTONS_LIMIT, REPLY_BUTTONS_LIMIT, BYTES_LIMIT = 100, 300, 10_000


@dataclass(frozen=True, slots=True)
class Markup:
    kind: str  # inline, keyboard, remove or force_reply
    json: Json


def reply_markup(p: Parameters) -> Markup | None:
    given = p.json("reply_markup", "Can't parse reply keyboard markup JSON object")
    if given is None and not p.text("reply_markup"):
        return None
    if not isinstance(given, dict):
        raise bad("Object expected as reply markup")
    rows = _rows(given, "keyboard", 'Field "keyboard" must be an Array of Arrays')
    inline = _rows(
        given,
        "inline_keyboard",
        'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    )
    keyboard = [[_reply_button(button) for button in row] for row in rows]
    inline_keyboard = [[_inline_button(button) for button in row] for row in inline]
    if keyboard:
        return _reply_keyboard(given, keyboard)
    if inline_keyboard:
        return _inline_keyboard(inline_keyboard)
    if boolean(given, "remove_keyboard"):
        return Markup("remove", {"remove_keyboard": True})
    if boolean(given, "force_reply"):
        placeholder = string(given, "input_field_placeholder")
        extra = {"input_field_placeholder": placeholder} if placeholder else {}
        return Markup("force_reply", {"force_reply": True, **extra})
    return None


def inline_markup(p: Parameters) -> Json | None:
    """Edits take an inline keyboard or nothing; an empty one takes the old away."""
    markup = reply_markup(p)
    if markup is None:
        return None
    if markup.kind != "inline":
        raise bad("Inline keyboard expected")
    return markup.json


def _rows(given: Json, name: str, refusal: str) -> list[list[Any]]:
    rows = typed(given, name, list, "Array") or []
    if not all(isinstance(row, list) for row in rows):
        raise bad(refusal)
    return list(rows)


def _inline_keyboard(rows: list[list[Json]]) -> Markup | None:
    rows = [row for row in rows if row]
    buttons = [button for row in rows for button in row]
    if any(len(button.get("callback_data", "").encode()) > DATA_LIMIT for button in buttons):
        raise bad("BUTTON_DATA_INVALID")
    if any(len(button.get("copy_text", {}).get("text", "")) > COPY_LIMIT for button in buttons):
        raise bad("BUTTON_COPY_TEXT_INVALID")
    size = len(json.dumps(rows, ensure_ascii=False).encode())
    if len(buttons) > BUTTONS_LIMIT or size > BYTES_LIMIT:
        raise bad("reply markup is too long")
    return Markup("inline", {"inline_keyboard": rows}) if buttons else None


def _inline_button(button: Any) -> Json:
    try:
        if not isinstance(button, dict):
            raise bad("InlineKeyboardButton must be an Object")
        text = required_string(button, "text")
        kind = _inline_kind(button)
    except Refusal as problem:
        raise inside("Can't parse inline keyboard button: ", problem) from None
    if not text.strip():
        raise bad("Inline keyboard button text must be non-empty")
    return {"text": text, **_checked(kind), **_style(button)}


def _inline_kind(button: Json) -> Json:
    for name in ("url", "callback_data"):
        if value := string(button, name):
            return {name: value}
    for name in ("callback_game", "pay"):
        if name in button:
            return {name: button[name]}
    for name in ("switch_inline_query", "switch_inline_query_current_chat"):
        if name in button:
            return {name: required_string(button, name)}
    for name, field in (("login_url", "url"), ("web_app", "url"), ("copy_text", "text")):
        if name in button:
            inner = required_object(button, name)
            return {name: {field: required_string(inner, field)}}
    raise bad("Text buttons are unallowed in the inline keyboard")


def _checked(kind: Json) -> Json:
    """Links in buttons are checked and written out in full."""
    places = (("url", "", False), ("login_url", "login ", True), ("web_app", "Web App ", True))
    for name, called, https_only in places:
        if name not in kind:
            continue
        url = kind[name] if name == "url" else kind[name]["url"]
        try:
            full = check_link(url, https_only)
        except BadLink as problem:
            raise bad(f"Inline keyboard button {called}URL '{url}' is invalid: {problem}") from None
        return {name: full if name == "url" else {"url": full}}
    return kind


def _style(button: Json) -> Json:
    style = string(button, "style").lower()
    if style in ("", "default"):
        return {}
    if style not in ("primary", "danger", "success"):
        raise bad("Can't parse inline keyboard button: invalid button style specified")
    return {"style": style}


def _reply_keyboard(given: Json, rows: list[list[Json]]) -> Markup | None:
    rows = [row for row in rows if row]
    buttons = sum(len(row) for row in rows)
    if buttons > REPLY_BUTTONS_LIMIT:
        raise bad("reply markup is too long")
    options = ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective")
    keyboard: Json = {"keyboard": rows, **{name: True for name in options if boolean(given, name)}}
    if placeholder := string(given, "input_field_placeholder"):
        keyboard["input_field_placeholder"] = placeholder
    return Markup("keyboard", keyboard) if rows else None


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    try:
        if not isinstance(button, dict):
            raise bad("KeyboardButton must be a String or an Object")
        text = required_string(button, "text")
        kind = _reply_kind(button)
    except Refusal as problem:
        raise inside("Can't parse keyboard button: ", problem) from None
    if not text.strip():
        raise bad("Keyboard button text must be non-empty")
    return {"text": text, **kind, **_style(button)}


def _reply_kind(button: Json) -> Json:
    for name in ("request_contact", "request_location"):
        if boolean(button, name):
            return {name: True}
    for name in ("request_users", "request_chat"):
        if name in button:
            inner = required_object(button, name)
            return {name: {**inner, "request_id": required_integer(inner, "request_id")}}
    if "request_poll" in button:
        return {"request_poll": required_object(button, "request_poll")}
    if "web_app" in button:
        return {"web_app": {"url": required_string(required_object(button, "web_app"), "url")}}
    integer(button, "icon_custom_emoji_id")
    return {}
