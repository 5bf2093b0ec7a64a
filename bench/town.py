"""Databases with schools full of people, filled straight into the tables of storage."""

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import text

from domain.people import Language, Role
from storage import schools
from storage.members import members
from storage.migrate import migrate
from storage.outbox import Letter, OutboxState, outbox
from storage.people import people
from storage.roles import roles
from storage.store import Store, open_store
from storage.tags import tags
from storage.tx import Tx
from tests.databases import postgres_available, postgres_database, sqlite_url

FIRST_ACCOUNT = 1_000_000
"""The account of a person is so much more than the person's id."""
STRANGERS = 500_000_000
"""Accounts from here on belong to nobody."""
OF_A_SCHOOL = 200
AT_ONCE = 5000
KINDS = ("sqlite", "postgres")


@asynccontextmanager
async def database(kind: str) -> AsyncIterator[str]:
    """Migrated and empty; gone afterwards."""
    if kind == "postgres":
        async with postgres_database() as url:
            await migrate(url)
            yield url
        return
    with TemporaryDirectory() as folder:
        url = sqlite_url(Path(folder))
        await migrate(url)
        yield url


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Store]:
    store = await open_store(url)
    try:
        yield store
    finally:
        await store.close()


def kinds() -> list[str]:
    return [kind for kind in KINDS if kind == "sqlite" or postgres_available()]


async def settle(store: Store, count: int) -> range:
    """So many mentees in schools of two hundred; their accounts."""
    now = datetime.now(UTC) - timedelta(days=1)
    for some in _some(range(1, count + 1)):
        await store.write_plainly(_fill, some, now)
    await store.write_plainly(_count_on)
    return range(FIRST_ACCOUNT + 1, FIRST_ACCOUNT + count + 1)


async def people_in(url: str, count: int) -> range:
    async with opened(url) as store:
        return await settle(store, count)


async def remind(
    store: Store, accounts: Sequence[int], first: datetime, apart: timedelta = timedelta(), each: int = 1
) -> None:
    """Notices of their schools, due one after another, those of one person together."""
    everybody = (account - FIRST_ACCOUNT for account in accounts for _ in range(each))
    letters = (_letter(person, place, first + place * apart) for place, person in enumerate(everybody))
    for some in _some(letters):
        await store.write_plainly(_write, [_row(letter) for letter in some])


def _fill(tx: Tx, ids: Sequence[int], now: datetime) -> None:
    where = {id_: _school_of(id_) for id_ in ids}
    for number in sorted(set(where.values())):
        name = f"Школа № {number}"
        schools.found(tx, name, f"МБОУ «{name}»", "Asia/Yekaterinburg", now)
    tx.many(people.insert(), [_person(id_, now) for id_ in ids])
    tx.many(members.insert(), [_member(id_, where[id_], now) for id_ in ids])
    granted = {"role": Role.MENTEE.value, "granted_at": now}
    tx.many(roles.insert(), [{"school_id": where[id_], "member_id": id_, **granted} for id_ in ids])
    hard = {"kind": "hard", "value": "discipline"}
    tx.many(tags.insert(), [{"school_id": where[id_], "member_id": id_, **hard} for id_ in ids])


def _school_of(id_: int) -> int:
    """Schools are counted from one, as they are founded."""
    return (id_ - 1) // OF_A_SCHOOL + 1


def _person(id_: int, now: datetime) -> dict[str, Any]:
    account = FIRST_ACCOUNT + id_
    return {
        "id": id_,
        "telegram_id": account,
        "chat_id": account,
        "language": Language.RU.value,
        "urgent_at_night": False,
        "current_member_id": id_,
        "created_at": now,
    }


def _member(id_: int, school_id: int, now: datetime) -> dict[str, Any]:
    return {
        "id": id_,
        "school_id": school_id,
        "person_id": id_,
        "name": "Иванова Мария Петровна",
        "search_name": "иванова мария петровна",
        "category": "employee",
        "post": "teacher",
        "subject": "math",
        "standing": "member",
        "joined_at": now,
        "class_since": now.date(),
    }


def _count_on(tx: Tx) -> None:
    """Ids were given here: PostgreSQL counts on behind them, and learns how much there is."""
    if tx.dialect == "postgresql":
        for table in ("people", "members"):
            tx.run(text(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))"))
        tx.run(text("ANALYZE"))


def _letter(person_id: int, place: int, due_at: datetime) -> Letter:
    return Letter(_school_of(person_id), person_id, "help_stopped", f"bench:{place}", due_at)


def _row(letter: Letter) -> dict[str, Any]:
    return {
        "school_id": letter.school_id,
        "person_id": letter.person_id,
        "topic": letter.topic,
        "args": "{}",
        "key": letter.key,
        "object_key": letter.about,
        "urgency": int(letter.urgency),
        "due_at": letter.due_at,
        "state": OutboxState.PENDING.value,
        "tries": 0,
    }


def _write(tx: Tx, rows: Sequence[dict[str, Any]]) -> None:
    tx.many(outbox.insert(), rows)


def _some(all_: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(all_)
    while some := list(islice(rest, AT_ONCE)):
        yield some
