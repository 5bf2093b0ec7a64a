"""What is told of meetings (п. 3.1.5/3): invitations, reminders, the question afterwards. At sending everything is
read again: the state, the revision, who takes part, whether contact is open."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from domain.meeting_news import MeetingNews
from domain.meetings import Coming, Meeting, MeetingState, may_hear
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import meeting_lists, meetings
from storage.tx import Tx
from views.meeting_notices import (
    after_notice,
    asked_notice,
    confirmed_notice,
    off_notice,
    place_notice,
    reminder_notice,
    series_asked_notice,
    series_confirmed_notice,
    series_off_notice,
)

Facts = Callable[[Tx, Recipient, dict[str, Any]], MeetingNews | None]


def _asked(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> MeetingNews | None:
    """Nothing to ask of whoever has answered."""
    news = _ahead(tx, recipient, args)
    return news if news is not None and news.reader.coming is Coming.NONE else None


def _ahead(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> MeetingNews | None:
    news = _news(tx, recipient, args)
    if news is None or not _lies_ahead(news.meeting, recipient.now):
        return None
    return news if may_hear(news.meeting, news.reader) else None


def _reminder(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> MeetingNews | None:
    """Of exactly the time for which it was written."""
    news = _ahead(tx, recipient, args)
    return news if news is not None and news.meeting.revision == args["revision"] else None


def _after(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> MeetingNews | None:
    """To whoever leads, of a meeting that nobody has recorded. The pair may have been parted meanwhile."""
    news = _news(tx, recipient, args)
    if news is None or not news.reader.leads or news.meeting.state is not MeetingState.PLANNED:
        return None
    current = news.meeting.revision == args["revision"] and news.meeting.ends_at <= recipient.now
    return news if current and may_hear(news.meeting, news.reader) else None


def _off(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> MeetingNews | None:
    """Said also where contact stands still: nobody is to come in vain."""
    news = _news(tx, recipient, args)
    if news is None or news.meeting.state is not MeetingState.CANCELLED:
        return None
    return news if news.meeting.starts_at > recipient.now else None


def _lies_ahead(meeting: Meeting, now: datetime) -> bool:
    return meeting.state is MeetingState.PLANNED and meeting.starts_at > now


def _of_series(state: MeetingState, facts: Facts) -> Facts:
    """With all meetings of the series that are so, from this one on."""

    def read(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> MeetingNews | None:
        news = facts(tx, recipient, args)
        if news is None or news.meeting.series_id is None:
            return None
        first, today = news.meeting, recipient.now.date()
        series = meetings.of_series(tx, news.meeting.series_id, first.school_id, today)
        rest = tuple(one for one in series if one.state is state and one.starts_at >= first.starts_at)
        return _with_series(news, rest)

    return read


def _with_series(news: MeetingNews, series: tuple[Meeting, ...]) -> MeetingNews:
    return MeetingNews(
        news.meeting, news.reader, news.by, news.was, series, news.last, news.now, news.zone_name
    )


def _news(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> MeetingNews | None:
    """None for whoever takes part no longer."""
    meeting = meetings.find(tx, args["meeting"], args["school"], recipient.now.date())
    reader = meeting.person(recipient.member_id) if meeting else None
    if meeting is None or reader is None:
        return None
    by = meeting.person(args.get("by"))
    was = args.get("was")
    last = None if reader.guest else meeting_lists.last_of(tx, meeting, recipient.now.date())
    return MeetingNews(
        meeting=meeting.seen_by(reader.member_id),
        reader=reader,
        by=by.called if by else "",
        was=datetime.fromtimestamp(was, UTC) if was else None,
        series=(meeting,),
        last=last,
        now=recipient.now,
        zone_name=recipient.zone_name,
    )


TOPICS = {
    "meeting_asked": Topic(_asked, asked_notice),
    "meeting_confirmed": Topic(_ahead, confirmed_notice),
    "meeting_place": Topic(_ahead, place_notice),
    "meeting_off": Topic(_off, off_notice),
    "meeting_day": Topic(_reminder, reminder_notice),
    "meeting_hour": Topic(_reminder, reminder_notice),
    "meeting_after": Topic(_after, after_notice),
    "series_asked": Topic(_of_series(MeetingState.PLANNED, _asked), series_asked_notice),
    "series_confirmed": Topic(_of_series(MeetingState.PLANNED, _ahead), series_confirmed_notice),
    "series_off": Topic(_of_series(MeetingState.CANCELLED, _off), series_off_notice),
}
