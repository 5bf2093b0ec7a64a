"""What is told of edits of a programme in the making."""

from domain.categories import Category
from domain.mentorships import Side
from domain.programmes import ProgrammeChange
from views.activities import who
from views.notice import Button, Notice
from views.programmes import ProgrammeAct, ProgrammePress
from views.safety import safety_row
from views.words import Words


def edited_notice(news: ProgrammeChange, words: Words) -> Notice:
    """To the other of the two: how much, and the way there."""
    pair = news.pair
    other = pair.party(Side.MENTOR if news.side is Side.MENTEE else Side.MENTEE)
    text = words("programme-edited", other=who(other), n=news.unread)
    data = ProgrammePress(act=ProgrammeAct.OPEN, programme_id=news.programme_id, pair_id=pair.id)
    student = pair.party(news.side).category is Category.STUDENT
    safety = (safety_row(words),) if student else ()
    return Notice(text, ((Button(words.plain("programme-open"), data.pack()),), *safety))
