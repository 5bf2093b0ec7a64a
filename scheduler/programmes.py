"""What time does to a programme: the two look back in its last month, and it ends with its term (п. 4.1.4)."""

from collections.abc import Sequence
from datetime import datetime

from domain.mentorships import Pair
from domain.programmes import check_pair, turned_by_time
from domain.recipients import Recipient
from domain.refusals import Refusal
from domain.results import is_over
from domain.stages import lacking
from domain.working_time import local_day
from scheduler.tick import Tick
from storage import (
    audit,
    pairs,
    programme_plans,
    programme_results,
    programmes,
    schools,
    stage_needs,
)
from storage.tx import Tx


def _turn(tx: Tx, due: Sequence[tuple[int, int]], now: datetime) -> None:
    for programme_id, school_id in due:
        programmes.hold(tx, programme_id, school_id)
        programme = programmes.find(tx, programme_id, school_id)
        if programme is None or programme_plans.waits_for_return(tx, programme):
            continue
        school = schools.settings(tx, school_id)
        today = local_day(now, school.zone)
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
    pair = pairs.find(tx, mentorship_id, school_id, recipient.today)
    if pair is None or not (pair.mentor.is_here and pair.mentee.is_here):
        return None
    try:
        check_pair(pair)
    except Refusal:
        return None
    return pair
