"""The diagnosis in words: the questions, the map of what is hard and what goes well, what is told of it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.diagnoses import (
    BeforeAfter,
    Diagnosis,
    DiagnosisNews,
    DiagnosisState,
    Observed,
    Phase,
    Shift,
    eased,
    easy,
    hard,
    harder,
)
from domain.profiles import STUDENT_TOPICS, TOPICS
from domain.questionnaires import CAREERS, FACES, Open, Questionnaire, marks_of
from views.activities import who
from views.diagnosis_chart import diagnosis_chart
from views.notice import Attachment, Button, Line, Notice
from views.profiles import topic_words, topics_words
from views.programmes import OpenProgramme
from views.safety import safety_rows
from views.words import Words

SMILES = dict(zip(FACES, ("😀", "🙂", "😐", "🙁", "😣"), strict=True))


class DiagnosisAct(StrEnum):
    ANSWER = "answer"
    LATER = "later"
    NO = "no"


class DiagnosisPress(CallbackData, prefix="dg"):
    """Under the question."""

    act: DiagnosisAct
    diagnosis_id: int


def asked_notice(news: DiagnosisNews, words: Words) -> Notice:
    return _asking("diagnosis-asked", news, words)


def again_notice(news: DiagnosisNews, words: Words) -> Notice:
    return _asking("diagnosis-again", news, words)


def asking_line(news: DiagnosisNews, words: Words) -> Line:
    text = words("diagnosis-line", phase=news.diagnosis.phase.value)
    return Line(text, _press(DiagnosisAct.ANSWER, news.diagnosis.id, words))


def given_notice(news: DiagnosisNews, words: Words) -> Notice:
    """To the mentor. Slow: the map is drawn."""
    assert news.map is not None
    student = news.other.category is Category.STUDENT
    title = words("diagnosis-given", name=who(news.other), phase=news.diagnosis.phase.value)
    opens = OpenProgramme(pair_id=news.diagnosis.mentorship_id)
    reader_is_student = news.reader.category is Category.STUDENT
    return Notice(
        f"{title}\n{map_words(news.map, words)}",
        (
            (Button(words.plain("programme-open"), opens.pack()),),
            *safety_rows(words, student=reader_is_student),
        ),
        Attachment("photo", content=diagnosis_chart(news.map, words), file_name="map.png"),
        protected=student,
    )


def map_words(known: BeforeAfter, words: Words) -> str:
    """HTML, short enough to stand under a picture."""
    if known.after is None:
        return "\n".join(_found(known.before.marks, words))
    shifts = known.shifts
    lines = [
        *_shifted("diagnosis-eased", eased(shifts), words),
        *_shifted("diagnosis-harder", harder(shifts), words),
    ]
    return "\n".join(lines or [words("diagnosis-same")])


def _found(marks: Mapping[str, int], words: Words) -> list[str]:
    lines = [
        words(key, topics=topics_words(words, topics))
        for key, topics in (("diagnosis-hardest", hard(marks)), ("diagnosis-goes-well", easy(marks)))
        if topics
    ]
    return lines or [words("diagnosis-even")]


def _shifted(key: str, shifts: Sequence[Shift], words: Words) -> list[str]:
    if not shifts:
        return []
    told = [
        words.plain(
            "diagnosis-shift", topic=topic_words(words, one.topic), before=one.before, after=one.after
        )
        for one in shifts
    ]
    return [words(key, shifts=", ".join(told))]


def read_words(known: BeforeAfter | None, observed: Diagnosis | None, words: Words) -> str:
    """HTML: what was said in own words, and what the mentor notes."""
    given = [one for one in (known.before, known.after) if one] if known else []
    parts = [said for one in given if (said := _said(one, words))]
    if observed is not None:
        parts.append("\n".join([words("diagnosis-observed"), *_observed(observed, words)]))
    return "\n\n".join(parts) or words("diagnosis-without-words")


def _said(diagnosis: Diagnosis, words: Words) -> str:
    lines = open_lines(diagnosis, words)
    if not lines:
        return ""
    recorded = "yes" if diagnosis.recorded else "no"
    return "\n".join([words("diagnosis-said", phase=diagnosis.phase.value, recorded=recorded), *lines])


def _observed(diagnosis: Diagnosis, words: Words) -> list[str]:
    return [
        words(f"diagnosis-observed-{which.value}", said=diagnosis.observed[which])
        for which in Observed
        if diagnosis.observed[which]
    ]


def open_lines(diagnosis: Diagnosis, words: Words) -> list[str]:
    """HTML: what was skipped is left out."""
    return [
        words(f"diagnosis-said-{question.value}", said=diagnosis.words[question])
        for question in Open
        if diagnosis.words.get(question)
    ]


def answers_words(diagnosis: Diagnosis, words: Words) -> str:
    """HTML: all that was answered, before it is given."""
    lines = []
    if diagnosis.questionnaire in CAREERS:
        lines.append(words("diagnosis-said-career", career=career_words(diagnosis.questionnaire, words)))
    for topic, mark in diagnosis.marks.items():
        said = mark_words(diagnosis.questionnaire, mark)
        lines.append(words("diagnosis-said-mark", topic=topic_words(words, topic), mark=said))
    return "\n".join([*lines, *open_lines(diagnosis, words)])


def state_words(states: Sequence[tuple[Phase, DiagnosisState]], words: Words) -> str:
    """HTML: a line each."""
    return "\n".join(
        words("diagnosis-state", phase=phase.value, state=state.value) for phase, state in states
    )


def difficulty_words(diagnosis: Diagnosis, topic: str, words: Words) -> str:
    """What the scale is about, as a deed: «Планировать урок»; own words as they are."""
    student = diagnosis.questionnaire in (Questionnaire.STUDENT, Questionnaire.CHILD)
    if topic not in (STUDENT_TOPICS if student else TOPICS):
        return topic_words(words, topic)
    return words.plain(f"{'pupil' if student else 'teacher'}-does-{topic.replace('_', '-')}")


def mark_buttons(diagnosis: Diagnosis, number: int) -> list[dict[str, str]]:
    """Each names its question: a tap that comes late answers what it was under."""
    assert diagnosis.questionnaire is not None
    return [
        {"id": f"{number}_{mark}", "name": mark_words(diagnosis.questionnaire, mark)}
        for mark in marks_of(diagnosis.questionnaire)
    ]


def mark_words(questionnaire: Questionnaire | None, mark: int) -> str:
    return SMILES[mark] if questionnaire is Questionnaire.CHILD and mark in SMILES else str(mark)


def career_words(questionnaire: Questionnaire, words: Words) -> str:
    return words.plain(f"diagnosis-career-{questionnaire.value.replace('_', '-')}")


def _asking(key: str, news: DiagnosisNews, words: Words) -> Notice:
    diagnosis_id = news.diagnosis.id
    text = words(key, phase=news.diagnosis.phase.value, mentor=who(news.other))
    buttons = (
        (
            _press(DiagnosisAct.ANSWER, diagnosis_id, words),
            _press(DiagnosisAct.LATER, diagnosis_id, words),
        ),
        (_press(DiagnosisAct.NO, diagnosis_id, words),),
    )
    student = news.reader.category is Category.STUDENT
    return Notice(text, (*buttons, *safety_rows(words, student=student)))


def _press(act: DiagnosisAct, diagnosis_id: int, words: Words) -> Button:
    data = DiagnosisPress(act=act, diagnosis_id=diagnosis_id)
    return Button(words.plain(f"diagnosis-{act.value}"), data.pack())
