"""Russian names in the cases that papers need. A form that a person stored always wins; what the rules are
not sure of is left as it was written, because a wrong ending offends and a nominative does not."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from pytrovich import enums
from pytrovich.detector import PetrovichGenderDetector
from pytrovich.maker import PetrovichDeclinationMaker

from domain.name_forms import NO_FORMS, Case


class Gender(StrEnum):
    MALE = "male"
    FEMALE = "female"


_CYRILLIC_WORD = re.compile(r"[А-ЯЁ][А-Яа-яЁё]*(?:['’-][А-Яа-яЁё]+)*")
_MALE_PATRONYMIC = re.compile(r"(?:ич| (?:оглы|улы|уулу))$", re.IGNORECASE)
_FEMALE_PATRONYMIC = re.compile(r"(?:(?:в|ч|ш)на| (?:кызы|гызы|қызы))$", re.IGNORECASE)
_CASES = {
    Case.GENITIVE: enums.Case.GENITIVE,
    Case.DATIVE: enums.Case.DATIVE,
    Case.ACCUSATIVE: enums.Case.ACCUSATIVE,
}
_GENDERS = {Gender.MALE: enums.Gender.MALE, Gender.FEMALE: enums.Gender.FEMALE}
_PARTS = (enums.NamePart.LASTNAME, enums.NamePart.FIRSTNAME, enums.NamePart.MIDDLENAME)


def decline(
    full_name: str, case: Case, stored: Mapping[Case, str] = NO_FORMS, *, gender: Gender | None = None
) -> str:
    """«Фамилия Имя Отчество» or «Фамилия Имя» in the case; the stored form first. Unchanged where the name is
    written otherwise, is not Cyrillic, or does not tell whether it is a man's or a woman's."""
    if stored.get(case):
        return stored[case]
    words = _words(full_name)
    known = gender or gender_of(full_name)
    if known is None or not words:
        return full_name
    return " ".join(_inflect(part, known, case, word) for part, word in zip(_PARTS, words, strict=False))


def gender_of(full_name: str) -> Gender | None:
    """By the patronymic, which never misleads; without one by surname and first name together."""
    words = _words(full_name)
    if len(words) == 3:
        return Gender.FEMALE if _FEMALE_PATRONYMIC.search(words[2]) else Gender.MALE
    if not words:
        return None
    found = _detector().detect(lastname=words[0], firstname=words[1])  # type: ignore[no-untyped-call]
    return next((gender for gender, theirs in _GENDERS.items() if theirs is found), None)


def short_name(full_name: str) -> str:
    """«Иванов Иван Петрович» → «И. П. Иванов», as signatures are written."""
    words = _words(full_name)
    if not words:
        return full_name
    initials = [f"{word[0]}." for word in words[1:]]
    return " ".join([*initials, words[0]])


def _inflect(part: enums.NamePart, gender: Gender, case: Case, word: str) -> str:
    inflected: str = _maker().make(part, _GENDERS[gender], _CASES[case], word)
    return inflected.upper() if word.isupper() else inflected


def _words(full_name: str) -> list[str]:
    """Surname, first name and, where given, a patronymic («Рашид оглы» is one); empty for any other shape."""
    words = full_name.split(maxsplit=2)
    if len(words) < 2 or not all(_CYRILLIC_WORD.fullmatch(word) for word in words[:2]):
        return []
    if len(words) == 3 and not _is_patronymic(words[2]):
        return []
    return [*words[:2], *(" ".join(word.split()) for word in words[2:])]


def _is_patronymic(text: str) -> bool:
    first = text.split()[0]
    ending = _MALE_PATRONYMIC.search(text) or _FEMALE_PATRONYMIC.search(text)
    return bool(ending and _CYRILLIC_WORD.fullmatch(first) and len(text.split()) == 1 + ending[0].count(" "))


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


@cache
def _detector() -> PetrovichGenderDetector:
    return PetrovichGenderDetector()
