"""Bringing in a colleague (п. 5.1.1/1): with the colleague's consent, and on record who was brought in and why."""

from dataclasses import dataclass
from datetime import datetime

from domain.help_requests import (
    COPIED_ON_JOINING,
    Helper,
    HelperState,
    HelpRequest,
    RequestState,
    Why,
    check_contact,
    check_writable,
    nobody_is_asked,
    subject_of,
)
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import ColleagueUnfit, NotFound, RequestAnswered, RequestClosed, RequestTaken
from domain.rights import require
from storage import audit, help_facts, help_requests, request_helpers, talks
from storage import colleagues as mates
from storage.colleagues import Colleague
from storage.help_letters import Carried, Passed, mentee_of, passed, reader_of, relay, tell
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Colleagues:
    """A page of those who may be brought in."""

    mentee: str
    found: tuple[Colleague, ...]
    page: int
    total: int


def see_colleagues(
    tx: Tx, actor: Actor, now: datetime, request_id: int, search: str, page: int
) -> Colleagues:
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "see_colleagues", subject_of(request))
    total = mates.count_colleagues(tx, request, search)
    shown = page_within(page, total)
    found = mates.colleagues(tx, request, search, PAGE_SIZE, shown * PAGE_SIZE)
    return Colleagues(request.mentee_to(actor.member_id), found, shown, total)


def pass_on(tx: Tx, actor: Actor, now: datetime, request_id: int, member_id: int) -> Passed:
    """The colleague is asked; until a yes nothing changes for the mentee."""
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "pass_on", subject_of(request))
    check_writable(request)
    revision = help_requests.lock(tx, request_id)
    if not mates.may_be_brought_in(tx, request, member_id):
        raise ColleagueUnfit
    request_helpers.reach(
        tx, request_id, actor.school_id, member_id, HelperState.ASKED, Why.COLLEAGUE, now, actor.member_id
    )
    _note(tx, actor, request, now, "asked_colleague", member_id)
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    to = (reader_of(_helper(request, member_id)),)
    seen = tell(tx, request, to, "help_colleague", now, revision=f"r{revision}", urgent=request.urgent)
    return passed(request, to, seen, now)


def take_request(tx: Tx, actor: Actor, now: datetime, request_id: int) -> int:
    """A yes: of several who press at once one wins, and the others are told. Gives the request."""
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "take_request", subject_of(request, *HelperState))
    revision = help_requests.lock(tx, request_id)
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    me = _helper(request, actor.member_id)
    _check_takable(tx, request, me)
    request_helpers.turn_helper(tx, request_id, me.member_id, (HelperState.ASKED,), HelperState.HELPING)
    if me.why is Why.COLLEAGUE:
        _take_over(tx, request, me, revision, now)
    else:
        request_helpers.too_late(tx, request, but=me.member_id)
    tell(tx, request, [mentee_of(request)], "help_joined", now, revision=f"r{revision}", helper=me.member_id)
    for message in talks.last(tx, request_id, COPIED_ON_JOINING):
        carried = Carried.of(message.id, message)
        relay(tx, request, carried, [reader_of(me)], now)
    _note(tx, actor, request, now, f"joined_as_{me.why.value}", request.mentee_id)
    return request_id


def decline_request(tx: Tx, actor: Actor, now: datetime, request_id: int) -> None:
    """A no needs no reason; who asked is told, and an unanswered request goes on when all said no."""
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "decline_request", subject_of(request, *HelperState))
    revision = help_requests.lock(tx, request_id)
    if not request_helpers.turn_helper(
        tx, request_id, actor.member_id, (HelperState.ASKED,), HelperState.DECLINED
    ):
        raise RequestAnswered
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    me = _helper(request, actor.member_id)
    _note(tx, actor, request, now, "declined_help_request", request.mentee_id)
    asker = request.helper(me.asked_by)
    if me.why is Why.COLLEAGUE and asker is not None:
        tell(
            tx, request, [reader_of(asker)], "help_refused", now, revision=f"r{revision}", helper=me.member_id
        )
    elif request.state is RequestState.OPEN and nobody_is_asked(request.helpers):
        help_requests.hurry(tx, request_id, now)


def _check_takable(tx: Tx, request: HelpRequest, me: Helper) -> None:
    """Raises why this yes comes too late or may not be said."""
    if me.state is HelperState.HELPING:
        raise RequestTaken
    if request.state is RequestState.CLOSED:
        raise RequestClosed
    if me.state is not HelperState.ASKED:
        raise RequestAnswered
    check_contact(request)
    if not mates.is_vetted(tx, request, me.member_id):
        raise ColleagueUnfit


def _take_over(tx: Tx, request: HelpRequest, me: Helper, revision: int, now: datetime) -> None:
    """Who passed it on leaves the talk, reads on, and is told."""
    asker = request.helper(me.asked_by)
    if asker is None:
        return
    request_helpers.turn_helper(tx, request.id, asker.member_id, (HelperState.HELPING,), HelperState.LEFT)
    tell(tx, request, [reader_of(asker)], "help_joined", now, revision=f"r{revision}", helper=me.member_id)


def _helper(request: HelpRequest, member_id: int) -> Helper:
    helper = request.helper(member_id)
    if helper is None:
        raise NotFound
    return helper


def _note(tx: Tx, actor: Actor, request: HelpRequest, now: datetime, deed: str, concerns_id: int) -> None:
    audit.note_by(tx, actor, deed, "help_request", request.id, now, concerns_id)
