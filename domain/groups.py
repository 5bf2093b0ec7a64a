"""Student – student in a group (п. 3.1.4, 3.1.5/2): a student of a higher class leads, the others join and leave."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.catalogue import ClassVerdict, MentoringForm, RoleModel, peer_classes, role_models
from domain.names import introduced
from domain.profiles import GRADES
from domain.refusals import (
    AlreadyInGroup,
    GroupClassesWrong,
    GroupMovedOn,
    GroupNotForClass,
    GroupPlacesWrong,
    MentorOfLowerClass,
    NotInGroup,
    OwnGroup,
    RoleModelOfOtherForm,
)
from domain.texts import line

DIRECTIONS: Final = ("leadership", "meta_skills", "adaptation", "communication")
"""The tasks of п. 3.1.4."""
FORMATS: Final = (
    "projects", "class_hours", "extracurricular", "school_events", "contests", "olympiads", "volunteering",
)  # fmt: skip
"""The formats of п. 3.1.4."""
TOPICS: Final = DIRECTIONS + FORMATS
TOPIC_LIMIT: Final = 60
WORD_LIMIT: Final = 300
PLACES: Final = range(2, 16)
"""A group is two mentees or more (п. 3.1.5/2)."""
OFFERED_GRADES: Final = range(4, 12)
"""In which students from 10 years are (п. 2.1); all classes may be named."""
ROLE_MODELS: Final = role_models(MentoringForm.STUDENT_STUDENT)


class GroupState(StrEnum):
    """In the order in which a curator sees to them."""

    WAITING = "waiting"
    """Opened by a student mentor: the curator has not answered."""
    ASKED = "asked"
    """Opened by the curator: no student mentor has said yes yet."""
    RETURNED = "returned"
    """With a word of the curator."""
    OPEN = "open"
    CLOSED = "closed"


STANDING: Final = tuple(state for state in GroupState if state is not GroupState.CLOSED)


class Stand(StrEnum):
    """Where a student stands with a group."""

    IN = "in"
    LINE = "line"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """What a group is for, and for whom. `topic`: one of `TOPICS` or own words."""

    topic: str
    role_model: RoleModel
    grade_from: int
    grade_to: int
    places: int


@dataclass(frozen=True, slots=True)
class Peer:
    """A student of the school. `may_take_part`: here, with the parents' paper where one is needed (п. 2.1), and
    contact does not stand still."""

    member_id: int
    person_id: int
    name: str
    class_name: str
    grade: int | None
    may_take_part: bool = True

    @property
    def introduced(self) -> str:
        """«Лиза Котова (6 «Б»)»."""
        return introduced(self.name, student=True, class_name=self.class_name)


@dataclass(frozen=True, slots=True)
class Roll:
    """Who is in and who stands in line, each in the order of coming."""

    places: int
    inside: tuple[int, ...] = ()
    waiting: tuple[int, ...] = ()

    @property
    def free(self) -> int:
        return self.places - len(self.inside)

    def stand_of(self, member_id: int) -> Stand:
        if member_id in self.inside:
            return Stand.IN
        return Stand.LINE if member_id in self.waiting else Stand.LEFT

    def place_of(self, member_id: int) -> int:
        """In the line, from 1; 0 for whoever does not stand in it."""
        return self.waiting.index(member_id) + 1 if member_id in self.waiting else 0


@dataclass(frozen=True, slots=True)
class Group:
    """`asked`: a student mentor whom the curator named and who has not answered. `leader` is none until one has
    said yes, and after the leader has left the school."""

    id: int
    school_id: int
    state: GroupState
    plan: GroupPlan
    leader: Peer | None
    asked: Peer | None
    word: str
    revision: int
    opened_at: datetime

    @property
    def lacks_leader(self) -> bool:
        """The curator names somebody."""
        return (
            self.state in (GroupState.ASKED, GroupState.OPEN) and self.leader is None and self.asked is None
        )


@dataclass(frozen=True, slots=True)
class Offer:
    """A group as a student sees it in the list. `place`: one's own in the line, 0 outside it."""

    id: int
    state: GroupState
    plan: GroupPlan
    leader: Peer | None
    taken: int
    waiting: int
    leads: bool
    asked: bool
    stand: Stand
    place: int
    meets_at: datetime | None = None

    @property
    def is_mine(self) -> bool:
        return self.leads or self.asked or self.stand is not Stand.LEFT

    @property
    def is_full(self) -> bool:
        return self.taken >= self.plan.places or self.waiting > 0


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A group with its people in the order of coming, for whoever leads it and for the curator."""

    group: Group
    inside: tuple[Peer, ...]
    waiting: tuple[Peer, ...]
    meets_at: datetime | None


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group in the curator's list; `leader` is empty where there is none."""

    id: int
    state: GroupState
    plan: GroupPlan
    leader: str
    taken: int
    waiting: int
    lacks_leader: bool


