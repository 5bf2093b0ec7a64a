"""The days on which a school does not work, in words."""

from datetime import date

from domain.holidays import days_of
from domain.working_time import DateRange
from views.dates import day_words
from views.words import Words


def holiday_words(holiday: DateRange, today: date, words: Words) -> str:
    """«4 ноября», «24 октября – 1 ноября · 9 дн.»"""
    first = day_words(holiday.first, words.language, today)
    if holiday.first == holiday.last:
        return first
    last = day_words(holiday.last, words.language, today)
    return words.plain("holiday-range", first=first, last=last, n=days_of(holiday))
