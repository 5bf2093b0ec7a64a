"""Which needs of its stage a programme has met: one look a need, registered by the room that keeps it."""

from collections.abc import Callable, Mapping
from typing import Final

from domain.programme_contents import bare_difficulties
from domain.programme_revisions import Voice, said_yes
from domain.programmes import Programme
from domain.stages import NEEDS, Need
from storage import programme_revisions
from storage.tx import Tx

Look = Callable[[Tx, Programme], bool]


def met(tx: Tx, programme: Programme) -> frozenset[Need]:
    """Of the needs of its present stage."""
    return frozenset(need for need in NEEDS.get(programme.stage, ()) if LOOKS[need](tx, programme))


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


LOOKS: Final[Mapping[Need, Look]] = {
    Need.GOALS: _in_content("goals"),
    Need.RESOURCES: _in_content("resources"),
    Need.DIFFICULTIES: _in_content("difficulties"),
    Need.ACTIVITIES: _each_difficulty_has_one,
    Need.MENTOR_YES: _yes(Voice.MENTOR),
    Need.MENTEE_YES: _yes(Voice.MENTEE),
    Need.CURATOR_YES: _yes(Voice.CURATOR),
    Need.COUNCIL_YES: _yes(Voice.COUNCIL),
    Need.HEAD_YES: _yes(Voice.HEAD),
}
