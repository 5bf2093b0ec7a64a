"""Every state of a work × who presses × every deed, written out: what happens, or why it is refused."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from actions.works import (
    accept_in_person,
    accept_work,
    add_to_work,
    clear_work,
    hand_in_work,
    record_work,
    return_work,
    take_work_back,
)
from domain.activity_types import ActivityType
from domain.people import Actor
from domain.refusals import Refusal
from domain.stages import Stage
from domain.talks import ContentKind, Written
from domain.works import WorkState
from storage import activities, works
from storage.tx import Tx
from tests.house import House, School
from tests.programmes import item, standing_at

STATES = ("none", "gathering", "handed_in", "returned", "accepted")
DEEDS: dict[str, Callable[..., Any]] = {
    "add": add_to_work,
    "clear": clear_work,
    "hand_in": hand_in_work,
    "take_back": take_work_back,
    "record": record_work,
    "accept": accept_work,
    "return": return_work,
    "in_person": accept_in_person,
}

TABLE = """
mentee        none         gathering    handed_in    returned     accepted
add           gathering    gathering    WorkMovedOn  gathering    WorkMovedOn
clear         WorkMovedOn  none         WorkMovedOn  WorkMovedOn  WorkMovedOn
hand_in       WorkMovedOn  handed_in    WorkMovedOn  WorkMovedOn  WorkMovedOn
take_back     WorkMovedOn  WorkMovedOn  gathering    WorkMovedOn  WorkMovedOn
record        NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
accept        -            NotAllowed   NotAllowed   NotAllowed   NotAllowed
return        -            NotAllowed   NotAllowed   NotAllowed   NotAllowed
in_person     NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed

mentor        none         gathering    handed_in    returned     accepted
add           NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
clear         NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
hand_in       NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
take_back     NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
record        NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
accept        -            WorkMovedOn  accepted     WorkMovedOn  WorkMovedOn
return        -            WorkMovedOn  returned     WorkMovedOn  WorkMovedOn
in_person     none         gathering    accepted     returned     WorkMovedOn

curator       none         gathering    handed_in    returned     accepted
add           NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
clear         NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
hand_in       NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
take_back     NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
record        AnswersInChat AnswersInChat AnswersInChat AnswersInChat AnswersInChat
accept        -            AnswersInChat AnswersInChat AnswersInChat AnswersInChat
return        -            AnswersInChat AnswersInChat AnswersInChat AnswersInChat
in_person     NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed

employer      none         gathering    handed_in    returned     accepted
add           NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
clear         NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
hand_in       NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
take_back     NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
record        NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
accept        -            NotAllowed   NotAllowed   NotAllowed   NotAllowed
return        -            NotAllowed   NotAllowed   NotAllowed   NotAllowed
in_person     NotAllowed   NotAllowed   NotAllowed   NotAllowed   NotAllowed
"""
"""A state: the last work is in it afterwards. `employer`: the mentor of another pair. `-`: nothing to press."""


def written() -> dict[tuple[str, str], dict[str, str]]:
    found, who = {}, ""
    for row in TABLE.splitlines():
        name, *cells = row.split() or [""]
        if cells == list(STATES):
            who = name
        elif name:
            found[who, name] = dict(zip(STATES, cells, strict=True))
    return found


@pytest.mark.clause("5.1.1/4")
async def test_every_state_by_everybody_in_every_deed(house: House, school: School) -> None:
    pair = await house.pair(school.mentor, school.mentee)
    task = item("lesson_card", type=ActivityType.TASK)
    programme = await standing_at(house, pair, Stage.IMPLEMENTATION, task)
    [activity] = await house.store.read(activities.of_programme, programme)
    actors = {who: await getattr(school, who).actor() for who, _ in written()}
    happened = await house.store.write_plainly(
        _try_all, activity.id, school.mentee.member_id, actors, house.now
    )
    assert happened == written()


def _try_all(
    tx: Tx, activity_id: int, author_id: int, actors: dict[str, Actor], now: datetime
) -> dict[tuple[str, str], dict[str, str]]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for who, deed in written():
        for state in STATES:
            tx.connection.exec_driver_sql("SAVEPOINT cell")
            work_id = _stand(tx, state, activity_id, author_id, actors[who].school_id, now)
            found.setdefault((who, deed), {})[state] = _outcome(
                tx, deed, actors[who], now, activity_id, work_id
            )
            tx.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT cell")
    return found


def _stand(tx: Tx, state: str, activity_id: int, author_id: int, school_id: int, now: datetime) -> int | None:
    """The only work is in this state, by rows."""
    if state == "none":
        return None
    work_id = works.begin(tx, school_id, activity_id, author_id, now)
    works.add_part(tx, school_id, work_id, Written(ContentKind.TEXT, "Вот", 1, 1), now)
    work = works.find(tx, work_id, school_id)
    assert work is not None
    if state != "gathering":
        works.change(tx, work, WorkState(state), handed_in_at=now)
    if state == "accepted":
        activities.finish(tx, activity_id, author_id, now)
    return work_id


def _outcome(tx: Tx, deed: str, actor: Actor, now: datetime, activity_id: int, work_id: int | None) -> str:
    more: dict[str, tuple[Any, ...]] = {
        "add": (Written(ContentKind.TEXT, "Ещё", 1, 2),),
        "return": ("Проверьте выводы",),
    }
    aimed_at = work_id if deed in ("accept", "return") else activity_id
    if aimed_at is None:
        return "-"
    try:
        DEEDS[deed](tx, actor, now, aimed_at, *more.get(deed, ()))
    except Refusal as refusal:
        return type(refusal).__name__
    last = works.last_of(tx, activity_id)
    return last.state.value if last is not None else "none"
