"""Meetings as their people see them; and of a pair's meetings, for those who lead, how many there were and when."""

from dataclasses import dataclass
from datetime import datetime

from domain.meeting_guests import STANDING, GuestState, MeetingGuest
from domain.meeting_news import MeetingSeen, PairMeetings
from domain.meetings import (
    Coming,
    Meeting,
    MeetingState,
    Participant,
    may_hear,
    subject_of,
)
from domain.pages import page_within
from domain.people import Actor
from domain.rights import oneself, require, school_of
from storage import meeting_guests, meeting_lists, meetings, pairs
from storage.meeting_lists import PairToMeet, Which
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class MyMeetings:
    """`unrecorded`: how many wait for a word of how they were; `pairs`: with whom one may meet."""

    shown: tuple[Meeting, ...]
    page: int
    total: int
    ahead: int
    unrecorded: int
    past: int
    pairs: tuple[PairToMeet, ...]


def see_my_meetings(
    tx: Tx, actor: Actor, now: datetime, which: Which = Which.AHEAD, page: int = 0
) -> MyMeetings:
    require(actor, "see_my_meetings", oneself(actor))
    counts = meeting_lists.counts_of_member(tx, actor.school_id, actor.member_id, now)
    page = page_within(page, counts[which])
    listed = meeting_lists.of_member(which, actor.member_id, now)
    today, newest_first = actor.today(now), which is Which.PAST
    shown = meeting_lists.page(tx, actor.school_id, listed, today, page, newest_first=newest_first)
    return MyMeetings(
        shown=tuple(one.seen_by(actor.member_id) for one in shown),
        page=page,
        total=counts[which],
        ahead=counts[Which.AHEAD],
        unrecorded=counts[Which.UNRECORDED],
        past=counts[Which.PAST],
        pairs=meeting_lists.pairs_to_meet(tx, actor.school_id, actor.member_id),
    )


def see_meeting(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> MeetingSeen:
    """By those who meet. The next meeting shows the goal of the last one, and whether it was reached: to the two, not
    to a guest."""
    today = actor.today(now)
    meeting = meetings.existing(tx, actor, now, meeting_id)
    require(actor, "see_meeting", subject_of(meeting))
    me = meeting.person(actor.member_id)
    assert me is not None
    ahead = meeting.state is MeetingState.PLANNED and meeting.starts_at > now
    stands = ahead and not may_hear(meeting, me)
    return MeetingSeen(
        meeting=meeting.seen_by(actor.member_id),
        last=None if me.guest else meeting_lists.last_of(tx, meeting, today),
        leads=me.leads,
        may_confirm=ahead and not stands and me.coming is not Coming.YES,
        may_change=ahead and (me.leads or (meeting.group_id is None and not me.guest)),
        may_record=me.leads and meeting.state is not MeetingState.CANCELLED and meeting.starts_at <= now,
        stands=stands,
        guest=me.guest,
        guests=_guests(tx, meeting, me) if ahead else (),
        may_bring=ahead and not stands and me.leads and meeting.group_id is None,
    )


def _guests(tx: Tx, meeting: Meeting, me: Participant) -> tuple[MeetingGuest, ...]:
    """Who is asked as well is the mentor's to know; the mentee hears of a yes."""
    if me.guest or meeting.group_id is not None:
        return ()
    states = STANDING if me.leads else {GuestState.COMES}
    hosts = {one.member_id for one in meeting.hosts}
    asked = meeting_guests.of_meeting(tx, meeting.id)
    return tuple(one for one in asked if one.state in states and one.member_id not in hosts)


def see_series(tx: Tx, actor: Actor, now: datetime, meeting_id: int) -> tuple[Meeting, ...]:
    """All meetings of this one's series, or this one alone; of a guest always this one."""
    today = actor.today(now)
    meeting = meetings.existing(tx, actor, now, meeting_id)
    require(actor, "see_series", subject_of(meeting))
    mine = meeting.seen_by(actor.member_id)
    if mine.series_id is None:
        return (mine,)
    return tuple(meetings.of_series(tx, mine.series_id, actor.school_id, today))


def see_pair_meetings(tx: Tx, actor: Actor, now: datetime, pair_id: int, page: int = 0) -> PairMeetings:
    """How many and when, for those who lead: what was spoken of is the two's own."""
    pair = pairs.existing(tx, actor, now, pair_id)
    require(actor, "see_pair_meetings", school_of(actor))
    counts = meeting_lists.states_of_pair(tx, actor.school_id, pair_id)
    total = sum(counts.values())
    page = page_within(page, total)
    return PairMeetings(
        mentor=pair.mentor.name,
        mentee=pair.mentee.name,
        counts=tuple((state, counts.get(state, 0)) for state in MeetingState),
        times=tuple(meeting_lists.times_of_pair(tx, actor.school_id, pair_id, page)),
        page=page,
        total=total,
    )
