"""The real bot in the test's own process: real dispatcher, real database, real HTTP to the playground."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any

from domain.categories import Category
from domain.invitations import VALID_FOR, InvitationKind, new_token
from domain.people import Actor, Guest, Language, Role
from domain.profiles import Profile
from playground.hands import Hands
from playground.server import serve
from playground.server.clock import Clock
from playground.stage import Stage, open_stage
from storage import actors, consents, invitations, members, mentorships, schools
from storage.tx import Tx
from tests.dump import Rows, put_rows, typed_rows

MONDAY_MORNING = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
"""10:00 in Asia/Yekaterinburg, the first week of the school year."""


@dataclass(slots=True)
class Person:
    """Someone of the demo school of tests, with a phone."""

    house: "House"
    phone: Hands
    member_id: int
    person_id: int
    school_id: int

    async def actor(self) -> Actor:
        """As the bot sees the person at this moment."""
        found = await self.house.store.read(actors.actor, self.phone.id, self.house.now)
        assert found is not None
        return found

    async def do(self, action: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """An action of this person, past the chat."""
        return await self.house.store.write(action, await self.actor(), self.house.now, *args, **kwargs)

    async def look(self, action: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return await self.house.store.read(action, await self.actor(), self.house.now, *args, **kwargs)


@dataclass(slots=True)
class School:
    """Everybody is in: the student's parents have signed, nobody is paired yet."""

    id: int
    admin: Person
    head: Person
    curator: Person
    mentor: Person
    mentee: Person
    student: Person
    student_mentor: Person
    employer: Person


@dataclass(frozen=True, slots=True)
class Made:
    """A school as it was made: its rows, and for each person the account, the member and the person."""

    school_id: int
    rows: Rows
    places: dict[str, tuple[dict[str, Any], int, int]]


FIRST_SCHOOL = "Школа № 5"
_made: dict[str, Made] = {}


def _people(school: School) -> list[tuple[str, Person]]:
    return [(f.name, getattr(school, f.name)) for f in fields(school) if f.name != "id"]


class House(Stage):
    """The stage of the playground, for tests."""

    @property
    def clock(self) -> Clock:
        return self.server.clock

    async def school(self, name: str = FIRST_SCHOOL, zone: str = "Asia/Yekaterinburg") -> School:
        """The first school of a house is made once a session: the others find its rows."""
        if name != FIRST_SCHOOL or self.server.phones:
            return await self._gather(name, zone)
        if FIRST_SCHOOL not in _made:
            school = await self._gather(name, zone)
            rows = await self.store.read(typed_rows)
            places = {who: (p.phone.raw.chat.user, p.member_id, p.person_id) for who, p in _people(school)}
            _made[FIRST_SCHOOL] = Made(school.id, rows, places)
            return school
        return await self._find(_made[FIRST_SCHOOL])

    async def _find(self, made: Made) -> School:
        await self.store.write_plainly(put_rows, made.rows)
        people = {}
        for who, (user, member_id, person_id) in made.places.items():
            phone = self.phone(user["first_name"], last_name=user["last_name"])
            self.server.telegram.chats[phone.id].started = True
            people[who] = Person(self, phone, member_id, person_id, made.school_id)
        return School(made.school_id, **people)

    async def _gather(self, name: str, zone: str) -> School:
        school_id = await self.store.write_plainly(schools.found, name, f"МБОУ «{name}»", zone, self.now)

        async def person(full_name: str, role: Role, category: Category, **about: Any) -> Person:
            return await self.join(school_id, full_name, role, category, **about)

        employee, student = Category.EMPLOYEE, Category.STUDENT
        school = School(
            id=school_id,
            admin=await person("Седов Пётр Ильич", Role.ADMIN, employee, post="educator"),
            head=await person("Громова Вера Львовна", Role.HEAD, employee, post="head"),
            curator=await person("Белова Ольга Юрьевна", Role.CURATOR, employee, post="deputy_head"),
            mentor=await person(
                "Иванова Мария Петровна",
                Role.MENTOR,
                employee,
                post="teacher",
                subject="math",
                teaches=("discipline",),
            ),
            mentee=await person(
                "Котов Артём Игоревич",
                Role.MENTEE,
                employee,
                post="teacher",
                subject="math",
                hard=("discipline",),
            ),
            student=await person(
                "Лис Анна Олеговна",
                Role.MENTEE,
                student,
                grade=6,
                class_name="6 «Б»",
                age=12,
                hard=("homework",),
            ),
            student_mentor=await person(
                "Рябов Илья Денисович",
                Role.MENTOR,
                student,
                grade=10,
                class_name="10 «А»",
                age=16,
                teaches=("homework",),
            ),
            employer=await person(
                "Дроздов Павел Кимович",
                Role.MENTOR,
                Category.EMPLOYER,
                organisation="Завод «Луч»",
                post="инженер",
            ),
        )
        for minor in (school.student, school.student_mentor):
            await self.parents_agree(minor)
        return school

    async def join(
        self, school_id: int, full_name: str, role: Role, category: Category, **about: Any
    ) -> Person:
        """Comes in by an invitation, as people do, without the screens."""
        phone = self.phone(full_name.split()[1], last_name=full_name.split()[0])
        phone.raw.chat.user["language_code"] = "ru"
        guest = Guest(phone.id, Language.RU)
        profile = Profile(name=full_name, **about)
        member_id = await self.store.write_plainly(_join, guest, self.now, school_id, role, category, profile)
        row = await self.store.read(members.find_member, member_id, school_id)
        self.server.telegram.chats[phone.id].started = True
        return Person(self, phone, member_id, row.person_id, school_id)

    async def parents_agree(self, minor: Person, until: date | None = date(2027, 5, 31)) -> None:
        await self.store.write_plainly(
            consents.record,
            minor.school_id,
            minor.member_id,
            "parent",
            self.now.date(),
            self.now,
            valid_until=until,
        )

    async def pair(self, mentor: Person, mentee: Person, form: str = "teacher_teacher") -> int:
        """An active pair, past its papers."""
        return await self.store.write_plainly(_active_pair, mentor, mentee, form, self.now)


def _join(
    tx: Tx, guest: Guest, now: datetime, school_id: int, role: Role, category: Category, profile: Profile
) -> int:
    from actions import entry

    token = new_token()
    kind = InvitationKind.PERSONAL
    invitations.issue(
        tx, token, kind, now, now + VALID_FOR, school_id=school_id, role=role, category=category
    )
    return entry.join(tx, guest, now, token.hash, profile)


def _active_pair(tx: Tx, mentor: Person, mentee: Person, form: str, now: datetime) -> int:
    return tx.add(
        mentorships.mentorships,
        school_id=mentor.school_id,
        mentor_id=mentor.member_id,
        mentee_id=mentee.member_id,
        form=form,
        role_model="experienced_young",
        kind="situational",
        state="active",
        mentor_answer="yes",
        mentee_answer="yes",
        proposed_at=now,
        activated_at=now,
    )


@asynccontextmanager
async def open_house(database_url: str) -> AsyncIterator[House]:
    async with serve(limits=False) as server:
        server.clock.set(MONDAY_MORNING)
        async with open_stage(server, database_url) as stage:
            yield House(stage.server, stage.life)
