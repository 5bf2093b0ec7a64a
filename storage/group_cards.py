"""A group with its people and when it meets next, for whoever leads it and for the curator."""

from datetime import date, datetime

from domain.groups import Group, GroupCard
from storage import group_lists, groups, peers
from storage.tx import Tx


def card(tx: Tx, group: Group, now: datetime, today: date) -> GroupCard:
    roll = groups.roll(tx, group)
    them = peers.among(tx, [*roll.inside, *roll.waiting], group.school_id, today)
    return GroupCard(
        group,
        tuple(them[one] for one in roll.inside if one in them),
        tuple(them[one] for one in roll.waiting if one in them),
        group_lists.meets_at(tx, group.id, now),
    )
