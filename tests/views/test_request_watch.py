"""How long a request waits, as the curator's list says it."""

from datetime import timedelta

import pytest

from domain.people import Language
from views.request_watch import wait_words
from views.words import Words


@pytest.mark.parametrize(
    ("wait", "told"),
    [
        (timedelta(seconds=59), "только что"),
        (timedelta(minutes=59, seconds=59), "ждёт 59 мин"),
        (timedelta(minutes=60), "ждёт 1 ч"),
        (timedelta(hours=23, minutes=59), "ждёт 23 ч"),
        (timedelta(hours=50), "ждёт 2 дн."),
    ],
)
def test_a_wait_is_told_in_the_largest_unit_that_fills(wait: timedelta, told: str) -> None:
    assert wait_words(wait, Words(Language.RU)) == told
