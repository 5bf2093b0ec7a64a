"""What the two conclude (п. 4.1.4): proposed by the mentor, agreed to or discussed by the mentee, decided by a curator
where one of them cannot be reached; and the end of a stage that still lacks something."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.conclusions import (
    Conclusion,
    ConclusionState,
    Outcome,
    answered,
    check_concluding,
    check_decided_for,
    check_other_wanted,
    check_proposed,
    closed,
    likely_ends,
    outcomes,
)
from domain.mentorships import Pair, Side, subject_of_side, subject_of_two, subject_outside
from domain.people import Actor
from domain.programmes import Programme, check_pair
from domain.refusals import NotFound
from domain.rights import require
from domain.stages import Need, Stage, Why, lacking
from storage import (
    audit,
    concluding,
    conclusions,
    outbox,
    programme_pairs,
    programme_plans,
    report_letters,
    schools,
    stage_needs,
)
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class ConclusionSeen:
    """`side`: which of the two looks, none for who leads. `outcomes`: what can be proposed now; `ends`: until when,
    by the key of the words, for each that goes on; `missing`: of what the stage needs."""

    programme: Programme
    pair: Pair
    side: Side | None
    conclusion: Conclusion | None
    outcomes: tuple[Outcome, ...]
    ends: dict[Outcome, dict[str, date]]
    missing: tuple[Need, ...]
    today: date
    reflect_before: int

    @property
    def may_answer(self) -> bool:
        """For buttons, as all that follows; each action decides anew."""
        return self.side is Side.MENTEE and self.conclusion is not None and self.conclusion.is_proposed

    @property
    def may_propose(self) -> bool:
        return self.side is Side.MENTOR and self.conclusion is not None and self._is_open

    @property
    def may_decide(self) -> bool:
        both = all(one.is_here and one.reachable for one in (self.pair.mentor, self.pair.mentee))
        return self.side is None and not both and self._is_open

    @property
    def may_close(self) -> bool:
        return self.side is None and bool(self.missing) and self.programme.stage is Stage.REFLEXIVE_ANALYTIC

    @property
    def _is_open(self) -> bool:
        concluded = self.conclusion is not None and self.conclusion.stands
        return self.programme.stage is Stage.REFLEXIVE_ANALYTIC and not concluded


def see_conclusion(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> ConclusionSeen:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_conclusion", subject_of_two(pair) | subject_outside(pair, actor.member_id))
    today, before = actor.today(now), schools.settings(tx, actor.school_id).reflect_before
    hours = schools.hours(tx, actor.school_id)
    return ConclusionSeen(
        programme=programme,
        pair=pair,
        side=pair.side_of(actor.member_id),
        conclusion=conclusions.newest_of(tx, programme_id),
        outcomes=outcomes(programme, today, before, hours),
        ends={one: dict(likely_ends(programme, one, today, before, hours)) for one in Outcome},
        missing=lacking(programme.stage, stage_needs.met(tx, programme)),
        today=today,
        reflect_before=before,
    )


def propose_conclusion(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, outcome: Outcome, until: date | None
) -> None:
    """Anew, after the mentee wanted to discuss it; the first one comes with the report."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "propose_conclusion", subject_of_side(pair, Side.MENTOR))
    check_pair(pair)
    conclusion = _propose(tx, actor, now, programme, outcome, until)
    _note(tx, actor, "conclusion_proposed", programme_id, pair, now)
    report_letters.tell_proposed(tx, pair, conclusion, now)


def answer_conclusion(tx: Tx, actor: Actor, now: datetime, conclusion_id: int, yes: bool) -> None:
    """With the mentee's yes it is carried out (п. 5.2.1); otherwise the two discuss it."""
    found = conclusions.find(tx, conclusion_id, actor.school_id)
    if found is None:
        raise NotFound
    programme, pair = programme_pairs.hold(tx, actor, now, found.programme_id)
    require(actor, "answer_conclusion", subject_of_side(pair, Side.MENTEE))
    check_pair(pair)
    check_concluding(programme)
    conclusion = conclusions.find(tx, conclusion_id, actor.school_id)
    assert conclusion is not None
    state = answered(conclusion, yes)
    if yes:
        _check_end(tx, actor, now, programme, conclusion.outcome, conclusion.until)
    _settle(tx, actor, now, replace(conclusion, state=state), programme, pair)
    _note(tx, actor, f"conclusion_{state.value}", programme.id, pair, now)
    report_letters.tell_answered(tx, pair, conclusion, [pair.mentor.member_id], now)


def decide_conclusion(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, outcome: Outcome, until: date | None
) -> None:
    """Where one of the two cannot be reached: by who leads and is none of them."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "decide_conclusion", subject_outside(pair, actor.member_id))
    check_decided_for(pair)
    conclusion = _propose(tx, actor, now, programme, outcome, until)
    state = replace(conclusion, state=ConclusionState.DECIDED)
    _settle(tx, actor, now, state, programme, pair)
    _note(tx, actor, "conclusion_decided", programme_id, pair, now)
    the_two = (pair.mentor.member_id, pair.mentee.member_id)
    report_letters.tell_answered(tx, pair, conclusion, the_two, now)


def close_stage(tx: Tx, actor: Actor, now: datetime, programme_id: int, why: Why) -> None:
    """Though something is missing: the reason is on record, and what was missing."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "close_stage", subject_outside(pair, actor.member_id))
    missing = lacking(programme.stage, stage_needs.met(tx, programme))
    stage = closed(programme, missing, why)
    for need in missing:
        _note(tx, actor, "stage_closed", programme_id, pair, now, rule=f"{why.value}:{need.value}")
    programme_plans.turn(tx, programme, actor.school_id, stage, why, now, actor.member_id)


def _propose(
    tx: Tx, actor: Actor, now: datetime, programme: Programme, outcome: Outcome, until: date | None
) -> Conclusion:
    _check_end(tx, actor, now, programme, outcome, until)
    check_other_wanted(conclusions.newest_of(tx, programme.id))
    proposed = conclusions.propose(tx, actor.school_id, programme.id, outcome, until, actor.member_id, now)
    conclusion = conclusions.find(tx, proposed, actor.school_id)
    assert conclusion is not None
    return conclusion


def _check_end(
    tx: Tx, actor: Actor, now: datetime, programme: Programme, outcome: Outcome, until: date | None
) -> None:
    """By the school's days off as they are now: they may be others than when it was proposed."""
    before = schools.settings(tx, actor.school_id).reflect_before
    hours = schools.hours(tx, actor.school_id)
    check_proposed(programme, outcome, until, actor.today(now), before, hours)


def _settle(
    tx: Tx, actor: Actor, now: datetime, conclusion: Conclusion, programme: Programme, pair: Pair
) -> None:
    conclusions.answer(tx, conclusion.id, conclusion.state, actor.member_id, now)
    outbox.withdraw(tx, f"conclusion:{conclusion.id}", "conclusion_proposed")
    if conclusion.stands:
        concluding.carry_out(tx, conclusion, programme, pair, now, actor.member_id)


def _note(
    tx: Tx, actor: Actor, deed: str, programme_id: int, pair: Pair, now: datetime, rule: str | None = None
) -> None:
    audit.note_by(tx, actor, deed, "programme", programme_id, now, pair.mentee.member_id, rule=rule)
