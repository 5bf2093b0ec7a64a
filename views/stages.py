"""Stages in words (п. 4.1.4): what the present one needs before the next begins."""

from collections.abc import Sequence

from domain.stages import Need, Stage, following
from views.words import Words


def needs_words(
    stage: Stage, needs: Sequence[tuple[Need, bool]], words: Words, *, overdue: bool = False
) -> str:
    """HTML: a line each, ticked where it is met; empty where the stage asks for nothing. `overdue`: the term is
    over."""
    after = following(stage)
    if not needs or after is None:
        return ""
    lines = [need_words(need, met, words) for need, met in needs]
    head = words("programme-overdue") if overdue else words("needs-before", stage=after.value)
    return "\n".join([head, *lines])


def need_words(need: Need, met: bool, words: Words) -> str:
    """«▫️ Цели»."""
    return words.plain("need-item", met="yes" if met else "no", name=need_name(need, words))


def need_name(need: Need, words: Words) -> str:
    return words.plain(f"need-{need.value.replace('_', '-')}")
