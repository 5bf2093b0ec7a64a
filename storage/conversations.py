"""Conversation state: one row a chat, loaded once per update, saved once with the inbox mark."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Column, Table, Text, bindparam, case, delete, select

from storage.inbox import mark_done
from storage.people import mark_reachable, people
from storage.schema import Moment, metadata
from storage.tx import Tx, insert_of

conversations = Table(
    "conversations",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
    Column("newest_message_id", BigInteger, nullable=False),
    Column("guest_at", Moment),
)
"""`guest_at`: when someone who is nobody here yet was last heard; empty for people."""

_FORGET = delete(conversations).where(conversations.c.chat_id == bindparam("chat_id"))


@dataclass(slots=True)
class Conversation:
    """`data` is the dialog's own; `newest_message_id` is the newest message known in the chat."""

    chat_id: int
    data: dict[str, dict[str, Any]] = field(default_factory=dict)
    newest_message_id: int = 0
    guest_at: datetime | None = None
    forgotten: bool = False
    """A person who said no, or erased everything, leaves nothing behind; nor does a stranger."""
    came_back: bool = False
    """The person could not be written to, and is here."""
    stored: tuple[str, int, datetime | None] | None = field(default=None, compare=False)
    """As it was when it was loaded: what an update leaves as it was need not be written again."""


def finish(tx: Tx, inbox_id: int, conversation: Conversation) -> None:
    """The state and the mark of its update are one commit: a replay starts where the update started.
    Where no screen stands nothing is kept: of a stranger not even that there was one."""
    if conversation.forgotten or not conversation.data:
        forget(tx, conversation.chat_id)
    else:
        _save_if_changed(tx, conversation)
    if conversation.came_back:
        mark_reachable(tx, conversation.chat_id)
    mark_done(tx, inbox_id)


def _save_if_changed(tx: Tx, conversation: Conversation) -> None:
    data = json.dumps(conversation.data)
    newest, guest_at = conversation.newest_message_id, conversation.guest_at
    if conversation.stored != (data, newest, guest_at):
        _save(tx, conversation.chat_id, newest, data=data, guest_at=guest_at)


def note_message(tx: Tx, chat_id: int, message_id: int) -> None:
    """A notice now stands below the screen: the next screen is sent anew."""
    _save(tx, chat_id, message_id)


def forget(tx: Tx, chat_id: int) -> None:
    tx.run(_FORGET, chat_id=chat_id)


def forget_guests(tx: Tx, before: datetime) -> None:
    """Who began a form and never came in leaves nothing behind."""
    known = select(people.c.chat_id).where(people.c.chat_id.is_not(None))
    tx.run(
        delete(conversations).where(conversations.c.guest_at < before, conversations.c.chat_id.not_in(known))
    )


def _save(
    tx: Tx, chat_id: int, message_id: int, *, data: str | None = None, guest_at: datetime | None = None
) -> None:
    tx.run(
        _saving(tx.dialect, data is not None),
        chat_id=chat_id,
        data=data or "{}",
        newest_message_id=message_id,
        guest_at=guest_at,
    )


@cache
def _saving(dialect: str, with_data: bool) -> Any:
    insert = insert_of(dialect, conversations)
    changes: dict[str, Any] = {
        "newest_message_id": _larger(conversations.c.newest_message_id, insert.excluded.newest_message_id)
    }
    if with_data:
        changes["data"] = insert.excluded.data
        changes["guest_at"] = insert.excluded.guest_at
    return insert.on_conflict_do_update(index_elements=["chat_id"], set_=changes)


def _larger(one: Any, other: Any) -> Any:
    return case((one > other, one), else_=other)
