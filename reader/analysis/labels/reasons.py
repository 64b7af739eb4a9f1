"""The reason that is shown for a model's verdict, in a few words that a reader can check.

A model gives no reasons. Shown are the signs, of a few that a person would name, that are there and fit its verdict.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.analysis.evidence.columns import Columns
from reader.analysis.evidence.features import Evidence

_Sign = tuple[str, Callable[[Columns, int], bool]]
"""A sign in words, and whether it is there, by the model's features and the line's place in them."""

_AGAINST: tuple[_Sign, ...] = (
    ("sounds like buttons and links", lambda seen, at: seen["word_mean"][at] < -1.5),
    ("among links and labels", lambda seen, at: seen["certain_near_8"][at] > 0.3),
    ("after the end of the story", lambda seen, at: seen["part_tails"][at] > 0),
    ("above the story", lambda seen, at: seen["prose_before"][at] == 0),
    ("in a run of short lines", lambda seen, at: seen["run"][at] >= 4),
    ("short", lambda seen, at: seen["words"][at] < 6),
    ("no full stop", lambda seen, at: not seen["ends"][at]),
    ("about something else", lambda seen, at: seen["words"][at] > 5 and seen["topic"][at] < 0.15),
    ("set apart from the story", lambda seen, at: not seen["tight_in"][at]),
)
_FOR: tuple[_Sign, ...] = (
    ("a full sentence", lambda seen, at: bool(seen["ends"][at]) and seen["words"][at] >= 6),
    ("amid the story's paragraphs", lambda seen, at: bool(seen["tight_in"][at])),
    ("in the story's words", lambda seen, at: seen["topic"][at] >= 0.3),
    ("nothing like a link or a label", lambda seen, at: seen["word_mean"][at] > 0.3),
    ("no label between it and the story", lambda seen, at: seen["buttons_before"][at] == 0),
)
_MOST = 3
"""The most signs that are shown."""


def reason_of(evidence: Evidence, index: int, *, story: bool) -> str:
    """The first signs that speak for the verdict on a line (`story`, or not); never empty."""
    row, seen = evidence.rows.get(index), evidence.columns
    signs: list[str] = []
    if row is not None:
        for words, holds in _FOR if story else _AGAINST:
            if holds(seen, row):
                signs.append(words)
                if len(signs) == _MOST:
                    break
    return ", ".join(signs) or ("like the lines around it" if story else "unlike the story around it")
