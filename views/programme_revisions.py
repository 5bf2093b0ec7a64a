"""Revisions of a programme in words: what one says, what is other in another, who has said yes and who is waited for;
and what is told of them."""

from collections.abc import Iterator, Sequence
from datetime import date, tzinfo
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.mentorships import Pair, Side
from domain.programme_contents import Change, Content, Difference, Goal, Item
from domain.programme_revisions import (
    Agreement,
    Answer,
    Revision,
    RevisionNews,
    RevisionState,
    Voice,
)
from domain.stages import Need
from views.activities import who
from views.catalogue import direction_words, expected_words, title_words, type_words
from views.dates import day_words
from views.notice import Button, Line, Notice
from views.profiles import topic_words
from views.programme_drafts import form_words, kind_words, model_words
from views.programmes import programme_title
from views.resources import resource_words, resources_words
from views.safety import safety_row
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


def content_lines(content: Content, pair: Pair, side: Side | None, today: date, words: Words) -> list[str]:
    """HTML: a programme as it is read before one says yes to it."""
    lines = [
        words(
            "programme-term",
            begins=day_words(content.begins_on, words.language, today),
            ends=day_words(content.ends_on, words.language, today),
        )
    ]
    for change in (Change.FORMS, Change.ROLE_MODELS, Change.KINDS, Change.DIRECTIONS, Change.DIFFICULTIES):
        values = getattr(content, change.value)
        if values:
            said = "; ".join(_value(change, value, side, words) for value in values)
            lines.append(words("revision-part", part=change.value, said=said))
    if content.goals:
        lines += ["", words("revision-goals"), *(f"• {_goal(goal, words)}" for goal in content.goals)]
    if content.resources:
        lines.append(words("revision-part", part="resources", said=resources_words(content.resources, words)))
    lines += ["", words("revision-items", n=len(content.items))]
    items = sorted(content.items, key=lambda item: (item.due_on, item.key))
    return [*lines, *(f"• {_item(item, pair, today, words)}" for item in items)]


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


def difference_lines(
    differences: Sequence[Difference], pair: Pair, side: Side | None, today: date, words: Words
) -> list[str]:
    """HTML: a line or two for each; one line where nothing is other."""
    lines = [line for one in differences for line in _difference(one, pair, side, today, words)]
    return lines or [words("difference-none")]


def _difference(one: Difference, pair: Pair, side: Side | None, today: date, words: Words) -> Iterator[str]:
    before, after = one.before, one.after
    match one.change:
        case Change.BEGINS | Change.ENDS:
            days = [day_words(day, words.language, today) for day in (before, after) if isinstance(day, date)]
            yield words("difference-day", part=one.change.value, before=days[0], after=days[1])
        case Change.ITEM_ADDED | Change.ITEM_DROPPED | Change.GOAL_ADDED | Change.GOAL_DROPPED:
            yield words(f"difference-{_how(one.change)}", what=_thing(before or after, pair, today, words))
        case Change.ITEM_CHANGED | Change.GOAL_CHANGED:
            changed = "; ".join(_fields(before, after, pair, today, words))
            yield words("difference-changed", what=_title(before, words), how=changed)
        case _:
            yield from _list(one, side, words)


def _list(one: Difference, side: Side | None, words: Words) -> Iterator[str]:
    old, new = (value if isinstance(value, tuple) else () for value in (one.before, one.after))
    for how, values in (
        ("added", [value for value in new if value not in old]),
        ("dropped", [value for value in old if value not in new]),
    ):
        if values:
            said = "; ".join(_value(one.change, value, side, words) for value in values)
            yield words(
                f"difference-{how}", what=words.plain("revision-part", part=one.change.value, said=said)
            )


def _how(change: Change) -> str:
    return change.value.rpartition("_")[2]


def _thing(thing: object, pair: Pair, today: date, words: Words) -> str:
    if isinstance(thing, Item):
        return _item(thing, pair, today, words, plain=True)
    return _goal(thing, words, plain=True) if isinstance(thing, Goal) else ""


def _title(thing: object, words: Words) -> str:
    if isinstance(thing, Item):
        return title_words(thing.title, words)
    return thing.words if isinstance(thing, Goal) else ""


def _fields(before: object, after: object, pair: Pair, today: date, words: Words) -> Iterator[str]:
    old, new = _said(before, pair, today, words), _said(after, pair, today, words)
    for field, value in old.items():
        if new[field] != value:
            empty = words.plain("difference-empty")
            yield words.plain(
                "difference-field", field=field, before=value or empty, after=new[field] or empty
            )


def _said(thing: object, pair: Pair, today: date, words: Words) -> dict[str, str]:
    """Plain: each part of an item or a goal."""
    if isinstance(thing, Goal):
        return {"words": thing.words, "seen_by": thing.seen_by}
    assert isinstance(thing, Item)
    return {
        "day": day_words(thing.due_on, words.language, today),
        "title": title_words(thing.title, words),
        "who": who(pair.party(thing.responsible)),
        "expected": expected_words(thing.expected, words),
        "difficulties": ", ".join(topic_words(words, one) for one in thing.difficulties),
        "type": type_words(thing.type, words),
        "direction": direction_words(thing.direction, words),
    }


def _value(change: Change, value: str, side: Side | None, words: Words) -> str:
    """Plain: one value of a part that is a list."""
    match change:
        case Change.FORMS:
            return form_words(value, words)  # type: ignore[arg-type]
        case Change.ROLE_MODELS:
            return model_words(value, side, words)  # type: ignore[arg-type]
        case Change.KINDS:
            return kind_words(value, words)  # type: ignore[arg-type]
        case Change.DIRECTIONS:
            return direction_words(value, words)
        case Change.DIFFICULTIES:
            return topic_words(words, value)
    return resource_words(value, words)


def _item(item: Item, pair: Pair, today: date, words: Words, *, plain: bool = False) -> str:
    said = _said(item, pair, today, words)
    say = words.plain if plain else words
    kept = {name: said[name] for name in ("day", "title", "who", "expected")}
    return say("revision-item", some="yes" if item.expected else "no", **kept)


def _goal(goal: Goal, words: Words, *, plain: bool = False) -> str:
    say = words.plain if plain else words
    return say("revision-goal", words=goal.words, seen_by=goal.seen_by, some="yes" if goal.seen_by else "no")


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


def _safety(news: RevisionNews, words: Words) -> tuple[tuple[Button, ...], ...]:
    student = news.side is not None and news.pair.party(news.side).category is Category.STUDENT
    return (safety_row(words),) if student else ()
