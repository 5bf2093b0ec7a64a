"""Tasks that the mentor gives in passing (п. 5.1.1/4, 5.2.2/5). They are instructions and recommendations, which the
mentee follows; what both agreed to stays as it is, so that no revision is needed: a task stands beside the content,
within the term, is seen by the mentee at once and may be talked over, and the mentor takes it off again."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.mentorships import Pair, Side, subject_of_side
from domain.people import Actor
from domain.programmes import (
    ACTIVITIES_AT_MOST,
    Programme,
    ProgrammeState,
    check_day,
    check_pair,
    check_state,
)
from domain.refusals import ActivityOutsideTerm, NotFound, ProgrammeFull, WorkMovedOn
from domain.rights import require
from domain.talks import check_words
from domain.texts import line
from storage import activities, audit, outbox, programme_letters, programme_pairs, work_letters
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Given:
    """When the mentee sees it, if not at once."""

    activity_id: int
    pair: Pair
    seen_at: datetime | None


def see_task_form(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> tuple[Programme, Pair]:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_task_form", subject_of_side(pair, Side.MENTOR))
    check_state(programme, ProgrammeState.IN_FORCE)
    check_pair(pair)
    return programme, pair


def give_task(tx: Tx, actor: Actor, now: datetime, programme_id: int, title: str, due_on: date) -> Given:
    """Raises ActivityOutsideTerm, ProgrammeFull, AccountNotShared."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "give_task", subject_of_side(pair, Side.MENTOR))
    check_state(programme, ProgrammeState.IN_FORCE)
    check_pair(pair)
    check_day(programme, due_on)
    if due_on < actor.today(now):
        raise ActivityOutsideTerm
    said = line(title)
    check_words(said, adult_and_student=pair.with_student)
    if len(activities.of_programme(tx, programme_id)) >= 2 * ACTIVITIES_AT_MOST:
        raise ProgrammeFull(limit=2 * ACTIVITIES_AT_MOST)
    mentee = pair.mentee.member_id
    activity_id = activities.give(
        tx, actor.school_id, programme_id, said, due_on, mentee, actor.member_id, now
    )
    given = activities.find(tx, activity_id, actor.school_id)
    assert given is not None
    programme_letters.remind(tx, actor.school_id, given, now)
    at = work_letters.tell_given(tx, actor.school_id, activity_id, mentee, now)
    _note(tx, actor, "task_given", activity_id, pair, now)
    return Given(activity_id, pair, at if at > now else None)


def withdraw_task(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> None:
    """Only what was given in passing and is not done: the content changes by a revision. The mentee hears of it."""
    found = activities.find(tx, activity_id, actor.school_id)
    if found is None:
        raise NotFound
    programme, pair = programme_pairs.hold(tx, actor, now, found.programme_id)
    require(actor, "withdraw_task", subject_of_side(pair, Side.MENTOR))
    check_state(programme, ProgrammeState.IN_FORCE)
    activity = activities.find(tx, activity_id, actor.school_id)
    if activity is None or not activity.given or activity.done_at is not None:
        raise WorkMovedOn
    for about in (f"activity:{activity.id}", f"task:{activity.id}"):
        outbox.withdraw(tx, about)
    activities.drop(tx, activity.id)
    work_letters.tell_withdrawn(tx, actor.school_id, activity.id, pair.id, pair.mentee.member_id, now)
    _note(tx, actor, "task_withdrawn", activity.id, pair, now)


def _note(tx: Tx, actor: Actor, deed: str, activity_id: int, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "activity", activity_id, now, pair.mentee.member_id)
