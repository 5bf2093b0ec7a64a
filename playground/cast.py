"""The people of the demo school, and how they come in: by invitations, past the screens."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from actions import entry
from domain.categories import Category
from domain.invitations import VALID_FOR, InvitationKind, new_token
from domain.people import Actor, Guest, Language, Role
from domain.profiles import Profile
from playground.hands import Hands
from playground.stage import Stage
from storage import actors, consents, invitations, schools
from storage.tx import Tx

ZONE = ZoneInfo("Asia/Yekaterinburg")
"""Of the demo school."""


@dataclass(frozen=True, slots=True)
class Character:
    """`title` is written over the phone."""

    key: str
    name: str
    title: str
    role: Role
    category: Category = Category.EMPLOYEE
    about: dict[str, Any] = field(default_factory=dict)


CAST = (
    Character(
        "anna", "Белова Анна Сергеевна", "Анна Сергеевна · молодой учитель", Role.MENTEE,
        about={"post": "teacher", "subject": "russian", "hard": ("discipline", "lesson_plan", "parents")},
    ),
    Character(
        "maria", "Иванова Мария Петровна", "Мария Петровна · наставник", Role.MENTOR,
        about={"post": "teacher", "subject": "russian", "teaches": ("discipline", "lesson_plan", "exams")},
    ),
    Character(
        "olga", "Орлова Ольга Юрьевна", "Ольга Юрьевна · куратор", Role.CURATOR,
        about={"post": "deputy_head"},
    ),
    Character(
        "liza", "Котова Лиза Андреевна", "Лиза, 6 «Б» · наставляемая", Role.MENTEE, Category.STUDENT,
        {"grade": 6, "class_name": "6 «Б»", "age": 12, "hard": ("homework", "speaking")},
    ),
    Character(
        "ilya", "Рябов Илья Денисович", "Илья, 10 «А» · наставник", Role.MENTOR, Category.STUDENT,
        {"grade": 10, "class_name": "10 «А»", "age": 16, "teaches": ("homework", "olympiads")},
    ),
    Character(
        "sonya", "Анина Соня Павловна", "Соня, 5 «А» · в группе", Role.MENTEE, Category.STUDENT,
        {"grade": 5, "class_name": "5 «А»", "age": 11, "hard": ("homework",)},
    ),
    Character(
        "gleb", "Громов Глеб Ильич", "Глеб, 7 «В» · ищет группу", Role.MENTEE, Category.STUDENT,
        {"grade": 7, "class_name": "7 «В»", "age": 13, "hard": ("friends",)},
    ),
    Character(
        "timur", "Сафин Тимур Русланович", "Тимур, 11 «А» · наставляемый", Role.MENTEE, Category.STUDENT,
        {"grade": 11, "class_name": "11 «А»", "age": 16, "hard": ("profession",)},
    ),
    Character(
        "pavel", "Дроздов Павел Кимович", "Павел Кимович · завод «Луч»", Role.MENTOR, Category.EMPLOYER,
        {"organisation": "Завод «Луч»", "post": "инженер-технолог", "teaches": ("profession", "projects")},
    ),
    Character(
        "nina", "Зуева Нина Васильевна", "Нина Васильевна · наставник", Role.MENTOR,
        about={"post": "teacher", "subject": "literature", "teaches": ("parents", "motivation")},
    ),
    Character(
        "artyom", "Титов Артём Игоревич", "Артём Игоревич · молодой учитель", Role.MENTEE,
        about={"post": "teacher", "subject": "informatics", "hard": ("documents", "motivation")},
    ),
    Character("vera", "Громова Вера Львовна", "Вера Львовна · директор", Role.HEAD, about={"post": "head"}),
    Character(
        "pyotr", "Седов Пётр Ильич", "Пётр Ильич · психолог, администратор", Role.ADMIN,
        about={"post": "psychologist"},
    ),
)  # fmt: skip


@dataclass(slots=True)
class Player:
    """A character who has come in."""

    stage: Stage
    hands: Hands
    member_id: int

    async def do(self, action: Any, *args: Any, **kwargs: Any) -> Any:
        """A deed of this person by the same action that a press would call."""
        actor = await self.stage.store.read(actors.actor, self.hands.id, self.stage.now)
        assert isinstance(actor, Actor)
        done = await self.stage.store.write(action, actor, self.stage.now, *args, **kwargs)
        await self.stage.settle()
        return done


async def bring_in(stage: Stage) -> dict[str, Player]:
    """The school and all its people."""
    school_id = await stage.store.write_plainly(
        schools.found,
        "Школа № 5",
        "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»",
        ZONE.key,
        stage.now,
    )
    return {character.key: await _bring(stage, school_id, character) for character in CAST}


async def _bring(stage: Stage, school_id: int, character: Character) -> Player:
    family, given = character.name.split()[:2]
    hands = stage.phone(given, last_name=family, title=character.title)
    profile = Profile(name=character.name, **character.about)
    member_id = await stage.store.write_plainly(_join, hands.id, stage.now, school_id, character, profile)
    if character.category is Category.STUDENT:
        await stage.store.write_plainly(
            consents.record, school_id, member_id, "parent", stage.now.date(), stage.now,
            valid_until=date(stage.now.year + 1, 5, 31),
        )  # fmt: skip
    await hands.start()
    return Player(stage, hands, member_id)


def _join(
    tx: Tx, telegram_id: int, now: datetime, school_id: int, character: Character, profile: Profile
) -> int:
    token = new_token()
    invitations.issue(
        tx, token, InvitationKind.PERSONAL, now, now + VALID_FOR,
        school_id=school_id, role=character.role, category=character.category,
    )  # fmt: skip
    return entry.join(tx, Guest(telegram_id, Language.RU), now, token.hash, profile)
