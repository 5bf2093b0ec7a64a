"""A new school year in words: what will happen, who is in which list, and the question of late August."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.names import initialled
from domain.school_year import Fate, YearCounts, YearPair, YearPart, YearStudent, class_after
from views.dates import day_words
from views.notice import Button, Notice
from views.words import Words

TO_CHECK = (YearPart.SUMMER, YearPart.PAPERS, YearPart.EMPLOYER)


class OpenSchoolYear(CallbackData, prefix="sy"):
    """The guided step, from under a notice."""


def year_words(year: int, counts: YearCounts, done: tuple[int, int] | None, words: Words) -> str:
    """HTML: the whole step on one screen."""
    lines = [words("year-title", year=str(year), next=str(year + 1))]
    if done is not None:
        lines.append(words("year-done", moved=done[0], departed=done[1]))
    if counts.waiting:
        lines.append(_will_be(counts, words))
    elif done is None:
        lines.append(words("year-nobody"))
    if counts.parts[YearPart.LEAVING]:
        lines.append(
            words(
                "year-with-leavers",
                pairs=counts.parts[YearPart.PAIRS],
                meetings=counts.meetings,
                requests=counts.requests,
                groups=counts.groups,
            )
        )
    if counts.parts[YearPart.NINTH]:
        lines.append(words("year-ninth"))
    checks = [words(f"year-check-{one.value}", n=counts.parts[one]) for one in TO_CHECK if counts.parts[one]]
    if checks:
        lines.append("\n".join([words("year-check"), *checks]))
    return "\n\n".join(lines)


def _will_be(counts: YearCounts, words: Words) -> str:
    named = {part.value: counts.parts[part] for part in (YearPart.MOVING, YearPart.LEAVING, YearPart.STAYING)}
    return words("year-will", **named)


def part_button(part: YearPart, counts: YearCounts, words: Words) -> str:
    """Plain: «Переходят · 480»."""
    return words.plain("year-part", part=part.value, n=counts.parts[part])


def student_button(student: YearStudent, part: YearPart, words: Words) -> str:
    """Plain: «Лис А.О. · 6 «Б» → 7 «Б»»."""
    name = initialled(student.name)
    if student.fate is Fate.MOVES and part is YearPart.MOVING:
        _, after = class_after(student.grade, student.class_name)
        return words.plain("year-student-moves", name=name, now=student.class_name, after=after)
    said = words.plain("year-student", name=name, now=student.class_name)
    leaves = part is YearPart.NINTH and student.fate is Fate.LEAVES
    return words.plain("chosen", what=said) if leaves else said


def pair_button(pair: YearPair, part: YearPart, today: date, words: Words) -> str:
    """Plain: the two, and what is the matter with them."""
    about = ""
    if part is YearPart.SUMMER and pair.ends_on is not None:
        about = day_words(pair.ends_on, words.language, today)
    if part is YearPart.EMPLOYER:
        about = pair.class_name
    return words.plain(
        "year-pair",
        mentor=initialled(pair.mentor),
        mentee=initialled(pair.mentee),
        about=about,
        says="yes" if about else "no",
    )


def offer_notice(counts: YearCounts, words: Words) -> Notice:
    button = Button(words.plain("year-open"), OpenSchoolYear().pack())
    return Notice(words("year-offer", waiting=counts.waiting), ((button,),))
