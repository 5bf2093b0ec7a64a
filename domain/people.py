"""Who takes part: roles, the actor of an action, the guest who is nobody here yet."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.categories import Category
from domain.working_time import local_day


class Role(StrEnum):
    """A role is granted by invitation only and withdrawn the same way (п. 4.1.1/8)."""

    ADMIN = "admin"
    HEAD = "head"
    CURATOR = "curator"
    MENTOR = "mentor"
    MENTEE = "mentee"


class Standing(StrEnum):
    """What may work for a person at all."""

    FULL = "full"
    AWAITING_PARENT = "awaiting_parent"
    """A minor whose parent's paper is not on record, has run out or was withdrawn (п. 2.1)."""
    APPLICANT = "applicant"
    """Came by an open link: the curator has not accepted yet."""


class Language(StrEnum):
    RU = "ru"
    EN = "en"


def language_of(code: str | None) -> Language:
    """Russian is the one that matters: English only for whoever's Telegram speaks another language."""
    return (
        Language.RU
        if code is None or code.split("-")[0] in ("ru", "be", "uk", "kk", "tt", "ba")
        else Language.EN
    )


@dataclass(frozen=True, slots=True)
class Actor:
    """A person acting in one school. Read anew for every update: an old button gives no old right."""

    person_id: int
    member_id: int
    school_id: int
    name: str
    category: Category
    roles: frozenset[Role]
    standing: Standing
    language: Language
    zone_name: str
    age: int | None
    """Full years, for students only; never more than the true age."""

    @property
    def zone(self) -> tzinfo:
        """The school's zone: people never see UTC."""
        return ZoneInfo(self.zone_name)

    def today(self, now: datetime) -> date:
        """The school's day."""
        return local_day(now, self.zone_name)

    @property
    def is_student(self) -> bool:
        return self.category is Category.STUDENT


@dataclass(frozen=True, slots=True)
class Guest:
    """An account that is nobody in any school yet: it can only try an invitation."""

    telegram_id: int
    language: Language
