"""Consents and papers: what was agreed to or signed, when, until when, and whether it was withdrawn."""

from datetime import date, datetime

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, and_, bindparam, or_

from storage.schema import Moment, metadata
from storage.tx import Tx

consents = Table(
    "consents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("mentorship_id", ForeignKey("mentorships.id", ondelete="CASCADE")),
    Column("signed_on", Date, nullable=False),
    Column("valid_until", Date),
    Column("recorded_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("recorded_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
)
"""`kind`: `personal_data` (in the chat), `parent`, `mentor`, `no_criminal_record`."""
Index("ix_consents_member_kind", consents.c.member_id, consents.c.kind)

PARENT_PAPER = and_(
    consents.c.kind == "parent",
    consents.c.withdrawn_at.is_(None),
    or_(consents.c.valid_until.is_(None), consents.c.valid_until >= bindparam("today")),
)
"""п. 2.1: a paper of the parents that stands on the day `today`."""


def record(
    tx: Tx,
    school_id: int,
    member_id: int,
    kind: str,
    signed_on: date,
    now: datetime,
    *,
    valid_until: date | None = None,
    recorded_by: int | None = None,
    mentorship_id: int | None = None,
) -> int:
    return tx.add(
        consents,
        school_id=school_id,
        member_id=member_id,
        kind=kind,
        mentorship_id=mentorship_id,
        signed_on=signed_on,
        valid_until=valid_until,
        recorded_by=recorded_by,
        recorded_at=now,
    )
