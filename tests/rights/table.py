"""The rights of the house, written out by hand from the regulation: who may do what to which object.

A column is a person with that one part in the school and no other (a helper: a mentor whom a request of
another's mentee has reached; a student: without any role; a member: an adult without any role). The three signs
of a cell: an object in which this person has a place; any other of the same school; one of another school.
Where no single thing is meant, the object is the school itself, and the first two signs are the same.
"""

from domain.rights import Part

TABLE = """
                          admin    head     curator  mentor   mentee   helper   student  member
# Own screen, settings and data (1.3/4): everybody's, and nobody else's.
see_today                 +--      +--      +--      +--      +--      +--      +--      +--
see_settings              +--      +--      +--      +--      +--      +--      +--      +--
choose_language           +--      +--      +--      +--      +--      +--      +--      +--
choose_own_quiet_hours    +--      +--      +--      +--      +--      +--      +--      +--
choose_digest_hour        +--      +--      +--      +--      +--      +--      +--      +--
allow_urgent_at_night     ---      ---      +--      +--      ---      +--      ---      ---
choose_school             +--      +--      +--      +--      +--      +--      +--      +--
see_help                  +--      +--      +--      +--      +--      +--      +--      +--
see_own_data              +--      +--      +--      +--      +--      +--      +--      +--
see_own_profile           +--      +--      +--      +--      +--      +--      +--      +--
export_own_data           +--      +--      +--      +--      +--      +--      +--      +--
correct_profile           +--      +--      +--      +--      +--      +--      +--      +--
erase_own_data            +--      +--      +--      +--      +--      +--      +--      +--
see_name_forms            +--      +--      ++-      +--      +--      +--      +--      +--
correct_name_form         +--      +--      ++-      +--      +--      +--      +--      +--
# Safety. A freeze is that of each curator and head who has no pair with the student; the others do not see it.
call_for_safety           ---      ---      ---      ---      ---      ---      +--      ---
see_own_freeze            ---      ---      ---      ---      ---      ---      +--      ---
add_freeze_note           ---      ---      ---      ---      ---      ---      +--      ---
see_freezes               ---      ++-      ++-      ---      ---      ---      ---      ---
see_freeze                ---      +--      +--      ---      ---      ---      ---      ---
keep_freeze               ---      +--      +--      ---      ---      ---      ---      ---
lift_freeze               ---      +--      +--      ---      ---      ---      ---      ---
# Talks of students, each look on record (1.3/7): never the administrator, never another mentor, and of those who
# lead only who has no pair with the student.
see_talks                 ---      +--      +--      ---      ---      ---      ---      ---
read_talk                 ---      +--      +--      ---      ---      ---      ---      ---
see_looks                 ---      ++-      ---      ---      ---      ---      ---      ---
# Pairs (1.2, 1.3/5, 4.1): both answer for themselves, a mentor opens the card of an own mentee.
see_mentees_to_pair       ---      ---      ++-      ---      ---      ---      ---      ---
see_mentors_for           ---      ---      ++-      ---      ---      ---      ---      ---
see_match                 ---      ---      ++-      ---      ---      ---      ---      ---
propose_pair              ---      ---      ++-      ---      ---      ---      ---      ---
answer_pair               +--      +--      +--      +--      +--      +--      +--      +--
record_pair_answer        ---      ---      ++-      ---      ---      ---      ---      ---
record_pair_paper         ---      ++-      ++-      ---      ---      ---      ---      ---
withdraw_pair             ---      ---      ++-      ---      ---      ---      ---      ---
end_pair                  ---      ---      ++-      ---      ---      ---      ---      ---
see_pairs                 ---      ++-      ++-      ---      ---      ---      ---      ---
see_pair                  ---      ++-      ++-      ---      ---      ---      ---      ---
see_consent_blank         ---      ---      ++-      ---      ---      ---      ---      ---
see_my_mentees            +--      +--      +--      +--      +--      +--      +--      +--
see_my_mentors            +--      +--      +--      +--      +--      +--      +--      +--
open_mentee_card          ---      ---      ---      +--      ---      ---      ---      ---
# Meetings (3.1.5/3): by the two who meet, recorded by whoever leads; to those who lead the school only how many
# there were and when.
see_my_meetings           +--      +--      +--      +--      +--      +--      +--      +--
see_meeting               +--      +--      +--      +--      +--      +--      +--      +--
see_series                +--      +--      +--      +--      +--      +--      +--      +--
see_meeting_slots         +--      +--      +--      +--      +--      +--      +--      +--
see_meeting_times         +--      +--      +--      +--      +--      +--      +--      +--
see_meeting_draft         +--      +--      +--      +--      +--      +--      +--      +--
see_series_draft          +--      +--      +--      +--      +--      +--      +--      +--
see_slots_to_move         +--      +--      +--      +--      +--      +--      +--      +--
see_times_to_move         +--      +--      +--      +--      +--      +--      +--      +--
plan_meeting              +--      +--      +--      +--      +--      +--      +--      +--
plan_series               +--      +--      +--      +--      +--      +--      +--      +--
confirm_meeting           +--      +--      +--      +--      +--      +--      +--      +--
confirm_series            +--      +--      +--      +--      +--      +--      +--      +--
move_meeting              +--      +--      +--      +--      +--      +--      +--      +--
move_series               +--      +--      +--      +--      +--      +--      +--      +--
cancel_meeting            +--      +--      +--      +--      +--      +--      +--      +--
cancel_series             +--      +--      +--      +--      +--      +--      +--      +--
set_meeting_goal          +--      +--      +--      +--      +--      +--      +--      +--
set_meeting_place         +--      +--      +--      +--      +--      +--      +--      +--
record_meeting            +--      +--      +--      +--      +--      +--      +--      +--
see_record                +--      +--      +--      +--      +--      +--      +--      +--
set_next_goal             +--      +--      +--      +--      +--      +--      +--      +--
write_meeting_note        +--      +--      +--      +--      +--      +--      +--      +--
see_pair_meetings         ---      ++-      ++-      ---      ---      ---      ---      ---
# A guest of a meeting (5.1.1/1, 5.1.2/2): asked by its mentor, comes by an own yes, refused by the mentee.
see_guests_to_invite      ---      ---      ---      +--      ---      ---      ---      ---
invite_guest              ---      ---      ---      +--      ---      ---      ---      ---
withdraw_guest            ---      ---      ---      +--      ---      ---      ---      ---
refuse_guest              ---      ---      ---      ---      +--      ---      ---      ---
answer_guest              +--      +--      +--      +--      +--      +--      +--      +--
# Groups of students (3.1.4): joined, left and led by students for themselves; opened by a mentor for oneself or by
# the curator, who approves, returns, names who leads and closes.
see_groups                ---      ---      ---      ---      ---      ---      +--      ---
join_group                ---      ---      ---      ---      ---      ---      ++-      ---
leave_group               ---      ---      ---      ---      ---      ---      +--      ---
see_my_group              ---      ---      ---      ---      ---      ---      +--      ---
see_led_group             ---      ---      ---      ---      ---      ---      +--      ---
see_group_plan            ---      ---      ++-      +--      ---      ---      ---      ---
open_group                ---      ---      ++-      +--      ---      ---      ---      ---
correct_group             ---      ---      ---      ---      ---      ---      +--      ---
answer_group              ---      ---      ---      ---      ---      ---      +--      ---
close_group               ---      ---      ++-      ---      ---      ---      +--      ---
see_group_slots           ---      ---      ---      ---      ---      ---      +--      ---
see_group_times           ---      ---      ---      ---      ---      ---      +--      ---
plan_group_meeting        ---      ---      ---      ---      ---      ---      +--      ---
see_attendance            +--      +--      +--      +--      +--      +--      +--      +--
tick_attendance           +--      +--      +--      +--      +--      +--      +--      +--
see_group_meetings        ---      ---      ++-      ---      ---      ---      ---      ---
see_all_groups            ---      ---      ++-      ---      ---      ---      ---      ---
see_group                 ---      ---      ++-      ---      ---      ---      ---      ---
see_group_mentors         ---      ---      ++-      ---      ---      ---      ---      ---
approve_group             ---      ---      ++-      ---      ---      ---      ---      ---
return_group              ---      ---      ++-      ---      ---      ---      ---      ---
name_group_leader         ---      ---      ++-      ---      ---      ---      ---      ---
# The week of the school, who stands behind its figures, and a word to one of them (4.1.2/6): the curator's; whoever
# got a word, and nobody else, reads and answers it.
see_week                  ---      ---      ++-      ---      ---      ---      ---      ---
see_behind                ---      ---      ++-      ---      ---      ---      ---      ---
see_one_behind            ---      ---      ++-      ---      ---      ---      ---      ---
write_word                ---      ---      ++-      ---      ---      ---      ---      ---
see_word                  +--      +--      +--      +--      +--      +--      +--      +--
answer_word               +--      +--      +--      +--      +--      +--      +--      +--
find_word                 +--      +--      +--      +--      +--      +--      +--      +--
# Orders (4.1): sent by the curator; signed by the head, or recorded for the head by the curator.
see_ready_pairs           ---      ---      ++-      ---      ---      ---      ---      ---
send_order                ---      ---      ++-      ---      ---      ---      ---      ---
see_ended_pairs           ---      ---      ++-      ---      ---      ---      ---      ---
send_ending_order         ---      ---      ++-      ---      ---      ---      ---      ---
see_orders                ---      ++-      ++-      ---      ---      ---      ---      ---
see_order                 ---      ++-      ++-      ---      ---      ---      ---      ---
see_order_paper           ---      ++-      ++-      ---      ---      ---      ---      ---
confirm_order             ---      ++-      ++-      ---      ---      ---      ---      ---
return_order              ---      ++-      ++-      ---      ---      ---      ---      ---
see_head_desk             ---      ++-      ---      ---      ---      ---      ---      ---
# Programmes (1.2, 4.1.2/4): made by mentor or curator, accepted by the mentee (5.2.1), done by whoever is
# responsible (5.2.2): the mentor in programmes that one leads, the mentee in those that one follows.
see_my_programmes         +--      +--      +--      +--      +--      +--      +--      +--
see_programmes            ---      ++-      ++-      ---      ---      ---      ---      ---
see_programme             ---      ++-      ++-      +--      +--      ---      ---      ---
see_papers                ---      ++-      ++-      +--      +--      ---      ---      ---
see_programme_paper       ---      ++-      ++-      +--      +--      ---      ---      ---
see_report_paper          ---      +--      +--      +--      ---      ---      ---      ---
see_activities            ---      ++-      ++-      +--      +--      ---      ---      ---
see_activity              ---      ++-      ++-      +--      +--      ---      ---      ---
begin_programme           ---      ---      ++-      +--      ---      ---      ---      ---
see_draft                 ---      ---      ++-      +--      +--      ---      ---      ---
see_programme_changes     ---      ---      ++-      +--      +--      ---      ---      ---
read_programme_changes    ---      ---      ++-      +--      +--      ---      ---      ---
set_programme_term        ---      ---      ++-      +--      +--      ---      ---      ---
choose_in_programme       ---      ---      ++-      +--      +--      ---      ---      ---
add_item                  ---      ---      ++-      +--      +--      ---      ---      ---
alter_item                ---      ---      ++-      +--      +--      ---      ---      ---
drop_item                 ---      ---      ++-      +--      +--      ---      ---      ---
drop_programme            ---      ---      ++-      +--      ---      ---      ---      ---
turn_programme            ---      ---      ++-      ---      ---      ---      ---      ---
# Agreed to by its two (5.2.1), then for the school by whoever is none of them (3.1.2, 4.1.4).
see_agreement             ---      ++-      ++-      +--      +--      ---      ---      ---
agree_to_programme        ---      ---      ---      +--      +--      ---      ---      ---
record_programme_yes      ---      ---      ++-      ---      ---      ---      ---      ---
pass_programme            ---      ++-      ++-      ---      ---      ---      ---      ---
approve_programme         ---      ++-      ++-      ---      ---      ---      ---      ---
return_programme          ---      ++-      ++-      +--      +--      ---      ---      ---
see_revisions             ---      ++-      ++-      +--      +--      ---      ---      ---
see_revision              ---      ++-      ++-      +--      +--      ---      ---      ---
compare_revisions         ---      ++-      ++-      +--      +--      ---      ---      ---
begin_correction          ---      ---      ++-      +--      +--      ---      ---      ---
drop_correction           ---      ---      ++-      +--      +--      ---      ---      ---
finish_activity           ---      ---      ++-      +--      +--      ---      ---      ---
reopen_activity           ---      ---      ++-      +--      +--      ---      ---      ---
move_activity             ---      ---      ++-      +--      +--      ---      ---      ---
mute_activity             ---      ---      ---      +--      +--      ---      ---      ---
# Goals and what a programme leans on (4.1.4/design): worded by the two or the curator, followed by the two.
see_goals                 ---      ++-      ++-      +--      +--      ---      ---      ---
see_goal                  ---      ++-      ++-      +--      +--      ---      ---      ---
word_goal                 ---      ---      ++-      +--      +--      ---      ---      ---
sign_goal                 ---      ---      ++-      +--      +--      ---      ---      ---
drop_goal                 ---      ---      ++-      +--      +--      ---      ---      ---
move_goal                 ---      ---      ---      +--      +--      ---      ---      ---
note_goal                 ---      ---      ---      +--      +--      ---      ---      ---
see_own_sheet             ---      ---      ---      +--      +--      ---      ---      ---
choose_in_sheet           ---      ---      ---      +--      +--      ---      ---      ---
pass_question             ---      ---      ---      +--      +--      ---      ---      ---
give_sheet                ---      ---      ---      +--      +--      ---      ---      ---
see_sheets                ---      ---      ++-      +--      +--      ---      ---      ---
see_resources             ---      ++-      ++-      +--      +--      ---      ---      ---
choose_resource           ---      ---      ++-      +--      +--      ---      ---      ---
# Works (5.1.1/4, 5.2.2/5): handed in by the mentee, checked by the mentor of the pair; the words of a student are
# read by those who lead only if they are none of the two.
see_work_form             ---      ---      ---      ---      +--      ---      ---      ---
see_works                 ---      ---      ---      +--      +--      ---      ---      ---
read_works                ---      +--      +--      ---      ---      ---      ---      ---
add_to_work               ---      ---      ---      ---      +--      ---      ---      ---
clear_work                ---      ---      ---      ---      +--      ---      ---      ---
hand_in_work              ---      ---      ---      ---      +--      ---      ---      ---
take_work_back            ---      ---      ---      ---      +--      ---      ---      ---
record_work               ---      ---      ++-      ---      ---      ---      ---      ---
accept_work               ---      ---      ++-      +--      ---      ---      ---      ---
return_work               ---      ---      ++-      +--      ---      ---      ---      ---
accept_in_person          ---      ---      ---      +--      ---      ---      ---      ---
mark_activity             ---      ---      ++-      +--      ---      ---      ---      ---
record_actual             ---      ---      ++-      +--      +--      ---      ---      ---
see_remark                ---      ---      ---      +--      +--      ---      ---      ---
write_remark              ---      ---      ---      +--      +--      ---      ---      ---
answer_remark             ---      ---      ---      +--      +--      ---      ---      ---
see_task_form             ---      ---      ---      +--      ---      ---      ---      ---
give_task                 ---      ---      ---      +--      ---      ---      ---      ---
withdraw_task             ---      ---      ---      +--      ---      ---      ---      ---
see_route                 ---      ++-      ++-      +--      +--      ---      ---      ---
# The result stage (2.2, 4.1.4): own goals are the mentee's, read by the mentor; whether the good parts may be shared
# each of the two answers, and the curator sees.
see_own_goals             ---      ---      ---      +--      +--      ---      ---      ---
set_own_goal              ---      ---      ---      ---      +--      ---      ---      ---
time_own_goal             ---      ---      ---      ---      +--      ---      ---      ---
reach_own_goal            ---      ---      ---      ---      +--      ---      ---      ---
mute_own_goal             ---      ---      ---      ---      +--      ---      ---      ---
drop_own_goal             ---      ---      ---      ---      +--      ---      ---      ---
answer_practice           ---      ---      ---      +--      +--      ---      ---      ---
see_practices             ---      ---      ++-      ---      ---      ---      ---      ---
# Looking back (4.1.4): each for oneself; a curator reads what is allowed, and not of a pair of one's own.
see_reflection            ---      ---      ---      +--      +--      ---      ---      ---
answer_reflection         ---      ---      ---      +--      +--      ---      ---      ---
mark_reflection           ---      ---      ---      +--      +--      ---      ---      ---
give_reflection           ---      ---      ---      +--      +--      ---      ---      ---
decline_reflection        ---      ---      ---      +--      +--      ---      ---      ---
read_reflections          ---      ---      +--      ---      ---      ---      ---      ---
# Petitions (5.1.1, 5.2.1): filed and taken back by the two; decided by a curator or the head outside the pair; a
# proposal is answered by whom it is made to, or by a curator; each of those outside has the petition as
# an own one.
see_my_petitions          +--      +--      +--      +--      +--      +--      +--      +--
see_petition_form         ---      ---      ---      +--      +--      ---      ---      ---
file_petition             ---      ---      ---      +--      +--      ---      ---      ---
see_petition              +--      +--      +--      +--      +--      +--      +--      +--
add_to_petition           +--      +--      +--      +--      +--      +--      +--      +--
withdraw_petition         +--      +--      +--      +--      +--      +--      +--      +--
answer_proposal           +--      +--      +--      +--      +--      +--      +--      +--
end_pause                 ---      ---      ++-      +--      +--      ---      ---      ---
see_petitions             ---      ++-      ++-      ---      ---      ---      ---      ---
read_petition             ---      +--      +--      ---      ---      ---      ---      ---
take_petition             ---      +--      +--      ---      ---      ---      ---      ---
decline_petition          ---      +--      +--      ---      ---      ---      ---      ---
grant_pause               ---      +--      +--      ---      ---      ---      ---      ---
see_successors            ---      +--      +--      ---      ---      ---      ---      ---
grant_with_successor      ---      +--      +--      ---      ---      ---      ---      ---
grant_without_successor   ---      +--      +--      ---      ---      ---      ---      ---
# The mentor's report (4.1.4, 5.2.2): the mentor's own; who leads and is none of the two reads it; the mentee sees the
# mark and the achievements, and answers what is proposed.
draft_report              ---      ---      ---      +--      ---      ---      ---      ---
see_report                ---      ---      ---      +--      ---      ---      ---      ---
keep_section              ---      ---      ---      +--      ---      ---      ---      ---
write_section             ---      ---      ---      +--      ---      ---      ---      ---
mark_order                ---      ---      ---      +--      ---      ---      ---      ---
choose_outcome            ---      ---      ---      +--      ---      ---      ---      ---
give_report               ---      ---      ---      +--      ---      ---      ---      ---
see_report_of_me          ---      ---      ---      ---      +--      ---      ---      ---
read_report               ---      +--      +--      ---      ---      ---      ---      ---
return_report             ---      +--      +--      ---      ---      ---      ---      ---
see_conclusion            ---      +--      +--      +--      +--      ---      ---      ---
propose_conclusion        ---      ---      ---      +--      ---      ---      ---      ---
answer_conclusion         ---      ---      ---      ---      +--      ---      ---      ---
decide_conclusion         ---      +--      +--      ---      ---      ---      ---      ---
close_stage               ---      +--      +--      ---      ---      ---      ---      ---
# The diagnosis (4.1.4/preparatory/7): the mentee's, read by the mentor and the curator; what the mentor sees is the
# mentor's.
see_diagnoses             ---      ---      ++-      +--      +--      ---      ---      ---
read_diagnoses            ---      ---      ++-      +--      +--      ---      ---      ---
begin_diagnosis           ---      ---      ++-      +--      +--      ---      ---      ---
see_diagnosis             ---      ---      ++-      +--      +--      ---      ---      ---
choose_career             ---      ---      ++-      +--      +--      ---      ---      ---
mark_difficulty           ---      ---      ++-      +--      +--      ---      ---      ---
answer_diagnosis          ---      ---      ++-      +--      +--      ---      ---      ---
give_diagnosis            ---      ---      ++-      +--      +--      ---      ---      ---
decline_diagnosis         ---      ---      ++-      +--      +--      ---      ---      ---
note_observation          ---      ---      ---      +--      ---      ---      ---      ---
# Who comes in (4.1.1/8): the administrator sees to those who lead, the curator to those who take part.
see_curator_desk          ---      ---      ++-      ---      ---      ---      ---      ---
see_admin_desk            ++-      ---      ---      ---      ---      ---      ---      ---
see_invitations           ++-      ---      ++-      ---      ---      ---      ---      ---
see_invitation            ++-      ---      ++-      ---      ---      ---      ---      ---
invite                    ++-      ---      ++-      ---      ---      ---      ---      ---
invite_new_account        ++-      ---      ++-      ---      ---      ---      ---      ---
renew_invitation          ++-      ---      ++-      ---      ---      ---      ---      ---
describe_invitation       ++-      ---      ++-      ---      ---      ---      ---      ---
withdraw_invitation       ++-      ---      ++-      ---      ---      ---      ---      ---
see_applications          ---      ---      ++-      ---      ---      ---      ---      ---
see_application           ---      ---      ++-      ---      ---      ---      ---      ---
accept_application        ---      ---      ++-      ---      ---      ---      ---      ---
decline_application       ---      ---      ++-      ---      ---      ---      ---      ---
# The register (4.1.2/2): kept by curator and administrator, looked at by the head.
see_people                ++-      ++-      ++-      ---      ---      ---      ---      ---
see_card                  ++-      ++-      ++-      ---      ---      ---      ---      ---
grant_role                ++-      ---      ++-      ---      ---      ---      ---      ---
correct_age               ---      ++-      ++-      ---      ---      ---      ---      ---
withdraw_role             ++-      ---      ++-      ---      ---      ---      ---      ---
end_membership            ++-      ---      ++-      ---      ---      ---      ---      ---
record_parent_paper       ---      ---      ++-      ---      ---      ---      ---      ---
withdraw_parent_paper     ---      ---      ++-      ---      ---      ---      ---      ---
record_no_criminal_record ---      ---      ++-      ---      ---      ---      ---      ---
see_blank                 ---      ---      ++-      ---      ---      ---      ---      ---
# The school: its day and steps are the curator's, its names and zone the administrator's, its town both's.
see_school_settings       ++-      ---      ++-      ---      ---      ---      ---      ---
set_quiet_hours           ---      ---      ++-      ---      ---      ---      ---      ---
see_holidays              ---      ---      ++-      ---      ---      ---      ---      ---
add_holidays              ---      ---      ++-      ---      ---      ---      ---      ---
add_public_holidays       ---      ---      ++-      ---      ---      ---      ---      ---
remove_holidays           ---      ---      ++-      ---      ---      ---      ---      ---
see_school_year           ---      ---      ++-      ---      ---      ---      ---      ---
see_year_students         ---      ---      ++-      ---      ---      ---      ---      ---
see_year_pairs            ---      ---      ++-      ---      ---      ---      ---      ---
choose_fate               ---      ---      ++-      ---      ---      ---      ---      ---
carry_school_year         ---      ---      ++-      ---      ---      ---      ---      ---
correct_class             ---      ++-      ++-      ---      ---      ---      ---      ---
see_catalogue             ---      ---      ++-      ---      ---      ---      ---      ---
see_directions            ---      ---      ++-      ---      ---      ---      ---      ---
see_school_activity       ---      ---      ++-      ---      ---      ---      ---      ---
add_school_activity       ---      ---      ++-      ---      ---      ---      ---      ---
retire_school_activity    ---      ---      ++-      ---      ---      ---      ---      ---
set_summary               ---      ---      ++-      ---      ---      ---      ---      ---
set_lessons               ---      ---      ++-      ---      ---      ---      ---      ---
set_steps                 ---      ---      ++-      ---      ---      ---      ---      ---
set_reflect_before        ---      ---      ++-      ---      ---      ---      ---      ---
set_result_days           ---      ---      ++-      ---      ---      ---      ---      ---
set_council               ---      ---      ++-      ---      ---      ---      ---      ---
name_school               ++-      ---      ---      ---      ---      ---      ---      ---
set_place                 ++-      ---      ++-      ---      ---      ---      ---      ---
set_zone                  ++-      ---      ---      ---      ---      ---      ---      ---
# Situational help (3.1.5/5, 5.2.1/3, 5.1.1/1): the mentee who asked, and those whom the request has reached.
see_ask_form              ---      ---      ---      ---      +--      ---      ---      ---
ask_for_help              ---      ---      ---      ---      +--      ---      ---      ---
change_urgency            ---      ---      ---      ---      +--      ---      ---      ---
change_topic              ---      ---      ---      ---      +--      ---      ---      ---
say_whether_helped        ---      ---      ---      ---      +--      ---      ---      ---
see_own_requests          ---      ---      ---      ---      +--      ---      ---      ---
see_requests_to_me        ---      ---      +--      +--      ---      +--      ---      ---
see_places_for_words      +--      +--      +--      +--      +--      +--      +--      +--
find_talk                 +--      +--      +--      +--      +--      +--      +--      +--
see_request               ---      ---      +--      +--      +--      +--      ---      ---
see_talk                  ---      ---      +--      +--      +--      +--      ---      ---
write_message             ---      ---      +--      +--      +--      +--      ---      ---
edit_message              ---      ---      +--      +--      +--      +--      ---      ---
watch_requests            ---      ---      ++-      ---      ---      ---      ---      ---
watch_request             ---      ---      ++-      ---      ---      ---      ---      ---
close_request             ---      ---      +--      +--      +--      +--      ---      ---
see_colleagues            ---      ---      +--      +--      ---      +--      ---      ---
pass_on                   ---      ---      +--      +--      ---      +--      ---      ---
take_request              ---      ---      +--      +--      ---      +--      ---      ---
decline_request           ---      ---      +--      +--      ---      +--      ---      ---
"""

GUESTS = ["recognise", "open_invitation", "note_guess", "join", "found_school", "accept_role", "relink"]
"""What an account may do that is nobody in any school: use an invitation that it holds."""

BEFORE_ACCEPTANCE = [
    *(
        "see_today",
        "see_settings",
        "choose_language",
        "choose_own_quiet_hours",
        "choose_digest_hour",
        "choose_school",
        "see_help",
    ),
    *("see_own_data", "see_own_profile", "export_own_data", "correct_profile", "erase_own_data"),
    *("see_name_forms", "correct_name_form"),
    *("call_for_safety", "see_own_freeze", "add_freeze_note", "find_talk", "find_word"),
]
"""All that works for an applicant, and for a minor without the parent's paper (2.1): own data, own settings, and
to call for safety."""

OBJECTS = ("own", "same", "other")


def cells() -> dict[str, dict[Part, str]]:
    """The table as it stands: action, part, three signs."""
    header, *lines = [line.split() for line in TABLE.splitlines() if line and not line.startswith("#")]
    parts = [Part(name) for name in header]
    return {action: dict(zip(parts, signs, strict=True)) for action, *signs in lines}
