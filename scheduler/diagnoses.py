"""What is told of the diagnosis (4.1.4/preparatory/7): the mentee is asked, the mentor sees the map."""

from typing import Any

from domain.diagnoses import Diagnosis, DiagnosisNews, DiagnosisState, waits
from domain.mentorships import Pair
from domain.recipients import Recipient
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import diagnoses, programmes
from storage.tx import Tx
from views.diagnoses import again_notice, asked_notice, asking_line, given_notice


def _asked(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> DiagnosisNews | None:
    """Never after it was given, declined, or its time is over."""
    found = _with_pair(tx, recipient, args)
    if found is None:
        return None
    diagnosis, pair = found
    if diagnosis.state is not DiagnosisState.ASKED or diagnosis.member_id != recipient.member_id:
        return None
    programme = programmes.find(tx, diagnosis.programme_id, args["school"])
    if programme is None or not waits(diagnosis, programme.stage):
        return None
    return DiagnosisNews(diagnosis, pair.mentee, pair.mentor)


def _given(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> DiagnosisNews | None:
    """Only to the mentor of this pair."""
    found = _with_pair(tx, recipient, args)
    if found is None:
        return None
    diagnosis, pair = found
    if not diagnosis.is_given or recipient.member_id != pair.mentor.member_id:
        return None
    known = diagnoses.before_after(tx, diagnosis.programme_id)
    return DiagnosisNews(diagnosis, pair.mentor, pair.mentee, known) if known else None


def _with_pair(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> tuple[Diagnosis, Pair] | None:
    diagnosis = diagnoses.find(tx, args["diagnosis"], args["school"])
    if diagnosis is None:
        return None
    pair = pair_going_on(tx, recipient, diagnosis.mentorship_id, args["school"])
    return (diagnosis, pair) if pair is not None else None


TOPICS = {
    "diagnosis_asked": Topic(_asked, asked_notice, line=asking_line),
    "diagnosis_again": Topic(_asked, again_notice, line=asking_line),
    "diagnosis_given": Topic(_given, given_notice, drawn=True),
}
