"""All that is kept of a person, found by the schema itself: no new table can be forgotten.

A row is about a person where a foreign key leads to the person's card or account. A key whose name ends in
`_by` only says who did it: the row is about somebody else. A table without such keys belongs to whom its
parent table belongs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select

from domain.privacy import Section
from storage.tables import metadata
from storage.tx import Tx

NOTHING_PERSONAL = {
    "schools": "the school itself",
    "school_activities": "what a school usually does in its programmes",
    "orders": "the head's order, its number and date; whom it names is in the pairs",
    "weekly_figures": "how many, of a whole school",
    "school_years": "how many of a whole school have moved up and have left",
    "year_plans": "when a school is asked to begin its year",
    "weekly_plans": "when a school is told of its week",
    "effects": "what an update did, by its number, until the update is forgotten",
    "faults": "a type and a place in the code",
}
"""Tables that hold nothing of a person, and why."""

NOT_SHOWN = frozenset({"token_hash", "search_name"})
"""A secret's trace, and a name written twice."""


class Key(StrEnum):
    """By what a column knows a person."""

    MEMBER = "member"
    PERSON = "person"
    ACCOUNT = "account"


ALSO_OF_PARENT = frozenset({"activities"})
"""Tables whose rows are about whoever their key names and about whom the parent row is about: what a mentor has
to do in a programme is in the mentee's programme."""

WITHOUT_FOREIGN_KEY = {
    "people": {"id": Key.PERSON},
    "members": {"id": Key.MEMBER},
    "audit": {"actor_id": Key.MEMBER, "concerns_id": Key.MEMBER},
    "conversations": {"chat_id": Key.ACCOUNT},
    "guesses": {"telegram_id": Key.ACCOUNT},
    "inbox": {"lane": Key.ACCOUNT},
}


@dataclass(frozen=True, slots=True)
class Who:
    """A person in one school, by all the keys there are."""

    member: int
    person: int
    account: int | None
    school: int

    def key(self, kind: Key) -> int | None:
        return {Key.MEMBER: self.member, Key.PERSON: self.person, Key.ACCOUNT: self.account}[kind]


def own_columns(table: Table) -> dict[str, Key]:
    """The columns by which a row is about a person."""
    leads = {"members": Key.MEMBER, "people": Key.PERSON}
    found = dict(WITHOUT_FOREIGN_KEY.get(table.name, {}))
    if found:
        return found
    for column in table.columns:
        for key in column.foreign_keys:
            kind = leads.get(key.column.table.name)
            if kind is not None and not column.name.endswith("_by"):
                found[column.name] = kind
    return found


def parents_of(table: Table) -> Iterator[tuple[str, Table]]:
    """The columns and the tables through which a row without own keys belongs to a person: a meeting is of a
    pair or of a group."""
    for column in table.columns:
        for key in column.foreign_keys:
            parent = key.column.table
            if parent.name in ("schools", "members", "people"):
                continue
            if own_columns(parent) or any(parents_of(parent)):
                yield column.name, parent


def about(table: Table, who: Who) -> ColumnElement[bool] | None:
    """The condition for the rows about this person; None where the table holds nothing of anybody."""
    own = own_columns(table)
    if not own:
        return _about_parent(table, who)
    condition = or_(*(table.c[name] == who.key(kind) for name, kind in own.items()))
    of_parent = _about_parent(table, who) if table.name in ALSO_OF_PARENT else None
    if of_parent is not None:
        condition = or_(condition, of_parent)
    if "school_id" in table.c:
        condition = condition & or_(table.c.school_id == who.school, table.c.school_id.is_(None))
    return condition


def _about_parent(table: Table, who: Who) -> ColumnElement[bool] | None:
    found = []
    for column, parent in parents_of(table):
        condition = about(parent, who)
        assert condition is not None
        found.append(table.c[column].in_(select(parent.c.id).where(condition)))
    return or_(*found) if found else None


def personal_tables() -> Iterator[Table]:
    for table in metadata.sorted_tables:
        if own_columns(table) or (table.name not in NOTHING_PERSONAL and any(parents_of(table))):
            yield table


def sections(tx: Tx, who: Who) -> tuple[Section, ...]:
    """Everything, table by table; what is empty is left out."""
    found = []
    for table in personal_tables():
        condition = about(table, who)
        assert condition is not None
        rows = tx.rows(select(table).where(condition).order_by(*table.primary_key.columns))
        if rows:
            found.append(Section(table.name, tuple(_plain(row._asdict()) for row in rows)))
    return tuple(found)


def _plain(row: dict[str, Any]) -> dict[str, str | int | None]:
    return {name: _value(value) for name, value in row.items() if name not in NOT_SHOWN}


def _value(value: Any) -> str | int | None:
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return value if value is None or isinstance(value, (int, str)) else str(value)
