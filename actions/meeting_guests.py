"""Bringing a colleague or a specialist along to a meeting (п. 5.1.1/1, 5.1.2/2): with the guest's consent, and not
against the mentee's will."""

from dataclasses import dataclass
from datetime import datetime

from domain.meeting_guests import (
    ANSWERABLE,
    STANDING,
    GuestState,
    MeetingGuest,
    check_opens,
    check_room,
    mentee_of,
    subject_of_guest,
    subject_of_two,
)
from domain.meetings import Meeting, check_changeable
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import ColleagueUnfit, GuestMovedOn, MeetingMoved, NotFound
from domain.rights import require
from storage import audit, meeting_guests, meetings
from storage.colleagues import Colleague
from storage.guest_letters import remind_too, tell_guest, tell_hosts
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class GuestsToInvite:
    """A page of those who may be asked; `mentee`: with whom the meeting is."""

    mentee: str
    starts_at: datetime
    found: tuple[Colleague, ...]
    page: int
    total: int


@dataclass(frozen=True, slots=True)
class GuestAsked:
    """`seen_at`: when the guest will read it, if not at once."""

    name: str
    seen_at: datetime | None


def see_guests_to_invite(
    tx: Tx, actor: Actor, now: datetime, meeting_id: int, search: str, about: tuple[str, ...], page: int
) -> GuestsToInvite:
    """`about`: posts and subjects that the searched words may mean."""
    meeting = meetings.existing(tx, actor, now, meeting_id)
    require(actor, "see_guests_to_invite", subject_of_two(meeting))
    check_opens(meeting, now)
    total = meeting_guests.count_to_ask(tx, meeting, search, about)
    shown = page_within(page, total)
    found = meeting_guests.to_ask(tx, meeting, search, about, PAGE_SIZE, shown * PAGE_SIZE)
    mentee = mentee_of(meeting)
    return GuestsToInvite(mentee.called if mentee else "", meeting.starts_at, found, shown, total)


def invite_guest(tx: Tx, actor: Actor, now: datetime, meeting_id: int, member_id: int) -> GuestAsked:
    """The colleague is asked; until a yes nothing changes for the mentee."""
    meeting = _held(tx, actor, now, meeting_id)
    require(actor, "invite_guest", subject_of_two(meeting))
    check_opens(meeting, now)
    check_room(meeting_guests.of_meeting(tx, meeting_id))
    if not meeting_guests.may_be_asked(tx, meeting, member_id):
        raise ColleagueUnfit
    guest = meeting_guests.ask(tx, meeting, member_id, actor.member_id, now)
    seen_at = tell_guest(tx, meeting, guest, "guest_asked", now)
    _note(tx, actor, "guest_asked", meeting, member_id, now)
    return GuestAsked(guest.called, seen_at if seen_at > now else None)


def answer_guest(
    tx: Tx, actor: Actor, now: datetime, meeting_id: int, comes: bool, at: int | None = None
) -> None:
    """«Приду», «Не смогу», and either again while the meeting lies ahead: a no needs no reason and is always open.
    `at`: the time that was read, in seconds of the epoch."""
    meeting = _held(tx, actor, now, meeting_id)
    guest = _guest(tx, meeting, actor.member_id)
    require(actor, "answer_guest", subject_of_guest(meeting, guest))
    check_changeable(meeting, now)
    state = GuestState.COMES if comes else GuestState.DECLINED
    if guest.state not in ANSWERABLE or guest.state is state:
        raise GuestMovedOn
    if comes:
        _check_may_come(tx, meeting, guest, now, at)
    turned = meeting_guests.turn(tx, meeting, guest.member_id, state)
    if comes:
        remind_too(tx, meeting, now)
        tell_hosts(tx, meeting, meeting.hosts, turned, "guest_comes", now)
    else:
        to = [one for one in meeting.hosts if one.leads or guest.state is GuestState.COMES]
        tell_hosts(tx, meeting, to, turned, "guest_declined", now)
    _note(tx, actor, f"guest_{state.value}", meeting, guest.member_id, now)


def withdraw_guest(tx: Tx, actor: Actor, now: datetime, meeting_id: int, member_id: int) -> MeetingGuest:
    """By the mentor; also where contact stands still."""
    meeting = _held(tx, actor, now, meeting_id)
    require(actor, "withdraw_guest", subject_of_two(meeting))
    guest = _standing(tx, meeting, member_id, now)
    turned = meeting_guests.turn(tx, meeting, member_id, GuestState.WITHDRAWN)
    tell_guest(tx, meeting, turned, "guest_off", now)
    if guest.state is GuestState.COMES:
        to = [one for one in meeting.hosts if not one.leads]
        tell_hosts(tx, meeting, to, turned, "guest_declined", now)
    _note(tx, actor, "guest_withdrawn", meeting, member_id, now)
    return turned


def refuse_guest(tx: Tx, actor: Actor, now: datetime, meeting_id: int, member_id: int) -> MeetingGuest:
    """Law: the mentee needs no reason, and it holds at once; the guest does not learn why (п. 1.3/4)."""
    meeting = _held(tx, actor, now, meeting_id)
    require(actor, "refuse_guest", subject_of_two(meeting))
    _standing(tx, meeting, member_id, now)
    turned = meeting_guests.turn(tx, meeting, member_id, GuestState.REFUSED)
    tell_guest(tx, meeting, turned, "guest_off", now)
    to = [one for one in meeting.hosts if one.leads]
    tell_hosts(tx, meeting, to, turned, "guest_refused", now)
    _note(tx, actor, "guest_refused", meeting, member_id, now)
    return turned


def _held(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> Meeting:
    """Until the end of the transaction nobody else changes it."""
    meetings.hold(tx, [meeting_id])
    return meetings.existing(tx, actor, now, meeting_id)


def _guest(tx: Tx, meeting: Meeting, member_id: int) -> MeetingGuest:
    """Raises NotFound; who leads the meeting by now is no guest of it."""
    guest = meeting_guests.find(tx, meeting.id, member_id)
    if guest is None or any(one.member_id == member_id for one in meeting.hosts):
        raise NotFound
    return guest


def _standing(tx: Tx, meeting: Meeting, member_id: int, now: datetime) -> MeetingGuest:
    """Raises MeetingOver, NotFound, GuestMovedOn."""
    check_changeable(meeting, now)
    guest = _guest(tx, meeting, member_id)
    if guest.state not in STANDING:
        raise GuestMovedOn
    return guest


def _check_may_come(tx: Tx, meeting: Meeting, guest: MeetingGuest, now: datetime, at: int | None) -> None:
    check_opens(meeting, now)
    if at is not None and at != int(meeting.starts_at.timestamp()):
        raise MeetingMoved
    if not meeting_guests.is_employed(tx, meeting, guest.member_id):
        raise ColleagueUnfit
    if guest.state is GuestState.DECLINED:
        check_room(meeting_guests.of_meeting(tx, meeting.id))


def _note(tx: Tx, actor: Actor, deed: str, meeting: Meeting, concerns_id: int, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "meeting", meeting.id, now, concerns_id)
