"""A name in the cases that papers need, as its owner says it: what is stored wins over the rules of declension."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Case(StrEnum):
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"


NO_FORMS: Final[Mapping[Case, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NameForms:
    """`stored`: only what was corrected by hand."""

    member_id: int
    name: str
    stored: Mapping[Case, str]
