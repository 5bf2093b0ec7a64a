"""The end of a pair: its programme, its meetings and its petitions end with it, and nobody is reminded."""

from datetime import date, datetime

from domain.mentorships import EndReason, Pair, ended
from domain.refusals import PairMovedOn
from storage import audit, mentorships, outbox, pair_letters, petition_endings, programme_plans
from storage.guest_letters import call_off_of_pair
from storage.tx import Tx


def end(tx: Tx, pair: Pair, reason: EndReason, by: int, today: date, now: datetime) -> None:
    """Both hear of it in the same words. Raises PairMovedOn: it is not active, or somebody was quicker."""
    close(tx, pair, reason, by, now)
    programme_plans.close_with(tx, [pair.id], now)
    call_off_of_pair(tx, pair.id, today, now)
    petition_endings.close_of(tx, [pair.id], now)
    pair_letters.tell_both(tx, pair, "pair_ended", now)


def close(tx: Tx, pair: Pair, reason: EndReason, by: int, now: datetime) -> None:
    state = ended(pair)
    if not mentorships.close(tx, pair.id, pair.state, state, now, reason):
        raise PairMovedOn
    outbox.withdraw(tx, f"pair:{pair.id}")
    audit.note(
        tx, pair.school_id, f"pair_{state.value}", "pair", pair.id, now,
        actor_id=by, concerns_id=pair.mentee.member_id,
    )  # fmt: skip
