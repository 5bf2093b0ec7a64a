"""Letters of a help request: ids only, each when its reader is free. In one talk they keep their order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.help_requests import Helper, HelpRequest, RequestState
from domain.listeners import Listener, free_at
from domain.talks import Written, header_goes_first
from storage import talks
from storage.outbox import Letter, Urgency, put_all
from storage.talks import TalkMessage
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Reader:
    """One to whom something of a request is said."""

    member_id: int
    person_id: int
    name: str
    reachable: bool
    listens: Listener


def readers(request: HelpRequest, but: int) -> tuple[Reader, ...]:
    """All who take part in the talk, without the one who writes."""
    everyone = (mentee_of(request), *(reader_of(helper) for helper in request.helping))
    return tuple(reader for reader in everyone if reader.member_id != but)


def reader_of(helper: Helper) -> Reader:
    return Reader(helper.member_id, helper.person_id, helper.called, helper.reachable, helper.listens)


def mentee_of(request: HelpRequest) -> Reader:
    return Reader(
        request.mentee_id,
        request.mentee_person_id,
        request.mentee_called,
        request.mentee_reachable,
        request.mentee_listens,
    )


@dataclass(frozen=True, slots=True)
class Passed:
    """What became of words that were handed over: to whom, and when they will be seen if not at once.
    Not `reachable`: nobody of them has a working Telegram now, and the request goes on."""

    request_id: int
    names: tuple[str, ...]
    seen_at: datetime | None
    reachable: bool
    topic: str
    urgent: bool
    state: RequestState


def passed(request: HelpRequest, to: Sequence[Reader], seen: Sequence[datetime], now: datetime) -> Passed:
    soonest = min(seen, default=now)
    return Passed(
        request.id,
        tuple(reader.name for reader in to),
        soonest if soonest > now else None,
        any(reader.reachable for reader in to),
        request.topic,
        request.urgent,
        request.state,
    )


@dataclass(frozen=True, slots=True)
class Carried:
    """A message on its way. `headed`: the author's name stands in one message with the content; where it does
    not, it goes first."""

    message_id: int
    headed: bool

    @classmethod
    def of(cls, message_id: int, content: Written | TalkMessage) -> "Carried":
        return cls(message_id, not header_goes_first(content.kind, content.text))


def hand_over(
    tx: Tx, request: HelpRequest, author_id: int, written: Written, now: datetime, topic: str
) -> tuple[datetime, ...]:
    """Stores the words and the letters that carry them; when each reader will see them."""
    message_id = talks.write(tx, request.school_id, request.id, author_id, written, now)
    to = readers(request, but=author_id)
    return relay(tx, request, Carried.of(message_id, written), to, now, topic)


def relay(
    tx: Tx,
    request: HelpRequest,
    carried: Carried,
    to: Sequence[Reader],
    now: datetime,
    topic: str = "help_message",
) -> tuple[datetime, ...]:
    """A message goes to its readers; gives when each will see it."""
    at = [free_at(reader.listens, now, urgent=request.urgent) for reader in to]
    parts = [topic] if carried.headed else ["help_header", topic]
    args = {
        "school": request.school_id,
        "request": request.id,
        "message": carried.message_id,
        "headed": int(carried.headed),
        "asked": int(topic == "help_asked"),
    }
    put_all(
        tx,
        [
            Letter(
                school_id=request.school_id,
                person_id=reader.person_id,
                topic=part,
                about=request.about,
                due_at=due_at,
                urgency=Urgency.HELP,
                revision=f"m{carried.message_id}",
                args=args,
            )
            for reader, due_at in zip(to, at, strict=True)
            for part in parts
        ],
    )
    return tuple(at)


def carry_edit(
    tx: Tx, request: HelpRequest, message: TalkMessage, to: Sequence[Reader], now: datetime
) -> None:
    """At once: an edit makes no sound; where the copy still waits, it will show the new words itself."""
    put_all(
        tx,
        [
            Letter(
                school_id=request.school_id,
                person_id=reader.person_id,
                topic="help_edited",
                about=request.about,
                due_at=now,
                urgency=Urgency.HELP,
                revision=f"m{message.id}e{message.revision + 1}",
                args={"school": request.school_id, "request": request.id, "message": message.id},
            )
            for reader in to
        ],
    )


def tell(
    tx: Tx,
    request: HelpRequest,
    to: Sequence[Reader],
    topic: str,
    now: datetime,
    *,
    revision: int | str = 0,
    urgent: bool = False,
    **ids: int | str,
) -> tuple[datetime, ...]:
    """A notice about the request; gives when each will see it."""
    at = [free_at(reader.listens, now, urgent=urgent) for reader in to]
    put_all(
        tx,
        [
            Letter(
                school_id=request.school_id,
                person_id=reader.person_id,
                topic=topic,
                about=request.about,
                due_at=due_at,
                urgency=Urgency.HELP,
                revision=revision,
                args={"school": request.school_id, "request": request.id, **ids},
            )
            for reader, due_at in zip(to, at, strict=True)
        ],
    )
    return tuple(at)
