"""The result stage of a programme (4.1.4/result): what is told in it, what had happened, and its end."""

from datetime import date, datetime

from sqlalchemy import select

from domain.programmes import Programme, ProgrammeState
from domain.results import Happened, ends_on, fading_days, nudge_days
from storage import activities, digests, goals, outbox, own_goals, programme_papers, schools
from storage.members import person_of
from storage.mentorships import mentorships
from storage.outbox import Letter
from storage.programmes import change
from storage.quiet import when_free
from storage.tx import Tx

SELDOM = ("how_is_it", "own_goals_again")
"""What is told among the small things of a day."""


def begin(tx: Tx, programme: Programme, school_id: int, now: datetime) -> None:
    """Nothing of the plan is reminded of any longer; both hear what comes, and the mentee is asked for own goals."""
    for activity_id in activities.ids_of(tx, [programme.id]):
        outbox.withdraw(tx, f"activity:{activity_id}")
    for member_id, topic in zip(_the_two(tx, programme), ("result_began", "own_goals_asked"), strict=True):
        _tell(tx, school_id, programme, member_id, topic, now)
    remind(tx, programme, school_id, now)


def remind(tx: Tx, programme: Programme, school_id: int, now: datetime) -> None:
    """The days to come, by the school's number of them; a letter that is written already is not written twice."""
    school = schools.settings(tx, school_id)
    last, since = ends_on(programme, school.result_days), programme.stage_since
    if last is None or since is None:
        return
    hours = schools.hours(tx, school_id)
    mentor, mentee = _the_two(tx, programme)
    for day in fading_days(since, last, hours):
        _remind(tx, school_id, programme, mentor, "how_is_it", day, now)
    for day in nudge_days(since, last, hours):
        _remind(tx, school_id, programme, mentee, "own_goals_again", day, now)


def end(tx: Tx, programme: Programme, school_id: int, now: datetime) -> None:
    """With thanks to both, from what really happened."""
    outbox.withdraw_all(tx, [f"programme:{programme.id}"], SELDOM)
    change(tx, programme.id, state=ProgrammeState.ENDED.value, turns_at=None, ended_at=now)
    for member_id in _the_two(tx, programme):
        _tell(tx, school_id, programme, member_id, "programme_ended", now)


def happened(tx: Tx, programme: Programme, zone_name: str, today: date) -> Happened:
    held, _ = programme_papers.meetings_of(tx, programme, zone_name)
    tally = activities.tally(tx, programme.id, today)
    total, reached = goals.tally(tx, programme.id)
    own = own_goals.of_programme(tx, programme.id)
    return Happened(
        held, tally.done, tally.total, reached, total, sum(one.reached_at is not None for one in own)
    )


def _tell(tx: Tx, school_id: int, programme: Programme, member_id: int, topic: str, now: datetime) -> None:
    outbox.put(
        tx, _letter(tx, school_id, programme, member_id, topic, when_free(tx, member_id, now), "result")
    )


def _remind(
    tx: Tx, school_id: int, programme: Programme, member_id: int, topic: str, day: date, now: datetime
) -> None:
    letter = _letter(tx, school_id, programme, member_id, topic, now, f"result-{day:%m%d}")
    digests.put(tx, member_id, day, letter, now)


def _letter(
    tx: Tx, school_id: int, programme: Programme, member_id: int, topic: str, due_at: datetime, revision: str
) -> Letter:
    return Letter(
        school_id=school_id,
        person_id=person_of(tx, member_id),
        topic=topic,
        about=f"programme:{programme.id}",
        due_at=due_at,
        revision=revision,
        args={"school": school_id, "programme": programme.id},
    )


def _the_two(tx: Tx, programme: Programme) -> tuple[int, int]:
    """The mentor, then the mentee."""
    pair = mentorships.c.mentor_id, mentorships.c.mentee_id
    row = tx.first(select(*pair).where(mentorships.c.id == programme.mentorship_id))
    return row.mentor_id, row.mentee_id
