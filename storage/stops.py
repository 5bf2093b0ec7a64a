"""Contact that stands still until a petition is decided (п. 5.2.1): the other of the two hears neutral words, and no
reason."""

from datetime import date, datetime

from domain.mentorships import Pair
from domain.petitions import Petition
from storage import mentorships, pair_letters
from storage.guest_letters import call_off_of_pair
from storage.petition_letters import other_of
from storage.tx import Tx


def begin(tx: Tx, petition: Petition, pair: Pair, today: date, now: datetime) -> None:
    """What the pair had planned will not be."""
    mentorships.change(tx, pair.id, stopped_at=now)
    call_off_of_pair(tx, pair.id, today, now)
    other = other_of(pair, petition.author_id)
    pair_letters.tell(tx, pair.school_id, pair.id, other, "pair_stopped", now, revision=petition.id)


def end(tx: Tx, petition: Petition, pair: Pair, now: datetime) -> None:
    """Nothing where it did not stand still."""
    if not petition.stop or not pair.stopped:
        return
    mentorships.change(tx, pair.id, stopped_at=None)
    for party in (pair.mentor, pair.mentee):
        pair_letters.tell(tx, pair.school_id, pair.id, party, "pair_resumed", now, revision=petition.id)
