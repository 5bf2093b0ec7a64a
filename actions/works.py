"""Works (п. 5.1.1/4, 5.2.2/5, 5.2.2/7): the mentee of a pair hands in, its mentor checks. The curator records for the
one of the two whom the bot cannot reach."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.activities import Activity
from domain.categories import Category
from domain.mentorships import Pair, Side, may_answer_for, subject_of_side, subject_of_two
from domain.pages import page_within
from domain.people import Actor
from domain.programmes import Programme, ProgrammeState, check_pair, check_seen, check_state
from domain.refusals import NotDoneYet, NotFound, ProgrammeMovedOn, WorkMovedOn
from domain.remarks import REMARK_LIMIT
from domain.rights import Part, Subject, outside_the_pair, require, school_of
from domain.talks import Written, check_words, check_written
from domain.texts import line, paragraphs
from domain.works import ACTUAL_LIMIT, Work, WorkDeed, WorkState, check_deed, check_mark, is_checked
from storage import (
    activities,
    audit,
    freezes,
    looks,
    programme_letters,
    programme_pairs,
    remarks,
    work_letters,
    works,
)
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class WorkForm:
    """`work`: what is gathered so far, or the last one; `returned`: why that came back."""

    activity: Activity
    pair: Pair
    work: Work | None
    today: date

    @property
    def gathered(self) -> Work | None:
        return self.work if self.work is not None and self.work.state is WorkState.GATHERING else None


@dataclass(frozen=True, slots=True)
class WorkPage:
    """One work of an activity, the newest first. `checks`: the one who looks may accept and return it."""

    activity: Activity
    pair: Pair
    work: Work | None
    page: int
    total: int
    checks: bool
    today: date


@dataclass(frozen=True, slots=True)
class HandedIn:
    """When the mentor sees it, if not at once; not `reachable`: not before the bot can write to the mentor again."""

    pair: Pair
    seen_at: datetime | None

    @property
    def reachable(self) -> bool:
        return self.pair.mentor.reachable


def see_work_form(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> WorkForm:
    activity, _, pair = programme_pairs.of_activity(tx, actor, now, activity_id)
    require(actor, "see_work_form", _of_mentee(activity, pair))
    check_seen(pair, actor.member_id)
    return WorkForm(activity, pair, works.last_of(tx, activity.id), actor.today(now))


def see_works(tx: Tx, actor: Actor, now: datetime, activity_id: int, page: int = 0) -> WorkPage:
    """For the two; what is only gathered the mentor does not see."""
    activity, programme, pair = programme_pairs.of_activity(tx, actor, now, activity_id)
    require(actor, "see_works", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    checks = pair.side_of(actor.member_id) is Side.MENTOR and programme.state is ProgrammeState.IN_FORCE
    return _page(tx, activity, pair, page, actor.today(now), checks=checks)


def read_works(tx: Tx, actor: Actor, now: datetime, activity_id: int, page: int = 0) -> WorkPage:
    """What a student handed in, or was handed: by those who lead and have no pair with the student, on record in the
    very transaction that shows it (п. 1.3/7). What adults hand in to each other is their own."""
    activity, _, pair = programme_pairs.of_activity(tx, actor, now, activity_id)
    student_id = _student_of(pair)
    require(actor, "read_works", _outside(tx, pair, actor, student_id))
    assert student_id is not None
    looks.note(tx, actor.school_id, actor.member_id, "work_read", "activity", activity.id, student_id, now)
    checks = not pair.mentor.reachable
    return _page(tx, activity, pair, page, actor.today(now), checks=checks)


def add_to_work(tx: Tx, actor: Actor, now: datetime, activity_id: int, written: Written) -> int:
    """Kept as it comes; how many messages there are by now. Raises WorkMovedOn, WorkFull, AccountNotShared."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "add_to_work", _of_mentee(activity, pair))
    work = _check(tx, activity, programme, pair, WorkDeed.ADD)
    check_written(written, adult_and_student=pair.with_student)
    open_ = work if work is not None and work.state is WorkState.GATHERING else None
    work_id = open_.id if open_ else works.begin(tx, actor.school_id, activity.id, actor.member_id, now)
    works.add_part(tx, actor.school_id, work_id, written, now)
    return 1 + (len(open_.parts) if open_ else 0)


