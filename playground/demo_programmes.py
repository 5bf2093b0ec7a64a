"""The programmes of the demo school: one in force with something done, something next and something still open; one
that its two look back at; one that waits for the head."""

from datetime import date, timedelta

from actions import (
    activities,
    goals,
    programme_drafts,
    programmes,
    reflections,
    resources,
    self_analyses,
)
from actions import programme_agreement as agreement
from domain.activities import Which
from domain.mentorships import Side
from domain.programmes import proposed_ends
from domain.reflections import Question, ShownTo
from domain.self_analyses import Question as Asked
from domain.stages import Why
from domain.working_time import SchoolHours, last_working_day
from playground.cast import ZONE, Player
from playground.demo_diagnoses import AFTER, BEFORE, answer_questionnaire

Cast = dict[str, Player]
Planned = tuple[tuple[str, date, Side], ...]


async def make_programmes(cast: Cast, began_on: date, present: date) -> None:
    """Fifteen days ago; what is due is counted from today."""
    await _of_the_teachers(cast, began_on, present)
    await _of_the_students(cast, began_on, present)


async def _of_the_teachers(cast: Cast, began_on: date, present: date) -> None:
    planned = (
        ("self_check", present - timedelta(days=5), Side.MENTEE),
        ("visit_mentor", present - timedelta(days=1), Side.MENTEE),
        ("open_own_lesson", present + timedelta(days=1), Side.MENTEE),
        ("Разобрать вместе один конфликт", present + timedelta(days=12), Side.MENTOR),
        ("parents_meeting", present + timedelta(days=45), Side.MENTEE),
    )
    maria, anna = cast["maria"], cast["anna"]
    added = await accepted(cast, maria, anna, began_on, planned, "Вести урок спокойно")
    await anna.do(activities.finish_activity, added[0])


async def _of_the_students(cast: Cast, began_on: date, present: date) -> None:
    planned = (
        ("week_plan", present - timedelta(days=4), Side.MENTEE),
        ("gap", present + timedelta(days=20), Side.MENTEE),
    )
    ilya, liza = cast["ilya"], cast["liza"]
    added = await accepted(cast, ilya, liza, began_on, planned, "Сдавать домашнее вовремя")
    await liza.do(activities.finish_activity, added[0])


async def accepted(
    cast: Cast, mentor: Player, mentee: Player, began_on: date, planned: Planned, goal: str
) -> list[int]:
    """By all who must, the head last."""
    programme = await _passed(cast, mentor, mentee, began_on, planned, goal)
    vera = cast["vera"]
    await vera.do(agreement.approve_programme, programme, await _version(vera, programme), "12-п", began_on)
    listed = await mentor.do(activities.see_activities, programme, Which.OPEN)
    return [one.id for one in listed.shown]


async def _passed(
    cast: Cast, mentor: Player, mentee: Player, began_on: date, planned: Planned, goal: str
) -> int:
    """With all that its design needs, agreed to by the two and the curator."""
    pair = (await mentor.do(programmes.see_my_programmes)).shown[0].pair_id
    *_, longest = proposed_ends(began_on).values()
    programme: int = await mentor.do(programmes.begin_programme, pair, longest)
    await answer_questionnaire(mentee, programme, BEFORE)
    hard = (await mentor.do(programme_drafts.see_draft, programme)).content.difficulties
    for title, day, who in planned:
        against, due_on = hard if title == planned[0][0] else (), last_working_day(day, SchoolHours(ZONE.key))
        await mentor.do(programme_drafts.add_item, programme, title, due_on, who, difficulties=against)
    await mentee.do(goals.word_goal, programme, 0, goal)
    await mentee.do(resources.choose_resource, programme, "library", True)
    for one, question, answer in ((mentee, Asked.STRONG, "learn_fast"), (mentor, Asked.GIVE, "support")):
        await one.do(self_analyses.choose_in_sheet, programme, question, answer, True)
        await one.do(self_analyses.give_sheet, programme)
    version = await _version(mentor, programme)
    for one in (mentor, mentee):
        await one.do(agreement.agree_to_programme, programme, version)
    await cast["olga"].do(agreement.pass_programme, programme, version)
    return programme


async def _version(player: Player, programme: int) -> int:
    version: int = (await player.do(agreement.see_agreement, programme)).agreement.revision.version
    return version


async def await_the_head(cast: Cast, present: date) -> None:
    """The young man's programme has come as far as the head."""
    planned = (
        ("excursion", present + timedelta(days=10), Side.MENTOR),
        ("trial", present + timedelta(days=30), Side.MENTEE),
    )
    await _passed(cast, cast["pavel"], cast["timur"], present, planned, "Понять, подходит ли мне завод")


async def look_back(cast: Cast) -> None:
    """The curator lets the students look back; one of them has answered."""
    ilya, liza, olga = cast["ilya"], cast["liza"], cast["olga"]
    pair = (await ilya.do(programmes.see_my_programmes)).shown[0].pair_id
    seen = await olga.do(programmes.see_programme, pair)
    await olga.do(programmes.turn_programme, seen.programme.id, Why.PLAN_DONE)
    reflection = (await liza.do(programmes.see_programme, pair)).own_reflection
    await liza.do(
        reflections.answer_reflection, reflection, Question.GOOD, "Когда решаем вместе и не торопимся"
    )
    await liza.do(reflections.answer_reflection, reflection, Question.HARD, "Делить дроби")
    await liza.do(reflections.answer_reflection, reflection, Question.ONWARD, "Решать самой и показывать")
    await liza.do(reflections.mark_reflection, reflection, 5)
    await liza.do(reflections.give_reflection, reflection, ShownTo.PARTNER)
    await answer_questionnaire(liza, seen.programme.id, AFTER)
