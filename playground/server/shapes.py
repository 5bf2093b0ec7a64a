"""Objects of the Bot API as plain JSON, and their fields read as Telegram reads them."""

from __future__ import annotations

from typing import Any

from .refusals import bad

Json = dict[str, Any]


def required_string(value: Json, name: str) -> str:
    if name not in value:
        raise bad(f'Can\'t find field "{name}"')
    return string(value, name)


def string(value: Json, name: str) -> str:
    found = value.get(name, "")
    if isinstance(found, str):
        return found
    if isinstance(found, int | float) and not isinstance(found, bool):
        return str(found)
    raise bad(f'Field "{name}" must be of type String')


def boolean(value: Json, name: str) -> bool:
    found = value.get(name, False)
    if not isinstance(found, bool):
        raise bad(f'Field "{name}" must be of type Boolean')
    return found


def required_integer(value: Json, name: str) -> int:
    if name not in value:
        raise bad(f'Can\'t find field "{name}"')
    return integer(value, name)


def integer(value: Json, name: str, default: int = 0) -> int:
    found = value.get(name, default)
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        raise bad(f'Field "{name}" must be a Number')
    try:
        return int(found)
    except ValueError:
        raise bad(f'Field "{name}" must be a valid Number') from None


def required_object(value: Json, name: str) -> Json:
    if name not in value:
        raise bad(f'Can\'t find field "{name}"')
    found: Json = typed(value, name, dict, "Object")
    return found


def typed(value: Json, name: str, kind: type, called: str) -> Any:
    """A field of a fixed JSON type, or None where there is none."""
    if name not in value:
        return None
    if not isinstance(value[name], kind):
        raise bad(f'Field "{name}" must be of type {called}')
    return value[name]
