"""Typical activities of each role model (п. 3.1.1, 3.1.3, 3.1.4): what is usually done, what it leads to, and which
difficulties it helps to remove (п. 1.2). Offered, never prescribed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.activity_types import ActivityType, Direction
from domain.catalogue import MentoringForm, RoleModel, role_models
from domain.profiles import STUDENT_TOPICS, TOPICS


@dataclass(frozen=True, slots=True)
class Typical:
    """`key` names its words: the title and, once it is done, the expected result. `removes`: topics of
    domain/profiles.py; none: it serves all of them, as a diagnosis does. Of a school's own activity `key` is the
    title itself, `direction` may be own words, and `result` says what is expected."""

    key: str
    type: ActivityType
    direction: str
    removes: tuple[str, ...] = ()
    result: str | None = None

    @property
    def expected(self) -> str:
        """A key among `EXPECTED`, or the school's own words."""
        return self.key if self.result is None else self.result


_T, _D = ActivityType, Direction

_FIRST_STEPS: Final = {
    MentoringForm.TEACHER_TEACHER: (
        Typical("self_check", _T.TASK, _D.SKILLS),
        Typical("talk", _T.TALK, _D.ADAPTATION),
        Typical("measures", _T.TASK, _D.SKILLS),
    ),
    MentoringForm.EMPLOYER_STUDENT: (
        Typical("self_check", _T.TASK, _D.ABILITIES),
        Typical("talk", _T.TALK, _D.ABILITIES),
    ),
    MentoringForm.STUDENT_STUDENT: (
        Typical("self_check", _T.TASK, _D.STUDY),
        Typical("talk", _T.TALK, _D.ADAPTATION),
        Typical("measures", _T.TASK, _D.META),
    ),
}
"""Where one stands, and what is to be done: the first section of every plan."""

_PLANNING: Final = Typical("planning", _T.TASK, _D.METHOD, ("lesson_plan", "documents"))
_EXTRACURRICULAR: Final = Typical(
    "extracurricular", _T.EXTRACURRICULAR, _D.COLLECTIVE, ("class_work", "motivation", "gifted")
)
_WEBINAR: Final = Typical("webinar", _T.WEBINAR, _D.SKILLS)
_COURSE: Final = Typical("course", _T.COURSE, _D.SKILLS)
_EXCURSION: Final = Typical("excursion", _T.EXCURSION, _D.CAREER, ("profession",))
_EXPERT: Final = Typical("expert", _T.MEETING, _D.CAREER, ("profession",))
_TRIAL: Final = Typical("trial", _T.CAREER, _D.SKILLS, ("profession",))
_COMMON_PROJECT: Final = Typical("project", _T.PROJECT, _D.LEADERSHIP, ("projects", "time"))
_OWN_PROJECT: Final = Typical("project", _T.PROJECT, _D.META, ("projects",))
_RESOURCES: Final = Typical("resources", _T.TASK, _D.STUDY, ("homework", "exams", "projects"))
_PEERS_CONFLICTS: Final = Typical("conflicts", _T.TALK, _D.COMMUNICATION, ("friends",))

