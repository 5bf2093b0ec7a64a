"""Safety in words: the alarm for whoever decides, and neutral lines for everybody else."""

from datetime import date, tzinfo

from aiogram.filters.callback_data import CallbackData

from domain.categories import Category
from domain.mentorships import Party
from domain.safety import Alarm, Contact, FreezeCard, FreezeLine, Note
from views.dates import moment_words
from views.notice import Button, Notice, Rows
from views.words import Words

NOTE_SHOWN = 600


class SafetyPress(CallbackData, prefix="safety"):
    """«Мне некомфортно» under any notice of a student."""


class FreezePress(CallbackData, prefix="freeze"):
    """`act`: `take` (seen, I deal with it) or `open` (the card)."""

    act: str
    freeze_id: int


def safety_row(words: Words) -> tuple[Button, ...]:
    """The last row under what a student gets."""
    return (Button(words.plain("safety-button"), SafetyPress().pack()),)


def safety_rows(words: Words, *, student: bool) -> Rows:
    """The last rows under what a student or somebody else gets."""
    return (safety_row(words),) if student else ()


def safety_of(reader: Party, words: Words) -> Rows:
    return safety_rows(words, student=reader.category is Category.STUDENT)


def alarm_notice(alarm: Alarm, words: Words) -> Notice:
    text = words(
        "freeze-alarm-again" if alarm.repeated else "freeze-alarm",
        student=_who(alarm.student, alarm.class_name),
        time=f"{alarm.since:%H:%M}",
    )
    return Notice(text, ((_take(alarm.freeze_id, words), _open(alarm.freeze_id, words)),))


def taken_notice(freeze_id: int, student: str, class_name: str, seer: str, words: Words) -> Notice:
    """What the alarm says after a press."""
    return Notice(
        words("freeze-taken", student=_who(student, class_name), seer=seer), ((_open(freeze_id, words),),)
    )


def note_notice(alarm: Alarm, words: Words) -> Notice:
    text = words("freeze-note-came", student=_who(alarm.student, alarm.class_name))
    return Notice(text, ((_open(alarm.freeze_id, words),),))


def unheard_notice(alarm: Alarm, words: Words) -> Notice:
    """For the administrator, who fetches somebody and reads nothing."""
    return Notice(words("freeze-unheard", student=_who(alarm.student, alarm.class_name)))


def paused_notice(contact: Contact, words: Words) -> Notice:
    key = "contact-paused" if contact.other_is_mentee else "contact-paused-mentor"
    return Notice(words(key, name=contact.other))


def open_notice(contact: Contact, words: Words) -> Notice:
    key = "contact-open" if contact.other_is_mentee else "contact-open-mentor"
    return Notice(words(key, name=contact.other))


def lifted_notice(_: int, words: Words) -> Notice:
    return Notice(words("freeze-lifted"), (safety_row(words),))


def freeze_line(line: FreezeLine, zone: tzinfo, today: date, words: Words) -> str:
    """One freeze in a list."""
    return words.plain(
        "freeze-line",
        student=line.student,
        state=line.state.value,
        since=moment_words(line.frozen_at.astimezone(zone), words.language, today),
    )


def freeze_card(card: FreezeCard, zone: tzinfo, today: date, words: Words) -> str:
    """HTML of the card; the student's words last."""
    since = moment_words(card.frozen_at.astimezone(zone), words.language, today)
    lines = [
        words(
            "freeze-card", student=_who(card.student, card.class_name), state=card.state.value, since=since
        ),
        words("freeze-card-seer", seer=card.seer) if card.seer else "",
        words("freeze-card-partners", names=", ".join(card.partners)) if card.partners else "",
        words("freeze-card-groups", names=", ".join(card.leaders)) if card.leaders else "",
        words("freeze-card-notes") if card.notes else words("freeze-card-no-notes"),
        *(_note(note, words) for note in card.notes),
    ]
    return "\n\n".join(line for line in lines if line)


def _note(note: Note, words: Words) -> str:
    shown = note.text if len(note.text) <= NOTE_SHOWN else note.text[:NOTE_SHOWN] + "…"
    if note.kind == "text":
        return words("freeze-card-note", text=shown)
    return words("freeze-card-file", kind=note.kind, text=shown)


def _who(name: str, class_name: str) -> str:
    return f"{name}, {class_name}" if class_name else name


def _take(freeze_id: int, words: Words) -> Button:
    return Button(words.plain("freeze-take"), FreezePress(act="take", freeze_id=freeze_id).pack())


def _open(freeze_id: int, words: Words) -> Button:
    return Button(words.plain("freeze-open"), FreezePress(act="open", freeze_id=freeze_id).pack())
