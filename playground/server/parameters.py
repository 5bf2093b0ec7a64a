"""What a call was given: as in Telegram every parameter is text first, whatever the body's form was."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from .refusals import bad


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    content_type: str
    data: bytes
    size: int


@dataclass(slots=True)
class Parameters:
    values: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def required(self, name: str) -> str:
        if not self.text(name):
            raise bad(f'Parameter "{name}" is required')
        return self.text(name)

    def has(self, name: str) -> bool:
        return name in self.values

    def integer(self, name: str, default: int = 0, low: int = -(2**63), high: int = 2**63) -> int:
        value = to_integer(self.text(name)) if self.text(name) else default
        return max(low, min(high, value))

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in ("true", "yes", "1")

    def message_id(self, name: str = "message_id") -> int:
        return max(0, self.integer(name))

    def json(self, name: str, refusal: str) -> Any:
        """The value of a JSON parameter, None when it is not there."""
        if not self.text(name):
            return None
        try:
            value = json.loads(self.text(name))
        except ValueError:
            raise bad(refusal) from None
        encodable(json.dumps(value, ensure_ascii=False))
        return value

    def logged(self) -> dict[str, str]:
        return {**self.values, **{name: upload.name for name, upload in self.uploads.items()}}


def encodable(text: str) -> str:
    """Half of a surrogate pair is no text."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad("Strings must be encoded in UTF-8") from None
    return text


def to_integer(text: str) -> int:
    """Telegram reads the leading digits and takes anything else for 0."""
    found = re.match(r"\s*(-?\d+)", text)
    return int(found.group(1)) if found else 0


def as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def from_json_body(body: bytes) -> dict[str, str]:
    try:
        given = json.loads(body)
    except ValueError:
        raise bad("Can't parse JSON object") from None
    if not isinstance(given, dict):
        raise bad("JSON object expected") from None
    return {name: encodable(as_text(value)) for name, value in given.items() if value is not None}
