"""Help requests (п. 3.1.5/5): who asked, who answers, and when the request goes on."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.schema import Moment, metadata

help_requests = Table(
    "help_requests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("mentorship_id", ForeignKey("mentorships.id", ondelete="CASCADE"), nullable=False),
    Column("mentee_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("topic", String(24), nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("step", Integer, nullable=False, default=0),
    Column("escalate_at", Moment),
    Column("revision", Integer, nullable=False, default=0),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("closed_at", Moment),
    Column("closed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("helped", String(8)),
)
"""`state`: `open` (nobody answered), `answered`, `closed`. `step`: 0 the mentor, 1 further mentors,
2 the curator. `helped`: `yes`, `partly`, `no`."""
_OPEN = help_requests.c.state == "open"
Index("ix_help_requests_escalate", help_requests.c.escalate_at, sqlite_where=_OPEN, postgresql_where=_OPEN)
Index("ix_help_requests_mentee", help_requests.c.mentee_id, help_requests.c.state)

helpers = Table(
    "helpers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("request_id", ForeignKey("help_requests.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("why", String(16), nullable=False),
    Column("asked_at", Moment, nullable=False),
    UniqueConstraint("request_id", "member_id"),
)
"""Whom a request has reached. `state`: `helping` (takes part in the talk), `asked`, `declined`,
`left` (passed it on). `why`: `mentor`, `colleague` (brought in, п. 5.1.1/1), `escalation`, `curator`."""
Index("ix_helpers_member", helpers.c.member_id, helpers.c.state)
