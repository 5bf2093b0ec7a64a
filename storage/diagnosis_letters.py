"""Letters of the diagnosis: the mentee is asked, the mentor hears that it is there."""

from datetime import datetime

from domain.reflections import ask_again_days
from domain.working_time import ONE_DAY, local_day
from storage import digests, outbox, schools
from storage.members import person_of
from storage.outbox import Letter
from storage.quiet import when_free
from storage.tx import Tx

ASKING = ("diagnosis_asked", "diagnosis_again")


def about(diagnosis_id: int) -> str:
    return f"diagnosis:{diagnosis_id}"


def ask(tx: Tx, school_id: int, diagnosis_id: int, member_id: int, now: datetime) -> None:
    """Now, and twice more while it is not given."""
    asked = _letter(tx, school_id, diagnosis_id, member_id, "diagnosis_asked", when_free(tx, member_id, now))
    outbox.put(tx, asked)
    _ask_again(tx, school_id, diagnosis_id, member_id, now)


def ask_in_the_end(tx: Tx, school_id: int, diagnosis_id: int, member_id: int, now: datetime) -> None:
    """On the next working day, with the other small things of it: on this one the mentee is asked how the programme
    was. Then twice more."""
    tomorrow = local_day(now, schools.hours(tx, school_id).zone) + ONE_DAY
    asked = _letter(tx, school_id, diagnosis_id, member_id, "diagnosis_asked", now)
    digests.put(tx, member_id, tomorrow, asked, now)
    _ask_again(tx, school_id, diagnosis_id, member_id, now)


def _ask_again(tx: Tx, school_id: int, diagnosis_id: int, member_id: int, now: datetime) -> None:
    hours = schools.hours(tx, school_id)
    today = local_day(now, hours.zone)
    for time, day in enumerate(ask_again_days(today, hours), start=1):
        again = _letter(tx, school_id, diagnosis_id, member_id, "diagnosis_again", now, time)
        digests.put(tx, member_id, day, again, now)


def ask_no_more(tx: Tx, diagnosis_id: int) -> None:
    for topic in ASKING:
        outbox.withdraw(tx, about(diagnosis_id), topic)


def tell_given(tx: Tx, school_id: int, diagnosis_id: int, member_id: int, now: datetime) -> None:
    """To the mentor."""
    due_at = when_free(tx, member_id, now)
    outbox.put(tx, _letter(tx, school_id, diagnosis_id, member_id, "diagnosis_given", due_at))


def _letter(
    tx: Tx, school_id: int, diagnosis_id: int, member_id: int, topic: str, due_at: datetime, time: int = 0
) -> Letter:
    return Letter(
        school_id=school_id,
        person_id=person_of(tx, member_id),
        topic=topic,
        about=about(diagnosis_id),
        due_at=due_at,
        revision=time,
        args={"school": school_id, "diagnosis": diagnosis_id},
    )
