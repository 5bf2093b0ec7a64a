"""Groups of students (п. 3.1.4, 3.1.5/2): who leads one opens it and sees it, the others join, wait and leave."""

from dataclasses import dataclass
from datetime import date, datetime

from domain import groups as rules
from domain.catalogue import ClassVerdict
from domain.groups import Group, GroupCard, GroupPlan, GroupState, Offer, Peer, Roll, Stand
from domain.pages import page_within
from domain.people import Actor, Role
from domain.refusals import GroupMovedOn, NotFound
from domain.rights import Part, Subject, oneself, require, school_of
from domain.talks import check_words
from storage import (
    audit,
    freezes,
    group_cards,
    group_exits,
    group_letters,
    group_lists,
    groups,
    meeting_letters,
    peers,
)
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """`stopped`: the student's contact stands still, so that there are no groups to see. `may_open`: a student
    mentor."""

    shown: tuple[Offer, ...]
    page: int
    total: int
    stopped: bool
    may_open: bool


@dataclass(frozen=True, slots=True)
class MyGroup:
    """A group as one of its students, or whoever is asked to lead it, sees it: who leads, when it meets, and
    nobody else's name."""

    group: Group
    stand: Stand
    place: int
    taken: int
    waiting: int
    meets_at: datetime | None


@dataclass(frozen=True, slots=True)
class PlanSeen:
    """`verdict`: a warning where equals are led by somebody of a lower class."""

    plan: GroupPlan
    leader: Peer
    verdict: ClassVerdict


@dataclass(frozen=True, slots=True)
class Joined:
    """`place` in the line, 0 for whoever is in."""

    group_id: int
    topic: str
    stand: Stand
    place: int


