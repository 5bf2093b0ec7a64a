"""A programme that two edit at once (п. 5.2.1): whatever the order, nothing of either is lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.mentorships import Side
from domain.programme_contents import Content, Item, bare_difficulties, check_content
from domain.programme_drafts import (
    Choice,
    altered,
    chosen,
    dropped,
    with_new,
    with_term,
)
from domain.refusals import (
    ActivitiesOutsideTerm,
    ActivityOutsideTerm,
    DifficultyWithoutActivity,
    PartEmpty,
    ProgrammeChanged,
    ProgrammeWithoutActivity,
    ProgrammeWithoutDifficulty,
    TermTooShort,
    TooManyTopics,
)

DAY = date(2026, 10, 14)
EMPTY = Content(
    date(2026, 9, 7),
    date(2027, 5, 31),
    (MentoringForm.TEACHER_TEACHER,),
    (RoleModel.EXPERIENCED_YOUNG,),
    (MentoringKind.SITUATIONAL,),
    difficulties=("discipline", "parents"),
)
TALK = Item(0, "talk", DAY, Side.MENTEE, difficulties=("discipline",))
ONE = with_new(EMPTY, TALK)
STEPS = st.lists(
    st.tuples(st.sampled_from(["look", "add", "alter", "drop"]), st.integers(0, 1), st.integers(1, 6)),
    max_size=40,
)


@pytest.mark.clause("5.2.1/2")
@given(STEPS)
def test_of_two_who_edit_at_once_neither_loses_anything(steps: list[tuple[str, int, int]]) -> None:
    """Each has read what stood there at one's last look; what another has altered since is not altered."""
    content, written, changed = EMPTY, dict[int, str](), dict[int, int]()
    read, looked = [EMPTY, EMPTY], [0, 0]
    for moment, (what, who, key) in enumerate(steps, start=1):
        title = f"{who}:{moment}"
        known = {one.key for one in read[who].items}
        fresh = key in written and changed[key] <= looked[who]
        if what == "add":
            content = with_new(content, replace(TALK, title=title))
            written[content.items[-1].key], changed[content.items[-1].key] = title, moment
        elif what in ("alter", "drop") and key in known:
            try:
                if what == "alter":
                    content = altered(read[who], content, replace(read[who].item(key), title=title))
                    written[key], changed[key] = title, moment
                else:
                    content = dropped(read[who], content, key)
                    del written[key]
                assert fresh
            except ProgrammeChanged:
                assert not fresh
        elif what == "look":
            read[who], looked[who] = content, moment
        assert {one.key: one.title for one in content.items} == written


@pytest.mark.clause("5.2.1/2")
@given(st.lists(st.tuples(st.sampled_from(["discipline", "parents", "exams"]), st.booleans())))
def test_whoever_chooses_one_value_leaves_the_others_as_they_are(steps: list[tuple[str, bool]]) -> None:
    content, kept = EMPTY, {"discipline", "parents"}
    for value, on in steps:
        try:
            content = chosen(content, Choice.DIFFICULTIES, value, on)
            kept = kept | {value} if on else kept - {value}
        except PartEmpty:
            assert kept == {value}
        assert set(content.difficulties) == kept


@pytest.mark.clause("1.2/programme")
def test_a_difficulty_that_is_taken_off_is_taken_off_its_activities() -> None:
    left = chosen(ONE, Choice.DIFFICULTIES, "discipline", False)
    assert (left.difficulties, left.items[0].difficulties) == (("parents",), ())


@pytest.mark.clause("3.1")
@pytest.mark.parametrize("choice", [Choice.FORMS, Choice.ROLE_MODELS, Choice.KINDS])
def test_of_forms_roles_and_kinds_one_at_least_remains(choice: Choice) -> None:
    [last] = getattr(EMPTY, choice.value)
    with pytest.raises(PartEmpty):
        chosen(EMPTY, choice, last, False)
    two = chosen(EMPTY, Choice.KINDS, MentoringKind.REVERSE, True)
    assert two.kinds == (MentoringKind.SITUATIONAL, MentoringKind.REVERSE)


def test_a_programme_is_aimed_at_twelve_difficulties_at_most() -> None:
    full = replace(EMPTY, difficulties=tuple(f"own {n}" for n in range(12)))
    with pytest.raises(TooManyTopics):
        chosen(full, Choice.DIFFICULTIES, "one more", True)


def test_what_is_new_keeps_of_its_difficulties_those_that_the_programme_has() -> None:
    added = with_new(EMPTY, replace(TALK, difficulties=("exams", "parents")))
    assert added.items[0].difficulties == ("parents",)


def test_where_an_activity_leads_the_programme_leads_too() -> None:
    led = with_new(ONE, replace(TALK, direction="digital"))
    assert with_new(led, replace(TALK, direction="digital")).directions == ("digital",)


def test_an_activity_is_not_aimed_at_what_another_took_out_meanwhile() -> None:
    now = chosen(ONE, Choice.DIFFICULTIES, "parents", False)
    with pytest.raises(ProgrammeChanged):
        altered(ONE, now, replace(ONE.item(1), difficulties=("parents",)))


@pytest.mark.clause("1.2/programme")
def test_a_term_is_changed_by_whoever_has_read_it_and_leaves_no_activity_outside() -> None:
    longer = with_term(ONE, ONE, ONE.begins_on, date(2027, 6, 30))
    with pytest.raises(ProgrammeChanged):
        with_term(ONE, longer, ONE.begins_on, date(2027, 4, 30))
    late = with_new(longer, replace(TALK, due_on=date(2027, 6, 1)))
    with pytest.raises(ActivitiesOutsideTerm):
        with_term(late, late, late.begins_on, date(2027, 5, 31))
    with pytest.raises(TermTooShort):
        with_term(late, late, late.begins_on, date(2026, 12, 5))


@pytest.mark.clause("1.2/programme")
@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (replace(ONE, difficulties=()), ProgrammeWithoutDifficulty),
        (EMPTY, ProgrammeWithoutActivity),
        (ONE, DifficultyWithoutActivity),
        (replace(ONE, ends_on=date(2026, 12, 5)), TermTooShort),
        (replace(ONE, items=(replace(ONE.item(1), due_on=date(2027, 6, 1)),)), ActivityOutsideTerm),
        (with_new(ONE, replace(TALK, difficulties=("parents",))), None),
    ],
)
def test_what_p_1_2_does_not_allow_is_refused(content: Content, refusal: type[Exception] | None) -> None:
    if refusal is None:
        assert check_content(content) is None
        assert bare_difficulties(content) == ()
    else:
        with pytest.raises(refusal):
            check_content(content)
