"""Papers of a programme: which there are at a stage, and what is known for them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from domain.goals import Followed
from domain.mentor_reports import MentorReport
from domain.orders import PairPapers
from domain.programme_contents import Content, Item
from domain.programme_revisions import Revision
from domain.programmes import Programme
from domain.refusals import NotFound
from domain.stages import Stage


class ProgrammePaper(StrEnum):
    """The name of its template."""

    PROGRAMME = "programme"
    ROUTE_SHEET = "route_sheet"
    CERTIFICATE = "certificate"
    REPORT = "mentor_report"
    """The mentor's and theirs who lead: the mentee hears of it what concerns the mentee."""


CARRIED_OUT: Final = (Stage.IMPLEMENTATION, Stage.REFLEXIVE_ANALYTIC, Stage.RESULT)
FROM_STAGE: Final = {
    ProgrammePaper.PROGRAMME: tuple(Stage),
    ProgrammePaper.ROUTE_SHEET: CARRIED_OUT,
    ProgrammePaper.CERTIFICATE: (Stage.RESULT,),
    ProgrammePaper.REPORT: (Stage.REFLEXIVE_ANALYTIC, Stage.RESULT),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """An item of the plan with what came of it."""

    item: Item
    done_on: date | None = None
    actual: str = ""
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class ProgrammePapers:
    """`pair_papers` is about the one pair. `another_approves`: the head is one of the two, so somebody else signs.
    `revisions`: those that were in force, the oldest first. `held`, `planned`: meetings of the pair. `zone`: the
    school's, in which a paper says the day of a moment."""

    pair_papers: PairPapers
    another_approves: bool
    programme: Programme
    content: Content
    approved_number: str
    approved_on: date | None
    outcomes: tuple[Outcome, ...]
    goals: tuple[Followed, ...]
    revisions: tuple[Revision, ...]
    held: int
    planned: int
    today: date
    zone: str
    report: MentorReport | None = None

    @property
    def done(self) -> int:
        return sum(one.done_on is not None for one in self.outcomes)


def papers_at(stage: Stage) -> tuple[ProgrammePaper, ...]:
    """Those that there is something to say in."""
    return tuple(paper for paper in ProgrammePaper if stage in FROM_STAGE[paper])


def check_paper(programme: Programme, paper: ProgrammePaper) -> None:
    """Raises NotFound: its stage has not come."""
    if paper not in papers_at(programme.stage):
        raise NotFound
