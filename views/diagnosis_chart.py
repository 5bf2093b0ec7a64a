"""The map of what is hard and what goes well, as a picture that is read on a phone."""

from collections.abc import Sequence
from io import BytesIO
from threading import Lock
from typing import Any

from domain.diagnoses import EASY_UP_TO, HARD_FROM, BeforeAfter
from domain.questionnaires import MARKS
from views.profiles import topic_words
from views.words import Words

WIDTH, DPI = 1080, 100
"""Dots: as wide as a phone shows it. The height follows from how much there is to show."""
HEAD, FOOT, LABEL, BAR, BETWEEN = 110, 90, 62, 44, 30
LEFT, RIGHT = 50, 140
LABEL_FITS = 40
HARD, MIDDLE, EASY, BEFORE, NOW, INK = "#d9822b", "#8aa4c4", "#4c9a6a", "#b9c6d6", "#2f6fb3", "#1f2a37"

_one_at_a_time = Lock()
"""The letters of the picture are drawn by a library that knows one thread."""

Bars = Sequence[tuple[str, Sequence[tuple[int, str]]]]
"""A thing and its bars: how long, in which colour."""


def diagnosis_chart(known: BeforeAfter, words: Words) -> bytes:
    """A PNG, the hardest first; both times side by side where it was asked twice. Slow: it is drawn beside the loop;
    the library is loaded by the first picture only."""
    with _one_at_a_time:
        return _drawn(_bars(known), _legend(known), words)


def height_of(rows: int, bars: int) -> int:
    return HEAD + rows * (LABEL + bars * BAR + BETWEEN) + FOOT


def _bars(known: BeforeAfter) -> Bars:
    if known.after is None:
        marks = known.before.marks
        return [
            (topic, [(marks[topic], _level(marks[topic]))])
            for topic in sorted(marks, key=lambda t: -marks[t])
        ]
    return [
        (one.topic, [(one.before, BEFORE), (one.after, NOW)])
        for one in sorted(known.shifts, key=lambda one: -one.before)
    ]


def _level(mark: int) -> str:
    if mark >= HARD_FROM:
        return HARD
    return EASY if mark <= EASY_UP_TO else MIDDLE


def _legend(known: BeforeAfter) -> Sequence[tuple[str, str]]:
    if known.after is None:
        return (("diagnosis-chart-hard", HARD), ("diagnosis-chart-easy", EASY))
    return (("diagnosis-chart-before", BEFORE), ("diagnosis-chart-after", NOW))


def _drawn(bars: Bars, legend: Sequence[tuple[str, str]], words: Words) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    height = height_of(len(bars), max((len(one) for _, one in bars), default=1))
    figure = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor="white")
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    _draw_legend(axes, legend, words)
    top = HEAD
    for topic, lengths in bars:
        axes.text(
            LEFT, top + LABEL / 2, _short(topic_words(words, topic)), fontsize=30, color=INK, va="center"
        )
        top += LABEL
        for mark, colour in lengths:
            _draw_bar(axes, top, mark, colour)
            top += BAR
        top += BETWEEN
    scale = words.plain("diagnosis-chart-scale")
    axes.text(WIDTH / 2, height - FOOT / 2, scale, fontsize=23, color=INK, ha="center", va="center")
    picture = BytesIO()
    canvas.print_png(picture)  # type: ignore[no-untyped-call]
    return picture.getvalue()


def _draw_legend(axes: Any, legend: Sequence[tuple[str, str]], words: Words) -> None:
    for place, (key, colour) in enumerate(legend):
        left = LEFT + place * WIDTH / 2
        axes.barh(HEAD / 2, 36, height=36, left=left, color=colour)
        axes.text(left + 56, HEAD / 2, words.plain(key), fontsize=27, color=INK, va="center")


def _draw_bar(axes: Any, top: float, mark: int, colour: str) -> None:
    whole = WIDTH - LEFT - RIGHT
    long = whole * mark / MARKS[-1]
    middle, thick = top + BAR / 2, BAR * 0.86
    axes.barh(middle, whole, height=thick, left=LEFT, color="#eef1f5")
    axes.barh(middle, long, height=thick, left=LEFT, color=colour)
    axes.text(WIDTH - RIGHT + 30, middle, str(mark), fontsize=30, fontweight="bold", color=INK, va="center")


def _short(label: str) -> str:
    return label if len(label) <= LABEL_FITS else f"{label[: LABEL_FITS - 1].rstrip()}…"
