"""What people write is kept as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refusal, TextMissing, TextTooLong
from domain.texts import line, paragraphs


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "\u200b", "\u200e\u2066", "\u0301", "\x00"])
def test_what_no_eye_sees_is_no_text(text: str) -> None:
    with pytest.raises(TextMissing):
        line(text)


@pytest.mark.parametrize("text", ["<b>Анна</b>", "ابنة", "Анна 👩‍🏫", "=cmd", "a\u200db", "\u202eab"])
def test_signs_that_mean_something_stay(text: str) -> None:
    assert line(text) == text


def test_a_line_has_single_spaces_and_no_control_signs() -> None:
    assert line("  Анна \n Петровна\x00\x07 ") == "Анна Петровна"


def test_paragraphs_keep_their_lines() -> None:
    assert paragraphs("\n Раз  \r\n\r\nдва\x00 \n") == "Раз\n\nдва"


def test_the_limit_counts_what_is_kept() -> None:
    assert line("я" * 100) == "я" * 100
    with pytest.raises(TextTooLong) as told:
        line("я" * 101)
    assert told.value.details == {"limit": 100}


@given(st.text())
def test_a_line_is_clean_or_refused(text: str) -> None:
    try:
        clean = line(text)
    except Refusal:
        return
    assert line(clean) == clean
    assert "\n" not in clean
    assert "\x00" not in clean
    assert 0 < len(clean) <= 100
    clean.encode()
