"""Leaving the school: pairs end, talks stand still, no group is kept waiting, and nothing more is told."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update

from domain.mentorships import STANDING, EndReason, Pair, PairState
from storage import (
    accounts,
    audit,
    group_exits,
    guest_letters,
    help_requests,
    invitations,
    mentorships,
    orders,
    outbox,
    pair_endings,
    pair_letters,
    pairs,
    register,
)
from storage.outbox import Letter
from storage.quiet import when_free
from storage.request_helpers import helpers
from storage.tx import Tx


def leave(tx: Tx, row: Any, by: int, now: datetime) -> bool:
    """Every role ends with the membership; the pairs have ended before. False where it has ended."""
    if not register.leave(tx, row.id, now):
        return False
    for request_id in register.open_requests_of(tx, row.id):
        stop_request(tx, row.school_id, request_id, by, now)
    leave_requests(tx, row.id, now)
    group_exits.leave_all(tx, row.school_id, row.id, now)
    guest_letters.leave_all(tx, row.school_id, row.id, now)
    invitations.withdraw_relinks(tx, row.id, now)
    outbox.withdraw_from(tx, row.person_id, row.school_id)
    accounts.turn_elsewhere(tx, row.person_id)
    return True


def end_pairs(tx: Tx, school_id: int, member_id: int, by: int, today: date, now: datetime) -> None:
    """With all that was planned in them; the other of the two hears that the pair is over."""
    pair = mentorships.mentorships.c
    mine = (pair.mentor_id == member_id) | (pair.mentee_id == member_id)
    for standing in pairs.listed(tx, school_id, today, mine, mentorships.in_states(STANDING)):
        mentorships.hold(tx, standing.id, school_id)
        if standing.state is PairState.ACTIVE:
            pair_endings.end(tx, standing, EndReason.LEFT, by, today, now)
        else:
            _withdraw(tx, standing, by, now)


def _withdraw(tx: Tx, pair: Pair, by: int, now: datetime) -> None:
    mentorships.close(tx, pair.id, pair.state, PairState.WITHDRAWN, now)
    outbox.withdraw(tx, f"pair:{pair.id}")
    if pair.order_id is not None:
        orders.drop_if_empty(tx, pair.order_id, by, now)
    pair_letters.tell_both(tx, pair, "pair_off", now)
    audit.note(
        tx, pair.school_id, "pair_withdrawn", "pair", pair.id, now,
        actor_id=by, concerns_id=pair.mentee.member_id,
    )  # fmt: skip


def stop_request(tx: Tx, school_id: int, request_id: int, by: int, now: datetime) -> None:
    """Closed without a reason: whoever helps hears only that the talk stands still."""
    if not help_requests.close(tx, request_id, by, now):
        return
    outbox.withdraw(tx, f"help:{request_id}")
    for helper in register.helpers_of(tx, request_id):
        letter = Letter(
            school_id=school_id,
            person_id=helper.person_id,
            topic="help_stopped",
            about=f"help:{request_id}",
            due_at=when_free(tx, helper.member_id, now),
            args={"request": request_id},
        )
        outbox.put(tx, letter)


def leave_requests(tx: Tx, member_id: int, now: datetime) -> None:
    """Whoever waited for an answer of this person is heard by the next one."""
    asked = help_requests.help_requests
    helping = helpers.c.member_id == member_id, helpers.c.state.in_(("helping", "asked"))
    left = [row.request_id for row in tx.rows(select(helpers.c.request_id).where(*helping))]
    tx.run(update(helpers).where(*helping).values(state="left"))
    others = select(helpers.c.request_id).where(helpers.c.state == "helping")
    tx.run(
        update(asked)
        .where(asked.c.id.in_(left), asked.c.id.not_in(others), asked.c.state != "closed", asked.c.step < 2)
        .values(state="open", escalate_at=now, revision=asked.c.revision + 1)
    )
