"""The mentor's report in words (п. 4.1.4): a draft out of what was recorded, what the mentor wrote to it, and what is
told of it."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from html import escape

from aiogram.filters.callback_data import CallbackData

from domain.conclusions import Conclusion
from domain.mentor_reports import Facts, HardFact, MentorReport, ReportNews, Section
from domain.mentorships import Pair
from views.activities import who
from views.catalogue import title_words
from views.conclusions import answer_rows, conclusion_text, conclusion_words, proposal_words
from views.dates import day_words
from views.notice import Button, Line, Notice, Rows
from views.profiles import topic_words, topics_words
from views.safety import safety_of
from views.words import Words

TITLES_LISTED = 3
"""Of what was done about a difficulty so much is named; the rest is a number."""
SCREEN_TAKES = 2800
SECTION_TAKES = 1600


class ReportAct(StrEnum):
    OPEN = "open"
    LATER = "later"
    READ = "read"


class ReportPress(CallbackData, prefix="mr"):
    """Under a notice."""

    act: ReportAct
    pair_id: int
    programme_id: int


def section_title(section: Section, words: Words) -> str:
    return words.plain(f"report-section-{section.value}")


def section_text(report: MentorReport, section: Section, words: Words) -> str:
    """Plain, as it is given: the draft with what the mentor added, or what the mentor wrote instead."""
    own = report.own(section)
    if own.instead:
        return own.words
    draft = draft_text(report.facts, section, words)
    return "\n".join(part for part in (draft, own.words) if part)


def draft_text(facts: Facts, section: Section, words: Words) -> str:
    """Plain: the numbers of what was recorded. Empty: nothing was, and only the mentor knows."""
    return "\n".join(_DRAFTS[section](facts, words))


def head_text(pair: Pair, facts: Facts, today: date, words: Words) -> str:
    """Plain: whose report it is, for which time, of which form, model and kind."""
    lines = (
        words.plain("report-head-pair", mentor=pair.mentor.name, mentee=pair.mentee.name),
        words.plain(
            "report-head-term",
            begins=day_words(facts.begins_on, words.language, today),
            ends=day_words(facts.ends_on, words.language, today),
        ),
        words.plain("pair-form-official", form=facts.form.value),
        words.plain("pair-role-model-official", role_model=facts.role_model.value),
        words.plain("pair-kind-official", kind=facts.kind.value),
    )
    return "\n".join(lines)


def report_pages(
    report: MentorReport, pair: Pair, conclusion: Conclusion | None, today: date, words: Words
) -> list[str]:
    """HTML: the whole report, in as many screens as it needs."""
    parts = [_html(head_text(pair, report.facts, today, words))]
    for section in Section:
        text = section_text(report, section, words)
        if text:
            parts.append(f"<b>{section_title(section, words)}</b>\n{_html(_cut(text))}")
    parts += _answers(report, conclusion, today, words)
    pages = [""]
    for part in parts:
        if pages[-1] and len(pages[-1]) + len(part) > SCREEN_TAKES:
            pages.append("")
        pages[-1] = f"{pages[-1]}\n\n{part}".strip()
    return pages


def section_screen(report: MentorReport, section: Section, words: Words) -> str:
    """HTML: one section, to be kept or written."""
    own = report.own(section)
    draft = draft_text(report.facts, section, words)
    lines = []
    if not own.instead:
        lines.append(f"<blockquote>{_html(_cut(draft))}</blockquote>" if draft else words("report-no-draft"))
    if own.words:
        lines.append(words("report-own", said=own.words))
    return "\n".join(lines)


def order_words(mark: int, words: Words) -> str:
    return words.plain("report-order", mark=mark)


def shown_text(report: MentorReport, words: Words) -> str:
    """HTML, to the mentee: the achievements and the mark, and no other word of it."""
    achieved = section_text(report, Section.ACHIEVEMENTS, words)
    lines = (
        [f"<b>{section_title(Section.ACHIEVEMENTS, words)}</b>", _html(_cut(achieved))] if achieved else []
    )
    if report.order_mark is not None:
        lines += ["", _html(order_words(report.order_mark, words))]
    return "\n".join(lines).strip()


def asked_notice(news: ReportNews, words: Words) -> Notice:
    return _asking(words("report-asked", mentee=who(news.pair.mentee)), news, words)


def again_notice(news: ReportNews, words: Words) -> Notice:
    ends = day_words(news.programme.ends_on, words.language, news.today)
    return _asking(words("report-again", mentee=who(news.pair.mentee), ends=ends), news, words)


def again_line(news: ReportNews, words: Words) -> Line:
    text = words("report-line", mentee=who(news.pair.mentee))
    return Line(text, _press(ReportAct.OPEN, news, words))


def returned_notice(news: ReportNews, words: Words) -> Notice:
    text = words("report-returned", mentee=who(news.pair.mentee), remark=news.report.remark)
    return Notice(text, ((_press(ReportAct.OPEN, news, words),), *_safety(news, words)))


def given_notice(news: ReportNews, words: Words) -> Notice:
    """To a curator."""
    text = words("report-given", mentor=news.pair.mentor.name, mentee=news.pair.mentee.name)
    return Notice(text, ((_press(ReportAct.READ, news, words),),))


def shown_notice(news: ReportNews, conclusion: Conclusion | None, words: Words) -> Notice:
    """To the mentee, with the question what to conclude."""
    parts = [words("report-shown", mentor=who(news.pair.mentor)), shown_text(news.report, words)]
    rows: Rows = ()
    if conclusion is not None and conclusion.is_proposed:
        parts.append(proposal_words(conclusion, news.pair, news.today, words))
        rows = answer_rows(conclusion, words)
    return Notice("\n\n".join(part for part in parts if part), (*rows, *_safety(news, words)))


def _asking(text: str, news: ReportNews, words: Words) -> Notice:
    row = (_press(ReportAct.OPEN, news, words), _press(ReportAct.LATER, news, words))
    return Notice(text, (row, *_safety(news, words)))


def _press(act: ReportAct, news: ReportNews, words: Words) -> Button:
    data = ReportPress(act=act, pair_id=news.pair.id, programme_id=news.programme.id)
    return Button(words.plain(f"report-{act.value}"), data.pack())


def _safety(news: ReportNews, words: Words) -> Rows:
    reader = news.pair.party(news.side) if news.side else None
    return safety_of(reader, words) if reader else ()


def _answers(report: MentorReport, conclusion: Conclusion | None, today: date, words: Words) -> list[str]:
    """HTML: the mark, and what the mentor will propose to conclude; once it is proposed, how that stands."""
    lines = [] if report.order_mark is None else [_html(order_words(report.order_mark, words))]
    if conclusion is not None:
        lines.append(conclusion_text(conclusion, today, words))
    elif report.outcome is not None:
        concluded = conclusion_words(report.outcome, report.until, today, words)
        lines.append(_html(words.plain("report-concludes", what=concluded)))
    return lines


def _aim(facts: Facts, words: Words) -> list[str]:
    lines = (
        [words.plain("report-goals", goals="; ".join(one.words for one in facts.goals))]
        if facts.goals
        else []
    )
    hard = topics_words(words, [one.difficulty for one in facts.hard])
    return [*lines, words.plain("report-tasks", hard=hard)] if hard else lines


def _done(facts: Facts, words: Words) -> list[str]:
    lines = [
        words.plain(
            "report-activities", done=facts.activities_done, total=facts.activities, percent=facts.percent
        )
    ]
    if facts.lessons:
        lines.append(words.plain("report-lessons", done=facts.lessons_done, total=facts.lessons))
    lines.append(words.plain("report-meetings", held=facts.meetings_held, total=facts.meetings))
    lines.append(words.plain("report-requests", n=facts.requests, answered=facts.answered))
    if facts.answer_minutes is not None:
        lines.append(words.plain("report-answers", **_span(facts.answer_minutes)))
    return lines


def _dynamics(facts: Facts, words: Words) -> list[str]:
    lines = [
        words.plain("report-shift", what=topic_words(words, one.scale), before=one.before, after=one.after)
        for one in facts.shifts
    ]
    if facts.marks:
        average = f"{facts.mark_sum / facts.marks:.1f}"
        lines.append(words.plain("report-marks", average=average, n=facts.marks))
    return lines or [words.plain("report-no-dynamics")]


def _achievements(facts: Facts, words: Words) -> list[str]:
    lines = []
    if facts.goals:
        lines.append(words.plain("report-goals-reached", reached=facts.goals_reached, total=len(facts.goals)))
    for one in facts.achievements:
        title = title_words(one.title, words)
        lines.append(words.plain("report-achievement", title=title, actual=one.actual or "none"))
    return lines


def _difficulties(facts: Facts, words: Words) -> list[str]:
    return [_of_difficulty(one, words) for one in facts.hard]


def _of_difficulty(one: HardFact, words: Words) -> str:
    titles = ", ".join(title_words(title, words) for title in one.done[:TITLES_LISTED])
    return words.plain(
        "report-difficulty",
        what=topic_words(words, one.difficulty),
        planned=one.planned,
        done=len(one.done),
        titles=titles,
        more=max(0, len(one.done) - TITLES_LISTED),
    )


def _effectiveness(facts: Facts, words: Words) -> list[str]:
    said = (("good", facts.own_good), ("hard", facts.own_hard))
    lines = [words.plain("report-own-mark", mark=facts.own_mark)] if facts.own_mark else []
    return [*lines, *(words.plain(f"report-own-{name}", said=text) for name, text in said if text)]


def _reward(facts: Facts, words: Words) -> list[str]:
    return []


_DRAFTS = {
    Section.AIM: _aim,
    Section.DONE: _done,
    Section.DYNAMICS: _dynamics,
    Section.ACHIEVEMENTS: _achievements,
    Section.DIFFICULTIES: _difficulties,
    Section.EFFECTIVENESS: _effectiveness,
    Section.REWARD: _reward,
}


def _span(minutes: int) -> dict[str, str | int]:
    """In the largest unit that says it: minutes, hours, days."""
    for unit, length in (("days", 24 * 60), ("hours", 60)):
        if minutes >= length:
            return {"unit": unit, "n": round(minutes / length)}
    return {"unit": "minutes", "n": max(1, minutes)}


def _cut(text: str) -> str:
    return text if len(text) <= SECTION_TAKES else text[:SECTION_TAKES] + "…"


def _html(text: str) -> str:
    return escape(text, quote=False)


def section_items(
    sections: Sequence[Section], report: MentorReport, words: Words
) -> list[tuple[Section, str]]:
    """For the buttons of the review: each section by its name, with a sign where the mentor wrote."""
    return [
        (
            one,
            words.plain(
                "report-section-item",
                name=section_title(one, words),
                own="yes" if report.own(one).words else "no",
            ),
        )
        for one in sections
    ]
