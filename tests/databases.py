"""Databases for tests: a SQLite file, and a PostgreSQL database of its own that is gone afterwards.

PostgreSQL is the server that TEST_POSTGRES_URL names, or the one on the standard local port.
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from getpass import getuser
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import asyncpg
from sqlalchemy import URL, make_url

from storage.tables import metadata

STANDARD = ("127.0.0.1", 5432)
MEMORY = "/dev/shm"


def sqlite_url(folder: Path) -> str:
    return f"sqlite:///{folder / 'nastavnik.db'}"


@contextmanager
def folder_in_memory(otherwise: Path) -> Iterator[Path]:
    """Where files are in memory, if the machine has such a place: no test waits for a disk."""
    if not os.access(MEMORY, os.W_OK):
        yield otherwise
        return
    with TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


@asynccontextmanager
async def postgres_database() -> AsyncIterator[str]:
    """A new empty database; dropped afterwards, whoever may still be connected. Its commits do not wait
    for the disk: the bot is killed in tests, the server is not."""
    server = _server()
    assert server is not None, "no PostgreSQL: TEST_POSTGRES_URL is not set and nothing answers locally"
    name = f"nastavnik_{os.getpid()}_{uuid4().hex[:12]}"
    await _run(server, f'CREATE DATABASE "{name}" TEMPLATE template0')
    await _run(server, f'ALTER DATABASE "{name}" SET synchronous_commit = off')
    try:
        yield server.set(database=name).render_as_string(hide_password=False)
    finally:
        await _run(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


async def make_empty(url: str) -> None:
    """Takes all rows away and counts anew, as if it had just been migrated."""
    everybody_out = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    rows = [f'DELETE FROM "{table.name}"' for table in reversed(metadata.sorted_tables)]
    numbers = (
        "SELECT setval(format('%I.%I', schemaname, sequencename), start_value, false) FROM pg_sequences"
        " WHERE schemaname = current_schema() AND last_value IS NOT NULL"
    )
    await _run(make_url(url), "; ".join([everybody_out, *rows, numbers]))


def postgres_available() -> bool:
    return _server() is not None


@cache
def _server() -> URL | None:
    """The address of the server's maintenance database, or None where no server is."""
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        return make_url(given)
    try:
        socket.create_connection(STANDARD, timeout=1).close()
    except OSError:
        return None
    for user in ("postgres", getuser()):
        url = URL.create("postgresql", user, host=STANDARD[0], port=STANDARD[1], database="postgres")
        if _lets_in(url):
            return url
    return None


def _lets_in(url: URL) -> bool:
    """Asked on a thread of its own: a test's loop may be running."""
    with ThreadPoolExecutor(1) as thread:
        try:
            thread.submit(asyncio.run, _run(url, "SELECT 1")).result()
        except (OSError, asyncpg.PostgresError, TimeoutError):
            return False
    return True


async def _run(server: URL, statement: str) -> None:
    connection = await asyncpg.connect(server.render_as_string(hide_password=False), timeout=10)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
