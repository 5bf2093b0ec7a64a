"""Revisions of a programme in words: what one says, what is other in another, who has said yes and who is waited for;
and what is told of them."""

from collections.abc import Sequence
from datetime import date, tzinfo
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.mentorships import Pair, Side
from domain.programme_revisions import Agreement, Answer, Revision, RevisionNews, RevisionState, Voice
from domain.stages import Need
from views.activities import who
from views.dates import day_words
from views.notice import Button, Line, Notice, Rows
from views.programme_contents import content_lines, difference_lines
from views.programmes import programme_title
from views.safety import safety_of
from views.stages import need_name
from views.words import Words

PAGE_ROOM = 2600
"""So many characters of a revision stand on one screen, beside its head and a remark."""
IN_A_NOTICE = 10


class RevisionAct(StrEnum):
    AGREE = "agree"
    DISCUSS = "discuss"
    OPEN = "open"


class RevisionPress(CallbackData, prefix="rv"):
    """Under a notice; `version` is the one that stood in it."""

    act: RevisionAct
    programme_id: int
    version: int


def pages_of(lines: Sequence[str], room: int = PAGE_ROOM) -> list[str]:
    """In parts that fit a message; a line is never broken."""
    pages = [""]
    for line in lines:
        if pages[-1] and len(pages[-1]) + len(line) >= room:
            pages.append("")
        pages[-1] += f"{line}\n"
    return [page.strip("\n") for page in pages]


def agreement_words(
    agreement: Agreement, side: Side | None, missing: Sequence[Need], today: date, words: Words
) -> str:
    """HTML: who has agreed, who is waited for and since when, why it came back, what else must be there."""
    lines = [agreement_line(agreement, side, today, words)]
    said = [_agreed(voice, agreement, words) for voice in Voice if voice in agreement.yes]
    if said:
        lines.append(words("agreement-yes", who=", ".join(said)))
    if agreement.no is not None:
        lines.append(no_words(agreement.no, words))
    if missing:
        names = ", ".join(need_name(need, words) for need in missing)
        lines.append(words("agreement-missing", needs=names))
    return "\n".join(lines)


def agreement_line(agreement: Agreement, side: Side | None, today: date, words: Words) -> str:
    """HTML: «Ждёт куратора, 3 дня»."""
    awaits = agreement.awaits
    if side is not None and Voice(side.value) in awaits:
        whom = "you"
    else:
        whom = "both" if len(awaits) > 1 else awaits[0].value if awaits else "needs"
    days = (today - agreement.since).days if whom in _SCHOOL and agreement.since else 0
    kind = "correction" if agreement.revision.is_correction else "programme"
    return words("agreement-waits", whom=whom, days=days, kind=kind)


_SCHOOL = (Voice.CURATOR.value, Voice.COUNCIL.value, Voice.HEAD.value)


def no_words(no: Answer, words: Words) -> str:
    """HTML: «↩️ Руководитель: „Добавьте урок“»."""
    return words("agreement-no", voice=no.voice.value, remark=no.remark, some="yes" if no.remark else "no")


def _agreed(voice: Voice, agreement: Agreement, words: Words) -> str:
    return words.plain(
        "agreement-voice", voice=voice.value, recorded="yes" if voice in agreement.recorded else "no"
    )


def revision_button(revision: Revision, zone: tzinfo, today: date, words: Words) -> str:
    """Plain, for a list: «№ 2 · действует с 7 сентября»."""
    return words.plain("revision-button", **_named(revision, zone, today, words))


def revision_head(
    pair: Pair,
    side: Side | None,
    revision: Revision,
    answers: Sequence[Answer],
    zone: tzinfo,
    today: date,
    words: Words,
) -> str:
    """HTML: its number, how it stands, who said what to it."""
    said = [
        words(
            "revision-answer",
            voice=one.voice.value,
            yes="yes" if one.yes else "no",
            remark=one.remark,
            some="yes" if one.remark else "no",
        )
        for one in answers
        if one.version == revision.version or not one.yes
    ]
    title = words("revision-title", **_named(revision, zone, today, words))
    return "\n".join([programme_title(pair, side, words), title, *said[-IN_A_NOTICE:]])


