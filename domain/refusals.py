"""Everything the house may answer with "no". The words live in views: `refusal-<name-of-the-class>`."""

import re


class Refusal(Exception):  # noqa: N818
    """A person asked for what the rules do not allow; nothing was changed."""

    def __init__(self, **details: str | int) -> None:
        super().__init__(details)
        self.details = details

    @classmethod
    def key(cls) -> str:
        """The key of the words: `NotAllowed` is `refusal-not-allowed`."""
        return "refusal-" + re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


class NotAllowed(Refusal):
    """No row of the table of rights allows this person this action on this object."""


class NotFound(Refusal):
    """No such object in the actor's school: of another school's objects one learns nothing."""


class ParentConsentMissing(Refusal):
    """For a minor nothing works until the parent's paper is on record (п. 2.1)."""


class NotAcceptedYet(Refusal):
    """An applicant from the open link waits for the curator."""


class InvitationUnusable(Refusal):
    """Used, expired, withdrawn, unknown: which of them, a stranger does not learn."""


class GuessingSlowed(Refusal):
    """Too many wrong tokens from this account lately."""


class TooYoung(Refusal):
    """All participants are at least 10 years old (п. 2.1)."""


class AlreadyMember(Refusal):
    """The person is in this school already."""


class TextMissing(Refusal):
    """Nothing but spaces where words are asked for."""


class TextTooLong(Refusal):
    """`limit`: how many characters fit."""


class ZoneUnknown(Refusal):
    """No such time zone."""


class TextWanted(Refusal):
    """A sticker, a voice or a picture where words are asked for."""
