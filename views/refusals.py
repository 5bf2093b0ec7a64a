"""A refusal in words (law 9): what stands in it as a key is said as people say it."""

from domain.refusals import DifficultyWithoutActivity, Refusal
from views.profiles import topic_words
from views.words import Words


def refusal_words(refusal: Refusal, words: Words) -> str:
    """Plain, for an alert."""
    details = refusal.details
    if isinstance(refusal, DifficultyWithoutActivity):
        details = {**details, "difficulty": topic_words(words, str(details["difficulty"]))}
    return words.plain(refusal.key(), **details)
