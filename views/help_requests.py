"""A help request in words: what is told of it, and the buttons under that."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.help_requests import Helped, News, Places, Step, Why
from storage.help_letters import Passed
from storage.request_lists import RequestRow
from views.dates import day_words
from views.notice import Button, Notice, Rows
from views.words import Words


class HelpAsk(CallbackData, prefix="hq"):
    """A new request, from under a notice."""


class HelpAnswer(CallbackData, prefix="ha"):
    request: int


class HelpPass(CallbackData, prefix="hp"):
    request: int


class HelpClose(CallbackData, prefix="hc"):
    """`sure`: asked once more, since nobody has answered yet."""

    request: int
    sure: int = 0


class HelpKeep(CallbackData, prefix="hk"):
    """Not closed after all."""

    request: int


class HelpTake(CallbackData, prefix="ht"):
    request: int


class HelpDecline(CallbackData, prefix="hd"):
    request: int


class HelpRate(CallbackData, prefix="hr"):
    request: int
    helped: Helped


class WordsTo(CallbackData, prefix="wt"):
    """Where words said outside any form go: `ask`, `answer`, `talk`, or `drop`."""

    to: str
    request: int = 0


def topic_words(topic: str, words: Words) -> str:
    return words.plain(f"topic-{topic.replace('_', '-')}") if topic else ""


def about_words(topic: str, urgent: bool, words: Words) -> str:
    """The line below the name: «Тема: дисциплина · ⚡ срочно», or nothing."""
    parts = []
    if topic:
        parts.append(words("help-about-topic", topic=topic_words(topic, words)))
    if urgent:
        parts.append(words("help-about-urgent"))
    return " · ".join(parts)


def when_words(at: datetime, now: datetime, zone_name: str, words: Words) -> str:
    """«в 8:00», «завтра в 8:00», «9 сентября в 8:00»."""
    zone = ZoneInfo(zone_name)
    there, today = at.astimezone(zone), now.astimezone(zone).date()
    time = f"{there.hour}:{there.minute:02}"
    if there.date() == today:
        return words("help-at-today", time=time)
    if there.date() == today + timedelta(days=1):
        return words("help-at-tomorrow", time=time)
    return words("help-at-day", day=day_words(there.date(), words.language, today), time=time)


def passed_words(passed: Passed, now: datetime, zone_name: str, words: Words) -> str:
    """Plain: that the words are kept and on their way, to whom, and when they will be seen."""
    names = ", ".join(passed.names)
    if not passed.reachable:
        return words.plain("help-passed-away", names=names)
    if passed.seen_at is None:
        return words.plain("help-passed-now", names=names)
    return words.plain("help-passed-later", names=names, at=when_words(passed.seen_at, now, zone_name, words))


def request_row(row: RequestRow, now: datetime, zone_name: str, words: Words) -> str:
    """A line of a list: its state as a sign, whose, since when: the hour of today, else the day."""
    zone = ZoneInfo(zone_name)
    asked, today = row.asked_at.astimezone(zone), now.astimezone(zone).date()
    at = f"{asked:%H:%M}" if asked.date() == today else day_words(asked.date(), words.language, today)
    return words.plain("help-row", state=row.state.value, name=row.name, at=at)


def answer_buttons(request_id: int, words: Words) -> Rows:
    """Under the request itself, as its helper sees it."""
    return (
        (Button(words.plain("help-answer"), HelpAnswer(request=request_id).pack()),),
        (
            Button(words.plain("help-pass"), HelpPass(request=request_id).pack()),
            Button(words.plain("help-close"), HelpClose(request=request_id).pack()),
        ),
    )


def close_surely_buttons(request_id: int, words: Words) -> Rows:
    return (
        (
            Button(words.plain("help-keep"), HelpKeep(request=request_id).pack()),
            Button(words.plain("help-close-surely"), HelpClose(request=request_id, sure=1).pack()),
        ),
    )


def rate_buttons(request_id: int, words: Words) -> Rows:
    return (
        tuple(
            Button(
                words.plain(f"help-helped-{helped.value}"),
                HelpRate(request=request_id, helped=helped).pack(),
            )
            for helped in Helped
        ),
    )


def again_buttons(helped: Helped, words: Words) -> Rows:
    """Where it did not help, the next request is one press away."""
    again = Button(words.plain("help-ask-again"), HelpAsk().pack())
    return () if helped is Helped.YES else ((again,),)


def colleague_notice(news: News, words: Words) -> Notice:
    """Asked to help: who, about what, how urgent; the words themselves come with a yes."""
    why = news.why or Why.COLLEAGUE
    text = words(
        f"help-colleague-{why.value}",
        mentee=news.mentee,
        by=news.by,
        at=when_words(news.asked_at, news.now, news.zone_name, words),
    )
    about = about_words(news.topic, news.urgent, words)
    buttons = (
        (
            Button(words.plain("help-take"), HelpTake(request=news.request_id).pack()),
            Button(words.plain("help-decline"), HelpDecline(request=news.request_id).pack()),
        ),
    )
    return Notice("\n".join(part for part in (text, about) if part), buttons)


def moved_notice(news: News, words: Words) -> Notice:
    """The waiting person is told, kindly."""
    key = "help-moved-curator" if news.step is Step.CURATOR else "help-moved-mentors"
    at = when_words(news.curator_at, news.now, news.zone_name, words)
    return Notice(words(key, names=", ".join(news.names), count=len(news.names), at=at))


def joined_notice(news: News, words: Words) -> Notice:
    key = "help-joined-mentee" if news.to_mentee else "help-joined-helper"
    return Notice(words(key, name=", ".join(news.names), mentee=news.mentee))


def refused_notice(news: News, words: Words) -> Notice:
    text = words("help-refused", name=", ".join(news.names), mentee=news.mentee)
    return Notice(text, answer_buttons(news.request_id, words))


def closed_notice(news: News, words: Words) -> Notice:
    """The mentee is asked whether it helped."""
    if news.to_mentee:
        return Notice(words("help-closed-mentee", by=news.by), rate_buttons(news.request_id, words))
    key = "help-closed-helper" if news.by == news.mentee else "help-closed-helper-other"
    return Notice(words(key, by=news.by, mentee=news.mentee))


def helped_notice(news: News, words: Words) -> Notice:
    helped = (news.helped or Helped.YES).value
    return Notice(words("help-helped-told", mentee=news.mentee, helped=helped))


def urgent_notice(news: News, words: Words) -> Notice:
    button = Button(words.plain("help-answer"), HelpAnswer(request=news.request_id).pack())
    return Notice(words("help-urgent-now", mentee=news.mentee), ((button,),))


def places_offer(places: Places, count: int, words: Words) -> tuple[str, Rows]:
    """The question and its buttons: an answer that is waited for comes first, then a talk that goes on."""
    rows: list[tuple[Button, ...]] = []
    asked: list[str] = []
    if places.answers_id is not None:
        asked.append(words("words-offer-answer", name=places.answers_name))
        to = WordsTo(to="answer", request=places.answers_id).pack()
        rows.append((Button(words.plain("words-answer"), to),))
    if places.goes_on_id is not None:
        asked.append(words("words-offer-talk", name=places.goes_on_name))
        to = WordsTo(to="talk", request=places.goes_on_id).pack()
        rows.append((Button(words.plain("words-talk"), to),))
    if places.may_ask:
        asked.append(words("words-offer-ask", count=count))
        label = words.plain("words-ask-new" if rows else "words-ask")
        rows.append((Button(label, WordsTo(to="ask").pack()),))
    drop = Button(words.plain("words-drop"), WordsTo(to="drop").pack())
    rows = [*rows[:-1], (*rows[-1], drop)] if len(rows) == 1 else [*rows, (drop,)]
    return asked[0], tuple(rows)
