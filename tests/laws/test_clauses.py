"""Law 11: a test carries the clause that it shows, and the list of clauses can be printed."""

import subprocess
import sys
from collections import Counter

from tests.clauses import CLAIMED, CLAUSES, ROOT, clause_ids, counted, marks, verdict

IDS = clause_ids(CLAUSES.read_text(encoding="utf-8"))


def test_every_clause_that_the_project_claims_has_a_test_and_no_test_carries_another_id() -> None:
    assert verdict(IDS, counted(ROOT / "tests")) == []


def test_a_claimed_clause_without_a_test_is_named() -> None:
    counts = Counter(dict.fromkeys(CLAIMED, 1))
    counts["2.1"] = 0
    assert verdict(IDS, counts) == ["2.1 is claimed, and no test carries it"]


def test_an_id_that_is_no_clause_is_named() -> None:
    counts = Counter({**dict.fromkeys(CLAIMED, 1), "9.9": 1})
    assert verdict(IDS, counts) == ["9.9 is no clause of the regulation"]


def test_marks_of_functions_classes_and_files_are_found() -> None:
    source = """
pytestmark = pytest.mark.clause("2.1")
@pytest.mark.clause("4.1", "1.3/4")
async def test_one(): ...
class TestTwo:
    def test_two(self): ...
def no_test(): ...
"""
    assert sorted(marks(source)) == ["1.3/4", "2.1", "2.1", "4.1"]


def test_each_clause_stands_once_in_the_list() -> None:
    assert len(IDS) == len(set(IDS)) == 129


def test_the_list_prints_an_id_and_a_number_for_each_clause() -> None:
    run = [sys.executable, "-m", "tests.clauses"]
    printed = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False).stdout.splitlines()
    assert [line.split()[0] for line in printed] == IDS
    assert all(line.split()[1].isdigit() for line in printed)
