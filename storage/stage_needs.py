"""Which needs of its stage a programme has met: one look a need, registered by the room that keeps it."""

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy import select

from domain.conclusions import Outcome
from domain.diagnoses import Phase, met_after, met_before
from domain.mentorships import Side
from domain.programme_contents import bare_difficulties
from domain.programme_revisions import RevisionState, Voice, said_yes
from domain.programmes import Programme
from domain.reflections import ReflectionState
from domain.stages import NEEDS, Need
from storage import (
    conclusions,
    diagnoses,
    mentor_reports,
    programme_revisions,
    reflections,
    self_analyses,
)
from storage.mentorships import mentorships
from storage.programmes import programmes
from storage.schools import schools
from storage.tx import Tx

Look = Callable[[Tx, Programme], bool]


def asked(tx: Tx, programme: Programme) -> tuple[Need, ...]:
    """The needs of its present stage, without those that such a programme has not."""
    return tuple(
        need for need in NEEDS.get(programme.stage, ()) if need not in IDLE or not IDLE[need](tx, programme)
    )


def met(tx: Tx, programme: Programme) -> frozenset[Need]:
    """Of the needs of its present stage; what it does not need is not lacking."""
    needs, needed = NEEDS.get(programme.stage, ()), asked(tx, programme)
    return frozenset(need for need in needs if need not in needed or LOOKS[need](tx, programme))


def _in_content(part: str) -> Look:
    def look(tx: Tx, programme: Programme) -> bool:
        revision = programme_revisions.open_of(tx, programme.id) or programme_revisions.in_force_of(
            tx, programme.id
        )
        return revision is not None and bool(getattr(revision.content, part))

    return look


def _each_difficulty_has_one(tx: Tx, programme: Programme) -> bool:
    revision = programme_revisions.open_of(tx, programme.id)
    return revision is not None and bool(revision.content.items) and not bare_difficulties(revision.content)


def _yes(voice: Voice) -> Look:
    def look(tx: Tx, programme: Programme) -> bool:
        revision = programme_revisions.open_of(tx, programme.id)
        return revision is not None and voice in said_yes(
            revision, programme_revisions.answers_of(tx, revision.id)
        )

    return look


def _without_council(tx: Tx, programme: Programme) -> bool:
    """The school has none, or had none when it came to the head."""
    here = select(schools.c.has_council).join(programmes, programmes.c.school_id == schools.c.id)
    if not tx.value(here.where(programmes.c.id == programme.id)):
        return True
    revision = programme_revisions.open_of(tx, programme.id)
    at_head = revision is not None and revision.state is RevisionState.HEAD
    return at_head and not LOOKS[Need.COUNCIL_YES](tx, programme)


def _sheet(side: Side) -> Look:
    return lambda tx, programme: self_analyses.is_given(tx, programme.id, side)


def _looked_back(side: Side) -> Look:
    """Given, or declined: a no is an answer too."""

    def look(tx: Tx, programme: Programme) -> bool:
        settled = (ReflectionState.GIVEN, ReflectionState.DECLINED)
        whose = _the_two(tx, programme)[side]
        return any(
            one.member_id == whose and one.state in settled
            for one in reflections.of_programme(tx, programme.id)
        )

    return look


def _the_two(tx: Tx, programme: Programme) -> dict[Side, int]:
    pair = mentorships.c.mentor_id, mentorships.c.mentee_id
    row = tx.first(select(*pair).where(mentorships.c.id == programme.mentorship_id))
    return {Side.MENTOR: row.mentor_id, Side.MENTEE: row.mentee_id}


def _reported(tx: Tx, programme: Programme) -> bool:
    report = mentor_reports.newest_of(tx, programme.id)
    return report is not None and report.is_given


def _concluded(tx: Tx, programme: Programme) -> bool:
    conclusion = conclusions.newest_of(tx, programme.id)
    return conclusion is not None and conclusion.stands and conclusion.outcome is Outcome.COMPLETE


def _diagnosed(tx: Tx, programme: Programme) -> bool:
    return met_before(diagnoses.of_phase(tx, programme.id, Phase.BEFORE))


def _not_asked_again(tx: Tx, programme: Programme) -> bool:
    """It began to look back before the school asked for a second questionnaire."""
    return diagnoses.of_phase(tx, programme.id, Phase.AFTER) is None


def _diagnosed_again(tx: Tx, programme: Programme) -> bool:
    return met_after(diagnoses.of_phase(tx, programme.id, Phase.AFTER))


LOOKS: Final[Mapping[Need, Look]] = {
    Need.DIAGNOSIS: _diagnosed,
    Need.GOALS: _in_content("goals"),
    Need.MENTEE_SHEET: _sheet(Side.MENTEE),
    Need.MENTOR_SHEET: _sheet(Side.MENTOR),
    Need.RESOURCES: _in_content("resources"),
    Need.DIFFICULTIES: _in_content("difficulties"),
    Need.ACTIVITIES: _each_difficulty_has_one,
    Need.MENTOR_YES: _yes(Voice.MENTOR),
    Need.MENTEE_YES: _yes(Voice.MENTEE),
    Need.CURATOR_YES: _yes(Voice.CURATOR),
    Need.COUNCIL_YES: _yes(Voice.COUNCIL),
    Need.HEAD_YES: _yes(Voice.HEAD),
    Need.MENTEE_REFLECTION: _looked_back(Side.MENTEE),
    Need.MENTOR_REFLECTION: _looked_back(Side.MENTOR),
    Need.DIAGNOSIS_AFTER: _diagnosed_again,
    Need.REPORT: _reported,
    Need.CONCLUSION: _concluded,
}

IDLE: Final[Mapping[Need, Look]] = {
    Need.COUNCIL_YES: _without_council,
    Need.DIAGNOSIS_AFTER: _not_asked_again,
}
"""Of needs that not every programme has: whether this one has it not."""
