"""Guests of meetings in words (п. 5.1.1/1, 5.1.2/2): whoever is asked learns when, where and what for; of a student
nothing more."""

from collections.abc import Sequence
from dataclasses import replace

from aiogram.filters.callback_data import CallbackData

from domain.meeting_guests import GuestNews, MeetingGuest
from domain.meetings import MeetingState
from domain.names import initialled
from domain.profiles import POSTS, SUBJECTS
from storage.colleagues import Colleague
from views.meeting_notices import guest_answer
from views.meeting_presses import MeetingFile, MeetingOpen
from views.meetings import facts, when_words
from views.notice import Button, Notice, Rows
from views.people import about_line, uncapitalised
from views.profiles import post_words, subject_words
from views.safety import safety_rows
from views.words import Words


class GuestRefuse(CallbackData, prefix="mgr"):
    """By the mentee."""

    meeting: int
    member: int


def meant_by(search: str, words: Words) -> tuple[str, ...]:
    """Keys of the posts and subjects in whose words it stands: «психолог», «физика»."""
    part = search.casefold()
    posts = [post for post in POSTS if part in post_words(words, post).casefold()]
    subjects = [subject for subject in SUBJECTS if part in subject_words(words, subject).casefold()]
    return (*posts, *subjects) if part else ()


def colleague_words(colleague: Colleague, words: Words) -> str:
    """«Белова О.С. · психолог», plain."""
    about = about_line(colleague.post, colleague.subject, words)
    name = initialled(colleague.name)
    return f"{name} · {uncapitalised(about)}" if about else name


def guest_words(guest: MeetingGuest, words: Words) -> str:
    """«Ольга Сергеевна Белова (психолог)», plain."""
    about = about_line(guest.post, guest.subject, words)
    return f"{guest.introduced} ({uncapitalised(about)})" if about else guest.introduced


def asked_notice(news: GuestNews, words: Words) -> Notice:
    """The link to a call is for whoever has said yes."""
    host, mentee = news.host, news.mentee
    with_student = news.meeting.with_student
    head = words(
        "guest-asked",
        host=host.introduced if host else "",
        mentee="" if with_student or mentee is None else mentee.introduced,
        whom="student" if with_student else "adult",
    )
    lines = facts(replace(news.meeting, link=""), news.now, news.zone_name, words)
    return Notice("\n".join([head, *lines, "", words("guest-free")]), asked_rows(news, words))


def asked_rows(news: GuestNews, words: Words) -> Rows:
    return ((guest_answer(news.meeting, words, comes=True), guest_answer(news.meeting, words, comes=False)),)


def off_notice(news: GuestNews, words: Words) -> Notice:
    """Where the meeting itself is off, it goes out of the calendar by the same file."""
    host = news.host
    text = words("guest-off", when=_when(news, words), host=host.called if host else "")
    took_part = news.meeting.person(news.reader.member_id) is not None
    if news.meeting.state is not MeetingState.CANCELLED or not took_part:
        return Notice(text)
    file = MeetingFile(meeting=news.meeting.id).pack()
    return Notice(text, ((Button(words.plain("meeting-unfile"), file),),))


def comes_notice(news: GuestNews, words: Words) -> Notice:
    """To the mentee neutrally, with the way to refuse (п. 1.3/4)."""
    if news.reader.leads:
        text = words("guest-comes-lead", guest=news.guest.called, when=_when(news, words))
        return Notice(text, _with_safety(news, words, _open_row(news, words)))
    text = words("guest-comes", guest=guest_words(news.guest, words), when=_when(news, words))
    refuse = GuestRefuse(meeting=news.meeting.id, member=news.guest.member_id).pack()
    row = (Button(words.plain("guest-refuse"), refuse),)
    return Notice(text, _with_safety(news, words, (row,)))


def declined_notice(news: GuestNews, words: Words) -> Notice:
    text = words("guest-declined", guest=news.guest.called, when=_when(news, words))
    rows = _open_row(news, words) if news.reader.leads else ()
    return Notice(text, _with_safety(news, words, rows))


def refused_notice(news: GuestNews, words: Words) -> Notice:
    text = words("guest-refused", guest=news.guest.called, when=_when(news, words))
    return Notice(text, _with_safety(news, words, _open_row(news, words)))


def _open_row(news: GuestNews, words: Words) -> Rows:
    return ((Button(words.plain("meeting-open"), MeetingOpen(meeting=news.meeting.id).pack()),),)


def _with_safety(news: GuestNews, words: Words, rows: Sequence[tuple[Button, ...]]) -> Rows:
    return (*rows, *safety_rows(words, student=news.reader.is_student))


def _when(news: GuestNews, words: Words) -> str:
    return when_words(news.meeting.starts_at, news.now, news.zone_name, words)
