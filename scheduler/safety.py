"""Safety by time: a call that nobody has seen sounds again; and what is told of a freeze."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.names import introduced
from domain.recipients import Recipient
from domain.safety import Alarm, Contact, FreezeState
from scheduler.tick import Tick
from scheduler.topic import Topic
from storage import audit, freeze_letters, freezes, group_partners, groups
from storage.tx import Tx
from views.groups import group_open_notice, group_paused_notice, member_open_notice, member_paused_notice
from views.safety import (
    alarm_notice,
    lifted_notice,
    note_notice,
    open_notice,
    paused_notice,
    unheard_notice,
)


def _due(tx: Tx, now: datetime) -> Sequence[int]:
    return freezes.sounding(tx, now)


def _sound_again(tx: Tx, freeze_ids: Sequence[int], now: datetime) -> None:
    """At any hour, to the curators and the head, until somebody has seen it."""
    for freeze_id in freeze_ids:
        row = freezes.still_sounding(tx, freeze_id, now)
        if row is None:
            continue
        freeze_letters.sound_alarm(tx, row, now, again=True)
        rule = "alarm_unseen"
        audit.note(
            tx, row.school_id, "freeze_sounded", "freeze", row.id, now, rule=rule, concerns_id=row.student_id
        )


TICKS = (Tick(_due, _sound_again),)


def _alarm(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Alarm | None:
    """Nobody needs to be called to what somebody has seen."""
    alarm = _standing(tx, recipient, args)
    return alarm if alarm and not alarm.seer else None


def _note(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Alarm | None:
    return _standing(tx, recipient, args)


def _standing(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Alarm | None:
    row = freezes.find_any(tx, args["freeze"])
    if row is None or row.state == FreezeState.LIFTED.value or not _may_hear(tx, row, recipient):
        return None
    since = row.frozen_at.astimezone(ZoneInfo(recipient.zone_name))
    return Alarm(row.id, row.name, row.class_name, since, row.seer or "", repeated=args.get("alarm", 0) > 0)


def _may_hear(tx: Tx, row: Any, recipient: Recipient) -> bool:
    """Rights at the moment of sending: still of those who lead, still without a pair with the student."""
    hearers = freezes.told(tx, row.school_id, row.student_id)
    return recipient.person_id in (*hearers.again, *hearers.admins)


def _paused(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Contact | None:
    row = freezes.find_any(tx, args["freeze"])
    return _contact(tx, row, recipient) if row and freezes.is_frozen(tx, row.student_id) else None


def _open(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Contact | None:
    row = freezes.find_any(tx, args["freeze"])
    return _contact(tx, row, recipient) if row and not freezes.is_frozen(tx, row.student_id) else None


def _contact(tx: Tx, row: Any, recipient: Recipient) -> Contact | None:
    """None where the pair has ended meanwhile."""
    for pair in freezes.pairs_of(tx, row.student_id):
        if pair.partner_id == recipient.member_id:
            other = introduced(row.name, student=True)
            return Contact(other, other_is_mentee=pair.mentor_id == recipient.member_id)
    return None


def _of_group(paused: bool) -> Callable[[Tx, Recipient, dict[str, Any]], str | None]:
    """Who of the group it is, for its leader. None where the student has left the group meanwhile."""

    def facts(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> str | None:
        row = freezes.find_any(tx, args["freeze"])
        if row is None or freezes.is_frozen(tx, row.student_id) is not paused:
            return None
        leaders = [one.id for one in group_partners.leaders(tx, row.student_id)]
        return introduced(row.name, student=True) if recipient.member_id in leaders else None

    return facts


def _of_led_group(paused: bool) -> Callable[[Tx, Recipient, dict[str, Any]], str | None]:
    """What the group is about, for its members. None for whoever has left it meanwhile."""

    def facts(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> str | None:
        row = freezes.find_any(tx, args["freeze"])
        if row is None or freezes.is_frozen(tx, row.student_id) is not paused:
            return None
        place = (recipient.member_id, args["about"])
        if place not in [(one.id, one.group_id) for one in group_partners.led(tx, row.student_id)]:
            return None
        return groups.topic_of(tx, args["about"])

    return facts


def _lifted(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> int | None:
    row = freezes.find_any(tx, args["freeze"])
    return row.id if row and not freezes.is_frozen(tx, row.student_id) else None


TOPICS = {
    "freeze_alarm": Topic(_alarm, alarm_notice),
    "freeze_unheard": Topic(_alarm, unheard_notice),
    "freeze_note": Topic(_note, note_notice),
    "freeze_lifted": Topic(_lifted, lifted_notice, without_parent_paper=True),
    "contact_paused": Topic(_paused, paused_notice, without_parent_paper=True),
    "contact_open": Topic(_open, open_notice, without_parent_paper=True),
    "group_contact_paused": Topic(_of_group(True), member_paused_notice),
    "group_contact_open": Topic(_of_group(False), member_open_notice),
    "groups_contact_paused": Topic(_of_led_group(True), group_paused_notice),
    "groups_contact_open": Topic(_of_led_group(False), group_open_notice),
}
