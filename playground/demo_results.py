"""The first and the last stage in the demo school: a pair that has only begun, and one that stands on its own."""

from datetime import date, timedelta

from actions import activities, conclusions, mentor_reports, programmes, reflections
from domain.conclusions import Outcome
from domain.mentor_reports import READ_THROUGH
from domain.mentorships import Side
from domain.programmes import proposed_ends
from domain.reflections import ShownTo
from domain.stages import Why
from playground.cast import Player
from playground.demo_diagnoses import Answers, answer_questionnaire
from playground.demo_programmes import accepted

Cast = dict[str, Player]

EASIER = Answers({"documents": 3, "motivation": 4})


async def begin_with_gleb(cast: Cast, today: date) -> None:
    """He is asked what is hard, and has not answered yet."""
    ilya, gleb = cast["ilya"], cast["gleb"]
    pair = (await gleb.do(programmes.see_my_programmes)).shown[0].pair_id
    *_, longest = proposed_ends(today).values()
    await ilya.do(programmes.begin_programme, pair, longest)


async def come_to_the_result(cast: Cast, began_on: date, present: date) -> None:
    """All was done, both have looked back, the report is given and the two have concluded."""
    nina, artyom, olga = cast["nina"], cast["artyom"], cast["olga"]
    planned = (
        ("planning", present - timedelta(days=6), Side.MENTEE),
        ("visit_mentor", present - timedelta(days=4), Side.MENTEE),
    )
    added = await accepted(cast, nina, artyom, began_on, planned, "Вести журнал без напоминаний")
    for activity_id in added:
        await artyom.do(activities.finish_activity, activity_id)
    pair = (await nina.do(programmes.see_my_programmes)).shown[0].pair_id
    programme = (await nina.do(programmes.see_programme, pair)).programme.id
    await olga.do(programmes.turn_programme, programme, Why.PLAN_DONE)
    for player in (nina, artyom):
        reflection = (await player.do(programmes.see_programme, pair)).own_reflection
        await player.do(reflections.mark_reflection, reflection, 5)
        await player.do(reflections.give_reflection, reflection, ShownTo.CURATOR)
    await answer_questionnaire(artyom, programme, EASIER)
    await _report(nina, programme)
    proposed = (await artyom.do(conclusions.see_conclusion, programme)).conclusion
    await artyom.do(conclusions.answer_conclusion, proposed.id, True)


async def _report(mentor: Player, programme: int) -> None:
    """As the bot has drafted it."""
    report_id = await mentor.do(mentor_reports.draft_report, programme)
    for section in READ_THROUGH:
        await mentor.do(mentor_reports.keep_section, report_id, section)
    await mentor.do(mentor_reports.mark_order, report_id, 5)
    await mentor.do(mentor_reports.choose_outcome, report_id, Outcome.COMPLETE, None)
    await mentor.do(mentor_reports.give_report, report_id)
