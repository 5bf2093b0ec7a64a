"""Coming in, in words: the consent, a further role, a new phone; and who came, for those who invited."""

import base64

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.entry import Arrival, Newcomer
from domain.invitations import Entry, Opened
from domain.people import Role
from views.mentorships import ProposeMentor
from views.notice import Button, Notice, Rows
from views.people import OpenCard
from views.words import Words


class EntryAnswer(CallbackData, prefix="in"):
    """Under the consent: nothing is kept before it is given, so the button itself carries the token's hash
    (which opens nothing: only the secret does)."""

    yes: bool
    key: str


def key_of(token_hash: str) -> str:
    return base64.urlsafe_b64encode(bytes.fromhex(token_hash)).decode().rstrip("=")


def hash_in(key: str) -> str:
    """Of a forged key it gives the hash of no invitation."""
    try:
        return base64.b64decode(key + "=", altchars=b"-_", validate=True).hex()
    except ValueError:
        return ""


def offer_notice(opened: Opened, token_hash: str, words: Words) -> Notice:
    """What is asked before anything is stored; the buttons say yes or no."""
    invitation = opened.invitation
    kind = opened.entry.value.replace("_", "-")
    consents = opened.entry in (Entry.FOUND, Entry.JOIN, Entry.APPLY)
    opening = words(f"entry-{kind}", school=invitation.school_name, role=_role(opened, words))
    if consents:
        child = invitation.category is Category.STUDENT
        opening += "\n\n" + words("entry-consent-child" if child else "entry-consent")
    labels = ("entry-agree", "entry-disagree") if consents else (f"entry-{kind}-yes", f"entry-{kind}-no")
    key = key_of(token_hash)
    return Notice(
        opening,
        (
            (
                Button(words.plain(labels[0]), EntryAnswer(yes=True, key=key).pack()),
                Button(words.plain(labels[1]), EntryAnswer(yes=False, key=key).pack()),
            ),
        ),
    )


def settled_words(opened: Opened, words: Words) -> str:
    """The same message after a yes."""
    if opened.entry in (Entry.FOUND, Entry.JOIN, Entry.APPLY):
        return words("entry-agreed")
    return words(f"entry-{opened.entry.value.replace('_', '-')}-done", role=_role(opened, words))


def joined_notice(newcomer: Newcomer, words: Words) -> Notice:
    role = newcomer.role.value if newcomer.role else "none"
    text = words(f"entry-joined-{newcomer.arrival.value}", name=newcomer.name, role=role)
    if newcomer.awaits_parent:
        text += "\n" + words("entry-joined-awaits-parent")
    return Notice(text, _next_step(newcomer, words))


def _next_step(newcomer: Newcomer, words: Words) -> Rows:
    """Who invited goes on from here: the parents' paper first, a mentor for a mentee."""
    if newcomer.awaits_parent:
        return ((Button(words.plain("card-open"), OpenCard(member_id=newcomer.member_id).pack()),),)
    if newcomer.role is Role.MENTEE and newcomer.arrival is not Arrival.ACCOUNT:
        find = ProposeMentor(mentee_id=newcomer.member_id).pack()
        return ((Button(words.plain("card-find-mentor"), find),),)
    return ()


def _role(opened: Opened, words: Words) -> str:
    role = opened.invitation.role
    return words.plain("entry-role", role=role.value) if role else ""
