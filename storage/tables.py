"""Every table of the house, in one place for migrations and for the tests that walk them all."""

from storage import (
    activities,
    audit,
    consents,
    conversations,
    effects,
    faults,
    freezes,
    groups,
    help_requests,
    inbox,
    invitations,
    meetings,
    members,
    mentorships,
    outbox,
    people,
    programmes,
    reflections,
    request_helpers,
    schools,
    talks,
)
from storage.schema import metadata

__all__ = ["ROOMS", "metadata"]

ROOMS = (
    activities,
    audit,
    consents,
    conversations,
    effects,
    faults,
    freezes,
    groups,
    help_requests,
    inbox,
    invitations,
    meetings,
    members,
    mentorships,
    outbox,
    people,
    programmes,
    reflections,
    request_helpers,
    schools,
    talks,
)
