"""Goals and resources as rules (4.1.4/design/1, /2, /3): what is added stands beside what others add."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.goals import (
    GOALS_AT_MOST,
    LIKELY,
    PROGRESS,
    SIGNS,
    check_progress,
    likely_goals,
    reworded,
    signed,
    with_new,
)
from domain.profiles import STUDENT_TOPICS, TOPICS
from domain.programme_contents import Content
from domain.refusals import ChoiceWanted, ProgrammeChanged, TooManyTopics
from domain.resources import AROUND, OWN, RESOURCES_AT_MOST, around, leaning_on

EMPTY = Content(
    date(2026, 9, 7),
    date(2027, 5, 31),
    (MentoringForm.TEACHER_TEACHER,),
    (RoleModel.EXPERIENCED_YOUNG,),
    (MentoringKind.SITUATIONAL,),
)
WORDS = st.text("абв", min_size=1, max_size=5)


@pytest.mark.clause("4.1.4/design/1")
def test_a_goal_has_words_and_how_it_will_be_seen() -> None:
    content = signed(with_new(EMPTY, "Вести урок в тишине"), 1, "Открытый урок", "")
    assert [(one.words, one.seen_by) for one in content.goals] == [("Вести урок в тишине", "Открытый урок")]


def test_a_programme_has_five_goals_at_most() -> None:
    content = EMPTY
    for number in range(GOALS_AT_MOST):
        content = with_new(content, f"Цель {number}")
    with pytest.raises(TooManyTopics):
        with_new(content, "Ещё")
    assert likely_goals(("discipline",), GOALS_AT_MOST) == ()


def test_words_that_another_has_changed_since_are_not_overwritten() -> None:
    content = reworded(with_new(EMPTY, "Тишина"), 1, "Рабочая тишина", "Тишина")
    with pytest.raises(ProgrammeChanged):
        reworded(content, 1, "Порядок", "Тишина")
    with pytest.raises(ProgrammeChanged):
        signed(content.without_goal(1), 1, "Урок", "")


@given(st.lists(WORDS, max_size=5), st.lists(st.integers(1, 5), max_size=5))
def test_a_key_is_never_used_twice(words: list[str], dropped: list[int]) -> None:
    content = EMPTY
    for said in words:
        content = with_new(content, said)
    for key in dropped:
        if key in {one.key for one in content.goals}:
            content = content.without_goal(key)
    last = content.next_key
    assert with_new(content, "Ещё").goals[-1].key == last if len(content.goals) < GOALS_AT_MOST else True
    assert len({one.key for one in content.goals}) == len(content.goals)


def test_for_every_difficulty_of_the_profile_there_are_words_of_a_goal() -> None:
    assert set(LIKELY) == {*TOPICS, *STUDENT_TOPICS}
    assert likely_goals(("discipline", "вязание"), 0) == ("discipline",)


def test_progress_is_one_of_five() -> None:
    for one in PROGRESS:
        check_progress(one)
    with pytest.raises(ChoiceWanted):
        check_progress(60)


@pytest.mark.clause("4.1.4/design/3")
def test_what_is_around_goes_by_all_forms_of_the_programme_each_once() -> None:
    both = around((MentoringForm.EMPLOYER_STUDENT, MentoringForm.STUDENT_STUDENT))
    assert both[0] == "enterprise"
    assert len(both) == len(set(both))
    assert set(AROUND) == set(MentoringForm)
    assert set(OWN) == set(SIGNS)


@pytest.mark.clause("4.1.4/design/2")
@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=15))
def test_whoever_chooses_one_leaves_the_others(presses: list[tuple[str, bool]]) -> None:
    content, wanted = EMPTY, set[str]()
    for resource, on in presses:
        if on and resource not in wanted and len(wanted) == RESOURCES_AT_MOST:
            with pytest.raises(TooManyTopics):
                leaning_on(content, resource, on)
            continue
        content = leaning_on(content, resource, on)
        wanted = wanted | {resource} if on else wanted - {resource}
    assert set(content.resources) == wanted
    assert len(content.resources) == len(wanted)
