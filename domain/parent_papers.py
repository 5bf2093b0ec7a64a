"""The parent's paper (п. 2.1): when it was signed and until when it holds."""

from collections.abc import Mapping
from datetime import date, timedelta

from domain.refusals import PaperDateWrong

SCHOOL_YEAR_ENDS = (5, 31)


def end_of_school_year(today: date) -> date:
    """31 May that lies ahead."""
    this_year = date(today.year, *SCHOOL_YEAR_ENDS)
    return this_year if today <= this_year else this_year.replace(year=today.year + 1)


def a_year_from(today: date) -> date:
    """The last day of a year that begins today."""
    try:
        return today.replace(year=today.year + 1) - timedelta(days=1)
    except ValueError:
        return date(today.year + 1, 2, 28)


def likely_terms(today: date) -> Mapping[str, date]:
    """By the key of their words. Until the age of 18 cannot be offered: no date of birth is kept."""
    return {"paper-until-summer": end_of_school_year(today), "paper-for-a-year": a_year_from(today)}


def check_paper(signed_on: date, valid_until: date, today: date) -> None:
    """Raises PaperDateWrong for a paper of the future, or one that has run out already."""
    if signed_on > today or valid_until < today:
        raise PaperDateWrong
