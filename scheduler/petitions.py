"""Petitions by time: whoever decides is reminded before the term is over and on its day, then the head; a pause ends on
its day by itself. And what is told of them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from domain.mentorships import Pair, PairNews, PairState
from domain.people import Role
from domain.petitions import Petition, PetitionKind, PetitionNews, PetitionState, hears, sounding_on
from domain.programmes import check_in_contact
from domain.recipients import Recipient
from domain.refusals import Refusal
from domain.working_time import local_day
from scheduler.tick import Tick
from scheduler.topic import Topic
from storage import audit, mentorships, pair_letters, pairs, pauses, petition_letters, petitions, schools
from storage.roles import roles_of
from storage.staff import staff
from storage.tx import Tx
from views.petitions import (
    pair_passed_on_notice,
    pair_paused_notice,
    pair_resumed_notice,
    pair_stopped_notice,
    parting_notice,
    pause_over_notice,
    petition_decided_notice,
    petition_waits_notice,
    proposal_notice,
)


def _sound(tx: Tx, due: Sequence[tuple[int, int]], now: datetime) -> None:
    for petition_id, school_id in due:
        petitions.hold(tx, petition_id, school_id)
        petition = petitions.find(tx, petition_id, school_id)
        if petition is None or not petition.is_open:
            petitions.change(tx, petition_id, sounds_at=None)
            continue
        hours = schools.hours(tx, school_id)
        today = local_day(now, hours.zone)
        pair = pairs.find(tx, petition.mentorship_id, school_id, today)
        sounding = sounding_on(petition.due_on, today, hours)
        petition_letters.plan_sounding(tx, petition, now)
        if pair is None or sounding is None:
            continue
        them = hears(sounding, pair, staff(tx, school_id))
        petition_letters.tell_staff(tx, petition, them, now, sounding.value)
        audit.note(tx, school_id, "petition_sounded", "petition", petition_id, now, rule=sounding.value)


def _return(tx: Tx, due: Sequence[tuple[int, int]], now: datetime) -> None:
    for pair_id, school_id in due:
        mentorships.hold(tx, pair_id, school_id)
        pair = pairs.find(tx, pair_id, school_id, schools.today(tx, school_id, now))
        if pair is None or pair.paused_until is None:
            continue
        until = pair.paused_until
        pauses.end(tx, school_id, pair_id, now)
        audit.note(
            tx, school_id, "pause_ended", "pair", pair_id, now,
            rule="pause_over", concerns_id=pair.mentee.member_id,
        )  # fmt: skip
        for party in (pair.mentor, pair.mentee):
            pair_letters.tell(tx, school_id, pair_id, party, "pause_over", now, revision=until.isoformat())


TICKS = (Tick(petitions.sounding, _sound), Tick(mentorships.returning, _return))

DECIDERS = frozenset({Role.CURATOR, Role.HEAD})


def _waits(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PetitionNews | None:
    """To whoever may decide it still, while nobody has."""
    found = _found(tx, recipient, args)
    if found is None or recipient.member_id is None:
        return None
    petition, pair = found
    outside = pair.side_of(recipient.member_id) is None
    if not petition.is_open or not outside or not roles_of(tx, recipient.member_id) & DECIDERS:
        return None
    return _news(recipient, petition, pair, sounding=args["sounding"])


def _proposed(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PetitionNews | None:
    """Nothing passes between two whose contact stands still."""
    found = _found(tx, recipient, args)
    if found is None or recipient.member_id == found[0].author_id or not found[0].is_open:
        return None
    return _to_the_two(recipient, *found) if _in_contact(found[1]) else None


def _decided(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PetitionNews | None:
    """To its author alone; the words of the other of the two only while contact is open."""
    found = _found(tx, recipient, args)
    if found is None or recipient.member_id != found[0].author_id:
        return None
    petition, pair = found
    if petition.state not in (PetitionState.GRANTED, PetitionState.DECLINED):
        return None
    if petition.kind is PetitionKind.PROPOSAL and not _in_contact(pair):
        return None
    return _to_the_two(recipient, petition, pair)


def _parting(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PetitionNews | None:
    found = _found(tx, recipient, args)
    if found is None or recipient.member_id == found[0].author_id:
        return None
    petition, pair = found
    going = petition.state is PetitionState.GRANTED and pair.state is PairState.ACTIVE
    return _to_the_two(recipient, petition, pair) if going else None


def _paused(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PetitionNews | None:
    """With the own days that fall into the pause, to be moved."""
    found = _found(tx, recipient, args)
    if found is None or found[1].paused_until is None or found[1].paused_until != found[0].until:
        return None
    petition, pair = found
    within = pauses.activities_within(tx, pair.id, recipient.today, found[1].paused_until)
    own = tuple(one for one in within if one.responsible_id == recipient.member_id)
    if pair.side_of(recipient.member_id or 0) is None:
        return None
    return _news(recipient, petition, pair, meetings=args["meetings"], days=own)


def _of_pair(going: Callable[[Pair], bool]) -> Callable[[Tx, Recipient, dict[str, Any]], PairNews | None]:
    """One neutral line about the pair to one of its two, if it still is so."""

    def facts(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> PairNews | None:
        if recipient.member_id is None:
            return None
        news = pairs.news(tx, args["pair"], recipient.member_id)
        if news is None or news.side is None:
            return None
        school_id = mentorships.school_of(tx, args["pair"])
        pair = pairs.find(tx, args["pair"], school_id, recipient.today)
        return news if pair is not None and going(pair) else None

    return facts


def _found(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> tuple[Petition, Pair] | None:
    petition = petitions.find(tx, args["petition"], args["school"])
    if petition is None:
        return None
    pair = pairs.find(tx, petition.mentorship_id, args["school"], recipient.today)
    return (petition, pair) if pair is not None else None


def _to_the_two(recipient: Recipient, petition: Petition, pair: Pair) -> PetitionNews | None:
    news = _news(recipient, petition, pair)
    return news if news.side is not None else None


def _news(recipient: Recipient, petition: Petition, pair: Pair, **more: Any) -> PetitionNews:
    side = pair.side_of(recipient.member_id) if recipient.member_id is not None else None
    return PetitionNews(petition, pair, side, recipient.today, **more)


def _in_contact(pair: Pair) -> bool:
    try:
        check_in_contact(pair)
    except Refusal:
        return False
    return True


def _active(pair: Pair) -> bool:
    return pair.state is PairState.ACTIVE


TOPICS = {
    "petition_waits": Topic(_waits, petition_waits_notice),
    "petition_proposed": Topic(_proposed, proposal_notice),
    "petition_decided": Topic(_decided, petition_decided_notice),
    "petition_parting": Topic(_parting, parting_notice),
    "pair_paused": Topic(_paused, pair_paused_notice),
    "pause_over": Topic(
        _of_pair(lambda pair: _active(pair) and pair.paused_until is None), pause_over_notice
    ),
    "pair_stopped": Topic(_of_pair(lambda pair: _active(pair) and pair.stopped), pair_stopped_notice),
    "pair_resumed": Topic(_of_pair(lambda pair: _active(pair) and not pair.stopped), pair_resumed_notice),
    "pair_passed_on": Topic(_of_pair(lambda pair: pair.state is PairState.ENDED), pair_passed_on_notice),
}
