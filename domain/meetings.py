"""Short-term, goal-setting mentoring (п. 3.1.5/3): meetings on a schedule set beforehand, each with a goal."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.categories import Category
from domain.names import called, introduced
from domain.refusals import (
    ContactFrozen,
    MeetingAhead,
    MeetingOver,
    NotFound,
    PairEnded,
    ParentConsentMissingForMentee,
    Refusal,
)
from domain.rights import Part, Subject
from domain.texts import line
from domain.working_time import QuietHours

MINUTES = 45
"""As long as a lesson, until a pair chooses otherwise."""
LENGTHS = (20, 30, 45, 60, 90)
GOAL_LIMIT = 200
PLACE_LIMIT = 100
LINK_LIMIT = 300
NOTE_LIMIT = 1000


class MeetingState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    MISSED = "missed"
    """It was to be, and was not."""
    CANCELLED = "cancelled"


class Coming(StrEnum):
    """What somebody says of a planned meeting."""

    NONE = "none"
    YES = "yes"


class Reached(StrEnum):
    """What became of the goal."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Participant:
    """`leads`: the mentor of a pair, whoever leads a group; `guest`: comes along to this one meeting (п. 5.1.1/1).
    `quiet`: own hours, else the school's. `is_here`: still of the school; `awaits_parent`: a minor without the parents'
    paper today (п. 2.1); `frozen`: contact with this student stands still."""

    member_id: int
    person_id: int
    name: str
    category: Category
    class_name: str
    leads: bool
    coming: Coming = Coming.NONE
    attended: bool | None = None
    quiet: QuietHours | None = None
    is_here: bool = True
    reachable: bool = True
    awaits_parent: bool = False
    frozen: bool = False
    guest: bool = False

    @property
    def is_student(self) -> bool:
        return self.category is Category.STUDENT

    @property
    def called(self) -> str:
        return called(self.name, student=self.is_student)

    @property
    def introduced(self) -> str:
        return introduced(self.name, student=self.is_student)


@dataclass(frozen=True, slots=True)
class Wish:
    """A meeting as somebody wants it. `activity_id`: what of the pair's programme it belongs to."""

    starts_at: datetime
    minutes: int = MINUTES
    place: str = ""
    link: str = ""
    goal: str = ""
    activity_id: int | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """Those who meet: the two of a pair, or a group. `goes_on`: the pair is active, the group open."""

    school_id: int
    mentorship_id: int | None
    goes_on: bool
    people: tuple[Participant, ...]
    group_id: int | None = None
    topic: str = ""

    def concerned(self, member_id: int) -> tuple[Participant, ...]:
        """Between whom contact has to be open: in a pair both, whoever is their guest; in a group this person and
        whoever leads."""
        if self.group_id is None:
            return tuple(one for one in self.people if not one.guest)
        return tuple(one for one in self.people if one.leads or one.member_id == member_id)

    @property
    def adult_and_student(self) -> bool:
        return mixes(self.people)


def mixes(people: Collection[Participant]) -> bool:
    """An adult with a student: what the safety rules are made for."""
    return len({one.is_student for one in people}) == 2


@dataclass(frozen=True, slots=True)
class Meeting:
    """`revision` rises with each change (it is the SEQUENCE of the calendar); `goes_on`: the pair is active,
    the group open; `series_id`: the first meeting of its series; `topic`: of the group; `activity_id`: what of the
    pair's programme it belongs to."""

    id: int
    school_id: int
    mentorship_id: int | None
    series_id: int | None
    starts_at: datetime
    minutes: int
    place: str
    link: str
    goal: str
    reached: Reached | None
    next_goal: str
    note: str
    state: MeetingState
    revision: int
    planned_by: int | None
    planned_at: datetime
    goes_on: bool
    people: tuple[Participant, ...]
    group_id: int | None = None
    topic: str = ""
    activity_id: int | None = None

    @property
    def about(self) -> str:
        """Its name in the outbox."""
        return about(self.id)

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def circle(self) -> Circle:
        """Its people, for another meeting of theirs."""
        return Circle(
            self.school_id, self.mentorship_id, self.goes_on, self.people, self.group_id, self.topic
        )

    @property
    def leaders(self) -> frozenset[int]:
        return frozenset(one.member_id for one in self.people if one.leads)

    def person(self, member_id: int | None) -> Participant | None:
        return next((one for one in self.people if one.member_id == member_id), None)

    @property
    def hosts(self) -> tuple[Participant, ...]:
        """Whose meeting it is."""
        return tuple(one for one in self.people if not one.guest)

    @property
    def guests(self) -> tuple[Participant, ...]:
        return tuple(one for one in self.people if one.guest)

    def seen_by(self, member_id: int | None) -> "Meeting":
        """Law: a guest learns when, where and what for; what came of it is the two's own."""
        one = self.person(member_id)
        if one is None or not one.guest:
            return self
        return replace(self, reached=None, next_goal="", note="", series_id=None, activity_id=None)

    def partners(self, member_id: int | None) -> tuple[Participant, ...]:
        """The others, but guests, who hear in their own words."""
        return tuple(one for one in self.others(member_id) if not one.guest)

    def others(self, member_id: int | None) -> tuple[Participant, ...]:
        """Of a group its members are shown only who leads: nobody else's name."""
        others = tuple(one for one in self.people if one.member_id != member_id)
        if self.group_id is None or member_id in self.leaders:
            return others
        return tuple(one for one in others if one.leads)

    @property
    def with_student(self) -> bool:
        return any(one.is_student for one in self.people)

    @property
    def adult_and_student(self) -> bool:
        return mixes(self.people)


