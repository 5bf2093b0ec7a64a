"""Letters of works, remarks and tasks: ids only, each when its reader is free (п. 5.1.1/4, 5.2.2/5)."""

from datetime import datetime, timedelta
from typing import Final

from domain.activities import Activity
from domain.talks import CAPTION_UNITS, TEXT_UNITS, WITHOUT_CAPTION, ContentKind, units
from domain.working_time import local_day, working_days_on
from domain.works import REMIND_CHECK_AFTER, Work, WorkPart
from storage import digests, outbox, schools
from storage.members import person_of
from storage.outbox import Letter
from storage.quiet import when_free
from storage.tx import Tx

ROOM: Final = 700
"""Units that the name, the title and what comes of it take beside the words of a work in one message."""
TO_MARK: Final = timedelta(minutes=1)
"""A mark that is given at once is told together with the yes."""


def told_whole(work: Work) -> WorkPart | None:
    """The message that says all: the only one, with room for whose it is and what it is for."""
    if len(work.parts) != 1 or work.parts[0].kind in WITHOUT_CAPTION:
        return None
    [part] = work.parts
    limit = TEXT_UNITS if part.kind is ContentKind.TEXT else CAPTION_UNITS
    return part if units(part.text) + ROOM <= limit else None


def hand_over(tx: Tx, school_id: int, work: Work, mentor_id: int, now: datetime) -> datetime:
    """Message by message in their order, last the one that asks for the check; and a reminder of it, once. Gives when
    the mentor sees it."""
    at = when_free(tx, mentor_id, now)
    person_id = person_of(tx, mentor_id)
    whole = told_whole(work)
    parts = () if whole is not None else work.parts
    letters = [_of_work(school_id, person_id, work, "work_part", at, part=part.id) for part in parts]
    asks = _of_work(school_id, person_id, work, "work_handed_in", at, part=whole.id if whole else 0)
    outbox.put_all(tx, [*letters, asks])
    hours = schools.hours(tx, school_id)
    day = working_days_on(local_day(now, hours.zone), REMIND_CHECK_AFTER + 1, hours)
    digests.put(tx, mentor_id, day, _of_work(school_id, person_id, work, "work_waits", now), now)
    return at


def forget(tx: Tx, work_id: int) -> None:
    """What was still to be said of it need not be said."""
    outbox.withdraw(tx, f"work:{work_id}")


def tell_returned(tx: Tx, school_id: int, work: Work, remark_id: int, mentee_id: int, now: datetime) -> None:
    at = when_free(tx, mentee_id, now)
    outbox.put(tx, _of_work(school_id, person_of(tx, mentee_id), work, "work_returned", at, remark=remark_id))


def tell_accepted(tx: Tx, school_id: int, activity: Activity, mentee_id: int, now: datetime) -> None:
    """A mark that comes before it is told is told with it; one that comes after is told by itself."""
    about = f"activity:{activity.id}"
    outbox.withdraw(tx, about, "activity_accepted")
    soon = TO_MARK if activity.mark is None else timedelta(0)
    outbox.put(
        tx,
        Letter(
            school_id=school_id,
            person_id=person_of(tx, mentee_id),
            topic="activity_accepted",
            about=about,
            due_at=when_free(tx, mentee_id, now + soon),
            revision=f"{activity.revision}-{'' if activity.mark is None else activity.mark}-{int(now.timestamp())}",
            args={"school": school_id, "activity": activity.id, "revision": activity.revision},
        ),
    )


def tell_of_remark(
    tx: Tx, school_id: int, remark_id: int, reader_id: int, now: datetime, *, answered: bool = False
) -> None:
    outbox.put(
        tx,
        Letter(
            school_id=school_id,
            person_id=person_of(tx, reader_id),
            topic="remark_answered" if answered else "remark_written",
            about=f"remark:{remark_id}",
            due_at=when_free(tx, reader_id, now),
            args={"school": school_id, "remark": remark_id},
        ),
    )


def tell_given(tx: Tx, school_id: int, activity_id: int, mentee_id: int, now: datetime) -> datetime:
    """Gives when the mentee sees it."""
    return _tell_of_task(tx, school_id, "task_given", activity_id, mentee_id, now, activity=activity_id)


def tell_withdrawn(
    tx: Tx, school_id: int, activity_id: int, mentorship_id: int, mentee_id: int, now: datetime
) -> None:
    """The task is gone by then: the letter knows only of which pair it was."""
    _tell_of_task(tx, school_id, "task_withdrawn", activity_id, mentee_id, now, pair=mentorship_id)


def _tell_of_task(
    tx: Tx, school_id: int, topic: str, activity_id: int, mentee_id: int, now: datetime, **ids: int
) -> datetime:
    at = when_free(tx, mentee_id, now)
    outbox.put(
        tx,
        Letter(
            school_id=school_id,
            person_id=person_of(tx, mentee_id),
            topic=topic,
            about=f"task:{activity_id}",
            due_at=at,
            args={"school": school_id, **ids},
        ),
    )
    return at


def _of_work(
    school_id: int,
    person_id: int,
    work: Work,
    topic: str,
    due_at: datetime,
    **ids: int,
) -> Letter:
    part = ids.get("part", 0)
    return Letter(
        school_id=school_id,
        person_id=person_id,
        topic=topic,
        about=f"work:{work.id}",
        due_at=due_at,
        revision=f"{work.revision}-{part}" if part else work.revision,
        args={"school": school_id, "work": work.id, **ids},
    )
