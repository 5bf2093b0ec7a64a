"""Days and times as people say them: never ISO, the year only where it is not this one."""

from datetime import date, datetime, timedelta

from babel.dates import format_date, format_datetime, get_day_names

from domain.people import Language


def day_words(day: date, language: Language, today: date) -> str:
    """«21 сентября», and «21 сентября 2027» in another year."""
    russian = "d MMMM" if day.year == today.year else "d MMMM y"
    english = "MMMM d" if day.year == today.year else "MMMM d, y"
    return format_date(day, russian if language is Language.RU else english, locale=language.value)


def short_day(day: date, language: Language) -> str:
    """For a button: «чт 17 сен», "Thu Sep 17"."""
    weekday, month, number = format_date(day, "EEE MMM d", locale=language.value).split()
    if language is Language.RU:
        return f"{weekday} {number} {month[:3]}"
    return f"{weekday} {month[:3]} {number}"


def span_words(first: date, last: date, language: Language, today: date) -> str:
    """«7–13 сентября», «31 августа – 6 сентября»."""
    if first.month != last.month:
        return f"{day_words(first, language, today)} – {day_words(last, language, today)}"
    return day_words(last, language, today).replace(str(last.day), f"{first.day}–{last.day}", 1)


def moment_words(moment: datetime, language: Language, today: date) -> str:
    """«21 сентября, 14:30»; `moment` is already in the school's zone."""
    return f"{day_words(moment.date(), language, today)}, {format_datetime(moment, 'HH:mm', locale='ru')}"


def month_title(month: date, language: Language) -> str:
    """«Сентябрь 2026»: the standing form of the month."""
    return format_date(month, "LLLL y", locale=language.value).capitalize()


def weekday_titles(language: Language) -> tuple[str, ...]:
    """From Monday: «пн», «вт», …"""
    names = get_day_names("short", "stand-alone", locale=language.value)
    return tuple(str(names[day]) for day in range(7))


def month_grid(month: date) -> list[list[date | None]]:
    """Whole weeks from Monday; None beside the month."""
    first = month.replace(day=1)
    start = first - timedelta(days=first.weekday())
    weeks = [[start + timedelta(days=week * 7 + day) for day in range(7)] for week in range(6)]
    shown: list[list[date | None]] = [
        [day if day.month == first.month else None for day in week] for week in weeks
    ]
    return [week for week in shown if any(week)]
