"""What is told of goals (п. 1.2): to the other of the two, how far one has come."""

from typing import Any

from domain.goals import GoalNews
from domain.programmes import ProgrammeState
from domain.recipients import Recipient
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import goals, programmes
from storage.tx import Tx
from views.goals import moved_line, moved_notice, reached_notice


def _moved(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> GoalNews | None:
    """Only the last step is told, and only to the one of the two who did not make it."""
    goal = goals.find(tx, args["goal"], args["school"])
    step = goals.newest_step(tx, args["goal"])
    if goal is None or step is None or step.id != args["step"]:
        return None
    programme = programmes.find(tx, goal.programme_id, args["school"])
    if programme is None or programme.state is not ProgrammeState.IN_FORCE:
        return None
    pair = pair_going_on(tx, recipient, programme.mentorship_id, args["school"])
    if pair is None or step.made_by is None or recipient.member_id is None:
        return None
    by = pair.side_of(step.made_by)
    if by is None or pair.side_of(recipient.member_id) in (None, by):
        return None
    return GoalNews(goal, step, pair, by)


TOPICS = {
    "goal_moved": Topic(_moved, moved_notice, line=moved_line),
    "goal_reached": Topic(_moved, reached_notice),
}
