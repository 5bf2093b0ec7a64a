"""The papers of pairs, filled with what is known: official words, in Russian whatever a reader's language."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from babel.dates import format_date

from domain.categories import Category
from domain.mentorships import Pair, Party
from domain.name_forms import NO_FORMS
from domain.orders import OrderKind, PairPapers, Signer
from domain.people import Language
from views.paper_fields import NOBODY, PaperFields, PaperPair, Person, School
from views.papers import Paper, missing, paper
from views.people import uncapitalised
from views.profiles import post_words, subject_words
from views.words import Words

CONSENT_OF = {
    Category.EMPLOYEE: Paper.MENTOR_CONSENT_EMPLOYEE,
    Category.STUDENT: Paper.MENTOR_CONSENT_STUDENT,
    Category.EMPLOYER: Paper.MENTOR_CONSENT_EMPLOYER,
}
ORDER_OF = {
    OrderKind.APPOINTMENT: Paper.APPOINTMENT_ORDER,
    OrderKind.REPLACEMENT: Paper.REPLACEMENT_ORDER,
    OrderKind.ENDING: Paper.ENDING_ORDER,
}
_RUSSIAN = Words(Language.RU)
_PAIR_PARTS = {
    "mentor": "people",
    "mentee": "people",
    "former": "people",
    "consent": "consent",
    "direction": "direction",
    "reason": "basis",
}
_OTHER_PARTS = {"order_number": "number", "order_basis": "basis"}


def consent_blank(papers: PairPapers, templates: Path) -> bytes:
    """The blank that the mentor of the one pair signs. Slow: Word is filled in."""
    pair = papers.pairs[0]
    fields = PaperFields(
        school=paper_school(papers),
        today=papers.today,
        person=paper_person(pair.mentor, papers),
        mentor=paper_person(pair.mentor, papers),
        mentee=paper_person(pair.mentee, papers),
        curator=paper_signer(papers.curator),
        form=official("pair-form-official", form=pair.form.value),
        role_model=official("pair-role-model-official", role_model=pair.role_model.value),
        kind=official("pair-kind-official", kind=pair.kind.value),
    )
    return paper(CONSENT_OF[pair.mentor.category], fields, templates)


def order_paper(papers: PairPapers, templates: Path) -> tuple[bytes, tuple[str, ...]]:
    """The order, and what is left to be written by hand: people by name, the rest by the name of its part.
    Slow: Word is filled in."""
    fields = PaperFields(
        school=paper_school(papers),
        today=papers.today,
        curator=paper_signer(papers.curator),
        signer=NOBODY if papers.head_is_mentor else None,
        order_number=papers.order_number,
        pairs=tuple(
            _pair(pair, signed, ended, papers)
            for pair, signed, ended in zip(papers.pairs, papers.consents, papers.ended, strict=True)
        ),
    )
    name = ORDER_OF[papers.kind]
    lacking = missing(name, fields, templates)
    return paper(name, fields, templates), _lacking(lacking, papers.pairs)


def missing_words(lacking: Sequence[str], words: Words) -> str:
    """What `order_paper` could not fill in: names of people stand as they are."""
    parts = {*_PAIR_PARTS.values(), *_OTHER_PARTS.values(), "place", "term", "rest"}
    return ", ".join(
        words.plain("order-missing-field", field=one) if one in parts else one for one in lacking
    )


def _lacking(keys: Sequence[str], pairs: tuple[Pair, ...]) -> tuple[str, ...]:
    """`pairs.1.mentor.post` is Иванова, whose post is not known; each once, in the order of the paper."""
    found: dict[str, None] = {}
    for key in keys:
        parts = key.split(".")
        if parts[0] == "pairs" and parts[2] in ("mentor", "mentee"):
            pair = pairs[int(parts[1]) - 1]
            found[(pair.mentor if parts[2] == "mentor" else pair.mentee).name] = None
        elif parts[0] == "pairs":
            found["term" if parts[2] in ("starts", "ends") else _PAIR_PARTS.get(parts[2], "rest")] = None
        elif parts[-1] == "place":
            found["place"] = None
        elif parts[0] != "participants":
            found[_OTHER_PARTS.get(parts[0], "rest")] = None
    rest = [one for one in found if one == "rest"]
    return (*(one for one in found if one != "rest"), *rest)


def _pair(pair: Pair, signed: date | None, ended: date | None, papers: PairPapers) -> PaperPair:
    former, reason = papers.former.get(pair.id), pair.end_reason
    return PaperPair(
        mentor=paper_person(pair.mentor, papers),
        mentee=paper_person(pair.mentee, papers),
        form=official("pair-form-official", form=pair.form.value),
        role_model=official("pair-role-model-official", role_model=pair.role_model.value),
        kind=official("pair-kind-official", kind=pair.kind.value),
        consent=f"от {format_date(signed, 'dd.MM.y', locale='ru')}" if signed else "",
        former=paper_person(former, papers) if former else NOBODY,
        reason=official("pair-end-reason", reason=reason.value) if reason else "",
        ended=ended,
    )


def paper_school(papers: PairPapers) -> School:
    return School(
        official_name=papers.official_name,
        short_name=papers.school,
        place=papers.place,
        head=paper_signer(papers.head),
    )


def paper_signer(signer: Signer | None) -> Person:
    if signer is None:
        return NOBODY
    return Person(name=signer.name, post=_post(signer.post, ""), forms=signer.forms)


def paper_person(party: Party, papers: PairPapers) -> Person:
    is_student = party.category is Category.STUDENT
    return Person(
        name=party.name,
        post="" if is_student else _post(party.post, party.subject),
        grade=party.class_name if is_student else "",
        organisation=party.organisation,
        forms=papers.forms.get(party.member_id, NO_FORMS),
    )


def _post(post: str, subject: str) -> str:
    """«учитель, математика»: inside a sentence, so in small letters; abbreviations keep their capitals."""
    said = (post_words(_RUSSIAN, post) if post else "", subject_words(_RUSSIAN, subject) if subject else "")
    return ", ".join(uncapitalised(part) for part in said if part)


def official(key: str, **values: str) -> str:
    return _RUSSIAN.plain(key, **values)
