"""Diagnoses (4.1.4/preparatory/7, п. 6.1/1): a questionnaire before the programme and one at its end, answer by
answer, with what the mentor has noted."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    delete,
    select,
    update,
)

from domain.categories import Category
from domain.diagnoses import OPEN, BeforeAfter, Diagnosis, DiagnosisState, Observed, Phase, hard
from domain.questionnaires import Open, Questionnaire, questionnaire_for, scales_of
from storage import diagnosis_letters, schools
from storage.members import age_of, members
from storage.mentorships import mentorships
from storage.programmes import programmes, times_looked_back
from storage.schema import Moment, metadata
from storage.tags import tags_of
from storage.tx import Tx

diagnoses = Table(
    "diagnoses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("programme_id", ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("member_id", ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
    Column("phase", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("questionnaire", String(24)),
    Column("scales", Text, nullable=False, server_default="[]"),
    Column("asked_at", Moment, nullable=False),
    Column("given_at", Moment),
    Column("recorded_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("observed_hard", String(300), nullable=False, server_default=""),
    Column("observed_strong", String(300), nullable=False, server_default=""),
    Column("noted_by", ForeignKey("members.id", ondelete="SET NULL")),
    Column("round", Integer, nullable=False, server_default="1"),
    UniqueConstraint("programme_id", "phase", "round"),
)
"""`member_id`: the mentee. `phase`: `before`, `after`; `state`: `asked`, `given`, `declined`, `closed` with the
pair or its stage. `scales`: JSON of what is asked on scales, the same each time. `observed_*`: what the mentor sees.
`round`: of those at the end, the how manieth time the two look back."""
Index("ix_diagnoses_school", diagnoses.c.school_id, diagnoses.c.state)
Index("ix_diagnoses_member", diagnoses.c.member_id, diagnoses.c.state)

diagnosis_answers = Table(
    "diagnosis_answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("school_id", ForeignKey("schools.id", ondelete="CASCADE"), nullable=False),
    Column("diagnosis_id", ForeignKey("diagnoses.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("question", String(120), nullable=False),
    Column("mark", Integer),
    Column("words", String(300)),
    UniqueConstraint("diagnosis_id", "kind", "question"),
)
"""`kind`: `scale`, then `question` is a difficulty and `mark` says how hard it is; or `open`, then `words` say it, and
without words it was skipped."""

_DIAGNOSIS = select(diagnoses, programmes.c.mentorship_id).join(
    programmes, programmes.c.id == diagnoses.c.programme_id
)
_OPEN = diagnoses.c.state.in_([state.value for state in OPEN])
_NOTES = {Observed.HARD: "observed_hard", Observed.STRONG: "observed_strong"}


def ask(tx: Tx, school_id: int, programme_id: int, now: datetime) -> int | None:
    """The mentee, at the beginning, and twice more while nothing is said (4.1.4/preparatory/7). None: asked
    before."""
    diagnosis_id = begin(tx, school_id, programme_id, Phase.BEFORE, now)
    if diagnosis_id is not None:
        diagnosis_letters.ask(tx, school_id, diagnosis_id, mentee_of(tx, programme_id), now)
    return diagnosis_id


def ask_after(tx: Tx, school_id: int, programme_id: int, now: datetime) -> int | None:
    """The same questionnaire at the end (п. 6.1/1), a day after the question how the programme was; of a programme
    that was prolonged once more at its new end. The answers of the time before are kept, and are what the map shows
    until the new ones are given. None: asked before, this time that the two look back."""
    diagnosis_id = begin(tx, school_id, programme_id, Phase.AFTER, now)
    if diagnosis_id is not None:
        diagnosis_letters.ask_in_the_end(tx, school_id, diagnosis_id, mentee_of(tx, programme_id), now)
    return diagnosis_id


def begin(tx: Tx, school_id: int, programme_id: int, phase: Phase, now: datetime) -> int | None:
    """Nobody is told. None: it is there."""
    member_id = mentee_of(tx, programme_id)
    questionnaire, scales = _asked_first(tx, programme_id) or _fitting(tx, school_id, member_id, now)
    begun: int | None = tx.connection.execute(
        tx.insert(diagnoses)
        .values(
            school_id=school_id,
            programme_id=programme_id,
            member_id=member_id,
            phase=phase.value,
            state=DiagnosisState.ASKED.value,
            questionnaire=questionnaire,
            scales=json.dumps(scales, ensure_ascii=False),
            asked_at=now,
            round=max(1, times_looked_back(tx, programme_id)) if phase is Phase.AFTER else 1,
            **_noted_last(tx, programme_id, phase),
        )
        .on_conflict_do_nothing()
        .returning(diagnoses.c.id)
    ).scalar()
    return begun


def _noted_last(tx: Tx, programme_id: int, phase: Phase) -> dict[str, Any]:
    """What the mentor has noted at an end that was put off stands until the mentor notes something else."""
    this = diagnoses.c.programme_id == programme_id, diagnoses.c.phase == phase.value
    columns = [diagnoses.c[name] for name in (*_NOTES.values(), "noted_by")]
    row = tx.first(select(*columns).where(*this).order_by(diagnoses.c.round.desc()).limit(1))
    return dict(row._mapping) if row is not None else {}


def _asked_first(tx: Tx, programme_id: int) -> tuple[Questionnaire | None, tuple[str, ...]] | None:
    """What was asked before is asked again."""
    before = of_phase(tx, programme_id, Phase.BEFORE)
    return (before.questionnaire, before.scales) if before and before.questionnaire else None


def _fitting(
    tx: Tx, school_id: int, member_id: int, now: datetime
) -> tuple[Questionnaire | None, tuple[str, ...]]:
    known = members.c.category, members.c.age_stated, members.c.age_stated_on
    row = tx.first(select(*known).where(members.c.id == member_id))
    age = age_of(row.age_stated, row.age_stated_on, schools.today(tx, school_id, now))
    questionnaire = questionnaire_for(Category(row.category), age)
    if questionnaire is None:
        return None, ()
    return questionnaire, scales_of(questionnaire, tags_of(tx, member_id, "hard"))


def mentee_of(tx: Tx, programme_id: int) -> int:
    pair = select(mentorships.c.mentee_id).join(programmes, programmes.c.mentorship_id == mentorships.c.id)
    return int(tx.value(pair.where(programmes.c.id == programme_id)))


def find(tx: Tx, diagnosis_id: int, school_id: int) -> Diagnosis | None:
    return _found(tx, diagnoses.c.id == diagnosis_id, diagnoses.c.school_id == school_id)


def of_phase(tx: Tx, programme_id: int, phase: Phase) -> Diagnosis | None:
    """The last one that was asked."""
    return _found(tx, diagnoses.c.programme_id == programme_id, diagnoses.c.phase == phase.value)


def before_after(tx: Tx, programme_id: int) -> BeforeAfter | None:
    """What was given, of a phase that was asked anew the last; where only one was, it stands alone. None: nothing."""
    last = (_given_of_phase(tx, programme_id, phase) for phase in Phase)
    given = [one for one in last if one is not None]
    return BeforeAfter(*given) if given else None


def _given_of_phase(tx: Tx, programme_id: int, phase: Phase) -> Diagnosis | None:
    given = diagnoses.c.state == DiagnosisState.GIVEN.value
    return _found(tx, diagnoses.c.programme_id == programme_id, diagnoses.c.phase == phase.value, given)


def found(tx: Tx, programme_id: int) -> tuple[str, ...]:
    """What the first questionnaire says a programme is to remove; nothing until it is given."""
    before = of_phase(tx, programme_id, Phase.BEFORE)
    return hard(before.marks) if before is not None and before.is_given else ()


def choose(tx: Tx, diagnosis: Diagnosis, questionnaire: Questionnaire) -> None:
    scales = scales_of(questionnaire, tags_of(tx, diagnosis.member_id, "hard"))
    _keep(tx, diagnosis.id, questionnaire=questionnaire.value, scales=json.dumps(scales, ensure_ascii=False))


def mark(tx: Tx, school_id: int, diagnosis_id: int, topic: str, value: int) -> None:
    _answer(tx, school_id, diagnosis_id, "scale", topic, mark=value)


def say(tx: Tx, school_id: int, diagnosis_id: int, question: Open, words: str) -> None:
    _answer(tx, school_id, diagnosis_id, "open", question.value, words=words)


def _answer(tx: Tx, school_id: int, diagnosis_id: int, kind: str, question: str, **said: Any) -> None:
    """Kept at once; who did not want to be asked and answers after all is asked again."""
    table = diagnosis_answers
    of_question = table.c.diagnosis_id == diagnosis_id, table.c.kind == kind, table.c.question == question
    tx.run(delete(table).where(*of_question))
    tx.add(table, school_id=school_id, diagnosis_id=diagnosis_id, kind=kind, question=question, **said)
    _keep(tx, diagnosis_id, state=DiagnosisState.ASKED.value)


def give(tx: Tx, diagnosis_id: int, now: datetime, recorded_by: int | None) -> None:
    _keep(tx, diagnosis_id, state=DiagnosisState.GIVEN.value, given_at=now, recorded_by=recorded_by)


def decline(tx: Tx, diagnosis_id: int) -> None:
    _keep(tx, diagnosis_id, state=DiagnosisState.DECLINED.value)


def _keep(tx: Tx, diagnosis_id: int, **values: Any) -> None:
    tx.run(update(diagnoses).where(diagnoses.c.id == diagnosis_id, _OPEN).values(values))


def note(tx: Tx, diagnosis_id: int, which: Observed, words: str, by: int) -> None:
    values = {_NOTES[which]: words, "noted_by": by}
    tx.run(update(diagnoses).where(diagnoses.c.id == diagnosis_id).values(values))


def close_of(tx: Tx, programme_ids: Any) -> list[int]:
    """Those that were still open, by a query of their programmes."""
    which = diagnoses.c.programme_id.in_(programme_ids), _OPEN
    ids = [row.id for row in tx.rows(select(diagnoses.c.id).where(*which))]
    tx.run(update(diagnoses).where(*which).values(state=DiagnosisState.CLOSED.value))
    return ids


def close_asked(tx: Tx, programme_id: int) -> list[int]:
    """What was asked at an end that is left without the answers."""
    asked = diagnoses.c.state == DiagnosisState.ASKED.value, diagnoses.c.phase == Phase.AFTER.value
    which = diagnoses.c.programme_id == programme_id, *asked
    ids = [row.id for row in tx.rows(select(diagnoses.c.id).where(*which))]
    tx.run(update(diagnoses).where(*which).values(state=DiagnosisState.CLOSED.value))
    return ids


def _found(tx: Tx, *which: Any) -> Diagnosis | None:
    row = tx.first(_DIAGNOSIS.where(*which).order_by(diagnoses.c.round.desc()).limit(1))
    if row is None:
        return None
    scales = tuple(json.loads(row.scales))
    marks, words = _answers(tx, row.id)
    return Diagnosis(
        id=row.id,
        programme_id=row.programme_id,
        mentorship_id=row.mentorship_id,
        member_id=row.member_id,
        phase=Phase(row.phase),
        state=DiagnosisState(row.state),
        questionnaire=Questionnaire(row.questionnaire) if row.questionnaire else None,
        scales=scales,
        marks={topic: marks[topic] for topic in scales if topic in marks},
        words=words,
        recorded=row.recorded_by is not None,
        observed={which: getattr(row, column) for which, column in _NOTES.items()},
    )


def _answers(tx: Tx, diagnosis_id: int) -> tuple[Mapping[str, int], Mapping[Open, str]]:
    rows = tx.rows(select(diagnosis_answers).where(diagnosis_answers.c.diagnosis_id == diagnosis_id))
    marks = {row.question: row.mark for row in rows if row.kind == "scale"}
    said = {Open(row.question): row.words for row in rows if row.kind == "open"}
    return marks, {question: said[question] for question in Open if question in said}
