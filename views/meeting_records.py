"""How a meeting was: what is asked, what stands on record then, and the buttons under it."""

from datetime import datetime

from domain.meeting_news import Recorded
from domain.meetings import Reached
from views.groups import GroupAttendance
from views.meeting_presses import (
    MeetingClose,
    MeetingGoal,
    MeetingHeld,
    MeetingOpen,
    MeetingPlan,
    MeetingWrite,
)
from views.meetings import LABEL, goal_words, mark_of, when_words
from views.notice import Button, Rows
from views.words import Words

CLOSE_LABEL = 22
"""So many characters of a title stand beside the verb on a button of its own row."""


def after_rows(meeting_id: int, has_goal: bool, words: Words) -> Rows:
    def button(key: str, held: bool, reached: Reached) -> Button:
        return Button(words.plain(key), MeetingHeld(meeting=meeting_id, held=held, reached=reached).pack())

    missed = (button("meeting-missed", False, Reached.NO),)
    if not has_goal:
        return ((button("meeting-held", True, Reached.NO),), missed)
    return (
        (button("meeting-held-reached", True, Reached.YES),),
        (button("meeting-held-partly", True, Reached.PARTLY),),
        (button("meeting-held-not-reached", True, Reached.NO),),
        missed,
    )


def recorded_words(recorded: Recorded, words: Words) -> str:
    """What stands on record now."""
    names = ", ".join(recorded.names)
    if not recorded.held:
        return words("meeting-recorded-missed", names=names)
    if not recorded.goal:
        return words("meeting-recorded-held", names=names)
    reached = recorded.reached.value if recorded.reached else "unsaid"
    return words("meeting-recorded-goal", names=names, goal=goal_words(recorded.goal, words), reached=reached)


def next_goal_question(recorded: Recorded, now: datetime, zone_name: str, words: Words) -> str:
    if recorded.next_at is None:
        return words("meeting-next-goal-ask")
    return words("meeting-next-goal-ask-at", when=when_words(recorded.next_at, now, zone_name, words))


def next_goal_rows(recorded: Recorded, words: Words) -> Rows:
    """Each goal at hand by itself; own words, or none."""
    offered = tuple(
        (
            Button(
                goal_words(goal, words, LABEL),
                MeetingGoal(meeting=recorded.meeting_id, mark=mark_of(goal)).pack(),
            ),
        )
        for goal in recorded.goals
    )
    own = MeetingWrite(meeting=recorded.meeting_id, what="goal").pack()
    none = MeetingGoal(meeting=recorded.meeting_id, mark="none").pack()
    return (
        *close_rows(recorded, words),
        *offered,
        (Button(words.plain("meeting-goal-own"), own), Button(words.plain("meeting-goal-none"), none)),
    )


def close_rows(recorded: Recorded, words: Words) -> Rows:
    """One press closes what the meeting belongs to."""
    if recorded.activity is None:
        return ()
    title = goal_words(recorded.activity.title, words, CLOSE_LABEL)
    data = MeetingClose(meeting=recorded.meeting_id).pack()
    return ((Button(words.plain("meeting-close-activity", title=title), data),),)


def done_rows(recorded: Recorded, words: Words) -> Rows:
    """After all is said: a note, and the next meeting."""
    note = Button(
        words.plain("meeting-write-note"), MeetingWrite(meeting=recorded.meeting_id, what="note").pack()
    )
    if recorded.next_id is not None:
        following = Button(words.plain("meeting-open-next"), MeetingOpen(meeting=recorded.next_id).pack())
    elif recorded.pair_id is not None:
        following = Button(words.plain("meeting-plan-next"), MeetingPlan(pair=recorded.pair_id).pack())
    else:
        who = Button(words.plain("group-who-was"), GroupAttendance(meeting_id=recorded.meeting_id).pack())
        return ((who,), (note,)) if recorded.held else ((note,),)
    return (*close_rows(recorded, words), (note,), (following,))