def _named(revision: Revision, zone: tzinfo, today: date, words: Words) -> dict[str, str | int]:
    day = (revision.in_force_at or revision.made_at).astimezone(zone).date()
    return {
        "number": revision.number,
        "state": revision.state.value,
        "day": day_words(day, words.language, today),
    }


def compared_head(pair: Pair, side: Side | None, older: Revision, newer: Revision, words: Words) -> str:
    title = words("revision-compared", older=older.number, newer=newer.number)
    return f"{programme_title(pair, side, words)}\n{title}"


def asks_notice(news: RevisionNews, words: Words) -> Notice:
    """To the other of the two: all that it says where that fits, else the way to it."""
    kind = "correction" if news.revision.is_correction else "programme"
    assert news.side is not None
    other = news.pair.party(Side.MENTEE if news.side is Side.MENTOR else Side.MENTOR)
    lines = content_lines(news.revision.content, news.pair, news.side, news.today, words)
    if news.revision.is_correction:
        lines = difference_lines(news.differences, news.pair, news.side, news.today, words)
    whole = pages_of(lines)
    head = words("agreement-asks", kind=kind, other=who(other))
    ask = words("agreement-ask", whole="yes" if len(whole) == 1 else "no")
    first = RevisionAct.AGREE if len(whole) == 1 else RevisionAct.OPEN
    row = (_press(first, news, words), _press(RevisionAct.DISCUSS, news, words))
    more = () if first is RevisionAct.OPEN else ((_press(RevisionAct.OPEN, news, words),),)
    text = "\n\n".join([head, whole[0], ask])
    return Notice(text, (row, *more, *_safety(news, words)))


def waits_notice(news: RevisionNews, words: Words) -> Notice:
    notice = _opened("agreement-waits-you", news, words, state=news.revision.state.value)
    records = news.revision.state is RevisionState.DRAFT
    how = words("agreement-record-how") if records else ""
    return Notice(f"{notice.text}\n{how}".strip(), notice.buttons)


def still_waits_notice(news: RevisionNews, words: Words) -> Notice:
    return _opened("agreement-still-waits", news, words, state=news.revision.state.value)


def still_waits_line(news: RevisionNews, words: Words) -> Line:
    text = words("agreement-still-waits-line", **_people(news))
    return Line(text, _press(RevisionAct.OPEN, news, words))


def returned_notice(news: RevisionNews, words: Words) -> Notice:
    remark = no_words(news.no, words) if news.no else ""
    notice = _opened(f"agreement-returned{'' if news.side else '-desk'}", news, words)
    return Notice(f"{notice.text}\n{remark}".strip(), notice.buttons)


def in_force_notice(news: RevisionNews, words: Words) -> Notice:
    day = day_words(news.approved_on, words.language, news.today) if news.approved_on else ""
    key = "agreement-in-force" if news.side else "agreement-in-force-desk"
    return _opened(key, news, words, number=news.approved_number, day=day)


def corrected_notice(news: RevisionNews, words: Words) -> Notice:
    changed = difference_lines(news.differences, news.pair, news.side, news.today, words)
    notice = _opened("agreement-corrected" if news.side else "agreement-corrected-desk", news, words)
    return Notice(f"{notice.text}\n\n{pages_of(changed)[0]}", notice.buttons)


def _opened(key: str, news: RevisionNews, words: Words, **more: str) -> Notice:
    text = words(key, **_people(news), **more)
    return Notice(text, ((_press(RevisionAct.OPEN, news, words),), *_safety(news, words)))


def _people(news: RevisionNews) -> dict[str, str]:
    return {"mentor": news.pair.mentor.name, "mentee": news.pair.mentee.name}


def _press(act: RevisionAct, news: RevisionNews, words: Words) -> Button:
    data = RevisionPress(
        act=act,
        programme_id=news.revision.programme_id,
        version=news.revision.version,
    )
    return Button(words.plain(f"agreement-{act.value}"), data.pack())


def _safety(news: RevisionNews, words: Words) -> Rows:
    return safety_of(news.pair.party(news.side), words) if news.side is not None else ()
