"""Law 3: `now` is a parameter; one place reads the clock."""

import ast

import pytest

from tests.laws.house_source import house

CLOCK = "bot/clock.py"
READS = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "time": {"time", "time_ns", "monotonic", "monotonic_ns", "localtime", "gmtime"},
    "func": {"now", "current_timestamp", "current_date", "localtimestamp"},
    "dt": {"now", "utcnow", "today"},
}


def clock_reads(tree: ast.Module) -> list[str]:
    """`datetime.now(…)`, also as `datetime.datetime.now` and under a name imported from `time`."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value).split(".")[-1]
            if node.attr in READS.get(owner, ()):
                found.append(f"{owner}.{node.attr}")
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            found += [f"time.{name.name}" for name in node.names if name.name in READS["time"]]
    return found


def test_only_the_clock_reads_the_clock() -> None:
    reading = {
        path: reads for path, tree in house().items() if path != CLOCK and (reads := clock_reads(tree))
    }
    assert reading == {}


def test_the_clock_itself_reads_it() -> None:
    assert clock_reads(house()[CLOCK]) != []


@pytest.mark.parametrize(
    "source",
    [
        "datetime.now(UTC)",
        "import datetime; datetime.datetime.utcnow()",
        "date.today()",
        "clock = time.monotonic",
        "from time import time",
        "select(func.now())",
    ],
)
def test_a_look_at_the_clock_is_noticed(source: str) -> None:
    assert len(clock_reads(ast.parse(source))) == 1
