"""Statements as the database's language says them, compiled once a session."""

from typing import Any

from sqlalchemy import Engine


class Compiled(dict[tuple[Any, ...], Any]):
    """SQLAlchemy keeps them for each engine, and each test's house opens engines of its own: compiling them anew
    takes as long as all the rest. Here the name of the dialect stands in the key, not the engine's own dialect."""

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get(_of_any_engine(key), default)

    def __setitem__(self, key: tuple[Any, ...], compiled: Any) -> None:
        super().__setitem__(_of_any_engine(key), compiled)

    def of_engine(self, engine: Engine) -> "Compiled":
        return self

    def refuse(self, engine: Engine, cache: Any) -> None:
        """What the engine would begin for itself."""


def _of_any_engine(key: tuple[Any, ...]) -> tuple[Any, ...]:
    dialect, *rest = key
    return dialect.name, *rest
