"""All that an update begins with, in one statement: the state of its chat, and who acts."""

import json
from datetime import datetime

from sqlalchemy import BigInteger, bindparam, select

from domain.people import Actor
from storage.actors import OF_ACTOR, actor_in, with_card
from storage.conversations import Conversation, conversations
from storage.people import people
from storage.tx import Tx

_CHAT = select(bindparam("chat_id", type_=BigInteger).label("id")).subquery("chat")
_OF_CONVERSATION = (conversations.c.data, conversations.c.newest_message_id, conversations.c.guest_at)
_OPENING = select(*_OF_CONVERSATION, people.c.unreachable_since, *OF_ACTOR).select_from(
    with_card(
        _CHAT.outerjoin(conversations, conversations.c.chat_id == _CHAT.c.id).outerjoin(
            people, people.c.telegram_id == _CHAT.c.id
        )
    )
)


def opening(tx: Tx, chat_id: int, now: datetime) -> tuple[Conversation, Actor | None]:
    """A private chat has the id of its person."""
    rows = tx.rows(_OPENING, chat_id=chat_id, today=now.date())
    actor, row = actor_in(rows, now), rows[0]
    conversation = Conversation(
        chat_id,
        guest_at=now if actor is None else None,
        came_back=row.unreachable_since is not None,
    )
    if row.data is not None:
        conversation.data, conversation.newest_message_id = json.loads(row.data), row.newest_message_id
        conversation.stored = (row.data, row.newest_message_id, row.guest_at)
    return conversation, actor
