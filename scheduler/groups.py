"""What is told of groups: to whoever leads, to those who are in or wait, to the curators."""

from collections.abc import Callable
from typing import Any

from domain.groups import GroupNews, GroupState, Stand
from domain.people import Role
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import freezes, groups, members
from storage.roles import roles_of
from storage.tx import Tx
from views.groups import (
    approved_notice,
    asked_notice,
    closed_notice,
    leader_gone_notice,
    leaderless_notice,
    led_notice,
    place_notice,
    returned_notice,
    waiting_notice,
)

Holds = Callable[[GroupNews, int], bool]


def _news(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> GroupNews | None:
    """The group as it is now, and how its reader stands with it."""
    if recipient.member_id is None:
        return None
    school_id = members.school_of(tx, recipient.member_id)
    group = groups.find(tx, args["group"], school_id, recipient.now.date())
    if group is None:
        return None
    roll = groups.roll(tx, group)
    return GroupNews(group, roll.stand_of(recipient.member_id), roll.place_of(recipient.member_id))


def _to_student(holds: Holds) -> Callable[[Tx, Recipient, dict[str, Any]], GroupNews | None]:
    """Nothing is said to whoever stopped contact, nor of a group whose leader did."""

    def facts(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> GroupNews | None:
        news = _news(tx, recipient, args)
        if news is None or recipient.member_id is None or not holds(news, recipient.member_id):
            return None
        leader = news.group.leader
        two = [recipient.member_id, *([leader.member_id] if leader is not None else [])]
        return None if freezes.frozen_among(tx, two) else news

    return facts


def _to_curator(
    holds: Callable[[GroupNews], bool],
) -> Callable[[Tx, Recipient, dict[str, Any]], GroupNews | None]:
    def facts(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> GroupNews | None:
        news = _news(tx, recipient, args)
        if news is None or recipient.member_id is None or not holds(news):
            return None
        return news if Role.CURATOR in roles_of(tx, recipient.member_id) else None

    return facts


def _leads(*states: GroupState) -> Holds:
    def holds(news: GroupNews, member_id: int) -> bool:
        leader = news.group.leader
        return leader is not None and leader.member_id == member_id and news.group.state in states

    return holds


def _is_asked(news: GroupNews, member_id: int) -> bool:
    asked = news.group.asked
    return asked is not None and asked.member_id == member_id


def _is_in(news: GroupNews, _: int) -> bool:
    return news.stand is Stand.IN and news.group.state is GroupState.OPEN


def _is_there(news: GroupNews, _: int) -> bool:
    return news.stand is not Stand.LEFT and news.group.state is GroupState.OPEN


def _waits_for_leader(news: GroupNews, member_id: int) -> bool:
    return _is_there(news, member_id) and news.group.leader is None


def _is_closed(news: GroupNews, _: int) -> bool:
    return news.group.state is GroupState.CLOSED


def _waits(news: GroupNews) -> bool:
    return news.group.state is GroupState.WAITING


def _lacks_leader(news: GroupNews) -> bool:
    return news.group.lacks_leader


TOPICS = {
    "group_asked": Topic(_to_student(_is_asked), asked_notice),
    "group_waiting": Topic(_to_curator(_waits), waiting_notice),
    "group_approved": Topic(_to_student(_leads(GroupState.OPEN)), approved_notice),
    "group_returned": Topic(_to_student(_leads(GroupState.RETURNED)), returned_notice),
    "group_place": Topic(_to_student(_is_in), place_notice),
    "group_led": Topic(_to_student(_is_there), led_notice),
    "group_leader_gone": Topic(_to_student(_waits_for_leader), leader_gone_notice),
    "group_closed": Topic(_to_student(_is_closed), closed_notice),
    "group_leaderless": Topic(_to_curator(_lacks_leader), leaderless_notice),
}
