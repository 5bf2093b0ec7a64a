"""Petitions of a pair that ends: a parting that was granted is carried out by it, all else has lapsed."""

from collections.abc import Collection
from datetime import datetime

from domain.petitions import PARTING, PetitionState
from storage import outbox, petitions
from storage.tx import Tx


def close_of(tx: Tx, mentorship_ids: Collection[int], now: datetime) -> None:
    for petition in petitions.open_of_pairs(tx, mentorship_ids):
        outbox.withdraw(tx, petition.about)
        if petition.state is PetitionState.GRANTED:
            petitions.change(tx, petition.id, done_at=now)
            continue
        petitions.change(tx, petition.id, state=PetitionState.LAPSED.value, sounds_at=None, decided_at=now)


def pass_on(tx: Tx, old_id: int, new_id: int, mentee_id: int, now: datetime) -> None:
    """To the pair that takes over: what the mentee asks for beside the parting still stands."""
    for petition in petitions.open_of_pairs(tx, [old_id]):
        if petition.author_id == mentee_id and petition.kind not in PARTING:
            petitions.change(tx, petition.id, mentorship_id=new_id)
    close_of(tx, [old_id], now)
