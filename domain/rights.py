"""One table of rights: who may do which action to which object. What is not written here is forbidden."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from domain.categories import Category
from domain.people import Actor, Role, Standing
from domain.refusals import NotAcceptedYet, NotAllowed, NotFound, ParentConsentMissing


class Part(StrEnum):
    """In what capacity a person acts: a granted role, or a place in the object itself."""

    ADMIN = "admin"
    HEAD = "head"
    CURATOR = "curator"
    MENTOR = "mentor"
    MENTEE = "mentee"
    HELPER = "helper"
    """A mentor or colleague whom a help request has reached."""
    STUDENT = "student"
    MEMBER = "member"
    """Anyone who belongs to the school."""


class Scope(StrEnum):
    OWN = "own"
    """Only objects in which the actor has this very part."""
    SCHOOL = "school"
    """Every object of the actor's school."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The object of an action, as rights see it: its school, and who has which part in it."""

    school_id: int
    parties: Mapping[Part, frozenset[int]] = field(default_factory=dict)

    def __or__(self, other: "Subject") -> "Subject":
        """One object: whoever has a part in either."""
        parts = {*self.parties, *other.parties}
        return Subject(self.school_id, {part: self.in_part(part) | other.in_part(part) for part in parts})

    def in_part(self, part: Part) -> frozenset[int]:
        return self.parties.get(part, frozenset())


Grants = Mapping[Part, Scope]

ONESELF: Grants = MappingProxyType({Part.MEMBER: Scope.OWN})

SELF_AND_CURATOR: Grants = MappingProxyType({Part.MEMBER: Scope.OWN, Part.CURATOR: Scope.SCHOOL})
"""One's own card, and any of the school for whoever keeps the register (п. 4.1.2/2)."""

INVITERS: Grants = MappingProxyType({Part.ADMIN: Scope.SCHOOL, Part.CURATOR: Scope.SCHOOL})
"""The two desks; which of them brings in whom is said in domain/invitations.py and domain/membership.py."""

THE_ADMIN: Grants = MappingProxyType({Part.ADMIN: Scope.SCHOOL})
THE_CURATOR: Grants = MappingProxyType({Part.CURATOR: Scope.SCHOOL})
HEAD_AND_CURATOR: Grants = MappingProxyType({Part.HEAD: Scope.SCHOOL, Part.CURATOR: Scope.SCHOOL})
THE_ASKED: Grants = MappingProxyType({Part.MEMBER: Scope.OWN})
"""A place in the object itself, whatever roles one holds: the two of a pair, before and after the order."""
THE_HEAD: Grants = MappingProxyType({Part.HEAD: Scope.SCHOOL})
ANY_STUDENT: Grants = MappingProxyType({Part.STUDENT: Scope.OWN})
"""For oneself, or in one's own place in a group: nobody calls or joins for another."""
OUTSIDE_THE_PAIR: Grants = MappingProxyType({Part.CURATOR: Scope.OWN, Part.HEAD: Scope.OWN})
"""Curators and the head, but nobody who has a pair with the student oneself."""
GROUP_OPENERS: Grants = MappingProxyType({Part.MENTOR: Scope.OWN, Part.CURATOR: Scope.SCHOOL})
"""A mentor opens a group that one leads oneself."""
STAFF: Grants = MappingProxyType({**INVITERS, Part.HEAD: Scope.SCHOOL})

PROGRAMME_MAKERS: Grants = MappingProxyType({Part.MENTOR: Scope.OWN, Part.CURATOR: Scope.SCHOOL})
THE_TWO: Grants = MappingProxyType({Part.MENTOR: Scope.OWN, Part.MENTEE: Scope.OWN})
"""Of a pair, each in the own place: whoever is responsible, or was asked."""
TWO_AND_CURATOR: Grants = MappingProxyType({**THE_TWO, Part.CURATOR: Scope.SCHOOL})
TWO_AND_DESKS: Grants = MappingProxyType({**TWO_AND_CURATOR, Part.HEAD: Scope.SCHOOL})

