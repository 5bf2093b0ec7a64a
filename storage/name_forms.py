"""Names in cases as they were corrected by hand; a case that is not here is declined by rule."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import Column, ForeignKey, Integer, String, Table, UniqueConstraint, delete, select

from domain.name_forms import Case
from storage.schema import metadata
from storage.tx import Tx

name_forms = Table(
    "name_forms",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("name_case", String(12), nullable=False),
    Column("form", String(120), nullable=False),
    UniqueConstraint("member_id", "name_case"),
)


def of_members(tx: Tx, member_ids: Collection[int]) -> dict[int, Mapping[Case, str]]:
    """Only those who have any."""
    found: dict[int, dict[Case, str]] = defaultdict(dict)
    for row in tx.rows(select(name_forms).where(name_forms.c.member_id.in_(member_ids))):
        found[row.member_id][Case(row.name_case)] = row.form
    return dict(found)


def correct(tx: Tx, school_id: int, member_id: int, case: Case, form: str) -> None:
    """Empty: by rule again."""
    table = name_forms
    tx.run(delete(table).where(table.c.member_id == member_id, table.c.name_case == case.value))
    if form:
        tx.add(table, school_id=school_id, member_id=member_id, name_case=case.value, form=form)


def forget(tx: Tx, member_id: int) -> None:
    """Of another name nothing is known."""
    tx.run(delete(name_forms).where(name_forms.c.member_id == member_id))