_OWN: Final[Mapping[RoleModel, tuple[Typical, ...]]] = {
    RoleModel.EXPERIENCED_YOUNG: (
        Typical("colleagues", _T.MEETING, _D.ADAPTATION),
        Typical("school_rules", _T.TASK, _D.ADAPTATION, ("documents",)),
        Typical("duties", _T.TALK, _D.ADAPTATION, ("documents",)),
        _PLANNING,
        Typical("ages", _T.TASK, _D.METHOD, ("discipline", "motivation", "class_work")),
        Typical("school_site", _T.TASK, _D.DIGITAL, ("digital",)),
        Typical("own_results", _T.TASK, _D.SKILLS, ("assessment",)),
        _EXTRACURRICULAR,
        _COURSE,
    ),
    RoleModel.LEADER_STRUGGLING: (
        Typical("conflicts", _T.TALK, _D.COLLECTIVE, ("discipline", "parents")),
        Typical("training", _T.GAME, _D.COLLECTIVE, ("discipline", "parents")),
        Typical("parents_talk", _T.MEETING, _D.COLLECTIVE, ("parents",)),
        Typical("joint_event", _T.EXTRACURRICULAR, _D.COLLECTIVE, ("class_work",)),
        Typical("round_table", _T.DISCUSSION, _D.COLLECTIVE),
        Typical("own_idea", _T.PROJECT, _D.SCIENCE, ("motivation", "contests")),
        Typical("colleagues_speech", _T.CONFERENCE, _D.COLLECTIVE, ("contests",)),
        _EXTRACURRICULAR,
    ),
    RoleModel.INNOVATOR_CONSERVATIVE: (
        Typical("digital_tool", _T.TASK, _D.DIGITAL, ("digital",)),
        Typical("online_test", _T.TASK, _D.DIGITAL, ("digital", "assessment")),
        Typical("digital_journal", _T.TASK, _D.DIGITAL, ("documents", "digital")),
        Typical("lesson_review", _T.TALK, _D.METHOD, ("lesson_plan", "motivation")),
        Typical("lesson_together", _T.VISIT, _D.METHOD, ("motivation", "discipline")),
        Typical("new_method", _T.TASK, _D.METHOD, ("motivation", "gifted")),
        _WEBINAR,
    ),
    RoleModel.SUBJECT_EXPERT_NOVICE: (
        Typical("manuals", _T.TASK, _D.METHOD, ("lesson_plan", "gifted")),
        _PLANNING,
        Typical("foundations", _T.COURSE, _D.SCIENCE),
        Typical("trial_exam", _T.TASK, _D.EXAMS, ("exams", "assessment")),
        Typical("olympiad_training", _T.TASK, _D.SKILLS, ("gifted", "contests")),
        Typical("article", _T.PUBLICATION, _D.SCIENCE, ("contests",)),
        Typical("conference", _T.CONFERENCE, _D.SCIENCE, ("contests",)),
        _WEBINAR,
    ),
    RoleModel.PROFESSIONAL_INDIFFERENT: (
        _EXCURSION,
        Typical("strengths", _T.GAME, _D.ABILITIES, ("profession", "friends")),
        _EXPERT,
        Typical("discussion", _T.DISCUSSION, _D.CAREER, ("profession", "speaking")),
        _TRIAL,
        Typical("volunteering", _T.VOLUNTEERING, _D.COMMUNICATION, ("friends",)),
        Typical("small_project", _T.PROJECT, _D.LEADERSHIP, ("projects",)),
    ),
    RoleModel.COLLEAGUE_YOUNG_COLLEAGUE: (
        Typical("idea", _T.PROJECT, _D.ABILITIES, ("projects",)),
        _COMMON_PROJECT,
        Typical("business", _T.BUSINESS, _D.LEADERSHIP, ("projects",)),
        Typical("fresh_view", _T.DISCUSSION, _D.COMMUNICATION, ("speaking",)),
        Typical("social_project", _T.VOLUNTEERING, _D.LEADERSHIP, ("friends", "projects")),
        _EXCURSION,
    ),
    RoleModel.EMPLOYER_FUTURE_EMPLOYEE: (
        Typical("shadow_day", _T.EXCURSION, _D.SKILLS, ("profession", "time")),
        _TRIAL,
        Typical("work_task", _T.TASK, _D.SKILLS, ("profession",)),
        Typical("resume", _T.TASK, _D.CAREER, ("profession",)),
        Typical("interview", _T.GAME, _D.COMMUNICATION, ("speaking", "profession")),
        _EXPERT,
        _COMMON_PROJECT,
    ),
    RoleModel.ACHIEVING_UNDERACHIEVING: (
        Typical("gap", _T.TASK, _D.STUDY, ("homework", "exams")),
        Typical("at_lesson", _T.TALK, _D.STUDY, ("homework",)),
        _RESOURCES,
        Typical("marks_review", _T.TALK, _D.STUDY, ("homework", "time")),
    ),
    RoleModel.LEADER_PASSIVE: (
        Typical("new_place", _T.TALK, _D.ADAPTATION, ("friends",)),
        Typical("acquaintance", _T.GAME, _D.COMMUNICATION, ("friends",)),
        Typical("own_duty", _T.TASK, _D.LEADERSHIP, ("friends", "time")),
        Typical("event", _T.EXTRACURRICULAR, _D.LEADERSHIP, ("friends", "speaking")),
        Typical("volunteering", _T.VOLUNTEERING, _D.LEADERSHIP, ("friends",)),
        _PEERS_CONFLICTS,
    ),
    RoleModel.EQUAL_EQUAL: (
        Typical("exchange", _T.TASK, _D.META, ("homework", "projects")),
        Typical("project_report", _T.PROJECT, _D.COMMUNICATION, ("speaking", "projects")),
        _RESOURCES,
        Typical("joint_contest", _T.CONTEST, _D.META, ("olympiads",)),
        Typical("money", _T.GAME, _D.META, ("profession",)),
        Typical("event", _T.EXTRACURRICULAR, _D.LEADERSHIP, ("friends", "speaking")),
        _PEERS_CONFLICTS,
    ),
}

