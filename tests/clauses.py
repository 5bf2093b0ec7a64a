"""Prints for each clause of the regulation how many tests carry its id: `python -m tests.clauses`.

Fails where a clause that the project claims has none, or a test carries an id that is no clause.
"""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLAUSES = ROOT / "docs" / "clauses.txt"
CLAIMED = (
    "1.2/mentor",
    "1.2/mentee",
    "1.2/programme",
    "1.3/4",
    "1.3/5",
    "1.3/7",
    "1.3/8",
    "1.3/9",
    "2.1",
    "2.2/4",
    "2.2/5",
    "3.1",
    "3.1.1/1",
    "3.1.1/2",
    "3.1.1/3",
    "3.1.1/4",
    "3.1.2",
    "3.1.2/model",
    "3.1.3/models",
    "3.1.3/tasks",
    "3.1.3/formats",
    "3.1.4",
    "3.1.4/models",
    "3.1.4/tasks",
    "3.1.4/formats",
    "3.1.5/2",
    "3.1.5/3",
    "3.1.5/5",
    "4.1",
    "4.1.2/6",
    "4.1.3/2",
    "4.1.4/preparatory/7",
    "4.1.4/design/1",
    "4.1.4/design/2",
    "4.1.4/design/3",
    "4.1.4/design/4",
    "4.1.4/design/5",
    "4.1.4/design/6",
    "4.1.4/design/7",
    "4.1.4/design/8",
    "4.1.4/implementation/2",
    "4.1.4/reflexive-analytic/1",
    "4.1.4/reflexive-analytic/2",
    "4.1.4/result/1",
    "4.1.4/result/2",
    "5.1.1/1",
    "5.1.1/3",
    "5.1.1/4",
    "5.1.2/2",
    "5.2.1/2",
    "5.2.1/3",
    "5.2.1/4",
    "5.2.1/5",
    "5.2.2/2",
    "5.2.2/5",
    "5.2.2/6",
    "5.2.2/7",
    "5.2.2/8",
    "6.1/1",
)


def clause_ids(text: str) -> list[str]:
    """In the order of the regulation; each line is an id and a title."""
    lines = (line.strip() for line in text.splitlines())
    return [line.split()[0] for line in lines if line and not line.startswith("#")]


def marks(source: str) -> Iterator[str]:
    """Ids that tests of a file carry; a mark on a class or `pytestmark` counts for each test below it."""
    tree = ast.parse(source)
    whole_file = [id_ for node in tree.body if _is_pytestmark(node) for id_ in _ids(node)]
    yield from _marks_in(tree.body, whole_file)


def _marks_in(body: list[ast.stmt], inherited: list[str]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            own = [id_ for mark in node.decorator_list for id_ in _ids(mark)]
            yield from _marks_in(node.body, inherited + own)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield from {*inherited, *(id_ for mark in node.decorator_list for id_ in _ids(mark))}


def _is_pytestmark(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "pytestmark" for target in node.targets
    )


def _ids(node: ast.AST) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "pytest.mark.clause":
            yield from (arg.value for arg in call.args if isinstance(arg, ast.Constant))


def counted(tests: Path) -> Counter[str]:
    files = sorted(tests.rglob("test_*.py"))
    return Counter(id_ for file in files for id_ in marks(file.read_text(encoding="utf-8")))


def verdict(ids: list[str], counts: Counter[str]) -> list[str]:
    """What is wrong, in a line each."""
    bare = [f"{id_} is claimed, and no test carries it" for id_ in CLAIMED if not counts[id_]]
    unknown = [f"{id_} is no clause of the regulation" for id_ in sorted({*counts, *CLAIMED} - set(ids))]
    return bare + unknown


def main() -> int:
    ids, counts = clause_ids(CLAUSES.read_text(encoding="utf-8")), counted(ROOT / "tests")
    for id_ in ids:
        print(id_, counts[id_])
    wrong = verdict(ids, counts)
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
