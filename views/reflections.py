"""Looking back in words (п. 4.1.4): the questions, the answers, who reads them."""

from collections.abc import Sequence
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.mentorships import Side
from domain.reflections import IN_WORDS, Reflection, ReflectionNews
from views.activities import who
from views.notice import Button, Line, Notice
from views.safety import safety_rows
from views.words import Words


class ReflectionAct(StrEnum):
    ANSWER = "answer"
    LATER = "later"
    NO = "no"


class ReflectionPress(CallbackData, prefix="rf"):
    """Under the question."""

    act: ReflectionAct
    reflection_id: int


def asked_notice(news: ReflectionNews, words: Words) -> Notice:
    return _asking("reflection-asked", news, words)


def again_notice(news: ReflectionNews, words: Words) -> Notice:
    return _asking("reflection-again", news, words)


def again_line(news: ReflectionNews, words: Words) -> Line:
    text = words("reflection-again-line")
    return Line(text, _press(ReflectionAct.ANSWER, news.reflection.id, words))


def shown_notice(news: ReflectionNews, words: Words) -> Notice:
    """To the mentor, by leave of the mentee; a student's words are not to be passed on."""
    student = news.writer.category is Category.STUDENT
    text = (
        words("reflection-shown", name=who(news.writer))
        + "\n\n"
        + answers_words(news.reflection, news.side, words, partner=True)
    )
    reader_is_student = news.reader.category is Category.STUDENT
    return Notice(text, safety_rows(words, student=reader_is_student), protected=student)


def answers_words(reflection: Reflection, side: Side, words: Words, *, partner: bool = False) -> str:
    """HTML: what was answered, and the marks; what was skipped is left out. `partner`: the other of the two reads
    it, and not the mark that one got (п. 1.3/9)."""
    lines = [
        words(f"reflection-said-{question.value}", side=side.value, said=str(reflection.answer(question)))
        for question in IN_WORDS
        if reflection.answer(question)
    ]
    if reflection.mark is not None:
        lines.append(words("reflection-said-mark", side=side.value, mark=reflection.mark))
    if reflection.programme_mark:
        lines.append(words("reflection-said-programme-mark", mark=reflection.programme_mark))
    if reflection.partner_mark and not partner:
        lines.append(words("reflection-said-partner-mark", side=side.value, mark=reflection.partner_mark))
    return "\n".join(lines)


def read_words(read: Sequence[tuple[str, Side, Reflection]], words: Words) -> str:
    """HTML, for the curator: each by name."""
    return "\n\n".join(
        f"{words('reflection-read-name', name=name)}\n{answers_words(reflection, side, words)}"
        for name, side, reflection in read
    )


def _asking(key: str, news: ReflectionNews, words: Words) -> Notice:
    reflection_id = news.reflection.id
    buttons = (
        (
            _press(ReflectionAct.ANSWER, reflection_id, words),
            _press(ReflectionAct.LATER, reflection_id, words),
        ),
        (_press(ReflectionAct.NO, reflection_id, words),),
    )
    student = news.reader.category is Category.STUDENT
    return Notice(words(key, side=news.side.value), (*buttons, *safety_rows(words, student=student)))


def _press(act: ReflectionAct, reflection_id: int, words: Words) -> Button:
    data = ReflectionPress(act=act, reflection_id=reflection_id)
    return Button(words.plain(f"reflection-{act.value}"), data.pack())
