"""Programmes (п. 1.2): begun by the mentor or the curator, and led through the stages of п. 4.1.4; how one is agreed
to stands in actions/programme_agreement.py."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.activities import Activity
from domain.mentorships import Pair, Side, subject_of_two
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.programme_contents import Content
from domain.programme_drafts import DIFFICULTIES_AT_MOST
from domain.programme_revisions import Agreement, check_open
from domain.programmes import (
    Programme,
    ProgrammeLine,
    ProgrammePart,
    ProgrammeState,
    Tally,
    check_pair,
    check_seen,
    check_state,
    check_term,
    soonest_end,
    turned_by_curator,
)
from domain.reflections import ReflectionState
from domain.refusals import ProgrammeStands, ProgrammeWithoutDifficulty
from domain.results import at_result, settled
from domain.rights import oneself, require, school_of
from domain.school_year import check_end
from domain.stages import Need, Stage, Why
from domain.suggestions import suggested_directions
from domain.working_time import local_day
from domain.works import waits_too_long_before
from storage import (
    activities,
    audit,
    diagnoses,
    difficulties,
    outbox,
    pairs,
    programme_agreement,
    programme_lists,
    programme_pairs,
    programme_plans,
    programme_revisions,
    programmes,
    reflections,
    schools,
    stage_needs,
)
from storage.tx import Tx

NEXT_SHOWN = 5


@dataclass(frozen=True, slots=True)
class ProgrammeSeen:
    """A pair with its newest programme, as one of the two or a desk sees it. `side`: which of the two looks, none for
    the desks. `reflected`: of those who were asked to look back, who has; of the two each sees the own only.
    `own_reflection`: what waits for the one who looks. `needs`: of the present stage, each with whether it is met.
    `agreement`: how far what is on its way to be agreed to has come; `unread`: edits of it that one has not looked
    at."""

    pair: Pair
    side: Side | None
    programme: Programme | None
    tally: Tally
    coming: tuple[Activity, ...]
    since: date | None
    reflected: tuple[tuple[Side, ReflectionState], ...]
    own_reflection: int | None
    today: date
    needs: tuple[tuple[Need, bool], ...] = ()
    agreement: Agreement | None = None
    unread: int = 0
    looked_back: bool = False
    """The two have looked back once, and gone on."""


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    page: int
    total: int
    shown: tuple[ProgrammeLine, ...]
    counts: tuple[tuple[ProgrammePart, int], ...] = ()


def see_my_programmes(tx: Tx, actor: Actor, now: datetime, page: int = 0) -> ProgrammePage:
    """One's own pairs, as mentor and as mentee, each with its programme."""
    require(actor, "see_my_programmes", oneself(actor))
    mine = programme_lists.of_member(actor.member_id)
    total = programme_lists.count(tx, actor.school_id, mine)
    page = page_within(page, total)
    today, at = actor.today(now), page * PAGE_SIZE
    shown = programme_lists.lines(tx, actor.school_id, today, actor.zone, PAGE_SIZE, at, mine)
    return ProgrammePage(page, total, shown)


def see_programmes(
    tx: Tx, actor: Actor, now: datetime, which: ProgrammePart = ProgrammePart.LATE, page: int = 0
) -> ProgrammePage:
    """The curator's pipeline (п. 4.1.2/4): what stands where, and where something waits."""
    require(actor, "see_programmes", school_of(actor))
    today = actor.today(now)
    since = waits_too_long_before(now, schools.hours(tx, actor.school_id))
    counts = programme_lists.counts(tx, actor.school_id, today, since)
    page = page_within(page, counts[which])
    at = page * PAGE_SIZE
    shown = programme_lists.part(tx, actor.school_id, which, today, since, actor.zone, PAGE_SIZE, at)
    return ProgrammePage(page, counts[which], shown, tuple(counts.items()))


