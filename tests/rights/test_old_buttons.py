"""Buttons decide nothing: pressed by another, after a right was lost, forged or twice, they change nothing, and
each press is answered (S2)."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import pytest
from aiogram.filters.callback_data import CallbackData

import views
from actions import entry
from actions.members import withdraw_role
from actions.mentorships import end_pair, propose_pair
from actions.safety import call_for_safety
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.invitations import VALID_FOR, InvitationKind, new_token
from domain.matching import Choice
from domain.people import Guest, Language, Role
from domain.profiles import Profile
from playground.hands import Hands, keyboard_of
from storage import invitations
from storage.tx import Tx
from tests.dump import BOOKKEEPING, Dump, dump
from tests.house import House, Person, School

AFTER_LESSONS = datetime(2026, 9, 7, 10, 0, tzinfo=UTC)
"""15:00 in the school: students are told."""
NONSENSE = ("", "hc", "hc:", "hc:x:1", "hc:1:1:1", "ha:1e3", "freeze:take:", "\x1d", "я" * 30)
PEERS = Choice(MentoringForm.STUDENT_STUDENT, RoleModel.EQUAL_EQUAL, MentoringKind.SITUATIONAL)
FORGED = (0, -1, 2**31, 2**63)
"""The last two are one more than an INTEGER of PostgreSQL and one of SQLite can hold."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A request, a student's call, a proposal and an application wait to be pressed on."""

    house: House
    school: School
    other: School
    pair: int

    async def left(self) -> Dump:
        """With faults: a forged button is refused, it does not break anything."""
        return await dump(self.house.store, set(BOOKKEEPING) - {"faults"})


@pytest.fixture
async def scene(house: House, school: School) -> Scene:
    house.clock.set(AFTER_LESSONS)
    other = await house.school("Школа № 7")
    pair = await house.pair(school.mentor, school.mentee)
    await school.mentee.phone.start()
    await school.mentee.phone.press("Попросить помощь")
    await school.mentee.phone.write("Сорвал урок, помогите")
    await school.curator.do(propose_pair, school.student_mentor.member_id, school.student.member_id, PEERS)
    await school.student.do(call_for_safety)
    await house.store.write_plainly(_apply, house, school)
    await house.settle()
    return Scene(house, school, other, pair)


def _apply(tx: Tx, house: House, school: School) -> None:
    token, now = new_token(), house.now
    kind, category = InvitationKind.OPEN, Category.EMPLOYEE
    invitations.issue(
        tx, token, kind, now, now + VALID_FOR, school_id=school.id, category=category,
        created_by=school.curator.member_id,
    )  # fmt: skip
    guest = Guest(house.phone("Зоя").id, Language.RU)
    entry.join(tx, guest, now, token.hash, Profile("Зимина Зоя Юрьевна", post="teacher", subject="math"))


def keyboards(*people: Person) -> list[tuple[Hands, int, str]]:
    """Every button that stands on their phones: the phone, the message, the data."""
    return [
        (person.phone, message["message_id"], button["callback_data"])
        for person in people
        for message in person.phone.received
        for row in keyboard_of(message)
        for button in row
        if "callback_data" in button
    ]


async def test_another_persons_buttons_do_nothing_on_ones_own_phone(scene: Scene) -> None:
    school, other = scene.school, scene.other
    strangers = [school.admin, school.employer, other.curator, other.mentor, other.mentee]
    for stranger in strangers:
        await stranger.phone.start()
    owners = (school.mentor, school.mentee, school.curator, school.student_mentor)
    copied = sorted({data for _, _, data in keyboards(*owners)})
    before = await scene.left()
    for stranger in strangers:
        under = stranger.phone.last["message_id"]
        for data in copied:
            await stranger.phone.press_data(under, data)
    assert (len(copied) > 8, await scene.left() == before) == (True, True)


async def test_after_the_pair_has_ended_the_mentors_buttons_pass_nothing_on(scene: Scene) -> None:
    mentor = scene.school.mentor
    await scene.school.curator.do(end_pair, scene.pair)
    await scene.school.curator.do(withdraw_role, mentor.member_id, Role.MENTOR)
    await scene.house.settle()
    old, before = keyboards(mentor), await scene.left()
    for phone, message, data in old:
        await phone.press_data(message, data)
    assert (len(old) >= 3, await scene.left() == before) == (True, True)


