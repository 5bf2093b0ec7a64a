"""Meetings in words: when, where and what for; and what is told of them, with the buttons under it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.meeting_guests import GuestState
from domain.meeting_news import Clash, MeetingNews, MeetingSeen, PairMeetings, Recorded, Told
from domain.meetings import GOAL_LIMIT, Coming, Meeting, MeetingState, Participant, Reached
from views.catalogue import title_words
from views.dates import day_words, short_day
from views.groups import GroupAttendance, topic_of
from views.notice import Button, Notice
from views.safety import safety_row
from views.words import Words

Rows = tuple[tuple[Button, ...], ...]

SHORT_GOAL = 60
LABEL = 34
CLOSE_LABEL = 22
"""So many characters of a goal stand on a button of its own row."""


class MeetingYes(CallbackData, prefix="mty"):
    """A yes to the time that stands above the button, and to no other. `series`: and to those after it."""

    meeting: int
    at: int
    series: int = 0


class MeetingMove(CallbackData, prefix="mtm"):
    meeting: int
    series: int = 0


class MeetingOff(CallbackData, prefix="mto"):
    """`sure`: asked once more."""

    meeting: int
    series: int = 0
    sure: int = 0


class MeetingKeep(CallbackData, prefix="mtk"):
    """Not cancelled after all."""

    meeting: int
    series: int = 0


class MeetingOpen(CallbackData, prefix="mts"):
    meeting: int


class MeetingFile(CallbackData, prefix="mtc"):
    """For the person's own calendar."""

    meeting: int
    series: int = 0


class MeetingHeld(CallbackData, prefix="mth"):
    meeting: int
    held: bool
    reached: Reached


class MeetingGoal(CallbackData, prefix="mtg"):
    """The goal of the next meeting, by its mark: the goals at hand may be others by then. Empty: none."""

    meeting: int
    mark: str


class MeetingWrite(CallbackData, prefix="mtw"):
    """Own words: the next goal (`goal`) or a note (`note`)."""

    meeting: int
    what: str


class MeetingClose(CallbackData, prefix="mtx"):
    """What the meeting belongs to is done."""

    meeting: int


class GuestAnswer(CallbackData, prefix="mga"):
    """Of a guest, to the time that stands above the button."""

    meeting: int
    comes: bool
    at: int


class MeetingPlan(CallbackData, prefix="mtp"):
    """Another meeting of the pair."""

    pair: int


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


def _notice(news: MeetingNews, words: Words, head: str, lines: Sequence[str], rows: Rows) -> Notice:
    safety = (safety_row(words),) if news.reader.is_student else ()
    return Notice("\n".join([head, *lines]), (*rows, *safety))


def _when(news: MeetingNews, words: Words) -> str:
    return when_words(news.meeting.starts_at, news.now, news.zone_name, words)


def _with_whom(news: MeetingNews, words: Words) -> str:
    return with_whom(news.meeting, news.reader.member_id, words)


def _facts(news: MeetingNews, words: Words) -> list[str]:
    return facts(news.meeting, news.now, news.zone_name, words)


def asked_notice(news: MeetingNews, words: Words) -> Notice:
    """Another time proposed is asked like a new meeting, with the time that it was before."""
    meeting = news.meeting
    head = words("meeting-moved" if news.was else "meeting-asked", by=news.by)
    lines = _facts(news, words)
    if news.was:
        lines.append(words("meeting-was", when=when_words(news.was, news.now, news.zone_name, words)))
    if meeting.group_id is not None:
        lines.append(words("meeting-of-group", topic=topic_of(meeting.topic, words)))
        return _notice(news, words, head, lines, asked_of_group_rows(meeting, words))
    if news.reader.guest:
        return _notice(news, words, head, lines, guest_rows(meeting, words))
    return _notice(news, words, head, lines, asked_rows(meeting, words))


def yes_to(meeting: Meeting, words: Words, series: int = 0) -> Button:
    at = int(meeting.starts_at.timestamp())
    label = words.plain("series-yes" if series else "meeting-yes")
    return Button(label, MeetingYes(meeting=meeting.id, at=at, series=series).pack())


def asked_of_group_rows(meeting: Meeting, words: Words) -> Rows:
    """Only whoever leads a group moves or cancels its meeting."""
    file = Button(words.plain("meeting-file"), MeetingFile(meeting=meeting.id).pack())
    return ((yes_to(meeting, words), file),)


def asked_rows(meeting: Meeting, words: Words) -> Rows:
    return (
        (
            yes_to(meeting, words),
            Button(words.plain("meeting-another"), MeetingMove(meeting=meeting.id).pack()),
        ),
        (
            Button(words.plain("meeting-cannot"), MeetingOff(meeting=meeting.id).pack()),
            Button(words.plain("meeting-file"), MeetingFile(meeting=meeting.id).pack()),
        ),
    )


def reminder_notice(news: MeetingNews, words: Words) -> Notice:
    """Whoever said yes is not asked for it again."""
    meeting = news.meeting
    head = words("meeting-reminder", when=_when(news, words), names=_with_whom(news, words))
    lines = _facts(news, words)[1:]
    if news.last is not None and news.last.goal:
        lines.append(last_words(news.last.goal, news.last.reached, words))
    return _notice(news, words, head, lines, reminder_rows(meeting, news.reader, words))


