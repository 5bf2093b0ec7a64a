"""Letters of a help request: ids only, each when its reader is free. In one talk they keep their order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.help_requests import Helper, HelpRequest
from domain.talks import Written, header_goes_first
from storage import talks
from storage.outbox import Letter, Urgency, put
from storage.quiet import when_free
from storage.talks import TalkMessage
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Reader:
    """One to whom something of a request is said."""

    member_id: int
    person_id: int
    name: str
    reachable: bool = True


def readers(request: HelpRequest, but: int) -> tuple[Reader, ...]:
    """All who take part in the talk, without the one who writes."""
    everyone = (mentee_of(request), *(reader_of(helper) for helper in request.helping))
    return tuple(reader for reader in everyone if reader.member_id != but)


def reader_of(helper: Helper) -> Reader:
    return Reader(helper.member_id, helper.person_id, helper.called, helper.reachable)


def mentee_of(request: HelpRequest) -> Reader:
    return Reader(
        request.mentee_id, request.mentee_person_id, request.mentee_called, request.mentee_reachable
    )


@dataclass(frozen=True, slots=True)
class Passed:
    """What became of words that were handed over: to whom, and when they will be seen if not at once.
    Not `reachable`: nobody of them has a working Telegram now, and the request goes on."""

    request_id: int
    names: tuple[str, ...]
    seen_at: datetime | None
    reachable: bool


def passed(request: HelpRequest, to: Sequence[Reader], seen: Sequence[datetime], now: datetime) -> Passed:
    soonest = min(seen, default=now)
    return Passed(
        request.id,
        tuple(reader.name for reader in to),
        soonest if soonest > now else None,
        any(reader.reachable for reader in to),
    )


def hand_over(
    tx: Tx, request: HelpRequest, author_id: int, written: Written, now: datetime, topic: str
) -> tuple[datetime, ...]:
    """Stores the words and the letters that carry them; when each reader will see them."""
    message_id = talks.write(tx, request.school_id, request.id, author_id, written, now)
    message = talks.find(tx, message_id, request.school_id)
    assert message is not None
    return tuple(relay(tx, request, message, to, now, topic) for to in readers(request, but=author_id))


def relay(
    tx: Tx, request: HelpRequest, message: TalkMessage, to: Reader, now: datetime, topic: str = "help_message"
) -> datetime:
    """A message goes to one reader; gives when it will be seen. Where the author's name does not stand in
    one message with the content, it goes first."""
    at = when_free(tx, to.member_id, now, urgent=request.urgent)
    parts = ["help_header", topic] if header_goes_first(message.kind, message.text) else [topic]
    for part in parts:
        put(
            tx,
            Letter(
                school_id=request.school_id,
                person_id=to.person_id,
                topic=part,
                about=request.about,
                due_at=at,
                urgency=Urgency.HELP,
                revision=f"m{message.id}",
                args={
                    "school": request.school_id,
                    "request": request.id,
                    "message": message.id,
                    "headed": int(len(parts) == 1),
                    "asked": int(topic == "help_asked"),
                },
            ),
        )
    return at


def carry_edit(tx: Tx, request: HelpRequest, message: TalkMessage, to: Reader, now: datetime) -> None:
    """At once: an edit makes no sound; where the copy still waits, it will show the new words itself."""
    put(
        tx,
        Letter(
            school_id=request.school_id,
            person_id=to.person_id,
            topic="help_edited",
            about=request.about,
            due_at=now,
            urgency=Urgency.HELP,
            revision=f"m{message.id}e{message.revision + 1}",
            args={"school": request.school_id, "request": request.id, "message": message.id},
        ),
    )


def tell(
    tx: Tx,
    request: HelpRequest,
    to: Reader,
    topic: str,
    now: datetime,
    *,
    revision: int | str = 0,
    urgent: bool = False,
    **ids: int | str,
) -> datetime:
    """A notice about the request; gives when it will be seen."""
    at = when_free(tx, to.member_id, now, urgent=urgent)
    put(
        tx,
        Letter(
            school_id=request.school_id,
            person_id=to.person_id,
            topic=topic,
            about=request.about,
            due_at=at,
            urgency=Urgency.HELP,
            revision=revision,
            args={"school": request.school_id, "request": request.id, **ids},
        ),
    )
    return at
