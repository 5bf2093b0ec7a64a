"""What is known for a paper, and the words by which templates ask for it (papers/FIELDS.md lists them)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from babel.dates import format_date

from domain.name_forms import NO_FORMS, Case
from views.declension import decline, short_name
from views.programme_fields import NO_PROGRAMME, PaperProgramme, programme_context

NAME_WIDTH: Final = 30
WORD_WIDTH: Final = 20
DATE_BLANK: Final = "«___» __________ 20___\u00a0г."


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`name` is «Фамилия Имя Отчество»; `forms` are the cases a person corrected by hand. Passport and
    address are never asked for: they are lines on the paper."""

    name: str = ""
    post: str = ""
    grade: str = ""
    phone: str = ""
    organisation: str = ""
    forms: Mapping[Case, str] = field(default_factory=lambda: NO_FORMS)


NOBODY: Final = Person()


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    official_name: str = ""
    short_name: str = ""
    place: str = ""
    address: str = ""
    inn: str = ""
    ogrn: str = ""
    site: str = ""
    phone: str = ""
    email: str = ""
    head: Person = NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPair:
    mentor: Person = NOBODY
    mentee: Person = NOBODY
    form: str = ""
    role_model: str = ""
    kind: str = ""
    direction: str = ""
    starts: date | None = None
    ends: date | None = None
    consent: str = ""
    """Number and date of the mentor's written consent."""
    former: Person = NOBODY
    """The mentor whom this one takes the place of."""
    reason: str = ""
    ended: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFields:
    """Everything a paper may use. `person` is whose data or participation a consent is about; where that is a
    child, `parent` signs. `signer` stands in where the head may not sign (the head's own appointment)."""

    school: School
    today: date
    person: Person = NOBODY
    parent: Person = NOBODY
    mentor: Person = NOBODY
    mentee: Person = NOBODY
    curator: Person = NOBODY
    signer: Person | None = None
    form: str = ""
    role_model: str = ""
    kind: str = ""
    direction: str = ""
    work: str = ""
    pay: str = ""
    starts: date | None = None
    ends: date | None = None
    consent_until: date | None = None
    agreement: str = ""
    """The agreement with the partner organisation: number and date."""
    bot: str = ""
    messenger: str = ""
    hosting: str = ""
    order_number: str = ""
    order_basis: str = ""
    programmes_until: date | None = None
    report_until: date | None = None
    pairs: tuple[PaperPair, ...] = ()
    programme: PaperProgramme = NO_PROGRAMME


@dataclass(frozen=True, slots=True)
class Blank:
    """A field that is not filled in: a line to write on by hand. False for an `if` in a template."""

    key: str
    line: str

    def __bool__(self) -> bool:
        return False


Value = str | Blank
Context = dict[str, object]


