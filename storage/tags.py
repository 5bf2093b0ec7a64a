"""What a mentor can teach and what a mentee finds hard."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table, UniqueConstraint, select

from storage.schema import metadata
from storage.tx import Tx

tags = Table(
    "tags",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("value", String(120), nullable=False),
    UniqueConstraint("member_id", "kind", "value"),
)
"""`kind`: `teaches` (what a mentor can teach) or `hard` (what a mentee finds hard); `value` is a
key of domain/profiles.py (`lesson_plan`) or the person's own words."""


def tags_of(tx: Tx, member_id: int, kind: str) -> tuple[str, ...]:
    """In the order in which they were named."""
    chosen = select(tags.c.value).where(tags.c.member_id == member_id, tags.c.kind == kind)
    return tuple(row.value for row in tx.rows(chosen.order_by(tags.c.id)))


def set_tags(tx: Tx, school_id: int, member_id: int, kind: str, values: tuple[str, ...]) -> None:
    tx.run(tags.delete().where(tags.c.member_id == member_id, tags.c.kind == kind))
    tx.many(
        tags.insert(),
        [
            {"school_id": school_id, "member_id": member_id, "kind": kind, "value": value}
            for value in dict.fromkeys(values)
        ],
    )
