"""What time does to a help request: unanswered it goes on by the school's steps (п. 3.1.5/5); and what is told."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.categories import Category
from domain.help_requests import (
    HelperState,
    HelpRequest,
    Move,
    News,
    RequestState,
    Step,
    Why,
    check_contact,
    move_on,
)
from domain.names import called
from domain.recipients import Recipient
from domain.refusals import Refusal
from scheduler.talks import hurry_if_alone, note_copy
from scheduler.tick import Tick
from scheduler.topic import Topic
from storage import audit, colleagues, help_facts, help_requests, members, request_helpers, talks
from storage.help_letters import mentee_of, reader_of, tell
from storage.tx import Tx
from views.help_requests import (
    closed_notice,
    colleague_notice,
    helped_notice,
    joined_notice,
    moved_notice,
    refused_notice,
    urgent_notice,
)

HELD_FOR = timedelta(hours=1)
"""Where contact stands still a request stays where it is, and is looked at again."""


def _go_on(tx: Tx, due: Sequence[tuple[int, int]], now: datetime) -> None:
    for request_id, school_id in due:
        request = help_facts.find(tx, request_id, school_id, now)
        if request is None or request.state is not RequestState.OPEN:
            continue
        try:
            check_contact(request)
        except Refusal:
            help_requests.postpone(tx, request_id, now + HELD_FOR)
            continue
        _make_step(tx, request, now)


def _make_step(tx: Tx, request: HelpRequest, now: datetime) -> None:
    student = request.mentee_category is Category.STUDENT
    move = move_on(request.step, request.curator_at, student, colleagues.around(tx, request))
    if not help_requests.step_on(tx, request, move.step, move.next_at, now):
        return
    for member_id in move.asked:
        request_helpers.reach(tx, request.id, request.school_id, member_id, HelperState.ASKED, move.why, now)
    _tell(tx, request, move, now)
    audit.note(
        tx,
        request.school_id,
        "request_went_on",
        "help_request",
        request.id,
        now,
        rule=f"unanswered_{move.why.value}",
        concerns_id=request.mentee_id,
    )


def _tell(tx: Tx, request: HelpRequest, move: Move, now: datetime) -> None:
    reached = help_facts.existing(tx, request.id, request.school_id, now)
    asked, step = [reader_of(one) for one in reached.helpers if one.member_id in move.asked], int(move.step)
    tell(tx, request, asked, "help_colleague", now, revision=f"s{step}", urgent=request.urgent)
    if asked:
        tell(tx, request, [mentee_of(request)], "help_moved", now, revision=f"s{step}", step=step)


def _open(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> HelpRequest | None:
    request = _standing(tx, recipient, args)
    return None if request is None or request.state is RequestState.CLOSED else request


def _standing(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> HelpRequest | None:
    """None where contact stands still: nothing goes out then."""
    request = help_facts.find(tx, args["request"], args["school"], recipient.now)
    if request is None:
        return None
    try:
        check_contact(request)
    except Refusal:
        return None
    return request


def _news(
    request: HelpRequest, recipient: Recipient, names: Sequence[str] = (), by: str = "", step: int = 0
) -> News:
    me = request.helper(recipient.member_id)
    return News(
        request_id=request.id,
        mentee=request.mentee_to(recipient.member_id),
        names=tuple(names),
        by=by,
        topic=request.topic,
        urgent=request.urgent,
        to_mentee=recipient.member_id == request.mentee_id,
        why=me.why if me else None,
        step=Step(step),
        helped=request.helped,
        asked_at=request.asked_at,
        curator_at=request.curator_at,
        now=recipient.now,
        zone_name=recipient.zone_name,
    )


def _colleague(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> News | None:
    """None where the person was not waited for any longer."""
    request = _open(tx, recipient, args)
    me = request.helper(recipient.member_id) if request else None
    if request is None or me is None or me.state is not HelperState.ASKED:
        return None
    return _news(request, recipient, by=request.called(me.asked_by))


def _moved(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> News | None:
    """None where it was answered meanwhile."""
    request = _open(tx, recipient, args)
    if request is None or request.state is not RequestState.OPEN:
        return None
    why = Why.CURATOR if args["step"] == Step.CURATOR else Why.ESCALATION
    asked = [helper.introduced for helper in request.helpers if helper.why is why]
    return _news(request, recipient, names=asked, step=args["step"])


def _about_helper(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> News | None:
    request = _open(tx, recipient, args)
    helper = request.helper(args["helper"]) if request else None
    return _news(request, recipient, names=[helper.introduced]) if request and helper else None


def _closed(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> News | None:
    """None for whoever never heard of the request."""
    request = _standing(tx, recipient, args)
    to_mentee = request is not None and recipient.member_id == request.mentee_id
    if request is None or not (to_mentee or talks.is_known_in(tx, request.id, recipient.chat_id)):
        return None
    return _news(request, recipient, by=_closer(tx, request, recipient))


def _closer(tx: Tx, request: HelpRequest, recipient: Recipient) -> str:
    """The curator may close what reached only others."""
    by = request.closed_by
    if by == request.mentee_id:
        return request.mentee_to(recipient.member_id)
    known = request.called(by)
    if known or by is None:
        return known
    row = members.find_member(tx, by, request.school_id)
    return called(row.name, student=row.category == Category.STUDENT.value) if row else ""


def _helped(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> News | None:
    request = _standing(tx, recipient, args)
    return _news(request, recipient) if request and request.helped else None


def _urgent(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> News | None:
    request = _open(tx, recipient, args)
    return _news(request, recipient) if request and request.urgent else None


TOPICS = {
    "help_colleague": Topic(_colleague, colleague_notice, note_copy, hurry_if_alone),
    "help_moved": Topic(_moved, moved_notice, note_copy),
    "help_joined": Topic(_about_helper, joined_notice, note_copy),
    "help_refused": Topic(_about_helper, refused_notice, note_copy),
    "help_closed": Topic(_closed, closed_notice, note_copy),
    "help_helped": Topic(_helped, helped_notice, note_copy),
    "help_urgent": Topic(_urgent, urgent_notice, note_copy),
}

TICKS = (Tick(help_requests.due, _go_on),)
