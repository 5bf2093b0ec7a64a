"""Who somebody is: in a line, and as a card."""

from datetime import date, tzinfo
from html import escape

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.people import Language, Role
from domain.register import Card, Entry
from views.dates import day_words
from views.profiles import post_words, subject_words, topics_words
from views.words import Words


class OpenCard(CallbackData, prefix="mc"):
    """A person's card, from under a notice."""

    member_id: int


def about_line(post: str, subject: str, words: Words, *, class_name: str = "", organisation: str = "") -> str:
    """«Учитель, математика», «8 «Б» класс», «инженер, Завод «Луч»»; empty where nothing is known."""
    parts = (
        post_words(words, post) if post else "",
        _subject(subject, words, follows=bool(post)) if subject else "",
        words.plain("people-class", name=class_name) if class_name else "",
        organisation,
    )
    return ", ".join(part for part in parts if part)


def uncapitalised(text: str) -> str:
    """As a button's word stands within a line; abbreviations keep their capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def subject_within(subject: str, words: Words) -> str:
    """«русский язык»; English writes Russian and English with a capital wherever they stand."""
    said = subject_words(words, subject)
    return said if words.language is Language.EN else uncapitalised(said)


def _subject(subject: str, words: Words, *, follows: bool) -> str:
    return subject_within(subject, words) if follows else subject_words(words, subject)


def entry_line(entry: Entry, words: Words) -> str:
    """A line of the register, as a button says it."""
    about = about_line(
        entry.post, entry.subject, words, class_name=entry.class_name, organisation=entry.organisation
    )
    return f"{entry.name} · {uncapitalised(about)}" if about else entry.name


def roles_words(roles: tuple[Role, ...], words: Words) -> str:
    said = [words.plain("people-role", role=role.value) for role in roles]
    return ", ".join(said) or words.plain("people-no-role")


def card_words(card: Card, words: Words, zone: tzinfo, today: date) -> str:
    """A card as HTML: who, what for, and what is missing."""

    def day(when: date) -> str:
        return day_words(when, words.language, today)

    about = about_line(
        card.post, card.subject, words, class_name=card.class_name, organisation=card.organisation
    )
    lines = [f"<b>{escape(card.name, quote=False)}</b>"]
    if about:
        lines.append(escape(about, quote=False))
    lines.append(words("people-card-roles", roles=roles_words(card.roles, words)))
    if card.age is not None:
        lines.append(words("people-card-age", age=card.age))
    if card.teaches:
        lines.append(words("people-card-teaches", topics=topics_words(words, card.teaches)))
    if card.hard:
        lines.append(words("people-card-hard", topics=topics_words(words, card.hard)))
    if card.parent_until is not None:
        lines.append(words("people-card-paper-until", day=day(card.parent_until)))
    elif card.needs_parent:
        lines.append(words("people-card-paper-missing"))
    if card.no_criminal_record is not None:
        lines.append(words("people-card-certificate", day=day(card.no_criminal_record)))
    elif card.category is Category.EMPLOYER:
        lines.append(words("people-card-certificate-missing"))
    if card.frozen:
        lines.append(words("people-card-frozen"))
    if card.unreachable_since is not None:
        lines.append(
            words("people-card-unreachable", day=day(card.unreachable_since.astimezone(zone).date()))
        )
    return "\n".join(lines)