def see_groups(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> GroupsPage:
    """The own ones, and those that fit the student's class."""
    require(actor, "see_groups", oneself(actor))
    today = actor.today(now)
    me = _myself(tx, actor, today)
    may_open = Role.MENTOR in actor.roles
    if not me.may_take_part:
        return GroupsPage((), 0, 0, True, may_open)
    total = group_lists.count_offers(tx, actor.school_id, me.member_id, me.grade, today)
    page = page_within(page, total)
    shown = group_lists.offers(tx, actor.school_id, me.member_id, me.grade, today, now, page)
    return GroupsPage(shown, page, total, False, may_open)


def join_group(tx: Tx, actor: Actor, now: datetime, group_id: int) -> Joined:
    """In at once, or at the end of the line: of twenty who press for the last place one gets it."""
    require(actor, "join_group", school_of(actor))
    groups.hold(tx, group_id, actor.school_id)
    today = actor.today(now)
    group = _found(tx, actor, group_id, today)
    before = groups.roll(tx, group)
    them = peers.among(tx, [actor.member_id, *before.waiting], actor.school_id, today)
    me = them[actor.member_id]
    if not me.may_take_part:
        freezes.check_not_stopped(tx, actor.school_id, actor.member_id)
    if group.leader is None:
        raise GroupMovedOn
    rules.check_joining(group, group.leader, me.member_id, me.grade)
    able = [one.member_id for one in them.values() if one.may_take_part]
    after = rules.joined(before, me.member_id, able)
    groups.write_roll(tx, group, before, after, now)
    if after.stand_of(me.member_id) is Stand.IN:
        meeting_letters.take_in(tx, group_id, actor.school_id, [me.member_id], now)
    _note(tx, actor, f"group_{after.stand_of(me.member_id).value}", group, now)
    return Joined(group.id, group.plan.topic, after.stand_of(me.member_id), after.place_of(me.member_id))


def leave_group(tx: Tx, actor: Actor, now: datetime, group_id: int) -> str:
    """Needs no reason (п. 1.3/5); the next in line comes in and is told at once. Gives the topic."""
    today = actor.today(now)
    group, roll = _with_roll(tx, actor, group_id, today)
    require(actor, "leave_group", _of(group, *roll.inside, *roll.waiting))
    groups.hold(tx, group_id, actor.school_id)
    group_exits.take_out(tx, groups.anew(tx, group, today), roll, actor.member_id, now, today)
    _note(tx, actor, "group_left", group, now)
    return group.plan.topic


def see_my_group(tx: Tx, actor: Actor, now: datetime, group_id: int) -> MyGroup:
    group, roll = _with_roll(tx, actor, group_id, actor.today(now))
    asked = [group.asked.member_id] if group.asked is not None else []
    require(actor, "see_my_group", _of(group, *roll.inside, *roll.waiting, *asked))
    return MyGroup(
        group,
        roll.stand_of(actor.member_id),
        roll.place_of(actor.member_id),
        len(roll.inside),
        len(roll.waiting),
        group_lists.meets_at(tx, group_id, now),
    )


def see_led_group(tx: Tx, actor: Actor, now: datetime, group_id: int) -> GroupCard:
    group = _found(tx, actor, group_id, actor.today(now))
    require(actor, "see_led_group", _of_leader(group))
    return group_cards.card(tx, group, now, actor.today(now))


def see_group_plan(tx: Tx, actor: Actor, now: datetime, plan: GroupPlan, leader_id: int) -> PlanSeen:
    """The review before it is opened. Raises the refusal that says why it may not be so."""
    require(actor, "see_group_plan", _to_be_led(actor, leader_id))
    return _checked(tx, actor, plan, leader_id, actor.today(now))


def open_group(tx: Tx, actor: Actor, now: datetime, plan: GroupPlan, leader_id: int) -> int:
    """By a student mentor, and then the curator approves; or by the curator, and then the mentor who is named
    says yes first (п. 1.3/5)."""
    require(actor, "open_group", _to_be_led(actor, leader_id))
    today = actor.today(now)
    seen = _checked(tx, actor, plan, leader_id, today)
    if leader_id == actor.member_id:
        group_id = groups.add(
            tx, actor.school_id, seen.plan, GroupState.WAITING, actor.member_id, now, leader_id=leader_id
        )
    else:
        group_id = groups.add(
            tx, actor.school_id, seen.plan, GroupState.ASKED, actor.member_id, now, asked_id=leader_id
        )
    group = _found(tx, actor, group_id, today)
    _note(tx, actor, "group_opened", group, now)
    if group.asked is not None:
        group_letters.tell(tx, group, [leader_id], "group_asked", now)
    else:
        group_letters.tell_curators(tx, group, "group_waiting", now)
    return group_id


def correct_group(tx: Tx, actor: Actor, now: datetime, group_id: int, plan: GroupPlan) -> None:
    """A group that the curator has returned is sent once more."""
    today = actor.today(now)
    group = _found(tx, actor, group_id, today)
    require(actor, "correct_group", _of_leader(group))
    groups.hold(tx, group_id, actor.school_id)
    state = rules.sent_again(group)
    seen = _checked(tx, actor, plan, actor.member_id, today)
    groups.plan_anew(tx, group_id, seen.plan)
    groups.change(tx, group_id, state=state.value, word="")
    _note(tx, actor, "group_corrected", group, now)
    group_letters.tell_curators(tx, groups.anew(tx, group, today), "group_waiting", now)


def answer_group(tx: Tx, actor: Actor, now: datetime, group_id: int, yes: bool) -> GroupState:
    """Own answer of whoever was asked to lead; a no needs no reason (п. 1.3/5)."""
    today = actor.today(now)
    group, roll = _with_roll(tx, actor, group_id, today)
    asked = [group.asked.member_id] if group.asked is not None else []
    require(actor, "answer_group", _of(group, *asked))
    groups.hold(tx, group_id, actor.school_id)
    state = rules.answered(group, actor.member_id, yes=yes)
    _note(tx, actor, f"group_leading_{'accepted' if yes else 'declined'}", group, now)
    if not yes:
        groups.change(tx, group_id, asked_id=None)
        group_letters.tell_curators(tx, groups.anew(tx, group, today), "group_leaderless", now)
        return state
    _checked(tx, actor, group.plan, actor.member_id, today)
    groups.change(tx, group_id, asked_id=None, leader_id=actor.member_id, state=state.value)
    group = groups.anew(tx, group, today)
    if roll.stand_of(actor.member_id) is not Stand.LEFT:
        roll = group_exits.take_out(tx, group, roll, actor.member_id, now, today)
    group_letters.tell(tx, group, [*roll.inside, *roll.waiting], "group_led", now)
    return state


def close_group(tx: Tx, actor: Actor, now: datetime, group_id: int) -> None:
    """By whoever leads it, or the curator; all who are in it or wait for it are told."""
    today = actor.today(now)
    group, roll = _with_roll(tx, actor, group_id, today)
    require(actor, "close_group", _of_leader(group))
    groups.hold(tx, group_id, actor.school_id)
    groups.change(tx, group_id, state=rules.closed(group).value, asked_id=None, closed_at=now)
    group_letters.silence(tx, group_id)
    meeting_letters.call_off_of_group(tx, group_id, now)
    _note(tx, actor, "group_closed", group, now)
    told = {*roll.inside, *roll.waiting, *(one.member_id for one in (group.leader, group.asked) if one)}
    others = told - {actor.member_id}
    group_letters.tell(tx, groups.anew(tx, group, today), others, "group_closed", now)


def _myself(tx: Tx, actor: Actor, today: date) -> Peer:
    me = peers.find(tx, actor.member_id, actor.school_id, today)
    assert me is not None
    return me


def _found(tx: Tx, actor: Actor, group_id: int, today: date) -> Group:
    """Raises NotFound: of another school's groups one learns nothing."""
    group = groups.find(tx, group_id, actor.school_id, today)
    if group is None:
        raise NotFound
    return group


def _with_roll(tx: Tx, actor: Actor, group_id: int, today: date) -> tuple[Group, Roll]:
    group = _found(tx, actor, group_id, today)
    return group, groups.roll(tx, group)


def _of(group: Group, *member_ids: int) -> Subject:
    """As rights see it: students who have this place in the group."""
    return Subject(group.school_id, {Part.STUDENT: frozenset(member_ids)})


def _of_leader(group: Group) -> Subject:
    return _of(group, *([group.leader.member_id] if group.leader is not None else []))


def _to_be_led(actor: Actor, leader_id: int) -> Subject:
    """A group that is not there yet belongs to the mentor who is to lead it."""
    return Subject(actor.school_id, {Part.MENTOR: frozenset({leader_id})})


def _checked(tx: Tx, actor: Actor, plan: GroupPlan, leader_id: int, today: date) -> PlanSeen:
    """Students and the curator read the topic. Raises what the rules raise, AccountNotShared, NotFound,
    GroupLeaderUnfit, and ContactStopped to the student oneself."""
    plan = rules.checked(plan)
    check_words(plan.topic, adult_and_student=True)
    if leader_id == actor.member_id:
        freezes.check_not_stopped(tx, actor.school_id, leader_id)
    leader = peers.student_mentor(tx, leader_id, actor.school_id, today)
    return PlanSeen(plan, leader, rules.check_leader(leader.grade, plan))


def _note(tx: Tx, actor: Actor, deed: str, group: Group, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "group", group.id, now)
