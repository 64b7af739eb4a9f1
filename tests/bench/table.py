"""What every benchmark prints: each figure beside its target, and whether it is met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `value` is None where nothing could be measured."""

    name: str
    value: float | None
    target: float | None = None
    """None for a figure that only informs."""
    unit: str = ""
    detail: str = ""
    at_least: bool = False
    """Whether more is better; a ratio of times is better when it is less."""

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        if self.target is None:
            return None
        if self.value is None:
            return False
        return self.value >= self.target if self.at_least else self.value <= self.target

    @property
    def verdict(self) -> str:
        """The word for the table's last column."""
        return {True: "met", False: "NOT MET", None: ""}[self.met]


def print_table(figures: Sequence[Figure]) -> int:
    """Print the figures; the exit code is 1 where a target was missed."""
    for figure in figures:
        value = "failed" if figure.value is None else f"{figure.value:.2f} {figure.unit}".rstrip()
        target = "" if figure.target is None else f"{'>=' if figure.at_least else '<='} {figure.target:g}"
        print(f"{figure.name:<46} {value:>16}  {target:>8}  {figure.verdict:<8} {figure.detail}".rstrip())
    return int(any(figure.met is False for figure in figures))
