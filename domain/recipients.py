"""To whom a notice goes, as delivery sees a person."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.people import Language
from domain.working_time import local_day


@dataclass(frozen=True, slots=True)
class Recipient:
    """`member_id` is the person's card in the school of the notice, if it has one."""

    person_id: int
    chat_id: int
    language: Language
    member_id: int | None
    zone_name: str
    young: bool
    """A student under 14 is spoken to with «ты»."""
    is_student: bool
    awaiting_parent: bool
    """A minor without a parent's paper in force: hears of safety and of the paper only (п. 2.1)."""
    now: datetime
    """The moment of sending: facts are read for it."""

    @property
    def today(self) -> date:
        """Of the school of the notice."""
        return local_day(self.now, self.zone_name)