async def test_a_former_curators_alarms_applications_and_desks_are_dead(scene: Scene) -> None:
    curator = scene.school.curator
    await curator.phone.start()
    old = keyboards(curator)
    await scene.school.admin.do(withdraw_role, curator.member_id, Role.CURATOR)
    await scene.house.settle()
    before = await scene.left()
    for phone, message, data in old:
        await phone.press_data(message, data)
    assert (len(old) >= 5, await scene.left() == before) == (True, True)


def presses() -> list[type[CallbackData]]:
    """Every kind of button data of the house."""
    found = [
        kind
        for module in pkgutil.iter_modules(views.__path__)
        for kind in vars(importlib.import_module(f"views.{module.name}")).values()
        if isinstance(kind, type) and issubclass(kind, CallbackData) and kind is not CallbackData
    ]
    return sorted(set(found), key=lambda kind: kind.__name__)


def forgeries(kind: type[CallbackData]) -> Iterator[str]:
    """The same data with numbers that name nothing, and every choice that it knows."""
    if not any(field.annotation is int for field in kind.model_fields.values()):
        return
    for number in FORGED:
        for turn in range(2):
            yield kind(**{n: _value(f.annotation, number, turn) for n, f in kind.model_fields.items()}).pack()


def _value(annotation: Any, number: int, turn: int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return list(annotation)[turn]
    return {int: number, bool: bool(turn), str: ("take", "open")[turn]}[annotation]


@pytest.mark.parametrize("who", ["curator", "mentor", "mentee", "student_mentor"])
async def test_numbers_that_name_nothing_do_nothing(scene: Scene, who: str) -> None:
    phone = getattr(scene.school, who).phone
    await phone.start()
    before = await scene.left()
    for kind in presses():
        for data in forgeries(kind):
            await phone.press_data(phone.last["message_id"], data)
    assert await scene.left() == before


async def test_data_that_is_none_does_nothing_and_is_answered(scene: Scene) -> None:
    phone = scene.school.mentor.phone
    before = await scene.left()
    for data in NONSENSE:
        await phone.press_data(phone.last["message_id"], data)
    assert await scene.left() == before


async def test_a_screens_own_buttons_with_another_number_or_name_do_nothing(scene: Scene) -> None:
    """The curator's register: each button's number becomes one of the other school, its name an unknown one."""
    phone, employee = scene.school.curator.phone, Category.EMPLOYEE
    far = await scene.house.join(scene.other.id, "Чужих Яна Львовна", Role.MENTOR, employee, post="teacher")
    await phone.start()
    await phone.press("Стол куратора")
    await phone.press("Люди")
    screen = phone.last["message_id"]
    shown = [data for _, message, data in keyboards(scene.school.curator) if message == screen]
    numbered = [data for data in shown if data.rpartition(":")[2].isdigit()]
    before = await scene.left()
    for data in numbered:
        await phone.press_data(screen, f"{data.rpartition(':')[0]}:{far.member_id}")
    for data in shown:
        await phone.press_data(screen, data.partition("\x1d")[0] + "\x1dnothing")
    assert (len(numbered) >= 7, await scene.left() == before) == (True, True)
    assert [text for text in phone.texts if "Чужих" in text] == []


@pytest.mark.parametrize(
    "steps",
    [
        ("curator", "Вижу, разбираюсь"),
        ("curator", "Принять"),
        ("student_mentor", "Согласен"),
        ("mentor", "Закрыть", "Закрыть просьбу"),
    ],
)
async def test_pressed_twice_it_happens_once(scene: Scene, steps: tuple[str, ...]) -> None:
    who, *way, last = steps
    phone = getattr(scene.school, who).phone
    for label in way:
        await phone.press(label)
    message, data = phone.find(last)
    before = await scene.left()
    await phone.press_data(message, data)
    after_one = await scene.left()
    await phone.press_data(message, data)
    assert (before != after_one, await scene.left() == after_one) == (True, True)
