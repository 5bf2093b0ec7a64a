"""Every edit is said in words (п. 5.2.1), in both languages, and stays within a message."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.categories import Category
from domain.mentorships import Pair, PairState, Party, Side
from domain.people import Language
from domain.programme_contents import Content, Goal, Item, differences
from domain.programme_revisions import Edit
from views.programme_changes import changes_words
from views.words import Words

PAIR = Pair(
    1,
    1,
    PairState.ACTIVE,
    Party(1, 1, "Иванова Мария Петровна", Category.EMPLOYEE),
    Party(2, 2, "Котов Артём Игоревич", Category.EMPLOYEE),
    MentoringForm.TEACHER_TEACHER,
    RoleModel.EXPERIENCED_YOUNG,
    MentoringKind.SITUATIONAL,
)
TODAY = date(2026, 9, 7)
EMPTY = Content(TODAY, date(2027, 5, 31), (PAIR.form,), (PAIR.role_model,), (PAIR.kind,))
WRITTEN = replace(
    EMPTY,
    ends_on=date(2027, 4, 30),
    directions=("lesson",),
    difficulties=("discipline",),
    resources=("library",),
    goals=(Goal(1, "Спокойный урок"),),
    items=(Item(2, "talk", date(2026, 10, 14), Side.MENTEE),),
)
REWRITTEN = replace(
    WRITTEN,
    goals=(Goal(1, "Спокойный урок", "класс слушает"),),
    items=(Item(2, "talk", date(2026, 10, 14), Side.MENTEE, "talk", "lesson", ("discipline",), "talk"),),
)


def told(language: Language, *steps: tuple[Content, Content]) -> str:
    at = datetime(2026, 9, 7, 5, 0, tzinfo=UTC)
    edits = [Edit(number, differences(*step), 1, at) for number, step in enumerate(steps, start=1)]
    return changes_words(edits, PAIR, 2, 0, ZoneInfo("Asia/Yekaterinburg"), TODAY, Words(language))


@pytest.mark.clause("5.2.1/2")
def test_each_part_that_is_other_has_its_words() -> None:
    assert told(Language.RU, (EMPTY, WRITTEN)).splitlines()[3:] == [
        "✏️ Конец: 31 мая 2027 → 30 апреля 2027",
        "➕ Направления: Урок",
        "➕ Трудно: Дисциплина",
        "➕ Ресурсы: Библиотека",
        "➕ Цель: Спокойный урок",
        "➕ Дело: 14 октября · Диагностическая беседа · Артём Игоревич",
    ]
    assert told(Language.RU, (WRITTEN, REWRITTEN)).splitlines()[3:] == [
        "✏️ Спокойный урок",
        "По чему видно: не указано → класс слушает",
        "✏️ Диагностическая беседа",
        "Против трудности: не указано → Дисциплина",
        "Что получится: не указано → Названо, с чего начать",
        "Вид: не указано → Беседа",
        "Направление: не указано → Урок",
    ]


@pytest.mark.clause("5.2.1/2")
@pytest.mark.parametrize("language", list(Language))
def test_even_the_longest_changes_stay_within_a_message(language: Language) -> None:
    words = "щ" * 200
    longest = replace(
        REWRITTEN, goals=(Goal(1, words, words),), items=(replace(REWRITTEN.items[0], title=words),)
    )
    assert len(told(language, *[(REWRITTEN, longest)] * 7)) < 3500
