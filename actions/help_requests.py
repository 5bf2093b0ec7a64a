"""Situational help (п. 3.1.5/5, 5.2.1/3): a mentee asks, says how urgent it is, closes, says whether it helped."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.help_requests import (
    Helped,
    HelperState,
    HelpRequest,
    Places,
    RequestState,
    Why,
    check_contact,
    check_heard,
    check_writable,
    nobody_can_answer,
    plan,
    subject_of,
    subject_to_close,
)
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.profiles import STUDENT_TOPICS, TOPICS
from domain.refusals import NoMentorYet, NotFound
from domain.rights import oneself, require
from domain.talks import Written, check_written
from storage import (
    audit,
    colleagues,
    freezes,
    help_facts,
    help_requests,
    outbox,
    request_helpers,
    request_lists,
    schools,
)
from storage.help_facts import PairToAsk
from storage.help_letters import Passed, Reader, hand_over, passed, readers, tell
from storage.request_lists import RequestRow
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class MentorToAsk:
    mentorship_id: int
    name: str


@dataclass(frozen=True, slots=True)
class AskForm:
    """The screen on which a mentee asks; without mentors there is nobody to ask yet."""

    mentors: tuple[MentorToAsk, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requests:
    """A page of a list of requests."""

    rows: tuple[RequestRow, ...]
    page: int
    total: int


@dataclass(frozen=True, slots=True)
class Closed:
    """`own`: by its mentee, who may be asked whether it helped; not `news`: it was closed before."""

    own: bool
    news: bool


def see_ask_form(tx: Tx, actor: Actor, now: datetime) -> AskForm:
    require(actor, "see_ask_form", oneself(actor))
    mentors = colleagues.mentors_of(tx, actor.school_id, actor.member_id)
    if actor.is_student:
        freezes.check_not_stopped(tx, actor.school_id, actor.member_id)
    topics = STUDENT_TOPICS if actor.is_student else TOPICS
    return AskForm(tuple(MentorToAsk(m.mentorship_id, m.name) for m in mentors), topics)


def ask_for_help(
    tx: Tx,
    actor: Actor,
    now: datetime,
    words: tuple[Written, ...],
    mentorship_id: int | None = None,
    topic: str = "",
    urgent: bool = False,
) -> Passed:
    """The first message sends the request; without a mentorship it goes to the main mentor."""
    require(actor, "ask_for_help", oneself(actor))
    pair = _pair_to_ask(tx, actor, now, mentorship_id)
    request = replace(pair.request, topic=_known(topic), urgent=urgent)
    if request.frozen:
        freezes.check_not_stopped(tx, actor.school_id, actor.member_id)
    check_contact(request)
    for written in words:
        check_written(written, adult_and_student=request.adult_and_student)
    request = help_requests.add(tx, request, plan(now, urgent, pair.steps, pair.hours))
    request_helpers.reach(
        tx, request.id, actor.school_id, pair.mentor_id, HelperState.HELPING, Why.MENTOR, now
    )
    audit.note_by(tx, actor, "asked_for_help", "help_request", request.id, now)
    seen = [
        hand_over(tx, request, actor.member_id, written, now, "help_message" if n else "help_asked")
        for n, written in enumerate(words)
    ]
    if nobody_can_answer(request.helpers):
        help_requests.hurry(tx, request.id, now)
    return passed(request, readers(request, but=actor.member_id), seen[0], now)


def change_urgency(tx: Tx, actor: Actor, now: datetime, request_id: int, urgent: bool) -> Passed:
    """Urgent after all: the steps become shorter, and who agreed to it is reached at night."""
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "change_urgency", subject_of(request))
    check_writable(request)
    steps, hours = schools.steps_and_hours(tx, actor.school_id)
    if request.urgent != urgent and request.state is RequestState.OPEN:
        help_requests.replan(tx, request, urgent, plan(request.asked_at, urgent, steps, hours))
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    to = readers(request, but=actor.member_id)
    seen = _hurry_to(tx, request, to, now) if urgent else ()
    return passed(request, to, seen, now)


def change_topic(tx: Tx, actor: Actor, now: datetime, request_id: int, topic: str) -> None:
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "change_topic", subject_of(request))
    check_writable(request)
    help_requests.set_topic(tx, request_id, _known(topic))


def close_request(tx: Tx, actor: Actor, now: datetime, request_id: int, sure: bool = False) -> Closed:
    """By the mentee or a helper; what is stuck, by a curator too. The others hear who closed it."""
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "close_request", subject_to_close(request, actor.member_id))
    own = request.mentee_id == actor.member_id
    if not sure:
        check_heard(request, actor.member_id)
    if not help_requests.close(tx, request_id, actor.member_id, now):
        return Closed(own, news=False)
    request_helpers.too_late(tx, request)
    tell(tx, request, readers(request, but=actor.member_id), "help_closed", now)
    audit.note_by(tx, actor, "closed_help_request", "help_request", request_id, now, request.mentee_id)
    return Closed(own, news=True)


def say_whether_helped(tx: Tx, actor: Actor, now: datetime, request_id: int, helped: Helped) -> None:
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "say_whether_helped", subject_of(request))
    if not help_requests.note_helped(tx, request_id, helped):
        return
    audit.note_by(tx, actor, "said_helped", "help_request", request_id, now)
    tell(tx, request, readers(request, but=actor.member_id), "help_helped", now, revision=helped.value)


def see_own_requests(tx: Tx, actor: Actor, now: datetime, page: int) -> Requests:
    require(actor, "see_own_requests", oneself(actor))
    total = request_lists.count_of_mentee(tx, actor.school_id, actor.member_id)
    shown = page_within(page, total)
    rows = request_lists.of_mentee(tx, actor.school_id, actor.member_id, PAGE_SIZE, shown * PAGE_SIZE)
    return Requests(tuple(rows), shown, total)


def see_requests_to_me(tx: Tx, actor: Actor, now: datetime, page: int) -> Requests:
    require(actor, "see_requests_to_me", oneself(actor))
    total = request_lists.count_of_helper(tx, actor.school_id, actor.member_id)
    shown = page_within(page, total)
    rows = request_lists.of_helper(tx, actor.school_id, actor.member_id, PAGE_SIZE, shown * PAGE_SIZE)
    return Requests(tuple(rows), shown, total)


def see_places_for_words(tx: Tx, actor: Actor, now: datetime) -> Places:
    """Only where there is no doubt: of two requests that wait, none is offered."""
    require(actor, "see_places_for_words", oneself(actor))
    waiting = request_lists.waiting_for(tx, actor.school_id, actor.member_id)
    going_on = request_lists.going_on_of(tx, actor.school_id, actor.member_id)
    may_ask = bool(colleagues.mentors_of(tx, actor.school_id, actor.member_id))
    answers = waiting[0] if len(waiting) == 1 else None
    joins = going_on[0] if len(going_on) == 1 else None
    return Places(
        answers_id=answers.id if answers else None,
        answers_name=answers.name if answers else "",
        goes_on_id=joins.id if joins else None,
        goes_on_name=joins.name if joins else "",
        may_ask=may_ask,
    )


def _hurry_to(tx: Tx, request: HelpRequest, to: Sequence[Reader], now: datetime) -> tuple[datetime, ...]:
    """What waits for the morning goes to who agreed to be reached at night."""
    seen = tell(tx, request, to, "help_urgent", now, urgent=True)
    for reader, at in zip(to, seen, strict=True):
        outbox.bring_forward(tx, request.about, reader.person_id, at)
    return seen


def _pair_to_ask(tx: Tx, actor: Actor, now: datetime, mentorship_id: int | None) -> PairToAsk:
    """Raises NoMentorYet where there is none, NotFound for a pair that is not the actor's."""
    pairs = help_facts.pairs_to_ask(tx, actor.school_id, actor.member_id, now)
    if not pairs:
        raise NoMentorYet
    if mentorship_id is None:
        return pairs[0]
    chosen = next((pair for pair in pairs if pair.request.mentorship_id == mentorship_id), None)
    if chosen is None:
        raise NotFound
    return chosen


def _known(topic: str) -> str:
    """Raises NotFound: a forged topic is no topic."""
    if topic and topic not in TOPICS and topic not in STUDENT_TOPICS:
        raise NotFound
    return topic
