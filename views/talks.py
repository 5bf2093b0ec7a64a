"""What people wrote to each other, as it stands in the other's chat and on the page of a talk."""

from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from domain.talks import ContentKind, Said, limit_of, plain, units
from storage.talks import TalkMessage
from views.dates import moment_words
from views.help_requests import HelpAnswer, HelpClose, about_words, answer_buttons
from views.notice import Attachment, Button, Notice, Rows
from views.safety import safety_rows
from views.words import Words

SHOWN_OF_A_MESSAGE = 380
"""Seven messages of a page stay under the length of a screen; whole they stand in the chat."""


def said_notice(said: Said, words: Words) -> Notice:
    """A message of a talk in the reader's chat, as our own message: nothing is forwarded."""
    if said.header_only:
        return Notice(header(said, words), reply_to=said.reply_to, protected=said.protected)
    attachment = Attachment(said.kind.value, said.file_id) if said.kind is not ContentKind.TEXT else None
    return Notice(
        _fitting(said, words),
        buttons=_buttons(said, words),
        attachment=attachment,
        reply_to=said.reply_to,
        edits=said.edits,
        protected=said.protected,
    )


def header(said: Said, words: Words) -> str:
    """Who writes; above a request also what about and how urgent."""
    if not said.asks:
        return words("talk-author", name=said.author)
    about = about_words(said.topic, said.urgent, words)
    asks = words("help-asks", name=said.author)
    return f"{asks}\n{about}" if about else asks


def _fitting(said: Said, words: Words) -> str:
    """The name, the words and the mark of an edit; where they do not fit together, the words alone."""
    above = [header(said, words)] if said.headed else []
    words_ = [said.text] if said.text else []
    below = [words("talk-edited")] if said.edited else []
    between = "\n\n" if said.asks else "\n"
    whole = between.join([*above, *words_]) + "".join(f"\n{mark}" for mark in below)
    for text in (whole, "\n".join([*words_, *below]), said.text):
        if units(text) <= limit_of(said.kind):
            return text
    return said.text


def _buttons(said: Said, words: Words) -> Rows:
    safety = safety_rows(words, student=said.to_student)
    if said.closed:
        return safety
    if said.asks:
        return (*answer_buttons(said.request_id, words), *safety)
    answer = Button(words.plain("help-answer"), HelpAnswer(request=said.request_id).pack())
    if not said.to_mentee:
        return ((answer,), *safety)
    close = Button(words.plain("help-close"), HelpClose(request=said.request_id).pack())
    return ((answer, close), *safety)


def talk_page(messages: tuple[TalkMessage, ...], now: datetime, zone_name: str, words: Words) -> str:
    """A page of a talk to read; formatting is for the chat, here are only the words."""
    return "\n\n".join(_line(message, now, zone_name, words) for message in messages)


def _line(message: TalkMessage, now: datetime, zone_name: str, words: Words) -> str:
    zone = ZoneInfo(zone_name)
    at = moment_words(message.written_at.astimezone(zone), words.language, now.astimezone(zone).date())
    said = plain(message.text)
    if len(said) > SHOWN_OF_A_MESSAGE:
        said = said[:SHOWN_OF_A_MESSAGE].rstrip() + "…"
    if message.withheld:
        said = words.plain("talk-withheld")
    kind = "" if message.kind is ContentKind.TEXT else words(f"talk-kind-{message.kind.value}")
    body = " ".join(part for part in (kind, escape(said, quote=False)) if part)
    return f"{words('talk-line', name=message.author, at=at)}\n{body}"
