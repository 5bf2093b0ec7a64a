"""What a programme leans on, in words (4.1.4/design/2, /3)."""

from collections.abc import Sequence

from domain.resources import KNOWN
from views.words import Words


def resource_words(resource: str, words: Words) -> str:
    """Plain: a key in the reader's language, or own words as they are."""
    return words.plain(f"resource-{resource.replace('_', '-')}") if resource in KNOWN else resource


def resources_words(resources: Sequence[str], words: Words) -> str:
    """Plain: «курсы, библиотека»."""
    return ", ".join(resource_words(one, words) for one in resources)
