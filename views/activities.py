"""Activities of a programme in words: what, when, by whom; and what is told of them."""

from datetime import date
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.activities import Activity, later_days
from domain.categories import Category
from domain.mentorships import Pair, Party, Side
from domain.names import called
from domain.programmes import ActivityNews
from domain.stages import Stage
from domain.works import is_checked
from views.catalogue import expected_words, title_words
from views.dates import day_words, short_day
from views.notice import Button, Line, Notice, Rows
from views.safety import safety_of
from views.words import Words


class ActivityAct(StrEnum):
    DONE = "done"
    HAND_IN = "hand_in"
    DISCUSS = "discuss"
    LATER = "later"
    MUTE = "mute"
    OPEN = "open"


class ActivityPress(CallbackData, prefix="av"):
    """Under a reminder."""

    act: ActivityAct
    activity_id: int


class ActivityMove(CallbackData, prefix="am"):
    """To the day that stands on the button; `day` is its ordinal."""

    activity_id: int
    day: int


def who(party: Party) -> str:
    return called(party.name, student=party.category is Category.STUDENT)


def activity_line(activity: Activity, pair: Pair, today: date, words: Words) -> str:
    """HTML: «10 сентября · Посетить урок наставника · Анна Сергеевна»."""
    side = pair.side_of(activity.responsible_id)
    assert side is not None
    return words(
        "activity-line",
        day=day_words(activity.due_on, words.language, today),
        title=title_words(activity.title, words),
        who=who(pair.party(side)),
        state=state_of(activity, today),
    )


def activity_button(activity: Activity, today: date, words: Words, stage: Stage | None = None) -> str:
    """Plain, for a list to press: the day first, for a long title is cut at its end. `stage`: of a programme that is
    carried out."""
    return words.plain(
        "activity-item",
        day=short_day(activity.due_on, words.language),
        title=title_words(activity.title, words),
        state=state_of(activity, today, stage),
    )


def state_of(activity: Activity, today: date, stage: Stage | None = None) -> str:
    """At its result nothing of a programme is late any longer (4.1.4/result)."""
    if activity.done_at is not None:
        return "done"
    if activity.handed_in_at is not None:
        return "waiting"
    late = activity.due_on < today and stage is not Stage.RESULT
    return "late" if late else "open"


def activity_card(
    activity: Activity, pair: Pair, responsible: Side, today: date, words: Words, stage: Stage
) -> str:
    """HTML."""
    lines = [
        words("activity-card", title=title_words(activity.title, words)),
        words(
            "activity-card-due",
            day=day_words(activity.due_on, words.language, today),
            state=state_of(activity, today, stage),
        ),
        words("activity-card-who", who=who(pair.party(responsible))),
    ]
    if activity.given:
        lines.append(words("activity-card-given"))
    if activity.expected:
        lines.append(words("activity-card-planned", expected=expected_words(activity.expected, words)))
    if activity.actual:
        lines.append(words("activity-card-actual", actual=expected_words(activity.actual, words)))
    if activity.mark is not None:
        lines.append(words("activity-mark", mark=activity.mark))
    if activity.muted and activity.done_at is None:
        lines.append(words("activity-card-muted"))
    return "\n".join(lines)


def due_notice(news: ActivityNews, words: Words) -> Notice:
    text = words("activity-due", title=title_words(news.activity.title, words), when=_when(news, words))
    act = news.activity.id
    first = ActivityAct.HAND_IN if is_checked(news.activity, news.pair) else ActivityAct.DONE
    buttons = (
        (activity_press(first, act, words), activity_press(ActivityAct.LATER, act, words)),
        (activity_press(ActivityAct.MUTE, act, words),),
    )
    return Notice(text, (*buttons, *safety_of(news.responsible, words)))


def due_line(news: ActivityNews, words: Words) -> Line:
    text = words("activity-due-line", title=title_words(news.activity.title, words), when=_when(news, words))
    return Line(text, activity_press(ActivityAct.OPEN, news.activity.id, words))


def moved_notice(news: ActivityNews, words: Words) -> Notice:
    """To the other of the two, without a word on why."""
    text = words(
        "activity-moved",
        title=title_words(news.activity.title, words),
        day=day_words(news.activity.due_on, words.language, news.today),
        who=who(news.responsible),
    )
    reader = news.responsible if news.own else _other(news)
    return Notice(
        text, ((activity_press(ActivityAct.OPEN, news.activity.id, words),), *safety_of(reader, words))
    )


def later_buttons(activity: Activity, today: date, ends_on: date, words: Words) -> Rows:
    """Likely days within the term, and the way to all of them."""
    likely = [
        Button(words.plain(key), ActivityMove(activity_id=activity.id, day=day.toordinal()).pack())
        for key, day in later_days(today).items()
        if day <= ends_on and day != activity.due_on
    ]
    other = activity_press(ActivityAct.OPEN, activity.id, words)
    return (*((button,) for button in likely), (other,))


def moved_words(day: date, today: date, words: Words) -> str:
    return words("activity-moved-you", day=day_words(day, words.language, today))


def _other(news: ActivityNews) -> Party:
    mentor, mentee = news.pair.mentor, news.pair.mentee
    return mentee if news.responsible is mentor else mentor


def _when(news: ActivityNews, words: Words) -> str:
    """«сегодня», «завтра», «до 12 сентября»."""
    day = day_words(news.activity.due_on, words.language, news.today)
    return words.plain("activity-when", days=news.days_left, day=day)


def activity_press(act: ActivityAct, activity_id: int, words: Words) -> Button:
    data = ActivityPress(act=act, activity_id=activity_id)
    return Button(words.plain(f"activity-{act.value.replace('_', '-')}"), data.pack())
