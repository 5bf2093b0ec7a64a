"""A colleague or a specialist comes along to one meeting of a pair (п. 5.1.1/1, 5.1.2/2): any employee of the school
whom the mentor asks, who says yes, and whom the mentee does not refuse."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.meetings import Meeting, Participant, check_changeable, check_contact
from domain.names import called, introduced
from domain.refusals import GuestsFull, NotFound
from domain.rights import Part, Subject
from domain.talks import check_words

LIMIT = 3
"""With more it is no longer the meeting of a pair."""


class GuestState(StrEnum):
    ASKED = "asked"
    COMES = "comes"
    DECLINED = "declined"
    """The guest's own no, at once or later; a yes may follow."""
    WITHDRAWN = "withdrawn"
    """Not to come after all; may be asked again."""
    REFUSED = "refused"
    """By the mentee: to this meeting the guest is not asked again."""


STANDING = frozenset({GuestState.ASKED, GuestState.COMES})
ANSWERABLE = frozenset({GuestState.ASKED, GuestState.COMES, GuestState.DECLINED})


@dataclass(frozen=True, slots=True)
class MeetingGuest:
    """Who was asked to one meeting. `turn` rises with each change; `post`, `subject`: who it is for those who do not
    know the person."""

    member_id: int
    person_id: int
    name: str
    post: str
    subject: str
    state: GuestState
    turn: int

    @property
    def called(self) -> str:
        return called(self.name, student=False)

    @property
    def introduced(self) -> str:
        return introduced(self.name, student=False)


@dataclass(frozen=True, slots=True)
class GuestNews:
    """What is told of a guest: to the guest, or to one of the two whose meeting it is."""

    meeting: Meeting
    guest: MeetingGuest
    reader: Participant
    now: datetime
    zone_name: str

    @property
    def host(self) -> Participant | None:
        return host_of(self.meeting)

    @property
    def mentee(self) -> Participant | None:
        return mentee_of(self.meeting)


def host_of(meeting: Meeting) -> Participant | None:
    return next((one for one in meeting.people if one.leads), None)


def mentee_of(meeting: Meeting) -> Participant | None:
    return next((one for one in meeting.hosts if not one.leads), None)


def subject_of_two(meeting: Meeting) -> Subject:
    """The mentor asks and takes back, the mentee may refuse."""
    return Subject(
        meeting.school_id,
        {
            Part.MENTOR: meeting.leaders,
            Part.MENTEE: frozenset(one.member_id for one in meeting.hosts if not one.leads),
        },
    )


def subject_of_guest(meeting: Meeting, guest: MeetingGuest) -> Subject:
    return Subject(meeting.school_id, {Part.MEMBER: frozenset({guest.member_id})})


def check_opens(meeting: Meeting, now: datetime) -> None:
    """A meeting of a pair, ahead, of people whose contact is open; where a student takes part, no account stands in
    what the guest will read (п. 2.1). Raises why not."""
    if meeting.mentorship_id is None:
        raise NotFound
    check_changeable(meeting, now)
    check_contact(meeting.hosts, meeting.goes_on)
    for words in (meeting.place, meeting.link, meeting.goal):
        check_words(words, adult_and_student=meeting.with_student)


def check_room(guests: Collection[MeetingGuest]) -> None:
    """Raises GuestsFull."""
    if sum(one.state in STANDING for one in guests) >= LIMIT:
        raise GuestsFull(limit=LIMIT)
