"""The days on which a school does not work, in words."""

from datetime import date

from domain.holidays import days_of
from domain.working_time import DateRange
from views.dates import day_words, span_words
from views.words import Words


def holiday_words(holiday: DateRange, today: date, words: Words) -> str:
    """«4 ноября», «1–8 января 2027 · 8 дн.»"""
    if holiday.first == holiday.last:
        return day_words(holiday.first, words.language, today)
    days = span_words(holiday.first, holiday.last, words.language, today)
    return words.plain("holiday-range", days=days, n=days_of(holiday))
