"""What the buttons under the notices of meetings carry."""

from aiogram.filters.callback_data import CallbackData

from domain.meetings import Reached


class MeetingYes(CallbackData, prefix="mty"):
    """A yes to the time that stands above the button, and to no other. `series`: and to those after it."""

    meeting: int
    at: int
    series: int = 0


class MeetingMove(CallbackData, prefix="mtm"):
    meeting: int
    series: int = 0


class MeetingOff(CallbackData, prefix="mto"):
    """`sure`: asked once more."""

    meeting: int
    series: int = 0
    sure: int = 0


class MeetingKeep(CallbackData, prefix="mtk"):
    """Not cancelled after all."""

    meeting: int
    series: int = 0


class MeetingOpen(CallbackData, prefix="mts"):
    meeting: int


class MeetingFile(CallbackData, prefix="mtc"):
    """For the person's own calendar."""

    meeting: int
    series: int = 0


class MeetingHeld(CallbackData, prefix="mth"):
    meeting: int
    held: bool
    reached: Reached


class MeetingGoal(CallbackData, prefix="mtg"):
    """The goal of the next meeting, by its mark: the goals at hand may be others by then. Empty: none."""

    meeting: int
    mark: str


class MeetingWrite(CallbackData, prefix="mtw"):
    """Own words: the next goal (`goal`) or a note (`note`)."""

    meeting: int
    what: str


class MeetingClose(CallbackData, prefix="mtx"):
    """What the meeting belongs to is done."""

    meeting: int


class GuestAnswer(CallbackData, prefix="mga"):
    """Of a guest, to the time that stands above the button."""

    meeting: int
    comes: bool
    at: int


class MeetingPlan(CallbackData, prefix="mtp"):
    """Another meeting of the pair."""

    pair: int
