"""Days on which the school does not work: public holidays are proposed, vacations are entered by their two days."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from domain.refusals import HolidaysFull, HolidayTooLong, HolidayWrong
from domain.working_time import ONE_DAY, DateRange

PUBLIC = (
    ((1, 1), (1, 8)),
    ((2, 23), (2, 23)),
    ((3, 8), (3, 8)),
    ((5, 1), (5, 1)),
    ((5, 9), (5, 9)),
    ((6, 12), (6, 12)),
    ((11, 4), (11, 4)),
)
"""First and last day, as month and day (art. 112 of the Labour Code); the days off that the government moves
each year are entered by their dates."""
LONGEST = timedelta(days=100)
"""Summer."""
AT_MOST = 40
KEPT = timedelta(days=60)
"""What is over is shown no longer, and let go with the next change; the week before still knows it."""


def proposed(today: date, known: Iterable[DateRange]) -> tuple[DateRange, ...]:
    """The public holidays of the twelve months to come that are not off yet."""
    known = tuple(known)
    year = timedelta(days=365)
    ahead = (
        DateRange(date(number, *first), date(number, *last))
        for number in (today.year, today.year + 1)
        for first, last in PUBLIC
    )
    return tuple(
        one
        for one in ahead
        if today <= one.last and one.first < today + year and not any(_holds(each, one) for each in known)
    )


def likely_lasts(first: date) -> Mapping[str, date]:
    """How long a school is usually off, by the key of the words: the last day with the first one counted in."""
    spans = (("holiday-one-day", 1), ("holiday-nine-days", 9), ("holiday-two-weeks", 14))
    return {key: first + timedelta(days=days - 1) for key, days in spans}


def with_range(known: Iterable[DateRange], first: date, last: date, today: date) -> tuple[DateRange, ...]:
    """In their order, those that meet made one. Raises HolidayWrong, HolidayTooLong, HolidaysFull."""
    if last < first:
        raise HolidayWrong
    if last - first > LONGEST:
        raise HolidayTooLong
    together: list[DateRange] = []
    for one in sorted([*_kept(known, today), DateRange(first, last)], key=lambda each: each.first):
        if together and one.first <= together[-1].last:
            before = together.pop()
            together.append(DateRange(before.first, max(before.last, one.last)))
        else:
            together.append(one)
    if len(together) > AT_MOST:
        raise HolidaysFull(limit=AT_MOST)
    return tuple(together)


def without_range(known: Iterable[DateRange], first: date, today: date) -> tuple[DateRange, ...]:
    """By its first day; one that is not there is gone already."""
    return tuple(one for one in _kept(known, today) if one.first != first)


def to_show(known: Iterable[DateRange], today: date) -> tuple[DateRange, ...]:
    return tuple(one for one in known if one.last >= today)


def days_of(holiday: DateRange) -> int:
    return (holiday.last - holiday.first + ONE_DAY).days


def _kept(known: Iterable[DateRange], today: date) -> tuple[DateRange, ...]:
    return tuple(one for one in known if one.last >= today - KEPT)


def _holds(known: DateRange, one: DateRange) -> bool:
    return known.first <= one.first and one.last <= known.last
