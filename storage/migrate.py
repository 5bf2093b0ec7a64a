"""Brings a database forward to the newest schema, keeping its data.

Alembic is imported only when there is something to do: it would slow every other start.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from storage.errors import DatabaseUnusable

VERSIONS = Path(__file__).parent / "migrations" / "versions"
ONE_AT_A_TIME = 7_301_946
"""The number of the lock under which processes on one PostgreSQL migrate one after another."""


def revisions() -> list[str]:
    """The revisions this house knows, oldest first: `0001`, `0002`, …"""
    return sorted(path.name[:4] for path in VERSIONS.glob("[0-9]*.py"))


async def migrate(database_url: str, to: str | None = None) -> None:
    """Raises DatabaseUnusable: unreadable, in use, or made by a newer house. All or nothing."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        _migrate_sqlite(Path(url.database or ""), to)
    else:
        await _migrate_postgres(url, to)


async def _migrate_postgres(url: URL, to: str | None) -> None:
    from storage.postgres import UNREACHABLE, make_engine, unreachable

    try:
        engine = make_engine(url)
        try:
            async with engine.begin() as connection:
                await connection.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))
                await connection.run_sync(_forward, to)
        finally:
            await engine.dispose()
    except UNREACHABLE as error:
        raise unreachable(url, error) from error


def _migrate_sqlite(path: Path, to: str | None) -> None:
    """Under the lock of the file: a bot that runs on it must not find its tables changed."""
    from storage.sqlite import hold

    engine = create_engine(f"sqlite:///{path}")
    _make_atomic(engine)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with hold(path), engine.begin() as connection:
            _forward(connection, to)
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        reason = error.orig if isinstance(error, DatabaseError) else error
        raise DatabaseUnusable(f"DATABASE_URL: {path} cannot be used: {reason}") from error
    finally:
        engine.dispose()


def _make_atomic(engine: Engine) -> None:
    """Python's sqlite3 would run each CREATE TABLE outside any transaction. Foreign keys are off: a
    batch migration makes the parent table anew, and its children would be deleted."""

    @event.listens_for(engine, "connect")
    def leave_transactions_to_us(raw: sqlite3.Connection, _: object) -> None:
        raw.isolation_level = None
        raw.execute("PRAGMA foreign_keys = OFF")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _forward(connection: Connection, to: str | None) -> None:
    known = revisions()
    present = _present(connection)
    if present is not None and present not in known:
        raise DatabaseUnusable(f"DATABASE_URL: the database is of a newer version ({present})")
    if present == (to or known[-1]):
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    config.attributes["connection"] = connection
    command.upgrade(config, to or "head")


def _present(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version
