"""For each action of members the arguments with which a person calls it on an object out of `Things`."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from domain.activities import Which
from domain.activity_types import ActivityType
from domain.blanks import Blank
from domain.catalogue import MentoringForm, MentoringKind, RoleModel
from domain.conclusions import Outcome
from domain.diagnoses import Observed
from domain.groups import GroupPlan
from domain.help_requests import Helped
from domain.invitations import Invitee, new_token
from domain.matching import Choice
from domain.meetings import Reached
from domain.mentor_reports import Section
from domain.mentorships import Answer, PairState, Side
from domain.name_forms import Case
from domain.people import Language, Role
from domain.petitions import PetitionKind
from domain.profiles import Profile
from domain.programme_contents import Item
from domain.programme_drafts import Choice as Chosen
from domain.programme_papers import ProgrammePaper
from domain.questionnaires import Open, Questionnaire
from domain.reflections import Question, ShownTo
from domain.rights import Part
from domain.school_year import Fate, YearPart
from domain.self_analyses import Question as SheetQuestion
from domain.stages import Why
from domain.talks import ContentKind, Written
from domain.typical import Typical
from domain.weekly import Figure
from tests.rights.cast import Things

Arguments = Callable[[Part, Things], tuple[Any, ...]]

CHOICE = Choice(MentoringForm.TEACHER_TEACHER, RoleModel.EXPERIENCED_YOUNG, MentoringKind.SITUATIONAL)
PLAN = GroupPlan("projects", RoleModel.EQUAL_EQUAL, 5, 9, 5)
ITEM = Item(1, "talk", date(2026, 10, 1), Side.MENTEE)
SIGNED = date(2026, 9, 1)
IN_A_WEEK = datetime(2026, 9, 15, 10, 0, tzinfo=UTC)
"""15:00 in Asia/Yekaterinburg."""


def nothing(_: Part, __: Things) -> tuple[Any, ...]:
    return ()


def only(*arguments: Any) -> Arguments:
    """The same whoever calls."""
    return lambda _, __: arguments


def on(kind: str, *more: Any) -> Arguments:
    """On one object of the things, by its kind."""
    return lambda _, things: (getattr(things, kind), *more)


def request(part: Part, things: Things) -> int:
    """The request in which a person of this part takes part."""
    return things.helped if part in (Part.MENTOR, Part.CURATOR, Part.HELPER) else things.asked


def on_request(*more: Any) -> Arguments:
    return lambda part, things: (request(part, things), *more)


def concluding(part: Part, things: Things) -> tuple[Any, ...]:
    """Who leads looks from outside, the two at their own."""
    return (things.outside if part in (Part.HEAD, Part.CURATOR) else things.programme,)


def words(part: Part, things: Things) -> tuple[Any, ...]:
    return request(part, things), Written(ContentKind.TEXT, "Так", things.chat, 99_999)


def charge(part: Part, things: Things) -> int:
    """Whom the administrator manages, or else the curator."""
    return things.leader if part is Part.ADMIN else things.teacher


def role(part: Part) -> Role:
    return Role.HEAD if part is Part.ADMIN else Role.MENTOR


def planned_group(part: Part, things: Things) -> tuple[Any, ...]:
    """Led by oneself; a helper has no group of one's own here."""
    return PLAN, things.teacher if part is Part.HELPER else things.member


def invitation(part: Part, things: Things) -> int:
    return things.led_in if part is Part.ADMIN else things.taken_in