RIGHTS: Mapping[str, Grants] = MappingProxyType(
    {
        "see_today": ONESELF,
        # Own settings and own data (п. 1.3/4): nobody's but one's own.
        "see_settings": ONESELF,
        "choose_language": ONESELF,
        "choose_own_quiet_hours": ONESELF,
        "choose_digest_hour": ONESELF,
        "allow_urgent_at_night": {Part.HELPER: Scope.OWN},
        "choose_school": ONESELF,
        "see_name_forms": SELF_AND_CURATOR,
        "correct_name_form": SELF_AND_CURATOR,
        "see_help": ONESELF,
        "see_own_data": ONESELF,
        "see_own_profile": ONESELF,
        "export_own_data": ONESELF,
        "correct_profile": ONESELF,
        "erase_own_data": ONESELF,
        # Safety: any student stops contact at once; who decides has no pair with the student.
        "call_for_safety": ANY_STUDENT,
        "see_own_freeze": ANY_STUDENT,
        "add_freeze_note": ANY_STUDENT,
        "see_freezes": HEAD_AND_CURATOR,
        "see_freeze": OUTSIDE_THE_PAIR,
        "keep_freeze": OUTSIDE_THE_PAIR,
        "lift_freeze": OUTSIDE_THE_PAIR,
        "see_talks": OUTSIDE_THE_PAIR,
        "read_talk": OUTSIDE_THE_PAIR,
        "see_looks": THE_HEAD,
        # Pairs: proposed by the curator, answered by the two, confirmed by an order (п. 1.2, 1.3/5, 4.1).
        "see_mentees_to_pair": THE_CURATOR,
        "see_mentors_for": THE_CURATOR,
        "see_match": THE_CURATOR,
        "propose_pair": THE_CURATOR,
        "answer_pair": THE_ASKED,
        "record_pair_answer": THE_CURATOR,
        "record_pair_paper": HEAD_AND_CURATOR,
        "withdraw_pair": THE_CURATOR,
        "end_pair": THE_CURATOR,
        "see_pairs": HEAD_AND_CURATOR,
        "see_pair": HEAD_AND_CURATOR,
        "see_ready_pairs": THE_CURATOR,
        "send_order": THE_CURATOR,
        "see_ended_pairs": THE_CURATOR,
        "send_ending_order": THE_CURATOR,
        "see_orders": HEAD_AND_CURATOR,
        "see_order": HEAD_AND_CURATOR,
        "confirm_order": HEAD_AND_CURATOR,
        "return_order": HEAD_AND_CURATOR,
        "see_head_desk": THE_HEAD,
        "see_consent_blank": THE_CURATOR,
        "see_order_paper": HEAD_AND_CURATOR,
        "see_my_mentees": ONESELF,
        "see_my_mentors": ONESELF,
        "open_mentee_card": {Part.MENTOR: Scope.OWN},
        # Meetings (п. 3.1.5/3): by those who meet; what came of one is said by whoever leads it.
        "see_my_meetings": ONESELF,
        "see_meeting": THE_ASKED,
        "see_series": THE_ASKED,
        "see_meeting_slots": THE_ASKED,
        "see_meeting_times": THE_ASKED,
        "see_meeting_draft": THE_ASKED,
        "see_series_draft": THE_ASKED,
        "see_slots_to_move": THE_ASKED,
        "see_times_to_move": THE_ASKED,
        "plan_meeting": THE_ASKED,
        "plan_series": THE_ASKED,
        "confirm_meeting": THE_ASKED,
        "confirm_series": THE_ASKED,
        "move_meeting": THE_ASKED,
        "move_series": THE_ASKED,
        "cancel_meeting": THE_ASKED,
        "cancel_series": THE_ASKED,
        "set_meeting_goal": THE_ASKED,
        "set_meeting_place": THE_ASKED,
        "record_meeting": THE_ASKED,
        "see_record": THE_ASKED,
        "set_next_goal": THE_ASKED,
        "write_meeting_note": THE_ASKED,
        "see_pair_meetings": HEAD_AND_CURATOR,
        # A guest of a meeting (п. 5.1.1/1, 5.1.2/2): asked by the mentor, comes by an own yes, refused by the mentee.
        "see_guests_to_invite": {Part.MENTOR: Scope.OWN},
        "invite_guest": {Part.MENTOR: Scope.OWN},
        "withdraw_guest": {Part.MENTOR: Scope.OWN},
        "refuse_guest": {Part.MENTEE: Scope.OWN},
        "answer_guest": THE_ASKED,
        # Programmes (п. 1.2, 4.1.2/4): made by mentor or curator, accepted by the mentee (п. 5.2.1), carried out by
        # whoever is responsible (п. 5.2.2).
        "see_my_programmes": ONESELF,
        "see_programmes": HEAD_AND_CURATOR,
        "see_programme": TWO_AND_DESKS,
        "see_papers": TWO_AND_DESKS,
        "see_programme_paper": TWO_AND_DESKS,
        "see_report_paper": {Part.MENTOR: Scope.OWN, **OUTSIDE_THE_PAIR},
        "see_activities": TWO_AND_DESKS,
        "see_activity": TWO_AND_DESKS,
        "begin_programme": PROGRAMME_MAKERS,
        "see_draft": TWO_AND_CURATOR,
        "see_programme_changes": TWO_AND_CURATOR,
        "read_programme_changes": TWO_AND_CURATOR,
        "set_programme_term": TWO_AND_CURATOR,
        "choose_in_programme": TWO_AND_CURATOR,
        "add_item": TWO_AND_CURATOR,
        "alter_item": TWO_AND_CURATOR,
        "drop_item": TWO_AND_CURATOR,
        "drop_programme": PROGRAMME_MAKERS,
        "return_programme": TWO_AND_DESKS,
        "turn_programme": THE_CURATOR,
        # Agreed to by its two (п. 5.2.1), the curator, the council and the head; who of these speaks for the school is
        # said in domain/programme_revisions.py.
        "see_agreement": TWO_AND_DESKS,
        "agree_to_programme": THE_TWO,
        "record_programme_yes": THE_CURATOR,
        "pass_programme": HEAD_AND_CURATOR,
        "approve_programme": HEAD_AND_CURATOR,
        "see_revisions": TWO_AND_DESKS,
        "see_revision": TWO_AND_DESKS,
        "compare_revisions": TWO_AND_DESKS,
        "begin_correction": TWO_AND_CURATOR,
        "drop_correction": TWO_AND_CURATOR,
        "finish_activity": TWO_AND_CURATOR,
        "reopen_activity": TWO_AND_CURATOR,
        "move_activity": TWO_AND_CURATOR,
        "mute_activity": THE_TWO,
        # Goals and what a programme leans on (4.1.4/design/1, /2, /3): worded by the two or the curator, followed by
        # the two.
        "see_goals": TWO_AND_DESKS,
        "see_goal": TWO_AND_DESKS,
        "word_goal": TWO_AND_CURATOR,
        "sign_goal": TWO_AND_CURATOR,
        "drop_goal": TWO_AND_CURATOR,
        "move_goal": THE_TWO,
        "note_goal": THE_TWO,
        "see_own_sheet": THE_TWO,
        "choose_in_sheet": THE_TWO,
        "pass_question": THE_TWO,
        "give_sheet": THE_TWO,
        "see_sheets": TWO_AND_CURATOR,
        "see_resources": TWO_AND_DESKS,
        "choose_resource": TWO_AND_CURATOR,
        # Works (п. 5.1.1/4, 5.2.2/5): the mentee of the pair hands in, its mentor checks, the curator records for who
        # cannot be reached; a student's work is read by others on record only.
        "see_work_form": {Part.MENTEE: Scope.OWN},
        "see_works": THE_TWO,
        "read_works": OUTSIDE_THE_PAIR,
        "add_to_work": {Part.MENTEE: Scope.OWN},
        "clear_work": {Part.MENTEE: Scope.OWN},
        "hand_in_work": {Part.MENTEE: Scope.OWN},
        "take_work_back": {Part.MENTEE: Scope.OWN},
        "record_work": THE_CURATOR,
        "accept_work": PROGRAMME_MAKERS,
        "return_work": PROGRAMME_MAKERS,
        "accept_in_person": {Part.MENTOR: Scope.OWN},
        "mark_activity": PROGRAMME_MAKERS,
        "record_actual": TWO_AND_CURATOR,
        "see_remark": THE_TWO,
        "write_remark": THE_TWO,
        "answer_remark": THE_TWO,
        "see_task_form": {Part.MENTOR: Scope.OWN},
        "give_task": {Part.MENTOR: Scope.OWN},
        "withdraw_task": {Part.MENTOR: Scope.OWN},
        "see_route": TWO_AND_DESKS,
        # The result stage (п. 2.2, 4.1.4/result): own goals are the mentee's, read by the mentor; each of the two says
        # whether the good parts may be shared, and the curator sees it.
        "see_own_goals": THE_TWO,
        "set_own_goal": {Part.MENTEE: Scope.OWN},
        "time_own_goal": {Part.MENTEE: Scope.OWN},
        "reach_own_goal": {Part.MENTEE: Scope.OWN},
        "mute_own_goal": {Part.MENTEE: Scope.OWN},
        "drop_own_goal": {Part.MENTEE: Scope.OWN},
        "answer_practice": THE_TWO,
        "see_practices": THE_CURATOR,
        # Looking back (п. 4.1.4): each for oneself; a curator reads it where it is allowed, and not of an own pair.
        "see_reflection": THE_TWO,
        "answer_reflection": THE_TWO,
        "mark_reflection": THE_TWO,
        "give_reflection": THE_TWO,
        "decline_reflection": THE_TWO,
        "read_reflections": {Part.CURATOR: Scope.OWN},
        # Petitions (п. 5.1.1, 5.2.1): filed and taken back by the two, decided by who leads and is none of them; a
        # proposal is answered by the other of the two.
        "see_my_petitions": ONESELF,
        "see_petition_form": THE_TWO,
        "file_petition": THE_TWO,
        "see_petition": THE_ASKED,
        "add_to_petition": THE_ASKED,
        "withdraw_petition": THE_ASKED,
        "answer_proposal": {Part.MEMBER: Scope.OWN, Part.CURATOR: Scope.OWN},
        "end_pause": TWO_AND_CURATOR,
        "see_petitions": HEAD_AND_CURATOR,
        "read_petition": OUTSIDE_THE_PAIR,
        "take_petition": OUTSIDE_THE_PAIR,
        "decline_petition": OUTSIDE_THE_PAIR,
        "grant_pause": OUTSIDE_THE_PAIR,
        "see_successors": OUTSIDE_THE_PAIR,
        "grant_with_successor": OUTSIDE_THE_PAIR,
        "grant_without_successor": OUTSIDE_THE_PAIR,
        # The mentor's report (п. 4.1.4): the mentor's own, read by who leads and is none of the two; the mentee sees
        # the mark and the achievements (п. 5.2.2). What the two conclude is theirs while both can be reached.
        "draft_report": {Part.MENTOR: Scope.OWN},
        "see_report": {Part.MENTOR: Scope.OWN},
        "keep_section": {Part.MENTOR: Scope.OWN},
        "write_section": {Part.MENTOR: Scope.OWN},
        "mark_order": {Part.MENTOR: Scope.OWN},
        "choose_outcome": {Part.MENTOR: Scope.OWN},
        "give_report": {Part.MENTOR: Scope.OWN},
        "see_report_of_me": {Part.MENTEE: Scope.OWN},
        "read_report": OUTSIDE_THE_PAIR,
        "return_report": OUTSIDE_THE_PAIR,
        "see_conclusion": {**THE_TWO, **OUTSIDE_THE_PAIR},
        "propose_conclusion": {Part.MENTOR: Scope.OWN},
        "answer_conclusion": {Part.MENTEE: Scope.OWN},
        "decide_conclusion": OUTSIDE_THE_PAIR,
        "close_stage": OUTSIDE_THE_PAIR,
        # The diagnosis (4.1.4/preparatory/7): the mentee's, read by the mentor and the curator, who also record it for
        # a mentee whom the bot cannot reach.
        "see_diagnoses": TWO_AND_CURATOR,
        "read_diagnoses": TWO_AND_CURATOR,
        "begin_diagnosis": TWO_AND_CURATOR,
        "see_diagnosis": TWO_AND_CURATOR,
        "choose_career": TWO_AND_CURATOR,
        "mark_difficulty": TWO_AND_CURATOR,
        "answer_diagnosis": TWO_AND_CURATOR,
        "give_diagnosis": TWO_AND_CURATOR,
        "decline_diagnosis": TWO_AND_CURATOR,
        "note_observation": {Part.MENTOR: Scope.OWN},
        # Groups of students (п. 3.1.4): a student mentor or the curator opens one, the curator approves; students
        # join, wait and leave for themselves; whoever leads it sees its people.
        "see_groups": ANY_STUDENT,
        "join_group": {Part.STUDENT: Scope.SCHOOL},
        "leave_group": ANY_STUDENT,
        "see_my_group": ANY_STUDENT,
        "see_led_group": ANY_STUDENT,
        "see_group_plan": GROUP_OPENERS,
        "open_group": GROUP_OPENERS,
        "correct_group": ANY_STUDENT,
        "answer_group": ANY_STUDENT,
        "close_group": {Part.STUDENT: Scope.OWN, Part.CURATOR: Scope.SCHOOL},
        "see_group_slots": ANY_STUDENT,
        "see_group_times": ANY_STUDENT,
        "plan_group_meeting": ANY_STUDENT,
        "see_attendance": THE_ASKED,
        "tick_attendance": THE_ASKED,
        "see_all_groups": THE_CURATOR,
        "see_group_meetings": THE_CURATOR,
        "see_group": THE_CURATOR,
        "see_group_mentors": THE_CURATOR,
        "approve_group": THE_CURATOR,
        "return_group": THE_CURATOR,
        "name_group_leader": THE_CURATOR,
        # The desks: who comes in (п. 4.1.1/8, 4.1.2/2), and what is on record of whom (п. 2.1).
        "see_curator_desk": THE_CURATOR,
        "see_admin_desk": THE_ADMIN,
        "see_invitations": INVITERS,
        "see_invitation": INVITERS,
        "invite": INVITERS,
        "invite_new_account": INVITERS,
        "renew_invitation": INVITERS,
        "describe_invitation": INVITERS,
        "withdraw_invitation": INVITERS,
        "see_applications": THE_CURATOR,
        "see_application": THE_CURATOR,
        "accept_application": THE_CURATOR,
        "decline_application": THE_CURATOR,
        "see_people": STAFF,
        "see_card": STAFF,
        "grant_role": INVITERS,
        "withdraw_role": INVITERS,
        "end_membership": INVITERS,
        "correct_age": HEAD_AND_CURATOR,
        "correct_class": HEAD_AND_CURATOR,
        "record_parent_paper": THE_CURATOR,
        "withdraw_parent_paper": THE_CURATOR,
        "record_no_criminal_record": THE_CURATOR,
        "see_blank": THE_CURATOR,
        "see_school_settings": INVITERS,
        "set_quiet_hours": THE_CURATOR,
        "see_holidays": THE_CURATOR,
        "add_holidays": THE_CURATOR,
        "add_public_holidays": THE_CURATOR,
        "remove_holidays": THE_CURATOR,
        # A new school year: classes move up, leavers go.
        "see_school_year": THE_CURATOR,
        "see_year_students": THE_CURATOR,
        "see_year_pairs": THE_CURATOR,
        "choose_fate": THE_CURATOR,
        "carry_school_year": THE_CURATOR,
        # The catalogue of typical activities (п. 3.1), and what the school adds to it.
        "see_catalogue": THE_CURATOR,
        "see_directions": THE_CURATOR,
        "see_school_activity": THE_CURATOR,
        "add_school_activity": THE_CURATOR,
        "retire_school_activity": THE_CURATOR,
        "set_summary": THE_CURATOR,
        "set_lessons": THE_CURATOR,
        "set_steps": THE_CURATOR,
        "set_reflect_before": THE_CURATOR,
        "set_result_days": THE_CURATOR,
        "set_council": THE_CURATOR,
        "name_school": THE_ADMIN,
        "set_place": INVITERS,
        "set_zone": THE_ADMIN,
        # The week of the school, the people behind its figures, and a word to one of them (п. 4.1.2/6).
        "see_week": THE_CURATOR,
        "see_behind": THE_CURATOR,
        "see_one_behind": THE_CURATOR,
        "write_word": THE_CURATOR,
        "see_word": THE_ASKED,
        "answer_word": THE_ASKED,
        "find_word": ONESELF,
        # Situational help (п. 3.1.5/5, 5.2.1/3, 5.1.1/1).
        "watch_requests": THE_CURATOR,
        "watch_request": THE_CURATOR,
        "see_ask_form": {Part.MENTEE: Scope.OWN},
        "ask_for_help": {Part.MENTEE: Scope.OWN},
        "change_urgency": {Part.MENTEE: Scope.OWN},
        "change_topic": {Part.MENTEE: Scope.OWN},
        "say_whether_helped": {Part.MENTEE: Scope.OWN},
        "see_own_requests": {Part.MENTEE: Scope.OWN},
        "see_requests_to_me": {Part.HELPER: Scope.OWN},
        "see_request": {Part.MENTEE: Scope.OWN, Part.HELPER: Scope.OWN},
        "see_talk": {Part.MENTEE: Scope.OWN, Part.HELPER: Scope.OWN},
        "see_places_for_words": ONESELF,
        "find_talk": ONESELF,
        "write_message": {Part.MENTEE: Scope.OWN, Part.HELPER: Scope.OWN},
        "edit_message": {Part.MENTEE: Scope.OWN, Part.HELPER: Scope.OWN},
        "close_request": {Part.MENTEE: Scope.OWN, Part.HELPER: Scope.OWN, Part.CURATOR: Scope.OWN},
        "see_colleagues": {Part.HELPER: Scope.OWN},
        "pass_on": {Part.HELPER: Scope.OWN},
        "take_request": {Part.HELPER: Scope.OWN},
        "decline_request": {Part.HELPER: Scope.OWN},
    }
)

