"""What follows from a diagnosis: what is hard, what goes well, what has become easier, what a stage makes of it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.diagnoses import (
    EASY_UP_TO,
    HARD_FROM,
    NOTICEABLE,
    SHOWN_AT_MOST,
    Diagnosis,
    DiagnosisState,
    Observed,
    Phase,
    Shift,
    check_given,
    check_mark,
    eased,
    easy,
    hard,
    harder,
    met_after,
    met_before,
    shifts,
    waits,
    with_found,
)
from domain.programme_contents import Content
from domain.questionnaires import MARKS, Open, Questionnaire
from domain.refusals import ChoiceWanted, DiagnosisIncomplete
from domain.stages import Stage

TOPICS = ("discipline", "motivation", "parents")
ANSWERED = st.dictionaries(st.sampled_from("абвгдежзик"), st.sampled_from(MARKS))
CONTENT = Content(
    date(2026, 9, 7), date(2027, 5, 31), (MentoringForm.TEACHER_TEACHER,), (RoleModel.EXPERIENCED_YOUNG,),
    (MentoringKind.TRADITIONAL,), difficulties=("discipline",),
)  # fmt: skip


def diagnosis(
    state: DiagnosisState = DiagnosisState.ASKED,
    phase: Phase = Phase.BEFORE,
    marks: dict[str, int] | None = None,
    questionnaire: Questionnaire | None = Questionnaire.YOUNG_TEACHER,
) -> Diagnosis:
    return Diagnosis(1, 1, 1, 1, phase, state, questionnaire, TOPICS, marks or {})


@pytest.mark.clause("1.3/8")
@given(ANSWERED)
def test_hard_is_what_has_six_and_more_the_hardest_first_and_five_at_most(marks: dict[str, int]) -> None:
    found = hard(marks)
    others = [mark for topic, mark in marks.items() if topic not in found]
    assert len(found) == min(SHOWN_AT_MOST, sum(mark >= HARD_FROM for mark in marks.values()))
    assert [marks[one] for one in found] == sorted((marks[one] for one in found), reverse=True)
    assert not found or min(marks[one] for one in found) >= max(
        [HARD_FROM, *(m for m in others if m >= HARD_FROM)]
    )


@given(ANSWERED)
def test_nothing_is_both_hard_and_easy(marks: dict[str, int]) -> None:
    assert set(hard(marks)) & set(easy(marks)) == set()
    assert all(marks[one] <= EASY_UP_TO for one in easy(marks))


def test_of_equals_what_was_asked_first_stands_first() -> None:
    assert hard({"parents": 8, "discipline": 8, "motivation": 10}) == ("motivation", "parents", "discipline")


@pytest.mark.clause("6.1/1")
@given(ANSWERED, ANSWERED)
def test_a_change_is_told_once_and_only_where_it_is_noticeable(
    before: dict[str, int], after: dict[str, int]
) -> None:
    told = shifts(before, after)
    easier, worse = eased(told), harder(told)
    assert {one.topic for one in told} == set(before) & set(after)
    assert set(easier) & set(worse) == set()
    assert set(easier) | set(worse) == {one for one in told if abs(one.before - one.after) >= NOTICEABLE}
    assert [one.before - one.after for one in easier] == sorted(
        (one.before - one.after for one in easier), reverse=True
    )


@given(ANSWERED, ANSWERED)
def test_seen_from_the_other_end_easier_is_harder(before: dict[str, int], after: dict[str, int]) -> None:
    back = {Shift(one.topic, one.after, one.before) for one in harder(shifts(after, before))}
    assert back == set(eased(shifts(before, after)))


@given(st.lists(st.sampled_from("абвгдежзиклмно"), unique=True))
def test_what_was_found_joins_the_difficulties_once_and_takes_none_away(found: list[str]) -> None:
    joined = with_found(CONTENT, found)
    assert joined.difficulties == ("discipline", *found)[:12]
    assert with_found(joined, found) == joined
    assert replace(joined, difficulties=CONTENT.difficulties) == CONTENT


@pytest.mark.clause("1.3/5")
@pytest.mark.parametrize(
    ("state", "noted", "met"),
    [
        (DiagnosisState.ASKED, "", False),
        (DiagnosisState.ASKED, "Темп урока", False),
        (DiagnosisState.GIVEN, "", True),
        (DiagnosisState.DECLINED, "", False),
        (DiagnosisState.DECLINED, "Темп урока", True),
        (DiagnosisState.CLOSED, "Темп урока", False),
    ],
)
def test_the_stage_needs_the_answers_or_a_no_with_what_the_mentor_notes(
    state: DiagnosisState, noted: str, met: bool
) -> None:
    assert met_before(replace(diagnosis(state), observed={Observed.HARD: noted})) is met


@pytest.mark.parametrize(("state", "met"), [("asked", False), ("given", True), ("declined", True)])
def test_in_the_end_an_answer_or_a_no_will_do(state: str, met: bool) -> None:
    assert met_after(diagnosis(DiagnosisState(state), Phase.AFTER)) is met


def test_nobody_asked_is_nothing_known() -> None:
    assert (met_before(None), met_after(None)) == (False, False)


@pytest.mark.parametrize("stage", Stage)
def test_what_was_hard_before_is_not_asked_once_it_is_worked_on(stage: Stage) -> None:
    before = stage in (Stage.PREPARATORY, Stage.DESIGN)
    after = stage is Stage.REFLEXIVE_ANALYTIC
    assert (waits(diagnosis(), stage), waits(diagnosis(phase=Phase.AFTER), stage)) == (before, after)


@pytest.mark.parametrize("state", ["given", "closed"])
def test_what_is_over_waits_at_no_stage(state: str) -> None:
    assert not any(
        waits(diagnosis(DiagnosisState(state), phase), stage) for phase in Phase for stage in Stage
    )


def test_without_all_scales_it_is_not_given() -> None:
    for missing in (diagnosis(marks={"discipline": 5}), diagnosis(questionnaire=None)):
        with pytest.raises(DiagnosisIncomplete):
            check_given(missing)
    check_given(diagnosis(marks=dict.fromkeys(TOPICS, 5)))


@pytest.mark.parametrize(
    ("questionnaire", "topic", "mark"),
    [
        (Questionnaire.YOUNG_TEACHER, "discipline", 11),
        (Questionnaire.YOUNG_TEACHER, "discipline", 0),
        (Questionnaire.CHILD, "discipline", 2),
        (Questionnaire.YOUNG_TEACHER, "homework", 5),
        (None, "discipline", 5),
    ],
)
def test_a_mark_that_was_not_offered_is_refused(
    questionnaire: Questionnaire | None, topic: str, mark: int
) -> None:
    with pytest.raises(ChoiceWanted):
        check_mark(diagnosis(questionnaire=questionnaire), topic, mark)


def test_it_is_taken_up_where_it_was_left() -> None:
    left = replace(diagnosis(marks={"discipline": 5}), words={Open.NEEDS: ""})
    assert (left.next_scale, left.next_open) == ("motivation", Open.MOTIVES)