def clear_work(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> None:
    """Begun anew: nobody else has seen it."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "clear_work", _of_mentee(activity, pair))
    work = _check(tx, activity, programme, pair, WorkDeed.CLEAR)
    assert work is not None
    works.drop(tx, work.id)


def hand_in_work(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> HandedIn:
    """The mentor has it at once, and is reminded once; the mentee is reminded no longer."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "hand_in_work", _of_mentee(activity, pair))
    work = _check(tx, activity, programme, pair, WorkDeed.HAND_IN)
    assert work is not None
    return _hand_in(tx, actor, activity, pair, work, "work_handed_in", now)


def take_work_back(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> None:
    """Before it is checked: something was forgotten. What waits is not told; what has come, the mentor cannot
    check."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "take_work_back", _of_mentee(activity, pair))
    work = _check(tx, activity, programme, pair, WorkDeed.TAKE_BACK)
    assert work is not None
    works.change(tx, work, WorkState.GATHERING)
    work_letters.forget(tx, work.id)
    _remind_anew(tx, actor, activity.id, now)
    _note(tx, actor, "work_taken_back", activity, pair, now)


def record_work(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> HandedIn:
    """On paper, by a mentee whom the bot cannot reach: the curator records that it is there. Raises AnswersInChat,
    OwnAppointment."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "record_work", school_of(actor))
    may_answer_for(pair, Side.MENTEE, actor.member_id)
    work = _check(tx, activity, programme, pair, WorkDeed.RECORD)
    if not is_checked(activity, pair):
        raise WorkMovedOn
    if work is None or work.state is not WorkState.GATHERING:
        works.begin(tx, actor.school_id, activity.id, pair.mentee.member_id, now)
        work = works.last_of(tx, activity.id)
    assert work is not None
    return _hand_in(tx, actor, activity, pair, work, "work_recorded", now, recorded_by=actor.member_id)


def accept_work(tx: Tx, actor: Actor, now: datetime, work_id: int) -> Activity:
    """The activity is done. The curator records it for a mentor whom the bot cannot reach."""
    work, activity, programme, pair = _hold(tx, actor, now, work_id)
    require(actor, "accept_work", subject_of_side(pair, Side.MENTOR))
    _check_checker(actor, pair)
    _check(tx, activity, programme, pair, WorkDeed.ACCEPT, work)
    works.change(tx, work, WorkState.ACCEPTED, checked_by=actor.member_id, checked_at=now)
    work_letters.forget(tx, work.id)
    return _done(tx, actor, activity, pair, "work_accepted", now)


def return_work(tx: Tx, actor: Actor, now: datetime, work_id: int, remark: str) -> None:
    """With a remark that leads to another try (п. 5.2.2/7)."""
    work, activity, programme, pair = _hold(tx, actor, now, work_id)
    require(actor, "return_work", subject_of_side(pair, Side.MENTOR))
    _check_checker(actor, pair)
    _check(tx, activity, programme, pair, WorkDeed.RETURN, work)
    said = paragraphs(remark, REMARK_LIMIT)
    check_words(said, adult_and_student=pair.with_student)
    works.change(tx, work, WorkState.RETURNED, checked_by=actor.member_id, checked_at=now)
    work_letters.forget(tx, work.id)
    mentor, mentee = pair.mentor.member_id, pair.mentee.member_id
    remark_id = remarks.write(
        tx, actor.school_id, activity.id, mentor, mentee, said, actor.member_id, now, work.id
    )
    work_letters.tell_returned(tx, actor.school_id, work, remark_id, mentee, now)
    _remind_anew(tx, actor, activity.id, now)
    _note(tx, actor, "work_returned", activity, pair, now)


def accept_in_person(tx: Tx, actor: Actor, now: datetime, activity_id: int) -> Activity:
    """The mentor has seen it done: checked in person (п. 5.1.1/4), whatever lies in the chat."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "accept_in_person", subject_of_side(pair, Side.MENTOR))
    check_state(programme, ProgrammeState.IN_FORCE)
    if activity.done_at is not None or pair.side_of(activity.responsible_id) is not Side.MENTEE:
        raise WorkMovedOn
    works.settle_with(tx, activity.id, actor.member_id, now)
    return _done(tx, actor, activity, pair, "accepted_in_person", now)


def mark_activity(tx: Tx, actor: Actor, now: datetime, activity_id: int, mark: int) -> Activity:
    """The mentor's, of what is done; the mentee hears of it. Raises NotDoneYet, ChoiceWanted."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "mark_activity", subject_of_side(pair, Side.MENTOR))
    _check_checker(actor, pair)
    _check_done(activity, programme)
    check_mark(mark)
    if activity.mark == mark:
        return activity
    activities.note_result(tx, activity.id, mark=mark)
    marked = _again(tx, actor, activity.id)
    if pair.side_of(activity.responsible_id) is Side.MENTEE:
        work_letters.tell_accepted(tx, actor.school_id, marked, pair.mentee.member_id, now)
    _note(tx, actor, "activity_marked", activity, pair, now)
    return marked


def record_actual(tx: Tx, actor: Actor, now: datetime, activity_id: int, words: str = "") -> Activity:
    """What came of it, beside what was planned; without words: as planned. Raises NotDoneYet, TextTooLong."""
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    require(actor, "record_actual", subject_of_two(pair))
    _check_done(activity, programme)
    said = line(words or activity.expected, ACTUAL_LIMIT)
    check_words(said, adult_and_student=pair.with_student)
    activities.note_result(tx, activity.id, actual=said)
    return _again(tx, actor, activity.id)


def _hand_in(
    tx: Tx, actor: Actor, activity: Activity, pair: Pair, work: Work, deed: str, now: datetime, **by: int
) -> HandedIn:
    works.change(tx, work, WorkState.HANDED_IN, handed_in_at=now, revision=work.revision + 1, **by)
    handed_in = works.find(tx, work.id, actor.school_id)
    assert handed_in is not None
    programme_letters.forget_reminders(tx, activity.id)
    at = work_letters.hand_over(tx, actor.school_id, handed_in, pair.mentor.member_id, now)
    _note(tx, actor, deed, activity, pair, now)
    return HandedIn(pair, at if at > now else None)


def _done(tx: Tx, actor: Actor, activity: Activity, pair: Pair, deed: str, now: datetime) -> Activity:
    activities.finish(tx, activity.id, actor.member_id, now)
    programme_letters.forget_reminders(tx, activity.id)
    done = _again(tx, actor, activity.id)
    work_letters.tell_accepted(tx, actor.school_id, done, pair.mentee.member_id, now)
    _note(tx, actor, deed, activity, pair, now)
    return done


def _check(
    tx: Tx,
    activity: Activity,
    programme: Programme,
    pair: Pair,
    deed: WorkDeed,
    work: Work | None = None,
) -> Work | None:
    """The last work of the activity; nothing passes where contact stands still, or after it is done. Raises
    WorkMovedOn, ProgrammeMovedOn, ProgrammePaused, PairEnded."""
    check_state(programme, ProgrammeState.IN_FORCE)
    check_pair(pair)
    if activity.done_at is not None:
        raise WorkMovedOn
    last = work or works.last_of(tx, activity.id)
    check_deed(last, deed)
    return last


def _check_done(activity: Activity, programme: Programme) -> None:
    if programme.state not in (ProgrammeState.IN_FORCE, ProgrammeState.ENDED):
        raise ProgrammeMovedOn
    if activity.done_at is None:
        raise NotDoneYet


def _check_checker(actor: Actor, pair: Pair) -> None:
    """Raises AnswersInChat, OwnAppointment."""
    if pair.side_of(actor.member_id) is not Side.MENTOR:
        may_answer_for(pair, Side.MENTOR, actor.member_id)


def _page(tx: Tx, activity: Activity, pair: Pair, page: int, today: date, *, checks: bool) -> WorkPage:
    total = works.count_shown(tx, activity.id)
    place = page if 0 <= page < total else page_within(0, total)
    work = works.shown_at(tx, activity.id, place)
    waits = checks and work is not None and work.state is WorkState.HANDED_IN
    return WorkPage(activity, pair, work, place, total, waits, today)


def _remind_anew(tx: Tx, actor: Actor, activity_id: int, now: datetime) -> None:
    """The days to come, as before it was handed in."""
    activities.renew(tx, activity_id)
    programme_letters.remind(tx, actor.school_id, _again(tx, actor, activity_id), now)


def _again(tx: Tx, actor: Actor, activity_id: int) -> Activity:
    found = activities.find(tx, activity_id, actor.school_id)
    assert found is not None
    return found


def _hold(tx: Tx, actor: Actor, now: datetime, work_id: int) -> tuple[Work, Activity, Programme, Pair]:
    """As it is once nobody else changes it."""
    activity_id = _work(tx, actor, work_id).activity_id
    activity, programme, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    return _work(tx, actor, work_id), activity, programme, pair


def _work(tx: Tx, actor: Actor, work_id: int) -> Work:
    """Raises NotFound."""
    work = works.find(tx, work_id, actor.school_id)
    if work is None:
        raise NotFound
    return work


def _of_mentee(activity: Activity, pair: Pair) -> Subject:
    """What the mentor is responsible for nobody hands in."""
    own = frozenset({pair.mentee.member_id} & {activity.responsible_id})
    return Subject(pair.school_id, {Part.MENTEE: own})


def _student_of(pair: Pair) -> int | None:
    """Whose words they are: of two students the mentee's."""
    students = [one for one in (pair.mentee, pair.mentor) if one.category is Category.STUDENT]
    return students[0].member_id if students else None


def _outside(tx: Tx, pair: Pair, actor: Actor, student_id: int | None) -> Subject:
    """Nobody who has a pair with the student, and nobody at all where there is none."""
    hidden = student_id is None or freezes.is_partner(tx, student_id, actor.member_id)
    return outside_the_pair(pair.school_id, actor.member_id, partner=hidden)


def _note(tx: Tx, actor: Actor, deed: str, activity: Activity, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "activity", activity.id, now, pair.mentee.member_id)
