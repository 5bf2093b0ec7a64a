"""What is told of guests (п. 5.1.1/1, 5.1.2/2). At sending everything is read again: whether the guest is still asked,
comes or not, whether contact is open."""

from collections.abc import Callable
from typing import Any

from domain.meeting_guests import GuestNews, GuestState, MeetingGuest
from domain.meetings import Meeting, MeetingState, may_hear
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import meeting_guests, meetings
from storage.tx import Tx
from views.meeting_guests import asked_notice, comes_notice, declined_notice, off_notice, refused_notice

Facts = Callable[[Tx, Recipient, dict[str, Any]], GuestNews | None]


def _asked(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> GuestNews | None:
    news = _to_guest(tx, recipient, args)
    if news is None or news.guest.state is not GuestState.ASKED:
        return None
    planned = news.meeting.state is MeetingState.PLANNED
    return news if planned and may_hear(news.meeting, news.reader) else None


def _off(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> GuestNews | None:
    """Said also where contact stands still: nobody is to come in vain."""
    news = _to_guest(tx, recipient, args)
    if news is None:
        return None
    sent_off = news.guest.state in (GuestState.WITHDRAWN, GuestState.REFUSED)
    return news if sent_off or news.meeting.state is MeetingState.CANCELLED else None


def _is(state: GuestState, *more: GuestState) -> Facts:
    """To one of the two, while the guest stands so."""

    def read(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> GuestNews | None:
        found = _found(tx, recipient, args)
        if found is None:
            return None
        meeting, guest = found
        reader = next((one for one in meeting.hosts if one.member_id == recipient.member_id), None)
        if reader is None or guest.state not in (state, *more):
            return None
        planned = meeting.state is MeetingState.PLANNED and may_hear(meeting, reader)
        return GuestNews(meeting, guest, reader, recipient.now, recipient.zone_name) if planned else None

    return read


def _to_guest(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> GuestNews | None:
    found = _found(tx, recipient, args)
    if found is None or found[1].member_id != recipient.member_id:
        return None
    meeting, guest = found
    [reader] = meetings.participants(tx, [guest.member_id], recipient.now.date())
    return GuestNews(meeting, guest, reader, recipient.now, recipient.zone_name)


def _found(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> tuple[Meeting, MeetingGuest] | None:
    """None where nothing lies ahead, the guest stands otherwise by now, or leads the meeting."""
    meeting = meetings.find(tx, args["meeting"], args["school"], recipient.now.date())
    guest = meeting_guests.find(tx, args["meeting"], args["guest"])
    if meeting is None or guest is None or meeting.starts_at <= recipient.now:
        return None
    leads = any(one.member_id == guest.member_id for one in meeting.hosts)
    return None if leads or guest.turn != args["turn"] else (meeting, guest)


TOPICS = {
    "guest_asked": Topic(_asked, asked_notice),
    "guest_off": Topic(_off, off_notice),
    "guest_comes": Topic(_is(GuestState.COMES), comes_notice),
    "guest_declined": Topic(_is(GuestState.DECLINED, GuestState.WITHDRAWN), declined_notice),
    "guest_refused": Topic(_is(GuestState.REFUSED), refused_notice),
}