WITHOUT_PARENT_PAPER: frozenset[str] = frozenset(
    {
        "see_today",
        "see_settings",
        "choose_language",
        "choose_own_quiet_hours",
        "choose_digest_hour",
        "choose_school",
        "see_help",
        "see_own_data",
        "see_own_profile",
        "export_own_data",
        "correct_profile",
        "see_name_forms",
        "correct_name_form",
        "erase_own_data",
        "call_for_safety",
        "see_own_freeze",
        "add_freeze_note",
        "find_talk",
        "find_word",
    }
)
"""What a minor may do while the parent's paper is missing: own data, own settings, and to call for safety."""


GUESTS: frozenset[str] = frozenset(
    {"recognise", "open_invitation", "note_guess", "join", "found_school", "accept_role", "relink"}
)
"""What an account may do that is nobody yet: use an invitation that it holds, nothing else."""


def require_guest(action: str) -> None:
    if action not in GUESTS:
        raise NotAllowed


def parts_of(actor: Actor) -> frozenset[Part]:
    """The capacities a person has at all; `HELPER` is open to everyone whom a request may reach."""
    parts = {Part(role.value) for role in actor.roles} | {Part.MEMBER}
    if actor.category is Category.STUDENT:
        parts.add(Part.STUDENT)
    if actor.roles & {Role.MENTOR, Role.CURATOR}:
        parts.add(Part.HELPER)
    return frozenset(parts)


