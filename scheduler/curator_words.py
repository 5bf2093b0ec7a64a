"""The curator's words and the answers on their way: read at sending, kept nowhere else."""

from typing import Any

from domain.categories import Category
from domain.curator_words import WordNews
from domain.names import introduced
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import curator_words, members
from storage.tx import Tx
from views.curator_words import word_notice


def _news(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> WordNews | None:
    word = curator_words.find(tx, args["word"], args["school"])
    if word is None or word.reader_id != recipient.member_id:
        return None
    if not curator_words.may_pass(tx, word.author_id, word.reader_id):
        return None
    row = members.find_member(tx, word.reader_id, word.school_id)
    to_student = row.category == Category.STUDENT.value
    return WordNews(
        word_id=word.id,
        author=introduced(word.author, student=word.author_is_student),
        text=word.text,
        of_curator=not word.is_answer,
        protected=to_student is not word.author_is_student,
        to_student=to_student,
    )


def _note_place(tx: Tx, recipient: Recipient, args: dict[str, Any], message_id: int) -> None:
    """A reply to what was sent is an answer."""
    curator_words.note_place(tx, args["word"], recipient.chat_id, message_id)


TOPICS = {"curator_word": Topic(_news, word_notice, _note_place)}
