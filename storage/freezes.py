"""Freezes: a student said "Мне некомфортно"; all contact stands still until the curator decides."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from storage.schema import Moment, metadata

freezes = Table(
    "freezes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("student_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(8), nullable=False),
    Column("frozen_at", Moment, nullable=False),
    Column("seen_at", Moment),
    Column("decided_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("decided_at", Moment),
)
"""`state`: `open` (nobody decided), `kept` (the curator keeps it), `lifted`."""
Index(
    "uq_freezes_standing",
    freezes.c.student_id,
    unique=True,
    sqlite_where=freezes.c.state != "lifted",
    postgresql_where=freezes.c.state != "lifted",
)
Index("ix_freezes_school_state", freezes.c.school_id, freezes.c.state)
