"""The settings of a school in words."""

from datetime import datetime, time

from domain.school_settings import SchoolSettings
from views.profiles import zone_words
from views.words import Words


def clock_words(wall: time) -> str:
    return wall.strftime("%H:%M").removeprefix("0")


def minutes_words(minutes: int, words: Words) -> str:
    return words.plain("school-minutes", hours=minutes // 60, minutes=minutes % 60)


def settings_words(settings: SchoolSettings, words: Words, now: datetime) -> dict[str, str | int]:
    """The arguments of all screens of settings."""

    def hours(start: time, end: time) -> str:
        return words.plain("school-hours", start=clock_words(start), end=clock_words(end))

    return {
        "name": settings.name,
        "official": settings.official_name,
        "place": settings.place or words.plain("school-no-place"),
        "zone": zone_words(words, settings.zone, now),
        "quiet": hours(settings.quiet_start, settings.quiet_end),
        "lessons": hours(settings.lessons_start, settings.lessons_end),
        "mentors": minutes_words(settings.mentors_after, words),
        "curator": minutes_words(settings.curator_after, words),
        "reflect_before": settings.reflect_before,
        "result_days": settings.result_days,
        "urgent_mentors": minutes_words(settings.urgent_mentors_after, words),
        "urgent_curator": minutes_words(settings.urgent_curator_after, words),
    }
