"""The catalogue in words (п. 3.1): a key in the reader's language, own words as they are."""

from domain.activity_types import ActivityType, Direction
from domain.school_activities import OwnActivity
from domain.typical import EXPECTED, TITLES, Typical
from views.profiles import topics_words
from views.words import Words


def title_words(title: str, words: Words) -> str:
    """Plain: what is done."""
    return words.plain(f"typical-{_key(title)}") if title in TITLES else title


def expected_words(expected: str, words: Words) -> str:
    """Plain: what it is to come to."""
    return words.plain(f"expected-{_key(expected)}") if expected in EXPECTED else expected


def type_words(activity_type: str, words: Words) -> str:
    """Plain."""
    known = activity_type in list(ActivityType)
    return words.plain(f"activity-type-{_key(activity_type)}") if known else activity_type


def direction_words(direction: str, words: Words) -> str:
    """Plain."""
    return words.plain(f"direction-{_key(direction)}") if direction in list(Direction) else direction


def own_button(own: OwnActivity, words: Words) -> str:
    """Plain, among those that every school has."""
    return words.plain("catalogue-own-item", title=own.typical.key)


def catalogue_card(typical: Typical, words: Words, *, own: bool = False) -> str:
    """HTML."""
    lines = [
        words(
            "catalogue-card",
            title=title_words(typical.key, words),
            type=type_words(typical.type, words),
            direction=direction_words(typical.direction, words),
        )
    ]
    if typical.removes:
        lines.append(words("catalogue-card-removes", topics=topics_words(words, typical.removes)))
    if typical.expected:
        lines.append(words("catalogue-card-expected", expected=expected_words(typical.expected, words)))
    lines.append(words("catalogue-card-own" if own else "catalogue-card-typical"))
    return "\n".join(lines)


def _key(value: str) -> str:
    return value.replace("_", "-")
