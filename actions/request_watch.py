"""The curator watches that no request stays unheard (п. 4.1.2/4): who waits, how long, and with whom it is now."""

from dataclasses import dataclass
from datetime import datetime

from domain.help_requests import HelperState, subject_to_close
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.request_watch import WatchedRequest, WatchedRow
from domain.rights import may, require, school_of
from storage import help_facts, request_watch
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Watched:
    """A page of requests that are not closed, and how many of all nobody answered yet."""

    rows: tuple[WatchedRow, ...]
    page: int
    total: int
    unanswered: int


def watch_requests(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> Watched:
    require(actor, "watch_requests", school_of(actor))
    total = request_watch.count(tx, actor.school_id)
    page = page_within(page, total)
    rows = request_watch.listed(tx, actor.school_id, actor.member_id, PAGE_SIZE, page * PAGE_SIZE)
    return Watched(tuple(rows), page, total, request_watch.count_unanswered(tx, actor.school_id))


def watch_request(tx: Tx, actor: Actor, now: datetime, request_id: int) -> WatchedRequest:
    request = help_facts.existing(tx, request_id, actor.school_id, now)
    require(actor, "watch_request", school_of(actor))
    reached = request.in_state(HelperState.HELPING, HelperState.ASKED)
    me = request.helper(actor.member_id)
    return WatchedRequest(
        mentee=request.mentee_name,
        with_names=tuple(helper.name for helper in reached),
        asked_me=me is not None and me.state is HelperState.ASKED,
        taken_by_me=me is not None and me.state is HelperState.HELPING,
        urgent=request.urgent,
        state=request.state,
        step=request.step,
        closable=may(actor, "close_request", subject_to_close(request, actor.member_id)),
        asked_at=request.asked_at,
        curator_at=request.curator_at,
        pair=request_watch.history(tx, request.mentorship_id),
    )
