"""People: humans with an account, whatever schools they belong to."""

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, Column, Integer, String, Table, Time, select, update

from domain.people import Guest
from storage.schema import Moment, metadata
from storage.tx import Tx

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("telegram_id", BigInteger, unique=True),
    Column("chat_id", BigInteger),
    Column("language", String(2), nullable=False),
    Column("quiet_start", Time),
    Column("quiet_end", Time),
    Column("urgent_at_night", Boolean, nullable=False, default=False),
    Column("unreachable_since", Moment),
    Column("current_member_id", Integer),
    Column("created_at", Moment, nullable=False),
)
"""`quiet_*` empty: the school's. A person who has no Telegram has no `telegram_id`."""


def person_of(tx: Tx, guest: Guest, now: datetime) -> int:
    """The person of this account, made when there is none."""
    known = tx.value(select(people.c.id).where(people.c.telegram_id == guest.telegram_id))
    if known is not None:
        return int(known)
    return tx.add(
        people,
        telegram_id=guest.telegram_id,
        chat_id=guest.telegram_id,
        language=guest.language.value,
        urgent_at_night=False,
        created_at=now,
    )


def move_chat(tx: Tx, person_id: int, chat_id: int) -> None:
    tx.run(update(people).where(people.c.id == person_id).values(chat_id=chat_id))


def mark_unreachable(tx: Tx, person_id: int, now: datetime) -> bool:
    """True the first time: only then are the curators told."""
    marked = update(people).where(people.c.id == person_id, people.c.unreachable_since.is_(None))
    return tx.run(marked.values(unreachable_since=now)) == 1


def mark_reachable(tx: Tx, telegram_id: int) -> None:
    """The person wrote or unblocked the bot."""
    tx.run(update(people).where(people.c.telegram_id == telegram_id).values(unreachable_since=None))
