"""Programmes (п. 1.2): the term, what is hard for the mentee, the stage and how it came to be."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.schema import Moment, metadata

programmes = Table(
    "programmes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("mentorship_id", ForeignKey("mentorships.id", ondelete="CASCADE"), nullable=False),
    Column("begins_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("state", String(16), nullable=False),
    Column("stage", String(24), nullable=False),
    Column("turns_at", Moment),
    Column("revision", Integer, nullable=False, default=0),
    Column("made_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("made_at", Moment, nullable=False),
    Column("accepted_at", Moment),
    Column("ended_at", Moment),
)
"""`state`: `draft`, `proposed` to the mentee, `in_force`, `ended`. `turns_at`: when time itself takes it to its
next stage; empty: it does not. `revision` counts the proposals."""
_STANDING = programmes.c.state != "ended"
Index(
    "uq_programmes_standing",
    programmes.c.mentorship_id,
    unique=True,
    sqlite_where=_STANDING,
    postgresql_where=_STANDING,
)
Index("ix_programmes_school_state", programmes.c.school_id, programmes.c.state)
_TURNS = programmes.c.turns_at.is_not(None)
Index("ix_programmes_turns", programmes.c.turns_at, sqlite_where=_TURNS, postgresql_where=_TURNS)

programme_difficulties = Table(
    "programme_difficulties",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("value", String(120), nullable=False),
    UniqueConstraint("programme_id", "value"),
)
"""What the programme is to remove: `value` is a key of domain/profiles.py or the mentee's own words, as they
stood in the profile then."""

stage_changes = Table(
    "stage_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("stage", String(24), nullable=False),
    Column("why", String(24), nullable=False),
    Column("changed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("changed_at", Moment, nullable=False),
)
"""`changed_by` is empty where time did it."""
Index("ix_stage_changes_programme", stage_changes.c.programme_id, stage_changes.c.id)
