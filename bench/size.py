"""How much is measured: a little by default, as much as the table of the goals says with FULL=1."""

import os

FULL = bool(os.environ.get("FULL"))


def size(reduced: int, full: int) -> int:
    return full if FULL else reduced
