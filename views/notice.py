"""A message that stands by itself: a reminder, a request, an order. Its buttons are plain callback data."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Button:
    """`data` is packed CallbackData (64 bytes at most) or, for `url`, an address."""

    text: str
    data: str = ""
    url: str = ""


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something beside the text: `kind` is the Bot API's (photo, voice, document, …)."""

    kind: str
    file_id: str = ""
    content: bytes = b""
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A small thing among others of its day: HTML of one line, and the button that leads to it."""

    text: str
    button: Button | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """`text` is HTML. With `edits` the message of that id is changed instead of sending a new one."""

    text: str
    buttons: Rows = ()
    attachment: Attachment | None = None
    reply_to: int | None = None
    edits: int | None = None
    protected: bool = False
    silent: bool = False


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_button(one) for one in row] for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(text=button.text, url=button.url)
    return InlineKeyboardButton(text=button.text, callback_data=button.data)
