"""The week of a school in words, with the people behind each figure one press away."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData

from domain.names import initialled
from domain.weekly import Behind, Figure, Person, WeekSeen
from views.catalogue import title_words
from views.dates import day_words, span_words
from views.notice import Attachment, Button, Notice, Rows
from views.request_watch import wait_words
from views.weekly_chart import weekly_chart
from views.words import Words


class ShowBehind(CallbackData, prefix="wk"):
    """Who stands behind a figure; `week` is the first day of the week that was told."""

    figure: Figure
    week: int


DAY = 24 * 60
"""Minutes: longer waits are told in days."""

LINES = (
    "pairs",
    "groups",
    "held",
    "missed",
    "planned",
    "requests",
    "unheard",
    "late",
    "deadlines",
    "silent",
    "reflections",
)


def weekly_notice(seen: WeekSeen, words: Words) -> Notice:
    """Slow where there is something to draw."""
    if seen.figures.quiet:
        return Notice(f"{_title(seen, words)}\n{words('weekly-quiet', n=seen.figures.pairs)}")
    picture = weekly_chart(seen.figures, seen.before, words)
    return Notice(
        weekly_text(seen, words),
        weekly_buttons(seen, words),
        Attachment("photo", content=picture, file_name="week.png"),
    )


def weekly_text(seen: WeekSeen, words: Words) -> str:
    """HTML, short enough to stand under a picture."""
    told = (_line(name, seen, words) for name in LINES)
    return "\n".join([_title(seen, words), "", *(line for line in told if line)])


def weekly_buttons(seen: WeekSeen, words: Words) -> Rows:
    buttons = [
        Button(
            words.plain("weekly-behind", figure=figure.value, n=n),
            ShowBehind(figure=figure, week=seen.first.toordinal()).pack(),
        )
        for figure in Figure
        if (n := getattr(seen.figures, figure.value))
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _title(seen: WeekSeen, words: Words) -> str:
    return words("weekly-title", days=span_words(seen.first, seen.last, words.language, seen.today))


def _line(name: str, seen: WeekSeen, words: Words) -> str:
    """A figure that is nothing in both weeks is left out, but the pairs."""
    now, before = seen.figures, seen.before
    value, earlier = getattr(now, name), getattr(before, name) if before else None
    if name != "pairs" and not value and not earlier:
        return ""
    values = {name: value, "was": _was(earlier, words), "days": seen.silent_after}
    if name == "requests":
        values |= {"waited": "no" if now.wait is None else "yes", "wait": _wait(now.wait, words)}
        values["wait_was"] = _was(_wait(before.wait, words) or None if before else None, words)
    return words(f"weekly-{name}", **values)


def _was(value: int | str | None, words: Words) -> str:
    return "" if value is None else words.plain("weekly-was", n=str(value))


def _wait(minutes: int | None, words: Words) -> str:
    if minutes is None:
        return ""
    if minutes >= DAY:
        return words.plain("weekly-days", n=minutes // DAY)
    return words.plain("school-minutes", hours=minutes // 60, minutes=minutes % 60)


def behind_title(figure: Figure, total: int, silent_after: int, words: Words) -> str:
    return words("week-behind-title", figure=figure.value, n=total, days=silent_after)


def behind_row(behind: Behind, now: datetime, zone_name: str, words: Words) -> str:
    """For a button: family names, and since when or by when."""
    who = words.plain(
        "week-two" if behind.mentee else "week-lead",
        mentor=initialled(behind.mentor.name) if behind.mentor else behind.group,
        mentee=initialled(behind.mentee.name) if behind.mentee else "",
    )
    told = _told(behind, now, zone_name, words)
    return f"{who} · {told}" if told else who


def behind_card(
    behind: Behind, to: Person | None, passed: str, now: datetime, zone_name: str, words: Words
) -> str:
    """HTML: who, what is known, and to whom the next words go. `passed`: what became of the last ones."""
    names = words(
        "week-two" if behind.mentee else "week-lead",
        mentor=behind.mentor.name if behind.mentor else behind.group,
        mentee=behind.mentee.name if behind.mentee else "",
    )
    told = _told(behind, now, zone_name, words)
    about = title_words(behind.about, words) if behind.about else behind.group
    lines = [f"<b>{names}</b>", words("week-fact", figure=behind.figure.value, told=told, about=about)]
    if passed:
        lines += ["", passed]
    if to is not None:
        lines += ["", words("week-write", name=to.name)]
    return "\n".join(lines)


def other_button(other: Person, words: Words) -> str:
    return words.plain("week-to-other", name=initialled(other.name))


def _told(behind: Behind, now: datetime, zone_name: str, words: Words) -> str:
    zone = ZoneInfo(zone_name)
    today = now.astimezone(zone).date()
    if behind.figure is Figure.UNHEARD and behind.at is not None:
        return wait_words(now - behind.at, words)
    day = behind.day or (behind.at.astimezone(zone).date() if behind.at else None)
    return day_words(day, words.language, today) if day else ""


def rhythm_choices(key: str, choices: Sequence[int], chosen: int, words: Words) -> list[dict[str, str]]:
    """Buttons of one question; the answer that holds is marked."""
    return [
        {"id": str(one), "name": f"{'✅ ' if one == chosen else ''}{words.plain(key, n=one)}"}
        for one in choices
    ]
