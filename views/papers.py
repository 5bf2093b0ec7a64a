"""Papers that people sign: Word templates that a school edits, filled with what is known. What people wrote
is data: it is printed as it stands and can be no template, no markup and no character that Word refuses."""

import re
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from markupsafe import Markup, escape

from views.paper_fields import Blank, PaperFields, context

TEMPLATES: Final = Path(__file__).parent.parent / "papers"

_ILLEGAL_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Paper(StrEnum):
    """The name of a paper is the name of its template. Each purpose of personal data is a paper of its own
    (152-ФЗ, ст. 9 ч. 1), in a variant for an adult and for a parent who signs for a child."""

    PARENT_CONSENT = "parent_consent"
    DATA_REGISTER_ADULT = "data_register_adult"
    DATA_REGISTER_CHILD = "data_register_child"
    DATA_MESSENGER_ADULT = "data_messenger_adult"
    DATA_MESSENGER_CHILD = "data_messenger_child"
    DATA_PUBLIC_ADULT = "data_public_adult"
    DATA_PUBLIC_CHILD = "data_public_child"
    DATA_PHOTO_ADULT = "data_photo_adult"
    DATA_PHOTO_CHILD = "data_photo_child"
    MENTOR_CONSENT_EMPLOYEE = "mentor_consent_employee"
    MENTOR_CONSENT_STUDENT = "mentor_consent_student"
    MENTOR_CONSENT_EMPLOYER = "mentor_consent_employer"
    MENTEE_CONSENT = "mentee_consent"
    PARENTS_PAGE = "parents_page"
    APPOINTMENT_ORDER = "appointment_order"
    REPLACEMENT_ORDER = "replacement_order"
    ENDING_ORDER = "ending_order"
    PROGRAMME = "programme"
    ROUTE_SHEET = "route_sheet"
    MENTOR_REPORT = "mentor_report"
    CERTIFICATE = "certificate"


class PaperTemplateBroken(Exception):  # noqa: N818
    """A school's edit left a template that asks for an unknown field or is no Word file."""


def paper(name: Paper, fields: PaperFields, templates: Path = TEMPLATES) -> bytes:
    """A Word file; the same fields give the same bytes. What is not filled in is a line to write on."""
    return _render(name, fields, templates)[0]


def missing(name: Paper, fields: PaperFields, templates: Path = TEMPLATES) -> list[str]:
    """Fields this template asks for and that are not filled in, in the order of the paper: `mentor.name`."""
    return _render(name, fields, templates)[1]


def _render(name: Paper, fields: PaperFields, templates: Path) -> tuple[bytes, list[str]]:
    # Word and its templates are half a second of imports that a bot at its start does not need.
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    blanks: dict[str, None] = {}

    def printed(value: Any) -> Markup:
        if isinstance(value, Blank):
            blanks[value.key] = None
            return Markup(value.line)
        return _as_data(str(value))

    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=printed)
    filled = BytesIO()
    try:
        template = DocxTemplate(templates / f"{name.value}.docx")
        template.render(context(fields), environment)
        template.save(filled)
    except (TemplateError, BadZipFile, OSError, SyntaxError, KeyError, ValueError) as error:
        raise PaperTemplateBroken(f"{name.value}.docx: {error}") from error
    return _without_clock(filled), list(blanks)


def _as_data(text: str) -> Markup:
    """Braces are written as character references: the Word template engine gives some of them a meaning even
    after rendering."""
    legal = _ILLEGAL_IN_XML.sub("", text.replace("\r\n", "\n"))
    return Markup(str(escape(legal)).replace("{", "&#123;").replace("}", "&#125;"))


def _without_clock(docx: BytesIO) -> bytes:
    """Zip entries carry the time they were written; all are set to the first moment that zip knows."""
    settled = BytesIO()
    with ZipFile(docx) as source, ZipFile(settled, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            target.writestr(ZipInfo(entry.filename), source.read(entry), ZIP_DEFLATED)
    return settled.getvalue()
