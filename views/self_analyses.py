"""Self-analysis in words (4.1.4/design/4, /5): the questions, the answers, and that the other has answered."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from domain.mentorships import Pair, Side
from domain.self_analyses import KNOWN, QUESTIONS, Sheet, SheetNews
from views.activities import who
from views.notice import Button, Line, Notice
from views.safety import safety_of
from views.words import Words


class SheetPress(CallbackData, prefix="sa"):
    """Under a notice: to the sheets of the two."""

    programme_id: int


def answer_words(answer: str, words: Words) -> str:
    """Plain: a key in the reader's language, or own words as they are."""
    return words.plain(f"sheet-answer-{answer.replace('_', '-')}") if answer in KNOWN else answer


def answers_words(answers: Sequence[str], words: Words) -> str:
    return ", ".join(answer_words(one, words) for one in answers)


def sheets_words(given: Sequence[tuple[Side, Sheet | None]], pair: Pair, words: Words) -> str:
    """HTML: each by name."""
    return "\n\n".join(
        words("sheet-of", who=who(pair.party(side)))
        + "\n"
        + (sheet_words(sheet, side, words) if sheet else words("sheet-none"))
        for side, sheet in given
    )


def sheet_words(sheet: Sheet, side: Side, words: Words) -> str:
    """HTML: what was answered; what was skipped is left out."""
    return "\n".join(
        words(f"sheet-said-{question.value}", said=answers_words(said, words))
        for question in QUESTIONS[side]
        if (said := sheet.answers.get(question))
    )


def given_notice(news: SheetNews, words: Words) -> Notice:
    safety = safety_of(news.reader, words)
    return Notice(_said(news, words), ((_open(news, words),), *safety))


def given_line(news: SheetNews, words: Words) -> Line:
    return Line(_said(news, words), _open(news, words))


def _said(news: SheetNews, words: Words) -> str:
    return words("sheet-given", who=who(news.writer))


def _open(news: SheetNews, words: Words) -> Button:
    return Button(words.plain("sheet-open"), SheetPress(programme_id=news.programme_id).pack())