def guest_answer(meeting: Meeting, words: Words, *, comes: bool) -> Button:
    at = int(meeting.starts_at.timestamp())
    label = words.plain("guest-yes" if comes else "meeting-cannot")
    return Button(label, GuestAnswer(meeting=meeting.id, comes=comes, at=at).pack())


def guest_rows(meeting: Meeting, words: Words) -> Rows:
    """Of a meeting to which the guest comes: a guest moves and cancels nothing, and may step back."""
    file = Button(words.plain("meeting-file"), MeetingFile(meeting=meeting.id).pack())
    return ((yes_to(meeting, words), guest_answer(meeting, words, comes=False)), (file,))


def guest_kept_rows(meeting: Meeting, words: Words) -> Rows:
    """After a yes."""
    return (
        (
            Button(words.plain("meeting-file"), MeetingFile(meeting=meeting.id).pack()),
            Button(words.plain("meeting-open"), MeetingOpen(meeting=meeting.id).pack()),
        ),
        (guest_answer(meeting, words, comes=False),),
    )


def guest_after_all_rows(meeting_id: int, at: int, words: Words) -> Rows:
    """After a no."""
    yes = GuestAnswer(meeting=meeting_id, comes=True, at=at)
    return ((Button(words.plain("guest-yes-after-all"), yes.pack()),),)


def reminder_rows(meeting: Meeting, reader: Participant, words: Words) -> Rows:
    if reader.guest:
        back = guest_answer(meeting, words, comes=False)
        return ((back,),) if reader.coming is Coming.YES else ((yes_to(meeting, words), back),)
    move = Button(words.plain("meeting-move"), MeetingMove(meeting=meeting.id).pack())
    off = Button(words.plain("meeting-off"), MeetingOff(meeting=meeting.id).pack())
    changes = ((move, off),) if meeting.group_id is None or reader.leads else ()
    if reader.coming is Coming.YES:
        return changes
    return ((yes_to(meeting, words),), *changes)


def kept_rows(meeting_id: int, words: Words, *, may_change: bool = True) -> Rows:
    """Under a meeting that is to be."""
    if not may_change:
        return (
            (
                Button(words.plain("meeting-file"), MeetingFile(meeting=meeting_id).pack()),
                Button(words.plain("meeting-open"), MeetingOpen(meeting=meeting_id).pack()),
            ),
        )
    return (
        (
            Button(words.plain("meeting-move"), MeetingMove(meeting=meeting_id).pack()),
            Button(words.plain("meeting-off"), MeetingOff(meeting=meeting_id).pack()),
        ),
        (
            Button(words.plain("meeting-file"), MeetingFile(meeting=meeting_id).pack()),
            Button(words.plain("meeting-open"), MeetingOpen(meeting=meeting_id).pack()),
        ),
    )


def sure_rows(meeting_id: int, series: int, words: Words) -> Rows:
    """The safe button first."""
    keep = MeetingKeep(meeting=meeting_id, series=series)
    off = MeetingOff(meeting=meeting_id, series=series, sure=1)
    return (
        (
            Button(words.plain("meeting-keep"), keep.pack()),
            Button(words.plain("meeting-off-sure"), off.pack()),
        ),
    )


def off_rows(meeting: Meeting, series: int, words: Words) -> Rows:
    """After it is cancelled: out of the calendar, and another one."""
    file = MeetingFile(meeting=meeting.id, series=series)
    row = [Button(words.plain("meeting-unfile"), file.pack())]
    if meeting.mentorship_id is not None:
        row.append(
            Button(words.plain("meeting-plan-another"), MeetingPlan(pair=meeting.mentorship_id).pack())
        )
    return tuple((button,) for button in row)


def confirmed_notice(news: MeetingNews, words: Words) -> Notice:
    text = words("meeting-confirmed", name=news.by, when=_when(news, words))
    return _notice(news, words, text, (), ())


def place_notice(news: MeetingNews, words: Words) -> Notice:
    text = words("meeting-place-changed", by=news.by, when=_when(news, words))
    may_change = news.meeting.group_id is None or news.reader.leads
    rows = kept_rows(news.meeting.id, words, may_change=may_change)
    return _notice(news, words, text, _facts(news, words)[1:2], rows)


def off_notice(news: MeetingNews, words: Words) -> Notice:
    text = words("meeting-called-off", by=news.by, when=_when(news, words))
    return _notice(news, words, text, (), off_rows(news.meeting, 0, words))


def after_notice(news: MeetingNews, words: Words) -> Notice:
    """Held or not, and its goal: one press."""
    head = words("meeting-after", when=_when(news, words), names=_with_whom(news, words))
    goal = news.meeting.goal
    lines = [words("meeting-goal", goal=goal_words(goal, words))] if goal else []
    return _notice(news, words, head, lines, after_rows(news.meeting.id, bool(goal), words))


