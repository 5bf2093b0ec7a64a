"""Databases for tests: a SQLite file, and a PostgreSQL database of its own that is gone afterwards.

PostgreSQL is the server that TEST_POSTGRES_URL names, or the one on the standard local port.
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import cache
from getpass import getuser
from pathlib import Path
from uuid import uuid4

import asyncpg
from sqlalchemy import URL, make_url

STANDARD = ("127.0.0.1", 5432)


def sqlite_url(folder: Path) -> str:
    return f"sqlite:///{folder / 'nastavnik.db'}"


@asynccontextmanager
async def postgres_database(like: str | None = None) -> AsyncIterator[str]:
    """A new empty database, or a copy of one; dropped afterwards, whoever may still be connected."""
    server = _server()
    assert server is not None, "no PostgreSQL: TEST_POSTGRES_URL is not set and nothing answers locally"
    name = f"nastavnik_{os.getpid()}_{uuid4().hex[:12]}"
    pattern = make_url(like).database if like else "template0"
    await _run(server, f'CREATE DATABASE "{name}" TEMPLATE "{pattern}"')
    try:
        yield server.set(database=name).render_as_string(hide_password=False)
    finally:
        await _run(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


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
