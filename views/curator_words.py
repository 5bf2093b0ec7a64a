"""A word from the curator and the answer to it."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from domain.curator_words import WordNews, WordPassed
from views.help_requests import when_words
from views.notice import Button, Notice
from views.safety import safety_rows
from views.words import Words


class AnswerWord(CallbackData, prefix="cw"):
    word: int


def word_notice(news: WordNews, words: Words) -> Notice:
    said = words("word-from-curator" if news.of_curator else "word-answer", name=news.author)
    button = Button(words.plain("word-reply"), AnswerWord(word=news.word_id).pack())
    hint = words("word-hint") if news.of_curator else ""
    text = "\n\n".join(part for part in (said, words("word-text", text=news.text), hint) if part)
    safety = safety_rows(words, student=news.to_student)
    return Notice(text, ((button,), *safety), protected=news.protected)


def passed_word(passed: WordPassed, now: datetime, zone_name: str, words: Words) -> str:
    """Plain words: to whom it went, and when it is seen if not at once."""
    if passed.seen_at is None:
        return words.plain("word-passed", name=passed.name)
    at = when_words(passed.seen_at, now, zone_name, words)
    return words.plain("word-passed-later", name=passed.name, at=at)
