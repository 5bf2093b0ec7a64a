"""A fault of the house, as the administrator sees it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fault:
    """`detail` is a type and a place in the code, never what a person wrote."""

    number: int
    what: str
    detail: str
    times: int
    at: datetime
