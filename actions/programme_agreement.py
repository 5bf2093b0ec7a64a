"""How a programme comes into force (п. 4.1.4, 5.2.1): its two say yes to what they have read, then the curator, the
council where there is one, and the head; a correction needs the two alone."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.mentorships import Pair, Side, may_answer_for, subject_of_two
from domain.people import Actor, Role
from domain.programme_contents import check_content
from domain.programme_revisions import (
    THE_TWO,
    Agreement,
    Answer,
    Revision,
    RevisionState,
    Voice,
    answered,
    check_awaited,
    check_office,
    check_read,
    voice_of_no,
)
from domain.programmes import Programme, ProgrammeState, check_pair, check_seen, check_state
from domain.refusals import PaperDateWrong, ProgrammeMovedOn
from domain.rights import require
from domain.stages import YESES, Need, Stage, Why, check_complete, lacking
from domain.talks import check_words
from domain.texts import line
from storage import (
    audit,
    programme_agreement,
    programme_carrying,
    programme_letters,
    programme_pairs,
    programme_plans,
    programme_revisions,
    programmes,
    stage_needs,
)
from storage.tx import Tx

NUMBER_LIMIT = 40
REMARK_LIMIT = 500


@dataclass(frozen=True, slots=True)
class AgreementSeen:
    """A programme on its way to be agreed to. `agreement`: none where nothing is on its way. `missing`: what must be
    there beside the yeses. `curators`: somebody outside the pair speaks for the curator."""

    pair: Pair
    side: Side | None
    programme: Programme
    agreement: Agreement | None
    missing: tuple[Need, ...]
    curators: bool
    today: date


def see_agreement(tx: Tx, actor: Actor, now: datetime, programme_id: int) -> AgreementSeen:
    programme, pair = programme_pairs.existing(tx, actor, now, programme_id)
    require(actor, "see_agreement", subject_of_two(pair))
    check_seen(pair, actor.member_id)
    agreement = programme_agreement.agreement_of(tx, programme, pair)
    asks_for_more = agreement is not None and not agreement.revision.is_correction
    lacks = lacking(programme.stage, stage_needs.met(tx, programme)) if asks_for_more else ()
    return AgreementSeen(
        pair=pair,
        side=pair.side_of(actor.member_id),
        programme=programme,
        agreement=agreement,
        missing=tuple(need for need in lacks if need not in YESES),
        curators=bool(programme_agreement.curators_outside(tx, pair)),
        today=actor.today(now),
    )


def agree_to_programme(tx: Tx, actor: Actor, now: datetime, programme_id: int, version: int) -> RevisionState:
    """One of the two, to the version that one has read (п. 5.2.1). Raises ProgrammeChanged, and what п. 1.2 does not
    allow. Where it stands then."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "agree_to_programme", subject_of_two(pair))
    side = pair.side_of(actor.member_id)
    assert side is not None
    return _yes_of_two(tx, actor, now, programme, pair, side, version)


def record_programme_yes(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, side: Side, version: int
) -> RevisionState:
    """For one of the two who cannot answer in the chat, as it was said on paper. Raises AnswersInChat,
    OwnAppointment."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "record_programme_yes", subject_of_two(pair))
    may_answer_for(pair, side, actor.member_id)
    return _yes_of_two(tx, actor, now, programme, pair, side, version)


def pass_programme(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, version: int, remark: str = ""
) -> RevisionState:
    """The curator's yes, or the council's that the curator writes down with the number of its minutes."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "pass_programme", subject_of_two(pair))
    check_pair(pair)
    open_one = programme_revisions.open_of(tx, programme_id)
    revision = check_awaited(open_one, Voice.CURATOR, Voice.COUNCIL)
    voice = Voice(revision.state.value)
    _check_office(tx, actor, pair, voice)
    check_read(revision, version)
    deed = "programme_passed" if voice is Voice.CURATOR else "programme_council_recorded"
    return _answer(tx, actor, now, programme, pair, revision, voice, deed, _remark(pair, remark))


def approve_programme(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, version: int, number: str, signed_on: date
) -> None:
    """By the head, or by the curator who records the head's signed paper: it is in force and carried out (п. 4.1.4).
    Raises PaperDateWrong, OwnAppointment, ProgrammeChanged, StageIncomplete."""
    programme, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "approve_programme", subject_of_two(pair))
    check_pair(pair)
    number = line(number, NUMBER_LIMIT)
    if signed_on > actor.today(now):
        raise PaperDateWrong
    revision = check_awaited(programme_revisions.open_of(tx, programme_id), Voice.HEAD)
    _check_office(tx, actor, pair, Voice.HEAD)
    check_read(revision, version)
    paper = {"approved_number": number, "approved_on": signed_on, "approved_by": actor.member_id}
    programmes.change(tx, programme_id, **paper)
    deed = "programme_approved" if Role.HEAD in actor.roles else "programme_approval_recorded"
    _answer(tx, actor, now, programme, pair, revision, Voice.HEAD, deed)


