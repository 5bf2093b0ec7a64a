"""Who hears a student's call."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from domain.people import Role
from domain.safety import Hearer, Staff, to_alarm

OLGA = Staff(1, 11, "Белова Ольга Юрьевна", Role.CURATOR, reachable=True)
IRINA = Staff(2, 12, "Зимина Ирина Павловна", Role.CURATOR, reachable=True)
VERA = Staff(3, 13, "Громова Вера Львовна", Role.HEAD, reachable=True)
PETER = Staff(4, 14, "Седов Пётр Ильич", Role.ADMIN, reachable=True)
LOST = Staff(5, 15, "Котова Анна Ильинична", Role.CURATOR, reachable=False)


def test_every_curator_hears_it_at_once_and_the_head_when_nobody_has_seen_it() -> None:
    told = to_alarm([OLGA, IRINA, VERA, PETER], partners=[])
    assert (told.first, told.again, told.admins) == ((11, 12), (11, 12, 13), ())


def test_a_curator_who_has_a_pair_with_the_student_hears_nothing() -> None:
    told = to_alarm([OLGA, IRINA, VERA], partners=[OLGA.member_id])
    assert (told.first, told.again) == ((12,), (12, 13))


def test_where_the_only_curator_is_the_mentor_the_head_hears_it_at_once() -> None:
    told = to_alarm([OLGA, VERA, PETER], partners=[OLGA.member_id])
    assert (told.hearer, told.first, told.admins) == (Hearer.HEAD, (13,), ())


def test_where_no_curator_has_an_account_the_head_and_the_administrators_hear_it() -> None:
    told = to_alarm([LOST, VERA, PETER], partners=[])
    assert (told.hearer, told.first, told.admins) == (Hearer.HEAD, (13,), (14,))


def test_where_nobody_who_decides_is_reachable_the_administrators_fetch_somebody() -> None:
    told = to_alarm([LOST, PETER], partners=[])
    assert (told.hearer, told.first, told.admins) == (Hearer.ADMIN, (), (14,))


def test_a_person_with_two_roles_is_told_once() -> None:
    head_too = Staff(1, 11, OLGA.name, Role.HEAD, reachable=True)
    admin_too = Staff(1, 11, OLGA.name, Role.ADMIN, reachable=True)
    told = to_alarm([OLGA, head_too, admin_too], partners=[])
    assert (told.first, told.again, told.admins) == ((11,), (11,), ())


STAFF = st.lists(
    st.sampled_from(
        [
            Staff(number, 10 + number, f"{number}", role, reachable)
            for number, role, reachable in product(
                range(4), (Role.CURATOR, Role.HEAD, Role.ADMIN), (True, False)
            )
        ]
    ),
    unique=True,
)


@given(STAFF, st.sets(st.integers(0, 3)))
def test_no_call_goes_to_a_partner_or_is_lost_while_anybody_can_hear_it(
    staff: list[Staff], partners: set[int]
) -> None:
    told = to_alarm(staff, partners)
    hearing = {*told.first, *told.again, *told.admins}
    able = {one.person_id for one in staff if one.reachable and one.member_id not in partners}
    assert (hearing <= able, bool(told.first or told.admins)) == (True, bool(able))
