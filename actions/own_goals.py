"""Own goals of the mentee at the result stage (п. 2.2, 4.1.4/result/2): set and followed by the mentee alone, read by
the mentor."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.mentorships import Pair, Side, subject_of_side, subject_of_two
from domain.people import Actor
from domain.programmes import check_pair, check_seen
from domain.refusals import NotFound
from domain.results import OWN_GOAL_LIMIT, OwnGoal, at_result, check_at_result, check_room
from domain.rights import require
from domain.talks import check_words
from domain.texts import line
from storage import audit, own_goals, programme_pairs
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class OwnGoalsSeen:
    """`sets`: may set and change them now."""

    pair: Pair
    side: Side
    goals: tuple[OwnGoal, ...]
    sets: bool
    today: date


def see_own_goals(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> OwnGoalsSeen:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_own_goals", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    side = pair.side_of(actor.member_id)
    assert side is not None
    found = tuple(own_goals.of_programme(tx, programme_id))
    return OwnGoalsSeen(pair, side, found, side is Side.MENTEE and at_result(programme), actor.today(now))


def set_own_goal(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, words: str, by_when: date | None = None
) -> int:
    """Raises AccountNotShared: the mentor reads it; TooManyTopics, ProgrammeMovedOn."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "set_own_goal", subject_of_side(pair, Side.MENTEE))
    check_at_result(programme)
    check_pair(pair)
    said = line(words, OWN_GOAL_LIMIT)
    check_words(said, adult_and_student=pair.with_student)
    check_room(sum(one.reached_at is None for one in own_goals.of_programme(tx, programme_id)))
    own_goal = own_goals.add(tx, actor.school_id, programme_id, actor.member_id, said, by_when, now)
    _note(tx, actor, "own_goal_set", own_goal, now)
    return own_goal


def time_own_goal(tx: Tx, actor: Actor, now: datetime, own_goal_id: int, by_when: date) -> None:
    _hold(tx, actor, now, own_goal_id, "time_own_goal")
    own_goals.change(tx, own_goal_id, by_when=by_when)


def reach_own_goal(tx: Tx, actor: Actor, now: datetime, own_goal_id: int, reached: bool = True) -> None:
    """What is reached is reminded of no longer."""
    _hold(tx, actor, now, own_goal_id, "reach_own_goal")
    own_goals.change(tx, own_goal_id, reached_at=now if reached else None)
    _note(tx, actor, "own_goal_reached" if reached else "own_goal_reopened", own_goal_id, now)


def mute_own_goal(tx: Tx, actor: Actor, now: datetime, own_goal_id: int, muted: bool) -> None:
    _hold(tx, actor, now, own_goal_id, "mute_own_goal")
    own_goals.change(tx, own_goal_id, muted=muted)


def drop_own_goal(tx: Tx, actor: Actor, now: datetime, own_goal_id: int) -> None:
    _hold(tx, actor, now, own_goal_id, "drop_own_goal")
    own_goals.drop(tx, own_goal_id)


def _hold(tx: Tx, actor: Actor, now: datetime, own_goal_id: int, action: str) -> None:
    """Raises NotFound, ProgrammeMovedOn."""
    found = own_goals.find(tx, own_goal_id, actor.school_id)
    if found is None:
        raise NotFound
    programme, pair = programme_pairs.hold(tx, actor, now, found.programme_id)
    require(actor, action, subject_of_side(pair, Side.MENTEE))
    check_at_result(programme)


def _note(tx: Tx, actor: Actor, deed: str, own_goal_id: int, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "own_goal", own_goal_id, now, actor.member_id)
