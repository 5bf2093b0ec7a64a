"""A programme in the making (п. 1.2): both the mentor and the mentee edit it (п. 5.2.1), the curator helps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from domain.catalogue import PROGRAMME_KINDS, MentoringForm, MentoringKind, RoleModel
from domain.mentorships import Pair, Side, subject_of_two
from domain.people import Actor
from domain.programme_contents import Content, Item
from domain.programme_drafts import (
    EXPECTED_LIMIT,
    TITLE_LIMIT,
    Choice,
    altered,
    check_coming,
    chosen,
    dropped,
    forms_open,
    role_models_open,
    with_new,
    with_term,
)
from domain.programme_revisions import Revision
from domain.programmes import Programme, soonest_end
from domain.refusals import NotFound
from domain.rights import require
from domain.school_year import check_end
from domain.suggestions import (
    Known,
    Suggestion,
    suggested_directions,
    suggested_kinds,
    suggested_models,
)
from domain.talks import check_words
from domain.texts import line
from domain.typical import Typical, proposed
from storage import catalogue, difficulties, programme_drafts, programme_pairs, programme_revisions, schools
from storage.tags import tags_of
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being made, as one of its makers sees it. `named`: all that is known to be hard for the mentee;
    `typical`: activities to choose from; `suggested`: of each part what fits, with the reasons; `directions`: those
    that the school has added; `unread`: edits of others that one has not looked at."""

    pair: Pair
    programme: Programme
    revision: Revision
    side: Side | None
    named: tuple[str, ...]
    typical: tuple[Typical, ...]
    suggested: Mapping[Choice, tuple[Suggestion, ...]]
    directions: tuple[str, ...]
    unread: int
    today: date

    @property
    def content(self) -> Content:
        return self.revision.content


