"""Which lines are held for the story's, given how likely each is: decided for the run of lines, not one by one."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.evidence.zones import FRONT, INSET, TAIL

_LIKELY, _AMID = 0.5, 0.35
"""The probability that a line needs alone, and between two lines of the story that no certain boilerplate parts.

Set on pages out of fold: a list's items are half believed each, and stand or fall together.
"""


def hold(chances: Sequence[float], known: Sequence[int]) -> list[bool]:
    """Whether each line is held for the story's. `known` are the constants of `zones`."""
    held = [chance > _LIKELY for chance in chances]
    since: int | None = None
    for at, what in enumerate(known):
        if what in (FRONT, TAIL):
            since = None
        elif held[at]:
            for between in range(at if since is None else since + 1, at):
                held[between] = chances[between] > _AMID and known[between] != INSET
            since = at
    return held
