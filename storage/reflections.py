"""Reflections (п. 4.1.4): what mentor and mentee say of the programme when it comes to its end."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.schema import Moment, metadata

reflections = Table(
    "reflections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("good", Text),
    Column("hard", Text),
    Column("onward", Text),
    Column("mark", Integer),
    Column("shown_to", String(16)),
    Column("asked_at", Moment, nullable=False),
    Column("given_at", Moment),
    UniqueConstraint("programme_id", "member_id"),
)
"""`state`: `asked`, `given`, `declined`, `closed` with the programme. The answers are a draft until it is given:
empty is not answered yet, without words is skipped. `shown_to`: `nobody`, `curator`, `partner`."""
Index("ix_reflections_member", reflections.c.member_id, reflections.c.state)
