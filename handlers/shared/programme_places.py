"""Where one goes from a programme: to what its stage still needs, and to all else that belongs to it. Each screen is
started with `{"pair": id, "programme": id}`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from aiogram.fsm.state import State

from actions.programmes import ProgrammeSeen
from domain.mentorships import Side
from domain.people import Actor, Role
from domain.programme_revisions import THE_TWO, Voice, may_speak
from domain.programmes import ProgrammeState
from domain.stages import Need, Stage
from handlers.mentor.tasks import GiveTask
from handlers.shared.agreement_state import Agreement
from handlers.shared.conclusion import Conclude
from handlers.shared.diagnosis_state import Diagnose
from handlers.shared.goals import Goals
from handlers.shared.mentor_report_state import Report
from handlers.shared.own_goals import OwnGoals
from handlers.shared.petition_state import Petitions
from handlers.shared.programme_draft import ProgrammeDraft
from handlers.shared.programme_items import ProgrammeItems
from handlers.shared.programme_papers import PapersOfProgramme
from handlers.shared.programme_revisions import Revisions
from handlers.shared.resources import Resources
from handlers.shared.route import RouteSheet
from handlers.shared.self_analyses import SelfAnalyses


@dataclass(frozen=True, slots=True)
class Place:
    """A button with the label `programme-to-<key>`, shown where `when` says so; the action of its screen decides
    anew."""

    key: str
    screen: State
    when: Callable[[ProgrammeSeen, Actor], bool]


def _always(_: ProgrammeSeen, __: Actor) -> bool:
    return True


def _one_of_the_two(seen: ProgrammeSeen, _: Actor) -> bool:
    return seen.side is not None


def _of_two_or_curator(seen: ProgrammeSeen, actor: Actor) -> bool:
    return seen.side is not None or Role.CURATOR in actor.roles


def _looking_back(seen: ProgrammeSeen, _: Actor) -> bool:
    """While the two look back, and afterwards."""
    stages = (Stage.REFLEXIVE_ANALYTIC, Stage.RESULT)
    return seen.programme is not None and (seen.programme.stage in stages or seen.looked_back)


def _gives_tasks(seen: ProgrammeSeen, _: Actor) -> bool:
    going = seen.programme is not None and seen.programme.state is ProgrammeState.IN_FORCE
    return going and seen.side is Side.MENTOR


def _at_result(seen: ProgrammeSeen, _: Actor) -> bool:
    """The two only: what one sets oneself afterwards is not the desks'."""
    return seen.side is not None and seen.programme is not None and seen.programme.stage is Stage.RESULT


def _on_its_way(seen: ProgrammeSeen, _: Actor) -> bool:
    return seen.agreement is not None


def _may_correct(seen: ProgrammeSeen, actor: Actor) -> bool:
    """One correction at a time."""
    in_force = seen.programme is not None and seen.programme.state is ProgrammeState.IN_FORCE
    return in_force and seen.agreement is None and (seen.side is not None or Role.CURATOR in actor.roles)


PLACES: Final[tuple[Place, ...]] = (
    Place("route", RouteSheet.main, _always),
    Place("task", GiveTask.title, _gives_tasks),
    Place("agreement", Agreement.main, _on_its_way),
    Place("correct", Revisions.correct, _may_correct),
    Place("revisions", Revisions.list, _always),
    Place("diagnosis", Diagnose.place, _of_two_or_curator),
    Place("goals", Goals.list, _always),
    Place("own-goals", OwnGoals.list, _at_result),
    Place("sheets", SelfAnalyses.both, _of_two_or_curator),
    Place("resources", Resources.own, _always),
    Place("papers", PapersOfProgramme.list, _always),
    Place("petitions", Petitions.kind, _one_of_the_two),
    Place("report", Report.place, _looking_back),
    Place("conclusion", Conclude.place, _looking_back),
)

NEED_SCREENS: Final[Mapping[Need, State]] = {
    Need.MENTOR_YES: Agreement.main,
    Need.MENTEE_YES: Agreement.main,
    Need.CURATOR_YES: Agreement.main,
    Need.COUNCIL_YES: Agreement.main,
    Need.HEAD_YES: Agreement.main,
    Need.DIAGNOSIS: Diagnose.place,
    Need.GOALS: Goals.list,
    Need.MENTEE_SHEET: SelfAnalyses.both,
    Need.MENTOR_SHEET: SelfAnalyses.both,
    Need.RESOURCES: Resources.own,
    Need.DIFFICULTIES: ProgrammeDraft.hard,
    Need.ACTIVITIES: ProgrammeItems.add,
    Need.REPORT: Report.place,
    Need.CONCLUSION: Conclude.place,
    Need.DIAGNOSIS_AFTER: Diagnose.place,
}
"""Where one sees to a need; of one that is not named here the screens of others tell."""

OWN: Final[Mapping[Need, Side]] = {
    Need.MENTEE_SHEET: Side.MENTEE,
    Need.MENTOR_SHEET: Side.MENTOR,
}
"""What one of the two sees to alone: the other has no button for it."""

YESES: Final[Mapping[Need, Voice]] = {
    Need.MENTOR_YES: Voice.MENTOR,
    Need.MENTEE_YES: Voice.MENTEE,
    Need.CURATOR_YES: Voice.CURATOR,
    Need.COUNCIL_YES: Voice.COUNCIL,
    Need.HEAD_YES: Voice.HEAD,
}


def sees_to(need: Need, seen: ProgrammeSeen, actor: Actor) -> bool:
    """Another's yes is not one's own to say: there the card tells who is waited for."""
    voice = YESES.get(need)
    if voice is None:
        return OWN.get(need, seen.side) is seen.side
    if seen.agreement is None or voice not in seen.agreement.awaits:
        return False
    pair = seen.pair
    if voice in THE_TWO:
        side = Side(voice.value)
        records = Role.CURATOR in actor.roles and seen.side is None and not pair.party(side).reachable
        return dict(seen.needs).get(Need.ACTIVITIES, True) and (seen.side is side or records)
    curators = bool(pair.curators - {pair.mentor.member_id, pair.mentee.member_id})
    return may_speak(voice, seen.side, actor.roles, curators)
