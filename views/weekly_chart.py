"""The week beside the week before, as a picture that is read on a phone."""

from io import BytesIO
from threading import Lock

from domain.weekly import WeekFigures
from views.words import Words

WIDTH, HEIGHT, DPI = 10.8, 8.1, 100
"""Inches and dots an inch: 1080 × 810, as wide as a phone shows it."""
BEFORE, NOW, INK = "#b9c6d6", "#2f6fb3", "#1f2a37"
SHOWN = ("held", "missed", "requests")

_one_at_a_time = Lock()
"""The letters of the picture are drawn by a library that knows one thread."""


def weekly_chart(figures: WeekFigures, before: WeekFigures | None, words: Words) -> bytes:
    """A PNG. Slow: it is drawn beside the loop; the library is loaded by the first picture only."""
    with _one_at_a_time:
        return _drawn(figures, before, words)


def _drawn(figures: WeekFigures, before: WeekFigures | None, words: Words) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI, facecolor="white")
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0.02, 0.2, 0.96, 0.64))
    places = range(len(SHOWN))
    weeks = (
        [(NOW, "weekly-this", figures)]
        if before is None
        else [
            (BEFORE, "weekly-last", before),
            (NOW, "weekly-this", figures),
        ]
    )
    width = 0.8 / len(weeks)
    for turn, (colour, key, week) in enumerate(weeks):
        shift = (turn - (len(weeks) - 1) / 2) * width
        values = [getattr(week, name) for name in SHOWN]
        bars = axes.bar(
            [at + shift for at in places], values, width * 0.94, color=colour, label=words.plain(key)
        )
        axes.bar_label(bars, padding=6, fontsize=46, fontweight="bold", color=INK)
    axes.set_xticks(
        list(places), [words.plain(f"weekly-bar-{name}") for name in SHOWN], fontsize=31, color=INK
    )
    axes.set_yticks([])
    axes.margins(y=0.18)
    axes.set_ylim(bottom=0, top=max(axes.get_ylim()[1], 1.2))
    axes.tick_params(length=0, pad=14)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    figure.legend(loc="upper center", ncols=2, fontsize=31, frameon=False, labelcolor=INK)
    picture = BytesIO()
    canvas.print_png(picture)  # type: ignore[no-untyped-call]
    return picture.getvalue()
