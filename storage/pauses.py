"""A pause of a pair: nothing of the programme is asked until the day of the return, which time brings by itself."""

from datetime import date, datetime, timedelta

from sqlalchemy import and_

from domain.activities import Activity
from domain.meetings import Meeting, MeetingState
from domain.petitions import PAUSE_DAYS
from domain.working_time import MIDNIGHT, instant
from storage import (
    activities,
    held_letters,
    mentorships,
    petitions,
    programme_letters,
    programme_plans,
    programmes,
    schools,
)
from storage.meeting_letters import call_off
from storage.meetings import loaded, meetings
from storage.tx import Tx


def begin(tx: Tx, school_id: int, pair_id: int, until: date) -> None:
    hours = schools.hours(tx, school_id)
    mentorships.change(tx, pair_id, paused_until=until, returns_at=instant(until, MIDNIGHT, hours.zone))


def meetings_within(tx: Tx, school_id: int, pair_id: int, until: date, now: datetime) -> list[Meeting]:
    """Those planned that would fall into it."""
    returns = instant(until, MIDNIGHT, schools.hours(tx, school_id).zone)
    which = and_(
        meetings.c.mentorship_id == pair_id,
        meetings.c.state == MeetingState.PLANNED.value,
        meetings.c.starts_at > now,
        meetings.c.starts_at < returns,
    )
    return loaded(tx, which, now.date())


def call_off_within(tx: Tx, school_id: int, pair_id: int, until: date, now: datetime) -> int:
    return len(call_off(tx, meetings_within(tx, school_id, pair_id, until, now)))


def activities_within(tx: Tx, pair_id: int, today: date, until: date) -> list[Activity]:
    """Not done, with a day in it: to be moved."""
    found = []
    for row in programmes.standing_of(tx, [pair_id]):
        found += [
            one
            for one in activities.of_programme(tx, row.id)
            if one.done_at is None and today <= one.due_on < until
        ]
    return found


def end(tx: Tx, school_id: int, pair_id: int, now: datetime) -> None:
    """What is still to be done is reminded of again, the stage goes by its days, and what would have been asked for
    in the pause is asked for once."""
    mentorships.change(tx, pair_id, paused_until=None, returns_at=None)
    going = petitions.going_pause(tx, pair_id)
    since = going.decided_at if going is not None else None
    held_letters.prompt_again(tx, school_id, pair_id, since or now - timedelta(days=PAUSE_DAYS), now)
    if going is not None:
        petitions.change(tx, going.id, done_at=now)
    for row in programmes.standing_of(tx, [pair_id]):
        programme = programmes.find(tx, row.id, school_id)
        assert programme is not None
        programme_plans.plan(tx, programme, school_id)
        if row.state == "in_force":
            for activity in activities.renew_open_of(tx, row.id):
                programme_letters.remind(tx, school_id, activity, now)
