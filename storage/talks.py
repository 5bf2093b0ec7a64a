"""The talk of a help request: what each wrote, and its copies in the other chats."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.schema import Moment, metadata

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
