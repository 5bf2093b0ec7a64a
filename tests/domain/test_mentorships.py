"""The states of a pair as pure rules."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.mentorships import (
    UNDER_WAY,
    Answer,
    EndReason,
    Gap,
    Pair,
    PairState,
    Party,
    Side,
    activated,
    answered,
    curators_reason,
    ended,
    gaps,
    is_ready,
    may_answer_for,
    subject_of_one,
    subject_of_side,
    subject_of_two,
    subject_outside,
    withdrawn,
)
from domain.orders import OrderKind, check_decider, kind_of, split_into_orders
from domain.refusals import (
    AlreadyAnswered,
    AnswersInChat,
    OwnAppointment,
    PairIncomplete,
    PairMovedOn,
    Refusal,
)
from domain.rights import Part, Subject

TEACHER = Party(1, 101, "Иванова Мария Петровна", Category.EMPLOYEE)
NOVICE = Party(2, 102, "Котов Артём Игоревич", Category.EMPLOYEE)
SENIOR = Party(3, 103, "Юдин Лев Маркович", Category.STUDENT, grade=11, age=17, parent_paper=True)
PUPIL = Party(4, 104, "Лис Анна Олеговна", Category.STUDENT, grade=6, age=12, parent_paper=True)
ENGINEER = Party(5, 105, "Дроздов Павел Кимович", Category.EMPLOYER)

TEACHERS = Pair(
    1,
    1,
    PairState.AGREED,
    TEACHER,
    NOVICE,
    MentoringForm.TEACHER_TEACHER,
    RoleModel.EXPERIENCED_YOUNG,
    MentoringKind.TRADITIONAL,
    mentor_answer=Answer.YES,
    mentee_answer=Answer.YES,
    mentor_paper=True,
    difficulties=True,
    order_signed=True,
)
STUDENTS = replace(
    TEACHERS,
    mentor=SENIOR,
    mentee=PUPIL,
    form=MentoringForm.STUDENT_STUDENT,
    role_model=RoleModel.LEADER_PASSIVE,
)
FROM_OUTSIDE = replace(
    TEACHERS,
    mentor=ENGINEER,
    mentee=SENIOR,
    form=MentoringForm.EMPLOYER_STUDENT,
    role_model=RoleModel.EMPLOYER_FUTURE_EMPLOYEE,
    certificate=True,
    curators=frozenset({9}),
)
COMPLETE = (TEACHERS, STUDENTS, FROM_OUTSIDE)

parties = st.builds(
    Party,
    member_id=st.integers(1, 4),
    person_id=st.just(100),
    name=st.just("Имя"),
    category=st.sampled_from(Category),
    grade=st.none() | st.integers(1, 11),
    age=st.none() | st.integers(10, 40),
    is_here=st.booleans(),
    is_head=st.booleans(),
    reachable=st.booleans(),
    parent_paper=st.booleans(),
)
answers = st.none() | st.sampled_from(Answer)
pairs = st.builds(
    Pair,
    id=st.integers(1, 9),
    school_id=st.just(1),
    state=st.sampled_from(PairState),
    mentor=parties,
    mentee=parties,
    form=st.sampled_from(MentoringForm),
    role_model=st.sampled_from(RoleModel),
    kind=st.sampled_from(MentoringKind),
    mentor_answer=answers,
    mentee_answer=answers,
    order_id=st.none() | st.just(1),
    mentor_paper=st.booleans(),
    certificate=st.booleans(),
    difficulties=st.booleans(),
    frozen=st.booleans(),
    order_signed=st.booleans(),
    curators=st.frozensets(st.integers(1, 5)),
    succeeds_id=st.none() | st.just(7),
)


@pytest.mark.parametrize("pair", COMPLETE)
def test_a_complete_pair_lacks_nothing_and_becomes_active(pair: Pair) -> None:
    assert gaps(pair) == ()
    assert activated(pair, 99) is PairState.ACTIVE


@pytest.mark.clause("1.2/mentor")
@pytest.mark.parametrize(
    ("change", "gap"),
    [
        ({"mentor_answer": None}, Gap.MENTOR_ANSWER),
        ({"mentor_answer": Answer.NO}, Gap.MENTOR_ANSWER),
        ({"mentee_answer": None}, Gap.MENTEE_ANSWER),
        ({"mentor_paper": False}, Gap.MENTOR_PAPER),
        ({"order_signed": False}, Gap.ORDER),
        ({"frozen": True}, Gap.FREEZE),
        ({"difficulties": False}, Gap.DIFFICULTY),
    ],
)
@pytest.mark.parametrize("pair", COMPLETE)
def test_each_thing_that_is_missing_is_named_alone(pair: Pair, change: dict[str, object], gap: Gap) -> None:
    incomplete = replace(pair, **change)  # type: ignore[arg-type]
    assert gaps(incomplete) == (gap,)
    with pytest.raises(PairIncomplete) as refused:
        activated(incomplete, 99)
    assert [one for one in Gap if refused.value.details[one.value]] == [gap]


@pytest.mark.clause("1.2/mentee")
def test_an_active_mentee_has_a_named_difficulty() -> None:
    with pytest.raises(PairIncomplete):
        activated(replace(TEACHERS, difficulties=False), 99)


def test_a_student_of_unknown_age_needs_the_parents_paper() -> None:
    unknown = replace(PUPIL, age=None, parent_paper=False)
    assert gaps(replace(STUDENTS, mentee=unknown)) == (Gap.MENTEE_PARENT,)


def test_a_student_mentor_who_is_a_minor_needs_the_parents_paper_too() -> None:
    assert gaps(replace(STUDENTS, mentor=replace(SENIOR, parent_paper=False))) == (Gap.MENTOR_PARENT,)
    assert gaps(replace(STUDENTS, mentor=replace(SENIOR, age=18, parent_paper=False))) == ()


def test_only_from_outside_to_a_student_a_certificate_is_needed() -> None:
    assert gaps(replace(FROM_OUTSIDE, certificate=False)) == (Gap.CERTIFICATE,)
    assert gaps(replace(STUDENTS, certificate=False)) == ()


@pytest.mark.parametrize("curators", [frozenset(), frozenset({ENGINEER.member_id})])
def test_an_adult_with_a_student_needs_a_curator_within_reach_who_is_not_the_mentor(
    curators: frozenset[int],
) -> None:
    assert gaps(replace(FROM_OUTSIDE, curators=curators)) == (Gap.CURATOR,)
    assert gaps(replace(STUDENTS, curators=frozenset())) == ()


def test_who_has_left_is_in_no_pair() -> None:
    assert gaps(replace(TEACHERS, mentee=replace(NOVICE, is_here=False))) == (Gap.PARTICIPANT,)


def test_a_class_that_changed_since_is_seen() -> None:
    """п. 3.1.3: the student went down to class 9."""
    assert gaps(replace(FROM_OUTSIDE, mentee=replace(SENIOR, grade=9))) == (Gap.FORM,)


@given(pairs)
def test_a_pair_becomes_active_only_when_both_agreed_and_nothing_is_missing(pair: Pair) -> None:
    try:
        activated(pair, 99)
    except Refusal:
        assert pair.state is not PairState.AGREED or gaps(pair)
    else:
        assert pair.state is PairState.AGREED
        assert pair.mentor_answer is pair.mentee_answer is Answer.YES
        assert pair.mentor_paper
        assert pair.order_signed
        assert pair.mentor.member_id != pair.mentee.member_id
        assert pair.difficulties
        assert not pair.mentee.needs_parent or pair.mentee.parent_paper
        assert not pair.mixes_ages or pair.curators - {pair.mentor.member_id}


@pytest.mark.clause("1.3/5")
@given(pairs, st.sampled_from(Side), st.sampled_from(Answer))
def test_an_answer_is_given_once_and_only_to_a_proposal(pair: Pair, side: Side, answer: Answer) -> None:
    other = pair.mentee_answer if side is Side.MENTOR else pair.mentor_answer
    if pair.answer_of(side) is not None:
        with pytest.raises(AlreadyAnswered):
            answered(pair, side, answer)
    elif pair.state is not PairState.PROPOSED:
        with pytest.raises(PairMovedOn):
            answered(pair, side, answer)
    elif answer is Answer.NO:
        assert answered(pair, side, answer) is PairState.DECLINED
    else:
        both = other is Answer.YES
        assert answered(pair, side, answer) is (PairState.AGREED if both else PairState.PROPOSED)


@pytest.mark.parametrize("state", PairState)
def test_every_state_knows_what_may_be_closed(state: PairState) -> None:
    pair = replace(TEACHERS, state=state)
    if state in UNDER_WAY:
        assert withdrawn(pair) is PairState.WITHDRAWN
    else:
        with pytest.raises(PairMovedOn):
            withdrawn(pair)
    if state is PairState.ACTIVE:
        assert ended(pair) is PairState.ENDED
    else:
        with pytest.raises(PairMovedOn):
            ended(pair)


@pytest.mark.clause("1.3/5")
@given(pairs, st.sampled_from(Side), st.integers(1, 9))
def test_nobody_speaks_for_who_can_speak_nor_for_the_other_of_the_two(
    pair: Pair, side: Side, recorder: int
) -> None:
    if pair.party(side).reachable:
        with pytest.raises(AnswersInChat):
            may_answer_for(pair, side, recorder)
    elif recorder in (pair.mentor.member_id, pair.mentee.member_id):
        with pytest.raises(OwnAppointment):
            may_answer_for(pair, side, recorder)
    else:
        may_answer_for(pair, side, recorder)


@given(pairs)
def test_ready_is_what_lacks_only_the_order(pair: Pair) -> None:
    signed = replace(pair, order_signed=True)
    assert is_ready(replace(pair, order_signed=False)) == (
        pair.state is PairState.AGREED and pair.order_id is None and gaps(signed) == ()
    )


@given(st.lists(pairs, max_size=8), st.frozensets(st.integers(1, 4)))
def test_every_order_has_somebody_else_to_confirm_it(listed: list[Pair], deciders: frozenset[int]) -> None:
    orders = split_into_orders(listed, deciders)
    assert sorted(id(pair) for order in orders for pair in order) == sorted(id(pair) for pair in listed)
    for order in orders:
        own = {pair.mentor.member_id for pair in order} & deciders
        assert len(own) <= 1
        assert len({kind_of(pair) for pair in order}) == 1
        for decider in deciders - own:
            check_decider(order, decider)
        for decider in own:
            with pytest.raises(OwnAppointment):
                check_decider(order, decider)


@pytest.mark.clause("4.1")
def test_a_pair_is_appointed_replaces_another_or_is_put_on_record_as_ended() -> None:
    agreed = replace(TEACHERS, state=PairState.AGREED)
    assert kind_of(agreed) is OrderKind.APPOINTMENT
    assert kind_of(replace(agreed, succeeds_id=7)) is OrderKind.REPLACEMENT
    assert kind_of(replace(agreed, succeeds_id=7, state=PairState.ENDED)) is OrderKind.ENDING


def test_a_curator_ends_a_pair_for_its_programmes_end_or_by_decision() -> None:
    assert curators_reason(programme_over=True) is EndReason.COMPLETED
    assert curators_reason(programme_over=False) is EndReason.CURATOR


def test_each_of_the_two_has_the_own_place_in_what_is_the_pairs() -> None:
    both = {Part.MENTOR: frozenset({1}), Part.MENTEE: frozenset({2})}
    assert subject_of_two(TEACHERS) == Subject(1, both)


@pytest.mark.parametrize(
    ("side", "part", "member_id"), [(Side.MENTOR, Part.MENTOR, 1), (Side.MENTEE, Part.MENTEE, 2)]
)
def test_what_is_the_ones_is_not_the_others(side: Side, part: Part, member_id: int) -> None:
    own = Subject(1, {part: frozenset({member_id})})
    assert (subject_of_side(TEACHERS, side), subject_of_one(TEACHERS, member_id)) == (own, own)


def test_who_leads_stands_outside_only_of_others_pairs() -> None:
    assert subject_outside(TEACHERS, 7) == Subject(
        1, {Part.CURATOR: frozenset({7}), Part.HEAD: frozenset({7})}
    )
    assert subject_outside(TEACHERS, 1) == Subject(1, {Part.CURATOR: frozenset(), Part.HEAD: frozenset()})


def test_a_subject_of_two_kinds_knows_all_who_have_a_part_in_either() -> None:
    led = Subject(1, {Part.MENTOR: frozenset({9}), Part.HEAD: frozenset({7})})
    joined = {Part.MENTOR: frozenset({1, 9}), Part.MENTEE: frozenset({2}), Part.HEAD: frozenset({7})}
    assert subject_of_two(TEACHERS) | led == Subject(1, joined)
