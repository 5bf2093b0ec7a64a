"""«Маршрутный лист» (4.1.4/design/8): a programme as a line with stops, drawn to be read on a phone."""

import re
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from textwrap import wrap
from threading import Lock
from typing import Any, Final

from babel.dates import format_date

from domain.mentorships import Side
from domain.people import Language
from domain.route import Route, Stop, StopKind, StopState
from domain.stages import Stage
from views.catalogue import title_words
from views.dates import day_words
from views.programmes import programme_title
from views.words import Words

FILE_NAME = "route.png"
ON_A_SHEET: Final = 12
"""So many activities are read without a finger; more are drawn on further sheets."""
WIDTH, DPI = 1080, 100
LINE_AT, TEXT_AT, DAY_AT, RIGHT = 236, 292, 196, 1044
TITLE_CHARS, TITLE_LINES, ROOM_OF_MARK = 29, 2, 3
HEAD, STAGE, ONE_LINE, MORE, TODAY, END, LEGEND = 236, 88, 92, 48, 76, 92, 164
"""Heights: of what stands above, of a stage, of a stop with one line and of each further one, and so on."""
INK, PALE, GREEN, BLUE, ORANGE, RED = "#1f2a37", "#6b7785", "#2e9d5b", "#2f6fb3", "#e0851b", "#d23b3b"
TRACK = "#c5cfda"
BANDS: Final = {
    Stage.PREPARATORY: "#f3f4f6",
    Stage.DESIGN: "#f1eefb",
    Stage.IMPLEMENTATION: "#edf4fc",
    Stage.REFLEXIVE_ANALYTIC: "#fdf3e4",
    Stage.RESULT: "#eaf7ef",
}
COLOURS: Final = {
    StopState.DONE: GREEN,
    StopState.WAITING: BLUE,
    StopState.LATE: ORANGE,
    StopState.AHEAD: BLUE,
}

SHORT_WORD: Final = re.compile(r"(?<!\w)(\w) ")
"""A word of one letter does not end a line."""

_one_at_a_time = Lock()
"""The letters of a picture are drawn by a library that knows one thread."""


def route_sheet(route: Route, words: Words) -> tuple[bytes, ...]:
    """PNGs, one after the other. Slow: they are drawn beside the loop; the library is loaded by the first only."""
    with _one_at_a_time:
        pages = sheets(route.stops)
        return tuple(
            _drawn(stops, route, number, len(pages), words) for number, stops in enumerate(pages, start=1)
        )


def route_caption(route: Route, number: int, total: int, reader: Side | None, words: Words) -> str:
    """HTML: whose it is, how it stands; of several sheets which."""
    if number > 1:
        return words("route-sheet", number=number, total=total)
    tally = words(
        "route-tally", done=route.tally.done, total=route.tally.total, late=route.tally.late,
        waiting=route.tally.waiting,
    )  # fmt: skip
    lines = [programme_title(route.pair, reader, words), tally]
    if total > 1:
        lines.append(words("route-sheet", number=number, total=total))
    return "\n".join(lines)


