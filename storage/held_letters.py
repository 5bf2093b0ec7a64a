"""Words that were on their way when contact was stopped: kept, and passed on when it is open again."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, or_, select, update

from storage import diagnoses, diagnosis_letters
from storage.freezes import frozen_among
from storage.help_requests import help_requests
from storage.members import members
from storage.outbox import OutboxState, outbox
from storage.quiet import when_free
from storage.request_helpers import helpers
from storage.tx import Tx


def release(tx: Tx, school_id: int, student_id: int, since: datetime, not_before: datetime) -> None:
    """Nothing is lost by a freeze: what it held back goes out, each at a free moment of its reader and not
    before the student has heard; rights and facts are read again at sending. Of a question that waits, the last
    asking alone."""
    talks = [f"help:{row.id}" for row in tx.rows(_talks_of(school_id, student_id))]
    _pass_on(tx, _held(tx, school_id, talks, since), not_before)
    for diagnosis_id in diagnoses.asked_of_pairs_with(tx, student_id):
        asked = _held(tx, school_id, [diagnosis_letters.about(diagnosis_id)], since)
        _pass_on(tx, asked[-1:], not_before)


def _held(tx: Tx, school_id: int, about: Collection[str], since: datetime) -> Sequence[Any]:
    return tx.rows(
        select(outbox.c.id, outbox.c.due_at, members.c.id.label("member_id"))
        .join(members, members.c.person_id == outbox.c.person_id)
        .where(
            outbox.c.object_key.in_(about),
            outbox.c.state == OutboxState.SKIPPED.value,
            outbox.c.settled_at >= since,
            members.c.school_id == school_id,
        )
        .order_by(outbox.c.due_at, outbox.c.id)
    )


def _pass_on(tx: Tx, held: Sequence[Any], not_before: datetime) -> None:
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
