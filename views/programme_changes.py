"""What each has changed in a programme in the making, in words; and what is told of it."""

from collections.abc import Sequence
from datetime import date, tzinfo

from domain.categories import Category
from domain.mentorships import Pair, Side
from domain.programme_revisions import Edit
from domain.programmes import ProgrammeChange
from views.activities import who
from views.dates import moment_words
from views.notice import Button, Notice
from views.programme_contents import difference_lines
from views.programmes import OpenProgramme
from views.safety import safety_rows
from views.words import Words

ROOM = 2800
"""So many characters of changes are told whole; of what is older then only who and when."""


def changes_words(
    edits: Sequence[Edit], pair: Pair, reader_id: int, since: int, zone: tzinfo, today: date, words: Words
) -> str:
    """HTML; `since`: the version up to which the reader had looked."""
    told = words("changes-title", n=len(edits))
    side = pair.side_of(reader_id)
    for edit in edits:
        new = edit.version > since and edit.edited_by != reader_id
        head = words(
            "changes-head",
            who=_whose(edit, pair, words),
            when=moment_words(edit.edited_at.astimezone(zone), words.language, today),
            sign="new" if new else "old",
        )
        lines = "\n".join(difference_lines(edit.differences, pair, side, today, words))
        told += f"\n\n{head}\n" + (lines if len(told) + len(lines) < ROOM else "…")
    return told


def _whose(edit: Edit, pair: Pair, words: Words) -> str:
    side = pair.side_of(edit.edited_by) if edit.edited_by is not None else None
    return who(pair.party(side)) if side is not None else words.plain("changes-by-another")


def edited_notice(news: ProgrammeChange, words: Words) -> Notice:
    """To the other of the two: how much, and the way there."""
    pair = news.pair
    other = pair.party(Side.MENTOR if news.side is Side.MENTEE else Side.MENTEE)
    text = words("programme-edited", other=who(other), n=news.unread)
    data = OpenProgramme(pair_id=pair.id)
    student = pair.party(news.side).category is Category.STUDENT
    safety = safety_rows(words, student=student)
    return Notice(text, ((Button(words.plain("programme-open"), data.pack()),), *safety))
