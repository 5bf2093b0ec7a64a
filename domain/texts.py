"""What people write: kept as it was written, without what no eye sees and no database takes."""

import unicodedata

from domain.refusals import TextMissing, TextTooLong

LINE_LIMIT = 100
TEXT_LIMIT = 3000

_NEVER_KEPT = ("Cc", "Cs")
"""Control signs (a database refuses NUL) and halves of a sign. Joiners of emoji and the marks of
right-to-left writing stay."""
_UNSEEN = ("Cf", "Zs", "Zl", "Zp", "Mn", "Me")


def line(text: str, limit: int = LINE_LIMIT) -> str:
    """One line of a person's words. Raises TextMissing, TextTooLong."""
    return _fitting(" ".join(_kept(" ".join(text.split())).split()), limit)


def paragraphs(text: str, limit: int = TEXT_LIMIT) -> str:
    """Words with their line breaks. Raises TextMissing, TextTooLong."""
    lines = (_kept(one).rstrip() for one in text.splitlines())
    return _fitting("\n".join(lines).strip(), limit)


def _kept(text: str) -> str:
    return "".join(sign for sign in text if unicodedata.category(sign) not in _NEVER_KEPT)


def _fitting(clean: str, limit: int) -> str:
    if all(unicodedata.category(sign) in _UNSEEN or sign == "\n" for sign in clean):
        raise TextMissing
    if len(clean) > limit:
        raise TextTooLong(limit=limit)
    return clean
