"""A message that stands by itself: a reminder, a request, an order. Its buttons are plain callback data."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Button:
    """`data` is packed CallbackData (64 bytes at most) or, for `url`, an address."""

    text: str
    data: str = ""
    url: str = ""


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
    buttons: tuple[tuple[Button, ...], ...] = ()
    attachment: Attachment | None = None
    reply_to: int | None = None
    edits: int | None = None
    protected: bool = False
    silent: bool = False


def keyboard(notice: Notice) -> InlineKeyboardMarkup | None:
    if not notice.buttons:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text=b.text, url=b.url)
                if b.url
                else InlineKeyboardButton(text=b.text, callback_data=b.data)
                for b in row
            ]
            for row in notice.buttons
        ]
    )
