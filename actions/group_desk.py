"""The curator's groups: approves or returns, names who leads, looks in, closes (п. 3.1.4)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain import groups as rules
from domain.groups import Group, GroupCard, GroupLine, Peer
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import GroupMovedOn, NotFound
from domain.rights import require, school_of
from domain.talks import check_words
from domain.texts import paragraphs
from storage import audit, group_cards, group_letters, group_lists, groups, peers
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class AllGroups:
    shown: tuple[GroupLine, ...]
    page: int
    total: int


@dataclass(frozen=True, slots=True)
class MentorsPage:
    """Student mentors who may lead a group."""

    shown: tuple[Peer, ...]
    page: int
    total: int


def see_all_groups(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> AllGroups:
    """Those that wait for the curator first."""
    require(actor, "see_all_groups", school_of(actor))
    total = group_lists.count_of_school(tx, actor.school_id)
    page = page_within(page, total)
    return AllGroups(group_lists.of_school(tx, actor.school_id, page), page, total)


def see_group(tx: Tx, actor: Actor, now: datetime, group_id: int) -> GroupCard:
    group = _found(tx, actor, "see_group", group_id, actor.today(now))
    return group_cards.card(tx, group, now, actor.today(now))


def see_group_mentors(tx: Tx, actor: Actor, now: datetime, lowest_grade: int, page: int = 0) -> MentorsPage:
    """Student mentors of this class and above, by name."""
    require(actor, "see_group_mentors", school_of(actor))
    today = actor.today(now)
    total = peers.count_mentors(tx, actor.school_id, today, lowest_grade)
    page = page_within(page, total)
    shown = peers.mentors(tx, actor.school_id, today, lowest_grade, limit=PAGE_SIZE, offset=page * PAGE_SIZE)
    return MentorsPage(tuple(shown), page, total)


def approve_group(tx: Tx, actor: Actor, now: datetime, group_id: int) -> None:
    """Open from this moment on; whoever leads it is told."""
    today = actor.today(now)
    group = _found(tx, actor, "approve_group", group_id, today)
    groups.hold(tx, group_id, actor.school_id)
    state = rules.approved(group)
    if group.leader is None:
        raise GroupMovedOn
    rules.check_leader(group.leader.grade, group.plan)
    groups.change(tx, group_id, state=state.value, approved_by=actor.member_id)
    _decided(tx, actor, group, "group_approved", now)


def return_group(tx: Tx, actor: Actor, now: datetime, group_id: int, word: str) -> None:
    """With a word to the student, so that it can be corrected and sent again. Raises AccountNotShared."""
    group = _found(tx, actor, "return_group", group_id, actor.today(now))
    groups.hold(tx, group_id, actor.school_id)
    state, said = rules.returned(group), paragraphs(word, rules.WORD_LIMIT)
    check_words(said, adult_and_student=True)
    groups.change(tx, group_id, state=state.value, word=said)
    _decided(tx, actor, group, "group_returned", now)


def name_group_leader(tx: Tx, actor: Actor, now: datetime, group_id: int, leader_id: int) -> None:
    """Where a group lacks one; the student mentor is asked and answers oneself (п. 1.3/5)."""
    today = actor.today(now)
    group = _found(tx, actor, "name_group_leader", group_id, today)
    groups.hold(tx, group_id, actor.school_id)
    rules.named(group)
    leader = peers.student_mentor(tx, leader_id, actor.school_id, today)
    rules.check_leader(leader.grade, group.plan)
    groups.change(tx, group_id, asked_id=leader_id)
    audit.note_by(tx, actor, "group_leader_named", "group", group_id, now, leader_id)
    group_letters.tell(tx, groups.anew(tx, group, today), [leader_id], "group_asked", now)


def _found(tx: Tx, actor: Actor, action: str, group_id: int, today: date) -> Group:
    group = groups.find(tx, group_id, actor.school_id, today)
    if group is None:
        raise NotFound
    require(actor, action, school_of(actor))
    return group


def _decided(tx: Tx, actor: Actor, group: Group, deed: str, now: datetime) -> None:
    """On record, and whoever leads the group is told."""
    assert group.leader is not None
    leader_id = group.leader.member_id
    audit.note_by(tx, actor, deed, "group", group.id, now, leader_id)
    group_letters.silence(tx, group.id)
    group_letters.tell(tx, groups.anew(tx, group, actor.today(now)), [leader_id], deed, now)
