"""A word from the curator to somebody of the school, and the answers: each passes through the bot, nobody gets
anybody's account (п. 2.1)."""

from datetime import datetime

from domain.categories import Category
from domain.curator_words import WordPassed
from domain.names import introduced
from domain.people import Actor
from domain.refusals import NotFound, ReaderAway
from domain.rights import Part, Subject, require, school_of
from domain.talks import check_words
from storage import audit, curator_words, members, recipients
from storage.curator_words import CuratorWord
from storage.outbox import Letter, put
from storage.quiet import when_free
from storage.tx import Tx


def write_word(tx: Tx, actor: Actor, now: datetime, reader_id: int, text: str) -> WordPassed:
    """A pause of contact between two people does not stop the curator's word to one of them, unless the curator is
    the other. Raises ReaderAway, AccountNotShared."""
    require(actor, "write_word", school_of(actor))
    return _pass(tx, actor, now, reader_id, text, None)


def answer_word(tx: Tx, actor: Actor, now: datetime, word_id: int, text: str) -> WordPassed:
    """Whoever got a word answers the one who wrote it."""
    word = _own(tx, actor, "answer_word", word_id)
    return _pass(tx, actor, now, word.author_id, text, word.id)


def see_word(tx: Tx, actor: Actor, now: datetime, word_id: int) -> str:
    """Who wrote it, for the screen on which it is answered."""
    word = _own(tx, actor, "see_word", word_id)
    return introduced(word.author, student=word.author_is_student)


def find_word(tx: Tx, actor: Actor, now: datetime, chat_id: int, message_id: int) -> int | None:
    """The word that stands at this place of one's own chat."""
    require(actor, "find_word", Subject(actor.school_id, {Part.MEMBER: frozenset({actor.member_id})}))
    return curator_words.at(tx, actor.school_id, actor.member_id, chat_id, message_id)


def _own(tx: Tx, actor: Actor, action: str, word_id: int) -> CuratorWord:
    word = curator_words.find(tx, word_id, actor.school_id)
    if word is None:
        raise NotFound
    require(actor, action, Subject(word.school_id, {Part.MEMBER: frozenset({word.reader_id})}))
    return word


def _pass(tx: Tx, actor: Actor, now: datetime, reader_id: int, text: str, answers: int | None) -> WordPassed:
    row = members.find_member(tx, reader_id, actor.school_id)
    if row is None:
        raise NotFound
    reader = recipients.recipient(tx, row.person_id, actor.school_id, now)
    if reader is None or reader.awaiting_parent:
        raise ReaderAway
    if not curator_words.may_pass(tx, actor.member_id, reader_id):
        raise ReaderAway
    student = row.category == Category.STUDENT.value
    check_words(text, adult_and_student=student is not actor.is_student)
    word_id = curator_words.write(tx, actor.school_id, actor.member_id, reader_id, text, now, answers)
    at = when_free(tx, reader_id, now)
    put(
        tx,
        Letter(
            school_id=actor.school_id,
            person_id=row.person_id,
            topic="curator_word",
            about=f"word:{word_id}",
            due_at=at,
            args={"word": word_id, "school": actor.school_id},
        ),
    )
    audit.note_by(tx, actor, "word_written", "word", word_id, now, reader_id)
    return WordPassed(introduced(row.name, student=student), at if at > now else None)