def may(actor: Actor, action: str, on: Subject) -> bool:
    """The rule itself, also used to hide buttons."""
    try:
        require(actor, action, on)
    except (NotAllowed, NotFound, ParentConsentMissing, NotAcceptedYet):
        return False
    return True


def require(actor: Actor, action: str, on: Subject) -> None:
    """Law: the first thing each action does. Objects of another school do not exist for the actor."""
    if on.school_id != actor.school_id:
        raise NotFound
    if actor.standing is Standing.APPLICANT and action not in WITHOUT_PARENT_PAPER:
        raise NotAcceptedYet
    if actor.standing is Standing.AWAITING_PARENT and action not in WITHOUT_PARENT_PAPER:
        raise ParentConsentMissing
    grants = RIGHTS.get(action, {})
    if not any(_covers(grants[part], part, actor, on) for part in parts_of(actor) if part in grants):
        raise NotAllowed


def _covers(scope: Scope, part: Part, actor: Actor, on: Subject) -> bool:
    return scope is Scope.SCHOOL or actor.member_id in on.in_part(part)


def school_of(actor: Actor) -> Subject:
    """The school itself as an object, for actions that concern no single thing."""
    return Subject(actor.school_id)


def oneself(actor: Actor) -> Subject:
    """What is the actor's own, in whatever capacity: settings, lists, a call for safety."""
    return Subject(actor.school_id, dict.fromkeys(parts_of(actor), frozenset({actor.member_id})))


def outside_the_pair(school_id: int, member_id: int, *, partner: bool) -> Subject:
    """As curators and the head are granted what is so named: for a `partner` there is no place in it."""
    outside = frozenset() if partner else frozenset({member_id})
    return Subject(school_id, {Part.CURATOR: outside, Part.HEAD: outside})
