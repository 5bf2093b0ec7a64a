"""Mentorships: a mentor and a mentee, from the proposal to the order that makes them a pair."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table

from storage.schema import Moment, metadata

orders = Table(
    "orders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("number", String(40), nullable=False, server_default=""),
    Column("signed_on", Date),
    Column("prepared_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("prepared_at", Moment, nullable=False),
    Column("confirmed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("confirmed_at", Moment),
)
"""`state`: `waiting` for the head, `confirmed`, `returned`. One order confirms a list of pairs."""
Index("ix_orders_school_state", orders.c.school_id, orders.c.state)

mentorships = Table(
    "mentorships",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("mentor_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("mentee_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("form", String(24), nullable=False),
    Column("role_model", String(40), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("state", String(16), nullable=False),
    Column("mentor_answer", String(3)),
    Column("mentee_answer", String(3)),
    Column("order_id", ForeignKey("orders.id", ondelete="SET NULL")),
    Column("proposed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("proposed_at", Moment, nullable=False),
    Column("activated_at", Moment),
    Column("ended_at", Moment),
)
"""`state`: `proposed`, `declined`, `agreed`, `active`, `ended`. `mentor_answer`: `yes`, `no` or none yet."""
Index("ix_mentorships_mentor", mentorships.c.mentor_id, mentorships.c.state)
Index("ix_mentorships_mentee", mentorships.c.mentee_id, mentorships.c.state)
Index("ix_mentorships_school_state", mentorships.c.school_id, mentorships.c.state)
