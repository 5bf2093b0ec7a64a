"""A transaction, as actions and queries see it: a synchronous Core connection and one bell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Executable
from sqlalchemy.dialects import postgresql, sqlite


@dataclass(slots=True)
class Tx:
    """One transaction. `bell` is set by the outbox; the store rings it after the commit."""

    connection: Connection
    bell: bool = False

    def first(self, statement: Executable, **values: object) -> Any:
        """The first row or None."""
        return self.connection.execute(statement, values).first()

    def rows(self, statement: Executable, **values: object) -> Sequence[Any]:
        return self.connection.execute(statement, values).all()

    def value(self, statement: Executable, **values: object) -> Any:
        """The first column of the first row or None."""
        return self.connection.execute(statement, values).scalar()

    def run(self, statement: Executable, **values: object) -> int:
        """Changes something; how many rows it touched."""
        return self.connection.execute(statement, values).rowcount

    def many(self, statement: Executable, values: Sequence[Mapping[str, object]]) -> None:
        if values:
            self.connection.execute(statement, values)

    def insert(self, table: Any) -> Any:
        return insert_of(self.dialect, table)

    def add(self, table: Any, **values: object) -> int:
        """Inserts a row and gives its id."""
        return int(self.connection.execute(table.insert().returning(table.c.id), values).scalar_one())

    @property
    def dialect(self) -> str:
        return self.connection.dialect.name


def insert_of(dialect: str, table: Any) -> Any:
    """The dialect's own INSERT: only it knows ON CONFLICT. What every update runs is made once and kept:
    to make a statement anew costs more than to run it."""
    return (postgresql if dialect == "postgresql" else sqlite).insert(table)
