"""Letters of the mentor's report and of what the two conclude: asked for, given, returned, proposed, answered."""

from collections.abc import Iterable
from datetime import datetime

from domain.conclusions import Conclusion
from domain.mentor_reports import ask_days
from domain.mentorships import Pair
from domain.people import Role
from domain.programmes import Programme
from domain.working_time import local_day
from storage import digests, outbox, schools
from storage.members import person_of
from storage.outbox import Letter
from storage.quiet import when_free
from storage.staff import staff
from storage.tx import Tx


def ask(tx: Tx, school_id: int, report_id: int, programme: Programme, member_id: int, now: datetime) -> None:
    """With the small things of the day, and at most twice more before the programme ends."""
    hours = schools.hours(tx, school_id)
    today = local_day(now, hours.zone)
    for time, day in enumerate(ask_days(today, programme.ends_on, hours)):
        topic = "report_again" if time else "report_asked"
        letter = _of_report(tx, school_id, report_id, member_id, topic, now, time)
        digests.put(tx, member_id, day, letter, now)


def ask_no_more(tx: Tx, report_id: int) -> None:
    for topic in ("report_asked", "report_again"):
        outbox.withdraw(tx, f"report:{report_id}", topic)


def tell_given(tx: Tx, pair: Pair, report_id: int, now: datetime, but: int) -> None:
    """Every curator reads it but one who is of the pair."""
    outbox.withdraw(tx, f"report:{report_id}", "report_given")
    for member_id in curators_outside(tx, pair):
        if member_id != but:
            _put(tx, pair.school_id, report_id, member_id, "report_given", now)


def show(tx: Tx, pair: Pair, report_id: int, now: datetime) -> None:
    """The mentee hears the mark, the achievements, and what is proposed."""
    outbox.withdraw(tx, f"report:{report_id}", "report_shown")
    _put(tx, pair.school_id, report_id, pair.mentee.member_id, "report_shown", now)


def tell_returned(tx: Tx, pair: Pair, report_id: int, now: datetime) -> None:
    _put(tx, pair.school_id, report_id, pair.mentor.member_id, "report_returned", now)


def tell_proposed(tx: Tx, pair: Pair, conclusion: Conclusion, now: datetime) -> None:
    _of_conclusion(tx, pair.school_id, conclusion, pair.mentee.member_id, "conclusion_proposed", now)


def tell_answered(
    tx: Tx, pair: Pair, conclusion: Conclusion, member_ids: Iterable[int], now: datetime
) -> None:
    for member_id in member_ids:
        _of_conclusion(tx, pair.school_id, conclusion, member_id, "conclusion_answered", now)


def tell_lacking(tx: Tx, pair: Pair, programme: Programme, now: datetime) -> None:
    """The curator hears once of a term that is over while something is missing."""
    for member_id in curators_outside(tx, pair):
        letter = Letter(
            school_id=pair.school_id,
            person_id=person_of(tx, member_id),
            topic="programme_lacking",
            about=f"programme:{programme.id}",
            due_at=when_free(tx, member_id, now),
            revision=f"{programme.ends_on:%y%m%d}",
            args={"school": pair.school_id, "programme": programme.id},
        )
        outbox.put(tx, letter)


def curators_outside(tx: Tx, pair: Pair) -> list[int]:
    curators = [one.member_id for one in staff(tx, pair.school_id) if one.role is Role.CURATOR]
    return [one for one in curators if pair.side_of(one) is None]


def _put(tx: Tx, school_id: int, report_id: int, member_id: int, topic: str, now: datetime) -> None:
    """Given again after it was returned, it is told of again."""
    due_at, time = when_free(tx, member_id, now), int(now.timestamp())
    outbox.put(tx, _of_report(tx, school_id, report_id, member_id, topic, due_at, time))


def _of_report(
    tx: Tx, school_id: int, report_id: int, member_id: int, topic: str, due_at: datetime, time: int
) -> Letter:
    return Letter(
        school_id=school_id,
        person_id=person_of(tx, member_id),
        topic=topic,
        about=f"report:{report_id}",
        due_at=due_at,
        revision=time,
        args={"school": school_id, "report": report_id},
    )


def _of_conclusion(
    tx: Tx, school_id: int, conclusion: Conclusion, member_id: int, topic: str, now: datetime
) -> None:
    letter = Letter(
        school_id=school_id,
        person_id=person_of(tx, member_id),
        topic=topic,
        about=f"conclusion:{conclusion.id}",
        due_at=when_free(tx, member_id, now),
        args={"school": school_id, "conclusion": conclusion.id},
    )
    outbox.put(tx, letter)
