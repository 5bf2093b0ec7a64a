"""Remarks to an activity and their answers (п. 5.2.2/5, 5.2.2/7), between the two of a pair alone."""

from dataclasses import dataclass
from datetime import datetime

from domain.activities import Activity
from domain.mentorships import Pair, Party, Side, subject_of_one, subject_of_two
from domain.people import Actor
from domain.programmes import ProgrammeState, check_pair, check_seen, check_state
from domain.refusals import NotFound
from domain.remarks import REMARK_LIMIT, Remark, check_open
from domain.rights import require
from domain.talks import check_words
from domain.texts import paragraphs
from storage import audit, programme_pairs, remarks, work_letters
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class RemarkSeen:
    """`other`: who wrote it."""

    remark: Remark
    activity: Activity
    other: Party


def see_remark(tx: Tx, actor: Actor, now: datetime, remark_id: int) -> RemarkSeen:
    """By whoever answers it."""
    remark = _remark(tx, actor, remark_id)
    activity, _, pair = programme_pairs.of_activity(tx, actor, now, remark.activity_id)
    require(actor, "see_remark", subject_of_one(pair, remark.reader_id))
    check_seen(pair, actor.member_id)
    return RemarkSeen(remark, activity, _other(pair, actor.member_id))


def write_remark(tx: Tx, actor: Actor, now: datetime, activity_id: int, words: str) -> int:
    """By either of the two, to what is carried out; the other hears it. Raises AccountNotShared."""
    activity, programme, pair = programme_pairs.of_activity(tx, actor, now, activity_id)
    require(actor, "write_remark", subject_of_two(pair))
    check_state(programme, ProgrammeState.IN_FORCE)
    check_pair(pair)
    said = paragraphs(words, REMARK_LIMIT)
    check_words(said, adult_and_student=pair.with_student)
    reader = _other(pair, actor.member_id).member_id
    me = actor.member_id
    remark_id = remarks.write(tx, actor.school_id, activity.id, me, reader, said, me, now)
    work_letters.tell_of_remark(tx, actor.school_id, remark_id, reader, now)
    _note(tx, actor, "remark_written", activity, pair, now)
    return remark_id


def answer_remark(tx: Tx, actor: Actor, now: datetime, remark_id: int, words: str = "") -> None:
    """Once; without words it is «понял(а)» (п. 5.2.2/5). Raises RemarkAnswered, AccountNotShared."""
    remark, activity, pair = _hold(tx, actor, now, remark_id)
    require(actor, "answer_remark", subject_of_one(pair, remark.reader_id))
    check_pair(pair)
    check_open(remark)
    said = paragraphs(words, REMARK_LIMIT) if words else ""
    check_words(said, adult_and_student=pair.with_student)
    remarks.answer(tx, remark.id, said, now)
    work_letters.tell_of_remark(tx, actor.school_id, remark.id, remark.author_id, now, answered=True)
    _note(tx, actor, "remark_answered", activity, pair, now)


def _hold(tx: Tx, actor: Actor, now: datetime, remark_id: int) -> tuple[Remark, Activity, Pair]:
    """As it is once nobody else changes it."""
    activity_id = _remark(tx, actor, remark_id).activity_id
    activity, _, pair = programme_pairs.hold_of_activity(tx, actor, now, activity_id)
    return _remark(tx, actor, remark_id), activity, pair


def _remark(tx: Tx, actor: Actor, remark_id: int) -> Remark:
    """Raises NotFound."""
    remark = remarks.find(tx, remark_id, actor.school_id)
    if remark is None:
        raise NotFound
    return remark


def _other(pair: Pair, member_id: int) -> Party:
    return pair.mentee if pair.side_of(member_id) is Side.MENTOR else pair.mentor


def _note(tx: Tx, actor: Actor, deed: str, activity: Activity, pair: Pair, now: datetime) -> None:
    audit.note_by(tx, actor, deed, "activity", activity.id, now, pair.mentee.member_id)
