"""Blanks: every variant has its template, and what is left to write by hand has words."""

import re
from datetime import date
from pathlib import Path

import pytest

from domain.blanks import Blank, BlankFacts, Signer, Variant, variants
from domain.categories import Category
from domain.mentorships import Side
from domain.people import Language
from views.blanks import blank_fields, by_hand, file_name, make_blank, template
from views.words import Words

RUSSIAN = Words(Language.RU)
NOTHING = BlankFacts("", "", "", date(2026, 9, 7), None, Signer(""), None, None)
ALL = [(blank, variant) for blank in Blank for variant in variants(blank)]


@pytest.mark.clause("4.1")
@pytest.mark.parametrize(("blank", "variant"), ALL)
def test_whatever_is_left_to_write_by_hand_is_named_in_words(blank: Blank, variant: Variant) -> None:
    content, left = make_blank(blank, variant, NOTHING, "bot", Path("papers"))
    assert content[:2] == b"PK"
    said = by_hand(left, RUSSIAN)
    assert re.findall("[a-z_]+|остальные", said) == []


def test_a_mentors_consent_names_the_mentor_and_nobody_as_mentee() -> None:
    mentor = Signer("Иванова Мария Петровна", "teacher")
    facts = BlankFacts("МБОУ", "Школа", "", date(2026, 9, 7), None, Signer("Белова О. Ю."), mentor, None)
    fields = blank_fields(Blank.MENTOR_CONSENT, facts, "bot")
    assert (fields.mentor.name, fields.mentor.post, fields.mentee.name) == (
        "Иванова Мария Петровна",
        "учитель",
        "",
    )


@pytest.mark.parametrize(
    ("side", "mentor", "mentee"),
    [(Side.MENTEE, "", "Котова Лиза"), (Side.MENTOR, "Котова Лиза", ""), (None, "", "")],
)
def test_the_parents_consent_names_the_child_before_there_is_a_pair(
    side: Side | None, mentor: str, mentee: str
) -> None:
    child = Signer("Котова Лиза", class_name="6 «Б»", category=Category.STUDENT, minor=True)
    facts = BlankFacts("МБОУ", "Школа", "", date(2026, 9, 7), None, Signer("Белова О. Ю."), child, None, side)
    fields = blank_fields(Blank.PARENT_CONSENT, facts, "bot")
    assert (fields.mentor.name, fields.mentee.name) == (mentor, mentee)


def test_all_templates_of_blanks_are_different_papers() -> None:
    assert len({template(blank, variant) for blank, variant in ALL}) == len(ALL)


def test_a_file_name_has_no_sign_that_a_disk_refuses() -> None:
    assert file_name(Blank.DATA_PHOTO, 'А/Б:"В"\n', RUSSIAN) == "Фото и видео А Б В.docx"
