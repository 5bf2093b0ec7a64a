"""A talk: what may pass from one person to another through the bot, and in how many messages."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from html import escape, unescape

from domain.refusals import AccountNotShared


class ContentKind(StrEnum):
    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    DOCUMENT = "document"
    AUDIO = "audio"
    ANIMATION = "animation"
    VIDEO_NOTE = "video_note"
    STICKER = "sticker"


WITHOUT_CAPTION = frozenset({ContentKind.VIDEO_NOTE, ContentKind.STICKER})
FILE_LIMIT = 20 * 1024 * 1024
FILE_LIMIT_MEGABYTES = 20
TEXT_UNITS = 4096
CAPTION_UNITS = 1024
HEADER_UNITS = 300
"""Room that the author's name, the topic and the mark of an edit take at most."""

_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r'href="([^"]*)"')
_ACCOUNT_LINK = re.compile(
    r"(?i)tg://|viber://|whatsapp://|skype:"
    r"|(?<![\w.-])(?:t\.me|telegram\.(?:me|dog|org)|wa\.me|api\.whatsapp\.com|vk\.me|viber\.me|discord\.gg)/"
    r"|(?<![\w.-])\w+\.t\.me\b"
    r"|(?<![\w.-])vk\.(?:com|ru)/(?:id\d|im\b|write)"
)
_MENTION = re.compile(r"(?<![\w@./+-])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")
_MAIL = re.compile(r"(?<![\w@.+-])[\w.+-]+@(?:[\w-]+\.)+[^\W\d_]{2,}(?!\w)")
_PHONE = re.compile(
    r"(?<![\w+.,-])(?:(?:\+\d{1,3}|[78])[\s(-]*\d{3}|9\d{2})[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Written:
    """One message as its author wrote it: `text` is HTML with nothing in it but formatting; the place is in
    the author's chat; `replies_to` is a message there; `file_name` goes with the file and is read by who gets it."""

    kind: ContentKind
    text: str
    chat_id: int
    message_id: int
    file_id: str = ""
    replies_to: int | None = None
    file_name: str = ""


def plain(html: str) -> str:
    """What is read of it."""
    return unescape(_TAG.sub("", html))


def units(html: str) -> int:
    """The length as Telegram counts it: UTF-16 after the marks of formatting are taken away."""
    return len(plain(html).encode("utf-16-le", "surrogatepass")) // 2


def _as_read(text: str) -> str:
    """As an eye reads it: without signs that nobody sees, with wide signs and other dashes as the usual ones."""
    seen = (sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return "".join("-" if unicodedata.category(sign) == "Pd" else sign for sign in seen)


def shows_account(html: str) -> bool:
    """Whether it tells how to reach somebody past the bot: a mention, a link to a messenger, an e-mail address, a
    telephone."""
    said = _as_read(plain(html))
    links = _as_read(" ".join(unescape(link) for link in _LINK.findall(html)))
    return bool(
        _ACCOUNT_LINK.search(said)
        or _ACCOUNT_LINK.search(links)
        or _MENTION.search(said)
        or _MAIL.search(said)
        or _MAIL.search(links)
        or _PHONE.search(said)
    )


def check_shareable(html: str, *, adult_and_student: bool) -> None:
    """An adult and a student never get each other's account (п. 2.1). Raises AccountNotShared."""
    if adult_and_student and shows_account(html):
        raise AccountNotShared


def check_written(written: Written, *, adult_and_student: bool) -> None:
    """The same of a message with its file. Raises AccountNotShared."""
    check_shareable(written.text, adult_and_student=adult_and_student)
    check_words(written.file_name, adult_and_student=adult_and_student)


def check_words(words: str, *, adult_and_student: bool) -> None:
    """The same of words that have no formatting: what stands in <brackets> is read as well. Raises
    AccountNotShared."""
    check_shareable(escape(words), adult_and_student=adult_and_student)


def limit_of(kind: ContentKind) -> int:
    if kind in WITHOUT_CAPTION:
        return 0
    return TEXT_UNITS if kind is ContentKind.TEXT else CAPTION_UNITS


def header_goes_first(kind: ContentKind, html: str) -> bool:
    """Where the author's name and the words do not stand in one message, the name is sent before them."""
    return kind in WITHOUT_CAPTION or units(html) + HEADER_UNITS > limit_of(kind)


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a talk on its way to one reader. `asks`: it is the notice of the request itself;
    `headed`: the author's name stands in it; `header_only`: nothing but that."""

    request_id: int
    author: str
    kind: ContentKind
    text: str
    file_id: str
    topic: str
    urgent: bool
    asks: bool
    headed: bool
    header_only: bool
    edited: bool
    edits: int | None
    reply_to: int | None
    protected: bool
    to_mentee: bool
    to_student: bool
    closed: bool
