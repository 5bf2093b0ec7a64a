"""Groups of students in words: what for, for whom, who leads, who is in, and what is told of it."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.catalogue import ClassVerdict, RoleModel
from domain.groups import Group, GroupCard, GroupLine, GroupNews, GroupPlan, GroupState, Offer, Peer, Stand
from domain.meetings import Meeting, MeetingState
from domain.names import initialled
from views.dates import moment_words
from views.notice import Button, Notice
from views.safety import safety_row
from views.words import Words

WAITING_SHOWN = 7
"""So many names of a line; the rest as a number."""


class Seat(StrEnum):
    """In which place somebody opens a group."""

    MEMBER = "member"
    LEADER = "leader"
    CURATOR = "curator"


class OpenGroup(CallbackData, prefix="gro"):
    seat: Seat
    group_id: int


class GroupAnswer(CallbackData, prefix="gra"):
    """Of whoever is asked to lead."""

    group_id: int
    yes: bool


class CorrectGroup(CallbackData, prefix="grc"):
    """What the curator has returned."""

    group_id: int


class GroupAttendance(CallbackData, prefix="grt"):
    """Who was at a meeting."""

    meeting_id: int


class NameLeader(CallbackData, prefix="grn"):
    group_id: int


def topic_of(topic: str, words: Words) -> str:
    """Plain: of the catalogue, or own words."""
    return words.plain("group-topic", topic=topic)


def classes_of(plan: GroupPlan, words: Words) -> str:
    """«5–7 классы», «6 класс»."""
    if plan.grade_from == plan.grade_to:
        return words.plain("group-class", grade=plan.grade_from)
    return words.plain("group-classes", first=plan.grade_from, last=plan.grade_to)


def model_of(model: RoleModel, words: Words) -> str:
    """For students: the regulation's own names tell of somebody's weakness."""
    return words.plain("group-model", model=model.value)


def plan_words(plan: GroupPlan, words: Words) -> str:
    """HTML lines: for whom, how, how many."""
    return words(
        "group-plan",
        topic=topic_of(plan.topic, words),
        classes=classes_of(plan, words),
        model=model_of(plan.role_model, words),
        places=plan.places,
    )


def warning_words(verdict: ClassVerdict, words: Words) -> str:
    return words("group-warning-classes") if verdict is ClassVerdict.WARNING else ""


def offer_words(number: int, offer: Offer, zone: tzinfo, today: date, words: Words) -> str:
    """HTML: a group that one may join."""
    return words(
        "group-offer",
        number=number,
        topic=topic_of(offer.plan.topic, words),
        classes=classes_of(offer.plan, words),
        leader=offer.leader.introduced if offer.leader else "",
        free=max(0, offer.plan.places - offer.taken),
        places=offer.plan.places,
        full="yes" if offer.is_full else "no",
        waiting=offer.waiting,
    ) + _when(offer.meets_at, zone, today, words)


def offer_button(number: int, offer: Offer, words: Words) -> str:
    return words.plain("group-to-line" if offer.is_full else "group-join", number=number)


def mine_button(offer: Offer, words: Words) -> str:
    """One's own group, with a sign of how one stands with it."""
    return words.plain("group-mine", topic=topic_of(offer.plan.topic, words), how=_how(offer), n=offer.place)


def _how(offer: Offer) -> str:
    if offer.asked:
        return "asked"
    if offer.leads:
        return offer.state.value
    return "line" if offer.stand is Stand.LINE else "in"


def joined_words(stand: Stand, place: int, words: Words) -> str:
    """Plain, over the screen."""
    return words.plain("group-in-now") if stand is Stand.IN else words.plain("group-in-line", n=place)


def my_group_words(
    group: Group, stand: Stand, place: int, taken: int, when: datetime | None, zone: tzinfo, today: date,
    words: Words,
) -> str:  # fmt: skip
    """HTML: who leads and when it meets, and no other student's name."""
    lines = [
        words("group-title", topic=topic_of(group.plan.topic, words)),
        _led_by(group, words),
        words("group-people", taken=taken, places=group.plan.places),
        words("group-you-in") if stand is Stand.IN else words("group-you-wait", n=place),
    ]
    return "\n".join(lines) + (_when(when, zone, today, words) or "\n" + words("group-no-meeting"))