def sheets(stops: Sequence[Stop]) -> tuple[tuple[Stop, ...], ...]:
    """As even as they can be; what stands between two activities goes with the later one."""
    count = sum(stop.kind is StopKind.ACTIVITY for stop in stops)
    pages = max(1, -(-count // ON_A_SHEET))
    each = max(1, -(-count // pages))
    found: list[list[Stop]] = [[] for _ in range(pages)]
    passed = 0
    for stop in stops:
        page = min(passed // each, pages - 1)
        found[page].append(stop)
        passed += stop.kind is StopKind.ACTIVITY
    return tuple(tuple(sheet) for sheet in found)


def _drawn(stops: Sequence[Stop], route: Route, number: int, pages: int, words: Words) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    titles = {id(stop): _title(stop, words) for stop in stops}
    heights = [_height(stop, titles[id(stop)]) for stop in stops]
    total = HEAD + sum(heights) + LEGEND
    figure = Figure(figsize=(WIDTH / DPI, total / DPI), dpi=DPI, facecolor="white")
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(total, 0)
    axes.axis("off")
    _head(axes, route, number, pages, words)
    top = HEAD
    for stop, height in zip(stops, heights, strict=True):
        _band(axes, stop, top, height)
        _track(axes, stop, top, height, route.today)
        top += height
    top = HEAD
    for stop, height in zip(stops, heights, strict=True):
        _stop(axes, stop, titles[id(stop)], top + height / 2, words)
        top += height
    _legend(axes, top, words)
    picture = BytesIO()
    canvas.print_png(picture)  # type: ignore[no-untyped-call]
    return _light(picture)


def _light(picture: BytesIO) -> bytes:
    """In few colours: a third of the size, and no eye sees it."""
    from PIL import Image

    small = BytesIO()
    Image.open(picture).convert("RGB").quantize(64).save(small, "PNG", optimize=True)
    return small.getvalue()


def _title(stop: Stop, words: Words) -> list[str]:
    if stop.activity is None:
        return []
    width = TITLE_CHARS - (ROOM_OF_MARK if stop.activity.mark else 0)
    title = SHORT_WORD.sub("\\1\u00a0", title_words(stop.activity.title, words))
    lines = wrap(title, width)
    if len(lines) > TITLE_LINES:
        return [*lines[: TITLE_LINES - 1], lines[TITLE_LINES - 1][: width - 1].rstrip(" ,.:;") + "…"]
    while len(lines) > 1 and len(narrower := wrap(title, width - 1)) == len(lines):
        lines, width = narrower, width - 1
    return lines


def _height(stop: Stop, title: Sequence[str]) -> int:
    fixed = {StopKind.STAGE: STAGE, StopKind.TODAY: TODAY, StopKind.END: END}
    return fixed.get(stop.kind, ONE_LINE + MORE * (len(title) - 1))


def _head(axes: Any, route: Route, number: int, pages: int, words: Words) -> None:
    """The term, and how much of it is done."""
    language, today = words.language, route.today
    term = words.plain(
        "route-term",
        begins=day_words(route.programme.begins_on, language, today),
        ends=day_words(route.programme.ends_on, language, today),
    )
    _say(axes, 40, 62, words.plain("route-title"), 38, INK, bold=True)
    if pages > 1:
        _say(axes, RIGHT, 62, words.plain("route-sheet", number=number, total=pages), 28, PALE, to="right")
    _say(axes, 40, 122, term, 28, PALE)
    left, right, at, width = 40, RIGHT, 184, 26
    done, total = route.tally.done, max(route.tally.total, 1)
    count = f"{route.tally.done}/{route.tally.total}"
    right -= 60 + 24 * len(count)
    _bar(axes, left, right, at, width, TRACK)
    if done:
        _bar(axes, left, left + max((right - left) * done / total, width), at, width, GREEN)
    _say(axes, RIGHT, at, count, 32, INK, bold=True, to="right")


def _bar(axes: Any, left: float, right: float, at: float, width: float, colour: str) -> None:
    axes.plot(
        [left + width / 2, right - width / 2], [at, at], color=colour, linewidth=_points(width),
        solid_capstyle="round",
    )  # fmt: skip


def _band(axes: Any, stop: Stop, top: float, height: float) -> None:
    axes.axhspan(top, top + height, color=BANDS[stop.stage], linewidth=0)


def _track(axes: Any, stop: Stop, top: float, height: float, today: date) -> None:
    """What lies behind is green."""
    behind = stop.day < today or (stop.day == today and stop.kind is not StopKind.ACTIVITY)
    bottom = top + (height / 2 if stop.kind is StopKind.END else height)
    if stop.kind is StopKind.TODAY:
        axes.plot([LINE_AT] * 2, [top, top + height / 2], color=GREEN, linewidth=_points(12))
        top, behind = top + height / 2, False
    colour = GREEN if behind else TRACK
    axes.plot([LINE_AT] * 2, [top, bottom], color=colour, linewidth=_points(12), solid_capstyle="butt")


def _stop(axes: Any, stop: Stop, title: Sequence[str], at: float, words: Words) -> None:
    match stop.kind:
        case StopKind.STAGE:
            stage = words.plain(f"route-stage-{stop.stage.value.replace('_', '-')}")
            _say(axes, TEXT_AT, at, stage, 27, PALE, bold=True)
            _say(axes, DAY_AT, at, _day(stop.day, words.language), 27, PALE, to="right")
            axes.plot([LINE_AT - 22, LINE_AT + 22], [at, at], color=PALE, linewidth=_points(6))
        case StopKind.TODAY:
            axes.plot([24, RIGHT - 40], [at, at], color=RED, linewidth=_points(5), linestyle=(0, (4, 3)))
            box = {"boxstyle": "round,pad=0.35", "facecolor": RED, "edgecolor": "none"}
            today = words.plain("route-today", day=_day(stop.day, words.language))
            _say(axes, RIGHT - 18, at, today, 27, "white", bold=True, to="right", bbox=box)
        case StopKind.END:
            axes.plot([LINE_AT], [at], marker="s", markersize=_points(40), color=INK)
            _say(axes, TEXT_AT, at, words.plain("route-end"), 29, INK, bold=True)
            _say(axes, DAY_AT, at, _day(stop.day, words.language), 29, INK, to="right")
        case StopKind.ACTIVITY:
            assert stop.state is not None
            assert stop.activity is not None
            _dot(axes, LINE_AT, at, stop.state)
            mark = stop.activity.mark
            ink = PALE if stop.state is StopState.DONE else INK
            first = at - MORE * (len(title) - 1) / 2
            for number, line in enumerate(title):
                _say(axes, TEXT_AT, first + MORE * number, line, 31, ink)
            late = stop.state is StopState.LATE
            _say(axes, DAY_AT, at, _day(stop.day, words.language), 29, ORANGE if late else PALE, to="right")
            if mark:
                _say(axes, RIGHT, at, str(mark), 31, GREEN, bold=True, to="right")


def _dot(axes: Any, x: float, y: float, state: StopState) -> None:
    """Told apart by shape too, not by colour alone."""
    filled = state in (StopState.DONE, StopState.LATE)
    axes.plot(
        [x], [y], marker="o", markersize=_points(46), markerfacecolor=COLOURS[state] if filled else "white",
        markeredgecolor=COLOURS[state], markeredgewidth=_points(7),
    )  # fmt: skip
    if state is StopState.DONE:
        axes.plot(
            [x - 11, x - 3, x + 12], [y + 1, y + 10, y - 10], color="white", linewidth=_points(7),
            solid_capstyle="round", solid_joinstyle="round",
        )  # fmt: skip
    elif state is StopState.LATE:
        axes.plot([x, x], [y - 12, y + 3], color="white", linewidth=_points(7), solid_capstyle="round")
        axes.plot([x], [y + 13], marker="o", markersize=_points(8), color="white", markeredgewidth=0)
    elif state is StopState.WAITING:
        axes.plot([x], [y], marker="o", markersize=_points(20), color=COLOURS[state], markeredgewidth=0)


def _legend(axes: Any, top: float, words: Words) -> None:
    """Two by two, under the line."""
    places = ((64, top + 50), (560, top + 50), (64, top + 116), (560, top + 116))
    for (x, y), state in zip(places, StopState, strict=True):
        _dot(axes, x, y, state)
        _say(axes, x + 46, y, words.plain(f"route-{state.value}"), 26, PALE)


def _say(
    axes: Any, x: float, y: float, text: str, size: float, colour: str, *, bold: bool = False,
    to: str = "left", **more: Any,
) -> None:  # fmt: skip
    axes.text(
        x, y, text, fontsize=size, color=colour, ha=to, va="center_baseline", parse_math=False,
        fontweight="bold" if bold else "normal", **more,
    )  # fmt: skip


def _day(day: date, language: Language) -> str:
    """«14 окт», "14 Oct"."""
    number, month = format_date(day, "d MMM", locale=language.value).split()
    return f"{number} {month[:3]}"


def _points(pixels: float) -> float:
    return pixels * 72 / DPI
