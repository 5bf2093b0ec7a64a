"""A line a figure: what was measured, what is to be reached, and what would be better."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    id: str
    value: float | str
    goal: tuple[float | str, ...] = ()
    """To reach, and better."""
    note: str = ""

    def line(self) -> str:
        said = f"{self.id} {_short(self.value)}"
        for name, wanted in zip(("reach", "better"), self.goal, strict=False):
            said += f" {name} {wanted}"
        return f"{said}  ({self.note})" if self.note else said


def _short(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.3g}" if abs(value) < 100 else f"{value:.0f}"
