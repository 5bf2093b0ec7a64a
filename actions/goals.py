"""Goals (4.1.4/design/1): worded while the programme is made, then followed by both to their results (п. 1.2)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from domain.goals import (
    NOTE_LIMIT,
    WORDS_LIMIT,
    Followed,
    Step,
    check_progress,
    likely_goals,
    reworded,
    signed,
    with_new,
)
from domain.mentorships import Pair, Side, subject_of_two
from domain.people import Actor, Role
from domain.programme_contents import Content, Goal
from domain.programme_revisions import RevisionState, check_open
from domain.programmes import Programme, ProgrammeState, check_pair, check_seen, check_state
from domain.refusals import NotFound, ProgrammeMovedOn
from domain.rights import require
from domain.talks import check_words
from domain.texts import line
from storage import audit, goals, programme_letters, programme_pairs, programme_revisions
from storage.tx import Tx

STEPS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class GoalsSeen:
    """`designed`: those of the revision that is being made; `followed`: those agreed to. `likely`: keys of words to
    begin with. `words_them`: may word them now; `moves_them`: may say how far they have come."""

    pair: Pair
    side: Side | None
    programme: Programme
    designed: tuple[Goal, ...]
    followed: tuple[Followed, ...]
    likely: tuple[str, ...]
    words_them: bool
    moves_them: bool

    def designed_one(self, key: int) -> Goal:
        """Raises NotFound: another has taken it out meanwhile."""
        found = next((one for one in self.designed if one.key == key), None)
        if found is None:
            raise NotFound
        return found


@dataclass(frozen=True, slots=True)
class GoalSeen:
    """`steps`: the newest first, each with which of the two made it."""

    goal: Followed
    pair: Pair
    steps: tuple[tuple[Step, Side | None], ...]
    moves_it: bool
    today: date


def see_goals(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> GoalsSeen:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_goals", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    side, revision = pair.side_of(actor.member_id), programme_revisions.open_of(tx, programme_id)
    designed = revision.content.goals if revision is not None else ()
    drafted = revision is not None and revision.state is RevisionState.DRAFT
    return GoalsSeen(
        pair=pair,
        side=side,
        programme=programme,
        designed=designed,
        followed=tuple(goals.of_programme(tx, programme_id)),
        likely=likely_goals(programme.difficulties, len(designed)),
        words_them=drafted and (side is not None or Role.CURATOR in actor.roles),
        moves_them=side is not None and programme.state is ProgrammeState.IN_FORCE,
    )


def word_goal(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, key: int, words: str, read: str = ""
) -> int:
    """A new one where there is no key; its key. What the mentee says comes first, whoever writes it down. Raises
    AccountNotShared, ProgrammeChanged, TooManyTopics."""
    said = line(words, WORDS_LIMIT)

    def change(content: Content) -> Content:
        return reworded(content, key, said, read) if key else with_new(content, said)

    edited = _edit(tx, actor, now, programme_id, "word_goal", change, said)
    return key or edited.goals[-1].key


def sign_goal(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, key: int, seen_by: str, read: str = ""
) -> None:
    """How it will be seen that it is reached."""
    said = line(seen_by, WORDS_LIMIT) if seen_by else ""
    _edit(tx, actor, now, programme_id, "sign_goal", lambda content: signed(content, key, said, read), said)


def drop_goal(tx: Tx, actor: Actor, now: datetime, programme_id: int, key: int) -> None:
    _edit(tx, actor, now, programme_id, "drop_goal", lambda content: content.without_goal(key))


def see_goal(tx: Tx, actor: Actor, now: datetime, goal_id: int) -> GoalSeen:
    goal = _goal(tx, actor, goal_id)
    programme, pair = programme_pairs.existing(tx, actor, now, goal.programme_id)
    require(actor, "see_goal", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    found = goals.steps(tx, goal_id, STEPS_SHOWN)
    return GoalSeen(
        goal=goal,
        pair=pair,
        steps=tuple((one, pair.side_of(one.made_by) if one.made_by else None) for one in found),
        moves_it=bool(pair.side_of(actor.member_id)) and programme.state is ProgrammeState.IN_FORCE,
        today=actor.today(now),
    )


def move_goal(tx: Tx, actor: Actor, now: datetime, goal_id: int, progress: int) -> int:
    """By either of the two; the other is told, at once where it is reached. The step that was made."""
    goal, pair = _hold(tx, actor, now, goal_id)
    require(actor, "move_goal", subject_of_two(pair))
    check_pair(pair)
    check_progress(progress)
    newest = goals.newest_step(tx, goal_id)
    if newest is not None and goal.progress == progress:
        return newest.id
    step = goals.move(tx, actor.school_id, goal_id, progress, actor.member_id, now)
    audit.note_by(tx, actor, "goal_moved", "goal", goal_id, now, pair.mentee.member_id)
    other = pair.mentee if pair.side_of(actor.member_id) is Side.MENTOR else pair.mentor
    programme_letters.tell_of_goal(tx, actor.school_id, goal_id, step, progress, other.member_id, now)
    return step


def note_goal(tx: Tx, actor: Actor, now: datetime, goal_id: int, words: str) -> None:
    """A word on one's own last step. Raises AccountNotShared, ProgrammeMovedOn: the other has moved it since."""
    _, pair = _hold(tx, actor, now, goal_id)
    require(actor, "note_goal", subject_of_two(pair))
    check_pair(pair)
    said = line(words, NOTE_LIMIT)
    check_words(said, adult_and_student=pair.with_student)
    step = goals.newest_step(tx, goal_id)
    if step is None or step.made_by != actor.member_id:
        raise ProgrammeMovedOn
    goals.note(tx, step.id, said)


def _edit(
    tx: Tx,
    actor: Actor,
    now: datetime,
    programme_id: int,
    action: str,
    change: Callable[[Content], Content],
    said: str = "",
) -> Content:
    """Of the revision that is being made. Raises ProgrammeMovedOn."""
    _, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, action, subject_of_two(pair))
    check_pair(pair)
    check_words(said, adult_and_student=pair.with_student)
    revision = check_open(programme_revisions.open_of(tx, programme_id))
    content = change(revision.content)
    programme_revisions.edit(tx, revision, content, actor.member_id, now, actor.school_id)
    return content


def _hold(tx: Tx, actor: Actor, now: datetime, goal_id: int) -> tuple[Followed, Pair]:
    """While the programme is in force nobody else changes it. Raises ProgrammeMovedOn."""
    programme_id = _goal(tx, actor, goal_id).programme_id
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    goal = _goal(tx, actor, goal_id)
    check_state(programme, ProgrammeState.IN_FORCE)
    return goal, pair


def _goal(tx: Tx, actor: Actor, goal_id: int) -> Followed:
    """Raises NotFound."""
    goal = goals.find(tx, goal_id, actor.school_id)
    if goal is None:
        raise NotFound
    return goal
