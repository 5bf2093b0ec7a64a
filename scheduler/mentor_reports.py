"""What is told of the mentor's report (п. 4.1.4): the mentor is asked for it, the curator reads it, the mentee hears
what concerns the mentee (п. 5.2.2)."""

from dataclasses import dataclass
from typing import Any

from domain.conclusions import Conclusion
from domain.mentor_reports import IN_HAND, MentorReport, ReportNews, ReportState
from domain.mentorships import Pair, Side
from domain.people import Role
from domain.recipients import Recipient
from domain.stages import Stage
from scheduler.programmes import pair_going_on
from scheduler.topic import Topic
from storage import conclusions, mentor_reports, pairs, programmes
from storage.roles import roles_of
from storage.tx import Tx
from views.mentor_reports import (
    again_line,
    again_notice,
    asked_notice,
    given_notice,
    returned_notice,
    shown_notice,
)
from views.notice import Notice
from views.words import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """To the mentee: the report, and what is proposed with it."""

    news: ReportNews
    conclusion: Conclusion | None


def _asked(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ReportNews | None:
    """While it is the mentor's to give, and the two look back."""
    news = _to_the_mentor(tx, recipient, args)
    wanted = news is not None and news.report.state in IN_HAND
    return news if wanted and news and news.programme.stage is Stage.REFLEXIVE_ANALYTIC else None


def _returned(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ReportNews | None:
    news = _to_the_mentor(tx, recipient, args)
    return news if news is not None and news.report.state is ReportState.RETURNED else None


def _to_the_mentor(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ReportNews | None:
    news = _of_the_two(tx, recipient, args)
    return news if news is not None and news.side is Side.MENTOR else None


def _given(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ReportNews | None:
    """To somebody who is a curator still, and none of the two."""
    report = mentor_reports.find(tx, args["report"], args["school"])
    if report is None or not report.is_given or recipient.member_id is None:
        return None
    pair = pairs.find(tx, report.mentorship_id, args["school"], recipient.today)
    outside = pair is not None and pair.side_of(recipient.member_id) is None
    if pair is None or not outside or Role.CURATOR not in roles_of(tx, recipient.member_id):
        return None
    return _news(tx, recipient, args, report, pair)


def _shown(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> Shown | None:
    news = _of_the_two(tx, recipient, args)
    if news is None or news.side is not Side.MENTEE or not news.report.is_given:
        return None
    return Shown(news, conclusions.newest_of(tx, news.programme.id))


def _of_the_two(tx: Tx, recipient: Recipient, args: dict[str, Any]) -> ReportNews | None:
    report = mentor_reports.find(tx, args["report"], args["school"])
    if report is None:
        return None
    pair = pair_going_on(tx, recipient, report.mentorship_id, args["school"])
    return None if pair is None else _news(tx, recipient, args, report, pair)


def _news(
    tx: Tx, recipient: Recipient, args: dict[str, Any], report: MentorReport, pair: Pair
) -> ReportNews | None:
    programme = programmes.find(tx, report.programme_id, args["school"])
    if programme is None or recipient.member_id is None:
        return None
    return ReportNews(report, programme, pair, pair.side_of(recipient.member_id), recipient.today)


def _in_words(shown: Shown, words: Words) -> Notice:
    return shown_notice(shown.news, shown.conclusion, words)


TOPICS = {
    "report_asked": Topic(_asked, asked_notice, line=again_line),
    "report_again": Topic(_asked, again_notice, line=again_line),
    "report_given": Topic(_given, given_notice),
    "report_shown": Topic(_shown, _in_words),
    "report_returned": Topic(_returned, returned_notice),
}
