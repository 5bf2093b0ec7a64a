"""Of what kind an activity is, and in which direction it leads (п. 3.1.1, 3.1.3, 3.1.4, 4.1.4, 5.1.2)."""

from enum import StrEnum
from typing import Final

from domain.catalogue import MentoringForm


class ActivityType(StrEnum):
    """The formats of п. 3.1.3 and 3.1.4, the activities of п. 3.1.1, and the resources of 4.1.4/design/7."""

    TALK = "talk"
    VISIT = "visit"
    """Of a lesson."""
    TASK = "task"
    COURSE = "course"
    WEBINAR = "webinar"
    PROJECT = "project"
    CLASS_HOUR = "class_hour"
    EXTRACURRICULAR = "extracurricular"
    CAREER = "career"
    GAME = "game"
    MEETING = "meeting"
    EXCURSION = "excursion"
    CONTEST = "contest"
    DISCUSSION = "discussion"
    BUSINESS = "business"
    VOLUNTEERING = "volunteering"
    CIRCLE = "circle"
    PUBLICATION = "publication"
    CONFERENCE = "conference"


class Direction(StrEnum):
    """Where a programme leads."""

    ADAPTATION = "adaptation"
    LESSON = "lesson"
    METHOD = "method"
    DIGITAL = "digital"
    EXAMS = "exams"
    COLLECTIVE = "collective"
    """Into the life of the collective (5.1.2/3)."""
    SCIENCE = "science"
    """Creative and scientific search (5.1.2/4)."""
    SKILLS = "skills"
    """Of the profession (5.2.2/6)."""
    CAREER = "career"
    ABILITIES = "abilities"
    COMMUNICATION = "communication"
    LEADERSHIP = "leadership"
    META = "meta"
    STUDY = "study"


_TEACHERS: Final = (
    Direction.ADAPTATION,
    Direction.LESSON,
    Direction.METHOD,
    Direction.DIGITAL,
    Direction.EXAMS,
    Direction.COLLECTIVE,
    Direction.SCIENCE,
    Direction.SKILLS,
)
DIRECTIONS: Final = {
    MentoringForm.TEACHER_TEACHER: _TEACHERS,
    MentoringForm.HEAD_TEACHER: _TEACHERS,
    MentoringForm.EMPLOYER_STUDENT: (
        Direction.CAREER,
        Direction.ABILITIES,
        Direction.COMMUNICATION,
        Direction.LEADERSHIP,
        Direction.SKILLS,
    ),
    MentoringForm.STUDENT_STUDENT: (
        Direction.STUDY,
        Direction.LEADERSHIP,
        Direction.META,
        Direction.ADAPTATION,
        Direction.COMMUNICATION,
    ),
}
"""The tasks of each form (3.1.3/tasks, 3.1.4/tasks, п. 5.1.2), to choose from."""
