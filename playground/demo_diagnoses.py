"""What the people of the demo school found hard, before their programmes and at the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from actions import diagnoses
from domain.questionnaires import Open, Questionnaire, marks_of
from playground.cast import Player


@dataclass(frozen=True, slots=True)
class Answers:
    """What is not named is in the middle."""

    marks: Mapping[str, int]
    words: Mapping[Open, str] = field(default_factory=dict)


BEFORE = Answers(
    {
        "discipline": 9, "parents": 8, "motivation": 7, "lesson_plan": 3, "digital": 1,
        "homework": 8, "exams": 10, "time": 8, "friends": 1, "speaking": 5,
    },
    {Open.NEEDS: "Решать вместе и разбирать ошибки", Open.STRENGTHS: "Не бросаю начатое"},
)  # fmt: skip
AFTER = Answers(
    {"homework": 3, "exams": 5, "time": 8, "friends": 1, "speaking": 3},
    {Open.STRENGTHS: "Сама проверяю свои решения"},
)


async def answer_questionnaire(mentee: Player, programme: int, answers: Answers) -> None:
    """As the mentee would by taps."""
    diagnosis_id = await mentee.do(diagnoses.begin_diagnosis, programme)
    if (await mentee.do(diagnoses.see_diagnosis, diagnosis_id)).diagnosis.questionnaire is None:
        await mentee.do(diagnoses.choose_career, diagnosis_id, Questionnaire.YOUNG_TEACHER)
    asked = (await mentee.do(diagnoses.see_diagnosis, diagnosis_id)).diagnosis
    usual = marks_of(asked.questionnaire)[len(marks_of(asked.questionnaire)) // 2]
    for topic in asked.scales:
        await mentee.do(diagnoses.mark_difficulty, diagnosis_id, topic, answers.marks.get(topic, usual))
    for question, words in answers.words.items():
        await mentee.do(diagnoses.answer_diagnosis, diagnosis_id, question, words)
    await mentee.do(diagnoses.give_diagnosis, diagnosis_id)
