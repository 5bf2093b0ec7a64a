"""The talk of a help request: what each wrote, and its copies in the other chats."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
    union_all,
    update,
)

from domain.categories import Category
from domain.names import called
from domain.talks import ContentKind, Written
from storage.members import members
from storage.schema import Moment, metadata
from storage.tx import Tx

messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("request_id", ForeignKey("help_requests.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("file_id", String(200)),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("reply_to_id", Integer),
    Column("revision", Integer, nullable=False, default=0),
    Column("written_at", Moment, nullable=False),
    UniqueConstraint("chat_id", "message_id"),
)
"""`text` is HTML of the Bot API with nothing in it but formatting; `chat_id` and `message_id` are
where the author wrote it."""
Index("ix_messages_school", messages.c.school_id, messages.c.written_at)
Index("ix_messages_request", messages.c.request_id, messages.c.id)

copies = Table(
    "copies",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("request_id", ForeignKey("help_requests.id", ondelete="CASCADE"), nullable=False),
    Column("about_id", ForeignKey("messages.id", ondelete="CASCADE")),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    UniqueConstraint("chat_id", "message_id"),
)
"""Where a message (`about_id`) or a notice of a request stands in someone's chat: a reply to it
belongs to the talk, an edit of the original is carried over to it."""
Index("ix_copies_about", copies.c.about_id)


@dataclass(frozen=True, slots=True)
class TalkMessage:
    """A message of a talk; its place is in the author's own chat. `author`: how its author is called; `withheld`:
    the words are not for this reader."""

    id: int
    request_id: int
    author_id: int
    author: str
    by_student: bool
    kind: ContentKind
    text: str
    file_id: str
    chat_id: int
    message_id: int
    reply_to_id: int | None
    revision: int
    written_at: datetime
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at a place of somebody's chat: a message of a talk, or only a notice about it."""

    request_id: int
    about_id: int | None


_MESSAGE = select(messages, members.c.name, members.c.category).join(
    members, members.c.id == messages.c.author_id
)


def write(tx: Tx, school_id: int, request_id: int, author_id: int, written: Written, now: datetime) -> int:
    row = messages.insert().values(
        school_id=school_id,
        request_id=request_id,
        author_id=author_id,
        kind=written.kind.value,
        text=written.text,
        file_id=written.file_id or None,
        chat_id=written.chat_id,
        message_id=written.message_id,
        reply_to_id=_replied(request_id, author_id, written),
        revision=0,
        written_at=now,
    )
    return int(tx.value(row.returning(messages.c.id)))


def _replied(request_id: int, author_id: int, written: Written) -> Any:
    """The message of this talk that stands at the place replied to: an own one, or a copy in the own chat."""
    if written.replies_to is None:
        return None
    own = select(messages.c.id).where(
        messages.c.request_id == request_id,
        messages.c.author_id == author_id,
        messages.c.chat_id == written.chat_id,
        messages.c.message_id == written.replies_to,
    )
    copy = select(copies.c.about_id).where(
        copies.c.request_id == request_id,
        copies.c.person_id == _person_of(author_id),
        copies.c.chat_id == written.chat_id,
        copies.c.message_id == written.replies_to,
    )
    return func.coalesce(own.scalar_subquery(), copy.scalar_subquery())


def _person_of(member_id: int) -> Any:
    return select(members.c.person_id).where(members.c.id == member_id).scalar_subquery()


def at(tx: Tx, school_id: int, member_id: int, chat_id: int, message_id: int) -> Place | None:
    """What a reply at this place answers to; in another's chat nothing stands."""
    own = select(messages.c.request_id, messages.c.id.label("about_id")).where(
        messages.c.school_id == school_id,
        messages.c.author_id == member_id,
        messages.c.chat_id == chat_id,
        messages.c.message_id == message_id,
    )
    copy = select(copies.c.request_id, copies.c.about_id).where(
        copies.c.school_id == school_id,
        copies.c.person_id == _person_of(member_id),
        copies.c.chat_id == chat_id,
        copies.c.message_id == message_id,
    )
    row = tx.first(union_all(own, copy))
    return Place(row.request_id, row.about_id) if row else None