DEEDS: dict[str, Arguments] = {
    "see_today": nothing,
    "see_settings": nothing,
    "choose_language": only(Language.EN),
    "choose_own_quiet_hours": only(0),
    "choose_digest_hour": only(18),
    "allow_urgent_at_night": only(True),
    "choose_school": on("member"),
    "see_name_forms": on("member"),
    "correct_name_form": on("member", Case.DATIVE, "Илье Рябову"),
    "see_help": nothing,
    "see_own_data": nothing,
    "see_own_profile": nothing,
    "export_own_data": nothing,
    "correct_profile": only(Profile("Рябов Илья", subject="math", hard=("discipline",), teaches=("exams",))),
    "erase_own_data": only("Участник"),
    "call_for_safety": nothing,
    "see_own_freeze": nothing,
    "add_freeze_note": only("text", "Мне пишут ночью"),
    "see_freezes": nothing,
    "see_freeze": on("freeze"),
    "keep_freeze": on("freeze"),
    "lift_freeze": on("freeze"),
    "see_talks": on("student"),
    "read_talk": on("talk"),
    "see_looks": nothing,
    "see_mentees_to_pair": nothing,
    "see_mentors_for": on("newcomer"),
    "see_match": lambda _, things: (things.teacher, things.newcomer, CHOICE),
    "propose_pair": lambda _, things: (things.teacher, things.newcomer, CHOICE),
    "answer_pair": on("proposed", Answer.NO),
    "record_pair_answer": on("proposed", Side.MENTOR, Answer.YES),
    "record_pair_paper": on("proposed", SIGNED),
    "withdraw_pair": on("proposed"),
    "end_pair": on("active"),
    "see_pairs": only(tuple(PairState)),
    "see_pair": on("proposed"),
    "see_consent_blank": on("proposed"),
    "see_my_mentees": nothing,
    "see_my_mentors": nothing,
    "open_mentee_card": on("active"),
    "see_my_meetings": nothing,
    "see_meeting": on("meeting"),
    "see_series": on("meeting"),
    "see_meeting_slots": on("meets"),
    "see_meeting_times": on("meets", IN_A_WEEK.date(), 45),
    "see_meeting_draft": on("meets", IN_A_WEEK, 45),
    "see_series_draft": on("meets", IN_A_WEEK, 45),
    "see_slots_to_move": on("meeting"),
    "see_times_to_move": on("meeting", IN_A_WEEK.date()),
    "plan_meeting": on("meets", IN_A_WEEK),
    "plan_series": on("meets", IN_A_WEEK, 3),
    "confirm_meeting": on("meeting"),
    "confirm_series": on("meeting"),
    "move_meeting": on("meeting", IN_A_WEEK),
    "move_series": on("meeting", IN_A_WEEK),
    "cancel_meeting": on("meeting"),
    "cancel_series": on("meeting"),
    "set_meeting_goal": on("meeting", "План урока"),
    "set_meeting_place": on("meeting", "каб. 34"),
    "record_meeting": on("met", True, Reached.YES),
    "see_record": on("met"),
    "set_next_goal": on("met", "План урока"),
    "write_meeting_note": on("met", "Разобрали начало урока"),
    "see_pair_meetings": on("meets"),
    "see_guests_to_invite": on("accompanied", "", (), 0),
    "invite_guest": lambda _, things: (things.accompanied, things.bystander),
    "withdraw_guest": lambda _, things: (things.accompanied, things.leader),
    "refuse_guest": lambda _, things: (things.accompanied, things.leader),
    "answer_guest": on("invited_to", True),
    "see_my_programmes": nothing,
    "see_programmes": nothing,
    "see_programme": on("planned"),
    "see_papers": on("programme"),
    "see_report_paper": lambda part, things: (things.programme if part is Part.MENTOR else things.outside,),
    "see_programme_paper": on("programme", ProgrammePaper.ROUTE_SHEET),
    "see_activities": on("programme", Which.OPEN),
    "see_activity": on("activity"),
    "begin_programme": on("planned", date(2027, 5, 31)),
    "see_draft": on("programme"),
    "see_programme_changes": on("programme"),
    "read_programme_changes": on("programme"),
    "set_programme_term": on("programme", date(2027, 4, 30), 0),
    "choose_in_programme": on("programme", Chosen.KINDS, "traditional", True),
    "add_item": on("programme", "talk", date(2026, 10, 1), Side.MENTEE),
    "alter_item": on("programme", ITEM, 0),
    "drop_item": on("programme", 1, 0),
    "drop_programme": on("programme"),
    "turn_programme": on("programme", Why.AGREED),
    "see_agreement": on("programme"),
    "agree_to_programme": on("programme", 0),
    "record_programme_yes": on("programme", Side.MENTEE, 0),
    "pass_programme": on("programme", 0),
    "approve_programme": on("programme", 0, "7", SIGNED),
    "return_programme": on("programme", 0),
    "see_revisions": on("programme"),
    "see_revision": on("revision"),
    "compare_revisions": lambda _, things: (things.revision, things.revision),
    "begin_correction": on("programme"),
    "drop_correction": on("programme"),
    "finish_activity": on("activity"),
    "reopen_activity": on("activity"),
    "move_activity": on("activity", date(2026, 11, 2)),
    "mute_activity": on("activity", True),
    "see_goals": on("programme"),
    "see_goal": on("goal"),
    "word_goal": on("programme", 0, "Вести урок в тишине"),
    "sign_goal": on("programme", 1, "Открытый урок"),
    "drop_goal": on("programme", 1),
    "move_goal": on("goal", 50),
    "note_goal": on("goal", "Получилось"),
    "see_own_sheet": on("programme"),
    "choose_in_sheet": on("programme", SheetQuestion.STRONG, "order", True),
    "pass_question": on("programme", SheetQuestion.STRONG),
    "give_sheet": on("programme"),
    "see_sheets": on("programme"),
    "see_resources": on("programme"),
    "choose_resource": on("programme", "courses", True),
    "see_work_form": on("activity"),
    "see_works": on("activity"),
    "read_works": on("watched"),
    "add_to_work": on("activity", Written(ContentKind.TEXT, "Вот", 1, 1)),
    "clear_work": on("activity"),
    "hand_in_work": on("activity"),
    "take_work_back": on("activity"),
    "record_work": on("activity"),
    "accept_work": on("work"),
    "return_work": on("work", "Проверьте выводы"),
    "accept_in_person": on("activity"),
    "mark_activity": on("activity", 5),
    "record_actual": on("activity", "Конспект готов"),
    "see_remark": on("remark"),
    "write_remark": on("activity", "Посмотрите ещё раз"),
    "answer_remark": on("remark"),
    "see_task_form": on("programme"),
    "give_task": on("programme", "Прочитать главу", date(2026, 10, 1)),
    "withdraw_task": on("activity"),
    "see_route": on("programme"),
    "see_own_goals": on("programme"),
    "set_own_goal": on("programme", "Вести кружок"),
    "time_own_goal": on("own_goal", date(2027, 9, 1)),
    "reach_own_goal": on("own_goal"),
    "mute_own_goal": on("own_goal", True),
    "drop_own_goal": on("own_goal"),
    "answer_practice": on("programme", True),
    "see_practices": nothing,
    "see_reflection": on("reflection"),
    "answer_reflection": on("reflection", Question.GOOD, "Уроки"),
    "mark_reflection": on("reflection", 5),
    "give_reflection": on("reflection", ShownTo.CURATOR),
    "decline_reflection": on("reflection"),
    "read_reflections": on("looked_back"),
    "see_my_petitions": nothing,
    "see_petition_form": on("planned"),
    "file_petition": on("planned", PetitionKind.PROPOSAL, "", "Больше открытых уроков"),
    "see_petition": on("petition"),
    "add_to_petition": on("petition", "Ещё слово"),
    "withdraw_petition": on("petition"),
    "answer_proposal": on("improvement", True),
    "end_pause": on("planned"),
    "see_petitions": nothing,
    "read_petition": on("parting"),
    "take_petition": on("parting"),
    "decline_petition": on("parting", "Поговорите ещё раз"),
    "grant_pause": on("parting", False),
    "see_successors": on("parting"),
    "grant_with_successor": lambda _, things: (things.parting, things.teacher),
    "grant_without_successor": on("parting"),
    "draft_report": on("programme"),
    "see_report": on("programme"),
    "keep_section": on("report", Section.DONE),
    "write_section": on("report", Section.DONE, "Всё", False),
    "mark_order": on("report", 5),
    "choose_outcome": on("report", Outcome.COMPLETE, None),
    "give_report": on("report"),
    "see_report_of_me": on("programme"),
    "read_report": on("outside"),
    "return_report": on("outside_report", "Подробнее"),
    "see_conclusion": concluding,
    "propose_conclusion": on("programme", Outcome.COMPLETE, None),
    "answer_conclusion": on("conclusion", True),
    "decide_conclusion": on("outside", Outcome.COMPLETE, None),
    "close_stage": on("outside", Why.NO_ANSWER),
    "see_diagnoses": on("programme"),
    "read_diagnoses": on("programme"),
    "begin_diagnosis": on("programme"),
    "see_diagnosis": on("diagnosis"),
    "choose_career": on("diagnosis", Questionnaire.YOUNG_TEACHER),
    "mark_difficulty": on("diagnosis", "discipline", 7),
    "answer_diagnosis": on("diagnosis", Open.NEEDS, "Уроки вдвоём"),
    "give_diagnosis": on("diagnosis"),
    "decline_diagnosis": on("diagnosis"),
    "note_observation": on("programme", Observed.HARD, "Темп урока"),
    "see_groups": nothing,
    "join_group": on("joined_group"),
    "leave_group": on("joined_group"),
    "see_my_group": on("joined_group"),
    "see_led_group": on("led_group"),
    "see_group_plan": planned_group,
    "open_group": planned_group,
    "correct_group": on("led_group", PLAN),
    "answer_group": on("asked_group", False),
    "close_group": on("led_group"),
    "see_group_slots": on("led_group"),
    "see_group_times": on("led_group", IN_A_WEEK.date()),
    "plan_group_meeting": on("led_group", IN_A_WEEK, "каб. 34", "Дроби"),
    "see_attendance": on("group_met"),
    "tick_attendance": lambda _, things: (things.group_met, things.guide, False),
    "see_all_groups": nothing,
    "see_group_meetings": on("led_group"),
    "see_group": on("led_group"),
    "see_group_mentors": only(9),
    "approve_group": on("waiting_group"),
    "return_group": on("waiting_group", "Добавьте цель"),
    "name_group_leader": lambda _, things: (things.bare_group, things.guide),
    "see_ready_pairs": nothing,
    "send_order": nothing,
    "see_ended_pairs": nothing,
    "send_ending_order": nothing,
    "see_orders": nothing,
    "see_order": on("order"),
    "see_order_paper": on("order"),
    "confirm_order": on("order", "12", SIGNED, []),
    "return_order": on("order", "Нет даты"),
    "see_head_desk": nothing,
    "see_curator_desk": nothing,
    "see_admin_desk": nothing,
    "see_invitations": nothing,
    "see_invitation": lambda part, things: (invitation(part, things),),
    "invite": lambda part, _: (Invitee.HEAD if part is Part.ADMIN else Invitee.TEACHER_MENTOR, new_token()),
    "invite_new_account": lambda part, things: (charge(part, things), new_token()),
    "renew_invitation": lambda part, things: (invitation(part, things), new_token()),
    "describe_invitation": lambda part, things: (invitation(part, things), "Завуч"),
    "withdraw_invitation": lambda part, things: (invitation(part, things),),
    "see_applications": nothing,
    "see_application": on("applicant"),
    "accept_application": on("applicant", Role.MENTOR),
    "decline_application": on("applicant"),
    "see_people": nothing,
    "see_card": on("member"),
    "grant_role": lambda part, things: (charge(part, things), role(part)),
    "withdraw_role": lambda part, things: (charge(part, things), role(part)),
    "correct_age": on("student", 13),
    "end_membership": lambda part, things: (charge(part, things),),
    "record_parent_paper": on("student", SIGNED, date(2027, 5, 31)),
    "withdraw_parent_paper": on("student"),
    "record_no_criminal_record": on("member", SIGNED),
    "see_blank": lambda _, things: (Blank.DATA_REGISTER, things.member),
    "see_school_settings": nothing,
    "see_holidays": only(0),
    "add_holidays": only(date(2026, 10, 24), date(2026, 11, 1)),
    "add_public_holidays": nothing,
    "remove_holidays": only(date(2026, 10, 24)),
    "see_school_year": nothing,
    "see_year_students": only(YearPart.MOVING),
    "see_year_pairs": only(YearPart.PAIRS),
    "choose_fate": on("student", Fate.STAYS),
    "carry_school_year": nothing,
    "correct_class": on("student", 8, "Б"),
    "see_catalogue": only(RoleModel.EQUAL_EQUAL),
    "see_directions": only(RoleModel.EQUAL_EQUAL),
    "see_school_activity": on("own_activity"),
    "add_school_activity": only(
        RoleModel.EQUAL_EQUAL, Typical("Экоотряд", ActivityType.VOLUNTEERING, "meta")
    ),
    "retire_school_activity": on("own_activity"),
    "set_summary": only(4, 9, 21),
    "set_quiet_hours": only(time(21), time(7)),
    "set_lessons": only(time(8), time(15)),
    "set_steps": only(60, 120),
    "set_reflect_before": only(21),
    "set_result_days": only(30),
    "set_council": only(True),
    "name_school": only("Школа", "МБОУ «Школа»"),
    "set_place": only("г. Нефтеюганск"),
    "set_zone": only("Asia/Omsk"),
    "see_week": nothing,
    "see_behind": only(Figure.SILENT, SIGNED),
    "see_one_behind": lambda _, things: (Figure.REQUESTS, date(2026, 9, 7), things.asked),
    "write_word": on("teacher", "Как дела?"),
    "see_word": on("word"),
    "answer_word": on("word", "Хорошо"),
    "find_word": lambda _, things: (things.chat, things.word),
    "see_ask_form": nothing,
    "ask_for_help": lambda _, things: (
        (Written(ContentKind.TEXT, "Как?", things.chat, 99_999),),
        things.led,
    ),
    "change_urgency": on("asked", True),
    "change_topic": on("asked", "exams"),
    "say_whether_helped": on("asked", Helped.YES),
    "see_own_requests": only(0),
    "see_requests_to_me": only(0),
    "see_places_for_words": nothing,
    "find_talk": lambda part, things: (things.chat, request(part, things)),
    "see_request": on_request(),
    "see_talk": on_request(0),
    "write_message": words,
    "edit_message": lambda part, things: (things.chat, request(part, things), "Иначе"),
    "watch_requests": nothing,
    "watch_request": on_request(),
    "close_request": on_request(True),
    "see_colleagues": lambda _, things: (things.helped, "", 0),
    "pass_on": lambda _, things: (things.helped, things.teacher),
    "take_request": on("offered"),
    "decline_request": on("offered"),
}
