"""Coming in and going out of groups: a place that is free goes to the next in line, who is told at once."""

from datetime import date, datetime

from domain import groups as rules
from domain.groups import Group, GroupState, Roll
from storage import group_letters, groups, meeting_letters, schools
from storage.tx import Tx


def take_out(tx: Tx, group: Group, before: Roll, member_id: int, now: datetime, today: date) -> Roll:
    """One student goes; whoever comes in by it hears of it. Raises NotInGroup."""
    able = groups.able_among(tx, before.waiting, group.school_id, today)
    after, came = rules.left(before, member_id, able)
    groups.write_roll(tx, group, before, after, now)
    meeting_letters.take_out(tx, group.id, member_id, now)
    _welcome(tx, group, came, now)
    return after


def _welcome(tx: Tx, group: Group, came: tuple[int, ...], now: datetime) -> None:
    """They hear that they are in, and take part in what is planned."""
    group_letters.tell(tx, group, came, "group_place", now)
    meeting_letters.take_in(tx, group.id, group.school_id, came, now)


def leave_all(tx: Tx, school_id: int, member_id: int, now: datetime) -> None:
    """Who leaves the school leaves its groups; a group that was led by this student waits for another leader, and
    the curators are told."""
    today = schools.today(tx, school_id, now)
    for group in _taken_up(tx, groups.of_member(tx, member_id), school_id, today):
        take_out(tx, group, groups.roll(tx, group), member_id, now, today)
    for group in _taken_up(tx, groups.led_by(tx, member_id), school_id, today):
        _lose_leader(tx, group, member_id, now)


def _lose_leader(tx: Tx, group: Group, member_id: int, now: datetime) -> None:
    """A group that nobody approved yet ends with its leader."""
    if group.state in (GroupState.WAITING, GroupState.RETURNED):
        groups.change(tx, group.id, state=GroupState.CLOSED.value, leader_id=None, closed_at=now)
        group_letters.silence(tx, group.id)
        return
    if group.leader is not None and group.leader.member_id == member_id:
        groups.change(tx, group.id, leader_id=None)
        group_letters.silence(tx, group.id)
        meeting_letters.call_off_of_group(tx, group.id, now)
        roll = groups.roll(tx, group)
        group_letters.tell(tx, group, [*roll.inside, *roll.waiting], "group_leader_gone", now)
    else:
        groups.change(tx, group.id, asked_id=None)
    group_letters.tell_curators(tx, group, "group_leaderless", now)


def let_in(tx: Tx, school_id: int, member_id: int, now: datetime) -> None:
    """Who may take part again (contact is open, the parents' paper is there) may be the next in a line: a place
    that stayed free meanwhile is free no longer."""
    today = schools.today(tx, school_id, now)
    for group in _taken_up(tx, groups.of_member(tx, member_id), school_id, today):
        before = groups.roll(tx, group)
        able = groups.able_among(tx, before.waiting, school_id, today)
        after, came = rules.filled(before, able)
        groups.write_roll(tx, group, before, after, now)
        _welcome(tx, group, came, now)


def _taken_up(tx: Tx, group_ids: list[int], school_id: int, today: date) -> list[Group]:
    found = []
    for group_id in group_ids:
        groups.hold(tx, group_id, school_id)
        group = groups.find(tx, group_id, school_id, today)
        assert group is not None
        found.append(group)
    return found
