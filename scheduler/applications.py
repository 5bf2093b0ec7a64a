"""An application reaches the curators; the answer reaches whoever applied."""

from typing import Any

from domain.applications import Application, ApplicationAnswer
from domain.people import Role
from domain.recipients import Recipient
from scheduler.topic import Topic
from storage import accounts, members, schools
from storage.roles import roles_of
from storage.tags import tags_of
from storage.tx import Tx
from views.applications import accepted_notice, application_notice, declined_notice


def _applied(tx: Tx, curator: Recipient, args: dict[str, Any]) -> Application | None:
    """Nothing to say when another curator has decided, or this one is none any longer."""
    if curator.member_id is None or Role.CURATOR not in roles_of(tx, curator.member_id):
        return None
    row = members.find_beside(tx, args["member"], curator.member_id)
    if row is None or row.standing != "applicant":
        return None
    return Application(row.id, row.name, row.post, row.subject)


def _accepted(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ApplicationAnswer | None:
    role = Role(args["role"])
    if recipient.member_id is None or role not in roles_of(tx, recipient.member_id):
        return None
    unnamed = role is Role.MENTEE and not tags_of(tx, recipient.member_id, "hard")
    return ApplicationAnswer(members.school_name(tx, recipient.member_id), role, difficulties=unnamed)


def _declined(tx: Tx, _: Recipient, args: dict[str, Any]) -> ApplicationAnswer:
    return ApplicationAnswer(schools.name_of(tx, args["school"]))


def _erase(tx: Tx, recipient: Recipient, _: dict[str, Any], __: int) -> None:
    """Of whoever was declined nothing is kept."""
    accounts.erase_if_nobody(tx, recipient.person_id)


TOPICS = {
    "applied": Topic(_applied, application_notice),
    "accepted": Topic(_accepted, accepted_notice),
    "declined": Topic(_declined, declined_notice, _erase),
}
