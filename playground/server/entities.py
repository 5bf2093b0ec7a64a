"""Entities of a text: offsets in UTF-16 units, trimming, and what Telegram finds in plain text by itself."""

from __future__ import annotations

import re

from .shapes import Json

ORDER = [
    "blockquote",
    "expandable_blockquote",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "text_link",
    "text_mention",
    "pre",
    "code",
]
CONTROL = {code: " " for code in range(32) if code != 10} | {13: None} | dict.fromkeys(range(0x2028, 0x202F))
CONTROL |= dict.fromkeys(range(0xD800, 0xE000))
DOMAINS = "com|org|net|info|edu|gov|ru|su|рф|me|io|dev|app|uk|de|kz|by|ua|online|site|shop|pro|school"
URL = (
    r"(?:https?|ftp)://[^\s<>\"]+"
    rf"|(?<![\w@.-])(?:[\w-]+\.)+(?:{DOMAINS})(?![\w-])(?:[/?#][^\s<>\"]*)?"
)
FOUND = re.compile(
    rf"(?P<email>(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[A-Za-zрф]{{2,}})"
    rf"|(?P<url>{URL})"
    r"|(?P<mention>(?<![\w@])@[A-Za-z0-9_]{2,32}(?!\w))"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<hashtag>(?<![\w#@])#(?!\d+(?:\W|$))\w{1,256})"
    r"|(?P<phone_number>(?<![\w+])\+\d(?:[\d\s()-]{7,18})\d(?!\w))",
    re.IGNORECASE,
)


def units(text: str) -> int:
    """Length as Telegram counts it in offsets: a sign beyond the basic plane is two."""
    return len(text) + sum(1 for sign in text if ord(sign) > 0xFFFF)


def cleaned(text: str) -> str:
    """Control signs become spaces; carriage returns and direction overrides go, as Telegram does."""
    return text.translate(CONTROL)


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    lead = len(text) - len(text.lstrip(" \n"))
    kept = text.strip()
    if not kept:
        return "", []
    kept = text[lead:].rstrip()
    return kept, [cut for entity in entities if (cut := _cut(entity, lead, units(kept)))]


def _cut(entity: Json, lead: int, end: int) -> Json | None:
    begin = max(0, entity["offset"] - lead)
    finish = min(end, entity["offset"] + entity["length"] - lead)
    return {**entity, "offset": begin, "length": finish - begin} if finish > begin else None


def found_in(text: str) -> list[Json]:
    """Links, mentions, commands, hashtags, mail addresses and phone numbers of a plain text."""
    result = []
    for match in FOUND.finditer(text):
        kind, value = match.lastgroup or "", match.group()
        if kind == "url":
            value = value.rstrip(".,;:!?)'»\u201d")
        result.append({"type": kind, "offset": units(text[: match.start()]), "length": units(value)})
    return result


def completed(text: str, entities: list[Json]) -> list[Json]:
    """Given entities and those found beside them, in Telegram's order: outer before inner."""
    taken = [entity for entity in entities if entity["type"] in ("pre", "code", "text_link", "text_mention")]
    added = [entity for entity in found_in(text) if not any(_overlap(entity, other) for other in taken)]
    return sorted([*entities, *added], key=_place)


def _overlap(one: Json, other: Json) -> bool:
    starts_before = bool(one["offset"] < other["offset"] + other["length"])
    return starts_before and bool(other["offset"] < one["offset"] + one["length"])


def _place(entity: Json) -> tuple[int, int, int]:
    kind = entity["type"]
    return entity["offset"], -entity["length"], ORDER.index(kind) if kind in ORDER else len(ORDER)
