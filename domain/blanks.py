"""Papers that are printed for signing: which fits whom, and what is known for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.mentorships import Side
from domain.name_forms import NO_FORMS, Case
from domain.register import Among


class Blank(StrEnum):
    PARENT_CONSENT = "parent_consent"
    PARENTS_PAGE = "parents_page"
    MENTOR_CONSENT = "mentor_consent"
    MENTEE_CONSENT = "mentee_consent"
    DATA_REGISTER = "data_register"
    DATA_MESSENGER = "data_messenger"
    DATA_PUBLIC = "data_public"
    DATA_PHOTO = "data_photo"


class Variant(StrEnum):
    """How the paper reads where it is nobody's yet."""

    ADULT = "adult"
    CHILD = "child"
    EMPLOYEE = "employee"
    STUDENT = "student"
    EMPLOYER = "employer"
    ANYBODY = "anybody"


SIGNERS: Final[dict[Blank, Among]] = {
    Blank.PARENT_CONSENT: Among.STUDENTS,
    Blank.PARENTS_PAGE: Among.STUDENTS,
    Blank.MENTOR_CONSENT: Among.MENTORS,
    Blank.MENTEE_CONSENT: Among.MENTEES,
}
"""For whom a paper is; consents to the keeping of data are for everybody."""

VARIANTS: Final[dict[Blank, tuple[Variant, ...]]] = {
    Blank.MENTOR_CONSENT: (Variant.EMPLOYEE, Variant.STUDENT, Variant.EMPLOYER),
    Blank.DATA_REGISTER: (Variant.ADULT, Variant.CHILD),
    Blank.DATA_MESSENGER: (Variant.ADULT, Variant.CHILD),
    Blank.DATA_PUBLIC: (Variant.ADULT, Variant.CHILD),
    Blank.DATA_PHOTO: (Variant.ADULT, Variant.CHILD),
}


def variants(blank: Blank) -> tuple[Variant, ...]:
    return VARIANTS.get(blank, (Variant.ANYBODY,))


def variant_for(blank: Blank, category: Category, minor: bool) -> Variant:
    """A parent signs for a minor; mentors sign by what they are to the school."""
    if blank is Blank.MENTOR_CONSENT:
        return Variant(category.value)
    if Variant.CHILD in variants(blank):
        return Variant.CHILD if minor else Variant.ADULT
    return Variant.ANYBODY


@dataclass(frozen=True, slots=True)
class Signer:
    """`post` is a key of likely posts or own words."""

    name: str
    post: str = ""
    class_name: str = ""
    organisation: str = ""
    category: Category = Category.EMPLOYEE
    minor: bool = False
    forms: Mapping[Case, str] = field(default_factory=lambda: NO_FORMS)


@dataclass(frozen=True, slots=True)
class PairFacts:
    mentor: Signer
    mentee: Signer
    form: MentoringForm
    role_model: RoleModel
    kind: MentoringKind


@dataclass(frozen=True, slots=True)
class BlankFacts:
    """`pair`: the newest one of the person that stands; `person` is empty for a paper to fill in by hand.
    `side`: what the person is, where it is one of the two only."""

    official_name: str
    school: str
    place: str
    today: date
    head: Signer | None
    curator: Signer
    person: Signer | None
    pair: PairFacts | None
    side: Side | None = None
