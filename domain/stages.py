"""The five stages of mentoring (п. 4.1.4), as a programme goes through them: a machine that asks for what a stage
needs before the next one begins, and never moves without a reason."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final

from domain.refusals import StageIncomplete


class Stage(StrEnum):
    """In the order of п. 4.1.4."""

    PREPARATORY = "preparatory"
    DESIGN = "design"
    IMPLEMENTATION = "implementation"
    REFLEXIVE_ANALYTIC = "reflexive_analytic"
    RESULT = "result"


class Why(StrEnum):
    """Why a programme went to another stage."""

    BEGUN = "begun"
    READY = "ready"
    """All that the stage needs is there."""
    ACCEPTED = "accepted"
    """All who must agree did (п. 5.2.1)."""
    LAST_MONTH = "last_month"
    """By time: the school's number of days before the end."""
    TERM_OVER = "term_over"
    PLAN_DONE = "plan_done"
    AGREED = "agreed"
    YEAR_ENDS = "year_ends"
    LACKING = "lacking"
    """The term is over, and something is missing: the stage goes on."""
    PROLONGED = "prolonged"
    CHANGED = "changed"
    MENTOR_GONE = "mentor_gone"
    MENTEE_GONE = "mentee_gone"
    NO_ANSWER = "no_answer"
    NOT_AGREED = "not_agreed"


class Need(StrEnum):
    """What a stage needs before the next one begins, in the order in which the pair would see to it."""

    DIAGNOSIS = "diagnosis"
    """The mentee has answered the questionnaire (4.1.4/preparatory/7)."""
    GOALS = "goals"
    MENTEE_SHEET = "mentee_sheet"
    MENTOR_SHEET = "mentor_sheet"
    """Self-analysis of both (4.1.4/design/4, /5)."""
    RESOURCES = "resources"
    DIFFICULTIES = "difficulties"
    ACTIVITIES = "activities"
    """Each difficulty has one (п. 1.2)."""
    MENTOR_YES = "mentor_yes"
    MENTEE_YES = "mentee_yes"
    CURATOR_YES = "curator_yes"
    COUNCIL_YES = "council_yes"
    HEAD_YES = "head_yes"
    MENTEE_REFLECTION = "mentee_reflection"
    MENTOR_REFLECTION = "mentor_reflection"
    DIAGNOSIS_AFTER = "diagnosis_after"
    REPORT = "report"
    CONCLUSION = "conclusion"


NEEDS: Final[Mapping[Stage, tuple[Need, ...]]] = {
    Stage.PREPARATORY: (Need.DIAGNOSIS,),
    Stage.DESIGN: (
        Need.GOALS,
        Need.MENTEE_SHEET,
        Need.MENTOR_SHEET,
        Need.RESOURCES,
        Need.DIFFICULTIES,
        Need.ACTIVITIES,
        Need.MENTOR_YES,
        Need.MENTEE_YES,
        Need.CURATOR_YES,
        Need.COUNCIL_YES,
        Need.HEAD_YES,
    ),
    Stage.REFLEXIVE_ANALYTIC: (
        Need.MENTEE_REFLECTION,
        Need.MENTOR_REFLECTION,
        Need.DIAGNOSIS_AFTER,
        Need.REPORT,
        Need.CONCLUSION,
    ),
}
"""What each stage asks for; a stage that is not named here is ended by time or by a curator."""

YESES: Final = (Need.MENTOR_YES, Need.MENTEE_YES, Need.CURATOR_YES, Need.COUNCIL_YES, Need.HEAD_YES)
"""They are said when all else is there."""

CURATORS_REASONS = (Why.PLAN_DONE, Why.AGREED, Why.YEAR_ENDS)
"""Why a curator lets the two look back before the last month."""

CLOSING_REASONS = (Why.MENTOR_GONE, Why.MENTEE_GONE, Why.NO_ANSWER, Why.NOT_AGREED)
"""Why a curator ends the stage of looking back though something is missing: the only way past what it needs."""


def following(stage: Stage) -> Stage | None:
    """The stage after this one; none after the last."""
    stages = tuple(Stage)
    place = stages.index(stage) + 1
    return stages[place] if place < len(stages) else None


def lacking(stage: Stage, met: Collection[Need]) -> tuple[Need, ...]:
    """What is still to be seen to before the next stage."""
    return tuple(need for need in NEEDS.get(stage, ()) if need not in met)


def check_complete(stage: Stage, met: Collection[Need], why: Why = Why.READY) -> None:
    """Raises StageIncomplete: nobody argues with the machine, whatever right one has."""
    missing = () if why in CLOSING_REASONS else lacking(stage, met)
    if missing:
        raise StageIncomplete(need=missing[0].value, more=len(missing) - 1)