def return_programme(
    tx: Tx, actor: Actor, now: datetime, programme_id: int, version: int, remark: str = ""
) -> None:
    """By one of the two, who wants something else in it (п. 5.2.1), or by those for whom it waits: all that was said
    of it is void, and the two go on writing. Both read the remark."""
    _, pair = programme_pairs.hold(tx, actor, now, programme_id)
    require(actor, "return_programme", subject_of_two(pair))
    revision = programme_revisions.open_of(tx, programme_id)
    if revision is None:
        raise ProgrammeMovedOn
    side = pair.side_of(actor.member_id)
    voice = voice_of_no(revision, side)
    if side is None:
        _check_office(tx, actor, pair, voice)
    else:
        check_pair(pair)
    check_read(revision, version)
    said = _remark(pair, remark)
    programme_revisions.answer(tx, actor.school_id, revision, voice, False, actor.member_id, now, said)
    answers = programme_revisions.answers_of(tx, revision.id)
    back = answered(revision, answers[:-1], answers[-1], False)
    programme_revisions.go(tx, back, now)
    programme_letters.forget_asking(tx, programme_id)
    _note(tx, actor, "programme_returned", programme_id, pair, now)
    who = {pair.mentor.member_id, pair.mentee.member_id, *_who_passed(answers)} - {actor.member_id}
    programme_letters.tell_of_revision(tx, actor.school_id, back, sorted(who), "programme_returned", now)


def _yes_of_two(
    tx: Tx,
    actor: Actor,
    now: datetime,
    programme: Programme,
    pair: Pair,
    side: Side,
    version: int,
) -> RevisionState:
    check_pair(pair)
    if programme.stage is Stage.PREPARATORY:
        check_complete(programme.stage, stage_needs.met(tx, programme))
    check_state(programme, ProgrammeState.DRAFT, ProgrammeState.IN_FORCE)
    revision = check_awaited(programme_revisions.open_of(tx, programme.id), *THE_TWO)
    check_read(revision, version)
    check_content(revision.content)
    own = pair.side_of(actor.member_id) is side
    deed = "programme_agreed" if own else "programme_yes_recorded"
    state = _answer(tx, actor, now, programme, pair, revision, Voice(side.value), deed)
    if state is RevisionState.DRAFT:
        _ask_the_other(tx, programme, pair, now)
    return state


def _ask_the_other(tx: Tx, programme: Programme, pair: Pair, now: datetime) -> None:
    """Whoever of the two has not answered; for one who cannot in the chat, the curators."""
    agreement = programme_agreement.agreement_of(tx, programme, pair)
    if agreement is None:
        return
    for voice in agreement.awaits:
        party = pair.party(Side(voice.value))
        asked = [party.member_id] if party.reachable else programme_agreement.curators_outside(tx, pair)
        topic = "programme_asks" if party.reachable else "programme_waits"
        programme_letters.tell_of_revision(tx, pair.school_id, agreement.revision, asked, topic, now)


def _answer(
    tx: Tx,
    actor: Actor,
    now: datetime,
    programme: Programme,
    pair: Pair,
    revision: Revision,
    voice: Voice,
    deed: str,
    remark: str = "",
) -> RevisionState:
    """A yes, and what follows from it."""
    programme_revisions.answer(tx, actor.school_id, revision, voice, True, actor.member_id, now, remark)
    _note(tx, actor, deed, programme.id, pair, now)
    state = programme_agreement.go_on(tx, programme, actor.school_id, now, actor.member_id)
    assert state is not None
    if state is RevisionState.IN_FORCE:
        _carry_out(tx, actor, now, programme, pair, revision)
    return state


def _carry_out(
    tx: Tx, actor: Actor, now: datetime, programme: Programme, pair: Pair, revision: Revision
) -> None:
    """What all agreed to becomes what is done; what was in force before is kept as a former revision."""
    programme_carrying.carry(tx, actor.school_id, programme.id, pair, revision.content, actor.member_id, now)
    carried = programmes.find(tx, programme.id, actor.school_id)
    assert carried is not None
    if revision.is_correction:
        programme_plans.plan(tx, carried, actor.school_id)
    else:
        programmes.change(tx, programme.id, state=ProgrammeState.IN_FORCE.value, accepted_at=now)
        begun = replace(carried, state=ProgrammeState.IN_FORCE)
        why = Why.ACCEPTED
        programme_plans.turn(tx, begun, actor.school_id, Stage.IMPLEMENTATION, why, now, actor.member_id)
    programme_revisions.put_in_force(tx, revision, now)
    programme_letters.forget_asking(tx, programme.id)
    topic = "programme_corrected" if revision.is_correction else "programme_in_force"
    told = {pair.mentor.member_id, pair.mentee.member_id} | _curators_told(tx, pair, revision)
    done = replace(revision, state=RevisionState.IN_FORCE)
    who = sorted(told - {actor.member_id})
    programme_letters.tell_of_revision(tx, actor.school_id, done, who, topic, now)


def _curators_told(tx: Tx, pair: Pair, revision: Revision) -> set[int]:
    """Who spoke for the curator, while still one; else all of them."""
    curators = set(programme_agreement.curators_outside(tx, pair))
    return curators & _who_passed(programme_revisions.answers_of(tx, revision.id)) or curators


def _who_passed(answers: list[Answer]) -> set[int]:
    return {
        one.answered_by
        for one in answers
        if one.voice is Voice.CURATOR and one.yes and one.answered_by is not None
    }


def _check_office(tx: Tx, actor: Actor, pair: Pair, voice: Voice) -> None:
    curators = bool(programme_agreement.curators_outside(tx, pair))
    check_office(voice, pair.side_of(actor.member_id), actor.roles, curators)


def _remark(pair: Pair, remark: str) -> str:
    """Raises AccountNotShared, TextTooLong: the two read it."""
    said = line(remark, REMARK_LIMIT) if remark else ""
    check_words(said, adult_and_student=pair.with_student)
    return said


def _note(tx: Tx, actor: Actor, deed: str, programme_id: int, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "programme", programme_id, now, pair.mentee.member_id)
