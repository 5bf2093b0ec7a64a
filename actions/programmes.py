"""Programmes (п. 1.2): made by the mentor or the curator, accepted by the mentee (п. 5.2.1), and led through the
stages of п. 4.1.4."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.activities import Activity
from domain.mentorships import Pair, Side, may_answer_for
from domain.pages import PAGE_SIZE, page_within
from domain.people import Actor
from domain.programme_contents import Content, check_content
from domain.programme_drafts import DIFFICULTIES_AT_MOST
from domain.programme_revisions import Voice
from domain.programmes import (
    IN_THE_MAKING,
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
from domain.refusals import NotFound, ProgrammeStands, ProgrammeWithoutDifficulty
from domain.results import at_result, settled
from domain.rights import Part, Subject, oneself, require, school_of
from domain.school_year import check_end
from domain.stages import NEEDS, Need, Stage, Why, check_complete
from domain.suggestions import suggested_directions
from domain.works import waits_too_long_before
from storage import (
    activities,
    audit,
    difficulties,
    outbox,
    pairs,
    programme_drafts,
    programme_letters,
    programme_lists,
    programme_plans,
    programme_revisions,
    programmes,
    reflections,
    schools,
    stage_needs,
)
from storage.programme_carrying import carry
from storage.tx import Tx

NEXT_SHOWN = 5


@dataclass(frozen=True, slots=True)
class ProgrammeSeen:
    """A pair with its newest programme, as one of the two or a desk sees it. `side`: which of the two looks, none for
    the desks. `reflected`: of those who were asked to look back, who has; of the two each sees the own only.
    `own_reflection`: what waits for the one who looks. `needs`: of the present stage, each with whether it is met.
    `draft`: what is on its way to be agreed to; `unread`: edits of it that one has not looked at."""

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
    draft: Content | None = None
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
    shown = programme_lists.lines(tx, actor.school_id, _today(actor, now), PAGE_SIZE, page * PAGE_SIZE, mine)
    return ProgrammePage(page, total, shown)


def see_programmes(
    tx: Tx, actor: Actor, now: datetime, which: ProgrammePart = ProgrammePart.LATE, page: int = 0
) -> ProgrammePage:
    """The curator's pipeline (п. 4.1.2/4): what stands where, and where something waits."""
    require(actor, "see_programmes", school_of(actor))
    today = _today(actor, now)
    since = waits_too_long_before(now, schools.hours(tx, actor.school_id))
    counts = programme_lists.counts(tx, actor.school_id, today, since)
    page = page_within(page, counts[which])
    shown = programme_lists.part(tx, actor.school_id, which, today, since, PAGE_SIZE, page * PAGE_SIZE)
    return ProgrammePage(page, counts[which], shown, tuple(counts.items()))


