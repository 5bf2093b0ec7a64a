"""The diagnosis (4.1.4/preparatory/7): the mentee answers, the mentor notes what one sees, and both read the map of
what is hard and what goes well; at the end of the programme once more (п. 6.1/1)."""

from dataclasses import dataclass
from datetime import datetime

from domain.categories import Category
from domain.diagnoses import (
    ANSWER_LIMIT,
    WAITS_IN,
    BeforeAfter,
    Diagnosis,
    DiagnosisState,
    Observed,
    Phase,
    check_answering,
    check_given,
    check_mark,
    check_open,
    check_speaking,
    hard,
    waits,
    with_found,
)
from domain.mentorships import Pair, PairState, Side, subject_of_side, subject_of_two
from domain.people import Actor
from domain.programme_revisions import RevisionState
from domain.programmes import Programme, check_pair, check_seen
from domain.questionnaires import CAREERS, Open, Questionnaire, likely_career
from domain.refusals import ChoiceWanted, DiagnosisOver, NotFound
from domain.rights import require
from domain.stages import Stage
from domain.talks import check_words
from domain.texts import paragraphs
from storage import (
    audit,
    diagnoses,
    diagnosis_letters,
    looks,
    programme_pairs,
    programme_plans,
    programme_revisions,
)
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class DiagnosesSeen:
    """How it stands, without a word of what was answered. `answers`: who looks may answer now, as the mentee or for a
    mentee whom the bot cannot reach; `notes`: may note what one sees; `has_map`: something was given or noted."""

    pair: Pair
    side: Side | None
    states: tuple[tuple[Phase, DiagnosisState], ...]
    answers: bool
    notes: bool
    has_map: bool


@dataclass(frozen=True, slots=True)
class DiagnosesRead:
    """`map` is None while only the mentor has noted something."""

    pair: Pair
    side: Side | None
    map: BeforeAfter | None
    observed: Diagnosis | None


@dataclass(frozen=True, slots=True)
class DiagnosisSeen:
    """The form. `own`: the mentee fills it in. `likely`: the career that the role model speaks of."""

    diagnosis: Diagnosis
    stage: Stage
    pair: Pair
    own: bool
    likely: Questionnaire


