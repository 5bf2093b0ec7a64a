"""Choosing who will work with whom: several factors are weighed and shown (п. 1.3/5, 3.1)."""

from dataclasses import dataclass
from datetime import datetime

from domain.catalogue import PROGRAMME_KINDS, ClassVerdict, MentoringForm, MentoringKind, RoleModel
from domain.matching import (
    Choice,
    check_match,
    mentor_categories,
    open_forms,
    open_role_models,
    proposal,
)
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.refusals import NotFound
from domain.rights import require, school_of
from storage import candidates
from storage.candidates import MenteeFound, MentorFound
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Mentees:
    page: int
    total: int
    shown: tuple[MenteeFound, ...]


@dataclass(frozen=True, slots=True)
class Mentors:
    mentee: MenteeFound
    page: int
    total: int
    shown: tuple[MentorFound, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A choice under review, with everything it could be instead."""

    mentee: MenteeFound
    mentor: MentorFound
    choice: Choice
    verdict: ClassVerdict
    forms: tuple[MentoringForm, ...]
    role_models: tuple[RoleModel, ...]
    kinds: tuple[MentoringKind, ...]


def see_mentees_to_pair(tx: Tx, actor: Actor, now: datetime, search: str = "", page: int = 0) -> Mentees:
    """Those without a mentor first."""
    require(actor, "see_mentees_to_pair", school_of(actor))
    total = candidates.count_mentees(tx, actor.school_id, search)
    page = page_within(page, total)
    found = candidates.mentees(
        tx, actor.school_id, actor.today(now), search, limit=PAGE_SIZE, offset=page * PAGE_SIZE
    )
    return Mentees(page, total, tuple(found))


def see_mentors_for(
    tx: Tx, actor: Actor, now: datetime, mentee_id: int, search: str = "", page: int = 0
) -> Mentors:
    """Those whom a form of the regulation allows, the most fitting first."""
    mentee = candidates.mentee(tx, actor.school_id, mentee_id, actor.today(now))
    if mentee is None:
        raise NotFound
    require(actor, "see_mentors_for", school_of(actor))
    categories = mentor_categories(mentee.party)
    total = candidates.count_mentors(tx, actor.school_id, mentee, categories, search)
    page = page_within(page, total)
    found = candidates.mentors(
        tx, actor.school_id, actor.today(now), mentee, categories, search,
        limit=PAGE_SIZE, offset=page * PAGE_SIZE,
    )  # fmt: skip
    return Mentors(mentee, page, total, tuple(found))


def see_match(
    tx: Tx, actor: Actor, now: datetime, mentor_id: int, mentee_id: int, choice: Choice | None = None
) -> Match:
    """With the proposed choice, or the curator's own. Raises the refusal that says why these two may not."""
    mentee = candidates.mentee(tx, actor.school_id, mentee_id, actor.today(now))
    if mentee is None:
        raise NotFound
    mentor = candidates.mentor(tx, actor.school_id, mentor_id, actor.today(now), mentee)
    if mentor is None:
        raise NotFound
    require(actor, "see_match", school_of(actor))
    chosen = choice or proposal(mentor.party, mentee.party, mentor.factors)
    return Match(
        mentee,
        mentor,
        chosen,
        check_match(mentor.party, mentee.party, chosen),
        open_forms(mentor.party, mentee.party),
        open_role_models(mentor.party, mentee.party, chosen.form),
        PROGRAMME_KINDS,
    )
