"""Who invites whom, who grants what, and the days of parents' papers."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ages import age_on, is_minor, of_age_since
from domain.categories import Category
from domain.invitations import InvitationKind, Invitee, check_inviter, invitee_of, invitees_of
from domain.membership import FITTING, check_granted, check_withdrawn, may_manage
from domain.pages import page_within
from domain.parent_papers import a_year_from, check_paper, end_of_school_year
from domain.people import Role
from domain.refusals import LastAdministrator, NotAllowed, PaperDateWrong, RoleUnfit

ADMIN, CURATOR = frozenset({Role.ADMIN}), frozenset({Role.CURATOR})
LEADERS = {Invitee.CURATOR, Invitee.HEAD, Invitee.ADMIN, Invitee.FOUNDER}


@pytest.mark.clause("4.1.1/8")
@pytest.mark.parametrize("invitee", list(Invitee))
def test_leaders_are_invited_by_the_administrator_and_participants_by_the_curator(invitee: Invitee) -> None:
    allowed, refused = (ADMIN, CURATOR) if invitee in LEADERS else (CURATOR, ADMIN)
    check_inviter(allowed, invitee)
    with pytest.raises(NotAllowed):
        check_inviter(refused, invitee)


@pytest.mark.parametrize("role", [Role.HEAD, Role.MENTOR, Role.MENTEE])
def test_nobody_else_invites_anybody(role: Role) -> None:
    assert invitees_of(frozenset({role})) == ()


@pytest.mark.parametrize("invitee", list(Invitee))
def test_an_invitation_tells_whom_it_was_made_for(invitee: Invitee) -> None:
    category = None if invitee is Invitee.FOUNDER else invitee.category
    assert invitee_of(invitee.kind, invitee.role, category) is invitee


def test_a_new_account_is_no_new_invitee() -> None:
    assert invitee_of(InvitationKind.RELINK, None, None) is None


@pytest.mark.parametrize("invitee", [one for one in Invitee if one.role])
def test_no_one_is_invited_into_a_role_that_does_not_fit(invitee: Invitee) -> None:
    assert invitee.role in FITTING[invitee.category]


@pytest.mark.parametrize("role", [Role.ADMIN, Role.HEAD, Role.CURATOR])
def test_no_student_leads_a_school(role: Role) -> None:
    with pytest.raises(RoleUnfit):
        check_granted(ADMIN, role, Category.STUDENT)


def test_an_employer_is_nobodys_mentee() -> None:
    with pytest.raises(RoleUnfit):
        check_granted(CURATOR, Role.MENTEE, Category.EMPLOYER)


def test_a_school_keeps_an_administrator() -> None:
    with pytest.raises(LastAdministrator):
        check_withdrawn(ADMIN, Role.ADMIN, holders=1)
    check_withdrawn(ADMIN, Role.ADMIN, holders=2)


def test_a_curator_cannot_take_over_the_card_of_the_head() -> None:
    assert not may_manage(CURATOR, frozenset({Role.HEAD}))
    assert not may_manage(CURATOR, frozenset({Role.HEAD, Role.MENTOR}))
    assert may_manage(CURATOR, frozenset({Role.MENTOR}))
    assert may_manage(ADMIN, frozenset({Role.HEAD}))


def test_who_leads_nothing_manages_nobody() -> None:
    assert not may_manage(frozenset({Role.HEAD}), frozenset())


@pytest.mark.parametrize(
    ("today", "end"),
    [
        (date(2026, 9, 7), date(2027, 5, 31)),
        (date(2027, 5, 31), date(2027, 5, 31)),
        (date(2027, 6, 1), date(2028, 5, 31)),
    ],
)
def test_a_school_year_ends_on_the_last_of_may(today: date, end: date) -> None:
    assert end_of_school_year(today) == end


@pytest.mark.parametrize(
    ("today", "end"),
    [
        (date(2026, 9, 7), date(2027, 9, 6)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_a_paper_for_a_year_holds_to_the_day_before(today: date, end: date) -> None:
    assert a_year_from(today) == end


@pytest.mark.clause("2.1")
def test_a_paper_is_signed_by_today_and_holds_today() -> None:
    today = date(2026, 9, 7)
    check_paper(today, today, today)
    with pytest.raises(PaperDateWrong):
        check_paper(date(2026, 9, 8), date(2027, 5, 31), today)
    with pytest.raises(PaperDateWrong):
        check_paper(date(2025, 9, 1), date(2026, 9, 6), today)


@pytest.mark.clause("2.1")
@given(
    stated=st.integers(10, 17),
    today=st.dates(date(2026, 1, 1), date(2040, 12, 31)),
    days_ago=st.integers(0, 3000),
)
def test_the_query_for_minors_agrees_with_the_rule_of_ages(stated: int, today: date, days_ago: int) -> None:
    stated_on = today - timedelta(days=days_ago)
    assert (stated_on > of_age_since(stated, today)) == is_minor(age_on(stated, stated_on, today))


@pytest.mark.parametrize(
    ("page", "total", "shown"), [(0, 0, 0), (3, 0, 0), (0, 7, 0), (1, 7, 0), (1, 8, 1), (-1, 30, 0)]
)
def test_a_page_beyond_the_list_is_the_last_one(page: int, total: int, shown: int) -> None:
    assert page_within(page, total) == shown
