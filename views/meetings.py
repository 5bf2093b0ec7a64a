"""Meetings in words: when, where, with whom and what for."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from domain.meeting_guests import GuestState
from domain.meeting_news import Clash, MeetingSeen, PairMeetings, Told
from domain.meetings import GOAL_LIMIT, Coming, Meeting, MeetingState, Participant, Reached
from views.catalogue import title_words
from views.dates import day_words, short_day
from views.groups import topic_of
from views.words import Words

SHORT_GOAL = 60
LABEL = 34
"""So many characters of a goal stand on a button of its own row."""


def when_words(at: datetime, now: datetime, zone_name: str, words: Words) -> str:
    """«сегодня в 14:30», «завтра в 14:30», «в чт 17 сентября в 14:30»."""
    zone = ZoneInfo(zone_name)
    there, today = at.astimezone(zone), now.astimezone(zone).date()
    time = f"{there:%H:%M}"
    if there.date() == today:
        return words.plain("meeting-at-today", time=time)
    if there.date() == today + timedelta(days=1):
        return words.plain("meeting-at-tomorrow", time=time)
    day = f"{short_day(there.date(), words.language).split()[0]} {day_words(there.date(), words.language, today)}"
    return words.plain("meeting-at-day", day=day, time=time)


def slot_words(at: datetime, now: datetime, zone_name: str, words: Words) -> str:
    """For a button: «завтра 14:30», «чт 17 сен 14:30»."""
    zone = ZoneInfo(zone_name)
    there, today = at.astimezone(zone), now.astimezone(zone).date()
    near = {today: "meeting-slot-today", today + timedelta(days=1): "meeting-slot-tomorrow"}
    key = near.get(there.date())
    day = words.plain(key) if key else short_day(there.date(), words.language)
    return f"{day} {there:%H:%M}"


def goal_words(goal: str, words: Words, limit: int = GOAL_LIMIT) -> str:
    """Plain; a goal of the programme may be a key of its catalogue."""
    said = title_words(goal, words)
    return said if len(said) <= limit else said[: limit - 1].rstrip() + "…"


def mark_of(goal: str) -> str:
    """A goal in eight signs, for a button."""
    return sha256(goal.encode()).hexdigest()[:8]


def with_whom(meeting: Meeting, reader_id: int, words: Words) -> str:
    """Plain: the other's name, or what the group is about."""
    if meeting.group_id is not None:
        return topic_of(meeting.topic, words)
    return names_of(meeting.others(reader_id))


def names_of(people: Sequence[Participant]) -> str:
    return ", ".join(one.called for one in people)


def facts(meeting: Meeting, now: datetime, zone_name: str, words: Words) -> list[str]:
    """When, where, what for: a line each, of what there is."""
    when = when_words(meeting.starts_at, now, zone_name, words)
    lines = [words("meeting-when", when=when, minutes=meeting.minutes)]
    if meeting.place or meeting.link:
        lines.append(words("meeting-where", where=meeting.link or meeting.place))
    if meeting.goal:
        lines.append(words("meeting-goal", goal=goal_words(meeting.goal, words)))
    return lines


def told_words(told: Told, now: datetime, zone_name: str, words: Words) -> str:
    """To whom it is on its way, and when it will be seen. Plain."""
    names = ", ".join(told.names)
    if not told.reachable:
        return words.plain("meeting-told-away", names=names)
    if told.seen_at is None:
        return words.plain("meeting-told-now", names=names)
    return words.plain(
        "meeting-told-later", names=names, when=when_words(told.seen_at, now, zone_name, words)
    )


def clash_lines(clashes: Sequence[Clash], zone_name: str, words: Words) -> list[str]:
    zone = ZoneInfo(zone_name)
    return [
        words(
            "meeting-clash",
            name=clash.name,
            whose="other" if clash.name else "own",
            day=short_day(clash.starts_at.astimezone(zone).date(), words.language),
            since=f"{clash.starts_at.astimezone(zone):%H:%M}",
            until=f"{clash.ends_at.astimezone(zone):%H:%M}",
        )
        for clash in clashes
    ]