def place_or_link(where: str) -> tuple[str, str]:
    """Where people meet, in one line of words: an address on the net is a link (п. 3.1.5/1), the rest a place.
    Raises TextTooLong."""
    if not where:
        return "", ""
    if where.casefold().startswith(("http://", "https://")):
        return "", line(where, LINK_LIMIT)
    return line(where, PLACE_LIMIT), ""


def goal_of(words: str) -> str:
    """One line, or none at all. Raises TextTooLong."""
    return line(words, GOAL_LIMIT) if words else ""


def check_length(minutes: int) -> None:
    """Raises NotFound: a length that is not offered."""
    if minutes not in LENGTHS:
        raise NotFound


def about(meeting_id: int) -> str:
    return f"meeting:{meeting_id}"


def about_series(series_id: int) -> str:
    return f"series:{series_id}"


def subject_of(meeting: Meeting | Circle) -> Subject:
    """As rights see it: all who take part."""
    return Subject(meeting.school_id, {Part.MEMBER: frozenset(one.member_id for one in meeting.people)})


def subject_of_hosts(meeting: Meeting | Circle) -> Subject:
    """All but guests: a guest has a part in one meeting, not in its series."""
    hosts = frozenset(one.member_id for one in meeting.people if not one.guest)
    return Subject(meeting.school_id, {Part.MEMBER: hosts})


def subject_of_changers(meeting: Meeting | Circle) -> Subject:
    """Who plans, moves, cancels: either of a pair, never a guest; of a group only whoever leads it."""
    if meeting.group_id is None:
        return subject_of_hosts(meeting)
    leaders = frozenset(one.member_id for one in meeting.people if one.leads)
    return Subject(meeting.school_id, {Part.MEMBER: leaders})


def subject_of_leaders(meeting: Meeting) -> Subject:
    """What only the mentor (whoever leads) does: recording."""
    return Subject(meeting.school_id, {Part.MEMBER: meeting.leaders})


def check_contact(people: Collection[Participant], goes_on: bool = True) -> None:
    """Law: nobody meets where contact stands still. Raises ContactFrozen, ParentConsentMissingForMentee
    (п. 2.1), PairEnded."""
    if any(one.frozen for one in people):
        raise ContactFrozen
    if any(one.awaits_parent for one in people):
        raise ParentConsentMissingForMentee
    if not goes_on or not all(one.is_here for one in people):
        raise PairEnded


def check_changeable(meeting: Meeting, now: datetime) -> None:
    """Planned and not begun. Raises MeetingOver."""
    if meeting.state is not MeetingState.PLANNED or meeting.starts_at <= now:
        raise MeetingOver


def check_recordable(meeting: Meeting, now: datetime) -> None:
    """From its beginning on, and again while one corrects oneself. Raises MeetingAhead, MeetingOver."""
    if meeting.state is MeetingState.CANCELLED:
        raise MeetingOver
    if meeting.starts_at > now:
        raise MeetingAhead


def may_hear(meeting: Meeting, reader: Participant) -> bool:
    """Where contact stands still nothing is said: in a pair for both, in a group for whom it concerns."""
    try:
        check_contact(meeting.circle.concerned(reader.member_id), meeting.goes_on)
    except Refusal:
        return False
    return True
