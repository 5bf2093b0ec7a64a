"""A programme with its pair, as an actor meets them: of the actor's school, and as they are on its day."""

from datetime import datetime

from domain.activities import Activity
from domain.mentorships import Pair
from domain.people import Actor
from domain.programmes import Programme
from domain.refusals import NotFound
from storage import activities, pairs, programmes
from storage.tx import Tx


def existing(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> tuple[Programme, Pair]:
    """Raises NotFound: of another school's programmes one learns nothing."""
    programme = programmes.find(tx, programme_id, actor.school_id)
    if programme is None:
        raise NotFound
    return programme, pairs.existing(tx, actor, now, programme.mentorship_id)


def hold(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> tuple[Programme, Pair]:
    """Nobody else changes the programme meanwhile. Raises NotFound."""
    programmes.hold(tx, programme_id, actor.school_id)
    return existing(tx, actor, now, programme_id)


def of_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> tuple[Activity, Programme, Pair]:
    """Raises NotFound."""
    activity = activities.find(tx, activity_id, actor.school_id)
    if activity is None:
        raise NotFound
    return activity, *existing(tx, actor, now, activity.programme_id)


def hold_of_activity(
    tx: Tx, actor: Actor, now: datetime, activity_id: int
) -> tuple[Activity, Programme, Pair]:
    """The activity as it is once nobody else changes its programme. Raises NotFound."""
    found = activities.find(tx, activity_id, actor.school_id)
    if found is None:
        raise NotFound
    programmes.hold(tx, found.programme_id, actor.school_id)
    return of_activity(tx, actor, now, activity_id)
