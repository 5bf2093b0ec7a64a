"""A revision of a programme: a content on its way to be agreed to by all whom it concerns, then kept for ever."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.programme_contents import Content


class RevisionState(StrEnum):
    DRAFT = "draft"
    """Mentor and mentee edit it, and each says yes to what one has read."""
    CURATOR = "curator"
    COUNCIL = "council"
    HEAD = "head"
    """Waits for the yes of these."""
    IN_FORCE = "in_force"
    REPLACED = "replaced"
    """By a later one."""
    DROPPED = "dropped"


OPEN = (RevisionState.DRAFT, RevisionState.CURATOR, RevisionState.COUNCIL, RevisionState.HEAD)


class Voice(StrEnum):
    """Whose yes or no it is, in the order in which they are asked."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    CURATOR = "curator"
    COUNCIL = "council"
    HEAD = "head"


THE_TWO = (Voice.MENTOR, Voice.MENTEE)


@dataclass(frozen=True, slots=True)
class Revision:
    """`number`: from 1. `version` counts the edits: a yes is to the version that was read."""

    id: int
    programme_id: int
    number: int
    state: RevisionState
    version: int
    content: Content
    made_by: int | None
    made_at: datetime
    in_force_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`remark`: why it was returned."""

    voice: Voice
    version: int
    yes: bool
    answered_by: int | None
    answered_at: datetime
    remark: str = ""


def said_yes(revision: Revision, answers: Collection[Answer]) -> frozenset[Voice]:
    """Those whose yes is to what stands there now; a no after it takes it back."""
    newest: dict[Voice, Answer] = {}
    for answer in answers:
        newest[answer.voice] = answer
    return frozenset(voice for voice, one in newest.items() if one.yes and one.version == revision.version)


def next_state(revision: Revision, yes: Collection[Voice], council: bool) -> RevisionState:
    """Where a revision stands when these have said yes. The first goes by the curator, the council where the school
    has one, and the head (п. 4.1.4); a later one is a correction that the pair accepts."""
    if not set(THE_TWO) <= set(yes):
        return RevisionState.DRAFT
    if revision.number > 1:
        return RevisionState.IN_FORCE
    if Voice.CURATOR not in yes:
        return RevisionState.CURATOR
    if council and Voice.COUNCIL not in yes:
        return RevisionState.COUNCIL
    return RevisionState.IN_FORCE if Voice.HEAD in yes else RevisionState.HEAD
