"""A word from the curator to one person, and the answers: what they wrote, and where it stands in the chat."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text, select, update

from domain.categories import Category
from domain.people import Role
from storage.freezes import frozen_among, is_partner
from storage.members import members
from storage.roles import roles_of
from storage.schema import Moment, metadata
from storage.tx import Tx

curator_words = Table(
    "curator_words",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("reader_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("answers_id", Integer),
    Column("text", Text, nullable=False),
    Column("chat_id", BigInteger),
    Column("message_id", BigInteger),
    Column("written_at", Moment, nullable=False),
)
"""`chat_id` and `message_id` are of the reader's copy: a reply to it is an answer. `answers_id`: the word that
this one answers; a word without it is the curator's own."""
Index("ix_curator_words_place", curator_words.c.chat_id, curator_words.c.message_id)
Index("ix_curator_words_reader", curator_words.c.reader_id)
Index("ix_curator_words_author", curator_words.c.author_id)


@dataclass(frozen=True, slots=True)
class CuratorWord:
    id: int
    school_id: int
    author_id: int
    author: str
    author_is_student: bool
    reader_id: int
    text: str
    is_answer: bool


def write(
    tx: Tx,
    school_id: int,
    author_id: int,
    reader_id: int,
    text: str,
    now: datetime,
    answers: int | None = None,
) -> int:
    return tx.add(
        curator_words,
        school_id=school_id,
        author_id=author_id,
        reader_id=reader_id,
        answers_id=answers,
        text=text,
        written_at=now,
    )


_WORD = select(curator_words, members.c.name, members.c.category).join(
    members, members.c.id == curator_words.c.author_id
)


def find(tx: Tx, word_id: int, school_id: int) -> CuratorWord | None:
    row = tx.first(_WORD.where(curator_words.c.id == word_id, curator_words.c.school_id == school_id))
    return _word(row) if row else None


def at(tx: Tx, school_id: int, reader_id: int, chat_id: int, message_id: int) -> int | None:
    """The word whose copy stands there in the reader's own chat."""
    found: int | None = tx.value(
        select(curator_words.c.id).where(
            curator_words.c.school_id == school_id,
            curator_words.c.reader_id == reader_id,
            curator_words.c.chat_id == chat_id,
            curator_words.c.message_id == message_id,
        )
    )
    return found


def may_pass(tx: Tx, author_id: int, reader_id: int) -> bool:
    """Between a curator and somebody of the school: neither through a curator who is none any longer, nor past a
    student who stopped contact with this very curator as the own mentor or mentee."""
    both = (author_id, reader_id)
    if not any(Role.CURATOR in roles_of(tx, one) for one in both):
        return False
    return not any(
        is_partner(tx, student, other)
        for student in frozen_among(tx, both)
        for other in both
        if other != student
    )


def note_place(tx: Tx, word_id: int, chat_id: int, message_id: int) -> None:
    tx.run(
        update(curator_words)
        .where(curator_words.c.id == word_id)
        .values(chat_id=chat_id, message_id=message_id)
    )


def _word(row: Any) -> CuratorWord:
    return CuratorWord(
        id=row.id,
        school_id=row.school_id,
        author_id=row.author_id,
        author=row.name,
        author_is_student=row.category == Category.STUDENT.value,
        reader_id=row.reader_id,
        text=row.text,
        is_answer=row.answers_id is not None,
    )