def after_rows(meeting_id: int, has_goal: bool, words: Words) -> Rows:
    def button(key: str, held: bool, reached: Reached) -> Button:
        return Button(words.plain(key), MeetingHeld(meeting=meeting_id, held=held, reached=reached).pack())

    missed = (button("meeting-missed", False, Reached.NO),)
    if not has_goal:
        return ((button("meeting-held", True, Reached.NO),), missed)
    return (
        (button("meeting-held-reached", True, Reached.YES),),
        (button("meeting-held-partly", True, Reached.PARTLY),),
        (button("meeting-held-not-reached", True, Reached.NO),),
        missed,
    )


def recorded_words(recorded: Recorded, words: Words) -> str:
    """What stands on record now."""
    names = ", ".join(recorded.names)
    if not recorded.held:
        return words("meeting-recorded-missed", names=names)
    if not recorded.goal:
        return words("meeting-recorded-held", names=names)
    reached = recorded.reached.value if recorded.reached else "unsaid"
    return words("meeting-recorded-goal", names=names, goal=goal_words(recorded.goal, words), reached=reached)


def next_goal_question(recorded: Recorded, now: datetime, zone_name: str, words: Words) -> str:
    if recorded.next_at is None:
        return words("meeting-next-goal-ask")
    return words("meeting-next-goal-ask-at", when=when_words(recorded.next_at, now, zone_name, words))


def next_goal_rows(recorded: Recorded, words: Words) -> Rows:
    """Each goal at hand by itself; own words, or none."""
    offered = tuple(
        (
            Button(
                goal_words(goal, words, LABEL),
                MeetingGoal(meeting=recorded.meeting_id, mark=mark_of(goal)).pack(),
            ),
        )
        for goal in recorded.goals
    )
    own = MeetingWrite(meeting=recorded.meeting_id, what="goal").pack()
    none = MeetingGoal(meeting=recorded.meeting_id, mark="none").pack()
    return (
        *close_rows(recorded, words),
        *offered,
        (Button(words.plain("meeting-goal-own"), own), Button(words.plain("meeting-goal-none"), none)),
    )


def close_rows(recorded: Recorded, words: Words) -> Rows:
    """One press closes what the meeting belongs to."""
    if recorded.activity is None:
        return ()
    title = goal_words(recorded.activity.title, words, CLOSE_LABEL)
    data = MeetingClose(meeting=recorded.meeting_id).pack()
    return ((Button(words.plain("meeting-close-activity", title=title), data),),)


def done_rows(recorded: Recorded, words: Words) -> Rows:
    """After all is said: a note, and the next meeting."""
    note = Button(
        words.plain("meeting-write-note"), MeetingWrite(meeting=recorded.meeting_id, what="note").pack()
    )
    if recorded.next_id is not None:
        following = Button(words.plain("meeting-open-next"), MeetingOpen(meeting=recorded.next_id).pack())
    elif recorded.pair_id is not None:
        following = Button(words.plain("meeting-plan-next"), MeetingPlan(pair=recorded.pair_id).pack())
    else:
        who = Button(words.plain("group-who-was"), GroupAttendance(meeting_id=recorded.meeting_id).pack())
        return ((who,), (note,)) if recorded.held else ((note,),)
    return (*close_rows(recorded, words), (note,), (following,))


def series_lines(series: Sequence[Meeting], now: datetime, zone_name: str, words: Words) -> list[str]:
    return [series_line(one.starts_at, one.goal, now, zone_name, words) for one in series]


def series_line(at: datetime, goal: str, now: datetime, zone_name: str, words: Words) -> str:
    return words(
        "meeting-series-line",
        when=slot_words(at, now, zone_name, words),
        goal=goal_words(goal, words, SHORT_GOAL),
        has="yes" if goal else "no",
    )


def series_asked_notice(news: MeetingNews, words: Words) -> Notice:
    meeting = news.meeting
    head = words("series-moved" if news.was else "series-asked", by=news.by, n=len(news.series))
    lines = series_lines(news.series, news.now, news.zone_name, words)
    if meeting.place or meeting.link:
        lines.append(words("meeting-where", where=meeting.link or meeting.place))
    return _notice(news, words, head, lines, series_rows(meeting, words))


def series_rows(meeting: Meeting, words: Words) -> Rows:
    return (
        (
            yes_to(meeting, words, series=1),
            Button(words.plain("meeting-another"), MeetingMove(meeting=meeting.id, series=1).pack()),
        ),
        (
            Button(words.plain("meeting-cannot"), MeetingOff(meeting=meeting.id, series=1).pack()),
            Button(words.plain("meeting-file"), MeetingFile(meeting=meeting.id, series=1).pack()),
        ),
    )


def series_confirmed_notice(news: MeetingNews, words: Words) -> Notice:
    text = words("series-confirmed", name=news.by, n=len(news.series), when=_when(news, words))
    return _notice(news, words, text, (), ())


def series_off_notice(news: MeetingNews, words: Words) -> Notice:
    text = words("series-called-off", by=news.by, n=len(news.series))
    lines = series_lines(news.series, news.now, news.zone_name, words)
    return _notice(news, words, text, lines, off_rows(news.meeting, 1, words))


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