def see_programme(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> ProgrammeSeen:
    pair = pairs.existing(tx, actor, now, pair_id)
    require(actor, "see_programme", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    today = actor.today(now)
    side, programme = pair.side_of(actor.member_id), programmes.newest_of(tx, pair_id)
    if programme is None:
        return ProgrammeSeen(pair, side, None, Tally(), (), None, (), None, today)
    changed = programmes.last_change(tx, programme.id)
    asked = reflections.of_programme(tx, programme.id)
    mine = [one for one in asked if one.member_id == actor.member_id]
    shown = mine if side else asked
    agreement = programme_agreement.agreement_of(tx, programme, pair)
    return ProgrammeSeen(
        pair=pair,
        side=side,
        programme=programme,
        tally=settled(activities.tally(tx, programme.id, today), programme),
        coming=() if at_result(programme) else tuple(activities.coming(tx, programme.id, NEXT_SHOWN)),
        since=local_day(changed.changed_at, actor.zone_name) if changed else None,
        reflected=tuple((side_of, one.state) for one in shown if (side_of := pair.side_of(one.member_id))),
        own_reflection=next((one.id for one in mine if one.is_open), None),
        today=today,
        needs=_needs(tx, programme),
        agreement=agreement,
        unread=programme_revisions.unread(tx, agreement.revision.id, actor.member_id)
        if agreement and side
        else 0,
        looked_back=bool(asked),
    )


def _needs(tx: Tx, programme: Programme) -> tuple[tuple[Need, bool], ...]:
    if programme.state is ProgrammeState.ENDED:
        return ()
    met = stage_needs.met(tx, programme)
    return tuple((need, need in met) for need in stage_needs.asked(tx, programme))


def begin_programme(tx: Tx, actor: Actor, now: datetime, pair_id: int, ends_on: date) -> int:
    """A draft from today on, with all that is known to be hard for the mentee (п. 1.3/8) and with the form, roles and
    kind of the pair; both edit it (п. 5.2.1). Raises what п. 1.2 does not allow."""
    pair = pairs.existing(tx, actor, now, pair_id)
    require(actor, "begin_programme", subject_of_two(pair))
    check_pair(pair)
    today = actor.today(now)
    check_term(today, ends_on)
    check_end(ends_on, soonest_end(today), schools.hours(tx, actor.school_id))
    hard = difficulties.known(tx, pair.mentee.member_id)[:DIFFICULTIES_AT_MOST]
    if not hard:
        raise ProgrammeWithoutDifficulty
    programme_id = programmes.begin(tx, actor.school_id, pair.id, today, ends_on, hard, actor.member_id, now)
    if programme_id is None:
        raise ProgrammeStands
    leads = tuple(one.value for one in suggested_directions((pair.form,), hard))
    ways = (pair.form,), (pair.role_model,), (pair.kind,)
    content = Content(today, ends_on, *ways, directions=leads, difficulties=hard)
    programme_revisions.begin(tx, actor.school_id, programme_id, content, actor.member_id, now)
    programmes.note_stage(
        tx, actor.school_id, programme_id, Stage.PREPARATORY, Why.BEGUN, now, actor.member_id
    )
    diagnoses.ask(tx, actor.school_id, programme_id, now)
    programme_plans.go_on(tx, programme_id, actor.school_id, now, actor.member_id)
    _note(tx, actor, "programme_begun", programme_id, pair, now)
    return programme_id


def drop_programme(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> None:
    """What is not in force yet leaves nothing behind."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "drop_programme", subject_of_two(pair))
    check_state(programme, ProgrammeState.DRAFT)
    check_open(programme_revisions.open_of(tx, programme_id))
    outbox.withdraw(tx, f"programme:{programme_id}")
    programmes.drop(tx, programme_id)
    _note(tx, actor, "programme_dropped", programme_id, pair, now)


def turn_programme(tx: Tx, actor: Actor, now: datetime, programme_id: int, why: Why) -> None:
    """The curator lets the two look back before the last month; the reason is on record (п. 4.1.4)."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "turn_programme", school_of(actor))
    stage = turned_by_curator(programme, why)
    programme_plans.turn(tx, programme, actor.school_id, stage, why, now, actor.member_id)
    _note(tx, actor, "programme_turned", programme_id, pair, now)


def _note(tx: Tx, actor: Actor, deed: str, programme_id: int, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "programme", programme_id, now, pair.mentee.member_id)