def see_programme(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> ProgrammeSeen:
    pair = _pair(tx, actor, now, pair_id)
    require(actor, "see_programme", _of(pair))
    check_seen(pair, actor.member_id)
    today = _today(actor, now)
    side, programme = pair.side_of(actor.member_id), programmes.newest_of(tx, pair_id)
    if programme is None:
        return ProgrammeSeen(pair, side, None, Tally(), (), None, (), None, today)
    changed = programmes.last_change(tx, programme.id)
    asked = reflections.of_programme(tx, programme.id)
    mine = [one for one in asked if one.member_id == actor.member_id]
    shown = mine if side else asked
    revision = programme_revisions.open_of(tx, programme.id)
    return ProgrammeSeen(
        pair=pair,
        side=side,
        programme=programme,
        tally=settled(activities.tally(tx, programme.id, today), programme),
        coming=() if at_result(programme) else tuple(activities.coming(tx, programme.id, NEXT_SHOWN)),
        since=changed.changed_at.astimezone(actor.zone).date() if changed else None,
        reflected=tuple((side_of, one.state) for one in shown if (side_of := pair.side_of(one.member_id))),
        own_reflection=next((one.id for one in mine if one.is_open), None),
        today=today,
        needs=_needs(tx, programme),
        draft=revision.content if revision is not None else None,
        unread=programme_revisions.unread(tx, revision.id, actor.member_id) if revision and side else 0,
        looked_back=bool(asked),
    )


def _needs(tx: Tx, programme: Programme) -> tuple[tuple[Need, bool], ...]:
    if programme.state is ProgrammeState.ENDED:
        return ()
    met = stage_needs.met(tx, programme)
    return tuple((need, need in met) for need in NEEDS.get(programme.stage, ()))


def begin_programme(tx: Tx, actor: Actor, now: datetime, pair_id: int, ends_on: date) -> int:
    """A draft from today on, with all that is known to be hard for the mentee (п. 1.3/8) and with the form, roles and
    kind of the pair; both edit it (п. 5.2.1). Raises what п. 1.2 does not allow."""
    pair = _pair(tx, actor, now, pair_id)
    require(actor, "begin_programme", _of(pair))
    check_pair(pair)
    today = _today(actor, now)
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
    programme_plans.go_on(tx, programme_id, actor.school_id, now, actor.member_id)
    _note(tx, actor, "programme_begun", programme_id, pair, now)
    return programme_id


def propose_programme(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> None:
    """To the mentee, who takes part in making it (п. 5.2.1); with it the mentor has said yes. Raises what п. 1.2 does
    not allow."""
    programme, pair = _hold(tx, actor, now, programme_id)
    require(actor, "propose_programme", _of(pair))
    check_state(programme, ProgrammeState.DRAFT)
    revision = programme_drafts.open_draft(tx, programme, pair)
    check_content(revision.content)
    if programme.stage is Stage.PREPARATORY:
        check_complete(programme.stage, stage_needs.met(tx, programme))
    proposed = replace(programme, state=ProgrammeState.PROPOSED, revision=programme.revision + 1)
    programmes.change(tx, programme_id, state=proposed.state.value, revision=proposed.revision)
    programme_revisions.answer(tx, actor.school_id, revision, Voice.MENTOR, True, actor.member_id, now)
    _note(tx, actor, "programme_proposed", programme_id, pair, now)
    _tell(tx, proposed, pair.mentee.member_id, "programme_proposed", now, actor)


def accept_programme(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> None:
    """With the mentee's yes it is in force and carried out (п. 4.1.4): each activity is reminded of. For a mentee
    who cannot answer in the chat the curator records it."""
    programme, pair = _hold(tx, actor, now, programme_id)
    require(actor, "accept_programme", _of_mentee(pair))
    check_state(programme, ProgrammeState.PROPOSED)
    check_pair(pair)
    own = pair.side_of(actor.member_id) is Side.MENTEE
    if not own:
        may_answer_for(pair, Side.MENTEE, actor.member_id)
    revision = programme_revisions.open_of(tx, programme_id)
    assert revision is not None
    programme_revisions.answer(tx, actor.school_id, revision, Voice.MENTEE, True, actor.member_id, now)
    accepted = replace(programme, state=ProgrammeState.IN_FORCE, stage=Stage.IMPLEMENTATION)
    programmes.change(
        tx,
        programme_id,
        state=accepted.state.value,
        stage=accepted.stage.value,
        stage_since=_today(actor, now),
        accepted_at=now,
    )
    programmes.note_stage(
        tx, actor.school_id, programme_id, accepted.stage, Why.ACCEPTED, now, actor.member_id
    )
    programme_plans.plan(tx, accepted, actor.school_id)
    programme_revisions.put_in_force(tx, revision, now)
    carry(tx, actor.school_id, programme_id, pair, revision.content, actor.member_id, now)
    deed = "programme_accepted" if own else "programme_yes_recorded"
    _note(tx, actor, deed, programme_id, pair, now)
    for member_id in _makers(programme, pair):
        _tell(tx, accepted, member_id, "programme_accepted", now, actor)


def return_programme(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> None:
    """The mentee wants something else in it: back to whoever makes it."""
    programme, pair = _hold(tx, actor, now, programme_id)
    require(actor, "return_programme", _of_mentee(pair))
    check_state(programme, ProgrammeState.PROPOSED)
    check_pair(pair)
    programmes.change(tx, programme_id, state=ProgrammeState.DRAFT.value)
    _note(tx, actor, "programme_returned", programme_id, pair, now)
    for member_id in _makers(programme, pair):
        _tell(tx, programme, member_id, "programme_returned", now, actor)


def take_programme_back(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> None:
    """To change it before the mentee has answered."""
    programme, pair = _hold(tx, actor, now, programme_id)
    require(actor, "take_programme_back", _of(pair))
    check_state(programme, ProgrammeState.PROPOSED)
    programmes.change(tx, programme_id, state=ProgrammeState.DRAFT.value)
    outbox.withdraw(tx, f"programme:{programme_id}")
    _note(tx, actor, "programme_taken_back", programme_id, pair, now)


def drop_programme(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> None:
    """What is not in force yet leaves nothing behind."""
    programme, pair = _hold(tx, actor, now, programme_id)
    require(actor, "drop_programme", _of(pair))
    check_state(programme, *IN_THE_MAKING)
    outbox.withdraw(tx, f"programme:{programme_id}")
    programmes.drop(tx, programme_id)
    _note(tx, actor, "programme_dropped", programme_id, pair, now)


def turn_programme(tx: Tx, actor: Actor, now: datetime, programme_id: int, why: Why) -> None:
    """The curator lets the two look back before the last month; the reason is on record (п. 4.1.4)."""
    programme, pair = _hold(tx, actor, now, programme_id)
    require(actor, "turn_programme", school_of(actor))
    stage = turned_by_curator(programme, why)
    programme_plans.turn(tx, programme, actor.school_id, stage, why, now, actor.member_id)
    _note(tx, actor, "programme_turned", programme_id, pair, now)


def _pair(tx: Tx, actor: Actor, now: datetime, pair_id: int) -> Pair:
    """Raises NotFound: of another school's pairs one learns nothing."""
    pair = pairs.find(tx, pair_id, actor.school_id, _today(actor, now))
    if pair is None:
        raise NotFound
    return pair


def _hold(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> tuple[Programme, Pair]:
    """Raises NotFound."""
    programmes.hold(tx, programme_id, actor.school_id)
    programme = programmes.find(tx, programme_id, actor.school_id)
    if programme is None:
        raise NotFound
    return programme, _pair(tx, actor, now, programme.mentorship_id)


def _of(pair: Pair) -> Subject:
    return Subject(
        pair.school_id,
        {
            Part.MENTOR: frozenset({pair.mentor.member_id}),
            Part.MENTEE: frozenset({pair.mentee.member_id}),
        },
    )


def _of_mentee(pair: Pair) -> Subject:
    return Subject(pair.school_id, {Part.MENTEE: frozenset({pair.mentee.member_id})})


def _makers(programme: Programme, pair: Pair) -> Sequence[int]:
    """The mentor, and the curator who began it."""
    made_by = () if programme.made_by is None else (programme.made_by,)
    return tuple(dict.fromkeys((pair.mentor.member_id, *made_by)))


def _tell(tx: Tx, programme: Programme, member_id: int, topic: str, now: datetime, actor: Actor) -> None:
    """Nobody hears of an own deed."""
    if member_id != actor.member_id:
        programme_letters.tell_of_programme(tx, actor.school_id, programme, member_id, topic, now)


def _note(tx: Tx, actor: Actor, deed: str, programme_id: int, pair: Pair, now: datetime) -> None:
    audit.note(
        tx, actor.school_id, deed, "programme", programme_id, now,
        actor_id=actor.member_id, concerns_id=pair.mentee.member_id,
    )  # fmt: skip


def _today(actor: Actor, now: datetime) -> date:
    return now.astimezone(actor.zone).date()
