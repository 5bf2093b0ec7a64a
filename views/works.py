"""Works, remarks and tasks in words: what is handed in, what the mentor says to it (п. 5.1.1/4, 5.2.2/5)."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from html import escape

from aiogram.filters.callback_data import CallbackData

from domain.activities import Activity
from domain.mentorships import Pair, Party
from domain.programmes import ActivityNews
from domain.remarks import Remark, RemarkNews
from domain.talks import WITHOUT_CAPTION, ContentKind, limit_of, plain, units
from domain.works import MARKS, PASSED, WorkNews, WorkPart
from views.activities import ActivityAct, activity_press, who
from views.catalogue import expected_words, title_words
from views.dates import day_words
from views.help_requests import when_words
from views.notice import Attachment, Button, Line, Notice, Rows
from views.safety import safety_of
from views.words import Words

SHOWN_OF_A_PART = 280
"""Ten parts stay under the length of a screen; whole they stand in the chat."""
SHOWN_OF_A_REMARK = 300
WITHOUT_MARK = -1


class WorkAct(StrEnum):
    ACCEPT = "accept"
    RETURN = "return"
    OPEN = "open"


class WorkPress(CallbackData, prefix="wk"):
    """Under a work: of this very one, whatever has been handed in since."""

    act: WorkAct
    activity_id: int
    work_id: int


class MarkPress(CallbackData, prefix="mk"):
    """`mark`: a number, 0 for «зачтено», -1 for none."""

    activity_id: int
    mark: int


class ResultAct(StrEnum):
    AS_PLANNED = "planned"
    WRITE = "write"
    NONE = "none"


class ResultPress(CallbackData, prefix="rs"):
    """What came of it."""

    act: ResultAct
    activity_id: int


class RemarkAct(StrEnum):
    UNDERSTOOD = "understood"
    ANSWER = "answer"


class RemarkPress(CallbackData, prefix="rk"):
    act: RemarkAct
    remark_id: int


class TaskPress(CallbackData, prefix="tk"):
    """The mentor takes a task off."""

    activity_id: int


def handed_in_words(party: Party, seen_at: datetime | None, now: datetime, zone: str, words: Words) -> str:
    """Plain: that it is kept and on its way, to whom, and when it will be seen."""
    if not party.reachable:
        return words.plain("work-sent-away", name=who(party))
    if seen_at is None:
        return words.plain("work-sent-now", name=who(party))
    return words.plain("work-sent-later", name=who(party), at=when_words(seen_at, now, zone, words))


def part_notice(news: WorkNews, words: Words) -> Notice:
    """One message of several, as our own: nothing is forwarded."""
    part = news.part
    assert part is not None
    head = words("work-part", name=who(news.pair.mentee), title=title_words(news.activity.title, words))
    whole = "\n".join(text for text in (head, part.text) if text)
    fits = part.kind not in WITHOUT_CAPTION and units(whole) <= limit_of(part.kind)
    return Notice(
        whole if fits else part.text, attachment=_attachment(part), protected=news.pair.with_student
    )


def handed_in_notice(news: WorkNews, words: Words) -> Notice:
    """To the mentor: whose it is, what for, and both answers."""
    title = title_words(news.activity.title, words)
    text = words("work-handed-in", name=who(news.pair.mentee), title=title)
    if news.work.recorded:
        text += "\n" + words("work-handed-in-on-paper")
    elif news.part is None:
        text += "\n" + words("work-handed-in-above", n=len(news.work.parts))
    elif news.part.text:
        text += f"\n\n{news.part.text}"
    buttons = (
        (_work(WorkAct.ACCEPT, news, words), _work(WorkAct.RETURN, news, words)),
        *safety_of(news.reader, words),
    )
    attachment = _attachment(news.part) if news.part is not None else None
    return Notice(text, buttons, attachment, protected=news.pair.with_student)


def waits_notice(news: WorkNews, words: Words) -> Notice:
    line = waits_line(news, words)
    assert line.button is not None
    return Notice(f"📥 {line.text}", ((line.button,), *safety_of(news.reader, words)))


def waits_line(news: WorkNews, words: Words) -> Line:
    text = words("work-waits", name=who(news.pair.mentee), title=title_words(news.activity.title, words))
    return Line(text, _work(WorkAct.OPEN, news, words))


def returned_notice(news: RemarkNews, words: Words) -> Notice:
    """To the mentee: what to mend; handing in anew is the answer, or a word."""
    text = words(
        "work-returned",
        name=who(news.other),
        title=title_words(news.activity.title, words),
        remark=news.remark.text,
    )
    again = activity_press(ActivityAct.HAND_IN, news.activity.id, words)
    return Notice(text, ((again,), *remark_rows(news, words)))


def accepted_notice(news: ActivityNews, words: Words) -> Notice:
    """To the mentee, with the mark where there is one."""
    text = words("work-accepted", title=title_words(news.activity.title, words))
    if news.activity.mark is not None:
        text += "\n" + mark_line(news.activity.mark, words)
    reader = news.pair.mentee
    return Notice(
        text, ((activity_press(ActivityAct.OPEN, news.activity.id, words),), *safety_of(reader, words))
    )


def remark_notice(news: RemarkNews, words: Words) -> Notice:
    text = words(
        "remark-came",
        name=who(news.other),
        title=title_words(news.activity.title, words),
        remark=news.remark.text,
    )
    to_mentor = news.reader is news.pair.mentor
    off = Button(words.plain("task-withdraw"), TaskPress(activity_id=news.activity.id).pack())
    takes_off = to_mentor and news.activity.given and news.activity.done_at is None
    return Notice(text, (*(((off,),) if takes_off else ()), *remark_rows(news, words)))


def remark_rows(news: RemarkNews, words: Words) -> Rows:
    rows = tuple(
        Button(words.plain(f"remark-{act.value}"), RemarkPress(act=act, remark_id=news.remark.id).pack())
        for act in RemarkAct
    )
    return (rows, *safety_of(news.reader, words))


def answered_notice(news: RemarkNews, words: Words) -> Notice:
    text = words(
        "remark-answer-came",
        name=who(news.other),
        title=title_words(news.activity.title, words),
        answer=news.remark.answer or words.plain("remark-understood"),
    )
    return Notice(
        text, ((activity_press(ActivityAct.OPEN, news.activity.id, words),), *safety_of(news.reader, words))
    )


def given_notice(news: ActivityNews, words: Words) -> Notice:
    """To the mentee at once, who may talk it over."""
    text = words(
        "task-came",
        name=who(news.pair.mentor),
        title=title_words(news.activity.title, words),
        day=day_words(news.activity.due_on, words.language, news.today),
    )
    rows = (
        (
            activity_press(ActivityAct.OPEN, news.activity.id, words),
            activity_press(ActivityAct.DISCUSS, news.activity.id, words),
        ),
        *safety_of(news.pair.mentee, words),
    )
    return Notice(text, rows)


def withdrawn_notice(pair: Pair, words: Words) -> Notice:
    return Notice(words("task-withdrawn-you", name=who(pair.mentor)), safety_of(pair.mentee, words))


def mark_rows(activity_id: int, words: Words) -> Rows:
    """One press; none is needed."""
    numbers = tuple(_mark(activity_id, mark, words) for mark in MARKS)
    return (numbers, (_mark(activity_id, PASSED, words), _mark(activity_id, WITHOUT_MARK, words)))


def result_rows(activity: Activity, words: Words) -> Rows:
    """What was planned in one press, or own words."""
    planned = ((_result(ResultAct.AS_PLANNED, activity.id, words),),) if activity.expected else ()
    return (
        *planned,
        (_result(ResultAct.WRITE, activity.id, words), _result(ResultAct.NONE, activity.id, words)),
    )


def mark_line(mark: int, words: Words) -> str:
    """«Оценка: 5», «Зачтено»."""
    return words("activity-mark", mark=mark)


def result_question(activity: Activity, words: Words) -> str:
    if not activity.expected:
        return words("activity-ask-actual")
    return words("activity-ask-actual-planned", expected=expected_words(activity.expected, words))


def parts_words(parts: Sequence[WorkPart], words: Words) -> str:
    """HTML: a work to read on a screen; formatting is left out, so that what is shortened stays whole."""
    return "\n\n".join(_part(part, words) for part in parts)


def gathered_words(parts: Sequence[WorkPart], words: Words) -> str:
    """HTML: how many messages by now, and of what kind."""
    kinds = [
        words.plain(f"talk-kind-{part.kind.value}") for part in parts if part.kind is not ContentKind.TEXT
    ]
    return " ".join([words("work-gathered", n=len(parts)), *kinds])


def remarks_words(remarks: Sequence[Remark], pair: Pair, words: Words) -> str:
    """HTML: each with its answer."""
    return "\n".join(_remark(remark, pair, words) for remark in remarks)


def _remark(remark: Remark, pair: Pair, words: Words) -> str:
    side = pair.side_of(remark.author_id)
    return words(
        "remark-line",
        name=who(pair.party(side)) if side else "",
        text=_short(remark.text, SHOWN_OF_A_REMARK),
        answer=_short(remark.answer, SHOWN_OF_A_REMARK)
        if remark.answer
        else words.plain("remark-understood"),
        answered="no" if remark.answer is None else "yes",
    )


def _part(part: WorkPart, words: Words) -> str:
    kind = "" if part.kind is ContentKind.TEXT else words(f"talk-kind-{part.kind.value}")
    said = escape(_short(plain(part.text), SHOWN_OF_A_PART), quote=False)
    return " ".join(one for one in (kind, said) if one)


def _short(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _attachment(part: WorkPart) -> Attachment | None:
    return None if part.kind is ContentKind.TEXT else Attachment(part.kind.value, part.file_id)


def _work(act: WorkAct, news: WorkNews, words: Words) -> Button:
    data = WorkPress(act=act, activity_id=news.activity.id, work_id=news.work.id)
    return Button(words.plain(f"work-{act.value}"), data.pack())


def _mark(activity_id: int, mark: int, words: Words) -> Button:
    return Button(
        words.plain("activity-mark-button", mark=mark), MarkPress(activity_id=activity_id, mark=mark).pack()
    )


def _result(act: ResultAct, activity_id: int, words: Words) -> Button:
    data = ResultPress(act=act, activity_id=activity_id).pack()
    return Button(words.plain(f"activity-actual-{act.value}"), data)
