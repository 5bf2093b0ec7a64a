"""What every message of the bot goes through, whatever is in it: chat, reply, markup, limits."""

from __future__ import annotations

from dataclasses import dataclass

from .chats import Chat, StoredMessage
from .keyboards import Markup, reply_markup
from .parameters import Parameters
from .refusals import bad, not_found
from .shapes import Json, boolean, required_integer
from .telegram import Telegram


@dataclass(frozen=True, slots=True)
class Envelope:
    chat: Chat
    reply_to: int | None
    markup: Markup | None
    protected: bool


def envelope(telegram: Telegram, p: Parameters, with_markup: bool = True) -> Envelope:
    markup = reply_markup(p) if with_markup else None
    reply_to, alone = _reply(p)
    chat = telegram.chat_to_write(p.text("chat_id"))
    if reply_to and reply_to not in chat.messages:
        if not alone:
            raise not_found("message to be replied")
        reply_to = 0
    return Envelope(chat, reply_to or None, markup, p.flag("protect_content"))


def _reply(p: Parameters) -> tuple[int, bool]:
    """The message to reply to (0: none), and whether the answer may go without it."""
    if not p.has("reply_parameters"):
        return p.message_id("reply_to_message_id"), p.flag("allow_sending_without_reply")
    given = p.json("reply_parameters", "Can't parse reply parameters JSON object")
    if not given:
        return 0, False
    if not isinstance(given, dict):
        raise bad("Object expected as reply parameters")
    return max(0, required_integer(given, "message_id")), boolean(given, "allow_sending_without_reply")


def post(telegram: Telegram, to: Envelope, content: Json, extra: Json | None = None) -> Json:
    telegram.limits.charge(to.chat.id)
    return put(telegram, to, content, extra)


def put(telegram: Telegram, to: Envelope, content: Json, extra: Json | None = None) -> Json:
    """Without the limits: a member of an album, whose album has paid already."""
    markup = to.markup
    inline = markup.json if markup and markup.kind == "inline" else None
    message = StoredMessage(
        message_id=telegram.next_message_id(),
        date=telegram.clock.unix(),
        out=False,
        content=content,
        extra=extra or {},
        reply_to=to.reply_to,
        inline_keyboard=inline,
        other_markup=markup.json if markup and not inline else None,
        protected=to.protected,
    )
    rendered = telegram.bot_wrote(to.chat, message)
    if markup and markup.kind == "keyboard":
        telegram.tell_keyboard(to.chat, markup.json)
    elif markup and markup.kind == "remove":
        telegram.tell_keyboard(to.chat, None)
    return rendered
