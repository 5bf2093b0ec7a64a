"""What time does to a programme: the two look back in its last month, and it ends with its term (п. 4.1.4); and
what is told of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.mentorships import Pair, Side
from domain.people import Role
from domain.programme_contents import planned
from domain.programmes import (
    ProgrammeNews,
    ProgrammeState,
    check_pair,
    turned_by_time,
)
from domain.recipients import Recipient
from domain.refusals import Refusal
from domain.results import is_over
from domain.stages import lacking
from scheduler.tick import Tick
from scheduler.topic import Topic
from storage import (
    audit,
    pairs,
    programme_plans,
    programme_results,
    programme_revisions,
    programmes,
    schools,
    stage_needs,
)
from storage.roles import roles_of
from storage.tx import Tx
from views.programmes import accepted_notice, proposed_notice, returned_notice


def _turn(tx: Tx, due: Sequence[tuple[int, int]], now: datetime) -> None:
    for programme_id, school_id in due:
        programmes.hold(tx, programme_id, school_id)
        programme = programmes.find(tx, programme_id, school_id)
        if programme is None or programme_plans.waits_for_return(tx, programme):
            continue
        school = schools.settings(tx, school_id)
        today = now.astimezone(ZoneInfo(school.zone)).date()
        if is_over(programme, today, school.result_days):
            programme_results.end(tx, programme, school_id, now)
            audit.note(tx, school_id, "programme_ended", "programme", programme_id, now, rule="result_days")
            continue
        missing = lacking(programme.stage, stage_needs.met(tx, programme))
        turned = turned_by_time(programme, today, school.reflect_before, missing)
        if turned is None:
            programme_plans.plan(tx, programme, school_id)
            continue
        stage, why = turned
        if stage is programme.stage:
            programme_plans.stay(tx, programme, school_id, now)
        else:
            programme_plans.turn(tx, programme, school_id, stage, why, now)
        audit.note(tx, school_id, "programme_turned", "programme", programme_id, now, rule=why.value)


TICKS = (Tick(programmes.due, _turn),)


def pair_going_on(tx: Tx, recipient: Recipient, mentorship_id: int, school_id: int) -> Pair | None:
    """None where nothing passes between the two at this moment: ended, frozen, a paper missing, somebody gone."""
    today = recipient.now.astimezone(ZoneInfo(recipient.zone_name)).date()
    pair = pairs.find(tx, mentorship_id, school_id, today)
    if pair is None or not (pair.mentor.is_here and pair.mentee.is_here):
        return None
    try:
        check_pair(pair)
    except Refusal:
        return None
    return pair


def _proposed(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ProgrammeNews | None:
    news = _news(tx, recipient, args, ProgrammeState.PROPOSED)
    return news if news is not None and news.side is Side.MENTEE else None


def _accepted(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ProgrammeNews | None:
    return _to_a_maker(tx, recipient, args, ProgrammeState.IN_FORCE)


def _returned(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ProgrammeNews | None:
    return _to_a_maker(tx, recipient, args, ProgrammeState.DRAFT)


def _to_a_maker(
    tx: Tx, recipient: Recipient, args: dict[str, Any], state: ProgrammeState
) -> ProgrammeNews | None:
    """The mentor, or somebody who is a curator still."""
    news = _news(tx, recipient, args, state)
    if news is None or news.side is Side.MENTOR:
        return news
    assert recipient.member_id is not None
    return news if Role.CURATOR in roles_of(tx, recipient.member_id) else None


def _news(tx: Tx, recipient: Recipient, args: dict[str, Any], state: ProgrammeState) -> ProgrammeNews | None:
    programme = programmes.find(tx, args["programme"], args["school"])
    if programme is None or recipient.member_id is None:
        return None
    if programme.state is not state or programme.revision != args["revision"]:
        return None
    pair = pair_going_on(tx, recipient, programme.mentorship_id, args["school"])
    if pair is None:
        return None
    today = recipient.now.astimezone(ZoneInfo(recipient.zone_name)).date()
    revision = programme_revisions.open_of(tx, programme.id)
    listed = planned(revision.content, programme.id, pair) if revision is not None else ()
    return ProgrammeNews(programme, pair, pair.side_of(recipient.member_id), listed, today)


TOPICS = {
    "programme_proposed": Topic(_proposed, proposed_notice),
    "programme_accepted": Topic(_accepted, accepted_notice),
    "programme_returned": Topic(_returned, returned_notice),
}
