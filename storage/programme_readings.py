"""How far each has read what another changed in a programme in the making (п. 5.2.1), and that one is told of it once
until one has looked."""

from datetime import datetime, timedelta

from sqlalchemy import Column, ForeignKey, Integer, Table, UniqueConstraint, select

from storage.members import person_of
from storage.mentorships import mentorships
from storage.outbox import Letter, put
from storage.programmes import programmes
from storage.quiet import when_free
from storage.schema import metadata
from storage.tx import Tx

AFTER = timedelta(minutes=15)
"""So long what is changed one after the other is told together."""

programme_readings = Table(
    "programme_readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("revision_id", ForeignKey("programme_revisions.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("revision_id", "member_id"),
)
"""`version`: the last one that this person has seen the changes of."""


def read_by(tx: Tx, revision_id: int, member_id: int) -> int:
    """0: nothing yet."""
    table = programme_readings
    query = select(table.c.version).where(table.c.revision_id == revision_id, table.c.member_id == member_id)
    row = tx.first(query)
    return row.version if row is not None else 0


def mark(tx: Tx, school_id: int, revision_id: int, member_id: int, version: int) -> None:
    row = tx.insert(programme_readings).values(
        school_id=school_id, revision_id=revision_id, member_id=member_id, version=version
    )
    again = row.on_conflict_do_update(
        index_elements=["revision_id", "member_id"], set_={"version": row.excluded.version}
    )
    tx.run(again)


def tell_the_other(
    tx: Tx, school_id: int, programme_id: int, revision_id: int, edited_by: int, now: datetime
) -> None:
    """Whoever of the two did not change it."""
    pair = select(mentorships.c.mentor_id, mentorships.c.mentee_id).join(
        programmes, programmes.c.mentorship_id == mentorships.c.id
    )
    the_two = tx.first(pair.where(programmes.c.id == programme_id))
    for member_id in the_two:
        if member_id != edited_by:
            read = read_by(tx, revision_id, member_id)
            letter = Letter(
                school_id=school_id,
                person_id=person_of(tx, member_id),
                topic="programme_edited",
                about=f"programme:{programme_id}",
                due_at=when_free(tx, member_id, now + AFTER),
                revision=f"{revision_id}-{read}",
                args={"school": school_id, "programme": programme_id},
            )
            put(tx, letter)
