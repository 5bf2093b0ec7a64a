"""Any message that a person writes to another: text, voice, photo, file; what cannot be passed on is refused
in words, and the form stays."""

from collections.abc import Awaitable, Callable
from html import escape
from typing import Any

from aiogram.types import Document, Message, MessageEntity
from aiogram.utils.text_decorations import HtmlDecoration
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.input import BaseInput

from domain.refusals import ContactNotRelayed, FileTooLarge, KindNotRelayed, Refusal
from domain.talks import FILE_LIMIT, FILE_LIMIT_MEGABYTES, ContentKind, Written
from handlers.here import here

OnWritten = Callable[[Message, DialogManager, Written], Awaitable[None]]

CARDS = ("text/vcard", "text/x-vcard", "text/directory")


class _Formatting(HtmlDecoration):
    """Only what a bot may send: signs that need a subscription become plain ones."""

    def link(self, value: str, link: str) -> str:
        return f'<a href="{escape(link)}">{value}</a>'

    def pre_language(self, value: str, language: str) -> str:
        return f'<pre><code class="language-{escape(language)}">{value}</code></pre>'

    def custom_emoji(self, value: str, custom_emoji_id: str) -> str:
        return value

    def date_time(self, value: str, *_: Any, **__: Any) -> str:
        return value


def html_of(message: Message) -> str:
    """The words as HTML with nothing in it but formatting."""
    text = message.text or message.caption or ""
    entities: list[MessageEntity] | None = message.entities or message.caption_entities
    return _Formatting().unparse(text, entities)


def written_of(message: Message) -> Written:
    """Raises ContactNotRelayed, FileTooLarge, KindNotRelayed."""
    if message.contact or message.location or message.venue:
        raise ContactNotRelayed
    if message.document and _is_card(message.document):
        raise ContactNotRelayed
    kind, file_id = _content(message)
    return Written(
        kind=kind,
        text=html_of(message),
        chat_id=message.chat.id,
        message_id=message.message_id,
        file_id=file_id,
        file_name=_file_name(message),
        replies_to=message.reply_to_message.message_id if message.reply_to_message else None,
    )


def _content(message: Message) -> tuple[ContentKind, str]:
    if message.text is not None:
        return ContentKind.TEXT, ""
    if message.photo:
        return ContentKind.PHOTO, message.photo[-1].file_id
    if message.animation:
        return ContentKind.ANIMATION, _checked(message.animation)
    for kind in ContentKind:
        file = getattr(message, kind.value)
        if file:
            return kind, _checked(file)
    raise KindNotRelayed


def _is_card(document: Document) -> bool:
    """A contact, sent as a file."""
    return document.mime_type in CARDS or (document.file_name or "").lower().endswith(".vcf")


def _file_name(message: Message) -> str:
    """All that a file shows of itself beside its content."""
    named = (message.document, message.audio, message.video, message.animation)
    parts = [getattr(file, part, None) for file in named for part in ("file_name", "performer", "title")]
    return " / ".join(part for part in parts if part)


def _checked(file: Any) -> str:
    """Raises FileTooLarge."""
    if (file.file_size or 0) > FILE_LIMIT:
        raise FileTooLarge(limit=FILE_LIMIT_MEGABYTES)
    return str(file.file_id)


class AnyInput(BaseInput):
    """Stands in a window; `on_written(message, manager, written)` gets whatever can be passed on. A refusal
    is told, then the same screen is shown below it. Of an album the screen is shown once."""

    def __init__(self, on_written: OnWritten, id: str | None = None) -> None:
        super().__init__(id=id)
        self._on_written = on_written

    async def process_message(self, message: Message, dialog: DialogProtocol, manager: DialogManager) -> bool:
        album = message.media_group_id
        if album is not None and manager.dialog_data.get("album") == album:
            manager.show_mode = ShowMode.NO_UPDATE
        try:
            await self._on_written(message, manager, written_of(message))
            manager.dialog_data["album"] = album
        except Refusal as refusal:
            manager.show_mode = ShowMode.AUTO
            await message.answer(here(manager).words(refusal.key(), **refusal.details))
        return True
