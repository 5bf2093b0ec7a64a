"""People: humans with an account, whatever schools they belong to."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Integer, String, Table, Time, select, update

from domain.people import Guest, Language
from domain.working_time import QuietHours
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
    Column("digest_hour", Integer),
    Column("urgent_at_night", Boolean, nullable=False, default=False),
    Column("unreachable_since", Moment),
    Column("current_member_id", Integer),
    Column("created_at", Moment, nullable=False),
)
"""`quiet_*` empty: the school's; `digest_hour` empty: the usual one. A
person who has no Telegram has no `telegram_id`."""


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


def mark_unreachable(tx: Tx, person_id: int, now: datetime) -> bool:
    """True the first time: only then are the curators told."""
    marked = update(people).where(people.c.id == person_id, people.c.unreachable_since.is_(None))
    return tx.run(marked.values(unreachable_since=now)) == 1


def mark_reachable(tx: Tx, telegram_id: int) -> None:
    """The person wrote, pressed, or let the bot in again."""
    tx.run(update(people).where(people.c.telegram_id == telegram_id).values(unreachable_since=None))


def find(tx: Tx, person_id: int) -> Any:
    return tx.first(select(people).where(people.c.id == person_id))


def set_language(tx: Tx, person_id: int, language: Language) -> None:
    tx.run(update(people).where(people.c.id == person_id).values(language=language.value))


def set_quiet(tx: Tx, person_id: int, quiet: QuietHours | None) -> None:
    """None: the school's."""
    start, end = (quiet.start, quiet.end) if quiet else (None, None)
    tx.run(update(people).where(people.c.id == person_id).values(quiet_start=start, quiet_end=end))


def set_digest_hour(tx: Tx, person_id: int, hour: int) -> None:
    tx.run(update(people).where(people.c.id == person_id).values(digest_hour=hour))


def set_urgent_at_night(tx: Tx, person_id: int, allowed: bool) -> None:
    tx.run(update(people).where(people.c.id == person_id).values(urgent_at_night=allowed))


def turn_to(tx: Tx, person_id: int, member_id: int) -> None:
    """From now on the person acts in this school."""
    tx.run(update(people).where(people.c.id == person_id).values(current_member_id=member_id))
