"""Letters of a pair to the two of it."""

from datetime import datetime

from domain.mentorships import Pair, Party, Side
from storage import outbox
from storage.outbox import Letter
from storage.quiet import when_free
from storage.tx import Tx


def tell(
    tx: Tx,
    school_id: int,
    pair_id: int,
    party: Party,
    topic: str,
    now: datetime,
    side: Side | None = None,
    revision: int | str = 0,
) -> None:
    """`revision`: of what can be told of one pair more than once."""
    letter = Letter(
        school_id,
        party.person_id,
        topic,
        about=f"pair:{pair_id}",
        due_at=when_free(tx, party.member_id, now),
        revision=revision,
        args={"pair": pair_id, **({"side": side.value} if side else {})},
    )
    outbox.put(tx, letter)


def tell_both(tx: Tx, pair: Pair, topic: str, now: datetime) -> None:
    for party in (pair.mentor, pair.mentee):
        tell(tx, pair.school_id, pair.id, party, topic, now)
