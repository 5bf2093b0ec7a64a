"""The real bot in the test's own process: real dispatcher, real database, real HTTP to the playground."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from bot.budget import Pace
from bot.life import Life
from bot.settings import Settings
from domain.categories import Category
from domain.invitations import VALID_FOR, InvitationKind, new_token
from domain.people import Actor, Guest, Language, Role
from domain.profiles import Profile
from playground.server import serve
from playground.server.app import Server
from playground.server.phones import Phone as RawPhone
from storage import consents, invitations, members, mentorships, outbox, schools
from storage.store import Store
from storage.tx import Tx

MONDAY_MORNING = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
"""10:00 in Asia/Yekaterinburg, the first week of the school year."""
UNHURRIED = Pace(window=0.0, chat=0.0)
PATIENCE = 10.0


class Phone:
    """A person's phone. Each act waits until the bot has done all that follows from it."""

    def __init__(self, house: "House", raw: RawPhone) -> None:
        self.house = house
        self.raw = raw

    @property
    def id(self) -> int:
        return self.raw.id

    @property
    def received(self) -> list[dict[str, Any]]:
        """What the bot wrote and still stands, oldest first."""
        return [m for m in self.raw.messages if not m["playground"]["out"] and not m["playground"]["deleted"]]

    @property
    def last(self) -> dict[str, Any]:
        return self.received[-1]

    @property
    def text(self) -> str:
        return text_of(self.last)

    @property
    def texts(self) -> list[str]:
        return [text_of(message) for message in self.received]

    @property
    def buttons(self) -> list[str]:
        """Labels of the newest message that has buttons."""
        return [
            b["text"]
            for m in reversed(self.received)
            if (rows := keyboard_of(m))
            for row in rows
            for b in row
        ][: self._newest_count()]

    def _newest_count(self) -> int:
        for message in reversed(self.received):
            if rows := keyboard_of(message):
                return sum(len(row) for row in rows)
        return 0

    alert: str | None = None
    """What the last press was answered with, if anything was said."""

    async def start(self, parameter: str = "") -> None:
        self.raw.start(parameter)
        await self.house.settle()

    async def write(self, text: str, reply_to: int | None = None) -> dict[str, Any]:
        sent: dict[str, Any] = self.raw.send_text(text, reply_to)
        await self.house.settle()
        return sent

    async def send_file(self, kind: str, data: bytes = b"data", **options: Any) -> dict[str, Any]:
        sent: dict[str, Any] = self.raw.send_file(kind, data, **options)
        await self.house.settle()
        return sent

    async def edit(self, message_id: int, text: str) -> None:
        self.raw.edit_text(message_id, text)
        await self.house.settle()

    async def press(self, label: str) -> None:
        """The newest button whose label contains these words."""
        message_id, data = self.find(label)
        await self.press_data(message_id, data)

    async def press_data(self, message_id: int, data: str) -> None:
        """Any data under any message: an old button, another's, a forged one."""
        query = self.raw.press(message_id, data)
        await self.house.settle()
        self.alert = (await self.raw.answer(query)).get("text")

    def find(self, label: str) -> tuple[int, str]:
        """The message and the callback data of the newest button with these words."""
        for message in reversed(self.received):
            for row in keyboard_of(message):
                for button in row:
                    if label in button["text"] and "callback_data" in button:
                        return message["message_id"], button["callback_data"]
        raise AssertionError(
            f"no button {label!r}; there are {self.buttons}; the screen says {self.texts[-1:]}"
        )


@dataclass(slots=True)
class Person:
    """Someone of the demo school of tests, with a phone."""

    house: "House"
    phone: Phone
    member_id: int
    person_id: int
    school_id: int

    async def actor(self) -> Actor:
        """As the bot sees the person at this moment."""
        found = await self.house.store.read(members.actor, self.phone.id, self.house.now)
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


class House:
    def __init__(self, server: Server, life: Life) -> None:
        self.server = server
        self.life = life
        self.store: Store = life.store
        self.clock = server.clock

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def phone(self, first_name: str, **options: Any) -> Phone:
        return Phone(self, self.server.add_phone(first_name, **options))

    async def turn(self, to: datetime) -> None:
        """Turns the clock and lets time do what is due by then."""
        self.clock.set(to)
        await self.life.beats.beat()
        await self.settle()

    async def settle(self) -> None:
        """Until everything that came is handled and everything that is due is sent."""
        async with asyncio.timeout(PATIENCE):
            while not await self._quiet():  # noqa: ASYNC110
                await asyncio.sleep(0.002)

    async def _quiet(self) -> bool:
        if self.server.telegram.updates.pending or self.life.lanes.busy:
            return False
        return not await self.store.read(_anything_due, self.now)

    async def school(self, name: str = "Школа № 5", zone: str = "Asia/Yekaterinburg") -> School:
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


def text_of(message: dict[str, Any]) -> str:
    return str(message.get("text") or message.get("caption") or "")


def keyboard_of(message: dict[str, Any]) -> list[list[dict[str, Any]]]:
    rows: list[list[dict[str, Any]]] = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return rows


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


def _anything_due(tx: Tx, now: datetime) -> bool:
    return outbox.anything_due(tx, now)


@asynccontextmanager
async def open_house(database_url: str) -> AsyncIterator[House]:
    async with serve(limits=False) as server:
        server.clock.set(MONDAY_MORNING)
        settings = Settings(
            bot_token=server.token, bot_api_url=server.url, database_url=database_url, log_level="ERROR"
        )
        life = await Life.begin(settings, clock=server.clock, pace=UNHURRIED)
        stop = asyncio.Event()
        living = asyncio.create_task(life.live(stop))
        try:
            yield House(server, life)
        finally:
            stop.set()
            await living
            await life.end()
