"""Whom a help request has reached, and what became of that."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, update

from domain.help_requests import HelperState, HelpRequest, Why
from storage.schema import Moment, metadata
from storage.tx import Tx

helpers = Table(
    "helpers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("request_id", ForeignKey("help_requests.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("why", String(16), nullable=False),
    Column("asked_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("asked_at", Moment, nullable=False),
    UniqueConstraint("request_id", "member_id"),
)
"""Whom a request has reached. `state`: `helping` (takes part in the talk), `asked`, `declined`,
`left` (passed it on), `late`. `why`: `mentor`, `colleague` (brought in by `asked_by`, п. 5.1.1/1),
`escalation`, `curator`."""
Index("ix_helpers_member", helpers.c.member_id, helpers.c.state)


def reach(
    tx: Tx,
    request_id: int,
    school_id: int,
    member_id: int,
    state: HelperState,
    why: Why,
    now: datetime,
    asked_by: int | None = None,
) -> None:
    """A request reaches one more person; who said no or left may be asked again."""
    values = {
        "state": state.value,
        "why": why.value,
        "asked_by": asked_by,
        "asked_at": now,
    }
    tx.run(
        tx.insert(helpers)
        .values(school_id=school_id, request_id=request_id, member_id=member_id, **values)
        .on_conflict_do_update(index_elements=["request_id", "member_id"], set_=values)
    )


def turn_helper(
    tx: Tx, request_id: int, member_id: int, was: Collection[HelperState], becomes: HelperState
) -> bool:
    """One change of a helper's state; False where another came first."""
    return (
        tx.run(
            update(helpers)
            .where(
                helpers.c.request_id == request_id,
                helpers.c.member_id == member_id,
                helpers.c.state.in_([state.value for state in was]),
            )
            .values(state=becomes.value)
        )
        == 1
    )


def ask_in_name_of(tx: Tx, request_id: int, old_id: int, new_id: int) -> None:
    """Whoever was asked in by one mentor was asked in by the next."""
    which = helpers.c.request_id == request_id, helpers.c.asked_by == old_id
    tx.run(update(helpers).where(*which).values(asked_by=new_id))


def too_late(tx: Tx, request: HelpRequest, but: int | None = None) -> None:
    """Whoever was asked by the escalation need not answer any longer."""
    if not request.in_state(HelperState.ASKED):
        return
    statement = update(helpers).where(
        helpers.c.request_id == request.id,
        helpers.c.state == HelperState.ASKED.value,
        helpers.c.why != Why.COLLEAGUE.value,
    )
    if but is not None:
        statement = statement.where(helpers.c.member_id != but)
    tx.run(statement.values(state=HelperState.LATE.value))
