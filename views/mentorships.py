"""Pairs in words: who with whom, in which form, what is still missing."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.matching import Choice, Factors
from domain.mentorships import UNDER_WAY, Gap, Pair, PairNews, PairState, Party, Side
from domain.names import called, initialled
from views.notice import Button, Notice
from views.people import about_line, subject_within, uncapitalised
from views.profiles import topic_words
from views.safety import safety_of
from views.words import Words


class PairAnswer(CallbackData, prefix="pa"):
    """Under a proposal: one's own yes or no."""

    pair_id: int
    yes: bool


class OpenPair(CallbackData, prefix="pc"):
    """The curator's card of the pair."""

    pair_id: int


class ProposeMentor(CallbackData, prefix="pm"):
    """To the choice of a mentor for this mentee."""

    mentee_id: int


class PrintConsent(CallbackData, prefix="pp"):
    """The blank of the mentor's written consent."""

    pair_id: int


def party_line(party: Party, words: Words) -> str:
    """«Иванова Мария Петровна, учитель, математика»."""
    about = about_line(
        party.post, party.subject, words, class_name=party.class_name, organisation=party.organisation
    )
    return f"{party.name}, {uncapitalised(about)}" if about else party.name


def pair_title(pair: Pair | PairNews, words: Words) -> str:
    """Plain text: «Иванова Мария Петровна → Котов Артём Игоревич»."""
    return words.plain("pair-title", mentor=pair.mentor.name, mentee=pair.mentee.name)


def short_pair_title(pair: Pair, words: Words) -> str:
    """For a button: family names and the first letters of given ones."""
    return words.plain("pair-title", mentor=initialled(pair.mentor.name), mentee=initialled(pair.mentee.name))


def choice_words(pair: Pair | PairNews | Choice, words: Words) -> str:
    """HTML lines: the form, the role model, the kind, as a person would put them."""
    return words("pair-choice", form=pair.form.value, role_model=pair.role_model.value, kind=pair.kind.value)


def terms_words(pair: Pair | PairNews, words: Words) -> str:
    """For the two themselves: the regulation's role models name a person's weakness, so they are left to the
    desks and the papers."""
    return words("pair-terms", form=pair.form.value, kind=pair.kind.value)


def gaps_words(gaps: Sequence[Gap], mentor: Category, words: Words) -> str:
    """«ответ наставника, приказ»: plain, in one line."""
    return ", ".join(gap_words(gap, mentor, words) for gap in gaps)


def gap_words(gap: Gap, mentor: Category, words: Words) -> str:
    return words.plain("pair-gap", gap=gap.value, mentor=mentor.value)


def mentee_line(party: Party, mentors: int, words: Words) -> str:
    """For a button: the name, the class of a student, and a sign for what matters in choosing."""
    sign = "paper" if party.needs_parent and not party.parent_paper else "some" if mentors else "none"
    name = f"{party.name}, {party.class_name}" if party.class_name else party.name
    return words.plain("pair-mentee-item", name=name, sign=sign)


def factors_words(factors: Factors, subject: str, teaches: Sequence[str], words: Words) -> str:
    """Why this mentor (п. 1.3/5): «ведёт математику · учит: дисциплина · наставляемых: 2». Where nothing of
    what is hard is shared, what this mentor teaches at all."""
    parts = (
        [words.plain("pair-same-subject", subject=subject_within(subject, words))]
        if factors.same_subject
        else []
    )
    if factors.shared:
        shared = (uncapitalised(topic_words(words, topic)) for topic in factors.shared)
        parts.append(words.plain("pair-shared", topics=", ".join(shared)))
    elif teaches:
        parts.append(
            words.plain(
                "pair-teaches",
                topics=", ".join(uncapitalised(topic_words(words, topic)) for topic in teaches),
            )
        )
    else:
        parts.append(words.plain("pair-teaches-unsaid"))
    parts.append(words.plain("pair-load", n=factors.mentees))
    return " · ".join(parts)


def pair_proposed_notice(news: PairNews, words: Words) -> Notice:
    answers = (
        Button(words.plain("pair-agree"), PairAnswer(pair_id=news.pair_id, yes=True).pack()),
        Button(words.plain("pair-refuse"), PairAnswer(pair_id=news.pair_id, yes=False).pack()),
    )
    return Notice(proposal_words(news, words), (answers,))


def proposal_words(news: PairNews, words: Words) -> str:
    key = "pair-proposed-mentor" if news.side is Side.MENTOR else "pair-proposed-mentee"
    other = news.mentee if news.side is Side.MENTOR else news.mentor
    return (
        words(key, other=party_line(other, words))
        + "\n"
        + terms_words(news, words)
        + "\n\n"
        + words("pair-free")
    )


def answered_words(state: PairState, yes: bool, words: Words) -> str:
    """What follows from one's own answer."""
    if not yes:
        return words("pair-you-refused")
    return words("pair-you-agreed-both" if state is PairState.AGREED else "pair-you-agreed")


def pair_agreed_notice(news: PairNews, words: Words) -> Notice:
    return Notice(
        words("pair-agreed", mentor=news.mentor.name, mentee=news.mentee.name),
        (
            (Button(words.plain("pair-open"), OpenPair(pair_id=news.pair_id).pack()),),
            (Button(words.plain("pair-print-consent"), PrintConsent(pair_id=news.pair_id).pack()),),
        ),
    )


def pair_declined_notice(news: PairNews, words: Words) -> Notice:
    """Neutral: who said no, and why, is not told."""
    find = ProposeMentor(mentee_id=news.mentee.member_id).pack()
    again = ((Button(words.plain("card-find-mentor"), find),),)
    return Notice(words("pair-declined", mentor=news.mentor.name, mentee=news.mentee.name), again)


def pair_off_notice(news: PairNews, words: Words) -> Notice:
    return Notice(words("pair-off", other=_other(news)))


def pair_active_notice(news: PairNews, words: Words) -> Notice:
    """To a student with the way to call for safety under it."""
    if news.side is Side.MENTOR:
        text = words("pair-active-mentor", other=party_line(news.mentee, words))
    else:
        text = words("pair-active-mentee", other=party_line(news.mentor, words))
    reader = news.mentor if news.side is Side.MENTOR else news.mentee
    return Notice(text, safety_of(reader, words))


def pair_ended_notice(news: PairNews, words: Words) -> Notice:
    return Notice(words("pair-ended", other=_other(news)))


def _other(news: PairNews) -> str:
    other = news.mentee if news.side is Side.MENTOR else news.mentor
    return called(other.name, student=other.category is Category.STUDENT)


def pair_card(pair: Pair, gaps: Sequence[Gap], words: Words) -> str:
    """HTML: the pair, and while it is under way what it still lacks."""
    lines = [
        words(
            "pair-card",
            title=pair_title(pair, words),
            mentor=party_line(pair.mentor, words),
            mentee=party_line(pair.mentee, words),
            state=words.plain("pair-state", state=pair.state.value),
        ),
        choice_words(pair, words),
    ]
    if pair.order_id is not None and pair.state is PairState.AGREED:
        lines.append(words("pair-card-in-order"))
    if pair.state in UNDER_WAY:
        lines.append("\n" + words("pair-left"))
        lines += [words("pair-left-item", gap=gap_words(gap, pair.mentor.category, words)) for gap in gaps]
    return "\n".join(lines)
