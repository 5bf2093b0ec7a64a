"""A petition with all that a screen says of it at this moment."""

from datetime import date, datetime

from sqlalchemy import select

from domain.mentorships import Pair
from domain.people import Actor
from domain.petitions import PARTING, Petition, PetitionKind, PetitionSeen
from domain.refusals import NotFound
from storage import mentorships, pairs, petitions
from storage.members import members
from storage.tx import Tx


def existing(tx: Tx, actor: Actor, now: datetime, petition_id: int) -> tuple[Petition, Pair]:
    """With its pair. Raises NotFound: of another school's petitions one learns nothing."""
    petition = petitions.find(tx, petition_id, actor.school_id)
    if petition is None:
        raise NotFound
    return petition, pairs.existing(tx, actor, now, petition.mentorship_id)


def hold(tx: Tx, actor: Actor, now: datetime, petition_id: int) -> tuple[Petition, Pair]:
    """Nobody else decides it meanwhile. Raises NotFound."""
    petitions.hold(tx, petition_id, actor.school_id)
    return existing(tx, actor, now, petition_id)


def seen(tx: Tx, petition: Petition, pair: Pair, reader_id: int, today: date) -> PetitionSeen:
    side = pair.side_of(petition.author_id)
    assert side is not None
    own = petition.author_id == reader_id
    asked = not own and pair.side_of(reader_id) is not None
    return PetitionSeen(
        petition=petition,
        pair=pair,
        author=pair.party(side).name,
        side=side,
        own=own,
        taker=_name(tx, petition.taken_by),
        decider=_name(tx, petition.decided_by),
        succeeded=petition.kind in PARTING and mentorships.standing_successor(tx, pair.id) is not None,
        may_answer=asked and petition.is_open and petition.kind is PetitionKind.PROPOSAL,
        today=today,
    )


def _name(tx: Tx, member_id: int | None) -> str:
    """Empty: nobody, or a card that is gone."""
    if member_id is None:
        return ""
    return str(tx.value(select(members.c.name).where(members.c.id == member_id)) or "")
