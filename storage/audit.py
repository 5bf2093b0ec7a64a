"""The audit (п. 1.3/7): who did what to whom and when. Append only: no function changes or erases a row."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table

from domain.people import Actor
from storage.schema import Moment, metadata
from storage.tx import Tx

audit = Table(
    "audit",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("actor_id", Integer),
    Column("rule", String(48)),
    Column("deed", String(48), nullable=False),
    Column("object", String(24), nullable=False),
    Column("object_id", Integer, nullable=False),
    Column("concerns_id", Integer),
    Column("at", Moment, nullable=False),
)
"""`actor_id` is a member, or empty where time did it by `rule`; `concerns_id` is the member it was done to."""
Index("ix_audit_school_at", audit.c.school_id, audit.c.at)
Index("ix_audit_school_deed", audit.c.school_id, audit.c.deed, audit.c.id)
Index("ix_audit_concerns", audit.c.concerns_id, audit.c.deed)

_WRITE = audit.insert()


def note(
    tx: Tx,
    school_id: int,
    deed: str,
    object_: str,
    object_id: int,
    at: datetime,
    *,
    actor_id: int | None = None,
    rule: str | None = None,
    concerns_id: int | None = None,
) -> None:
    """Writes who (or which rule of time) did it."""
    tx.run(
        _WRITE,
        school_id=school_id,
        actor_id=actor_id,
        rule=rule,
        deed=deed,
        object=object_,
        object_id=object_id,
        concerns_id=concerns_id,
        at=at,
    )


def note_by(
    tx: Tx,
    actor: Actor,
    deed: str,
    object_: str,
    object_id: int,
    at: datetime,
    concerns_id: int | None = None,
    *,
    rule: str | None = None,
) -> None:
    """What a person did in the own school."""
    note(
        tx,
        actor.school_id,
        deed,
        object_,
        object_id,
        at,
        actor_id=actor.member_id,
        rule=rule,
        concerns_id=concerns_id,
    )
