"""Own settings: everybody's, whatever the school still waits for."""

from datetime import datetime

from domain.digests import chosen_hour, hour_choices
from domain.people import Actor, Language
from domain.refusals import NotFound
from domain.rights import oneself, require
from domain.settings import School, Settings, check_helps, chosen_quiet, helps, quiet_choices
from domain.working_time import QuietHours
from storage import audit, digests, people
from storage.cards import schools_of
from storage.meeting_letters import remind_anew
from storage.people import turn_to
from storage.quiet import listener
from storage.tx import Tx


def see_settings(tx: Tx, actor: Actor, now: datetime) -> Settings:
    require(actor, "see_settings", oneself(actor))
    row = people.find(tx, actor.person_id)
    cards = [School(card.id, card.name) for card in schools_of(tx, actor.person_id)]
    own = row.quiet_start is not None and row.quiet_end is not None
    when = listener(tx, actor.member_id)
    return Settings(
        language=Language(row.language),
        quiet=QuietHours(row.quiet_start, row.quiet_end) if own else None,
        school_quiet=when.hours.quiet,
        quiet_choices=quiet_choices(actor.category),
        digest_hour=when.hour,
        digest_choices=hour_choices(when),
        urgent_at_night=row.urgent_at_night,
        helps=helps(actor),
        here=next(card for card in cards if card.member_id == actor.member_id),
        elsewhere=tuple(card for card in cards if card.member_id != actor.member_id),
    )


def choose_language(tx: Tx, actor: Actor, now: datetime, language: Language) -> None:
    require(actor, "choose_language", oneself(actor))
    people.set_language(tx, actor.person_id, language)


def choose_own_quiet_hours(tx: Tx, actor: Actor, now: datetime, number: int | None) -> None:
    """By the number of the choice; None: the school's hours hold."""
    require(actor, "choose_own_quiet_hours", oneself(actor))
    people.set_quiet(tx, actor.person_id, chosen_quiet(actor.category, number))
    digests.retime(tx, actor.person_id, now)
    for card in schools_of(tx, actor.person_id):
        remind_anew(tx, card.school_id, now, member_id=card.id)


def choose_digest_hour(tx: Tx, actor: Actor, now: datetime, hour: int) -> None:
    """The small things of a day come in one message at this hour; what waits moves to it."""
    require(actor, "choose_digest_hour", oneself(actor))
    people.set_digest_hour(tx, actor.person_id, chosen_hour(listener(tx, actor.member_id), hour))
    digests.retime(tx, actor.person_id, now)


def allow_urgent_at_night(tx: Tx, actor: Actor, now: datetime, allowed: bool) -> None:
    """Urgent help passes through quiet hours only to whoever agreed to that."""
    require(actor, "allow_urgent_at_night", oneself(actor))
    check_helps(actor)
    people.set_urgent_at_night(tx, actor.person_id, allowed)


def choose_school(tx: Tx, actor: Actor, now: datetime, member_id: int) -> None:
    """One person may belong to several schools, and acts in one at a time."""
    require(actor, "choose_school", oneself(actor))
    cards = {card.id: card for card in schools_of(tx, actor.person_id)}
    if member_id not in cards:
        raise NotFound
    turn_to(tx, actor.person_id, member_id)
    audit.note(tx, cards[member_id].school_id, "school_chosen", "member", member_id, now, actor_id=member_id)
