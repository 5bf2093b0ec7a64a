"""Law 10: words live in Fluent files, Russian and English alike; every use has its key, every key its use."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, MessageReference, Pattern, VariableReference
from fluent.syntax.visitor import Visitor

import domain.refusals
from domain.activity_types import ActivityType, Direction
from domain.goals import LIKELY, SIGNS
from domain.people import Language
from domain.profiles import POSTS, STUDENT_TOPICS, SUBJECTS, TOPICS, ZONES
from domain.refusals import Refusal
from domain.resources import KNOWN as RESOURCES
from domain.self_analyses import KNOWN as ANSWERS
from domain.stages import Need
from domain.typical import EXPECTED, TITLES
from storage.privacy import NOTHING_PERSONAL
from storage.tables import metadata
from tests.laws.house_source import ROOT, house, spoken
from views.words import LOCALES

CYRILLIC = re.compile("[А-Яа-яЁё]")
KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9_]+)+")
SAYS = {"words", "plain", "Say", "Label"}
"""What is called with a key: `words(…)`, `words.plain(…)`, `Say(…)`, `Label(…)`."""
SPEAK_RUSSIAN = {
    "views/declension.py": "the grammar of Russian names",
    "views/paper_fields.py": "fields of the papers that a school edits in Word",
    "views/programme_fields.py": "fields of the papers that a school edits in Word",
    "domain/names.py": "the grammar of Russian names",
    "domain/profiles.py": "the letters of Russian classes",
    "views/pair_papers.py": "the date of a consent on a paper",
}
FAMILIES = {
    "post": POSTS,
    "subject": SUBJECTS,
    "topic": (*TOPICS, *STUDENT_TOPICS),
    "typical": TITLES,
    "expected": EXPECTED,
    "activity-type": tuple(one.value for one in ActivityType),
    "direction": tuple(one.value for one in Direction),
    "goal-likely": LIKELY,
    "goal-sign": tuple(sign for signs in SIGNS.values() for sign in signs),
    "resource": RESOURCES,
    "sheet-answer": ANSWERS,
    "teacher-does": TOPICS,
    "pupil-does": STUDENT_TOPICS,
    "need": tuple(need.value for need in Need),
    "zone": tuple(zone.replace("/", "-") for zone in ZONES),
    "data": tuple(table.name for table in metadata.sorted_tables if table.name not in NOTHING_PERSONAL),
}
"""Keys that are made of what the house knows: `subject-math` of the subjects."""


class Names(Visitor):
    """Variables of a message, and other messages that it speaks with."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


@cache
def said(language: Language) -> dict[str, Names]:
    """All keys of a language. A key that stands twice would hide a sentence."""
    found: dict[str, Names] = {}
    for path in sorted((LOCALES / language.value).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert isinstance(entry, Message) or type(entry).__name__.endswith("Comment"), (
                f"{path.name}: {entry}"
            )
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                assert isinstance(entry.value, Pattern)
                found[entry.id.name] = names_in(entry)
    return found


def names_in(entry: Message) -> Names:
    names = Names()
    names.visit(entry)
    return names


def arguments(language: Language) -> dict[str, set[str]]:
    """Without `$you`: only Russian needs to know whom it speaks to, and every sentence is given it."""
    return {key: names.variables - {"you"} for key, names in said(language).items()}


def keys_said(tree: ast.AST) -> Iterator[str]:
    """Keys that stand in the code as they are, where something is said by them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in SAYS:
            yield from (one.value for one in _choices(node.args[0]) if isinstance(one, ast.Constant))


def patterns(tree: ast.AST) -> Iterator[str]:
    """Keys that are put together: `f"pair-{state}"` as a pattern."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            shape = "".join(
                re.escape(str(one.value)) if isinstance(one, ast.Constant) else "[a-z0-9_-]+"
                for one in node.values
            )
            first = node.values[0] if node.values else None
            if isinstance(first, ast.Constant) and re.match(r"[a-z][a-z0-9-]*-", str(first.value)):
                yield shape


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    """Both sides of `a if x else b`."""
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)
    else:
        yield node


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def of_families() -> set[str]:
    return {f"{kind}-{one.lower().replace('_', '-')}" for kind, known in FAMILIES.items() for one in known}


def refusals() -> list[type[Refusal]]:
    classes = vars(domain.refusals).values()
    return [
        one for one in classes if isinstance(one, type) and issubclass(one, Refusal) and one is not Refusal
    ]


def test_both_languages_say_the_same_keys_with_the_same_arguments() -> None:
    russian, english = arguments(Language.RU), arguments(Language.EN)
    assert {key for key in {*russian, *english} if russian.get(key) != english.get(key)} == set()


def test_there_is_no_russian_in_the_english_words() -> None:
    lines = [
        f"{path.name}: {line}"
        for path in sorted((LOCALES / "en").glob("*.ftl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if CYRILLIC.search(line)
    ]
    assert lines == []


def test_no_refusal_is_wordless() -> None:
    assert [one.__name__ for one in refusals() if one.key() not in said(Language.RU)] == []


def test_every_key_that_the_code_says_has_words() -> None:
    missing = {
        f"{path}: {key}"
        for path, tree in house().items()
        for key in keys_said(tree)
        if isinstance(key, str) and key not in said(Language.RU)
    }
    assert missing == set()


def test_every_key_put_together_in_the_code_finds_words() -> None:
    known = said(Language.RU)
    lost = {
        f"{path}: {pattern}"
        for path, tree in house().items()
        if path.startswith(("views/", "handlers/"))
        for pattern in patterns(tree)
        if not any(re.fullmatch(pattern, key) for key in known)
    }
    assert lost == set()


def test_everything_that_the_house_knows_by_name_has_words() -> None:
    assert of_families() - set(said(Language.RU)) == set()


def test_every_key_is_said_by_somebody() -> None:
    known = said(Language.RU)
    written = {str(node.value) for tree in house().values() for node in spoken(tree)}
    shapes = [re.compile(pattern) for tree in house().values() for pattern in patterns(tree)]
    inside = {name for names in known.values() for name in names.messages}
    used = written | inside | of_families() | {one.key() for one in refusals()}
    assert {key for key in known if key not in used and not any(s.fullmatch(key) for s in shapes)} == set()


def test_no_words_stand_in_the_code() -> None:
    wordy = {
        path for path, tree in house().items() if any(CYRILLIC.search(str(n.value)) for n in spoken(tree))
    }
    assert wordy == set(SPEAK_RUSSIAN)


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ('words("pair-open", n=1)', ["pair-open"]),
        ('at.words.plain("a-b" if x else "a-c")', ["a-b", "a-c"]),
        ('Window(Say("home-text"), Button(Label("back"), "back", f))', ["home-text", "back"]),
    ],
)
def test_uses_of_a_key_are_noticed(source: str, keys: list[str]) -> None:
    assert list(keys_said(ast.parse(source))) == keys


def test_a_key_put_together_is_a_pattern() -> None:
    [pattern] = patterns(ast.parse('words(f"pair-{state}-line")'))
    assert (bool(re.fullmatch(pattern, "pair-open-line")), bool(re.fullmatch(pattern, "pair-open"))) == (
        True,
        False,
    )


def test_the_papers_speak_for_themselves() -> None:
    """The list of exceptions names files that exist."""
    assert [path for path in SPEAK_RUSSIAN if not (ROOT / path).exists()] == []
