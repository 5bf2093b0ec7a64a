"""Brings a database forward to the newest schema, keeping its data.

Alembic is imported only when there is something to do: it would slow every other start.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.errors import DatabaseUnusable

VERSIONS = Path(__file__).parent / "migrations" / "versions"


def revisions() -> list[str]:
    """The revisions this house knows, oldest first: `0001`, `0002`, …"""
    return sorted(path.name[:4] for path in VERSIONS.glob("[0-9]*.py"))


async def migrate(database_url: str, to: str | None = None) -> None:
    """Raises DatabaseUnusable: unreadable, or made by a newer house."""
    url = make_url(database_url)
    try:
        if url.get_backend_name() == "sqlite":
            _migrate_sqlite(Path(url.database or ""), to)
        else:
            engine = create_async_engine(url.set(drivername="postgresql+asyncpg"))
            try:
                async with engine.begin() as connection:
                    await connection.run_sync(_forward, to)
            finally:
                await engine.dispose()
    except (SQLAlchemyError, OSError) as error:
        reason = error.orig if isinstance(error, DatabaseError) else error
        raise DatabaseUnusable(f"DATABASE_URL: the database cannot be used: {reason}") from error


def _migrate_sqlite(path: Path, to: str | None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}")
    _keep_children(engine)
    try:
        with engine.begin() as connection:
            _forward(connection, to)
    finally:
        engine.dispose()


def _keep_children(engine: Engine) -> None:
    """A batch migration makes the parent table anew: with foreign keys on, its children would be deleted."""

    @event.listens_for(engine, "connect")
    def off(raw: object, _: object) -> None:
        raw.execute("PRAGMA foreign_keys = OFF")  # type: ignore[attr-defined]


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
