"""Words that were on their way when contact was stopped: kept, and passed on when it is open again."""

from datetime import datetime

from sqlalchemy import Select, or_, select, update

from storage.freezes import frozen_among
from storage.help_requests import help_requests
from storage.members import members
from storage.outbox import OutboxState, outbox
from storage.quiet import when_free
from storage.request_helpers import helpers
from storage.tx import Tx


def release(tx: Tx, school_id: int, student_id: int, since: datetime, not_before: datetime) -> None:
    """Nothing is lost by a freeze: what it held back goes out, each at a free moment of its reader and not
    before the student has heard; rights and facts are read again at sending."""
    about = [f"help:{row.id}" for row in tx.rows(_talks_of(school_id, student_id))]
    held = tx.rows(
        select(outbox.c.id, outbox.c.due_at, members.c.id.label("member_id"))
        .join(members, members.c.person_id == outbox.c.person_id)
        .where(
            outbox.c.object_key.in_(about),
            outbox.c.state == OutboxState.SKIPPED.value,
            outbox.c.settled_at >= since,
            members.c.school_id == school_id,
        )
    )
    for row in held:
        if frozen_among(tx, [row.member_id]):
            continue
        due_at = max(when_free(tx, row.member_id, not_before), row.due_at)
        again = {"state": OutboxState.PENDING.value, "due_at": due_at, "settled_at": None, "claimed_by": None}
        tx.run(update(outbox).where(outbox.c.id == row.id).values(**again))
        tx.bell = True


def _talks_of(school_id: int, student_id: int) -> Select[int]:
    helping = select(helpers.c.request_id).where(
        helpers.c.member_id == student_id, helpers.c.state.in_(("helping", "asked"))
    )
    return select(help_requests.c.id).where(
        help_requests.c.school_id == school_id,
        or_(help_requests.c.mentee_id == student_id, help_requests.c.id.in_(helping)),
        help_requests.c.state != "closed",
    )
