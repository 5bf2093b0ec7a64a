"""What is told of activities (п. 5.2.2): that a day comes near, and that it was moved."""

from datetime import date
from typing import Any

from domain.activities import Activity, is_overtaken
from domain.programmes import ActivityNews, ProgrammeState
from domain.recipients import Recipient
from domain.results import at_result
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import activities, programmes, schools
from storage.tx import Tx
from views.activities import due_line, due_notice, moved_notice


def _due(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ActivityNews | None:
    """Nothing to say of what is done, is past, is another's by now, is not to be reminded of, or is said by a
    later reminder."""
    activity = _standing(tx, args)
    if activity is None or activity.muted or activity.responsible_id != recipient.member_id:
        return None
    news = _news(tx, recipient, args, activity)
    if news is None or news.days_left < 0:
        return None
    day, hours = date.fromisoformat(args["day"]), schools.hours(tx, args["school"])
    return None if is_overtaken(day, activity.due_on, news.today, hours) else news


def _moved(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ActivityNews | None:
    activity = _standing(tx, args)
    return _news(tx, recipient, args, activity) if activity is not None else None


def _standing(tx: Tx, args: dict[str, Any]) -> Activity | None:
    """None where it is done, or due on another day than the letter is about."""
    activity = activities.find(tx, args["activity"], args["school"])
    if activity is None or activity.done_at is not None or activity.revision != args["revision"]:
        return None
    return activity


def _news(tx: Tx, recipient: Recipient, args: dict[str, Any], activity: Activity) -> ActivityNews | None:
    programme = programmes.find(tx, activity.programme_id, args["school"])
    if programme is None or recipient.member_id is None:
        return None
    if programme.state is not ProgrammeState.IN_FORCE or at_result(programme):
        return None
    pair = pair_going_on(tx, recipient, programme.mentorship_id, args["school"])
    if pair is None or pair.side_of(recipient.member_id) is None:
        return None
    own = activity.responsible_id == recipient.member_id
    return ActivityNews(activity, pair, own, recipient.today)


TOPICS = {
    "activity_due": Topic(_due, due_notice, line=due_line),
    "activity_moved": Topic(_moved, moved_notice),
}