def find(tx: Tx, message_id: int, school_id: int) -> TalkMessage | None:
    row = tx.first(_MESSAGE.where(messages.c.id == message_id, messages.c.school_id == school_id))
    return _message(row) if row else None


def written_at(tx: Tx, school_id: int, chat_id: int, message_id: int) -> TalkMessage | None:
    """The message that its author wrote at this place."""
    row = tx.first(
        _MESSAGE.where(
            messages.c.school_id == school_id,
            messages.c.chat_id == chat_id,
            messages.c.message_id == message_id,
        )
    )
    return _message(row) if row else None


def change(tx: Tx, message: TalkMessage, text: str) -> None:
    tx.run(
        update(messages)
        .where(messages.c.id == message.id)
        .values(text=text, revision=messages.c.revision + 1)
    )


def page(tx: Tx, request_id: int, limit: int, offset: int) -> tuple[TalkMessage, ...]:
    rows = tx.rows(
        _MESSAGE.where(messages.c.request_id == request_id)
        .order_by(messages.c.id)
        .limit(limit)
        .offset(offset)
    )
    return tuple(_message(row) for row in rows)


def last(tx: Tx, request_id: int, limit: int) -> Sequence[TalkMessage]:
    """The last messages in the order in which they were written."""
    rows = tx.rows(
        _MESSAGE.where(messages.c.request_id == request_id).order_by(messages.c.id.desc()).limit(limit)
    )
    return [_message(row) for row in reversed(rows)]


def count(tx: Tx, request_id: int) -> int:
    return int(
        tx.value(select(func.count()).select_from(messages).where(messages.c.request_id == request_id))
    )


def note_copy(
    tx: Tx,
    school_id: int,
    request_id: int,
    about_id: int | None,
    person_id: int,
    chat_id: int,
    message_id: int,
) -> None:
    """Where a message or a notice now stands; an edited copy stands where it stood."""
    tx.run(
        tx.insert(copies)
        .values(
            school_id=school_id,
            request_id=request_id,
            about_id=about_id,
            person_id=person_id,
            chat_id=chat_id,
            message_id=message_id,
        )
        .on_conflict_do_nothing(index_elements=["chat_id", "message_id"])
    )


def copies_in(tx: Tx, about_id: int, chat_id: int) -> list[int]:
    """A message's copies in a chat; the last holds the words, where the author's name went first."""
    rows = tx.rows(
        select(copies.c.message_id)
        .where(copies.c.about_id == about_id, copies.c.chat_id == chat_id)
        .order_by(copies.c.message_id)
    )
    return [row.message_id for row in rows]


def is_known_in(tx: Tx, request_id: int, chat_id: int) -> bool:
    """Whether anything of the request has come to this chat."""
    found = select(copies.c.id).where(copies.c.request_id == request_id, copies.c.chat_id == chat_id)
    return tx.first(found.limit(1)) is not None


def opens(tx: Tx, message: TalkMessage) -> bool:
    """Whether the request began with this message."""
    first = tx.value(select(func.min(messages.c.id)).where(messages.c.request_id == message.request_id))
    return bool(first == message.id)


def place_in(tx: Tx, message_id: int | None, chat_id: int) -> int | None:
    """Where a message of the talk stands in this chat: as written by its author, or as a copy."""
    if message_id is None:
        return None
    own: int | None = tx.value(
        select(messages.c.message_id).where(messages.c.id == message_id, messages.c.chat_id == chat_id)
    )
    return own if own is not None else max(copies_in(tx, message_id, chat_id), default=None)


def _message(row: Any) -> TalkMessage:
    student = row.category == Category.STUDENT.value
    return TalkMessage(
        id=row.id,
        request_id=row.request_id,
        author_id=row.author_id,
        author=called(row.name, student=student),
        by_student=student,
        kind=ContentKind(row.kind),
        text=row.text,
        file_id=row.file_id or "",
        chat_id=row.chat_id,
        message_id=row.message_id,
        reply_to_id=row.reply_to_id,
        revision=row.revision,
        written_at=row.written_at,
    )
