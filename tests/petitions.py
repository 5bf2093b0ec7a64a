"""Petitions at hand, for tests: a school with a second mentor, a successor on the way, an order that hands over."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.mentorships import answer_pair, record_pair_paper
from actions.orders import confirm_order, send_order
from actions.petition_desk import grant_with_successor
from actions.petitions import file_petition
from domain.categories import Category
from domain.mentorships import Answer
from domain.people import Role
from domain.petitions import PetitionKind
from tests.house import House, Person, School

SIGNED = date(2026, 9, 4)


@dataclass(slots=True)
class Parting:
    """The mentee has asked for another mentor, the curator has named one."""

    petition: int
    old: int
    new: int
    second: Person


async def second_mentor(house: House, school: School, name: str = "Орлова Нина Павловна") -> Person:
    return await house.join(
        school.id, name, Role.MENTOR, Category.EMPLOYEE, post="teacher", subject="math",
        teaches=("discipline",),
    )  # fmt: skip


async def filed(person: Person, pair: int, kind: PetitionKind, **about: Any) -> int:
    petition: int = await person.do(file_petition, pair, kind, **about)
    await person.house.settle()
    return petition


async def parting(
    house: House, school: School, pair: int, mentee: Person | None = None, second: Person | None = None
) -> Parting:
    second = second or await second_mentor(house, school)
    mentee = mentee or school.mentee
    petition = await filed(mentee, pair, PetitionKind.REPLACEMENT)
    new = await school.curator.do(grant_with_successor, petition, second.member_id)
    await house.settle()
    return Parting(petition, pair, new, second)


async def ordered(house: House, school: School, new: int, second: Person, mentee: Person) -> None:
    """All that the new pair lacks, and the head's order."""
    await second.do(answer_pair, new, Answer.YES)
    await mentee.do(answer_pair, new, Answer.YES)
    await school.curator.do(record_pair_paper, new, SIGNED)
    [order] = await school.curator.do(send_order)
    await school.head.do(confirm_order, order, "14-н", SIGNED, [new])
    await house.settle()
