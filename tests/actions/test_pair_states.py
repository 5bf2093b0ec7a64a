"""Every state of a pair × who presses × what: what is not in the table changes nothing."""

import asyncio
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import update

from actions.mentorships import (
    answer_pair,
    end_pair,
    propose_pair,
    record_pair_answer,
    record_pair_paper,
    see_pair,
    withdraw_pair,
)
from actions.orders import confirm_order, send_order
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.matching import Choice
from domain.mentorships import Answer, PairState, Side
from domain.refusals import (
    AlreadyAnswered,
    AnswersInChat,
    NotAllowed,
    PairIncomplete,
    PairMovedOn,
    PaperOnRecord,
    Refusal,
)
from storage.consents import consents
from storage.mentorships import mentorships
from storage.tx import Tx
from tests.dump import dump
from tests.house import House, Person, School

CHOICE = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.TRADITIONAL)
PEERS = Choice(MentoringForm.STUDENT_STUDENT, RoleModel.LEADER_PASSIVE, MentoringKind.TRADITIONAL)
SIGNED = date(2026, 9, 4)
ROLES = ("admin", "head", "curator", "mentor", "mentee", "student")

DEEDS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "yes": (answer_pair, (Answer.YES,)),
    "no": (answer_pair, (Answer.NO,)),
    "record yes": (record_pair_answer, (Side.MENTOR, Answer.YES)),
    "paper": (record_pair_paper, (SIGNED,)),
    "withdraw": (withdraw_pair, ()),
    "end": (end_pair, ()),
}
P, A, ACTIVE = PairState.PROPOSED, PairState.AGREED, PairState.ACTIVE
DECLINED, WITHDRAWN, ENDED = PairState.DECLINED, PairState.WITHDRAWN, PairState.ENDED

ALLOWED: dict[tuple[PairState, str, str], PairState] = {
    (P, "mentor", "yes"): P,
    (P, "mentee", "yes"): P,
    (P, "mentor", "no"): DECLINED,
    (P, "mentee", "no"): DECLINED,
    (P, "curator", "paper"): P,
    (A, "curator", "paper"): A,
    (P, "head", "paper"): P,
    (A, "head", "paper"): A,
    (P, "curator", "withdraw"): WITHDRAWN,
    (A, "curator", "withdraw"): WITHDRAWN,
    (ACTIVE, "curator", "end"): ENDED,
}
"""State, who, what → the state after it. Everything else is refused."""

OF_THE_CURATOR = ("record yes", "paper", "withdraw", "end")


def refusal_of(state: PairState, who: str, deed: str) -> type[Refusal]:
    if deed in ("yes", "no"):
        if who not in ("mentor", "mentee"):
            return NotAllowed
        return AlreadyAnswered if state in (A, ACTIVE, ENDED) else PairMovedOn
    if who != "curator" and (who, deed) != ("head", "paper"):
        return NotAllowed
    return AnswersInChat if deed == "record yes" else PairMovedOn


async def in_state(house: House, school: School, state: PairState) -> int:
    pair: int = await school.curator.do(
        propose_pair, school.mentor.member_id, school.mentee.member_id, CHOICE
    )
    await house.settle()
    answer = Answer.YES if state in (A, ACTIVE, ENDED) else None
    await house.store.write_plainly(_set_state, pair, state, answer)
    return pair


def _set_state(tx: Tx, pair: int, state: PairState, answer: Answer | None) -> None:
    said = answer.value if answer else None
    tx.run(
        update(mentorships)
        .where(mentorships.c.id == pair)
        .values(state=state.value, mentor_answer=said, mentee_answer=said)
    )


@pytest.mark.parametrize("state", PairState)
async def test_what_is_not_in_the_table_is_refused_and_changes_nothing(
    house: House, school: School, state: PairState
) -> None:
    pair = await in_state(house, school, state)
    before = await dump(house.store, without=("outbox",))
    for who in ROLES:
        person: Person = getattr(school, who)
        for deed, (action, more) in DEEDS.items():
            if (state, who, deed) in ALLOWED:
                continue
            with pytest.raises(refusal_of(state, who, deed)):
                await person.do(action, pair, *more)
    assert await dump(house.store, without=("outbox",)) == before


@pytest.mark.parametrize(("state", "who", "deed"), ALLOWED)
async def test_what_is_in_the_table_leads_where_it_says(
    house: House, school: School, state: PairState, who: str, deed: str
) -> None:
    pair = await in_state(house, school, state)
    action, more = DEEDS[deed]
    await getattr(school, who).do(action, pair, *more)
    assert (await school.curator.look(see_pair, pair)).pair.state is ALLOWED[state, who, deed]


async def test_a_paper_recorded_twice_at_once_is_one(house: House, school: School) -> None:
    pair = await in_state(house, school, A)
    results = await asyncio.gather(
        *(school.curator.do(record_pair_paper, pair, SIGNED) for _ in range(3)), return_exceptions=True
    )
    assert [type(one) for one in results].count(PaperOnRecord) == 2


@pytest.mark.clause("1.2/mentor")
async def test_a_paper_withdrawn_while_the_order_is_confirmed_leaves_no_active_pair_without_it(
    house: House, school: School
) -> None:
    """Either the paper was there, and the pair began; or it was gone, and nothing did."""
    mentor, student = school.student_mentor, school.student
    pair = await school.curator.do(propose_pair, mentor.member_id, student.member_id, PEERS)
    await mentor.do(answer_pair, pair, Answer.YES)
    await student.do(answer_pair, pair, Answer.YES)
    await school.curator.do(record_pair_paper, pair, SIGNED)
    [order] = await school.curator.do(send_order)
    confirmed, _ = await asyncio.gather(
        school.head.do(confirm_order, order, "12-н", SIGNED, [pair]),
        house.store.write_plainly(_withdraw_parent, student.member_id, house.now),
        return_exceptions=True,
    )
    state = (await school.curator.look(see_pair, pair)).pair.state
    assert (type(confirmed), state) in ((int, ACTIVE), (PairIncomplete, A))


def _withdraw_parent(tx: Tx, member_id: int, now: datetime) -> None:
    tx.run(
        update(consents)
        .where(consents.c.member_id == member_id, consents.c.kind == "parent")
        .values(withdrawn_at=now)
    )
