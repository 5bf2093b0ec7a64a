"""Papers for signing: which template, what is printed in it, and what is left to write by hand.

A paper speaks Russian and officially, whatever the language of whoever prints it.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from domain.blanks import Blank, BlankFacts, Signer, Variant
from domain.mentorships import Side
from domain.people import Language
from views.paper_fields import PaperFields, Person, School
from views.papers import Paper, missing, paper
from views.people import uncapitalised
from views.profiles import post_words
from views.words import Words

NAME_LIMIT = 80
SIDES = {Blank.MENTOR_CONSENT: Side.MENTOR, Blank.MENTEE_CONSENT: Side.MENTEE}


def blank_title(blank: Blank, words: Words) -> str:
    return words.plain("blank", blank=blank.value)


def variant_title(variant: Variant, words: Words) -> str:
    return words.plain("blank-variant", variant=variant.value)


def template(blank: Blank, variant: Variant) -> Paper:
    """Each variant is a template of its own."""
    return Paper(blank.value if variant is Variant.ANYBODY else f"{blank.value}_{variant.value}")


def make_blank(
    blank: Blank, variant: Variant, facts: BlankFacts, bot: str, folder: Path
) -> tuple[bytes, list[str]]:
    """The Word file, and the fields that are left to write by hand. Takes a second: not for the event loop."""
    fields, name = blank_fields(blank, facts, bot), template(blank, variant)
    return paper(name, fields, folder), missing(name, fields, folder)


def blank_fields(blank: Blank, facts: BlankFacts, bot: str) -> PaperFields:
    russian = Words(Language.RU)
    person, pair = _person(facts.person, russian), facts.pair
    return PaperFields(
        school=School(
            official_name=facts.official_name,
            short_name=facts.school,
            place=facts.place,
            head=_person(facts.head, russian),
        ),
        today=facts.today,
        person=person,
        mentor=_person(pair.mentor, russian) if pair else _only(_side(blank, facts) is Side.MENTOR, person),
        mentee=_person(pair.mentee, russian) if pair else _only(_side(blank, facts) is Side.MENTEE, person),
        curator=_person(facts.curator, russian),
        form=russian.plain("blank-form", form=pair.form.value) if pair else "",
        role_model=russian.plain("blank-role-model", role_model=pair.role_model.value) if pair else "",
        kind=russian.plain("blank-kind", kind=pair.kind.value) if pair else "",
        bot=f"@{bot}",
    )


def by_hand(keys: Sequence[str], words: Words) -> str:
    """«имя родителя, форма, вид»; nothing where all is printed."""
    named = [words.plain("blank-field", field=key.replace(".", "_")) for key in keys]
    return ", ".join(dict.fromkeys(named))


def file_name(blank: Blank, name: str, words: Words) -> str:
    return safe_file_name(f"{blank_title(blank, words)} {name}")


def safe_file_name(title: str) -> str:
    """A Word file's name that every system takes."""
    return re.sub(r'[\\/:*?"<>|\s]+', " ", title.strip())[:NAME_LIMIT].strip() + ".docx"


def caption(blank: Blank, name: str, keys: Sequence[str], words: Words) -> str:
    title = f"{blank_title(blank, words)}: {name}" if name else blank_title(blank, words)
    said = words("blank-caption", title=title)
    left = by_hand(keys, words)
    return f"{said}\n{words('blank-by-hand', fields=left)}" if left else said


def _side(blank: Blank, facts: BlankFacts) -> Side | None:
    """Where no pair stands yet: by what the paper is about, a child's by what the child is."""
    return facts.side if blank is Blank.PARENT_CONSENT else SIDES.get(blank)


def _only(signs: bool, person: Person) -> Person:
    return person if signs else Person()


def _person(signer: Signer | None, russian: Words) -> Person:
    if signer is None:
        return Person()
    return Person(
        name=signer.name,
        post=uncapitalised(post_words(russian, signer.post)) if signer.post else "",
        grade=signer.class_name,
        organisation=signer.organisation,
        forms=signer.forms,
    )
