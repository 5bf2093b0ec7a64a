"""Petitions in words (п. 5): what is asked for, who looks at it, what was decided; and what is told of them."""

from collections.abc import Sequence
from datetime import date, tzinfo

from aiogram.filters.callback_data import CallbackData

from domain.activities import Activity
from domain.meetings import Meeting
from domain.mentorships import Pair, PairNews, Party, Side
from domain.names import called, initialled
from domain.petitions import (
    PARTING,
    Petition,
    PetitionKind,
    PetitionLine,
    PetitionNews,
    PetitionSeen,
    PetitionState,
)
from views.activities import who
from views.catalogue import title_words
from views.dates import day_words
from views.mentorships import pair_title
from views.notice import Button, Notice
from views.safety import safety_of
from views.words import Words

LISTED = 7
"""So many meetings or activities are named; the rest is told in a number."""


class OpenPetition(CallbackData, prefix="pto"):
    """`desk`: for whoever decides."""

    petition_id: int
    desk: bool


class ProposalPress(CallbackData, prefix="ptp"):
    """The other's yes or no."""

    petition_id: int
    yes: bool


def kind_words(kind: PetitionKind, words: Words) -> str:
    """Plain: «Другой наставник»."""
    return words.plain("petition-kind", kind=kind.value)


def ask_words(kind: PetitionKind, words: Words) -> str:
    """For a button of whoever files: «Прошу перерыв»."""
    return words.plain("petition-ask", kind=kind.value)


def reason_words(kind: PetitionKind, reason: str, words: Words) -> str:
    """Plain; a reason of one kind may be called otherwise in another."""
    return words.plain("petition-reason", kind=kind.value, reason=reason)


def state_words(state: PetitionState, done: bool, kind: PetitionKind, words: Words) -> str:
    return words.plain(
        "petition-state",
        state=state.value,
        done="yes" if done else "no",
        parting="yes" if kind in PARTING else "no",
    )


def own_line(line: PetitionLine, own: bool, words: Words) -> str:
    """Plain, for a button: «🕓 Перерыв · рассматривается»."""
    return words.plain(
        "petition-line",
        kind=kind_words(line.kind, words),
        state=line.state.value,
        done="yes" if line.done else "no",
        parting="yes" if line.kind in PARTING else "no",
        own="yes" if own else "no",
    )


def desk_line(line: PetitionLine, today: date, words: Words) -> str:
    """Plain, for a button: the kind, by whom, and whether its term is over."""
    late = line.due_on < today and line.state in (PetitionState.FILED, PetitionState.TAKEN)
    return words.plain(
        "petition-desk-line",
        kind=kind_words(line.kind, words),
        author=initialled(line.author),
        state="late" if late else line.state.value,
    )


def reasons_of(petition: Petition, words: Words) -> str:
    """HTML: the pressed reason and the own words; empty where neither is."""
    parts = []
    if petition.reason:
        parts.append(words("petition-why", why=reason_words(petition.kind, petition.reason, words)))
    if petition.words:
        parts.append(words("petition-words", words=petition.words))
    return "\n".join(parts)


def own_card(seen: PetitionSeen, words: Words) -> str:
    """HTML: for its author, or the other of the two where it is a proposal."""
    petition, today = seen.petition, seen.today
    other = seen.pair.party(Side.MENTEE if seen.side is Side.MENTOR else Side.MENTOR)
    lines = [
        words(
            "petition-card",
            kind=kind_words(petition.kind, words),
            other=who(other if seen.own else seen.pair.party(seen.side)),
        ),
        _state_line(seen, words),
    ]
    if petition.until is not None:
        lines.append(words("petition-until", day=day_words(petition.until, words.language, today)))
    lines += [one for one in (reasons_of(petition, words), _answer(seen, words)) if one]
    if petition.is_open and seen.own:
        day = day_words(petition.due_on, words.language, today)
        lines += ["", words("petition-term", day=day, kind=petition.kind.value)]
        if petition.stop:
            lines.append(words("petition-stopped-own"))
    return "\n".join(lines)


def desk_card(
    seen: PetitionSeen, meetings: Sequence[Meeting], days: Sequence[Activity], zone: tzinfo, words: Words
) -> str:
    """HTML: for whoever decides, with what would follow."""
    petition, today = seen.petition, seen.today
    lines = [
        words(
            "petition-desk-card",
            kind=petition.kind.value,
            author=seen.author,
            title=pair_title(seen.pair, words),
        ),
        _state_line(seen, words),
    ]
    if petition.is_open:
        lines.append(words("petition-desk-term", day=day_words(petition.due_on, words.language, today)))
    if petition.until is not None:
        lines.append(words("petition-until", day=day_words(petition.until, words.language, today)))
    lines.append(reasons_of(petition, words) or words("petition-no-reason"))
    if petition.kind is PetitionKind.REPLACEMENT:
        lines.append(words("petition-shown", shown="yes" if petition.shown else "no"))
    if petition.stop and petition.is_open:
        lines.append(words("petition-stopped-desk"))
    lines += _within(meetings, days, today, zone, words)
    if seen.succeeded:
        lines.append(words("petition-successor-asked"))
    answer = _answer(seen, words)
    return "\n".join([*lines, answer] if answer else lines)


def _within(
    meetings: Sequence[Meeting], days: Sequence[Activity], today: date, zone: tzinfo, words: Words
) -> list[str]:
    lines = []
    if meetings:
        lines += ["", words("petition-meetings-within")]
        lines += [
            words("petition-within-item", what=day_words(_day(one, zone), words.language, today))
            for one in meetings[:LISTED]
        ]
        if len(meetings) > LISTED:
            lines.append(words("petition-and-more", n=len(meetings) - LISTED))
    return [*lines, *days_lines(days, today, words)]