def _led_by(group: Group, words: Words) -> str:
    if group.leader is None:
        return words("group-no-leader")
    return words("group-led-by", leader=group.leader.introduced)


def led_group_words(card: GroupCard, zone: tzinfo, today: date, words: Words) -> str:
    """HTML for whoever leads it."""
    lines = [
        plan_words(card.group.plan, words),
        words("group-now", state=card.group.state.value, word=card.group.word),
    ]
    if card.group.state is GroupState.OPEN:
        lines.append(_people(card, words))
        lines.append((_when(card.meets_at, zone, today, words) or words("group-no-meeting")).strip())
    return "\n\n".join(lines)


def group_card_words(card: GroupCard, zone: tzinfo, today: date, words: Words) -> str:
    """HTML for the curator: the regulation's own words, and names as the register has them."""
    group = card.group
    lines = [
        plan_words(group.plan, words),
        words("group-roles", role_model=group.plan.role_model.value),
        _leader_line(group, words),
        words("group-now-curator", state=group.state.value, word=group.word),
    ]
    text = "\n".join(lines)
    if group.state is not GroupState.OPEN:
        return text
    when = (_when(card.meets_at, zone, today, words) or words("group-no-meeting")).strip()
    return "\n\n".join([text, _people(card, words, whole=True), when])


def _leader_line(group: Group, words: Words) -> str:
    if group.leader is not None:
        return words("group-led-by", leader=_whole(group.leader))
    if group.asked is not None:
        return words("group-asked-who", name=_whole(group.asked))
    return words("group-no-leader-curator")


def _people(card: GroupCard, words: Words, *, whole: bool = False) -> str:
    lines = [words("group-people", taken=len(card.inside), places=card.group.plan.places)]
    lines += [words("group-person", name=_name(one, whole)) for one in card.inside]
    if card.waiting:
        lines.append(words("group-line", n=len(card.waiting)))
        shown = card.waiting[:WAITING_SHOWN]
        lines += [
            words("group-person-waiting", n=n, name=_name(one, whole)) for n, one in enumerate(shown, 1)
        ]
        if len(card.waiting) > WAITING_SHOWN:
            lines.append(words("group-more", n=len(card.waiting) - WAITING_SHOWN))
    return "\n".join(lines)


def _name(peer: Peer, whole: bool) -> str:
    return _whole(peer) if whole else peer.introduced


def _whole(peer: Peer) -> str:
    return f"{peer.name}, {peer.class_name}" if peer.class_name else peer.name


def group_line(line: GroupLine, words: Words) -> str:
    """For a button of the curator's list."""
    return words.plain(
        "group-row",
        topic=topic_of(line.plan.topic, words),
        leader=f" · {initialled(line.leader)}" if line.leader else "",
        sign="bare" if line.lacks_leader else line.state.value,
        taken=line.taken,
        places=line.plan.places,
    )


def mentor_items(found: Sequence[Peer]) -> list[dict[str, str | int]]:
    return [{"id": one.member_id, "name": _whole(one)} for one in found]


def attendance_items(meeting: Meeting, words: Words) -> list[dict[str, str | int]]:
    """All are taken for present until one is tapped."""
    return [
        {
            "id": one.member_id,
            "name": words.plain(
                "group-was", name=one.introduced, there="no" if one.attended is False else "yes"
            ),
        }
        for one in meeting.people
        if not one.leads
    ]


def group_meetings_words(seen: Sequence[Meeting], zone: tzinfo, today: date, words: Words) -> str:
    """HTML for the curator: when, and who was missing; nothing of what was written."""
    return "\n".join(_meeting_line(one, zone, today, words) for one in seen)


def _meeting_line(meeting: Meeting, zone: tzinfo, today: date, words: Words) -> str:
    members = [one for one in meeting.people if not one.leads]
    missing = [one.name for one in members if one.attended is False]
    held = meeting.state is MeetingState.HELD
    return words(
        "group-meeting-line",
        when=moment_words(meeting.starts_at.astimezone(zone), words.language, today),
        state=meeting.state.value,
        there=len(members) - len(missing),
        total=len(members),
        missing=", ".join(missing),
        some="yes" if held and missing else "no",
    )


