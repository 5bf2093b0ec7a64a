"""What is told of meetings, one and in series, with the buttons under it."""

from collections.abc import Sequence

from domain.meeting_news import MeetingNews
from domain.meetings import Coming, Meeting, Participant
from views.groups import topic_of
from views.meeting_presses import (
    GuestAnswer,
    MeetingFile,
    MeetingKeep,
    MeetingMove,
    MeetingOff,
    MeetingOpen,
    MeetingPlan,
    MeetingYes,
)
from views.meeting_records import after_rows
from views.meetings import facts, goal_words, last_words, series_lines, when_words, with_whom
from views.notice import Button, Notice, Rows
from views.safety import safety_rows
from views.words import Words


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


def _notice(news: MeetingNews, words: Words, head: str, lines: Sequence[str], rows: Rows) -> Notice:
    safety = safety_rows(words, student=news.reader.is_student)
    return Notice("\n".join([head, *lines]), (*rows, *safety))


def _when(news: MeetingNews, words: Words) -> str:
    return when_words(news.meeting.starts_at, news.now, news.zone_name, words)


def _with_whom(news: MeetingNews, words: Words) -> str:
    return with_whom(news.meeting, news.reader.member_id, words)


def _facts(news: MeetingNews, words: Words) -> list[str]:
    return facts(news.meeting, news.now, news.zone_name, words)