def days_lines(days: Sequence[Activity], today: date, words: Words) -> list[str]:
    """HTML: what has its day in the pause, to be moved."""
    if not days:
        return []
    lines = ["", words("petition-days-within")]
    for one in days[:LISTED]:
        day = day_words(one.due_on, words.language, today)
        lines.append(words("petition-within-item", what=f"{day}: {title_words(one.title, words)}"))
    if len(days) > LISTED:
        lines.append(words("petition-and-more", n=len(days) - LISTED))
    return lines


def _day(meeting: Meeting, zone: tzinfo) -> date:
    return meeting.starts_at.astimezone(zone).date()


def _state_line(seen: PetitionSeen, words: Words) -> str:
    petition = seen.petition
    name = seen.taker if petition.state is PetitionState.TAKEN else seen.decider
    named = name and petition.state is not PetitionState.WITHDRAWN
    return words(
        "petition-state-line",
        state=state_words(petition.state, petition.is_carried_out, petition.kind, words),
        name=f" ({called(name, student=False)})" if named else "",
    )


def _answer(seen: PetitionSeen, words: Words) -> str:
    answer = seen.petition.answer
    return words("petition-answer", words=answer) if answer else ""


def petition_waits_notice(news: PetitionNews, words: Words) -> Notice:
    """Whose word it is and what it is about; why, the card says."""
    author = news.pair.party(_side_of_author(news)).name
    text = words(
        "petition-waits",
        sounding=news.sounding,
        kind=news.petition.kind.value,
        author=author,
        day=day_words(news.petition.due_on, words.language, news.today),
    )
    return Notice(text, ((_open(news, words, desk=True),),))


def proposal_notice(news: PetitionNews, words: Words) -> Notice:
    """To the other of the two, with both answers."""
    petition = news.petition
    text = words(
        "petition-proposed",
        name=who(news.pair.party(_side_of_author(news))),
        words=petition.words,
    )
    answers = tuple(
        Button(words.plain(f"petition-{key}"), ProposalPress(petition_id=petition.id, yes=yes).pack())
        for key, yes in (("agree", True), ("disagree", False))
    )
    return Notice(text, (answers, (_open(news, words, desk=False),), *safety_of(_reader(news), words)))


def petition_decided_notice(news: PetitionNews, words: Words) -> Notice:
    petition = news.petition
    text = words(
        "petition-decided",
        kind=petition.kind.value,
        yes="yes" if petition.state is PetitionState.GRANTED else "no",
    )
    if petition.answer:
        text += "\n" + words("petition-answer", words=petition.answer)
    return Notice(text, ((_open(news, words, desk=False),), *safety_of(_reader(news), words)))


def parting_notice(news: PetitionNews, words: Words) -> Notice:
    """Neutral: whose wish it was is not told, and why only where the mentee allows it (п. 5.2.1)."""
    assert news.side is not None
    other = news.pair.party(Side.MENTEE if news.side is Side.MENTOR else Side.MENTOR)
    text = words(f"petition-parting-{news.side.value}", other=who(other))
    if news.side is Side.MENTOR and news.petition.shown and (why := reasons_of(news.petition, words)):
        text += "\n\n" + words("petition-shown-to-you") + "\n" + why
    return Notice(text, safety_of(_reader(news), words))


def pair_paused_notice(news: PetitionNews, words: Words) -> Notice:
    assert news.petition.until is not None
    assert news.side is not None
    other = news.pair.party(Side.MENTEE if news.side is Side.MENTOR else Side.MENTOR)
    text = words(
        "pair-paused",
        other=who(other),
        day=day_words(news.petition.until, words.language, news.today),
        meetings=news.meetings,
    )
    lines = days_lines(news.days, news.today, words)
    return Notice("\n".join([text, *lines]), safety_of(_reader(news), words))


def pause_over_notice(news: PairNews, words: Words) -> Notice:
    return _of_pair("pause-over", news, words)


def pair_stopped_notice(news: PairNews, words: Words) -> Notice:
    return _of_pair("pair-stopped", news, words)


def pair_resumed_notice(news: PairNews, words: Words) -> Notice:
    return _of_pair("pair-resumed", news, words)


def pair_passed_on_notice(news: PairNews, words: Words) -> Notice:
    return _of_pair("pair-passed-on", news, words)


def _of_pair(key: str, news: PairNews, words: Words) -> Notice:
    reader, other = news.mentor, news.mentee
    if news.side is Side.MENTEE:
        reader, other = other, reader
    return Notice(words(key, other=who(other)), safety_of(reader, words))


def _side_of_author(news: PetitionNews) -> Side:
    side = news.pair.side_of(news.petition.author_id)
    assert side is not None
    return side


def _reader(news: PetitionNews) -> Party:
    assert news.side is not None
    return news.pair.party(news.side)


def _open(news: PetitionNews, words: Words, *, desk: bool) -> Button:
    data = OpenPetition(petition_id=news.petition.id, desk=desk).pack()
    return Button(words.plain("petition-open"), data)


def review_words(
    pair: Pair, kind: PetitionKind, reason: str, said: str, until: date | None, today: date, words: Words
) -> str:
    """HTML: what would be sent."""
    lines = [words("petition-review", kind=kind_words(kind, words), pair=pair_title(pair, words))]
    if until is not None:
        lines.append(words("petition-until", day=day_words(until, words.language, today)))
    if reason:
        lines.append(words("petition-why", why=reason_words(kind, reason, words)))
    if said:
        lines.append(words("petition-words", words=said))
    return "\n".join(lines)
