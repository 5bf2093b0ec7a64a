"""What those who meet are shown and told of their meetings."""

from dataclasses import dataclass
from datetime import datetime

from domain.activities import Activity
from domain.meeting_guests import MeetingGuest
from domain.meetings import Meeting, MeetingState, Participant, Reached


@dataclass(frozen=True, slots=True)
class MeetingNews:
    """What one of those who meet is told. `by`: who did it; `was`: the time before; `series`: all that it is said
    of, from this meeting on; `last`: the meeting before, with its goal."""

    meeting: Meeting
    reader: Participant
    by: str
    was: datetime | None
    series: tuple[Meeting, ...]
    last: Meeting | None
    now: datetime
    zone_name: str

    @property
    def others(self) -> tuple[Participant, ...]:
        return self.meeting.others(self.reader.member_id)


@dataclass(frozen=True, slots=True)
class Told:
    """What was done with how many meetings, from which one on; who hears of it, and when if not at once. Not
    `reachable`: nobody of them has a working Telegram now."""

    meeting_id: int
    count: int
    names: tuple[str, ...]
    seen_at: datetime | None
    reachable: bool


@dataclass(frozen=True, slots=True)
class Recorded:
    """`goals`: what the next meeting may be for; `next_at`: when it is, if it is planned. `activity`: what it belongs
    to and may be closed with it."""

    meeting_id: int
    pair_id: int | None
    names: tuple[str, ...]
    held: bool
    goal: str
    reached: Reached | None
    next_goal: str
    goals: tuple[str, ...]
    next_id: int | None
    next_at: datetime | None
    activity: Activity | None = None


@dataclass(frozen=True, slots=True)
class MeetingSeen:
    """`last`: the meeting of the same people before, with its goal and what became of it (п. 3.1.5/3). `stands`:
    contact stands still, and nobody is reminded. `guest`: the reader is one; `guests`: who comes along or, for the
    mentor, is asked to (п. 5.1.1/1); `may_bring`: another may be asked."""

    meeting: Meeting
    last: Meeting | None
    leads: bool
    may_confirm: bool
    may_change: bool
    may_record: bool
    stands: bool
    guest: bool = False
    guests: tuple[MeetingGuest, ...] = ()
    may_bring: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """Another meeting of somebody at that time: whose, and when."""

    name: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class PairMeetings:
    """For those who lead: `times` are a page of all, the latest first: when, how long, what became of it and who came
    along."""

    mentor: str
    mentee: str
    counts: tuple[tuple[MeetingState, int], ...]
    times: tuple[tuple[datetime, int, MeetingState, tuple[str, ...]], ...]
    page: int
    total: int
