"""Words live in Fluent files, Russian and English, none in code (law 10)."""

from datetime import datetime
from functools import lru_cache
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from domain.ages import is_young
from domain.people import Actor, Language

LOCALES = Path(__file__).parent / "locales"
Value = str | int | float | datetime


@lru_cache(maxsize=2)
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    for path in sorted((LOCALES / language.value).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


class Words:
    """Says a key in the language of a person. People's data are escaped: every message is HTML.

    `young` (a student under 14) is spoken to with «ты»: the selector `$you` is `young` or `formal`.
    A key that is missing says its own name: tests prove that there is none.
    """

    def __init__(self, language: Language, *, young: bool = False) -> None:
        self.language = language
        self._you = "young" if young else "formal"
        self._bundle = _bundle(language)

    def __call__(self, key: str, **values: Value) -> str:
        """As HTML, for texts of messages."""
        return self._say(
            key, {k: escape(v, quote=False) if isinstance(v, str) else v for k, v in values.items()}
        )

    def plain(self, key: str, **values: Value) -> str:
        """As plain text, for buttons, alerts and file names."""
        return self._say(key, dict(values))

    def has(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def _say(self, key: str, values: dict[str, Value]) -> str:
        if not self._bundle.has_message(key):
            return key
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            return key
        said, _ = self._bundle.format_pattern(pattern, {"you": self._you, **values})
        return str(said)


def words_of(actor: Actor) -> Words:
    """In the person's own language; a student under 14 is spoken to with «ты»."""
    return Words(actor.language, young=actor.age is not None and is_young(actor.age))
