"""The talk of a help request (п. 3.1.5/5): each writes from the own chat, the bot carries it over."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.help_requests import (
    Helped,
    HelperState,
    HelpRequest,
    RequestState,
    check_writable,
    subject_of,
)
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import NotFound, NotTakenYet
from domain.rights import Subject, oneself, require
from domain.talks import Written, check_shareable, check_written, shows_account
from storage import audit, freezes, help_facts, help_requests, request_helpers, talks
from storage.help_letters import Passed, carry_edit, hand_over, passed, readers
from storage.talks import Place, TalkMessage
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Request:
    """A request as one who takes part in it sees it; `others` are those who read what the actor writes."""

    request_id: int
    mentee: str
    others: tuple[str, ...]
    topic: str
    urgent: bool
    state: RequestState
    helped: Helped | None
    own: bool
    asked: bool
    writes: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """A page of the talk of a request."""

    request: Request
    messages: tuple[TalkMessage, ...]
    page: int
    total: int


def find_talk(tx: Tx, actor: Actor, now: datetime, chat_id: int, message_id: int) -> Place | None:
    """What stands at a place of the actor's own chat, if it belongs to a talk."""
    require(actor, "find_talk", oneself(actor))
    return talks.at(tx, actor.school_id, actor.member_id, chat_id, message_id)


def see_request(tx: Tx, actor: Actor, now: datetime, request_id: int) -> Request:
    """Without the words: for its mentee, its helpers, who passed it on, and who is only asked."""
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "see_request", _all_reached(request))
    return _seen_by(actor, request)


def see_talk(tx: Tx, actor: Actor, now: datetime, request_id: int, page: int) -> Talk:
    """Who passed it on goes on reading, who is only asked sees no words."""
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "see_talk", _all_reached(request))
    seen = _seen_by(actor, request)
    total = 0 if seen.asked else talks.count(tx, request_id)
    shown = page_within(page, total)
    words = () if seen.asked else talks.page(tx, request_id, PAGE_SIZE, shown * PAGE_SIZE)
    return Talk(seen, tuple(_as_read_by(actor, message) for message in words), shown, total)


def _as_read_by(actor: Actor, message: TalkMessage) -> TalkMessage:
    """What students tell each other of their accounts is not for an adult who joins them later (п. 2.1)."""
    if message.by_student is not actor.is_student and shows_account(message.text):
        return replace(message, text="", withheld=True)
    return message


def _all_reached(request: HelpRequest) -> Subject:
    return subject_of(request, HelperState.HELPING, HelperState.LEFT, HelperState.ASKED)


def _seen_by(actor: Actor, request: HelpRequest) -> Request:
    own = request.mentee_id == actor.member_id
    return Request(
        request_id=request.id,
        mentee=request.mentee_to(actor.member_id),
        others=tuple(reader.name for reader in readers(request, but=actor.member_id)),
        topic=request.topic,
        urgent=request.urgent,
        state=request.state,
        helped=request.helped,
        own=own,
        asked=_is_asked(request, actor),
        writes=request.state is not RequestState.CLOSED and (own or _helps(request, actor)),
    )


def write_message(tx: Tx, actor: Actor, now: datetime, request_id: int, *words: Written) -> Passed:
    """Goes to all others of the talk, of several messages all or none; the first one by a helper is the answer, and
    ends the escalation."""
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "write_message", subject_of(request, HelperState.HELPING, HelperState.ASKED))
    if request.anyone_frozen:
        freezes.check_not_stopped(tx, actor.school_id, actor.member_id)
    check_writable(request)
    own = request.mentee_id == actor.member_id
    if not own and not _helps(request, actor):
        raise NotTakenYet
    for written in words:
        check_written(written, adult_and_student=request.adult_and_student)
    seen = [hand_over(tx, request, actor.member_id, written, now, "help_message") for written in words]
    if not own and not request.answered and help_requests.note_answered(tx, request_id, now):
        request_helpers.too_late(tx, request)
        request = replace(request, state=RequestState.ANSWERED, answered=True)
        audit.note_by(tx, actor, "answered_help_request", "help_request", request_id, now, request.mentee_id)
    return passed(request, readers(request, but=actor.member_id), seen[0], now)


def edit_message(tx: Tx, actor: Actor, now: datetime, chat_id: int, message_id: int, text: str) -> bool:
    """An edit of an own message is carried over to its copies; False where the words stayed the same."""
    message = talks.written_at(tx, actor.school_id, chat_id, message_id)
    if message is None or message.author_id != actor.member_id:
        raise NotFound
    request = help_facts.existing(tx, message.request_id, actor.school_id, now)
    require(actor, "edit_message", subject_of(request))
    check_writable(request)
    check_shareable(text, adult_and_student=request.adult_and_student)
    if message.text == text:
        return False
    talks.change(tx, message, text)
    carry_edit(tx, request, message, readers(request, but=actor.member_id), now)
    return True


def _is_asked(request: HelpRequest, actor: Actor) -> bool:
    return any(one.member_id == actor.member_id for one in request.in_state(HelperState.ASKED))


def _helps(request: HelpRequest, actor: Actor) -> bool:
    return any(helper.member_id == actor.member_id for helper in request.helping)
