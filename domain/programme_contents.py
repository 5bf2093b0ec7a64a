"""What a programme consists of (п. 1.2), as it is agreed to: a value that is edited, compared and kept whole."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.activities import Activity
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.mentorships import Pair, Side
from domain.programmes import ACTIVITIES_AT_MOST, check_term
from domain.refusals import (
    ActivityOutsideTerm,
    DifficultyWithoutActivity,
    NotFound,
    ProgrammeFull,
    ProgrammeWithoutActivity,
    ProgrammeWithoutDifficulty,
)


@dataclass(frozen=True, slots=True)
class Item:
    """An activity in the plan. `key` is its own through all revisions of the programme; `title` is a key of
    domain/typical.py or own words, `type`, `direction` and `expected` (the planned result) likewise, or empty;
    `difficulties`: of the programme's, those that it is to remove."""

    key: int
    title: str
    due_on: date
    responsible: Side
    type: str = ""
    direction: str = ""
    difficulties: tuple[str, ...] = ()
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """In the mentee's own words; `seen_by`: how it will be seen that it is reached (4.1.4/design/1)."""

    key: int
    words: str
    seen_by: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """`begins_on` and `ends_on` are both within the term. `directions`, `difficulties`, `resources`: keys or own
    words. `next_key` names the next item or goal, so that no key is ever used twice."""

    begins_on: date
    ends_on: date
    forms: tuple[MentoringForm, ...]
    role_models: tuple[RoleModel, ...]
    kinds: tuple[MentoringKind, ...]
    directions: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    resources: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    next_key: int = 1

    def item(self, key: int) -> Item:
        """Raises NotFound: another has taken it out meanwhile."""
        found = next((one for one in self.items if one.key == key), None)
        if found is None:
            raise NotFound
        return found

    def goal(self, key: int) -> Goal:
        """Raises NotFound."""
        found = next((one for one in self.goals if one.key == key), None)
        if found is None:
            raise NotFound
        return found

    def with_item(self, item: Item) -> "Content":
        """The new one gets a key; one with a key takes the place of its former self. Raises ProgrammeFull,
        ActivityOutsideTerm, NotFound."""
        if not self.begins_on <= item.due_on <= self.ends_on:
            raise ActivityOutsideTerm
        if item.key:
            self.item(item.key)
            return replace(self, items=tuple(item if one.key == item.key else one for one in self.items))
        if len(self.items) >= ACTIVITIES_AT_MOST:
            raise ProgrammeFull(limit=ACTIVITIES_AT_MOST)
        return replace(
            self, items=(*self.items, replace(item, key=self.next_key)), next_key=self.next_key + 1
        )

    def without_item(self, key: int) -> "Content":
        gone = self.item(key)
        return replace(self, items=tuple(one for one in self.items if one is not gone))

    def with_goal(self, goal: Goal) -> "Content":
        """The new one gets a key. Raises NotFound."""
        if goal.key:
            self.goal(goal.key)
            return replace(self, goals=tuple(goal if one.key == goal.key else one for one in self.goals))
        return replace(
            self, goals=(*self.goals, replace(goal, key=self.next_key)), next_key=self.next_key + 1
        )

    def without_goal(self, key: int) -> "Content":
        gone = self.goal(key)
        return replace(self, goals=tuple(one for one in self.goals if one is not gone))


class Change(StrEnum):
    """What is other in one content than in another."""

    BEGINS = "begins"
    ENDS = "ends"
    FORMS = "forms"
    ROLE_MODELS = "role_models"
    KINDS = "kinds"
    DIRECTIONS = "directions"
    DIFFICULTIES = "difficulties"
    RESOURCES = "resources"
    ITEM_ADDED = "item_added"
    ITEM_CHANGED = "item_changed"
    ITEM_DROPPED = "item_dropped"
    GOAL_ADDED = "goal_added"
    GOAL_CHANGED = "goal_changed"
    GOAL_DROPPED = "goal_dropped"


@dataclass(frozen=True, slots=True)
class Difference:
    """`before` and `after` hold what stood there and what stands there: a value of the content, an item or a goal;
    None: nothing."""

    change: Change
    before: object = None
    after: object = None


_WHOLE = {
    Change.BEGINS: "begins_on",
    Change.ENDS: "ends_on",
    Change.FORMS: "forms",
    Change.ROLE_MODELS: "role_models",
    Change.KINDS: "kinds",
    Change.DIRECTIONS: "directions",
    Change.DIFFICULTIES: "difficulties",
    Change.RESOURCES: "resources",
}


def differences(before: Content, after: Content) -> tuple[Difference, ...]:
    """In the order of a programme's parts; empty: they say the same."""
    return tuple(_differences(before, after))


def _differences(before: Content, after: Content) -> Iterator[Difference]:
    for change, name in _WHOLE.items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield Difference(change, old, new)
    kept = (Change.GOAL_DROPPED, Change.GOAL_CHANGED, Change.GOAL_ADDED)
    yield from _of_keyed({one.key: one for one in before.goals}, {one.key: one for one in after.goals}, *kept)
    kept = (Change.ITEM_DROPPED, Change.ITEM_CHANGED, Change.ITEM_ADDED)
    yield from _of_keyed({one.key: one for one in before.items}, {one.key: one for one in after.items}, *kept)


def _of_keyed(
    old: dict[int, Item] | dict[int, Goal],
    new: dict[int, Item] | dict[int, Goal],
    dropped: Change,
    changed: Change,
    added: Change,
) -> Iterator[Difference]:
    for key, one in old.items():
        if key not in new:
            yield Difference(dropped, one)
        elif new[key] != one:
            yield Difference(changed, one, new[key])
    for key, other in new.items():
        if key not in old:
            yield Difference(added, None, other)


def bare_difficulties(content: Content) -> tuple[str, ...]:
    """Those that no activity is to remove."""
    met = {one for item in content.items for one in item.difficulties}
    return tuple(one for one in content.difficulties if one not in met)


def planned(content: Content, programme_id: int, pair: Pair) -> tuple[Activity, ...]:
    """The items as the activities that they are to become, by key, the nearest first."""
    return tuple(
        Activity(item.key, programme_id, item.title, item.due_on, pair.party(item.responsible).member_id)
        for item in sorted(content.items, key=lambda item: (item.due_on, item.key))
    )


def check_content(content: Content) -> None:
    """п. 1.2. Raises TermTooShort, TermTooLong, ProgrammeWithoutDifficulty, ProgrammeWithoutActivity,
    DifficultyWithoutActivity, ActivityOutsideTerm."""
    check_term(content.begins_on, content.ends_on)
    if not content.difficulties:
        raise ProgrammeWithoutDifficulty
    if not content.items:
        raise ProgrammeWithoutActivity
    for item in content.items:
        if not content.begins_on <= item.due_on <= content.ends_on:
            raise ActivityOutsideTerm
    bare = bare_difficulties(content)
    if bare:
        raise DifficultyWithoutActivity(difficulty=bare[0])