def see_diagnoses(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> DiagnosesSeen:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_diagnoses", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    side, asked = pair.side_of(actor.member_id), _asked(tx, programme_id)
    newest = asked[-1] if asked else None
    speaks = side is Side.MENTEE or not pair.mentee.reachable
    stage = programme.stage
    waiting = waits(newest, stage) if newest else stage in WAITS_IN[Phase.BEFORE]
    return DiagnosesSeen(
        pair=pair,
        side=side,
        states=tuple((one.phase, one.state) for one in asked),
        answers=speaks and waiting and pair.state is PairState.ACTIVE,
        notes=side is Side.MENTOR and newest is not None,
        has_map=any(one.is_given or one.noted for one in asked),
    )


def read_diagnoses(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> DiagnosesRead:
    """What was given, and what the mentor notes: the mentee sees that as well (п. 1.3/4). A look at a student's words
    from outside the pair is on record (п. 1.3/7)."""
    _, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "read_diagnoses", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    side, known = pair.side_of(actor.member_id), diagnoses.before_after(tx, programme_id)
    if side is None and pair.mentee.category is Category.STUDENT:
        student = pair.mentee.member_id
        looks.note(
            tx, actor.school_id, actor.member_id, "diagnosis_read", "programme", programme_id, student, now
        )
    noted = [one for one in _asked(tx, programme_id) if one.noted]
    return DiagnosesRead(pair, side, known, noted[-1] if noted else None)


def begin_diagnosis(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> int:
    """The questionnaire that waits; while the programme is made also one that nobody has asked for yet. Raises
    AnswersInChat, DiagnosisOver."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "begin_diagnosis", subject_of_two(pair))
    check_speaking(pair, actor.member_id)
    check_pair(pair)
    asked = _asked(tx, programme_id)
    if asked:
        check_open(asked[-1], programme.stage)
        return asked[-1].id
    if programme.stage not in WAITS_IN[Phase.BEFORE]:
        raise DiagnosisOver
    begun = diagnoses.begin(tx, actor.school_id, programme_id, Phase.BEFORE, now)
    assert begun is not None
    return begun


def see_diagnosis(tx: Tx, actor: Actor, now: datetime, diagnosis_id: int) -> DiagnosisSeen:
    diagnosis = _diagnosis(tx, actor, diagnosis_id)
    programme, pair = programme_pairs.existing(tx, actor, now, diagnosis.programme_id)
    require(actor, "see_diagnosis", subject_of_two(pair))
    check_speaking(pair, actor.member_id)
    own = pair.side_of(actor.member_id) is Side.MENTEE
    return DiagnosisSeen(diagnosis, programme.stage, pair, own, likely_career(pair.role_model))


def choose_career(
    tx: Tx, actor: Actor, now: datetime, diagnosis_id: int, questionnaire: Questionnaire
) -> None:
    """A teacher says how long one has been working, and is asked accordingly."""
    diagnosis, programme, pair = _held(tx, actor, now, diagnosis_id)
    require(actor, "choose_career", subject_of_two(pair))
    check_answering(diagnosis, programme.stage, pair, actor.member_id)
    if not diagnosis.asks_career or questionnaire not in CAREERS:
        raise ChoiceWanted
    diagnoses.choose(tx, diagnosis, questionnaire)


def mark_difficulty(tx: Tx, actor: Actor, now: datetime, diagnosis_id: int, topic: str, mark: int) -> None:
    diagnosis, programme, pair = _held(tx, actor, now, diagnosis_id)
    require(actor, "mark_difficulty", subject_of_two(pair))
    check_answering(diagnosis, programme.stage, pair, actor.member_id)
    check_mark(diagnosis, topic, mark)
    diagnoses.mark(tx, actor.school_id, diagnosis.id, topic, mark)


def answer_diagnosis(
    tx: Tx, actor: Actor, now: datetime, diagnosis_id: int, question: Open, text: str
) -> None:
    """Kept at once, as a draft; no words: skipped. Raises AccountNotShared: mentor and curator read it."""
    diagnosis, programme, pair = _held(tx, actor, now, diagnosis_id)
    require(actor, "answer_diagnosis", subject_of_two(pair))
    check_answering(diagnosis, programme.stage, pair, actor.member_id)
    diagnoses.say(tx, actor.school_id, diagnosis.id, question, _said(text, pair))


def give_diagnosis(tx: Tx, actor: Actor, now: datetime, diagnosis_id: int) -> None:
    """What was found is offered to the programme that is still being made; the mentor hears of it, and the next stage
    may begin."""
    diagnosis, programme, pair = _held(tx, actor, now, diagnosis_id)
    require(actor, "give_diagnosis", subject_of_two(pair))
    check_answering(diagnosis, programme.stage, pair, actor.member_id)
    check_given(diagnosis)
    own = pair.side_of(actor.member_id) is Side.MENTEE
    diagnoses.give(tx, diagnosis.id, now, None if own else actor.member_id)
    diagnosis_letters.ask_no_more(tx, diagnosis.id)
    _note(tx, actor, "diagnosis_given" if own else "diagnosis_recorded", diagnosis, now)
    if diagnosis.phase is Phase.BEFORE:
        _offer(tx, actor, diagnosis, now)
    if actor.member_id != pair.mentor.member_id:
        diagnosis_letters.tell_given(tx, actor.school_id, diagnosis.id, pair.mentor.member_id, now)
    programme_plans.go_on(tx, diagnosis.programme_id, actor.school_id, now, actor.member_id)


def decline_diagnosis(tx: Tx, actor: Actor, now: datetime, diagnosis_id: int) -> None:
    """A no needs no reason (п. 1.3/5), and nobody asks again."""
    diagnosis, programme, pair = _held(tx, actor, now, diagnosis_id)
    require(actor, "decline_diagnosis", subject_of_two(pair))
    check_speaking(pair, actor.member_id)
    check_open(diagnosis, programme.stage)
    diagnoses.decline(tx, diagnosis.id)
    diagnosis_letters.ask_no_more(tx, diagnosis.id)
    _note(tx, actor, "diagnosis_declined", diagnosis, now)
    programme_plans.go_on(tx, diagnosis.programme_id, actor.school_id, now, actor.member_id)


def note_observation(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, which: Observed, text: str
) -> None:
    """What the mentor sees as hard, or as strong; no words: nothing. Raises AccountNotShared: the mentee and the
    curator read it."""
    _, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "note_observation", subject_of_side(pair, Side.MENTOR))
    check_pair(pair)
    asked = _asked(tx, programme_id)
    if not asked:
        raise NotFound
    diagnoses.note(tx, asked[-1].id, which, _said(text, pair), actor.member_id)
    _note(tx, actor, "diagnosis_noted", asked[-1], now)
    programme_plans.go_on(tx, programme_id, actor.school_id, now, actor.member_id)


def _offer(tx: Tx, actor: Actor, diagnosis: Diagnosis, now: datetime) -> None:
    """As an edit by the mentee: whoever makes the programme sees it, and may think otherwise (п. 1.3/8)."""
    revision = programme_revisions.open_of(tx, diagnosis.programme_id)
    if revision is None or revision.number > 1 or revision.state is not RevisionState.DRAFT:
        return
    joined = with_found(revision.content, hard(diagnosis.marks))
    programme_revisions.edit(tx, revision, joined, diagnosis.member_id, now, actor.school_id)


def _said(text: str, pair: Pair) -> str:
    """Raises TextTooLong, AccountNotShared."""
    said = paragraphs(text, ANSWER_LIMIT) if text else ""
    check_words(said, adult_and_student=pair.with_student)
    return said


def _asked(tx: Tx, programme_id: int) -> list[Diagnosis]:
    """The newest last."""
    found = (diagnoses.of_phase(tx, programme_id, phase) for phase in Phase)
    return [one for one in found if one is not None]


def _held(tx: Tx, actor: Actor, now: datetime, diagnosis_id: int) -> tuple[Diagnosis, Programme, Pair]:
    """As it is once nobody else changes it or its programme."""
    programme_id = _diagnosis(tx, actor, diagnosis_id).programme_id
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    return _diagnosis(tx, actor, diagnosis_id), programme, pair


def _diagnosis(tx: Tx, actor: Actor, diagnosis_id: int) -> Diagnosis:
    """Raises NotFound."""
    found = diagnoses.find(tx, diagnosis_id, actor.school_id)
    if found is None:
        raise NotFound
    return found


def _note(tx: Tx, actor: Actor, deed: str, diagnosis: Diagnosis, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "diagnosis", diagnosis.id, now, diagnosis.member_id)
