"""Help requests of a whole school, as its curator watches over them: that they are there, never their words."""

from statistics import median
from typing import Any

from sqlalchemy import and_, func, select

from domain.help_requests import HelperState, RequestState
from domain.request_watch import PairHistory, WatchedRow
from storage.help_requests import help_requests
from storage.members import members
from storage.request_helpers import helpers
from storage.tx import Tx


def _standing(school_id: int) -> Any:
    return and_(help_requests.c.school_id == school_id, help_requests.c.state != RequestState.CLOSED.value)


def count(tx: Tx, school_id: int) -> int:
    return int(tx.value(select(func.count()).select_from(help_requests).where(_standing(school_id))))


def count_unanswered(tx: Tx, school_id: int) -> int:
    return int(
        tx.value(
            select(func.count())
            .select_from(help_requests)
            .where(_standing(school_id), help_requests.c.state == RequestState.OPEN.value)
        )
    )


def listed(tx: Tx, school_id: int, member_id: int, limit: int, offset: int) -> list[WatchedRow]:
    """Those that nobody answered first, and of them the longest waiting."""
    asked = and_(
        helpers.c.request_id == help_requests.c.id,
        helpers.c.member_id == member_id,
        helpers.c.state == HelperState.ASKED.value,
    )
    rows = tx.rows(
        select(help_requests, members.c.name, helpers.c.id.label("asked_me"))
        .join(members, members.c.id == help_requests.c.mentee_id)
        .outerjoin(helpers, asked)
        .where(_standing(school_id))
        .order_by(
            (help_requests.c.state == RequestState.OPEN.value).desc(),
            help_requests.c.asked_at,
            help_requests.c.id,
        )
        .limit(limit)
        .offset(offset)
    )
    return [
        WatchedRow(
            row.id, row.name, row.urgent, RequestState(row.state), row.asked_at, row.asked_me is not None
        )
        for row in rows
    ]


def history(tx: Tx, mentorship_id: int) -> PairHistory:
    rows = tx.rows(
        select(help_requests.c.asked_at, help_requests.c.answered_at).where(
            help_requests.c.mentorship_id == mentorship_id
        )
    )
    waits = [(row.answered_at - row.asked_at).total_seconds() / 60 for row in rows if row.answered_at]
    return PairHistory(len(rows), len(waits), round(median(waits)) if waits else 0)
