"""How people are called in a chat; lists and papers keep the whole name.

A card asks for family name, name and patronymic, and people answer as they like: what is not clearly such a
Russian name (one word, another script, a longer one) is left as it was written.
"""

import re
from typing import NamedTuple

_CYRILLIC = re.compile(r"[А-ЯЁа-яё][А-ЯЁа-яё'’-]*")
_PATRONYMIC = re.compile(r"(?i)..+(?:вич|ич|вна|чна|шна)")
_AFTER_FATHER = frozenset({"оглы", "оглу", "кызы", "гызы", "улы"})


class _Parts(NamedTuple):
    family: str
    given: str
    patronymic: str


def called(full_name: str, *, student: bool) -> str:
    """«Мария Петровна», and a student «Лиза»."""
    parts = _parts(full_name)
    if parts is None:
        return full_name
    if student:
        return parts.given
    return f"{parts.given} {parts.patronymic}" if parts.patronymic else full_name


def introduced(full_name: str, *, student: bool, class_name: str = "") -> str:
    """Whom one may not know yet: «Мария Петровна Иванова», and a student «Лиза Котова (6 «Б»)»."""
    parts = _parts(full_name)
    name = full_name
    if parts is not None:
        given = called(full_name, student=student) if student or parts.patronymic else parts.given
        name = f"{given} {parts.family}"
    return f"{name} ({class_name})" if student and class_name else name


def _parts(full_name: str) -> _Parts | None:
    words = full_name.split()
    if not all(_CYRILLIC.fullmatch(word) for word in words):
        return None
    match words:
        case [given, patronymic, family] if _is_patronymic(patronymic) and not _is_patronymic(family):
            return _Parts(family, given, patronymic)
        case [family, given, patronymic]:
            return _Parts(family, given, patronymic)
        case [family, given, father, word] if word.lower() in _AFTER_FATHER:
            return _Parts(family, given, f"{father} {word}")
        case [family, given]:
            return _Parts(family, given, "")
    return None


def _is_patronymic(word: str) -> bool:
    return _PATRONYMIC.fullmatch(word) is not None


def initialled(full_name: str) -> str:
    """«Иванова М.П.», for buttons."""
    family, *given = full_name.split() or [full_name]
    return " ".join([family, "".join(f"{name[0]}." for name in given[:2])]).strip()
