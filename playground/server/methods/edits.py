"""Edits of the bot's own messages; an edit without reply_markup takes the inline keyboard away."""

from __future__ import annotations

from typing import Any

from playground.server.chats import Chat, StoredMessage
from playground.server.keyboards import inline_markup
from playground.server.parameters import Parameters
from playground.server.refusals import NOT_MODIFIED, bad
from playground.server.shapes import Json
from playground.server.telegram import Telegram
from playground.server.texts import caption_of, message_text

from .media import flags, input_media
from .messages import CAPTIONED, link_preview, with_known_people

REPLACEABLE = ("text", "animation", "audio", "document", "photo", "video")


def edit_text(telegram: Telegram, p: Parameters) -> Json:
    preview = link_preview(p)
    content = with_known_people(telegram, message_text(p))
    chat, message, markup = _editable(telegram, p)
    if "text" not in message.content:
        raise bad("There is no text in the message to edit")
    return _commit(telegram, chat, message, content, markup, preview)


def edit_caption(telegram: Telegram, p: Parameters) -> Json:
    words = {**caption_of(p), **flags(p)}
    chat, message, markup = _editable(telegram, p)
    if not any(kind in message.content for kind in CAPTIONED):
        raise bad("There is no caption in the message to edit")
    old = ("caption", "caption_entities", "show_caption_above_media")
    bare = {k: v for k, v in message.content.items() if k not in old}
    return _commit(telegram, chat, message, with_known_people(telegram, {**bare, **words}), markup)


def edit_media(telegram: Telegram, p: Parameters) -> Json:
    p.required("media")
    given = p.json("media", "Can't parse input media JSON object")
    _, content = input_media(telegram, p, given, album=False)
    chat, message, markup = _editable(telegram, p)
    if not any(kind in message.content for kind in REPLACEABLE):
        raise bad("Message media can't be edited")
    return _commit(telegram, chat, message, content, markup)


def edit_markup(telegram: Telegram, p: Parameters) -> Json:
    chat, message, markup = _editable(telegram, p)
    return _commit(telegram, chat, message, message.content, markup)


def _editable(telegram: Telegram, p: Parameters) -> tuple[Chat, StoredMessage, Json | None]:
    markup = inline_markup(p)
    if not p.text("chat_id") and not p.message_id():
        if not p.text("inline_message_id"):
            raise bad("Message identifier is not specified")
        raise bad("MESSAGE_ID_INVALID")
    chat = telegram.chat_to_write(p.text("chat_id"))
    message = telegram.message(chat, p.message_id(), "message to edit")
    if message.out or message.service or message.forwarded or message.other_markup:
        raise bad("Message can't be edited")
    return chat, message, markup


def _commit(
    telegram: Telegram,
    chat: Chat,
    message: StoredMessage,
    content: Json,
    markup: Json | None,
    preview: Json | None = None,
) -> Json:
    before = message.extra.get("link_preview_options")
    same_preview = preview is None or preview.get("link_preview_options") == before
    if content == message.content and markup == message.inline_keyboard and same_preview:
        raise bad(NOT_MODIFIED)
    telegram.limits.charge(chat.id)
    # Telegram does not call a change of buttons alone an edit.
    if content != message.content:
        message.edit_date = telegram.clock.unix()
    message.content, message.inline_keyboard = content, markup
    if preview is not None:
        message.extra = {k: v for k, v in message.extra.items() if k != "link_preview_options"} | preview
    telegram.tell_message("edited", chat, message)
    return telegram.rendered(chat, message)


METHODS: dict[str, Any] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_markup,
}
