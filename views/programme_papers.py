"""The papers of a programme, filled with what is known: official words, in Russian whatever a reader's language."""

from pathlib import Path

from domain.goals import REACHED
from domain.mentor_reports import MentorReport, Section
from domain.mentorships import Side
from domain.people import Language
from domain.programme_contents import differences
from domain.programme_papers import Outcome, ProgrammePaper, ProgrammePapers
from domain.programme_revisions import Revision
from domain.working_time import local_day
from views.blanks import safe_file_name
from views.catalogue import direction_words, expected_words, title_words, type_words
from views.declension import short_name
from views.mentor_reports import section_text, section_title
from views.pair_papers import official, paper_person, paper_school, paper_signer
from views.paper_fields import NOBODY, PaperFields
from views.papers import Paper, missing, paper
from views.people import uncapitalised
from views.profiles import topics_words
from views.programme_fields import PaperChange, PaperGoal, PaperItem, PaperProgramme, PaperSection
from views.resources import resources_words
from views.words import Words

_RUSSIAN = Words(Language.RU)


def programme_paper(
    kind: ProgrammePaper, papers: ProgrammePapers, templates: Path
) -> tuple[bytes, tuple[str, ...]]:
    """The Word file, and the keys of what is left to be written by hand. Slow: Word is filled in."""
    fields, name = paper_fields(papers), Paper(kind.value)
    return paper(name, fields, templates), tuple(missing(name, fields, templates))


def paper_fields(papers: ProgrammePapers) -> PaperFields:
    content, pair = papers.content, papers.pair_papers.pairs[0]
    return PaperFields(
        school=paper_school(papers.pair_papers),
        today=papers.today,
        mentor=paper_person(pair.mentor, papers.pair_papers),
        mentee=paper_person(pair.mentee, papers.pair_papers),
        curator=paper_signer(papers.pair_papers.curator),
        signer=NOBODY if papers.another_approves else None,
        form=", ".join(official("pair-form-official", form=one.value) for one in content.forms),
        role_model=", ".join(
            official("pair-role-model-official", role_model=one.value) for one in content.role_models
        ),
        kind=", ".join(official("pair-kind-official", kind=one.value) for one in content.kinds),
        starts=content.begins_on,
        ends=content.ends_on,
        programme=_programme(papers),
    )


def _programme(papers: ProgrammePapers) -> PaperProgramme:
    content = papers.content
    reached = {goal.key: goal.progress for goal in papers.goals}
    return PaperProgramme(
        difficulties=uncapitalised(topics_words(_RUSSIAN, content.difficulties)),
        directions=uncapitalised(", ".join(direction_words(one, _RUSSIAN) for one in content.directions)),
        resources=uncapitalised(resources_words(content.resources, _RUSSIAN)),
        approved_number=papers.approved_number,
        approved_on=papers.approved_on,
        done=official("paper-of-all", n=str(papers.done), total=str(len(papers.outcomes))),
        meetings=official("paper-of-all", n=str(papers.held), total=str(papers.planned)),
        goals=tuple(
            PaperGoal(words=goal.words, seen_by=goal.seen_by, outcome=_outcome_of_goal(reached.get(goal.key)))
            for goal in content.goals
        ),
        items=tuple(_item(one, papers) for one in papers.outcomes),
        sections=_sections(papers.report),
        changes=tuple(
            _change(before, after, papers)
            for before, after in zip(papers.revisions, papers.revisions[1:], strict=False)
        ),
    )


def _sections(report: MentorReport | None) -> tuple[PaperSection, ...]:
    """Those in which something is said, and the mark on the order of work (п. 5.2.2)."""
    if report is None:
        return ()
    said = [(section_title(one, _RUSSIAN), section_text(report, one, _RUSSIAN)) for one in Section]
    if report.order_mark is not None:
        said.append((official("paper-report-order"), str(report.order_mark)))
    return tuple(PaperSection(title=title, text=text) for title, text in said if text)


def _item(outcome: Outcome, papers: ProgrammePapers) -> PaperItem:
    item, pair = outcome.item, papers.pair_papers.pairs[0]
    return PaperItem(
        title=title_words(item.title, _RUSSIAN),
        due=item.due_on,
        responsible=short_name(pair.party(Side(item.responsible)).name),
        type=uncapitalised(type_words(item.type, _RUSSIAN)) if item.type else "",
        expected=expected_words(item.expected, _RUSSIAN),
        actual=expected_words(outcome.actual, _RUSSIAN),
        mark="" if outcome.mark is None else str(outcome.mark),
        state=_state(outcome, papers),
    )


def _state(outcome: Outcome, papers: ProgrammePapers) -> str:
    if outcome.done_on is not None:
        return official("paper-item-done", day=f"{outcome.done_on:%d.%m.%Y}")
    return "" if outcome.item.due_on >= papers.today else official("paper-item-late")


def _outcome_of_goal(progress: int | None) -> str:
    if progress is None:
        return ""
    return official("paper-goal-reached") if progress == REACHED else f"{progress} %"


def _change(before: Revision, after: Revision, papers: ProgrammePapers) -> PaperChange:
    """What is other, by the parts of the programme: the words themselves stand in its text."""
    parts = dict.fromkeys(
        official("paper-change", change=one.change.value)
        for one in differences(before.content, after.content)
    )
    day = local_day(after.in_force_at or after.made_at, papers.zone)
    return PaperChange(number=after.number, day=day, what=", ".join(parts))


def paper_name(kind: ProgrammePaper, words: Words) -> str:
    """Plain, for a button."""
    return words.plain("programme-paper", paper=kind.value)


def file_name(kind: ProgrammePaper, papers: ProgrammePapers) -> str:
    """«Маршрутный лист Котов Артём Игоревич.docx»: a name that every system takes."""
    mentee = papers.pair_papers.pairs[0].mentee.name
    return safe_file_name(f"{paper_name(kind, _RUSSIAN)} {mentee}")