_OF_FORM: Final = {
    MentoringForm.TEACHER_TEACHER: (
        Typical("visit_mentor", _T.VISIT, _D.LESSON, ("lesson_plan", "discipline", "motivation")),
        Typical("open_own_lesson", _T.VISIT, _D.LESSON, ("discipline", "lesson_plan")),
        Typical("lesson_card", _T.TASK, _D.LESSON, ("lesson_plan",)),
        Typical("class_rules", _T.TASK, _D.LESSON, ("discipline",)),
        Typical("interest", _T.TASK, _D.METHOD, ("motivation",)),
        Typical("paperwork", _T.TASK, _D.SKILLS, ("documents",)),
        Typical("parents_meeting", _T.MEETING, _D.COLLECTIVE, ("parents", "class_work")),
        Typical("class_hour", _T.CLASS_HOUR, _D.COLLECTIVE, ("class_work",)),
        Typical("exam_tasks", _T.TASK, _D.EXAMS, ("exams",)),
        Typical("digital_lesson", _T.TASK, _D.DIGITAL, ("digital",)),
        Typical("gifted_route", _T.TASK, _D.METHOD, ("gifted",)),
        Typical("special_lesson", _T.TASK, _D.METHOD, ("special_needs",)),
        Typical("criteria", _T.TASK, _D.METHOD, ("assessment",)),
        Typical("skill_contest", _T.CONTEST, _D.SCIENCE, ("contests",)),
    ),
    MentoringForm.EMPLOYER_STUDENT: (
        Typical("subjects_at_work", _T.CLASS_HOUR, _D.CAREER, ("homework",)),
        Typical("admission", _T.CAREER, _D.CAREER, ("exams", "profession")),
        Typical("working_day", _T.TALK, _D.SKILLS, ("time",)),
        Typical("team_game", _T.GAME, _D.COMMUNICATION, ("friends",)),
        Typical("contest", _T.CONTEST, _D.ABILITIES, ("olympiads", "projects")),
        Typical("defence", _T.PROJECT, _D.COMMUNICATION, ("speaking", "projects")),
        Typical("for_younger", _T.EXTRACURRICULAR, _D.LEADERSHIP, ("speaking",)),
    ),
    MentoringForm.STUDENT_STUDENT: (
        Typical("homework_way", _T.TASK, _D.STUDY, ("homework",)),
        Typical("week_plan", _T.TASK, _D.META, ("time",)),
        Typical("test_training", _T.TASK, _D.STUDY, ("exams",)),
        _OWN_PROJECT,
        Typical("olympiad", _T.CONTEST, _D.STUDY, ("olympiads",)),
        Typical("speech", _T.CLASS_HOUR, _D.COMMUNICATION, ("speaking",)),
        Typical("circle", _T.CIRCLE, _D.ADAPTATION, ("friends",)),
        Typical("discussion", _T.DISCUSSION, _D.META, ("profession",)),
    ),
}
"""What suits every role model of a form: an answer to each difficulty that a profile knows."""

TYPICAL: Final[Mapping[RoleModel, tuple[Typical, ...]]] = {
    model: (*_FIRST_STEPS[form], *_OWN[model], *_OF_FORM[form])
    for form in _OF_FORM
    for model in role_models(form)
}
TITLES: Final = tuple(dict.fromkeys(one.key for listed in TYPICAL.values() for one in listed))
EXPECTED: Final = tuple(dict.fromkeys(one.expected for listed in TYPICAL.values() for one in listed))


def topics_of(model: RoleModel) -> tuple[str, ...]:
    """What may be hard for the mentees of this role model."""
    return TOPICS if model.form is MentoringForm.TEACHER_TEACHER else STUDENT_TOPICS


def proposed(
    models: Iterable[RoleModel], difficulties: Sequence[str], own: Iterable[Typical] = ()
) -> tuple[Typical, ...]:
    """All that is typical for these role models, each once, the school's own before what others do: first an answer
    to each difficulty in the order in which they were named, then whatever else helps with one of them, then the
    rest."""
    listed: dict[str, Typical] = {}
    for one in (*own, *(one for model in models for one in TYPICAL[model])):
        listed.setdefault(one.key, one)
    named = frozenset(difficulties)
    helping = [one for one in listed.values() if not named.isdisjoint(one.removes)]
    answers = [next((one for one in helping if topic in one.removes), None) for topic in difficulties]
    return tuple(dict.fromkeys((*filter(None, answers), *helping, *listed.values())))
