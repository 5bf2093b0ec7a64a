"""Letters of programmes: a proposal and its answer, what is due, what was moved, and the question how it was."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import select

from domain.activities import Activity, reminder_days
from domain.goals import REACHED
from domain.programme_revisions import Revision, remind_on
from domain.reflections import ask_again_days
from domain.working_time import MIDNIGHT, ONE_DAY, instant, local_day
from storage import digests, outbox, schools
from storage.members import person_of
from storage.outbox import Letter
from storage.quiet import when_free
from storage.tx import Tx

ASKING = ("programme_asks", "programme_waits", "programme_still_waits")
"""Letters that wait for a yes."""


def tell_of_revision(
    tx: Tx, school_id: int, revision: Revision, member_ids: Collection[int], topic: str, now: datetime
) -> None:
    for member_id in dict.fromkeys(member_ids):
        outbox.put(tx, _of_revision(tx, school_id, revision, member_id, topic, when_free(tx, member_id, now)))


def remind_of_revision(
    tx: Tx, school_id: int, revision: Revision, member_ids: Collection[int], now: datetime
) -> None:
    """Once more, where there is no answer for some working days."""
    hours = schools.hours(tx, school_id)
    day = remind_on(local_day(now, hours.zone), hours)
    for member_id in member_ids:
        letter = _of_revision(tx, school_id, revision, member_id, "programme_still_waits", now)
        digests.put(tx, member_id, day, letter, now)


def forget_asking(tx: Tx, programme_id: int) -> None:
    outbox.withdraw_all(tx, [f"programme:{programme_id}"], ASKING)


def remind(tx: Tx, school_id: int, activity: Activity, now: datetime, *, today_too: bool = False) -> None:
    """On the days of domain/activities.py; whatever was written before is withdrawn."""
    outbox.withdraw(tx, f"activity:{activity.id}", "activity_due")
    if activity.muted or activity.done_at is not None:
        return
    hours = schools.hours(tx, school_id)
    person_id = person_of(tx, activity.responsible_id)
    today = local_day(now, hours.zone)
    for day in reminder_days(activity.due_on, today - ONE_DAY if today_too else today, hours):
        letter = _of_activity(school_id, person_id, activity, "activity_due", now, day)
        digests.put(tx, activity.responsible_id, day, letter, now, of_that_day=day == activity.due_on)


def to_be_reminded_today(tx: Tx, school_id: int, now: datetime) -> frozenset[str]:
    """Of which activities something is to be told later this very day."""
    zone = schools.hours(tx, school_id).zone
    midnight = instant(local_day(now, zone) + ONE_DAY, MIDNIGHT, zone)
    rows = tx.rows(
        select(outbox.outbox.c.object_key).where(
            outbox.outbox.c.school_id == school_id,
            outbox.outbox.c.topic == "activity_due",
            outbox.outbox.c.state == outbox.OutboxState.PENDING.value,
            outbox.outbox.c.due_at < midnight,
        )
    )
    return frozenset(row.object_key for row in rows)


def forget_reminders(tx: Tx, activity_id: int) -> None:
    outbox.withdraw(tx, f"activity:{activity_id}", "activity_due")


def tell_moved(
    tx: Tx, school_id: int, activity: Activity, member_ids: Collection[int], now: datetime
) -> None:
    """Whoever of the two did not move it hears of the other day."""
    outbox.withdraw(tx, f"activity:{activity.id}", "activity_moved")
    for member_id in member_ids:
        due_at = when_free(tx, member_id, now)
        outbox.put(tx, _of_activity(school_id, person_of(tx, member_id), activity, "activity_moved", due_at))


def tell_of_goal(
    tx: Tx, school_id: int, goal_id: int, step: int, progress: int, member_id: int, now: datetime
) -> None:
    """The other of the two: at once where it is reached, else among the small things of the day. Of several steps
    only the last is told."""
    outbox.withdraw(tx, f"goal:{goal_id}")
    letter = Letter(
        school_id=school_id,
        person_id=person_of(tx, member_id),
        topic="goal_reached" if progress == REACHED else "goal_moved",
        about=f"goal:{goal_id}",
        due_at=when_free(tx, member_id, now),
        revision=step,
        args={"school": school_id, "goal": goal_id, "step": step},
    )
    if progress == REACHED:
        outbox.put(tx, letter)
    else:
        tomorrow = schools.today(tx, school_id, now) + ONE_DAY
        digests.put(tx, member_id, tomorrow, letter, now)


def tell_of_sheet(
    tx: Tx, school_id: int, programme_id: int, sheet_id: int, member_id: int, now: datetime
) -> None:
    """The other of the two, among the small things of the next day."""
    letter = Letter(
        school_id=school_id,
        person_id=person_of(tx, member_id),
        topic="sheet_given",
        about=f"programme:{programme_id}",
        due_at=now,
        revision=f"sheet-{sheet_id}",
        args={"school": school_id, "programme": programme_id},
    )
    digests.put(tx, member_id, schools.today(tx, school_id, now) + ONE_DAY, letter, now)


def ask_to_reflect(tx: Tx, school_id: int, reflection_id: int, member_id: int, now: datetime) -> None:
    """Now, and twice more while it is not given."""
    person_id = person_of(tx, member_id)
    hours = schools.hours(tx, school_id)
    asked = _of_reflection(
        school_id, person_id, reflection_id, "reflection_asked", when_free(tx, member_id, now)
    )
    outbox.put(tx, asked)
    today = local_day(now, hours.zone)
    for time, day in enumerate(ask_again_days(today, hours), start=1):
        again = _of_reflection(school_id, person_id, reflection_id, "reflection_again", now, time)
        digests.put(tx, member_id, day, again, now)


def ask_no_more(tx: Tx, reflection_id: int) -> None:
    for topic in ("reflection_asked", "reflection_again"):
        outbox.withdraw(tx, f"reflection:{reflection_id}", topic)


def show_reflection(tx: Tx, school_id: int, reflection_id: int, member_id: int, now: datetime) -> None:
    due_at = when_free(tx, member_id, now)
    person_id = person_of(tx, member_id)
    outbox.put(tx, _of_reflection(school_id, person_id, reflection_id, "reflection_shown", due_at))


def _of_revision(
    tx: Tx, school_id: int, revision: Revision, member_id: int, topic: str, due_at: datetime
) -> Letter:
    return Letter(
        school_id=school_id,
        person_id=person_of(tx, member_id),
        topic=topic,
        about=f"programme:{revision.programme_id}",
        due_at=due_at,
        revision=f"{revision.number}-{revision.version}-{revision.state.value}",
        args={
            "school": school_id,
            "revision": revision.id,
            "version": revision.version,
            "state": revision.state.value,
        },
    )


def _of_activity(
    school_id: int, person_id: int, activity: Activity, topic: str, due_at: datetime, day: date | None = None
) -> Letter:
    return Letter(
        school_id=school_id,
        person_id=person_id,
        topic=topic,
        about=f"activity:{activity.id}",
        due_at=due_at,
        revision=f"{activity.revision}-{day:%m%d}" if day else activity.revision,
        args={
            "school": school_id,
            "activity": activity.id,
            "revision": activity.revision,
            "day": day.isoformat() if day else "",
        },
    )


def _of_reflection(
    school_id: int, person_id: int, reflection_id: int, topic: str, due_at: datetime, time: int = 0
) -> Letter:
    return Letter(
        school_id=school_id,
        person_id=person_id,
        topic=topic,
        about=f"reflection:{reflection_id}",
        due_at=due_at,
        revision=time,
        args={"school": school_id, "reflection": reflection_id},
    )
