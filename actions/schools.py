"""What a school sets for itself: the curator its day and steps, the administrator its names and zone, both its town."""

from datetime import datetime, time

from domain.people import Actor
from domain.profiles import OFFICIAL_NAME_LIMIT, ZONES
from domain.refusals import ZoneUnknown
from domain.rights import require, school_of
from domain.school_settings import (
    SchoolSettings,
    check_lessons,
    check_quiet,
    check_reflect_before,
    check_result_days,
    check_steps,
)
from domain.texts import line
from domain.weekly import Rhythm, check_rhythm
from storage import audit, programme_agreement, programme_plans, schools, weekly
from storage.meeting_letters import keep_wall_times, remind_anew
from storage.tx import Tx


def see_school_settings(tx: Tx, actor: Actor, now: datetime) -> SchoolSettings:
    require(actor, "see_school_settings", school_of(actor))
    return schools.settings(tx, actor.school_id)


def set_quiet_hours(tx: Tx, actor: Actor, now: datetime, start: time, end: time) -> None:
    """For everyone who has set none of their own."""
    require(actor, "set_quiet_hours", school_of(actor))
    check_quiet(actor.zone_name, start, end)
    _change(tx, actor, now, "quiet_hours_set", quiet_start=start, quiet_end=end)
    weekly.replan(tx, actor.school_id, now)
    programme_plans.follow_hours(tx, actor.school_id, now)
    remind_anew(tx, actor.school_id, now)


def set_lessons(tx: Tx, actor: Actor, now: datetime, start: time, end: time) -> None:
    """Students get no message during lessons (п. 3.1.3, 3.1.4)."""
    require(actor, "set_lessons", school_of(actor))
    check_lessons(start, end)
    _change(tx, actor, now, "lessons_set", lessons_start=start, lessons_end=end)
    programme_plans.follow_hours(tx, actor.school_id, now)
    remind_anew(tx, actor.school_id, now)


def set_steps(
    tx: Tx, actor: Actor, now: datetime, mentors_after: int, curator_after: int, urgent: bool = False
) -> None:
    """When an unanswered request goes on (п. 3.1.5/5)."""
    require(actor, "set_steps", school_of(actor))
    check_steps(mentors_after, curator_after)
    if urgent:
        _change(
            tx,
            actor,
            now,
            "urgent_steps_set",
            urgent_mentors_after=mentors_after,
            urgent_curator_after=curator_after,
        )
    else:
        _change(tx, actor, now, "steps_set", mentors_after=mentors_after, curator_after=curator_after)


def set_reflect_before(tx: Tx, actor: Actor, now: datetime, days: int) -> None:
    """How long before the end of a programme its two look back (п. 4.1.4); it holds for those in force too."""
    require(actor, "set_reflect_before", school_of(actor))
    check_reflect_before(days)
    _change(tx, actor, now, "reflect_before_set", reflect_before=days)
    programme_plans.plan_all(tx, actor.school_id)


def set_result_days(tx: Tx, actor: Actor, now: datetime, days: int) -> None:
    """How long the last stage lasts (4.1.4/result); it holds for programmes that are at it too."""
    require(actor, "set_result_days", school_of(actor))
    check_result_days(days)
    _change(tx, actor, now, "result_days_set", result_days=days)
    programme_plans.plan_all(tx, actor.school_id)
    programme_plans.remind_all(tx, actor.school_id, now)


def set_council(tx: Tx, actor: Actor, now: datetime, has_council: bool) -> None:
    """Whether programmes go by a council of mentors too (п. 4.1.3). What waits for one that is there no longer goes on
    to the head."""
    require(actor, "set_council", school_of(actor))
    _change(tx, actor, now, "council_set", has_council=has_council)
    if not has_council:
        programme_agreement.leave_council(tx, actor.school_id, now, actor.member_id)


def set_summary(tx: Tx, actor: Actor, now: datetime, day: int, hour: int, silent_after: int) -> None:
    """When the curators get the week, and after how many days without contact a pair is named in it (п. 4.1.2/6)."""
    require(actor, "set_summary", school_of(actor))
    check_rhythm(Rhythm(day, hour, silent_after))
    _change(tx, actor, now, "summary_set", summary_day=day, summary_hour=hour, silent_after=silent_after)
    weekly.replan(tx, actor.school_id, now)


def name_school(tx: Tx, actor: Actor, now: datetime, name: str, official_name: str) -> None:
    """The official name stands in orders."""
    require(actor, "name_school", school_of(actor))
    _change(
        tx,
        actor,
        now,
        "school_named",
        name=line(name),
        official_name=line(official_name, OFFICIAL_NAME_LIMIT),
    )


def set_place(tx: Tx, actor: Actor, now: datetime, place: str) -> None:
    """The town that stands in orders."""
    require(actor, "set_place", school_of(actor))
    _change(tx, actor, now, "place_set", place=line(place))


def set_zone(tx: Tx, actor: Actor, now: datetime, zone: str) -> None:
    """Everybody's hours move with it; a meeting planned for 14:30 stays at 14:30."""
    require(actor, "set_zone", school_of(actor))
    if zone not in ZONES:
        raise ZoneUnknown
    _change(tx, actor, now, "zone_set", zone=zone)
    weekly.replan(tx, actor.school_id, now)
    programme_plans.follow_hours(tx, actor.school_id, now)
    keep_wall_times(tx, actor.school_id, actor.zone_name, now)


def _change(tx: Tx, actor: Actor, now: datetime, deed: str, **values: str | int | time) -> None:
    schools.change(tx, actor.school_id, values)
    audit.note_by(tx, actor, deed, "school", actor.school_id, now)
