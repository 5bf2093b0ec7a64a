"""What is told of works, remarks and tasks (п. 5.1.1/4, 5.2.2/5, 5.2.2/7): rights, freezes and papers are read again
at sending."""

from html import escape
from typing import Any

from domain.activities import Activity
from domain.mentorships import Pair, Side
from domain.programmes import ActivityNews, ProgrammeState
from domain.recipients import Recipient
from domain.remarks import RemarkNews
from domain.talks import shows_account
from domain.works import WorkNews, WorkState
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import activities, programmes, remarks, works
from storage.tx import Tx
from views.works import (
    accepted_notice,
    answered_notice,
    given_notice,
    handed_in_notice,
    part_notice,
    remark_notice,
    returned_notice,
    waits_line,
    waits_notice,
    withdrawn_notice,
)


def _work(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> WorkNews | None:
    """To the mentor, while it waits for the check; words that name an account do not pass."""
    work = works.find(tx, args["work"], args["school"])
    if work is None or work.state is not WorkState.HANDED_IN:
        return None
    found = _of_activity(tx, recipient, work.activity_id, args["school"])
    if found is None or found[1].mentor.member_id != recipient.member_id:
        return None
    activity, pair = found
    if pair.with_student and any(shows_account(part.text) for part in work.parts):
        return None
    part = next((one for one in work.parts if one.id == args.get("part")), None)
    return WorkNews(activity, pair, work, part, pair.mentor, recipient.today)


def _part(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> WorkNews | None:
    news = _work(tx, recipient, args)
    return news if news is not None and news.part is not None else None


def _returned(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RemarkNews | None:
    """Nothing where it has been handed in anew meanwhile."""
    work = works.find(tx, args["work"], args["school"])
    last = works.last_of(tx, work.activity_id) if work is not None else None
    if work is None or last is None or last.state in (WorkState.HANDED_IN, WorkState.ACCEPTED):
        return None
    return _remark(tx, recipient, args)


def _remark(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RemarkNews | None:
    """To its reader, until it is answered."""
    news = _of_remark(tx, recipient, args)
    if news is None or news.remark.answer is not None or news.remark.reader_id != recipient.member_id:
        return None
    return news


def _answered(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RemarkNews | None:
    news = _of_remark(tx, recipient, args)
    if news is None or news.remark.answer is None or news.remark.author_id != recipient.member_id:
        return None
    return news


def _of_remark(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> RemarkNews | None:
    remark = remarks.find(tx, args["remark"], args["school"])
    found = _of_activity(tx, recipient, remark.activity_id, args["school"]) if remark is not None else None
    if remark is None or found is None or recipient.member_id is None:
        return None
    activity, pair = found
    side = pair.side_of(recipient.member_id)
    if side is None:
        return None
    if pair.with_student and any(shows_account(escape(said)) for said in (remark.text, remark.answer or "")):
        return None
    other = pair.mentee if side is Side.MENTOR else pair.mentor
    return RemarkNews(remark, activity, pair, pair.party(side), other)


def _accepted(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ActivityNews | None:
    news = _to_mentee(tx, recipient, args)
    if news is None or news.activity.done_at is None or news.activity.revision != args["revision"]:
        return None
    return news


def _given(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ActivityNews | None:
    news = _to_mentee(tx, recipient, args)
    return news if news is not None and news.activity.done_at is None else None


def _to_mentee(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ActivityNews | None:
    found = _of_activity(tx, recipient, args["activity"], args["school"])
    if found is None or found[1].mentee.member_id != recipient.member_id:
        return None
    return ActivityNews(*found, own=True, today=recipient.today)


def _withdrawn(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Pair | None:
    pair = pair_going_on(tx, recipient, args["pair"], args["school"])
    return pair if pair is not None and pair.mentee.member_id == recipient.member_id else None


def _of_activity(
    tx: Tx, recipient: Recipient, activity_id: int, school_id: int
) -> tuple[Activity, Pair] | None:
    """Of a programme in force, between two whose contact is open."""
    activity = activities.find(tx, activity_id, school_id)
    programme = programmes.find(tx, activity.programme_id, school_id) if activity is not None else None
    if activity is None or programme is None or programme.state is not ProgrammeState.IN_FORCE:
        return None
    pair = pair_going_on(tx, recipient, programme.mentorship_id, school_id)
    return (activity, pair) if pair is not None else None


TOPICS = {
    "work_part": Topic(_part, part_notice),
    "work_handed_in": Topic(_work, handed_in_notice),
    "work_waits": Topic(_work, waits_notice, line=waits_line),
    "work_returned": Topic(_returned, returned_notice),
    "activity_accepted": Topic(_accepted, accepted_notice),
    "remark_written": Topic(_remark, remark_notice),
    "remark_answered": Topic(_answered, answered_notice),
    "task_given": Topic(_given, given_notice),
    "task_withdrawn": Topic(_withdrawn, withdrawn_notice),
}
