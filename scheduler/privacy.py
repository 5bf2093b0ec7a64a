"""Somebody erased the own data: the curators and the other sides of the pairs hear it, neutrally."""

from typing import Any

from domain.people import Role
from domain.privacy import Gone
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage.roles import roles_of
from storage.tx import Tx
from views.privacy import member_gone_notice, partner_gone_notice


def _member_gone(tx: Tx, curator: Recipient, args: dict[str, Any]) -> Gone | None:
    if curator.member_id is None or Role.CURATOR not in roles_of(tx, curator.member_id):
        return None
    return Gone(args["pairs"])


def _partner_gone(_: Tx, __: Recipient, args: dict[str, Any]) -> Gone:
    return Gone(args["pairs"])


TOPICS = {
    "member_gone": Topic(_member_gone, member_gone_notice),
    "partner_gone": Topic(_partner_gone, partner_gone_notice),
}