@dataclass(frozen=True, slots=True)
class GroupNews:
    """What a notice says of a group to one of its people. `place`: the reader's in the line, 0 outside it."""

    group: Group
    stand: Stand
    place: int = 0


def checked(plan: GroupPlan) -> GroupPlan:
    """The plan as it is kept. Raises GroupClassesWrong, GroupPlacesWrong, RoleModelOfOtherForm, and what `line`
    raises."""
    if plan.role_model not in ROLE_MODELS:
        raise RoleModelOfOtherForm
    if not (plan.grade_from in GRADES and plan.grade_to in GRADES and plan.grade_from <= plan.grade_to):
        raise GroupClassesWrong
    if plan.places not in PLACES:
        raise GroupPlacesWrong
    return replace(plan, topic=line(plan.topic, TOPIC_LIMIT))


def leader_verdict(grade: int | None, plan: GroupPlan) -> ClassVerdict:
    """п. 3.1.4: whoever leads is in no lower class than any of those who may join; between equals a warning. A
    class that is unknown is no reason."""
    if grade is None:
        return ClassVerdict.FITS
    return peer_classes(grade, plan.grade_to, plan.role_model)


def check_leader(grade: int | None, plan: GroupPlan) -> ClassVerdict:
    """Raises MentorOfLowerClass."""
    verdict = leader_verdict(grade, plan)
    if verdict is ClassVerdict.REFUSED:
        raise MentorOfLowerClass
    return verdict


def check_joining(group: Group, leader: Peer, member_id: int, grade: int | None) -> None:
    """Raises GroupMovedOn, OwnGroup, GroupNotForClass, MentorOfLowerClass: classes may have changed since it was
    opened."""
    if group.state is not GroupState.OPEN or not leader.may_take_part:
        raise GroupMovedOn
    if leader.member_id == member_id:
        raise OwnGroup
    if grade is None or not group.plan.grade_from <= grade <= group.plan.grade_to:
        raise GroupNotForClass
    if (
        leader.grade is not None
        and peer_classes(leader.grade, grade, group.plan.role_model) is ClassVerdict.REFUSED
    ):
        raise MentorOfLowerClass


def joined(roll: Roll, member_id: int, able: Collection[int]) -> Roll:
    """In at once where a place is free and nobody who could come in waits for it; else at the end of the line.
    Raises AlreadyInGroup."""
    if roll.stand_of(member_id) is not Stand.LEFT:
        raise AlreadyInGroup
    roll, _ = filled(replace(roll, waiting=(*roll.waiting, member_id)), {*able, member_id})
    return roll


def left(roll: Roll, member_id: int, able: Collection[int]) -> tuple[Roll, tuple[int, ...]]:
    """And who came in from the line by it. Raises NotInGroup."""
    if roll.stand_of(member_id) is Stand.LEFT:
        raise NotInGroup
    without = Roll(
        roll.places,
        tuple(one for one in roll.inside if one != member_id),
        tuple(one for one in roll.waiting if one != member_id),
    )
    return filled(without, able)


def filled(roll: Roll, able: Collection[int]) -> tuple[Roll, tuple[int, ...]]:
    """Free places go to the first in line; whoever cannot come in now (no paper of the parents, contact stopped)
    keeps the place in the line."""
    came = tuple(one for one in roll.waiting if one in able)[: max(0, roll.free)]
    waiting = tuple(one for one in roll.waiting if one not in came)
    return Roll(roll.places, (*roll.inside, *came), waiting), came


def approved(group: Group) -> GroupState:
    """Raises GroupMovedOn."""
    _expect(group, GroupState.WAITING)
    return GroupState.OPEN


def returned(group: Group) -> GroupState:
    """Raises GroupMovedOn."""
    _expect(group, GroupState.WAITING)
    return GroupState.RETURNED


def sent_again(group: Group) -> GroupState:
    """Raises GroupMovedOn."""
    _expect(group, GroupState.RETURNED)
    return GroupState.WAITING


def closed(group: Group) -> GroupState:
    """Raises GroupMovedOn."""
    _expect(group, *STANDING)
    return GroupState.CLOSED


def named(group: Group) -> GroupState:
    """Somebody is asked to lead it. Raises GroupMovedOn where it has a leader, or somebody was asked already."""
    if not group.lacks_leader:
        raise GroupMovedOn
    return group.state


def answered(group: Group, member_id: int, *, yes: bool) -> GroupState:
    """Where the group goes by the answer of whoever was asked to lead it (п. 1.3/5). Raises GroupMovedOn."""
    _expect(group, GroupState.ASKED, GroupState.OPEN)
    if group.asked is None or group.asked.member_id != member_id:
        raise GroupMovedOn
    return GroupState.OPEN if yes else group.state


def _expect(group: Group, *states: GroupState) -> None:
    if group.state not in states:
        raise GroupMovedOn
