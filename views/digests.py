"""Several small things of a day in one message."""

from collections.abc import Sequence
from dataclasses import replace

from views.notice import Button, Line, Notice, Rows
from views.safety import safety_rows
from views.words import Words


def digest_notice(lines: Sequence[Line], words: Words, *, to_student: bool = False) -> Notice:
    """A numbered line each, and the button of each under its number; a student's last row is the way out."""
    said = [f"{number}. {line.text}" for number, line in enumerate(lines, 1)]
    buttons = [
        replace(line.button, text=f"{number}. {line.button.text}")
        for number, line in enumerate(lines, 1)
        if line.button is not None
    ]
    safety = safety_rows(words, student=to_student)
    return Notice("\n".join([words("digest-title"), *said]), (*_by_two(buttons), *safety))


def _by_two(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
