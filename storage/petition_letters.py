"""Letters of petitions: to whoever decides, to the author, and neutral ones to the other of the two."""

from collections.abc import Iterable
from datetime import datetime

from domain.mentorships import Pair, Party
from domain.petitions import Petition, PetitionKind, first_to_hear, next_sounding
from domain.safety import Staff
from domain.working_time import MIDNIGHT, instant, local_day
from storage import outbox, petitions, schools
from storage.outbox import Letter
from storage.quiet import when_free
from storage.staff import staff
from storage.tx import Tx

FILED = "filed"
"""Beside the values of `Sounding`: the first word of it."""


def announce(tx: Tx, petition: Petition, pair: Pair, now: datetime) -> None:
    """To those who decide it; a proposal to the other of the two as well."""
    plan_sounding(tx, petition, now)
    tell_staff(tx, petition, first_to_hear(petition.kind, pair, staff(tx, pair.school_id)), now)
    if petition.kind is PetitionKind.PROPOSAL:
        tell(tx, petition, other_of(pair, petition.author_id), "petition_proposed", now)


def plan_sounding(tx: Tx, petition: Petition, now: datetime) -> None:
    """When whoever decides is reminded next; the letters themselves keep to the hours of each."""
    hours = schools.hours(tx, petition.school_id)
    today = local_day(now, hours.zone)
    coming = next_sounding(petition.due_on, today, hours)
    at = instant(coming[1], MIDNIGHT, hours.zone) if coming else None
    petitions.change(tx, petition.id, sounds_at=at)


def tell_staff(
    tx: Tx, petition: Petition, them: Iterable[Staff], now: datetime, sounding: str = FILED
) -> None:
    for one in them:
        _put(tx, petition, one.member_id, one.person_id, "petition_waits", now, sounding, sounding=sounding)


def tell(tx: Tx, petition: Petition, party: Party, topic: str, now: datetime, **more: int | str) -> None:
    moment = int(now.timestamp())
    _put(tx, petition, party.member_id, party.person_id, topic, now, moment, **more)


def forget(tx: Tx, petition: Petition) -> None:
    """Nobody is asked to decide it any longer."""
    outbox.withdraw(tx, petition.about)


def party_of(pair: Pair, member_id: int) -> Party:
    return pair.mentor if pair.mentor.member_id == member_id else pair.mentee


def other_of(pair: Pair, member_id: int) -> Party:
    return pair.mentee if pair.mentor.member_id == member_id else pair.mentor


def _put(
    tx: Tx,
    petition: Petition,
    member_id: int,
    person_id: int,
    topic: str,
    now: datetime,
    revision: int | str,
    **more: int | str,
) -> None:
    letter = Letter(
        school_id=petition.school_id,
        person_id=person_id,
        topic=topic,
        about=petition.about,
        due_at=when_free(tx, member_id, now),
        revision=revision,
        args={"school": petition.school_id, "petition": petition.id, **more},
    )
    outbox.put(tx, letter)
