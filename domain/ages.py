from calendar import isleap
from datetime import date
from typing import Final

from domain.refusals import AdultByTheHead

# п. 2.1: all participants of the educational process "в возрасте от 10 лет".
MINIMUM_AGE: Final = 10
ADULT_AGE: Final = 18
# Under it a student is spoken to with «ты».
FORMAL_AGE: Final = 14


def age_on(stated: int, stated_on: date, today: date) -> int:
    """Never more than the true age: no date of birth is kept, so a birthday counts only when a whole year
    has passed since the day the age was stated. Stated on 29 February, a year is full on 1 March. Before that
    day a person counts as younger by each year begun."""
    anniversary_ahead = (today.month, today.day) < (stated_on.month, stated_on.day)
    return stated + today.year - stated_on.year - anniversary_ahead


def is_minor(age: int) -> bool:
    """A minor takes part only with a parent's consent on record (п. 2.1)."""
    return age < ADULT_AGE


def grows_up(age: int | None, corrected: int) -> bool:
    """Whether a minor, or a student of unknown age, becomes an adult by a correction."""
    return not is_minor(corrected) and (age is None or is_minor(age))


def check_corrected(age: int | None, corrected: int, *, by_head: bool) -> None:
    """Raises AdultByTheHead: who keeps the parents' papers does not alone make a minor need none (п. 2.1)."""
    if grows_up(age, corrected) and not by_head:
        raise AdultByTheHead


def is_young(age: int) -> bool:
    return age < FORMAL_AGE


def of_age_since(stated: int, today: date) -> date:
    """Whoever stated this age on that day or before is of age today; whoever stated it later is not yet."""
    year = today.year - (ADULT_AGE - stated)
    return (
        date(year, 2, 28) if (today.month, today.day) == (2, 29) and not isleap(year) else today.replace(year)
    )
