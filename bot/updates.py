"""Raw updates as Telegram gives them: anything at all may come (R7), and nothing of it stops the rest."""

import json
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from storage.inbox import Incoming

LARGEST_UPDATE_ID = 2**53
LARGEST_ID = 2**63 - 1
NEEDED = ("message_id", "date", "chat", "from", "id", "data")
MESSAGES = ("message", "reply_to_message")
PLACE = ("chat", "message_id")
NOBODY = 0
"""The lane of what belongs to no chat."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An update that no parser takes, with its number."""

    update_id: int
    text: str


def incoming(raw: Any) -> Incoming:
    """What is stored of an update. ASCII escapes carry even lone surrogates through any database."""
    if isinstance(raw, Unreadable):
        return Incoming(raw.update_id, NOBODY, json.dumps(raw.text[:100_000]), parsable=False)
    try:
        text = json.dumps(raw, ensure_ascii=True)
    except (ValueError, RecursionError):
        text = '"nested too deeply"'
    update_id = raw.get("update_id") if isinstance(raw, dict) else None
    if type(update_id) is not int or not 0 <= update_id <= LARGEST_UPDATE_ID:
        return Incoming(None, NOBODY, text, parsable=False)
    return Incoming(update_id, lane_of(raw), text)


def lane_of(raw: dict[str, Any]) -> int:
    """The chat of the update, or the person where there is no chat: one lane keeps their order."""
    for event in raw.values():
        if not isinstance(event, dict):
            continue
        message = event.get("message")
        inner = message if isinstance(message, dict) else event
        for owner in (inner.get("chat"), event.get("from")):
            if isinstance(owner, dict) and _is_id(owner.get("id")):
                return int(owner["id"])
    return NOBODY


def parse(raw: str, bot: Bot) -> Update | None:
    """None where it is no update that aiogram knows. What is new or odd in it is left out, so that the rest is
    answered: a server may be older or newer than this bot."""
    try:
        given = _storable(json.loads(raw))
        try:
            update = _validated(given, bot)
        except ValidationError as error:
            update = _validated(_readable_part(given, error), bot)
        return update if update.event_type else None
    except (ValidationError, UpdateTypeLookupError, ValueError, TypeError, RecursionError, OverflowError):
        return None


def _validated(given: Any, bot: Bot) -> Update:
    return Update.model_validate(_with_places(_with_authors(given)), context={"bot": bot})


def _with_places(given: Any) -> Any:
    """A press of which the server does not tell where is one under a message that is gone."""
    press = given.get("callback_query") if isinstance(given, dict) else None
    if not isinstance(press, dict) or "message" in press or "inline_message_id" in press:
        return given
    person = press.get("from")
    chat = {"id": person.get("id") if isinstance(person, dict) else None, "type": ChatType.PRIVATE}
    return {**given, "callback_query": {**press, "message": {"chat": chat, "message_id": 0, "date": 0}}}


def _with_authors(given: Any) -> Any:
    """aiogram-dialog takes for granted that somebody wrote what is replied to."""
    message = given.get("message") if isinstance(given, dict) else None
    if not isinstance(message, dict) or "from" not in message:
        return given
    replied = message.get("reply_to_message")
    if not isinstance(replied, dict) or "from" in replied:
        return given
    return {**given, "message": {**message, "reply_to_message": {**replied, "from": message["from"]}}}


def _readable_part(given: Any, error: ValidationError) -> dict[str, Any]:
    """Without the parts of the event that nobody can read; a message that it points to stays as a place."""
    less = dict(given)
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        kind, part = str(problem["loc"][0]), str(problem["loc"][1]) if len(problem["loc"]) > 1 else ""
        event = less.get(kind)
        if not isinstance(event, dict) or part not in event or part in NEEDED:
            continue
        less[kind] = {name: value for name, value in event.items() if name != part}
        if part in MESSAGES and isinstance(event[part], dict):
            less[kind][part] = {name: event[part].get(name) for name in PLACE} | {"date": 0}
    return less


def is_private(update: Update) -> bool:
    """The bot speaks with persons only: what is personal is not said in a group. A private chat has
    the id of its person; where the two differ nobody is known to speak."""
    event = update.event
    message = event.message if isinstance(event, CallbackQuery) else event
    chat, sender = getattr(message, "chat", None), getattr(event, "from_user", None)
    return chat is not None and sender is not None and chat.type == ChatType.PRIVATE and chat.id == sender.id


def _is_id(value: Any) -> bool:
    return type(value) is int and abs(value) <= LARGEST_ID


def _storable(value: Any) -> Any:
    """Without what no database takes as text: lone surrogates and NUL."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
    if isinstance(value, list):
        return [_storable(one) for one in value]
    if isinstance(value, dict):
        return {_storable(key): _storable(one) for key, one in value.items()}
    return value
