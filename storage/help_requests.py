"""Help requests (п. 3.1.5/5): who asked, who answers, and when the request goes on."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    func,
    or_,
    select,
    update,
)

from domain.help_requests import (
    Helped,
    HelpRequest,
    Plan,
    RequestState,
    Step,
    next_step_at,
)
from storage.schema import Moment, metadata
from storage.tx import Tx

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
    Column("curator_at", Moment, nullable=False),
    Column("revision", Integer, nullable=False, default=0),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("closed_at", Moment),
    Column("closed_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("helped", String(8)),
)
"""`state`: `open` (nobody answered), `answered`, `closed`. `step`: 0 the mentor, 1 further mentors,
2 the curator. `escalate_at`: when it goes on; `curator_at`: when to the curator, by the steps of the
school at the time of asking. `topic` may be empty. `helped`: `yes`, `partly`, `no`."""
_OPEN = help_requests.c.state == "open"
Index("ix_help_requests_escalate", help_requests.c.escalate_at, sqlite_where=_OPEN, postgresql_where=_OPEN)
Index("ix_help_requests_school", help_requests.c.school_id, help_requests.c.asked_at)
Index("ix_help_requests_mentee", help_requests.c.mentee_id, help_requests.c.state)


def add(tx: Tx, request: HelpRequest, planned: Plan) -> HelpRequest:
    """The request as it stands: with its number, and by these steps."""
    request_id = tx.add(
        help_requests,
        school_id=request.school_id,
        mentorship_id=request.mentorship_id,
        mentee_id=request.mentee_id,
        topic=request.topic,
        urgent=request.urgent,
        state=request.state.value,
        step=int(request.step),
        escalate_at=planned.mentors_at,
        curator_at=planned.curator_at,
        revision=0,
        asked_at=request.asked_at,
    )
    return replace(request, id=request_id, curator_at=planned.curator_at)


def replan(tx: Tx, request: HelpRequest, urgent: bool, planned: Plan) -> None:
    """Another urgency gives other steps; steps that were made are not made again."""
    tx.run(
        update(help_requests)
        .where(help_requests.c.id == request.id)
        .values(
            urgent=urgent,
            curator_at=planned.curator_at,
            escalate_at=next_step_at(request.step, planned),
            revision=help_requests.c.revision + 1,
        )
    )


def open_of_pair(tx: Tx, mentorship_id: int) -> list[int]:
    which = help_requests.c.mentorship_id == mentorship_id, help_requests.c.state != RequestState.CLOSED.value
    return [row.id for row in tx.rows(select(help_requests.c.id).where(*which).order_by(help_requests.c.id))]


def pass_on(tx: Tx, request_id: int, mentorship_id: int) -> None:
    """To the pair that takes over."""
    tx.run(update(help_requests).where(help_requests.c.id == request_id).values(mentorship_id=mentorship_id))


def set_topic(tx: Tx, request_id: int, topic: str) -> None:
    tx.run(update(help_requests).where(help_requests.c.id == request_id).values(topic=topic))


def hurry(tx: Tx, request_id: int, now: datetime) -> None:
    """Nobody is there to answer: the next step is due now."""
    tx.run(
        update(help_requests)
        .where(
            help_requests.c.id == request_id,
            help_requests.c.state == RequestState.OPEN.value,
            help_requests.c.escalate_at.is_not(None),
        )
        .values(escalate_at=now)
    )


def postpone(tx: Tx, request_id: int, until: datetime) -> None:
    tx.run(
        update(help_requests)
        .where(help_requests.c.id == request_id, help_requests.c.state == RequestState.OPEN.value)
        .values(escalate_at=until)
    )


def lock(tx: Tx, request_id: int) -> int:
    """Whoever comes second to a change of who helps waits here, and sees what the first has done. Gives
    the revision that is now this transaction's own."""
    return int(
        tx.value(
            update(help_requests)
            .where(help_requests.c.id == request_id)
            .values(revision=help_requests.c.revision + 1)
            .returning(help_requests.c.revision)
        )
    )


def note_answered(tx: Tx, request_id: int, now: datetime) -> bool:
    """Whether this was the first answer; it ends the escalation."""
    return (
        tx.run(
            update(help_requests)
            .where(help_requests.c.id == request_id, help_requests.c.state == RequestState.OPEN.value)
            .values(state=RequestState.ANSWERED.value, answered_at=now, escalate_at=None)
        )
        == 1
    )


def close(tx: Tx, request_id: int, member_id: int, now: datetime) -> bool:
    """Whether it was open until now."""
    return (
        tx.run(
            update(help_requests)
            .where(help_requests.c.id == request_id, help_requests.c.state != RequestState.CLOSED.value)
            .values(state=RequestState.CLOSED.value, closed_at=now, closed_by=member_id, escalate_at=None)
        )
        == 1
    )


def note_helped(tx: Tx, request_id: int, helped: Helped) -> bool:
    """Whether it is news."""
    return (
        tx.run(
            update(help_requests)
            .where(
                help_requests.c.id == request_id,
                or_(help_requests.c.helped.is_(None), help_requests.c.helped != helped.value),
            )
            .values(helped=helped.value)
        )
        == 1
    )


def step_on(tx: Tx, request: HelpRequest, step: Step, next_at: datetime | None, now: datetime) -> bool:
    """Makes a step once: whoever reads the same due request meanwhile changes nothing."""
    return (
        tx.run(
            update(help_requests)
            .where(
                help_requests.c.id == request.id,
                help_requests.c.state == RequestState.OPEN.value,
                help_requests.c.step == int(request.step),
                help_requests.c.escalate_at <= now,
            )
            .values(step=int(step), escalate_at=next_at)
        )
        == 1
    )


def due(tx: Tx, now: datetime, limit: int = 200) -> list[tuple[int, int]]:
    """Requests that nobody answered in time, as (id, school): by a partial index, whatever exists."""
    rows = tx.rows(
        select(help_requests.c.id, help_requests.c.school_id)
        .where(_OPEN, help_requests.c.escalate_at <= now)
        .order_by(help_requests.c.escalate_at)
        .limit(limit)
    )
    return [(row.id, row.school_id) for row in rows]


def next_step(tx: Tx) -> datetime | None:
    """When the next unanswered request goes on."""
    moment: datetime | None = tx.value(select(func.min(help_requests.c.escalate_at)).where(_OPEN))
    return moment