def see_draft(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> Draft:
    today = actor.today(now)
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_draft", subject_of_two(pair))
    revision = programme_drafts.open_draft(tx, programme, pair)
    known = difficulties.known(tx, pair.mentee.member_id)
    content = revision.content
    own = catalogue.own_of(tx, actor.school_id, content.role_models)
    return Draft(
        pair=pair,
        programme=programme,
        revision=revision,
        side=pair.side_of(actor.member_id),
        named=tuple(dict.fromkeys((*known, *content.difficulties))),
        typical=proposed(content.role_models, content.difficulties, own),
        suggested=_suggested(tx, pair, content, known),
        directions=catalogue.own_directions(tx, actor.school_id),
        unread=programme_revisions.unread(tx, revision.id, actor.member_id),
        today=today,
    )


def _suggested(
    tx: Tx, pair: Pair, content: Content, hard: Sequence[str]
) -> Mapping[Choice, tuple[Suggestion, ...]]:
    teaches = tags_of(tx, pair.mentor.member_id, "teaches"), tags_of(tx, pair.mentee.member_id, "teaches")
    known = Known(tuple(hard), *teaches)
    return {
        Choice.ROLE_MODELS: suggested_models(pair, known, role_models_open(content.forms)),
        Choice.KINDS: suggested_kinds(pair, known, content),
        Choice.DIRECTIONS: suggested_directions(content.forms, hard),
    }


def set_programme_term(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, ends_on: date, seen: int
) -> None:
    """`seen`: the version that was read. Raises ProgrammeChanged and what п. 1.2 does not allow."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "set_programme_term", subject_of_two(pair))
    revision = programme_drafts.open_draft(tx, programme, pair)
    read = programme_revisions.read_at(tx, revision, seen)
    begins_on = revision.content.begins_on
    content = with_term(read, revision.content, begins_on, ends_on)
    check_end(ends_on, soonest_end(begins_on), schools.hours(tx, actor.school_id))
    _edit(tx, actor, now, revision, content)


def choose_in_programme(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, choice: Choice, value: str, on: bool
) -> None:
    """Or leave out. Difficulties are those that the mentee named; the mentee may name more here, in own words.
    Raises PartEmpty, TooManyTopics."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "choose_in_programme", subject_of_two(pair))
    revision = programme_drafts.open_draft(tx, programme, pair)
    meant = _meant(tx, actor, pair, revision.content, choice, value) if on else _value(choice, value)
    _edit(tx, actor, now, revision, chosen(revision.content, choice, meant, on))


def add_item(
    tx: Tx,
    actor: Actor,
    now: datetime,
    programme_id: int,
    title: str,
    due_on: date,
    responsible: Side,
    type: str = "",
    direction: str = "",
    difficulties: Sequence[str] = (),
    expected: str = "",
) -> int:
    """Its key. Raises ActivityOutsideTerm, ProgrammeFull, AccountNotShared: what is written here the two and the
    curator read."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "add_item", subject_of_two(pair))
    revision = programme_drafts.open_draft(tx, programme, pair)
    check_coming(due_on, actor.today(now))
    item = _said(Item(0, title, due_on, responsible, type, direction, tuple(difficulties), expected), pair)
    _edit(tx, actor, now, revision, with_new(revision.content, item))
    return revision.content.next_key


def alter_item(tx: Tx, actor: Actor, now: datetime, programme_id: int, item: Item, seen: int) -> None:
    """`seen`: the version that was read. Raises ProgrammeChanged, ActivityOutsideTerm, AccountNotShared."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "alter_item", subject_of_two(pair))
    revision = programme_drafts.open_draft(tx, programme, pair)
    read = programme_revisions.read_at(tx, revision, seen)
    if item.due_on != read.item(item.key).due_on:
        check_coming(item.due_on, actor.today(now))
    _edit(tx, actor, now, revision, altered(read, revision.content, _said(item, pair)))


def drop_item(tx: Tx, actor: Actor, now: datetime, programme_id: int, key: int, seen: int) -> None:
    """Raises ProgrammeChanged."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "drop_item", subject_of_two(pair))
    revision = programme_drafts.open_draft(tx, programme, pair)
    read = programme_revisions.read_at(tx, revision, seen)
    _edit(tx, actor, now, revision, dropped(read, revision.content, key))


def _edit(tx: Tx, actor: Actor, now: datetime, revision: Revision, content: Content) -> None:
    programme_revisions.edit(tx, revision, content, actor.member_id, now, actor.school_id)


def _said(item: Item, pair: Pair) -> Item:
    """Clean words, that both may read. Raises AccountNotShared."""
    clean = replace(
        item,
        title=line(item.title, TITLE_LIMIT),
        expected=line(item.expected, EXPECTED_LIMIT) if item.expected else "",
    )
    check_words(clean.title, adult_and_student=pair.with_student)
    check_words(clean.expected, adult_and_student=pair.with_student)
    return clean


def _value(choice: Choice, value: str) -> Any:
    """Raises NotFound: nothing that a button offers."""
    kinds: dict[Choice, Any] = {
        Choice.FORMS: MentoringForm,
        Choice.ROLE_MODELS: RoleModel,
        Choice.KINDS: MentoringKind,
    }
    kind = kinds.get(choice)
    if kind is None:
        return value
    if value not in list(kind):
        raise NotFound
    return kind(value)


def _meant(tx: Tx, actor: Actor, pair: Pair, content: Content, choice: Choice, value: str) -> Any:
    """Raises NotFound, AccountNotShared."""
    if choice in (Choice.DIRECTIONS, Choice.DIFFICULTIES):
        said = line(value)
        check_words(said, adult_and_student=pair.with_student)
        known = difficulties.known(tx, pair.mentee.member_id)
        own = choice is Choice.DIRECTIONS or pair.side_of(actor.member_id) is Side.MENTEE
        if not own and said not in known:
            raise NotFound
        return said
    meant = _value(choice, value)
    offered: dict[Choice, Sequence[Any]] = {
        Choice.FORMS: forms_open(pair),
        Choice.ROLE_MODELS: role_models_open(content.forms),
        Choice.KINDS: PROGRAMME_KINDS,
    }
    if meant not in offered[choice]:
        raise NotFound
    return meant
