"""Programmes at hand, for tests: a draft, one on its way to be agreed to, one in force."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from actions.programme_agreement import agree_to_programme, pass_programme
from actions.programmes import begin_programme
from domain.conclusions import ConclusionState, Outcome
from domain.diagnoses import Phase
from domain.mentorships import Side
from domain.people import Actor
from domain.programme_contents import Content, Goal, Item
from domain.programme_revisions import Revision, RevisionState
from domain.questionnaires import Questionnaire
from domain.reflections import Question, ShownTo
from domain.stages import Stage, Why
from storage import (
    conclusions,
    diagnoses,
    diagnosis_letters,
    difficulties,
    mentor_reports,
    pairs,
    programme_carrying,
    programme_plans,
    programme_revisions,
    programmes,
    reflections,
    schools,
    self_analyses,
)
from storage.activities import activities
from storage.mentorships import mentorships
from storage.outbox import outbox
from storage.tx import Tx
from tests.house import House, Person, School

ENDS = date(2027, 5, 31)
DUE = date(2026, 10, 14)
"""A Wednesday."""
GOAL = Goal(0, "Спокойный урок")


async def draft(maker: Person, pair: int, ends_on: date = ENDS) -> int:
    """The mentee has answered the questionnaire, and is asked no more."""
    house = maker.house
    programme: int = await house.store.write_plainly(_draft, await maker.actor(), house.now, pair, ends_on)
    return programme


def _draft(tx: Tx, maker: Actor, now: datetime, pair: int, ends_on: date) -> int:
    programme = begin_programme(tx, maker, now, pair, ends_on)
    answer_all(tx, maker.school_id, programme, now, maker.member_id)
    return programme


async def diagnosed(house: House, programme: int) -> None:
    """The mentee has answered the questionnaire, by rows: the programme may be designed."""
    await house.store.write_plainly(
        answer_all, await house.store.read(_school, programme), programme, house.now
    )


def _school(tx: Tx, programme: int) -> int:
    return int(
        tx.value(select(programmes.programmes.c.school_id).where(programmes.programmes.c.id == programme))
    )


def answer_all(tx: Tx, school_id: int, programme: int, now: datetime, by: int | None = None) -> None:
    answer(tx, school_id, programme, now)
    programme_plans.go_on(tx, programme, school_id, now, by)


def answer(
    tx: Tx, school_id: int, programme: int, now: datetime, phase: Phase = Phase.BEFORE, **marks: int
) -> int:
    """By rows: nothing is hard and nothing is easy but what is said here. The diagnosis."""
    diagnoses.begin(tx, school_id, programme, phase, now)
    asked = diagnoses.of_phase(tx, programme, phase)
    assert asked is not None
    if asked.questionnaire is None:
        diagnoses.choose(tx, asked, Questionnaire.YOUNG_TEACHER)
    asked = diagnoses.of_phase(tx, programme, phase)
    assert asked is not None
    for topic in asked.scales:
        diagnoses.mark(tx, school_id, asked.id, topic, marks.get(topic, 5))
    diagnoses.give(tx, asked.id, now, None)
    diagnosis_letters.ask_no_more(tx, asked.id)
    return asked.id


async def proposed(
    maker: Person, pair: int, *days: tuple[str, date, Side], ends_on: date = ENDS
) -> tuple[int, list[int]]:
    """Ready to be agreed to, with the maker's yes where that is one of the two: the programme and the keys of its
    items; one item of the mentee where none is given. The first is against all that is hard."""
    items = await _against_all(maker, pair, days)
    programme = await ready(maker.house, pair, *items, ends_on=ends_on)
    await maker.do(agree_to_programme, programme, 0)
    return programme, [number for number, _ in enumerate(items, 1)]


async def in_force(
    maker: Person, mentee: Person, pair: int, *days: tuple[str, date, Side], ends_on: date = ENDS
) -> tuple[int, list[int]]:
    """The programme and the ids of its activities, in the order of the days given."""
    items = await _against_all(maker, pair, days)
    programme = await standing_at(
        maker.house,
        pair,
        Stage.IMPLEMENTATION,
        *items,
        goals=(GOAL,),
        difficulties=items[0].difficulties,
        ends_on=ends_on,
        resources=("library",),
    )
    await maker.house.settle()
    return programme, await maker.house.store.read(_activities, programme)


async def _against_all(maker: Person, pair: int, days: tuple[tuple[str, date, Side], ...]) -> list[Item]:
    hard = await maker.house.store.read(_hard, pair)
    first, *others = [item(*one) for one in days or (("talk", DUE, Side.MENTEE),)]
    return [replace(first, difficulties=hard), *others]


def _hard(tx: Tx, pair: int) -> tuple[str, ...]:
    mentee = tx.value(select(mentorships.c.mentee_id).where(mentorships.c.id == pair))
    return difficulties.known(tx, int(mentee)) or ("discipline",)


def _activities(tx: Tx, programme: int) -> list[int]:
    query = select(activities.c.id).where(activities.c.programme_id == programme)
    return [row.id for row in tx.rows(query.order_by(activities.c.key))]


async def ready(
    house: House,
    pair: int,
    *items: Item,
    goals: tuple[Goal, ...] = (GOAL,),
    ends_on: date = ENDS,
) -> int:
    """A draft with all that is needed but the yeses; one item where none is given."""
    items = items or (item(difficulties=("discipline",)),)
    hard = tuple(dict.fromkeys(one for item in items for one in item.difficulties))
    more = {"difficulties": hard, "ends_on": ends_on, "resources": ("library",)}
    programme = await standing_at(house, pair, Stage.DESIGN, *items, goals=goals, **more)
    await house.store.write_plainly(_give_sheets, pair, programme, house.now)
    return programme


def _give_sheets(tx: Tx, pair: int, programme: int, now: datetime) -> None:
    row = tx.first(select(mentorships).where(mentorships.c.id == pair))
    for member_id in (row.mentor_id, row.mentee_id):
        sheet = self_analyses.begin(tx, row.school_id, programme, member_id, now)
        self_analyses.give(tx, sheet.id, now)


async def at_state(house: House, school: School, programme: int, state: RevisionState) -> None:
    """Brought there by those who agree to it; `draft`: by nobody."""
    steps = {
        RevisionState.CURATOR: ((school.mentor, agree_to_programme), (school.mentee, agree_to_programme)),
        RevisionState.COUNCIL: ((school.curator, pass_programme),),
        RevisionState.HEAD: ((school.curator, pass_programme),),
    }
    for deeds in steps.values():
        for person, deed in deeds:
            revision = await revision_of(house, programme)
            if revision.state is not state:
                await person.do(deed, programme, revision.version)


async def edited(
    house: House, programme: int, by: Person, title: str = "webinar", day: date | None = None
) -> None:
    """The open revision, by rows: with one item more, or with the first one on another day."""
    await house.store.write_plainly(_edit, programme, by, title, day, house.now)


def _edit(tx: Tx, programme: int, by: Person, title: str, day: date | None, now: datetime) -> None:
    revision = programme_revisions.open_of(tx, programme)
    assert revision is not None
    content = revision.content
    other = replace(content.items[0], due_on=day) if day else item(title)
    programme_revisions.edit(tx, revision, content.with_item(other), by.member_id, now, by.school_id)


async def revision_of(house: House, programme: int) -> Revision:
    """The newest one."""
    return (await house.store.read(programme_revisions.all_of, programme))[0]


async def waiting(house: House, about: str, topic: str) -> list[Any]:
    """Letters about it that are still to be told, in the order in which they are due."""
    return list(await house.store.read(_waiting, about, topic))


def _waiting(tx: Tx, about: str, topic: str) -> Any:
    which = outbox.c.object_key == about, outbox.c.topic == topic, outbox.c.state == "pending"
    return tx.rows(select(outbox).where(*which).order_by(outbox.c.due_at, outbox.c.id))


def item(title: str = "talk", due_on: date = DUE, responsible: Side = Side.MENTEE, **more: Any) -> Item:
    """Without a key: `standing_at` gives one."""
    return Item(0, title, due_on, responsible, **more)


async def standing_at(
    house: House,
    pair: int,
    stage: Stage,
    *items: Item,
    goals: tuple[Goal, ...] = (),
    difficulties: tuple[str, ...] = ("discipline",),
    begins_on: date | None = None,
    ends_on: date = ENDS,
    resources: tuple[str, ...] = (),
) -> int:
    """A programme of this pair that has come to this stage, by rows: with a draft while it is designed, else with a
    revision in force and its activities."""
    programme: int = await house.store.write_plainly(
        _stand, pair, stage, items, goals, difficulties, begins_on, ends_on, resources, house.now
    )
    return programme


def _stand(
    tx: Tx,
    pair_id: int,
    stage: Stage,
    items: tuple[Item, ...],
    goals: tuple[Goal, ...],
    difficulties: tuple[str, ...],
    begins_on: date | None,
    ends_on: date,
    resources: tuple[str, ...],
    now: datetime,
) -> int:
    school_id = int(tx.value(select(mentorships.c.school_id).where(mentorships.c.id == pair_id)))
    pair = pairs.find(tx, pair_id, school_id, now.date())
    assert pair is not None
    begins, mentor = begins_on or schools.today(tx, school_id, now), pair.mentor.member_id
    programme = programmes.begin(tx, school_id, pair_id, begins, ends_on, difficulties, mentor, now)
    assert programme is not None
    content = Content(
        begins, ends_on, (pair.form,), (pair.role_model,), (pair.kind,),
        difficulties=difficulties, resources=resources,
    )  # fmt: skip
    for one in items:
        content = content.with_item(one)
    for goal in goals:
        content = content.with_goal(goal)
    revision = programme_revisions.begin(tx, school_id, programme, content, mentor, now)
    assert revision is not None
    carried_out = stage not in (Stage.PREPARATORY, Stage.DESIGN)
    programmes.change(
        tx, programme, stage=stage.value, stage_since=begins, state="in_force" if carried_out else "draft"
    )
    programmes.note_stage(tx, school_id, programme, stage, Why.READY, now, mentor)
    if carried_out:
        programme_revisions.change(tx, revision, state="in_force", in_force_at=now)
        programme_carrying.carry(tx, school_id, programme, pair, content, mentor, now)
    found = programmes.find(tx, programme, school_id)
    assert found is not None
    programme_plans.plan(tx, found, school_id)
    return programme


async def all_said(
    house: House, programme: int, outcome: Outcome = Outcome.COMPLETE, until: date | None = ENDS
) -> None:
    """All that the stage of looking back needs, by rows: both have answered, the report is given, and the two have
    concluded."""
    await house.store.write_plainly(_say_all, programme, outcome, until, house.now)


def _say_all(tx: Tx, programme_id: int, outcome: Outcome, until: date | None, now: datetime) -> None:
    row = tx.first(select(programmes.programmes).where(programmes.programmes.c.id == programme_id))
    programme = programmes.find(tx, programme_id, row.school_id)
    assert programme is not None
    pair = pairs.find(tx, programme.mentorship_id, row.school_id, now.date())
    assert pair is not None
    for member_id in (pair.mentor.member_id, pair.mentee.member_id):
        reflections.ask(tx, row.school_id, programme_id, member_id, now)
    for one in reflections.of_programme(tx, programme_id):
        reflections.answer(tx, one.id, Question.MARK, 5)
        reflections.give(tx, one.id, ShownTo.CURATOR, now)
    answer(tx, row.school_id, programme_id, now, Phase.AFTER)
    programme_plans.begin_report(tx, programme, pair, now)
    report = mentor_reports.newest_of(tx, programme_id)
    assert report is not None
    mentor_reports.change(tx, report.id, state="given", given_at=now, order_mark=4)
    by = pair.mentor.member_id
    concluded = conclusions.propose(tx, row.school_id, programme_id, outcome, until, by, now)
    conclusions.answer(tx, concluded, ConclusionState.AGREED, pair.mentee.member_id, now)
