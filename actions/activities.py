"""Activities of a programme (п. 5.2.2): done, moved within the term, or left in peace."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.activities import Activity, Which
from domain.meetings import MeetingState
from domain.mentorships import Pair, Side, subject_of_one, subject_of_two
from domain.pages import page_within
from domain.people import Actor, Role
from domain.programmes import (
    Programme,
    ProgrammeState,
    Tally,
    check_day,
    check_in_contact,
    check_seen,
    check_state,
)
from domain.refusals import ActivityOutsideTerm
from domain.remarks import SHOWN, Remark
from domain.results import settled
from domain.rights import require
from domain.works import check_finished_by
from storage import (
    activities,
    audit,
    meeting_lists,
    programme_letters,
    programme_pairs,
    remarks,
    works,
)
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class ActivitySeen:
    """`own`: the one who looks is responsible; `changes`: may say that it is done, or move it. `side`: which of the two
    looks, none for the desks, who do not see the remarks. `works`: how many were handed in; `met`: its meetings, the
    latest first."""

    activity: Activity
    pair: Pair
    programme: Programme
    own: bool
    changes: bool
    today: date
    side: Side | None
    works: int
    remarks: tuple[Remark, ...]
    met: tuple[tuple[datetime, MeetingState], ...]

    @property
    def responsible(self) -> Side:
        side = self.pair.side_of(self.activity.responsible_id)
        assert side is not None
        return side


@dataclass(frozen=True, slots=True)
class ActivityPage:
    pair: Pair
    programme: Programme
    tally: Tally
    page: int
    total: int
    shown: tuple[Activity, ...]
    today: date


def see_activities(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, which: Which, page: int = 0
) -> ActivityPage:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_activities", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    today = actor.today(now)
    tally = settled(activities.tally(tx, programme_id, today), programme)
    totals = {Which.OPEN: tally.total - tally.done, Which.LATE: tally.late, Which.DONE: tally.done}
    page = page_within(page, totals[which])
    shown = activities.page(tx, programme_id, which, today, page) if totals[which] else ()
    return ActivityPage(pair, programme, tally, page, totals[which], tuple(shown), today)


def see_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> ActivitySeen:
    activity, programme, pair = programme_pairs.of_activity(tx, actor, now, activity_id)
    require(actor, "see_activity", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    own = activity.responsible_id == actor.member_id
    side = pair.side_of(actor.member_id)
    return ActivitySeen(
        activity=activity,
        pair=pair,
        programme=programme,
        own=own,
        changes=own or Role.CURATOR in actor.roles,
        today=actor.today(now),
        side=side,
        works=works.count_shown(tx, activity.id),
        remarks=remarks.last(tx, activity.id, SHOWN) if side else (),
        met=meeting_lists.times_of_activity(tx, activity.id, SHOWN),
    )


def finish_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> None:
    """By whoever is responsible; the curator records it for one who cannot. Nothing is reminded of any longer. What the
    mentor checks is handed in instead (п. 5.1.1/4). Raises WorkWanted, WorkMovedOn."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "finish_activity", subject_of_one(pair, activity.responsible_id))
    check_state(programme, ProgrammeState.IN_FORCE)
    check_finished_by(activity, pair, actor.member_id)
    if activities.finish(tx, activity.id, actor.member_id, now):
        works.settle_with(tx, activity.id, actor.member_id, now)
        programme_letters.forget_reminders(tx, activity.id)
        _note(tx, actor, "activity_done", activity, pair, now)


def reopen_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> None:
    """A press by mistake is taken back."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "reopen_activity", subject_of_one(pair, activity.responsible_id))
    check_state(programme, ProgrammeState.IN_FORCE)
    if activities.reopen(tx, activity.id):
        _remind_anew(tx, actor, activity.id, now)
        _note(tx, actor, "activity_reopened", activity, pair, now)


def move_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int, due_on: date) -> None:
    """To another day within the term, also in a pause; all reminders follow, and the other of the two is told."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "move_activity", subject_of_one(pair, activity.responsible_id))
    check_state(programme, ProgrammeState.IN_FORCE)
    check_in_contact(pair)
    _check_day(programme, due_on, actor.today(now))
    if not activities.move(tx, activity.id, due_on):
        return
    moved = _remind_anew(tx, actor, activity.id, now)
    _note(tx, actor, "activity_moved", activity, pair, now)
    others = [one.member_id for one in (pair.mentor, pair.mentee) if one.member_id != actor.member_id]
    programme_letters.tell_moved(tx, actor.school_id, moved, others, now)


def mute_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int, muted: bool) -> None:
    """No reminder of this one; it stays where it was in the list."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "mute_activity", subject_of_one(pair, activity.responsible_id))
    check_state(programme, ProgrammeState.IN_FORCE)
    if activity.muted is not muted:
        activities.mute(tx, activity.id, muted)
        _remind_anew(tx, actor, activity.id, now)


def _remind_anew(tx: Tx, actor: Actor, activity_id: int, now: datetime) -> Activity:
    changed = activities.find(tx, activity_id, actor.school_id)
    assert changed is not None
    programme_letters.remind(tx, actor.school_id, changed, now)
    return changed


def _check_day(programme: Programme, day: date, today: date) -> None:
    """Within the term, and not in the past. Raises ActivityOutsideTerm."""
    check_day(programme, day)
    if day < today:
        raise ActivityOutsideTerm


def _note(tx: Tx, actor: Actor, deed: str, activity: Activity, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "activity", activity.id, now, pair.mentee.member_id)