def _when(moment: datetime | None, zone: tzinfo, today: date, words: Words) -> str:
    if moment is None:
        return ""
    when = moment_words(moment.astimezone(zone), words.language, today)
    return "\n" + words("group-meets", when=when)


def _open(news: GroupNews, seat: Seat, words: Words) -> tuple[Button, ...]:
    press = OpenGroup(seat=seat, group_id=news.group.id)
    return (Button(words.plain("group-open"), press.pack()),)


def _topic(news: GroupNews, words: Words) -> str:
    return topic_of(news.group.plan.topic, words)


def question_words(plan: GroupPlan, words: Words) -> str:
    """HTML: whether one would lead it."""
    return words("group-asked-you") + "\n" + plan_words(plan, words) + "\n\n" + words("pair-free")


def asked_notice(news: GroupNews, words: Words) -> Notice:
    answers = (
        Button(words.plain("pair-agree"), GroupAnswer(group_id=news.group.id, yes=True).pack()),
        Button(words.plain("pair-refuse"), GroupAnswer(group_id=news.group.id, yes=False).pack()),
    )
    return Notice(question_words(news.group.plan, words), (answers, safety_row(words)))


def answered_words(yes: bool, words: Words) -> str:
    return words("group-you-lead") if yes else words("group-you-do-not-lead")


def waiting_notice(news: GroupNews, words: Words) -> Notice:
    text = words("group-waits", leader=_whole(news.group.leader) if news.group.leader else "")
    return Notice(text + "\n" + plan_words(news.group.plan, words), (_open(news, Seat.CURATOR, words),))


def approved_notice(news: GroupNews, words: Words) -> Notice:
    text = words("group-approved", topic=_topic(news, words))
    return Notice(text, (_open(news, Seat.LEADER, words), safety_row(words)))


def returned_notice(news: GroupNews, words: Words) -> Notice:
    text = words("group-returned", topic=_topic(news, words), word=news.group.word)
    correct = Button(words.plain("group-correct"), CorrectGroup(group_id=news.group.id).pack())
    return Notice(text, ((correct,), safety_row(words)))


def place_notice(news: GroupNews, words: Words) -> Notice:
    text = words("group-place", topic=_topic(news, words)) + "\n" + _led_by(news.group, words)
    return Notice(text, (_open(news, Seat.MEMBER, words), safety_row(words)))


def led_notice(news: GroupNews, words: Words) -> Notice:
    text = words("group-has-leader", topic=_topic(news, words)) + "\n" + _led_by(news.group, words)
    return Notice(text, (_open(news, Seat.MEMBER, words), safety_row(words)))


def closed_notice(news: GroupNews, words: Words) -> Notice:
    return Notice(words("group-closed-notice", topic=_topic(news, words)), (safety_row(words),))


def leaderless_notice(news: GroupNews, words: Words) -> Notice:
    name = Button(words.plain("group-name-leader"), NameLeader(group_id=news.group.id).pack())
    return Notice(
        words("group-leaderless", topic=_topic(news, words)), ((name,), _open(news, Seat.CURATOR, words))
    )


def member_paused_notice(name: str, words: Words) -> Notice:
    return Notice(words("group-contact-paused", name=name), (safety_row(words),))


def member_open_notice(name: str, words: Words) -> Notice:
    return Notice(words("group-contact-open", name=name), (safety_row(words),))


def group_paused_notice(topic: str, words: Words) -> Notice:
    return Notice(words("group-paused", topic=topic_of(topic, words)), (safety_row(words),))


def group_open_notice(topic: str, words: Words) -> Notice:
    return Notice(words("group-goes-on", topic=topic_of(topic, words)), (safety_row(words),))


def leader_gone_notice(news: GroupNews, words: Words) -> Notice:
    return Notice(words("group-leader-gone", topic=_topic(news, words)), (safety_row(words),))