def context(fields: PaperFields) -> Context:
    """The vocabulary of the templates, in Russian because a school's secretary edits them."""
    people = {
        "руководитель": _person("school.head", fields.school.head),
        "подписывает": _person("signer", fields.signer or fields.school.head),
        "лицо": _person("person", fields.person),
        "родитель": _person("parent", fields.parent),
        "наставник": _person("mentor", fields.mentor),
        "наставляемый": _person("mentee", fields.mentee),
        "куратор": _person("curator", fields.curator),
    }
    words = {
        "форма": _text("form", fields.form),
        "модель": _text("role_model", fields.role_model),
        "вид": _text("kind", fields.kind),
        "направление": _text("direction", fields.direction),
        "содержание": _text("work", fields.work),
        "оплата": _text("pay", fields.pay),
        "договор": _text("agreement", fields.agreement),
        "бот": _text("bot", fields.bot, WORD_WIDTH),
        "мессенджер": _text("messenger", fields.messenger),
        "хостинг": _text("hosting", fields.hosting),
        "номер": _text("order_number", fields.order_number, WORD_WIDTH // 2),
        "основание": _text("order_basis", fields.order_basis),
    }
    dates = {
        "сегодня": _date("today", fields.today),
        "начало": _date("starts", fields.starts),
        "окончание": _date("ends", fields.ends),
        "согласие_до": _date("consent_until", fields.consent_until),
        "программы_до": _date("programmes_until", fields.programmes_until),
        "отчет_до": _date("report_until", fields.report_until),
    }
    pairs = [_pair(f"pairs.{number}", pair) for number, pair in enumerate(fields.pairs, 1)]
    lists = {"пары": pairs, "участники": _participants(fields)}
    programme = programme_context(fields.programme, _text, _date)
    return {"школа": _school(fields.school), **people, **words, **dates, **lists, **programme}


def _school(school: School) -> dict[str, Value]:
    return {
        "название": _text("school.official_name", school.official_name),
        "кратко": _text("school.short_name", school.short_name),
        "место": _text("school.place", school.place, WORD_WIDTH),
        "адрес": _text("school.address", school.address),
        "инн": _text("school.inn", school.inn, WORD_WIDTH),
        "огрн": _text("school.ogrn", school.ogrn, WORD_WIDTH),
        "сайт": _text("school.site", school.site),
        "телефон": _text("school.phone", school.phone, WORD_WIDTH),
        "почта": _text("school.email", school.email, WORD_WIDTH),
    }


def _person(key: str, person: Person, width: int = NAME_WIDTH) -> dict[str, Value]:
    post = _text(f"{key}.post", person.post, width)
    cases = {
        f"имя_{ending}": _text(f"{key}.name", decline(person.name, case, person.forms), width)
        for ending, case in (("род", Case.GENITIVE), ("дат", Case.DATIVE), ("вин", Case.ACCUSATIVE))
    }
    return {
        "имя": _text(f"{key}.name", person.name, width),
        **cases,
        "кратко": _text(f"{key}.name", short_name(person.name), min(width, WORD_WIDTH)),
        "должность": post,
        "класс": _text(f"{key}.grade", person.grade, WORD_WIDTH // 2),
        "должность_или_класс": f"{person.grade} класс" if person.grade and not person.post else post,
        "телефон": _text(f"{key}.phone", person.phone, WORD_WIDTH),
        "организация": _text(f"{key}.organisation", person.organisation, width),
    }


def _pair(key: str, pair: PaperPair) -> dict[str, object]:
    narrow = WORD_WIDTH // 2
    return {
        "наставник": _person(f"{key}.mentor", pair.mentor, narrow),
        "наставляемый": _person(f"{key}.mentee", pair.mentee, narrow),
        "форма": _text(f"{key}.form", pair.form, narrow),
        "модель": _text(f"{key}.role_model", pair.role_model, narrow),
        "вид": _text(f"{key}.kind", pair.kind, narrow),
        "направление": _text(f"{key}.direction", pair.direction, narrow),
        "начало": _date(f"{key}.starts", pair.starts, "_" * narrow),
        "окончание": _date(f"{key}.ends", pair.ends, "_" * narrow),
        "согласие": _text(f"{key}.consent", pair.consent, narrow),
        "прежний": _person(f"{key}.former", pair.former, narrow),
        "причина": _text(f"{key}.reason", pair.reason, narrow),
        "прекращена": _date(f"{key}.ended", pair.ended, "_" * narrow),
    }


def _participants(fields: PaperFields) -> list[dict[str, Value]]:
    """Who signs that the order is known: the curator, mentors and mentees, each once."""
    everyone = [fields.curator, *(person for pair in fields.pairs for person in (pair.mentor, pair.mentee))]
    once = {(person.name, person.post, person.grade): person for person in everyone if person.name}
    return [_person(f"participants.{number}", person) for number, person in enumerate(once.values(), 1)]


def _text(key: str, value: str, width: int = NAME_WIDTH) -> Value:
    return value if value.strip() else Blank(key, "_" * width)


def _date(key: str, day: date | None, line: str = DATE_BLANK) -> Value:
    return format_date(day, "d MMMM y\u00a0'г.'", locale="ru") if day else Blank(key, line)
