"""Talks as staff read them, and the journal of who did."""

import re
from datetime import date, tzinfo
from html import unescape

from domain.looks import Look, TalkLine, TalkMessage
from views.dates import moment_words
from views.words import Words

MESSAGE_SHOWN = 380
"""Seven of them stay under 3,500 characters."""
_TAG = re.compile(r"<[^>]*>")


def talk_line(line: TalkLine, zone: tzinfo, today: date, words: Words) -> str:
    return words.plain(
        "look-talk-line",
        since=moment_words(line.asked_at.astimezone(zone), words.language, today),
        names=", ".join(line.others) or words.plain("nobody"),
        n=line.messages,
    )


def talk_text(messages: tuple[TalkMessage, ...], zone: tzinfo, today: date, words: Words) -> str:
    """HTML of one page; formatting is left out, so that a shortened message stays whole."""
    return "\n\n".join(_message(message, zone, today, words) for message in messages)


def _message(message: TalkMessage, zone: tzinfo, today: date, words: Words) -> str:
    said = unescape(_TAG.sub("", message.text))
    shown = said if len(said) <= MESSAGE_SHOWN else said[:MESSAGE_SHOWN] + "…"
    return words(
        "look-message",
        author=message.author,
        time=moment_words(message.written_at.astimezone(zone), words.language, today),
        kind=message.kind,
        text=shown,
    )


def journal_text(looks: tuple[Look, ...], zone: tzinfo, today: date, words: Words) -> str:
    return "\n".join(_look(look, zone, today, words) for look in looks)


def _look(look: Look, zone: tzinfo, today: date, words: Words) -> str:
    return words(
        "look-line",
        reader=look.reader or words.plain("look-gone"),
        student=look.student or words.plain("look-gone"),
        what=look.deed,
        time=moment_words(look.at.astimezone(zone), words.language, today),
    )
