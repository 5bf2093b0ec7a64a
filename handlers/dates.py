"""Choosing a day: likely answers first, then a calendar that begins on Monday, in the school's zone.

    DatePicker("paper", on_signed)                  # today, yesterday, calendar of the past
    DatePicker("until", on_until, ahead=True)       # today, tomorrow, calendar of the days to come
    DatePicker("term", on_term, ahead=True, likely=terms_of_consent)

`on_signed(callback, manager, day)` gets a `date`. Today is the day of `now`, never of the system's clock.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta

from aiogram.types import CallbackQuery, InlineKeyboardButton, KeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.kbd import Keyboard

from domain.refusals import NotFound
from handlers.here import here
from handlers.paging import chosen_id
from views.dates import month_grid, month_title, weekday_titles
from views.words import Words

OnDay = Callable[[CallbackQuery, DialogManager, date], Awaitable[None]]
Likely = Callable[[date], Mapping[str, date]]
Since = Callable[[DialogManager], date]

Shown = InlineKeyboardButton | KeyboardButton

NOTHING = "."
OPEN, SHUT = "open", "shut"
YEARS_WITHIN = 20


def today_of(manager: DialogManager) -> date:
    """The school's day now."""
    at = here(manager)
    return at.actor.today(at.now)


def lately(today: date) -> dict[str, date]:
    return {"today": today, "yesterday": today - timedelta(days=1)}


def soon(today: date) -> dict[str, date]:
    return {"today": today, "tomorrow": today + timedelta(days=1)}


class DatePicker(Keyboard):
    """`likely` gives the days to offer as buttons, by the key of their words; `since` the day from which it is
    counted, where that is not today: the last day of a vacation is counted from its first."""

    def __init__(
        self,
        id: str,
        on_day: OnDay,
        *,
        ahead: bool = False,
        likely: Likely | None = None,
        since: Since | None = None,
    ) -> None:
        super().__init__(id=id)
        self._since = since or today_of
        self._on_day = on_day
        self._ahead = ahead
        self._likely = likely or (soon if ahead else lately)

    async def _render_keyboard(self, data: dict[str, object], manager: DialogManager) -> RawKeyboard:
        month = self.get_widget_data(manager, {}).get("month")
        words: Words = manager.middleware_data["words"]
        today = self._since(manager)
        return (
            self._calendar(date.fromisoformat(month), today, words) if month else self._offers(today, words)
        )

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        today = self._since(manager)
        memory = self.get_widget_data(manager, {})
        if data == SHUT:
            memory.pop("month", None)
        elif data == OPEN:
            memory["month"] = today.replace(day=1).isoformat()
        elif data.startswith("m"):
            memory["month"] = self._within(chosen_id(data[1:]), today).replace(day=1).isoformat()
        elif data != NOTHING:
            day = self._within(chosen_id(data), today)
            memory.pop("month", None)
            await self._on_day(callback, manager, day)
        return True

    def _offers(self, today: date, words: Words) -> RawKeyboard:
        likely = [self._button(words.plain(key), day.toordinal()) for key, day in self._likely(today).items()]
        rows: RawKeyboard = [[*likely]] if len(likely) < 3 else [[button] for button in likely]
        return [*rows, [self._button(words.plain("choose-day"), OPEN)]]

    def _calendar(self, month: date, today: date, words: Words) -> RawKeyboard:
        head: list[Shown] = [self._button(title, NOTHING) for title in weekday_titles(words.language)]
        weeks: RawKeyboard = [[self._day(day, today) for day in week] for week in month_grid(month)]
        return [
            [self._button(month_title(month, words.language), NOTHING)],
            head,
            *weeks,
            [
                self._turn("«", _months_on(month, -12), today),
                self._turn("‹", _months_on(month, -1), today),
                self._turn("›", _months_on(month, 1), today),
                self._turn("»", _months_on(month, 12), today),
            ],
            [self._button(words.plain("date-likely"), SHUT)],
        ]

    def _day(self, day: date | None, today: date) -> InlineKeyboardButton:
        if day is None or not self._allowed(day, today):
            return self._button("·", NOTHING)
        return self._button(f"[{day.day}]" if day == today else str(day.day), day.toordinal())

    def _turn(self, sign: str, month: date, today: date) -> InlineKeyboardButton:
        """Only to a month that has a day to choose."""
        last = _months_on(month, 1) - timedelta(days=1)
        for day in (month, today, last):
            if month <= day <= last and self._allowed(day, today):
                return self._button(sign, f"m{day.toordinal()}")
        return self._button("·", NOTHING)

    def _allowed(self, day: date, today: date) -> bool:
        distance = (day - today).days if self._ahead else (today - day).days
        return 0 <= distance <= YEARS_WITHIN * 366

    def _within(self, ordinal: int, today: date) -> date:
        """A day that this calendar offers: callback data may be forged or of yesterday."""
        if not 1 <= ordinal <= date.max.toordinal() or not self._allowed(date.fromordinal(ordinal), today):
            raise NotFound
        return date.fromordinal(ordinal)

    def _button(self, text: str, data: str | int) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(data))


def _months_on(month: date, months: int) -> date:
    count = month.year * 12 + month.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)
