"""п. 3.1.4, 3.1.5/2: who may lead and join a group, and a line that keeps its order whatever happens."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import ClassVerdict, RoleModel
from domain.groups import (
    PLACES,
    Group,
    GroupPlan,
    GroupState,
    Peer,
    Roll,
    Stand,
    answered,
    approved,
    check_joining,
    check_leader,
    checked,
    closed,
    filled,
    joined,
    left,
    named,
    returned,
    sent_again,
)
from domain.refusals import (
    AlreadyInGroup,
    GroupClassesWrong,
    GroupMovedOn,
    GroupNotForClass,
    GroupPlacesWrong,
    MentorOfLowerClass,
    NotInGroup,
    OwnGroup,
    RoleModelOfOtherForm,
    TextMissing,
)

STUDIES = RoleModel.ACHIEVING_UNDERACHIEVING
PLAN = GroupPlan("projects", STUDIES, 5, 7, 5)
ILYA = Peer(1, 11, "Рябов Илья Денисович", "10 «А»", 10)
GROUP = Group(
    7, 1, GroupState.OPEN, PLAN, ILYA, None, "", 0, datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
)  # fmt: skip
SIX = Roll(2, (10, 11), (12, 13, 14))
EVERYBODY = range(100)


def test_a_plan_is_kept_without_needless_spaces() -> None:
    assert checked(replace(PLAN, topic="  Кружок   чтения ")).topic == "Кружок чтения"


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"topic": " "}, TextMissing),
        ({"grade_from": 8, "grade_to": 7}, GroupClassesWrong),
        ({"grade_from": 0}, GroupClassesWrong),
        ({"grade_to": 12}, GroupClassesWrong),
        ({"places": 1}, GroupPlacesWrong),
        ({"places": 16}, GroupPlacesWrong),
        ({"role_model": RoleModel.EXPERIENCED_YOUNG}, RoleModelOfOtherForm),
    ],
)
def test_a_plan_that_cannot_be_is_refused(change: dict[str, object], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        checked(replace(PLAN, **change))  # type: ignore[arg-type]


@pytest.mark.clause("3.1.4")
@pytest.mark.parametrize(
    ("grade", "model", "verdict"),
    [
        (10, STUDIES, ClassVerdict.FITS),
        (7, STUDIES, ClassVerdict.FITS),
        (7, RoleModel.LEADER_PASSIVE, ClassVerdict.FITS),
        (6, RoleModel.EQUAL_EQUAL, ClassVerdict.WARNING),
        (7, RoleModel.EQUAL_EQUAL, ClassVerdict.FITS),
        (None, STUDIES, ClassVerdict.FITS),
    ],
)
def test_who_leads_is_in_no_lower_class_than_who_may_join(
    grade: int | None, model: RoleModel, verdict: ClassVerdict
) -> None:
    assert check_leader(grade, replace(PLAN, role_model=model)) is verdict


@pytest.mark.clause("3.1.4")
@pytest.mark.parametrize("model", [STUDIES, RoleModel.LEADER_PASSIVE])
def test_a_leader_of_a_lower_class_is_refused(model: RoleModel) -> None:
    with pytest.raises(MentorOfLowerClass):
        check_leader(6, replace(PLAN, role_model=model))


@pytest.mark.parametrize("grade", [5, 6, 7])
def test_who_fits_may_join(grade: int) -> None:
    check_joining(GROUP, ILYA, 2, grade)


@pytest.mark.parametrize(
    ("group", "leader", "member", "grade", "refusal"),
    [
        (GROUP, ILYA, 2, 4, GroupNotForClass),
        (GROUP, ILYA, 2, 8, GroupNotForClass),
        (GROUP, ILYA, 2, None, GroupNotForClass),
        (GROUP, ILYA, 1, 6, OwnGroup),
        (GROUP, replace(ILYA, grade=6), 2, 7, MentorOfLowerClass),
        (GROUP, replace(ILYA, may_take_part=False), 2, 6, GroupMovedOn),
        (replace(GROUP, state=GroupState.WAITING), ILYA, 2, 6, GroupMovedOn),
        (replace(GROUP, state=GroupState.CLOSED), ILYA, 2, 6, GroupMovedOn),
    ],
)
def test_who_does_not_fit_is_told_why(
    group: Group, leader: Peer, member: int, grade: int | None, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        check_joining(group, leader, member, grade)


def test_into_a_full_group_one_stands_at_the_end_of_the_line() -> None:
    roll = joined(SIX, 15, EVERYBODY)
    assert (roll.stand_of(15), roll.place_of(15)) == (Stand.LINE, 4)


def test_into_a_free_place_one_comes_at_once() -> None:
    roll = joined(Roll(2, (10,)), 15, EVERYBODY)
    assert (roll.inside, roll.waiting, roll.place_of(15)) == ((10, 15), (), 0)


def test_nobody_joins_twice() -> None:
    for member in (10, 12):
        with pytest.raises(AlreadyInGroup):
            joined(SIX, member, EVERYBODY)


def test_who_leaves_lets_in_the_first_in_line() -> None:
    assert left(SIX, 10, EVERYBODY) == (Roll(2, (11, 12), (13, 14)), (12,))


def test_who_leaves_the_line_lets_nobody_in() -> None:
    assert left(SIX, 13, EVERYBODY) == (Roll(2, (10, 11), (12, 14)), ())


def test_who_cannot_come_in_keeps_the_place_in_the_line() -> None:
    roll, came = left(SIX, 10, {13, 14})
    assert (came, roll.place_of(12), roll.place_of(14)) == ((13,), 1, 2)


def test_who_may_come_in_again_takes_the_place_that_stayed_free() -> None:
    assert filled(Roll(2, (11,), (12,)), {12}) == (Roll(2, (11, 12), ()), (12,))


def test_nobody_leaves_who_is_not_there() -> None:
    with pytest.raises(NotInGroup):
        left(SIX, 99, EVERYBODY)


DEEDS = st.lists(st.tuples(st.sampled_from(["join", "leave", "ill", "well"]), st.integers(1, 9)), max_size=60)


@given(st.sampled_from([*PLACES][:5]), DEEDS)
@pytest.mark.clause("3.1.5/2")
def test_any_sequence_keeps_order_and_places(places: int, deeds: list[tuple[str, int]]) -> None:
    """Beside it a plain list of who pressed when: whoever is in came before all in line who could come in."""
    roll, came_at, able = Roll(places), dict[int, int](), set(range(1, 10))
    for moment, (deed, member) in enumerate(deeds):
        before = roll
        if deed == "ill":
            able.discard(member)
        elif deed == "well":
            able.add(member)
            roll, _ = filled(roll, able)
        elif deed == "join" and member not in came_at:
            able.add(member)
            roll = joined(roll, member, able)
            came_at[member] = moment
        elif deed == "leave" and member in came_at:
            roll, came = left(roll, member, able)
            del came_at[member]
            assert set(came) <= set(before.waiting) & able
        assert len(roll.inside) <= places
        assert sorted([*roll.inside, *roll.waiting]) == sorted(came_at)
        assert list(roll.waiting) == sorted(roll.waiting, key=came_at.__getitem__)
        assert roll.free == 0 or not set(roll.waiting) & able
        assert [roll.place_of(one) for one in roll.waiting] == list(range(1, len(roll.waiting) + 1))
        stayed = [one for one in before.inside if one in came_at]
        assert list(roll.inside[: len(stayed)]) == stayed


def test_a_waiting_group_is_approved_or_returned_and_sent_again() -> None:
    waiting = replace(GROUP, state=GroupState.WAITING)
    back = replace(GROUP, state=GroupState.RETURNED)
    assert (approved(waiting), returned(waiting), sent_again(back)) == (
        GroupState.OPEN,
        GroupState.RETURNED,
        GroupState.WAITING,
    )


def test_what_is_open_is_neither_approved_nor_returned_nor_sent_again() -> None:
    for step in (approved, returned, sent_again):
        with pytest.raises(GroupMovedOn):
            step(GROUP)


def test_what_is_closed_is_not_closed_again() -> None:
    with pytest.raises(GroupMovedOn):
        closed(replace(GROUP, state=closed(GROUP)))


@pytest.mark.clause("1.3/5")
def test_a_group_opens_when_whoever_was_asked_says_yes() -> None:
    asked = replace(GROUP, state=GroupState.ASKED, leader=None, asked=ILYA)
    assert (answered(asked, 1, yes=True), answered(asked, 1, yes=False)) == (
        GroupState.OPEN,
        GroupState.ASKED,
    )


def test_nobody_else_answers() -> None:
    with pytest.raises(GroupMovedOn):
        answered(replace(GROUP, state=GroupState.ASKED, leader=None, asked=ILYA), 2, yes=True)


def test_a_leader_is_named_only_where_one_is_lacking() -> None:
    assert named(replace(GROUP, leader=None)) is GroupState.OPEN
    for group in (GROUP, replace(GROUP, leader=None, asked=ILYA), replace(GROUP, state=GroupState.WAITING)):
        with pytest.raises(GroupMovedOn):
            named(group)