def row_words(meeting: Meeting, reader_id: int, now: datetime, zone_name: str, words: Words) -> str:
    """A button of a list: its state as a sign, when, with whom."""
    return words.plain(
        "meeting-row",
        state=sign_of(meeting),
        when=slot_words(meeting.starts_at, now, zone_name, words),
        names=with_whom(meeting, reader_id, words),
    )


def sign_of(meeting: Meeting) -> str:
    if meeting.state is not MeetingState.PLANNED:
        return meeting.state.value
    return "agreed" if all(one.coming is Coming.YES for one in meeting.people) else "asked"


def meeting_text(seen: MeetingSeen, reader_id: int, now: datetime, zone_name: str, words: Words) -> str:
    """The whole of one meeting, for those who meet."""
    meeting = seen.meeting
    parts = [
        words("meeting-title", names=with_whom(meeting, reader_id, words)),
        "\n".join([*facts(meeting, now, zone_name, words), *_state_lines(seen, reader_id, now, words)]),
    ]
    if seen.last is not None and seen.last.goal and meeting.state is MeetingState.PLANNED:
        parts.append(last_words(seen.last.goal, seen.last.reached, words))
    if meeting.note:
        parts.append(words("meeting-note", note=meeting.note))
    if seen.stands:
        parts.append(words("meeting-stands"))
    return "\n\n".join(parts)


def last_words(goal: str, reached: Reached | None, words: Words) -> str:
    """The goal review at the next meeting (п. 3.1.5/3)."""
    return words("meeting-last", goal=goal_words(goal, words), reached=reached.value if reached else "unsaid")


def _state_lines(seen: MeetingSeen, reader_id: int, now: datetime, words: Words) -> list[str]:
    meeting = seen.meeting
    if meeting.state is MeetingState.PLANNED and meeting.starts_at > now:
        return [*_coming_lines(meeting, reader_id, words), *_guest_lines(seen, words)]
    reached = meeting.reached.value if meeting.reached else "unsaid"
    lines = [words("meeting-state", state=meeting.state.value)]
    if meeting.state is MeetingState.HELD and meeting.goal:
        lines.append(words("meeting-reached", reached=reached))
    if meeting.next_goal:
        lines.append(words("meeting-next-goal", goal=goal_words(meeting.next_goal, words)))
    return lines


def _coming_lines(meeting: Meeting, reader_id: int, words: Words) -> list[str]:
    return [
        words("guest-coming" if one.guest else "meeting-coming", name=one.called, coming=one.coming.value)
        for one in meeting.others(reader_id)
    ]


def _guest_lines(seen: MeetingSeen, words: Words) -> list[str]:
    """Who is asked and has not answered; and to the guest, that one is a guest."""
    asked = [one for one in seen.guests if one.state is GuestState.ASKED]
    lines = [words("guest-asked-line", name=one.called) for one in asked]
    return [*lines, words("guest-you")] if seen.guest else lines


def series_lines(series: Sequence[Meeting], now: datetime, zone_name: str, words: Words) -> list[str]:
    return [series_line(one.starts_at, one.goal, now, zone_name, words) for one in series]


def series_line(at: datetime, goal: str, now: datetime, zone_name: str, words: Words) -> str:
    return words(
        "meeting-series-line",
        when=slot_words(at, now, zone_name, words),
        goal=goal_words(goal, words, SHORT_GOAL),
        has="yes" if goal else "no",
    )


def pair_meetings_text(seen: PairMeetings, now: datetime, zone_name: str, words: Words) -> str:
    """How many and when: nothing of what was written."""
    title = words("pair-meetings-title", mentor=seen.mentor, mentee=seen.mentee)
    if not seen.total:
        return f"{title}\n\n{words('pair-meetings-empty')}"
    counts = words("pair-meetings-counts", **{state.value: number for state, number in seen.counts})
    lines = [
        words(
            "pair-meetings-line",
            state=state.value,
            when=when_words(at, now, zone_name, words),
            minutes=minutes,
            guests=", ".join(guests),
            n=len(guests),
        )
        for at, minutes, state, guests in seen.times
    ]
    return "\n\n".join([title, counts, "\n".join(lines)])
