"""The table of rights equals the one written by hand, and no action is outside of it (laws 1 and 13)."""

import pytest

from domain.categories import Category
from domain.people import Actor, Language, Role, Standing
from domain.rights import GUESTS as GUESTS_OF_THE_HOUSE
from domain.rights import RIGHTS, Part, Subject, may
from tests.rights.actions import begins_as_an_action, by_members, public
from tests.rights.source import checked_first, writes_before_the_check
from tests.rights.table import BEFORE_ACCEPTANCE, GUESTS, cells

ME, SOMEBODY, HERE, ELSEWHERE = 1, 2, 10, 20


def somebody(part: Part, standing: Standing = Standing.FULL) -> Actor:
    """With this one part: who helps is a mentor, who is only a student or only a member has no role."""
    role = Role.MENTOR if part is Part.HELPER else Role(part.value) if part.value in list(Role) else None
    return Actor(
        person_id=5,
        member_id=ME,
        school_id=HERE,
        name="Рябов Илья Денисович",
        category=Category.STUDENT if part is Part.STUDENT else Category.EMPLOYEE,
        roles=frozenset({role} if role else ()),
        standing=standing,
        language=Language.RU,
        zone_name="Asia/Yekaterinburg",
        age=16 if part is Part.STUDENT else None,
    )


def places(part: Part, member_id: int) -> dict[Part, frozenset[int]]:
    """The places that a person of this part can have in an object: a request reaches mentors and curators."""
    also = {Part.HELPER} if part in (Part.MENTOR, Part.CURATOR) else set()
    return dict.fromkeys({part, Part.MEMBER, *also}, frozenset({member_id}))


@pytest.mark.parametrize("action", sorted(cells()))
def test_each_cell_is_as_it_is_written(action: str) -> None:
    assert {part: signs(part, action) for part in Part} == cells()[action]


def signs(part: Part, action: str) -> str:
    """What the house says of an own object, of another's, of one of another school."""
    objects = (
        Subject(HERE, places(part, ME)),
        Subject(HERE, {place: frozenset({SOMEBODY}) for place in Part}),
        Subject(ELSEWHERE, places(part, ME)),
    )
    return "".join("+" if may(somebody(part), action, subject) else "-" for subject in objects)


def test_each_action_has_a_line_and_each_line_an_action() -> None:
    assert sorted(public()) == sorted([*cells(), *GUESTS])


def test_the_house_grants_nothing_beyond_the_lines() -> None:
    assert (sorted(RIGHTS), sorted(GUESTS_OF_THE_HOUSE)) == (sorted(cells()), sorted(GUESTS))


def test_whatever_is_public_there_is_an_action() -> None:
    assert [name for name, function in public().items() if not begins_as_an_action(function)] == []


def test_guests_have_actions_of_their_own() -> None:
    assert sorted(set(public()) - set(by_members())) == sorted(GUESTS)


@pytest.mark.parametrize("standing", [Standing.AWAITING_PARENT, Standing.APPLICANT])
@pytest.mark.clause("2.1")
def test_before_the_parents_paper_or_the_curators_yes_hardly_anything_works(standing: Standing) -> None:
    own = {
        (part, action)
        for part in Part
        for action in cells()
        if may(somebody(part, standing), action, Subject(HERE, places(part, ME)))
    }
    assert own == {
        (part, action)
        for action in BEFORE_ACCEPTANCE
        for part, row in cells()[action].items()
        if row[0] == "+"
    }


@pytest.mark.parametrize("action", sorted(public()))
def test_each_action_asks_for_its_own_right(action: str) -> None:
    assert checked_first(public()[action]) == [action]


@pytest.mark.parametrize("action", sorted(public()))
def test_nothing_is_written_before_the_right_was_checked(action: str) -> None:
    assert writes_before_the_check(public()[action]) == []
